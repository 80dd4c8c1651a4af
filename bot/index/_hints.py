"""The editor's index, its words found once: for its entries' bags, their questions, and the words known."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.index._stems import Stems
from bot.model import IndexEntry


@dataclass(frozen=True, slots=True)
class Asking:
    """One question of an entry: the number of its sentence, as written, its meaningful words (folded), their stems."""

    sentence: int
    text: str
    words: list[str]
    stems: list[str]


class Hints:
    """What the editor's index says, read: `entries` by the number of their sentence."""

    def __init__(self, entries: Mapping[int, IndexEntry], stems: Stems) -> None:
        self.questions: list[Asking] = []
        self.counts: Counter[str] = Counter()
        self._bags: dict[int, list[str]] = {}
        for number, entry in entries.items():
            self.questions += [self._asking(number, text, stems) for text in entry.questions]
            others = [stems.read(text) for text in (*entry.synonyms, *entry.names)]
            self.counts.update(word.folded for found, _ in others for word in found)
            self._bags[number] = [stem for _, found in others for stem in found]
        for asking in self.questions:
            self.counts.update(asking.words)
            self._bags[asking.sentence] += asking.stems

    def _asking(self, number: int, text: str, stems: Stems) -> Asking:
        found, read = stems.read(text)
        return Asking(number, text, [word.folded for word in found], read)

    def bag(self, number: int) -> list[str]:
        """Return all the stems of a sentence's entry; none where it has no entry."""
        return self._bags.get(number, [])
