"""The answer follows its question: edited, deleted, no longer for us, or withdrawn by somebody who may.

Raw events bring what happened to messages of any age; the journal knows which of them were questions. What happened
while we were away is never told to us, and stays as it was.
"""

import logging
from collections.abc import Collection
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord

from bot.cogs._addressing import Address, address
from bot.cogs._answers import Answers
from bot.cogs._items import view_of
from bot.cogs._room import Room
from bot.cogs.talk import Talk
from bot.model import JournalError, Message, StoredTurn

_log = logging.getLogger(__name__)

# So long after it was asked a question may be edited and gets another answer; later the talk has moved on.
EDITABLE = timedelta(minutes=10)


class Following:
    """Lets answers follow what becomes of their questions."""

    def __init__(self, client: discord.Client, room: Room, answers: Answers, talk: Talk) -> None:
        self._client = client
        self._room = room
        self._answers = answers
        self._talk = talk

    async def edited(self, message: discord.Message) -> None:
        """Answer an edited question anew, or take the answer away where it is no question for us any more."""
        if message.edited_at is None or self._room.traffic.closing:
            return  # the preview of a link was added
        with self._room.traffic.under_way():
            async with self._room.traffic.holding(message.id):
                stored = await self._find([str(message.id)])
                if stored:
                    await self._follow(message, stored[0])

    async def deleted(self, messages: Collection[int]) -> None:
        """Take the answers to deleted questions away."""
        if self._room.traffic.closing:
            return
        with self._room.traffic.under_way():
            for message in messages:
                await self._room.traffic.released(message)
            for stored in await self._find([str(message) for message in messages]):
                await self.withdraw(stored)

    async def withdraw(self, stored: StoredTurn) -> bool:
        """Delete an answer and take every word of its turn out of the journal; return whether the answer is gone."""
        question = stored.message
        (await self._room.conversations()).drop(question.conversation, question.id)
        self._room.recall.drop(question.id)
        try:
            await self._room.journal.redact(question.id)
        except JournalError as error:
            _log.error("turn %s could not be redacted: %s", question.id, error)
        return await self._delete(stored)

    async def _find(self, names: list[str]) -> tuple[StoredTurn, ...]:
        """Return the turns of these questions that still have their words; what was just noted is on disk first."""
        try:
            await self._room.journal.flush()
            found = await self._room.journal.talks.turns(names)
        except JournalError as error:
            _log.error("edited or deleted questions could not be looked up: %s", error)
            return ()
        return tuple(stored for stored in found if stored.redacted_at is None)

    async def _follow(self, message: discord.Message, stored: StoredTurn) -> None:
        found = address(self._talk.facts(message))
        if found is Address.NOT_FOR_US or (found is Address.UNREADABLE and stored.decision.note != "unreadable"):
            await self.withdraw(stored)
            return
        asked = replace(self._talk.message(message), conversation=stored.message.conversation)
        known = self._room.recall.remembered(asked.id)
        is_same = asked.text == (known.message.text if known else stored.message.text)
        if found is Address.UNREADABLE or is_same or datetime.now(UTC) - message.created_at > EDITABLE:
            return
        await self._answer_anew(asked, stored)

    async def _answer_anew(self, asked: Message, stored: StoredTurn) -> None:
        """Put a new answer in the place of the old one: in the journal first."""
        conversations = await self._room.conversations()
        before = [turn for turn in conversations.recent(asked) if turn.message.at < asked.at]
        turn, said = self._answers.shown(conversations.compose(asked, before), conversations, before=before)
        try:
            was_kept = await self._room.journal.edit(asked.id, asked.text, reply=turn.reply)
        except JournalError as error:
            _log.error("turn %s: the answer stays, since no new one can be recorded: %s", asked.id, error)
            return
        if not was_kept:
            return
        said = self._answers.again(turn, said)
        conversations.replace(turn)
        self._room.recall.put(turn)
        shown = self._shown(stored)
        if shown is not None:
            with suppress(discord.NotFound):
                await shown.edit(content=said.text, view=view_of(said.rows))
            _log.info("turn %s: answered anew, %s", asked.id, turn.reply.outcome)

    async def _delete(self, stored: StoredTurn) -> bool:
        shown = self._shown(stored)
        if shown is None:
            return True
        try:
            await shown.delete()
        except discord.NotFound:
            return True
        except discord.HTTPException as error:
            _log.warning("turn %s: its answer could not be deleted (code %s)", stored.message.id, error.code)
            return False
        _log.info("turn %s: its answer is gone", stored.message.id)
        return True

    def _shown(self, stored: StoredTurn) -> discord.PartialMessage | None:
        """Return the message that shows an answer, if one does."""
        if stored.delivery is None or stored.delivery.message is None:
            return None
        place = stored.message.place
        guild = int(place.guild) if place.guild else None
        channel = self._client.get_partial_messageable(int(place.channel), guild_id=guild)
        return channel.get_partial_message(int(stored.delivery.message))
