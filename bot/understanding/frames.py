"""What stands around a message and changes nothing of it: "dites-moi," before it, "si vous avez une minute" behind it.

A logistic regression over hashed n-grams tells such a frame from how messages begin and end. Fitted by
`python -m tests.training.frames` on `examples/frames.tsv` against the examples of acts.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from math import exp
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import ngrams, stored_weights, tokens

# A language and a frame a line.
EXAMPLES = Path(__file__).parent / "examples" / "frames.tsv"
WEIGHTS = Path(__file__).parent / "weights" / "frames.npz"
# Features are hashed into a table of 2^15 weights (Weinberger et al. 2009).
BITS = 15
# A frame has so many words at most. It is one from the first probability on where a punctuation mark stands between it
# and the rest; else only what is among the examples is, and longer pieces from the second one on.
LONGEST = 8
_LIKELY, _SURELY, _LONG = 0.6, 0.9, 4
# So many frames are cut off at either end.
_MOST = 4
# Where a logit is cut off, lest exp overflow.
_LARGEST = 50.0
_SHIFT = np.uint64(64 - BITS)
_MIX = np.uint64(0x9E3779B97F4A7C15)
_WORD = re.compile(r"[^\W_](?:[\w'’-]*\w)?")
_MARK = re.compile(r"[,;:.!?…–—()-]+(?=\s|\Z)")
_OPENING = " \t\n.,;:…!?)–—-"
_CLOSING = " \t\n,;:(–—-"


def examples() -> list[str]:
    """Return the frames of `EXAMPLES`."""
    return [line.split("\t")[1] for line in EXAMPLES.read_text(encoding="utf-8").splitlines()]


def plain(text: str) -> str:
    """Return the words of a text as frames are compared, without case, accents and punctuation."""
    return " ".join(token for token in tokens(text) if token[0].isalnum())


def places_of(text: str) -> NDArray[np.int64]:
    """Return the places in the table of weights of a text's n-grams of words and of characters, each once."""
    found = ngrams(text)
    hashes = np.concatenate([found.words, found.characters]) * _MIX
    places: NDArray[np.int64] = np.unique((hashes >> _SHIFT).astype(np.int64))
    return places


@dataclass(frozen=True)
class FrameCutter:
    """Cuts frames off messages; holds nothing that changes.

    `known` are the frames that it was fitted on, as `plain` gives them.
    """

    weights: NDArray[np.float32]
    bias: float
    known: frozenset[str]

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "FrameCutter":
        """Return the cutter of a weights file. Raises ModelError where it cannot be read."""
        with stored_weights(path) as stored:
            weights, bias = stored["weights"].astype(np.float32), float(stored["bias"])
            return cls(weights, bias, frozenset(map(plain, examples())))

    def probability(self, text: str) -> float:
        """Return how likely (0-1) a piece of a message is a frame."""
        places = places_of(" ".join(_WORD.findall(text)))
        if not len(places):
            return 0.0
        logit = self.bias + float(self.weights[places].sum() / np.sqrt(len(places)))
        return 1 / (1 + exp(-max(min(logit, _LARGEST), -_LARGEST)))

    def bare(self, text: str) -> str:
        """Return a message without the frames before and behind it; as it is where it is nothing else."""
        rest = text.lstrip(" .…") or text
        for _ in range(_MOST):
            before, rest = rest, self._without_last(self._without_first(rest))
            if rest == before:
                break
        return text if self.probability(rest) >= _LIKELY else rest

    def _without_first(self, text: str) -> str:
        ends = [match.end() for match in _WORD.finditer(text)]
        rests = {text[:end]: text[end:].lstrip() for end in ends[:-1][:LONGEST]}
        found = self._likeliest({piece: bool(_MARK.match(rest)) for piece, rest in rests.items()})
        return rests[found].lstrip(_OPENING) if found else text

    def _without_last(self, text: str) -> str:
        bare = text.rstrip(" ?!.…\n")
        starts = [match.start() for match in _WORD.finditer(bare)]
        rests = {bare[start:]: bare[:start].rstrip() for start in starts[1:][-LONGEST:]}
        found = self._likeliest({piece: bool(_MARK.match(rest[-1:])) for piece, rest in rests.items()})
        if not found:
            return text
        kept = rests[found].rstrip(_CLOSING)
        return kept if kept[-1:] in ".!?…" else kept + text[len(bare) :].rstrip()

    def _likeliest(self, pieces: Mapping[str, bool]) -> str | None:
        """Return the piece that is likeliest a frame, of those that are; each with whether a mark cuts it off."""
        found = {}
        for piece, is_marked in pieces.items():
            if is_marked or plain(piece) in self.known or len(piece.split()) >= _LONG:
                probability = self.probability(piece)
                if plain(piece) in self.known or probability >= (_LIKELY if is_marked else _SURELY):
                    found[piece] = probability
        return max(found, key=found.__getitem__, default=None)
