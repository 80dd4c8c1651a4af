"""WordPress's export (WXR: RSS with names of its own), of wordpress.com too; several files, or a zip of them.

Tools → Export → All content. Read as a stream, so that the size of a file matters little; its comments, pictures and
menus are passed by. Other types of posts than `post` and `page` are not read: forms keep what visitors sent in them.
https://github.com/WordPress/wordpress-importer
"""

import html
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from bot.corpus._html import tags_off
from bot.corpus.importers._export import ExportedPost, Markup, Mended, Status, Unread
from bot.corpus.importers._letters import unless_damaged
from bot.corpus.importers._source import Source, SourceFile
from bot.corpus.importers._wordpress_marks import has_blocks, without_marks
from bot.corpus.importers._xml import CONTENT, DUBLIN_CORE, Document, local
from bot.model import Blog

_MARK = re.compile(rb"//wordpress\.org/export/|<wp:\w")
_NAMESPACE = re.compile(r"\{https?://wordpress\.org/export/[\d.]+/\}")
_BODY = f"{{{CONTENT}}}encoded"
_CREATOR = f"{{{DUBLIN_CORE}}}creator"
_STATUS = {
    "publish": Status.PUBLISHED,
    "draft": Status.DRAFT,
    "auto-draft": Status.DRAFT,
    "pending": Status.DRAFT,
    "future": Status.DRAFT,
    "private": Status.PRIVATE,
    "trash": Status.TRASHED,
    "": Status.DRAFT,  # what WordPress makes of it when it imports one
}
# What an export has besides, and nobody misses.
_NO_POSTS = re.compile(
    r"attachment|revision|nav_menu_item|custom_css|customize_.*|oembed_.*|user_request|wp_.*|feedback"
)
# Where plugins note for whom a post is, and what they note if it is for everybody; serialised, as PHP does it.
_ACCESS = {
    "_jetpack_newsletter_access": re.compile("(?:everybody)?"),
    "_members_access_role": re.compile(""),
    "rcp_user_level": re.compile("(?:all|none)?", re.IGNORECASE),
    "rcp_subscription_level": re.compile("(?:all)?", re.IGNORECASE),
    "passster_activate_protection": re.compile("0?"),
    "patreon-level": re.compile("0?"),
    "ihc_mb_who": re.compile("(?:-1)?"),
    "groups-read": re.compile(""),
    "groups-groups_read_post": re.compile(""),
    "um_content_restriction": re.compile(r'(?!.*"_um_custom_access_settings";(?:s:1:"1"|[bi]:1)).*', re.DOTALL),
    "_issuem_leaky_paywall_visibility": re.compile(r'(?!.*"visibility_type";s:\d+:"(?!default|always)).*', re.DOTALL),
}


class WordPress:
    """The converter of WXR."""

    name = "WordPress (WXR)"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source says of itself that it is of this format."""
        return any(True for _ in _files(source))

    def about(self, source: Source) -> Blog:
        """Return the blog's title and address, and its author, if it has but one."""
        stated: dict[str, str] = {}
        authors: list[str] = []
        for file in _files(source):
            for element in Document(file).elements(("title", "link", "author", "item")):
                if element.tag == "item":
                    break
                if element.tag in {"title", "link"}:
                    stated.setdefault(element.tag, _plain(element.text or ""))
                elif local(element.tag) == "author":
                    authors.append(_person(element)[1])
        author = authors[0] if len(set(authors)) == 1 else None
        return Blog(title=stated.get("title"), author=author, address=stated.get("link"))

    def read(self, source: Source) -> Iterator[ExportedPost | Unread | Mended]:
        """Yield posts and pages as they come; raises ExportError, with the line, where the XML is broken."""
        for file in _files(source):
            yield from _posts(file)


def _files(source: Source) -> Iterator[SourceFile]:
    files = (file for file in source.files if file.suffix in {".xml", ".rss", ".wxr", ".txt"})
    return (file for file in files if _MARK.search(file.head()))


