"""An answer of a session follows the message it was given with: edited, deleted, by whomever, as long as it is kept.

Those that nobody tells us of, since they happened while we were away, stay as they were.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress

import discord

from bot import live
from bot.cogs._delivery import RefusedError
from bot.cogs._mentions import readable_message
from bot.cogs._splitting import split
from bot.cogs.live._desk import Desk
from bot.cogs.live.transcripts import Transcripts
from bot.live import LONGEST_ANSWER
from bot.model import DatabaseError, JournalError, LiveError, LiveState, Notice

_log = logging.getLogger(__name__)

Edited = Callable[[discord.Message], Awaitable[None]]
Deleted = Callable[[Collection[int]], Awaitable[None]]


class Heeding:
    """Keeps answers, and transcripts that were published, as the messages are."""

    def __init__(self, desk: Desk, transcripts: Transcripts) -> None:
        self._desk = desk
        self._transcripts = transcripts

    def edits(self, edited: Edited) -> Edited:
        """Return what passes on edited messages, save those that are answers of a session."""

        async def sorted_out(message: discord.Message) -> None:
            if not await self._edited(message):
                await edited(message)

        return sorted_out

    def deletions(self, deleted: Deleted) -> Deleted:
        """Return what passes on which messages are gone, once the answers they were are gone too."""

        async def sorted_out(messages: Collection[int]) -> None:
            for message in messages:
                await self._follow(str(message), ())
            await deleted(messages)

        return sorted_out

    async def _edited(self, message: discord.Message) -> bool:
        """Take what the guest's message says now; return whether it is an answer.

        Of a guest of whom no words are kept by now, and where Discord does not show them to us, none are left.
        """
        us, guild = self._desk.client.user, message.guild
        if message.edited_at is None or guild is None or (us is not None and message.author.id == us.id):
            return False  # the preview of a link was added, or it shows what we have kept
        texts: list[str] = []
        if self._desk.room.journal.keeps_words(str(message.author.id), str(guild.id)):
            texts = [text.strip() for text in split(readable_message(message, us), LONGEST_ANSWER)]
        return await self._follow(str(message.id), [text for text in texts if text])

    async def _follow(self, message: str, texts: Sequence[str]) -> bool:
        """Let the answers that a message shows be these; return whether there are any."""
        with suppress(DatabaseError):
            await self._desk.loaded()
        await self._desk.sessions.settled()  # that very message may just be on its way into one
        found = [each.id for each in self._desk.sessions.all() if live.shows_answer(each, message)]
        for session in found:
            with self._desk.room.traffic.under_way():
                await self._follow_in(session, message, texts)
        return bool(found)

    async def _follow_in(self, name: str, message: str, texts: Sequence[str]) -> None:
        try:
            session = await self._desk.do(name, lambda now: live.follow(now, message, texts))
            if session.state is LiveState.PUBLISHED and session.notices.get(Notice.TRANSCRIPT):
                await self._transcripts.show_again(session)
        except LiveError:
            return  # it was erased meanwhile
        except (JournalError, RefusedError, TimeoutError) as error:
            _log.error("session %s: an answer that was changed or deleted still stands there: %s", name, error)
