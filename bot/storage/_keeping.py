"""The operator's care for the database: is it well, a copy of it, and back to such a copy."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import replace as replaced
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from bot.model import DatabaseError, JournalError, Post, Restored, Verification
from bot.storage import _checking, _erasing, _indexing
from bot.storage._aside import companions, log_of, remove, set_aside, turns_in
from bot.storage._database import Database, Session
from bot.storage._erasure_log import SUFFIX, ErasureLog, LogEntry
from bot.storage._files import path_of
from bot.storage._spool import Spool

# What every database of SQLite begins with.
_SQLITE = b"SQLite format 3\0"


async def verify(url: str, posts: Mapping[str, Post]) -> Verification:
    """Look a database through, also while a bot is writing; raises DatabaseError where it cannot even be read."""
    database = await Database.open(url, read_only=True)
    try:
        return await database.read_slow(partial(_checking.verify, posts=posts))
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
            remove(draft, *companions(draft), ledger.path)
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
        remove(draft, *companions(draft))
        for source, target in zip((backup, log_of(backup)), (draft, log_of(draft)), strict=True):
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
        checked = await database.read_slow(partial(_checking.verify, posts={}))
        if checked.problems:
            raise DatabaseError(f"the backup is damaged: {checked.problems[0]}")
        await database.write(_indexing.secure_index)
        removed = await database.write(
            partial(_forget_again, requests=tuple(_timely(ledger, now)), hashes_of=ledger.hashes)
        )
        if not await database.rewrite():
            raise DatabaseError("what was erased cannot be cleared out of the copy: is the disk full?")
        left = await database.read_slow(partial(_checking.verify, posts={}))
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
    members = {each: member for member in _checking.members(session) for each in hashes_of(member)} if requests else {}
    turns = {each: turn for turn in _checking.turns_with_words(session) for each in hashes_of(turn)} if requests else {}
    removed = 0
    for request in requests:
        if request.deed == "redact" and request.who in turns:
            removed += _erasing.redact_again(session, turns[request.who], request.at)
        elif request.deed == "erase":
            removed += _erase_again(session, request, members)
        elif request.deed == "term" and request.before is not None:  # it stands for all that was asked before it
            _erasing.purge(session, _erasing.Terms(request.before, {}, audit=request.before, left=request.before))
    return removed


def _erase_again(session: Session, request: LogEntry, members: Mapping[str, str]) -> int:
    member = members.get(request.who) if request.who else None
    if request.who and member is None:
        return 0  # nothing of theirs was in the backup
    return _erasing.erase(session, request.erasure(member), recorded_until=request.at).turns


def _put_in_place(draft: Path, path: Path) -> None:
    """Replace the database; a log left behind goes first, since SQLite would take it for the new one's."""
    remove(*companions(path))
    draft.replace(path)
