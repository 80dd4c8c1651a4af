"""Any sequence of commands, clock steps and restarts: no question is lost, doubled or put out of order.

The session is kept in a real (in-memory) database through the same entries as in the bot, some of them by way of the
spool, some twice; a restart throws the session away and reads it again. A stand-in for Discord keeps what was shown.
"""

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot import live
from bot.live import Actor, Asking, Step
from bot.model import BLOG, ErasureRequest, Guest, LiveError, LiveQuestion, LiveSession, LiveState, QuestionState
from bot.storage import _erasing, _live, _writing
from bot.storage._database import Session
from bot.storage._entries import decode, encode
from bot.storage._schema import load_migrations, migrate
from tests.live_sessions import GUEST, HOUR, MODERATOR, NOON, OTHER_MODERATOR, PERSON, plan

MEMBERS = [Actor(str(number), f"Membre {number}") for number in range(1, 5)]
TEXTS = [f"La question numéro {number} ?" for number in range(8)]
STATES = list(LiveState)

members = st.sampled_from(MEMBERS)
moderators = st.sampled_from([MODERATOR, OTHER_MODERATOR])
on_stage = st.sampled_from([MODERATOR, GUEST])
anybody = st.sampled_from([*MEMBERS, GUEST, MODERATOR])
picks = st.integers(0, 30)


