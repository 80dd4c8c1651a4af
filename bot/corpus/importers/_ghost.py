"""Ghost's export: one JSON file, of any version, alone or in the zip with the pictures.

Settings → Export. It has all posts with their HTML; what members see, and what they alone see of a post for everybody,
is left out. It does not say at which address the blog is.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.corpus.importers._export import ExportedPost, Markup, Status, Unread
from bot.corpus.importers._letters import decoded, unless_damaged
from bot.corpus.importers._source import ExportError, Source, SourceFile
from bot.model import Blog

_BEGINS = re.compile(rb'\s*\{\s*"(?:db|meta|data)"\s*:')
_STATUS = {
    "published": Status.PUBLISHED,
    "draft": Status.DRAFT,
    "scheduled": Status.DRAFT,
    "sent": Status.MEMBERS,  # by mail, and nowhere else
}
# Part of a post for everybody that some do not see; what is said behind its name tells who does.
_GATED = re.compile(
    r"<!--\s*kg-gated-block:begin(?P<stated>.*?)-->.*?(?:<!--\s*kg-gated-block:end\s*-->|\Z)", re.DOTALL
)

_Row = dict[str, Any]


class Ghost:
    """The converter of that format."""

    name = "Ghost (JSON)"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source begins as such an export does."""
        return any(True for _ in _files(source))

    def about(self, source: Source) -> Blog:
        """Return the blog's title."""
        titles = (_setting(data, "title") for file in _files(source) for data in _data(file))
        return Blog(title=next((title for title in titles if title), None))

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield all posts; raises ExportError, with the line, where the JSON is broken."""
        for file in _files(source):
            for data in _data(file):
                yield from _posts(data)


def _files(source: Source) -> Iterator[SourceFile]:
    return (file for file in source.files if file.suffix == ".json" and _is_export(file))


def _is_export(file: SourceFile) -> bool:
    head = file.head()
    return _BEGINS.match(head) is not None and (b'"exported_on"' in head or b'"posts"' in head or b'"db"' in head)


def _data(file: SourceFile) -> list[_Row]:
    """Return the tables of an export, by their names."""
    content = file.read()
    try:
        text = decoded(content, json.detect_encoding(content))
        whole = json.loads(text, strict=False)  # some programs write control characters as they are
    except json.JSONDecodeError as error:
        where = f"{file.shown}:{error.lineno}: the JSON"
        if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated string"):
            raise ExportError(f"{where} breaks off there: download it, or export the blog, once more") from error
        raise ExportError(f"{where} is broken there: {error.msg}; correct that in a text editor") from error
    except (ValueError, RecursionError) as error:
        raise ExportError(f"{file.shown} is no JSON that can be read: {error}") from error
    parts = _rows(whole, "db") or ([whole] if isinstance(whole, dict) else [])
    return [part["data"] for part in parts if isinstance(part.get("data"), dict)]


def _rows(table: Any, name: str) -> list[_Row]:
    found = table.get(name) if isinstance(table, dict) else None
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def _string(row: _Row, key: str) -> str:
    value = row.get(key)
    return str(value).strip() if isinstance(value, (str, int)) and not isinstance(value, bool) else ""


def _setting(data: _Row, key: str) -> str:
    return next((_string(row, "value") for row in _rows(data, "settings") if row.get("key") == key), "")


@dataclass(frozen=True, slots=True)
class _Tables:
    """What is needed beside a post's own row, by its id."""

    tags: dict[str, tuple[str, ...]]
    authors: dict[str, tuple[str, ...]]
    people: dict[str, str]
    by_mail: frozenset[str]
    zone: ZoneInfo | None


def _posts(data: _Row) -> Iterator[ExportedPost | Unread]:
    people = {_string(row, "id"): _string(row, "name") for row in _rows(data, "users")}
    tags = {
        _string(row, "id"): _string(row, "name")
        for row in _rows(data, "tags")
        if row.get("visibility") != "internal" and not _string(row, "name").startswith("#")
    }
    tables = _Tables(
        tags=_joined(data, "posts_tags", "tag_id", tags),
        authors=_joined(data, "posts_authors", "author_id", people),
        people=people,
        by_mail=frozenset(_string(row, "post_id") for row in _rows(data, "posts_meta") if row.get("email_only")),
        zone=_zone(_setting(data, "timezone") or _setting(data, "active_timezone")),
    )
    for row in _rows(data, "posts"):
        post = _post(row, tables)
        if not post.body and post.status is Status.PUBLISHED and (row.get("lexical") or row.get("mobiledoc")):
            yield Unread(post.title or post.slug, "without its HTML, which Ghost's export has of what was published")
        else:
            yield unless_damaged(post)


def _joined(data: _Row, table: str, key: str, names: dict[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the names that a table gives to posts, in their order, by the posts' ids."""
    found: dict[str, tuple[str, ...]] = {}
    for row in sorted(_rows(data, table), key=lambda row: int(_string(row, "sort_order") or 0)):
        if name := names.get(_string(row, key)):
            post_id = _string(row, "post_id")
            found[post_id] = (*found.get(post_id, ()), name)
    return found


def _post(row: _Row, tables: _Tables) -> ExportedPost:
    post_id = _string(row, "id")
    body, markup = _body(row)
    authors = tables.authors.get(post_id) or (tables.people.get(_string(row, "author_id")),)
    address = _string(row, "canonical_url")
    return ExportedPost(
        id=_string(row, "uuid") or post_id or _string(row, "slug"),
        slug=_string(row, "slug") or post_id,
        title=_string(row, "title"),
        body=body,
        markup=markup,
        date=_date(row.get("published_at"), tables.zone),
        address=address or None,
        author=authors[0],
        tags=tables.tags.get(post_id, ()),
        status=Status.MEMBERS if post_id in tables.by_mail else _status(row),
        is_page=row.get("type") == "page" or row.get("page") in {1},
    )


def _status(row: _Row) -> Status:
    status = _STATUS.get(_string(row, "status"), Status.UNKNOWN)
    is_open = _string(row, "visibility") in {"", "public"}
    return status if status is not Status.PUBLISHED or is_open else Status.MEMBERS


def _body(row: _Row) -> tuple[str, Markup]:
    if page := _string(row, "html"):
        return _GATED.sub(lambda block: block[0] if "nonMember:true" in block["stated"] else "", page), Markup.HTML
    if text := _string(row, "markdown"):
        return text, Markup.MARKDOWN
    return escape(_string(row, "plaintext")), Markup.LINES


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _date(stated: Any, zone: ZoneInfo | None) -> datetime | None:
    """Return when a post was published in the blog's own time: a text, or with old versions milliseconds."""
    try:
        if isinstance(stated, (int, float)):
            found = datetime.fromtimestamp(stated / 1000, UTC)
        else:
            found = datetime.fromisoformat(str(stated))
            found = found if found.tzinfo else found.replace(tzinfo=UTC)
        return found.astimezone(zone or UTC)
    except (ValueError, OverflowError, OSError):
        return None
