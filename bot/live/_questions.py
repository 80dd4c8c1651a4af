"""What members do: ask, edit, withdraw, vote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import zip_longest

from bot.live._queue import queue, supporters, with_heir
from bot.live._step import Actor, Step, changed, insist_on_state, question_of, refusal
from bot.model import LiveAnswer, LiveQuestion, LiveSession, LiveState, QuestionState

SHORTEST_QUESTION, LONGEST_QUESTION = 3, 300

_TAKING = frozenset({LiveState.OPEN, LiveState.LIVE})
_MINE = (QuestionState.PENDING, QuestionState.APPROVED)
# What counts towards the limit of a member: whatever still waits.
_COUNTED = frozenset({*_MINE, QuestionState.MERGED, QuestionState.LATER})


@dataclass(frozen=True, slots=True)
class Asking:
    """A question as a member typed it. `id` is that of the interaction, so that asking twice in one is asking once.

    `into` joins another question that asks the same.
    """

    id: str
    text: str
    anonymous: bool = False
    mention: bool = False
    into: str | None = None


def ask(session: LiveSession, asking: Asking, *, by: Actor, at: datetime) -> Step:
    """Take a question in; raises LiveError outside the time for it, above the limit, or for one that says nothing."""
    if session.find(asking.id) is not None:
        return Step(session)
    _insist_on_taking(session)
    text = question_text(asking.text)
    mine = [q for q in session.questions if q.author == by.id and q.state in _COUNTED]
    if any(each.text.casefold() == text.casefold() for each in mine):
        raise refusal("live_no_twice")
    if sum(not each.carried_from for each in mine) >= session.each:
        raise refusal("live_no_more", count=str(session.each))
    state = QuestionState.PENDING if session.approval else QuestionState.APPROVED
    question = LiveQuestion(asking.id, by.id, by.name, text, at, state, asking.anonymous, asking.mention)
    if asking.into is not None:
        question = _joined(session, question, asking.into)
    questions = sorted((*session.questions, question), key=lambda each: (each.at, each.id))
    return Step(replace(session, questions=tuple(questions)))


def edit(session: LiveSession, question: str, *, text: str, by: Actor) -> Step:
    """Change one's own question while it waits. It is looked at again, and asks for its votes again.

    Raises LiveError where others have joined it: then it is theirs too.
    """
    found = _own(session, question, by)
    insist_on_state(found, *_MINE)
    if session.merged_into(found.id):
        raise refusal("live_no_edit_of_joined")
    text = question_text(text)
    if text == found.text:
        return Step(session)
    state = QuestionState.PENDING if session.approval else found.state
    alerted = found.alerted and found.state is QuestionState.PENDING
    edited = replace(
        found, text=text, state=state, voters=frozenset(), rank=None, prepared=None, prepared_by=None, alerted=alerted
    )
    return Step(changed(session, edited))


def withdraw(session: LiveSession, question: str, *, by: Actor) -> Step:
    """Take one's own question back while it waits; of those who joined it the first now asks it."""
    found = _own(session, question, by)
    insist_on_state(found, *_MINE, QuestionState.MERGED)
    session = with_heir(session, found)
    gone = replace(found, state=QuestionState.WITHDRAWN, into=None, rank=None, claimed_by=None, claimed_until=None)
    return Step(changed(session, gone))


def vote(session: LiveSession, question: str, *, by: Actor) -> Step:
    """Vote for a question, or take the vote back. A question merged into another takes votes for that one.

    Raises LiveError for one's own, and for one that no longer waits.
    """
    _insist_on_taking(session)
    found = question_of(session, question)
    if found.into is not None:
        found = question_of(session, found.into)
    insist_on_state(found, QuestionState.APPROVED, QuestionState.LATER)
    if any(each.author == by.id for each in (found, *session.merged_into(found.id))):
        raise refusal("live_no_own_vote")
    return Step(changed(session, replace(found, voters=found.voters ^ {by.id})))


def own_questions(session: LiveSession, member: str) -> tuple[LiveQuestion, ...]:
    """Return a member's own questions, in the order in which they were put."""
    return tuple(question for question in session.questions if question.author == member)


def asker_of(question: LiveQuestion) -> str | None:
    """Return the name of who asked, as everybody may see it: None where they wished it unknown."""
    return None if question.anonymous else question.author_name


def askers_to_mention(session: LiveSession, question: LiveQuestion) -> tuple[str, ...]:
    """Return the ids of the askers who wish to be pinged when it is put, and did not ask anonymously."""
    group = (question, *session.merged_into(question.id))
    return tuple(dict.fromkeys(each.author for each in group if each.mention and not each.anonymous))


def open_to_vote(session: LiveSession) -> tuple[tuple[LiveQuestion, int], ...]:
    """Return the queue as everybody may see it, each question with the number of its supporters."""
    return tuple((question, len(supporters(session, question))) for question in queue(session))


def question_text(text: str) -> str:
    """Return a question as it is kept, on one line; raises LiveError when it is too short or too long."""
    line = " ".join(text.split())
    if not SHORTEST_QUESTION <= len(line) <= LONGEST_QUESTION:
        raise refusal("live_no_length", least=str(SHORTEST_QUESTION), most=str(LONGEST_QUESTION), count=str(len(line)))
    return line


def _joined(session: LiveSession, question: LiveQuestion, into: str) -> LiveQuestion:
    other = question_of(session, into)
    if other.into is not None:
        other = question_of(session, other.into)
    insist_on_state(other, QuestionState.PENDING, QuestionState.APPROVED, QuestionState.LATER)
    return replace(question, state=QuestionState.MERGED, into=other.id)


def _own(session: LiveSession, question: str, by: Actor) -> LiveQuestion:
    found = question_of(session, question)
    if found.author != by.id:
        raise refusal("live_no_owner")
    if session.state not in _TAKING:
        raise refusal(f"live_not_taking_{session.state}")
    return found


def _insist_on_taking(session: LiveSession) -> None:
    if session.state not in _TAKING:
        raise refusal(f"live_not_taking_{session.state}")


def shows_answer(session: LiveSession, message: str) -> bool:
    """Return whether a message shows an answer of the session."""
    return any(answer.message == message for question in session.questions for answer in question.answers)


def follow(session: LiveSession, message: str, texts: Sequence[str] = ()) -> Step:
    """Let what a person answered with a message be what that says now, in one or more answers; nothing: it is gone.

    At any time, also once the transcript was published: it is shown anew then.
    """
    for question in session.questions:
        if any(answer.message == message for answer in question.answers):
            session = changed(session, _followed(question, message, texts))
    return Step(session)


def _followed(question: LiveQuestion, message: str, texts: Sequence[str]) -> LiveQuestion:
    mine = [answer for answer in question.answers if answer.message == message]
    after: dict[int, LiveAnswer] = {answer.number: answer for answer in question.answers}
    for answer, text in zip_longest(mine, texts):
        # Numbers are for ever, so that what is gone keeps its place.
        kept = answer or replace(mine[0], number=max(after) + 1)
        after[kept.number] = replace(kept, text=text, record=None)
    return replace(question, answers=tuple(after.values()))
