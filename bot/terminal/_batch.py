"""Many questions from a pipe: one JSON object a line in, one a line out, in the same order."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from bot.dialogue import Conversations, Read
from bot.model import Message, Place
from bot.terminal._records import turn_record

_FORM = 'an object such as {"id": "1", "conversation": "a", "text": "…"}'


def answer_records(
    lines: Iterable[str], conversations: Conversations, read: Read | None = None
) -> Iterator[dict[str, Any]]:
    """Yield a record for each line that is not blank; one with an `error` for a line that cannot be read.

    Lines of the same `conversation` follow one another as turns; a line without one stands alone. `reply_to` is the
    `id` of an earlier line of the conversation, whose answer is replied to; `author` tells members apart. `read` asks a
    language model what to reply.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _answer(number, line, conversations, read)


def _answer(number: int, line: str, conversations: Conversations, read: Read | None) -> dict[str, Any]:
    try:
        message = _message(number, json.loads(line))
    except RecursionError:
        return {"error": f"line {number}: nested too deeply", "line": number}
    except (ValueError, TypeError) as error:
        return {"error": f"line {number}: {error}", "line": number}
    return turn_record(conversations.reply(message, read), conversations.index.corpus.blog)


def _message(number: int, row: object) -> Message:
    if not isinstance(row, dict):
        raise TypeError(f"expected {_FORM}")
    if not isinstance(row.get("text"), str):
        raise TypeError(f"`text` {'must be a text' if 'text' in row else 'is missing'}; expected {_FORM}")
    name, conversation, replied_to, author = (_name(row, key) for key in _NAMES)
    talk = conversation or f"line {number}"
    place, author = Place(door="batch", channel=talk), author or "batch"
    now = datetime.now(UTC)
    return Message(name or str(number), place, talk, author, author, _clean(row["text"]), now, reply_to=replied_to)


# What names a line: itself, its conversation, the earlier line that it replies to, who says it.
_NAMES = ("id", "conversation", "reply_to", "author")


def _name(row: Mapping[str, object], key: str) -> str | None:
    if key not in row or (row[key] is None and key != "id"):
        return None
    value = row[key]
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        raise TypeError(f"{key} must be a text or a number")
    return _clean(str(value))


def _clean(text: str) -> str:
    """Replace lone surrogates, which JSON may escape but no text may hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
