"""The editor's index on disk: `index/<post>.yaml` beside the posts, one entry a sentence.

Like the index at the back of a book it says, in the readers' words, what each sentence answers. An entry is anchored
by the sentence's opening words, so the post itself carries no marks and stays exactly as its author typed it. The whole
of a sentence means that one, though others go on from there; of several that are the same, word for word, the first
entry with these words is for the first, the second for the second.
"""

import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from bot.corpus._problems import Problem, quoted, why_unread
from bot.corpus._typed import read_text
from bot.corpus._values import NO_VALUE, is_no_yaml, why_no_value
from bot.model import IndexEntry, Post, Stance
from bot.text import fold, sentences

_KEYS = ("sentence", "questions", "synonyms", "people", "places", "en", "speaker", "stance", "verdict", "irony", "key")
_LISTS, _OTHERS, _FLAGS = _KEYS[1:5], _KEYS[5:], _KEYS[8:]
# They are for the author's own words, and a translation is none of them.
_QUOTATION_MARKS = re.compile('[«»“”"]')
# A key, or the opening of a sentence, of which this share is like one of ours (0-1) is a slip for it.
_ALIKE = 0.7
# What an editor need not copy of a sentence: the mark of an item, a task or a quotation.
_MARK = re.compile(r"(?:(?:[>*+•☐☑–—-]|\d{1,2}[.)])[ \t\xa0]+)+")
# A key with what is typed behind it, perhaps at the beginning of an entry.
_STATED = re.compile(r" *(?:- +)?(\w+) *: +(\S.*?)[ \t]*")
# Of an entry, its key or a text, so many characters are shown to find it by.
_SHOWN = 40

# The rows of a file, each with its line (from 1) and the node that it was made of.
_Rows = list[tuple[int, Any, yaml.Node]]


def read_index(path: Path, post: Post) -> tuple[list[IndexEntry], list[Problem]]:
    """Return the entries of a post's index file and the problems found; a missing or empty file is an empty index."""
    try:
        text = read_text(path)
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(path, *why_unread(path, error))]
    placed, problems = parse_index(path, text, post)
    return [entry for entry, _ in placed], problems


def parse_index(path: Path, text: str, post: Post) -> tuple[list[tuple[IndexEntry, yaml.MappingNode]], list[Problem]]:
    """Return the entries that a text has for a post, each with its place in it, and the problems found."""
    try:
        rows, problems = _rows(path, text)
    except yaml.YAMLError as error:
        return [], [Problem(path, *why_no_yaml(text, error))]
    placed, wrong = _entries(path, post, rows)
    return placed, problems + wrong


def _rows(path: Path, text: str) -> tuple[_Rows, list[Problem]]:
    """Return the rows of an index, and the problems of those that YAML itself refuses. Raises YAMLError."""
    # The same safe loader, in C where PyYAML has it: a hundred pages of index then load in a tenth of the time.
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        root = loader.get_single_node()
        if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
            return [], []
        if not isinstance(root, yaml.SequenceNode):
            return [], [Problem(path, 1, "must be a list of entries, each beginning with `- sentence: …`")]
        rows: _Rows = []
        problems, lines = [], text.split("\n")
        for node in root.value:
            line = node.start_mark.line + 1
            try:
                rows.append((line, loader.construct_document(node), node))
            except NO_VALUE as error:
                at, what = why_no_value(lines[line - 1 : node.end_mark.line + 1], error)
                problems.append(Problem(path, line + at - 1, f"has {what}"))
        return rows, problems
    finally:
        loader.dispose()


