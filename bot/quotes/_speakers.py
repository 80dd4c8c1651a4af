"""Who speaks in each sentence of a post: the author, or somebody whose words or views he reports.

The editor's index decides where it has an entry. Elsewhere the rules below read the signs that French prose gives:
"selon X", "pour X,", "X explique", "celui qui parle comme ça, c'est X", "Pour lui, …". Between two signs of the same
person in a paragraph, the sentences are that person's too.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from bot.model import IndexEntry, Post
from bot.text import fold, is_stop_word, paragraphs, quoted_spans, sentences

# A person's or a firm's name: capitalised words side by side ("Michel Hervé", "Eric Schmidt et de Jared Cohen").
_CAPITAL = r"[A-ZÀ-Þ](?:[\w’'-]*[a-zà-ÿ][\w-]*|\.)"
_NAME = rf"(?:{_CAPITAL}(?:\s(?:d[eu]\s|van\s|von\s|le\s)?{_CAPITAL})+)"
_NAMES = rf"{_NAME}(?:\set\s(?:de\s|d['’])?{_NAME})?"
_SAYING = (
    r"(?:dit|disent|disait|parle|parlent|parlait|pense|pensent|estime\w*|affirme\w*|explique\w*|évoque\w*|raconte\w*|"
    r"rappelle\w*|souligne\w*|écrit|écrivent|prévien\w+|a prévenu|nous a parlé|témoigne\w*|prédi(?:t|sent)|soutien\w+|"
    r"considère\w*|juge\w*|propose\w*|défend\w*|déclare\w*|annonce\w*|ne se sent|a repéré|conclu\w*|montre\w*)"
)
_ACCORDING = re.compile(
    rf"(?:[Ss]elon|[Dd]['’]après|[Pp]our)\s+(?P<name>{_NAMES}|(?:une?|l['’]|la|le)\s?(?:étude|enquête|institut|rapport|sondage)"
    r"(?:\s[\w’'-]+){0,3}|[A-ZÀ-Þ][\wÀ-ÿ]+)\s?,"
)
_SAYS = re.compile(rf"(?P<name>{_NAMES})(?:,[^.;:!?]{{0,140}},)?\s(?:nous\s|en\s|y\s)?{_SAYING}\b")
_SOMEBODY_SAYS = re.compile(rf"^(?P<name>(?:L['’]une? des|Une?)(?:\s[\w’'-]+){{0,6}}?)\s{_SAYING}\b", re.IGNORECASE)
_SPOKE_BEFORE = re.compile(rf"^(?:Celui|Celle|Ceux)\squi\s\w+[^,]*,\s(?:c['’]est|ce sont)\s(?P<name>{_NAMES})")
_OF_QUOTED = re.compile(rf"(?:elle|elles|il|la formule|le mot|c['’])\s?(?:est|sont)\sde\s(?P<name>{_NAMES})\s?:")
_PRONOUN = re.compile(
    r"(?:^|,\s|\s)(?:[Pp]our|[Ss]elon|[Dd]['’]après)\s(?:lui|elle|eux|elles)\b\s?,|^(?:Lui|Elle|Eux),\s"
)
_PLAIN_NAME = re.compile(_NAME)
_PLAIN_NAMES = re.compile(_NAMES)
# "C'est Simon" is no first name and last name.
_ELIDED = re.compile(r"(?:[CDJLMNST]|Qu)['’]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Reported:
    """Whom the author reports in a sentence, and the (start, end) of the sentence that names him, if another one."""

    speaker: str
    named_at: tuple[int, int] | None = None


def speakers(post: Post, entries: Mapping[int, IndexEntry] | None = None) -> dict[int, Reported]:
    """Return, by the start of the sentence, whom the author reports in it; sentences of his own are missing.

    `entries` are the editor's entries of this post by sentence start: where there is one, its word is final.
    """
    found = dict(_by_rules(post.body, post.apart))
    for start, entry in (entries or {}).items():
        found.pop(start, None)
        if entry.speaker:
            found[start] = Reported(entry.speaker, named_in(post, entry.speaker, start))
    return found


def named_in(post: Post, speaker: str, start: int) -> tuple[int, int] | None:
    """Return the nearest sentence before `start`, or right after it, that holds the speaker's last name."""
    name = fold(speaker).split()[-1]
    spans = sentences(post.body, post.apart)
    place = next((number for number, span in enumerate(spans) if span[0] == start), None)
    if place is None or name in fold(post.body[slice(*spans[place])]):
        return None
    order = [*spans[place - 1 :: -1], *spans[place + 1 : place + 2]] if place else spans[1:2]
    return next((span for span in order if name in fold(post.body[slice(*span)])), None)


