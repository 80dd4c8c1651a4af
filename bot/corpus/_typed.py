"""What stands in a file of a blog, and in a name, as somebody types it.

An accent may stand there apart from its letter, as macOS has it in names, and as some programs export texts. It looks
the same, and people type it together: so it is put together where a text is read, for whoever speaks there to be found
by his name, and a sentence by its opening words. Nothing else is changed.
"""

import re
import unicodedata
from pathlib import Path

from bot.corpus._encoding import read_as_typed

_APART = re.compile(r"[^\W\d_][\u0300-\u036f]+")


def read_text(path: Path) -> str:
    """Return what stands in a file. Raises OSError, and UnicodeDecodeError where its letters cannot be told."""
    return composed(read_as_typed(path))


def slug_of(path: Path) -> str:
    """Return the slug that a file of a post, or of its index, stands for: its name without the ending."""
    return composed(path.stem)


def composed(text: str) -> str:
    """Return a text with each accent in one with its letter."""
    if unicodedata.is_normalized("NFC", text):
        return text
    return _APART.sub(lambda found: unicodedata.normalize("NFC", found[0]), text)
