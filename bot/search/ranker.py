"""The ranker: a linear model over the features of candidates; and where all fitted weights are read from."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from bot.search.features import MEANING, NAMES, names_of
from bot.search.postings import Floats
from bot.search.question_form import NO_WEIGHTS, FormWeights
from bot.search.verdict import Boosted, probability

# A blog of which a larger share of the sentences is in the editor's index is held to the bars of one that has it all.
MOSTLY = 0.5


@dataclass(frozen=True, slots=True)
class Weights:
    """What was fitted: the ranker's weight of each feature; the verdict for "answers" and for "is near" (empty where
    the first tells both), with the bars that both probabilities are held against, where most of a blog is in an
    editor's index and where little or none is (`plain_…`); what each word of a question's frame counts (0-1);
    what the form of a question tells.

    A weight that is not named is 0. Raises ValueError where a feature is named that there is not.
    """

    rank: Mapping[str, float]
    answer: Boosted | Mapping[str, float]
    near: Mapping[str, float]
    answer_bar: float
    near_bar: float
    plain_answer_bar: float
    plain_near_bar: float
    frame: Mapping[str, float] = field(default_factory=dict)
    form: FormWeights = NO_WEIGHTS

    def __post_init__(self) -> None:
        if unknown := set(self.rank).difference(NAMES, MEANING):
            raise ValueError(f"there are no features {', '.join(sorted(unknown))}: the weights are of another version")

    def bars(self, indexed_share: float) -> tuple[float, float]:
        """Return the bars of P(answer) and P(near) for a blog of whose sentences this share is in the index (0-1)."""
        is_indexed = indexed_share > MOSTLY
        return (self.answer_bar, self.near_bar) if is_indexed else (self.plain_answer_bar, self.plain_near_bar)

    def chances(self, inputs: Mapping[str, float]) -> tuple[float, float]:
        """Return P(answer) and P(near), which is never less, for what the verdict goes by."""
        answer = probability(inputs, self.answer)
        return answer, max(answer, probability(inputs, self.near)) if self.near else answer

    @classmethod
    def from_json(cls, text: str) -> "Weights":
        """Return the weights that a JSON object holds under the names of the fields."""
        record: dict[str, Any] = json.loads(text)
        if "trees" in record["answer"]:
            record["answer"] = Boosted(**record["answer"])
        return cls(**record)

    @classmethod
    def shipped(cls, *, meaning: bool = False) -> "Weights":
        """Return the weights that come with the bot (`python -m tests.training.ranker` fits them): those for a blog of
        which an encoder gives its opinion, or the others.
        """
        name = "ranker_meaning.json" if meaning else "ranker.json"
        fitted = cls.from_json((Path(__file__).parent / "weights" / name).read_text(encoding="utf-8"))
        return replace(fitted, form=FormWeights.shipped())


def rank(values: Floats, weights: Weights) -> Floats:
    """Return the score of each candidate, a row of features: higher is better, only differences mean anything.

    Their softmax is the model's probability that each is the right one, where one is.
    """
    scores: Floats = values @ np.array([weights.rank.get(name, 0.0) for name in names_of(values)])
    return scores
