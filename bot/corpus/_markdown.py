"""A post's Markdown as the plain text that is quoted: the author's words, without the marks that a browser hides.

Discord and terminals show text, and a quote is a slice of it: so the marks come off once, when a post is read, and
never when it is quoted. Nothing else is changed, and a text without marks stays as it is, byte for byte:

- emphasis, links, code within a line, tags and backslashes go, their words stay; entities become their characters;
- pictures, comments, shortcodes, definitions of links, the rules of tables, references to footnotes go altogether, and
  so does what stands beside the text: captions, buttons, tags, a list of the headings, the colon of a definition;
- headings, blocks of code and rules stay, as asides of the post: they are read with it and never quoted;
- marks of lists stay as they were typed, since they read as well in plain text, and a dash may open a dialogue; the
  box of a task, [ ] or [x], becomes the one that a browser shows;
- `>` and `~~` stay: without them, words that are another's, or taken back, would pass for what the author says; `>`
  stands before each paragraph of a quotation, and no more within one, whatever the blog's program sets it apart by.

What only an indent makes code is taken for prose, and a lone `*` between two letters ("auteur*rice") for a character.
"""

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.corpus._html import tags_off, text_of_block
from bot.model import Aside

if TYPE_CHECKING:
    from markdown_it.token import Token

# Without one of these a text has nothing to take off, nor a heading: no need to read it as Markdown.
_MARKS = re.compile(
    r"[*_`#<\[\\&|~]|\{[{%:.]|==|%%|:::|[ \t]\^|^[ \t]*(?:=+|-[- \t]*)$|^:(?:[ ]{2}|\t)|^[ \t]{0,3}>", re.MULTILINE
)
# What stands before the text of a line in quotations and lists.
_PREFIX = re.compile(r"[ \t]*(?:>[ \t]?)*")
_BARE_MARK = re.compile(r"[ \t]*>[ \t>]*")
_DEFINITION = re.compile(r"[ \t>]*\[")
# A task of a list, done or not, as a browser shows it.
_TASK = re.compile(r"\[([ xX])\][ \t]+(?=\S)")
# A quotation in the middle of a line has one before and behind it.
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
    """A text without marks, its asides, and what an editor should know: (line of the source from 0, what)."""

    text: str
    asides: tuple[Aside, ...] = ()
    remarks: tuple[tuple[int, str], ...] = ()


def plain_text(source: str) -> Plain:
    """Return a post's Markdown as plain text: the same text for the same source, and itself where it has no marks."""
    if not _MARKS.search(source):
        return Plain(source)
    from bot.corpus._parser import parsed, without_boxes  # noqa: PLC0415 - see the package's docstring

    lines = _without_indents(without_boxes(source.split("\n")))
    reader = _Reader(lines)
    reader.read(parsed("\n".join(lines), _labels(lines)))
    text, asides = reader.out.joined()
    return Plain(text, asides, tuple(reader.remarks))


