"""A French thesaurus on disk, asked only when the blog's own words and its editor's are not enough.

The files are MyThes', as Debian's package mythes-fr installs them: `thes_fr.dat` with the entries, `thes_fr.idx` with
the offset (bytes) of each word in it. Only the words looked up are read from the former. What is damaged there is told
once, and done without: a question is better answered without synonyms than not at all.
"""

import logging
from bisect import bisect_left
from functools import cached_property, lru_cache
from io import BufferedReader
from pathlib import Path

from bot.index._by_heart import ByHeart
from bot.model import CorpusError
from bot.text import fold

_log = logging.getLogger(__name__)

DEBIAN_PATH = Path("/usr/share/mythes/thes_fr.dat")
# A word with more senses and synonyms than this means too many things to guess which.
MOST_SYNONYMS = 60
# No sense of a word takes more bytes than this, nor has a word more senses: what does is damaged.
_LONGEST = 100_000
_MOST_SENSES = 1_000
# What a damaged file may raise; an offset may be too large to be one.
_DAMAGE = (OSError, ValueError, LookupError, OverflowError)


class Thesaurus(ByHeart):
    """Synonyms of French words, by folded form."""

    _by_heart = ("synonyms",)

    def __init__(self, path: Path) -> None:
        self._path = path
        self._is_told = False  # that it is damaged
        self._begin_by_heart()
        _insist_on(path, path)
        _insist_on(path.with_suffix(".idx"), path)

    def _begin_by_heart(self) -> None:
        self.synonyms = lru_cache(maxsize=4096)(self._synonyms)

    @cached_property
    def _index(self) -> tuple[list[str], list[int], str]:
        """Return the words (folded, sorted), their offsets and the encoding; a tenth of a second, hence when needed.

        Of a damaged one there are no words.
        """
        try:
            rows = self._path.with_suffix(".idx").read_bytes().splitlines()
            encoding = rows[0].decode("ascii")
            pairs = [row.decode(encoding).rsplit("|", 1) for row in rows[2:]]
            entries = sorted((fold(word), int(offset)) for word, offset in pairs)
        except _DAMAGE as error:
            self._tell(error)
            return [], [], ""
        return [word for word, _ in entries], [offset for _, offset in entries], encoding

    def _synonyms(self, folded: str) -> tuple[str, ...]:
        """Return the synonyms (folded, single words) of a folded word, nearest senses first; none for unknown ones."""
        known, offsets, encoding = self._index
        place = bisect_left(known, folded)
        if place == len(known) or known[place] != folded:
            return ()
        try:
            with self._path.open("rb") as file:
                file.seek(offsets[place])
                lines = _senses(file, folded, encoding)
        except _DAMAGE as error:
            self._tell(error)
            return ()
        found = [fold(word) for line in lines for word in line.split("|")[1:]]
        return tuple(dict.fromkeys(word for word in found if " " not in word and word != folded))[:MOST_SYNONYMS]

    def _tell(self, error: Exception) -> None:
        if not self._is_told:
            self._is_told = True
            _log.warning("%s cannot be read as a thesaurus of MyThes: no synonyms from there (%s)", self._path, error)


def _senses(file: BufferedReader, folded: str, encoding: str) -> list[str]:
    """Return the lines of a word's senses from where its entry begins. Raises ValueError where there is none."""
    word, _, count = file.readline(_LONGEST).decode(encoding).rpartition("|")
    if fold(word) != folded:
        raise ValueError("an entry is not where its .idx file has it")
    if not 0 <= int(count) <= _MOST_SENSES:
        raise ValueError(f"an entry of {int(count)} senses")
    lines = [file.readline(_LONGEST) for _ in range(int(count))]
    if not all(lines):
        raise ValueError("it ends in the middle of an entry")
    return [line.decode(encoding).strip() for line in lines]


def _insist_on(file: Path, thesaurus: Path) -> None:
    """Raise CorpusError for one of a thesaurus's two files that cannot be read, before anybody's question needs it."""
    try:
        file.open("rb").close()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise CorpusError(f"{thesaurus}: no thesaurus of MyThes there, with its .idx file beside it") from error
    except OSError as error:
        raise CorpusError(f"{file}: cannot be read: {error.strerror}") from error


def find_thesaurus(named: Path | None) -> Thesaurus | None:
    """Return the thesaurus named in the settings, or the one the system has, or None.

    Raises CorpusError when one was named and cannot be read.
    """
    if named is not None:
        return Thesaurus(named)
    return Thesaurus(DEBIAN_PATH) if DEBIAN_PATH.is_file() else None
