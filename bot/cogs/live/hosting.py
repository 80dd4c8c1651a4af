"""`/animer ouvrir`, `suivante`, `pause`, `reprendre`, `prolonger`, `fermer`, `publier`: leading a session."""

import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from functools import partial
from typing import Any

import discord
from discord import app_commands

from bot import live
from bot.cogs._commands import description_of, name_of, tell, with_options
from bot.cogs._delivery import RefusedError
from bot.cogs._pages import moment
from bot.cogs._room import language_for
from bot.cogs.live._acting import Acting
from bot.cogs.live._attendance import has_left
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import session_name, what_follows
from bot.cogs.live._permissions import missing_for
from bot.cogs.live._threads import NEEDED
from bot.cogs.live._words import Words
from bot.cogs.live.transcripts import Transcripts
from bot.cogs.views import ask_to_confirm
from bot.live import Rule
from bot.model import LiveSession, LiveState, Notice
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# So long before the hour going live needs no second thought.
_NEARLY = timedelta(minutes=2)
_USUAL = "15 min"
# What still changes: of a session that was published there is nothing more to say than that it was.
_CHANGING = (*live.COMING, LiveState.CLOSED, LiveState.MISSED)

_Deed = Callable[[discord.Interaction, str | None], Awaitable[None]]
_Fits = Callable[[LiveSession], bool]
_Choices = Callable[[discord.Interaction, str], Coroutine[Any, Any, list[app_commands.Choice[str]]]]
_Command = app_commands.Command[app_commands.Group, ..., None]


