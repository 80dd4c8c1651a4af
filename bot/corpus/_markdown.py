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
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.corpus._html import Line, text_of_block
from bot.corpus._lines import FOOTNOTE, GAP, in_one_line, rendered_lines, shown_lines
from bot.corpus._plain import Plain, Writer
from bot.corpus._wrapping import unwrapped

if TYPE_CHECKING:
    from markdown_it.token import Token

# Without one of these a text has nothing to take off, nor a heading: no need to read it as Markdown.
_MARKS = re.compile(
    r"[*_`#<\[\\&|~]|\{[{%:.]|==|%%|:::|[ \t]\^|^[ \t]*(?:=+|-[- \t]*)$|^:(?:[ ]{2}|\t)|^[ \t]{0,3}>|"
    r"^[ \t]*(?:[-+]|\d{1,9}[.)])(?:[ \t]|$)",
    re.MULTILINE,
)
# What stands before the text of a line in quotations.
_MARKS_BEFORE = re.compile(r"[ \t]*(?:>[ \t]?)*")
_BARE_MARKS = re.compile(r"\s*(?:(?:>|[-+*](?!\S)|\d{1,9}[.)](?!\S))[ \t]*)*")
_DEFINITION = re.compile(r"[ \t>]*\[")
# A task of a list, done or not, as a browser shows it.
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
# The tokens of a list of one item that is one paragraph.
_ONE_ITEM = (
    "bullet_list_open", "list_item_open", "paragraph_open", "inline", "paragraph_close", "list_item_close",
    "bullet_list_close",
)  # fmt: skip
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
# Behind these something new may begin: a line in bold, a picture; anywhere else it is in the middle of a sentence.
_MAY_END = tuple('.!?…:»”")')
# What Jekyll, Hugo or WordPress would put something in place of, of which only they know what.
_FILLED_IN = re.compile(
    r"\{\{(?![<%])[^{}\n]*\}\}|"
    r"\[/?(?:caption|gallery|embed|playlist|youtube|vimeo|dailymotion|sourcecode)\b[^\[\]\n]*\]|"
    r"\[(?:audio|video)[ \t][^\[\]\n]*=[^\[\]\n]*\]|"
    r"\[[a-z][\w-]*(?:[ \t]+[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))+[ \t]*/?\]"  # a plugin's
)
_INDENT = re.compile(r"(?: {2,4}|\t)(?=\S)")


def plain_text(source: str) -> Plain:
    """Return a post's Markdown as plain text: the same for the same source."""
    if not _MARKS.search(source):
        return Plain(unwrapped(source))
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
        self.out = Writer()
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
                self.remarks += [(first + number, what) for number, what in _filled_in(token, "left out here")]
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
            start = token.attrGet("start")
            self._lists.append(1 if start is None else int(start))
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
        text = in_one_line(inline)
        if self._quotations:
            self.out.add(text) if text else self.out.leave_out()
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
        lines = shown_lines(rendered_lines(inline), typed)
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
                if line.row is not None and FOOTNOTE.match(typed[line.row]):
                    self.out.part()
                if line.before == GAP and not self._quotations:
                    self.out.want_gap()
                self.out.add(dash + line.text, goes_on=line.before == " ")
                dash = ""
            elif not self._quotations:
                self.out.leave_out()
        if is_quoted:
            self.out.end()

    def _table(self, tokens: Sequence["Token"]) -> None:
        self.out.want_gap()
        cells: list[str] = []
        for token in tokens:
            if token.type == "inline":
                cells.append(in_one_line(token))
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

    def _lines_of_html(self, lines: Sequence[Line]) -> None:
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


def _blanks_before(source: str, content: str) -> str:
    """Return what stands in a line before its text, where it is the first of a paragraph."""
    bare, text = source.rstrip(), content.strip()
    return bare[: -len(text)] if text and bare.endswith(text) else ""


def _signatures(tokens: Sequence["Token"]) -> set[int]:
    """Return the places of the tokens around one item behind a hyphen that signs a quotation: at its end, or right
    below it. There the hyphen is a dash, and text.
    """
    found: set[int] = set()
    types = [token.type for token in tokens]
    for place, token in enumerate(tokens):
        end = place + len(_ONE_ITEM)
        if not place or token.markup != "-" or tuple(types[place:end]) != _ONE_ITEM:
            continue
        before, behind = types[place - 1], types[end] if end < len(types) else ""
        if before == "blockquote_close" or (behind == "blockquote_close" and before != "blockquote_open"):
            found |= {place, place + 1, end - 2, end - 1}
    return found


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
    return {match[1] for line in lines if (match := FOOTNOTE.match(line))}


def _without_indents(lines: Sequence[str]) -> list[str]:
    """Return lines without the indents by which paragraphs belong to a footnote."""
    found = []
    is_within = False
    for line in lines:
        indent = _INDENT.match(line) if is_within else None
        is_within = FOOTNOTE.match(line) is not None or (is_within and (indent is not None or not line.strip()))
        found.append(line[indent.end() :] if indent else line)
    return found
