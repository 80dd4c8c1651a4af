"""Does somebody who writes to us need a person rather than a quote? A linear model over n-grams, numpy alone.

Fitted by `python -m tests.training.distress` on `tests/data/examples/distress.tsv` and the calm messages of
`talks.jsonl` beside it; the file of weights carries a hash of those examples.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.features import Hashes, Ngrams, known_places, ngrams, stored_weights
from bot.understanding.sentences import sentence_spans

WEIGHTS = Path(__file__).parent / "weights" / "distress.npz"
# A message of more characters than the first is scored by its windows of as many as the second: in a long story what
# surrounds the one sentence that tells outweighs it, and a calm story of oneself sounds like distress as a whole.
_LONGEST_WHOLE, _WINDOW = 250, 150


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


@dataclass(frozen=True, slots=True)
class Bars:
    """The scores from which on distress is certain, and possible."""

    certain: float = np.inf
    possible: float = np.inf


@dataclass(frozen=True)
class Weights:
    """A fitted model over two vocabularies of n-gram hashes, the words' rows of `idf` and `weights` first.

    The first column of `weights` (rows x 5; in half precision once they were stored, which takes half the memory) tells
    distress from calm, the others the kinds in the order of `Kind`. A message that is assessed whole has other bars
    than one of several windows, of which the one that sounds most like distress counts.
    """

    words: Hashes
    characters: Hashes
    idf: NDArray[np.float32]
    weights: NDArray[np.floating]
    intercepts: NDArray[np.float32]
    bars: Bars = Bars()
    bars_of_windows: Bars = Bars()

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
        """Return how a message sounds, in whatever language it is written: a long one as its gravest window does."""
        parts = windows(text)
        found = [scores for part in parts if (scores := self._weights.scores(ngrams(part))) is not None]
        if not found:
            return _CALM
        scores = max(found, key=lambda each: float(each[0]))
        score, bars = float(scores[0]), self._weights.bars if len(parts) == 1 else self._weights.bars_of_windows
        if score < bars.possible:
            return Assessment(Level.NO, None, score)
        level = Level.CERTAIN if score >= bars.certain else Level.POSSIBLE
        return Assessment(level, tuple(Kind)[int(np.argmax(scores[1:]))], score)


def windows(text: str) -> list[str]:
    """Return the parts of a message that are assessed: itself, or, where it is long, every longest run of whole
    sentences that fits a window. A longer sentence is cut at blanks.
    """
    if len(text) <= _LONGEST_WHOLE:
        return [text]
    spans = [piece for start, end in sentence_spans(text) for piece in _pieces(text, start, end)]
    found: list[str] = []
    reached = 0
    for first, (start, _) in enumerate(spans):
        last = first
        while last + 1 < len(spans) and spans[last + 1][1] - start <= _WINDOW:
            last += 1
        if last >= reached:
            found.append(text[start : spans[last][1]])
            reached = last + 1
    return found or [text]


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of a sentence, or of parts of it that are as long as a window."""
    while end - start > _WINDOW:
        cut = text.rfind(" ", start + 1, start + _WINDOW + 1)
        cut = cut if cut > start else start + _WINDOW
        yield start, cut
        start = cut
    yield start, end


def load_weights(path: Path) -> Weights:
    """Return the weights in a file. Raises ModelError, which says how to mend it."""
    with stored_weights(path) as stored:
        return Weights(
            words=stored["words"],
            characters=stored["characters"],
            idf=stored["idf"].astype(np.float32),
            weights=stored["weights"],
            intercepts=stored["intercepts"],
            bars=Bars(*map(float, stored["bars"])),
            bars_of_windows=Bars(*map(float, stored["bars_of_windows"])),
        )
