"""Follow-ups as one scoring: a request in the midst of a talk, over the post in focus and what its words find anywhere.

Conversational search without a fork: a candidate is scored by the ranker for the request's own words, by the ranker for
these joined to words of the talk before, by where it stands to the last quote, and by whether it was read; how far the
request hangs on the talk (0-1) weighs these. Which words of the talk join the query is learned, too (term selection,
Voskarides et al. 2020): a logistic regression tells how likely each stands in the answer. All is fitted on talks by
`python -m tests.training.follow_up` (conditional logit; the verdict by logistic regression on what came first).
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from bot.model import ModelError
from bot.search.analysis import Query, Slot
from bot.search.postings import Floats, Numbers

WEIGHTS = Path(__file__).parent / "weights" / "follow_up.json"
WITH_MEANING = WEIGHTS.with_name("follow_up_meaning.json")
# What a candidate is scored by: the ranker's scores for the request and for it with words of the talk, whether it
# stands in the post in focus, how near behind or before the last quote, whether it was read, or is the last quote; how
# much of the request's words its window has, the editor's included, and whether it has none of them; and each of these
# once more by how far the request hangs on the talk.
_PLAIN = ("own", "joined", "same_post", "behind", "before", "shown", "focus", "covered", "lacking")
FEATURES = (*_PLAIN, *(f"{name}_hanging" for name in _PLAIN))
SAME_POST = FEATURES.index("same_post")
# What decides whether the first one answers: its share of the scores (softmax), how much of the request's words its
# window has, alone and with the editor's, and of these with the words of the talk; the editor's most similar question;
# whether it stands in the post in focus; whether the request has no word that is searched; how far it hangs on the
# talk; whether the request alone finds the same, and how likely that then answers; what its form tells beside it.
INPUTS = (
    "share", "covered", "covered_entry", "covered_joined", "question", "same_post", "empty", "hanging", "agreed",
    "alone", "covered_hanging", "alone_hanging", "form", "form_hanging",
)  # fmt: skip
# What tells how likely a word of the talk stands in the answer: in which message of the member's it stands (the last,
# the one before, an older one), whether it stands in the last quote, its idf (of the highest), how little it is of a
# question's frame, whether it is written as a name; how far the request hangs on the talk, and has no words of its own.
TERM_INPUTS = (
    "last", "second", "older", "quoted", "idf", "counts", "named", "hanging", "empty", "last_hanging", "second_hanging",
    "older_hanging", "quoted_hanging",
)  # fmt: skip
# Nearness falls to 1/e over so many sentences.
_REACH = 4.0
# A word of the talk joins the query from this probability on, so many words at most.
_LEAST_LIKELY, _MOST_JOINED = 0.15, 8


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word of the talk as a slot: `age` counts the messages since it was said, from 0, and is -1 for one that only
    the last quote has; `idf` is of the highest (0-1).
    """

    slot: Slot
    age: int
    is_quoted: bool
    idf: float
    is_name: bool

    def inputs(self, hanging: float, *, is_empty: bool) -> tuple[float, ...]:
        """Return the values of `TERM_INPUTS` for a request that hangs so far on the talk; `is_empty` without words."""
        where = (float(self.age == 0), float(self.age == 1), float(self.age > 1), float(self.is_quoted))
        rest = (self.idf, self.slot.weight, float(self.is_name), hanging, float(is_empty))
        return (*where, *rest, *(value * hanging for value in where))


@dataclass(frozen=True, slots=True)
class FollowUpWeights:
    """Fitted weights by `FEATURES`, of the verdict by `INPUTS` and of the words of a talk by `TERM_INPUTS`, both with
    their bias, and the bars of P (0-1).
    """

    rank: Mapping[str, float]
    verdict: Mapping[str, float]
    terms: Mapping[str, float]
    answer_bar: float
    near_bar: float

    @classmethod
    def load(cls, path: Path | None = None, *, meaning: bool = False) -> "FollowUpWeights":
        """Return the weights in a file, without one those that come with the bot: with an encoder, or without.

        Raises ModelError, which says how to mend it, where it cannot be used.
        """
        path = path or (WITH_MEANING if meaning else WEIGHTS)
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            rank = {name: float(stored["rank"][name]) for name in FEATURES}
            verdict = {name: float(stored["verdict"][name]) for name in ("bias", *INPUTS)}
            terms = {name: float(stored["terms"][name]) for name in ("bias", *TERM_INPUTS)}
            return cls(rank, verdict, terms, float(stored["answer_bar"]), float(stored["near_bar"]))
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise ModelError(f"{path} cannot be used ({error}): install Causerie again") from error

    def scores(self, features: Floats) -> Floats:
        """Return the score of each candidate, from a matrix of candidates x `FEATURES`."""
        scores: Floats = features @ np.array([self.rank[name] for name in FEATURES])
        return scores

    def probability(self, inputs: Sequence[float]) -> float:
        """Return P(the first candidate answers) from the values of `INPUTS`."""
        return _logistic(self.verdict, INPUTS, inputs)

    def joined(self, own: Query, said: Sequence[SaidWord], hanging: float) -> Query:
        """Return a request with the likeliest words of the talk, each counting as much as it is likely."""
        is_empty = not own.slots
        chances = [_logistic(self.terms, TERM_INPUTS, word.inputs(hanging, is_empty=is_empty)) for word in said]
        order = sorted(range(len(said)), key=lambda place: -chances[place])[:_MOST_JOINED]
        likely = [place for place in order if chances[place] >= _LEAST_LIKELY]
        slots = (replace(said[place].slot, weight=said[place].slot.weight * chances[place]) for place in likely)
        return replace(own, slots=(*own.slots, *slots))


def _logistic(weights: Mapping[str, float], names: Sequence[str], values: Sequence[float]) -> float:
    odds = weights["bias"] + sum(weights[name] * value for name, value in zip(names, values, strict=True))
    return float(1 / (1 + np.exp(-odds)))


@dataclass(frozen=True, slots=True)
class Place:
    """Where a talk stands: the sentences (numbers) of the last quote, of its post, and those that were read."""

    passage: range
    post: range
    shown: frozenset[int]


def features_of(said: tuple[Floats, Floats, Floats], numbers: Numbers, place: Place, hanging: float) -> Floats:
    """Return the matrix of candidates x `FEATURES`.

    `said` are the ranker's scores for the request alone and joined to words of the talk, and how much of the request's
    words each window has (0-1); `numbers` the candidates' core sentences; `hanging` (0-1) is how far the request hangs
    on the talk.
    """
    own, joined, covered = said
    passage, post = place.passage, place.post
    same = (numbers >= post.start) & (numbers < post.stop)
    behind = numbers - (passage.stop - 1)
    ahead = passage.start - numbers
    plain = np.column_stack(
        [
            own,
            joined,
            same,
            np.where(same & (behind > 0), np.exp(-np.maximum(behind - 1, 0) / _REACH), 0.0),
            np.where(same & (ahead > 0), np.exp(-np.maximum(ahead, 0) / _REACH), 0.0),
            np.isin(numbers, list(place.shown)),
            (numbers >= passage.start) & (numbers < passage.stop),
            covered,
            covered == 0,
        ]
    ).astype(np.float64)
    return np.hstack([plain, hanging * plain])


def share_of(scores: Floats, place: int) -> float:
    """Return the share (0-1) of the softmax over the scores that the one at a place has."""
    weights = np.exp(scores - scores.max())
    return float(weights[place] / weights.sum())
