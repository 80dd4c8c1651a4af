"""The n-grams that stand in enough of the messages that weights are fitted on."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import Hashes


def vocabulary_of(documents: Sequence[Hashes], *, fewest: int) -> tuple[Hashes, NDArray[np.int64]]:
    """Return the hashes that stand in at least `fewest` documents, ascending, and in how many each stands."""
    hashes, counts = np.unique(np.concatenate(documents), return_counts=True)
    common = counts >= fewest
    return hashes[common], counts[common]
