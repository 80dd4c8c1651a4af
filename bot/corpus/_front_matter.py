"""What stands above a post's text: front matter between lines of `---` (YAML) or of `+++` (TOML), in braces (JSON), or
in lines like `Title: …` with nothing around them, as Pelican has it.

Each value is read as the text that was typed: what YAML takes for a number, a truth or a date may be a title, and a
date that is none spoils nothing else. What stands there and cannot be understood may keep a post from its readers: it
is an error, never a text without front matter.
"""

import json
import re
import tomllib
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Any

import yaml

from bot.corpus._problems import quoted, toml_error

# In C where PyYAML has it.
LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
# What nobody sees before the first line, and would have it pass for another one.
_UNSEEN = " \t\n\ufeff\u200b\u2060"
_OPENING = re.compile(r"(?:-{3,}|\+{3,})[ \t]*(?:\n|$)")
_CLOSING = {
    "-": re.compile(r"^(?:-{3,}|\.{3})[ \t]*(?:\n|$)", re.MULTILINE),
    "+": re.compile(r"^\+{3,}[ \t]*(?:\n|$)", re.MULTILINE),
}
_JSON = re.compile(r'\{\s*["}]')
_KEY = re.compile(r"[ \t]*[\"']?(\w[\w -]*?)[\"']?[ \t]*[:=]")
# A line of a header, and one that goes on from it; some key of these tells a header from prose that begins so.
_HEADER = re.compile(r"(?P<key>[^\W\d][\w -]{0,30}?)[ \t]*:(?!//)[ \t]*(?P<value>.*?)[ \t]*(?:\n|$)")
_GOES_ON = re.compile(r"(?:[ ]{4}|\t)[ \t]*(?P<value>\S.*?)[ \t]*(?:\n|$)")
_HEADERS = frozenset({"title", "titre", "date", "status", "statut", "draft", "brouillon", "visibility", "published"})
# A key with what is typed behind it, perhaps at the beginning of an entry.
_STATED = re.compile(r" *(?:- +)?(\w[\w-]*) *: +(\S.*?)[ \t]*")
# What begins with one of these is no text that lacks its quotation marks.
_OTHER_VALUES = ("[", "{", "|", "&", "*", "!")
_TOO_DEEP = "too much stands within one another"
# How YAML says that there is nothing.
NOTHING = ("", "~", "null", "Null", "NULL")


class FrontMatterError(Exception):
    """Front matter cannot be understood: in which line (from 1), and why."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line


@dataclass(frozen=True, slots=True)
class Source:
    """A post's file: its whole text, what its front matter states, what stands below, and after how many lines.

    The keys of `stated` have small letters; its values are texts, lists and dicts, none of them empty. `doubled` are
    keys that are stated twice, of which the last counts, each with its line.
    """

    text: str
    stated: Mapping[str, Any]
    body: str
    above: int
    doubled: tuple[tuple[int, str], ...] = ()


def source_of(text: str) -> Source:
    """Return what is in a post's file. Raises FrontMatterError."""
    start = len(text) - len(text.lstrip(_UNSEEN))
    if opening := _OPENING.match(text, start):
        return _between_lines(text, opening)
    if _JSON.match(text, start):
        return _in_braces(text, start)
    return _below_header(text, start)


def _between_lines(text: str, opening: re.Match[str]) -> Source:
    mark = opening[0][0]
    closing = _CLOSING[mark].search(text, opening.end())
    first = text.count("\n", 0, opening.start()) + 1
    if closing is None:
        if _KEY.match(text, opening.end() + len(_blank_lines(text, opening.end()))):
            shown = opening[0].strip()
            raise FrontMatterError(first, f"what {shown} opens is never closed; put a line of {shown} above the text")
        return _source(text, {}, opening.start())  # a rule
    head = text[opening.end() : closing.start()]
    stated = _yaml(head, first) if mark == "-" else _toml(text[: closing.start()], opening.end(), first)
    if not isinstance(stated, dict):
        raise FrontMatterError(first, "what stands between the lines at its top is no front matter, such as title: …")
    return _source(text, stated, closing.end(), _doubled(head, first))


def _blank_lines(text: str, start: int) -> str:
    rest = text[start:]
    return rest[: len(rest) - len(rest.lstrip())]


def _yaml(head: str, above: int) -> Any:
    try:
        return yaml.load(head, Loader=LOADER) or {}  # noqa: S506 - it makes nothing but texts, lists and dicts
    except yaml.YAMLError as error:
        line, what = yaml_error(head, error, above=above)
        if any(not each.strip() for each in head.split("\n")[: line - above - 1]):
            what = f"{what}; is the line of --- missing above the text?"
        raise FrontMatterError(line, f"the front matter is not valid YAML: {what}") from error
    except RecursionError as error:
        raise FrontMatterError(above, f"the front matter is not valid YAML: {_TOO_DEEP}") from error


