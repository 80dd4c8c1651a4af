"""What an editor should mend, and in which line."""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.corpus._encoding import why_undecoded
from bot.model import CorpusError

_QUOTES = "\"'"
# Marks that are none to YAML or TOML, around all that was typed.
_OTHER_QUOTES = re.compile(r"“[^“”]*”|«[^«»]*»")
# "Geek" ou "Stasi": the marks at its ends are not around all of it.
_PARTS_IN_QUOTES = re.compile(r"\"[^\"]*[^\s\"]\"(?![\w\"]).*\"")


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the corpus that an editor should mend: where (line from 1) and what.

    `loses_speaker` says of an index that somebody's words could pass for the author's: its post cannot be quoted.
    """

    path: Path
    line: int
    what: str
    loses_speaker: bool = False

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


@contextmanager
def reading(folder: Path) -> Iterator[None]:
    """Raise CorpusError for what the system does not let us see while we read a folder."""
    try:
        yield
    except OSError as error:
        raise CorpusError(f"{error.filename or folder} cannot be read: {error.strerror or error}") from error


def line_of(text: str, needle: str) -> int:
    """Return the number of the first line of `text` that begins with `needle`, or 1."""
    for number, line in enumerate(text.split("\n"), 1):  # what else may end a line does so in no editor
        if line.lstrip().startswith(needle):
            return number
    return 1


def line_of_words(text: str, words: str) -> int:
    """Return the number of the first line that begins with some words, or with the first of them where it ends within
    them, whatever marks stand there; or 1.
    """
    pieces = r"[\s>]+".join(map(re.escape, words.split()))
    found = re.search(rf"^(?:[\s>*+-]|\d+[.)])*(?P<words>{pieces})", text, re.MULTILINE)
    return text.count("\n", 0, found.start("words")) + 1 if found else 1


def line_of_key(text: str, key: str) -> int:
    """Return the number of the first line of `text` that states a key, or begins with it, or 1; capitals apart."""
    stated = re.search(rf"^[ \t]*[\"']?{re.escape(key)}[\"']?[ \t]*[:=]", text, re.MULTILINE | re.IGNORECASE)
    return text.count("\n", 0, stated.start()) + 1 if stated else line_of(text, key)


def last_line(text: str) -> int:
    """Return the number of the last line of a text."""
    return text.removesuffix("\n").count("\n") + 1


def why_unread(path: Path, error: OSError | UnicodeDecodeError) -> tuple[int, str]:
    """Return in which line a file cannot be read, why, and what to do about it if it is no text."""
    if isinstance(error, UnicodeDecodeError):
        return why_undecoded(path, error)
    return 1, f"cannot be read: {error.strerror or error}"


def quoted(typed: str) -> str:
    """Return what was typed as a text between quotation marks, for YAML."""
    is_within = len(typed) > 1 and typed[0] == typed[-1] and typed[0] in _QUOTES
    is_within = (is_within and not _PARTS_IN_QUOTES.fullmatch(typed)) or _OTHER_QUOTES.fullmatch(typed) is not None
    bare = (typed[1:-1] if is_within else typed).strip()
    return f'"{bare}"' if not {'"', "\\"}.intersection(bare) else "'" + bare.replace("'", "''") + "'"


def toml_error(text: str, error: tomllib.TOMLDecodeError, *, above: int = 0) -> tuple[int, str]:
    """Return the line in which TOML is wrong, and what: mostly a text without its quotation marks.

    `above` are the lines before the TOML.
    """
    match = re.search(r"at line (\d+)", str(error))
    lines = text.split("\n")
    line = above + int(match[1]) if match else above + 1
    key, _, typed = lines[min(line, len(lines)) - 1].partition("=")
    is_bare = "invalid value" in str(error).lower() or (
        typed.strip()[:1] not in _QUOTES and "expected newline" in str(error).lower()
    )
    if typed.strip() and is_bare:
        return line, f"put what {key.strip()} is in quotation marks: {key.strip()} = {quoted(typed.strip())}"
    if typed.strip()[:1] in _QUOTES and "Illegal character '\\n'" in str(error):
        return line, f"the quotation mark behind what {key.strip()} is, {typed.strip()}, is missing"
    return line, str(error)
