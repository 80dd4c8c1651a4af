"""Which questions of an entry have a word: the stems of all questions by sentence, those of a sentence in order."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

import numpy as np

from bot.index._rows import Numbers, Rows
from bot.index._wording import number_of

# Up to so many questions two bytes hold the number of each.
_FEW = 1 << 16
# What an editor has in so many questions he had in mind; one or two may have a word by the way.
_OFTEN = 3


class QuestionStems:
    """The stems of the meaningful words of all questions, each once in a question, by their numbers (`number_of`).

    `sentences` are the sentences of the questions, ascending, of which there are `count`.
    """

    def __init__(self, stems: Rows, sentences: Numbers, count: int) -> None:
        self._lengths = array("i", stems.lengths.tobytes())
        questions = np.arange(len(stems), dtype=np.uint16 if len(stems) <= _FEW else np.int32).repeat(stems.lengths)
        of_sentence = sentences[questions]
        order = np.lexsort((stems.together, of_sentence))
        self._stems = stems.together[order]
        self._questions = questions[order]
        self._starts = array("i", of_sentence.searchsorted(np.arange(count + 1)).astype(np.int32).tobytes())

    def of(self, sentence: int) -> "EntryStems":
        """Return those of the questions of a sentence's entry."""
        start, end = self._starts[sentence], self._starts[sentence + 1]
        # `data` gives up plain numbers, of which few are looked at sooner.
        return EntryStems(self._stems.data[start:end], self._questions.data[start:end], self._lengths)

    def often_have(self, stem: str, sentences: Iterable[int]) -> bool:
        """Say whether the questions of these sentences have a word, by its stem, again and again."""
        return sum([len(self.of(each).having(stem)) for each in sentences]) >= _OFTEN


class EntryStems:
    """The stems of one entry's questions: `stems` in order, `questions` those that have them; `lengths` of any."""

    __slots__ = ("_lengths", "_questions", "_stems")

    def __init__(self, stems: Sequence[int], questions: Sequence[int], lengths: Sequence[int]) -> None:
        self._stems, self._questions, self._lengths = stems, questions, lengths

    def having(self, stem: str) -> Sequence[int]:
        """Return the numbers of the questions that have a word, by its stem, ascending."""
        number = number_of(stem)
        first = bisect_left(self._stems, number)
        return self._questions[first : bisect_right(self._stems, number, first)]

    def length(self, question: int) -> int:
        """Return how many meaningful words a question has."""
        return self._lengths[question]
