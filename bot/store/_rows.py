"""What cells are made of, and how they become values again."""

import unicodedata
from datetime import UTC, datetime


def fold(text: str) -> str:
    """Return the text without case and accents, as it is searched: lower() of SQLite knows ASCII only."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def to_text(at: datetime) -> str:
    """Return a moment as 27 characters that sort (2026-11-24T15:02:09.000000Z); raises ValueError without time zone."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def from_text(text: str) -> datetime:
    """Return the moment that `to_text` wrote, in UTC."""
    return datetime.fromisoformat(text)


def or_none(text: str | None) -> datetime | None:
    """Return the moment that `to_text` wrote, or None."""
    return None if text is None else datetime.fromisoformat(text)


def storable(text: str) -> str:
    """Replace halves of surrogate pairs, which JSON may carry and UTF-8 cannot."""
    return text.encode("utf-8", "replace").decode()
