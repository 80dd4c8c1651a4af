"""Fits what tells frames of messages: `python -m tests.training.frames` writes their weights."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from bot.understanding.acts import EXAMPLES as MESSAGES
from bot.understanding.features import tokens
from bot.understanding.frames import BITS, EXAMPLES, LONGEST, WEIGHTS, FrameCutter, examples, places_of, plain
from tests.training.labelled import Message, hash_of_files, read_lone

# Frames are few beside the pieces of messages.
_WEIGHT, _SOFTNESS = 10.0, 10.0
# Of these acts whole short messages are frames as well where something else is asked with them.
_POLITE = frozenset({"greet", "thanks", "apology"})
_SHORT = 4
# Every so many of the examples is cut into pieces.
_STEP = 3


def frames(messages: Sequence[Message]) -> list[str]:
    """Return the frames of `EXAMPLES`, and short courtesies that name nothing among the examples of acts."""
    polite = [
        each.text for each in messages if each.act in _POLITE and not each.subjects and len(tokens(each.text)) <= _SHORT
    ]
    return list(dict.fromkeys([*examples(), *polite]))


def pieces(messages: Sequence[Message], known: frozenset[str]) -> Iterator[str]:
    """Yield how messages that ask or tell something begin and end, in a few lengths, and the whole; no known frame, nor
    what has one.
    """
    for each in messages[::_STEP]:
        words = each.text.split()
        if each.act in _POLITE or _has_frame(words, known):
            continue
        for size in {1, 2, 3, 4, 6, LONGEST, len(words)}:
            for piece in (words[:size], words[-size:]):
                text = " ".join(piece)
                if size <= len(words) and plain(text) not in known:
                    yield text


def _has_frame(words: Sequence[str], known: frozenset[str]) -> bool:
    sizes = range(1, min(LONGEST, len(words)))
    return any(plain(" ".join(piece)) in known for size in sizes for piece in (words[:size], words[-size:]))


def fit() -> FrameCutter:
    """Return a cutter fitted on the examples there are."""
    messages = read_lone()
    positive = frames(messages)
    negative = list(dict.fromkeys(pieces(messages, frozenset(map(plain, positive)))))
    rows = [places_of(text) for text in (*positive, *negative)]
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(max(len(row), 1))) for row in rows])
    ends = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    matrix = csr_matrix((values, np.concatenate(rows), ends), shape=(len(rows), 2**BITS))
    labels = np.repeat([1, 0], [len(positive), len(negative)])
    model = LogisticRegression(C=_SOFTNESS, solver="liblinear", class_weight={0: 1.0, 1: _WEIGHT})
    model.fit(matrix, labels)
    weights, bias = model.coef_[0].astype(np.float32), float(model.intercept_[0])
    return FrameCutter(weights, bias, frozenset(map(plain, examples())))


def save(fitted: FrameCutter, examples: str, path: Path = WEIGHTS) -> None:
    """Write weights as `FrameCutter.load` reads them, with the hash of the examples."""
    weights = fitted.weights.astype(np.float16)
    np.savez_compressed(path, weights=weights, bias=np.array(fitted.bias), examples=np.array(examples))


def main() -> int:
    """Fit and write the weights."""
    save(fit(), hash_of_files(EXAMPLES, MESSAGES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
