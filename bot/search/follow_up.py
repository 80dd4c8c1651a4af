"""Follow-ups as one scoring: a question that hangs on the talk, over the post in focus and what else its words find.

Conversational search without a fork: a candidate is scored by the ranker for the follow-up's own words, by the ranker
for these joined to the words of the talk before, by where it stands to the last quote, and by whether it was read. The
weights are fitted by `python -m bot.training.follow_up` on talks (conditional logit), the verdict by logistic
regression on what came out first.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from bot.model import ModelError
from bot.search.postings import Floats, Numbers

WEIGHTS = Path(__file__).parent / "weights" / "follow_up.json"
# What a candidate is scored by: the ranker's scores for the follow-up and for it with the words before, whether it
# stands in the post in focus, how near behind or before the last quote, whether it was read, or is the last quote.
FEATURES = ("own", "joined", "same_post", "behind", "before", "shown", "focus")
SAME_POST = FEATURES.index("same_post")
# What decides whether the first one answers: its share of the scores (softmax), how much of the follow-up's words its
# window has, alone and with the editor's, and of these with the words before; the editor's most similar question;
# whether it stands in the post in focus; whether the follow-up has no word that is searched.
INPUTS = ("share", "covered", "covered_entry", "covered_joined", "question", "same_post", "empty")
# Nearness falls to 1/e over so many sentences.
_REACH = 4.0


@dataclass(frozen=True, slots=True)
class FollowUpWeights:
    """Fitted weights by `FEATURES`, of the verdict by `INPUTS` with its bias, and the bars of P (0-1)."""

    rank: Mapping[str, float]
    verdict: Mapping[str, float]
    answer_bar: float
    near_bar: float

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "FollowUpWeights":
        """Return the weights in a file. Raises ModelError, which says how to mend it, where it cannot be used."""
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
            rank = {name: float(stored["rank"][name]) for name in FEATURES}
            verdict = {name: float(stored["verdict"][name]) for name in ("bias", *INPUTS)}
            return cls(rank, verdict, float(stored["answer_bar"]), float(stored["near_bar"]))
        except (OSError, ValueError, LookupError, TypeError) as error:
            raise ModelError(f"{path} cannot be used ({error}): run `python -m bot.training.follow_up`") from error

    def scores(self, features: Floats) -> Floats:
        """Return the score of each candidate, from a matrix of candidates x `FEATURES`."""
        scores: Floats = features @ np.array([self.rank[name] for name in FEATURES])
        return scores

    def probability(self, inputs: Sequence[float]) -> float:
        """Return P(the first candidate answers) from the values of `INPUTS`."""
        odds = self.verdict["bias"] + sum(
            self.verdict[name] * value for name, value in zip(INPUTS, inputs, strict=True)
        )
        return float(1 / (1 + np.exp(-odds)))


def features_of(
    scores: tuple[Floats, Floats], numbers: Numbers, passage: range, post: range, shown: frozenset[int]
) -> Floats:
    """Return the matrix of candidates x `FEATURES`.

    `scores` are the ranker's for the follow-up alone and joined to the words before; `numbers` the candidates' core
    sentences; `passage` and `post` the sentences of the last quote and of its post.
    """
    own, joined = scores
    same = (numbers >= post.start) & (numbers < post.stop)
    behind = numbers - (passage.stop - 1)
    ahead = passage.start - numbers
    is_focus = (numbers >= passage.start) & (numbers < passage.stop)
    return np.column_stack(
        [
            own,
            joined,
            same,
            np.where(same & (behind > 0), np.exp(-(behind - 1) / _REACH), 0.0),
            np.where(same & (ahead > 0), np.exp(-ahead / _REACH), 0.0),
            np.isin(numbers, list(shown)),
            is_focus,
        ]
    ).astype(np.float64)


def share_of(scores: Floats, place: int) -> float:
    """Return the share (0-1) of the softmax over the scores that the one at a place has."""
    weights = np.exp(scores - scores.max())
    return float(weights[place] / weights.sum())
