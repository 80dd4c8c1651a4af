"""What a message speaks of: the run of its words that a linear model over tokens finds likeliest to be the subject.

Each token gets a score from itself, its neighbours, its shape and the act of its sentence; the subject is the run with
the largest sum (Kadane), none where every sum is negative. Fitted with the acts by `python -m tests.training.acts`.
"""

import re
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.acts import word_kinds
from bot.understanding.features import Hashes, Ngrams, ngrams, salted, tokens

# Features are hashed into a table of 2^17 weights (Weinberger et al. 2009).
BITS = 17
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
# Each token has these features: itself and two neighbours on either side, pairs of these, runs of them in which all but
# the commonest words are blank, its ending, its shape, and the act of the sentence, which goes with the last five.
_AROUND = 5
_FIRSTS, _SECONDS = [1, 2, 0, 3, 1], [2, 3, 1, 4, 3]
_RUNS = ((2,), (1, 2), (2, 3), (0, 1, 2), (1, 2, 3), (2, 3, 4))
_WITH_ACT = 5
FEATURES = _AROUND + len(_FIRSTS) + len(_RUNS) + 2 + _WITH_ACT
_SALTS = np.array([salted(f"subject {place}") for place in range(FEATURES)])
_MIX = salted("mix")
_SHIFT = np.uint64(64 - BITS)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each token of a text as it was typed."""
    return [match.span() for match in _TOKEN.finditer(text)]


def salts_of(act: str) -> Hashes:
    """Return what the features of tokens in a sentence of an act are multiplied with, so that each is told apart."""
    salts = _SALTS.copy()
    salts[-_WITH_ACT:] *= salted(act)
    return salts


def token_features(
    text: str, computed: Ngrams, spans: Sequence[tuple[int, int]], *, salts: Hashes, common: Hashes
) -> NDArray[np.int64]:
    """Return the places in the table of weights of each token's features (tokens x features).

    `computed` are the n-grams of the text, `spans` its tokens, `salts` those of its act, `common` the hashes of the
    commonest words, ascending.
    """
    written = [text[start:end] for start, end in spans]
    count = len(written)
    if len(computed.tokens) != count:  # characters that are not seen, or that fold into two tokens
        computed = ngrams(" ".join("".join(tokens(token)) or "_" for token in written))
    words, kinds = np.zeros((2, count + _AROUND - 1), np.uint64)
    words[2:-2] = _of_length(computed.unigrams, count)
    kinds[1:-1] = _of_length(word_kinds(computed, common), count + 2)
    hashes = np.empty((count, FEATURES), np.uint64)
    for place in range(_AROUND):
        hashes[:, place] = words[place : place + count]
    column = _AROUND + len(_FIRSTS)
    hashes[:, _AROUND:column] = hashes[:, _FIRSTS] * _MIX + hashes[:, _SECONDS]
    for run in _RUNS:
        rolled = kinds[run[0] : run[0] + count]
        for place in run[1:]:
            rolled = rolled * _MIX + kinds[place : place + count]
        hashes[:, column] = rolled
        column += 1
    shapes = [_shape(token, place, count) for place, token in enumerate(written)]
    with_act = (1, words[2:-2], words[1:-3], kinds[1:-3] * _MIX + kinds[2:-2], shapes)
    for values in (_of_length(computed.endings, count), shapes, *with_act):
        hashes[:, column] = values
        column += 1
    hashes *= salts
    hashes ^= hashes >> np.uint64(29)
    hashes *= _MIX
    places: NDArray[np.int64] = (hashes >> _SHIFT).astype(np.int64)
    return places


def _of_length(hashes: Hashes, count: int) -> Hashes:
    """Return hashes, or zeros where they are not one for each token."""
    return hashes if len(hashes) == count else np.zeros(count, np.uint64)


def _shape(token: str, place: int, count: int) -> int:
    """Return a number for how a token is written and where it stands."""
    written = 1 if token.islower() else 0 if not token[0].isalnum() else 2 if token[0].isdigit() else 3
    where = 0 if place == 0 else 1 if place == count - 1 else 2
    return 1 + written + 8 * min(len(token), 6) + 64 * where + 256 * min(count, 4)


def best_run(scores: NDArray[np.float32]) -> tuple[int, int] | None:
    """Return the (first, last + 1) of the run of scores with the largest sum, or None where none is above zero."""
    best, run, first, found = 0.0, 0.0, 0, None
    for place, score in enumerate(scores.tolist()):
        if run <= 0:
            run, first = 0.0, place
        run += score
        if run > best:
            best, found = run, (first, place + 1)
    return found


class SubjectTagger:
    """Marks the subject of a sentence; holds nothing that changes."""

    def __init__(self, weights: NDArray[np.float32], bias: float, *, common: Hashes, acts: Iterable[str]) -> None:
        self._weights = weights
        self._bias = bias
        self._common = common
        self._salts = {act: salts_of(act) for act in acts}

    def subject(self, text: str, computed: Ngrams, act: str) -> str | None:
        """Return the words of a sentence that name its subject, as they were typed, or None.

        `computed` are the n-grams of the sentence, `act` is one of the acts.
        """
        spans = token_spans(text)
        run = best_run(self.scores(text, computed, spans, act) + self._bias) if spans else None
        return text[spans[run[0]][0] : spans[run[1] - 1][1]] if run else None

    def scores(self, text: str, computed: Ngrams, spans: Sequence[tuple[int, int]], act: str) -> NDArray[np.float32]:
        """Return the score of each token of a sentence, at least one, without the bias."""
        features = token_features(text, computed, spans, salts=self._salts[act], common=self._common)
        scores: NDArray[np.float32] = self._weights[features].sum(axis=1)
        return scores
