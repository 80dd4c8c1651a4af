"""What else speaks for a passage than its words: the whole post, pairs of words, how it is phrased, letters.

Where an editor's index leads to the sentences, that changes next to nothing (measured: two questions of eight hundred),
and is neither fitted nor asked.
"""

import itertools
from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from bot.index._bm25 import Postings, Scores
from bot.index._findings import Weights
from bot.index._grams import Grams, phrasing_of, runs_of
from bot.index._query import Query
from bot.index._rows import Numbers, Places
from bot.text import Word

# So many of the French words for an English one are looked for beside those for its neighbour.
_LIKELIEST = 2


class Surroundings:
    """The views of passages beside their own words: as stems of whole posts and of passages, as the folded words that
    carry meaning, and as all words, their post's title first.
    """

    def __init__(
        self,
        posts: Sequence[Sequence[str]],
        post_of: npt.NDArray[np.int32],
        stems: Sequence[Sequence[str]],
        letters: Iterable[Iterable[str]],
        *,
        words: Iterable[Sequence[Word]],
    ) -> None:
        self._posts = Postings(posts)
        self._post_of = post_of
        self._pairs = Postings([pairs_of(each) for each in stems])
        self._letters = Grams(map(runs_of, letters))
        self._phrasing = Grams(map(phrasing_of, words))

    def scores(self, query: Query, passages: Numbers | Places, weights: Weights) -> Scores:
        """Return what speaks for each of some passages; each part is 1 for a full match, times its weight."""
        sought = query.weighted()
        posts = self._posts.weighted_scores(sought) / self._posts.best_score(sought[: len(query.terms)])
        total: Scores = weights.post * posts[self._post_of[passages]]
        total += weights.passage_letters * self._letters.shares(query.runs, passages)
        total += weights.phrasing * self._phrasing.shares(phrasing_of(query.words), passages)
        pairs = pairs_of(query.stems)
        if pairs:
            best = sum(self._pairs.idf(pair) for pair in pairs)
            alike = pairs_in_french(query) if query.language == "en" else pairs
            total += weights.pairs * self._pairs.scores(alike)[passages] / best
        return total


def pairs_in_french(query: Query) -> list[str]:
    """Return what may stand side by side where a French author says the same: the likeliest words for each two English
    neighbours, in either order ("customer service" is "service client").
    """
    others: dict[str, list[str]] = {term.stem: [] if term.is_missing else [term.stem] for term in query.terms}
    for other in query.synonyms:
        if len(others.setdefault(other.instead_of, [])) < _LIKELIEST:
            others[other.instead_of].append(other.stem)
    neighbours = itertools.pairwise(others[term.stem] for term in query.terms)
    both = [pair for before, after in neighbours for pair in itertools.product(before, after)]
    return [pair for one, other in both for pair in (f"{one} {other}", f"{other} {one}")]


def pairs_of(stems: Sequence[str]) -> list[str]:
    """Return the neighbouring stems, two by two."""
    return [f"{first} {second}" for first, second in itertools.pairwise(stems)]
