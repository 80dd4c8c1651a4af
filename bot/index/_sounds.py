"""How words sound, kept in one text: as objects of their own, thousands of sounds would take five times the memory."""

from array import array
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import overload


class Sounds(Sequence[str]):
    """The sounds of some words, each once, in the order of the first word that has it, and the words of each."""

    def __init__(self, words: Iterable[str], sound: Callable[[str], str]) -> None:
        found: dict[str, str] = {}
        for word in words:
            heard = sound(word)
            found[heard] = f"{found[heard]} {word}" if heard in found else word
        lines = [f"{heard} {meant}\n" for heard, meant in found.items()]
        self._text = "\n" + "".join(lines)
        self._starts = array("I")
        place = 1
        for line in lines:
            self._starts.append(place)
            place += len(line)

    def words_of(self, heard: str) -> list[str]:
        """Return the words that sound so, in their order; none for a sound that no word has."""
        place = self._text.find(f"\n{heard} ") if heard else -1
        if place < 0:
            return []
        return self._text[place + len(heard) + 2 : self._text.index("\n", place + 1)].split(" ")

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, place: int) -> str: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...

    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return [self[each] for each in range(*place.indices(len(self)))]
        start = self._starts[place]
        return self._text[start : self._text.index(" ", start)]

    def __iter__(self) -> Iterator[str]:
        return (self[place] for place in range(len(self)))
