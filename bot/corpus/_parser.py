"""What reads Markdown: CommonMark with tables and footnotes, a few habits of those who type plain text, and what the
programs of blogs have beyond it.

Obsidian, and others after it: [[Note]], [[Note|words]] are links, ![[photo.png]] shows something else, ==words== are
marked, nobody sees %% this %%, ^name names a block. `> [!note] Title` begins a callout: the author's words in a box,
as `{: .prompt-tip }` behind one makes them to a theme of Jekyll's. `> [!quote] Seneca` alone is another's.

Pandoc: [words]{.class}, lines of ::: around some.

Jekyll and Hugo put something in the place of shortcodes, and of what stands between two where it is no prose:
{{< youtube x >}}, {{% note %}}, {% include x %}, {: .class }, {#name}, {width=50%}; {% highlight ruby %} …
{% endhighlight %}.

Imported only where a text has marks: the library takes longer to load than a page to read.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.helpers.parse_link_destination import _Result, parseLinkDestination
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token

from bot.corpus import _quotations
from bot.corpus._html import gone_within

# Where the labels of a text's footnotes stand for the rules below.
_FOOTNOTES = "footnotes"
_LINK = re.compile(
    r"!?\[\[(?P<note>[^\s\[\]|#^][^\[\]\n|#^]*)?(?:[#^]+(?P<part>[^\[\]\n|]+))?(?:\|(?P<words>[^\[\]\n]*))?\]\](?![(\[:])"
)
_COMMENT = re.compile(r"(?<!\S)%%(?!%).*?%%", re.DOTALL)
_MARKED = re.compile(r"==(?=[^\s=])(?P<words>(?:(?!==)[^\n])+)(?<=\S)==(?!=)")
_NAME_OF_BLOCK = re.compile(r"(?<=\s)\^(?=[\w-]*[a-z])[\w-]{3,}[ \t]*(?=\n|$)")
_QUOTED = re.compile(r" {0,3}>[ \t]?")
_CALLOUT = re.compile(r" {0,3}>[ \t]*\[!(?P<kind>[\w-]+)(?:\|[^\[\]]*)?\][+-]?[ \t]*(?P<title>.*?)[ \t]*")
_OTHERS = frozenset({"quote", "cite", "citation"})
_PROMPT = re.compile(r"\{:[^{}]*\.prompt-\w[^{}]*\}\s*")
_SPAN = re.compile(r"\[(?P<words>[^\[\]]*)\]\{[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
_FENCE = re.compile(r":{3,}[ \t]*(?:\{[^{}\n]*\}|[\w.-][^\n]*)?[ \t:]*")
# Attributes of what they stand behind are braced: with a colon to kramdown, without one to Hugo and Pandoc.
_SHORTCODE = re.compile(
    r"\{\{<.*?>\}\}|\{\{%.*?%\}\}|\{%.*?%\}|\{:[^{}\n]*\}|"
    # WordPress's picture, with what stands below it; what makes Markdown of posts puts backslashes before the brackets.
    r"\\?\[caption\b[^\[\]\n]*\](?:(?!\[caption\b).)*?\[/caption\\?\]|"
    r"\{[ \t]*(?:[#.][\w-]|(?:width|height|target|loading|style|class|lang|align|rel)=)[^{}\n]*\}",
    re.DOTALL,
)
# What stands between these is code, a button, or not for everybody's eyes: a comment, or what a password opens.
_UNREAD = ("comment", "hugo-encryptor", "encrypt", "encrypted", "password", "protected", "private", "secret", "members")
_OPENING = re.compile(
    r"(\{%|\{\{[<%])-?[ \t]*"
    rf"(highlight|codeblock|code|mermaid|button|{'|'.join(_UNREAD)})(?![\w-])[^\n]*?[%>]\}}\}}?"
)
# An address of which one of them is a part, with the blanks that none has otherwise: {% post_url 2010-10-04-greve %}.
_ADDRESS = re.compile(r"(?:[^\s(){}]*(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}))+[^\s(){}]*")


def parsed(source: str, footnotes: Collection[str]) -> list[Token]:
    """Return the tokens of a text, given the labels of its footnotes."""
    return _parser().parse(source, {_FOOTNOTES: footnotes})


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    helpers: Any = SimpleNamespace(**{**vars(parser.helpers), "parseLinkDestination": _link_destination})
    parser.helpers = helpers
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler.before("escape", "shortcode", _shortcode_within_line)
    parser.inline.ruler.before("shortcode", "quotation", _quotations.within_line)
    parser.inline.ruler.before("html_inline", "gone", gone_within)
    parser.inline.ruler.before("link", "wikilink", _link)
    parser.inline.ruler.before("link", "span", _span)
    parser.inline.ruler.before("shortcode", "left_out", _left_out)
    parser.inline.ruler.before("shortcode", "marked", _marked)
    interrupts: Any = {"alt": ["paragraph", "blockquote", "list"]}
    parser.block.ruler.before("fence", "shortcode", _shortcode_over_lines, interrupts)
    parser.block.ruler.before("shortcode", "quotation", _quotations.over_lines, interrupts)
    parser.block.ruler.before("shortcode", "comment", _comment, interrupts)
    parser.block.ruler.before("shortcode", "fenced_div", _fence, interrupts)
    parser.block.ruler.at("reference", _reference)
    return parser


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's way to call
    """Read marks of emphasis, but leave a single star between letters or digits alone: "auteur*rice*s", "2*3*4"."""
    place = state.pos
    before, star, after = state.src[place - 1 : place], state.src[place], state.src[place + 1 : place + 2]
    if star == "*" and before.isalnum() and after.isalnum():
        state.pos += 1
        if not silent:
            state.pending += star
        return True
    return emphasis.tokenize(state, silent)


def _footnote(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the library's way to call
    """Leave out a reference to a footnote of the text, and the label before the footnote itself."""
    place = state.pos
    if not state.src.startswith("[^", place):
        return False
    end = state.src.find("]", place)
    if end < 0 or state.src[place + 2 : end] not in state.env[_FOOTNOTES]:
        return False
    state.pos = end + 1
    is_first = place == 0 or state.src[place - 1] == "\n"
    if is_first and state.src.startswith(":", end + 1):
        state.pos += 1
    return True


def _reference(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read the definition of a link, which a footnote of one word is not."""
    start = state.bMarks[first] + state.tShift[first]
    return not state.src.startswith("[^", start) and reference(state, first, last, silent)


