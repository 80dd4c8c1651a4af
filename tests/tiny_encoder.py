"""Encoders for tests: one of hashed character n-grams, quick and the same everywhere, and some that do not work."""

import zlib

import numpy as np
import numpy.typing as npt

from bot.text import fold

SIZE = 64
__version__ = "1"


def passage(texts: list[str]) -> npt.NDArray[np.float32]:
    """Return how often n-grams of each of `SIZE` classes stand in each text."""
    vectors = np.zeros((len(texts), SIZE), np.float32)
    for row, text in enumerate(texts):
        folded = f" {fold(text)} "
        for length in (3, 4):
            for place in range(len(folded) - length + 1):
                vectors[row, zlib.crc32(folded[place : place + length].encode("utf-8", "replace")) % SIZE] += 1
    return vectors


query = passage


def shorter(texts: list[str]) -> npt.NDArray[np.float32]:
    """Make vectors of another length."""
    return passage(texts)[:, :10]


def negative(texts: list[str]) -> npt.NDArray[np.float32]:
    """Make other vectors of the same length."""
    return passage(texts)[:, ::-1] ** 2


def flat(texts: list[str]) -> list[float]:
    """Make no vectors."""
    return [1.0 for _ in texts]


def nan(texts: list[str]) -> npt.NDArray[np.float32]:
    """Make vectors of what is no number."""
    return passage(texts) * np.float32("nan")


def raising(texts: list[str]) -> list[float]:
    """Do not work."""
    raise RuntimeError(f"no: {texts}")


number = 3
