"""Sentences and the author's own quotation marks, found by their offsets: a quote is cut only where these allow it.

What is `apart` in a text, a heading or code, is in no paragraph and no sentence, and none runs over it. Items and
quotations are those of its layout, and those that are marked by characters of the text, as in mails.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from bot.model import PLAIN, Item, Layout

# An end: . ! ? … (repeated), then closing marks. What follows decides.
_END = re.compile(r"(?:[.!?…][.!?…;]*)(?:~~)?(?:\s?[\"»”)\]]+(?:[.!?…]+)?(?:~~)?)?")
# Bloggers forget the space after a full stop: "connectées.Ce sont". A capital and a small letter behind it, or
# a capital with an apostrophe ("C'est"), make a new sentence all the same; "2.0", "U.S.A." and "Bla.fr" do not.
_GLUED_START = re.compile(r"[A-ZÀ-ÖØ-Þ](?:[a-zà-öø-ÿ]|['’])")
_SPACED_START = re.compile(r"\s+(?:(?:[\"«“(\[]|~~)\s?)*[A-ZÀ-ÖØ-Þ0-9]|\s+[-–—•]|\s*$|[ \t\xa0]*\n\s*\n")
# "J.K. Rowling", "N.B. La croûte": two initials end no more than one does.
_ABBREVIATION = re.compile(
    r"(?:^|[\s(«\"'’])(?:(?:[A-Z]\.-?)?[A-Z]|M|MM|Mme|Mmes|Mlle|Mlles|Dr|Pr|Prof|Me|St|Ste|[Cc]f|p|pp|art|vol|chap|no|n°|env|"
    r"av|apr|[Tt]él|éd|Mr|Mrs|Ms|vs|fig)$"
)
_PARAGRAPH_GAP = re.compile(r"[ \t\xa0]*\n(?:[ \t\xa0]*\n)+")
# A paragraph behind the mark that mails have for the words of others is between quotation marks, too.
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|^[ \t]*>.*(?:\n[ \t\xa0]*[^\s].*)*", re.MULTILINE)
# What is taken back stays between its marks: half of it would pass for what is said.
_STRUCK = re.compile(r"~~(?=\S)(?:(?!~~|\n[ \t\xa0]*\n).)+(?<=\S)~~", re.DOTALL)
# So is what stands in brackets, where it is not too long for that (characters).
_BRACKETED = re.compile(r"\((?:(?!\n[ \t\xa0]*\n)[^()]){2,300}\)|\[(?:(?!\n[ \t\xa0]*\n)[^\[\]]){2,300}\]")
# Whoever writes dialogues may forget the blank behind the dash: "-Et vous ?"
_MARK = re.compile(r"(?:[-*+•–—]|\d{1,2}[.)])[ \t\xa0]+(?=\S)|[-–—](?=[A-ZÀ-ÖØ-Þ])")
_ITEM = re.compile(rf"^[ \t\xa0]*(?:{_MARK.pattern})", re.MULTILINE)
# A line that looks like an item begins a list behind one of these; in the middle of a sentence it has a dash.
_BEFORE_LIST = tuple('.!?…:;»”")')

_Span = tuple[int, int]


def paragraphs(text: str, apart: Sequence[_Span] = ()) -> list[_Span]:
    """Return the (start, end) of each paragraph: what stands between empty lines, outer blanks left out."""
    return [span for piece in _between(text, apart) for span in _paragraphs_within(text, *piece)]


def _between(text: str, apart: Sequence[_Span]) -> Iterator[_Span]:
    """Yield what is before, between and after the spans that are apart."""
    place = 0
    for start, end in apart:
        yield place, start
        place = end
    yield place, len(text)


def _paragraphs_within(text: str, start: int, end: int) -> list[_Span]:
    spans = []
    for gap in _PARAGRAPH_GAP.finditer(text, start, end):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, end))
    return [trimmed for span in spans if (trimmed := trim(text, *span))]


def trim(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return the span without blanks at its ends, or None when nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def quoted_spans(text: str, quotations: Sequence[_Span] = ()) -> list[tuple[int, int]]:
    """Return the (start, end) of what stands between quotation marks, marks included, and of the `quotations` that are
    set apart as blocks, in which marks count for nothing.

    Straight marks are paired within their paragraph; a mark without a partner is a slip and opens nothing.
    """
    spans = [match.span() for match in _QUOTED.finditer(text)]
    for start, end in paragraphs(text):
        marks = [place for place in range(start, end) if text[place] == '"']
        spans += [(first, second + 1) for first, second in zip(marks[::2], marks[1::2], strict=False)]
    free = (span for span in spans if not any(start <= span[0] < end for start, end in quotations))
    return sorted([*free, *quotations])


def clipped(spans: Sequence[_Span], start: int, end: int) -> list[_Span]:
    """Return what of some spans lies within a slice, by its places in the slice."""
    return [
        (max(first, start) - start, min(last, end) - start) for first, last in spans if first < end and last > start
    ]


def free_items(layout: Layout) -> list[Item]:
    """Return the items that stand in no quotation: one is never cut, whatever is in it."""
    return [item for item in layout.items if not any(s <= item.start and item.end <= e for s, e in layout.quotations)]


def sentences(text: str, layout: Layout = PLAIN) -> list[_Span]:
    """Return the (start, end) of each sentence, outer blanks left out; each item of a list begins one.

    Never cuts inside quotation marks or short brackets, inside what is struck out, at an abbreviation or in a number;
    lines without full stops stay together.
    """
    quoted = quoted_spans(text, layout.quotations)
    begins = [item.start for item in free_items(layout)]
    edges_of_blocks = sorted([*begins, *(edge for span in layout.quotations for edge in span)])
    whole = quoted + [match.span() for match in _BRACKETED.finditer(text)]
    whole += [match.span() for match in _STRUCK.finditer(text)] if "~~" in text else []
    found: list[_Span] = []
    for first, last in _between(text, layout.apart):
        inside: list[_Span] = []
        for start, end in _paragraphs_within(text, first, last):
            cuts = [place for place in _cuts(text, start, end, begins) if not any(s < place < e for s, e in whole)]
            edges = [start, *cuts, end]
            pieces = [trim(text, *edge) for edge in itertools.pairwise(edges)]
            inside += [piece for piece in pieces if piece]
        found += _joined(text, inside, quoted, edges_of_blocks)
    return found


def is_item(text: str, start: int) -> bool:
    """Say whether a mark of an item, typed as text, begins at a place of a text."""
    line = text.rfind("\n", 0, start) + 1
    return not text[line:start].strip() and _MARK.match(text, start) is not None


def may_begin_item(before: str) -> bool:
    """Say whether a line may begin an item behind what stands before it, and goes on with no sentence."""
    return before.rstrip().endswith(_BEFORE_LIST)


def _joined(text: str, spans: list[_Span], quoted: list[_Span], edges: Sequence[int]) -> list[_Span]:
    """Join a sentence that an empty line interrupts: after a comma ("comme tout le monde,¶¶et de ceux qui"), or
    inside quotation marks; no comma joins over the edges of items and quotations.
    """
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        goes_on = joined and text[joined[-1][1] - 1] == "," and text[start].islower()
        goes_on = goes_on and bisect_left(edges, joined[-1][1]) == bisect_left(edges, start + 1)
        # What begins behind a heading begins a sentence, even inside quotation marks that were opened before it.
        if goes_on or (joined and any(opening < start < closing for opening, closing in quoted)):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _cuts(text: str, start: int, end: int, begins: Sequence[int]) -> list[int]:
    items = _items(text, start, end)
    # "1." before an item is no end.
    marks = [place for first, last in items for place in range(first + 1, last + 1)]
    ends = [match.end() for match in _END.finditer(text, start, end) if _ends_sentence(text, match, end)]
    typed = {*ends, *(first for first, _ in items)}.difference(marks)
    return sorted(typed.union(begins[bisect_left(begins, start) : bisect_left(begins, end)]))


def _items(text: str, start: int, end: int) -> list[_Span]:
    """Return the (start, end) of what marks each item of a list in a paragraph, the blanks behind it included."""
    first = _MARK.match(text, start, end)
    found = [first.span()] if first else []
    for match in _ITEM.finditer(text, first.end() if first else start, end):
        if found or may_begin_item(text[start : match.start()]):
            found.append(match.span())
    return found


def _ends_sentence(text: str, match: re.Match[str], limit: int) -> bool:
    place = match.end()
    if place >= limit:
        return False
    is_full_stop = match.group() == "."
    if is_full_stop and _ABBREVIATION.search(text, max(0, match.start() - 6), match.start()):
        return False
    if _SPACED_START.match(text, place):
        return True
    before = text[match.start() - 1 : match.start()]
    return (len(match.group()) > 1 or before.islower()) and _GLUED_START.match(text, place) is not None
