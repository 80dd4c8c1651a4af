"""The verdict: how sure it is that the first hit answers; boosted trees, or a logistic regression."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

import numpy as np

from bot.search.analysis import Query
from bot.search.candidates import Candidates
from bot.search.features import NAMES, names_of
from bot.search.postings import Floats

# Where a logit is cut off, lest exp overflow.
_LARGEST = 50.0
# More words than this say no more.
_MOST_SLOTS = 8


def inputs_of_verdict(values: Floats, scores: Floats, first: int, rival: int | None) -> dict[str, float]:
    """Return what the verdict goes by of the first hit and the best one that stands elsewhere, by their places among
    the candidates: the features of the first, and

    `led`: what the editor's most similar question is worth where all words are found; `share`: its softmax among all
    candidates; `lead`: what it has over the rival (0-1, none where they score alike); `top`: its score; `second`: what
    the rival covers of the question.
    """
    inputs = dict(zip(names_of(values), values[first].tolist(), strict=True))
    return inputs | {
        "led": inputs["question"] * inputs["covered_entry"],
        "share": float(1 / np.exp(scores - scores[first]).sum()),
        "lead": 1.0 if rival is None else 1 - exp(min(float(scores[rival] - scores[first]), 0.0)),
        "top": float(scores[first]) / 10,
        "second": 0.0 if rival is None else float(values[rival, NAMES.index("covered_entry")]),
    }


def inputs_of_question(query: Query, found: Candidates) -> dict[str, float]:
    """Return what the verdict goes by of the question.

    `indexed`: whether the editor's index has any word of it; `index`: the share of the blog's sentences that are in it;
    `unknown`: its share (by idf) that the blog does not have; `guessed`: what was taken for typing errors; `slots`,
    `single`: how many words it has, whether it is one; `english`: its words are translated, and fewer of them found.
    Not the size of the blog: fitted on small ones, it would make the verdict the surer the larger a blog is.
    """
    return {
        "indexed": float(found.entries.any()),
        "index": found.indexed_share,
        "unknown": found.unknown,
        "guessed": found.guessed,
        "slots": min(len(found.slots), _MOST_SLOTS) / _MOST_SLOTS,
        "single": float(len(found.slots) == 1),
        "english": float(query.language == "en"),
    }


@dataclass(frozen=True, slots=True)
class Boosted:
    """Boosted trees as plain numbers: a logit is `bias` and what each tree adds.

    Each node of a tree, the first its root, is (place of the input among `inputs`, bar, node for values up to the bar,
    node for those above); a leaf is (-1, what is added, 0, 0).
    """

    bias: float
    inputs: tuple[str, ...]
    trees: Sequence[Sequence[tuple[int, float, int, int]]]

    def logit(self, inputs: Mapping[str, float]) -> float:
        """Return the logit for inputs by name."""
        values = [inputs[name] for name in self.inputs]
        return self.bias + sum(_leaf(tree, values) for tree in self.trees)


def _leaf(tree: Sequence[tuple[int, float, int, int]], values: Sequence[float]) -> float:
    place, bar, low, high = tree[0]
    while place >= 0:
        place, bar, low, high = tree[low if values[place] <= bar else high]
    return bar


def probability(inputs: Mapping[str, float], model: Boosted | Mapping[str, float]) -> float:
    """Return the calibrated probability (0-1) that a model gives to inputs; a mapping are the weights of a logistic
    regression, `bias` among them.
    """
    if isinstance(model, Boosted):
        logit = model.logit(inputs)
    else:
        logit = model.get("bias", 0.0) + sum(model.get(name, 0.0) * value for name, value in inputs.items())
    return 1 / (1 + exp(-max(min(logit, _LARGEST), -_LARGEST)))
