"""What a message points at: a place in a list, a number of things, words between quotation marks, a post, a person.
Finders over tokens; what a member does with what they name is none of their business.
"""

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bot.text import from_chat_spelling, is_stop_word
from bot.understanding.features import tokens

_QUOTED = re.compile(r"«\s*([^«»]+?)\s*»|“\s*([^“”]+?)\s*”|\"\s*([^\"\n]+?)\s*\"|(?<!\w)['‘]([^'‘’\n]{3,}?)['’](?!\w)")
# A title is often named by what stands before this.
_BREAK = re.compile(r"\s*[:,;?!–—…(]")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Each line is one place or number, in both languages, folded as `tokens` does.
_ORDINALS = {
    word: place
    for place, words in enumerate((
        "premier premiere premiers premieres 1er 1ere 1re first 1st", "deuxieme second seconde 2e 2eme 2nd",
        "troisieme third 3e 3eme 3rd", "quatrieme fourth 4e 4eme 4th", "cinquieme fifth 5e 5eme 5th",
        "sixieme sixth 6e 6eme 6th", "septieme seventh 7e 7eme 7th", "huitieme eighth 8e 8eme 8th",
        "neuvieme ninth 9e 9eme 9th", "dixieme tenth 10e 10eme 10th",
    ))
    for word in words.split()
} | {"dernier": -1, "derniere": -1, "last": -1, "penultimate": -2}  # fmt: skip
_NUMBERS = {
    word: number
    for number, words in enumerate((
        "1", "2 deux two couple", "3 trois three", "4 quatre four", "5 cinq five", "6 six", "7 sept seven",
        "8 huit eight", "9 neuf nine", "10 dix ten",
    ), 1)
    for word in words.split()
}  # fmt: skip
# What is read or offered, and so can be counted.
_THINGS = _words("""citation citations quote quotes passage passages extrait extraits excerpt excerpts phrase phrases
    sentence sentences ligne lignes line lines point points idee idees idea ideas raison raisons reason reasons exemple
    exemples example examples argument arguments mot mots word words texte textes text texts proposition propositions
    option options choix choice choices autre autres other others more reponse reponses answer answers""")
_LISTED = (_THINGS - _words("autre autres other others more")) | _words("one")
_POSTS = _words("billet billets article articles post posts texte textes papier chronique entry entries")
_ARTICLES = _words("le la l les the du des au aux ce cet cette ces this that these those mon ton son vos tes")
_SEVERAL = _words("les the des ces these those all tous toutes vos tes ses your his")
_NUMBER_SIGNS = _words("numero number num n no nr #")
# A paragraph is named whole where it is not one of those beside it.
_PARAGRAPH = _words("paragraphe paragraph")
_BESIDE = _words("suivant prochain precedent avant apres next previous before after autre other")
_WHOLE = _words("entier entiere complet complete integral integrale whole full entire")
# Which post to read first is asked with a word of each: for the choice, and for the beginning.
_WHICH, _WHICH_POST = _words("lequel laquelle lesquels"), _words("quel quelle quels which what")
_BEGIN, _READ, _FIRST = _words("commencer debuter begin start"), _words("lire read"), _words("premier abord first")
_THIS = _words("ce cet cette this")
_OTHER = _words("autre other")
_SINGLE = _words("un une one a seul seule single")
# "La première fois" and "last time" count nothing that was read.
_OCCASIONS = _words("fois time times an annee year semaine week mois month ministre minister")
# Words of one letter or two, and the commonest of titles, name no post by themselves.
_LEAST_LETTERS = 3
_SURNAME = 4
_TITLE_SHARE = 0.6
_TITLE_SHARE_OF_POST = 0.5


