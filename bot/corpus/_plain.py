"""A plain text in the making, line by line, with the spans of what is set apart in it."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.model import Aside, Item, Layout


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without marks, what stands in it, as in a post, and what an editor should know: (line of the source from
    0, what).
    """

    text: str
    asides: tuple[Aside, ...] = ()
    items: tuple[Item, ...] = ()
    quotations: tuple[tuple[int, int], ...] = ()
    remarks: tuple[tuple[int, str], ...] = ()

    @property
    def layout(self) -> Layout:
        """Return what of the text is set apart by other means than its words."""
        return Layout(tuple((aside.start, aside.end) for aside in self.asides), self.items, self.quotations)


@dataclass(slots=True)
class _Opened:
    """An item, or a quotation where it has no mark, of which the end is not read yet, nor perhaps the beginning."""

    mark: str
    level: int
    start: int | None = None


class Writer:
    """The lines of a text in the making; what stands apart gets an empty line before and behind it."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0  # of all lines with the breaks behind them
        self._end = 0  # of the last of them that is not empty
        self._asides: list[Aside] = []
        self._open: list[_Opened] = []
        self._items: list[Item] = []
        self._quotations: list[tuple[int, int]] = []
        self._wants_gap = False
        self._has_left_out = False

    def add(self, line: str, *, goes_on: bool = False) -> None:
        """Add a line (or several, with breaks between them), to the one before where it `goes_on`."""
        is_blank = not line.strip()
        if is_blank and (not self._lines or (self._has_left_out and not self._lines[-1].strip())):
            return
        if goes_on and self._lines and self._lines[-1].strip() and not (self._wants_gap or self._has_left_out):
            self._lines[-1] += f" {line}"
            self._end = self._length + len(line)
            self._length = self._end + 1
            return
        if self._wants_gap and not is_blank and self._lines and self._lines[-1].strip():
            self._put("")
        if not is_blank:
            self._wants_gap = self._has_left_out = False
        self._put(line)

    def want_gap(self) -> None:
        """Have an empty line stand before what comes next."""
        self._wants_gap = True

    def begin(self, mark: str = "", level: int = 0) -> None:
        """Begin an item with what comes next, or a quotation where there is no mark."""
        if not mark and not self._is_within_quotation():
            self.want_gap()
        self._open.append(_Opened(mark, level))

    def end(self) -> None:
        """End what was begun last; a quotation in another one is a part of that."""
        opened = self._open.pop()
        if opened.mark and opened.start is not None:
            self._items.append(Item(opened.start, self._end, opened.mark, opened.level))
        elif not opened.mark and not self._is_within_quotation():
            self.want_gap()
            if opened.start is not None:
                self._quotations.append((opened.start, self._end))

    def add_aside(self, lines: Sequence[str], level: int = 0) -> None:
        """Add lines that are never quoted: a heading of a level, or, for 0, something else."""
        self.want_gap()
        if any(line.strip() for line in lines):
            text = "\n".join(lines)
            self.add(text)
            start = self._length - len(text) - 1
            self._asides.append(Aside(start, start + len(text), level))
        self.want_gap()

    def leave_out(self) -> None:
        """Say that something is left out here, over which no sentence runs."""
        self.part()
        self._has_left_out = True

    def part(self) -> None:
        """Have no sentence run from what was added to what comes next."""
        self._asides.append(Aside(self._length, self._length))

    def plain(self, remarks: Sequence[tuple[int, str]]) -> Plain:
        """Return the text with what stands within it."""
        text = "\n".join(self._lines).rstrip()
        within = (aside for aside in dict.fromkeys(self._asides) if aside.end > 0 and aside.start < len(text))
        items = sorted(self._items, key=lambda item: (item.start, item.level))
        return Plain(text, tuple(within), tuple(items), tuple(self._quotations), tuple(remarks))

    def _is_within_quotation(self) -> bool:
        return any(not opened.mark for opened in self._open)

    def _put(self, line: str) -> None:
        if line.strip():
            start = self._length + len(line) - len(line.lstrip())
            for opened in self._open:
                opened.start = start if opened.start is None else opened.start
            self._end = self._length + len(line.rstrip())
        self._lines.append(line)
        self._length += len(line) + 1
