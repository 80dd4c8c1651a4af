"""The lexicon: what English words are in French, for English questions to French posts."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from bot.text import english_stem, stem


class Lexicon:
    """English words and the French ones that say the same; all folded. An empty one knows none.

    A word that it does not have is looked for by its English stem: "employees" by what "employee" has. By each word
    those for it stand in one string with blanks between them: ten thousand lists would take megabytes.
    """

    def __init__(self, english: Mapping[str, str] | None = None) -> None:
        self._english = english or {}
        self._by_stem = {english_stem(word): french for word, french in self._english.items()}

    @classmethod
    def shipped(cls) -> "Lexicon":
        """Return the lexicon that comes with the bot: a word a line, a tab, its translations; `#` begins a comment."""
        text = (Path(__file__).parent / "lexicon.tsv").read_text(encoding="utf-8")
        rows = (line.partition("\t") for line in text.splitlines() if not line.startswith("#"))
        return cls({word: french for word, _, french in rows})

    def translations(self, word: str) -> Sequence[str]:
        """Return the French words for a folded English one."""
        return (self._english.get(word) or self._by_stem.get(english_stem(word), "")).split()

    def is_common(self, word: str) -> bool:
        """Say whether a folded word is one of its own, English or French, in whatever form: so it is no name."""
        return bool(self.translations(word)) or stem(word) in self._french

    @cached_property
    def _french(self) -> frozenset[str]:
        return frozenset(stem(word) for found in self._english.values() for word in found.split())
