"""What is to be imported: a file, several, a folder or a zip, each seen as files with names that are opened one by one.

A zip is never unpacked onto the disk. One that has names leading outside, a password, or entries that grow beyond all
measure is refused; links in folders and in zips are not followed.
"""

import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import IO

from bot.model import CorpusError

# Text shrinks to a tenth, a bomb to a thousandth of its size; what is small may shrink as it likes.
_RATIO, _SMALL = 200, 1 << 20
# What a converter that needs a whole file at once takes: a blog of fifty thousand posts has less.
_WHOLE = 1 << 29
_MOST_FILES = 200_000
_HEAD = 4096
# How files end that need no import.
MARKDOWN = frozenset({".md", ".markdown"})
_WHAT = "name the export that your blog's platform gave you"
_ADDRESS = re.compile(r"(?P<scheme>https?|ftp):/+(?P<rest>.*)", re.IGNORECASE)
# What systems put beside people's files.
_JUNK = frozenset({"__macosx"})


class ExportError(CorpusError):
    """A source cannot be read: it is missing, of no known format, broken or hostile; the message says where."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file of a source: its name with the folders above it (`2014/noel.html`), and its size in bytes."""

    name: str
    shown: str  # where a person finds it: the path, and behind a zip the name in it
    size: int
    _opened: Callable[[], IO[bytes]]
    _on_open: Callable[[], None] = lambda: None

    @property
    def suffix(self) -> str:
        """Return how the name ends, in small letters: ".html"."""
        return PurePosixPath(self.name).suffix.casefold()

    def open(self) -> IO[bytes]:
        """Open it to be read as a stream of bytes; raises ExportError when that cannot be."""
        self._on_open()
        return self._stream()

    def _stream(self) -> IO[bytes]:
        try:
            return self._opened()
        except (OSError, RuntimeError, zipfile.BadZipFile, NotImplementedError) as error:
            raise ExportError(f"{self.shown} cannot be read: {_reason(error)}") from error

    def head(self, size: int = _HEAD) -> bytes:
        """Return its first bytes, none of what cannot be read."""
        try:
            with self._stream() as stream:
                return stream.read(size)
        except (ExportError, OSError, EOFError, zipfile.BadZipFile, zlib.error):
            return b""

    def read(self) -> bytes:
        """Return all that is in it; raises ExportError when that cannot be, or is too much to be had at once."""
        if self.size > _WHOLE:
            raise ExportError(f"{self.shown} is larger than {_WHOLE >> 20} MiB: export the blog in parts")
        return b"".join(self.chunks())

    def chunks(self, size: int = 1 << 16) -> Iterator[bytes]:
        """Yield what is in it piece by piece; raises ExportError where it breaks off."""
        return self._pieces(lambda stream: stream.read(size))

    def lines(self, longest: int) -> Iterator[bytes]:
        """Yield its lines with their ends, longer ones in pieces; raises ExportError where it breaks off."""
        return self._pieces(lambda stream: stream.readline(longest))

    def _pieces(self, take: Callable[[IO[bytes]], bytes]) -> Iterator[bytes]:
        with self.open() as stream:
            try:
                while piece := take(stream):
                    yield piece
            except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
                raise ExportError(f"{self.shown} cannot be read to its end: {_reason(error)}") from error


@dataclass(frozen=True, slots=True)
class Source:
    """All files of what is to be imported, in the order of their names, and what the person called it."""

    name: str
    files: tuple[SourceFile, ...]
    _read: set[str] = field(default_factory=set)

    def unread(self) -> tuple[SourceFile, ...]:
        """Return the files of which nobody has read more than the beginning by now."""
        return tuple(file for file in self.files if file.shown not in self._read)


def open_source(paths: Sequence[Path]) -> Source:
    """Return the files that paths stand for: each a file, a folder or a zip.

    Raises ExportError for what is missing, empty, may not be read, or is a zip that nobody should open.
    """
    read: set[str] = set()
    files = tuple(replace(file, _on_open=partial(read.add, file.shown)) for path in paths for file in _files(path))
    name = ", ".join(map(str, paths))
    if not files:
        raise ExportError(f"there is no file in {name}: {_WHAT}")
    return Source(name, files, read)


def _files(path: Path) -> list[SourceFile]:
    try:
        if path.is_dir():
            return sorted(_in_folder(path), key=lambda file: file.name)
        if not path.exists():
            raise ExportError(_missing(path))
        if path.is_file() and zipfile.is_zipfile(path):
            return sorted(_in_zip(path), key=lambda file: file.name)
        if not path.is_file():
            raise ExportError(f"{path} is neither a file nor a folder")
        path.open("rb").close()
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError) as error:
        raise ExportError(f"{path} cannot be read: {_reason(error)}") from error
    return [_on_disk(path, path.name)]


def _missing(path: Path) -> str:
    address = _ADDRESS.match(str(path))
    if address is None:
        return f"there is no {path}: {_WHAT}"
    # A path has one slash where an address has two.
    return (
        f"{address['scheme']}://{address['rest']} is an address, and nothing is fetched from the web: {_WHAT} (in "
        "WordPress: Tools → Export → All content), or save the blog's feed as a file, and name that"
    )


def _on_disk(path: Path, name: str) -> SourceFile:
    return SourceFile(name, str(path), path.stat().st_size, lambda: path.open("rb"))


def _in_folder(folder: Path) -> Iterator[SourceFile]:
    count = 0
    for here, folders, names in os.walk(folder, onerror=_refuse):
        folders[:] = sorted(each for each in folders if not _is_junk(each))
        for name in names:
            path = Path(here) / name
            if _is_junk(name) or not stat.S_ISREG(path.lstat().st_mode):
                continue
            count += 1
            if count > _MOST_FILES:
                raise ExportError(f"{folder} holds more than {_MOST_FILES} files: name the folder of the export alone")
            yield _on_disk(path, path.relative_to(folder).as_posix())


def _refuse(error: OSError) -> None:
    raise error


def _in_zip(path: Path) -> Iterator[SourceFile]:
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if len(entries) > _MOST_FILES:
        raise ExportError(f"{path} holds more than {_MOST_FILES} files: is it the export of a blog?")
    seen: set[str] = set()
    for entry in entries:
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts or ":" in entry.filename.partition("/")[0]:
            raise ExportError(
                f"{path} holds {entry.filename!r}, which leads outside of it: no export does, ask its maker"
            )
        if entry.is_dir() or stat.S_ISLNK(entry.external_attr >> 16) or any(map(_is_junk, name.parts)):
            continue
        if entry.filename in seen:
            raise ExportError(f"{path} holds {entry.filename!r} twice: unpack it, and name the folder")
        seen.add(entry.filename)
        yield SourceFile(str(name), f"{path}/{name}", entry.file_size, _opener(path, entry))


def _opener(path: Path, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    def opened() -> IO[bytes]:
        if entry.file_size > _SMALL + _RATIO * entry.compress_size:
            raise ExportError(f"{path}/{entry.filename} would grow to {entry.file_size >> 20} MiB: it is no export")
        with zipfile.ZipFile(path) as archive:  # what is opened in it stays open by itself
            return archive.open(entry)

    return opened


def _is_junk(name: str) -> bool:
    return name.startswith(".") or name.casefold() in _JUNK


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
