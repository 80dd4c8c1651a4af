"""Does somebody who writes to us need a person rather than a quote? A linear model over n-grams, numpy alone.

Fitted by `python -m tests.training.distress` on `tests/data/examples/distress.tsv` and the calm messages of
`talks.jsonl` beside it; the file of weights carries a hash of those examples.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import Hashes, Ngrams, known_places, ngrams, stored_weights

WEIGHTS = Path(__file__).parent / "weights" / "distress.npz"


class Level(StrEnum):
    """How sure it is that somebody is in distress."""

    CERTAIN = "certain"
    POSSIBLE = "possible"
    NO = "no"


class Kind(StrEnum):
    """What kind of help is needed."""

    SELF = "self"  # the writer wants to die, hurts themselves, has lost all hope
    OTHER = "other"  # somebody whom the writer knows does
    VIOLENCE = "violence"  # somebody is beaten, raped, locked in, in danger
    THREAT = "threat"  # somebody is threatened, blackmailed, stalked, hounded


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a message sounds like: `kind` is None where the level is NO, `score` the signed distance from the plane
    that separates the examples (above 0 like those in distress).
    """

    level: Level
    kind: Kind | None = None
    score: float = -np.inf

    @property
    def is_certain(self) -> bool:
        """Return whether somebody surely is in distress."""
        return self.level is Level.CERTAIN


_CALM = Assessment(Level.NO)
_TINY = 1e-9


@dataclass(frozen=True)
class Weights:
    """A fitted model over two vocabularies of n-gram hashes, the words' rows of `idf` and `weights` first.

    The first column of `weights` (rows x 5; in half precision once they were stored, which takes half the memory) tells
    distress from calm, the others the kinds in the order of `Kind`. The bars are scores: from `certain` on, and from
    `possible` on.
    """

    words: Hashes
    characters: Hashes
    idf: NDArray[np.float32]
    weights: NDArray[np.floating]
    intercepts: NDArray[np.float32]
    certain: float
    possible: float

    def scores(self, text: Ngrams) -> NDArray[np.float32] | None:
        """Return the score of each column for a text, or None where none of its n-grams is known.

        TF-IDF with binary counts, each vocabulary's part normalised to length 1.
        """
        places = known_places(text.words, self.words), known_places(text.characters, self.characters)
        known = places[0], places[1] + len(self.words)
        if not any(len(rows) for rows in known):
            return None
        scores = self.intercepts
        for rows in known:
            idf = self.idf[rows]
            scores = scores + idf @ self.weights[rows].astype(np.float32) / max(np.sqrt(idf @ idf), _TINY)
        return scores


class DistressDetector:
    """Assesses messages; holds nothing that changes."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "DistressDetector":
        """Return the detector of a weights file. Raises ModelError where it cannot be read."""
        return cls(load_weights(path))

    def assess(self, text: str) -> Assessment:
        """Return how a message sounds, in whatever language it is written."""
        return self.assess_ngrams(ngrams(text))

    def assess_ngrams(self, text: Ngrams) -> Assessment:
        """Return the same for a message whose n-grams were computed already."""
        scores = self._weights.scores(text)
        if scores is None:
            return _CALM
        score = float(scores[0])
        if score < self._weights.possible:
            return Assessment(Level.NO, None, score)
        level = Level.CERTAIN if score >= self._weights.certain else Level.POSSIBLE
        return Assessment(level, tuple(Kind)[int(np.argmax(scores[1:]))], score)


def load_weights(path: Path) -> Weights:
    """Return the weights in a file. Raises ModelError, which says how to mend it."""
    with stored_weights(path) as stored:
        return Weights(
            words=stored["words"],
            characters=stored["characters"],
            idf=stored["idf"].astype(np.float32),
            weights=stored["weights"],
            intercepts=stored["intercepts"],
            certain=float(stored["bars"][0]),
            possible=float(stored["bars"][1]),
        )
