"""What every rule works with: who acts, what a step gives back, and how a refusal is said."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import (
    Event,
    EventKind,
    Language,
    LiveChange,
    LiveError,
    LiveQuestion,
    LiveSession,
    LiveState,
    Notice,
    QuestionChange,
    QuestionState,
)
from bot.phrases import Voice

# The only ways a session goes. From the first two it may also be called off, and its hour be missed once it is open.
TRANSITIONS = {
    LiveState.ANNOUNCED: frozenset({LiveState.OPEN, LiveState.CLOSED}),
    LiveState.OPEN: frozenset({LiveState.LIVE, LiveState.CLOSED, LiveState.MISSED}),
    LiveState.LIVE: frozenset({LiveState.CLOSED}),
    LiveState.CLOSED: frozenset({LiveState.PUBLISHED}),
    LiveState.PUBLISHED: frozenset[LiveState](),
    LiveState.MISSED: frozenset[LiveState](),
}

# What guests may do, who need not moderate for it: where they do it, it is theirs, and no moderator's act.
_GUESTS_DEEDS = frozenset({"answer", "release", "prepare", "pause", "resume", "next", "skip", "later"})


@dataclass(frozen=True, slots=True)
class Actor:
    """A member of the place who does something; the door has checked whether they moderate."""

    id: str
    name: str
    is_moderator: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule gives back: the session as it then is, and what is noted: in the moderators' trail, as a rule."""

    session: LiveSession
    trail: tuple[Event, ...] = ()


def refusal(key: str, **words: str) -> LiveError:
    """Return the error that says why something cannot be."""
    return LiveError(Voice(Language.FRENCH).say(key, **words), key, words)


def recorded(session: LiveSession, actor: Actor | None, deed: str, *, at: datetime, subject: str | None = None) -> Step:
    """Return a step whose trail says who did what (None: the clock) to a question, or to the session itself.

    What the guest does as such is noted apart from what moderators do.
    """
    # The next revision makes the name: a step that is kept twice is still one event.
    name = f"{session.id}.{session.revision + 1}"
    who = actor.id if actor else None
    is_guests = actor is not None and is_guest(session, actor) and deed in _GUESTS_DEEDS
    kind = EventKind.GUEST if is_guests else EventKind.LIVE
    event = Event(kind, at, who, subject or session.id, deed, session.guild, id=name)
    return Step(session, (event,))


def changed(session: LiveSession, question: LiveQuestion) -> LiveSession:
    """Return the session with its question of that id replaced by this one."""
    return replace(session, questions=tuple(question if q.id == question.id else q for q in session.questions))


def to_state(session: LiveSession, state: LiveState) -> LiveSession:
    """Return the session one state further; raises LiveError where no way leads there."""
    if state not in TRANSITIONS[session.state]:
        raise refusal(f"live_no_way_from_{session.state}")
    return replace(session, state=state)


def question_of(session: LiveSession, question: str) -> LiveQuestion:
    """Return the question with that id; raises LiveError where there is none."""
    found = session.find(question)
    if found is None:
        raise refusal("live_no_question")
    return found


def was_held(session: LiveSession) -> bool:
    """Return whether the session took place, in a thread or for want of one in its channel; also while it does."""
    return Notice.THREAD in session.notices


def was_called_off(session: LiveSession) -> bool:
    """Return whether somebody called the session off before it began."""
    return session.state is LiveState.CLOSED and not was_held(session)


def insist_on_moderator(actor: Actor) -> None:
    """Raise LiveError for anybody but a moderator."""
    if not actor.is_moderator:
        raise refusal("live_no_moderator")


def insist_on_stage(session: LiveSession, actor: Actor) -> None:
    """Raise LiveError for anybody but the guest and the moderators, or while it is not live."""
    if not actor.is_moderator and not is_guest(session, actor):
        raise refusal("live_no_guest")
    if session.state is not LiveState.LIVE:
        raise refusal("live_no_stage")


def is_guest(session: LiveSession, actor: Actor) -> bool:
    """Return whether the member is the guest of the session."""
    return session.guest.id is not None and session.guest.id == actor.id


def insist_on_state(question: LiveQuestion, *states: QuestionState) -> None:
    """Raise LiveError, saying what became of the question, unless it is in one of the states."""
    if question.state not in states:
        raise refusal(f"live_no_longer_{question.state}")


def change_of(before: LiveSession | None, step: Step) -> LiveChange | None:
    """Return what a step changed, one revision on; None when it changed nothing and left no trail.

    The session in it is the one to go on with.
    """
    after = step.session
    known = {question.id: question for question in before.questions} if before is not None else {}
    differing = [question for question in after.questions if known.get(question.id) != question]
    if before is not None and after == before and not step.trail:
        return None
    revision = after.revision + 1
    revised = {question.id: replace(question, revision=revision) for question in differing}
    questions = tuple(revised.get(question.id, question) for question in after.questions)
    changes = tuple(_question_change(known.get(name), question) for name, question in revised.items())
    return LiveChange(replace(after, revision=revision, questions=questions), before is None, changes, step.trail)


def _question_change(before: LiveQuestion | None, after: LiveQuestion) -> QuestionChange:
    voters = before.voters if before is not None else frozenset[str]()
    return QuestionChange(after, before is None, after.voters - voters, voters - after.voters)
