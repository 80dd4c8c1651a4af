"""Vectors kept on disk: what an encoder made of a blog's passages, so that only new ones wait for it.

A file for each blog and encoder holds nothing but numbers:

    8 bytes    what kind of file it is
    4 bytes    how many numbers a vector has (unsigned, little-endian)
    float32    the vector of a text that is always the same: another one's is of another encoder
    records    16 bytes BLAKE2b of the passage's text, 4 bytes CRC-32 of hash and vector, the vector in float16

Records are only ever added, so that who was interrupted goes on where that was; one that is damaged is as good as none.
Those of passages that are no more are left out when the file is written anew, once all are there.
"""

import logging
import zlib
from collections.abc import Iterator, Sequence
from hashlib import blake2b, sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.search.index import Index
from bot.search.meaning import Encoder, Meaning, Passages, Vectors
from bot.search.stored import draft, name_of

_log = logging.getLogger(__name__)

_KIND = b"CAUSVEC1"
_HASH, _SIZE = 16, 4
# So many passages are encoded, and written down, at a time.
_BATCH = 16
# Vectors of texts whose cosine is lower are of two encoders; the same one differs a little from machine to machine.
_SAME = 0.99


class KeptVectors:
    """The vectors of the passages of the blog in a folder, by one encoder; kept in the folder `cache`."""

    def __init__(self, cache: Path, corpus: Path, encoder: Encoder) -> None:
        self._encoder = encoder
        self.path = cache / f"{name_of(corpus)}-{sha256(encoder.name.encode()).hexdigest()[:8]}.vectors"
        size = len(encoder.probe)
        self._head = _KIND + size.to_bytes(_SIZE, "little")
        self._record = np.dtype([("name", f"V{_HASH}"), ("check", "<u4"), ("vector", "<f2", (size,))])

    def read(self, passages: Passages) -> Vectors:
        """Return the vector of each passage, a row of NaN where none is kept."""
        kept = self._kept()
        vectors = np.full((len(passages.texts), len(self._encoder.probe)), np.nan, np.float32)
        for row, text in enumerate(passages.texts):
            if (vector := kept.get(_name_of(text))) is not None:
                vectors[row] = vector
        return vectors

    def missing(self, passages: Passages) -> list[str]:
        """Return the texts of the passages that have no vector yet, each once."""
        kept = self._kept()
        return [text for text in dict.fromkeys(passages.texts) if _name_of(text) not in kept]

    def add(self, texts: Sequence[str]) -> Iterator[int]:
        """Encode passages and keep their vectors; yield how many more are kept each time.

        Raises ModelError where the encoder does not work, OSError where nothing can be written.
        """
        self._begin()
        with self.path.open("ab") as file:
            for start in range(0, len(texts), _BATCH):
                batch = texts[start : start + _BATCH]
                vectors = self._encoder.passages(batch).astype(np.float16)
                names = [_name_of(text) for text in batch]
                file.write(self._records(dict(zip(names, vectors, strict=True))))
                file.flush()
                yield len(batch)

    def tidy(self, passages: Passages) -> None:
        """Leave out the vectors of passages that are no more. Raises OSError where nothing can be written."""
        kept = self._kept()
        used = {name: kept[name] for text in passages.texts if (name := _name_of(text)) in kept}
        if len(used) < len(kept):
            self._write(self._records(used))

    def _kept(self) -> dict[bytes, npt.NDArray[np.float16]]:
        """Return the sound vectors by the names of their texts."""
        try:
            content = self.path.read_bytes()
        except OSError:  # mostly there is none
            return {}
        if not self._is_ours(content):
            return {}
        start = len(self._head) + self._encoder.probe.nbytes
        records = np.frombuffer(content, self._record, (len(content) - start) // self._record.itemsize, start)
        return {
            record["name"].tobytes(): record["vector"]
            for record in records
            if record["check"] == _check(record["name"].tobytes(), record["vector"])
        }

    def _is_ours(self, content: bytes) -> bool:
        """Say whether a file is of this encoder."""
        probe, start = self._encoder.probe, len(self._head)
        if not content.startswith(self._head) or len(content) < start + probe.nbytes:
            return False
        return float(np.frombuffer(content, "<f4", len(probe), start) @ probe) >= _SAME

    def _begin(self) -> None:
        """See to a file of this encoder that ends with a whole record."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        content = self.path.read_bytes() if self.path.exists() else b""
        if not self._is_ours(content):
            self._write(b"")
            return
        start = len(self._head) + self._encoder.probe.nbytes
        with self.path.open("r+b") as file:
            file.truncate(len(content) - (len(content) - start) % self._record.itemsize)

    def _write(self, records: bytes) -> None:
        with draft(self.path) as file:
            file.write(self._head + self._encoder.probe.astype("<f4").tobytes() + records)

    def _records(self, vectors: dict[bytes, npt.NDArray[np.float16]]) -> bytes:
        rows = [(name, _check(name, vector), vector) for name, vector in vectors.items()]
        return np.array(rows, self._record).tobytes() if rows else b""


def _name_of(text: str) -> bytes:
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=_HASH).digest()


def _check(name: bytes, vector: npt.NDArray[np.float16]) -> int:
    return zlib.crc32(name + vector.tobytes())


def with_kept_vectors(index: Index, encoder: Encoder, kept: KeptVectors, *, at_once: bool = True) -> Index:
    """Return an index with the opinion of an encoder, as far as vectors of its passages are kept; the log says how far.

    Without any it is the index as it was. `at_once` is for `Meaning`.
    """
    passages = Passages.of(index.table, index.units)
    vectors = kept.read(passages)
    missing = int(np.isnan(vectors).any(axis=1).sum())
    if missing:
        _log.warning(
            "the encoder %s has seen %d of %d passages: the others are found by their words alone until `python -m bot"
            " corpus index --vectors` has run",
            encoder.name,
            len(vectors) - missing,
            len(vectors),
        )
    return (
        index if missing == len(vectors) else index.with_meaning(Meaning(encoder, passages, vectors, at_once=at_once))
    )
