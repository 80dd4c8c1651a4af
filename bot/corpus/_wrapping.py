"""Which lines of a paragraph were only ended to keep them short, as editors wrap them, and which are lines to readers.

To Markdown the end of a line is a blank, unless two blanks or a backslash stand before it. That is followed here, save
for what was typed in lines and never wrapped: verse, figures, dialogues.
"""

import itertools
import re
from collections.abc import Sequence

from bot.text import is_item, may_begin_item

# A paragraph of several lines.
_LINES = re.compile(r"^[^\n]*\S[^\n]*(?:\n[^\n]*\S[^\n]*)+", re.MULTILINE)
# Lines of verse, or of what is counted, have so many characters at most; nobody wraps prose at fewer than the second.
_LONGEST_LINE, _SHORTEST_WRAPPED = 65, 40
# Two lines are no verse yet.
_FEWEST = 3
# What may stand before the first word of a line.
_FIRST = re.compile(r"[\W_]+")
# Who speaks, in a line of a dialogue: "MOI : Tu crois ?", "Fatou Diarra (boulangère) : Oui."
_LABEL = re.compile(r"[A-ZÀ-ÖØ-Þ][\w.'’-]*(?: [\w.'’-]+){0,3}(?: \([^()]{1,40}\)|, [^:]{1,40})?[ \xa0]?[:–—][ \xa0]")


def unwrapped(text: str) -> str:
    """Return a text without marks, each of its paragraphs in as many lines as are lines to readers."""
    return _LINES.sub(_without_wraps, text)


def begin_anew(texts: Sequence[str], widths: Sequence[int]) -> set[int]:
    """Return the places of the lines of a paragraph that begin anew where they do; the others were only ended to keep
    them short, and go on. `widths` are their lengths in the source (characters).

    Lines of verse, or of what is counted, do so: they are three at least and short, none begins with a small letter,
    they do not all end a sentence, and what follows would have had room. So do lines of a dialogue, and of lists behind
    marks that are text.
    """
    every = set(range(1, len(texts)))
    is_prose = max(widths) > _LONGEST_LINE or any(_FIRST.sub("", text, count=1)[:1].islower() for text in texts[1:])
    if len(texts) >= _FEWEST and not is_prose and not all(map(may_begin_item, texts[:-1])):
        words = [len(text.split(None, 1)[0]) for text in texts[1:]]
        has_room = any(width + 1 + word <= max(widths) for width, word in zip(widths[:-1], words, strict=True))
        if has_room or max(widths) < _SHORTEST_WRAPPED:
            return every
    is_list, is_dialogue = is_item(texts[0], 0), sum(_LABEL.match(text) is not None for text in texts) > 1
    return {
        place
        for place in every
        if (is_item(texts[place], 0) and (is_list or may_begin_item(texts[place - 1])))
        or (is_dialogue and _LABEL.match(texts[place]) and may_begin_item(texts[place - 1]))
    }


def _without_wraps(found: re.Match[str]) -> str:
    """Return a paragraph without marks, in lines, as a browser shows it."""
    rows = found[0].split("\n")
    broken = [place for place in range(1, len(rows)) if rows[place - 1].endswith("  ")]
    begins = set(broken)
    edges = [0, *broken, len(rows)]
    for first, end in itertools.pairwise(edges):
        texts = [row.strip() for row in rows[first:end]]
        begins |= {first + place for place in begin_anew(texts, list(map(len, texts)))}
    text = rows[0]
    for place, row in enumerate(rows[1:], 1):
        before = text if place in begins and place not in broken else text.rstrip()
        text = f"{before}\n{row}" if place in begins else f"{before} {row.lstrip()}"
    return text
