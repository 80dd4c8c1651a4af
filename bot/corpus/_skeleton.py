"""An editor's index in the making: one entry a sentence, for its editor to fill in."""

from collections.abc import Iterable
from pathlib import Path

import yaml

from bot.corpus._editor import read_index
from bot.corpus._encoding import UTF_8, encoding_of
from bot.model import CorpusError, IndexEntry, Post
from bot.text import sentences

# A line of an index is broken behind so many characters.
_WIDTH = 120


def skeleton_of(post: Post, besides: Iterable[IndexEntry] = ()) -> str:
    """Return an index for a post, one empty entry a sentence, without the sentences that have an entry already."""
    has_entry = {entry.start for entry in besides}
    spans = sentences(post.body, post.apart)
    texts = [post.body[start:end] for start, end in spans]
    anchors = [_anchor(text, texts) for (start, _), text in zip(spans, texts, strict=True) if start not in has_entry]
    rows = [{"sentence": anchor, "questions": [], "synonyms": []} for anchor in anchors]
    return yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=_WIDTH) if rows else ""


def write_skeleton(post: Post, path: Path) -> int:
    """Put an empty entry for each sentence of a post that has none into its index file, and return how many.

    What the file holds stays as it is, in front of them. Raises CorpusError, and writes nothing, where it has
    something to mend first, or is no list that can be added to.
    """
    path = path.resolve()  # what a link leads to is written, and not the link
    entries, problems = read_index(path, post)
    if problems:
        raise CorpusError(f"{problems[0]}; mend it first: nothing was written")
    new = skeleton_of(post, entries)
    if not new:
        return 0
    try:
        before = _in_utf_8(path.read_bytes()) if path.exists() else b""
        if before.strip() in {b"[]", b"---"}:  # an empty list has no line after which another could stand
            before = b""
        added = _replaced(path, post, before + (b"" if before.endswith(b"\n") or not before else b"\n") + new.encode())
    except OSError as error:
        raise CorpusError(f"{path}: cannot be written: {error.strerror or error}") from error
    return added - len(entries)


def _in_utf_8(content: bytes) -> bytes:
    """Return what a file holds with its letters as those that are added to it: two kinds in one cannot be read."""
    encoding = encoding_of(content)
    return content if encoding == UTF_8 else content.decode(encoding).encode()


def _replaced(path: Path, post: Post, content: bytes) -> int:
    """Let an index file hold something else, and return how many entries that has.

    Raises CorpusError, and leaves the file as it is, where that is no sound index; OSError, where the disk is full.
    """
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f"{path.name}.new")
    try:
        draft.write_bytes(content)
        entries, problems = read_index(draft, post)
        if problems:
            raise CorpusError(f"{path}: is no list to which entries can be added: begin each with `- sentence: …`")
        if path.exists():
            draft.chmod(path.stat().st_mode)
        draft.replace(path)
        return len(entries)
    finally:
        draft.unlink(missing_ok=True)


def _anchor(text: str, texts: list[str]) -> str:
    """Return the opening words of a sentence, as few (from six) as tell it from all the others of its post, or all."""
    pieces = text.split(" ")
    openings = (" ".join(pieces[:count]) for count in range(6, len(pieces)))
    return next((each for each in openings if sum(other.startswith(each) for other in texts) == 1), text)
