"""The jobs of `python -m bot journal`: each opens what it needs, does one thing and prints what came of it."""

import argparse
import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO

from bot.model import (
    OPERATOR,
    Event,
    EventKind,
    Filters,
    JournalError,
    Language,
    Moderator,
    Outcome,
    Removed,
    ReviewedTurn,
    ReviewState,
    SettingsError,
    SpoolError,
)
from bot.operator._arguments import looks_like_file
from bot.operator._desk import Desk, by_slug
from bot.operator._lines import event_line, journal_line, journal_record, question_line, reviewed_line
from bot.phrases import BlogFacts
from bot.storage import (
    ExportForm,
    back_up,
    described,
    export_row,
    figures,
    has_words,
    note_beside,
    picture,
    plain,
    restore,
    verify,
)

_PERIOD = timedelta(days=30)
_PAGE = 500
# Tomorrow takes today along; on the day on which summer time ends it begins an hour later.
_TO_TOMORROW = timedelta(hours=25)

Job = Callable[[argparse.Namespace, Desk], Coroutine[Any, Any, int]]


async def _tail(options: argparse.Namespace, desk: Desk) -> int:
    async with desk.reading() as journal:
        _note(options, desk, EventKind.SEARCH, described(Filters()))
        turns = await journal.tail(options.last)
    for turn in turns:
        _write(_data(journal_record(turn)) if options.json else journal_line(turn))
    return 0


async def _search(options: argparse.Namespace, desk: Desk) -> int:
    found: list[ReviewedTurn] = []
    filters, more = _filters(options), True
    async with desk.reading() as journal:
        _note(options, desk, EventKind.SEARCH, described(filters), subject=options.member)
        while more and len(found) < options.last:
            limit = min(_PAGE, options.last - len(found))
            page = await journal.review.search(_scope(options), filters, limit=limit)
            found += page.turns
            filters, more = _filters(options, before=page.next), page.next is not None
    for turn in found:
        _write(_data(export_row(turn, None)) if options.json else reviewed_line(turn))
    return 0


async def _stats(options: argparse.Namespace, desk: Desk) -> int:
    since, until = _period(options)
    corpus = desk.corpus()
    posts, facts = by_slug(corpus), BlogFacts.of(corpus)
    async with desk.reading() as journal:
        # Among them are questions that were asked more than once, in their own words.
        _note(options, desk, EventKind.LOOK, "statistics")
        statistics = await journal.review.statistics(_scope(options), since, until)
    if options.json:
        _write(_data(plain(statistics)))
    else:
        for line in (*figures(statistics, Language.ENGLISH, posts, facts=facts), *map(question_line, statistics.asked)):
            _write(line)
    if options.picture:
        with _new_file(options.picture) as file:
            file.write(picture(statistics, Language.ENGLISH, posts, facts))
    return 0


async def _export(options: argparse.Namespace, desk: Desk) -> int:
    if not options.output and (name := next(filter(looks_like_file, options.words), None)):
        raise SettingsError(f"{name!r} looks like a file, and would be searched for as a word: say --output {name}")
    form, filters = ExportForm(options.form), _filters(options)
    async with desk.reading() as journal:
        with _new_file(options.output) if options.output else nullcontext(sys.stdout.buffer) as file:
            _note(options, desk, EventKind.EXPORT, f"{form.value}: {described(filters)}", subject=options.member)
            if options.names:
                _note(options, desk, EventKind.REVEAL, "names in an export", subject=options.member)
            await _copy(journal.review.export(_scope(options), filters, form, names=options.names), file)
            file.flush()
    return 0


def _note(options: argparse.Namespace, desk: Desk, kind: EventKind, detail: str, *, subject: str | None = None) -> None:
    """Have in the audit what is about to be shown, before a word of it is; raises DatabaseError.

    What was looked for is left out, as with moderators: that may be somebody's words.
    """
    detail = detail if kind is EventKind.REVEAL else f"journal {options.job}: {detail}"
    guild = getattr(options, "guild", None)
    note_beside(desk.settings.database, Event(kind, datetime.now(UTC), OPERATOR, subject, detail, guild))


async def _audit(options: argparse.Namespace, desk: Desk) -> int:
    async with desk.reading() as journal:
        page = await journal.review.audit(options.guild, limit=options.last)
    for event in reversed(page.events):
        _write(_data(plain(event)) if options.json else event_line(event))
    return 0


async def _erase(options: argparse.Namespace, desk: Desk) -> int:
    if options.member is None and options.before is None:
        raise SettingsError("whom, or before when? Say --member, --before or both")
    if options.before and options.before > datetime.now(UTC) + _TO_TOMORROW:
        raise SettingsError(
            f"--before {_shown(options.before)} is yet to come, and all would go: if you mean it, name tomorrow"
        )
    if not options.yes:
        raise SettingsError("nothing was erased: there is no way back from it, so say --yes")
    removed = await _erased(options, desk)
    _write(
        f"erased: {removed.turns} turns, {removed.votes} votes, {removed.reports} reports, {removed.notes} notes,"
        f" {removed.events} events"
    )
    if not removed.complete:
        _write("old copies may still lie in the file while another program reads it; the next purge clears them")
    return 0


