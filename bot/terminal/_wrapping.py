"""Text broken into the rows of a terminal, never at a no-break space: rich takes one for any other blank."""

from rich.console import Console
from rich.text import Text

# Each is one cell wide, as what stands for it while the text is broken.
_BLANKS = ("\xa0", "\u202f")
_PRIVATE = range(0xE000, 0xF900)


def rows(text: Text, console: Console, width: int) -> list[Text]:
    """Return a text in rows of at most `width` cells, with its styles."""
    plain = text.plain
    if not any(blank in plain for blank in _BLANKS):
        return list(text.wrap(console, width))
    held = set(plain)
    free = (chr(code) for code in _PRIVATE if chr(code) not in held)
    blanks, stand_ins = "".join(_BLANKS), "".join(next(free) for _ in _BLANKS)
    marked = text.copy()
    marked.plain = plain.translate(str.maketrans(blanks, stand_ins))
    broken = list(marked.wrap(console, width))
    for row in broken:
        row.plain = row.plain.translate(str.maketrans(stand_ins, blanks))
    return broken
