"""The lexicon: what English words are in French, and which French words say the same; one data file."""

from collections.abc import Mapping, Sequence
from importlib import resources


class Lexicon:
    """Words that may stand for another; all folded. An empty one knows none."""

    def __init__(
        self, english: Mapping[str, Sequence[str]] | None = None, french: Mapping[str, Sequence[str]] | None = None
    ) -> None:
        self._english, self._french = english or {}, french or {}

    @classmethod
    def shipped(cls) -> "Lexicon":
        """Return the lexicon that comes with the bot."""
        text = resources.files("bot.search").joinpath("lexicon.tsv").read_text(encoding="utf-8")
        english: dict[str, list[str]] = {}
        french: dict[str, list[str]] = {}
        for line in text.splitlines():
            if line and not line.startswith("#"):
                language, word, others = line.split("\t")
                (english if language == "en" else french)[word] = others.split()
        return cls(english, french)

    def translations(self, word: str) -> Sequence[str]:
        """Return the French words for a folded English one."""
        return self._english.get(word, ())

    def synonyms(self, word: str) -> Sequence[str]:
        """Return the French words that say what a folded French one says."""
        return self._french.get(word, ())
