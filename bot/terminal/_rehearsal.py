"""A live session in the terminal: the same rules, the same composer, the clock put forward where nothing happens.

Nothing is kept: it is a rehearsal. What Discord would show is printed, and counts as shown.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial

from bot import live
from bot.dialogue import BlogGuest, Composer, Library, plain_text
from bot.live import Actor, Asking, Plan
from bot.model import (
    BLOG,
    Guest,
    Language,
    LiveAnswer,
    LiveChange,
    LiveError,
    LiveQuestion,
    LiveSession,
    LiveState,
    Notice,
    Outcome,
    Part,
    QuestionState,
    Reply,
    SettingsError,
)
from bot.phrases import BlogFacts, Voice
from bot.search import Index
from bot.terminal._rehearsal_file import FileQuestion, RehearsalFile
from bot.text import fold

_VOICE = Voice(Language.FRENCH)
_MODERATOR = Actor("terminal", "terminal", is_moderator=True)
_NAMES_OF_THE_BLOG = frozenset({"le blog", "blog", "the blog"})
_SESSION = "1"
# In a rehearsal one person may put all the questions.
_EACH = 1_000

Say = Callable[[str], None]
Sleep = Callable[[float], Awaitable[None]]


class Rehearsal:
    """One session, from its announcement to its transcript.

    `say` prints a block, `answers` are the lines of a person who is the guest. `pace` multiplies the pauses between
    questions: 1 is for reading along, 0 for pipes.
    """

    def __init__(
        self, index: Index, say: Say, *, answers: Iterator[str], pace: float, sleep: Sleep = asyncio.sleep
    ) -> None:
        self._guest = BlogGuest(Composer(Library.of(index)))
        self._corpus = index.corpus
        self._facts = BlogFacts.of(index.corpus)
        self._say = say
        self._answers = answers
        self._pace = pace
        self._sleep = sleep
        self._sessions = live.Sessions(_keep_nothing)
        self._now = datetime.now(UTC)

    async def run(self, file: RehearsalFile, now: datetime) -> str:
        """Hold the session of a file, announced at `now`; return its transcript. Raises LiveError and SettingsError."""
        self._now = now
        when = _when(file, now)
        try:
            announced = live.announce(_plan(file, when), by=_MODERATOR, at=now)
        except LiveError as error:
            raise SettingsError(f"{file.path}: {_in_english(error)}") from error
        await self._sessions.begin(announced)
        await self._go_on(until=LiveState.OPEN)
        if when.note:
            self._say(_VOICE.say(when.note))
        for question in file.questions:
            await self._ask(file, question)
        await self._go_on(until=LiveState.CLOSED)
        await self._do(partial(live.publish, by=_MODERATOR, at=self._now))
        return self._transcript()

    async def _go_on(self, *, until: LiveState) -> None:
        """Carry out what is due until the session has come so far and nothing of it is left to be shown."""
        while due := live.due(self._session, self._now):
            if self._session.state is until and due.at > self._now:
                return
            await self._wait_until(due.at)
            await self._carry_out(due.intention)
            if self._is_over():
                await self._do(partial(live.close, by=_MODERATOR, at=self._now))

    def _is_over(self) -> bool:
        session = self._session
        if session.state is not LiveState.LIVE or session.current is not None:
            return False
        shown = all(question.is_shown for question in session.questions if question.puts)
        return shown and not any(question.state is QuestionState.APPROVED for question in session.questions)

    async def _wait_until(self, moment: datetime) -> None:
        if moment <= self._now:
            return
        if self._session.state is LiveState.LIVE:
            await self._sleep((moment - self._now).total_seconds() * self._pace)
        else:
            self._say(_VOICE.say("live_clock", when=live.said_moment(moment, self._session.zone)))
        self._now = moment

    async def _carry_out(self, intention: live.Intention) -> None:
        match intention:
            case live.Advance():
                await self._do(lambda session: live.advance(session, self._now))
                return
            case live.Compose(question):
                reply = self._guest.answer(self._session, self._question(question), at=self._now)
                said = live.blog_answer(reply)
                await self._do(partial(live.answer_from_blog, question=question, said=said, at=self._now))
                return
            case live.ShowNotice(notice):
                self._show_notice(notice)
            case live.ShowQuestion(question, _):
                self._show_question(self._question(question))
            case live.ShowAnswer(question, number):
                self._show_answer(self._question(question).answers[number])
            case live.Tell():
                pass
        await self._do(partial(live.done, intention=intention, message="terminal", at=self._now))
        if isinstance(intention, live.ShowQuestion) and not self._session.guest.is_blog:
            await self._let_guest_answer(self._question(intention.question))

    def _show_notice(self, notice: Notice) -> None:
        session = self._session
        if notice is Notice.ANNOUNCEMENT:
            self._say(self._plain(live.announcement(session, self._guest.invitation(), facts=self._facts)))
        elif notice is Notice.GREETING:
            self._say(live.greeting(session, facts=self._facts))
        elif notice is Notice.FAREWELL:
            self._say(live.farewell(session))

    def _show_question(self, question: LiveQuestion) -> None:
        self._say(f"{live.question_line(self._session, question)}\n{question.text}")

    def _show_answer(self, answer: LiveAnswer) -> None:
        if answer.record is None:
            self._say(f"{_VOICE.say('live_by_guest', guest=answer.author_name or '')} {answer.text}")
            return
        posts = {post.slug: post for post in self._corpus.posts}
        self._say(plain_text(Reply.from_record(answer.record, posts), self._corpus.blog))

    async def _let_guest_answer(self, question: LiveQuestion) -> None:
        guest = Actor(self._session.guest.id or "", self._session.guest.name or "")
        if question.prepared is not None:
            await self._do(partial(live.release, question=question.id, by=guest, at=self._now))
        else:
            self._say(_VOICE.say("live_your_answer"))
            text = next(self._answers, "").strip()
            if not text:
                await self._do(partial(live.postpone, question=question.id, by=guest, at=self._now))
                return
            await self._do(partial(live.answer, question=question.id, text=text, by=guest, at=self._now))
        await self._do(partial(live.go_on, by=guest, at=self._now))

    async def _ask(self, file: RehearsalFile, asked: FileQuestion) -> None:
        self._now += timedelta(milliseconds=1)
        name = f"q{asked.line}"
        by = Actor(asked.name or name, asked.name or "")
        known = live.already_asked(self._session, asked.text)
        into = known[0][0] if known else None
        asking = Asking(name, asked.text, anonymous=asked.name is None, into=into.id if into else None)
        try:
            await self._do(partial(live.ask, asking=asking, by=by, at=self._now))
            if asked.prepared:
                await self._do(partial(live.prepare, question=name, answer=asked.prepared, by=_MODERATOR, at=self._now))
        except LiveError as error:
            raise SettingsError(f"{file.path}:{asked.line}: {_in_english(error)}") from error
        if into:
            asker = asked.name or _VOICE.say("live_anonymous")
            self._say(_VOICE.say("live_joined", asker=asker, text=into.text))
        for number in range(asked.votes):
            await self._do(partial(live.vote, question=name, by=Actor(f"{name}+{number}", "")))

    async def _do(self, rule: Callable[[LiveSession], live.Step]) -> None:
        await self._sessions.do(_SESSION, rule)

    @property
    def _session(self) -> LiveSession:
        return self._sessions.get(_SESSION)

    def _question(self, name: str) -> LiveQuestion:
        found = self._session.find(name)
        assert found is not None, "it is due, so it is there"  # noqa: S101  # narrows the type
        return found

    def _plain(self, parts: tuple[Part, ...]) -> str:
        return plain_text(Reply(Outcome.CHAT, parts), self._corpus.blog)

    def _transcript(self) -> str:
        posts = {post.slug: post for post in self._corpus.posts}
        return live.Transcript(posts, self._corpus.blog).write(self._session)


def _in_english(error: LiveError) -> str:
    """Return a refusal in the language of the command line."""
    return Voice(Language.ENGLISH).say(error.key, **error.words)


async def _keep_nothing(_: LiveChange) -> None:
    """Stand in for the journal."""


def _when(file: RehearsalFile, now: datetime) -> live.When:
    try:
        return live.parse_when(file.when or "demain 13h", now, file.zone or "Europe/Paris")
    except LiveError as error:
        raise SettingsError(f"{file.path}: {_in_english(error)}") from error


def _plan(file: RehearsalFile, when: live.When) -> Plan:
    try:
        length = live.parse_length(file.length) if file.length else timedelta(hours=1)
    except LiveError as error:
        raise SettingsError(f"{file.path}: {_in_english(error)}") from error
    guest = BLOG if file.guest is None or fold(file.guest) in _NAMES_OF_THE_BLOG else Guest("guest", file.guest)
    title = file.title or file.path.stem
    return Plan(_SESSION, "", "terminal", title, guest, when.at, length, zone=when.zone, approval=False, each=_EACH)
