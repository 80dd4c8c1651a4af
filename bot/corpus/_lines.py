"""The lines of one paragraph of Markdown as a browser shows them, without their marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.corpus._html import tags_off
from bot.corpus._wrapping import begin_anew

if TYPE_CHECKING:
    from markdown_it.token import Token

_BREAKS = re.compile(r"(?:<br\b[^<>]*>|\s)+", re.IGNORECASE)
# Two breaks in a paragraph; a quotation in the middle of a line has as much before and behind it.
GAP = "\n\n"
_PICTURE = re.compile(r"[ \t]*(?:!|\[!)\[")
# As PHP Markdown Extra has it, and kramdown and Hugo after it; in French prose a colon has one blank behind it.
_DEFINES = re.compile(r"^:(?:[ ]{2,}|\t)(?=\S)")
_SLANTED = re.compile(r"([*_])(?=[^\s*_]).*(?<=[^\s*_])\1")
FOOTNOTE = re.compile(r"[ \t]{0,3}\[\^([^\]\s]+)\]:[ \t]*")


@dataclass(slots=True)
class Line:
    """A line as it is shown, and what parts it from the one before: a blank, a break, or an empty line.

    `is_quoted` says that it is of a quotation within a paragraph. `row` is the line of the source that it is, or the
    first of; None where it is not the first, or that cannot be told.
    """

    text: str = ""
    before: str = "\n"
    is_quoted: bool = False
    row: int | None = None


def rendered_lines(inline: "Token") -> list[Line]:
    """Return the text of a paragraph, a heading or a cell without its marks, line by line, as it was typed."""
    lines = [Line(row=0)]
    row = 0
    for token in inline.children or ():
        is_quoted = lines[-1].is_quoted
        if token.type in {"softbreak", "hardbreak"}:
            row += 1
            lines.append(Line("", " " if token.type == "softbreak" else "\n", is_quoted, row))
        elif token.type in {"text", "text_special", "code_inline"}:
            lines[-1].text += token.content
        elif token.type == "html_inline":
            text, *others = tags_off(token.content).split("\n")
            lines[-1].text += text
            lines += (Line(other, "\n", is_quoted) for other in others)
        elif token.type == "quotation_open":
            lines.append(Line("", GAP, is_quoted=True))
        elif token.type == "quotation_close":
            lines += [Line(token.content, "\n", is_quoted=True), Line("", GAP)]
    return lines


def in_one_line(inline: "Token") -> str:
    """Return the text of a heading or a cell."""
    return " ".join(filter(None, (line.text.strip() for line in rendered_lines(inline))))


def shown_lines(rendered: Sequence[Line], typed: Sequence[str]) -> list[Line]:
    """Return the lines of a paragraph as a browser shows them; those without a text are what is left out there."""
    rows = max(line.row or 0 for line in rendered) + 1
    lines = _with_breaks(rendered, typed if rows == len(typed) else None)
    if rows == len(typed):
        _leave_captions_out(lines, typed)
    is_defined = any(_DEFINES.match(line.text) for line in lines)
    for line in lines:
        line.text = _DEFINES.sub("", line.text, count=1)
    for run in _runs(lines):
        widths = [len(line.text if line.row is None else typed[line.row].strip()) for line in run]
        for place in range(1, len(run)) if is_defined else begin_anew([e.text for e in run], widths):
            run[place].before = "\n"
    for line in lines:
        if line.row is not None and FOOTNOTE.match(typed[line.row]):
            line.before = "\n"
    return lines


def _with_breaks(rendered: Sequence[Line], typed: Sequence[str] | None) -> list[Line]:
    """Return the lines that have a text, each with all that parts it from the one before; and one without a text for
    each row of the source, `typed` if that is known, of which nothing is shown.
    """
    lines: list[Line] = []
    before, row = "", None
    for line in rendered:
        if typed and row is not None and line.row is not None:
            if not typed[row].strip():  # a no-break space alone: an empty line
                before = GAP
            elif not _BREAKS.fullmatch(typed[row]):
                lines.append(Line(row=row))
                before = ""
        before = _parting(before, line.before)
        row = line.row if line.row is not None else row
        if line.text.strip():
            lines.append(Line(line.text.strip(), before, line.is_quoted, row if typed else None))
            before, row = "", None
    if typed and row is not None:
        lines.append(Line(row=row))
    return lines or [Line()]


def _parting(first: str, second: str) -> str:
    """Return what parts two lines between which two breaks stand, and nothing else."""
    breaks = {first or second, second}
    if " " in breaks and GAP not in breaks:
        return "\n" if "\n" in breaks else " "
    return GAP if first else second


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines between which nothing but the ends of lines stands."""
    run: list[Line] = []
    for line in lines:
        if run and (line.before != " " or not line.text):
            yield run
            run = []
        if line.text:
            run.append(line)
    if run:
        yield run


def _leave_captions_out(lines: Sequence[Line], typed: Sequence[str]) -> None:
    """Take the text of lines that are captions: in italics, right below a picture."""
    pictures = {
        line.row for line in lines if not line.text and line.row is not None and _PICTURE.match(typed[line.row])
    }
    row: int | None = None
    for line in lines:
        row = row if line.row is None else line.row
        if row is not None and row - 1 in pictures and _SLANTED.fullmatch(typed[row].strip()):
            line.text = ""
