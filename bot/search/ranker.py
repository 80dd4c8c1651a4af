"""The ranker and the verdict: linear models over the features, their weights fitted offline and kept as JSON."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import resources
from math import exp
from typing import Any

import numpy as np

from bot.search.features import NAMES
from bot.search.postings import Floats


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted: the ranker's weight of each feature; of the verdict the weights of each input for "answers" and
    "is near", with their bars; how much each word of a question's frame counts (0-1).
    """

    rank: Mapping[str, float]
    answer: Mapping[str, float]
    near: Mapping[str, float]
    answer_bar: float = 0.5
    near_bar: float = 0.5
    frame: Mapping[str, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        unknown = set(self.rank) - set(NAMES)
        if unknown:
            raise ValueError(f"no such features: {', '.join(sorted(unknown))}")

    @classmethod
    def shipped(cls) -> "Weights":
        """Return the weights that come with the bot."""
        text = resources.files("bot.search").joinpath("weights", "ranker.json").read_text(encoding="utf-8")
        return cls.from_record(json.loads(text))

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Weights":
        """Return the weights that a JSON object holds."""
        return cls(**{key: record[key] for key in ("rank", "answer", "near", "answer_bar", "near_bar", "frame")})


def rank(values: Floats, weights: Weights) -> Floats:
    """Return the score of each candidate (a row of features): higher is better, and only differences mean anything."""
    return values @ np.array([weights.rank.get(name, 0.0) for name in NAMES])


def probability(inputs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic function of the weighted inputs and the bias: a calibrated probability (0-1)."""
    total = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in inputs.items())
    return 1 / (1 + exp(-max(min(total, 50.0), -50.0)))


def inputs_of_verdict(
    values: Floats, scores: Floats, order: Sequence[int], *, rival: int | None, unknown: float, slots: int, size: int
) -> dict[str, float]:
    """Return what the verdict goes by: the first hit's features, its share of the softmax over all, its lead over the
    best hit that stands elsewhere, how many slots, the share of unknown words, the size of the blog (log of sentences).
    """
    first = order[0]
    inputs = dict(zip(NAMES, values[first].tolist(), strict=True))
    shares = np.exp(scores - scores[first])
    inputs["share"] = float(1 / shares.sum())
    inputs["top"] = float(scores[first])
    inputs["lead"] = 1.0 if rival is None else 1 - exp(float(scores[rival] - scores[first]))
    inputs["unknown"] = unknown
    inputs["slots"] = min(slots, 8) / 8
    inputs["one_slot"] = float(slots == 1)
    inputs["size"] = float(np.log(size + 1)) / 10
    return inputs
