"""What the parts of this door share, and the little they all need."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

import discord

from bot.cogs._pace import MOST_PUBLIC, PUBLIC_SECONDS, OnceInAWhile, Pace
from bot.cogs._recall import Recall
from bot.cogs._talks import Talks
from bot.cogs._traffic import Traffic
from bot.model import AuthorIs, Keeping, Language, Message, Post
from bot.phrases import BlogFacts
from bot.storage import Journal

if TYPE_CHECKING:  # the index and its libraries are loaded in a thread while we connect
    from bot.dialogue import Conversations, Helplines


_Composed = TypeVar("_Composed")
# So often is composed anew what an encoder was wanted for: what it knows then may lead to other texts.
_MOST_ROUNDS = 3


def _shipped_helplines() -> "Helplines":
    from bot.dialogue import Helplines  # noqa: PLC0415 - see above

    return Helplines.load()


@dataclass(frozen=True)
class Room:
    """The journal, the conversations once they are there (the index is built while we connect), what is under way."""

    journal: Journal
    ready: "asyncio.Future[Conversations]"
    retention_days: int
    helplines: "Helplines" = field(default_factory=_shipped_helplines)
    # As the blog says when we start: commands are named before its posts are read.
    author_is: AuthorIs = AuthorIs.MAN
    talks: Talks = field(default_factory=Talks)
    traffic: Traffic = field(default_factory=Traffic)
    pace: Pace = field(default_factory=Pace)
    # How many answers to their buttons a member, in a channel, has shown to everybody lately.
    public_pace: Pace = field(default_factory=lambda: Pace(most=MOST_PUBLIC, seconds=PUBLIC_SECONDS))
    # Who was told where help is though their message gets no answer.
    help_due: OnceInAWhile = field(default_factory=OnceInAWhile)
    composing: asyncio.Lock = field(default_factory=asyncio.Lock)
    # Called with a message of somebody in distress and the id of the message that told them where help is.
    after_help: list[Callable[[Message, str], Awaitable[None]]] = field(default_factory=list)
    # Called when turns, or their words, were taken out of the journal.
    after_removal: list[Callable[[], None]] = field(default_factory=list)

    @cached_property
    def recall(self) -> Recall:
        """Return what finds turns again."""
        return Recall(self.journal)

    @property
    def facts(self) -> BlogFacts:
        """Return what our words agree with: of a blog that is not read yet who writes it."""
        if not self.ready.done():
            return BlogFacts(self.author_is)
        return BlogFacts.of(self.ready.result().index.corpus)

    async def note_help(self, asked: Message, answer: str) -> None:
        """Pass on that a message of somebody in distress was answered with where help is, in the message `answer`."""
        for tell in self.after_help:
            await tell(asked, answer)

    def days_kept(self, guild: str | None) -> int:
        """Return after how many days what is asked in a server (None: in private) goes; 0 where nothing is kept."""
        own = None if guild is None else self.journal.guilds.settings(guild).retention_days
        return self.retention_days if own is None else own

    def as_kept(self, message: Message) -> Message:
        """Return a message that says whether its words are kept, for whoever asks just that."""
        if self.journal.keeps_words(message.author, message.place.guild):
            return message
        is_paused = not self.journal.keeps_words(message.author, None)
        return replace(message, keeping=Keeping.ON_PAUSE if is_paused else Keeping.NOT_HERE)

    async def conversations(self) -> "Conversations":
        """Return the conversations, at once when they are there."""
        return self.ready.result() if self.ready.done() else await asyncio.shield(self.ready)

    async def composed(self, compose: "Callable[[Conversations], _Composed]") -> _Composed:
        """Return what is composed: nothing is awaited for it where no encoder is asked.

        Where one is, a thread encodes what is wanted before it is composed again; all that comes waits for its turn.
        """
        conversations = await self.conversations()
        if conversations.index.meaning is None:
            return compose(conversations)
        async with self.composing:
            conversations.wanted()  # what was left by a search that does without
            composed = compose(conversations)
            for _ in range(_MOST_ROUNDS):
                if not (texts := conversations.wanted()):
                    break
                await asyncio.to_thread(conversations.encode, texts)
                composed = compose(conversations)
            return composed

    async def posts(self) -> Mapping[str, Post]:
        """Return the posts by slug."""
        return {post.slug: post for post in (await self.conversations()).index.corpus.posts}


def language_of(locale: str | None) -> Language:
    """Return the language to speak to somebody whose locale is known: French unless it is another one."""
    return Language.FRENCH if locale is None or locale.startswith("fr") else Language.ENGLISH


def language_for(interaction: discord.Interaction) -> Language:
    """Return the language of the member who used a command or pressed a button."""
    return language_of(interaction.locale.value)
