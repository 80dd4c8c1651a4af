"""A person as the guest: the buttons under a question, the form for an answer, and what they write in the thread."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from functools import partial

import discord

from bot import live
from bot.cogs._commands import tell
from bot.cogs._delivery import NOT_TAKEN, RefusedError, Said, hand_over, post_in
from bot.cogs._mentions import readable, readable_message
from bot.cogs._room import language_for
from bot.cogs._splitting import split
from bot.cogs.live._attendance import has_left
from bot.cogs.live._desk import Deed, Desk
from bot.cogs.live._lines import what_follows
from bot.cogs.live._modals import Text, open_modal
from bot.cogs.live._presses import Done, Press
from bot.cogs.live._stage_buttons import ANSWER, FORWARD, LATER, RELEASE, SKIP, under_question
from bot.cogs.live._words import Words
from bot.live import LONGEST_ANSWER, Actor, Rule, Step
from bot.model import Event, JournalError, LiveError, LiveQuestion, LiveSession, LiveState, Notice
from bot.phrases import Voice

_log = logging.getLogger(__name__)

_MOST_MISSED = 200
_ONWARD = frozenset({FORWARD, SKIP, LATER})
# How long the question that is being asked may take to be shown, in glances of so many seconds.
_GLANCES, _GLANCE = 100, 0.3


class GuestDoor:
    """Lets the guest, and the moderators, lead a session. Whoever may not is told by the rules."""

    def __init__(self, desk: Desk, words: Words) -> None:
        self._desk = desk
        self._words = words

    @property
    def deeds(self) -> Mapping[str, Deed]:
        """Return what the buttons and the form do; each raises LiveError, which says why not, and JournalError."""
        return {
            ANSWER: self._answer,
            RELEASE: self._with(lambda press, by, at: partial(live.release, question=press.question, by=by, at=at)),
            FORWARD: self._go_on,
            SKIP: self._with(lambda press, by, at: partial(live.skip, question=press.question, by=by, at=at)),
            LATER: self._with(lambda press, by, at: partial(live.postpone, question=press.question, by=by, at=at)),
        }

    async def hear(self, message: discord.Message, session: LiveSession) -> bool:
        """Take what the guest writes as the answer to the question they reply to, or in the thread to the latest one.

        Return whether it was meant as one: it is not kept of a guest of whom no words are. Without the message-content
        intent only replies that ping us come with their words; whoever replies without any is told how to.
        """
        if session.guest.id != str(message.author.id):
            return False
        question = _meant(session, message)
        if question is None:
            return False
        if not message.content.strip():
            return message.reference is not None and await self._ask_for_words(message, session)
        if not self._desk.room.journal.keeps_words(str(message.author.id), session.guild):
            return True
        by = Actor(str(message.author.id), message.author.display_name)
        try:
            with self._desk.room.traffic.under_way(), suppress(LiveError):
                await self._desk.do(session.id, partial(self._heard, question=question, message=message, by=by))
        except JournalError as error:
            _log.warning("session %s: what the guest wrote is not in the transcript: %s", session.id, error)
        return True

    def is_waited_for(self, place: int, member: int) -> bool:
        """Say whether somebody is the guest for whom a session waits in a channel or thread."""
        return any(True for _ in self._waiting(str(place), str(member)))

    async def note_sign(self, place: int, member: int) -> None:
        """Wait anew for a guest who has written or typed where they are waited for. It never fails."""
        for session in [*self._waiting(str(place), str(member))]:
            await self._note_sign(session.id, Actor(str(member), ""))

    def _waiting(self, place: str, member: str) -> Iterator[LiveSession]:
        sessions = self._desk.sessions.all()
        return (each for each in sessions if each.waiting_since and each.guest.id == member and _place(each) == place)

    async def _note_sign(self, session: str, by: Actor) -> None:
        try:
            with self._desk.room.traffic.under_way(), suppress(LiveError):  # it was erased meanwhile
                await self._desk.do(session, partial(live.sign, by=by, at=self._desk.now()))
        except JournalError as error:
            _log.warning("session %s: that its guest is there is not kept: %s", session, error)

    def is_among_people(self, message: discord.Message, session: LiveSession) -> bool:
        """Say whether a message says something to what a session shows, in which it is a person who answers."""
        replied = None if message.reference is None else str(message.reference.message_id)
        return not session.guest.is_blog and _has_shown(session, replied)

    async def _ask_for_words(self, message: discord.Message, session: LiveSession) -> bool:
        """Tell the guest that their reply came without words, and how to answer; return that it was one."""
        said = Said(self._words.voice(session).say("stage_no_words"))
        try:
            await hand_over(post_in(message.channel, said, question=str(message.id)))
        except (RefusedError, TimeoutError) as error:
            _log.info("session %s: its guest does not hear that their words are missing: %s", session.id, error)
        return True

    async def catch_up(self) -> None:
        """Hear what the guests have written since their latest question while we were away."""
        if not self._desk.client.intents.message_content:
            return
        for session in self._desk.sessions.all():
            if session.state is LiveState.LIVE and session.guest.id is not None:
                with suppress(LiveError):  # it was erased meanwhile
                    await self._catch_up_in(session.id)

    async def _catch_up_in(self, name: str) -> None:
        session = await self._with_all_shown(name)
        thread = session.notices.get(Notice.THREAD)
        shown = [int(each.message) for each in session.questions if each.puts and each.message]
        if not thread or not shown:
            return
        place = self._desk.client.get_partial_messageable(int(thread), guild_id=int(session.guild))
        try:
            async for message in place.history(after=discord.Object(max(shown)), limit=_MOST_MISSED):
                await self.hear(message, session)
        except NOT_TAKEN as error:
            _log.warning("session %s: what was missed cannot be read: %s", name, type(error).__name__)

    async def _with_all_shown(self, name: str) -> LiveSession:
        """Return the session once each question that was put is known to be shown, or when that takes too long."""
        for _ in range(_GLANCES):
            session = self._desk.sessions.get(name)
            if all(each.message is not None for each in session.questions if each.puts):
                break
            await asyncio.sleep(_GLANCE)
        return session

    def session_of(self, message: discord.Message) -> LiveSession | None:
        """Return the session that is live where a message stands: in a thread, or in a channel for want of one.

        Of several the one whose question it replies to is meant, or else the one whose guest has written it. One that
        is over is meant where its guest replies to a question of it: they may have been typing. None for any other
        place.
        """
        replied = None if message.reference is None else str(message.reference.message_id)
        guest = str(message.author.id)

        def is_heard(session: LiveSession) -> bool:
            is_late = session.state is LiveState.CLOSED and session.guest.id == guest and _has_shown(session, replied)
            return is_late or session.state is LiveState.LIVE

        heard = filter(is_heard, self._desk.sessions.all())
        here = [each for each in heard if _place(each) == str(message.channel.id)]
        return max(here, key=lambda each: (_has_shown(each, replied), each.guest.id == guest), default=None)

    def _with(self, rule: Callable[[Press, Actor, datetime], Rule]) -> Deed:
        """Return what applies a rule, and leaves under the message what can still be done there."""

        async def do(interaction: discord.Interaction, done: Done) -> None:
            by = self._desk.actor(interaction)
            name = self._desk.session(interaction, done.press.session).id  # who moderates here does not elsewhere
            session = await self._desk.do(name, rule(done.press, by, self._desk.now()))
            await self._show_buttons(interaction, session, done.press.question)
            # Whoever goes on sees the next question; where there is none yet they are told why.
            if done.press.deed in _ONWARD and (key := what_follows(session)) != "host_next":
                await tell(interaction, Voice(language_for(interaction)).say(key))

        return do

    async def _go_on(self, interaction: discord.Interaction, done: Done) -> None:
        here = not await has_left(self._desk, self._desk.session(interaction, done.press.session))
        rule = partial(live.go_on, is_guest_here=here)
        await self._with(lambda press, by, at: partial(rule, by=by, at=at, after=press.question))(interaction, done)

    async def _answer(self, interaction: discord.Interaction, done: Done) -> None:
        """Open the form, or take what was typed into it, also after a restart.

        Raises LiveError for a guest of whom no words are kept: a transcript holds their answers.
        """
        self._desk.insist_on_keeping(interaction)
        if interaction.type is discord.InteractionType.modal_submit:
            text = await readable(interaction, done.text("answer"))
            await self._with(lambda press, by, at: partial(_once, press.question, text, by, at))(interaction, done)
            return
        session, voice = self._desk.session(interaction, done.press.session), Voice(language_for(interaction))
        question = session.find(done.press.question)
        if question is None or session.guest.id != str(interaction.user.id):
            await tell(interaction, voice.say("live_no_answer_for_another"))
            return
        field = Text("answer", voice.say("stage_form_label"), LONGEST_ANSWER, value=question.prepared or "")
        await open_modal(interaction, done.press, question.text, [field])
        await self._note_sign(session.id, self._desk.actor(interaction))

    async def _show_buttons(self, interaction: discord.Interaction, session: LiveSession, question: str) -> None:
        found, message = session.find(question), interaction.message
        if found is None or message is None:
            await interaction.response.defer()
            return
        # Somebody may be quicker than the note that the question is shown.
        is_question = found.message in {None, str(message.id)}
        voice = self._words.voice(session)
        await interaction.response.edit_message(view=under_question(session, found, voice) if is_question else None)

    def _heard(self, session: LiveSession, question: str, message: discord.Message, by: Actor) -> Step:
        """Answer with a message that is there to be read already."""
        now, shown_by = self._desk.now(), str(message.id)
        trail: tuple[Event, ...] = ()
        found = session.find(question)
        if found is None or any(shown_by in _shown_by(each) for each in session.questions):
            return Step(session)
        written = readable_message(message, self._desk.client.user)
        for number, text in enumerate(split(written, LONGEST_ANSWER), len(found.answers)):
            step = live.answer(session, question, text=text, by=by, at=now)
            session = live.done(step.session, live.ShowAnswer(question, number), message=shown_by, at=now).session
            trail = trail or step.trail
        return Step(session, trail)


def _once(question: str, text: str, by: Actor, at: datetime, session: LiveSession) -> Step:
    """Answer, once: whoever saw the form fail sends it again, though it may have arrived."""
    found = session.find(question)
    if found is not None and any(each.author == by.id and each.text == text.strip() for each in found.answers):
        return Step(session)
    return live.answer(session, question, text=text, by=by, at=at)


def _meant(session: LiveSession, message: discord.Message) -> str | None:
    """Return the question that a message answers: the one it replies to, or in the thread the latest one put.

    None where it is said to somebody else, or no question was put yet.
    """
    reference = message.reference
    if reference is None and not session.notices.get(Notice.THREAD):
        return None
    if reference is not None:
        replied = str(reference.message_id)
        answered = next((each.id for each in session.questions if replied in _shown_by(each)), None)
        if answered is not None:
            return answered
        # A question of ours may be there to be replied to a moment before that is noted.
        if not isinstance(reference.resolved, discord.Message) or not _is_ours(reference.resolved):
            return None
    put = [(each.put_at, each.id) for each in session.questions if each.put_at is not None]
    return max(put)[1] if put else None


def _place(session: LiveSession) -> str:
    return session.notices.get(Notice.THREAD) or session.channel


def _is_ours(message: discord.Message) -> bool:
    return message.guild is not None and message.author.id == message.guild.me.id


def _has_shown(session: LiveSession, message: str | None) -> bool:
    return message is not None and any(message in _shown_by(question) for question in session.questions)


def _shown_by(question: LiveQuestion) -> set[str | None]:
    return {question.message, *(answer.message for answer in question.answers)}
