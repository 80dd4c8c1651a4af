"""The editor's index, its words found once: for its entries' bags, their questions, and the words known."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from bot.index._analysed import letters_of, stems_of
from bot.index._grams import Numbers, runs_of
from bot.index._stems import Stems
from bot.index._wording import wording_of
from bot.model import IndexEntry
from bot.text import words


@dataclass(frozen=True, slots=True)
class Asking:
    """One question of an entry: the number of its sentence, as written, the features of its wording and the runs of its
    letters (of all its words), the stems of its meaningful words.
    """

    sentence: int
    text: str
    wording: Numbers
    runs: Numbers
    stems: list[str]


class Hints:
    """What the editor's index says, read: `entries` by the number of their sentence."""

    def __init__(self, entries: Mapping[int, IndexEntry], stems: Stems) -> None:
        self.questions: list[Asking] = []
        self.counts: Counter[str] = Counter()
        self._bags: dict[int, list[str]] = {}
        for number, entry in entries.items():
            others = [stems.read(text) for text in (*entry.synonyms, *entry.names)]
            self._bags[number] = [stem for _, found in others for stem in found]
            for text in entry.questions:
                asked = words(text)
                content, found = stems.read(text, asked)
                wording, runs = wording_of(stems_of(asked)), runs_of(letters_of(asked))
                self.questions.append(Asking(number, text, wording, runs, found))
                self._bags[number] += found
                others.append((content, found))
            self.counts.update(word.folded for content, _ in others for word in content)

    def bag(self, number: int) -> list[str]:
        """Return all the stems of a sentence's entry; none where it has no entry."""
        return self._bags.get(number, [])
