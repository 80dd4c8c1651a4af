"""What stands above a post's text: front matter between lines of `---` (YAML) or `+++` (TOML), and its faults."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import frontmatter
import yaml

from bot.corpus._problems import Problem, line_of_key, quoted, toml_error, why_unread
from bot.corpus._typed import read_text
from bot.corpus._values import NO_VALUE, why_no_value

_YAML = re.compile(r"^-{3,}\s*$", re.MULTILINE)
_TOML = re.compile(r"^\+{3,}\s*$", re.MULTILINE)
_STATED = re.compile(r"(\w[\w-]*)\s*:[ \t]+(\S.*?)[ \t]*")
_TAB = re.compile(r"\btab\b|\\t")
_KEY = re.compile(r"^(\w[\w-]*)[ \t]*[:=]", re.MULTILINE)
# What begins with one of these is no text that lacks its quotation marks.
_OTHER_VALUES = ("[", "{", "|", ">", "&", "*", "!")


@dataclass(frozen=True, slots=True)
class Source:
    """A post's file: its whole text, what its front matter states, what stands below, and after how many lines."""

    text: str
    metadata: Mapping[str, Any]
    body: str
    above: int


def read_source(path: Path) -> Source | Problem:
    """Return what is in a post's file, or why it cannot be read."""
    try:
        text = read_text(path)
        metadata, body = _toml(text) if _TOML.match(text.lstrip()) else frontmatter.parse(text)
    except (OSError, UnicodeDecodeError) as error:
        return Problem(path, *why_unread(path, error))
    except yaml.YAMLError as error:
        return _wrong_yaml(path, text, error)
    except tomllib.TOMLDecodeError as error:
        line, what = toml_error(text, error, above=text.count("\n", 0, text.index("+++")))
        return Problem(path, line, f"the front matter is not valid TOML: {what}")
    except NO_VALUE as error:
        return _no_value(path, text, error)
    return Source(text, metadata, body, text.count("\n", 0, text.rfind(body)))


def why_untitled(source: Source) -> tuple[int, str]:
    """Return the line and the reason why a post has no title that can be used."""
    stated = next((str(key) for key in source.metadata if str(key).casefold() in {"title", "titre"}), None)
    first = next((number for number, line in enumerate(source.text.split("\n"), 1) if line.strip()), 1)
    opening = source.text.split("\n")[first - 1].rstrip()
    marks = next((marks for marks in (_YAML, _TOML) if marks.match(opening)), None)
    if marks is None:
        return first, 'has no title: put three lines above its text, `---`, `title: "…"` and `---`'
    if len(marks.findall(source.text)) < 2:
        return first, f"has no title: what {opening} opens is never closed; put a line of {opening} above the text"
    value = source.metadata.get(stated) if stated else None
    if stated == "title" and value is not None and not isinstance(value, str):
        line = line_of_key(source.text, stated)
        typed = re.split("[:=]", source.text.split("\n")[line - 1], maxsplit=1)[-1].strip()
        return line, f"its title is no text to YAML; put it in quotation marks: title: {quoted(typed)}"
    if stated and stated != "title":
        return line_of_key(source.text, stated), f"has no title: write `title` instead of {stated!r}"
    return first, f'has no title; add `title: "…"` between the {opening} lines at its top, or `# …` below them'


def doubled_keys(source: Source) -> list[tuple[int, str]]:
    """Return the line and the key of what front matter states twice: only the last counts."""
    above = source.text.split("\n")[: source.above]
    seen: set[str] = set()
    doubled = []
    for number, line in enumerate(above, 1):
        match = _KEY.match(line)
        if match and match[1] in seen:
            doubled.append((number, match[1]))
        seen |= {match[1]} if match else set()
    return doubled


def _toml(text: str) -> tuple[dict[str, Any], str]:
    """Return what TOML above a text states, and the text below; raises TOMLDecodeError."""
    _, head, *rest = _TOML.split(text.strip(), maxsplit=2)
    return (tomllib.loads(head), rest[0].strip()) if rest else ({}, text.strip())


def _no_value(path: Path, text: str, error: Exception) -> Problem:
    marks = [match.start() for match in _YAML.finditer(text)]
    line, what = why_no_value(text[: marks[1] if len(marks) > 1 else None].split("\n"), error)
    return Problem(path, line, f"the front matter has {what}")


def _wrong_yaml(path: Path, text: str, error: yaml.YAMLError) -> Problem:
    if isinstance(error, yaml.reader.ReaderError) and isinstance(error.character, int):
        line = text.count("\n", 0, max(text.find(chr(error.character)), 0)) + 1
        return Problem(path, line, f"an invisible character, U+{error.character:04X}, in the front matter; delete it")
    opening = _YAML.search(text)
    above = text.count("\n", 0, opening.end()) if opening else 0
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line = above + mark.line + 1 if mark else 1  # YAML counts from 0, and from the end of the first ---
    lines = text.split("\n")
    what = str(getattr(error, "problem", None) or error)
    stated = _STATED.fullmatch(lines[line - 1]) if line <= len(lines) else None
    if any(not each.strip() for each in lines[above + 1 : line - 1]):
        what = f"{what}; is the line of --- missing above the text?"
    elif _TAB.search(what):
        what = "a tab at the beginning of a line; put nothing there, or blanks"
    elif mark and begun and begun.line < mark.line and "block" not in str(getattr(error, "context", "")):
        what = f"{what}; it goes wrong from line {above + begun.line + 1} on"
    elif stated and (stated[1] == "title" or not stated[2].startswith(_OTHER_VALUES)):
        what = f"put the {stated[1]} in quotation marks: {stated[1]}: {quoted(stated[2])}"
    return Problem(path, line, f"the front matter is not valid YAML: {what}")
