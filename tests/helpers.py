"""Makers of what tests need again and again: posts, messages, and the bot itself as a process."""

import inspect
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO, TextIOWrapper
from pathlib import Path
from threading import Lock
from typing import Any
from unittest.mock import patch

from hypothesis import strategies as st

from bot.__main__ import main
from bot.dialogue import Conversations
from bot.evaluation import Case, DialogueTurn, read_cases, read_dialogues
from bot.model import Blog, Citation, Corpus, Layout, Message, Place, Post, Reply, Words
from bot.search import Index

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "tests" / "data"
# All that can arrive as text, lone surrogates too: JSON may escape them, and a shell hands bytes on as such.
EVERY_CHARACTER = st.one_of(st.characters(), st.characters(categories=["Cs"]))
NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
HERE = Place(door="test", channel="here")


def message(text: str, conversation: str = "talk", at: datetime = NOON, **other: Any) -> Message:
    """Return what somebody says at a time of the test's choosing."""
    return Message("1", HERE, conversation, other.pop("author", "member"), "Member", text, at, **other)


# Which of these the blog only comes near to, and names other places for, is the ranker's affair: some.
NEAR_QUESTIONS = (
    "Quelle société informatique a développé la base d’Aadhaar ?",
    "Le fichier Aadhaar a-t-il déjà été piraté ?",
    "Quel est le taux de l’impôt sur le revenu en Inde ?",
    "Comment la Chine note-t-elle ses citoyens avec les caméras ?",
    "Les femmes sont-elles moins geeks que les hommes au travail ?",
    "Vers quels pays sous-traite-t-on les centres d’appels ?",
    "Un médicament a-t-il déjà été découvert grâce au Big Data ?",
)


def talk(index: Index, *texts: str, conversation: str = "talk") -> list[Reply]:
    """Return the replies to what one member says in one conversation, all at noon."""
    conversations = Conversations(index)
    return [conversations.reply(message(text, conversation)).reply for text in texts]


def blog_of(*bodies: str) -> Index:
    """Return an index over made-up posts called post-1, post-2 …, without an editor's index."""
    posts = tuple(Post(f"post-{number}", f"Billet {number}", body) for number, body in enumerate(bodies, 1))
    return Index(Corpus(Blog(), posts))


def lines_of(file: str) -> list[str]:
    """Return the lines of questions or talks that came from a file, such as "questions-dev"; raises KeyError."""
    room = DATA / ("talks" if file.startswith("dialogues-") else "questions")
    lines = [line for path in sorted(room.glob("*.jsonl")) for line in path.read_text("utf-8").split("\n")]
    found = [f"{line}\n" for line in lines if line and json.loads(line)["file"] == file]
    if not found:
        raise KeyError(file)
    return found


def cases_of(file: str) -> list[Case]:
    """Return the questions that came from a file, such as "questions-dev"; raises KeyError."""
    return read_cases(Path(file), "".join(lines_of(file)))


def talks_of(file: str) -> list[DialogueTurn]:
    """Return the turns of talks that came from a file, such as "dialogues-dev"; raises KeyError."""
    return read_dialogues(Path(file), "".join(lines_of(file)))


def sentence_at(post: Post, opening: str) -> int:
    """Return where the sentence that begins with these words starts."""
    place = post.body.find(opening)
    assert place >= 0, f"{post.slug} has no {opening!r}"
    return place


def joined(citation: Citation) -> str:
    """Return a block as a member reads it between the quotation marks."""
    return " […] ".join(quote.text for quote in citation.quotes)


def said_by_bot(reply: Reply) -> str:
    """Return the bot's own words in a reply, with plain blanks."""
    return " ".join(part.text for part in reply.parts if isinstance(part, Words)).replace("\xa0", " ")


@dataclass(frozen=True)
class Done:
    """What a run of `python -m bot` came to."""

    returncode: int
    stdout: str
    stderr: str


