"""A body of HTML as Markdown: what a browser shows of the author's words, to the letter, and nothing else.

`bot.corpus` takes the marks off again and quotes what is left. So nothing that is text in a browser may be a mark in
Markdown (it is escaped), and no mark is set that could be taken for text (emphasis in the middle of a word).
What stands beside the text goes here, where its tags still tell: pictures with their captions, galleries, players,
forms, buttons for sharing, what is hidden. Quotations of others stay quotations.
"""

import re
from typing import Any
from urllib.parse import quote

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PreformattedString, Tag
from markdownify import ATX, MarkdownConverter

from bot.corpus._html import BELOW
from bot.corpus.importers._export import Markup

# A book has a million characters; what nests deeper than a page of any editor's is flattened, what nests absurdly left.
_LONGEST = 4_000_000
_DEEPEST, _ABSURD = 60, 3_000
_GONE = re.compile(
    "script|style|noscript|template|iframe|object|embed|applet|video|audio|svg|math|canvas|form|button|select|input|"
    "textarea|img|picture|map|area|link|meta|head|title|nav|dialog"
)
# Blocks that the library does not know as such.
_BLOCKS = re.compile("center|address|aside|main|header|footer|details|summary|fieldset|hgroup|figure|dir")
_KEPT = re.compile(
    "a|b|strong|em|i|code|kbd|samp|del|s|q|br|hr|p|div|blockquote|[uo]l|li|d[ltd]|pre|table|caption|t(?:head|body|foot)|"
    "t[rdh]|h[1-6]|article|section|sup|html|body"
)
_PROSE = ["blockquote", "table", "pre"]
# Within these, what stands between two tags is no text.
_STRUCTURE = re.compile("[uo]l|dl|table|t(?:head|body|foot|r)|html|body")
_NAMES_GONE = re.compile(
    rf"(?:{BELOW})|gallery|caption|slideshow|screen-reader-text|sr-only|pullquote|\bkg-(?:cta|file|audio|product)-card"
)
_BUTTON = re.compile(r"button|btn|more-link")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
# What of tags nests: others need no end, or have it where the next of their kind begins.
_NESTING = re.compile(
    r"<(/?)(?!(?:p|li|dt|dd|tr|td|th|br|hr|img|input|option|meta|link|font)\b)[a-z][a-z0-9]*\b(?![^>]*/>)", re.I
)
_NOTE_MARK = re.compile(r"[\[(]?(?:\d{1,3}|[*†‡a-z])[\])]?")
_BACK = re.compile(r"[\s↩↑⤴^\ufe0e\ufe0f]*")
_WEB = re.compile(r"(?:https?://|mailto:)\S", re.IGNORECASE)
_SPECIAL = re.compile(
    r"[\\`*\[\]<{|~^]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|=(?==)|%(?=%)|:(?=:)|(?<!\w)#|"
    r"(?<=^)[>=:]|(?<=^)[-+](?=[\s+-]|$)"
)
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_INVISIBLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
_GAPS = re.compile(r"\n{3,}")
# At the end of a line it breaks it there.
_HARD = "  "
_BREAKS = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t]*")


class AbsurdError(ValueError):
    """A body is no post: it is longer, or nests deeper, than anything that a person wrote."""


def to_markdown(body: str, markup: Markup) -> str:
    """Return a body as Markdown; empty where it has nothing to read. Raises AbsurdError for what no person wrote."""
    text = clean(body)
    if markup is not Markup.MARKDOWN:
        text = _Converter().convert_soup(_prepared(text, has_breaks=markup is Markup.LINES))
    tidy = _tidy(text)
    return tidy if any(map(str.isalnum, tidy)) else ""


def clean(text: str) -> str:
    """Return a text without characters that no file of text should hold."""
    return _INVISIBLE.sub("", text)


def _prepared(body: str, *, has_breaks: bool) -> BeautifulSoup:
    """Return the tree of a body with what is beside the text gone, and the rest in tags that the library knows."""
    if len(body) > _LONGEST or _depth(body) > _ABSURD:
        raise AbsurdError
    soup = BeautifulSoup(f"<div>{body}</div>", "lxml")
    _flatten(soup)
    for tag in soup.find_all(["cite", "footer", "figcaption"]):
        _sign(tag)
    for tag in soup.find_all(_is_tag):
        if not tag.decomposed:
            _mend(tag)
    for tag in soup.find_all(lambda each: not _KEPT.fullmatch(each.name)):
        tag.unwrap()
    soup.smooth()
    if has_breaks:
        for text in soup.find_all(string=re.compile("[\r\n]")):
            _break(text)
    return soup


