"""Medium's export (Settings → Security and apps → Download your information): a page for each post, in `posts/`.

The folders beside it hold what nobody else sees (sessions, addresses, what was highlighted): no file in them is opened.
What was replied to other people stands among the posts, and nothing says so. Medium made the title of a reply of its
first words, while a post of one's own has a title above its text: so 368 of 669 in four real exports were told.
"""

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from bot.corpus._posts import LINK
from bot.corpus.importers._export import ExportedPost, Status, Unread
from bot.corpus.importers._source import ExportError, Source, SourceFile
from bot.corpus.importers._tree import (
    PageError,
    check_letters,
    drop,
    keep_pull_quotes,
    parsed_page,
    with_subtitle,
    words_of,
)
from bot.model import Blog

_POST = re.compile(
    rb"<article\b[^>]*\bh-entry\b.*?<section\b[^>]*\bdata-field=[\"']?(?:subtitle|body)\b", re.DOTALL | re.IGNORECASE
)
# Behind styles, title and subtitle.
_HEAD = 1 << 14
# Folders of the export that hold no posts.
_OTHERS = frozenset(
    {"blocks", "bookmarks", "claps", "highlights", "interests", "ips", "lists", "partner-program", "profile"}
    | {"publications", "pubs-following", "sessions", "topics-following", "twitter", "users-following"}
)
# How the files in them are numbered, and what the styles of all have: by these a part of an export is known.
_OTHER = re.compile(
    r"(?:blocked-users|bookmarks|claps|highlights|ips|pubs-following|sessions|suggested-friends|topics-following|"
    r"users-following)-0\d{3}\.html",
    re.IGNORECASE,
)
_STYLES = re.compile(rb"<style>.*section\[data-field=subtitle\]", re.DOTALL)
_ID = re.compile(r"(?:.*-)?([0-9a-f]{8,})")
_HEADINGS = ("h1", "h2", "h3", "h4")
_EMBEDDED = ("graf--mixtapeEmbed", "graf--iframe")
# A title that Medium makes of first words ends where their sentence does, or where it has so many characters.
_SENTENCE = re.compile(r"[.?!:,…][\s\"'”’»)\]]*\Z")
_CUT = 95
_REPLY = "a reply to somebody else's post, it seems: its title is but its first words"


class Medium:
    """The converter of that format."""

    name = "Medium"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source is such a post, or one of those beside them."""
        if any(_OTHER.fullmatch(PurePosixPath(file.name).name) for file in source.files):
            return True
        return any(True for _ in _posts(source)) or any(_STYLES.search(file.head()) for file in _pages(source))

    def about(self, source: Source) -> Blog:
        """Return the address of the author's page, which the first published post names."""
        found = (_about(file) for file in _posts(source))
        return Blog(address=next((address for address in found if address), None))

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield all posts, drafts as such; raises ExportError where there is none."""
        files = list(_posts(source))
        if not files:
            raise ExportError(f"{source.name} is a part of Medium's export without its posts: name the zip itself")
        yield from map(_read, files)


def _pages(source: Source) -> Iterator[SourceFile]:
    return (file for file in source.files if file.suffix in {".html", ".htm"})


def _posts(source: Source) -> Iterator[SourceFile]:
    for file in _pages(source):
        folders = {part.casefold() for part in PurePosixPath(file.name).parts[:-1]}
        if not folders & _OTHERS and _POST.search(file.head(_HEAD)):
            yield file


def _about(file: SourceFile) -> str | None:
    try:
        page = parsed_page(file.read())
    except PageError:
        return None
    return _link(_first(page, "p-author")) if _date(page) else None


def _read(file: SourceFile) -> ExportedPost | Unread:
    content = file.read()
    try:
        page = parsed_page(content)
        check_letters(page, content)
        return _post(page, PurePosixPath(file.name).stem)
    except PageError as error:
        return Unread(file.name, str(error))


def _post(page: Any, stem: str) -> ExportedPost | Unread:
    """Return the post of a page, of which `stem` is the file's name without its ending."""
    title, date = _words(page, "p-name"), _date(page)
    status = Status.DRAFT if date is None or stem.casefold().startswith("draft_") else Status.PUBLISHED
    tags = tuple(words_of(each) for part in page.find_class("p-tags") for each in part.iter("a"))
    text = next(iter(page.xpath("//section[@data-field='body']")), None)
    is_told = status is Status.PUBLISHED and text is not None
    if is_told and not tags and _is_reply(text, title):
        return Unread(title, _REPLY)
    numbered = _ID.fullmatch(stem)
    number = numbered[1] if numbered else ""
    address = _link(_first(page, "p-canonical")) or _short_link(page)
    return ExportedPost(
        id=f"https://medium.com/p/{number}" if number else stem,
        slug=_slug(address or "", number) or title or stem,
        title=title,
        body=_body(text, title, _words(page, "p-summary")) if is_told else "",
        date=date,
        address=address,
        author=_words(page, "p-author") or None,
        tags=tags,
        status=status,
    )


def _first(page: Any, name: str) -> Any:
    return next(iter(page.find_class(name)), None)


def _words(page: Any, name: str) -> str:
    found = _first(page, name)
    return "" if found is None else words_of(found)


def _link(element: Any) -> str | None:
    href = "" if element is None else (element.get("href") or "").strip()
    return href if LINK.fullmatch(href) else None


def _short_link(page: Any) -> str | None:
    """Return the address around the day of publication, which leads to the post as well."""
    day = _first(page, "dt-published")
    return None if day is None else _link(day.getparent())


def _date(page: Any) -> datetime | None:
    day = _first(page, "dt-published")
    try:
        return None if day is None else datetime.fromisoformat((day.get("datetime") or "").strip())
    except ValueError:
        return None


def _slug(address: str, number: str) -> str:
    return address.partition("?")[0].rstrip("/").rpartition("/")[2].removesuffix(number).rstrip("-")


def _is_reply(text: Any, title: str) -> bool:
    """Say whether a title is but the first words of a text that has neither headings nor pictures."""
    if not title or next(text.iter(*_HEADINGS, "figure"), None) is not None:
        return False
    lines = [line for each in text.iter("p", "blockquote", "li", "pre") if (line := words_of(each))]
    if not lines or not lines[0].startswith(title.rstrip("…")):
        return False
    return lines == [title] or len(title) >= _CUT or _SENTENCE.search(title) is not None


def _body(text: Any, title: str, subtitle: str) -> str:
    """Return a text without what stands above it, cards and players; its subtitle is that unless Medium made it."""
    first = [each for each in text.iter(*_HEADINGS, "p") if words_of(each)][:1]
    above = [*text.find_class("graf--title"), *(each for each in first if words_of(each) == title)]
    embedded = (each for name in _EMBEDDED for each in text.find_class(name))
    for each in (*above, *text.find_class("section-divider")[:1], *embedded):
        drop(each)
    keep_pull_quotes(text, "graf--pullquote")
    is_told = title and not subtitle.endswith("…") and subtitle.casefold() != title.casefold()
    return with_subtitle(text, subtitle if is_told else "")
