"""WordPress's blocks and shortcodes in a post: what is prose for everybody, what is none, what is for some readers.

Plugins that keep a text from visitors are many, and bloggers write shortcodes of their own: a list of names would never
be whole. So a mark counts as one for some readers when its name, or what it states, speaks of readers and their rights
in English or French (`member`, `abonnés`, `password="…"`, `"userRole"`). Of marks that are known by neither the text
is kept, and their names are reported.
"""

import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BLOCK = re.compile(
    r"<!--\s+(?P<end>/)?wp:(?P<name>[a-z][\w-]*(?:/[a-z][\w-]*)?)(?P<stated>[^>]*?)(?P<alone>/)?-->", re.DOTALL
)
# One whose bracket is not closed before another opens may be an opening mark all the same.
_SHORTCODE = re.compile(
    r"(?P<kept>\[)?\[(?P<end>/)?(?P<name>[^\W_](?:[\w.:!-]|[\u0300-\u036f])*+)"
    r"(?P<stated>[^\[\]]*?)(?P<alone>/)?(?:\](?(kept)\])|(?=\[))"
)
_ATTRIBUTES = re.compile(r"(?:\s+(?:[^\"'<>]|\"[^\"]*\"|'[^']*')*)?")
_ATTRIBUTE = re.compile(
    r"(?:(?P<key>[\w-]+)\s*=\s*)?(?:\"(?P<double>[^\"]*)\"?|'(?P<single>[^']*)'?|(?P<bare>[^\s\"'=]+))"
)
# An address alone in its line becomes a player.
_PLAYER = re.compile(r"^[ \t]*https?://\S+[ \t]*$", re.MULTILINE)

# Behind one of these, nothing is for everybody.
_WALL = re.compile(r"paywall|payer?-?wall|regwall|loginwall")
_STEADY = re.compile(r"_{3}STEADY_PAYWALL_{3}")
# Of readers and their rights, without accents; what stands in the way of letters leaves out words of other things.
_READERS = re.compile(
    r"(?<!re)member|membre|adherent|abonn|cotis|souscri|inscrit|inscription|connecte|visitor|visiteur|utilisat|customer|"
    r"(?<![a-z])(?:user|role|opt-?in)|supporter|donat(?:eur|rice)|mecene|soutien|patreon|tipeee|utip|student|"
    r"subscri(?:b|ption)|regist(?:er|red)|(?<!b)logged|login|(?<!de)sign-?in|sign-?up|capabilit|"
    r"restrict|restrein|prive|privat|premium[-_]?(?:content|contenu)|(?:^|contenu[-_]?)premium$|^paid|[-_]paid|payant|"
    r"paywall|access(?!i|or)|acces(?!s)|protec?t|proteg|passw|passcode|passst|ppwp|mot[-_]?de[-_]?passe|hid(?:e|den)|"
    r"secret|confidenti|exclusi[fv]|reserv(?!atio|oir)|(?<![bc])lock|visib|conditionn?al|conditionnel|"
    r"content_control|eyesonly|pmpro|mepr|wlm_|s2if|memb_|i4w_|^ihc|^groups?_(?!$)|^groups/|^um_|^aam_|^arm_|^pms-|"
    r"^rcp|^dap_"
)
# These mean readers only where they are whole words.
_READERS_ALONE = re.compile(
    r"(?<![a-z0-9])(?:vip|patrons?|pass|mdp|cach(?:er|ee?s?)|pay(?:er?|ing)?|donors?|buyers?|cliente?s?|guests?|gated?|"
    r"if|ifnot|unless|only|condition|seulement|uniquement)(?![a-z0-9])"
)
# What a mark states by one of these keys is about readers, unless it says that all are meant.
_KEYS = re.compile(
    r"passw|passcode|passphrase|^pass$|^pwd$|^mdp$|mot_?de_?passe|roles?$|capabilit|members?(?:hips?)?(?:_?only)?$|"
    r"^users?$|plans?$|tiers?$|subscri|abonn|restrict|logic|condition|visibilit|protection_?type|^ihc_"
)
_ALWAYS = re.compile(r"pass|pwd|mdp")
# By one of these keys the value says for whom the text is.
_FOR = re.compile(r"for|pour|show|show_?to|only|type|status|audience|who|access|level")
_OPEN = frozenset(
    {"", "0", "no", "non", "none", "off", "false", "all", "any", "everyone", "everybody", "public", "tous"}
)
_OPEN_LOGIC = "w10="  # an empty list, as Avada writes one

