"""The editor's index on disk: `index/<post>.yaml` beside the posts, one entry a sentence.

Like the index at the back of a book it says, in the readers' words, what each sentence answers. An entry is anchored
by the sentence's opening words, so the post itself carries no marks and stays exactly as its author typed it. The whole
of a sentence means that one, though others go on from there; of several that are the same, word for word, the first
entry with these words is for the first, the second for the second.

Each value is read as the text that was typed. What is wrong in an entry is left out, and the rest of it counts, unless
somebody's words could then pass for the author's.
"""

import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import yaml

from bot.corpus._encoding import read_text
from bot.corpus._front_matter import LOADER, NOTHING, yaml_error
from bot.corpus._problems import Problem, why_unread
from bot.model import IndexEntry, Post, Stance
from bot.text import fold, sentences

_KEYS = (
    "sentence", "questions", "synonyms", "people", "places", "en", "en_drafted", "speaker", "stance",
    "verdict", "irony", "key", "drafted",
)  # fmt: skip
_LISTS, _OTHERS, _FLAGS = _KEYS[1:5], _KEYS[5:], _KEYS[9:]
_TRANSLATIONS = ("en", "en_drafted")
# They are for the author's own words, and a translation is none of them.
QUOTATION_MARKS = re.compile('[«»“”"]')
# A key, or the opening of a sentence, of which this share is like one of ours (0-1) is a slip for it.
_ALIKE = 0.7
# What an editor need not copy of a sentence: the mark of an item, a task or a quotation.
_MARK = re.compile(r"(?:(?:[>*+•☐☑–—-]|\[[ xX]\]|\d{1,2}[.)])[ \t\xa0]+)+")
_QUOTED_LINE = re.compile(r"\n[ \t>]+")
_BLANKS = r"\s+"
# How a mark is set or not.
_SET, _UNSET = frozenset({"true", "yes", "oui", "on"}), frozenset({"false", "no", "non", "off", ""})
# Of an entry, its key or a text, so many characters are shown to find it by.
_SHOWN = 40

# The rows of a file, each with its line (from 1) and the node that it was made of.
_Rows = list[tuple[int, Any, yaml.Node]]


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is wrong with an entry, in which line where that is known."""

    what: str
    line: int | None = None
    loses_speaker: bool = False


def read_index(path: Path, post: Post) -> tuple[list[IndexEntry], list[Problem]]:
    """Return the entries of a post's index file and the problems found; a missing or empty file is an empty index."""
    try:
        text = read_text(path)
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(path, *why_unread(path, error), loses_speaker=True)]
    placed, problems = parse_index(path, text, post)
    return [entry for entry, _ in placed], problems


def parse_index(path: Path, text: str, post: Post) -> tuple[list[tuple[IndexEntry, yaml.MappingNode]], list[Problem]]:
    """Return the entries that a text has for a post, each with its place in it, and the problems found."""
    try:
        rows = _rows(text)
    except yaml.YAMLError as error:
        return [], [Problem(path, *why_no_yaml(text, error), loses_speaker=True)]
    except RecursionError:
        return [], [Problem(path, 1, "is not valid YAML: too much stands within one another", loses_speaker=True)]
    if rows is None:
        return [], [
            Problem(path, 1, "must be a list of entries, each beginning with `- sentence: …`", loses_speaker=True)
        ]
    return _entries(path, post, rows)


def _rows(text: str) -> _Rows | None:
    """Return the rows of an index, None where it is no list. Raises YAMLError."""
    loader = LOADER(text)
    try:
        root = loader.get_single_node()
        if root is None or (isinstance(root, yaml.ScalarNode) and not root.value):
            return []
        if not isinstance(root, yaml.SequenceNode):
            return None
        return [(node.start_mark.line + 1, _filled(loader.construct_document(node)), node) for node in root.value]
    finally:
        loader.dispose()


def _filled(row: object) -> object:
    """Return a row without what YAML takes for nothing."""
    return {key: value for key, value in row.items() if value not in NOTHING} if isinstance(row, dict) else row


def why_no_yaml(text: str, error: yaml.YAMLError) -> tuple[int, str]:
    """Return in which line (from 1) a file is no YAML, and what to do about it where that is seen."""
    line, what = yaml_error(text, error, lists=_LISTS)
    return line, f"is not valid YAML: {what}"


def _entries(path: Path, post: Post, rows: _Rows) -> tuple[list[tuple[IndexEntry, yaml.MappingNode]], list[Problem]]:
    spans = sentences(post.body, post.layout)
    entries, problems = [], []
    first: dict[int, tuple[int, str]] = {}
    for line, row, node in rows:
        faults = _faults(row, node)
        if _has_opening(row) and isinstance(node, yaml.MappingNode):
            span = _span(post, spans, row, first, line)
            if isinstance(span, _Fault):
                faults.append(span)
            else:
                entries.append((_entry(post, span, row), node))
        problems += [
            Problem(path, each.line or line, f"entry {_opening(row)!r}: {each.what}", each.loses_speaker)
            for each in faults
        ]
    return entries, problems


def _span(
    post: Post, spans: Sequence[tuple[int, int]], row: Mapping[str, Any], first: dict[int, tuple[int, str]], line: int
) -> tuple[int, int] | _Fault:
    """Return the sentence that a row means, or what is wrong with its opening words.

    `first` are the lines in which the sentences were meant before, and who speaks by these, by where they begin; this
    one is put there, too.
    """
    anchor = row["sentence"].strip()
    found = sentences_beginning(post.body, spans, anchor)
    speaker = str(row.get("speaker") or "")
    if len({post.body[start:end] for start, end in found}) != 1:
        return _Fault(not_one(post, spans, anchor, len(found)), loses_speaker=bool(speaker))
    free = [span for span in found if span[0] not in first]
    if not free:
        earlier, said = first[found[-1][0]]
        what = f"a second one for the same sentence, after that in line {earlier}; put both into one"
        return _Fault(what, loses_speaker=speaker not in {"", said})
    first[free[0][0]] = line, speaker
    return free[0]


