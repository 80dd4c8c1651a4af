"""The command line, and the only place where objects are built and joined.

Each command imports what it needs when it runs, so that `chat` does not wait for Discord's library.
"""

import argparse
import asyncio
import errno
import io
import json
import logging
import os
import shlex
import signal
import sys
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, contextmanager, nullcontext
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.model import CauserieError, PassingError, ReaderError, SettingsError
from bot.operator import Desk, add_jobs, run
from bot.settings import ServiceManager, Settings, read_service_manager, read_settings

if TYPE_CHECKING:
    from bot.apart import Builder
    from bot.cogs.consulting import ReaderAccess
    from bot.corpus import Checked
    from bot.dialogue import Conversations, Helplines
    from bot.reader import BlockingReader, Endpoint
    from bot.search import Encoder, Index, KeptVectors
    from bot.storage import Journal

_log = logging.getLogger("bot")

# EX_TEMPFAIL of sysexits.h: whoever started us may try again, as systemd does; after 2 somebody must mend something.
TRY_LATER = 75
# Seconds that a supervisor may be told to wait.
_LEAST_SECONDS = 0.1
_MOST_SECONDS = 3_600
# To so many sentences of a blog an editor writes questions in an hour, to so many of a post in one go; and so many a
# language model is asked for in one call.
_OF_A_BLOG, _OF_A_POST, _OF_A_CALL, _MOST_SENTENCES = 60, 12, 40, 100_000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the process's exit status.

    0 well, 1 something to mend, 2 it could not run, 75 it cannot now, as when Discord cannot be reached.
    """
    options = _parser().parse_args(arguments)
    _forgive_encodings()
    try:
        settings = read_settings()
        if getattr(options, "corpus", None):
            settings = settings.with_corpus(options.corpus)
        logging.basicConfig(level=settings.log.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
        # Below this, Discord's library writes down all that it receives, members' messages too.
        logging.getLogger("discord").setLevel(max(logging.INFO, logging.getLevelName(settings.log.upper())))
        for name in settings.unknown:
            _log.warning("%s is no setting of this bot and changes nothing; see deploy/example.env", name)
        status: int = options.run(options, settings)
        sys.stdout.flush()  # what goes wrong with that is told below, too
    except CauserieError as error:
        said = f" (it says: {error.said})" if isinstance(error, ReaderError) and error.said else ""
        sys.stderr.write(f"causerie: {error}{said}\n")
        return TRY_LATER if isinstance(error, PassingError) else 2
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        has_reader_gone = isinstance(error, BrokenPipeError)
        if not has_reader_gone and error.errno != errno.ENOSPC:
            raise
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # else the interpreter complains about it again while it exits
        sys.stderr.write("" if has_reader_gone else f"causerie: there is no room to write: {error.strerror}\n")
        return 0 if has_reader_gone else 2
    return status


def _forgive_encodings(encoding: str | None = None) -> None:
    """Let a stream that was closed (`>&-`) be an empty one, and what is no text, or cannot be shown, question marks."""
    sys.stdin, sys.stdout, sys.stderr = (
        stream or io.TextIOWrapper(io.BytesIO()) for stream in (sys.stdin, sys.stdout, sys.stderr)
    )
    for stream in (sys.stdin, sys.stdout):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=encoding or stream.encoding, errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Causerie lets a blog's author speak in their own words."
    )
    commands = parser.add_subparsers(required=True, metavar="command")
    chat = commands.add_parser("chat", help="talk with the blog in the terminal")
    chat.set_defaults(run=_chat)
    ask = commands.add_parser("ask", help="ask one question")
    ask.add_argument("question")
    ask.add_argument("--json", action="store_true", help="print the answer as one JSON object")
    ask.set_defaults(run=_ask)
    batch = commands.add_parser("batch", help="answer JSON lines from standard input")
    batch.set_defaults(run=_batch)
    understand = commands.add_parser("understand", help="tell what a message says, or JSON lines of messages")
    understand.add_argument("message", nargs="?", help="without one, JSON lines are read from standard input")
    understand.set_defaults(run=_understand)
    check, index = _corpus_parsers(commands)
    evaluate = commands.add_parser(
        "evaluate", help="measure the answers to questions, to dialogues, or a retrieval set"
    )
    evaluate.add_argument("path", type=Path, help="a file of JSON lines, or a folder with corpus, queries and qrels")
    evaluate.add_argument("--json", action="store_true", help="print the figures as JSON")
    evaluate.add_argument("--failures", action="store_true", help="also print each question that went wrong")
    evaluate.add_argument(
        "--by", choices=("kind", "writer", "file"), default="kind", help="what the figures are told apart by (kind)"
    )
    evaluate.add_argument(
        "--leave-out", action="store_true", help="ask each answerable question when what answers it is left out"
    )
    evaluate.add_argument("--reader", action="store_true", help="let the language model choose the answers")
    evaluate.set_defaults(run=_evaluate)
    explain = commands.add_parser("explain", help="tell why a question gets the reply it gets")
    explain.add_argument("question", nargs="?")
    explain.add_argument("--policy", action="store_true", help="print the table of what follows from which act")
    explain.set_defaults(run=_explain)
    serve = commands.add_parser("serve", help="answer on Discord")
    serve.set_defaults(run=_serve)
    supervise = commands.add_parser("supervise", help="serve, restarted whenever it crashes or hangs (Linux)")
    supervise.add_argument("--silence", type=_seconds, default=60.0, help="seconds without a sign of life (60)")
    supervise.add_argument("--pause", type=_seconds, default=5.0, help="seconds before the first restart (5)")
    supervise.set_defaults(run=_supervise)
    journal = commands.add_parser("journal", help="look into the journal")
    add_jobs(journal)
    journal.set_defaults(run=_journal)
    health = commands.add_parser("health", help="say whether the bot on this database is well")
    health.set_defaults(run=_health)
    reader = commands.add_parser("reader", help="look after the language model, if there is one")
    jobs = reader.add_subparsers(required=True, metavar="job")
    reader_check = jobs.add_parser("check", help="ask it once: reachable, its model there, JSON kept, how fast")
    reader_check.set_defaults(run=_check_reader)
    for command in (chat, ask, batch, check, index, evaluate, explain, serve, supervise, _live_parser(commands)):
        command.add_argument("--corpus", type=Path, metavar="DIR", help="a folder of posts (default: CAUSERIE_CORPUS)")
    return parser


def _corpus_parsers(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> list[argparse.ArgumentParser]:
    corpus = commands.add_parser("corpus", help="look after the posts")
    jobs = corpus.add_subparsers(required=True, metavar="job")
    check = jobs.add_parser("check", help="list what an editor should mend in the posts")
    check.set_defaults(run=_corpus_check)
    index = jobs.add_parser("index", help="have questions written to what your posts say, for the bot to find it by")
    job = index.add_mutually_exclusive_group(required=True)
    job.add_argument("--suggest", action="store_true", help="list the sentences that are most worth questions")
    job.add_argument("--prompt", metavar="POST", help="print a request for questions to a post, to be filled in")
    job.add_argument("--read", type=Path, metavar="FILE", help="check what was filled in, and keep it in the index")
    job.add_argument("--vectors", action="store_true", help="have the encoder look at what is new in all posts")
    job.add_argument("--write", nargs="*", metavar="POST", help="have a language model write the index (of all posts)")
    index.add_argument(
        "--count", type=_count, metavar="N", help="how many sentences (60 of a blog, 12 of a post, 40 in a call)"
    )
    index.add_argument("--english", action="store_true", help="with --write: translations, too")
    index.add_argument("--yes", action="store_true", help="with --write: go on after the estimate")
    index.set_defaults(run=_corpus_index)
    importer = jobs.add_parser("import", help="make a folder of posts of the export of another program")
    importer.add_argument("source", type=Path, nargs="+", metavar="SOURCE", help="a file, several, a folder or a zip")
    importer.add_argument("folder", type=Path, metavar="FOLDER", help="where the posts go, or are already")
    importer.add_argument("--pages", action="store_true", help="take pages, too (“About me”)")
    importer.add_argument("--prune", action="store_true", help="delete posts that the export does not have any more")
    importer.set_defaults(run=_corpus_import)
    return [check, index]


def _live_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> argparse.ArgumentParser:
    live = commands.add_parser("live", help="rehearse a live session from a file of questions")
    live.add_argument("path", type=Path, metavar="FILE", help="its head (titre, invité, quand, durée), ---, questions")
    live.add_argument("--pace", type=_pace, default=1.0, help="1 to read along (default), 0 without any pause")
    live.add_argument("--transcript", type=Path, metavar="FILE", help="write the transcript there, as Markdown")
    live.set_defaults(run=_live)
    return live


def _pace(text: str) -> float:
    try:
        pace = float(text)
    except ValueError:
        pace = -1
    if not 0 <= pace <= 10:
        raise argparse.ArgumentTypeError(f"{text!r} will not do: write a number from 0 to 10, such as 0.5")
    return pace


def _count(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) <= _MOST_SENTENCES:
        raise argparse.ArgumentTypeError(f"{text!r} will not do: write a number from 1 to {_MOST_SENTENCES}")
    return int(text)


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0
    if not _LEAST_SECONDS <= seconds <= _MOST_SECONDS:
        raise argparse.ArgumentTypeError(
            f"{text!r} will not do: write a number of seconds from {_LEAST_SECONDS} to {_MOST_SECONDS}"
        )
    return seconds


def _index(settings: Settings) -> "Index":
    from bot.search import IndexCache  # noqa: PLC0415 - see the module's docstring

    return _with_encoder(IndexCache(settings.cache_folder()).index(settings.corpus), settings)


def _with_encoder(index: "Index", settings: Settings, *, at_once: bool = True) -> "Index":
    """Return an index with the opinion of the encoder that the settings name, if they name one."""
    if settings.encoder is None:
        return index
    from bot.search import Encoder, with_kept_vectors  # noqa: PLC0415

    encoder = Encoder.load(settings.encoder)
    return with_kept_vectors(index, encoder, _kept_vectors(encoder, settings), at_once=at_once)


def _kept_vectors(encoder: "Encoder", settings: Settings) -> "KeptVectors":
    from bot.search import KeptVectors  # noqa: PLC0415

    # Beside the database, whoever makes them: a bot that serves finds those that were made in a terminal.
    return KeptVectors(settings.cache_folder(beside_database=True), settings.corpus, encoder)


def _chat(_: argparse.Namespace, settings: Settings) -> int:
    from bot.dialogue import Conversations  # noqa: PLC0415
    from bot.search import IndexCache  # noqa: PLC0415
    from bot.terminal import chat  # noqa: PLC0415

    # An index that is not kept yet is built while a person reads the greeting.
    corpus, index = IndexCache(settings.cache_folder()).begun(settings.corpus)
    with _reader(settings) as reader:
        read = reader.read if reader else None
        chat(corpus, lambda: Conversations(_with_encoder(index(), settings), _helplines(settings)), read)
    return 0


@contextmanager
def _reader(settings: Settings) -> "Iterator[BlockingReader | None]":
    """Open the language model that chooses replies, None where the operator set none."""
    if settings.reader_url is None:
        yield None
        return
    from bot.reader import BlockingReader  # noqa: PLC0415 - see the module's docstring

    has_words = settings.reader_words == "checked"
    with BlockingReader.open(_endpoint(settings), has_words=has_words, has_gloss=settings.reader_gloss) as reader:
        yield reader


def _helplines(settings: Settings) -> "Helplines":
    from bot.dialogue import Helplines  # noqa: PLC0415

    return Helplines.load(country=settings.country, folder=settings.help)


def _ask(options: argparse.Namespace, settings: Settings) -> int:
    from bot.dialogue import Conversations, plain_text  # noqa: PLC0415
    from bot.model import Message, Place  # noqa: PLC0415
    from bot.terminal import turn_record  # noqa: PLC0415

    index = _index(settings)
    place = Place(door="terminal", channel="ask")
    message = Message("1", place, "ask", "ask", "ask", options.question, datetime.now(UTC))
    with _reader(settings) as reader:
        turn = Conversations(index, _helplines(settings)).reply(message, reader.read if reader else None)
    blog = index.corpus.blog
    answer = turn_record(turn, blog) if options.json else None
    sys.stdout.write((json.dumps(answer, ensure_ascii=False) if answer else plain_text(turn.reply, blog)) + "\n")
    return 0


def _batch(_: argparse.Namespace, settings: Settings) -> int:
    from bot.dialogue import Conversations  # noqa: PLC0415
    from bot.terminal import answer_records  # noqa: PLC0415

    _forgive_encodings("utf-8")  # JSON lines are, whatever the terminal speaks
    status = 0
    with _reader(settings) as reader:
        conversations = Conversations(_index(settings), _helplines(settings))
        for record in answer_records(sys.stdin, conversations, reader.read if reader else None):
            sys.stdout.write(f"{json.dumps(record, ensure_ascii=False)}\n")
            sys.stdout.flush()
            status = 1 if "error" in record else status
    return status


def _understand(options: argparse.Namespace, _: Settings) -> int:
    from bot.terminal import Listener, understood, understood_records  # noqa: PLC0415

    listener = Listener.load()
    _forgive_encodings("utf-8")
    if options.message is not None:
        sys.stdout.write(f"{json.dumps(understood(options.message, listener), ensure_ascii=False)}\n")
        return 0
    status = 0
    for record in understood_records(sys.stdin, listener):
        sys.stdout.write(f"{json.dumps(record, ensure_ascii=False)}\n")
        sys.stdout.flush()
        status = 1 if "error" in record else status
    return status


def _live(options: argparse.Namespace, settings: Settings) -> int:
    from bot.terminal import Aloud, Rehearsal, read_rehearsal  # noqa: PLC0415

    file = read_rehearsal(options.path)
    if options.transcript is not None:
        _insist_on_writable(options.transcript, questions=options.path)
    aloud = Aloud(goes_on=options.transcript is not None)  # an hour of somebody's answers may be in the transcript
    rehearsal = Rehearsal(
        _index(settings), aloud.say, answers=aloud.heard(sys.stdin), pace=options.pace, sleep=aloud.sleep
    )
    transcript = asyncio.run(rehearsal.run(file, datetime.now(UTC)))
    if options.transcript is not None:
        try:
            options.transcript.write_text(transcript, encoding="utf-8")
        except OSError as error:
            aloud.say(transcript)
            instead = "" if aloud.failure else "; the transcript stands above instead"
            raise SettingsError(f"{options.transcript} cannot be written: {error.strerror}{instead}") from error
    aloud.raise_failure()
    return 0


def _insist_on_writable(path: Path, *, questions: Path) -> None:
    """Raise SettingsError, before anybody has answered, where there can be no transcript; what is there stays."""
    try:
        if path.exists() and path.samefile(questions):
            raise SettingsError(f"{path} holds the questions: give the transcript another name")
        if path.is_dir():
            raise SettingsError(f"{path} is a folder: name a file in it")
        if path.is_file():
            path.open("ab").close()
        elif not path.exists():  # and no pipe, which would end when we close it
            path.touch()
            path.unlink()
    except OSError as error:
        raise SettingsError(f"{path} cannot be written: {error.strerror}") from error


def _corpus_check(_: argparse.Namespace, settings: Settings) -> int:
    from bot.corpus import check  # noqa: PLC0415

    found = check(settings.corpus)
    sys.stdout.write(f"{_counted(settings.corpus, found)}\n")
    for problem in found.left_out:
        sys.stdout.write(f"advice: {problem}; left out till then\n")
    for advice in found.advice:
        sys.stdout.write(f"advice: {advice}\n")
    for note in found.notes:
        sys.stdout.write(f"note: {note.path}: {note.what}\n")
    if not (found.left_out or found.advice):
        sys.stdout.write("All is well\n")
    return 0 if found.posts else 1


def _counted(folder: Path, found: "Checked") -> str:
    """Return how many posts of a folder were read, how many left out, and why."""
    posts = f"{found.posts} post{'s' * (found.posts != 1)} read"
    reasons = ", ".join(f"{count} because {reason.value}" for reason, count in found.count.items())
    left = f"{sum(found.count.values())} left out{f' ({reasons})' if reasons else ''}"
    return f"{posts}, {left} in {folder}"


def _corpus_import(options: argparse.Namespace, _: Settings) -> int:
    from rich.console import Console  # noqa: PLC0415
    from rich.progress import Progress  # noqa: PLC0415

    from bot.corpus import check  # noqa: PLC0415
    from bot.corpus.importers import CONVERTERS, import_posts  # noqa: PLC0415

    with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
        task = bar.add_task("reading", total=None)
        report = import_posts(
            options.source,
            options.folder,
            converters=CONVERTERS,
            pages=options.pages,
            prune=options.prune,
            progress=lambda done, total: bar.update(task, description="writing", completed=done, total=total),
        )
    for line in report.lines():
        sys.stdout.write(f"{line}\n")
    if not report.stands:
        return 1
    found = check(options.folder)
    # A blog of ten years has hundreds of lines to be told of: what the import did would not be seen for them.
    command = f"python -m bot corpus check --corpus {shlex.quote(str(options.folder))}"
    advised = len(found.left_out) + len(found.advice)
    listed = f"; {advised} better mended (`{command}` lists them)" if advised else ""
    sys.stdout.write(f"{_counted(options.folder, found)}{listed}\n")
    return 0


def _corpus_index(options: argparse.Namespace, settings: Settings) -> int:
    from bot.corpus import load, request, suggestions  # noqa: PLC0415

    if options.vectors:
        return _make_vectors(settings)
    if options.read is not None:
        return _take_answer(options.read, settings)
    if options.write is not None:
        return _write_index(options, settings)
    if options.prompt is not None:
        sys.stdout.write(request(settings.corpus, options.prompt, count=options.count or _OF_A_POST))
        return 0
    lines = suggestions(load(settings.corpus), count=options.count or _OF_A_BLOG)
    sys.stdout.write("".join(f"{line}\n" for line in lines) or "nothing: every sentence has its questions\n")
    return 0


def _take_answer(path: Path, settings: Settings) -> int:
    from bot.corpus import take_answer  # noqa: PLC0415

    taken = take_answer(settings.corpus, path)
    sys.stdout.write("".join(f"{refused}\n" for refused in taken.refused))
    others = ((taken.known, "questions were there already"), (taken.empty, "sentences left empty"))
    rest = "".join(f"; {count} {what}" for count, what in (*others, (len(taken.refused), "refused")) if count)
    sys.stdout.write(f"{taken.questions} questions added to {taken.sentences} sentences in {taken.index}{rest}\n")
    return 1 if taken.refused else 0


def _write_index(options: argparse.Namespace, settings: Settings) -> int:
    from rich.console import Console  # noqa: PLC0415 - see the module's docstring
    from rich.progress import Progress  # noqa: PLC0415

    from bot.corpus import index_requests  # noqa: PLC0415
    from bot.reader import Client, Writing, estimate  # noqa: PLC0415

    endpoint = _endpoint(settings)
    count = options.count or _OF_A_CALL
    requests, wrong = index_requests(settings.corpus, options.write, count=count, english=options.english)
    sys.stdout.write("".join(f"left out: {error}\n" for error in wrong))
    if not requests:
        sys.stdout.write("nothing to ask for: every sentence that says something was asked for\n")
        return 1 if wrong else 0
    sys.stdout.write(f"{estimate(requests, endpoint.context)}; all of it goes to {endpoint}\n")
    if not options.yes:
        sys.stdout.write("nothing was sent: say --yes to go on\n")
        return 0

    async def written() -> Writing:
        total = sum(len(each.numbers) for each in requests)
        console = Console(stderr=True)
        with Progress(console=console, transient=True, disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task("sentences", total=total)
            async with Client.open(endpoint) as client:
                writing = Writing(settings.corpus, client)
                await writing.run(requests, lambda sentences: bar.advance(task, sentences))
                return writing

    done = asyncio.run(written()).written
    sys.stdout.write("".join(f"{line}\n" for line in done.lines()))
    return 1 if wrong or done.left_out else 0


def _endpoint(settings: Settings) -> "Endpoint":
    from bot.reader import endpoint_of  # noqa: PLC0415 - see the module's docstring

    endpoint = endpoint_of(settings)
    if endpoint is None:
        raise SettingsError("there is no language model to ask: set CAUSERIE_READER_URL, see deploy/reader.md")
    return endpoint


def _check_reader(_: argparse.Namespace, settings: Settings) -> int:
    from bot.reader import check_lines  # noqa: PLC0415 - see the module's docstring

    async def told() -> None:
        async for line in check_lines(_endpoint(settings)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()

    asyncio.run(told())
    return 0


def _make_vectors(settings: Settings) -> int:
    from rich.console import Console  # noqa: PLC0415 - see the module's docstring
    from rich.progress import Progress  # noqa: PLC0415

    from bot.search import Encoder, IndexCache, Passages  # noqa: PLC0415

    if settings.encoder is None:
        raise SettingsError("there is no encoder to make vectors: set CAUSERIE_ENCODER, see deploy/own-blog.md")
    encoder = Encoder.load(settings.encoder)
    index, kept = IndexCache(settings.cache_folder()).index(settings.corpus), _kept_vectors(encoder, settings)
    passages = Passages.of(index.table, index.units)
    missing = kept.missing(passages)
    try:
        with Progress(console=Console(stderr=True), transient=True, disable=not sys.stderr.isatty()) as bar:
            task = bar.add_task("passages", total=len(missing))
            for count in kept.add(missing):
                bar.advance(task, count)
        kept.tidy(passages)
    except OSError as error:
        raise SettingsError(f"{kept.path} cannot be written ({error.strerror or error})") from error
    sys.stdout.write(f"{len(missing)} passages were new, all {len(passages.texts)} have their vectors in {kept.path}\n")
    return 0


def _evaluate(options: argparse.Namespace, settings: Settings) -> int:
    from bot.evaluation import collection_report, left_out_report, questions_report  # noqa: PLC0415

    try:
        is_collection = options.path.is_dir()
    except OSError as error:
        raise SettingsError(f"{options.path}: cannot be read: {error.strerror}") from error
    if options.reader and (is_collection or options.leave_out):
        raise SettingsError(f"{options.path}: the language model answers a file of questions or of dialogues")
    if options.reader:
        _endpoint(settings)  # which says what is missing
    if is_collection and options.leave_out:
        raise SettingsError(f"{options.path} is a folder: answers can be left out for a file of questions")
    printed = {"as_data": options.json, "with_failures": options.failures}
    if is_collection:
        lines = collection_report(options.path, as_data=options.json)
    elif options.leave_out:
        lines = left_out_report(options.path, _index(settings), **printed)
    else:
        with _reader(settings) if options.reader else nullcontext() as reader:
            report = partial(questions_report, options.path, _index(settings), by=options.by, **printed)
            lines = iter([*report(read=reader.read if reader else None)])
    for line in lines:
        sys.stdout.write(f"{line}\n")
    return 0


def _serve(_: argparse.Namespace, settings: Settings) -> int:
    from bot import memory  # noqa: PLC0415 - see the module's docstring
    from bot.apart import Builder  # noqa: PLC0415

    if hasattr(signal, "SIGHUP"):
        # Until the door knows what to do about it, being told to read the posts again, which we do now, ended us.
        signal.signal(signal.SIGHUP, signal.SIG_IGN)
    if "log" not in settings.given:
        logging.getLogger("bot").setLevel(logging.INFO)
    settings.token()  # this and the next, before anything slow
    endpoint = _endpoint(settings) if settings.reader_url is not None else None
    settings.database_path  # noqa: B018 - it refuses what cannot be one
    manager = read_service_manager()
    with Builder(settings.corpus, settings.cache_folder(beside_database=True)) as builder:
        builder.begin()
        builder.insist_on_posts()  # before Discord is looked for, which may fail sooner than the building
        memory.share_one_arena()
        memory.give_back_large_blocks()
        asyncio.run(_serving(settings, builder, manager, endpoint))
    return 0


def _supervise(options: argparse.Namespace, settings: Settings) -> int:
    from bot.supervisor import Timing, supervise  # noqa: PLC0415 - see the module's docstring

    if "log" not in settings.given:
        logging.getLogger("bot").setLevel(logging.INFO)
    posts = ["--corpus", str(options.corpus)] if options.corpus else []
    command = [sys.executable, "-m", "bot", "serve", *posts]
    return supervise(command, Timing(silence=options.silence, pause=options.pause))


async def _serving(
    settings: Settings, builder: "Builder", manager: ServiceManager | None, endpoint: "Endpoint | None"
) -> None:
    from bot.notify import notifying  # noqa: PLC0415 - see the module's docstring

    # Before the journal is opened, which may have to be brought up to date, and long before the blog is read.
    async with (
        notifying(manager) as notifier,
        _opened(settings) as journal,
        _reader_access(endpoint, settings) as access,
    ):
        from bot.cogs.door import Door  # noqa: PLC0415

        helplines = _helplines(settings)
        door = Door(settings, journal, helplines, access=access, notifier=notifier)
        await door.run(partial(_conversations, builder, helplines, settings), builder.stop)


@asynccontextmanager
async def _reader_access(endpoint: "Endpoint | None", settings: Settings) -> "AsyncIterator[ReaderAccess | None]":
    """Give the access to the language model, None where there is none."""
    if endpoint is None:
        yield None
        return
    from bot.cogs.consulting import ReaderAccess  # noqa: PLC0415 - see the module's docstring
    from bot.reader import Client, Reader  # noqa: PLC0415

    _log.info("%s, model %s, chooses the replies where it may", endpoint, endpoint.model)
    async with Client.open(endpoint) as client:
        reader = Reader(client, has_words=settings.reader_words == "checked", has_gloss=settings.reader_gloss)
        yield ReaderAccess(reader, endpoint.timeout, settings.reader_daily_server, settings.reader_daily_member)


def _opened(settings: Settings) -> "AbstractAsyncContextManager[Journal]":
    from bot.storage import Journal  # noqa: PLC0415 - see the module's docstring

    return Journal.open(
        settings.database,
        spool=settings.spool_path,
        spool_size=settings.spool_mib * 2**20,
        retention=timedelta(days=settings.retention_days),
        audit_retention=timedelta(days=settings.audit_days),
        synchronous=settings.synchronous,
    )


def _conversations(builder: "Builder", helplines: "Helplines", settings: Settings) -> "Conversations":
    from bot.dialogue import Conversations  # noqa: PLC0415 - see the module's docstring

    conversations = Conversations(_with_encoder(builder.build(), settings, at_once=False), helplines)
    conversations.prepare()  # better now, in this thread, than while a member waits for it
    return conversations


def _journal(options: argparse.Namespace, settings: Settings) -> int:
    from bot.corpus import load  # noqa: PLC0415 - see the module's docstring
    from bot.storage import Journal  # noqa: PLC0415

    def reading() -> "AbstractAsyncContextManager[Journal]":
        return Journal.open(settings.database, spool=None)

    settings.database_path  # noqa: B018 - it refuses what cannot be one
    return run(options, Desk(settings, reading, lambda: _opened(settings), partial(load, settings.corpus)))


def _explain(options: argparse.Namespace, settings: Settings) -> int:
    from bot.dialogue import Conversations  # noqa: PLC0415
    from bot.terminal import explain, explain_policy  # noqa: PLC0415

    if options.question is None and not options.policy:
        raise SettingsError("explain needs a question, or --policy")
    if options.policy:
        sys.stdout.writelines(f"{line}\n" for line in explain_policy())
    if options.question is not None:
        with _reader(settings) as reader:
            for line in explain(options.question, Conversations(_index(settings), _helplines(settings)), reader):
                sys.stdout.write(f"{line}\n")
    return 0


def _health(_: argparse.Namespace, settings: Settings) -> int:
    from bot import heartbeat  # noqa: PLC0415 - see the module's docstring

    ailment = heartbeat.ailment(heartbeat.path_beside(settings.database_path), datetime.now(UTC))
    sys.stdout.write(f"{ailment or 'the bot is well'}\n")
    if settings.reader_url is not None:
        sys.stdout.write(f"reader: {_health_of_reader(settings)}\n")  # the bot does without: the status is the same
    return 1 if ailment else 0


def _health_of_reader(settings: Settings) -> str:
    from bot.reader import health_line  # noqa: PLC0415 - see the module's docstring

    try:
        return asyncio.run(health_line(_endpoint(settings)))
    except (ReaderError, SettingsError) as error:
        return str(error)


if __name__ == "__main__":
    sys.exit(main())
