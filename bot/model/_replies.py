"""What the bot answers: the author's words and its own, kept apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from bot.model._errors import CorpusError
from bot.model._posts import Post


class Language(StrEnum):
    """A language the bot speaks."""

    FRENCH = "fr"
    ENGLISH = "en"

    # An enumeration's own is a function of Python's, which is slow where each phrase is looked up by its language.
    __hash__ = str.__hash__


class Outcome(StrEnum):
    """What became of a question."""

    ANSWERED = "answered"
    NEAR = "near"
    DECLINED = "declined"
    ASKED = "asked"
    CHAT = "chat"


# Who speaks where the author quotes words of which the post does not say whose they are.
SOMEBODY = "quelqu’un"
# Behind the names of speakers where others speak, too, of whom that is not said.
AMONG_OTHERS = ", entre autres"


@dataclass(frozen=True, slots=True)
class Quote:
    """A slice of a post, never a string of its own. `speaker` is whom the author reports, if he does."""

    post: Post
    start: int
    end: int
    score: float = 0.0
    speaker: str | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end <= len(self.post.body):
            raise ValueError(f"no such slice of {self.post.slug}: {self.start}:{self.end}")

    @property
    def text(self) -> str:
        """Return the author's words, character for character."""
        return self.post.body[self.start : self.end]

    @property
    def drawn(self) -> str:
        """Return them as they are shown: with what is drawn before items and quotations, where that is needed."""
        return self.post.drawn(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Citation:
    """What is shown in one block: one quote, or several of one post with words left out between them.

    `quotes` stand in the order of the post; `main` is the place of the one that answers (the others resolve its
    pronouns); `shortened` says that its end was left out for want of room; `is_reference` that it is shown to be cited
    elsewhere, with its link; `answers_at` is where in the post the very sentence begins that answers, known as long as
    the reply is in the making.
    """

    quotes: tuple[Quote, ...]
    main: int = 0
    shortened: bool = False
    is_reference: bool = field(default=False, kw_only=True)
    answers_at: int | None = field(default=None, compare=False)

    @property
    def post(self) -> Post:
        """Return the post that all the quotes come from."""
        return self.quotes[self.main].post

    @property
    def speaker(self) -> str | None:
        """Return whom the author reports in the quote that answers, or None where he speaks himself."""
        return self.quotes[self.main].speaker

    def by_weight(self) -> Iterator[Quote]:
        """Yield the quote that answers first, then those that go with it."""
        yield self.quotes[self.main]
        yield from (quote for place, quote in enumerate(self.quotes) if place != self.main)


# The message of the catalogue that gives the editor's translation of a passage.
TRANSLATION = "translation"
# The one that gives a language model's, made for this reply.
GLOSS = "gloss"
# Stands for a message of the catalogue where a language model worded what is said.
WORDED = "worded"


@dataclass(frozen=True, slots=True)
class Words:
    """The bot's own words: never inside a quotation.

    `said` are the messages of the catalogue that they are made of, each with the number of its variant.
    """

    text: str
    said: tuple[tuple[str, int], ...] = ()

    @property
    def is_translation(self) -> bool:
        """Return whether they are nothing but the translation of a passage."""
        return bool(self.said) and all(key in {TRANSLATION, GLOSS} for key, _ in self.said)

    @property
    def is_gloss(self) -> bool:
        """Return whether some of them are a language model's translation, made for this reply."""
        return any(key == GLOSS for key, _ in self.said)

    @property
    def is_worded(self) -> bool:
        """Return whether some of them are a language model's."""
        return any(key == WORDED for key, _ in self.said)


@dataclass(frozen=True, slots=True)
class Decision:
    """Why a question was answered or not: for moderators and for the editor, never shown to members.

    `coverage` is the share (0-1) of the question's weight found in the best passage, `score` the best BM25 score,
    `margin` the distance from the bar (above 0 answers), `note` a word such as "greeting" or "follow-up".
    """

    coverage: float = 0.0
    score: float = 0.0
    margin: float = 0.0
    note: str = ""


Part = Words | Citation
# Why a language model's choice is not the reply, and the checks that something of a choice may fail.
FAILURES = frozenset(
    {
        "away",
        "checks",
        "closing",
        "distress",
        "edited",
        "gone",
        "late",
        "limit",
        "mishap",
        "paused",
        "refused",
        "unusable",
    }
)
CHECKS = frozenset(
    {
        "absence",
        "act",
        "copied words",
        "gloss",
        "language",
        "lead",
        "length",
        "markup",
        "members' words",
        "names",
        "no such post",
        "no such sentences",
        "nothing said",
        "numbers",
        "quotation marks",
        "rules",
        "speaker",
        "tone",
        "too many",
        "turned down",
        "unknown words",
    }
)


@dataclass(frozen=True, slots=True)
class Consultation:
    """That a language model was asked what to reply, and what that came to.

    `reader` is what people are told of the model, `model` its name at its endpoint; `understood` is the message as a
    question that stands alone. `failure` says why the bot answered by itself after all; empty where the reply is what
    the model chose. `dropped` names the checks that something of its choice failed; `rank` is the place, from 1, of the
    first passage chosen among those that BM25 finds for the message, 0 where it is none of them. The call took so many
    `milliseconds`, waiting for its turn included, and tokens, 0 where the endpoint counts none.
    """

    reader: str
    model: str = ""
    understood: str = ""
    failure: str = ""
    dropped: tuple[str, ...] = ()
    rank: int = 0
    milliseconds: float = 0.0
    tokens_in: int = 0
    tokens_out: int = 0

    def to_record(self) -> dict[str, Any]:
        """Return it as plain data for JSON."""
        return {
            each.name: list(value) if isinstance(value := getattr(self, each.name), tuple) else value
            for each in fields(self)
        }

    @classmethod
    def from_record(cls, record: Mapping[str, Any]) -> "Consultation":
        """Build it again from `to_record`'s data."""
        return cls(**{**record, "dropped": tuple(record["dropped"])})


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the bot's words and the author's, kept apart, in the order in which they are read.

    `near` says that the citations are only neighbours of what was asked. `suggestions` are what one may ask next.
    `aside` is a line of the bot's that stands below and is shown once; `is_help` says that somebody in distress is told
    where help is, and nothing else; `is_private` that it is for the one who asked alone, wherever a command, a button
    or a menu can answer so, and that their words do not stand above it. None of these is ever part of what is kept.
    `act` is what the member did, as the policy acted on it; `rejected` are the passages that the message turned down;
    `places` are near passages that are only named, in the order of the last of the `suggestions`: whoever chooses one
    reads it. `consultation` tells of the language model that was asked, if one was.
    """

    outcome: Outcome
    parts: tuple[Part, ...]
    language: Language = Language.FRENCH
    suggestions: tuple[str, ...] = ()
    decision: Decision = field(default_factory=Decision)
    aside: str = field(default="", kw_only=True)
    is_help: bool = field(default=False, kw_only=True)
    is_private: bool = field(default=False, kw_only=True)
    act: str = field(default="", kw_only=True)
    rejected: tuple[Quote, ...] = field(default=(), kw_only=True)
    places: tuple[Citation, ...] = field(default=(), kw_only=True)
    consultation: Consultation | None = field(default=None, kw_only=True)
    # The blocks of the author's words, in order: found once, since the turns of a talk are asked for them again.
    citations: tuple[Citation, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "citations", tuple([part for part in self.parts if isinstance(part, Citation)]))

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Return every slice shown, those that answer before those that go with them."""
        return tuple(quote for citation in self.citations for quote in citation.by_weight())

    @property
    def numbers_places(self) -> bool:
        """Return whether its words name the places, numbered; they are only offered else."""
        labels = self.suggestions[len(self.suggestions) - len(self.places) :]
        words = [part.text for part in self.parts if isinstance(part, Words)]
        return any(label in text for label in labels for text in words)

    @property
    def chosen_by(self) -> str:
        """Return what people are told of the language model that chose the reply; empty where none did."""
        return self.consultation.reader if self.consultation and not self.consultation.failure else ""

    @property
    def understood(self) -> str:
        """Return the message as the language model that chose the reply understood it; empty where none did."""
        return self.consultation.understood if self.consultation and not self.consultation.failure else ""

    @property
    def worded_by(self) -> str:
        """Return what people are told of the language model whose words stand in it; empty where none do."""
        return self.chosen_by if any(isinstance(part, Words) and part.is_worded for part in self.parts) else ""

    @property
    def glossed_by(self) -> str:
        """Return what people are told of the language model whose translations stand in it; empty where none do."""
        return self.chosen_by if any(isinstance(part, Words) and part.is_gloss for part in self.parts) else ""

    def to_record(self) -> dict[str, Any]:
        """Return the reply as plain data for JSON: spans, never the author's words."""
        record: dict[str, Any] = {
            "outcome": self.outcome.value,
            "language": self.language.value,
            "parts": [_part_to_record(part) for part in self.parts],
            "suggestions": list(self.suggestions),
            "decision": [self.decision.coverage, self.decision.score, self.decision.margin, self.decision.note],
        }
        if self.act:
            record["act"] = self.act
        if self.rejected:
            record["rejected"] = [_quote_to_row(quote) for quote in self.rejected]
        if self.places:
            record["places"] = [_part_to_record(place) for place in self.places]
        if self.consultation:
            record["consultation"] = self.consultation.to_record()
        return record

    @classmethod
    def from_record(cls, record: Mapping[str, Any], posts: Mapping[str, Post]) -> "Reply":
        """Build the reply again from `to_record`'s data and the posts by slug.

        Raises CorpusError when a quoted post is gone or has changed since.
        """
        return cls(
            outcome=Outcome(record["outcome"]),
            # Of words that were taken away nothing is left to be read.
            parts=tuple(
                _part_from_record(part, posts) for part in record["parts"] if {"words", "quotes"} & part.keys()
            ),
            language=Language(record["language"]),
            suggestions=tuple(record["suggestions"]),
            decision=Decision(*record["decision"]),
            act=record.get("act", ""),
            rejected=tuple(_quote_from_record(row, posts) for row in record.get("rejected", ())),
            places=tuple(_citation_from_record(each, posts) for each in record.get("places", ())),
            consultation=Consultation.from_record(record["consultation"]) if "consultation" in record else None,
        )


def _part_to_record(part: Part) -> dict[str, Any]:
    if isinstance(part, Words):
        return {"words": part.text} | ({"said": [list(each) for each in part.said]} if part.said else {})
    quotes = [_quote_to_row(quote) for quote in part.quotes]
    marks = {"shortened": part.shortened, "reference": part.is_reference}
    return {"quotes": quotes, "main": part.main} | {mark: True for mark, is_set in marks.items() if is_set}


def _quote_to_row(quote: Quote) -> list[Any]:
    return [quote.post.slug, quote.post.sha, quote.start, quote.end, quote.score, quote.speaker]


def _part_from_record(record: Mapping[str, Any], posts: Mapping[str, Post]) -> Part:
    if "words" in record:
        return Words(record["words"], tuple((key, variant) for key, variant in record.get("said", ())))
    return _citation_from_record(record, posts)


def _citation_from_record(record: Mapping[str, Any], posts: Mapping[str, Post]) -> Citation:
    quotes = tuple(_quote_from_record(row, posts) for row in record["quotes"])
    is_reference = record.get("reference", False)
    return Citation(quotes, record["main"], record.get("shortened", False), is_reference=is_reference)


def _quote_from_record(row: list[Any], posts: Mapping[str, Post]) -> Quote:
    slug, sha, start, end, score, speaker = row
    post = posts.get(slug)
    if post is None or post.sha != sha:
        raise CorpusError(f"the post {slug!r} is gone or was changed since it was quoted")
    return Quote(post, start, end, score, speaker)
