"""The file of a rehearsal: what is announced, a line of three dashes, then one question a line.

    titre : Le chat de 13 h
    invité : le blog                  (or a person's name)
    quand : demain 13h
    durée : 45 min
    fuseau : Europe/Paris
    ---
    # a remark
    Camille: Le big data est-il dangereux ? (+3)
    Que pense-t-il de Facebook ?
    > An answer prepared to the question above, where the guest is a person.

Every line of the head may be missing, and the head itself. `name:` is at most three words with the colon right behind
("anonyme:" for nobody's); `(+3)` at the end of a question are three votes. Heads may also be written in English.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.model import SettingsError
from bot.text import fold

_KEYS = {
    "titre": "title", "title": "title", "invite": "guest", "guest": "guest", "quand": "when", "when": "when",
    "duree": "length", "length": "length", "fuseau": "zone", "zone": "zone",
}  # fmt: skip
_HEAD = re.compile(r"([^\s:]+)\s*:\s*(.*)")
_NAMED = re.compile(r"([^\s:?]+(?: [^\s:?]+){0,2}): +(.+)")
_VOTES = re.compile(r"\s*\(\+(\d{1,3})\)$")
_NOBODY = frozenset({"anonyme", "anonymous"})
_LARGEST = 1_000_000  # bytes: more than ten thousand questions were put into the wrong command


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """A question of the file: the line it stands in (from 1), who asks (None: nobody says), votes, an answer."""

    line: int
    text: str
    name: str | None = None
    votes: int = 0
    prepared: str | None = None


@dataclass(frozen=True, slots=True)
class RehearsalFile:
    """A file as it was read; what the head leaves out is None."""

    path: Path
    questions: tuple[FileQuestion, ...]
    title: str | None = None
    guest: str | None = None
    when: str | None = None
    length: str | None = None
    zone: str | None = None


def read_rehearsal(path: Path) -> RehearsalFile:
    """Return what a file says. Raises SettingsError, naming the line, for what cannot be used."""
    lines = _read(path)
    end = next((place for place, line in enumerate(lines) if place and line.strip() == "---"), None)
    begin = 1 if lines and lines[0].strip() == "---" else 0
    if begin and end is None:
        raise SettingsError(f"{path}:1: the head is not closed: put --- in a line of its own below it")
    if end is None and (number := _looks_like_a_head(lines)):
        raise SettingsError(f"{path}:{number}: the head is not closed: put --- in a line of its own below it")
    head = {} if end is None else _head(path, lines, begin, end)
    questions = _questions(path, lines, 0 if end is None else end + 1)
    if not questions:
        raise SettingsError(f"{path}: no question in it: write one a line")
    return RehearsalFile(path, questions, **head)


def _looks_like_a_head(lines: list[str]) -> int | None:
    """Return the number of the first line that says something if that is what a head says, not a question."""
    number = next((number for number, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")), 0)
    match = _HEAD.fullmatch(lines[number - 1].strip()) if number else None
    return number if match and fold(match[1]) in _KEYS else None


def _read(path: Path) -> list[str]:
    try:
        if path.stat().st_size > _LARGEST:
            raise SettingsError(f"{path}: too large for a file of questions")
        return path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as error:
        raise SettingsError(f"{path}: {error.strerror}") from error
    except UnicodeDecodeError:
        raise SettingsError(f"{path}: not a text in UTF-8") from None


def _head(path: Path, lines: list[str], begin: int, end: int) -> dict[str, str]:
    found: dict[str, str] = {}
    for number, line in enumerate(lines[begin:end], begin + 1):
        if not line.strip():
            continue
        match = _HEAD.fullmatch(line.strip())
        key = _KEYS.get(fold(match[1])) if match else None
        if match is None or key is None:
            raise SettingsError(
                f"{path}:{number}: expected titre, invité, quand, durée or fuseau, a colon, and a value"
            )
        if match[2]:
            found[key] = match[2].strip()
    return found


def _questions(path: Path, lines: list[str], begin: int) -> tuple[FileQuestion, ...]:
    found: list[FileQuestion] = []
    for number, line in enumerate(lines[begin:], begin + 1):
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        if not text.startswith(">"):
            found.append(_question(number, text))
            continue
        if not found:
            raise SettingsError(f"{path}:{number}: an answer (>) stands below its question")
        last = found[-1]
        prepared = "\n".join(filter(None, [last.prepared, text[1:].strip()]))
        found[-1] = FileQuestion(last.line, last.text, last.name, last.votes, prepared or None)
    return tuple(found)


def _question(number: int, text: str) -> FileQuestion:
    votes = _VOTES.search(text)
    text = text[: votes.start()] if votes else text
    named = _NAMED.fullmatch(text)
    name, text = (named[1], named[2]) if named else (None, text)
    nobody = name is not None and fold(name) in _NOBODY
    return FileQuestion(number, text, None if nobody else name, int(votes[1]) if votes else 0)
