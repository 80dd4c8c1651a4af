"""Figures that a message names, and whether what was read has one of them."""

import re
from collections.abc import Iterable, Sequence

_FIGURE = re.compile(r"\d+(?:[.,]\d+)?")


def figures_named(text: str) -> Sequence[str]:
    """Return the figures of a message, with the comma of French: "6.3%" gives "6,3"."""
    return [each.replace(".", ",") for each in _FIGURE.findall(text)]


def has_figure(text: str, figures: Iterable[str]) -> bool:
    """Say whether a text has one of some figures (`figures_named`) and not only the beginning of a longer one."""
    return not frozenset(figures).isdisjoint(figures_named(text))
