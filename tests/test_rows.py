"""Rows of numbers, one after another in one array."""

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.index._rows import Rows, ranges, starts_of

NUMBERS = st.lists(st.lists(st.integers(0, 2**31 - 1), max_size=5), max_size=8)


@given(rows=NUMBERS)
def test_rows_come_back_as_they_went_in(rows: list[list[int]]) -> None:
    laid_out = Rows(np.array(row, dtype=np.int32) for row in rows)
    starts = starts_of(laid_out.lengths)
    assert len(laid_out) == len(rows)
    assert [laid_out.together[start:end].tolist() for start, end in itertools.pairwise(starts)] == rows


def test_ranges_follow_one_another() -> None:
    starts, ends = np.array([3, 10, 4], dtype=np.int64), np.array([6, 10, 6], dtype=np.int64)
    assert ranges(starts, ends).tolist() == [3, 4, 5, 4, 5]