_NO_PROSE = re.compile(
    r"core-embed/.*|gallery|image|video|audio|embed|file|cover-image|pullquote|search|buttons?|calendar|archives|"
    r"categories|latest-.*|rss|tag-cloud|social-links?|navigation.*|comments.*|post-comments.*|query.*|"
    r"jetpack/(?!markdown).*|playlist|wp_caption|caption|youtube|vimeo|dailymotion|soundcloud|googlemaps|slideshow|"
    r"contact-form.*|ninja_form.*|gravityform|wpforms|mc4wp_form|toc|instagram|twitter|facebook|flickr|wpvideo|"
    r"videopress|recent-posts|display-posts|sitemap|nggallery|singlepic|polldaddy|poll|more|icon|map"
)
_QUOTING = re.compile(r"(?:block)?quote|citation")
_CODE = re.compile(r"code|sourcecode|php|html|css|javascript")


@dataclass(frozen=True, slots=True)
class Bare:
    """A post without marks; `hidden` are the names of those whose text was left out because it is for some readers.

    `unknown` are the names of those that are not known here, and whose text was kept. Each stands once an occurrence.
    """

    text: str
    hidden: tuple[str, ...]
    unknown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Edit:
    """What comes in place of a piece of a post, and which mark is the reason."""

    start: int
    end: int
    text: str = ""
    hidden: str = ""
    unknown: str = ""


def without_marks(body: str) -> Bare:
    """Return a post without what WordPress puts something in place of, nor what is for some readers only."""
    players = (_Edit(line.start(), line.end()) for line in _PLAYER.finditer(body))
    # Blocks and shortcodes each as they stand in the post: what one of them hides may hold the end of another.
    edits = sorted([*_blocks(body), *_shortcodes(body), *players], key=lambda each: (each.start, -each.end))
    kept: list[str] = []
    made: list[_Edit] = []
    place = 0
    for edit in edits:
        if edit.start >= place:
            kept += (body[place : edit.start], edit.text)
            made.append(edit)
        place = max(place, edit.end)
    kept.append(body[place:])
    return Bare(
        text="".join(kept),
        hidden=tuple(edit.hidden for edit in made if edit.hidden),
        unknown=tuple(edit.unknown for edit in made if edit.unknown),
    )


def has_blocks(body: str) -> bool:
    """Say whether a post is made of blocks."""
    return _BLOCK.search(body) is not None


def _blocks(body: str) -> Iterator[_Edit]:
    """Yield the blocks that are no prose, or not for everybody, each whole."""
    start, depth, name, hidden = 0, 0, "", ""
    for mark in _BLOCK.finditer(body):
        this = mark["name"]
        if depth:  # within a block that is left out
            depth += 0 if mark["alone"] or this != name else -1 if mark["end"] else 1
            if not depth:
                yield _Edit(start, mark.end(), hidden=hidden)
        elif _WALL.search(this):
            yield _Edit(mark.start(), len(body), hidden=f"wp:{this}")
            return
        elif mark["end"]:
            continue
        elif (is_other := _NO_PROSE.fullmatch(this)) or _is_for_some(this) or _states_readers(mark["stated"]):
            start, depth, name, hidden = mark.start(), int(not mark["alone"]), this, "" if is_other else f"wp:{this}"
            if not depth:
                yield _Edit(start, mark.end())
        elif "/" in this and not mark["alone"]:
            yield _Edit(mark.start(), mark.end(), unknown=f"wp:{this}")
    if depth:
        yield _Edit(start, len(body), hidden=hidden)


def _states_readers(stated: str) -> bool:
    """Say whether what a block states is about who sees it."""
    if not stated.strip():
        return False
    try:
        return _is_closed(json.loads(stated))
    except (ValueError, RecursionError):
        return any(_KEYS.search(_key(word)) for word in re.findall(r"[\w-]+", stated))


