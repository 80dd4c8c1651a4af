"""Which language a message is written in: by the little words that only one of the two has."""

import unicodedata
from collections.abc import Mapping, Sequence

from bot.text._stop_words import ENGLISH_STOP_WORDS, FRENCH_STOP_WORDS
from bot.text._words import Word, words

_ONLY_ENGLISH = (ENGLISH_STOP_WORDS - FRENCH_STOP_WORDS - {"hmm"}) | {
    *("evening", "morning", "afternoon", "good", "omg", "wtf", "pls", "plz", "explain", "thx"),
    # "whos", "whats": who types in haste leaves out the apostrophe.
    *("whos", "whats", "hows", "wheres", "isnt", "doesnt", "dont", "didnt", "summarise", "summarize"),
    *(
        "hi",
        "hiya",
        "heya",
        "howya",
        "howdy",
        "thanks",
        "thank",
        "sucks",
        "boring",
        "now",
        "old",
        "never",
        "please",
        "happy",
        "merry",
    ),
    *("stuff", "numbers", "freedom", "kids", "workers", "employees", "customers", "government"),
    *("got", "looking", "show", "find", "give", "tell"),
    *("scares", "scare", "scared", "frightens", "worries", "worried", "bothers", "annoys", "amazes", "shocks", "hates"),
    *("hate", "thinks", "wants", "needs", "sounds", "seems", "feels", "makes", "kills", "helps"),
    *("wat", "wats", "wut", "dude", "ppl", "ngl", "tbh", "imo", "fomo"),
}
_ONLY_FRENCH = (FRENCH_STOP_WORDS - ENGLISH_STOP_WORDS) | {"bonjour", "bonsoir", "salut", "coucou", "aurevoir"}
# Grammar in French, but words in English.
_ENGLISH_TOO = _ONLY_FRENCH & {
    "a",
    "ai",
    "as",
    "me",
    "on",
    "son",
    "t",
    "s",
    "d",
    "m",
    "lol",
    "haha",
    "hihi",
    "bro",
    "ok",
    "y",
}
# "On" is French, but not behind these: "go on", "come on".
_BEFORE_ON = frozenset({"go", "come", "carry", "hold", "keep", "move", "based", "depends", "going"})
# What each of these words is a sign of, a letter for each: looked up at once rather than language by language.
_EN, _FR, _FR_RATHER, _ON = "e", "f", "r", "o"
_SIGNS: Mapping[str, str] = {
    word: _EN * (word in _ONLY_ENGLISH)
    + (_FR_RATHER if word in _ENGLISH_TOO else _FR * (word in _ONLY_FRENCH))
    + _ON * (word == "on")
    for word in _ONLY_ENGLISH | _ONLY_FRENCH
}
# Letters that English does not have, save in words it borrowed, and in names.
_FRENCH_LETTERS = frozenset("éèêëàâîïôûùçœ")
_BORROWED = frozenset({
    "resume", "resumes", "cafe", "cafes", "deja", "fiance", "fiancee", "cliche", "cliches", "naive", "touche", "decor",
    "sauteed", "protege", "facade", "melee", "puree", "entree", "entrees", "matinee", "soiree", "risque", "blase",
    "passe", "jalapeno", "pokemon", "pokemons", "beyonce", "nestle", "hermes", "citroen", "loreal", "tiesto", "bjork",
})  # fmt: skip
# So does Spanish begin what it asks and exclaims.
_SPANISH = tuple("¿¡ñ")


def language_of(text: str, found: Sequence[Word] | None = None, *, surely: bool = False) -> str | None:
    """Return "fr" or "en", or None when the text gives no sign of either (a name, a number, one keyword).

    `found` are the text's words, if they are known already. `surely` goes by words that the other language does not
    have at all: in "go on" and "tell me a joke" it then sees nothing French.
    """
    found = words(text) if found is None else found
    signs = "".join([_SIGNS.get(word.folded, "") for word in found])
    english = signs.count(_EN) + (_ON in signs and _goes_on([word.folded for word in found]))
    # Where a word is English and none surely French, "a" and "on" are English, too: "looking for a text on Facebook".
    french = signs.count(_FR) + _has_french_letter(text, found)
    if not surely and (french or not english):
        french += signs.count(_FR_RATHER)
    if english == french:
        return None
    return "en" if english > french else "fr"


def _goes_on(folded: Sequence[str]) -> bool:
    place = folded.index("on")
    return place > 0 and folded[place - 1] in _BEFORE_ON


# What the French say, too, when something takes them by surprise.
_EXCLAIMED = frozenset({"wow", "omg", "wtf", "thx", "lol", "damn", "fuck", "dude", "pls", "plz", "okay", "nope", "yep"})


def only_exclaims(text: str) -> bool:
    """Say whether a text has English in nothing but exclamations that one hears in French: "3 millions, wow"."""
    english = _ONLY_ENGLISH.intersection(word.folded for word in words(text))
    return bool(english) and english <= _EXCLAIMED


def _has_french_letter(text: str, found: Sequence[Word]) -> bool:
    """Say whether one of a text's words has a letter that only French has."""
    if text.isascii():
        return False
    lowered = unicodedata.normalize("NFC", text.lower())
    if _FRENCH_LETTERS.isdisjoint(lowered) or any(sign in lowered for sign in _SPANISH):
        return False
    if _BORROWED.isdisjoint([word.folded for word in found]):  # as nearly always: all letters are in words
        return True
    typed = (text[word.start : word.end] for word in found if word.folded not in _BORROWED)
    return any(not _FRENCH_LETTERS.isdisjoint(unicodedata.normalize("NFC", word.lower())) for word in typed)
