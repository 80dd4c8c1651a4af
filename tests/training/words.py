"""Compiles the words that are good French or English: `python -m tests.training.words` writes `bot/text/words.tsv`.

From the frequency lists of the library pyspellchecker (MIT; counted in OpenSubtitles, Lison and Tiedemann 2016): a line
`word<TAB>letter letter` for each folded word, the letters for the logarithm of how often it stands in French and in
English subtitles (a: once, z: 2^25 times; `-`: never), and `~sound<TAB>words` for the commoner French ones that sound
so, the commonest first. Sorted, so that it is searched where it lies (`bot.text.known`).
"""

import gzip
import json
import sys
from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from math import log2

from bot.text import fold
from bot.text.known import WORDS
from bot.text.sound import sound_of

# So often (counted) a French word stands at least that is looked for by its sound; so many words of one sound.
_HEARD, _MOST_ALIKE = 60, 8
_FIRST = ord("a")


def counts_of(language: str) -> Mapping[str, int]:
    """Return how often each word of a language was counted."""
    packed = (files("spellchecker") / "resources" / f"{language}.json.gz").read_bytes()
    found: dict[str, int] = json.loads(gzip.decompress(packed))
    return {word: count for word, count in found.items() if word.isalpha() and len(word) > 1}


def lines_of(french: Mapping[str, int], english: Mapping[str, int]) -> list[str]:
    """Return the lines of the file, sorted."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for place, found in enumerate((french, english)):
        for word, count in found.items():
            counts[fold(word)][place] += count
    sounds: dict[str, dict[str, int]] = defaultdict(dict)
    for word, count in sorted(french.items(), key=lambda each: -each[1]):
        if count >= _HEARD:
            sounds[sound_of(word)].setdefault(fold(word), count)
    lines = [f"{word}\t{''.join(map(_letter, both))}" for word, both in counts.items() if word.isascii()]
    lines += [f"~{sound}\t{' '.join([*alike][:_MOST_ALIKE])}" for sound, alike in sounds.items() if sound.isascii()]
    return sorted(lines)


def _letter(count: int) -> str:
    return chr(_FIRST + min(int(log2(count)), 25)) if count else "-"


def main() -> None:
    """Write the file."""
    lines = lines_of(counts_of("fr"), counts_of("en"))
    WORDS.write_text("\n".join(["", *lines, ""]), encoding="ascii")
    sys.stdout.write(f"{WORDS}: {len(lines)} lines\n")


if __name__ == "__main__":
    main()