@dataclass(frozen=True, slots=True)
class References:
    """What a text points at.

    `ordinal` counts from 0, from the end where it is negative ("la dernière": -1); `count` is a number of things from 1
    to 10; `quoted` are slices of the text without their marks; `title` is the place in the titles given; `names` are as
    they were given. `is_this_post` says that it points at "ce billet", `is_paragraph` that it names the paragraph
    around something read, or the passage as a whole, `is_first_to_read` that it asks which post to begin with.
    """

    ordinal: int | None = None
    count: int | None = None
    quoted: tuple[str, ...] = ()
    title: int | None = None
    names: tuple[str, ...] = ()
    is_this_post: bool = False
    is_paragraph: bool = False
    is_first_to_read: bool = False


class ReferenceFinder:
    """Finds references to some titles and names; holds nothing that changes."""

    def __init__(self, titles: Sequence[str], names: Sequence[str]) -> None:
        self._titles = [_forms(title) for title in titles]
        counts = Counter(word for forms in self._titles for word in forms[0])
        self._weights = {word: math.log(1 + len(titles) / count) for word, count in counts.items()}
        self._by_word: dict[str, list[int]] = defaultdict(list)
        for place, forms in enumerate(self._titles):
            for word in forms[0]:
                self._by_word[word].append(place)
        self._names: dict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for name in names:
            if words := [word for word in tokens(name) if word[0].isalnum()]:
                self._names[words[-1]].append((words, name))

    def find(self, text: str) -> References:
        """Return what a text points at."""
        found = _named_in(text)
        marked = (next(filter(None, match.groups())).strip() for match in _QUOTED.finditer(text))
        quoted = tuple(words for words in marked if words)
        return References(
            ordinal=_ordinal(found),
            count=_count(found),
            quoted=quoted,
            title=self._title(found, [tokens(words) for words in quoted]),
            names=tuple(dict.fromkeys(self._named(found))),
            is_this_post=any(a in _THIS and b in _POSTS for a, b in itertools.pairwise(found)),
            is_paragraph=_names_paragraph(found),
            is_first_to_read=_asks_where_to_begin(found),
        )

    def _title(self, found: Sequence[str], quoted: Sequence[Sequence[str]]) -> int | None:
        """Return the place of the title of which most stands in the text, by weight, if that is enough to mean it."""
        words = frozenset(found)
        speaks_of_post = not words.isdisjoint(_POSTS)
        least = _TITLE_SHARE_OF_POST if speaks_of_post else _TITLE_SHARE
        marked = {frozenset(_content(each)) for each in quoted}
        best, place = (0.0, 0.0), None
        for number in sorted({number for word in words for number in self._by_word.get(word, ())}):
            for form in self._titles[number]:
                weight = self._weight(form & words)
                share = weight / self._weight(form)
                is_whole = form is self._titles[number][0]
                is_meant = speaks_of_post or form in marked or (is_whole and len(form & words) > 1)
                if share >= least and is_meant and (share, weight) > best:
                    best, place = (share, weight), number
        return place

    def _weight(self, words: Iterable[str]) -> float:
        return sum(self._weights[word] for word in words)

    def _named(self, found: Sequence[str]) -> Iterator[str]:
        """Yield the names that stand in a text whole, or by their last word where it is long enough to be one."""
        for place, word in enumerate(found):
            for words, name in self._names.get(word, ()):
                is_whole = found[max(0, place + 1 - len(words)) : place + 1] == words
                if is_whole or len(word) >= _SURNAME:
                    yield name


# What is denied, up to a mark or to what is meant instead: "pas l'Inde, la France", "not Facebook but work".
_DENIED = re.compile(
    r"(?:\b(?:pas|not|cannot|ni|nor|sauf|except)|n['’]t)\b(?:(?!\b(?:mais|plutôt|plutot|but|rather)\b)[^,.;:!?\n])*",
    re.IGNORECASE,
)


def affirmed(text: str) -> str:
    """Return a text without what it denies."""
    return _DENIED.sub(" ", text)


