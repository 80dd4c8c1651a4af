"""Whether a post is for readers: what its front matter, its name and its tags say of that, as Hugo, Jekyll, Eleventy,
Hexo, Pelican, Zola, Grav, WordPress, Ghost, Obsidian and others put it.

What may keep a post from readers, in words that are not understood, does keep it. A day counts as come as soon as it is
that day anywhere on earth; the hour behind it is passed over.
"""

import datetime
import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from bot.corpus._dates import date_in_name, first_day, may_be_later, states_date
from bot.corpus._front_matter import Source
from bot.corpus._markdown import TAGS_ALONE
from bot.text import fold


class Left(StrEnum):
    """Why a post is left out."""

    DRAFT = "its author keeps it from readers"
    EMPTY = "there is nothing to quote"
    PAGE = "it is no post by its name"
    UNSURE = "it cannot be told whether it is for readers"
    DAMAGED = "it cannot be read now, and is for readers as far as is seen"


@dataclass(frozen=True, slots=True)
class Kept:
    """Why a post is left out, the key that says so (empty where none does), what to say of it, and the day from which
    it is read, if it has one.
    """

    left: Left
    key: str
    what: str
    until: datetime.date | None = None


NO = frozenset({"no", "non", "false", "faux", "none", "off", "n", "0", ""})
_YES = frozenset({"yes", "oui", "true", "vrai", "on", "y", "1"})
_NEVER = NO - {"", "0"} | {"never", "jamais"}
# WordPress's, Pelican's and Ghost's words for what is for everybody, for what is not, not yet or no longer there, and
# what people write; any other may mean either.
_PUBLISHED = _YES | {"publish", "published", "publié", "publiée", "publie", "public", "live", "active", "actif", ""}
_UNPUBLISHED = NO - {""} | {
    "draft", "auto-draft", "brouillon", "private", "privé", "pending", "hidden", "future", "scheduled", "trash", "wip",
    "unpublished", "skip",
}  # fmt: skip
_OPEN = _YES | {"public", "publique", "visible", "all", "everyone", "everybody", "tous", "none", ""}
_CLOSED = NO - {"", "none"} | {
    "private", "privé", "privée", "password", "members", "membres", "paid", "tiers", "unlisted", "hidden", "draft",
}  # fmt: skip