def _posts(file: SourceFile) -> Iterator[ExportedPost | Unread | Mended]:
    people: dict[str, str] = {}
    blog = ""
    guids: set[str] = set()
    document = Document(file)
    for element in document.elements(("base_blog_url", "author", "item")):
        if element.tag == "item":
            post = _post(element, people, blog, guids)
            if post is not None:
                yield post
        elif local(element.tag) == "base_blog_url":
            blog = _text(element)
        else:
            login, name = _person(element)
            people[login] = name
    yield from document.report()


def _person(element: Element) -> tuple[str, str]:
    stated = _stated(element)
    login = stated.get("author_login", "")
    whole = f"{stated.get('author_first_name', '')} {stated.get('author_last_name', '')}".strip()
    return login, _plain(stated.get("author_display_name", "")) or _plain(whole) or login


def _post(item: Element, people: dict[str, str], blog: str, guids: set[str]) -> ExportedPost | Unread | None:
    stated = _stated(item)
    kind, status = stated.get("post_type", "post"), stated.get("status", "")
    title = _plain(item.findtext("title") or "")
    if kind not in {"post", "page"}:
        is_missed = not _NO_POSTS.fullmatch(kind) and status == "publish"
        return Unread(title or kind, f"of the type “{kind}”, neither post nor page") if is_missed else None
    number = stated.get("post_id", "")
    guid = (item.findtext("guid") or "").strip() or f"{blog}/?p={number}"
    post_id = guid if guid not in guids else f"{guid}#{number}"  # plugins that copy posts copy that as well
    guids.add(guid)
    address = (item.findtext("link") or "").strip()
    body = item.findtext(_BODY) or ""
    bare = without_marks(body)
    creator = (item.findtext(_CREATOR) or "").strip()
    post = ExportedPost(
        id=post_id,
        slug=stated.get("post_name", "").removesuffix("__trashed") or urlsplit(address).path or number,
        title=title,
        body=bare.text,
        markup=Markup.HTML if has_blocks(body) else Markup.LINES,
        date=_date(stated.get("post_date", ""), item.findtext("pubDate") or ""),
        address=address or None,
        author=people.get(creator, creator) or None,
        categories=_terms(item, "category"),
        tags=_terms(item, "post_tag") or _terms(item, "tag"),
        status=_status(item),
        is_page=kind == "page",
        hidden=bare.hidden,
        unknown=bare.unknown,
    )
    return unless_damaged(post)


def _stated(element: Element) -> dict[str, str]:
    """Return what an element states; by WordPress's own names first, else by the same in whichever namespace."""
    own = {local(child.tag): _text(child) for child in element if _NAMESPACE.match(child.tag)}
    return {local(child.tag): _text(child) for child in element} | own


def _text(element: Element) -> str:
    return (element.text or "").strip()


def _plain(text: str) -> str:
    return " ".join(html.unescape(tags_off(text)).split())


def _status(item: Element) -> Status:
    # Whatever keeps a post back does so, in whichever namespace it stands.
    found = [_STATUS.get(_text(each), Status.UNKNOWN) for each in item if local(each.tag) == "status"]
    if kept := next((each for each in found or [Status.DRAFT] if each is not Status.PUBLISHED), None):
        return kept
    if any(_text(each) for each in item if local(each.tag) == "post_password"):
        return Status.PASSWORD
    is_open = all(_ACCESS[key].fullmatch(value) for key, value in _notes(item) if key in _ACCESS)
    return Status.PUBLISHED if is_open else Status.MEMBERS


def _notes(item: Element) -> Iterator[tuple[str, str]]:
    for child in item:
        if local(child.tag) == "postmeta":
            note = _stated(child)
            yield note.get("meta_key", ""), note.get("meta_value", "")


def _terms(item: Element, domain: str) -> tuple[str, ...]:
    return tuple(_plain(each.text or "") for each in item.findall("category") if each.get("domain") == domain)


def _date(stated: str, published: str) -> datetime | None:
    for read, text in ((datetime.fromisoformat, stated), (parsedate_to_datetime, published)):
        try:
            return read(text.strip())
        except (ValueError, TypeError, IndexError):  # drafts have none, or zeros
            continue
    return None
