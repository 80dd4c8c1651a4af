"""A saved page of a blog: what it says of itself, and where in it the article is.

What programs for blogs call the text of a post is found by name; a page that calls it nothing is left to a library,
which weighs paragraphs against links (https://github.com/buriy/python-readability). What is not the text, but within
it, goes by name as well: ways to share it, other posts, comments. Neither knows any language.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from typing import Any
from urllib.parse import urlsplit

import lxml.etree
import lxml.html

from bot.corpus._dates import read_date
from bot.corpus.importers._tree import drop, names_of, parsed_page, words_of

_SAVED_FROM = re.compile(
    r"saved from url=\(\d+\)\s*(https?://\S+)|Mirrored from (\S+) by HTTrack|\burl:\s*(https?://\S+)", re.IGNORECASE
)

_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "form", "button", "select", "iframe", "svg", "object", "textarea"}
)
# Names of classes and ids, each whole, by which programs and themes call the text of a post, and a post.
_TEXT = re.compile(
    r"(?:[\w-]+[-_])?(?:entry|post|article|blog-?post|story|single|gh|post-full|item)[-_]?(?:content|body|text)|"
    r"e-content|entry|post-entry|storycontent|(?:article-)?texte|blogbody|ob-sections?|prose",
    re.IGNORECASE,
)
_POST = re.compile(r"hentry|h-entry|post|blog-?post|post-outer|billet|article", re.IGNORECASE)
_LEAD = re.compile(
    r"chapo|chapeau|lead|standfirst|p-summary|(?:entry|post|article)-(?:excerpt|summary|intro|lead)", re.IGNORECASE
)
_COMMENTS = re.compile(
    r"comments?(?:-?(?:area|list|wrap(?:per)?|section|block|template|form))?|commentlist|comment-respond|respond|"
    r"disqus_thread|commentaires?|post-comments|blog-comments|cusdis_thread|utterances|giscus|webmentions?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:.*[-_])?(?:shar(?:e|er|ing|edaddy|ethis)(?:[-_]?(?:buttons?|links?|bar|block|post))?|social(?:[-_].*)?|addtoany.*|"
    r"addthis.*|sd-.*|jp-.*|related(?:[-_]?(?:posts?|articles?|content|links))?|yarpp.*|nav(?:igation|links?)?|menu|"
    r"breadcrumbs?|sidebar|newsletter.*|subscribe.*|subscription.*|pagination|pager|toc|"
    r"author-?(?:box|bio|info|card)|post-?meta(?:data)?|entry-?meta|entry-?utility|meta-?nav|byline|posted-on|"
    r"post-(?:footer|date|author|tags|categories|nav.*|labels|info|timestamp)|entry-(?:footer|date|tags)|tagcloud|"
    r"cookies?.*|screen-reader-text|sr-only|skip-link|noprint|advert.*|ads?|adsbygoogle|wpcnt|feedflare|"
    r"post-?ratings?|date-header|timestamp|like-?button.*|reactions?)|widgets?",
    re.IGNORECASE,
)
_BLOCKS = frozenset(
    {"p", "div", "li", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "dd"}
    | {"dt", "figure", "header", "footer", "aside", "address", "main", "ul", "ol", "table", "tr", "center", "body"}
)
_HEADINGS = ("h1", "h2", "h3", "h4")
_BESIDE_POST = re.compile(r"sidebar.*|widget.*|tag-?cloud.*|footer|secondary", re.IGNORECASE)
# Where an address leads to lists of posts, by the paths of most programs.
_LISTS = re.compile(
    r"/(?:(?:tags?|category|categories|categorie|author|auteur|label|search|page|archives?)/[^/]+|archives?|tags|"
    r"categories|search|\d{4}(?:/\d{1,2})?|\d{4}_\d\d_\d\d_archive)(?:/index)?(?:\.html?)?/?",
    re.IGNORECASE,
)
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ProfilePage"})
_ARTICLE_TYPES = re.compile(r"(?:Blog|News|Tech|Opinion\w*|Scholarly)?(?:Posting|Article)")
_LIST_NAMES = frozenset({"archive", "search", "search-results", "search-no-results", "error404", "paged"})
_DATED = re.compile(
    r"(?:.*[-_])?(?:date|published|dateline|posted-on|dt-published|timestamp)(?:[-_].*)?", re.IGNORECASE
)
_DAY = re.compile(r"/(\d{4})/(\d{1,2})/(\d{1,2})(?:/|\Z)")
_DATES = ("article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued")
_LINKS_OUT = frozenset({"tag", "category", "author", "prev", "next"})
# So much of a line beside what leads to lists is a label ("Tags:"), and no sentence.
_LABEL = 30
# What is less is no text of its own; what is shorter may be a menu's.
_LEAST, _LINE = 140, 60
# So much of what there is to read on a page, comments apart, is in its text.
_MOST = 0.4


class Kind(Enum):
    """What a page is to its blog."""

    POST = auto()
    LIST = auto()  # the front page, an archive, the posts of a category, what a search found
    UNLISTED = auto()  # search engines are asked to leave it out
    ELSEWHERE = auto()  # leads to another page at once
    LOCKED = auto()  # asks for a password
    MEMBERS = auto()
    PRIVATE = auto()
    DRAFT = auto()


@dataclass(frozen=True, slots=True)
class Page:
    """What a page says of itself.

    `article` is its text, HTML, `pieces` are its paragraphs; `titles` are what may be its title, the likeliest first.
    """

    kind: Kind
    article: str
    pieces: tuple[str, ...]
    titles: tuple[str, ...]
    headings: frozenset[str]
    site: str | None
    date: datetime | None
    address: str | None
    author: str | None
    categories: tuple[str, ...]
    tags: tuple[str, ...]


def read_page(content: bytes) -> Page:
    """Return what is in a page. Raises PageError where that is not to be had."""
    document = parsed_page(content)
    body = document.find("body")
    meta, stated = _meta(document), _stated(document)
    address = _address(document, meta, stated)
    kind = _kind(document, meta, stated, address)
    headings = [words_of(each) for each in body.iter(*_HEADINGS)]
    tags, categories = _terms(body, meta)
    date, author = _date(body, meta, stated, address), _author(body, meta, stated)
    if kind is Kind.POST and not _is_said_post(body, meta, stated) and _is_list(body, address):
        kind = Kind.LIST
    article = _article(body) if kind in {Kind.POST, Kind.UNLISTED} else None
    return Page(
        kind=kind,
        article="" if article is None else lxml.html.tostring(article, encoding="unicode", with_tail=False),
        pieces=() if article is None else tuple(words_of(piece) for piece in _pieces(article)),
        titles=_titles(document, meta, stated, headings),
        headings=frozenset(headings),
        site=meta.get("og:site_name"),
        date=date,
        address=address,
        author=author,
        categories=categories,
        tags=tags,
    )


def without(article: str, template: frozenset[str], title: str) -> str:
    """Return an article without the pieces that are of the template, nor its title, which stands above it."""
    tree = lxml.html.fragment_fromstring(article)
    for piece in list(_pieces(tree)):
        words = words_of(piece)
        if words in template or (piece.tag in _HEADINGS and words == title):
            drop(piece)
    return "" if len(words_of(tree)) < 2 else lxml.html.tostring(tree, encoding="unicode")


def _is_named(element: Any, names: re.Pattern[str]) -> bool:
    return any(names.fullmatch(name) for name in names_of(element))


def _within(element: Any, names: re.Pattern[str]) -> bool:
    return any(_is_named(each, names) for each in element.iterancestors() if each.tag not in {"body", "html"})


def _meta(document: Any) -> dict[str, str]:
    """Return what the head states, by its names in small letters; of what it states twice, the first."""
    meta: dict[str, str] = {}
    for each in document.iter("meta"):
        name = each.get("property") or each.get("name") or each.get("itemprop") or each.get("http-equiv") or ""
        content = " ".join((each.get("content") or "").split())
        if content:
            meta.setdefault(name.casefold(), content)
    return meta


def _stated(document: Any) -> Mapping[str, Any]:
    """Return what a page states of its post for search engines (JSON-LD), else of itself."""
    found: list[Mapping[str, Any]] = []
    for script in document.iter("script"):
        if (script.get("type") or "").casefold() != "application/ld+json":
            continue
        try:
            stated = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        listed = stated if isinstance(stated, list) else [stated]
        graphs = [each["@graph"] for each in listed if isinstance(each, dict) and isinstance(each.get("@graph"), list)]
        found += [each for part in [listed, *graphs] for each in part if isinstance(each, dict)]
    posts = (each for each in found if any(map(_ARTICLE_TYPES.fullmatch, _types(each))))
    lists = (each for each in found if _LIST_TYPES.intersection(_types(each)))
    return next(posts, None) or next(lists, None) or {}


def _types(stated: Mapping[str, Any]) -> list[str]:
    types = stated.get("@type")
    return [each for each in (types if isinstance(types, list) else [types]) if isinstance(each, str)]


def _text(value: object) -> str:
    """Return the text that JSON states in one of its ways: itself, a thing with a name, a list of these."""
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    if isinstance(value, dict):
        return _text(value.get("name") or value.get("@id"))
    return " ".join(value.split()) if isinstance(value, str) else ""


def _address(document: Any, meta: Mapping[str, str], stated: Mapping[str, Any]) -> str | None:
    canonical = [each.get("href") for each in document.iter("link") if "canonical" in (each.get("rel") or "").split()]
    comments = [each.text or "" for each in document.iter(lxml.etree.Comment)]
    comments += [each.text or "" for each in document.itersiblings(lxml.etree.Comment, preceding=True)]
    saved = [next(filter(None, found.groups())) for text in comments if (found := _SAVED_FROM.search(text))]
    mirrored = [each if "://" in each else f"http://{each}" for each in saved]
    links = [*canonical, meta.get("og:url"), _text(stated.get("url")), _text(stated.get("mainEntityOfPage")), *mirrored]
    return next((link.strip() for link in links if link and re.match(r"\s*https?://[^/\s]+", link)), None)


def _kind(document: Any, meta: Mapping[str, str], stated: Mapping[str, Any], address: str | None) -> Kind:
    if meta.get("refresh", "").replace(" ", "").casefold().startswith("0;url"):
        return Kind.ELSEWHERE
    if kept := _kept(document, stated):
        return kept
    robots = f"{meta.get('robots', '')},{meta.get('googlebot', '')}".casefold().replace(" ", "").split(",")
    names = {name.casefold() for name in names_of(document.find("body"))}
    is_single = any(name.startswith("single") for name in names)
    path = urlsplit(address).path if address else None
    if (
        _LIST_TYPES.intersection(_types(stated))
        or (names & _LIST_NAMES and not is_single)
        or (path is not None and (path in {"", "/"} or _LISTS.fullmatch(path)) and not urlsplit(address or "").query)
    ):
        return Kind.LIST
    return Kind.UNLISTED if {"noindex", "none"}.intersection(robots) else Kind.POST


def _is_said_post(body: Any, meta: Mapping[str, str], stated: Mapping[str, Any]) -> bool:
    """Say whether a page says itself that it is a post: beside it may stand more of others than of itself."""
    is_article = "article:published_time" in meta or any(map(_ARTICLE_TYPES.fullmatch, _types(stated)))
    return is_article or any(name.casefold().startswith("single") for name in names_of(body))


def _kept(document: Any, stated: Mapping[str, Any]) -> Kind | None:
    """Return what keeps a page from some readers, whoever saved it."""
    if str(stated.get("isAccessibleForFree", True)).casefold() == "false":
        return Kind.MEMBERS
    names = {name for each in document.iter("body", "article", "div", "form") for name in names_of(each)}
    if {"post-password-form", "post-password-required", "post-password-protected"} & names:
        return Kind.LOCKED
    statuses = {"status-private": Kind.PRIVATE, "status-draft": Kind.DRAFT, "status-pending": Kind.DRAFT}
    statuses["status-future"] = Kind.DRAFT
    if kept := next((kind for name, kind in statuses.items() if name in names), None):
        return kept
    has_password = any((each.get("type") or "").casefold() == "password" for each in document.iter("input"))
    return Kind.LOCKED if has_password and len(_visible(document.find("body"))) < _LEAST else None


def _visible(body: Any) -> str:
    """Return the words of a page outside of its menus and forms."""
    texts = (each for each in body.xpath(".//p//text() | .//article//text()[not(ancestor::p)]") if each.strip())
    return " ".join(texts)


def _is_list(body: Any, address: str | None) -> bool:
    """Say whether most of what stands on a page are several posts, or their beginnings, each under a link to it."""
    posts = [each for each in body.iter("article", "div", "section", "li", "td") if _is_post(each)]
    outer = [each for each in posts if not any(parent in posts for parent in each.iterancestors())]
    elsewhere = [each for each in outer if _leads_elsewhere(each, address)]
    if len(elsewhere) < 2:
        return False
    return sum(len(words_of(each)) for each in elsewhere) > sum(len(words_of(each)) for each in outer) / 2


def _leads_elsewhere(post: Any, address: str | None) -> bool:
    heading = next(post.iter(*_HEADINGS), None)
    if heading is None:
        return False
    links = [each for each in (*heading.iter("a"), *heading.iterancestors("a")) if each.get("href")]
    ours = urlsplit(address or "").path.rstrip("/").rpartition("/")[2]
    return bool(links) and urlsplit(links[0].get("href")).path.rstrip("/").rpartition("/")[2] != (ours or None)


def _titles(
    document: Any,
    meta: Mapping[str, str],
    stated: Mapping[str, Any],
    headings: list[str],
) -> tuple[str, ...]:
    """Return what may be the title: a heading that the head has as well is as the author wrote it."""
    window = next((words_of(each) for each in document.iter("title")), "")
    told = [_text(stated.get("headline")), meta.get("og:title", ""), meta.get("twitter:title", ""), window]
    confirmed = [each for each in headings if each and any(each.casefold() in other.casefold() for other in told)]
    return tuple(dict.fromkeys(each for each in (*confirmed, *told, *headings) if each))


def _terms(body: Any, meta: Mapping[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the tags and the categories of a post; clouds of them beside it are told by standing on all pages."""
    tags: list[str] = []
    categories = [meta["article:section"]] if "article:section" in meta else []
    for link in body.iter("a"):
        rel = (link.get("rel") or "").split()
        if "category" in rel:
            categories.append(words_of(link))
        elif "tag" in rel and not _within(link, _BESIDE_POST):
            tags.append(words_of(link).lstrip("#"))
    return tuple(dict.fromkeys(filter(None, tags))), tuple(dict.fromkeys(filter(None, categories)))


