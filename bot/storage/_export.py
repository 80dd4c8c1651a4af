"""Turns and a member's data as files: CSV and JSON Lines for moderators, one JSON document for a member. Pure."""

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from bot.model import MemberRecord, ReviewedTurn
from bot.storage._entries import plain
from bot.storage._rows import to_text

# What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), also behind blanks and as wide letters.
_FORMULA = re.compile(r"^\s*[=+\-@＝＋－＠|%]|^[\t\r\n]")
_MENTION = re.compile(r"<@!?(\d+)>")
# What follows an @ that begins a word: a display name has up to 32 characters, blanks among them.
_AT = re.compile(r"(?<!\w)@([^@\n]{1,32})")
# Spreadsheets take UTF-8 for what it is only behind this mark.
_BYTE_ORDER_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"

COLUMNS = (
    "turn", "asked_at", "guild", "channel", "member", "name", "question", "outcome", "coverage", "score", "margin",
    "note", "quotes", "up", "down", "reports", "state", "answer", "failure", "edited_at", "redacted_at", "withdrawn_at",
    "withdrawn_by", "reader", "reader_model", "understood", "reader_failure", "failed_checks", "reader_ms", "tokens_in",
    "tokens_out",
)  # fmt: skip


class ExportForm(StrEnum):
    """The form of an exported file."""

    CSV = "csv"
    JSON_LINES = "jsonl"


# Gives the pseudonym of a member's id.
Pseudonym = Callable[[str], str]


def export_row(
    reviewed: ReviewedTurn, pseudonym: Pseudonym | None, names: Mapping[str, str] | None = None
) -> dict[str, Any]:
    """Return a turn as plain data by `COLUMNS`; with pseudonyms, mentions of members get theirs too.

    A mention is kept as the member wrote it, `@` and a name: `names` tells whose. Names of others stay in the text.
    What a language model understood is a text of the member's, too; what is told of one is None where none was asked.
    """
    turn, message = reviewed.turn, reviewed.turn.message
    member, name = message.author, message.author_name
    if pseudonym is not None:
        member, name = pseudonym(member), ""

    def text_of(text: str) -> str:
        if pseudonym is None:
            return text
        return _without_names(_MENTION.sub(lambda found: f"@{pseudonym(found[1])}", text), pseudonym, names or {})

    decision, delivery = turn.decision, turn.delivery
    by, at = turn.withdrawal or (None, None)
    told = turn.consultation
    return {
        "turn": message.id,
        "asked_at": to_text(message.at),
        "guild": message.place.guild,
        "channel": message.place.channel,
        "member": member,
        "name": name,
        "question": text_of(message.text),
        "outcome": turn.outcome.value,
        "coverage": decision.coverage,
        "score": decision.score,
        "margin": decision.margin,
        "note": decision.note,
        "quotes": [f"{quote.post}[{quote.start}:{quote.end}]" for quote in turn.quotes],
        "up": reviewed.up,
        "down": reviewed.down,
        "reports": reviewed.reports,
        "state": reviewed.review.state if reviewed.review else None,
        "answer": delivery.message if delivery else None,
        "failure": delivery.failure if delivery else None,
        "edited_at": turn.edited_at and to_text(turn.edited_at),
        "redacted_at": turn.redacted_at and to_text(turn.redacted_at),
        "withdrawn_at": at and to_text(at),
        "withdrawn_by": by and by.value,
        "reader": told and told.reader,
        "reader_model": told and told.model,
        "understood": told and text_of(told.understood),
        "reader_failure": told and told.failure,
        "failed_checks": told and ", ".join(told.dropped),
        "reader_ms": told and told.milliseconds,
        "tokens_in": told and told.tokens_in,
        "tokens_out": told and told.tokens_out,
    }


def by_name(members: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the ids of members by how a mention calls them; "" for a name that several have or had."""
    names: dict[str, str] = {}
    for member, name in members:
        called = " ".join(name.split())  # as a question keeps it
        if called:
            names[called] = member if names.get(called, member) == member else ""
    return names


def _without_names(text: str, pseudonym: Pseudonym, names: Mapping[str, str]) -> str:
    def hidden(found: re.Match[str]) -> str:
        called = found[1]
        for end in range(len(called), 0, -1):  # the longest name that it can be
            goes_on = found.string[found.start(1) + end : found.start(1) + end + 1].isalnum()
            if not goes_on and called[:end] in names:
                member = names[called[:end]]
                return f"@{pseudonym(member) if member else '…'}{called[end:]}"
        return found[0]

    return _AT.sub(hidden, text) if names else text


def header(form: ExportForm) -> bytes:
    """Return what a file begins with."""
    return (_BYTE_ORDER_MARK + _csv(COLUMNS)).encode() if form is ExportForm.CSV else b""


def line(row: dict[str, Any], form: ExportForm) -> bytes:
    """Return a row as a line of the file."""
    if form is ExportForm.JSON_LINES:
        return (json.dumps(row, ensure_ascii=False) + "\n").encode("utf-8", "replace")
    return _csv(_cell(row[column]) for column in COLUMNS).encode("utf-8", "replace")


def member_json(record: MemberRecord) -> bytes:
    """Return everything that is kept about a member as one JSON document."""
    return json.dumps(plain(record), ensure_ascii=False, indent=2).encode("utf-8", "replace")


def _csv(cells: Iterable[Any]) -> str:
    text = io.StringIO()
    csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return text.getvalue()


def _cell(value: Any) -> Any:
    """Return a cell that no spreadsheet computes; figures of ours stay figures."""
    if isinstance(value, list):
        value = " ".join(value)
    if isinstance(value, str) and _FORMULA.search(value):
        return f"'{value}"
    return value
