"""The folder that exports are written into: which file is which post, and whether it is as an import left it.

Each file names its post in a line of its front matter, `import_id`, so that it is known again wherever in the folder
it was moved. Hashes of what was written stand in one hidden file, a line of JSON each: a file of another hash was
edited by hand, and is never touched again. A line is added before its file is written and again when that is done.
So a run that was killed at any place leaves files that the next one knows.
"""

import hashlib
import json
import os
import re
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from bot.corpus._paths import is_post
from bot.corpus.importers._source import ExportError

LEDGER = ".imported.jsonl"
_TEMPORARY = ".imported.tmp"
# Behind the name of what was edited by hand and must not be quoted any more: no post ends so.
_LEFT_OUT = ".left-out"
_STATED = re.compile(r"^(?P<key>import_id|address):[ \t]*(?P<value>\S.*?)[ \t]*$", re.MULTILINE)
_HEAD = re.compile(r"\ufeff?---[ \t]*\n(?P<stated>.*?)^---[ \t]*$", re.DOTALL | re.MULTILINE)
_LONGEST_HEAD = 1 << 16
_WEB = re.compile(r"https?://(?:www\.)?", re.IGNORECASE)
_ENDING = re.compile(r"\.(?:x?html?|php\d?|aspx?|jsp|md)$", re.IGNORECASE)
# Bytes: a name may have 255 with what is put before and behind it.
_LONGEST_NAME = 100
# Names that are no post's, or no file's at all, on some system.
_RESERVED = re.compile(r"index|readme|con|prn|aux|nul|com\d|lpt\d|")
_EMPTY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class Standing:
    """A post's file as it stands in the folder, and the hash of what is in it."""

    path: Path
    digest: str
    id: str | None = None
    address: str | None = None


@dataclass(slots=True)
class _Entry:
    """What was written of a post: under which name, what (one of these, if it was interrupted), whether to the end."""

    file: str
    digests: set[str] = field(default_factory=set)
    is_done: bool = False


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Raise ExportError, with what to do, for what the system does not let us do in a folder."""
    try:
        yield
    except OSError as error:
        raise ExportError(
            f"{error.filename or folder}: {error.strerror or error}; what stands in {folder} is whole: "
            "mend that, and the same command goes on from there"
        ) from error


class Folder:
    """A folder of posts that imports write into; it is made when the first of them is written."""

    def __init__(self, folder: Path) -> None:
        self.path = folder
        standing = list(_standing(folder))
        # Nobody deletes all posts one by one: then a new beginning is meant.
        self._entries = _read_ledger(folder / LEDGER) if standing else {}
        self._taken = {name.casefold() for each in standing for name in (each.path.stem, each.path.parent.name)}
        self._by_id: dict[str, list[Standing]] = {}
        for each in standing:
            if found := each.id or self._id_of(each.path):
                self._by_id.setdefault(found, []).append(each)
        # Nobody else gives such names; each still says which post it is.
        self._aside = [_read(path) for path in folder.rglob(f"*{_LEFT_OUT}*") if path.is_file()]
        self._by_address = {_bare(each.address): each for each in standing if each.address}

    def standing(self, post_id: str, address: str | None, others: Collection[str]) -> tuple[str, list[Standing]]:
        """Return under which id a post stands here, and its files: mostly one, several where somebody copied it.

        One that another export brought under another id is known by its address, if it is none of the `others`.
        """
        if found := self._by_id.get(post_id):
            return post_id, found
        same = self._by_address.get(_bare(address)) if address else None
        if same is None:
            return post_id, []
        known = same.id or self._id_of(same.path) or post_id
        if known != post_id and known in others:
            return post_id, []
        return known, self._by_id.get(known, [same])

    def unseen(self, seen: Collection[str]) -> list[tuple[str, Standing]]:
        """Return the files of all posts that were imported, but for some, in order."""
        left = [(key, each) for key, files in self._by_id.items() if key not in seen for each in files]
        return sorted(left, key=lambda pair: pair[1].path)

    def is_edited(self, post_id: str, standing: Standing) -> bool:
        """Say whether a file is not as an import left it; an empty one is what a disk left that went off."""
        entry = self._entries.get(post_id)
        return standing.digest != _EMPTY and (entry is None or standing.digest not in entry.digests)

    def has_other(self, post_id: str, text: str) -> bool:
        """Say whether a text is another than what was last written of a post; not where that is not known any more."""
        entry = self._entries.get(post_id)
        return entry is not None and digest(text.encode()) not in entry.digests

    def was_deleted(self, post_id: str) -> bool:
        """Say whether a post that has no file here was written once: then somebody deleted it."""
        entry = self._entries.get(post_id)
        return entry is not None and entry.is_done

    def new_path(self, post_id: str, slug: str) -> Path:
        """Return under which name to write a post that has no file yet."""
        begun = self._entries.get(post_id)
        if begun and Path(begun.file).stem.casefold() not in self._taken:
            return self.path / begun.file
        name = safe_name(slug)
        number = next(n for n in range(1, len(self._taken) + 2) if _numbered(name, n).casefold() not in self._taken)
        return self.path / f"{_numbered(name, number)}.md"

    def write(self, post_id: str, path: Path, text: str) -> None:
        """Write a post's file, all of it or nothing."""
        content = text.encode()
        line = {"id": post_id, "file": path.relative_to(self.path).as_posix(), "sha256": digest(content)}
        self.path.mkdir(parents=True, exist_ok=True)
        self._note({**line, "done": False})
        self._replace(path, content)
        self._note({**line, "done": True})
        self._taken.add(path.stem.casefold())

    def know(self, post_id: str, standing: Standing) -> None:
        """Remember that a file is as this import would write it."""
        entry = self._entries.get(post_id)
        if entry is None or not entry.is_done or entry.digests != {standing.digest}:
            file = standing.path.relative_to(self.path).as_posix()
            self._note({"id": post_id, "file": file, "sha256": standing.digest, "done": True})

    def write_once(self, name: str, text: str) -> bool:
        """Write a file of another kind, unless there is one; say whether it was written."""
        if (self.path / name).exists():
            return False
        self._replace(self.path / name, text.encode())
        return True

    def remove(self, post_id: str, standing: Standing) -> None:
        """Delete a post's file."""
        self._doubt(post_id)
        standing.path.unlink(missing_ok=True)
        self._note({"id": post_id})

    def set_aside(self, post_id: str, standing: Standing) -> Path:
        """Give a file that somebody edited a name under which it is no post; return that name."""
        names = (standing.path.with_name(f"{standing.path.name}{_numbered(_LEFT_OUT, n)}") for n in range(1, 10_000))
        aside = next(path for path in names if not path.exists())
        self._doubt(post_id)
        standing.path.rename(aside)
        self._note({"id": post_id})
        return aside

    def aside(self, post_id: str, path: Path) -> list[Path]:
        """Return the files in which lies what somebody edited of a post that is written now under a name."""
        begins = f"{path.name}{_LEFT_OUT}"
        return sorted(
            each.path
            for each in self._aside
            if each.id == post_id
            or (each.id is None and each.path.parent == path.parent and each.path.name.startswith(begins))
        )

    def finish(self) -> None:
        """Write the hidden file anew, with one line a post."""
        lines = [
            {"id": key, "file": entry.file, "sha256": each, "done": entry.is_done}
            for key, entry in self._entries.items()
            for each in sorted(entry.digests)
        ]
        if lines:
            self._replace(self.path / LEDGER, "".join(f"{_json(line)}\n" for line in lines).encode(), is_safe=True)

    def _id_of(self, path: Path) -> str | None:
        """Return which post was written under a name, where its file does not say so any more."""
        file = path.relative_to(self.path).as_posix()
        return next((key for key, entry in self._entries.items() if entry.file == file), None)

    def _doubt(self, post_id: str) -> None:
        """Note that a post's file is about to go: should it be gone after an interruption, no hand deleted it."""
        if entry := self._entries.get(post_id):
            self._note({"id": post_id, "file": entry.file, "sha256": min(entry.digests), "done": False})

    def _note(self, line: dict[str, object]) -> None:
        with (self.path / LEDGER).open("ab") as file:
            # A run that was killed may have left the beginning of a line.
            file.write(b"\n" + _json(line).encode() + b"\n")
        _enter(self._entries, line)

    def _replace(self, path: Path, content: bytes, *, is_safe: bool = False) -> None:
        """Put a file in its place whole; `is_safe` also if the machine goes off, which takes a disk its time."""
        temporary = self.path / _TEMPORARY
        temporary.unlink(missing_ok=True)
        try:
            with temporary.open("xb") as file:
                file.write(content)
                file.flush()
                if is_safe:
                    os.fsync(file.fileno())
            temporary.replace(path)
        except OSError:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise


def digest(content: bytes) -> str:
    """Return the hash of a file, whichever ends of lines its system has."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def safe_name(slug: str) -> str:
    """Return what a file can be called on any system, without its ending: never a path, never hidden."""
    text = unicodedata.normalize("NFC", unquote(slug, errors="replace")).rstrip("/").lower()
    name = re.sub(r"[^\w-]+", "-", _ENDING.sub("", text)).strip("-_")
    name = name.encode()[:_LONGEST_NAME].decode(errors="ignore").strip("-_")
    return f"{name}-billet".lstrip("-") if _RESERVED.fullmatch(name) else name


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name}-{number}"


def _bare(address: str) -> str:
    return _WEB.sub("", address, count=1).partition("#")[0].rstrip("/")


def _json(line: dict[str, object]) -> str:
    return json.dumps(line, ensure_ascii=False)


def _standing(folder: Path) -> Iterator[Standing]:
    """Yield all files of posts in a folder, in whatever folders below, links aside."""
    for here, folders, names in os.walk(folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        for path in (Path(here) / name for name in names):
            if is_post(path):
                yield Standing(path, "") if path.is_symlink() else _read(path)


def _read(path: Path) -> Standing:
    content = path.read_bytes()
    head = _HEAD.match(content[:_LONGEST_HEAD].decode(errors="replace").replace("\r\n", "\n"))
    stated = {found["key"]: _value(found["value"]) for found in _STATED.finditer(head["stated"])} if head else {}
    return Standing(path, digest(content), stated.get("import_id"), stated.get("address"))


def _value(typed: str) -> str:
    with suppress(ValueError):
        return str(json.loads(typed))
    return typed.strip("\"'")


def _read_ledger(path: Path) -> dict[str, _Entry]:
    entries: dict[str, _Entry] = {}
    if not path.exists():
        return entries
    for line in path.read_bytes().splitlines():
        with suppress(ValueError, TypeError, KeyError):  # a line of a run that was killed
            _enter(entries, json.loads(line))
    return entries


def _enter(entries: dict[str, _Entry], line: dict[str, object]) -> None:
    key = str(line["id"])
    if "file" not in line:
        entries.pop(key, None)
        return
    file, content = Path(str(line["file"])), str(line["sha256"])
    if file.is_absolute() or ".." in file.parts:
        return
    entry = entries.setdefault(key, _Entry(file.as_posix()))
    entry.file, entry.is_done = file.as_posix(), bool(line["done"])
    entry.digests = {content} if entry.is_done else {*entry.digests, content}