class _Reader:
    """Goes through the blocks of a text and writes them down as plain lines."""

    def __init__(self, source: Sequence[str]) -> None:
        self._source = list(source)
        self._next = 0  # the first line of the source that is not read yet
        self._quotations = 0  # how many of them the block stands in
        self._unmarked = 0  # how many of these have no mark of their own in each line
        self.out = _Lines()
        self.remarks: list[tuple[int, str]] = []

    def read(self, tokens: Sequence["Token"]) -> None:
        """Write down all of a text, by the tokens of its blocks."""
        for place, token in enumerate(tokens):
            self._mind_quotation(token)
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
                self._paragraph(token, first, is_outermost=token.level == 1, is_item=is_item)
            elif token.type == "table_open":
                self._until(first)
                self._table(tokens[place:], first)
            elif token.type in {"fence", "hr", "html_block"}:
                self._until(first)
                self._block(token, first, end)
            else:
                continue
            self._next = end
        self._until(len(self._source))

    def _mind_quotation(self, token: "Token") -> None:
        """Count in how many quotations what follows stands, and see to the marks of those that a program sets apart."""
        self._quotations += (token.type == "blockquote_open") - (token.type == "blockquote_close")
        if token.type == "paragraph_open" and token.meta:
            self._replace(token.meta)
        elif token.type == "blockquote_open" and token.meta:
            self._open(token)
        elif token.type == "blockquote_close" and token.meta:
            self._close(token)

    def _open(self, token: "Token") -> None:
        first, _ = token.map or (0, 0)
        self._until(first)
        self.out.want_gap()
        self._unmarked += 1
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
            self.out.add(f"> — {token.meta['author']}")
        self._unmarked -= 1
        self.out.want_gap()
        if token.meta["behind"]:
            self._next = end - 1
            self._source[self._next] = token.meta["behind"]

    def _marked(self, number: int, content: str) -> str:
        """Return what stands in a line of the source before its text, and the mark that it lacks in a quotation."""
        prefix = _prefix(self._source[number], content)
        return f"> {prefix.lstrip()}" if self._unmarked else prefix

    def _until(self, end: int) -> None:
        """Write down the lines between blocks: empty ones, and bare marks; definitions of links are left out."""
        is_definition = False
        for number in range(self._next, end):
            line = self._source[number]
            is_definition = bool(line.strip()) and (is_definition or _DEFINITION.match(line) is not None)
            if is_definition:
                self.out.leave_out()
            elif self._unmarked:
                if line.strip():
                    self.out.add(f"> {line.strip()}")
            elif _BARE_MARK.fullmatch(line):
                # Between two paragraphs of a quotation: the mark before the next one is enough.
                if not self._source[number + 1 : number + 2] or ">" not in self._source[number + 1]:
                    self.out.add("")
            else:
                self.out.add(line)
        self._next = max(self._next, end)

    def _heading(self, inline: "Token", level: int, first: int, end: int) -> None:
        text = " ".join(_rendered(inline)).strip()
        if self._quotations:
            self.out.add(f"{self._marked(first, '')}{text}")
        elif end - first > 2 or (end - first == 2 and not _may_be_heading(text)):
            # A line drawn under a whole paragraph is meant to end it.
            self._paragraph(inline, first, is_outermost=True)
            self.out.add_aside([self._source[end - 1]])
        elif text:
            self.out.add_aside([text], level)
        else:
            self.out.leave_out()

    def _paragraph(self, inline: "Token", first: int, *, is_outermost: bool, is_item: bool = False) -> None:
        self.remarks += [(first + number, what) for number, what in _remarks_on(inline)]
        typed = inline.content.split("\n")
        rendered = _without_colons(_rendered(inline))
        if is_item and (task := _TASK.match(rendered[0])):
            rendered[0] = _BOXES[task[1]] + rendered[0][task.end() :]
        if len(rendered) != len(typed) or self._quotations:  # a link, code or a tag that goes on in the next line
            parts = [part.removeprefix("> ") for line in rendered for part in _parts(line) if part]
            if parts and self._quotations:
                self.out.add(self._marked(first, typed[0]) + "\n".join(parts))
            elif text := "\n".join(line.strip() for line in rendered if line.strip()):
                self.out.add(f"{_prefix(self._source[first], typed[0])}{text}")
            return
        for number, (line, text) in enumerate(zip(typed, _without_captions(typed, rendered), strict=True)):
            source = self._source[first + number]
            if is_outermost and _is_bold_heading(typed, number):
                self.out.add_aside([text.strip()], _BOLD_LEVEL)
            elif text.strip() == line.strip():
                self.out.add(source)
            elif text.strip():
                if _FOOTNOTE.match(line):
                    self.out.part()
                if text.startswith(_GAP):
                    self.out.want_gap()
                prefix = self._marked(first + number, line)
                self.out.add("\n".join(f"{prefix if not at else ''}{part}" for at, part in enumerate(_parts(text))))
                if text.endswith(_GAP):
                    self.out.want_gap()
            elif self._quotations == 0:
                self.out.leave_out()

    def _table(self, tokens: Sequence["Token"], first: int) -> None:
        prefix = self._marked(first, "") if self._quotations else ""
        self.out.want_gap()
        cells: list[str] = []
        for token in tokens:
            if token.type == "inline":
                cells.append(" ".join(_rendered(token)).strip())
            elif token.type == "tr_close":
                self.out.add(f"{prefix}{' | '.join(cells)}")
                cells = []
            elif token.type == "table_close":
                break
        self.out.want_gap()

    def _block_in_quotation(self, token: "Token", first: int, end: int) -> None:
        prefix = self._marked(first, "")
        if token.type == "fence":
            inside = [line[len(_prefix(line, "")) :] for line in self._source[first:end]]
            self.out.add_aside([line for line in inside if not line.startswith(token.markup)])
        elif token.type == "html_block":
            for line in (line for _, lines in text_of_block(token.content) for line in lines if line):
                self.out.add(f"{prefix}{line}")
        elif not self._unmarked:
            self.out.add(self._source[first])

    def _block(self, token: "Token", first: int, end: int) -> None:
        if self._quotations:
            self._block_in_quotation(token, first, end)
        elif token.type == "html_block":
            found = text_of_block(token.content)
            for level, lines in found:
                if level:
                    self.out.add_aside(lines, level)
                else:
                    self.out.add_block(lines)
            if not found:
                self.out.leave_out()
            if not token.content.lstrip().startswith("<!--"):
                self.remarks.append((first, _RAW))
        elif token.type == "hr":
            self.out.add_aside([self._source[first].strip()])
        else:
            self.out.add_aside(token.content.removesuffix("\n").split("\n"))
            if end - first < 2 or not self._source[end - 1].strip().startswith(token.markup):
                self.remarks.append((first, "begins a block of code that nothing ends: what follows is never quoted"))


def _prefix(source: str, content: str) -> str:
    """Return what stands in a line before its text: marks of quotations and lists, as they were typed."""
    bare, text = source.rstrip(), content.strip()
    if text and bare.endswith(text):
        return bare[: -len(text)]
    match = _PREFIX.match(source)
    return match[0] if match else ""


def _rendered(inline: "Token") -> list[str]:
    """Return the text of a paragraph, a heading or a cell without its marks, line by line."""
    lines = [""]
    for token in inline.children or ():
        if token.type in {"softbreak", "hardbreak"}:
            lines.append("")
        elif token.type in {"text", "text_special", "code_inline"}:
            lines[-1] += token.content
        elif token.type == "html_inline":
            lines[-1] += tags_off(token.content)
    return lines


def _parts(text: str) -> list[str]:
    """Return the lines that tags broke a line into."""
    return [part.strip() for part in text.strip().split("\n")]


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


def _without_captions(typed: Sequence[str], rendered: list[str]) -> list[str]:
    """Return the lines of a paragraph without those that are captions: in italics, right below a picture."""
    below = zip(typed, rendered, strict=True)
    is_picture = [False, *(not text.strip() and _PICTURE.match(line) is not None for line, text in below)]
    return [
        "" if is_picture[number] and _SLANTED.fullmatch(typed[number].strip()) else text
        for number, text in enumerate(rendered)
    ]


def _without_colons(rendered: Sequence[str]) -> list[str]:
    """Return lines without the colon, and the blanks behind it, by which a line defines what stands above it."""
    return [_DEFINES.sub("", text, count=1) for text in rendered]


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


class _Lines:
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
