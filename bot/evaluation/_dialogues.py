"""Whole dialogues with what must hold of each reply, read from JSON lines and held through the members' door."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.dialogue import Read
from bot.evaluation._bot import Bot
from bot.evaluation._questions import By, Row, grouped
from bot.evaluation._ranking import mean
from bot.evaluation._rows import (
    Row as FileRow,
)
from bot.evaluation._rows import (
    flag_of,
    labels_of,
    needed_text_of,
    read_rows,
    refuse_unknown,
    refuse_what_cannot_be_quoted,
    text_of,
    texts_of,
)
from bot.model import Corpus, Outcome, Quote, Reply, SettingsError
from bot.search import Index

_KEYS = ("conversation", "turn", "text", "kind", "writer", "file", "expect")
_EXPECTED = ("outcomes", "gold", "post", "speaker", "says", "not_repeated")
_FORM = '{"conversation": "…", "text": "…", "expect": {"outcomes": ["…"]}}'


@dataclass(frozen=True, slots=True)
class Expected:
    """What must hold of a reply; what is empty is left open.

    `outcomes`: one of these; `gold`: one of these texts is quoted; `post`: the slug of the first quote's post;
    `speaker`: is named in the first quote's attribution; `says`: one of these stands anywhere in the reply;
    `not_repeated`: no quote touches one that was read before in this dialogue.
    """

    outcomes: tuple[Outcome, ...]
    gold: tuple[str, ...] = ()
    post: str | None = None
    speaker: str | None = None
    says: tuple[str, ...] = ()
    not_repeated: bool = False


@dataclass(frozen=True, slots=True)
class DialogueTurn:
    """What a member says in a conversation, what must hold of the reply, and its line in the file.

    `kind`, `writer` and `file` (from which it came) are labels to report by, or empty.
    """

    conversation: str
    text: str
    kind: str
    expected: Expected
    line: int = 0
    writer: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """A turn with its reply, the reply as a member reads it, and what did not hold."""

    turn: DialogueTurn
    reply: Reply
    read: str
    failed: tuple[str, ...]


def is_dialogues(text: str) -> bool:
    """Say whether JSON lines hold dialogues: the first one names a conversation."""
    try:
        return "conversation" in json.loads(next((line for line in text.split("\n") if line.strip()), ""))
    except (ValueError, TypeError, RecursionError):
        return False


def read_dialogues(path: Path, text: str | None = None) -> list[DialogueTurn]:
    """Return the turns of a file, in order, or of the `text` that it holds.

    Raises SettingsError with the line number where a line is none.
    """
    return [_turn(path, line, row) for line, row in read_rows(path, _FORM, text)]


def check_dialogues(path: Path, turns: Iterable[DialogueTurn], corpus: Corpus) -> None:
    """Raise SettingsError where a turn can never come out right: nothing can be quoted that is expected of it."""
    for turn in turns:
        try:
            refuse_what_cannot_be_quoted(corpus, turn.expected.post, turn.expected.gold)
        except ValueError as error:
            raise SettingsError(f"{path}:{turn.line}: {error}") from error


def _turn(path: Path, line: int, row: FileRow) -> DialogueTurn:
    try:
        refuse_unknown(row, _KEYS)
        conversation, text = needed_text_of(row, "conversation"), needed_text_of(row, "text")
        expected = row.get("expect")
        if not isinstance(expected, dict):
            raise ValueError("`expect` must be an object that says what must hold")  # noqa: TRY004, TRY301
        kind, writer, file = labels_of(row)
        return DialogueTurn(conversation, text, kind, _expected(expected), line, writer, file)
    except ValueError as error:
        raise SettingsError(f"{path}:{line}: {error}; expected {_FORM}") from error


def _expected(row: FileRow) -> Expected:
    refuse_unknown(row, _EXPECTED)
    outcomes = texts_of(row, "outcomes")
    possible = [outcome.value for outcome in Outcome]
    if wrong := next((outcome for outcome in outcomes if outcome not in possible), None):
        raise ValueError(f"{wrong!r} is no outcome; there are {', '.join(possible)}")
    if not outcomes:
        raise ValueError(f"`outcomes` is missing: a list of {', '.join(possible)}")
    return Expected(
        outcomes=tuple(Outcome(outcome) for outcome in outcomes),
        gold=texts_of(row, "gold"),
        post=text_of(row, "post"),
        speaker=text_of(row, "speaker"),
        says=texts_of(row, "says"),
        not_repeated=flag_of(row, "not_repeated", otherwise=False),
    )


def hold(turns: Iterable[DialogueTurn], index: Index, read: Read | None = None) -> list[Held]:
    """Return what became of each turn, each conversation with a memory of its own."""
    bot = Bot(index, read)
    quoted: dict[str, list[Quote]] = {}
    held = []
    for number, turn in enumerate(turns):
        reply, said = bot.say(turn.text, turn.conversation, number)
        before = quoted.setdefault(turn.conversation, [])
        held.append(Held(turn, reply, said, tuple(_failed(turn.expected, reply, said, before))))
        before += reply.quotes
    return held


def _failed(expected: Expected, reply: Reply, said: str, before: Sequence[Quote]) -> list[str]:
    """Return the names of what does not hold."""
    first = reply.citations[0] if reply.citations else None
    plain = said.replace("\xa0", " ")
    holds = {
        "outcomes": reply.outcome in expected.outcomes,
        "gold": not expected.gold or any(gold in quote.text for quote in reply.quotes for gold in expected.gold),
        "post": expected.post is None or (first is not None and first.post.slug == expected.post),
        "speaker": expected.speaker is None
        or bool(first and expected.speaker in (first.speaker or first.post.author or "")),
        "says": not expected.says or any(text in plain for text in expected.says),
        "not_repeated": not (expected.not_repeated and any(_touch(new, old) for new in reply.quotes for old in before)),
    }
    return [name for name, good in holds.items() if not good]


def _touch(one: Quote, other: Quote) -> bool:
    return one.post == other.post and one.start < other.end and other.start < one.end


def dialogue_table(held: Sequence[Held], *, by: By = "kind") -> list[Row]:
    """Return the share of turns of which everything held: of all turns, then of each kind (or writer, or file)."""
    groups = [("turns", list(held)), *grouped(held, lambda each: str(getattr(each.turn, by)))]
    return [Row(name, len(group), {"right": mean(not each.failed for each in group)}) for name, group in groups]


def dialogue_failures(held: Iterable[Held]) -> Iterator[str]:
    """Yield each turn that went wrong as a JSON object: what was said, what did not hold, what was replied."""
    for each in held:
        if each.failed:
            row: dict[str, Any] = {"conversation": each.turn.conversation, "kind": each.turn.kind or None}
            row |= {"text": each.turn.text, "failed": each.failed, "reply": each.read}
            yield json.dumps(row, ensure_ascii=False)