def _is_closed(stated: Any) -> bool:
    if isinstance(stated, list):
        return any(map(_is_closed, stated))
    if not isinstance(stated, dict):
        return False
    logged = [value for key, value in stated.items() if "logged" in key.casefold()]
    if logged and not (len(logged) > 1 and all(value is True for value in logged)):  # both in and out: for all
        return True
    return any(_closes(_key(key), value) or _is_closed(value) for key, value in stated.items())


def _closes(key: str, value: Any) -> bool:
    if not _KEYS.search(key):
        return False
    if "visib" in key and isinstance(value, bool):
        return not value
    return str(value).casefold() not in _OPEN if isinstance(value, (str, int)) else bool(value)


def _key(name: str) -> str:
    """Return a key as it is looked up: `userRole` and `user-role` as `user_role`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])|-", "_", name).casefold()


def _shortcodes(body: str) -> Iterator[_Edit]:
    """Yield shortcodes; what is between two of them stays where it is prose for everybody."""
    if wall := _STEADY.search(body):
        yield _Edit(wall.start(), len(body), hidden=wall[0])
    marks = list(_SHORTCODE.finditer(body))
    closed = {_folded(mark["name"]) for mark in marks if mark["end"]}
    start, depth, name, hidden = 0, 0, "", ""
    for mark in marks:
        this = _folded(mark["name"])
        is_open = not mark["end"] and not mark["alone"] and not mark["kept"]
        if depth:
            depth += 0 if this != name or mark["alone"] else -1 if mark["end"] else 1
            if not depth:
                yield _Edit(start, mark.end(), hidden=hidden)
        elif is_open and this in closed and _NO_PROSE.fullmatch(this):
            start, depth, name, hidden = mark.start(), 1, this, ""
        elif is_open and this in closed and _is_for_some(this, mark["stated"]):
            start, depth, name, hidden = mark.start(), 1, this, f"[{mark['name']}]"
        elif is_open and this not in closed and _WALL.search(this):
            yield _Edit(mark.start(), len(body), hidden=f"[{mark['name']}]")
            return
        elif mark[0].endswith("]"):
            yield _around_prose(mark, this, closed)
    if depth:
        yield _Edit(start, len(body), hidden=hidden)


def _around_prose(mark: re.Match[str], name: str, closed: set[str]) -> _Edit:
    """Return what comes in place of a mark that hides nothing."""
    start, end = mark.span()
    if mark["kept"]:
        return _Edit(start, end, mark[0][1:-1])
    if name not in closed:
        has_attributes = "=" in mark["stated"] and _ATTRIBUTES.fullmatch(mark["stated"])
        is_one = mark["alone"] or has_attributes or _NO_PROSE.fullmatch(name)
        return _Edit(start, end, "" if is_one else mark[0])  # else the author's own brackets: [sic]
    if _QUOTING.fullmatch(name):
        return _Edit(start, end, f"<{mark['end'] or ''}blockquote>")
    if _CODE.fullmatch(name):
        return _Edit(start, end, f"<{mark['end'] or ''}pre>")
    return _Edit(start, end, unknown="" if mark["end"] or mark["alone"] else f"[{mark['name']}]")


def _is_for_some(name: str, stated: str = "") -> bool:
    """Say whether a mark of some name, and what it states, speaks of those who may read what it stands around."""
    if _speaks_of_readers(name):
        return True
    if _QUOTING.fullmatch(name) or _CODE.fullmatch(name):  # those state who is quoted
        return False
    return any(map(_is_about_readers, _ATTRIBUTE.finditer(stated)))


def _is_about_readers(attribute: re.Match[str]) -> bool:
    value = _folded(attribute["double"] or attribute["single"] or attribute["bare"] or "")
    if attribute["key"] is None:
        return attribute["bare"] is not None and _speaks_of_readers(value)
    key = _key(_folded(attribute["key"]))
    if _FOR.fullmatch(key):
        return any(map(_speaks_of_readers, value.split()))
    if not _KEYS.search(key):
        return False
    return _ALWAYS.search(key) is not None or value not in {*_OPEN, _OPEN_LOGIC}


def _speaks_of_readers(name: str) -> bool:
    return _READERS.search(name) is not None or _READERS_ALONE.search(name) is not None


def _folded(name: str) -> str:
    """Return a name in small letters without accents."""
    return "".join(each for each in unicodedata.normalize("NFKD", name) if not unicodedata.combining(each)).casefold()
