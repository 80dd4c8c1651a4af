"""The operator's care for the database: is it well, a copy of it, and back to such a copy."""

import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, suppress
from dataclasses import replace as replaced
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.model import DatabaseError, JournalError, Post, Restored, Verification
from bot.storage import _erasing
from bot.storage._database import Database, Session, path_of
from bot.storage._erasure_log import SUFFIX, ErasureLog, LogEntry
from bot.storage._spool import Spool

# What every database of SQLite begins with.
_SQLITE = b"SQLite format 3\0"
# So many complaints about one matter are enough.
_MOST = 20
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


async def verify(url: str, posts: Mapping[str, Post]) -> Verification:
    """Look a database through, also while a bot is writing; raises DatabaseError where it cannot even be read."""
    database = await Database.open(url, read_only=True)
    try:
        return await database.read_slow(partial(check, posts=posts))
    finally:
        await database.close()


async def back_up(url: str, path: Path) -> None:
    """Copy a database as it is at one moment, also while a bot is writing, and its ledger beside the copy.

    It may be of an older version: one copies it before the new version is started.
    What waits in the spool is not in it. Raises DatabaseError, also where there is something by that name or no such
    folder, or JournalError for the ledger.
    """
    database = await Database.open_as_is(path_of(url))
    try:
        try:
            _require_new(path, database.path)
        except OSError as error:
            raise DatabaseError(f"{path} cannot be written: {error.strerror}") from error
        await database.copy(path)
        ErasureLog(database.path.with_suffix(SUFFIX)).copy_to(path.with_suffix(SUFFIX))
    finally:
        await database.close()


def _require_new(path: Path, database: Path) -> None:
    if path.resolve() == database.resolve():
        raise DatabaseError(f"{path} is the database itself: choose another name for its copy")
    if path.suffix.lower() == SUFFIX:
        raise DatabaseError(f"{path} is what the ledger beside a copy is named like: choose a name that ends in .db")
    if path.is_dir():
        raise DatabaseError(f"{path} cannot be written: it is a folder, so name a file in it")
    if not path.parent.is_dir():
        raise DatabaseError(f"there is no folder {path.parent}: make it first, or choose another one")
    there = next((each for each in (path, path.with_suffix(SUFFIX)) if each.exists()), None)
    if there is not None:
        raise DatabaseError(f"{there} is there already, and is not overwritten: choose another name or move it away")


async def restore(  # noqa: PLR0913  # one parameter for each thing that an operator may say
    url: str,
    backup: Path,
    *,
    spool: Path,
    spool_size: int,
    replace: bool = False,
    anyway: bool = False,
    now: datetime | None = None,
) -> Restored:
    """Put a backup in the database's place; what members have asked since to have forgotten is forgotten again.

    The database that was there stays, under another name. Raises SpoolError while a bot is running, DatabaseError where
    the backup is not whole, (unless `replace`) there is a database already or (unless `anyway`) all its turns would be
    lost for none, JournalError where a ledger cannot be read or (unless `anyway`) there is none; then all stays as it
    was. What the ledger says of a time after `now` (by default this machine's) is not heeded.
    """
    path, now = path_of(url), now or datetime.now(UTC)
    _require_backup(backup, path)
    with closing(Spool(spool, spool_size)):  # as long as it is ours, no bot runs
        if path.exists() and not replace:
            raise DatabaseError(f"there is a database already, {path}; with --replace the backup takes its place")
        draft = path.with_name(f"{path.name}.restored")
        ledger = ErasureLog(path.with_name(f"{path.stem}{SUFFIX}.restored"))
        try:
            here, beside = ErasureLog(path.with_suffix(SUFFIX)), backup.with_suffix(SUFFIX)
            _gather(here, beside, ledger)
            _copy(backup, draft)
            restored = await _prepared(draft, ledger, backup, now)
            doubts = (*_doubts(here.path, beside, anyway=anyway), *_untimely(ledger, now))
            if not (restored.turns or anyway):
                await _require_no_turns(path, backup)
            aside = await set_aside(path) if path.exists() else None
            ledger.become(here.path)
            _put_in_place(draft, path)
        finally:
            remove(draft, *_companions(draft), ledger.path)
    return replaced(restored, aside=aside, doubts=doubts)


