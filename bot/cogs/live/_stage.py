"""Carries out what is due in a live session: on Discord, through the journal, and never twice."""

import asyncio
import logging
from contextlib import suppress
from functools import partial

from bot import live
from bot.cogs._delivery import RefusedError
from bot.cogs._escape import escape
from bot.cogs._render import MOST, fitted
from bot.cogs.consulting import Consulting
from bot.cogs.live._attendance import Attendance
from bot.cogs.live._desk import Desk
from bot.cogs.live._guests import called
from bot.cogs.live._lines import answer_texts, greeting_text, question_text, wait_text
from bot.cogs.live._showing import Showing, Shown
from bot.cogs.live._stage_buttons import under_answer, under_question
from bot.cogs.live._threads import Threads
from bot.cogs.live._words import Words
from bot.model import Choice, JournalError, LiveError, LiveQuestion, LiveSession, LiveState, Notice, QuestionState

_log = logging.getLogger(__name__)

# Outside the hour of the session, what Discord refuses to show is tried so often.
_MOST_ATTEMPTS = 5


class Stage:
    """Does for the timekeeper what is due, and adds to the desk what shows the notices of the stage."""

    def __init__(self, desk: Desk, showing: Showing, words: Words, consulting: Consulting) -> None:
        self._desk = desk
        self._consulting = consulting
        # By session, the question that was put last, and what a language model chooses for it.
        self._choices: dict[str, tuple[str, asyncio.Task[Choice | None]]] = {}
        self._showing = showing
        self._words = words
        self._attendance = Attendance(desk, words)
        self._threads = Threads(desk, showing, words)
        desk.shows |= {Notice.THREAD: self._threads.open, Notice.GREETING: self._greet, Notice.FAREWELL: self._part}

    async def carry_out(self, session: LiveSession, intention: live.Intention, failures: int) -> None:
        """Do what is due; `failures` is how often it failed before. Raises what stands in the way, for a later try."""
        match intention:
            case live.Advance():
                after = await self._desk.do(session.id, lambda now: live.advance(now, self._desk.now()))
                await self._change_buttons(session, after)
            case live.Compose(question):
                await self._compose(session, question)
            case live.ShowQuestion() | live.ShowAnswer():
                await self._show_what_is_kept(session, intention, failures)
            case _:
                await self._note(session, intention, await self._shown(session, intention, failures))

    async def lose(self, thread: int) -> None:
        """Let the question that is being asked in a thread be shown once more: somebody has deleted the thread."""
        for session in self._desk.sessions.all():
            if session.notices.get(Notice.THREAD) == str(thread):
                # It was erased meanwhile, or is shown with what comes next.
                with suppress(LiveError, JournalError):
                    await self._desk.do(session.id, live.show_again)

    async def _show_what_is_kept(
        self, session: LiveSession, intention: live.ShowQuestion | live.ShowAnswer, failures: int
    ) -> None:
        """Show a question or an answer, and take it away again where it was erased meanwhile."""
        message = await self._shown(session, intention, failures)
        try:
            await self._note(session, intention, message)
        except LiveError:
            if message:
                await self._showing.remove(session, message)
            raise

    async def _shown(self, session: LiveSession, intention: live.Intention, failures: int) -> str:
        """Return what shows it; nothing where it is no use to try on. Moderators are told what stands in the way."""
        try:
            return await self._show_somewhere(session, intention)
        except RefusedError as error:
            if self._is_hopeless(session, failures):
                _log.warning("session %s: given up: %s", session.id, error)
                return ""
            await self._threads.explain(session, error)
            raise

    async def _show_somewhere(self, session: LiveSession, intention: live.Intention) -> str:
        """Show it; where somebody deleted the thread, the session goes on in another one."""
        try:
            return await self._show(session, intention)
        except RefusedError as error:
            if not error.is_gone or not session.notices.get(Notice.THREAD):
                raise
        _log.warning("session %s: its thread is gone", session.id)
        thread = await self._threads.open(session)
        session = await self._note(session, live.ShowNotice(Notice.THREAD), thread)
        message = await self._show(session, intention)
        for hear in self._desk.after_moving:
            await hear(session)
        return message

    def _is_hopeless(self, session: LiveSession, failures: int) -> bool:
        if session.state is LiveState.LIVE:
            return self._desk.now() >= session.ends_at
        return failures >= _MOST_ATTEMPTS

    async def _show(self, session: LiveSession, intention: live.Intention) -> str:
        match intention:
            case live.ShowNotice(notice):
                return await self._desk.shows[notice](session, "")
            case live.Tell(question):
                return await self._desk.shows[live.Tell](session, question)
            case live.ShowQuestion(question, _):
                return await self._show_question(session, _question(session, question), intention.nonce)
            case live.ShowAnswer(question, number):
                return await self._show_answer(session, _question(session, question), number, intention.nonce)
            case live.ShowWait(until):
                name = f"{session.id}/wait/{until.timestamp():.0f}"
                text = wait_text(session, until, self._words.voice(session))
                return await self._showing.show(session, Shown(name, [text]))
        raise TypeError(intention)

    async def _change_buttons(self, before: LiveSession, after: LiveSession) -> None:
        """Leave under a question for which the clock waits no longer what can still be done there. It never fails."""
        put_off = before.current and after.find(before.current.id)
        if put_off is None or put_off.state is not QuestionState.LATER or not put_off.message:
            return
        voice = self._words.voice(after)
        text, view = question_text(after, put_off, voice.language)[0], under_question(after, put_off, voice)
        try:
            await self._showing.change(after, put_off.message, text, view=view)
        except (RefusedError, TimeoutError) as error:
            _log.info("session %s: a question that was put off keeps its buttons: %s", after.id, error)

    async def _show_question(self, session: LiveSession, question: LiveQuestion, nonce: str) -> str:
        voice = self._words.voice(session)
        text, mentioned = question_text(session, question, voice.language)
        view = under_question(session, question, voice)
        if session.guest.is_blog:  # while everybody reads the question, so that nobody waits for it
            self._choices[session.id] = question.id, asyncio.create_task(self._choice(session, question))
        await self._attendance.check(session)  # who was there at the hour may have left since
        return await self._showing.show(session, Shown(nonce, [text], mentioned, view))

    async def _show_answer(self, session: LiveSession, question: LiveQuestion, number: int, nonce: str) -> str:
        voice, posts = self._words.voice(session), await self._desk.room.posts()
        blog = (await self._desk.room.conversations()).index.corpus.blog
        texts = answer_texts(session, question.answers[number], posts, blog, voice.language)
        is_last = number == len(question.answers) - 1
        view = under_answer(session, question, voice) if is_last else None
        return await self._showing.show(session, Shown(nonce, texts, view=view))

    async def _greet(self, session: LiveSession, _: str) -> str:
        if session.guest.is_blog:  # only once it has been read is it known whether it is of one post
            await self._desk.guest()
        sees_all = self._desk.client.intents.message_content
        text = greeting_text(
            session, self._desk.language(session.guild), sees_all=sees_all, facts=self._desk.room.facts
        )
        message = await self._showing.show(session, Shown(f"{session.id}/greeting", [text], called(session)))
        await self._attendance.check(session)
        return message

    async def _part(self, session: LiveSession, _: str) -> str:
        self._choices.pop(session.id, None)
        if not session.guest.is_blog:
            await self._end_buttons(session)
        text = escape(live.farewell(session, self._desk.language(session.guild)))
        return await self._showing.show(session, Shown(f"{session.id}/farewell", [text]))

    async def _end_buttons(self, session: LiveSession) -> None:
        """Leave under the last question, and its answer, no button that leads on; the end itself does not wait."""
        put = [each for each in session.questions if each.put_at is not None and each.message]
        last = max(put, key=lambda each: (each.put_at, each.id), default=None)
        if last is None or not last.message:
            return
        voice = self._words.voice(session)
        text, view = question_text(session, last, voice.language)[0], under_question(session, last, voice)
        try:
            await self._showing.change(session, last.message, text, view=view)
            if last.answers and (answer := last.answers[-1].message):
                await self._showing.strip(session, answer)
        except (RefusedError, TimeoutError) as error:
            _log.info("session %s: its last question keeps its buttons: %s", session.id, error)

    async def _compose(self, session: LiveSession, question: str) -> None:
        asked, at = _question(session, question), self._desk.now()
        before, choosing = self._choices.pop(session.id, ("", None))
        choice = await choosing if choosing and before == question else await self._choice(session, asked)
        reply = await self._desk.room.composed(lambda now: now.guest.answer(session, asked, at=at, choice=choice))
        # What does not fit is left out before it is kept, so that what is kept is what is shown.
        blog = (await self._desk.room.conversations()).index.corpus.blog
        said = live.blog_answer(fitted(reply, blog, MOST)[0])
        await self._desk.do(
            session.id, lambda now: live.answer_from_blog(now, question, said=said, at=self._desk.now())
        )

    async def _choice(self, session: LiveSession, question: LiveQuestion) -> Choice | None:
        """Return what a language model chooses for a question to the blog, None where none may be asked."""
        message = (await self._desk.guest()).message(session, question, at=self._desk.now())
        found = await self._consulting.choice_alone(message)
        return found[0] if found else None

    async def _note(self, session: LiveSession, intention: live.Intention, message: str) -> LiveSession:
        rule = partial(live.done, intention=intention, message=message, at=self._desk.now())
        noted = await self._desk.do(session.id, rule)
        self._showing.noted(session.id)
        return noted


def _question(session: LiveSession, question: str) -> LiveQuestion:
    found = session.find(question)
    assert found is not None, "it is due, so it is there"  # noqa: S101  # narrows the type
    return found
