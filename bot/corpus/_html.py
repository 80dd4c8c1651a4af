"""HTML among Markdown as plain text: its words without tags, as a browser shows them."""

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

# What a browser does not show as text, with all that is in it; code is no prose, nor what is there to be pressed.
_HIDDEN = "script|style|pre|textarea|svg|math|iframe|object|video|audio|noscript|template|button|select|form"
_BUTTON = r"<a\b[^>]*\bclass=[\"'][^\"'>]*(?:button|btn|more-link)[^>]*>.*?</a\s*>"
_GONE = re.compile(
    rf"<({_HIDDEN})\b.*?(?:</\1\s*>|\Z)|{_BUTTON}|<!--.*?(?:-->|\Z)|<\?.*?\?>|<![A-Z].*?>", re.DOTALL | re.IGNORECASE
)
_GONE_WITHIN = re.compile(rf"<({_HIDDEN})\b[^>]*>.*?</\1\s*>|{_BUTTON}", re.DOTALL | re.IGNORECASE)
_HEADING = re.compile(r"<h([1-6])\b[^>]*>(.*?)</h\1\s*>", re.DOTALL | re.IGNORECASE)
_QUOTATION = re.compile(r"<blockquote\b[^>]*>(.*?)(?:</blockquote\s*>|\Z)", re.DOTALL | re.IGNORECASE)
# Who is quoted, in a line of his own at the end: browsers, or the styles of blogs, set a dash before him.
_CITED = re.compile(
    r"(?:</p\s*>|<br\b[^>]*>|\n|^)\s*(?:<footer\b[^>]*>(?P<footer>.*?)</footer\s*>|(?:<p\b[^>]*>\s*)?[—–-]*\s*"
    r"<cite\b[^>]*>(?P<cite>.*?)</cite\s*>(?:\s*</p\s*>)?)\s*\Z",
    re.DOTALL | re.IGNORECASE,
)
# Below a quotation a caption says whose it is; below anything else it is the picture's, and nobody's prose.
_ITS_CAPTION = re.compile(
    r"</blockquote\s*>\s*<figcaption\b[^>]*>(?P<said>.*?)</figcaption\s*>", re.DOTALL | re.IGNORECASE
)
_CAPTION = re.compile(
    r"<figcaption\b.*?(?:</figcaption\s*>|\Z)|<(p|td|span)\b[^>]*\bclass=[\"'][^\"'>]*caption[^>]*>.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
# What programs put below every post, by their names for it: ways to share it, other posts, a form to subscribe.
BELOW = (
    r"social-links|sharedaddy|addtoany|sharebuttons|\bshar(?:e|ing)\b|relatedposts|related-posts|yarpp|kg-signup|"
    r"kg-bookmark|subscription-widget"
)
_BELOW = re.compile(
    rf"<(?P<tag>div|ul|nav|section|aside|p)\b[^>]*\b(?:class|id)=[\"'][^\"'>]*(?:{BELOW})[^>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
# Items follow one another without an empty line, whatever stands between their tags; a list within one goes on with it.
_LIST_TAG = re.compile(
    r"\s*(?:</p\s*>\s*)?</li\s*>\s*|\s*<li\b[^>]*>\s*(?:<p\b[^>]*>\s*)?|\s*<(?P<end>/?)(?:ul|ol)\b[^>]*>\s*",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br\b[^>]*>\n?", re.IGNORECASE)
_CELL = re.compile(r"</t[dh]\s*>\s*(?=<t[dh]\b)", re.IGNORECASE)
_LINE = re.compile(r"(?:\s*</?(?:tr|thead|tbody|tfoot|dt|dd)\b[^>]*>\s*)+", re.IGNORECASE)
_PARAGRAPH = re.compile(
    r"</?(?:p|div|section|article|aside|header|footer|main|nav|dl|table|figure|figcaption|center|details|summary|form|"
    r"fieldset|address|hr)\b[^>]*>",
    re.IGNORECASE,
)
# What is struck out is taken back: without a mark it would pass for what is said.
_STRUCK = re.compile(r"</?(?:del|s|strike)>", re.IGNORECASE)
# Browsers set marks around another's words.
_SAID = re.compile(r"<(?P<end>/?)q\b[^<>]*>", re.IGNORECASE)
# Tags that people put into titles; what else stands between < and > there is no tag ("List<String>").
_IN_TITLE = re.compile(
    r"</?(?:em|i|b|strong|u|s|del|mark|small|sub|sup|span|code|kbd|q|cite|abbr|a|br|wbr)\b[^<>]*>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+\d*);", re.IGNORECASE)
# A line that ends where none is shown to end: a browser shows a blank.
_WRAP = re.compile(r"(?<!\n)[ \t]*\n[ \t]*(?!\s)")
# Characters for private use, which no text has, before a quoted line, and around the mark of an item and its level.
_QUOTED, _ITEM = "\ue000", "\ue001"
_MARKED_ITEM = re.compile(rf"{_ITEM}(?P<level>\d+) (?P<mark>\S+){_ITEM}")
_PRIVATE = re.compile(f"[{_QUOTED}{_ITEM}]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a block; `mark` and `level` are those of the item that it begins, if any."""

    text: str
    is_quoted: bool = False
    mark: str = ""
    level: int = 0


# Lines of a block, and the level of the heading that they are (0 for none).
_Block = tuple[int, list[Line]]


def gone_within(state: "StateInline", silent: bool) -> bool:  # noqa: ARG001, FBT001 - the library's way to call
    """Leave out in the middle of a line what a browser does not show as text."""
    found = _GONE_WITHIN.match(state.src, state.pos, state.posMax) if state.src[state.pos] == "<" else None
    if found is None:
        return False
    state.pos = found.end()
    return True


def tags_off(text: str) -> str:
    """Return what stands in a line without its tags; a break becomes one."""
    said = _SAID.sub(lambda tag: "”" if tag["end"] else "“", _GONE.sub("", text))
    return _TAG.sub("", _STRUCK.sub("~~", _BREAK.sub("\n", said)))


def plain_title(text: str) -> str:
    """Return a title in one line, without its tags, its entities as characters."""
    bare = _ENTITY.sub(lambda found: html.unescape(found[0]), _IN_TITLE.sub("", _BREAK.sub(" ", text)))
    return " ".join(bare.split("\n")).strip()


def text_of_block(content: str) -> list[_Block]:
    """Return the text of a block of HTML: lines, each with the level of the heading that it is, if any."""
    shown = _GONE.sub("\n\n", _PRIVATE.sub("", content))
    signed = _ITS_CAPTION.sub(r"<footer>\g<said></footer></blockquote>", shown)
    bare = _CAPTION.sub("\n\n", _without_what_is_below(signed))
    blocks: list[_Block] = []
    place = 0
    for match in _HEADING.finditer(bare):
        blocks += _prose(bare[place : match.start()])
        blocks.append((int(match[1]), [Line(" ".join(html.unescape(tags_off(match[2])).split()))]))
        place = match.end()
    blocks += _prose(bare[place:])
    return [block for block in blocks if any(line.text for line in block[1])]


def _without_what_is_below(text: str) -> str:
    """Return a text without what a blog's program put below it, each with all that is within."""
    while opened := _BELOW.search(text):
        end, depth = len(text), 1
        for tag in re.compile(rf"<(/?){opened['tag']}\b[^>]*>", re.IGNORECASE).finditer(text, opened.end()):
            depth += -1 if tag[1] else 1
            if not depth:
                end = tag.end()
                break
        text = f"{text[: opened.start()]}\n\n{text[end:]}"
    return text


def _prose(bare: str) -> list[_Block]:
    lines = _plain(_QUOTATION.sub(_with_marks, bare)).split("\n")
    kept = [line.strip() for line in lines]
    single = [line for place, line in enumerate(kept) if line or (place and kept[place - 1])]
    while single and not single[-1]:
        single.pop()
    return [(0, [_line(each) for each in single])] if any(single) else []


def _line(marked: str) -> Line:
    text = marked.lstrip(_QUOTED)
    is_quoted, found = text != marked, _MARKED_ITEM.match(text)
    if found is None:
        return Line(text.strip(), is_quoted)
    return Line(text[found.end() :].strip(), is_quoted, found["mark"], int(found["level"]))


def _with_marks(match: re.Match[str]) -> str:
    """Return a quotation with the mark of one before each of its lines, still escaped as the rest is."""
    text = html.escape(_plain(_CITED.sub(_signed, match[1])), quote=False)
    return "\n\n" + "<br>".join(_QUOTED + line.strip() for line in text.split("\n") if line.strip()) + "\n\n"


def _signed(match: re.Match[str]) -> str:
    """Return who is quoted as a signature, a paragraph of its own."""
    name = " ".join(tags_off(match["footer"] or match["cite"] or "").split()).lstrip("—–- \xa0")
    return f"<p>— {name}</p>" if name else ""


def _plain(bare: str) -> str:
    text = _LINE.sub("\n", _with_items(_CELL.sub(" | ", _WRAP.sub(" ", bare))))
    return html.unescape(tags_off(_PARAGRAPH.sub("\n\n", text)))


def _with_items(text: str) -> str:
    """Return a text with the items of its lists in lines of their own, each behind its mark."""
    counts: list[int | None] = []  # how many items each list has that is open; None where they have no numbers

    def mark(tag: re.Match[str]) -> str:
        if tag["end"] is None:
            return "" if "</li" in tag[0].lower() else f"\n{_ITEM}{max(len(counts) - 1, 0)} {_counted(counts)}{_ITEM}"
        is_outermost = len(counts) <= 1 if tag["end"] else not counts
        if not tag["end"]:
            counts.append(0 if "<ol" in tag[0].lower() else None)
        elif counts:
            counts.pop()
        return "\n\n" if is_outermost else ""

    return _LIST_TAG.sub(mark, text)


def _counted(counts: list[int | None]) -> str:
    """Return the mark of the next item of the innermost list."""
    if not counts or (before := counts[-1]) is None:
        return "-"
    counts[-1] = before + 1
    return f"{before + 1}."
