"""Put the files of the lexicon in order after a change: `python -m tests.lexicon`.

Lines by their folded words, each word once; in the French file every word leads back to those that lead to it. Words
that are no single word to the bot (`sans-abri`) are left out: nobody could find them. Phrases are several words.
"""

import re
from collections.abc import Mapping

from bot.index._lexicon import FOLDER
from bot.text import fold

# In these a blank stands between words, in the others a comma.
SPACED = ("_forms.txt", "names.txt", "words.txt")
_WORD = re.compile(r"[^\W\d_]+")
PHRASES = "english_phrases.txt"
_PHRASE = re.compile(r"[a-z]+(?: [a-z]+)+")


def read(name: str) -> dict[str, list[str]]:
    """Return the words of a file with what stands behind them."""
    separator = None if name.endswith(SPACED) else ","
    found: dict[str, list[str]] = {}
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        head, _, others = line.partition(":")
        found.setdefault(head.strip(), []).extend(other.strip() for other in others.split(separator))
    return found


def in_order(name: str, entries: Mapping[str, list[str]]) -> str:
    """Return the text of a file with these entries."""
    listed: dict[str, dict[str, str]] = {}
    written: dict[str, str] = {}
    both_ways = [(other, head) for head, others in entries.items() for other in others] if name == "french.txt" else []
    pairs = [(head, other) for head, others in entries.items() for other in others] + both_ways
    for head, other in pairs:
        if (
            (_PHRASE if name == PHRASES else _WORD).fullmatch(head)
            and _WORD.fullmatch(other)
            and (fold(head) != fold(other) or name.startswith("english"))
        ):
            written.setdefault(fold(head), head)
            listed.setdefault(fold(head), {}).setdefault(fold(other), other)
    separator = " " if name.endswith(SPACED) else ", "
    lines = [f"{written[key]}: {separator.join(listed[key].values())}\n" for key in sorted(listed)]
    return "".join(lines)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.txt")):
        path.write_text(in_order(path.name, read(path.name)), encoding="utf-8")