def why_no_yaml(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Return in which line (from 1) a file is no YAML, and what to do about it where that is seen."""
    if isinstance(error, yaml.reader.ReaderError) and isinstance(error.character, int):
        line = text.count("\n", 0, max(text.find(chr(error.character)), 0)) + 1
        return line, f"has an invisible character, U+{error.character:04X}; delete it"
    mark, begun = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    typed = "".join(text.split("\n")[line - 1 : line])
    what = f"is not valid YAML: {getattr(error, 'problem', None) or error}"
    if typed.lstrip(" ").startswith("\t"):
        return line, "is not valid YAML: a tab at the beginning of a line; put blanks there"
    stated = _STATED.fullmatch(typed)
    if stated and is_no_yaml(f"{stated[1]}: {stated[2]}"):
        to_do = f"put the {stated[1]} in quotation marks: {stated[1]}: {quoted(stated[2])}"
        each = f"write each of the {stated[1]} in a line of its own, behind a dash and in quotation marks"
        return line, f"is not valid YAML: {each if stated[1] in _LISTS else to_do}"
    if mark and begun and begun.line < mark.line and "block" not in str(getattr(error, "context", "")):
        return line, f"{what}; it goes wrong from line {begun.line + 1} on"
    return line, what


def _entries(path: Path, post: Post, rows: _Rows) -> tuple[list[tuple[IndexEntry, yaml.MappingNode]], list[Problem]]:
    spans = sentences(post.body, post.apart)
    entries, problems = [], []
    first: dict[int, int] = {}
    for line, row, node in rows:
        wrong = _wrong(row, node)
        span = _span(post, spans, row, first, line) if _has_opening(row) else None
        if isinstance(span, str):
            wrong.append((None, span))
        elif span and not wrong and isinstance(node, yaml.MappingNode):
            entries.append((_entry(post, span, row), node))
        problems += [Problem(path, at or line, f"entry {_opening(row)!r}: {what}") for at, what in wrong]
    return entries, problems


def _span(
    post: Post, spans: Sequence[tuple[int, int]], row: Mapping[str, Any], first: dict[int, int], line: int
) -> tuple[int, int] | str:
    """Return the sentence that a row means, or what is wrong with its opening words.

    `first` are the lines in which the sentences were meant before, by where they begin; this one is put there, too.
    """
    anchor = row["sentence"].strip()
    found = sentences_beginning(post.body, spans, anchor)
    if len({post.body[start:end] for start, end in found}) != 1:
        return not_one(post, spans, anchor, len(found))
    free = [span for span in found if span[0] not in first]
    if not free:
        return f"a second one for the same sentence, after that in line {first[found[-1][0]]}; put both into one"
    first[free[0][0]] = line
    return free[0]


def _has_opening(row: object) -> bool:
    return isinstance(row, dict) and isinstance(row.get("sentence"), str) and bool(row["sentence"].strip())


def _opening(row: object) -> str:
    return str(row.get("sentence", "") if isinstance(row, dict) else row)[:_SHOWN]


def sentences_beginning(body: str, spans: Sequence[tuple[int, int]], anchor: str) -> list[tuple[int, int]]:
    """Return the sentences that begin with some words, or, for want of one, that do so behind what marks an item; of
    them those that are nothing but these words, if any.
    """
    found = [(start, start + len(anchor), end) for start, end in spans if body.startswith(anchor, start, end)]
    found = found or [
        (start, mark.end() + len(anchor), end)
        for start, end in spans
        if (mark := _MARK.match(body, start, end)) and body.startswith(anchor, mark.end(), end)
    ]
    whole = [(start, end) for start, behind, end in found if behind == end]
    return whole or [(start, end) for start, _, end in found]


def not_one(post: Post, spans: Sequence[tuple[int, int]], anchor: str, count: int) -> str:
    """Return what is wrong with opening words that no sentence has, or several."""
    if count:
        return f"{count} sentences of the post begin with these words; copy more words of the one that is meant"
    length = max(len(anchor), 1)
    openings = [
        post.body[start:end][:length] + post.body[start + length : end].partition(" ")[0] for start, end in spans
    ]
    plain = {" ".join(fold(opening).split()): opening for opening in openings}
    close = get_close_matches(" ".join(fold(anchor).split()), plain, n=1, cutoff=_ALIKE)
    meant = f": is {plain[close[0]]!r} meant?" if close else "; copy them from the post, accents and spaces included"
    return f"no sentence of the post begins with these words{meant}"


def _entry(post: Post, span: tuple[int, int], row: Mapping[str, Any]) -> IndexEntry:
    return IndexEntry(
        post,
        *span,
        questions=_strings(row, "questions"),
        synonyms=_strings(row, "synonyms"),
        names=_strings(row, "people") + _strings(row, "places"),
        speaker=row.get("speaker") or None,
        stance=Stance(row["stance"]) if row.get("stance") else None,
        places=_strings(row, "places"),
        is_verdict=row.get("verdict") is True,
        is_irony=row.get("irony") is True,
        is_key=row.get("key") is True,
        english=(row.get("en") or "").strip() or None,
    )


def _strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(str(value) for value in row.get(key) or ())


def _wrong(row: object, node: yaml.Node) -> list[tuple[int | None, str]]:
    """Return what is wrong with a row before the post is looked at: the line, where it is known, and what."""
    if not isinstance(row, dict) or not isinstance(node, yaml.MappingNode):
        return [(None, "must have a `sentence: …` with the opening words")]
    lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
    unknown = [str(key) for key in row if key not in _KEYS]
    wrong: list[tuple[int | None, str]] = [(lines.get(key), _unknown(key)) for key in unknown]
    earlier = dict.fromkeys(key.value for key, _ in node.value if lines[key.value] != key.start_mark.line + 1)
    wrong += [(lines[key], f"{key!r} stands there twice; put both into one") for key in earlier]
    if not _has_opening(row) and ("sentence" in row or not unknown):  # else it may be the one that is misspelt
        is_stated = row.get("sentence") is not None and not isinstance(row["sentence"], str)
        to_yaml = "its sentence is no text to YAML; put it in quotation marks"
        wrong.append((None, to_yaml if is_stated else "must have a `sentence: …` with the opening words"))
    wrong += itertools.chain.from_iterable(_wrong_list(row, node, key) for key in _LISTS)
    return wrong + [(lines.get(key), what) for key in _OTHERS if (what := _wrong_text(row, key))]


def _unknown(key: str) -> str:
    close = get_close_matches(key.casefold(), _KEYS, n=1, cutoff=_ALIKE)
    meant = f"is {close[0]!r} meant?" if close else f"an entry may have {', '.join(_KEYS)}"
    return f"unknown key {key!r}: {meant}"


def _wrong_list(row: Mapping[str, Any], node: yaml.MappingNode, key: str) -> Iterable[tuple[int, str]]:
    values = row.get(key)
    if values is None:
        return
    under = [value for name, value in node.value if name.value == key][-1]  # of what stands there twice, it counts
    if not isinstance(under, yaml.SequenceNode):
        yield under.start_mark.line + 1, f"{key} must be a list of texts, each in a line of its own behind a dash"
        return
    for number, (value, item) in enumerate(zip(values, under.value, strict=True), 1):
        if isinstance(value, bool) or not isinstance(value, (str, int, float)):
            yield (
                item.start_mark.line + 1,
                f"{key} must be a list of texts, and number {number} is "
                + ("empty" if value is None else f"none to YAML: put it in quotation marks ({_shown(value, item)})"),
            )


def _shown(value: object, node: yaml.Node) -> str:
    """Return a value of YAML, shortened, as it was likely typed."""
    if isinstance(node, yaml.ScalarNode):
        return f'"{node.value[:_SHOWN]}"'
    typed = ", ".join(f"{key}: {text}" for key, text in value.items()) if isinstance(value, dict) else str(value)
    return f'"{typed[:_SHOWN]}"'


def _wrong_text(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key) or None
    if key in _FLAGS:
        return None if value is None or value is True else f"{key} is {value!r}, but must be true or false"
    if key == "stance" and value is not None and value not in tuple(Stance):
        return f"stance is {value!r}, but must be one of {', '.join(Stance)}"
    if value is not None and not isinstance(value, str):
        return f"{key} must be one text, such as {'the sentence in English' if key == 'en' else 'a name'}"
    if key == "en" and value is not None and _QUOTATION_MARKS.search(value):
        return "en has quotation marks, which stand around the author's own words alone; leave them out"
    return None