def run_bot(*arguments: str, said: str | bytes = "", **environment: str) -> Done:
    """Do what `python -m bot` does, with something on standard input, away from the variables of who runs the tests.

    In this process, whose modules are loaded already, and in a thread of its own, beside a loop that may run here.
    """
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(
            _run_here, arguments, said.encode() if isinstance(said, str) else said, environment
        ).result()


# What a program has to itself is here one for all.
_ONE_AT_A_TIME = Lock()


def _run_here(arguments: Sequence[str], said: bytes, environment: Mapping[str, str]) -> Done:
    streams = {name: TextIOWrapper(BytesIO(), "utf-8") for name in ("stdout", "stderr")}
    printed = [stream.buffer for stream in streams.values()]
    root = logging.getLogger()
    with (
        _ONE_AT_A_TIME,
        patch.dict(os.environ, clean_environment(**environment), clear=True),
        patch.dict(vars(sys), streams, stdin=TextIOWrapper(BytesIO(said), "utf-8")),
        patch.multiple(root, handlers=[], level=root.level),
    ):
        try:
            status = main(arguments)
        except SystemExit as left:  # as argparse does
            status = left.code if isinstance(left.code, int) else 1
        finally:
            for stream in (sys.stdout, sys.stderr):
                stream.flush()
    stdout, stderr = (stream.getvalue().decode() for stream in printed if isinstance(stream, BytesIO))
    return Done(status, stdout, stderr)


def run_bot_alone(*arguments: str, said: str | bytes = "", **environment: str) -> Done:
    """Run `python -m bot` as a program, for what hangs on how it is started; else as `run_bot`."""
    done = subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        input=said.encode() if isinstance(said, str) else said,
        capture_output=True,
        cwd=ROOT,
        env=clean_environment(**environment),
        timeout=60,
        check=False,
    )
    return Done(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def clean_environment(**more: str) -> dict[str, str]:
    """Return this process's environment without the bot's own variables, and with some more."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("CAUSERIE_")}
    return kept | {"PYTHONWARNINGS": "error"} | more


Check = Callable[..., Any]


def looped(names: str | tuple[str, ...], values: Iterable[Any]) -> Callable[[Check], Check]:
    """Make one test of what would be hundreds: it is run for each of these values of an argument, or of some arguments,
    within one test.
    """
    wanted = (names,) if isinstance(names, str) else names
    cases = [dict(zip(wanted, (each,) if isinstance(names, str) else each, strict=True)) for each in values]

    def of(check: Check) -> Check:
        def run(*given: Any, **named: Any) -> None:
            for case in cases:
                with _told(case):
                    check(*given, **named, **case)

        async def run_async(*given: Any, **named: Any) -> None:
            for case in cases:
                with _told(case):
                    await check(*given, **named, **case)

        one = run_async if inspect.iscoroutinefunction(check) else run
        signature = inspect.signature(check)
        kept = [each for each in signature.parameters.values() if each.name not in wanted]
        vars(one)["__signature__"] = signature.replace(parameters=kept)
        one.__name__, one.__doc__ = check.__name__, check.__doc__
        return one

    return of


@contextmanager
def _told(case: Mapping[str, object]) -> Iterator[None]:
    """Tell of what goes wrong in which case it does."""
    try:
        yield
    except BaseException as error:
        error.add_note(f"with {case}")
        raise


def with_marks(text: str, layout: Layout) -> str:
    """Return a text with its structure in marks: `>` before each line of a quotation, those of items before them."""
    marks: dict[int, str] = {}
    for start, end in layout.quotations:
        marks |= {place: "> " for place in range(start, end) if place == start or text[place - 1] == "\n"}
    for item in layout.items:
        marks[item.start] = f"{marks.get(item.start, '')}{'  ' * item.level}{item.mark} "
    return "".join(f"{marks.get(place, '')}{char}" for place, char in enumerate(text))
