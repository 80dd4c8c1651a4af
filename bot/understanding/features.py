"""Features of a message: hashes of the word and character n-grams that the linear models of this room weigh.

A vocabulary of strings would take tens of megabytes; 64-bit rolling hashes (Karp and Rabin 1987) of the spans of a text
take eight bytes each, and all those of a message are computed at once.
"""

import hashlib
import re
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.model import ModelError

# Word n-grams of 1 to 3 tokens, character n-grams of 2 to 5 characters across the whole message.
MOST_WORDS = 3
FEWEST_CHARACTERS, MOST_CHARACTERS = 2, 5

Hashes = NDArray[np.uint64]

# An odd base has an inverse modulo 2^64, by which the hash of a span is made independent of its place.
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 2**64)
_NOTHING: Hashes = np.empty(0, np.uint64)
# Told apart from a character n-gram of the same letters.
_OF_WORDS = np.uint64(0xD6E8FEB86659FD93)
# Combining marks, zero-width and tag characters, variation selectors: what a reader does not see, or reads past.
_UNSEEN = re.compile(
    "[\u00ad\u0300-\u036f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e007f]+"
)
_SPELLED_OUT = (("œ", "oe"), ("æ", "ae"), ("’", "'"), ("‘", "'"), ("ʼ", "'"))
_REPEATED = re.compile(r"(.)\1{2,}", re.DOTALL)
_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


def tokens(text: str) -> list[str]:
    """Return the words, numbers and single signs of a text, without case, accents and long repetitions ("looool")."""
    lowered = text.lower()
    if not lowered.isascii():
        for letter, plain in _SPELLED_OUT:
            lowered = lowered.replace(letter, plain)
        lowered = _UNSEEN.sub("", unicodedata.normalize("NFKD", lowered))
    return _TOKEN.findall(_REPEATED.sub(r"\1\1\1", lowered))


@dataclass(frozen=True, slots=True)
class Ngrams:
    """The n-grams of a text: its tokens, the hashes of each and of its last three characters in order, and the hashes
    of the word n-grams and of the character n-grams, each once and in ascending order.
    """

    tokens: tuple[str, ...]
    unigrams: Hashes
    endings: Hashes
    words: Hashes
    characters: Hashes


_NO_NGRAMS = Ngrams((), _NOTHING, _NOTHING, _NOTHING, _NOTHING)


def ngrams(text: str) -> Ngrams:
    """Return the n-grams of a text. Characters are those of the tokens with a blank before, between and behind them."""
    found = tokens(text)
    if not found:
        return _NO_NGRAMS
    joined = f" {' '.join(found)} "
    codes = np.frombuffer(joined.encode("utf-32-le", "replace"), np.uint32)
    # The hash of a span is the sum of code x base^place in it, shifted to place 0; arithmetic is modulo 2^64.
    sums = np.zeros(len(codes) + 1, np.uint64)
    np.cumsum(codes * _powers(_BASE, len(codes)), out=sums[1:])
    shifts = _powers(_INVERSE, len(codes))
    starts, ends = _word_spans([len(token) for token in found])
    words = (sums[ends] - sums[starts]) * shifts[starts] ^ _OF_WORDS
    sizes = range(FEWEST_CHARACTERS, min(MOST_CHARACTERS, len(codes)) + 1)
    characters = [(sums[size:] - sums[:-size]) * shifts[: len(codes) - size + 1] for size in sizes]
    # The token's last characters with the blank behind them; fewer characters take the blank before them along.
    last = np.array(ends[: len(found)])
    first = np.maximum(last - 3, 0)
    endings = (sums[last + 1] - sums[first]) * shifts[first]
    return Ngrams(
        tuple(found), words[: len(found)].copy(), endings, each_once(words), each_once(np.concatenate(characters))
    )


def _word_spans(lengths: list[int]) -> tuple[list[int], list[int]]:
    """Return where the runs of tokens of these lengths start and end, with one blank before each token."""
    starts, end = [], 0
    for length in lengths:
        starts.append(end + 1)
        end += 1 + length
    ends = [start + length for start, length in zip(starts, lengths, strict=True)]
    runs = range(min(MOST_WORDS, len(lengths)))
    return (
        [start for size in runs for start in starts[: len(starts) - size]],
        [end for size in runs for end in ends[size:]],
    )


def salted(name: str) -> np.uint64:
    """Return an odd number of 64 bits by which the hashes of one kind of feature are told from all others."""
    return np.uint64(int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "little") | 1)


def each_once(hashes: Hashes) -> Hashes:
    """Return hashes, at least one, in ascending order without doubles; sorts them where they are.

    It is what `np.unique` does, in half the time for so few.
    """
    hashes.sort()
    is_first = np.empty(len(hashes), np.bool_)
    is_first[0] = True
    np.not_equal(hashes[1:], hashes[:-1], out=is_first[1:])
    once: Hashes = hashes[is_first]
    return once


def _powers(base: int, count: int) -> Hashes:
    """Return base^0, base^1 … modulo 2^64."""
    ready = _READY[base]
    return ready[:count] if count <= len(ready) else _computed_powers(base, count)


def _computed_powers(base: int, count: int) -> Hashes:
    factors = np.full(count, base, np.uint64)
    factors[:1] = 1
    return np.cumprod(factors)


# As many as a message of Discord's has characters, with room for the blanks between its tokens.
_READY = {base: _computed_powers(base, 8_192) for base in (_BASE, _INVERSE)}


def places_in(vocabulary: Hashes, hashes: Hashes) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Return a place in an ascending vocabulary for each hash, and whether the hash stands there."""
    places = np.searchsorted(vocabulary, hashes)
    places[places == len(vocabulary)] = 0
    is_known: NDArray[np.bool_] = vocabulary[places] == hashes
    return places, is_known


def known_places(hashes: Hashes, vocabulary: Hashes) -> NDArray[np.int64]:
    """Return the places in an ascending vocabulary of those hashes that stand in it."""
    places, is_known = places_in(vocabulary, hashes)
    return places[is_known]


@contextmanager
def stored_weights(path: Path) -> Iterator[Mapping[str, NDArray[Any]]]:
    """Give the arrays of a file of weights while they are taken; raises ModelError, which says how to mend it, where
    they cannot be.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            yield stored
    except (OSError, EOFError, ValueError, LookupError, zipfile.BadZipFile, zlib.error) as error:
        raise ModelError(f"{path} cannot be read ({error}): install Causerie again") from error
