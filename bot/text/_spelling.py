"""How people type in a chat: by ear, cut short, run together. Grammar is written out, the words of the blog are not.

What is a good word of French or English, or of the blog, is left alone. All else is looked for by its sound ("koi",
"kel"), by its consonants ("pk", "bcp"), without what is elided before it ("lauteur", "jpeu"), and by one slip of the
finger ("commnet"); where that gives a word that only serves grammar, or parts one from what it stands before, the copy
has that. Which words the blog has, and which of them is meant, is for the search to say.
"""

import re
from collections.abc import Callable
from functools import cache

from rapidfuzz.distance import OSA

from bot.text._language import language_of
from bot.text._stop_words import FRENCH_STOP_WORDS
from bot.text._words import ANY_WORD, fold, is_stop_word
from bot.text.known import known_words

# "c est quoi", "l auteur", "qu il": who types in haste puts a blank for the apostrophe.
_LOST_APOSTROPHE = re.compile(r"\b([cC](?= [eéEÉ])|[ldjnLDJN]|[qQ]u) (?=[aeiouyhâàéèêîôœAEIOUYHÉÊ]\w)")
# Folded it would be the French verb, which is grammar; in French one says "IA".
_US = re.compile(r"(?<=\bthe )us\b|(?<=\bthe )U\.S\.(?:A\.)?", re.IGNORECASE)
_AI = re.compile(r"(?:(?<![\w'’])|(?<=\b[lLdD]['’]))AI(?!\w)")
# "Lmaooo", "merciiii", "cooool": a letter held for emphasis.
_HELD = re.compile(r"(.)\1{2,}")
_VOWELS = frozenset("aeiouy")
# What is elided before a vowel, and of it what is said without its vowel before a consonant, too ("jpeu", "dla").
_ELIDED = {run: "qu" if run == "k" else run for run in ("c", "d", "j", "k", "l", "m", "n", "qu", "s", "t", "y")}
_CLIPPED = {"d": "de", "j": "je", "m": "me", "t": "te"}
# A word of so many letters may be cut short; one of so many may hold a slip; one so common (logarithm) and so long is
# good English in a French sentence, too, or stands behind what is clipped.
_LONGEST_CUT, _SHORTEST_SLIP = 4, 6
_COMMON, _LONG = 12, 4


def from_chat_spelling(text: str, is_word: Callable[[str], bool] = is_stop_word) -> str:
    """Return a copy with the grammar of chats written out: "c koi, pk ?" gives "c quoi, pourquoi ?".

    `is_word` says of further words, folded, that they are good as they stand: those of a blog.
    """
    if "us" in text.lower():  # "and in the us?" speaks of a country
        text = _US.sub("USA", text)
    if "AI" in text and (not text.isupper() or _AI.fullmatch(text.strip(" ?!.…"))):  # "j'ai" is never typed so
        text = _AI.sub("IA", text)
    text = _LOST_APOSTROPHE.sub("\\1'", text)
    is_english = language_of(text) == "en"

    def written_out(match: re.Match[str]) -> str:
        typed = match.group()
        if not typed.isalpha() or (not typed.islower() and _is_name(match)):
            return typed
        return _meant(typed.lower(), is_word, is_english=is_english) or typed

    return ANY_WORD.sub(written_out, text)


def is_good(word: str, *, is_english: bool) -> bool:
    """Say whether a folded word is one of the language of its text; what is common in English is one in French, too."""
    known = known_words()
    if is_english:
        return known.english(word) > 0
    return known.french(word) > 0 or (len(word) >= _LONG and known.english(word) >= _COMMON)


def _is_name(match: re.Match[str]) -> bool:
    """Say whether a word with a capital may be a name: not where it opens the text, or all of that is shouted."""
    typed, text = match.group(), match.string
    if text.isupper():
        return "&" in text
    opens = not text[: match.start()].strip(" «“\"'’(")
    return not (opens and (typed[1:].islower() or text[match.end() : match.end() + 2].islower()))


def _meant(typed: str, is_word: Callable[[str], bool], *, is_english: bool) -> str | None:
    """Return how a word in lower case is written that is none; None where that is not known."""
    folded = fold(typed)
    if is_stop_word(folded) or is_word(folded) or is_good(folded, is_english=is_english):
        return None
    if _HELD.search(folded):
        shorter = [_HELD.sub(letters, folded) for letters in (r"\1", r"\1\1")]
        return next((each for each in shorter if is_stop_word(each) or is_good(each, is_english=is_english)), None)
    if is_english:
        return None
    return _grammar(typed) or _cut_short(folded) or _parted(typed, is_word) or _slip(folded)


def _grammar(typed: str) -> str | None:
    """Return the word of French grammar that sounds so, if that is the commonest."""
    found = known_words().sounding(typed)[:1]
    return found[0] if found and found[0] in FRENCH_STOP_WORDS else None


def _parted(typed: str, is_word: Callable[[str], bool]) -> str | None:
    """Return a word with its apostrophe, or two words, where they are run together."""
    is_one = len(typed) >= _LONG and bool(known_words().sounding(typed))
    for run, elided in _ELIDED.items():
        rest = typed.removeprefix(run)
        if rest == typed or len(rest) < 2 or (run == "c" and rest[0] not in "eé"):
            continue
        folded = fold(rest)
        grammar = rest if is_stop_word(folded) else _grammar(rest) or (_parted(rest, is_word) if run in "ks" else None)
        if grammar:
            return f"{elided}'{grammar}"
        if is_one:  # "tere" is "terre", whatever stands behind its first letter
            continue
        heard = known_words().sounding(rest) if len(rest) >= _LONG else ()
        if run not in "kqu" and (folded[0] in _VOWELS or folded[0] == "h"):
            if heard or is_word(folded) or is_good(folded, is_english=False):
                return f"{elided}'{rest}"
        elif run in _CLIPPED and (heard or is_word(folded) or known_words().french(folded) >= _COMMON):
            return f"{_CLIPPED[run]} {rest}"
    before = typed.removesuffix("e").removesuffix("k")
    is_asked = typed[0] in "ek" and typed.endswith(("k", "ke"))
    grammar = (before if is_stop_word(before) else _grammar(before)) if is_asked else None
    return f"{grammar} que" if grammar else None


def _cut_short(folded: str) -> str | None:
    """Return the commonest word of grammar that has the consonants of a word that has nothing else."""
    if not 1 < len(folded) <= _LONGEST_CUT or not _VOWELS.isdisjoint(folded):
        return None
    same = (word for word in _commonest() if word[0] == folded[0])
    return next((word for word in same if _holds(word.replace("qu", "qk"), folded)), None)


def _holds(word: str, letters: str) -> bool:
    """Say whether letters stand in a word in this order."""
    rest = iter(word)
    return all(letter in rest for letter in letters)


def _slip(folded: str) -> str | None:
    """Return the commonest word of grammar that is one slip away."""
    if len(folded) < _SHORTEST_SLIP:
        return None
    return next((word for word in _commonest() if OSA.distance(word, folded, score_cutoff=1) <= 1), None)


@cache
def _commonest() -> tuple[str, ...]:
    """Return the words of French grammar, the commonest first."""
    longer = (word for word in FRENCH_STOP_WORDS if len(word) > 2)
    return tuple(sorted(longer, key=lambda word: -known_words().french(word)))
