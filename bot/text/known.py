"""Words that are good French or English, with how common they are; looked up in a file that is mapped, not read."""

import mmap
from functools import cache
from pathlib import Path

from bot.text.sound import sound_of

# Written by `python -m tests.training.words`, which tells what is in it.
WORDS = Path(__file__).parent / "words.tsv"
_FRENCH, _ENGLISH = 0, 1
_BEFORE_FIRST = ord("a") - 1


class KnownWords:
    """The words of both languages, all folded."""

    def __init__(self, path: Path = WORDS) -> None:
        with path.open("rb") as file:
            self._lines = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def french(self, word: str) -> int:
        """Return how common a folded word is in French: the logarithm (base 2) of how often it was counted; 0 if it is
        none.
        """
        return self._common(word, _FRENCH)

    def english(self, word: str) -> int:
        """Return the same in English."""
        return self._common(word, _ENGLISH)

    def sounding(self, typed: str) -> list[str]:
        """Return the French words (folded) that sound as a word in lower case, accents and all; the commonest first."""
        return self._after(f"~{sound_of(typed)}").split()

    def _common(self, word: str, place: int) -> int:
        letter = self._after(word)[place : place + 1]
        return ord(letter) - _BEFORE_FIRST if letter not in {"", "-"} else 0

    def _after(self, key: str) -> str:
        """Return what stands behind a key and a tab; nothing where there is no such line."""
        if not key.isascii():
            return ""
        sought, lines = f"{key}\t".encode(), self._lines
        low, high = 0, len(lines) - 1  # each at the line feed before a line
        while low < high:
            middle = lines.rfind(b"\n", low, (low + high) // 2 + 1)
            after = lines.find(b"\n", middle + 1)
            line = lines[middle + 1 : after]
            if line.startswith(sought):
                return line[len(sought) :].decode()
            if line < sought:
                low = after
            else:
                high = middle
        return ""


@cache
def known_words() -> KnownWords:
    """Return the words that come with the bot; the file is opened when they are first looked for."""
    return KnownWords()
