"""A message understood: what its writer does with each sentence and with the whole, and of what it speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.acts import ATTITUDES, REQUESTS, WEIGHTS, ActWeights, load_weights, ranked
from bot.understanding.features import Ngrams, ngrams
from bot.understanding.sentences import Span, sentence_spans
from bot.understanding.subjects import SubjectTagger

_NO_ACT = "noise"
# So many sentences are understood one by one; a message of more is a story.
_MOST_PARTS = 8
Ranked = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What stands before a message: what the bot did (`after`, one of `AFTER`), the member's message before, the first
    words of what the bot said, what it offered, and whether the message is a reply to one of the bot's.
    """

    after: str = "start"
    before: str = ""
    shown: str = ""
    offered: tuple[str, ...] = ()
    is_reply: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One sentence of a message: `text` stands there from `start` on; `ranked` are the ten likeliest acts."""

    text: str
    start: int
    act: str
    probability: float
    ranked: Ranked
    subject: str | None

    @property
    def is_request(self) -> bool:
        """Return whether it asks for something."""
        return self.act in REQUESTS


@dataclass(frozen=True, slots=True)
class Understanding:
    """A whole message: its sentences, the act that the policy acts on with its probability, and the subject."""

    text: str
    parts: tuple[Part, ...]
    act: str
    probability: float
    ranked: Ranked
    subject: str | None

    @property
    def requests(self) -> tuple[Part, ...]:
        """Return the sentences that ask for something, in their order."""
        return tuple(part for part in self.parts if part.is_request)

    @property
    def attitudes(self) -> tuple[str, ...]:
        """Return the attitudes of the sentences, each once, in their order."""
        return tuple(dict.fromkeys(part.act for part in self.parts if part.act in ATTITUDES))

    @property
    def background(self) -> str:
        """Return what is told besides: the sentences that ask nothing, where another one does."""
        if not self.requests:
            return ""
        return " ".join(part.text for part in self.parts if not part.is_request and part.act not in ATTITUDES)


class Understander:
    """Understands messages; holds nothing that changes."""

    def __init__(self, weights: ActWeights) -> None:
        self._weights = weights
        self._tagger = SubjectTagger(weights.subject, weights.subject_bias, common=weights.common, acts=weights.acts)

    @classmethod
    def load(cls, path: Path = WEIGHTS) -> "Understander":
        """Return the understander of a weights file. Raises ModelError where it cannot be read."""
        return cls(load_weights(path))

    def understand(self, text: str, context: Context = Context()) -> Understanding:
        """Return what a message does, of whatever characters it is made."""
        return self.understand_ngrams(text, ngrams(text), context)

    def understand_ngrams(self, text: str, computed: Ngrams, context: Context) -> Understanding:
        """Return the same for a message whose n-grams were computed already."""
        spans = _at_most(sentence_spans(text))
        if not computed.tokens or not spans:
            return Understanding(text, (), _NO_ACT, 1.0, ((_NO_ACT, 1.0),), None)
        weights, after = self._weights, context.after
        whole = weights.scores(computed, after)
        if len(spans) == 1:
            parts = [self._part(text, spans[0], computed, whole)]
        else:
            sentences = [(span, ngrams(text[slice(*span)])) for span in spans]
            parts = [self._part(text, span, found, weights.scores(found, after)) for span, found in sentences]
        acts = ranked(weights.acts, weights.probabilities(whole)) if len(parts) > 1 else parts[0].ranked
        act, probability = acts[0]
        return Understanding(text, tuple(parts), act, probability, acts, _subject(parts, act))

    def _part(self, text: str, span: Span, computed: Ngrams, scores: NDArray[np.float32]) -> Part:
        words = text[slice(*span)]
        acts = ranked(self._weights.acts, self._weights.probabilities(scores))
        act, probability = acts[0]
        return Part(words, span[0], act, probability, acts, self._tagger.subject(words, computed, act))


def _at_most(spans: Sequence[Span]) -> list[Span]:
    """Return sentences, those in the midst of a long message as one: what is asked stands first or towards the end."""
    if len(spans) <= _MOST_PARTS:
        return list(spans)
    behind = len(spans) - _MOST_PARTS + 2
    return [spans[0], (spans[1][0], spans[behind - 1][1]), *spans[behind:]]


def _subject(parts: Sequence[Part], act: str) -> str | None:
    """Return the subject of the sentence that is likeliest to be of the message's act, else the first."""
    deciding = max(parts, key=lambda part: dict(part.ranked).get(act, 0.0)) if len(parts) > 1 else parts[0]
    return next((part.subject for part in (deciding, *parts) if part.subject), None)
