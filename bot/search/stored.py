"""Indexes kept on disk: what was computed for a blog is read back by whoever starts next, and no post is read again.

A file holds the posts and the index, nothing that a reader of the blog ever wrote:

    8 bytes    what kind of file it is
    32 bytes   SHA-256 of all that follows
    8 bytes    the length of the head (unsigned, little-endian)
    the head   JSON in UTF-8: the key, the corpus as `bot.corpus.table_record` has it, the parts of the index, and of
               each array its type, shape and offset
    arrays     each at a multiple of 64 bytes; they are mapped, not read

It is written beside its place and renamed, so that whoever looks finds a whole one or none. The key is a hash of all
that decides what the index is: the files of the blog, the code and weights that read them, the libraries. A file that
is damaged, or of another key, is as good as none.
"""

import json
import logging
import mmap
import os
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import date
from hashlib import file_digest, sha256
from io import BufferedRandom
from pathlib import Path
from time import time
from typing import Any

import numpy as np

from bot.corpus import blog_files, load, log_lines, table_of, table_record, today
from bot.model import Corpus, CorpusError
from bot.search.analysis import Vocabulary
from bot.search.candidates import Fields
from bot.search.index import Index
from bot.search.postings import Postings
from bot.search.units import Units

_log = logging.getLogger(__name__)

_KIND = b"CAUSERI2"
_DIGEST, _LENGTH = 32, 8
_ALIGNED = 64
# How many files a folder keeps of one blog, and in all: the last that were used.
_KEPT_OF_BLOG, _KEPT = 3, 20
_ENDING, _DRAFT = ".index", ".draft"
# A draft so old (seconds) is of a process that was ended.
_ABANDONED = 3_600
# The rooms whose code and data decide what an index is.
_HOUSE = Path(__file__).parents[1]
_ROOMS = ("corpus", "model", "search", "text")
# What an index is made of; all else in it are arrays, plain values, and lists, sets and dicts of them.
_PARTS: Mapping[str, type] = {part.__name__: part for part in (Fields, Postings, Units, Vocabulary)}
_PLAIN = (str, int, float, bool, type(None))


class DamagedError(Exception):
    """A file holds no index, or not all of it, or that of another key."""


class IndexCache:
    """The indexes that are kept in a folder, which is made when one is written.

    `day` tells which day it is: posts are read, and kept ones taken up, as they are for readers then.
    """

    def __init__(self, folder: Path, day: Callable[[], date] = today) -> None:
        self._folder = folder
        self._day = day

    def index(self, corpus: Path) -> Index:
        """Return the index of the posts in a folder: the one kept, else a new one, which is kept from here on.

        Raises CorpusError for posts that cannot be used. Where it cannot be kept a warning says so, and all goes on.
        """
        _, index = self.begun(corpus)
        return index()

    def begun(self, corpus: Path) -> tuple[Corpus, Callable[[], Index]]:
        """Return the posts in a folder, and what returns their index, as `index` does, when it is called."""
        if (found := self.find(corpus)) is not None:
            _warn_of_what_is_left_out(found.corpus)
            return found.corpus, lambda: found
        key = key_of(corpus)
        posts = load(corpus, day=self._day())
        _warn_of_what_is_left_out(posts)

        def built() -> Index:
            index = Index(posts)
            try:
                self.keep(corpus, index, key)
            except OSError as error:
                _log.warning("%s", unwritable(self._folder, error))
            return index

        return posts, built

    def find(self, corpus: Path) -> Index | None:
        """Return the index kept for the posts as they are now, if there is one; a damaged one is removed.

        One from which a post has come out, or gone, by its date since is none any more.
        """
        key = key_of(corpus)
        path = self.path(corpus, key)
        try:
            index = read(path, key)
        except OSError:  # mostly there is none
            return None
        except DamagedError as error:
            _log.info("%s is built anew: %s", path, error)
            _remove(path)
            return None
        if index.corpus.until and index.corpus.until <= self._day():
            return None
        with suppress(OSError):  # those that were not used for long go first
            os.utime(path)
        return index

    def keep(self, corpus: Path, index: Index, key: str) -> Path | None:
        """Write the index of posts that had this key before they were read; return its file.

        None, and nothing is written, where the posts have changed meanwhile, or it is not made of these files alone.
        Raises OSError where it cannot be written.
        """
        is_of_others = any(each.stays for each in index.corpus.left_out)
        if not key or is_of_others or not index.corpus.posts or key != key_of(corpus):
            return None
        path = self.path(corpus, key)
        self._folder.mkdir(parents=True, exist_ok=True)
        write(path, index, key)
        self._remove_old(corpus)
        return path

    def path(self, corpus: Path, key: str) -> Path:
        """Return the file for the posts of a folder with a key."""
        return self._folder / f"{name_of(corpus)}-{key[:32]}{_ENDING}"

    def _remove_old(self, corpus: Path) -> None:
        """Remove what was not used for long, and what was never finished."""
        kept = sorted(self._folder.glob(f"*{_ENDING}"), key=_last_used, reverse=True)
        of_blog = [path for path in kept if path.name.startswith(name_of(corpus))]
        drafts = [path for path in self._folder.glob(f"*{_DRAFT}") if _last_used(path) < time() - _ABANDONED]
        for path in (*of_blog[_KEPT_OF_BLOG:], *kept[_KEPT:], *drafts):
            _remove(path)


