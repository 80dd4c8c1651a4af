"""A post's Markdown as the plain text that is quoted: the author's words, without the marks that a browser hides.

Discord and terminals show text, and a quote is a slice of it: so the marks come off once, when a post is read, and
never when it is quoted. Nothing else is changed, and a text without marks whose lines are paragraphs stays as it is,
byte for byte:

- emphasis, links, code within a line, tags and backslashes go, their words stay; entities become their characters;
- pictures, comments, shortcodes, definitions of links, the rules of tables, references to footnotes go altogether, and
  so does what stands beside the text: captions, buttons, tags, a list of the headings, the colon of a definition;
- headings, blocks of code and rules stay, as asides of the post: they are read with it and never quoted;
- lines that were only ended to keep them short go on, with a blank between them, as in a browser; a hard break stays;
- marks of lists and of quotations, whatever the blog's program sets these apart by, become spans of items and of
  quotations: another's words never pass for what the author says, and each paragraph in them has a line of its own;
- the box of a task, [ ] or [x], becomes the one that a browser shows;
- `~~` stays: without it, what is taken back would pass for what is said.

What only an indent makes code is taken for prose, and a lone `*` between two letters ("auteur*rice") for a character.
"""

import html
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.corpus._html import Line as HtmlLine
from bot.corpus._html import tags_off, text_of_block
from bot.model import Aside, Item, Layout
from bot.text import is_item, may_begin_item

if TYPE_CHECKING:
    from markdown_it.token import Token

