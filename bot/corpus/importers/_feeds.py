"""Feeds: Blogger's export, of its settings or of Google Takeout, and what any program offers as Atom or RSS.

Blogger's is read as a stream: all comments of a blog stand in it, and pictures within the texts. Feeds are small and of
many dialects, some of them no XML, so a library reads them (https://feedparser.readthedocs.io).
Many feeds hold but the beginning of each post. That is no text of its author's to be quoted from: it is not read.
"""

import html
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urljoin, urlsplit
from xml.etree.ElementTree import Element

from bot.corpus.importers._export import ExportedPost, Markup, Mended, Status, Unread
from bot.corpus.importers._letters import unless_damaged
from bot.corpus.importers._source import ExportError, Source, SourceFile
from bot.corpus.importers._xml import ATOM, Document, local
from bot.model import Blog

_ATOM = f"{{{ATOM}}}"
_KIND = "http://schemas.google.com/g/2005#kind"
_ATOMS = re.compile(rb"<(?:\w+:)?feed[\s>]")
_BLOGGERS = re.compile(rb"schemas\.google\.com/blogger/|tag:blogger\.com,1999:")
_ID = re.compile(r"\.(post|page)-\d+\Z")
_STATUS = {
    "": Status.PUBLISHED,
    "LIVE": Status.PUBLISHED,
    "DRAFT": Status.DRAFT,
    "SCHEDULED": Status.DRAFT,
    "SOFT_TRASHED": Status.TRASHED,
}
_NO = frozenset({"", "no", "false"})
# What Blogger calls whoever is nobody to it any more.
_NOBODY = frozenset({"", "Unknown", "Anonymous", "noreply@blogger.com"})

# What says that an entry is for everybody, by the last part of the name under which it stands.
_OPEN = {
    "draft": _NO,
    "status": frozenset({"", "publish", "published", "live", "active", "public"}),
    "visibility": frozenset({"", "public"}),
    "password": frozenset({""}),
    "trashed": frozenset({""}),
}
_ROOT = re.compile(rb"<(?:[\w.-]+:)?(?:rss|feed|RDF)[\s>]")
_TEXTS = ("text/", "application/xhtml")
_SUMMARY = "only the beginning of it stands in the feed: export the blog itself, or let its feed hold whole posts"
# What is longer, or has paragraphs, is hardly a summary.
_LONG = 1000
_BLOCKS = re.compile(r"<(?:p|br|div|ul|ol|blockquote|h[1-6])\b", re.IGNORECASE)
_LINK = re.compile(
    r"<a\b(?P<stated>[^>]*?\bhref\s*=\s*[\"']?(?P<to>[^\"'\s>]+)[^>]*)>(?P<words>.*?)</a\s*>", re.DOTALL | re.IGNORECASE
)
# Where the last line begins: programs put their own words below a post into one.
_LINE = re.compile(r"<(?:p|div|br|hr|li)\b[^>]*>", re.IGNORECASE)
_MORE = re.compile(r"more[-_]?link|read[-_]?more", re.IGNORECASE)
_CUT = re.compile(r"(?:…|\.\.\.)[\s\])»”\"]*\Z")
# What comes in the line of a link to the post itself, behind it: as much as "appeared first on" and the blog's title.
_BEHIND = 200
_END = 4000
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")