def _warn_of_what_is_left_out(corpus: Corpus) -> None:
    for line in log_lines(corpus, 1):
        _log.warning("%s", line)


def unwritable(folder: Path, error: OSError) -> str:
    """Return what the operator is told where no index can be kept."""
    why = error.strerror or error
    return f"{folder} cannot be written ({why}): every start reads all posts; CAUSERIE_CACHE names another folder"


def key_of(corpus: Path) -> str:
    """Return a hash (hexadecimal) of all that decides what the index of a folder's posts is.

    It is empty where they cannot be read, or not twice: whoever reads them tells why.
    """
    known = sha256(_KIND)
    try:
        for path in blog_files(corpus):
            if not path.is_file():  # a pipe gives what it holds once, to whoever reads the posts
                return ""
            _add(known, path.relative_to(corpus).as_posix(), path.read_bytes())
        for path in _code():
            _add(known, path.relative_to(_HOUSE).as_posix(), path.read_bytes())
        libraries = sorted(path.name for path in Path(np.__file__).parents[1].glob("*.dist-info"))
    except (OSError, CorpusError):
        return ""
    _add(known, unicodedata.unidata_version, " ".join(libraries).encode())
    return known.hexdigest()


def _add(known: Any, name: str, content: bytes) -> None:
    """Add a name and a content to a hash, with their lengths: else what ends one might begin the other."""
    for part in (name.encode("utf-8", "surrogateescape"), content):
        known.update(len(part).to_bytes(8, "little"))
        known.update(part)


def _code() -> Iterator[Path]:
    """Yield the files, of code and of data, that decide what an index is."""
    for room in _ROOMS:
        for folder, below, names in os.walk(_HOUSE / room):
            below[:] = sorted(each for each in below if each != "__pycache__")
            yield from (Path(folder, name) for name in sorted(names))


def name_of(corpus: Path) -> str:
    """Return what the files that are kept of the blog in a folder begin with."""
    return sha256(os.fsencode(corpus.resolve())).hexdigest()[:16]


def _last_used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # another process has removed it
        return 0.0


def _remove(path: Path) -> None:
    with suppress(OSError):  # another process was faster, or may and we may not
        path.unlink()


def write(path: Path, index: Index, key: str) -> None:
    """Write an index into a file, at once or not at all. Raises OSError where that cannot be."""
    packer = _Packer()
    parts = packer.packed(index.fields)
    head = {"key": key, "corpus": table_record(index.table), "parts": parts, "arrays": packer.places}
    # JSON knows surrogates without their halves, which a title in YAML may hold; UTF-8 does not.
    text = json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    with draft(path) as file:
        file.write(_KIND + bytes(_DIGEST))
        file.write(len(text).to_bytes(_LENGTH, "little"))
        file.write(text)
        for array in packer.arrays:
            file.write(bytes(-file.tell() % _ALIGNED))
            file.write(array.tobytes())
        file.seek(len(_KIND) + _DIGEST)
        digest = file_digest(file, "sha256").digest()
        file.seek(len(_KIND))
        file.write(digest)


@contextmanager
def draft(path: Path) -> Iterator[BufferedRandom]:
    """Open a file that takes the place of `path` when all is written to the disk, and goes when anything fails."""
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f"{path.stem}-", suffix=_DRAFT)
    try:
        with open(number, "w+b") as file:  # noqa: PTH123 - a descriptor has no path
            yield file
            file.flush()
            os.fsync(file.fileno())
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        _remove(Path(name))
        raise


