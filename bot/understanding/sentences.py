"""The sentences of a message: what its writer does may change from one to the next."""

import re

# An end of a sentence with what closes behind it, a semicolon or a colon, or a new line. A page of marks is
# read once.
_END = re.compile(r"(?:(?<![.!?…])[.!?…]++[\"»”’)\]]*+|[;:])(?=\s)|\n")
# What a full stop may end without ending a sentence: an initial, a title.
_SHORT = re.compile(r"(?:^|[\s(])(?:[^\W\d_]|mr|mrs|ms|dr|pr|mme|vs|cf|p)\.$", re.IGNORECASE)
# Nothing is cut inside quotation marks, unless they are longer than a sentence is.
_QUOTED = re.compile(r"«[^«»]{1,300}»|“[^“”]{1,300}”|\"[^\"\n]{1,300}\"")
_WORD_IN = re.compile(r"\w").search
# Where a sentence may do something else: behind a comma or a dash, before a word that joins clauses.
_JOINT = re.compile(r",\s+|\s+[–—-]+\s+|\s(?=(?:et|and|mais|but|puis|then|donc|so|ou|or)\s)", re.IGNORECASE)
# A clause has so many words at least, and so many joints are looked at.
_FEWEST_WORDS, _MOST_JOINTS = 2, 4

Span = tuple[int, int]


def sentence_spans(text: str) -> list[Span]:
    """Return the (start, end) of each sentence, outer blanks left out; a piece without a word belongs to its neighbour.

    Empty only for a text of blanks.
    """
    spans: list[Span] = []
    start = 0
    for end in [*_cuts(text), len(text)]:
        piece = text[start:end]
        first, last = start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        start = end
        if first >= last:
            continue
        if spans and not (_WORD_IN(text, first, last) and _WORD_IN(text, *spans[-1])):
            first = spans.pop()[0]
        spans.append((first, last))
    return spans


def clause_cuts(text: str) -> list[int]:
    """Return the places at which a sentence may fall into two clauses, none inside quotation marks."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    cuts = [
        match.end()
        for match in _JOINT.finditer(text)
        if not any(start < match.start() < end - 1 for start, end in quoted)
    ]
    return [cut for cut in cuts if min(len(text[:cut].split()), len(text[cut:].split())) >= _FEWEST_WORDS][
        :_MOST_JOINTS
    ]


def _cuts(text: str) -> list[int]:
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    return [
        match.end()
        for match in _END.finditer(text)
        if not any(start < match.start() < end - 1 for start, end in quoted) and not _goes_on(text, match)
    ]


def _goes_on(text: str, match: re.Match[str]) -> bool:
    """Say whether a sentence goes on behind what looks like its end: dots before a small letter, a short form."""
    mark = match.group()
    if mark == ".":
        return _SHORT.search(text, max(0, match.start() - 5), match.end()) is not None
    return mark.startswith(("..", "…")) and text[match.end() :].lstrip()[:1].islower()
