"""What may be pressed on the stage: under a question, under an answer, under a transcript."""

import discord
from discord import ui

from bot.cogs.live._items import Button, view_of
from bot.cogs.live._panel import pager
from bot.cogs.live._presses import Press
from bot.model import LiveQuestion, LiveSession, LiveState, QuestionState
from bot.phrases import Voice

# The deeds of the stage, as they stand in custom ids for ever.
ANSWER, RELEASE, FORWARD, SKIP, LATER = "answer", "release", "forward", "skip", "later"
TRANSCRIPT = "transcript"


def under_question(session: LiveSession, question: LiveQuestion, voice: Voice) -> ui.View | None:
    """Return what may be pressed under a question put to a person; None for nothing, as where the guest is the blog.

    Once it is no longer being asked it can still be answered, until the transcript is published.
    """
    if session.guest.is_blog or session.state not in {LiveState.LIVE, LiveState.CLOSED}:
        return None
    deeds = [ANSWER] if session.guest.id is not None else []
    if question.prepared is not None:
        deeds.append(RELEASE)
    if session.state is LiveState.LIVE and question.state is QuestionState.ASKED:
        deeds += [FORWARD, SKIP, LATER]
    elif _waits_for_somebody(session) and _is_latest(session, question):
        deeds.append(FORWARD)
    return view_of([_button(session, question, deed, voice) for deed in deeds]) if deeds else None


def under_answer(session: LiveSession, question: LiveQuestion, voice: Voice) -> ui.View | None:
    """Return what may be pressed under a person's answer to the latest question: the way to the next one."""
    if session.guest.is_blog or not _waits_for_somebody(session) or not _is_latest(session, question):
        return None
    return view_of([_button(session, question, FORWARD, voice)])


def under_transcript(session: str, page: int, pages: int) -> ui.View | None:
    """Return the buttons that turn the pages of a transcript (`page` from 0); None where there is only one."""
    row = pager(Press(TRANSCRIPT, session, number=page), pages)
    return view_of(row) if row else None


def _button(session: LiveSession, question: LiveQuestion, deed: str, voice: Voice) -> Button:
    is_main = deed in {ANSWER, RELEASE}
    style = discord.ButtonStyle.primary if is_main else discord.ButtonStyle.secondary
    return Button(Press(deed, session.id, question.id), voice.say(f"stage_button_{deed}"), style)


def _waits_for_somebody(session: LiveSession) -> bool:
    """Return whether the clock will not put the next question by itself."""
    return session.state is LiveState.LIVE and session.current is None and session.next_at is None


def _is_latest(session: LiveSession, question: LiveQuestion) -> bool:
    moments = [each.put_at for each in session.questions if each.put_at is not None]
    return question.put_at is not None and question.put_at == max(moments)