class LiveMachine(RuleBasedStateMachine):
    """A session, what has been shown of it, and what must be true of both."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = sqlite3.connect(":memory:", isolation_level=None)
        self.connection.execute("PRAGMA foreign_keys = ON")
        migrate(self.connection, load_migrations(), name="memory")
        self.store = Session(self.connection)
        self.now = NOON
        self.names = 0
        self.asked: dict[str, str] = {}
        self.shown: dict[str, int] = {}
        self.furthest = 0
        self.entries: list[_writing.Entry] = []

    def teardown(self) -> None:
        self.connection.close()

    @initialize(
        guest=st.sampled_from([BLOG, PERSON]), approval=st.booleans(), goes_live=st.booleans(), asked=st.integers(0, 6),
        wait=st.sampled_from([0, 1]),
    )  # fmt: skip
    def announce(self, guest: Guest, *, approval: bool, goes_live: bool, asked: int, wait: int) -> None:
        """Announce a session, and perhaps begin it with some questions in the queue."""
        step = live.announce(
            plan(guest, approval=approval, each=4, wait=timedelta(minutes=wait)), by=MODERATOR, at=NOON
        )
        self.live = self._kept(None, step)
        if not goes_live:
            return
        assert self._try(partial(live.open_questions, by=MODERATOR, at=NOON))
        for number in range(asked):
            self.ask(MEMBERS[number % 4], TEXTS[number], 0, joins=False, anonymous=False)
            self.moderate(MODERATOR, number, live.approve)
        assert self._try(partial(live.start, by=MODERATOR, at=NOON))
        self.wait_and_work(6, 3, dies=False)

    # Commands

    @rule(by=members, text=st.sampled_from(TEXTS), pick=picks, joins=st.booleans(), anonymous=st.booleans())
    def ask(self, by: Actor, text: str, pick: int, *, joins: bool, anonymous: bool) -> None:
        self.names += 1
        name = f"q{self.names:02}"
        into = self._pick(pick) if joins else None
        asking = Asking(name, text, anonymous=anonymous, mention=True, into=into)
        if self._try(lambda session: live.ask(session, asking, by=by, at=self.now)):
            self.asked[name] = by.id
            assert self.live.find(name) is not None

    @rule(by=members, pick=picks, text=st.sampled_from(TEXTS))
    def edit(self, by: Actor, pick: int, text: str) -> None:
        self._try(lambda session: live.edit(session, self._pick(pick), text=text, by=by))

    @rule(by=members, pick=picks)
    def withdraw(self, by: Actor, pick: int) -> None:
        self._try(lambda session: live.withdraw(session, self._pick(pick), by=by))

    @rule(by=anybody, pick=picks)
    def vote(self, by: Actor, pick: int) -> None:
        self._try(lambda session: live.vote(session, self._pick(pick), by=by))

    @rule(
        by=moderators,
        pick=picks,
        deed=st.sampled_from([live.approve, live.approve, live.claim, live.unclaim, live.reveal]),
    )
    def moderate(self, by: Actor, pick: int, deed: Callable[..., Step]) -> None:
        self._try(lambda session: deed(session, self._pick(pick), by=by, at=self.now))

    @rule(by=moderators, pick=picks)
    def decline(self, by: Actor, pick: int) -> None:
        self._try(lambda session: live.decline(session, self._pick(pick), reason="Hors sujet.", by=by, at=self.now))

    @rule(by=moderators, pick=picks, other=picks)
    def merge(self, by: Actor, pick: int, other: int) -> None:
        self._try(lambda session: live.merge(session, self._pick(pick), into=self._pick(other), by=by, at=self.now))

    @rule(by=moderators, pick=picks, place=st.none() | st.integers(0, 5))
    def move(self, by: Actor, pick: int, place: int | None) -> None:
        name = self._pick(pick)
        moved = self._try(lambda session: live.move(session, name, place=place, by=by, at=self.now))
        order = [question.id for question in live.queue(self.live)]
        if moved and place is not None:
            assert order.index(name) == min(place, len(order) - 1)

    @rule(by=on_stage, pick=picks, text=st.none() | st.just("Une réponse."))
    def prepare(self, by: Actor, pick: int, text: str | None) -> None:
        self._try(lambda session: live.prepare(session, self._pick(pick), answer=text, by=by, at=self.now))

    @rule(by=moderators, deed=st.sampled_from([live.open_questions, live.open_questions, live.start, live.publish]))
    def direct(self, by: Actor, deed: Callable[..., Step]) -> None:
        self._try(lambda session: deed(session, by=by, at=self.now))

    @rule(by=moderators)
    @precondition(lambda self: self.names > 6)
    def close(self, by: Actor) -> None:
        self._try(lambda session: live.close(session, by=by, at=self.now))

    @rule(by=moderators)
    def prolong(self, by: Actor) -> None:
        self._try(lambda session: live.prolong(session, by=by, more=timedelta(minutes=5), at=self.now))

    @rule(by=on_stage, deed=st.sampled_from([live.go_on, live.go_on, live.pause, live.resume]))
    def lead(self, by: Actor, deed: Callable[..., Step]) -> None:
        self._try(lambda session: deed(session, by=by, at=self.now))

    @rule(by=on_stage, deed=st.sampled_from([live.skip, live.postpone, live.release]))
    def pass_over(self, by: Actor, deed: Callable[..., Step]) -> None:
        current = self.live.current
        if current is not None:
            self._try(lambda session: deed(session, current.id, by=by, at=self.now))

    @rule(pick=picks)
    def answer(self, pick: int) -> None:
        self._try(lambda session: live.answer(session, self._pick(pick), text="Oui.", by=GUEST, at=self.now))

    @rule(by=anybody)
    def sign(self, by: Actor) -> None:
        self._try(lambda session: live.sign(session, by=by, at=self.now))

    @rule()
    def alert(self) -> None:
        """Tell moderators what is due now; whatever waits is known to them then."""
        due = live.due_alert(self.live, self.now)
        if due is not None and due.at <= self.now:
            message = "m" if getattr(due.intention, "questions", ()) else ""
            assert self._try(lambda session: live.done(session, due.intention, message=message, at=self.now))
            after = live.due_alert(self.live, self.now)
            assert after is None or after.at > self.now

    # Time, the door, and what goes wrong

    @rule(seconds=st.sampled_from([1, 5, 30, 1800]))
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(steps=st.integers(1, 12))
    def work(self, steps: int) -> None:
        """Carry out what is due now, a few steps of it."""
        for _ in range(steps):
            due = live.due(self.live, self.now)
            if due is None or due.at > self.now:
                return
            self._carry_out(due.intention, acknowledged=True)

    @rule(seconds=st.integers(3, 60), steps=st.integers(3, 9), dies=st.booleans())
    def wait_and_work(self, seconds: int, steps: int, *, dies: bool) -> None:
        """Let time pass with the door at work; perhaps it dies at every third step."""
        for _ in range(steps):
            self.now += timedelta(seconds=seconds)
            self.work(2)
            if dies:
                self.work_and_die(1)

    @rule(steps=st.integers(1, 4))
    def work_and_die(self, steps: int) -> None:
        """Carry out what is due, the last of it without noting that it was shown; then come back from the store."""
        for left in reversed(range(steps)):
            due = live.due(self.live, self.now)
            if due is None or due.at > self.now:
                break
            self._carry_out(due.intention, acknowledged=left > 0)
        self.restart()

    @rule()
    def restart(self) -> None:
        [self.live] = _live.live_sessions(self.store)

    @rule(by=members)
    @precondition(lambda self: self.names > 3)
    def erase(self, by: Actor) -> None:
        _erasing.erase(self.store, ErasureRequest(by.id, by.id))
        self.entries.clear()  # nothing is left in the spool when somebody is erased
        gone = {name for name, author in self.asked.items() if author == by.id}
        self.asked = {name: author for name, author in self.asked.items() if name not in gone}
        self.restart()
        for question in self.live.questions:
            assert by.id not in {question.author, *question.voters}

    def _carry_out(self, intention: live.Intention, *, acknowledged: bool) -> None:
        match intention:
            case live.Advance():
                self._advance()
            case live.Compose(question):
                said = live.BlogAnswer({"outcome": "answered", "parts": []}, 60)
                assert self._try(lambda session: live.answer_from_blog(session, question, said=said, at=self.now))
            case _:
                self._show(intention)
                if acknowledged:
                    assert self._try(lambda session: live.done(session, intention, message="m", at=self.now))

    def _advance(self) -> None:
        before = self.live
        assert self._try(lambda session: live.advance(session, self.now))
        current = self.live.current
        if current is not None and before.current is None:
            assert before.state is LiveState.LIVE
            assert before.paused_at is None
            assert self.now < before.ends_at
            assert current.id == live.queue(before)[0].id, "put out of order"

    def _show(self, intention: live.Intention) -> None:
        """Show something as Discord would: what comes again under the same name is the same message."""
        if isinstance(intention, live.ShowQuestion | live.ShowAnswer):
            self.shown.setdefault(intention.nonce, len(self.shown))

    # What must be true

    @invariant()
    def is_kept_as_it_is(self) -> None:
        if hasattr(self, "live"):
            assert _live.live_sessions(self.store) == (self.live,)

    @invariant()
    def no_question_is_lost_or_doubled(self) -> None:
        if hasattr(self, "live"):
            assert [question.id for question in self.live.questions] == sorted(self.asked)
            for question in self.live.questions:
                self._is_in_order(question)

    def _is_in_order(self, question: LiveQuestion) -> None:
        if question.state is QuestionState.MERGED:
            into = self.live.find(question.into or "")
            assert into is not None
            assert into.state not in {QuestionState.MERGED, QuestionState.WITHDRAWN, QuestionState.DECLINED}
        else:
            assert question.into is None
        if question.state in {QuestionState.ASKED, QuestionState.SKIPPED, QuestionState.LATER}:
            assert question.puts
        assert [answer.number for answer in question.answers] == list(range(len(question.answers)))

    @invariant()
    def only_one_question_is_asked_at_a_time(self) -> None:
        if hasattr(self, "live"):
            asked = [q for q in self.live.questions if q.state is QuestionState.ASKED]
            assert len(asked) <= 1

    @invariant()
    def no_question_is_shown_more_often_than_it_was_put(self) -> None:
        if hasattr(self, "live"):
            for question in self.live.questions:
                shown = [nonce for nonce in self.shown if nonce.startswith(f"{question.id}/")]
                assert len(shown) <= question.puts
                if question.message is not None and question.puts:
                    assert f"{question.id}/{question.puts}" in shown

    @invariant()
    def it_never_goes_back(self) -> None:
        if hasattr(self, "live"):
            place = STATES.index(self.live.state)
            assert place >= self.furthest
            self.furthest = place

    # How it is kept

    def _pick(self, pick: int) -> str:
        questions = self.live.questions
        return questions[pick % len(questions)].id if questions else "nowhere"

    def _try(self, command: Callable[[LiveSession], Step]) -> bool:
        """Apply a rule as the bot does; a refusal changes nothing."""
        try:
            step = command(self.live)
        except LiveError:
            return False
        self.live = self._kept(self.live, step)
        return True

    def _kept(self, before: LiveSession | None, step: Step) -> LiveSession:
        change = live.change_of(before, step)
        if change is None:
            return step.session
        through_the_spool = decode(encode(change))
        for entry in (through_the_spool, change) if self.names % 2 else (change, through_the_spool):
            self._write(entry)
        # After a crash the spool is replayed from its beginning: that, too, changes nothing.
        for entry in self.entries[-3:]:
            self._write(entry)
        self.entries.append(change)
        return change.session

    def _write(self, entry: _writing.Entry) -> None:
        self.connection.execute("BEGIN")
        _writing.add(self.store, [entry])
        self.connection.execute("COMMIT")


LiveMachine.TestCase.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)
test_live_machine = LiveMachine.TestCase


def at_the_end(session: LiveSession, now: datetime) -> LiveSession:
    """Carry out everything that is due until the session is over."""
    while (due := live.due(session, now)) and session.state is not LiveState.CLOSED:
        now = max(now, due.at)
        match due.intention:
            case live.Advance():
                step = live.advance(session, now)
            case live.Compose(question):
                step = live.answer_from_blog(session, question, said=live.BlogAnswer({}, 10), at=now)
            case other:
                step = live.done(session, other, message="m", at=now)
        session = step.session
    return session


def test_everything_approved_is_put_once_when_there_is_time() -> None:
    session = live.announce(plan(BLOG, approval=False, each=30, length=3 * HOUR), by=MODERATOR, at=NOON).session
    session = live.open_questions(session, by=None, at=NOON).session
    for number in range(30):
        at = NOON + timedelta(seconds=number)
        session = live.ask(session, Asking(f"q{number:02}", f"Question {number} ?"), by=MEMBERS[0], at=at).session
    session = at_the_end(session, NOON)
    assert [question.puts for question in session.questions] == [1] * 30
    assert {question.state for question in session.questions} == {QuestionState.ANSWERED}
    assert [question.id for question in live.asked_questions(session)] == [f"q{number:02}" for number in range(30)]