# By the text and not by the post: two posts are the same when their slugs are, an edited one and the old one too.
@lru_cache(maxsize=4096)
def _by_rules(body: str, apart: tuple[tuple[int, int], ...]) -> tuple[tuple[int, Reported], ...]:
    spans = sentences(body, apart)
    signs = [_sign(body[start:end]) for start, end in spans]
    found: dict[int, Reported] = {}
    last: tuple[str, tuple[int, int]] | None = None
    for number, (start, end) in enumerate(spans):
        text, sign = body[start:end], signs[number]
        if sign == "" and number and (before := found.get(spans[number - 1][0])):
            found[start] = Reported(before.speaker, before.named_at or spans[number - 1])
        elif sign == "" and last:
            found[start] = Reported(*last)
        elif sign:
            found[start] = Reported(sign)
        if number and (spoke := _SPOKE_BEFORE.match(text)) and _is_quotation(body, spans[number - 1]):
            found[spans[number - 1][0]] = Reported(_plain(spoke["name"]), (start, end))
        names = people(text)
        last = (names[-1], (start, end)) if names else last
    _fill_between(body, spans, found)
    return tuple(sorted(found.items()))


def _sign(text: str) -> str | None:
    """Return whom a sentence reports by its own signs, "" for somebody named before, None for nobody."""
    for pattern in (_OF_QUOTED, _ACCORDING, _SAYS, _SOMEBODY_SAYS):
        match = pattern.search(text)
        if match and not is_stop_word(fold(match["name"]).split()[0].split("'")[0]):
            return _plain(match["name"])
        if match and pattern is not _SAYS:
            return _plain(match["name"][0].lower() + match["name"][1:])
    return "" if _PRONOUN.search(text) else None


def _plain(name: str) -> str:
    return re.sub(r"\set\s(?:de\s|d['’])", " et ", name).strip()


def people(text: str) -> list[str]:
    """Return the names of two or more capitalised words in a text, in order."""
    return [
        _plain(match.group())
        for match in _PLAIN_NAMES.finditer(text)
        if not is_stop_word(fold(match.group().split()[0])) and not _ELIDED.match(match.group())
    ]


def is_persons(name: str) -> bool:
    """Say whether a name looks like somebody's: first and last name, no article, nothing but capitalised words."""
    return bool(_PLAIN_NAME.fullmatch(name)) and not is_stop_word(fold(name.split(maxsplit=1)[0]))


def _is_quotation(body: str, span: tuple[int, int]) -> bool:
    """Say whether a sentence is, nearly all of it, between quotation marks."""
    inside = sum(
        min(end, span[1]) - max(start, span[0])
        for start, end in quoted_spans(body)
        if start < span[1] and end > span[0]
    )
    return inside > 0.8 * (span[1] - span[0])


def _fill_between(body: str, spans: Sequence[tuple[int, int]], found: dict[int, Reported]) -> None:
    """Give the sentences between two of the same speaker's, in one paragraph, to that speaker."""
    for first, last in paragraphs(body):
        inside = [span for span in spans if first <= span[0] < last]
        places = [number for number, span in enumerate(inside) if span[0] in found]
        for before, after in itertools.pairwise(places):
            reported = found[inside[after][0]]
            if found[inside[before][0]].speaker == reported.speaker:
                for number in range(before + 1, after):
                    found[inside[number][0]] = Reported(reported.speaker, reported.named_at)
