"""Looking a database through: is it whole, do its parts agree, are its spans still what the posts say?"""

from collections.abc import Iterator, Mapping
from datetime import datetime

from bot.model import Post, Verification
from bot.storage._database import Session
from bot.storage._rows import from_text

# So many complaints about one matter are enough.
_MOST = 20


def verify(session: Session, posts: Mapping[str, Post]) -> Verification:
    """Return what is wrong; `posts` by slug are what the spans were cut from."""
    problems = [*_of_the_file(session), *_of_the_index(session)]
    spans = session.execute("SELECT post, post_sha, span_start, span_end, COUNT(*) FROM quotes GROUP BY 1, 2, 3, 4")
    changed = 0
    for slug, sha, start, end, times in spans:
        post = posts.get(slug)
        if post is None or post.sha != sha:
            changed += times
        elif not 0 <= start < end <= len(post.body):
            problems.append(f"{times} quotes of {slug} have no such span: {start} to {end}")
    [(quotes,)] = session.execute("SELECT COUNT(*) FROM quotes")
    return Verification(tuple(problems), how_many(session), quotes, changed)


def newest(session: Session) -> datetime | None:
    """Return when the newest turn was asked, or without turns when the newest event was noted."""
    [(asked_at,)] = session.execute("SELECT MAX(asked_at) FROM turns")
    [(noted_at,)] = session.execute("SELECT MAX(at) FROM events")
    last = asked_at or noted_at
    return from_text(last) if last else None


def how_many(session: Session) -> int:
    """Return how many turns there are; any version's database can tell."""
    [(turns,)] = session.execute("SELECT COUNT(*) FROM turns")
    return int(turns)


def _of_the_file(session: Session) -> Iterator[str]:
    torn = [line for (line,) in session.execute(f"PRAGMA integrity_check({_MOST})") if line != "ok"]
    yield from torn
    if torn:
        yield "the database is damaged: restore a backup, see part 6 of deploy/install.md"
    for table, row, parent, _ in session.execute("PRAGMA foreign_key_check")[:_MOST]:
        yield f"row {row} of {table} points at nothing in {parent}"


def _of_the_index(session: Session) -> Iterator[str]:
    [(missing,)] = session.execute(
        "SELECT COUNT(*) FROM turns WHERE marks <> '' AND number NOT IN (SELECT id FROM turn_words_docsize)"
    )
    [(surplus,)] = session.execute(
        "SELECT COUNT(*) FROM turn_words_docsize WHERE id NOT IN (SELECT number FROM turns WHERE marks <> '')"
    )
    [(wrong,)] = session.execute(
        # Without marks it is one that is just being written: it gets them soon, at the latest with the next start.
        "SELECT COUNT(*) FROM turns JOIN turn_marks ON turn_marks.turn = turns.id"
        " WHERE turns.marks NOT IN ('', turn_marks.marks)"
    )
    for count, what in (
        (missing, "turns cannot be found by their words"),
        (surplus, "turns that are gone are still in the full-text index"),
        (wrong, "turns are marked wrongly for filters"),
    ):
        if count:
            yield f"{count} {what}"


def members(session: Session) -> set[str]:
    """Return the ids of everybody whom anything is kept about."""
    found: set[str] = set()
    for column in _NAMING_MEMBERS:
        table, name = column.split(".")
        found.update(member for (member,) in session.execute(f"SELECT DISTINCT {name} FROM {table}") if member)
    return found


def turns_with_words(session: Session) -> Iterator[str]:
    """Yield the ids of the turns whose words are still there."""
    return (turn for (turn,) in session.execute("SELECT id FROM turns WHERE redacted_at IS NULL"))


_NAMING_MEMBERS = (
    "turns.author",
    "contacts.author",
    "votes.author",
    "reports.author",
    "notes.author",
    "events.actor",
    "events.subject",
    "reviews.moderator",
    "reviews.claimed_by",
    "live_sessions.guest",
    "live_sessions.host",
    "live_questions.author",
    "live_questions.claimed_by",
    "live_questions.prepared_by",
    "live_votes.member",
    "live_answers.author",
)
