"""What an editor must mend, and in which line."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in the corpus that an editor must mend: where (line from 1) and what."""

    path: Path
    line: int
    what: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.what}"


def line_of(text: str, needle: str) -> int:
    """Return the number of the first line of `text` that begins with `needle`, or 1."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.lstrip().startswith(needle):
            return number
    return 1


def why_unread(error: OSError | UnicodeDecodeError) -> str:
    """Return why a file cannot be read, and what to do about it if it is no text."""
    if isinstance(error, UnicodeDecodeError):
        return f"is not UTF-8 text (byte {error.start}); save it as UTF-8"
    return f"cannot be read: {error.strerror or error}"
