"""The one object of the running bot that owns its live sessions, and what the parts that serve them share.

`Desk.run` loads the sessions when the bot starts, again and again until the database answers; until then `loaded` makes
everybody wait. Parts add themselves: to `deeds` what a button, a select or a modal does, by the deed's name; to `shows`
what shows something that is due. A step is taken with `do`, with the moment from `now`.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot import live
from bot.cogs._escape import one_line
from bot.cogs._moderators import moderates
from bot.cogs._render import shortened
from bot.cogs._room import Room, language_for, language_of
from bot.cogs.live._places import state_of
from bot.cogs.live._presses import Done
from bot.cogs.live._sight import sees
from bot.live import Actor, Rule, Sessions, Tell, refusal
from bot.model import DatabaseError, Language, LiveSession, LiveState, Notice, Removed
from bot.phrases import Voice
from bot.text import fold

if TYPE_CHECKING:  # the index and its libraries are loaded in a thread while we connect
    from bot.dialogue import BlogGuest

_log = logging.getLogger(__name__)

# Between attempts to load the sessions, in seconds.
_PAUSE = 5.0
# So long a command waits for them at the start; Discord itself waits three seconds for an answer.
_PATIENCE = 2.0

# docs: interactions/application-commands#application-command-object-application-command-option-choice-structure
_CHOICES, _CHOICE_MOST = 25, 100

# Does what was pressed, chosen or typed.
Deed = Callable[[discord.Interaction, Done], Awaitable[None]]
# Shows something of a session (a notice by its value, or what a question's asker is told by the question's id), and
# returns the id of the message that does; empty where that is impossible for good. Raises TimeoutError or a
# CauserieError for what may work later.
Show = Callable[[LiveSession, str], Awaitable[str]]
# Learns of sessions that an erasure or a purge has changed: each as it was, and as it is (None: it is gone).
Changed = Callable[[Sequence[tuple[LiveSession, LiveSession | None]]], Awaitable[None]]
# Learns that a session ends later, once the moderator has been told.
Prolonged = Callable[[LiveSession], Awaitable[None]]
# Learns that a session goes on in another thread.
Moved = Callable[[LiveSession], Awaitable[None]]


def _now() -> datetime:
    return datetime.now(UTC)


def _all(_: LiveSession) -> bool:
    return True


class Desk:
    """The sessions that can still change, and who serves them."""

    def __init__(self, client: discord.Client, room: Room, *, now: Callable[[], datetime] = _now) -> None:
        self.client = client
        self.room = room
        self.now = now
        self.sessions = Sessions(room.journal.live.keep)
        self.deeds: dict[str, Deed] = {}
        self.shows: dict[Notice | type[Tell], Show] = {}
        self.after_removal: list[Changed] = []
        self.after_prolonging: list[Prolonged] = []
        self.after_moving: list[Moved] = []
        self._telling: set[asyncio.Task[None]] = set()
        self._is_loaded = asyncio.Event()
        room.journal.around_removals(self._around_removal)

    async def load(self) -> None:
        """Take the sessions from the journal, however long it takes until that answers."""
        while not self._is_loaded.is_set():
            try:
                await self.sessions.reload(self.room.journal.live.sessions)
                self._is_loaded.set()
            except DatabaseError as error:
                _log.warning("the live sessions are not known yet: %s", error)
                await asyncio.sleep(_PAUSE)

    async def loaded(self) -> None:
        """Return when the sessions, and who moderates, are known; raises DatabaseError where a command cannot wait."""
        await self.room.journal.guilds.loaded()
        try:
            await asyncio.wait_for(self._is_loaded.wait(), _PATIENCE)
        except TimeoutError:
            raise DatabaseError("the live sessions are not known yet") from None

    async def do(self, session: str, rule: Rule) -> LiveSession:
        """Take one step; return the session once that is on disk. Raises LiveError, SpoolError."""
        return await self.sessions.do(session, rule)

    def session(self, interaction: discord.Interaction, session: str) -> LiveSession:
        """Return a session that whoever does something there may know of; raises LiveError for all others."""
        found = self.sessions.get(session)
        if not sees(interaction, found):
            raise refusal("live_no_session")
        return found

    def seen(self, interaction: discord.Interaction) -> tuple[LiveSession, ...]:
        """Return the sessions of the server that somebody may know of, the one that begins first at the head."""
        mine = self.sessions.of_guild(str(interaction.guild_id))
        return tuple(session for session in mine if sees(interaction, session))

    def session_of(self, interaction: discord.Interaction, name: str) -> LiveSession | None:
        """Return the session of that id, or with a question of that id, that somebody may know of; or None."""
        return next((each for each in self.seen(interaction) if name == each.id or each.find(name)), None)

    def chosen(
        self,
        interaction: discord.Interaction,
        session: str | None,
        *states: LiveState,
        otherwise: Collection[LiveState] = (),
        among: Callable[[LiveSession], bool] = _all,
    ) -> LiveSession:
        """Return the session somebody means: the one named by id or title, else see `live.meant`.

        Raises LiveError without one.
        """
        if session is not None:
            return self._named(interaction, session, lambda each: each.state in states and among(each))
        here = str(interaction.channel_id)
        found = live.meant(self.seen(interaction), *states, here=here, otherwise=otherwise, among=among)
        if found is None:
            raise refusal("live_none_here")
        return found

    def _named(self, interaction: discord.Interaction, typed: str, fits: Callable[[LiveSession], bool]) -> LiveSession:
        """Return the session of an id, or of a title as it may be typed; of several, the one that `fits`."""
        seen, wanted, language = self.seen(interaction), fold(one_line(typed)), language_for(interaction)
        fitting = [each for each in seen if each.id == typed]
        fitting = fitting or [
            each for each in seen if wanted in {fold(one_line(each.title)), fold(_named(each, language))}
        ]
        meant = [each for each in fitting if fits(each)] or fitting
        if not meant:
            raise refusal("live_no_session")
        if len(meant) > 1:
            raise refusal("live_several_so_named")
        return meant[0]

    def choices(
        self, interaction: discord.Interaction, typed: str, *, among: Callable[[LiveSession], bool] = _all
    ) -> list[app_commands.Choice[str]]:
        """Return the sessions (`among` some) that somebody may know of whose names hold what was typed.

        The next comes first, the oldest last.
        """
        language, seen = language_for(interaction), list(filter(among, self.seen(interaction)))
        coming = [session for session in seen if not session.is_over]
        over = [session for session in reversed(seen) if session.is_over]
        named = [(_named(session, language), session) for session in (*coming, *over)]
        fitting = [pair for pair in named if fold(typed) in fold(pair[0])]
        return [app_commands.Choice(name=name, value=session.id) for name, session in fitting[:_CHOICES]]

    async def has_shown(self, message: discord.Message) -> bool:
        """Return whether one of our messages shows something of a session, and is no answer of the journal's turns."""
        name, place = str(message.id), str(message.channel.id)
        for session in self.sessions.all():
            shown = {*session.notices.values(), *(question.message for question in session.questions)}
            if name in shown or live.shows_answer(session, name):
                return True
        if not any(session.notices.get(Notice.THREAD) == place for session in self.sessions.all()):
            return False
        try:  # in its thread, where somebody may have asked us something else
            return await self.room.journal.talks.turn_of_message(name) is None
        except DatabaseError:
            return False

    def holds_questions(self, guild: str) -> bool:
        """Return whether sessions of a server keep questions that no retention reaches yet, or may still do so."""
        now = self.now()
        return any(
            not session.is_over or (bool(session.questions) and session.ends_at > now)
            for session in self.sessions.of_guild(guild)
        )

    def insist_on_keeping(self, interaction: discord.Interaction) -> None:
        """Raise LiveError for a member on pause, and in a server where nothing is kept: a question has to be.

        Neither is asked to give anything up without knowing: the refusal says what it would take.
        """
        author, guild = str(interaction.user.id), str(interaction.guild_id)
        if self.room.journal.guilds.settings(guild).retention_days == 0:
            raise refusal("live_server_keeps_nothing")
        if not self.room.journal.keeps_words(author, guild):
            raise refusal("live_on_pause")

    def actor(self, interaction: discord.Interaction) -> Actor:
        """Return who does something, and whether they moderate now."""
        user = interaction.user
        return Actor(str(user.id), user.display_name, moderates(interaction, self.room))

    def moderator(self, interaction: discord.Interaction) -> Actor:
        """Return who does something that only moderators may; raises LiveError for others."""
        actor = self.actor(interaction)
        if not actor.is_moderator:
            raise refusal("live_no_moderator")
        return actor

    def language(self, guild: str) -> Language:
        """Return the language to speak to everybody in a server: the one its settings or else its owner chose."""
        chosen = self.room.journal.guilds.settings(guild).language
        if chosen is not None:
            return chosen
        known = self.client.get_guild(int(guild))
        return language_of(known.preferred_locale.value if known else None)

    async def guest(self) -> "BlogGuest":
        """Return the blog as a guest, once it has been read."""
        return (await self.room.conversations()).guest

    async def _around_removal(self, removal: Callable[[], Awaitable[Removed]]) -> Removed:
        """Erase or purge with no step in between, and go on from what is left."""
        before: dict[str, LiveSession] = {}
        removed = Removed()

        async def remove_and_read() -> tuple[LiveSession, ...]:
            nonlocal removed
            before.update({session.id: session for session in self.sessions.all()})
            removed = await removal()
            try:
                return await self.room.journal.live.sessions()
            except DatabaseError as error:
                # What is in memory may hold what is gone: better none until the database answers again.
                _log.warning("the live sessions must be read again: %s", error)
                self._is_loaded.clear()
                return ()

        await self.sessions.reload(remove_and_read)
        await self.load()
        after = {session.id: session for session in self.sessions.all()}
        pairs = [(old, after.get(name)) for name, old in before.items() if after.get(name) != old]
        if pairs:
            # Discord lets messages be changed slowly; whoever erased something need not wait for all of them.
            task = asyncio.create_task(self._tell_of(pairs))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)
        return removed

    async def _tell_of(self, pairs: Sequence[tuple[LiveSession, LiveSession | None]]) -> None:
        with self.room.traffic.under_way():
            for hear in self.after_removal:
                try:
                    await hear(pairs)
                except Exception:  # whatever it is, the others show something of the member, too
                    _log.exception("sessions: something may still show what was erased")


def _named(session: LiveSession, language: Language) -> str:
    """Return a session's title and, however long that is, when it begins, and whether it was called off or missed."""
    when = f" · {live.said_moment(session.starts_at, session.zone, language)}"
    if session.is_over and not live.was_held(session):
        when += f" · {state_of(session, Voice(language)).lower()}"
    return shortened(one_line(session.title), _CHOICE_MOST - len(when)) + when
