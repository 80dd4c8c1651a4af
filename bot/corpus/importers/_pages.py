"""A folder, or a zip, of a blog's pages as they were saved from the web, one by one or by a program.

Pages of one blog share a template. What stands word for word on many of them is of it, and not of any post: menus,
what an author says of himself below each post, the blog's name in each title. So a sample of the pages is read first.
What is no post is left out and named: the front page, archives, categories, what a search found.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from bot.corpus.importers._export import ExportedPost, Status, Unread
from bot.corpus.importers._page import Kind, Page, read_page, without
from bot.corpus.importers._source import MARKDOWN, Source, SourceFile
from bot.corpus.importers._tree import PageError
from bot.model import Blog

_SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ""})
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
# Browsers put what belongs to a page into a folder beside it, called after it: "La grève_fichiers".
_BESIDE = re.compile(r"(.+)[-_. ](?:files|fichiers|dateien|archivos)")
# So many are read to know the template, evenly from all.
_SAMPLE = 200
# On so many of them, and on this share of them, a line is of the template.
_FEWEST, _SHARE = 3, 0.3
_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»«:]+|::)\s+|\s*[|»]\s*")
_LEFT_OUT = {
    Kind.LIST: "a list of posts (front page, archive, category, search) and no post",
    Kind.UNLISTED: "it asks search engines to leave it out (noindex), as lists do, and what is not meant to be found",
    Kind.ELSEWHERE: "it only leads to another page",
}
_STATUS = {
    Kind.POST: Status.PUBLISHED,
    Kind.LOCKED: Status.PASSWORD,
    Kind.MEMBERS: Status.MEMBERS,
    Kind.PRIVATE: Status.PRIVATE,
    Kind.DRAFT: Status.DRAFT,
}


@dataclass(frozen=True, slots=True)
class _Template:
    """What pages have in common: lines, titles or parts of them, tags; and whether most posts state when they are from.

    `addresses` are such as several pages give for their own.
    """

    lines: frozenset[str]
    titles: frozenset[str]
    tags: frozenset[str]
    addresses: frozenset[str]
    is_dated: bool


class Pages:
    """The converter of saved pages."""

    name = "saved pages (HTML)"

    def recognises(self, source: Source) -> bool:
        """Say whether a file of the source is a page; where more are Markdown, its pages are a site's templates."""
        candidates = list(_candidates(source))
        is_markdown = sum(file.suffix in MARKDOWN for file in source.files) > len(candidates)
        return not is_markdown and any(map(_is_page, candidates))

    def about(self, source: Source) -> Blog:
        """Return the blog's title and address, as its pages have them."""
        pages = _sample(source)
        sites = Counter(page.site for page in pages if page.site)
        links = [urlsplit(page.address) for page in pages if page.address]
        hosts = Counter(f"{link.scheme}://{link.netloc}" for link in links)
        authors = Counter(page.author for page in pages if page.author)
        title, address, author = (_most(each) for each in (sites, hosts, authors))
        return Blog(title=title, author=author if len(authors) == 1 else None, address=address)

    def read(self, source: Source) -> Iterator[ExportedPost | Unread]:
        """Yield the posts, and what is none, in the order of the files; raises ExportError where one cannot be had."""
        template = _template(_sample(source))
        for file in _candidates(source):
            if _is_page(file):
                yield _post(file, template)


def _candidates(source: Source) -> Iterator[SourceFile]:
    stems = {str(PurePosixPath(file.name).with_suffix("")) for file in source.files if file.suffix in _SUFFIXES}
    for file in source.files:
        found = [_BESIDE.fullmatch(str(folder)) for folder in PurePosixPath(file.name).parents]
        if file.suffix in _SUFFIXES and not any(each and each[1] in stems for each in found):
            yield file


def _is_page(file: SourceFile) -> bool:
    return _HTML.search(file.head().replace(b"\0", b"")) is not None


def _sample(source: Source) -> list[Page]:
    files = list(_candidates(source))
    read = (_read(file) for file in files[:: -(-len(files) // _SAMPLE) or 1] if _is_page(file))
    return [page for page in read if isinstance(page, Page)]


def _read(file: SourceFile) -> Page | str:
    """Return a page, or why it cannot be read."""
    try:
        return read_page(file.read())
    except PageError as error:
        return str(error)


def _template(pages: list[Page]) -> _Template:
    posts = [page for page in pages if page.kind is Kind.POST]
    lines = Counter(line for page in posts for line in set(page.pieces))
    tags = Counter(tag for page in posts for tag in {*page.tags, *page.categories})
    addresses = Counter(page.address for page in pages if page.address)
    sites = {page.site for page in pages if page.site}
    return _Template(
        lines=_common(lines, len(posts)),
        titles=_common(_titles(pages), len(pages)) | sites,
        tags=frozenset(tag for tag in _common(tags, len(posts)) if tags[tag] > len(posts) * 0.9),
        addresses=frozenset(each for each, count in addresses.items() if count >= _FEWEST),
        is_dated=sum(page.date is not None for page in posts) > len(posts) / 2,
    )


def _titles(pages: list[Page]) -> Counter[str]:
    """Return on how many pages each title stands, and each part of one."""
    return Counter(
        part for page in pages for part in {each for title in page.titles for each in (title, *_SEPARATOR.split(title))}
    )


def _most(counted: Counter[str]) -> str | None:
    return counted.most_common(1)[0][0] if counted else None


def _common(counted: Counter[str], total: int) -> frozenset[str]:
    return frozenset(each for each, count in counted.items() if count >= max(_FEWEST, total * _SHARE))


def _post(file: SourceFile, template: _Template) -> ExportedPost | Unread:
    page = _read(file)
    if isinstance(page, str):
        return Unread(file.name, page)
    if page.kind in _LEFT_OUT:
        return Unread(file.name, _LEFT_OUT[page.kind])
    title = _title(page, template)
    body = without(page.article, template.lines, title) if page.article else ""
    if "\ufffd" in body:
        return Unread(file.name, "its letters are damaged (“\ufffd”): save it again")
    if not body and page.kind is Kind.POST:
        return Unread(file.name, "no text of a post was found in it")
    address = None if page.address in template.addresses else page.address
    return ExportedPost(
        id=address or file.name,
        slug=_slug(address and urlsplit(address).path) or _slug(file.name) or title,
        title=title,
        body=body,
        date=page.date,
        address=address,
        author=page.author,
        categories=tuple(each for each in page.categories if each not in template.tags),
        tags=tuple(each for each in page.tags if each not in template.tags),
        status=_STATUS[page.kind],
        is_page=template.is_dated and page.date is None,
    )


def _title(page: Page, template: _Template) -> str:
    """Return a page's title without the name of the blog before or behind it."""
    for title in page.titles:
        parts = [*re.split(f"({_SEPARATOR.pattern})", title)]
        while parts and parts[0] in template.titles:
            parts = parts[2:]
        while parts and parts[-1] in template.titles:
            parts = parts[:-2]
        if bare := "".join(parts).strip():
            return bare
    return ""


def _slug(path: str | None) -> str:
    """Return the last part of a path that says something, without how pages end."""
    parts = [re.sub(r"\.(?:[sx]?html?|php|aspx?)\Z", "", part, flags=re.IGNORECASE) for part in (path or "").split("/")]
    return next((part for part in reversed(parts) if part and part.casefold() != "index"), "")
