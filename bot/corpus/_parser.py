"""What reads Markdown: CommonMark with tables and footnotes, and a few habits of those who type plain text.

Imported only where a text has marks: the library takes longer to load than a page to read.
"""

from collections.abc import Collection
from functools import cache
from types import SimpleNamespace
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.reference import reference
from markdown_it.rules_inline import StateInline, emphasis
from markdown_it.token import Token

from bot.corpus import _obsidian, _pandoc, _quotations
from bot.corpus._html import gone_within
from bot.corpus._shortcodes import link_destination, over_lines, within_line

# Where the labels of a text's footnotes stand for the rules below.
_FOOTNOTES = "footnotes"


def parsed(source: str, footnotes: Collection[str]) -> list[Token]:
    """Return the tokens of a text, given the labels of its footnotes."""
    return _parser().parse(source, {_FOOTNOTES: footnotes})


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    helpers: Any = SimpleNamespace(**{**vars(parser.helpers), "parseLinkDestination": link_destination})
    parser.helpers = helpers
    parser.inline.ruler.at("emphasis", _emphasis)
    parser.inline.ruler.before("link", "footnote", _footnote)
    parser.inline.ruler.before("escape", "shortcode", within_line)
    parser.inline.ruler.before("shortcode", "quotation", _quotations.within_line)
    parser.inline.ruler.before("html_inline", "gone", gone_within)
    parser.inline.ruler.before("link", "wikilink", _obsidian.link)
    parser.inline.ruler.before("link", "span", _pandoc.span)
    parser.inline.ruler.before("shortcode", "left_out", _obsidian.left_out)
    parser.inline.ruler.before("shortcode", "marked", _obsidian.marked)
    interrupts: Any = {"alt": ["paragraph", "blockquote", "list"]}
    parser.block.ruler.before("fence", "shortcode", over_lines, interrupts)
    parser.block.ruler.before("shortcode", "quotation", _quotations.over_lines, interrupts)
    parser.block.ruler.before("shortcode", "comment", _obsidian.comment, interrupts)
    parser.block.ruler.before("shortcode", "fenced_div", _pandoc.fence, interrupts)
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
