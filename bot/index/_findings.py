"""What a search brings: sentences with their scores, and whether they answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.index._coefficients import WITHOUT_INDEX
from bot.index._evidence import Evidence, Verdict
from bot.index._query import Query
from bot.model import Post


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the score counts (see `_index`).

    Those of passages were found on a set of French questions over official fact sheets, those of sentences by
    maximising the likelihood of the right sentence (softmax over the candidates) on the questions kept for tuning.
    """

    post: float = 0.8
    passage_letters: float = 1.0
    pairs: float = 0.4
    opening: float = 0.05
    passage: float = 0.127
    sentence: float = -0.345
    letters: float = 0.332
    entry: float = 0.926
    wording: float = 0.441
    wording_letters: float = 0.627
    same_kind: float = 0.126
    asked: float = 0.014
    is_question: float = -0.117


# Without an editor's index the sentence's own words, letters and kind must carry what the index would tell.
PLAIN_WEIGHTS = Weights(passage=0.7, sentence=0.35, entry=0.35, letters=0.5, asked=0.2, is_question=-0.2)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a post (`end` exclusive), its number in the index and that of its passage."""

    number: int
    post: Post
    start: int
    end: int
    passage: int

    @property
    def text(self) -> str:
        """Return the slice of the post."""
        return self.post.body[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence found: its score, and the parts the score was added from, by name."""

    sentence: Sentence
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Findings:
    """What the index has for a question: the query as understood, the sentences, best first, and what they prove."""

    query: Query
    hits: tuple[Hit, ...]
    evidence: Evidence = field(default_factory=Evidence)
    verdict: Verdict = WITHOUT_INDEX

    @property
    def about(self) -> float:
        """Return how far the question stands above the bar for being about the blog's subjects (log odds)."""
        return self.verdict.about.at(self.evidence) if self.hits else -10.0

    @property
    def margin(self) -> float:
        """Return how far the best sentence stands above the bar for answering (log odds)."""
        return min(self.about, self.verdict.answer.at(self.evidence)) if self.hits else -10.0

    @property
    def answers(self) -> bool:
        """Say whether the best sentence answers the question."""
        return self.margin >= 0

    @property
    def is_near(self) -> bool:
        """Say whether the sentences found come near the question without answering it."""
        return self.about >= 0 > self.margin
