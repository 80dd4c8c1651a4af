"""Another's words that a blog's program, and not a `>`, sets apart: whoever reads them must not take them for its own.

{% blockquote Author, Source %} … {% endblockquote %} is Octopress's, {{< quote author="…" >}} … {{< /quote >}} Hugo's,
{% quote(author="…") %} … {% end %} Zola's, [quote="…"] … [/quote] what plugins of WordPress's have. A <blockquote> is
read here only if it has an empty line in it, at which HTML would end to Markdown, or stands in the middle of a line.
"""

import html
import re
from dataclasses import dataclass

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_NAMES = r"(?:blockquote|quote|citation|epigraph)(?![\w-])"
_TAG = re.compile(r"<blockquote\b(?P<said>[^<>]*)>", re.IGNORECASE)
_PAIRS = (
    (
        re.compile(rf"\{{%-?[ \t]*{_NAMES}(?P<said>.*?)-?%\}}", re.IGNORECASE),
        re.compile(rf"\{{%-?[ \t]*end[ \t]*(?:{_NAMES})?[ \t]*-?%\}}", re.IGNORECASE),
    ),
    (
        re.compile(rf"\{{\{{[<%][ \t]*{_NAMES}(?P<said>.*?)(?<!/)[%>]\}}\}}", re.IGNORECASE),
        re.compile(rf"\{{\{{[<%][ \t]*/[ \t]*{_NAMES}[ \t]*[%>]\}}\}}", re.IGNORECASE),
    ),
    (
        re.compile(r"\[(?:block)?quote(?P<said>[= \t][^\[\]\n]*)?\](?![(\[:])", re.IGNORECASE),
        re.compile(r"\[/(?:block)?quote\]", re.IGNORECASE),
    ),
    (_TAG, re.compile(r"</blockquote\s*>", re.IGNORECASE)),
)
_BEGINS = "{[<"
_MARK = re.compile(rf"(?:\{{%-?|\{{\{{[<%])[ \t]*{_NAMES}|\[(?:block)?quote|<blockquote\b", re.IGNORECASE)
# Before a mark in its line, what begins no item, heading, table or other block.
_PROSE = re.compile(r"(?!\d+[.)]\s|[*+-]\s|[>#|<`~=])\S")
# Whom a tag names in a key of its own, or behind a sign: author="…", [quote=…].
_STATED = re.compile(
    r"(?:^|(?<![\w-])(?:author|auteur|attribution|by))[ \t]*[=:][ \t]*"
    r"(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|([^\s\"'“,;)][^,;)=]*?)(?=\s+[\w-]+=|[,;)]|$))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S*://\S*")
# What a name has none of: then it is something else, and nobody is named.
_NO_NAME = re.compile(r"[<>{}\[\]*_`|\\=]|^\W*$")


@dataclass(frozen=True, slots=True)
class Quotation:
    """Another's words within a text: the marks before and behind them, and their author, if he is named."""

    opened: re.Match[str]
    closed: re.Match[str]

    @property
    def author(self) -> str | None:
        """Return whom the opening mark names; what it says in HTML is an address."""
        said = "" if self.opened.re is _TAG else (self.opened["said"] or "").strip().strip("()").strip()
        if stated := _STATED.search(said):
            name = next(group for group in stated.groups() if group is not None)
        elif "=" in said or not self.opened[0].startswith("{%"):
            return None
        else:
            name = _ADDRESS.split(said)[0]
        name = html.unescape(name).split(",")[0].strip().strip("\"'“”«»—–- \xa0")
        return None if _NO_NAME.search(name) or _ADDRESS.search(name) else name