def _toml(above: str, start: int, first: int) -> Any:
    try:
        return _as_typed(tomllib.loads(above[start:]))
    except tomllib.TOMLDecodeError as error:
        line, what = toml_error(above, error, above=first)
    except RecursionError:
        line, what = first, _TOO_DEEP
    raise FrontMatterError(line, f"the front matter is not valid TOML: {what}")


def _in_braces(text: str, start: int) -> Source:
    try:
        stated, end = json.JSONDecoder().raw_decode(text, start)
    except json.JSONDecodeError as error:
        raise FrontMatterError(error.lineno, f"the front matter is not valid JSON: {error.msg}") from error
    except RecursionError as error:
        raise FrontMatterError(1, f"the front matter is not valid JSON: {_TOO_DEEP}") from error
    return _source(text, _as_typed(stated), end, _doubled(text[start:end], 0))


def _below_header(text: str, start: int) -> Source:
    """Return a text below lines that state something, as many as there are; they end at a blank one."""
    stated: dict[str, str] = {}
    doubled = []
    place, last = start, ""
    while found := _HEADER.match(text, place) or (_GOES_ON.match(text, place) if last else None):
        if "key" in found.groupdict():
            last = found["key"].casefold()
            if last in stated:
                doubled.append((text.count("\n", 0, place) + 1, last))
            stated[last] = found["value"]
        else:
            stated[last] = f"{stated[last]}, {found['value']}".lstrip(", ")
        place = found.end()
    if _HEADERS.isdisjoint(stated):
        return _source(text, {}, start)
    return _source(text, stated, place, tuple(doubled))


def _source(text: str, stated: Mapping[Any, Any], end: int, doubled: tuple[tuple[int, str], ...] = ()) -> Source:
    body = text[end:].strip()
    lower = {str(key).strip().casefold(): value for key, value in stated.items() if value not in NOTHING}
    return Source(text, lower, body, text.count("\n", 0, text.rfind(body)), doubled)


def _as_typed(value: Any) -> Any:
    """Return a value of TOML or JSON with texts for all that is none."""
    if isinstance(value, dict):
        return {key: _as_typed(own) for key, own in value.items()}
    if isinstance(value, list):
        return [_as_typed(own) for own in value]
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _doubled(head: str, above: int) -> tuple[tuple[int, str], ...]:
    seen: set[str] = set()
    doubled = []
    for number, line in enumerate(head.split("\n"), above + 1):
        match = _KEY.match(line) if not line.startswith((" ", "\t", "-", "#")) else None
        key = match[1].casefold() if match else ""
        if key in seen:
            doubled.append((number, key))
        seen |= {key} if key else set()
    return tuple(doubled)


def yaml_error(typed: str, error: yaml.YAMLError, *, above: int = 0, lists: Container[str] = ()) -> tuple[int, str]:
    """Return in which line some text is no YAML, and what to do about it where that is seen.

    `above` are the lines before the YAML, `lists` the keys under which several texts may stand.
    """
    lines = typed.split("\n")
    if isinstance(error, yaml.reader.ReaderError) and isinstance(error.character, int):
        at = above + typed.count("\n", 0, max(typed.find(chr(error.character)), 0)) + 1
        return at, f"an invisible character, U+{error.character:04X}; delete it"
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    place = min(mark.line if mark else 0, len(lines) - 1)
    what = str(getattr(error, "problem", None) or error)
    stated = _STATED.fullmatch(lines[place])
    if lines[place].lstrip(" ").startswith("\t"):
        return above + place + 1, "a tab at the beginning of a line; put nothing there, or blanks"
    if stated and stated[1] in lists:
        what = f"write each of the {stated[1]} in a line of its own, behind a dash and in quotation marks"
    elif stated and _is_no_yaml(f"{stated[1]}: {stated[2]}") and not stated[2].startswith(_OTHER_VALUES):
        what = f"put the {stated[1]} in quotation marks: {stated[1]}: {quoted(stated[2])}"
    elif mark and begun and begun.line < mark.line and "block" not in str(getattr(error, "context", "")):
        what = f"{what}; it goes wrong from line {above + begun.line + 1} on"
    return above + place + 1, what


def _is_no_yaml(line: str) -> bool:
    """Say whether a line is no YAML by itself, whatever stands around it."""
    try:
        yaml.load(line, Loader=yaml.BaseLoader)  # noqa: S506 - it makes nothing but texts, lists and dicts
    except (yaml.YAMLError, RecursionError):
        return True
    return False