def read(path: Path, key: str | None = None) -> Index:
    """Return the index in a file; its arrays stay there, and the file may be removed meanwhile.

    Raises OSError where there is none, and DamagedError where it is none, is damaged, or of another key than `key`.
    """
    with path.open("rb") as file:
        if file.read(len(_KIND)) != _KIND:
            raise DamagedError("it is no index of this version")
        digest = file.read(_DIGEST)
        if file_digest(file, "sha256").digest() != digest:
            raise DamagedError("it is damaged")
        file.seek(len(_KIND) + _DIGEST)
        text = file.read(int.from_bytes(file.read(_LENGTH), "little"))
        end = file.tell()
        mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    try:
        head = json.loads(text.decode("utf-8", "surrogatepass"))
        del text  # the objects made of it take its place
        if key is not None and head["key"] != key:
            raise DamagedError("it is of other posts")
        fields = _unpacked(head["parts"], _arrays(mapped, head["arrays"], end))
        return Index.restored(table_of(head["corpus"]), fields)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise DamagedError(f"it is no index of this version ({type(error).__name__}: {error})") from error


def _arrays(mapped: mmap.mmap, places: list[tuple[str, list[int]]], end: int) -> list["np.ndarray[Any, Any]"]:
    """Return the arrays behind the head, which ends at `end`, by their types and shapes."""
    arrays = []
    for kind, shape in places:
        end += -end % _ALIGNED
        array = np.frombuffer(mapped, np.dtype(kind), int(np.prod(shape)), end) if 0 not in shape else np.zeros(0, kind)
        arrays.append(array.reshape(shape))
        end += array.nbytes
    return arrays


class _Packer:
    """Takes the parts of an index to pieces: `arrays`, and beside them what JSON can hold."""

    def __init__(self) -> None:
        self.arrays: list[np.ndarray[Any, Any]] = []

    @property
    def places(self) -> list[tuple[str, tuple[int, ...]]]:
        """Return the type and the shape of each array."""
        return [(array.dtype.str, array.shape) for array in self.arrays]

    def packed(self, value: object) -> Any:
        """Return a value as JSON can hold it. Raises TypeError for one that cannot be restored."""
        if isinstance(value, np.ndarray) and not value.dtype.hasobject:
            self.arrays.append(value)
            return {"array": len(self.arrays) - 1}
        if type(value).__name__ in _PARTS:
            return {"part": type(value).__name__, "has": {name: self.packed(own) for name, own in vars(value).items()}}
        if isinstance(value, dict) and _are_plain(value.values()):
            return {"dict": list(value), "values": list(value.values())}
        if isinstance(value, dict) and all(isinstance(own, np.ndarray) and own.ndim == 1 for own in value.values()):
            rows = list(value.values())  # one behind another
            ends = np.cumsum([len(row) for row in rows], dtype=np.int64)
            return {"rows_of": list(value), "ends": self.packed(ends), "all": self.packed(np.concatenate(rows))}
        if isinstance(value, list | tuple | frozenset) and _are_plain(value):
            return {type(value).__name__: sorted(value) if isinstance(value, frozenset) else list(value)}
        if isinstance(value, _PLAIN):
            return value
        raise TypeError(f"{value!r:.80} is nothing that an index may be made of")


def _are_plain(values: Any) -> bool:
    return all(type(value) in _PLAIN for value in values)


def _unpacked(packed: Any, arrays: list["np.ndarray[Any, Any]"]) -> Any:
    """Return what was packed."""
    match packed:
        case {"array": place}:
            found: Any = arrays[place]
        case {"part": name, "has": own}:
            found = object.__new__(_PARTS[name])
            vars(found).update({each: _unpacked(value, arrays) for each, value in own.items()})
        case {"dict": keys, "values": values}:
            found = dict(zip(keys, values, strict=True))
        case {"rows_of": keys, "ends": ends, "all": together}:
            rows = np.split(_unpacked(together, arrays), _unpacked(ends, arrays)[:-1])
            found = dict(zip(keys, rows, strict=True))
        case {"tuple": values}:
            found = tuple(values)
        case {"frozenset": values}:
            found = frozenset(values)
        case {"list": values}:
            found = values
        case _:
            found = packed
    return found
