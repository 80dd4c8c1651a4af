"""What a member leaves in the tables of live sessions, for the test that erasing finds all of it."""

from dataclasses import replace

from bot.model import Guest, LiveAnswer, LiveChange, LiveQuestion, LiveSession, QuestionChange, QuestionState
from tests.turns import NOON

# Columns that can hold a member, what a member wrote, or what leads to them; and all the others.
LIVE_MEMBERS = {
    *(f"live_answers.{name}" for name in ("author", "author_name", "message", "question", "words")),
    *(f"live_questions.{name}" for name in ("author", "author_name", "carried_from", "claimed_by", "id")),
    *(f"live_questions.{name}" for name in ("merged_into", "message", "prepared", "prepared_by", "question", "reason")),
    *(f"live_sessions.{name}" for name in ("guest", "guest_name", "host")),
    *(f"live_votes.{name}" for name in ("member", "question")),
}
LIVE_NOBODYS = {
    *(f"live_answers.{name}" for name in ("at", "number", "reply")),
    *(f"live_notices.{name}" for name in ("message", "notice", "session")),
    *(
        f"live_questions.{name}"
        for name in ("anonymous", "asked_at", "claimed_until", "mention", "number", "put_at", "puts")
    ),
    "live_questions.alerted",
    *(f"live_questions.{name}" for name in ("rank", "revision", "session", "state", "told")),
    *(f"live_sessions.{name}" for name in ("announced_at", "approval", "channel", "each", "ends_at", "guest_is_blog")),
    *(f"live_sessions.{name}" for name in ("guild", "id", "next_at", "opens_at", "paused_at", "previous", "revision")),
    *(f"live_sessions.{name}" for name in ("starts_at", "state", "title", "zone", "wait", "waiting_since")),
    *(f"live_sessions.alert_{name}" for name in ("channel", "message", "posted_at", "shown_at", "count")),
    "live_sessions.waiting_message",
    "live_sessions.waiting_until",
}


def marked_session(member: str, thing: str, words: str) -> LiveChange:
    """Return a new session with a member who asked, was joined, voted, was the guest, and prepared and claimed."""
    asked = LiveQuestion(
        f"{thing}-live", member, member, words, NOON, reason=words, carried_from=thing, message=thing, anonymous=True
    )
    theirs = LiveQuestion("8-asks", "8", "Huit", "autre", NOON, voters=frozenset({member, "9"}))
    questions = (
        replace(asked, voters=frozenset({"9"}), answers=(LiveAnswer(0, NOON, "9", "Neuf", "resté"),)),
        replace(asked, id=f"{thing}-joined", state=QuestionState.MERGED, into=asked.id),
        LiveQuestion("8-joins", "8", "Huit", "autre", NOON, QuestionState.MERGED, into=asked.id),
        replace(
            theirs,
            claimed_by=member,
            claimed_until=NOON,
            prepared=words,
            prepared_by=member,
            answers=(
                LiveAnswer(0, NOON, member, member, words, message=thing),
                LiveAnswer(1, NOON, "9", "Neuf", "resté"),
            ),
        ),
    )
    guest = Guest(member, member)
    session = LiveSession("1", "10", "100", "Le chat de 13 h", guest, member, NOON, NOON, NOON, NOON)
    changes = tuple(QuestionChange(question, is_new=True, voted=question.voters) for question in questions)
    return LiveChange(replace(session, questions=questions), is_new=True, questions=changes)
