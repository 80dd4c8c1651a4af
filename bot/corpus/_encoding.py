"""What stands in a file, as somebody typed it: in UTF-8, or in what an older program on Windows wrote instead.

A file that is no UTF-8 is read as Windows-1252, which Latin-1 is a part of, where that makes it French beyond doubt: no
sign in it that nobody types there, none in the midst of a word. Else nothing is guessed, since "é" would be quoted as
"Ž" or "Ã©": whoever keeps the blog is told by which command to convert it.

An accent may stand apart from its letter, as macOS has it in names, and as some programs export texts. It looks the
same, and people type it together: so it is put together where a text is read, for whoever speaks there to be found by
his name, and a sentence by its opening words. Nothing else is changed.
"""

import codecs
import re
import shlex
import unicodedata
from collections.abc import Sequence
from pathlib import Path

UTF_8, WINDOWS = "utf-8-sig", "cp1252"
_UTF_16 = "utf-16"
# What `iconv` calls them.
NAMES = {
    WINDOWS: "WINDOWS-1252",
    _UTF_16: "UTF-16",
    "mac_roman": "MACINTOSH",
    "cp850": "CP850",
    "iso8859-15": "LATIN-9",
}
# Written by other systems; of these the likeliest is only named.
_OTHERS = ("mac_roman", "cp850", "iso8859-15")
# What is typed in French, and in names and words that it takes from its neighbours.
_TYPED = frozenset("àâäçéèêëîïôöùûüÿœæñáíóúãõåøßÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆÑÁÍÓÚÅØ«»‹›‘’“”„…–—•·€£°§²³¹¼½¾×±©®™¿¡ºª\xa0\xad")
# "lÉté" and "c½ur" are no words, and no word is "Ç": there the letters are others.
_NO_WORD = re.compile(r"[a-zà-ÿœ][À-ÞŒŸ]|[^\W\d][¼½¾]|[¼½¾][^\W\d]|(?<!\w)[ÇÈÉÊ](?!\w)|\0")
# How the letters of French begin and end in UTF-8: where some stand so, the others do, too, and one is damaged.
_IN_UTF_8 = re.compile(rb"[\xc2\xc3\xc5][\x80-\xbf]|\xe2\x80[\x80-\xbf]|\xe2\x82\xac")
# An accent that stands apart from its letter.
_APART = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def encoding_of(content: bytes) -> str:
    """Return in what a file is encoded, by Python's name for it.

    Raises UnicodeDecodeError, that of UTF-8, where it is neither that nor beyond doubt anything else.
    """
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _UTF_16
    try:
        content.decode(UTF_8)
    except UnicodeDecodeError:
        if _IN_UTF_8.search(content) or not _is_french(content, WINDOWS):
            raise
        return WINDOWS
    return UTF_8


def read_text(path: Path) -> str:
    """Return what stands in a file. Raises OSError, and UnicodeDecodeError where its letters cannot be told."""
    with path.open("rb") as file:
        content = file.read()
    return _as_typed(content.decode(encoding_of(content)))


def damaged_text(content: bytes) -> str:
    """Return of a file whose letters cannot be told what can be read: of keys like `draft` all, mostly."""
    is_utf_16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return _as_typed(content.decode(_UTF_16 if is_utf_16 else UTF_8, errors="replace"))


def composed(text: str) -> str:
    """Return a text with each accent in one with its letter."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)


def _as_typed(text: str) -> str:
    return composed(text.replace("\r\n", "\n").replace("\r", "\n"))


def why_undecoded(path: Path, error: UnicodeDecodeError) -> tuple[int, str]:
    """Return the line in which a file stops being UTF-8, and what to do about it."""
    content, line = error.object, error.object.count(b"\n", 0, error.start) + 1
    byte = f"byte {error.start}"
    if error.encoding.startswith(_UTF_16):
        return 1, f"begins as UTF-16 text and is none from {byte} on; save it as UTF-8"
    if _IN_UTF_8.search(content):
        return line, f"is UTF-8 text but for what stands in this line ({byte}); correct it there and save it as UTF-8"
    likely = next((each for each in _OTHERS if _is_french(content, each)), None)
    if likely is None:
        return line, f"is not UTF-8 text ({byte}); save it as UTF-8"
    to_do = converting([path], likely)
    return line, f"is not UTF-8 text ({byte}), but {NAMES[likely]}, it seems; save it as UTF-8, or run {to_do}"


def converting(paths: Sequence[Path], encoding: str) -> str:
    """Return the command that makes files UTF-8."""
    if len(paths) == 1:
        old, new = shlex.quote(str(paths[0])), shlex.quote(f"{paths[0]}.utf8")
        return f"`iconv -f {NAMES[encoding]} -t UTF-8 {old} > {new} && mv {new} {old}`"
    convert = f'iconv -f {NAMES[encoding]} -t UTF-8 "$f" > "$f".utf8 && mv "$f".utf8 "$f"'
    return f"`for f in {shlex.join(map(str, paths))}; do {convert}; done`"


def _is_french(content: bytes, encoding: str) -> bool:
    """Say whether a file is French text, if it is encoded so."""
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return all(char.isascii() or char in _TYPED for char in set(text)) and not _NO_WORD.search(text)
