"""The ledger: a small file beside the database that remembers what people asked to have forgotten.

A backup knows nothing of an erasure that came after it. So every erasure and redaction is also noted here, under salted
hashes, and done again when a backup is restored. Who is on pause stands here alone, so that neither an erasure nor a
backup ends a pause. The file names nobody; whoever has it and a list of members
could still find out which of them are in it, so it is as private as the database.

Its first line holds the salt, each other one what was asked, as JSON. A backup from another machine brings lines under
another salt along, which then has a line of its own: a member is known by one hash under each of them. A line that a
crash tore is no line. Each day the file is written anew with the lines that still mean something, see `_abridging`.
"""

import hashlib
import hmac
import json
import os
import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.model import ErasureRequest, JournalError, Message, Place
from bot.storage._abridging import SALT, abridged, merged
from bot.storage._rows import from_text, to_text

# 96 bits: short enough to read in a table, long enough that no two members share one.
_HASH_BYTES = 12
SUFFIX = ".erased"
# Questions have their moment from whoever brings them, whose clock may be ahead of ours by so much.
_CLOCKS_APART = timedelta(minutes=1)
# Who erases when a backup is restored.
_DONE_AGAIN = "restore"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """A line of the ledger: what is to be done again, for whom (a hash) and until when it was meant.

    `deed` is "erase", "redact" (then `who` is a turn), "pause" or "resume"; "rewritten" is no request, but says that
    the database holds no old copies of what was noted before; "term" says `before` when all is past its term.
    """

    deed: str
    at: datetime
    who: str | None = None
    before: datetime | None = None
    guild: str | None = None
    channels: frozenset[str] | None = None

    def erasure(self, member: str | None) -> ErasureRequest:
        """Return what was to be erased; `member` is whose hash it is, None where it is nobody's."""
        return ErasureRequest(_DONE_AGAIN, member, self.before, self.guild, self.channels)