def place_alone(text: str) -> int | None:
    """Return the place in a list that is all a text names, as `References.ordinal` counts: "2", "le 1, c’est quoi ?",
    "la deuxième", "the second one"; None where it names anything else.
    """
    places: list[int] = []
    for before, word, after in _with_neighbours(_named_in(from_chat_spelling(text))):
        number = _NUMBERS.get(word)
        if (place := _ORDINALS.get(word)) is not None:
            places.append(place)
        elif number is not None and before not in _SEVERAL - {"the"} and after not in _THINGS:
            places.append(number - 1)
        elif not is_stop_word(word) and word not in _LISTED | _NUMBER_SIGNS:
            return None
    return places[0] if len(places) == 1 else None


def heads_of(title: str) -> list[str]:
    """Return what stands before a colon or another break in a title, by which it is often named; none without one."""
    head = _BREAK.split(title, maxsplit=1)[0]
    return [head] if head and head != title else []


def _forms(title: str) -> list[frozenset[str]]:
    """Return the words that tell a title from others: all of them, then those of its head."""
    forms = [frozenset(_content(tokens(form))) for form in (title, *heads_of(title))]
    return [forms[0], *(form for form in forms[1:] if form and form != forms[0])]


def _content(title: Sequence[str]) -> list[str]:
    return [word for word in title if word[0].isalnum() and (len(word) >= _LEAST_LETTERS or word.isdigit())]


def _ordinal(found: Sequence[str]) -> int | None:
    """Return the first place in a list that is named: "la deuxième", "quote 2", "n° 3", or one that stands alone."""
    for before, word, after in _with_neighbours(found):
        place = _ORDINALS.get(word)
        is_alone = len(found) <= 3 and before not in {"une", "a"}
        if place is not None and after not in _OCCASIONS and (before in _ARTICLES or is_alone or after in _THINGS):
            return place if before != "avant" else place - 1
        if place is not None and before == "avant" and after not in _OCCASIONS:
            return place - 1
        number = _NUMBERS.get(word)
        if number is not None and (before in _NUMBER_SIGNS or (before in _THINGS | _POSTS and after not in _THINGS)):
            return number - 1
        if number is not None and word.isdigit() and before in {"le", "la", "the"} and not after:
            return number - 1
    return None


def _count(found: Sequence[str]) -> int | None:
    """Return the first number of things that is named: "trois points", "les deux"."""
    for before, word, after in _with_neighbours(found):
        number = _NUMBERS.get(word, 0)
        if number > 1 and before not in _NUMBER_SIGNS and (after in _THINGS | _POSTS or before in _SEVERAL):
            return number
        if word in _SINGLE and after in _THINGS - _OTHER:
            return 1
    return None


def _names_paragraph(found: Sequence[str]) -> bool:
    """Say whether the paragraph around something is named, or a passage as a whole: no paragraph beside it, no post."""
    words = frozenset(found)
    is_counted = any(a in _ORDINALS and b in _PARAGRAPH for a, b in itertools.pairwise(found))
    if is_counted or not words.isdisjoint(_BESIDE):
        return False
    is_whole_passage = not words.isdisjoint(_WHOLE) and not words.isdisjoint(_THINGS) and words.isdisjoint(_POSTS)
    return not words.isdisjoint(_PARAGRAPH) or is_whole_passage


def _asks_where_to_begin(found: Sequence[str]) -> bool:
    """Say whether it is asked which post to begin with: "lequel lire en premier", "which one should I start with"."""
    words = frozenset(found)
    chosen = any(a in _WHICH_POST and b in _POSTS | {"one"} for a, b in itertools.pairwise(found))
    begins = not words.isdisjoint(_BEGIN) or not (words.isdisjoint(_READ) or words.isdisjoint(_FIRST))
    return begins and (chosen or not words.isdisjoint(_WHICH))


def _named_in(text: str) -> list[str]:
    return [word for word in tokens(text) if word[0].isalnum() or word in _NUMBER_SIGNS]


def _with_neighbours(found: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    return zip(["", *found], found, [*found[1:], ""], strict=False)