def _author(body: Any, meta: Mapping[str, str], stated: Mapping[str, Any]) -> str | None:
    marked = [each for each in body.iter("a", "span", "address") if "author" in (each.get("rel") or "").split()]
    marked += [each for each in body.iter("a", "span", "div", "p") if {"p-author", "fn"} & set(names_of(each))]
    marked = [each for each in marked if not _within(each, _COMMENTS)]
    told = [
        _text(stated.get("author")),
        meta.get("author", ""),
        meta.get("article:author", ""),
        *map(words_of, marked[:1]),
    ]
    return next((each for each in told if each and "://" not in each and "@" not in each and len(each) < 80), None)


def _date(body: Any, meta: Mapping[str, str], stated: Mapping[str, Any], address: str | None) -> datetime | None:
    times = [each for each in body.iter() if isinstance(each.tag, str) and _tells_date(each)][:20]
    times = [each for each in times if not _within(each, _COMMENTS) and not _is_named(each, _COMMENTS)]
    exact = [each.get("datetime") or each.get("content") or each.get("title") or "" for each in times]
    found = _DAY.search(urlsplit(address).path) if address else None
    told = [*(meta.get(name, "") for name in _DATES[:3]), _text(stated.get("datePublished")), *exact]
    told += [*(meta.get(name, "") for name in _DATES[3:]), *map(words_of, times)]
    told += ["-".join(found.groups())] if found else []
    return next((date for each in told if each and (date := _read_date(each))), None)


