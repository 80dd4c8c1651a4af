"""Measures of a ranking, judged by unit (a post, a fact sheet): each unit counts once, at its best place."""

import math
from collections.abc import Collection, Iterable
from dataclasses import dataclass

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Ranking:
    """nDCG@10 (Järvelin and Kekäläinen 2002, gains 0 or 1), recall@10 and reciprocal rank@10 of a ranking, each 0-1."""

    ndcg: float
    recall: float
    reciprocal_rank: float


def judge(ranked: Iterable[str], right: Collection[str]) -> Ranking:
    """Return the measures of units in ranked order (repeated ones count once) against the right ones."""
    units = list(dict.fromkeys(ranked))[:DEPTH]
    gains = [unit in right for unit in units]
    ideal = sum(1 / math.log2(place + 2) for place in range(min(DEPTH, len(right)))) or 1.0
    gained = sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))
    first = next((1 / (place + 1) for place, gain in enumerate(gains) if gain), 0.0)
    return Ranking(gained / ideal, sum(gains) / (min(DEPTH, len(right)) or 1), first)


def mean(values: Iterable[float]) -> float:
    """Return the mean, 0 for nothing."""
    found = list(values)
    return sum(found) / len(found) if found else 0.0
