"""The spool: a file of fixed size that takes entries while the database cannot.

It is written out in full when it is made, so that taking an entry later needs no free space and changes no metadata.
It begins with a magic line; then come frames: length and CRC-32 of the payload (both 4 bytes, little-endian), payload.
A length of 0 ends them. A frame that a crash tore fails its checksum and ends them too: those before it were
acknowledged, it was not. `Backlog` is what the writer sees of it: the entries the database has not got yet.
"""

import asyncio
import logging
import os
import struct
import sys
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from io import FileIO
from itertools import islice
from pathlib import Path
from typing import TypeVar

from bot.model import Delivery, SpoolError, StoredTurn
from bot.storage._entries import decode
from bot.storage._writing import Entry

if sys.platform != "win32":  # where a second bot on the same file is not noticed
    import fcntl

_MAGIC = b"causerie spool 1\n".ljust(32, b"\0")
_HEADER = struct.Struct("<II")
_END = bytes(_HEADER.size)
_SMALLEST = 4096
# Bytes that are read at once where all is looked through.
_BLOCK = 65_536
# Only the data: the file's size never changes, and its times are of no interest.
_sync = getattr(os, "fdatasync", os.fsync)
T = TypeVar("T")

_log = logging.getLogger(__name__)


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
                self._size = _claim(self._file, max(size, _SMALLEST))
                _sync_folder(path.parent)
                payloads = _frames(self._file, self.start, self._size)
                self._used = self.start + sum(_HEADER.size + len(payload) for payload in payloads)
                self._soiled = max(self._used, _end_of_writing(self._file, self._size))
            except BaseException:
                self._file.close()
                raise
        except OSError as error:
            raise SpoolError(f"the spool file {path} cannot be used: {error.strerror or error}") from error

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
            payloads = list(islice(_frames(self._file, position, self._used), limit))
        except (OSError, ValueError) as error:
            raise SpoolError(f"the spool file {self._path} cannot be read: {error}") from error
        if position < self._used and not payloads:
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


def _frames(file: FileIO, position: int, end: int) -> Iterator[bytes]:
    """Yield the payloads of the whole frames that follow one another from `position`, up to `end`; to be used at once.

    Raises OSError, or ValueError when the file is closed.
    """
    file.seek(position)
    while position + _HEADER.size <= end:
        header = file.read(_HEADER.size)
        if len(header) < _HEADER.size:  # somebody has cut the file short
            return
        length, checksum = _HEADER.unpack(header)
        position += _HEADER.size
        if not 0 < length <= end - position:
            return
        payload = file.read(length)
        if zlib.crc32(payload) != checksum:
            return
        yield payload
        position += length


def _end_of_writing(file: FileIO, size: int) -> int:
    """Return the position behind the last byte that is not zero. Raises OSError.

    From the end, block by block: nearly all is zeros, and comparing them is ten times quicker than stripping them.
    """
    for start in range((size - 1) // _BLOCK * _BLOCK, -1, -_BLOCK):
        file.seek(start)
        block = file.read(min(_BLOCK, size - start))
        if block != bytes(len(block)):
            return start + len(block.rstrip(b"\0"))
    return 0


def _open(path: Path) -> FileIO:
    path.parent.mkdir(parents=True, exist_ok=True)
    # It holds people's words and is nobody else's to read. Unbuffered: what is written is with the system at once.
    return FileIO(os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600), "r+")


def _claim(file: FileIO, size: int) -> int:
    """Lock the file, make or lengthen it if need be; return its size. Raises OSError."""
    if sys.platform != "win32":
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise OSError("another process is using it") from error
    head, length = file.read(len(_MAGIC)), os.fstat(file.fileno()).st_size
    if head == _MAGIC and length >= size:
        return length
    # Made by a process that was stopped before it got to the first line, or shorter than it is wanted now.
    if not _MAGIC.startswith(head.rstrip(b"\0")):
        raise OSError("it is not a spool file")
    _write(file, length, bytes(max(0, size - length)))
    _write(file, 0, _MAGIC)
    return max(size, length)


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


class Backlog:
    """The entries that the database has not got yet; it contains the ids of turns and of messages that answer one.

    Reading, taking off and clearing is for one task at a time.
    """

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        # A thread of its own: the loop's shared ones may all be busy with somebody's name look-ups.
        self._disk = ThreadPoolExecutor(max_workers=1, thread_name_prefix="spool")
        self._done = spool.start
        left = [decode(payload) for payload in spool.read(spool.start, spool.size)[0]]
        self._turns, self._answers = turns_of(left), _answers_of(left)
        self._damaged = False

    @property
    def used(self) -> int:
        """Return the bytes used in the spool file."""
        return self._spool.used - self._spool.start

    @property
    def size(self) -> int:
        """Return the size of the spool file in bytes."""
        return self._spool.size

    def __bool__(self) -> bool:
        return self._done < self._spool.used

    def __contains__(self, name: object) -> bool:
        return name in self._turns or name in self._answers

    async def save(self, payloads: Sequence[bytes]) -> int:
        """Put on disk as many payloads as there is room for; return how many. Raises SpoolError."""
        return await self._on_disk(partial(self._spool.append, payloads))

    def note(self, entry: Entry) -> bool:
        """Note that an entry was saved; return whether it was not yet there, as far as is known."""
        turns = turns_of([entry])
        new = not turns & self._turns
        self._turns |= turns
        self._answers |= _answers_of([entry])
        return new

    async def next(self, limit: int) -> tuple[list[Entry], int]:
        """Return up to `limit` entries not yet taken off, and the position behind them.

        What cannot be read stays in the file for the next start, and the rest of the house goes on without it.
        """
        try:
            payloads, position = await self._on_disk(partial(self._spool.read, self._done, limit))
        except SpoolError:
            _log.exception("the spool file cannot be read; what it holds waits for the next start")
            self._damaged = True
            return [], self._spool.used
        return [decode(payload) for payload in payloads], position

    def take_off(self, entries: Sequence[Entry], position: int) -> None:
        """Note that these entries, which end at `position`, are in the database."""
        self._done = position
        self._turns -= turns_of(entries)
        self._answers -= _answers_of(entries)

    async def clear(self) -> None:
        """Wipe the file if all is taken off. Raises SpoolError when that fails, or the file could not be read."""
        if self._damaged:
            raise SpoolError("the spool file could not be read: restart the bot")
        if self.used and await self._on_disk(partial(self._spool.clear, self._done)):
            self._done = self._spool.start

    def close(self) -> None:
        """Close the file; may be called again."""
        self._disk.shutdown()
        self._spool.close()

    async def _on_disk(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._disk, work)


def turns_of(entries: Iterable[Entry]) -> set[str]:
    """Return the ids of the turns among the entries."""
    return {entry.message.id for entry in entries if isinstance(entry, StoredTurn)}


def _answers_of(entries: Iterable[Entry]) -> set[str]:
    """Return the ids of the messages that the entries say are answers."""
    return {entry.message for entry in entries if isinstance(entry, Delivery) and entry.message is not None}