def _is_tag(_: Tag) -> bool:
    return True


def _depth(body: str) -> int:
    deepest = depth = 0
    for tag in _NESTING.finditer(body):
        depth += -1 if tag[1] else 1
        deepest = max(deepest, depth)
    return deepest


def _flatten(soup: BeautifulSoup) -> None:
    """Put what nests too deeply for any editor's work in one block each."""
    level: list[Tag] = [soup]
    for _ in range(_DEEPEST):
        level = [child for tag in level for child in tag.children if isinstance(child, Tag)]
    for tag in level:
        text = tag.get_text(" ")
        tag.clear()
        tag.append(text)


def _mend(tag: Tag) -> None:
    """Take away a tag that is beside the text, or give it a name that the library knows."""
    if _GONE.fullmatch(tag.name) or _is_beside(tag):
        tag.decompose()
    elif tag.name == "table" and tag.find(["p", "div", "ul", "ol", "blockquote", "table", "br"]):
        for part in tag.find_all(["thead", "tbody", "tfoot", "tr", "td", "th"]):
            part.name = "div"
        tag.name = "div"
    elif tag.name == "pre" and "verse" in _names(tag):
        tag.name = "div"
        for text in tag.find_all(string=True):
            _break_in(text)
    elif _BLOCKS.fullmatch(tag.name):
        tag.name = "div"
    elif tag.name == "strike":
        tag.name = "s"


def _names(tag: Tag) -> str:
    """Return by what names the styles of a blog know a tag."""
    return " ".join([*tag.get_attribute_list("class"), *tag.get_attribute_list("id")][:20] if tag.attrs else [])


def _is_beside(tag: Tag) -> bool:
    if tag.has_attr("hidden") or _HIDDEN.search(str(tag.get("style") or "")):
        return True
    if tag.name == "figure":
        return not tag.find(_PROSE)
    if tag.name == "sup":
        return (link := tag.find("a")) is not None and _is_note(link)
    names = _names(tag)
    if tag.name == "a":
        return _BUTTON.search(names) is not None or (_is_inner(tag) and _BACK.fullmatch(tag.get_text()) is not None)
    return tag.name not in {"html", "body"} and _NAMES_GONE.search(names) is not None


def _is_inner(link: Tag) -> bool:
    return "#" in str(link.get("href") or "")


def _is_note(link: Tag) -> bool:
    return _is_inner(link) and _NOTE_MARK.fullmatch(link.get_text().strip()) is not None


def _sign(tag: Tag) -> None:
    """Put who is quoted in a paragraph of its own at the end of the quotation."""
    figure = tag.find_parent("figure") if tag.name == "figcaption" else None
    quotation = figure.find("blockquote") if figure else tag.find_parent("blockquote")
    name = " ".join(tag.get_text().split()).lstrip("—–- \xa0")
    if tag.name == "figcaption" and quotation is None:
        tag.decompose()
    elif quotation is not None and name and (figure or _is_last(tag, quotation)):
        tag.extract()
        tag.clear()
        tag.name, tag.string = "p", f"— {name}"
        quotation.append(tag)


def _is_last(tag: Tag, quotation: Tag) -> bool:
    """Say whether nothing is said behind a tag: a work that is named in passing is no signature."""
    texts = [text for text in quotation.find_all(string=True) if text.strip()]
    return bool(texts) and any(parent is tag for parent in texts[-1].parents)


def _break(text: NavigableString) -> None:
    parent = text.parent
    if parent is None or isinstance(text, PreformattedString) or text.find_parent("pre"):
        return
    if text.strip() or not _STRUCTURE.fullmatch(parent.name):
        _break_in(text)


def _break_in(text: NavigableString) -> None:
    """Put a <br> where a text has the end of a line."""
    first, *others = _BREAKS.split(text)
    new: list[NavigableString | Tag] = [NavigableString(first)]
    for part in others:
        new += [Tag(name="br", can_be_empty_element=True), NavigableString(part)]
    text.replace_with(*new)


