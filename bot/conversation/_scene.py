"""What one reply is made from, and how its parts are put together."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from bot import phrases
from bot.conversation._thread import Thread
from bot.conversation.heard._about_bot import language_wanted
from bot.conversation.heard._plainly import IN_MARKS
from bot.index import Index, Query
from bot.model import Citation, Decision, Language, Message, Outcome, Part, Reply, Turn, Words
from bot.phrases import Voice
from bot.text import has_english_words, holds_any, language_of, only_exclaims

# By this door come the questions of live sessions.
LIVE_DOOR = "live"
# Stands for topics where there is none left to offer: a blog of a single post may have but one.
_NO_TOPIC = "\ue002"
_WHERE_NO_TOPIC_IS = re.compile(rf"\s*[:,]?\s*{_NO_TOPIC}")
# One of these opens what stands between quotation marks.
_MARKS = ("«", "“", '"')
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True)
class Scene:
    """The message, the talk before it, the voice of the moment, what to offer topics by, and the turn's number from 0;
    and the message as it was `typed`, greetings and all, whatever it is put as.

    Most replies offer no topics of the scene's, so they are found only when they are asked for.
    """

    message: Message
    thread: Thread
    voice: Voice
    offer: Callable[[], tuple[str, ...]]
    turn: int = 0
    typed: str = ""

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Return the topics to offer: none where nobody can say yes to one."""
        return () if self.is_on_stage else self.offer()

    @property
    def is_on_stage(self) -> bool:
        """Return whether it is a live session's, where each question stands for itself and nobody talks on."""
        return self.message.place.door == LIVE_DOOR

    @property
    def language(self) -> Language:
        """Return the language of the reply."""
        return self.voice.language

    def hearing(self, message: Message) -> "Scene":
        """Return the scene of a message: itself where that is its own already, as nearly always."""
        return self if message is self.message else replace(self, message=message)

    def read(self, index: Index, text: str) -> Query:
        """Return a text as a query, a topic by its English name as the topic that it is in the posts."""
        return index.read(phrases.in_french(text, self.voice.english))

    def say(self, key: str, *before: Citation, **words: str) -> Words:
        """Return a phrase as a part of the reply, with topics to offer at hand; it may stand before citations."""
        voice = self.voice.before(*before)
        if not phrases.offers_topics(key, voice.language):
            return Words(voice.say(key, **words))
        if not self.topics:
            return Words(_without_offer(voice.say(key, topics=_NO_TOPIC, all_topics=_NO_TOPIC, **words)))
        named = tuple([phrases.topic(each, voice.language, voice.english) for each in self.topics])
        one_of, all_of = (phrases.listed(named, voice.language, last) for last in ("or", "and"))
        return Words(voice.say(key, topics=one_of, all_topics=all_of, **words))

    def reply(
        self,
        outcome: Outcome,
        parts: Sequence[Part],
        decision: Decision,
        *,
        suggestions: tuple[str, ...] | None = None,
    ) -> Reply:
        """Return the parts as a reply; without other suggestions it offers the scene's topics."""
        offered = self.topics if suggestions is None else suggestions
        if self.language is Language.ENGLISH:  # they may stand on buttons
            offered = tuple([phrases.in_english(each, self.voice.english) or each for each in offered])
        return Reply(outcome, tuple(parts), self.language, offered, decision)


def saying(message: Message, text: str) -> Message:
    """Return a message with another text: itself where it has that already, as nearly always."""
    return message if text == message.text else replace(message, text=text)


# French has these as they are: "le burn-out", "une start-up".
_LOANS = re.compile(r"\b\w+-(?:ups?|outs?|offs?|in|back|down|on)\b", re.IGNORECASE)


def language_for(
    message: Message,
    recent: Sequence[Turn],
    is_english: Callable[[str], bool],
    without_titles: Callable[[str], str] = str,
) -> Language:
    """Return the language to answer in: one that the message asks for, else that of the member's client where it
    decides, else the message's own, else that of the talk so far, else a known French locale's, else that of keywords
    of which `is_english` says so.

    What is quoted tells nothing, nor do titles of posts, which `without_titles` leaves out.
    """
    if wanted := language_wanted(message.text):
        return wanted
    if message.locale_decides and message.locale:
        return _of_locale(message.locale)
    text = IN_MARKS.sub(" ", message.text) if holds_any(message.text, _MARKS) else message.text
    text = _without_loans(text)
    spoken = _spoken_in(text)
    if spoken is not Language.ENGLISH and has_english_words(text):
        spoken = _spoken_in(without_titles(text))
    if spoken and not (recent and only_exclaims(text)):
        return spoken
    if recent:
        return recent[-1].reply.language
    if message.locale is None and is_english(_without_loans(message.text)):
        return Language.ENGLISH
    return _of_locale(message.locale)


_SPOKEN: Mapping[str | None, Language] = {each.value: each for each in Language}


def _without_loans(text: str) -> str:
    return _LOANS.sub(" ", text) if "-" in text else text


def _spoken_in(text: str) -> Language | None:
    return _SPOKEN.get(language_of(text, surely=True))


def _of_locale(locale: str | None) -> Language:
    return Language.FRENCH if locale is None or locale.startswith("fr") else Language.ENGLISH


def _without_offer(said: str) -> str:
    """Return a phrase without the sentence that would offer a topic; without the topic alone, where it is all of it."""
    kept = [sentence for sentence in _BETWEEN_SENTENCES.split(said) if _NO_TOPIC not in sentence]
    return " ".join(kept) or _WHERE_NO_TOPIC_IS.sub("", said)


class Room(Protocol):
    """What answers messages of its own kind."""

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to a message, or None where it is for another room."""


def first_reply(rooms: Iterable[Room], scene: Scene) -> Reply | None:
    """Return the reply of the first of some rooms that has one."""
    for room in rooms:  # a generator takes longer, and all but the last of them are asked of most messages
        if reply := room.reply(scene):
            return reply
    return None
