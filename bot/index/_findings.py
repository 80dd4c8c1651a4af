"""What a search brings: sentences with their scores, and whether they answer."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from operator import attrgetter
from typing import Any, NamedTuple

from bot.index._coefficients import WITHOUT_INDEX
from bot.index._evidence import Evidence, Verdict, tells_of_own_case
from bot.index._query import Query
from bot.model import Post
from bot.text import words

# Shares add up to 1 but for what floating point loses.
_NEARLY_ALL = 0.999
# "Who are the seniors?" is about its one word of two or fewer; in a longer question a word may be there by chance.
_ABOUT_IT = 0.5
# So far above the bar (log odds) a guess is none any more.
_SURE = 1.0
# "6,3", "146": as words they are found with a point.
_FIGURE = re.compile(r"\d+\.\d+|\d{3,}")
_DIGIT = re.compile(r"\d")
# "The 80 % stat" names no more than "80 %".
_PERCENT = r"(?:%|pour ?cent|per ?cent)"
_CALLED = frozenset({"chiffre", "chiffres", "stat", "stats", "statistique", "pourcentage", "figure", "number"})


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each part of the score counts (see `_index`).

    Those of passages were found on a set of French questions over official fact sheets, those of sentences by
    maximising the likelihood of the right sentence (softmax over the candidates) on the questions kept for tuning.
    `sentence` is below 0 because `entry` counts a sentence's own words too, and a little too much. The first four are
    asked for without an editor's index only.
    """

    post: float = 0.8
    passage_letters: float = 1.0
    pairs: float = 0.4
    phrasing: float = 2.0
    opening: float = 0.05
    passage: float = 0.16
    sentence: float = -0.33
    letters: float = 0.45
    entry: float = 0.924
    wording: float = 0.255
    wording_letters: float = 0.755
    same_kind: float = 0.53
    asked: float = 0.0
    is_question: float = -0.1


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


# The parts a score is added from, in this order; each is a field of `Weights`. Where there is no editor's index, the
# last three are 0.
PARTS = (
    "passage", "sentence", "letters", "entry", "asked", "is_question",
    "wording", "wording_letters", "same_kind",
)  # fmt: skip


class Hit(NamedTuple):
    """A sentence found: its score, and the values of the parts it was added from, in the order of `PARTS`.

    A tuple, since every question makes twenty.
    """

    sentence: Sentence
    score: float
    values: Sequence[float] = ()

    @property
    def parts(self) -> Mapping[str, float]:
        """Return the values of the parts by name."""
        return dict(zip(PARTS, self.values, strict=bool(self.values)))

    def scoring(self, score: float) -> "Hit":
        """Return the hit with another score, in a fifth of the time that `_replace` takes."""
        return _hit(Hit, (self.sentence, score, self.values))


# `Hit(…)` goes through a function of Python's, which takes three times as long.
_hit: Callable[[type[Hit], tuple[Sentence, float, Sequence[float]]], Hit] = tuple.__new__


