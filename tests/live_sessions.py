"""A live session to try rules on, and the people in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import live
from bot.live import Actor, Asking, Plan, Step
from bot.model import BLOG, Guest, Language, LiveError, LiveQuestion, LiveSession, LiveState, Notice
from bot.phrases import Voice

NOON = datetime(2026, 11, 25, 11, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)

MODERATOR = Actor("90", "Modo", is_moderator=True)
OTHER_MODERATOR = Actor("91", "Modératrice", is_moderator=True)
GUEST = Actor("50", "Stéphane")
CAMILLE, NOE, ZOE = Actor("1", "Camille"), Actor("2", "Noé"), Actor("3", "Zoé")

PERSON = Guest(GUEST.id, GUEST.name)


def plan(guest: Guest = BLOG, **other: object) -> Plan:
    return replace(Plan("s", "10", "100", "Le chat de 13 h", guest, NOON + HOUR), **other)  # type: ignore[arg-type]  # whatever a test needs


@contextmanager
def refused(key: str) -> Iterator[None]:
    """Expect a rule to refuse, for the reason of that name."""
    with pytest.raises(LiveError) as caught:
        yield
    assert caught.value.key == key
    assert str(caught.value) == Voice(Language.FRENCH).say(key, **caught.value.words)


class Stage:
    """A session whose rules are applied one after the other, each at `now`, and which remembers the trail."""

    def __init__(self, guest: Guest = BLOG, **other: object) -> None:
        self.now = NOON
        self.trail: list[str] = []
        self.session = self._take(live.announce(plan(guest, **other), by=MODERATOR, at=NOON))

    def __call__(self, rule: Callable[..., Step], *arguments: object, **words: object) -> LiveSession:
        """Apply a rule; the moment is added where the rule wants one."""
        if "at" in rule.__code__.co_varnames and "at" not in words:
            words["at"] = self.now
        self.session = self._take(rule(self.session, *arguments, **words))
        return self.session

    def _take(self, step: Step) -> LiveSession:
        before = getattr(self, "session", None)
        change = live.change_of(before, step)
        self.trail += [event.detail for event in step.trail]
        return step.session if change is None else change.session

    def ask(self, name: str, text: str, by: Actor = CAMILLE, **other: object) -> LiveQuestion:
        self.now += SECOND
        self(live.ask, Asking(name, text, **other), by=by)  # type: ignore[arg-type]  # whatever a test needs
        return self[name]

    def approved(self, name: str, text: str, by: Actor = CAMILLE, **other: object) -> LiveQuestion:
        self.ask(name, text, by, **other)
        self(live.approve, name, by=MODERATOR)
        return self[name]

    def __getitem__(self, name: str) -> LiveQuestion:
        found = self.session.find(name)
        assert found is not None
        return found

    def state(self) -> LiveState:
        return self.session.state

    def queue(self) -> list[str]:
        return [question.id for question in live.queue(self.session)]

    def opened(self) -> "Stage":
        self(live.open_questions, by=MODERATOR)
        return self

    def started(self) -> "Stage":
        if self.session.state == "announced":
            self.opened()
        self(live.start, by=MODERATOR)
        for notice in Notice:
            self(live.done, live.ShowNotice(notice), message="1")
        return self

    def run(self, until: datetime | None = None) -> list[str]:
        """Carry out what is due, up to a moment (the blog says one and the same thing); return what was shown."""
        until = self.now if until is None else until
        shown: list[str] = []
        while (due := live.due(self.session, self.now)) and due.at <= until:
            self.now = max(self.now, due.at)
            match due.intention:
                case live.Advance():
                    self(live.advance, self.now)
                case live.Compose(question):
                    said = live.BlogAnswer({"outcome": "answered", "parts": []}, 300)
                    self(live.answer_from_blog, question, said=said)
                case live.ShowNotice(notice):
                    shown.append(notice.value)
                    self(live.done, due.intention, message="m")
                case live.ShowQuestion() | live.ShowAnswer():
                    shown.append(due.intention.nonce)
                    self(live.done, due.intention, message="m")
                case live.ShowWait():
                    shown.append("wait")
                    self(live.done, due.intention, message="m")
                case live.Tell(question):
                    shown.append(f"tell {question}")
                    self(live.done, due.intention)
        self.now = max(self.now, until)
        return shown
