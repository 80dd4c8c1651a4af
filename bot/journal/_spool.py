"""The spool: a file of fixed size that takes entries while the database cannot.

It is written out in full when it is made, so that taking an entry later needs no free space and changes no metadata.
It begins with a magic line; then come frames: length and CRC-32 of the payload (both 4 bytes, little-endian), payload.
A length of 0 ends them. A frame that a crash tore fails its checksum and ends them too: those before it were
acknowledged, it was not.
"""

import os
import struct
import sys
import zlib
from collections.abc import Iterator, Sequence
from io import FileIO
from itertools import islice
from pathlib import Path

from bot.model import SpoolError

if sys.platform != "win32":  # where a second bot on the same file is not noticed
    import fcntl

_MAGIC = b"causerie spool 1\n".ljust(32, b"\0")
_HEADER = struct.Struct("<II")
_END = bytes(_HEADER.size)
_SMALLEST = 4096
# Only the data: the file's size never changes, and its times are of no interest.
_sync = getattr(os, "fdatasync", os.fsync)


class Spool:
    """The open spool file. Its methods block on the disk and are not safe in several threads at once."""

    def __init__(self, path: Path, size: int) -> None:
        """Open the file, made with `size` bytes if need be, for us alone.

        Raises SpoolError when that cannot be done, when the file is something else, or when another process holds it.
        """
        self._path = path
        try:
            self._file = _open(path)
            try:
                self._size, content = _claim(self._file, max(size, _SMALLEST))
                _sync_folder(path.parent)
            except BaseException:
                self._file.close()
                raise
        except OSError as error:
            raise SpoolError(f"the spool file {path} cannot be used: {error.strerror or error}") from error
        self._used = len(_MAGIC) + sum(_HEADER.size + len(payload) for payload in frames(content[len(_MAGIC) :]))
        self._soiled = max(self._used, len(content.rstrip(b"\0")))

    @property
    def size(self) -> int:
        """Return the size of the file in bytes."""
        return self._size

    @property
    def start(self) -> int:
        """Return the position of the first frame."""
        return len(_MAGIC)

    @property
    def used(self) -> int:
        """Return the position behind the last frame."""
        return self._used

    def append(self, payloads: Sequence[bytes]) -> int:
        """Put on disk as many of the payloads as there is room for, in order; return how many. Raises SpoolError."""
        block, count = b"", 0
        for payload in payloads:
            frame = _HEADER.pack(len(payload), zlib.crc32(payload)) + payload
            if self._used + len(block) + len(frame) + len(_END) > self._size:
                break
            block, count = block + frame, count + 1
        if count:
            self._write(self._used, block + _END)
            self._used += len(block)
        return count

    def read(self, position: int, limit: int) -> tuple[list[bytes], int]:
        """Return up to `limit` payloads from `position` on, and the position behind them. Raises SpoolError."""
        try:
            self._file.seek(position)
            content = self._file.read(self._used - position)
        except (OSError, ValueError) as error:
            raise SpoolError(f"the spool file {self._path} cannot be read: {error}") from error
        payloads = list(islice(frames(content), limit))
        if content and not payloads:
            raise SpoolError(f"the spool file {self._path} is damaged")
        return payloads, position + sum(_HEADER.size + len(payload) for payload in payloads)

    def clear(self, position: int) -> bool:
        """Overwrite all with zeros if nothing came behind `position`; return whether it was done. Raises SpoolError."""
        if self._used != position:
            return False
        if self._soiled > self.start:
            self._write(self.start, bytes(self._soiled - self.start))
        self._used = self._soiled = self.start
        return True

    def close(self) -> None:
        """Close the file; may be called again."""
        self._file.close()

    def _write(self, position: int, block: bytes) -> None:
        self._soiled = max(self._soiled, position + len(block))
        try:
            _write(self._file, position, block)
        except (OSError, ValueError) as error:
            raise SpoolError(f"the spool file {self._path} cannot be written: {error}") from error


def frames(content: bytes) -> Iterator[bytes]:
    """Yield the payloads of the whole frames at the beginning of `content`."""
    position = 0
    while position + _HEADER.size <= len(content):
        length, checksum = _HEADER.unpack_from(content, position)
        payload = content[position + _HEADER.size : position + _HEADER.size + length]
        if not length or len(payload) < length or zlib.crc32(payload) != checksum:
            return
        yield payload
        position += _HEADER.size + length


def _open(path: Path) -> FileIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    # It holds people's words and is nobody else's to read. Unbuffered: what is written is with the system at once.
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+")


def _claim(file: FileIO, size: int) -> tuple[int, bytes]:
    """Lock the file, make or lengthen it if need be; return its size and content. Raises OSError."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OSError("another process is using it") from error
    content = file.read()
    if content.startswith(_MAGIC) and len(content) >= size:
        return len(content), content
    # Made by a process that was stopped before it got to the first line, or shorter than it is wanted now.
    if not _MAGIC.startswith(content[: len(_MAGIC)].rstrip(b"\0")):
        raise OSError("it is not a spool file")
    _write(file, len(content), bytes(max(0, size - len(content))))
    _write(file, 0, _MAGIC)
    return max(size, len(content)), content.ljust(len(_MAGIC), b"\0")


def _write(file: FileIO, position: int, block: bytes) -> None:
    file.seek(position)
    view = memoryview(block)
    while view:
        view = view[file.write(view) :]
    _sync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make a new file's name as lasting as its content."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
