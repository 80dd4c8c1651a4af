"""What is recorded as plain data for JSON, and back: for exports, and for the spool file.

Every dataclass of the journal goes the same way: its fields by name, built again by their types.
"""

import dataclasses
import json
import types
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any, Union, cast, get_args, get_origin, get_type_hints

from bot.model import LiveChange, SpoolError
from bot.storage._rows import from_text, to_text
from bot.storage._writing import Entry

_KINDS: dict[str, type] = {kind.__name__: kind for kind in get_args(Entry)}
_to_json = json.JSONEncoder(separators=(",", ":")).encode  # made once, since `json.dumps` would make it each time


def encode(entry: Entry) -> bytes:
    """Return the entry as JSON; raises TypeError or ValueError for what could not be stored either."""
    kind = type(entry).__name__
    if kind not in _KINDS:
        raise TypeError(f"the journal keeps no {kind}")
    if isinstance(entry, LiveChange):  # of the session's questions only those that were changed
        entry = replace(entry, session=replace(entry.session, questions=()))
    return _to_json([kind, plain(entry)]).encode()


def decode(payload: bytes) -> Entry:
    """Return the entry that `encode` was given; raises SpoolError for anything else."""
    try:
        kind, fields = json.loads(payload)
        entry = cast("Entry", _built(_KINDS[kind], fields))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise SpoolError("the spool file was written by another version: use that one once more to empty it") from error
    if isinstance(entry, LiveChange):
        changed = tuple(each.question for each in entry.questions)
        return replace(entry, session=replace(entry.session, questions=changed))
    return entry


def plain(value: Any) -> Any:
    """Return any noun of the journal as plain data for JSON; times are ISO 8601 in UTC, lengths in seconds."""
    if isinstance(value, datetime):
        return to_text(value)
    if isinstance(value, date | timedelta):
        return value.isoformat() if isinstance(value, date) else value.total_seconds()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list | frozenset):
        return [plain(item) for item in value]
    if dataclasses.is_dataclass(value):
        value = {field.name: getattr(value, field.name) for field in dataclasses.fields(value)}
    return {str(key): plain(item) for key, item in value.items()} if isinstance(value, Mapping) else value


def _built(kind: Any, value: Any) -> Any:
    """Return the value of that type which `plain` made plain data of."""
    if value is None:
        return None
    if get_origin(kind) is not None:
        return _built_of(get_origin(kind), get_args(kind), value)
    if kind is datetime:
        return from_text(value)
    if kind is timedelta:
        return timedelta(seconds=value)
    if dataclasses.is_dataclass(kind):
        hints = _hints(cast("type", kind))
        return cast("Any", kind)(**{name: _built(hints[name], item) for name, item in value.items()})
    return kind(value) if isinstance(kind, type) and issubclass(kind, Enum) else value


def _built_of(kind: Any, parts: tuple[Any, ...], value: Any) -> Any:
    """Do as `_built` does with a type that has other types in brackets, or is one of several."""
    if kind in {Union, types.UnionType}:
        return _built(next(each for each in parts if each is not types.NoneType), value)
    if kind in {tuple, frozenset}:
        return kind(_built(parts[0], item) for item in value)
    return {_built(parts[0], name): _built(parts[1], item) for name, item in value.items()}


@lru_cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)