class _Converter(MarkdownConverter):
    """The library, with marks only where they are sure to be read as such."""

    def __init__(self) -> None:
        super().__init__(heading_style=ATX, bullets="-", wrap=True, wrap_width=None, table_infer_header=True)

    def escape(self, text: str, parent_tags: object) -> str:  # noqa: ARG002 - the library's way to call
        """Return a text in which nothing is a mark."""
        bare = text.lstrip(" ")
        escaped = _NUMBERED.sub(r"\1\\\2", _SPECIAL.sub(lambda found: f"\\{found[0]}", bare))
        return " " * (len(text) - len(bare) > 0) + escaped

    def convert_a(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as above
        """Return a link to the web, or the bare text of any other."""
        href = str(el.get("href") or "").strip()
        bare = text.strip()
        if not bare or "\n" in bare or not _WEB.match(href):
            return text
        target = re.sub(r"[\s()<>\\\[\]{}]", lambda found: quote(found[0], safe=""), href)
        return text.replace(bare, f"[{bare}]({target})", 1)

    def convert_blockquote(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as above
        """Return another's words behind marks, never as part of the paragraph before them."""
        bare = text.strip()
        if not bare or "_inline" in parent_tags:
            return f" {bare} "
        return "\n\n" + "\n".join(f"> {line}" if line.strip() else ">" for line in bare.split("\n")) + "\n\n"

    def convert_b(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return a text in bold where that is sure to be read so."""
        return _marked(el, text, "**", parent_tags)

    def convert_em(self, el: Tag, text: str, parent_tags: set[str]) -> str:
        """Return an emphasised text where that is sure to be read so."""
        return _marked(el, text, "*", parent_tags)

    convert_strong = convert_b
    convert_i = convert_em

    def convert_q(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as above
        """Return another's words in the marks that browsers set around them in French."""
        return f"«\xa0{text.strip()}\xa0»"

    def convert_hN(self, n: int, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002, N802 - its name
        """Return a heading that has words."""
        bare = " ".join(text.split())
        if "_inline" in parent_tags or not bare or "li" in parent_tags:
            return text
        return f"\n\n{'#' * min(n, 6)} {bare}\n\n"

    def convert_caption(self, el: Tag, text: str, parent_tags: set[str]) -> str:  # noqa: ARG002 - as above
        """Leave out what stands above a table."""
        return ""


def _marked(el: Tag, text: str, mark: str, parent_tags: set[str]) -> str:
    bare = text.strip()
    if not bare or "\n" in bare or parent_tags & {"b", "strong", "em", "i", "_noformat"} or "*" in bare:
        return text
    before = " " if text[0].isspace() else _neighbour(el.previous_sibling, -1)
    behind = " " if text[-1].isspace() else _neighbour(el.next_sibling, 0)
    if not (_opens(before, bare[0]) and _opens(behind, bare[-1])):
        return text
    return text.replace(bare, f"{mark}{bare}{mark}", 1)


def _neighbour(sibling: Any, place: int) -> str:
    """Return the character beside a tag: a blank at the end of a block, a letter where another tag stands."""
    if sibling is None:
        return " "
    if isinstance(sibling, Tag):
        return " " if sibling.name in {"br", "p", "div"} else "x"
    return str(sibling)[place : place + 1 or None] or " "


def _opens(outside: str, inside: str) -> bool:
    return outside.isspace() or (inside.isalnum() and not outside.isalnum() and outside != "_")


def _tidy(text: str) -> str:
    """Return Markdown without blanks at the ends of lines, save where they break one, nor several empty lines."""
    typed = text.split("\n")
    lines = [*map(_line, typed), ""]
    broken = (
        f"{line}{_HARD}" if line and before.endswith(_HARD) and behind else line
        for before, line, behind in zip(typed, lines, lines[1:], strict=False)
    )
    return _GAPS.sub("\n\n", "\n".join(broken)).strip("\n")


def _line(line: str) -> str:
    if not line.strip(">\xa0 "):
        return line.strip("\xa0 ")
    return line.rstrip("\xa0 ").lstrip("\xa0 " if line.startswith("\xa0") else "\xa0")
