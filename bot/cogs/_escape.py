"""Somebody's words made safe for Discord, reversibly: each reads exactly as it was written and does nothing.

Discord's Markdown drops a backslash before any punctuation and shows what follows as it is. So a backslash goes before
every character that could begin something: emphasis, code, spoilers, links, mentions, emoji, timestamps, headings,
small print, lists, quotes, addresses. Since backslashes are escaped too, dropping them again gives the very same text.
"""

import re

# `/` and `:` before a letter keep addresses, invitations and :emoji: from being recognised. One set of characters, of
# which a colon is looked at again: that is found sooner than a set or a colon.
_ACTIVE = re.compile(r"[\\*_~|`<>\[\]@#/:](?<!:(?!\S))")
# Where a line begins, a dash, a plus or a numeral makes a list (and "-#" small print). Apart, the beginning of the text
# and those of its other lines are found five times sooner than together.
_BREAKS = r"\n\r\v\f\x85\u2028\u2029"
_MARKED = rf"[^\S{_BREAKS}]*\d*(?=[-+.)])"
_LIST_AT_FIRST = re.compile(_MARKED)
_LIST = re.compile(rf"[{_BREAKS}]{_MARKED}")
_ESCAPED = re.compile(r"\\([^0-9A-Za-z\s])")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
# What no-break spaces (U+00A0, U+202F) hold together, as French typography wants, stays together.
_BLANKS = re.compile(r"[^\S\xa0\u202f]+")
_PREFIX = "> "
_PREFIXED = re.compile(rf"(\A|\r\n|\r|\n){_PREFIX}")


def escape(text: str) -> str:
    """Return the text so that Discord shows it as it is."""
    escaped = _ACTIVE.sub(r"\\\g<0>", text)
    if len(escaped.splitlines()) > 1:  # most texts have one line, and looking is quick
        escaped = _LIST.sub(r"\g<0>\\", escaped)
    first = _LIST_AT_FIRST.match(escaped)
    return f"{first[0]}\\{escaped[first.end() :]}" if first else escaped


def unescape(text: str) -> str:
    """Return what `escape` was given, which is also what Discord shows."""
    return _ESCAPED.sub(r"\1", text)


def block(escaped: str) -> str:
    """Return escaped text as a quotation of Discord's: every line, empty ones too, behind a bar."""
    has_lines = "\n" in escaped or "\r" in escaped  # most quotes have not, and looking is quick
    return _PREFIX + (_LINE_BREAK.sub(rf"\g<0>{_PREFIX}", escaped) if has_lines else escaped)


def unblock(quoted: str) -> str:
    """Return what `block` was given."""
    return _PREFIXED.sub(r"\1", quoted)


def one_line(text: str) -> str:
    """Return text on one line: for titles and names, which must not begin a line of their own."""
    return _BLANKS.sub(" ", text).strip()