class Blogger:
    """The converter of Blogger's export, by itself or in a zip of Google Takeout's."""

    name = "Blogger"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source is a feed that calls things as Blogger does."""
        return any(True for _ in _of_blogger(source))

    def about(self, source: Source) -> Blog:
        """Return title, address and author of the first blog in the source."""
        file = next(_of_blogger(source))
        title = address = author = None
        for element in Document(file).elements(("title", "link", "author", "entry")):
            name = local(element.tag)
            if name == "entry":
                break
            if name == "title":
                title = title or _plain(element.text or "")
            elif name == "author":
                author = author or _author(element)
            elif element.get("rel") == "alternate":
                address = address or element.get("href")
        return Blog(title=title or None, author=author, address=address)

    def read(self, source: Source) -> Iterator[ExportedPost | Unread | Mended]:
        """Yield posts and pages; raises ExportError, with the line, where the XML is broken."""
        for file in _of_blogger(source):
            document = Document(file)
            for entry in document.elements(("entry",)):
                kind = _kind(entry)
                if kind in {"post", "page"}:
                    yield _blogger_post(entry, is_page=kind == "page")
            yield from document.report()


class Feed:
    """The converter of Atom and RSS, in all their versions."""

    name = "Atom or RSS"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source is a feed."""
        return any(True for _ in _feeds(source))

    def about(self, source: Source) -> Blog:
        """Return title, address and author as the first feed has them."""
        feed = _parsed(next(_feeds(source))).feed
        address = feed.get("link", "")
        return Blog(
            title=_plain(feed.get("title", "")) or None,
            author=_person(feed),
            address=address if urlsplit(address).scheme in {"http", "https"} else None,
        )

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield the posts of all feeds, each once; raises ExportError for a feed that nobody should read."""
        seen: set[str] = set()
        for file in _feeds(source):
            parsed = _parsed(file)
            for entry in parsed.entries:
                if "thr_in-reply-to" in entry:  # a comment
                    continue
                item = _post(entry, parsed.feed.get("link", ""))
                post_id = item.id if isinstance(item, ExportedPost) else item.name
                if post_id not in seen:
                    yield item
                seen.add(post_id)


def _of_blogger(source: Source) -> Iterator[SourceFile]:
    heads = ((file, file.head()) for file in source.files if file.suffix in {".xml", ".atom"})
    return (file for file, head in heads if _ATOMS.search(head) and _BLOGGERS.search(head))


def _kind(entry: Element) -> str:
    """Return what an entry is to Blogger: post, page, comment, settings, template …"""
    if typed := _stated(entry, "type"):
        return typed.casefold()
    for category in entry.iter(f"{_ATOM}category"):
        if category.get("scheme") == _KIND:
            return (category.get("term") or "").rpartition("#")[2]
    if any(local(each.tag) == "in-reply-to" for each in entry):
        return "comment"
    found = _ID.search((entry.findtext(f"{_ATOM}id") or "").strip())
    return found[1] if found else ""


def _stated(entry: Element, name: str) -> str:
    """Return what an entry states by one of Blogger's own names, in whichever namespace."""
    found = (each for each in entry if local(each.tag) == name)
    return next(((each.text or "").strip() for each in found), "")


def _blogger_post(entry: Element, *, is_page: bool) -> ExportedPost | Unread:
    post_id = (entry.findtext(f"{_ATOM}id") or "").strip()
    title = _plain(entry.findtext(f"{_ATOM}title") or "")
    links = (each.get("href") for each in entry.iter(f"{_ATOM}link") if each.get("rel") == "alternate")
    address = next((link for link in links if link), None)
    status = _blogger_status(entry)
    body = entry.findtext(f"{_ATOM}content")
    if not body and entry.find(f"{_ATOM}summary") is not None and status is Status.PUBLISHED:
        return Unread(title or post_id, _SUMMARY)
    labels = (each for each in entry.findall(f"{_ATOM}category") if each.get("scheme") != _KIND)
    author = entry.find(f"{_ATOM}author")
    post = ExportedPost(
        id=post_id or address or title,
        slug=_last(_stated(entry, "filename") or address or "") or post_id.rpartition("-")[2] or title,
        title=title,
        body=body or "",
        date=_date(entry.findtext(f"{_ATOM}published") or ""),
        address=address,
        author=None if author is None else _author(author),
        tags=tuple(label for each in labels if (label := _plain(each.get("term") or ""))),
        status=status,
        is_page=is_page,
    )
    return unless_damaged(post)


def _blogger_status(entry: Element) -> Status:
    if _stated(entry, "trashed"):
        return Status.TRASHED
    # In whichever namespace: a program may leave out its prefix, or what the prefix stands for.
    if any(local(each.tag) == "draft" and (each.text or "").strip().casefold() not in _NO for each in entry.iter()):
        return Status.DRAFT
    return _STATUS.get(_stated(entry, "status"), Status.UNKNOWN)


def _author(element: Element) -> str | None:
    name = _plain(element.findtext(f"{_ATOM}name") or "")
    return None if name in _NOBODY else name


def _feeds(source: Source) -> Iterator[SourceFile]:
    files = (file for file in source.files if file.suffix in {".xml", ".atom", ".rss", ".rdf", ""})
    return (file for file in files if _ROOT.search(file.head().replace(b"\0", b"")))


def _parsed(file: SourceFile) -> Any:
    """Return a feed as the library reads it, to which nothing but its bytes is given."""
    import feedparser  # noqa: PLC0415 - not before there is a feed

    content = file.read()
    bare = content.replace(b"\0", b"")
    root = _ROOT.search(bare)
    if b"<!ENTITY" in bare[: root.start() if root else None]:
        raise ExportError(f"{file.shown}: the XML declares entities, as a feed never does; it is not read")
    # Not the bytes themselves, in which it would see an address to open.
    return feedparser.parse(BytesIO(content), sanitize_html=False, resolve_relative_uris=False)


