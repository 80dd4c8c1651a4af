"""What Pandoc has beyond Markdown, and makes of other programs’ posts: [words]{.class}, lines of ::: around some."""

import re

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

_SPAN = re.compile(r"\[(?P<words>[^\[\]]*)\]\{[ \t]*(?:[#.][\w-]|[\w-]+=)[^{}\n]*\}")
_FENCE = re.compile(r":{3,}[ \t]*(?:\{[^{}\n]*\}|[\w.-][^\n]*)?[ \t:]*")


def span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's way to call
    """Read words with attributes as words."""
    return as_words(state, _SPAN.match(state.src, state.pos, state.posMax), silent=silent)


def as_words(state: StateInline, found: re.Match[str] | None, *, silent: bool) -> bool:
    """Read what was found for its "words" alone, which may have marks of their own; say whether anything was found."""
    if found is None:
        return False
    if not silent:
        end, state.pos, state.posMax = state.posMax, found.start("words"), found.end("words")
        state.md.inline.tokenize(state)
        state.posMax = end
    state.pos = found.end()
    return True


def fence(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as above
    """Leave out a line that opens or closes what is around other lines."""
    if not _FENCE.fullmatch(state.src, state.bMarks[first] + state.tShift[first], state.eMarks[first]):
        return False
    if not silent:
        state.line = first + 1
        token = state.push("html_block", "", 0)
        token.content, token.map = "<!-- -->", [first, first + 1]
    return True
