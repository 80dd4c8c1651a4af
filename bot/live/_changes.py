"""What differs between a session before and after a step: that is all the journal has to keep."""

from dataclasses import replace

from bot.live._step import Step
from bot.model import LiveChange, LiveQuestion, LiveSession, QuestionChange


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
