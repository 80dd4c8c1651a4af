"""A message understood: what its writer does with each sentence and with the whole, and of what it speaks."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from bot.understanding.acts import ATTITUDES, HANGING, REQUESTS, WEIGHTS, ActWeights, Context, load_weights, ranked
from bot.understanding.features import Hashes, Ngrams, ngrams, places_in
from bot.understanding.sentences import Span, clause_cuts, sentence_spans
from bot.understanding.subjects import SubjectTagger

_NO_ACT = "noise"
_FIRST = Context()
# So many sentences are understood one by one; a message of more is a story.
_MOST_PARTS = 8
# A sentence falls into two clauses where the least sure of their acts, which differ, is at least so likely (0-1).
_SURE_OF_CLAUSE = 0.8
Ranked = tuple[tuple[str, float], ...]


def hanging(acts: Ranked) -> float:
    """Return how far (0-1) a request hangs on what was said before, by the probabilities of its acts."""
    return min(sum(probability for act, probability in acts if act in HANGING), 1.0)


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

    def understand(self, text: str, context: Context = _FIRST) -> Understanding:
        """Return what a message does, of whatever characters it is made."""
        computed = ngrams(text)
        spans = _at_most(sentence_spans(text))
        if not computed.tokens or not spans:
            return Understanding(text, (), _NO_ACT, 1.0, ((_NO_ACT, 1.0),), None)
        weights = self._weights
        whole = weights.scores(computed, context)
        if len(spans) == 1:
            parts = [self._part(text, spans[0], computed, whole)]
        else:
            sentences = [(span, ngrams(text[slice(*span)])) for span in spans]
            parts = [self._part(text, span, found, weights.scores(found, context)) for span, found in sentences]
        acts = ranked(weights.acts, weights.probabilities(whole)) if len(parts) > 1 else parts[0].ranked
        act, probability = acts[0]
        if len(parts) < _MOST_PARTS:
            parts = [clause for part in parts for clause in self._clauses(text, part, context)]
        return Understanding(text, tuple(parts), act, probability, acts, _subject(parts, act))

    def telling(self, text: str) -> list[str]:
        """Return the tokens of a text that are none of the commonest of the examples: what is particular to it."""
        return self._missing(text, self._weights.common)

    def unfamiliar(self, text: str) -> list[str]:
        """Return the tokens of a text that the examples do not have: mostly what it is about."""
        return self._missing(text, self._weights.vocabulary)

    def _missing(self, text: str, vocabulary: Hashes) -> list[str]:
        found = ngrams(text)
        _, is_known = places_in(vocabulary, found.unigrams)
        return [token for token, known in zip(found.tokens, is_known.tolist(), strict=True) if not known]

    def _clauses(self, text: str, part: Part, context: Context) -> list[Part]:
        """Return the two clauses of a sentence that do different things, one of them a request; else the sentence."""
        best, sure = [part], _SURE_OF_CLAUSE
        for cut in clause_cuts(part.text):
            halves = []
            for start, end in ((0, len(part.text[:cut].rstrip())), (cut, len(part.text))):
                span = (part.start + start, part.start + end)
                found = ngrams(text[slice(*span)])
                halves.append(self._part(text, span, found, self._weights.scores(found, context)))
            least = min(half.probability for half in halves)
            acts = {half.act for half in halves}
            if least >= sure and len(acts) > 1 and part.act in acts and any(half.is_request for half in halves):
                best, sure = halves, least
        return best

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