def _gather(here: ErasureLog, beside: Path, both: ErasureLog) -> None:
    """Put the lines of our ledger and of a backup's into a new one; raises JournalError where one cannot be used."""
    remove(both.path)
    if here.path.exists():
        here.copy_to(both.path)
    both.take_from(beside)


def _doubts(here: Path, beside: Path, *, anyway: bool) -> tuple[str, ...]:
    """Return what the operator should know where a backup has no ledger with it.

    Raises JournalError where (unless `anyway`) there is none here either.
    """
    if beside.exists():
        return ()
    missing = f"no {beside.name} stands beside the backup"
    if here.exists():
        return (f"{missing}: of pauses and erasures only what {here} holds is known",)
    if not anyway:
        raise JournalError(
            f"{missing}, and there is no {here} either: whoever is on pause would be recorded again, and whoever erased"
            " their data might be back; put the file there, or say --yes to go on without"
        )
    return (f"{missing}: nothing is known of pauses and erasures",)


async def _require_no_turns(path: Path, backup: Path) -> None:
    """Raise DatabaseError where there are turns, which would be lost for a backup without any."""
    if turns := await turns_in(path):
        raise DatabaseError(
            f"nothing was replaced: {backup} leaves no turn, and {path} holds {turns};"
            " with --yes the backup takes its place even so"
        )


def _require_backup(backup: Path, database: Path) -> None:
    """Raise DatabaseError for a file that cannot be one.

    An empty one would even pass for an empty database, and the database itself would lose what is in its log.
    """
    try:
        if not backup.is_file():
            raise DatabaseError(f"there is no backup {backup}")
        with backup.open("rb") as file:
            begins = file.read(len(_SQLITE))
        if database.exists() and backup.samefile(database):
            raise DatabaseError(f"{backup} is the database itself: name a backup of it")
    except OSError as error:
        raise DatabaseError(f"the backup {backup} cannot be read: {error.strerror}") from error
    if begins != _SQLITE:
        raise DatabaseError(f"{backup} is no backup: name a file that `journal backup` has made")


def _copy(backup: Path, draft: Path) -> None:
    """Copy a backup with its log, should it have one: the newest turns of a file copied beside a bot are there."""
    try:
        remove(draft, *_companions(draft))
        for source, target in zip((backup, _log_of(backup)), (draft, _log_of(draft)), strict=True):
            if source == backup or source.exists():
                target.touch(mode=0o600)
                shutil.copyfile(source, target)
    except OSError as error:
        raise DatabaseError(f"the backup cannot be copied: {error.strerror}") from error


async def _prepared(draft: Path, ledger: ErasureLog, backup: Path, now: datetime) -> Restored:
    """Do as `_prepare` does; what it complains of is the backup, since nobody knows of a draft."""
    try:
        return await _prepare(draft, ledger, now)
    except DatabaseError as error:
        raise DatabaseError(str(error).replace(str(draft), str(backup))) from error


async def _prepare(draft: Path, ledger: ErasureLog, now: datetime) -> Restored:
    """Bring a copy up to date, find it whole, and forget in it what was to be forgotten."""
    await (await Database.open_as_is(draft)).close()  # else an empty file would pass for a database without turns
    database = await Database.open(f"sqlite:///{draft}")
    try:
        checked = await database.read_slow(partial(check, posts={}))
        if checked.problems:
            raise DatabaseError(f"the backup is damaged: {checked.problems[0]}")
        await database.write(_erasing.secure_index)
        removed = await database.write(
            partial(_forget_again, requests=tuple(_timely(ledger, now)), hashes_of=ledger.hashes)
        )
        if not await database.rewrite():
            raise DatabaseError("what was erased cannot be cleared out of the copy: is the disk full?")
        left = await database.read_slow(partial(check, posts={}))
    finally:
        await database.close()
    return Restored(left.turns, removed)


def _timely(ledger: ErasureLog, now: datetime) -> Iterator[LogEntry]:
    return (request for request in ledger.requests() if not _is_yet_to_come(request, now))


def _untimely(ledger: ErasureLog, now: datetime) -> Iterator[str]:
    for request in ledger.requests():
        if request.before and _is_yet_to_come(request, now):
            yield (
                f"the ledger takes all before {request.before:%Y-%m-%d} for past its term, by a clock that was ahead:"
                " that was not heeded, and some who erased their data may be back"
            )


def _is_yet_to_come(request: LogEntry, now: datetime) -> bool:
    return request.deed == "term" and request.before is not None and request.before > now