# Without one of these a text has nothing to take off, nor a heading: no need to read it as Markdown.
_MARKS = re.compile(
    r"[*_`#<\[\\&|~]|\{[{%:.]|==|%%|:::|[ \t]\^|^[ \t]*(?:=+|-[- \t]*)$|^:(?:[ ]{2}|\t)|^[ \t]{0,3}>|"
    r"^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)",
    re.MULTILINE,
)
# A paragraph of several lines.
_LINES = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)+", re.MULTILINE)
# What stands before the text of a line in quotations.
_MARKS_BEFORE = re.compile(r"[ \t]*(?:>[ \t]?)*")
_BARE_MARKS = re.compile(r"\s*(?:(?:>|[-+*](?!\S)|\d{1,9}[.)](?!\S))[ \t]*)*")
# Lines of verse, or of what is counted, have so many characters at most; nobody wraps prose at fewer than the second.
_LONGEST_LINE, _SHORTEST_WRAPPED = 65, 40
# What may stand before the first word of a line.
_FIRST = re.compile(r"[\W_]+")
# Who speaks, in a line of a dialogue: "MOI : Tu crois ?", "Fatou Diarra (boulangère) : Oui."
_LABEL = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: [\w.'’-]+){0,3}(?: \([^()]{1,40}\)|, [^:]{1,40})?[ \xa0]?[:–—][ \xa0]")
_DEFINITION = re.compile(r"[ \t>]*\[")
# A task of a list, done or not, as a browser shows it.
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
# A list of one item that is one paragraph, with what opens and closes all three.
_TOKENS_OF_ONE_ITEM = 7
# Two breaks in a paragraph; a quotation in the middle of a line has as much before and behind it.
_GAP = "\n\n"
_BOXES = {" ": "☐ ", "x": "☑ ", "X": "☑ "}
_RAW = "is raw HTML, of which only the text is quoted; write it in Markdown"
_BOLD = re.compile(r"(?:(\*\*|__)(?=\S)(?P<text>(?:(?!\1).)+)(?<=\S)\1|<(b|strong)>(?P<tagged>[^<]+)</\3>)[ \t\xa0]*:?")
# A heading is short (characters) and no whole sentence; one in bold, or with a line under it, may be neither.
_LONGEST_HEADING = 120
_SENTENCE_END = (".", "…", ",", ";")
# The level of a line in bold: below all headings that are marked as such.
_BOLD_LEVEL = 7

# Where kramdown, GitLab and others put the list of a page's headings.
_CONTENTS = re.compile(r"(?:[^\n]*\n)?[ \t]*\{:[ \t]*toc\b[^{}\n]*\}[ \t]*|\[\[?_?toc_?\]?\]", re.IGNORECASE)
TAGS_ALONE = re.compile(r"(?:#[^\W\d_][\w/-]*\s*)+")
_BUTTON = re.compile(r"\[[^\[\]]*\]\([^()]*\)\{:?[^{}\n]*\.(?:btn|button)[^{}\n]*\}")
# What WordPress's shortcodes look like: with a mark in their names, or with what is said to them.
_SHORTCODE = (
    r"\[/?(?:gallery|playlist|embed|contact-form|[a-z][a-z-]*[_\d][\w-]*)(?:[ \t][^\[\]\n]*)?\]|"
    r"\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s\[\]]+))+[ \t]*/?\]|\[/[a-z][\w-]*\]"
)
_SHORTCODES = re.compile(rf"(?:(?>{_SHORTCODE})\s*+)++")  # two of these forms may fit one: no need to try both
_BUTTON_OF_PLUGIN = re.compile(r"\[([\w-]*button[\w-]*)\b[^\[\]]*\][^\[\]]*\[/\1\]")
# Where a link leads that is there to be pressed: to another place of the page, to subscribe, share or comment.
_PRESSED = re.compile(
    r"#|[^?#]*/(?:subscribe|signup|share|comments)/?(?:[?#]|$)|[^#]*[?&](?:action=share|share=)|mailto:\?|"
    r"\w+://(?:www\.)?(?:facebook\.com/share|(?:twitter|x)\.com/(?:share|intent)|linkedin\.com/share|pinterest\.\w+/pin/create)"
)
# A paragraph that is nothing but one of these is left out.
_ALONE = (_CONTENTS, TAGS_ALONE, _BUTTON, _SHORTCODES, _BUTTON_OF_PLUGIN)
_PICTURE = re.compile(r"[ \t]*(?:!|\[!)\[")
# As PHP Markdown Extra has it, and kramdown and Hugo after it; in French prose a colon has one blank behind it.
_DEFINES = re.compile(r"^:(?:[ ]{2,}|\t)(?=\S)")
_SLANTED = re.compile(r"([*_])(?=[^\s*_]).*(?<=[^\s*_])\1")
# Behind these something new may begin: a line in bold, a picture; anywhere else it is in the middle of a sentence.
_MAY_END = tuple('.!?…:»”")')
# What Jekyll, Hugo or WordPress would put something in place of, of which only they know what.
_FILLED_IN = re.compile(
    r"\{\{(?![<%])[^{}\n]*\}\}|"
    r"\[/?(?:caption|gallery|embed|playlist|youtube|vimeo|dailymotion|sourcecode)\b[^\[\]\n]*\]|"
    r"\[(?:audio|video)[ \t][^\[\]\n]*=[^\[\]\n]*\]|"
    r"\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))+[ \t]*/?\]"  # a plugin's
)
_FOOTNOTE = re.compile(r"[ \t]{0,3}\[\^([^\]\s]+)\]:[ \t]*")
_INDENT = re.compile(r"(?: {2,4}|\t)(?=\S)")


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


def plain_text(source: str) -> Plain:
    """Return a post's Markdown as plain text: the same for the same source."""
    if not _MARKS.search(source):
        return Plain(_LINES.sub(_unwrapped, source))
    from bot.corpus._parser import parsed, without_boxes  # noqa: PLC0415 - see the package's docstring

    lines = _without_indents(without_boxes(source.split("\n")))
    reader = _Reader(lines)
    reader.read(parsed("\n".join(lines), _labels(lines)))
    return reader.out.plain(reader.remarks)


class _Reader:
    """Goes through the blocks of a text and writes them down as plain lines."""

    def __init__(self, source: Sequence[str]) -> None:
        self._source = list(source)
        self._next = 0  # the first line of the source that is not read yet
        self._quotations = 0  # how many of them the block stands in
        self._lists: list[int | None] = []  # of each that is open the number of its next item, None where it has none
        self.out = _Lines()
        self.remarks: list[tuple[int, str]] = []

    def read(self, tokens: Sequence["Token"]) -> None:
        """Write down all of a text, by the tokens of its blocks."""
        signatures = _signatures(tokens)
        for place, token in enumerate(tokens):
            self._mind_quotation(token)
            if place not in signatures:
                self._mind_list(token)
            if token.map is None or token.map[0] < self._next:
                continue
            first, end = token.map
            if token.type == "heading_open":
                self._until(first)
                self._heading(tokens[place + 1], int(token.tag[1]), first, end)
            elif token.type == "inline" and _is_beside(token):
                self._until(first)
                self.remarks += [(first + number, what) for number, what in _remarks_on_left_out(token)]
                self.out.leave_out()
            elif token.type == "inline":
                self._until(first)
                is_item = place > 1 and tokens[place - 2].type == "list_item_open"
                dash = "- " if place - 2 in signatures else ""
                self._paragraph(token, first, is_outermost=token.level == 1, is_item=is_item, dash=dash)
            elif token.type == "table_open":
                self._until(first)
                self._table(tokens[place:])
            elif token.type in {"fence", "hr", "html_block"}:
                self._until(first)
                self._block(token, first, end)
            else:
                continue
            self._next = end
        self._until(len(self._source))

    def _mind_list(self, token: "Token") -> None:
        """Begin and end the spans of items; where they have numbers, these are counted as browsers do it."""
        if token.type == "list_item_open":
            number = self._lists[-1]
            self.out.begin(token.markup if number is None else f"{number}{token.markup}", len(self._lists) - 1)
            self._lists[-1] = None if number is None else number + 1
        elif token.type == "list_item_close":
            self.out.end()
        elif token.type == "ordered_list_open":
            self._lists.append(int(token.attrGet("start") or 1))
        elif token.type == "bullet_list_open":
            self._lists.append(None)
        elif token.type in {"ordered_list_close", "bullet_list_close"}:
            self._lists.pop()

    def _mind_quotation(self, token: "Token") -> None:
        """Begin and end the spans of quotations, and see to those that a program sets apart."""
        if token.type == "paragraph_open" and token.meta:
            self._replace(token.meta)
        elif token.type == "blockquote_open":
            first, _ = token.map or (0, 0)
            self._until(first)
            self._quotations += 1
            self.out.begin()
            if token.meta:
                self._open(token, first)
        elif token.type == "blockquote_close":
            if token.meta:
                self._close(token)
            self._quotations -= 1
            self.out.end()

    def _open(self, token: "Token", first: int) -> None:
        self._next = first  # something may stand before it in its line
        self._replace(token.meta)
        if token.markup.startswith("<"):
            self.remarks.append((first, _RAW))

    def _replace(self, lines: Mapping[int, str]) -> None:
        for number, line in lines.items():
            self._source[number] = line

    def _close(self, token: "Token") -> None:
        _, end = token.map or (0, 0)
        self._until(end)
        if token.meta["author"]:
            self.out.add(f"— {token.meta['author']}")
        if token.meta["behind"]:
            self._next = end - 1
            self._source[self._next] = token.meta["behind"]

    def _until(self, end: int) -> None:
        """Write down the lines between blocks: empty ones; marks alone and definitions of links are left out."""
        is_definition = False
        for number in range(self._next, end):
            line = self._source[number]
            is_definition = bool(line.strip()) and (is_definition or _DEFINITION.match(line) is not None)
            if is_definition:
                self.out.leave_out()
            elif not _BARE_MARKS.fullmatch(line):
                self.out.add(line.strip())
            elif not self._quotations and not line.strip():
                self.out.add("")
        self._next = max(self._next, end)

    def _heading(self, inline: "Token", level: int, first: int, end: int) -> None:
        text = _in_one_line(inline)
        if self._quotations:
            self.out.add(text)
        elif end - first > 2 or (end - first == 2 and not _may_be_heading(text)):
            # A line drawn under a whole paragraph is meant to end it.
            self._paragraph(inline, first, is_outermost=True)
            self.out.add_aside([self._source[end - 1]])
        elif text:
            self.out.add_aside([text], level)
        else:
            self.out.leave_out()

    def _paragraph(
        self, inline: "Token", first: int, *, is_outermost: bool, is_item: bool = False, dash: str = ""
    ) -> None:
        """Write down a paragraph; `dash` is what stands before it and is no mark."""
        self.remarks += [(first + number, what) for number, what in _remarks_on(inline)]
        typed = inline.content.split("\n")
        lines = _shown(_rendered(inline), typed)
        if is_item and (task := _TASK.match(lines[0].text)):
            lines[0].text = _BOXES[task[1]] + lines[0].text[task.end() :]
        if is_outermost and not _is_bold_heading(typed, 0):
            if [line.text for line in lines] == [inline.content.strip()]:
                self.out.add(self._source[first])
                return
            dash = _blanks_before(self._source[first], typed[0])
        is_quoted = False
        for line in lines:
            if line.is_quoted is not is_quoted:
                is_quoted = line.is_quoted
                self.out.begin() if is_quoted else self.out.end()
            if is_outermost and line.row is not None and _is_bold_heading(typed, line.row):
                self.out.add_aside([line.text], _BOLD_LEVEL)
            elif line.text:
                if line.row is not None and _FOOTNOTE.match(typed[line.row]):
                    self.out.part()
                if line.before == _GAP and not self._quotations:
                    self.out.want_gap()
                self.out.add(dash + line.text, goes_on=line.before == " ")
                dash = ""
            elif not self._quotations:
                self.out.leave_out()

    def _table(self, tokens: Sequence["Token"]) -> None:
        self.out.want_gap()
        cells: list[str] = []
        for token in tokens:
            if token.type == "inline":
                cells.append(_in_one_line(token))
            elif token.type == "tr_close":
                self.out.add(" | ".join(cells))
                cells = []
            elif token.type == "table_close":
                break
        self.out.want_gap()

    def _block(self, token: "Token", first: int, end: int) -> None:
        if token.type == "html_block":
            self._html(token, first)
        elif self._quotations and token.type == "fence":
            inside = (_MARKS_BEFORE.sub("", line, count=1) for line in self._source[first:end])
            self.out.add_aside([line for line in inside if not line.startswith(token.markup)])
        elif token.type == "fence":
            self.out.add_aside(token.content.removesuffix("\n").split("\n"))
            if end - first < 2 or not self._source[end - 1].strip().startswith(token.markup):
                self.remarks.append((first, "begins a block of code that nothing ends: what follows is never quoted"))
        elif not self._quotations:
            self.out.add_aside([self._source[first].strip()])

    def _html(self, token: "Token", first: int) -> None:
        found = text_of_block(token.content)
        for level, lines in found:
            if level and not self._quotations:
                self.out.add_aside([line.text for line in lines], level)
            else:
                self._lines_of_html([line for line in lines if line.text or not self._quotations])
        if not found and not self._quotations:
            self.out.leave_out()
        if not self._quotations and not token.content.lstrip().startswith("<!--"):
            self.remarks.append((first, _RAW))

    def _lines_of_html(self, lines: Sequence[HtmlLine]) -> None:
        """Write down lines that make paragraphs of their own, and the spans of the items and quotations in them."""
        if not self._quotations:
            self.out.want_gap()
        is_quoted = is_item = False
        for line in lines:
            if is_item and (line.mark or not line.text or line.is_quoted is not is_quoted):
                is_item = False
                self.out.end()
            if line.is_quoted is not is_quoted:
                is_quoted = line.is_quoted
                self.out.begin() if is_quoted else self.out.end()
            if line.mark:
                is_item = True
                self.out.begin(line.mark, line.level)
            self.out.add(line.text)
        for _ in range(is_quoted + is_item):
            self.out.end()
        if not self._quotations:
            self.out.want_gap()


@dataclass(slots=True)
class _Line:
    """A line as it is shown, and what parts it from the one before: a blank, a break, or an empty line.

    `is_quoted` says that it is of a quotation within a paragraph. `row` is the line of the source that it is, or the
    first of; None where it is not the first, or that cannot be told.
    """

    text: str = ""
    before: str = "\n"
    is_quoted: bool = False
    row: int | None = None


def _blanks_before(source: str, content: str) -> str:
    """Return what stands in a line before its text, where it is the first of a paragraph."""
    bare, text = source.rstrip(), content.strip()
    return bare[: -len(text)] if text and bare.endswith(text) else ""


def _signatures(tokens: Sequence["Token"]) -> set[int]:
    """Return the places of the tokens around one item behind a hyphen that signs a quotation: at its end, or right
    below it. There the hyphen is a dash, and text.
    """
    found: set[int] = set()
    for place, token in enumerate(tokens):
        end = place + _TOKENS_OF_ONE_ITEM
        if token.type != "bullet_list_open" or token.markup != "-" or not place or end > len(tokens):
            continue
        before, behind = tokens[place - 1].type, tokens[end].type if end < len(tokens) else ""
        is_end = behind == "blockquote_close" and before != "blockquote_open"
        if tokens[end - 1].type == "bullet_list_close" and (is_end or before == "blockquote_close"):
            found |= {place, place + 1, end - 2, end - 1}
    return found


def _rendered(inline: "Token") -> list[_Line]:
    """Return the text of a paragraph, a heading or a cell without its marks, line by line, as it was typed."""
    lines = [_Line(row=0)]
    row = 0
    for token in inline.children or ():
        is_quoted = lines[-1].is_quoted
        if token.type in {"softbreak", "hardbreak"}:
            row += 1
            lines.append(_Line("", " " if token.type == "softbreak" else "\n", is_quoted, row))
        elif token.type in {"text", "text_special", "code_inline"}:
            lines[-1].text += token.content
        elif token.type == "html_inline":
            text, *others = tags_off(token.content).split("\n")
            lines[-1].text += text
            lines += (_Line(other, "\n", is_quoted) for other in others)
        elif token.type == "quotation_open":
            lines.append(_Line("", _GAP, is_quoted=True))
        elif token.type == "quotation_close":
            lines += [_Line(token.content, "\n", is_quoted=True), _Line("", _GAP)]
    return lines


def _in_one_line(inline: "Token") -> str:
    return " ".join(filter(None, (line.text.strip() for line in _rendered(inline))))


def _shown(rendered: Sequence[_Line], typed: Sequence[str]) -> list[_Line]:
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
        for place in range(1, len(run)) if is_defined else _begin_anew([e.text for e in run], widths):
            run[place].before = "\n"
    for line in lines:
        if line.row is not None and _FOOTNOTE.match(typed[line.row]):
            line.before = "\n"
    return lines


def _with_breaks(rendered: Sequence[_Line], typed: Sequence[str] | None) -> list[_Line]:
    """Return the lines that have a text, each with all that parts it from the one before; and one without a text for
    each row of the source, `typed` if that is known, of which nothing is shown.
    """
    lines: list[_Line] = []
    before, row = "", None
    for line in rendered:
        if typed and row is not None and line.row is not None and typed[row].strip():
            lines.append(_Line(row=row))
            before = ""
        elif typed and row is not None and line.row is not None:  # a no-break space alone: an empty line
            before = _GAP
        before = _parting(before, line.before)
        row = line.row if line.row is not None else row
        if line.text.strip():
            lines.append(_Line(line.text.strip(), before, line.is_quoted, row if typed else None))
            before, row = "", None
    if typed and row is not None:
        lines.append(_Line(row=row))
    return lines or [_Line()]


def _parting(first: str, second: str) -> str:
    """Return what parts two lines between which two breaks stand, and nothing else."""
    if not first:
        return second
    return max(first, second, key=len) if " " in {first, second} and _GAP not in {first, second} else _GAP


def _runs(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the lines between which nothing but the ends of lines stands."""
    run: list[_Line] = []
    for line in lines:
        if run and (line.before != " " or not line.text):
            yield run
            run = []
        if line.text:
            run.append(line)
    if run:
        yield run


def _begin_anew(texts: Sequence[str], widths: Sequence[int]) -> set[int]:
    """Return the places of the lines of a paragraph that begin anew where they do; the others were only ended to keep
    them short, and go on. `widths` are their lengths in the source (characters).

    Lines of verse, or of what is counted, do so: they are short, none begins in the middle of a sentence, they do not
    all end with one, and what follows would have had room. So do lines of a dialogue, and of lists behind typed marks.
    """
    every = set(range(1, len(texts)))
    is_prose = max(widths) > _LONGEST_LINE or any(_FIRST.sub("", text, count=1)[:1].islower() for text in texts[1:])
    if not is_prose and not all(map(may_begin_item, texts[:-1])):
        words = [len(text.split(None, 1)[0]) for text in texts[1:]]
        has_room = any(width + 1 + word <= max(widths) for width, word in zip(widths[:-1], words, strict=True))
        if has_room or max(widths) < _SHORTEST_WRAPPED:
            return every
    is_list, is_dialogue = is_item(texts[0], 0), sum(_LABEL.match(text) is not None for text in texts) > 1
    return {
        place
        for place in every
        if (is_item(texts[place], 0) and (is_list or may_begin_item(texts[place - 1])))
        or (is_dialogue and _LABEL.match(texts[place]) and may_begin_item(texts[place - 1]))
    }


def _unwrapped(found: re.Match[str]) -> str:
    """Return a paragraph without marks, in lines, as a browser shows it."""
    rows = found[0].split("\n")
    broken = [place for place in range(1, len(rows)) if rows[place - 1].endswith("  ")]
    begins = set(broken)
    edges = [0, *broken, len(rows)]
    for first, end in itertools.pairwise(edges):
        texts = [row.strip() for row in rows[first:end]]
        begins |= {first + place for place in _begin_anew(texts, list(map(len, texts)))}
    text = rows[0]
    for place, row in enumerate(rows[1:], 1):
        before = text if place in begins and place not in broken else text.rstrip()
        text = f"{before}\n{row}" if place in begins else f"{before} {row.lstrip()}"
    return text


def _may_be_heading(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and not text.endswith(_SENTENCE_END)


def _is_bold_heading(typed: Sequence[str], number: int) -> bool:
    """Say whether a line of a paragraph is nothing but bold, and neither a sentence nor in the middle of one."""
    match = _BOLD.fullmatch(typed[number].strip())
    if match is None or not _may_be_heading(html.unescape(match["text"] or match["tagged"]).strip()):
        return False
    before = typed[number - 1].rstrip() if number else "."
    after = typed[number + 1].lstrip("*_ ") if number + 1 < len(typed) else ""
    is_bold_before = number > 0 and _BOLD.fullmatch(before.strip()) is not None
    return (before.endswith(_MAY_END) or is_bold_before) and not after[:1].islower()


def _leave_captions_out(lines: Sequence[_Line], typed: Sequence[str]) -> None:
    """Take the text of lines that are captions: in italics, right below a picture."""
    pictures = {
        line.row for line in lines if not line.text and line.row is not None and _PICTURE.match(typed[line.row])
    }
    row: int | None = None
    for line in lines:
        row = row if line.row is None else line.row
        if row is not None and row - 1 in pictures and _SLANTED.fullmatch(typed[row].strip()):
            line.text = ""


def _is_beside(inline: "Token") -> bool:
    """Say whether a paragraph, or an item of a list, is no part of the text."""
    return any(each.fullmatch(inline.content) for each in _ALONE) or _is_pressed(inline)


def _is_pressed(inline: "Token") -> bool:
    """Say whether there is nothing but links to be pressed: "Aller à la recette", "Partager", a list of headings."""
    is_within = has_link = False
    for token in inline.children or ():
        if token.type == "link_open":
            is_within = has_link = True
            if not _PRESSED.match(str(token.attrGet("href") or "")):
                return False
        elif token.type == "link_close":
            is_within = False
        elif not is_within and any(char.isalnum() for char in token.content):
            return False
    return has_link


def _remarks_on(inline: "Token") -> list[tuple[int, str]]:
    """Return the remarks on a paragraph, each with its line in it."""
    return [*_pictures_inside(inline), *_filled_in(inline, "quoted as it stands here")]


def _remarks_on_left_out(inline: "Token") -> list[tuple[int, str]]:
    """Return the same on a paragraph that is left out."""
    return _filled_in(inline, "left out here")


def _pictures_inside(inline: "Token") -> list[tuple[int, str]]:
    """Return a remark, with its line in the paragraph, for each picture in the middle of a sentence."""
    found = []
    number, before = 0, ""
    children = inline.children or []
    for place, token in enumerate(children):
        number += token.type in {"softbreak", "hardbreak"}
        before += token.content if token.type in {"text", "code_inline"} else ""
        after = "".join(other.content for other in children[place + 1 :] if other.type in {"text", "code_inline"})
        if token.type == "image" and after.strip() and before.strip() and not before.rstrip().endswith(_MAY_END):
            found.append((number, "a picture in the middle of a sentence, which is quoted without it"))
    return found


def _filled_in(inline: "Token", left: str) -> list[tuple[int, str]]:
    """Return a remark, with its line in the paragraph, for each word that the blog's program would fill in."""
    texts = "".join(
        "\n" if token.type in {"softbreak", "hardbreak"} else token.content if token.type == "text" else ""
        for token in inline.children or ()
    )
    what = f"is filled in by your blog's program, and {left}; write what it says"
    return [(texts[: match.start()].count("\n"), f"{match[0]} {what}") for match in _FILLED_IN.finditer(texts)]


def _labels(lines: Sequence[str]) -> set[str]:
    """Return the labels of the footnotes in the lines of a text."""
    return {match[1] for line in lines if (match := _FOOTNOTE.match(line))}


def _without_indents(lines: Sequence[str]) -> list[str]:
    """Return lines without the indents by which paragraphs belong to a footnote."""
    found = []
    is_within = False
    for line in lines:
        indent = _INDENT.match(line) if is_within else None
        is_within = _FOOTNOTE.match(line) is not None or (is_within and (indent is not None or not line.strip()))
        found.append(line[indent.end() :] if indent else line)
    return found


@dataclass(slots=True)
class _Opened:
    """An item, or a quotation where it has no mark, of which the end is not read yet, nor perhaps the beginning."""

    mark: str
    level: int
    start: int | None = None


class _Lines:
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
            for opened in self._open:
                opened.start = self._length if opened.start is None else opened.start
            self._end = self._length + len(line.rstrip())
        self._lines.append(line)
        self._length += len(line) + 1