@dataclass(frozen=True)
class Findings:
    """What the index has for a question: the query as understood, the sentences, best first, and what they prove.

    `weigh` gives the evidence, which not everybody wants to know; `is_subject` says that the question is a title or a
    topic of the blog and no more, `is_bare` that it is made of words of the blog's and no more, `is_often_asked` that
    it is one word which the editor has several questions with, `is_asked_there` that he has them for the best sentence
    alone, `opens` that it opens a talk: then people tell of themselves before they ask. `by_heart` is for who makes
    something of the hits that is wanted again when the question is put again; a copy with others begins anew.
    """

    query: Query
    hits: tuple[Hit, ...]
    weigh: Callable[[], Evidence] = Evidence
    verdict: Verdict = WITHOUT_INDEX
    is_subject: bool = False
    is_bare: bool = False
    is_often_asked: bool = False
    is_asked_there: bool = False
    opens: bool = False
    by_heart: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    def opening(self) -> "Findings":
        """Return the same for a question that opens a talk: itself, where that changes nothing."""
        is_told = self.hits and self.verdict.own_case and tells_of_own_case(self.evidence)
        return replace(self, opens=True) if is_told else self

    @property
    def evidence(self) -> Evidence:
        """Return what speaks for the best sentence and against it."""
        return self.weigh()

    @cached_property
    def about(self) -> float:
        """Return how far the question stands above the bar for being about the blog's subjects (log odds)."""
        return max(self._about, 0.0) if self.is_often_asked and self.hits else self._about

    @cached_property
    def margin(self) -> float:
        """Return how far the best sentence stands above the bar for answering (log odds)."""
        if not self.hits:
            return -10.0
        return self._at_least_known(min(self._about, self.verdict.answer.at(self.evidence)))

    @cached_property
    def _about(self) -> float:
        if not self.hits:
            return -10.0
        return self._at_least_known(self.verdict.about_at(self.evidence, opens=self.opens))

    def _at_least_known(self, odds: float) -> float:
        """Return log odds, on the bar at least for what the author himself names as a subject of his, for bare keywords
        that all stand together in one place, for a single one that the editor has a question about, or several
        questions with, or that the sentence found holds, and for a figure of the author's: "6,3 %, c'est quoi ?"
        """
        is_known = self.is_subject or self.is_asked_there or (self.is_bare and self._is_there) or self._is_figure_there
        return max(odds, 0.0) if is_known else odds

    @property
    def _is_figure_there(self) -> bool:
        """Say whether a question names but a figure, one that nobody hits upon by chance, and it stands there."""
        if not _DIGIT.search(self.query.text):  # as most
            return False
        named = [term.word for term in self.query.terms if term.word not in _CALLED]
        if len(named) != 1:
            return False
        is_share = named[0].isdigit() and re.search(rf"\b{named[0]} ?{_PERCENT}", self.query.text)
        if not (is_share or _FIGURE.fullmatch(named[0])):
            return False
        return any(word.folded == named[0] for word in words(self.hits[0].sentence.text))

    @property
    def _is_there(self) -> bool:
        evidence = self.evidence
        if evidence.one_term:
            is_asked = evidence.in_question > _NEARLY_ALL and evidence.precision >= _ABOUT_IT
            is_word = self.query.terms[0].word.isalpha()  # "+1" looks for no number of the author's
            return is_asked or (is_word and evidence.in_sentence > _NEARLY_ALL)
        return evidence.in_passage > _NEARLY_ALL

    @property
    def answers(self) -> bool:
        """Say whether the best sentence answers the question."""
        return self.margin >= 0

    @property
    def answers_barely(self) -> bool:
        """Say whether the best sentence answers by so little that two in three such answers are right (measured on
        questions kept for the proof), and it is not just what was typed.
        """
        return self.margin > 0 and not (self.is_sure or self.is_bare)

    @property
    def is_sure(self) -> bool:
        """Say whether the best sentence answers without a doubt."""
        return self.margin >= _SURE

    @property
    def is_near(self) -> bool:
        """Say whether the sentences found come near the question without answering it."""
        return self.about >= 0 > self.margin


def joined(findings: Findings, others: Findings, share: float) -> Findings:
    """Return findings with the hits of others among theirs, the best of which count for `share` of the best."""
    if not findings.hits or not others.hits:
        return findings
    scale = share * findings.hits[0].score / others.hits[0].score
    hits = {hit.sentence.number: hit for hit in (*others.hits, *findings.hits)}
    scores = dict.fromkeys(hits, 0.0)
    for found, weight in ((findings, 1.0), (others, scale)):
        for hit in found.hits:
            scores[hit.sentence.number] += weight * hit.score
    together = [hit.scoring(scores[number]) for number, hit in hits.items()]
    return replace(findings, hits=tuple(sorted(together, key=attrgetter("score"), reverse=True)))
