"""Features of a message: the word and character n-grams that the linear models of this room weigh."""

import re
import unicodedata
from collections.abc import Iterable

# Word n-grams of 1 to 3 tokens, character n-grams of 2 to 5 characters across the whole message.
MOST_WORDS = 3
FEWEST_CHARACTERS, MOST_CHARACTERS = 2, 5

# Combining marks, zero-width and tag characters, variation selectors: what a reader does not see, or reads past.
_UNSEEN = re.compile("[\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]+")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "‘": "'", "ʼ": "'"})
_REPEATED = re.compile(r"(.)\1{2,}", re.DOTALL)
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Return the words, numbers and single signs of a text, without case, accents and long repetitions ("looool")."""
    folded = _UNSEEN.sub("", unicodedata.normalize("NFKD", text.lower()).translate(_LIGATURES))
    return _TOKEN.findall(_REPEATED.sub(r"\1\1\1", folded))


def word_ngrams(words: list[str]) -> set[str]:
    """Return the runs of 1 to `MOST_WORDS` tokens, each joined by blanks."""
    return {
        " ".join(words[start : start + size])
        for size in range(1, MOST_WORDS + 1)
        for start in range(len(words) - size + 1)
    }


def character_ngrams(words: Iterable[str]) -> set[str]:
    """Return the runs of `FEWEST_CHARACTERS` to `MOST_CHARACTERS` characters of the tokens with blanks around each."""
    text = f" {' '.join(words)} "
    return {
        text[start : start + size]
        for size in range(FEWEST_CHARACTERS, MOST_CHARACTERS + 1)
        for start in range(len(text) - size + 1)
    }