async def _erased(options: argparse.Namespace, desk: Desk) -> Removed:
    try:
        async with desk.writing() as journal:
            moderator = _scope(options)
            return await journal.review.erase(moderator, member=options.member, before=options.before)
    except SpoolError as error:
        raise JournalError(f"{error}; while the bot runs, erase through its commands in Discord") from error


async def _verify(options: argparse.Namespace, desk: Desk) -> int:
    checked = await verify(desk.settings.database, by_slug(desk.corpus()))
    if options.json:
        _write(_data(plain(checked)))
    else:
        for problem in checked.problems:
            _write(problem)
        state = "something is wrong" if checked.problems else "all is well"
        _write(f"{state}: {checked.turns} turns, {checked.quotes} quotes, {checked.changed} of posts changed since")
    return 1 if checked.problems else 0


async def _backup(options: argparse.Namespace, desk: Desk) -> int:
    await back_up(desk.settings.database, options.path)
    _write(f"copied to {options.path}; keep the file that ends in .erased with it")
    return 0


async def _restore(options: argparse.Namespace, desk: Desk) -> int:
    settings = desk.settings
    size = settings.spool_mib * 2**20
    try:
        done = await restore(
            settings.database,
            options.path,
            spool=settings.spool_path,
            spool_size=size,
            replace=options.replace,
            anyway=options.yes,
        )
    except SpoolError as error:
        raise JournalError(f"{error}; stop the bot before you restore") from error
    _write(f"restored: {done.turns} turns; {done.removed} erased again, since somebody had asked for it")
    for doubt in done.doubts:
        _write(f"beware: {doubt}")
    if done.aside:
        _write(f"what was there is kept as {done.aside}: delete it and its .erased file once you need them no more")
    return 0


def _period(options: argparse.Namespace) -> tuple[datetime, datetime]:
    until = options.until or datetime.now(UTC)
    since = options.since or until - _PERIOD
    if since >= until:
        raise SettingsError(f"--since {_shown(since)} is yet to come: name a day before today")
    return since, until


def _insist_on_order(options: argparse.Namespace) -> None:
    """Raise SettingsError where a period ends before it begins: nothing is in it, which says nothing of the journal."""
    since, until = getattr(options, "since", None), getattr(options, "until", None)
    if since and until and since >= until:
        raise SettingsError(
            f"--since {_shown(since)} is not before --until {_shown(until)}, which is the day after the last one meant"
        )


def _shown(moment: datetime) -> str:
    return f"{moment.astimezone():%Y-%m-%d}"


def _scope(options: argparse.Namespace) -> Moderator | None:
    return Moderator(OPERATOR, options.guild) if options.guild else None


def _filters(options: argparse.Namespace, *, before: int | None = None) -> Filters:
    """Return what was asked for; raises SettingsError for words that are none: everything would be found."""
    words = " ".join(options.words)
    if options.words and not has_words(words):
        raise SettingsError(f"{words[:40]!r} holds no word to look for: write letters or digits, or no words for all")
    return Filters(
        words=words,
        member=options.member,
        channel=options.channel,
        outcome=options.outcome and Outcome(options.outcome),
        disliked=options.disliked,
        reported=options.reported,
        reviewed=options.reviewed,
        state=options.state and ReviewState(options.state),
        queue=options.queue,
        since=options.since,
        until=options.until,
        before=before,
    )


async def _copy(parts: AsyncIterator[bytes], file: BinaryIO) -> None:
    async for part in parts:
        file.write(part)


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """Open a file that is not there yet, for nobody else's eyes; raises SettingsError.

    What could not be written to its end is not left: half of it would pass for all, and people's words are in it.
    """
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise SettingsError(f"{path} cannot be made: {error.strerror}") from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            yield file
    except BaseException as error:
        path.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise SettingsError(f"{path} cannot be written: {error.strerror}; nothing is left of it") from None
        raise


def _data(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def _running(job: Job) -> Callable[[argparse.Namespace, Desk], int]:
    def run(options: argparse.Namespace, desk: Desk) -> int:
        _insist_on_order(options)
        return asyncio.run(job(options, desk))

    return run


JOBS = {
    name: _running(job)
    for name, job in {
        "tail": _tail,
        "search": _search,
        "stats": _stats,
        "export": _export,
        "audit": _audit,
        "erase": _erase,
        "verify": _verify,
        "backup": _backup,
        "restore": _restore,
    }.items()
}
