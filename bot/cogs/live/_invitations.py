"""What is shown of a session before it begins: its announcement, its event, and that it was called off.

Each is shown once; see `Desk.shows`. What a server does not permit is not shown, and the session goes on without.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from functools import partial

import discord

from bot import live
from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs._escape import escape, one_line
from bot.cogs._pages import moment
from bot.cogs._render import MOST, fitted, length, shortened, small
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button, view_of
from bot.cogs.live._presses import Press
from bot.cogs.live._sight import is_for_all
from bot.model import Decision, Language, LiveError, LiveSession, Notice, Outcome, Reply
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# docs: resources/guild-scheduled-event#create-guild-scheduled-event (description)
_DESCRIPTION_MOST = 1_000


class Invitations:
    """Shows that a session will be, and that it will not."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.shows[Notice.ANNOUNCEMENT] = self._announce
        desk.shows[Notice.EVENT] = self._schedule
        desk.shows[Notice.CALLED_OFF] = self._call_off
        desk.after_removal.append(self._forget_guests)
        desk.after_prolonging.append(self._move_end)

    async def _announce(self, session: LiveSession, _: str) -> str:
        """Post the announcement with its buttons; return its id."""
        text = await self._announcement(session)
        channel = self._channel(session)
        view = view_of(invitation_buttons(session, self._desk.language(session.guild)))

        async def post() -> str:
            return str((await channel.send(text, view=view, nonce=f"{session.id}/a", suppress_embeds=True)).id)

        try:
            return await hand_over(post)
        except RefusedError as error:
            _log.warning("session %s: its announcement is not shown: %s", session.id, error)
            return ""

    async def _announcement(self, session: LiveSession) -> str:
        language = self._desk.language(session.guild)
        blog = await self._desk.guest()
        reply = Reply(
            Outcome.CHAT,
            live.announcement(session, blog.invitation(), language),
            language,
            decision=Decision(note="announcement"),
        )
        when = small(said_when(session))
        corpus = (await self._desk.room.conversations()).index.corpus
        return f"{fitted(reply, corpus.blog, MOST - length(when) - 1)[1]}\n{when}"

    async def _schedule(self, session: LiveSession, _: str) -> str:
        """Make the scheduled event, or find the one that was made just before a crash; return its id."""
        try:
            guild = await self._guild(session)
            if not is_for_all(guild, session):
                return ""  # the whole server would read of it in its calendar
            known = [event for event in await guild.fetch_scheduled_events() if self._is_of(event, session)]
            return str((known[0] if known else await self._make_event(guild, session)).id)
        except discord.HTTPException as error:
            # The session itself never waits for its event.
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
        return mine and event.name == session.title and event.start_time == session.starts_at

    async def _call_off(self, session: LiveSession, _: str) -> str:
        """Say below the announcement that the session will not be; take the announcement's buttons and event away."""
        language = self._desk.language(session.guild)
        key = "live_called_off" if self._desk.now() < session.starts_at else "live_missed"
        text = Voice(language).say(key, title=escape(one_line(session.title)), when=said_when(session))
        announcement = self._channel(session).get_partial_message(int(session.notices[Notice.ANNOUNCEMENT]))

        async def post() -> str:
            reference = announcement.to_reference(fail_if_not_exists=False)
            sent = await announcement.channel.send(
                text, reference=reference, mention_author=False, nonce=f"{session.id}/c"
            )
            return str(sent.id)

        with suppress(discord.HTTPException):
            await announcement.edit(content=text, view=None)
        await self._drop_event(session)
        try:
            return await hand_over(post)
        except RefusedError as error:
            _log.warning("session %s: that it is called off is not shown: %s", session.id, error)
            return ""

    async def _drop_event(self, session: LiveSession) -> None:
        event = session.notices.get(Notice.EVENT)
        if event:
            with suppress(discord.HTTPException):  # a moderator may have deleted it
                await (await (await self._guild(session)).fetch_scheduled_event(int(event))).delete()

    async def _move_end(self, session: LiveSession) -> None:
        """Let the event end when the session does."""
        try:
            await hand_over(partial(self._end_anew, session.id))
        except (LiveError, RefusedError, TimeoutError) as error:  # a moderator may have deleted it
            _log.warning("session %s: its event still ends when it did: %s", session.id, error)

    async def _end_anew(self, name: str) -> str:
        session = self._desk.sessions.get(name)  # as it is now: it may have been prolonged again
        if event := session.notices.get(Notice.EVENT):
            found = await (await self._guild(session)).fetch_scheduled_event(int(event))
            await found.edit(end_time=session.ends_at)
        return event or ""

    async def _forget_guests(self, changed: Sequence[tuple[LiveSession, LiveSession | None]]) -> None:
        """Take the name of a guest who was erased out of what is shown: of each thing, whatever became of the other."""
        for old, new in changed:
            if new is not None and new.guest != old.guest:
                for deed in (self._describe_anew, self._announce_anew):
                    try:
                        await hand_over(partial(deed, new))
                    except (RefusedError, TimeoutError) as error:  # an event that is over is gone, for one
                        _log.warning("session %s: a guest who was erased may still be named: %s", new.id, error)

    async def _describe_anew(self, session: LiveSession) -> str:
        if event := session.notices.get(Notice.EVENT):
            found = await (await self._guild(session)).fetch_scheduled_event(int(event))
            await found.edit(description=self._description(session))
        return event or ""

    async def _announce_anew(self, session: LiveSession) -> str:
        if announcement := session.notices.get(Notice.ANNOUNCEMENT):
            message = self._channel(session).get_partial_message(int(announcement))
            await message.edit(content=await self._announcement(session))
        return announcement or ""

    def _channel(self, session: LiveSession) -> discord.PartialMessageable:
        return self._desk.client.get_partial_messageable(int(session.channel), guild_id=int(session.guild))

    async def _guild(self, session: LiveSession) -> discord.Guild:
        guild = int(session.guild)
        return self._desk.client.get_guild(guild) or await self._desk.client.fetch_guild(guild)


def invitation_buttons(session: LiveSession, language: Language) -> list[Button]:
    """Return the buttons with which members take part."""
    voice = Voice(language)
    return [
        Button(Press("ask", session.id), voice.say("live_button_ask"), discord.ButtonStyle.primary),
        Button(Press("list", session.id), voice.say("live_button_list")),
        Button(Press("mine", session.id), voice.say("live_button_mine")),
    ]


def said_when(session: LiveSession) -> str:
    """Return the hour as Discord shows it to each reader in their own time zone, and how far off it is."""
    seconds = session.starts_at.timestamp()
    return f"{moment(seconds, 'F')} ({moment(seconds, 'R')})"


def address_of(session: LiveSession) -> str:
    """Return the address of the announcement, or of its channel where it is not shown."""
    message = session.notices.get(Notice.ANNOUNCEMENT)
    place = f"https://discord.com/channels/{session.guild}/{session.channel}"
    return f"{place}/{message}" if message else place
