"""What Jekyll or Hugo puts something in place of: shortcodes, and what stands between two where it is no prose.

{{< youtube x >}}, {{% note %}}, {% include x %}, {: .class }, {#name}, {width=50%}; {% highlight ruby %} …
{% endhighlight %}.
"""

import re

from markdown_it.helpers.parse_link_destination import _Result, parseLinkDestination
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

# Attributes of what they stand behind are braced: with a colon to kramdown, without one to Hugo and Pandoc.
_SHORTCODE = re.compile(
    r"\{\{<.*?>\}\}|\{\{%.*?%\}\}|\{%.*?%\}|\{:[^{}\n]*\}|"
    # WordPress's picture, with what stands below it; what makes Markdown of posts puts backslashes before the brackets.
    r"\\?\[caption\b[^\[\]\n]*\](?:(?!\[caption\b).)*?\[/caption\\?\]|"
    r"\{[ \t]*(?:[#.][\w-]|(?:width|height|target|loading|style|class|lang|align|rel)=)[^{}\n]*\}",
    re.DOTALL,
)
# What stands between these is code, a button, or, in a comment, for nobody's eyes.
_COMMENT = "comment"
_OPENING = re.compile(
    rf"(\{{%|\{{\{{[<%])-?[ \t]*(highlight|codeblock|code|mermaid|button|{_COMMENT})(?![\w-])[^\n]*?[%>]\}}\}}?"
)
# An address of which one of them is a part, with the blanks that none has otherwise: {% post_url 2010-10-04-greve %}.
_ADDRESS = re.compile(r"(?:[^\s(){}]*(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\}))+[^\s(){}]*")


def link_destination(text: str, start: int, end: int) -> _Result:
    """Return where a link leads, as the library does, and where an address ends that is filled in."""
    address = _ADDRESS.match(text, start, end)
    if address is None:
        return parseLinkDestination(text, start, end)
    found = parseLinkDestination("#", 0, 1)  # where to, nobody is shown
    found.pos = address.end()
    return found


def within_line(state: StateInline, silent: bool) -> bool:  # noqa: ARG001, FBT001 - the library's way to call
    """Leave out a shortcode, and up to its end what one opens that is no prose."""
    found = _SHORTCODE.match(state.src, state.pos)
    if found is None:
        return False
    opened = _OPENING.match(state.src, state.pos)
    closed = _closing(opened).search(state.src, opened.end(), state.posMax) if opened else None
    state.pos = (closed or found).end()
    return True


def over_lines(state: StateBlock, first: int, last: int, silent: bool) -> bool:  # noqa: FBT001 - as above
    """Read lines between two shortcodes as the block of code, or the comment, that they are."""
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
    is_comment = opened[2] == _COMMENT
    token = state.push("html_block" if is_comment else "fence", "", 0)
    token.content = "<!-- -->" if is_comment else state.src[opened.end() : closed.start()].strip("\n").rstrip() + "\n"
    token.markup = opened[1]
    token.map = list(lines)


def _leaves_item(state: StateBlock, first: int, end: int) -> bool:
    """Say whether one of some lines stands in another item of a list than the first, or below the list."""
    return any(state.sCount[number] < state.blkIndent for number in range(first, end + 1) if not state.isEmpty(number))


def _closing(opened: re.Match[str]) -> re.Pattern[str]:
    return re.compile(rf"\{{(?:%|\{{[<%])-?[ \t]*(?:/[ \t]*|end){opened[2]}[ \t]*-?[%>]\}}\}}?")
