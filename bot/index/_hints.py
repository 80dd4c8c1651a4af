"""The editor's index, its words found once: for its entries' bags, their questions, and the words known."""

from array import array
from collections import Counter
from collections.abc import Mapping

import numpy as np

from bot.index._analysed import letters_of, stems_of
from bot.index._asked import Asked, asked_by
from bot.index._grams import runs_of
from bot.index._names import names_among
from bot.index._rows import Rows
from bot.index._stems import Stems
from bot.index._wording import number_of, wording_of
from bot.model import IndexEntry
from bot.text import Word, words


class Questions:
    """The questions of all entries, those of one sentence together, in the order of the sentences' numbers.

    Of each: the number of its sentence, the kind of answer that it asks for, the features of its wording and the runs
    of its letters (of all its words), the numbers of the stems of its meaningful words, each once.
    """

    def __init__(self) -> None:
        self.sentences = array("i")
        self.asked: list[Asked] = []
        self.wordings = Rows()
        self.runs = Rows()
        self.stems = Rows()

    def read(self, sentence: int, text: str, stems: Stems) -> tuple[list[Word], list[str]]:
        """Add a question; return its meaningful words and their stems."""
        found = words(text)
        content, stemmed = stems.read(text, found)
        self.sentences.append(sentence)
        self.asked.append(asked_by(text))
        self.wordings.append(wording_of(stems_of(found)))
        self.runs.append(runs_of(letters_of(found)))
        self.stems.append(np.array(list(dict.fromkeys(map(number_of, stemmed))), dtype=np.int32))
        return content, stemmed


class Hints:
    """What the editor's index says, read: `entries` by the number of their sentence.

    `counts` says how often each word stands there, folded, `names` which are names.
    """

    def __init__(self, entries: Mapping[int, IndexEntry], stems: Stems) -> None:
        self.questions = Questions()
        self.counts: Counter[str] = Counter()
        self.names: set[str] = set()
        self._bags: dict[int, list[str]] = {}
        for number, entry in sorted(entries.items()):
            bag = self._bags[number] = []
            for text in (*entry.synonyms, *entry.names):
                content, stemmed = stems.read(text)
                self.counts.update([word.folded for word in content])
                bag += stemmed
            self.names.update([word.folded for name in entry.names for word in stems.read(name)[0]])
            for text in entry.questions:
                content, stemmed = self.questions.read(number, text, stems)
                self.counts.update([word.folded for word in content])
                self.names.update([word.folded for word in names_among(content, text)])
                bag += stemmed

    def bag(self, number: int) -> list[str]:
        """Return all the stems of a sentence's entry; none where it has no entry."""
        return self._bags.get(number, [])