def _link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's way to call
    """Read a link between two pairs of brackets as the words that it shows, and leave out what is shown by it."""
    found = _LINK.match(state.src, state.pos, state.posMax)
    words = found and (found["words"] or found["note"] or found["part"])
    if not found or not words:
        return False
    if not silent and not found[0].startswith("!"):
        state.pending += words.strip()
    state.pos = found.end()
    return True


def _left_out(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as above
    """Leave out a comment, and the name of a block at the end of a line."""
    found = _COMMENT.match(state.src, state.pos) or _NAME_OF_BLOCK.match(state.src, state.pos)
    if found is None:
        return False
    state.pos = found.end()
    return True


def _marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read marked words as words."""
    return _as_words(state, _MARKED.match(state.src, state.pos, state.posMax), silent=silent)


def _comment(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read lines from one that begins a comment to the one that ends it as the comment that they are."""
    found = _COMMENT.match(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[last - 1])
    if found is None:
        return False
    end = next(number for number in range(first, last) if found.end() <= state.eMarks[number])
    if state.src[found.end() : state.eMarks[end]].strip():
        return False
    if not silent:
        state.line = end + 1
        token = state.push("html_block", "", 0)
        token.content, token.map = "<!-- -->", [first, end + 1]
    return True


def without_boxes(lines: Sequence[str]) -> list[str]:
    """Return the lines of a text, as many as they were, with callouts as what they are: prose, or another's words."""
    found = list(lines)
    place = 0
    while place < len(found):
        end = place
        while end < len(found) and _QUOTED.match(found[end]):
            end += 1
        if end > place:
            found[place:end] = _unboxed(found[place:end], is_prompt=end < len(found) and _is_prompt(found[end]))
        place = max(end, place + 1)
    return found


def _is_prompt(line: str) -> bool:
    return _PROMPT.fullmatch(line) is not None


def _unboxed(lines: list[str], *, is_prompt: bool) -> list[str]:
    """Return lines behind `>` without it, where a callout has them."""
    callout = _CALLOUT.fullmatch(lines[0])
    inside = [_QUOTED.sub("", line, count=1) for line in lines]
    if callout is None:
        return without_boxes(inside) if is_prompt else lines
    title, below = callout["title"], without_boxes(inside[1:])
    if callout["kind"].casefold() not in _OTHERS:
        return [f"###### {title}" if title else "", *below]
    if not below:
        return lines
    author = f'="{title}"' if title and not re.search(r'["\[\]]', title) else ""
    return [f"[quote{author}]", *below[:-1], f"{below[-1]}[/quote]"]


def _span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's way to call
    """Read words with attributes as words."""
    return _as_words(state, _SPAN.match(state.src, state.pos, state.posMax), silent=silent)


def _as_words(state: StateInline, found: re.Match[str] | None, *, silent: bool) -> bool:
    """Read what was found for its "words" alone, which may have marks of their own; say whether anything was found."""
    if found is None:
        return False
    if not silent:
        end, state.pos, state.posMax = state.posMax, found.start("words"), found.end("words")
        state.md.inline.tokenize(state)
        state.posMax = end
    state.pos = found.end()
    return True


def _fence(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as above
    """Leave out a line that opens or closes what is around other lines."""
    if not _FENCE.fullmatch(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first]):
        return False
    if not silent:
        state.line = first + 1
        token = state.push("html_block", "", 0)
        token.content, token.map = "<!-- -->", [first, first + 1]
    return True


def _link_destination(text: str, start: int, end: int) -> _Result:
    """Return where a link leads, as the library does, and where an address ends that is filled in."""
    address = _ADDRESS.match(text, start, end)
    if address is None:
        return parseLinkDestination(text, start, end)
    found = parseLinkDestination("#", 0, 1)  # where to, nobody is shown
    found.pos = address.end()
    return found


def _shortcode_within_line(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the library's way to call
    """Leave out a shortcode, and up to its end what one opens that is no prose."""
    found = _SHORTCODE.match(state.src, state.pos)
    if found is None:
        return False
    opened = _OPENING.match(state.src, state.pos)
    closed = _closing(opened).search(state.src, opened.end(), state.posMax) if opened else None
    state.pos = (closed or found).end()
    return True


def _shortcode_over_lines(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read lines between two shortcodes as the block of code, or what nobody is to see, that they are."""
    opened = _OPENING.match(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first])
    if opened is None:
        return False
    closed = _closing(opened).search(state.src, opened.end(), state.eMarks[last - 1])
    if closed is None or closed.start() <= state.eMarks[first]:  # what one line holds stands within a paragraph
        return False
    end = next(number for number in range(first, last) if closed.end() <= state.eMarks[number])
    if state.src[closed.end() : state.eMarks[end]].strip() or _leaves_item(state, first, end):
        return False
    if not silent:
        _add(state, opened, closed, (first, end + 1))
    return True


def _add(state: StateBlock, opened: re.Match[str], closed: re.Match[str], lines: tuple[int, int]) -> None:
    state.line = lines[1]
    is_unread = opened[2] in _UNREAD
    token = state.push("html_block" if is_unread else "fence", "", 0)
    token.content = "<!-- -->" if is_unread else state.src[opened.end() : closed.start()].strip("\n").rstrip() + "\n"
    token.markup = opened[1]
    token.map = list(lines)


def _leaves_item(state: StateBlock, first: int, end: int) -> bool:
    """Say whether one of some lines stands in another item of a list than the first, or below the list."""
    return any(state.sCount[number] < state.blkIndent for number in range(first, end + 1) if not state.isEmpty(number))


def _closing(opened: re.Match[str]) -> re.Pattern[str]:
    return re.compile(rf"\{{(?:%|\{{[<%])-?[ \t]*(?:/[ \t]*|end){opened[2]}[ \t]*-?[%>]\}}\}}?")