def _forget_again(session: Session, requests: tuple[LogEntry, ...], hashes_of: Callable[[str], tuple[str, ...]]) -> int:
    """Do all that was asked again, in order; return how many turns went or lost their words."""
    known = {each: member for member in members(session) for each in hashes_of(member)} if requests else {}
    turns = {each: turn for turn in _turns_with_words(session) for each in hashes_of(turn)} if requests else {}
    removed = 0
    for request in requests:
        if request.deed == "redact" and request.who in turns:
            removed += _erasing.redact_again(session, turns[request.who], request.at)
        elif request.deed == "erase":
            removed += _erase_again(session, request, known)
        elif request.deed == "term" and request.before is not None:  # it stands for all that was asked before it
            _erasing.purge(session, _erasing.Terms(request.before, {}, audit=request.before, left=request.before))
    return removed


def _erase_again(session: Session, request: LogEntry, known: Mapping[str, str]) -> int:
    member = known.get(request.who) if request.who else None
    if request.who and member is None:
        return 0  # nothing of theirs was in the backup
    return _erasing.erase(session, request.erasure(member), recorded_until=request.at).turns


def _put_in_place(draft: Path, path: Path) -> None:
    """Replace the database; a log left behind goes first, since SQLite would take it for the new one's."""
    remove(*_companions(path))
    draft.replace(path)


async def turns_in(path: Path) -> int:
    """Return how many turns a database holds: none where it is missing or beyond repair."""
    try:
        database = await Database.open_as_is(path)
    except DatabaseError:
        return 0
    try:
        return await database.read_slow(_how_many)
    except DatabaseError:
        return 0
    finally:
        await database.close()


async def set_aside(path: Path) -> Path:
    """Give a database a second name beside its own, with its ledger, and return it.

    Raises DatabaseError or JournalError where that cannot be done.
    """
    with suppress(DatabaseError):  # it may be beyond repair: that is what backups are for
        await (await Database.open(f"sqlite:///{path}")).close()  # which brings its log into the file
    return _second_name(path)


def _second_name(path: Path) -> Path:
    aside = _unused(path)
    try:
        for source, target in ((path, aside), (_log_of(path), _log_of(aside))):
            if source.exists():
                _link(source, target)
    except OSError as error:
        raise DatabaseError(f"{path} cannot be kept as {aside}: {error.strerror}") from error
    ledger = ErasureLog(path.with_suffix(SUFFIX))
    if ledger.path.exists():
        ledger.copy_to(aside.with_suffix(SUFFIX))
    return aside


def require_in_use(path: Path) -> None:
    """Raise DatabaseError for a file that a backup has replaced, which its name tells: no bot writes it any more."""
    if re.search(r"-replaced-\d+$", path.stem):
        raise DatabaseError(f"{path} was replaced by a backup: set CAUSERIE_DATABASE to the bot's own database")


def _unused(path: Path) -> Path:
    number = 1
    while any(each.exists() for each in _named(path, number)):
        number += 1
    return _named(path, number)[0]


def _named(path: Path, number: int) -> tuple[Path, Path]:
    aside = path.with_name(f"{path.stem}-replaced-{number}{path.suffix}")
    return aside, aside.with_suffix(SUFFIX)


def _link(source: Path, target: Path) -> None:
    """Give a file a second name; where the disk knows no such thing, copy it."""
    try:
        os.link(source, target)
    except OSError:
        target.touch(mode=0o600)
        shutil.copyfile(source, target)


def _log_of(path: Path) -> Path:
    """Return what holds the newest transactions of a database."""
    return path.with_name(f"{path.name}-wal")


def _companions(path: Path) -> tuple[Path, Path]:
    """Return the files that SQLite keeps beside a database."""
    return _log_of(path), path.with_name(f"{path.name}-shm")


def remove(*paths: Path) -> None:
    """Remove files, whether or not they are there."""
    for path in paths:
        path.unlink(missing_ok=True)


def check(session: Session, posts: Mapping[str, Post]) -> Verification:
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
    return Verification(tuple(problems), _how_many(session), quotes, changed)


def _how_many(session: Session) -> int:
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


def _turns_with_words(session: Session) -> Iterator[str]:
    """Yield the ids of the turns whose words are still there."""
    return (turn for (turn,) in session.execute("SELECT id FROM turns WHERE redacted_at IS NULL"))
