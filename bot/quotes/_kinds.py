"""What kind of thing a name in a post stands for: a person, a firm, a newspaper, a country, a town, a book; or whom and
what figures a sentence goes by.

The editor's index tells people from places. The rest is told by what stands beside a name somewhere in the blog
("Président de …", "lu dans …"); a name of which nothing tells it is of no kind.
"""

import re
from enum import StrEnum

from bot.index import Index, Sentence, figures_in
from bot.model import IndexEntry
from bot.quotes._names import CAPITAL, is_name
from bot.quotes._speakers import is_persons, people
from bot.text import fold, quoted_spans


class Kind(StrEnum):
    """A kind of thing that has a name."""

    PERSON = "person"
    FIRM = "firm"
    PRESS = "press"
    COUNTRY = "country"
    TOWN = "town"
    PLACE = "place"
    BOOK = "book"
    STUDY = "study"
    SOURCE = "source"
    FIGURE = "figure"

    __hash__ = str.__hash__


_NAME = rf"(?P<name>{CAPITAL}(?:\s{CAPITAL})*)"
_ROLE = (
    r"\b(?:[Pp]résidente?|PDG|CEO|DG|[Pp]atronn?e?|[Dd]irecteur|[Dd]irectrice|[Ff]ondat(?:eur|rice)|[Dd]irigeante?s?|"
    r"[Gg]érante?|[Ss]alariée?s?)(?:\s[Gg]énérale?)?"
)
_FIRM = re.compile(
    rf"{_ROLE}[^.;:!?«»\"A-ZÀ-Þ]{{0,70}}?(?:\bde\s|\bd['’]|\bchez\s){_NAME}"
    rf"|\b(?:[Ee]ntreprise|[Ss]ociété|[Ff]irme|[Ss]tart-?up|[Mm]arque)\s{_NAME.replace('name', 'plain')}"
)
_PRESS = re.compile(
    r"(?:\b(?:lis|lit|lu|lire|paru\w*|publié\w*)\b[^.;:!?]{0,40}?\sdans\s|\barticle\s(?:du|de|dans)\s|\bcitée?s?\spar\s"
    rf"(?=L[ea]s?\s)|\b(?:journal|magazine|quotidien|hebdomadaire|revue)\s){_NAME}"
)
_BOOK = re.compile(r"\b(?:livres?|bouquins?|ouvrages?|essais?|romans?|publier|publie|publient|etude)\b")
# What teaches, governs or gathers is no firm, nor is who tells the author something. Over folded text, like countries.
_NO_FIRM = re.compile(
    r"\b(?:ecole|universite|lycee|commission|ministere|association|mairie)\s(?:d[eu]\s|d')?(\w+)"
    r"|\bc'est (\w+) qui (?:m'|me|nous)"
)
_STUDY = re.compile(r"\b(?:etude|enquete|rapport|barometre|sondage|study|survey|report)\b")
_COUNTRY = re.compile(r"\b(?:(?:en|aux?|l[ea]s?|du)\s|l')(\w+)")
_NO_WORD = re.compile(r"\W+")
_SHORTEST_TITLE = 8


class Kinds:
    """Tells which names of a kind stand in a sentence; what stands beside names is read once."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._press: set[str] = set()
        self._firms: set[str] = set()
        no_firms: set[str] = set()
        behind_article: set[str] = set()
        for post in index.corpus.posts:
            folded = _key(post.body)
            self._press.update(_key(match["name"]) for match in _PRESS.finditer(post.body))
            self._firms.update(_key(name) for name in _firms_in(post.body))
            no_firms.update(match[1] or match[2] for match in _NO_FIRM.finditer(folded))
            behind_article.update(match[1] for match in _COUNTRY.finditer(folded))
        names = {_key(name) for entry in index.corpus.entries for name in entry.names}
        places = {_key(place) for entry in index.corpus.entries for place in entry.places}
        self._firms |= {name for name in names if " " not in name} - no_firms
        self._firms -= self._press | places
        self._countries = {place for place in places if place.split()[0] in behind_article}

    def named(self, kind: Kind, sentence: Sentence, speaker: str | None = None) -> frozenset[str]:
        """Return the names of a kind that stand in a sentence, in which the author may report somebody."""
        entry = self._index.entry(sentence)
        if kind is Kind.BOOK:
            return frozenset(_titles(sentence.text))
        if kind in (Kind.STUDY, Kind.SOURCE, Kind.FIGURE):
            return self._gone_by(kind, sentence.text, speaker)
        held = f" {_NO_WORD.sub(' ', _key(sentence.text))} "
        if kind is Kind.PERSON:
            return frozenset(self._people(held, entry, speaker))
        if kind in (Kind.FIRM, Kind.PRESS):
            known = self._firms if kind is Kind.FIRM else self._press
            return frozenset(name for name in known if f" {name} " in held)
        return frozenset(
            place
            for place in map(_key, entry.places if entry else ())
            if f" {place} " in held and self._is(kind, place)
        )

    def _gone_by(self, kind: Kind, text: str, speaker: str | None) -> frozenset[str]:
        """Return the figures that a sentence tells, or who is reported there, where that is a source of the kind: a
        study is called one, or has figures and is nobody.
        """
        figures = figures_in(text)
        if kind is Kind.FIGURE:
            return figures
        if speaker is None:
            return frozenset()
        has_counted = bool(figures) and not people(speaker)
        is_study = has_counted or _STUDY.search(fold(speaker)) is not None
        return frozenset({_key(speaker)}) if kind is Kind.SOURCE or is_study else frozenset()

    def _is(self, kind: Kind, place: str) -> bool:
        """Say whether a place is of a kind; one whose name says what it is, "Palais des …", is no town."""
        if kind is Kind.PLACE:
            return True
        return " de" not in place and (place in self._countries) is (kind is Kind.COUNTRY)

    def _people(self, text: str, entry: IndexEntry | None, speaker: str | None) -> list[str]:
        known = [name for name in (*(entry.names if entry else ()), *people(speaker or "")) if is_persons(name)]
        held = (_key(name) for name in known if f" {_key(name).split()[-1]} " in text)
        other = self._firms | self._press | {_key(place) for place in (entry.places if entry else ())}
        return [name for name in held if name not in other]


def _key(text: str) -> str:
    return fold(text).replace("-", " ")


def _firms_in(text: str) -> list[str]:
    found = (match["name"] or match["plain"] for match in _FIRM.finditer(text))
    return [name for name in found if is_name(name)]


def _titles(text: str) -> list[str]:
    """Return what stands between quotation marks where a sentence speaks of a book."""
    if not _BOOK.search(fold(text)):
        return []
    said = (text[start + 1 : end - 1].strip() for start, end in quoted_spans(text))
    return [_key(title) for title in said if len(title) >= _SHORTEST_TITLE]