# The keys below are compared without their capitals, accents, blanks, "-" and "_".
_DRAFTS = frozenset({"draft", "isdraft", "brouillon", "unpublished", "isunpublished", "wip"})
_LOCKS = frozenset(
    {"private", "isprivate", "prive", "hidden", "ishidden", "unlisted", "isunlisted", "secret", "headless"}
    | {"protected", "encrypted", "encrypt", "membersonly", "subscribersonly", "paywall", "premium", "deleted"}
    | {"noindex", "robotsnoindex", "nopublish", "eleventyexcludefromcollections"}
)
_PUBLISHING = frozenset({"published", "publish", "ispublished", "dgpublish"})
# What makes of a post a page that nobody finds when it says no, and means other things when it says something else.
_SHOWN = frozenset({"permalink", "public", "ispublic", "visible", "listed", "routable", "sitemap"})
_STATUSES = frozenset({"status", "statut", "poststatus"})
# May say that a post is a draft, and most often says something else.
_KINDS = frozenset({"state", "stage", "type", "posttype", "layout", "access", "audience"})
_DRAFT_KINDS = frozenset(
    {
        "draft",
        "auto-draft",
        "brouillon",
        "wip",
        "unpublished",
        "private",
        "privé",
        "privée",
        "unlisted",
        "members",
        "membres",
    }
    | {"paid", "only_paid", "founding", "subscribers", "abonnés"}
)
_PASSWORD = re.compile(r".*(?:password|passwd|passphrase|passcode|motdepasse).*|mdp|pwd")
_DUE = frozenset(
    {"date", "publishdate", "pubdate", "publishdon", "publishedat", "publishedon", "publisheddate", "datepublished"}
    | {"publishon", "publishat", "publicationdate", "datedepublication", "scheduled", "scheduledat", "scheduledfor"}
    | {"scheduleddate", "embargo", "published", "publish"}
)
_EXPIRY = frozenset(
    {"expirydate", "expires", "expire", "expired", "expiration", "expirationdate", "expireson", "expiresat"}
    | {"unpublishdate", "unpublishon", "unpublishat"}
)
_ROBOTS = frozenset({"robots", "metarobots", "robot", "googlebot"})
_UNSEEN = frozenset({"noindex", "none", "noindexing"})
_INDEXED = frozenset({"index", "indexed", "indexing"})
# Tables in which a program lets authors put keys of their own.
_OWN = frozenset({"params", "extra", "meta", "metadata", "custom"})
_PLUGINS = {"excalidrawplugin": "a drawing", "kanbanplugin": "a board of tasks"}
_TAGS = frozenset(
    {"tags", "tag", "categories", "category", "categorie", "topics", "keywords", "labels", "label", "etiquettes"}
    | {"motscles"}
)
_SAYING_DRAFT = frozenset(
    {
        "draft",
        "drafts",
        "brouillon",
        "brouillons",
        "wip",
        "work in progress",
        "private",
        "prive",
        "privee",
        "unpublished",
    }
    | {"non publie", "ne pas publier", "do not publish", "noindex", "hidden", "unlisted", "members only"}
)
# One of these in a line below front matter, or where there is none: it was meant to stand in it.
_STRAY_KEYS = (
    "draft", "isdraft", "brouillon", "unpublished", "published", "publish", "publishdate", "expirydate", "status",
    "statut", "password", "hb_password", "private", "hidden", "unlisted", "noindex", "visibility",
)  # fmt: skip
_STRAY = re.compile(
    rf"^[^\w\n]{{0,3}}(?:(?P<key>{'|'.join(_STRAY_KEYS)})[\"']?[ \t]*[:=]|(?P<robots>robots)[\"']?[ \t]*[:=].*noindex)",
    re.IGNORECASE | re.MULTILINE,
)
_STRAY_LINES = 20
# A file's name may end so where there are several of a post: 404.fr.md.
_LANGUAGE = re.compile(r"\.[a-z]{2}$")
# What programs call pages that are no posts; what states a date, or has it in its name, is one all the same.
_PAGES = frozenset(
    {"todo", "summary", "404", "search", "recherche", "sitemap", "offline", "draft", "brouillon", "wip", "untitled"}
)


def kept_by(source: Source, name: str, today: datetime.date) -> Kept | None:
    """Return why a post is not for readers on a day, or may not be; None where nothing says so.

    `name` is what its file, or its folder, is called.
    """
    for find in (_doubled, _stray, _in_front_matter, _tagged):
        if kept := find(source):
            return kept
    return _to_come(source, name, today) or _page(source, name)


def read_until(source: Source, today: datetime.date) -> datetime.date | None:
    """Return the next day from which a post that is read now is none for readers any more, if it says so."""
    days = [first_day(value) for key, value in _pairs(source.stated) if key in _EXPIRY]
    return min((day for day in days if day and day > today), default=None)


def _doubled(source: Source) -> Kept | None:
    decide = (key for _, key in source.doubled if _decides(_folded(key)))
    return next((Kept(Left.UNSURE, key, f"states {key!r} twice") for key in decide), None)


def _decides(key: str) -> bool:
    others = (_DRAFTS, _LOCKS, _PUBLISHING, _STATUSES, _EXPIRY, _ROBOTS, _DUE - {"date"}, {"visibility", "build"})
    return any(key in some for some in others) or _PASSWORD.fullmatch(key) is not None


def _stray(source: Source) -> Kept | None:
    """Return that a key stands below front matter, or where nobody sees any: in the first paragraph, or first lines."""
    if source.stated:
        head = re.split(r"\n\s*\n", source.body, maxsplit=1)[0]
    else:
        head = "\n".join(source.body.split("\n")[:_STRAY_LINES]).split("```")[0]
    found = _STRAY.search(head)
    key = found and (found["key"] or found["robots"])
    return Kept(Left.UNSURE, key, f"has {found[0].strip()!r} outside of its front matter") if found and key else None


