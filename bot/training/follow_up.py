"""Fits how follow-ups are searched: `python -m bot.training.follow_up` writes the weights, `--report` only measures.

From talks with the right passages (`tests/data/talks/fit.jsonl`), over a corpus with its editor's index and without.
The last quote is taken to be the right one of the turn before, whatever the bot would have read. A conditional logit
ranks the candidates of each follow-up; whether the first one is right is then told by a logistic regression.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.corpus import load
from bot.model import Corpus
from bot.search import Focus, Index
from bot.search.follow_up import FEATURES, INPUTS, WEIGHTS, FollowUpWeights
from bot.search.postings import Floats

_TALKS = Path(__file__).parents[2] / "tests" / "data" / "talks"
_CORPUS = Path(__file__).parents[2] / "corpus"
# A shorter message than this (words) does not say what the talk is about.
_SUBJECT = 4
_SOFTNESS = 1e-3
# The bars of P: chosen on the validation talks.
_ANSWER_BAR, _NEAR_BAR = 0.45, 0.25


@dataclass(frozen=True)
class FollowUp:
    """A follow-up in its talk, and the numbers of the sentences that are right."""

    text: str
    focus: Focus
    right: frozenset[int]


def follow_ups(path: Path, index: Index) -> Iterator[FollowUp]:
    """Yield the follow-ups of a file of talks whose right passages are known, behind a turn whose are, too."""
    talks: dict[str, list[dict[str, Any]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        talks.setdefault(row["conversation"], []).append(row)
    for rows in talks.values():
        yield from _of_talk(rows, index)


def _of_talk(rows: Sequence[dict[str, Any]], index: Index) -> Iterator[FollowUp]:
    last: int | None = None
    subject, shown = "", set[int]()
    for row in rows:
        right = _right(row["expect"].get("gold") or (), index)
        if last is not None and right:
            yield FollowUp(row["text"], Focus(range(last, last + 1), subject, frozenset(shown)), right)
        if right:
            last = min(right, key=lambda number: abs(number - last) if last is not None else number)
            shown.add(last)
        if len(row["text"].split()) >= _SUBJECT:
            subject = row["text"]


def _right(gold: Sequence[str], index: Index) -> frozenset[int]:
    return frozenset(s.number for s in index.table.sentences if any(text in s.text for text in gold))


def fit(cases: Sequence[tuple[Index, FollowUp]]) -> FollowUpWeights:
    """Return the weights fitted on follow-ups."""
    examined = [(index.examine_on(each.text, each.focus), each.right, index) for index, each in cases]
    ranked = [
        (found.features, _is_right(index, found.cores.tolist(), right)) for found, right, index in examined if found
    ]
    coefficients = _logit([(matrix, is_right) for matrix, is_right in ranked if is_right.any()])
    rank = dict(zip(FEATURES, coefficients.tolist(), strict=True))
    weights = FollowUpWeights(rank, dict.fromkeys(("bias", *INPUTS), 0.0), _ANSWER_BAR, _NEAR_BAR)
    rows, outcomes = [], []
    for found, right, index in examined:
        if found:
            scores = weights.scores(found.features)
            place = int(np.argmax(scores))
            rows.append(found.inputs(scores, place))
            outcomes.append(bool(_is_right(index, [int(found.cores[place])], right)[0]))
    model = LogisticRegression(max_iter=2_000).fit(np.array(rows), np.array(outcomes))
    verdict = {"bias": float(model.intercept_[0])} | dict(zip(INPUTS, model.coef_[0].tolist(), strict=True))
    return replace(weights, verdict=verdict)


def _is_right(index: Index, cores: Sequence[int], right: frozenset[int]) -> Floats:
    return np.array([not right.isdisjoint(index.window(core)) for core in cores], dtype=np.float64)


def _logit(cases: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Return the weights that maximise the likelihood that a right candidate is chosen (softmax over each case's)."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, gradient = 0.0, np.zeros(len(weights))
        for matrix, right in cases:
            scores = matrix @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            rights = chances * right
            total -= float(np.log(rights.sum()))
            gradient -= matrix.T @ (rights / rights.sum() - chances)
        count = len(cases)
        return total / count + _SOFTNESS * float(weights @ weights), gradient / count + 2 * _SOFTNESS * weights

    found: Floats = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x
    return found


def report(weights: FollowUpWeights, name: str, cases: Sequence[tuple[Index, FollowUp]]) -> str:
    """Return how often the first candidate is right, and how often it is called an answer, and near."""
    right, answered, answered_right = [], [], []
    for index, each in cases:
        found = index.examine_on(each.text, each.focus)
        if not found:
            continue
        scores = weights.scores(found.features)
        place = int(np.argmax(scores))
        is_right = bool(_is_right(index, [int(found.cores[place])], each.right)[0])
        is_answer = weights.probability(found.inputs(scores, place)) >= weights.answer_bar
        right.append(is_right)
        answered.append(is_answer)
        answered_right.append(is_right and is_answer)
    return (
        f"{name:24} {len(right):5}  first right {np.mean(right):.3f}  answered {np.mean(answered):.3f}"
        f"  of these right {sum(answered_right) / max(sum(answered), 1):.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless only a report is wanted; print how the talks fare."""
    parser = argparse.ArgumentParser(prog="python -m bot.training.follow_up", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure the weights there are; write nothing")
    parser.add_argument("--talks", type=Path, default=_TALKS, help="a folder with fit.jsonl and validation.jsonl")
    options = parser.parse_args(arguments)
    corpus: Corpus = load(_CORPUS)
    indexes = {"with the editor's index": Index(corpus), "without": Index(replace(corpus, entries=()))}
    fitted_on = [(index, each) for index in indexes.values() for each in follow_ups(options.talks / "fit.jsonl", index)]
    if not options.report:
        weights = fit(fitted_on)
        stored = {
            "rank": weights.rank,
            "verdict": weights.verdict,
            "answer_bar": weights.answer_bar,
            "near_bar": weights.near_bar,
        }
        WEIGHTS.write_text(f"{json.dumps(stored, indent=1)}\n", encoding="utf-8")
    weights = FollowUpWeights.load()
    for name, index in indexes.items():
        for part in ("fit", "validation"):
            cases = [(index, each) for each in follow_ups(options.talks / f"{part}.jsonl", index)]
            sys.stdout.write(f"{report(weights, f'{part}, {name}', cases)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
