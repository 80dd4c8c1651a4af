"""What a session's announcement shows: that it will be, that it goes on, that it is over, that it was called off.

Each is shown once; see `Desk.shows`. What a server does not permit is not shown, and the session goes on without.
"""

import logging
from collections.abc import Sequence
from contextlib import suppress
from datetime import timedelta
from functools import partial

import discord

from bot import live
from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs._render import MOST, fitted, length, small
from bot.cogs.live._calendar import Calendar
from bot.cogs.live._desk import Desk
from bot.cogs.live._guests import called
from bot.cogs.live._items import Button, view_of
from bot.cogs.live._lines import session_name, wait_line
from bot.cogs.live._places import said_when, stage_of
from bot.cogs.live._presses import Press
from bot.cogs.live._showing import pinging
from bot.model import Decision, Language, LiveSession, LiveState, Notice, Outcome, Reply
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# What was announced so shortly before cannot have been sent by a process before ours.
_JUST_NOW = timedelta(seconds=5)
# By so much our clock may differ from Discord's.
_ASKEW = timedelta(minutes=1)
# So many messages since then are looked through for an announcement that was perhaps sent.
_LOOKED_THROUGH = 200


class Invitations:
    """Shows in a session's channel how far it has come."""

    def __init__(self, desk: Desk, calendar: Calendar) -> None:
        self._desk = desk
        self._calendar = calendar
        desk.shows[Notice.ANNOUNCEMENT] = self._announce
        desk.shows[Notice.OPENING] = self._tell_anew
        desk.shows[Notice.START] = self._begin
        desk.shows[Notice.END] = self._end
        desk.shows[Notice.CALLED_OFF] = self._call_off
        desk.after_removal.append(self._forget_guests)
        desk.after_prolonging.append(self._lengthen)
        desk.after_moving.append(self._lead_there)

    async def _announce(self, session: LiveSession, _: str) -> str:
        """Post the announcement with its buttons; return its id."""
        text = await self._announcement(session)
        channel = self._channel(session)
        view = view_of(self._buttons(session))

        async def post() -> str:
            if found := await self._announced_already(session, channel):
                return found
            name, pinged = f"{session.id}/a", pinging(called(session))
            sent = await channel.send(text, view=view, nonce=name, suppress_embeds=True, allowed_mentions=pinged)
            return str(sent.id)

        try:
            return await hand_over(post)
        except RefusedError as error:
            _log.warning("session %s: its announcement is not shown: %s", session.id, error)
            return ""

    async def _announced_already(self, session: LiveSession, channel: discord.PartialMessageable) -> str:
        """Return the id of the announcement if it is there: after a while Discord knows it no more by its nonce.

        It is told by its buttons. Where we may not read what was said, none is found.
        """
        if self._desk.now() - session.announced_at < _JUST_NOW:
            return ""
        asks = Press("ask", session.id).of_button
        with suppress(discord.Forbidden):
            async for message in channel.history(limit=_LOOKED_THROUGH, after=session.announced_at - _ASKEW):
                if asks in _custom_ids(message):
                    return str(message.id)
        return ""

    async def _begin(self, session: LiveSession, _: str) -> str:
        await self._calendar.begin(session)
        return await self._tell_anew(session)

    async def _end(self, session: LiveSession, _: str) -> str:
        await self._calendar.end(session)
        return await self._tell_anew(session)

    async def _lengthen(self, session: LiveSession) -> None:
        """Let an announcement that says how long the session is to last be right."""
        if session.state is not LiveState.LIVE:
            await self._tell_anew(session)

    async def _lead_there(self, session: LiveSession) -> None:
        """Let the announcement lead to where the session goes on."""
        await self._tell_anew(session)

    async def _tell_anew(self, session: LiveSession, _: str = "") -> str:
        """Let the announcement say how far the session has come; return what was announced, even where it is gone."""
        try:
            await hand_over(partial(self._announce_anew, session))
        except (RefusedError, TimeoutError) as error:  # a moderator may have deleted it
            _log.warning("session %s: its announcement stays as it was: %s", session.id, error)
        return session.notices.get(Notice.ANNOUNCEMENT) or session.notices.get(Notice.EVENT, "")

    async def _announcement(self, session: LiveSession) -> str:
        language = self._desk.language(session.guild)
        blog = await self._desk.guest()
        reply = Reply(
            Outcome.CHAT,
            live.announcement(session, blog.invitation(), language, facts=self._desk.room.facts),
            language,
            decision=Decision(note="announcement"),
        )
        below = "\n".join(_below(session, language))
        corpus = (await self._desk.room.conversations()).index.corpus
        return f"{fitted(reply, corpus.blog, MOST - length(below) - 1)[1]}\n{below}"

    def _buttons(self, session: LiveSession) -> list[Button]:
        """Return the buttons below the announcement: once it is over, nothing can be asked there any more."""
        buttons = invitation_buttons(session, self._desk.language(session.guild))
        return buttons[1:] if session.is_over else buttons

    async def _call_off(self, session: LiveSession, _: str) -> str:
        """Say below the announcement that the session will not be, or was not; the announcement says it in a word.

        Its buttons and its event are taken away.
        Where only the event was shown, nothing is left to say it below.
        """
        if not session.notices.get(Notice.ANNOUNCEMENT):
            await self._calendar.drop(session)
            return session.notices.get(Notice.EVENT, "")
        language = self._desk.language(session.guild)
        key = "live_missed" if session.state is LiveState.MISSED else "live_called_off"
        below = key if live.left_open(session) else f"{key}_none"  # then no question waits for the next one
        voice, said = Voice(language), {"title": session_name(session), "when": said_when(session)}
        text, head = voice.say(below, **said), voice.say(f"{key}_head", **said)
        announcement = self._channel(session).get_partial_message(int(session.notices[Notice.ANNOUNCEMENT]))

        async def post() -> str:
            if found := await self._called_off_already(announcement):
                return found
            reference = announcement.to_reference(fail_if_not_exists=False)
            sent = await announcement.channel.send(
                text, reference=reference, mention_author=False, nonce=f"{session.id}/c"
            )
            return str(sent.id)

        with suppress(discord.HTTPException):
            await announcement.edit(content=head, view=None)
        await self._calendar.drop(session)
        try:
            return await hand_over(post)
        except RefusedError as error:
            _log.warning("session %s: that it is called off is not shown: %s", session.id, error)
            return ""

    async def _called_off_already(self, announcement: discord.PartialMessage) -> str:
        """Return the id of what says below an announcement that the session will not be, if it is there.

        A process before ours may have sent it, see `_announced_already`.
        """
        us = self._desk.client.user
        with suppress(discord.Forbidden):
            async for message in announcement.channel.history(
                limit=_LOOKED_THROUGH, after=announcement, oldest_first=False
            ):
                replied = message.reference and message.reference.message_id
                if us is not None and message.author.id == us.id and replied == announcement.id:
                    return str(message.id)
        return ""

    async def _forget_guests(self, changed: Sequence[tuple[LiveSession, LiveSession | None]]) -> None:
        """Take the name of a guest who was erased out of what is shown: of each thing, whatever became of the other."""
        for old, new in changed:
            if new is not None and new.guest != old.guest:
                for deed in (self._calendar.describe_anew, self._announce_anew):
                    try:
                        await hand_over(partial(deed, new))
                    except (RefusedError, TimeoutError) as error:  # an event that is over is gone, for one
                        _log.warning("session %s: a guest who was erased may still be named: %s", new.id, error)

    async def _announce_anew(self, session: LiveSession) -> str:
        announcement = session.notices.get(Notice.ANNOUNCEMENT)
        if announcement and Notice.CALLED_OFF not in session.notices:  # which names nobody
            message = self._channel(session).get_partial_message(int(announcement))
            await message.edit(content=await self._announcement(session), view=view_of(self._buttons(session)))
        return announcement or ""

    def _channel(self, session: LiveSession) -> discord.PartialMessageable:
        return self._desk.client.get_partial_messageable(int(session.channel), guild_id=int(session.guild))


def invitation_buttons(session: LiveSession, language: Language) -> list[Button]:
    """Return the buttons with which members take part; the first one is to ask."""
    voice = Voice(language)
    return [
        Button(Press("ask", session.id), voice.say("live_button_ask"), discord.ButtonStyle.primary),
        Button(Press("list", session.id), voice.say("live_button_list")),
        Button(Press("mine", session.id), voice.say("live_button_mine")),
    ]


def _custom_ids(message: discord.Message) -> set[str | None]:
    rows = (row for row in message.components if isinstance(row, discord.ActionRow))
    return {child.custom_id for row in rows for child in row.children}


def _below(session: LiveSession, language: Language) -> list[str]:
    """Return the small lines below an announcement: when, and once it has begun, where."""
    when = said_when(session)
    if session.notices.get(Notice.THREAD):
        when += f" · [{Voice(language).say('live_link_thread')}](<{stage_of(session)}>)"
    is_coming = session.state in {LiveState.ANNOUNCED, LiveState.OPEN}
    guests = called(session) if is_coming else ()
    voice = Voice(language)
    lines = [small(voice.say("live_guest_called", guest=f"<@{each}>")) for each in guests]
    return list(filter(None, [*lines, wait_line(session, voice) if guests else "", small(when)]))
