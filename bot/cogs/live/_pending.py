"""Telling moderators of the questions that wait for them: in the review channel, or else whoever announced the session.

There is one message for each session: it is edited, or a new one takes its place, and it goes when nothing waits. It
counts the questions and names nobody.
"""

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any

import discord

from bot import live
from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button, view_of
from bot.cogs.live._lines import nonce_of, session_name
from bot.cogs.live._presses import Press
from bot.cogs.live._words import Words
from bot.model import LiveError, LiveSession

_log = logging.getLogger(__name__)

# The channel that is noted for what is written to the host in private: its id would show who they are.
_PRIVATE = ""


class Pending:
    """Writes to moderators."""

    def __init__(self, desk: Desk, words: Words) -> None:
        self._desk = desk
        self._words = words
        desk.after_removal.append(self._remove_gone)

    async def carry_out(self, session: LiveSession, intention: live.Intention, _: int) -> None:
        """Tell what is due. Raises TimeoutError where Discord does not answer, and JournalError, for a later try."""
        if not isinstance(intention, live.AlertModerators):
            raise TypeError(intention)
        channel, message = await self._shown(session, intention)
        rule = partial(live.done, intention=intention, message=message, channel=channel, at=self._desk.now())
        try:
            await self._desk.do(session.id, rule)
        except LiveError:  # it was erased meanwhile
            await self._remove(session, channel, message)

    async def _shown(self, session: LiveSession, intention: live.AlertModerators) -> tuple[str, str]:
        """Return the channel and the id of what tells of these questions; no id where nothing does."""
        alert, count = session.alert, len(intention.questions)
        if alert is not None and alert.message:
            if count and not intention.is_new and await self._edit(session, alert.channel, alert.message, count):
                return alert.channel, alert.message
            await self._remove(session, alert.channel, alert.message)
        return await self._post(session, count) if count else (_PRIVATE, "")

    async def _post(self, session: LiveSession, count: int) -> tuple[str, str]:
        # The same for each attempt: what may have arrived already is not written twice.
        before = session.alert.posted_at.timestamp() if session.alert is not None else 0
        nonce, text = nonce_of(f"{session.id}/pending/{before}"), self._text(session, count)
        button = Button(Press("queue", session.id), self._words.voice(session).say("live_button_queue"))

        async def in_review_channel() -> str:
            channel = await self._words.review_channel(session)
            return "" if channel is None else await _sent(channel, text, nonce, view=view_of([button]))

        async def in_private() -> str:  # where the button would not know the moderator
            host = await self._words.host(session)
            return "" if host is None else await _sent(host, text, nonce)

        review_channel = self._desk.room.journal.guilds.settings(session.guild).review_channel
        for channel, post in ((review_channel or _PRIVATE, in_review_channel), (_PRIVATE, in_private)):
            try:
                if message := await hand_over(post):
                    return channel, message
            except RefusedError as error:
                _log.warning("session %s: its moderators cannot be told there: %s", session.id, error)
        return _PRIVATE, ""

    async def _edit(self, session: LiveSession, channel: str, message: str, count: int) -> bool:
        """Let a message tell of so many questions; return whether it does. Raises TimeoutError."""

        async def edit() -> str:
            place = await self._place(session, channel)
            if place is None:
                return ""
            return str((await place.get_partial_message(int(message)).edit(content=self._text(session, count))).id)

        try:
            return bool(await hand_over(edit))
        except RefusedError as error:
            _log.info("session %s: its moderators are told anew: %s", session.id, error)
            return False

    async def _remove(self, session: LiveSession, channel: str, message: str) -> None:
        """Delete a message, if it is still there. Raises TimeoutError."""

        async def delete() -> str:
            place = await self._place(session, channel)
            if place is not None and message:
                await place.get_partial_message(int(message)).delete()
            return message

        try:
            await hand_over(delete)
        except RefusedError as error:
            _log.info("session %s: what told its moderators stays or is gone: %s", session.id, error)

    async def _remove_gone(self, pairs: Sequence[tuple[LiveSession, LiveSession | None]]) -> None:
        """Take away what tells of a session that is erased, or told a host who is."""
        for old, new in pairs:
            alert = old.alert
            if alert is not None and (new is None or (alert.channel == _PRIVATE and new.host is None)):
                try:
                    await self._remove(old, alert.channel, alert.message)
                except TimeoutError:
                    _log.warning("session %s: what told its moderators is still there", old.id)

    async def _place(self, session: LiveSession, channel: str) -> discord.PartialMessageable | discord.DMChannel | None:
        if channel == _PRIVATE:
            return await self._words.host(session)
        return self._desk.client.get_partial_messageable(int(channel), guild_id=int(session.guild))

    def _text(self, session: LiveSession, count: int) -> str:
        said = {"title": session_name(session), "channel": f"<#{session.channel}>", "count": str(count)}
        return self._words.voice(session).say("live_pending_one" if count == 1 else "live_pending", **said)


async def _sent(place: discord.abc.Messageable, text: str, nonce: str, **more: Any) -> str:
    return str((await place.send(text, nonce=nonce, suppress_embeds=True, **more)).id)