def _has_opening(row: object) -> bool:
    return isinstance(row, dict) and isinstance(row.get("sentence"), str) and bool(row["sentence"].strip())


def _opening(row: object) -> str:
    return str(row.get("sentence", "") if isinstance(row, dict) else row)[:_SHOWN]


def sentences_beginning(body: str, spans: Sequence[tuple[int, int]], anchor: str) -> list[tuple[int, int]]:
    """Return the sentences that begin with some words, or, for want of one, that do so wherever lines end, and whatever
    marks of items and quotations stand there or are missing; of them those that are nothing but these words, if any.
    """
    found = [(start, start + len(anchor), end) for start, end in spans if body.startswith(anchor, start, end)]
    if not found:
        words = _MARK.sub("", _QUOTED_LINE.sub("\n", anchor), count=1).split()
        behind_marks = re.compile(rf"(?:{_MARK.pattern})?{_BLANKS.join(map(re.escape, words))}")
        matches = ((start, behind_marks.match(body, start, end), end) for start, end in spans if words)
        found = [(start, match.end(), end) for start, match, end in matches if match]
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
    names = {key: _texts(row, key) for key in _LISTS}
    speaker, stance = row.get("speaker"), row.get("stance")
    english, drafted = (
        value.strip() or None if isinstance(value := row.get(key), str) and not _wrong_text(row, key) else None
        for key in _TRANSLATIONS
    )
    return IndexEntry(
        post,
        *span,
        questions=names["questions"],
        synonyms=names["synonyms"],
        names=names["people"] + names["places"],
        speaker=speaker.strip() or None if isinstance(speaker, str) else None,
        stance=Stance(stance) if isinstance(stance, str) and stance in tuple(Stance) else None,
        places=names["places"],
        is_verdict=_is_set(row, "verdict"),
        is_irony=_is_set(row, "irony"),
        is_key=_is_set(row, "key"),
        english=english,
        english_drafted=drafted,
        is_drafted=_is_set(row, "drafted"),
    )


def _texts(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """Return the texts of a list; one with a colon within it is a dict to YAML."""
    values = row.get(key)
    joined = (
        " : ".join(map(str, next(iter(value.items())))) if isinstance(value, dict) and len(value) == 1 else value
        for value in (values if isinstance(values, list) else [])
    )
    return tuple(value for value in joined if isinstance(value, str) and value)


def _is_set(row: Mapping[str, Any], key: str) -> bool:
    return str(row.get(key, "")).casefold() in _SET


def _faults(row: object, node: yaml.Node) -> list[_Fault]:
    """Return what is wrong with a row before the post is looked at."""
    if not isinstance(row, dict) or not isinstance(node, yaml.MappingNode):
        return [_Fault("must have a `sentence: …` with the opening words", loses_speaker="speaker" in str(row))]
    lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
    has_speaker = bool(row.get("speaker"))
    faults = []
    for key in (str(key) for key in row if key not in _KEYS):
        meant = next(iter(get_close_matches(key.casefold(), _KEYS, n=1, cutoff=_ALIKE)), None)
        to_do = f"is {meant!r} meant?" if meant else f"an entry may have {', '.join(_KEYS)}"
        is_lost = not has_speaker and meant in {None, "speaker"}  # what nobody knows may be who speaks
        faults.append(_Fault(f"unknown key {key!r}: {to_do}", lines.get(key), is_lost))
    for key in dict.fromkeys(key.value for key, _ in node.value if lines[key.value] != key.start_mark.line + 1):
        is_lost = key == "speaker" or (key == "sentence" and has_speaker)
        faults.append(_Fault(f"{key!r} stands there twice; put both into one", lines[key], is_lost))
    if not _has_opening(row):
        faults.append(_Fault("must have a `sentence: …` with the opening words", None, has_speaker))
    faults += itertools.chain.from_iterable(_wrong_list(row, node, key) for key in _LISTS)
    wrong = ((key, _wrong_text(row, key)) for key in _OTHERS)
    return faults + [_Fault(what, lines.get(key), key == "speaker") for key, what in wrong if what]


def _wrong_list(row: Mapping[str, Any], node: yaml.MappingNode, key: str) -> Iterator[_Fault]:
    values = row.get(key)
    if not values:
        return
    under = [value for name, value in node.value if name.value == key][-1]  # of what stands there twice, it counts
    if not isinstance(under, yaml.SequenceNode):
        what = f"{key} must be a list of texts, each in a line of its own behind a dash"
        yield _Fault(what, under.start_mark.line + 1)
        return
    for value, item in zip(values, under.value, strict=True):
        if value and not _texts({key: [value]}, key):
            yield _Fault(f"{key} must be a list of texts, and one of them is none", item.start_mark.line + 1)


def _wrong_text(row: Mapping[str, Any], key: str) -> str | None:
    value = row.get(key) or ""
    if key in _FLAGS:
        is_known = str(value).casefold() in _SET | _UNSET
        return None if is_known else f"{key} is {value!r}, but must be true or false"
    if key == "stance" and str(value) not in {"", *Stance}:
        return f"stance is {value!r}, but must be one of {', '.join(Stance)}"
    if not isinstance(value, str):
        return f"{key} must be one text, such as {'the sentence in English' if key in _TRANSLATIONS else 'a name'}"
    if key in _TRANSLATIONS and QUOTATION_MARKS.search(value):
        return f"{key} has quotation marks, which stand around the author's own words alone; leave them out"
    return None
