"""What was answered is in the transcript as it stands where it was written: an answer follows its message."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from bot.live._step import Step, changed
from bot.model import LiveAnswer, LiveQuestion, LiveSession


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