def _post(entry: Any, blog: str) -> ExportedPost | Unread:
    link = urljoin(blog, entry.get("link", "").strip())
    address = link if urlsplit(link).scheme in {"http", "https"} else None
    title = _plain(entry.get("title", ""))
    post_id = entry.get("id") or address or title
    body, kind = _body(entry, address or "", title)
    if not body or not post_id:
        return Unread(title or post_id or "(without a title)", _SUMMARY if entry.get("summary") else "it has no text")
    stated = entry.get("published") or entry.get("updated") or ""
    parsed = entry.get("published_parsed") or entry.get("updated_parsed")
    return ExportedPost(
        id=post_id,
        slug=_last(address or "") or _last(post_id) or title,
        title=title,
        body=body if kind != "text/plain" else html.escape(body, quote=False),
        markup=Markup.HTML if kind != "text/plain" else Markup.LINES,
        date=_date(stated) or (datetime(*parsed[:6]) if parsed else None),
        address=address,
        author=_person(entry),
        tags=tuple(tag for each in entry.get("tags", ()) if (tag := _plain(each.get("label") or each["term"] or ""))),
        status=_status(entry),
    )


def _status(entry: Any) -> Status:
    """Return for whom an entry says that it is: by Atom's `app:draft`, or by what programs call it, of any prefix."""
    for key, value in entry.items():
        name = key.rpartition("_")[2]
        if name in _OPEN and isinstance(value, str) and value.strip().casefold() not in _OPEN[name]:
            return Status.DRAFT if name == "draft" else Status.UNKNOWN
    return Status.PUBLISHED


def _body(entry: Any, address: str, title: str) -> tuple[str, str]:
    """Return the whole text of an entry and its type; an empty one where there is but its beginning."""
    contents = [each for each in entry.get("content", ()) if each.get("type", "").startswith(_TEXTS)]
    if contents:
        longest = max(contents, key=lambda each: len(each["value"]))
        body, is_cut = _without_footer(longest["value"], address, title)
        return ("", "") if is_cut else (body, longest["type"])
    body, is_cut = _without_footer(entry.get("summary", ""), address, title)
    words = _plain(body)
    is_whole = not is_cut and not _CUT.search(words) and (_BLOCKS.search(body) or len(words) > _LONG)
    return (body, entry.summary_detail["type"]) if is_whole else ("", "")


def _without_footer(body: str, address: str, title: str) -> tuple[str, bool]:
    """Return a text without the line with which a program ends it, and whether that says that the text goes on.

    Such a line leads to the post itself: by its title, where it names the blog; to its comments; or to the rest of it.
    """
    begin = max(len(body) - _END, 0)
    links = [link for link in _LINK.finditer(body, begin) if address and _same(link["to"], address)]
    if not links or len(_plain(body[links[-1].end() :])) > _BEHIND:
        return body, False
    link = links[-1]
    begun = [line.start() for line in _LINE.finditer(body, begin, link.start())]
    above = body[: begun[-1] if begun else link.start()]
    if _plain(link["words"]) == title and title:
        return above, False
    fragment = urlsplit(html.unescape(link["to"])).fragment
    is_cut = bool(
        fragment.startswith("more") or _MORE.search(link["stated"]) or _CUT.search(_plain(body[: link.start()]))
    )
    return above if fragment or is_cut else body, is_cut


def _same(link: str, address: str) -> bool:
    """Say whether a link leads to an address, or to a place in what is there."""
    ours, other = urlsplit(address), urlsplit(html.unescape(link))
    return (other.netloc, other.path.rstrip("/"), other.query) == (ours.netloc, ours.path.rstrip("/"), ours.query)


def _person(stated: Any) -> str | None:
    name = _plain(stated.get("author_detail", {}).get("name") or "")
    return name if name and "@" not in name else None


def _plain(text: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", text)).split())


def _last(address: str) -> str:
    """Return the last part of an address or a path, without how pages end."""
    parts = [part for part in urlsplit(address).path.split("/") if part]
    return re.sub(r"\.(?:html?|php)\Z", "", parts[-1]) if parts else ""


def _date(stated: str) -> datetime | None:
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        try:
            return read(stated.strip())
        except (ValueError, TypeError, IndexError):
            continue
    return None
