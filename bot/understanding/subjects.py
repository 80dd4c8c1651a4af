"""What a message speaks of: the run of its words that a linear model over tokens finds likeliest to be the subject.

Each token gets a score from itself, its neighbours, its shape and the act of its sentence; the subject is the run with
the largest sum (Kadane), none where every sum is negative. Fitted with the acts by `python -m bot.training.acts`.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import Hashes, ngrams, salted, tokens

# Features are hashed into a table of 2^17 weights (Weinberger et al. 2009).
BITS = 17
_NEIGHBOURS = (-2, -1, 0, 1, 2)
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")
_ALONE, _PAIR, _BEYOND, _ENDING, _SHAPE, _OF_ACT = (
    salted(name) for name in ("alone", "pair", "beyond", "ending", "shape", "act of subject")
)
_SHIFT = np.uint64(64 - BITS)


def token_spans(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each token of a text as it was typed."""
    return [match.span() for match in _TOKEN.finditer(text)]


def token_features(text: str, spans: Sequence[tuple[int, int]], act: str) -> NDArray[np.int64]:
    """Return the places in the table of weights of each token's features (tokens x features)."""
    written = [text[start:end] for start, end in spans]
    folded = ["".join(tokens(token)) or "_" for token in written]
    padded = _padded(ngrams(" ".join(folded)).unigrams, len(folded))
    count = len(folded)
    around = {place: padded[2 + place : 2 + place + count] for place in _NEIGHBOURS}
    of_act = salted(act)
    shapes = np.array([_shape(token, place, count) for place, token in enumerate(written)], np.uint64)
    endings = ngrams(" ".join(token[-3:] for token in folded)).unigrams
    columns = [
        *((around[place] * (_ALONE + np.uint64(2 * place + 8))) for place in _NEIGHBOURS),
        (around[-1] * _PAIR + around[0]) * _PAIR,
        (around[0] * _PAIR + around[1]) * _PAIR,
        (around[-2] * _BEYOND + around[-1]) * _PAIR,
        (around[1] * _BEYOND + around[2]) * _PAIR,
        (around[-1] * _BEYOND + around[1]) * _BEYOND,
        _padded(endings, count)[2:-2] * _ENDING,
        shapes * _SHAPE,
        np.full(count, of_act) * _OF_ACT,
        around[0] * of_act,
        around[-1] * (of_act ^ _PAIR),
        shapes * (of_act ^ _SHAPE),
    ]
    hashes = np.stack(columns, axis=1)
    places: NDArray[np.int64] = ((hashes ^ (hashes >> np.uint64(29))) * _ALONE >> _SHIFT).astype(np.int64)
    return places


def _padded(hashes: Hashes, count: int) -> Hashes:
    """Return hashes between two zeros on each side; all zeros where the tokens cannot be told one by one."""
    padded = np.zeros(count + 4, np.uint64)
    if len(hashes) == count:
        padded[2:-2] = hashes
    return padded


def _shape(token: str, place: int, count: int) -> int:
    """Return a number for how a token is written and where it stands."""
    written = 0 if not token[0].isalnum() else 1 if token[0].isdigit() else 2 if token.islower() else 3
    written = 4 if token.isupper() and len(token) > 1 else written
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

    def __init__(self, weights: NDArray[np.float32], bias: float) -> None:
        self._weights = weights
        self._bias = bias

    def subject(self, text: str, act: str) -> str | None:
        """Return the words of a sentence that name its subject, as they were typed, or None."""
        spans = token_spans(text)
        if not spans:
            return None
        run = best_run(self._weights[token_features(text, spans, act)].sum(axis=1) + self._bias)
        return text[spans[run[0]][0] : spans[run[1] - 1][1]] if run else None
