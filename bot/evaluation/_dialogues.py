"""Whole dialogues with what must hold of each reply, read from JSON lines and held through the members' door."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.conversation import Conversations, plain_text
from bot.evaluation._questions import Row
from bot.evaluation._ranking import mean
from bot.index import Index
from bot.model import Message, Outcome, Place, Quote, Reply, SettingsError


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
    """What a member says in a conversation, the kind of turn it is, and what must hold of the reply."""

    conversation: str
    text: str
    kind: str
    expected: Expected


@dataclass(frozen=True, slots=True)
class Held:
    """A turn with its reply, the reply as a member reads it, and what did not hold."""

    turn: DialogueTurn
    reply: Reply
    read: str
    failed: tuple[str, ...]


def is_dialogues(path: Path) -> bool:
    """Say whether a file of JSON lines holds dialogues: its first line names a conversation."""
    try:
        with path.open(encoding="utf-8") as lines:
            return "conversation" in json.loads(lines.readline())
    except (OSError, ValueError, TypeError):
        return False


def read_dialogues(path: Path) -> list[DialogueTurn]:
    """Return the turns of a file, in order; raises SettingsError with the line number where a line is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_turn(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]


def _turn(path: Path, number: int, line: str) -> DialogueTurn:
    try:
        row = json.loads(line)
        return DialogueTurn(
            str(row["conversation"]), str(row["text"]), str(row.get("kind") or "all"), _expected(row["expect"])
        )
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        form = '{"conversation": "…", "text": "…", "expect": {"outcomes": ["…"]}}'
        raise SettingsError(f"{path}:{number}: {error!r}; expected {form}") from error


def _expected(row: dict[str, Any]) -> Expected:
    return Expected(
        outcomes=tuple(Outcome(each) for each in row["outcomes"]),
        gold=tuple(row.get("gold") or ()),
        post=row.get("post"),
        speaker=row.get("speaker"),
        says=tuple(row.get("says") or ()),
        not_repeated=bool(row.get("not_repeated")),
    )


def hold(turns: Iterable[DialogueTurn], index: Index) -> list[Held]:
    """Return what became of each turn, each conversation with a memory of its own."""
    conversations = Conversations(index)
    read: dict[str, list[Quote]] = {}
    held = []
    for number, turn in enumerate(turns):
        place = Place(door="evaluation", channel=turn.conversation)
        now = datetime.now(UTC)
        message = Message(str(number), place, turn.conversation, "evaluation", "evaluation", turn.text, now)
        reply = conversations.reply(message).reply
        said = plain_text(reply, index.corpus.blog)
        before = read.setdefault(turn.conversation, [])
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
        "post": expected.post is None or first is None or first.post.slug == expected.post,
        "speaker": expected.speaker is None or bool(first and expected.speaker in (first.speaker or "")),
        "says": not expected.says or any(text in plain for text in expected.says),
        "not_repeated": not (expected.not_repeated and any(_touch(new, old) for new in reply.quotes for old in before)),
    }
    return [name for name, good in holds.items() if not good]


def _touch(one: Quote, other: Quote) -> bool:
    return one.post == other.post and one.start < other.end and other.start < one.end


def dialogue_table(held: Sequence[Held]) -> list[Row]:
    """Return the share of turns of which everything held: of all turns, then of each kind."""
    kinds = dict.fromkeys(each.turn.kind for each in held)
    groups = {"turns": list(held)} | {kind: [each for each in held if each.turn.kind == kind] for kind in kinds}
    return [Row(name, len(group), {"right": mean(not each.failed for each in group)}) for name, group in groups.items()]


def dialogue_failures(held: Iterable[Held]) -> Iterator[str]:
    """Yield each turn that went wrong as a JSON object: what was said, what did not hold, what was replied."""
    for each in held:
        if each.failed:
            row: dict[str, Any] = {"conversation": each.turn.conversation, "kind": each.turn.kind}
            row |= {"text": each.turn.text, "failed": each.failed, "reply": each.read}
            yield json.dumps(row, ensure_ascii=False)
