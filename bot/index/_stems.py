"""Stems of texts in two languages, such that a question meets its like.

The posts are French. The editor's index and the readers also use English: there each word takes the stem that the posts
give it when they hold it ("data", "facebook", "service"), else its English stem, so that "customers" meets "customer".
"""

from collections.abc import Collection, Sequence

from bot.text import ENGLISH_STOP_WORDS, Word, english_stem, is_stop_word, language_of, words

# French words too, hence not among the stop words of either language; in an English sentence they are grammar.
_AS_IN_ENGLISH = frozenset({"me", "on", "an", "as", "us", "or"})
ENGLISH_ONLY = _AS_IN_ENGLISH | ENGLISH_STOP_WORDS


class Stems:
    """The stems that texts have for a blog whose posts hold the words `known` (folded)."""

    def __init__(self, known: Collection[str]) -> None:
        self._known = known

    def in_posts(self, folded: str) -> bool:
        """Say whether a folded word stands in the posts."""
        return folded in self._known

    def of_word(self, folded: str, stemmed: str, language: str | None) -> str:
        """Return the stem of a word, given its French one, in a text of a language ("fr", "en" or None for unknown)."""
        if language == "en" and folded not in self._known and folded.isalpha():
            return english_stem(folded)
        return stemmed

    def content(self, found: Sequence[Word], language: str | None) -> list[Word]:
        """Return those of a text's words that carry meaning."""
        kept = [word for word in found if not is_stop_word(word.folded)]
        return [word for word in kept if word.folded not in ENGLISH_ONLY] if language == "en" else kept

    def read(self, text: str, found: Sequence[Word] | None = None) -> tuple[list[Word], list[str]]:
        """Return the words of an editor's question or phrase that carry meaning, and their stems.

        `found` are all its words, where they are known already.
        """
        found = words(text) if found is None else found
        language = language_of(text, found)
        content = self.content(found, language)
        return content, [self.of_word(word.folded, word.stem, language) for word in content]
