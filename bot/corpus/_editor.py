"""The editor's index on disk: `index/<post>.yaml` beside the posts, one entry a sentence.

Like the index at the back of a book it says, in the readers' words, what each sentence answers. An entry is anchored
by the sentence's opening words, so the post itself carries no marks and stays exactly as its author typed it.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from bot.corpus._problems import Problem, line_of
from bot.model import IndexEntry, Post, Stance
from bot.text import sentences

_KEYS = frozenset({"sentence", "questions", "synonyms", "people", "places", "speaker", "stance"})


def read_index(path: Path, post: Post) -> tuple[list[IndexEntry], list[Problem]]:
    """Return the entries of a post's index file and the problems found; a missing file is an empty index."""
    try:
        text = path.read_text(encoding="utf-8")
        # The same safe loader, in C where PyYAML has it: a hundred pages of index then load in a tenth of the time.
        rows = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError) as error:
        return [], [Problem(path, 1, f"cannot be read: {error}")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or error
        return [], [Problem(path, mark.line + 1 if mark else 1, f"is not valid YAML: {what}")]
    except ValueError as error:  # YAML itself makes dates of what looks like one: 2010-02-30
        return [], [Problem(path, 1, f"has an impossible date: {error}")]
    if not isinstance(rows, list):
        return [], [Problem(path, 1, "must be a list of entries, each beginning with `- sentence: …`")]
    return _entries(path, text, post, rows)


def skeleton_of(post: Post) -> str:
    """Return an empty index for a post, one entry a sentence, for its editor to fill in."""
    spans = sentences(post.body, post.apart)
    texts = [post.body[start:end] for start, end in spans]
    rows = [{"sentence": _anchor(text, texts), "questions": [], "synonyms": []} for text in texts]
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=120)


def _anchor(text: str, texts: list[str]) -> str:
    """Return the opening words of a sentence, as few (from six) as tell it from all the others of its post."""
    pieces = text.split(" ")
    for count in range(6, len(pieces)):
        opening = " ".join(pieces[:count])
        if sum(other.startswith(opening) for other in texts) == 1:
            return opening
    return text


def _entries(path: Path, text: str, post: Post, rows: list[Any]) -> tuple[list[IndexEntry], list[Problem]]:
    spans = sentences(post.body, post.apart)
    entries, problems = [], []
    seen: set[int] = set()
    for row in rows:
        try:
            entry = _entry(post, spans, row)
        except (ValueError, TypeError) as error:
            opening = str(row.get("sentence", ""))[:40] if isinstance(row, dict) else str(row)[:40]
            problems.append(Problem(path, _line(text, opening), f"entry {opening!r}: {error}"))
            continue
        if entry.start in seen:
            what = f"entry {row['sentence']!r}: a second one for the same sentence; put both into one"
            problems.append(Problem(path, _line(text, row["sentence"]), what))
            continue
        seen.add(entry.start)
        entries.append(entry)
    return entries, problems


def _line(text: str, opening: str) -> int:
    number = next((n for n, line in enumerate(text.splitlines(), 1) if opening and opening[:20] in line), None)
    return number or line_of(text, "- sentence")


def _entry(post: Post, spans: list[tuple[int, int]], row: object) -> IndexEntry:
    if not isinstance(row, dict) or not isinstance(row.get("sentence"), str):
        raise TypeError("must have a `sentence: …` with the opening words")
    if unknown := set(row) - _KEYS:
        raise ValueError(f"unknown key {sorted(map(str, unknown))[0]!r}; known are {', '.join(sorted(_KEYS))}")
    found = [span for span in spans if post.body.startswith(row["sentence"].strip(), span[0], span[1])]
    if len(found) != 1:
        state = "no sentence of the post begins" if not found else f"{len(found)} sentences of the post begin"
        raise ValueError(f"{state} with these words")
    return IndexEntry(
        post,
        *found[0],
        questions=_strings(row, "questions"),
        synonyms=_strings(row, "synonyms"),
        names=_strings(row, "people") + _strings(row, "places"),
        speaker=row.get("speaker") or None,
        stance=Stance(row["stance"]) if row.get("stance") else None,
    )


def _strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    values = row.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, (str, int, float)) for value in values):
        raise TypeError(f"{key} must be a list of texts")
    return tuple(str(value) for value in values)
