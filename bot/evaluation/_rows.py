"""JSON lines as somebody typed them: nothing that is misspelt or of another type is passed over in silence."""

import json
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from bot.model import Corpus, Post, SettingsError

Row = Mapping[str, Any]
# Everybody may number a line and remark upon it.
_ANYWHERE = ("id", "note")
# One character for another: what editors of texts exchange on their own.
_ALIKE = str.maketrans("’‘ʼ´`“”«»\xa0\u202f", "'''''\"\"\"\"  ")
_MARKS = str.maketrans("", "", "*_`")


def read_text(path: Path) -> str:
    """Return what a file holds, which may be a pipe that is read only once. Raises SettingsError."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(f"{path}: is not UTF-8 text (byte {error.start}); save it as UTF-8") from error


def read_rows(path: Path, form: str, text: str | None = None) -> list[tuple[int, Row]]:
    """Return the objects of a file, one a line that is not blank, each with its line (from 1).

    `text` is what it holds, where that was read before. Raises SettingsError with the number of a line that is none of
    the `form`, and where there is none at all.
    """
    lines = (read_text(path) if text is None else text).split("\n")
    rows: list[tuple[int, Row]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SettingsError(f"{path}:{number}: is not JSON ({error}); expected {form}") from error
        if not isinstance(row, dict):
            raise SettingsError(f"{path}:{number}: expected {form}")
        rows.append((number, row))
    if not rows:
        raise SettingsError(f"{path}: holds no question; expected lines of {form}")
    return rows


def refuse_unknown(row: Row, known: Collection[str]) -> None:
    """Raise ValueError for a key that is none of the `known`."""
    unknown = next((key for key in row if key not in known and key not in _ANYWHERE), None)
    if unknown is not None:
        close = get_close_matches(unknown.casefold(), known, n=1)
        meant = f"is {close[0]!r} meant?" if close else f"there are {', '.join(known)}"
        raise ValueError(f"unknown key {unknown!r}: {meant}")


def text_of(row: Row, key: str) -> str | None:
    """Return a text, None if it is left out; raises ValueError for something else."""
    value = row.get(key)
    if value is not None and (not isinstance(value, str) or not value.strip()):
        raise ValueError(f"`{key}` must be a text")
    return value


def needed_text_of(row: Row, key: str) -> str:
    """Return a text; raises ValueError where it is left out, or something else."""
    value = text_of(row, key)
    if value is None:
        raise ValueError(f"`{key}` is missing")
    return value


def texts_of(row: Row, key: str) -> tuple[str, ...]:
    """Return a list of texts, empty if it is left out; raises ValueError for something else."""
    values = row.get(key)
    if values is None:
        return ()
    if not isinstance(values, list) or not all(isinstance(value, str) and value.strip() for value in values):
        raise ValueError(f'`{key}` must be a list of texts: ["…"]')
    return tuple(values)


def flag_of(row: Row, key: str, *, otherwise: bool) -> bool:
    """Return true or false; raises ValueError for something else."""
    value = row.get(key)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"`{key}` must be true or false, without quotation marks")
    return otherwise if value is None else value


def labels_of(row: Row) -> tuple[str, str, str]:
    """Return the kind, the writer and the file of a row, each empty if it is left out; raises ValueError likewise."""
    return text_of(row, "kind") or "", text_of(row, "writer") or "", text_of(row, "file") or ""


def refuse_what_cannot_be_quoted(corpus: Corpus, slug: str | None, gold: Collection[str]) -> None:
    """Raise ValueError for a post that is not there, and for a right text that can never be in a quote of it."""
    posts = {post.slug: post for post in corpus.posts}
    if slug is not None and slug not in posts:
        meant = slug.removesuffix(".md")
        raise ValueError(
            f"no post {slug!r}; " + (f"is {meant!r} meant?" if meant in posts else f"there are {', '.join(posts)}")
        )
    held = [post for post in corpus.posts if slug in (None, post.slug)]
    for text in gold:
        if not any(text in post.body for post in held):
            meant = next((found for post in held if (found := _almost(text, post.body))), "")
            hint = f"is {meant!r} meant?" if meant else "copy it letter by letter from what the bot shows of it"
            raise ValueError(f"{text!r} is not in {slug or 'any post'}; {hint}")
        if not any(_can_be_quoted(text, post) for post in held):
            raise ValueError(f"{text!r} can never be quoted: it is a heading or code, or such a thing stands in it")


def posts_with(corpus: Corpus, gold: Collection[str]) -> set[str]:
    """Return the slugs of the posts in which one of some texts stands."""
    return {post.slug for post in corpus.posts if any(text in post.body for text in gold)}


def _can_be_quoted(text: str, post: Post) -> bool:
    start = post.body.find(text)
    while start >= 0:
        if not any(first < start + len(text) and start < end for first, end in post.apart if first < end):
            return True
        start = post.body.find(text, start + 1)
    return False


def _almost(text: str, body: str) -> str | None:
    """Return what stands in a post as a text does but for marks, capitals, and the shape of quotation marks."""
    bare = text.translate(_MARKS).translate(_ALIKE).lower()
    start = body.translate(_ALIKE).lower().find(bare)
    return body[start : start + len(bare)] if bare and start >= 0 else None
