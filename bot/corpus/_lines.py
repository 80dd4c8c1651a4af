"""Plain lines as they are written down one after another, with the asides among them."""

from collections.abc import Sequence

from bot.model import Aside


class Lines:
    """The lines of a text in the making; what stands apart gets an empty line before and behind it."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._length = 0  # of all lines with the breaks behind them
        self._asides: list[Aside] = []
        self._wants_gap = False
        self._has_left_out = False

    def add(self, line: str) -> None:
        """Add a line (or several, with breaks between them)."""
        is_blank = not line.strip()
        if is_blank and (not self._lines or (self._has_left_out and not self._lines[-1].strip())):
            return
        if self._wants_gap and not is_blank and self._lines and self._lines[-1].strip():
            self._put("")
        if not is_blank:
            self._wants_gap = self._has_left_out = False
        self._put(line)

    def want_gap(self) -> None:
        """Have an empty line stand before what comes next."""
        self._wants_gap = True

    def add_block(self, lines: Sequence[str]) -> None:
        """Add lines that make paragraphs of their own."""
        self.want_gap()
        for line in lines:
            self.add(line)
        self.want_gap()

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

    def joined(self) -> tuple[str, tuple[Aside, ...]]:
        """Return the text, and its asides that stand within it."""
        text = "\n".join(self._lines).rstrip()
        within = (aside for aside in dict.fromkeys(self._asides) if aside.end > 0 and aside.start < len(text))
        return text, tuple(within)

    def _put(self, line: str) -> None:
        self._lines.append(line)
        self._length += len(line) + 1
