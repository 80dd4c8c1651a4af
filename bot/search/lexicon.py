"""The lexicon: what English words are in French, for English questions to French posts."""

from collections.abc import Mapping, Sequence
from importlib import resources

from bot.text import english_stem


class Lexicon:
    """English words and the French ones that say the same; all folded. An empty one knows none.

    A word that it does not have is looked for by its English stem: "employees" by what "employee" has.
    """

    def __init__(self, english: Mapping[str, Sequence[str]]) -> None:
        self._english = english
        self._by_stem = {english_stem(word): french for word, french in english.items()}

    @classmethod
    def shipped(cls) -> "Lexicon":
        """Return the lexicon that comes with the bot: a word a line, a tab, its translations; `#` begins a comment."""
        text = resources.files("bot.search").joinpath("lexicon.tsv").read_text(encoding="utf-8")
        rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
        return cls({word: french.split() for word, french in rows})

    def translations(self, word: str) -> Sequence[str]:
        """Return the French words for a folded English one."""
        return self._english.get(word) or self._by_stem.get(english_stem(word), ())
