"""Words: what is compared when a question meets a passage. Only copies of the text's words are ever changed."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from bot.text._stop_words import ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS

# A number keeps its decimals and its hour (6,3 · 2.0 · 20 ans are counted as 6.3, 2.0, 20; 13h30, 13 h 30, 13:30 and
# 1:30 pm as 13h30, 13h, 13H00, 13 h and 1pm as 13);
# a word is letters, with apostrophes inside; hyphens part words. Some devices send accents as marks after the letter:
# they are looked for where a run of letters ends, which is found sooner than one letter after another.
_LETTERS = r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*"
_HOUR_BEHIND = (
    r"[hH]\d{0,2}\b|[ \xa0\u202f]?[hH](?:[ \xa0\u202f]?[0-5]\d)?\b|"
    r"(?:(?<!\d\d\d):[0-5]\d)?[ \xa0\u202f]?[aApP][mM]\b|(?<!\d\d\d):[0-5]\d\b"
)
ANY_WORD = re.compile(rf"\d+(?:[.,]\d+)*(?:{_HOUR_BEHIND})?|{_LETTERS}(?:['’ʼ`´]{_LETTERS})*\d*")
# Elided words cut off before a vowel: the only closed list French has of them.
_ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|presqu)'(?=.)")
_UNELIDED = frozenset({"aujourd'hui", "d'accord", "prud'homme", "prud'hommes", "quelqu'un", "quelqu'une"})
_HOUR = re.compile(r"(\d+)(?: ?h ?(\d?\d)?|(?::(\d\d))?(?: ?([ap])m)?)")
_NOON = 12
_ENGLISH_TAIL = re.compile(r"'(?:s|re|ve|ll|d|m|t)$")
_STOP_WORDS = FRENCH_STOP_WORDS | ENGLISH_STOP_WORDS
# What French has beside plain letters, folded at once: a byte is looked up in a tenth of a character's time.
_USUAL = bytes.maketrans("àâäéèêëîïôöùûüÿçñ`\xa0".encode("latin-1"), b"aaaeeeeiioouuuycn' ")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss", "’": "'", "ʼ": "'", "`": "'", "´": "'"})

# What a reader does not see: control characters, zero-width characters, tags, variation selectors, marks of direction.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef]+"
)

# Without a memory of its own: `_forms` remembers.
_stemmer = Stemmer.Stemmer("french", 0)
_english_stemmer = Stemmer.Stemmer("english", 0)
# So many single words are known by heart, in no order and without their texts: a blog is read in less than half of the
# time. Members' words are among them, so that `forget_words` empties it.
_by_word = lru_cache(maxsize=4_096)


class Word(NamedTuple):
    """A word of a text: where it stands (`end` exclusive), its folded form and its stem.

    A tuple, since a frozen dataclass takes five times as long to make, and a blog has a million of them.
    """

    start: int
    end: int
    folded: str
    stem: str

    @property
    def is_stop(self) -> bool:
        """Say whether the word only serves grammar."""
        return is_stop_word(self.folded)


def is_stop_word(folded: str) -> bool:
    """Say whether a folded word, French or English, only serves grammar."""
    return folded in _STOP_WORDS


def visible(text: str) -> str:
    """Return a copy without what nobody who reads it sees, and a program does."""
    return _UNSEEN.sub("", text)


def fold(text: str) -> str:
    """Return a copy in lower case without accents, ligatures or typographic apostrophes: "L’Œuvre" gives "l'oeuvre"."""
    if text.isascii():
        folded = text.lower().replace("`", "'")
        return text if folded == text else folded  # one string instead of two, wherever both are kept
    try:
        usual = text.lower().replace("’", "'").replace("œ", "oe").encode("latin-1").translate(_USUAL)
    except UnicodeEncodeError:
        return _folded_by_unicode(text)  # nearly no French needs it
    return usual.decode("ascii") if usual.isascii() else _folded_by_unicode(text)


def _folded_by_unicode(text: str) -> str:
    lowered = unicodedata.normalize("NFKC", text).lower().translate(_LIGATURES)
    decomposed = unicodedata.normalize("NFD", lowered)
    return "".join([char for char in decomposed if char.isascii() or not unicodedata.combining(char)])


@_by_word
def _forms(typed: str) -> tuple[tuple[str, str], ...]:
    """Return the (folded, stem) pairs that one typed word gives: usually one, two for a foreign apostrophe.

    None for what folds away: two Japanese sound marks are letters to `re`, accents to Unicode.
    """
    folded = fold(typed)
    if folded[:1].isdigit():
        number = _number(folded)
        return ((number, number),)
    if "'" not in folded:  # most words by far
        return ((folded, stem(folded)),) if folded else ()
    if folded not in _UNELIDED:
        folded = _ENGLISH_TAIL.sub("", _ELISION.sub("", folded))
    pieces = [folded] if folded in _UNELIDED else [piece for piece in folded.split("'") if piece]
    return tuple((piece, stem(piece)) for piece in pieces)


def _number(folded: str) -> str:
    """Return a number in one form, however its decimals or, of an hour, its minutes are written."""
    hour = None if folded.isdigit() else _HOUR.fullmatch(folded)
    if hour is None:
        return folded.replace(",", ".").removesuffix("h").rstrip()
    number, half = int(hour[1]), hour[4]
    if half and number <= _NOON:
        number = number % _NOON + (_NOON if half == "p" else 0)
    minutes = hour[2] or hour[3] or ""
    return f"{number}h{minutes}" if minutes.strip("0") else str(number)


def english_stem(folded: str) -> str:
    """Return the stem of one folded English word (Snowball's English algorithm)."""
    stemmed: str = _IN_FIGURES.get(folded) or _english_stemmer.stemWord(folded)
    return stemmed


# These end so in the singular.
_NO_PLURALS = frozenset({"univers", "divers", "pervers", "travers", "revers", "envers", "convers"})
_SHORTEST_PLURAL = 5


# "Les 3 propriétés" are "les trois propriétés". "Neuf" is new as often as nine, and "deux" is grammar.
_IN_FIGURES = {
    "trois": "3", "quatre": "4", "cinq": "5", "six": "6", "sept": "7", "huit": "8", "dix": "10", "onze": "11",
    "douze": "12", "treize": "13", "quatorze": "14", "quinze": "15", "seize": "16", "vingt": "20", "trente": "30",
    "quarante": "40", "cinquante": "50", "soixante": "60", "cent": "100", "mille": "1000",
    "three": "3", "four": "4", "five": "5", "seven": "7", "eight": "8", "nine": "9", "ten": "10", "eleven": "11",
    "twelve": "12", "fifteen": "15", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
    "hundred": "100", "thousand": "1000",
}  # fmt: skip

# Verbs in "-ayer" are written with an i where it is mute: "qui paie ?" asks who pays.
_WITH_I = {
    f"{verb}ai{end}": f"{verb}ay{end}"
    for verb in ("p", "ess", "bal", "effr", "beg", "debl")
    for end in ("e", "es", "ent", "era", "eront", "erait", "eraient")
}


# Snowball leaves the ending of a participle alone where it has no accent: "fermée" would not meet "fermer". Most nouns
# that end so mean what the verb does ("arrivée"), these do not.
_PARTICIPLE = re.compile(r"(?<=...)ees?$")
_NOUNS_IN_EE = frozenset({
    "donnee", "idee", "annee", "journee", "armee", "musee", "lycee", "soiree", "matinee", "portee", "pensee", "entree",
    "montee", "duree", "vallee", "dictee", "poignee", "gelee", "rentree", "tournee", "traversee", "fumee", "fusee",
    "epee", "cheminee", "bouchee", "allee", "assemblee", "denree", "maree", "renommee", "trophee", "risee", "oree",
})  # fmt: skip


def stem(folded: str) -> str:
    """Return the stem of one folded word (Snowball's French algorithm, which sees no accents here on either side); of a
    number in words its figures.
    """
    if folded in _IN_FIGURES:
        return _IN_FIGURES[folded]
    folded = _WITH_I.get(folded, folded)
    if "ee" in folded[-3:] and folded.removesuffix("s") not in _NOUNS_IN_EE:
        folded = _PARTICIPLE.sub("er", folded)
    # Snowball takes "-er" for an infinitive's end and leaves "-ers" alone: "scooter" would not meet "scooters".
    is_plural = folded.endswith("ers") and len(folded) > _SHORTEST_PLURAL and folded not in _NO_PLURALS
    stemmed: str = _stemmer.stemWord(folded[:-1] if is_plural else folded)
    # A doubled final letter only tells a derived form from its root ("connectt", "personnell").
    stemmed = stemmed[:-1] if len(stemmed) > 4 and stemmed[-1] == stemmed[-2] else stemmed
    return folded if stemmed == folded else stemmed


def words(text: str) -> tuple[Word, ...]:
    """Return all the words of a text, stop words too, with their offsets in it."""
    found = []
    end = 0
    for typed in ANY_WORD.findall(text):  # all letters and digits are in words: each stands where it is first found
        start = text.index(typed, end)
        end = start + len(typed)
        for folded, stemmed in _forms(typed):
            found.append(_word(Word, (start, end, folded, stemmed)))
    return tuple(found)


# `Word(…)` goes through a function of Python's, which takes three times as long.
_word: Callable[[type[Word], tuple[int, int, str, str]], Word] = tuple.__new__


def folded_words(text: str) -> list[str]:
    """Return the folded forms of all the words of a text, sooner than `words` does."""
    return [folded for typed in ANY_WORD.findall(text) for folded, _ in _forms(typed)]


def forget_words() -> None:
    """Drop the single words that are known by heart: members wrote some of them, and one may want to be forgotten."""
    _forms.cache_clear()


def content_stems(text: str) -> list[str]:
    """Return the stems of the words that carry meaning, in order, repeated as often as they stand in the text."""
    return [word.stem for word in words(text) if not word.is_stop]
