"""The verdict: how sure it is that the first hit answers, or is at least near; two logistic regressions."""

from collections.abc import Mapping
from math import exp, log

import numpy as np

from bot.search.candidates import Candidates
from bot.search.features import NAMES
from bot.search.postings import Floats

# Where a logit is cut off, lest exp overflow.
_LARGEST = 50.0
# More words than this, or sentences than e to the power of this, say no more.
_MOST_SLOTS, _LARGEST_LOG = 8, 10


def inputs_of_verdict(values: Floats, scores: Floats, first: int, rival: int | None) -> dict[str, float]:
    """Return what the verdict goes by of the first hit and the best one that stands elsewhere, by their places among
    the candidates: the features of the first, and

    `share`: its softmax among all candidates; `lead`: what it has over the rival (0-1, none where they score alike);
    `top`: its score; `second`: what the rival covers of the question.
    """
    inputs = dict(zip(NAMES, values[first].tolist(), strict=True))
    return inputs | {
        "share": float(1 / np.exp(scores - scores[first]).sum()),
        "lead": 1.0 if rival is None else 1 - exp(min(float(scores[rival] - scores[first]), 0.0)),
        "top": float(scores[first]) / 10,
        "second": 0.0 if rival is None else float(values[rival, NAMES.index("covered_entry")]),
    }


def inputs_of_question(found: Candidates, size: int) -> dict[str, float]:
    """Return what the verdict goes by of the question in a blog of so many sentences:

    `unknown`: its share (by idf) that the blog does not have; `slots`, `single`: how many words it has, whether it is
    one; `size`: of the blog.
    """
    return {
        "unknown": found.unknown,
        "slots": min(len(found.slots), _MOST_SLOTS) / _MOST_SLOTS,
        "single": float(len(found.slots) == 1),
        "size": log(size + 1) / _LARGEST_LOG,
    }


def probability(inputs: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic function of the weighted inputs and `bias`: a calibrated probability (0-1)."""
    logit = weights.get("bias", 0.0) + sum(weights.get(name, 0.0) * value for name, value in inputs.items())
    return 1 / (1 + exp(-max(min(logit, _LARGEST), -_LARGEST)))
