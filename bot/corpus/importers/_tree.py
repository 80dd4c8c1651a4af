"""HTML as a tree: its letters decoded, and what converters ask of its elements."""

import codecs
import re
from html import escape
from typing import Any

import lxml.etree
import lxml.html

from bot.corpus._encoding import encoding_of

_CHARSET = re.compile(rb"<(?:meta\b[^>]*?\bcharset|\?xml\b[^>]*?\bencoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
# Pages that are saved as one file have their pictures in them.
_DATA = re.compile(rb"\bdata:[\w/+.;=-]{1,100}?;base64,[A-Za-z0-9+/=%\s]*")
_LARGEST = 1 << 25
_DEEPEST = 500
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


class PageError(ValueError):
    """A page cannot be read; the message says why."""


def parsed_page(content: bytes) -> Any:
    """Return the root of a page's tree, of a fragment's as well. Raises PageError where that is not to be had."""
    bare = _DATA.sub(b"data:,", content)
    if len(bare) > _LARGEST:
        raise PageError(f"it is larger than {_LARGEST >> 20} MiB, as no page of a blog is")
    text = _NO_XML.sub("", _decoded(bare))
    try:
        root = lxml.html.document_fromstring(
            text.encode(), parser=lxml.html.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except (lxml.etree.LxmlError, ValueError, AssertionError) as error:
        raise PageError("it has no text") from error
    if _is_deeper(root, _DEEPEST):
        raise PageError("its tags nest absurdly")
    if root.find("body") is None:
        raise PageError("it has no text")
    return root


def check_letters(text: Any, content: bytes) -> None:
    """Raise PageError if decoding a page damaged letters of the text in it; what was damaged before is its author's."""
    if "\ufffd" in text.text_content() and "\ufffd".encode() not in content:
        raise PageError("it is not UTF-8 text, as exports are, and nobody knows what else")


def words_of(element: Any) -> str:
    """Return what stands in an element, in one line."""
    return " ".join(str(element.text_content()).split())


def drop(element: Any) -> None:
    """Take an element out of its tree, with all that is in it; what stands behind it stays."""
    if element.getparent() is not None:
        element.drop_tree()


def names_of(element: Any) -> list[str]:
    """Return the classes of an element and its id."""
    return f"{element.get('class') or ''} {element.get('id') or ''}".split()[:20]


def keep_pull_quotes(text: Any, name: str) -> None:
    """Make a quotation of each pull quote, which are called by a class, unless its words stand in the text as well."""
    whole = _squeezed(text.text_content())
    for each in text.find_class(name):
        if whole.count(_squeezed(each.text_content())) > 1:
            drop(each)
        else:
            each.tag = "blockquote"
            del each.attrib["class"]


def with_subtitle(text: Any, subtitle: str) -> str:
    """Return what is in a text as HTML, below its subtitle, a heading, unless the text has its words already."""
    parts = (lxml.html.tostring(child, encoding="unicode") for child in text)
    body = "".join([escape(text.text or "", quote=False), *parts])
    is_known = _squeezed(subtitle) in _squeezed(text.text_content())
    return body if is_known else f"<h2>{escape(subtitle, quote=False)}</h2>{body}"


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _decoded(content: bytes) -> str:
    """Return a page's letters: as UTF-8 where they are that, whatever it says, since browsers save pages so."""
    if not content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    found = _CHARSET.search(content[:4096])
    try:
        encoding = codecs.lookup(found[1].decode()).name if found else encoding_of(content)
    except (LookupError, UnicodeError):
        encoding = "utf-8"
    # What calls itself Latin-1 has a long dash and an œ in it as often as not. Who reads the text sees what is damaged.
    return content.decode("cp1252" if encoding in {"iso8859-1", "ascii"} else encoding, errors="replace")


def _is_deeper(element: Any, depth: int) -> bool:
    level = [element]
    while level and depth:
        level = [child for each in level for child in each]
        depth -= 1
    return bool(level)