def over_lines(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - the library's way
    """Read lines between two marks as the quotation that they are, with all that Markdown has within one."""
    start = state.bMarks[first] + state.tShift[first]
    mark = _MARK.search(state.src, start, state.eMarks[first])
    if mark is None or state.parentType == "blockquote":
        return False
    before = state.src[start : mark.start()]
    found = _found(state.src, mark.start(), state.eMarks[last - 1])
    if found is None or (before and (before.count("`") % 2 or not _PROSE.match(before))):
        return False
    end = next(number for number in range(first, last) if found.closed.end() <= state.eMarks[number])
    behind = state.src[found.closed.end() : state.eMarks[end]]
    if not _are_its_own(state, found, range(first, end + 1), before + behind):
        return False
    if not silent:
        if before:
            _put_paragraph(state, before, first)
        _read(state, found, first, end)
        _go_on(state, found, end, behind)
    return True


def _are_its_own(state: StateBlock, found: Quotation, lines: range, around: str) -> bool:
    """Say whether lines are to be read as a quotation: they are no paragraph with one in it, nor what HTML reads, and
    leave no item of a list.
    """
    if len(lines) == 1 and around.strip():
        return False
    if found.opened.re is _TAG and not around and not any(map(state.isEmpty, lines)):
        return False
    return not any(state.sCount[number] < state.blkIndent for number in lines if not state.isEmpty(number))


def _put_paragraph(state: StateBlock, text: str, line: int) -> None:
    opened = state.push("paragraph_open", "p", 1)
    opened.map, opened.meta = [line, line + 1], {line: text.rstrip()}
    inline = state.push("inline", "", 0)
    inline.content, inline.map, inline.children = text.strip(), [line, line + 1], []
    state.push("paragraph_close", "p", -1)


def within_line(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Set a quotation in the middle of a paragraph apart from it."""
    found = _found(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        state.push("quotation_open", "", 1)
        end, state.pos, state.posMax = state.posMax, found.opened.end(), found.closed.start()
        state.md.inline.tokenize(state)
        state.posMax = end
        state.push("quotation_close", "", -1).content = f"— {found.author}" if found.author else ""
    state.pos = found.closed.end()
    return True


def _found(text: str, start: int, end: int) -> Quotation | None:
    """Return the quotation that begins at a place of a text, and ends before another one."""
    if start >= end or text[start] not in _BEGINS:
        return None
    for opening, closing in _PAIRS:
        if opened := opening.match(text, start, end):
            closed = _closing(opening, closing, text, opened.end(), end)
            return Quotation(opened, closed) if closed else None
    return None


def _closing(
    opening: re.Pattern[str], closing: re.Pattern[str], text: str, start: int, end: int
) -> re.Match[str] | None:
    """Return the mark that closes what was opened, and not another one within."""
    depth = 1
    while closed := closing.search(text, start, end):
        opened = opening.search(text, start, closed.start())
        depth += 1 if opened else -1
        if not depth:
            break
        start = (opened or closed).end()
    return closed


def _read(state: StateBlock, found: Quotation, first: int, end: int) -> None:
    """Add the tokens of a quotation. The line with each of its marks is one without, while what is within is read."""
    opened, closed = found.opened, found.closed
    text, ends, most, parent = state.src, state.eMarks[end], state.lineMax, state.parentType
    begins = state.bMarks[first], state.tShift[first], state.sCount[first]
    token = state.push("blockquote_open", "blockquote", 1)
    token.map, token.markup = [first, end + 1], opened[0]
    state.src = text[: closed.start()] + " " * len(closed[0]) + text[closed.end() :]  # else its first letter is read on
    state.eMarks[end] = closed.start()
    _begin(state, first, opened.end())
    token.meta = {
        first: state.src[opened.end() : state.eMarks[first]],
        end: state.src[state.bMarks[end] : state.eMarks[end]],
    }
    state.lineMax, state.parentType = end + 1, "blockquote"
    state.md.block.tokenize(state, first, end + 1)
    state.bMarks[first], state.tShift[first], state.sCount[first] = begins
    state.src, state.eMarks[end], state.lineMax, state.parentType = text, ends, most, parent


def _go_on(state: StateBlock, found: Quotation, end: int, behind: str) -> None:
    """Add the token that ends a quotation, and have what stands behind it in its last line be read as the next one."""
    token = state.push("blockquote_close", "blockquote", -1)
    token.map, token.markup = [end, end + 1], found.closed[0]
    token.meta = {"author": found.author, "behind": behind.strip()}
    state.line = end if behind.strip() else end + 1
    if behind.strip():
        _begin(state, end, found.closed.end())


def _begin(state: StateBlock, line: int, place: int) -> None:
    """Have a line begin at a place within it."""
    typed = state.src[place : state.eMarks[line]]
    state.bMarks[line], state.tShift[line] = place, len(typed) - len(typed.lstrip(" \t"))
    state.sCount[line] = state.blkIndent