def _tells_date(element: Any) -> bool:
    is_stated = element.tag == "time" or "datePublished" in (element.get("itemprop") or "").split()
    return is_stated or (
        element.tag in {"abbr", "span", "p", "div", "h2", "h3", "h4", "h5", "h6", "a", "li"}
        and _is_named(element, _DATED)
    )


def _read_date(text: str) -> datetime | None:
    """Return the day that a text states, or a few words of a short one."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    words = text.split()[:12]
    for size in range(min(len(words), 6), 0, -1):
        for start in range(len(words) - size + 1):
            day = read_date({"date": " ".join(words[start : start + size]).strip(",.|()")}, [])
            if day and day.month and day.day:
                return datetime(day.year, day.month, day.day)
    return None


def _article(body: Any) -> Any:
    """Return the element that holds the text of a post, alone; None where there is none."""
    for each in list(body.iter()):
        if not isinstance(each.tag, str) or each.tag in _HIDDEN or (each.tag != "body" and _is_named(each, _COMMENTS)):
            drop(each)
    found = _marked(body)
    if found is None:
        found = _weighed(body)
        return None if found is None or len(words_of(found)) < _LEAST else found
    lead = _lead(found)
    _clean(found)
    if lead is not None:
        found.insert(0, lead)
        lead.tail, found.text = found.text, None
    return found if words_of(found) else None


def _marked(body: Any) -> Any:
    """Return the element that is called the text of a post; of those within one another the innermost that has all."""
    stated = [each for each in body.iter() if "articleBody" in (each.get("itemprop") or "").split()]
    blocks = list(body.iter("div", "section", "article", "td", "main"))
    texts = [each for each in blocks if _is_named(each, _TEXT)]
    posts = [each for each in blocks if _is_post(each)]
    mains = [each for each in blocks if each.tag == "main" or each.get("role") == "main"]
    prose = _prose(body)
    for found in (stated, texts, posts, mains):
        most = max((prose[each] for each in found), default=0)
        if most and most >= prose[body] * _MOST:
            return _with_parts([each for each in found if prose[each] > most * 0.9][-1], found)
    return None


def _prose(body: Any) -> Counter[Any]:
    """Return how much there is to read in each element; lines as short as those of menus count for nothing."""
    prose: Counter[Any] = Counter()
    for piece in _pieces(body):
        if (length := len(words_of(piece))) >= _LINE:
            prose.update(dict.fromkeys((piece, *piece.iterancestors()), length))
    return prose


def _with_parts(text: Any, found: list[Any]) -> Any:
    """Return what holds all parts of a text that is in several of the same name, else the text."""
    around = _post_around(text)
    parts = [each for each in found if each.get("class") == text.get("class") and _post_around(each) is around]
    if len(parts) < 2 or around is None or not text.get("class"):
        return text
    return next(each for each in text.iterancestors() if all(each in part.iterancestors() for part in parts))


def _post_around(text: Any) -> Any:
    return next((each for each in text.iterancestors() if each.tag == "main" or _is_post(each)), None)


def _is_post(element: Any) -> bool:
    return element.tag == "article" or _is_named(element, _POST)


def _lead(text: Any) -> Any:
    """Return what stands above the text and is by the author as well, taken out of where it stands."""
    around = _post_around(text)
    if around is None:
        return None
    for each in around.iter("div", "p", "section"):
        if each is text:
            break
        if _is_named(each, _LEAD) and text not in each.iterdescendants() and words_of(each) not in words_of(text):
            drop(each)
            return each
    return None


def _clean(text: Any) -> None:
    """Take out of a text what is within it and not of it."""
    most = len(words_of(text)) / 2
    for each in list(text.iterdescendants()):
        is_beside = each.tag == "nav" or _is_named(each, _BESIDE) or each.tag == "time"
        if is_beside and len(words_of(each)) < most:
            drop(each)
    for piece in list(_pieces(text)):
        links = [each for each in piece.iter("a") if _LINKS_OUT.intersection((each.get("rel") or "").split())]
        if links and len(words_of(piece)) - sum(len(words_of(each)) for each in links) < _LABEL:
            drop(piece)


def _weighed(body: Any) -> Any:
    from readability import Document  # noqa: PLC0415 - not before there is such a page
    from readability.readability import Unparseable  # noqa: PLC0415

    try:
        found = Document(lxml.html.tostring(body, encoding="unicode")).summary(html_partial=True)
        return lxml.html.fragment_fromstring(found, create_parent="div")
    except (Unparseable, lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def _pieces(text: Any) -> Iterator[Any]:
    """Yield the innermost blocks of a text that have words: its paragraphs, headings, items."""
    for each in text.iterdescendants(*_BLOCKS):
        if words_of(each) and not any(child.tag in _BLOCKS for child in each.iterdescendants()):
            yield each