class Hosting:
    """What moderators do while a session goes on. The rules check who they are, each time."""

    def __init__(self, desk: Desk, acting: Acting, words: Words, transcripts: Transcripts) -> None:
        self._desk = desk
        self._acting = acting
        self._words = words
        self._transcripts = transcripts

    async def open(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Open the questions; once they are open, go live, asking again where the hour is still far."""
        session = self._meant(interaction, typed, LiveState.OPEN, LiveState.ANNOUNCED)
        if session.state is LiveState.OPEN:
            await self._start(interaction, session)
            return
        session = await self._do(interaction, session, live.open_questions)
        await self._say(interaction, session, "host_opened", when=moment(session.starts_at.timestamp()))

    async def _start(self, interaction: discord.Interaction, session: LiveSession) -> None:
        async def start(pressed: discord.Interaction) -> None:
            started = await self._do(pressed, session, live.start)
            await self._say(pressed, started, "host_started", more=self._warning(pressed, started))

        if session.starts_at - self._desk.now() <= _NEARLY:
            await start(interaction)
        else:
            when = moment(session.starts_at.timestamp())
            await self._confirm(interaction, session, "start", start, when=when)

    async def go_on(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Put the next question."""
        session = self._meant(interaction, typed, LiveState.LIVE)
        rule = partial(live.go_on, is_guest_here=not await has_left(self._desk, session))
        session = await self._do(interaction, session, rule)
        is_waited_for = session.next_at is None and session.paused_at is None  # those put off wait to be wanted
        await self._say(interaction, session, "host_nothing_next" if is_waited_for else what_follows(session))

    async def pause(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Put no more questions for now."""
        session = await self._do(interaction, self._meant(interaction, typed, LiveState.LIVE), live.pause)
        await self._say(interaction, session, "host_paused", when=moment(session.ends_at.timestamp()))
        await self._words.say_on_stage(session, "stage_paused")

    async def resume(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Go on after a pause."""
        session = await self._do(interaction, self._meant(interaction, typed, LiveState.LIVE), live.resume)
        await self._say(interaction, session, "host_resumed")
        await self._words.say_on_stage(session, "stage_resumed")

    async def prolong(self, interaction: discord.Interaction, typed: str | None, length: str) -> None:
        """Move the end."""
        more = live.parse_length(length)
        session = self._meant(interaction, typed, LiveState.LIVE, LiveState.OPEN, LiveState.ANNOUNCED)
        session = await self._do(interaction, session, partial(live.prolong, more=more))
        when = moment(session.ends_at.timestamp())
        await self._say(interaction, session, "host_prolonged", when=when)
        if session.state is LiveState.LIVE:  # before that its announcement says how long it lasts
            await self._words.say_on_stage(session, "stage_prolonged", when=when)
        for hear in self._desk.after_prolonging:
            await hear(session)

    async def close(self, interaction: discord.Interaction, typed: str | None) -> None:
        """End it, or call it off, asking again."""
        session = self._meant(interaction, typed, LiveState.LIVE, LiveState.OPEN, LiveState.ANNOUNCED)
        live.close(session, by=self._desk.actor(interaction), at=self._desk.now())  # says why not before it asks

        async def close(pressed: discord.Interaction) -> None:
            closed = await self._do(pressed, session, live.close)
            off = "host_called_off" if live.left_open(closed) else "host_called_off_none"
            await self._say(pressed, closed, "host_closed" if live.was_held(closed) else off)

        if session.state is LiveState.LIVE:
            await self._confirm(interaction, session, "close", close)
        else:
            when = moment(session.starts_at.timestamp())
            await self._confirm(interaction, session, "live_call_off", close, when=when)

    async def publish(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Give the transcript, or give it again."""
        session = self._meant(interaction, typed, LiveState.CLOSED, LiveState.PUBLISHED, among=live.was_held)
        if session.state is LiveState.PUBLISHED and live.was_held(session):
            await interaction.response.defer(ephemeral=True)
            if not await self._shown_again(session):
                await self._say(interaction, session, "host_not_published")
                return
        else:
            session = await self._do(interaction, session, live.publish)
        key = "host_published" if session.notices.get(Notice.THREAD) else "host_published_here"
        left = "\n".join(live.left_lines(session, language_for(interaction), facts=self._desk.room.facts))
        await self._say(interaction, session, key, channel=f"<#{session.channel}>", more=left)

    async def _shown_again(self, session: LiveSession) -> bool:
        try:
            await self._transcripts.show_again(session)
        except (RefusedError, TimeoutError) as error:
            _log.warning("session %s: its transcript cannot be shown again: %s", session.id, error)
            return False
        return True

    def _meant(
        self, interaction: discord.Interaction, typed: str | None, *states: LiveState, among: _Fits = lambda _: True
    ) -> LiveSession:
        """Return the session a moderator means: where none is in these states another one, and the rules say why not.

        Raises LiveError where there is none at all, and for others than moderators.
        """
        self._desk.moderator(interaction)
        return self._desk.chosen(interaction, typed, *states, otherwise=_CHANGING, among=among)

    def choices(self, fits: _Fits) -> _Choices:
        """Return what returns the sessions that may be meant: those that `fit`."""

        async def choices(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
            return self._desk.choices(interaction, typed, among=fits)

        return choices

    def _warning(self, interaction: discord.Interaction, session: LiveSession) -> str:
        """Return why there is no thread: none is wanted, or what is to be granted for it; nothing where all is well."""
        channel, language = self._desk.client.get_channel(int(session.channel)), language_for(interaction)
        if not isinstance(channel, discord.TextChannel):
            return ""
        if not self._desk.room.journal.guilds.settings(session.guild).may_open_threads:
            return Voice(language).say("host_threads_unwanted")
        if not missing_for(channel, language, *NEEDED):
            return ""
        return self._words.explanation(session, "host_no_thread", *NEEDED, language=language)

    async def _do(
        self, interaction: discord.Interaction, session: LiveSession, rule: Callable[..., live.Step]
    ) -> LiveSession:
        by, at = self._desk.actor(interaction), self._desk.now()
        taken: Rule = partial(rule, by=by, at=at)
        return await self._desk.do(session.id, taken)

    async def _confirm(
        self, interaction: discord.Interaction, session: LiveSession, name: str, deed: Callable[..., Awaitable[None]],
        **words: str,
    ) -> None:  # fmt: skip
        self._desk.moderator(interaction)

        async def do(pressed: discord.Interaction) -> None:
            await self._acting.carefully(pressed, lambda: deed(pressed), what=f"host {name}")

        await ask_to_confirm(
            interaction, self._desk.room, name=name, deed=do, keep=f"button_{name}_not",
            title=session_name(session), **words,
        )  # fmt: skip

    async def _say(
        self, interaction: discord.Interaction, session: LiveSession, key: str, *, more: str = "", **words: str
    ) -> None:
        said = Voice(language_for(interaction)).say(key, title=session_name(session), **words)
        await tell(interaction, f"{said}\n{more}".strip())


def _is_to_come(session: LiveSession) -> bool:
    return not session.is_over


def _was_held(session: LiveSession) -> bool:
    return session.is_over and live.was_held(session)


def hosting_commands(hosting: Hosting, acting: Acting) -> list[_Command]:
    """Return the subcommands of `/animer` with which a session is led."""
    deeds: dict[str, _Deed] = {
        "host_open": hosting.open,
        "host_next": hosting.go_on,
        "host_pause": hosting.pause,
        "host_resume": hosting.resume,
        "host_close": hosting.close,
        "host_publish": hosting.publish,
    }
    return [*(_command(key, deed, hosting, acting) for key, deed in deeds.items()), _prolong(hosting, acting)]


def _command(key: str, deed: _Deed, hosting: Hosting, acting: Acting) -> _Command:
    @app_commands.command(name=name_of(key), description=description_of(key))
    @with_options(session="host_session")
    async def command(interaction: discord.Interaction, session: str | None = None) -> None:
        await acting.carefully(interaction, lambda: deed(interaction, session), what=f"command {key}")

    command.autocomplete("session")(hosting.choices(_was_held if key == "host_publish" else _is_to_come))
    return command


def _prolong(hosting: Hosting, acting: Acting) -> _Command:
    @app_commands.command(name=name_of("host_prolong"), description=description_of("host_prolong"))
    @with_options(length="host_more", session="host_session")
    async def prolong(interaction: discord.Interaction, length: str = _USUAL, session: str | None = None) -> None:
        await acting.carefully(
            interaction, lambda: hosting.prolong(interaction, session, length), what="command host_prolong"
        )

    prolong.autocomplete("session")(hosting.choices(_is_to_come))
    return prolong