class ErasureLog:
    """The file. It is made when it is first needed; its methods block on the disk and are safe in several threads."""

    def __init__(self, path: Path) -> None:
        self._path = path
        # The first is our own, under which everything new is noted.
        self._salts: tuple[bytes, ...] = ()
        # Two threads would make the file twice, with two salts, or write their lines in the same place.
        self._writing = threading.RLock()

    @property
    def path(self) -> Path:
        """Return the file, which may not be there yet."""
        return self._path

    def hash(self, name: str) -> str:
        """Return the salted hash of an id; raises JournalError when the file cannot be used."""
        return _hash(self._known_salts()[0], name)

    def hashes(self, name: str) -> tuple[str, ...]:
        """Return all the hashes of an id, one under each salt; raises JournalError."""
        return tuple(_hash(salt, name) for salt in self._known_salts())

    def pseudonym(self, guild: str | None, member: str) -> str:
        """Return what stands for a member in exports: always the same in one server, another one elsewhere."""
        name = "/".join([guild or "", member])
        return f"membre-{self.hash(name)[:10]}"

    def note_erasure(self, erasure: ErasureRequest, at: datetime) -> None:
        """Note an erasure, on disk when this returns; raises JournalError."""
        request: dict[str, Any] = {"who": erasure.member and self.hash(erasure.member), "guild": erasure.guild}
        request["before"] = erasure.before and to_text(erasure.before)
        request["channels"] = None if erasure.channels is None else sorted(erasure.channels)
        self._append({"do": "erase", "at": to_text(at), **request})

    def note(self, deed: str, name: str, at: datetime) -> None:
        """Note a redaction of a turn, or a pause or its end of a member, on disk when this returns."""
        who = self.hashes(name) if deed == "resume" else (self.hash(name),)  # it ends what another machine noted, too
        for each in who:
            self._append({"do": deed, "at": to_text(at), "who": each})

    def note_rewritten(self, at: datetime) -> None:
        """Note that no old copy is left in the database of what was noted so far, on disk when this returns."""
        self._append({"do": "rewritten", "at": to_text(at)})

    def abridge(self, *, term: datetime, at: datetime) -> None:
        """Leave out what says nothing any more, where nothing is kept from before the `term`; raises JournalError."""
        with self._writing:
            if not self._path.exists():
                return
            self._known_salts()  # which insists on a ledger of ours
            first, *lines = self._lines()
            stay = abridged(lines, term=term, at=at)
            if stay != lines:
                content = "".join(f"{json.dumps(line)}\n" for line in (first, *stay))
                self._guarded(lambda: _write_private(self._path, content.encode()))

    def owes_rewrite(self) -> bool:
        """Return whether something was erased or taken back since the database was last rewritten."""
        content = self._guarded(self._path.read_bytes) if self._path.exists() else b""
        last = {deed: content.rfind(f'"do": "{deed}"'.encode()) for deed in ("erase", "redact", "rewritten")}
        return max(last["erase"], last["redact"]) > last["rewritten"]

    def requests(self) -> Iterator[LogEntry]:
        """Yield what was noted, in order; raises JournalError where the file is none of ours."""
        if self._path.exists():
            self._known_salts()
        for line in self._lines()[1:]:
            if line["do"] == SALT:
                continue
            before, channels = line.get("before"), line.get("channels")
            yield LogEntry(
                line["do"],
                from_text(line["at"]),
                line.get("who"),
                from_text(before) if before else None,
                line.get("guild"),
                None if channels is None else frozenset(channels),
            )

    def took(self, author: str, place: Place, at: datetime) -> bool:
        """Return whether an erasure took what a member asked in a place at that moment, by whatever clock."""
        message = Message("", place, "", author, "", "", at)
        return any(
            request.deed == "erase"
            and request.at >= at - _CLOCKS_APART
            and (request.who is None or request.who in self.hashes(author))
            and request.erasure(request.who and author).covers(message)
            for request in self.requests()
        )

    def resumed(self, author: str, at: datetime) -> bool:
        """Return whether a member has ended a pause since that moment, by whatever clock."""
        ends = [request for request in self.requests() if request.deed == "resume" and request.at >= at - _CLOCKS_APART]
        return bool(ends) and any(request.who in self.hashes(author) for request in ends)

    def pauses(self) -> dict[str, datetime]:
        """Return since when members, by their hashes, have been on pause."""
        pauses: dict[str, datetime] = {}
        for request in self.requests():
            if request.deed == "pause" and request.who:
                pauses.setdefault(request.who, request.at)
            elif request.deed == "resume" and request.who:
                pauses.pop(request.who, None)
        return pauses

    def copy_to(self, path: Path) -> None:
        """Copy the file, for nobody else's eyes either; raises JournalError."""
        self._known_salts()
        self._guarded(lambda: _write_private(path, self._path.read_bytes()))

    def take_from(self, path: Path) -> None:
        """Add another ledger's lines, if there is one, to those here; raises JournalError where it is none."""
        if not path.exists():
            return
        other = ErasureLog(path)
        other._known_salts()
        if not self._path.exists():
            self._guarded(lambda: _write_private(self._path, path.read_bytes()))
            return
        with self._writing:
            self._known_salts()
            content = "".join(f"{json.dumps(line)}\n" for line in merged(self._lines(), other._lines()))
            self._guarded(lambda: _write_private(self._path, content.encode()))
            self._salts = ()

    def become(self, path: Path) -> None:
        """Put the file in the place of another ledger; raises JournalError."""
        if self._path.exists():
            self._guarded(lambda: self._path.replace(path))

    def _known_salts(self) -> tuple[bytes, ...]:
        if not self._salts:  # else nobody, the event loop least of all, waits while another thread writes
            with self._writing:
                self._salts = self._salts or self._read_or_make_salts()
        return self._salts

    def _read_or_make_salts(self) -> tuple[bytes, ...]:
        if not self._path.exists():
            first = json.dumps({"causerie": "ledger 1", "salt": secrets.token_hex(32)})
            self._guarded(lambda: _write_private(self._path, f"{first}\n".encode()))
        lines = self._lines()
        if not lines or "salt" not in lines[0]:
            raise JournalError(
                f"{self._path} is no ledger of erasures, or its first line is damaged: do not move it away, or pauses"
                f" end and backups bring erased people back; mend it with the newest {SUFFIX} file of your backups"
                " (deploy/install.md, part 6)"
            )
        return tuple(bytes.fromhex(line["salt"]) for line in lines if "salt" in line)

    def _lines(self) -> list[dict[str, Any]]:
        if not self._path.exists():
            return []
        lines = []
        for text in self._guarded(self._path.read_bytes).split(b"\n"):
            try:
                lines.append(json.loads(text))
            except ValueError:  # torn by a crash, or the end of the file
                continue
        return [line for line in lines if isinstance(line, dict)]

    def _append(self, line: dict[str, Any]) -> None:
        with self._writing:
            self._known_salts()
            self._guarded(lambda: _append(self._path, json.dumps(line)))

    def _guarded(self, work: Callable[[], Any]) -> Any:
        try:
            return work()
        except OSError as error:
            raise JournalError(f"{self._path} cannot be used: {error.strerror}") from error


def _hash(salt: bytes, name: str) -> str:
    return hmac.new(salt, name.encode(), hashlib.sha256).hexdigest()[: 2 * _HASH_BYTES]


def _append(path: Path, line: str) -> None:
    with path.open("rb+") as file:
        file.seek(0, os.SEEK_END)
        file.write(f"\n{line}\n".encode())  # a line that a crash tore must not swallow this one
        file.flush()
        os.fsync(file.fileno())


def _write_private(path: Path, content: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f"{path.name}.new")
    draft.unlink(missing_ok=True)
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(descriptor, "wb") as file:  # noqa: PTH123  # a descriptor, so that the mode holds from the first byte on
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