def _folded(key: object) -> str:
    return re.sub(r"[\s_-]", "", fold(str(key)))


def _pairs(stated: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the keys that a program gives a meaning to, with their values."""
    for name, value in stated.items():
        key = _folded(name)
        yield key, value
        if key in _OWN and isinstance(value, dict):
            yield from ((_folded(own), each) for own, each in value.items())


def _said(value: object) -> str:
    return value.strip().casefold() if isinstance(value, str) else "?"


def _in_front_matter(source: Source) -> Kept | None:
    for name, value in source.stated.items():
        for key, own in _pairs({name: value}):
            if kept := _by_key(name, key, own):
                return kept
        if _hides_from_search(_folded(name), value):
            return Kept(Left.DRAFT, name, f"is not for everybody: its `{name}` keeps search engines from it")
    return None


def _by_key(name: str, key: str, value: Any) -> Kept | None:
    """Return what the value of a key says; `name` is what it is called where an editor finds it."""
    if key in _PLUGINS:
        return Kept(Left.DRAFT, name, f"is {_PLUGINS[key]} of Obsidian's, and no post")
    left = _left_by(key, value)
    if left is Left.UNSURE:
        return Kept(left, name, f"its `{name}` is {value!r}, of which it is not known whether it is for readers")
    if left is Left.DRAFT:
        is_draft = key in _DRAFTS | _PUBLISHING | _STATUSES
        return Kept(left, name, "is a draft" if is_draft else f"is not for everybody, by its `{name}`")
    return None


def _left_by(key: str, value: Any) -> Left | None:
    if _PASSWORD.fullmatch(key):
        return _locked(value)
    rule = next((rule for keys, rule in _RULES if key in keys), None)
    return rule(value) if rule else None


def _locked(value: Any) -> Left | None:
    return None if _said(value) in NO else Left.DRAFT  # what says neither yes nor no keeps it, too


def _if_yes(value: Any) -> Left | None:
    return Left.DRAFT if _said(value) in _YES else None


def _published(value: Any) -> Left | None:
    said = _said(value)
    if said in NO - {""}:
        return Left.DRAFT
    return None if said in _PUBLISHED or any(char.isdigit() for char in said) else Left.UNSURE


def _unless_off(value: Any) -> Left | None:
    is_off = _is_off(value) if isinstance(value, dict) else _said(value) in _NEVER
    return Left.DRAFT if is_off else None


def _by_words(value: Any, known: Container[str], closed: Container[str]) -> Left | None:
    said = _said(value)
    return None if said in known else Left.DRAFT if said in closed else Left.UNSURE


def _built(value: Any) -> Left | None:
    """Return what Hugo's `build` says: pages that it does not list, or not make, are for nobody."""
    if not isinstance(value, dict):
        return Left.DRAFT if _said(value) in _NEVER else None
    said = {_folded(key): _said(own) for key, own in value.items()}
    both = {said.get("list", ""), said.get("render", "")}
    if both & _NEVER or said.get("render") == "link":
        return Left.DRAFT
    return None if both <= {"", "always", "local", *_YES} else Left.UNSURE


def _is_off(table: Mapping[str, Any]) -> bool:
    """Say whether a table turns off what it is about: `sitemap: {disable: true}`."""
    return any(_folded(key) in {"disable", "exclude", "ignore"} and _said(own) in _YES for key, own in table.items())


# The keys that decide, and what their values say.
_RULES: tuple[tuple[frozenset[str], Callable[[Any], Left | None]], ...] = (
    (_DRAFTS | _LOCKS, _locked),
    (_EXPIRY | {"hide", "scheduled", "embargo"}, _if_yes),
    (_PUBLISHING, _published),
    (_SHOWN, _unless_off),
    (_KINDS, lambda value: Left.DRAFT if _said(value) in _DRAFT_KINDS else None),
    (_STATUSES, lambda value: _by_words(value, _PUBLISHED, _UNPUBLISHED)),
    (frozenset({"visibility"}), lambda value: _by_words(value, _OPEN, _CLOSED)),
    (frozenset({"build"}), _built),
)


def _hides_from_search(key: str, value: Any, *, is_about_search: bool = False) -> bool:
    """Say whether a value, or what stands in it however deep, asks search engines to leave a post out."""
    if key in _ROBOTS and isinstance(value, str):
        return bool(_UNSEEN.intersection(re.split(r"[\s,;:]+", value.casefold()))) or value.casefold() in _NEVER - {
            "none"
        }
    if is_about_search and key in _INDEXED:
        return _said(value) in _NEVER
    if isinstance(value, list):
        return any(_hides_from_search(key, each, is_about_search=is_about_search) for each in value)
    if not isinstance(value, dict):
        return is_about_search and key in {"noindex", "robotsnoindex"} and _said(value) not in NO
    own = {_folded(name): each for name, each in value.items()}
    if _folded(own.get("name", "")) in _ROBOTS and _hides_from_search("robots", own.get("content")):
        return True  # <meta name="robots" content="noindex">, in a list of what stands in the head of a page
    return any(_hides_from_search(name, each, is_about_search=True) for name, each in own.items())


def _tagged(source: Source) -> Kept | None:
    """Return that a post is filed under "draft", "brouillon", "wip" or the like, in so many words."""
    for name, value in source.stated.items():
        if _folded(name) in _TAGS:
            is_jekylls = "layout" in source.stated and name.endswith("s")
            for tag in _listed(value, has_blanks=is_jekylls):
                if _says_draft(tag):
                    return Kept(Left.DRAFT, name, f"is a draft, or not for everybody, by its {name}: {tag!r}")
    for line in source.body.split("\n"):
        for tag in line.split() if line.startswith("#") and TAGS_ALONE.fullmatch(line) else ():
            if _says_draft(tag):
                return Kept(Left.DRAFT, tag, f"is a draft, or not for everybody, by its tag {tag}")
    return None


def _listed(value: Any, *, has_blanks: bool) -> Iterator[str]:
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _listed(each, has_blanks=False)
    elif isinstance(value, str):
        listed = re.split("[,;]", value)
        yield from value.split() if len(listed) == 1 and has_blanks else listed


def _says_draft(tag: str) -> bool:
    """Say whether a tag, or a part of one such as "status/draft", says that what has it is not for readers."""
    parts = re.split("[/:]", fold(tag.strip().strip("#")))
    return any(" ".join(re.split(r"[\s_-]+", part.strip())) in _SAYING_DRAFT for part in parts)


def _to_come(source: Source, name: str, today: datetime.date) -> Kept | None:
    """Return that the day of a post is yet to come, or its last one past, or that it may be so."""
    for stated, value in source.stated.items():
        for key, own in _pairs({stated: value}):
            if kept := _by_day(stated, key, own, today):
                return kept
    named = None if states_date(source.stated) else date_in_name(name, {})
    if named and (day := datetime.date(named.year, named.month or 1, named.day or 1)) > today:
        return Kept(Left.DRAFT, "", f"is of a day that is yet to come, {day}, by its name", day)
    return None


def _by_day(name: str, key: str, value: Any, today: datetime.date) -> Kept | None:
    if key not in _DUE | _EXPIRY or not isinstance(value, str):
        return None
    day = first_day(value)
    if day and key in _DUE and day > today:
        return Kept(Left.DRAFT, name, f"its `{name}` is yet to come, {value}", day)
    if day and key in _EXPIRY and day <= today:
        return Kept(Left.DRAFT, name, f"its `{name}` is past, {value}")
    is_unsure = (
        may_be_later(value, today) if key == "date" else key not in _PUBLISHING and _said(value) not in NO | _NEVER
    )
    if day is None and is_unsure:
        return Kept(Left.UNSURE, name, f"its `{name}` is {value!r}, which is no day, or may be one that is yet to come")
    return None


def _page(source: Source, name: str) -> Kept | None:
    is_dated = states_date(source.stated) or _LANGUAGE.sub("", fold(name)) not in _PAGES
    return None if is_dated else Kept(Left.PAGE, "", "is no post by its name, and states no date")
