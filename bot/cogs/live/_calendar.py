"""A session's event in the calendar of its server: made with the announcement, begun and ended with the session.

What Discord refuses of it stays as it is: the session itself never waits for its event, which a moderator may delete.
"""

import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

import discord

from bot import live
from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs._render import shortened
from bot.cogs.live._desk import Desk
from bot.cogs.live._places import address_of
from bot.cogs.live._sight import is_for_all
from bot.model import LiveError, LiveSession, Notice
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# docs: resources/guild-scheduled-event#create-guild-scheduled-event (description)
_DESCRIPTION_MOST = 1_000
# An event cannot begin in the past: one that begins now is put off by as long as Discord may take to hear of it.
_ON_THE_WAY = timedelta(seconds=10)

# Changes an event in accordance with its session. Raises discord.HTTPException.
_Change = Callable[[discord.ScheduledEvent, LiveSession], Awaitable[None]]


class Calendar:
    """Keeps the event of each session as the session is."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.shows[Notice.EVENT] = self._schedule
        desk.after_prolonging.append(self._move_end)

    async def begin(self, session: LiveSession) -> None:
        """Let the event begin now, and end when the session will; where it cannot, that is logged."""
        await self._change(session, self._begin)

    async def end(self, session: LiveSession) -> None:
        """Let the event be over; where it cannot, that is logged."""
        await self._change(session, self._end)

    async def drop(self, session: LiveSession) -> None:
        """Take the event away, if there is one."""
        event = session.notices.get(Notice.EVENT)
        if event:
            with suppress(discord.HTTPException):  # a moderator may have deleted it
                await (await self._found(session, event)).delete()

    async def describe_anew(self, session: LiveSession) -> str:
        """Say in the event who the guest is by now; return its id. Raises discord.HTTPException."""
        if event := session.notices.get(Notice.EVENT):
            await (await self._found(session, event)).edit(description=self._description(session))
        return event or ""

    async def _schedule(self, session: LiveSession, _: str) -> str:
        """Make the scheduled event, or find the one that was made just before a crash; return its id."""
        try:
            guild = await self._guild(session)
            if not is_for_all(guild, session):
                return ""  # the whole server would read of it in its calendar
            known = [event for event in await guild.fetch_scheduled_events() if self._is_of(event, session)]
            return str((known[0] if known else await self._make_event(guild, session)).id)
        except discord.HTTPException as error:
            if error.status >= 500 and self._desk.now() < session.starts_at:
                raise TimeoutError("Discord did not answer") from error
            _log.warning("session %s: its event is not made (code %s)", session.id, error.code)
            return ""

    async def _make_event(self, guild: discord.Guild, session: LiveSession) -> discord.ScheduledEvent:
        return await guild.create_scheduled_event(
            name=session.title,
            start_time=session.starts_at,
            end_time=session.ends_at,
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location=address_of(session),
            description=self._description(session),
        )

    def _description(self, session: LiveSession) -> str:
        language = self._desk.language(session.guild)
        guest = live.guest_name(session, language)
        return shortened(Voice(language).say("live_event", guest=guest), _DESCRIPTION_MOST)

    def _is_of(self, event: discord.ScheduledEvent, session: LiveSession) -> bool:
        mine = self._desk.client.user is not None and event.creator_id == self._desk.client.user.id
        # Another session may have the same title and hour, but not the same announcement.
        is_there = event.location == address_of(session)
        return mine and is_there and event.name == session.title and event.start_time == session.starts_at

    async def _begin(self, event: discord.ScheduledEvent, session: LiveSession) -> None:
        """Begin an event by its session's hour, which an event that is to begin later must be given first.

        Discord begins and ends events by the clock as well: then only the end is to be set.
        """
        if event.status is discord.EventStatus.scheduled:
            soon = self._desk.now() + _ON_THE_WAY
            if event.start_time > soon:
                event = await event.edit(start_time=soon, end_time=max(session.ends_at, soon + _ON_THE_WAY))
            await event.start()
        elif event.end_time != session.ends_at:
            await event.edit(end_time=session.ends_at)

    async def _end(self, event: discord.ScheduledEvent, _: LiveSession) -> None:
        """End an event; one that never began can only be called off."""
        if event.status is discord.EventStatus.active:
            await event.end()
        elif event.status is discord.EventStatus.scheduled:
            await event.cancel()

    async def _move_end(self, session: LiveSession) -> None:
        """Let the event end when the session does."""

        async def move(event: discord.ScheduledEvent, now: LiveSession) -> None:
            await event.edit(end_time=now.ends_at)

        await self._change(session, move)

    async def _change(self, session: LiveSession, change: _Change) -> None:
        try:
            await hand_over(partial(self._changed, session.id, change))
        except (LiveError, RefusedError, TimeoutError) as error:  # a moderator may have deleted it
            _log.warning("session %s: its event stays as it was: %s", session.id, error)

    async def _changed(self, name: str, change: _Change) -> str:
        session = self._desk.sessions.get(name)  # as it is now: it may have been prolonged again
        if event := session.notices.get(Notice.EVENT):
            await change(await self._found(session, event), session)
        return event or ""

    async def _found(self, session: LiveSession, event: str) -> discord.ScheduledEvent:
        return await (await self._guild(session)).fetch_scheduled_event(int(event))

    async def _guild(self, session: LiveSession) -> discord.Guild:
        guild = int(session.guild)
        return self._desk.client.get_guild(guild) or await self._desk.client.fetch_guild(guild)
