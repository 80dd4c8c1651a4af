"""What Obsidian has beyond Markdown, and what others took over from it.

[[Note]], [[Note|words]] are links, ![[photo.png]] shows something else, ==words== are marked, nobody sees %% this %%,
^name names a block. `> [!note] Title` begins a callout: the author's own words in a box, as `{: .prompt-tip }` behind
one makes them to a theme of Jekyll's. `> [!quote] Seneca` alone is another's.
"""

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from bot.corpus._pandoc import as_words

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


def link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the library's way to call
    """Read a link between two pairs of brackets as the words that it shows, and leave out what is shown by it."""
    found = _LINK.match(state.src, state.pos, state.posMax)
    words = found and (found["words"] or found["note"] or found["part"])
    if not found or not words:
        return False
    if not silent and not found[0].startswith("!"):
        state.pending += words.strip()
    state.pos = found.end()
    return True


def left_out(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - as above
    """Leave out a comment, and the name of a block at the end of a line."""
    found = _COMMENT.match(state.src, state.pos) or _NAME_OF_BLOCK.match(state.src, state.pos)
    if found is None:
        return False
    state.pos = found.end()
    return True


def marked(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read marked words as words."""
    return as_words(state, _MARKED.match(state.src, state.pos, state.posMax), silent=silent)


def comment(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as above
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
