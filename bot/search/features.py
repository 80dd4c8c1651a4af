"""Features: what speaks for each candidate, computed for all candidates at once.

`NAMES` is the order of the columns. Shares (`covered_…`) are of the question's idf, words that the blog does not have
included, so that an unknown word lowers them all.
"""

from collections.abc import Mapping
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.search.analysis import KINDS, Query
from bot.search.candidates import Candidates, Fields, FoundSlot
from bot.search.postings import Floats, Numbers

NAMES = (
    "covered_window",  # share of the question that stands in the window
    "covered_core",  # … in the core
    "covered_paragraph",  # … in the core's paragraph
    "often_paragraph",  # … in the core's paragraph, the more the oftener it stands there, and the shorter that is
    "covered_post",  # … in the post
    "covered_title",  # … in the post's title or topics
    "covered_soft",  # … in the window, words that only look alike included
    "covered_entry",  # … in the window or in what the editor says of its sentences
    "apart_core",  # … in the core, where of two words that hardly ever stand apart only one counts
    "terms_core",  # share of the question's words in the core, without idf
    "missing",  # idf of the weightiest word that the window lacks, of the highest idf there can be
    "missing_post",  # … that the post lacks
    "missing_entry",  # … that window and entries lack
    "bigrams",  # share of neighbouring words of the question that stand side by side in the window
    "score",  # BM25 of the window's sentences together, of the best candidate's
    "strength",  # … of the highest that the question's words could have
    "question",  # cosine of the question and the most similar one of the editor's, for any sentence of the window
    "wording",  # how alike the question of the editor's is put that is put most alike, words of grammar and all
    "echoes",  # both are high: hardly any question is like another in words and wording by chance
    "entry",  # BM25 of the editor's entry for the core, of the highest that the question's words could have
    "has_entry",  # the editor has written of a sentence of the window: where few have, to lack one says little
    "asked",  # the core has the kind of answer that is asked for
    "asked_lacking",  # no sentence of the window has it
    "asked_number",  # a number is asked for, and the core has one
    "core_place",  # where the core begins in the window (0-1)
    "core_length",  # log of its characters, of the longest that may be quoted
    "core_asks",  # the core is a question itself
    "opens",  # the window begins a paragraph
    "length",  # of the window, of the longest that may be quoted
)
# What an encoder makes of a window (`bot.search.meaning`): columns behind the others where there is one.
MEANING = (
    "meaning",  # cosine of the question and the window's likest passage
    "meaning_core",  # … and the passage of the core
    "meaning_post",  # … and the post's likest passage
    "meaning_behind",  # how much likelier the likest passage of the blog is
    "meaning_standard",  # the first, standardised over all passages of the blog, by ten
    "meaning_uncovered",  # … the more, the fewer words of the question any window has
    "meaning_english",  # … for questions in English
    "meaning_unled",  # … the more, the less the editor's questions are like this one
)
_ALL = (*NAMES, *MEANING)
# Runs of sentences in which the question's words are counted: where in the stream of terms they begin and end.
_Spans = Mapping[str, tuple[Numbers, Numbers]]
_LENGTH = 450
# The BM25 of a word that stands in several sentences of a window, in idf.
_STRONGEST = 3.0
_TINY = 1e-9


def names_of(values: Floats) -> tuple[str, ...]:
    """Return the names of the columns of a matrix of features: `NAMES`, and `MEANING` where an encoder had its say."""
    return _ALL[: values.shape[1]]


def features(query: Query, fields: Fields, found: Candidates) -> Floats:
    """Return the features of candidates, a row for each; without slots all that count words are 0."""
    units = fields.units
    starts, ends, cores = found.starts, units.ends[found.starts], found.cores
    spans = _spans(fields, starts, ends, cores)
    weight = np.array([slot.weight for slot in found.slots])
    idf = np.array([slot.idf for slot in found.slots])
    plain = weight / np.maximum(idf, _TINY)
    apart = _weights_apart(found.slots, weight)
    held = {name: _held(found.slots, span) for name, span in spans.items()}
    window, core = held["window"], held["core"]
    soft = np.maximum(window, _held_alike(found.slots, spans["window"]))
    titled = np.array([np.isin(units.post_of[starts], slot.titles) for slot in found.slots]).reshape(window.shape)
    said = np.maximum(window, fields.held_by_entries(found.slots, starts, ends))
    asked = sum(1 << KINDS.index(kind) for kind in query.asked)
    lengths = fields.lengths(starts, ends)
    highest = fields.text.unknown_idf
    question = fields.most_within(found.questions, starts, ends)
    wording = fields.most_within(found.wordings, starts, ends)
    columns = {
        "covered_window": _share(weight, window),
        "covered_core": _share(weight, core),
        "covered_paragraph": _share(weight, held["paragraph"]),
        "often_paragraph": _share(weight, _often(found.slots, spans["paragraph"])),
        "covered_post": _share(weight, held["post"]),
        "covered_title": _share(weight, titled),
        "covered_soft": _share(weight, soft),
        "covered_entry": _share(weight, said),
        "apart_core": _share(apart, core),
        "terms_core": _share(plain, core),
        "missing": _weightiest_missing(weight, window) / highest,
        "missing_post": _weightiest_missing(weight, held["post"]) / highest,
        "missing_entry": _weightiest_missing(weight, said) / highest,
        "bigrams": _bigrams(found.slots, spans["window"]),
        "score": found.windows / max(float(found.windows.max(initial=0.0)), _TINY),
        "strength": found.windows / max(float(weight.sum()) * _STRONGEST, _TINY),
        "question": question,
        "wording": wording,
        "echoes": question * wording,
        "entry": found.entries[cores],
        "has_entry": fields.has_entry(starts, ends),
        "asked": (fields.kinds[cores] & asked) > 0,
        "asked_lacking": (asked > 0) & ((fields.kinds_within(starts, ends) & asked) == 0),
        "asked_number": (fields.kinds[cores] & asked & 1) > 0,
        "core_place": fields.lengths(starts, cores + 1, to_start=True) / np.maximum(lengths, 1),
        "core_length": np.log(fields.lengths(cores, cores + 1) + 1) / np.log(_LENGTH),
        "core_asks": fields.asks[cores],
        "opens": fields.opens[starts],
        "length": np.minimum(lengths / _LENGTH, 1.0),
    }
    return np.column_stack([columns[name] for name in NAMES]).astype(np.float64)


# Where a word of the question is found, the nearest place first: in the core, in the window, only in what the editor
# says of it, only as a word that looks like it, in the post's title or topics, elsewhere in the post, in the blog.
PLACES, NOWHERE = "CWEATPB", "U"


def places_of(fields: Fields, found: Candidates, place: int) -> list[str]:
    """Return where each slot of the question is found, seen from the candidate at a place: one letter for each."""
    starts, cores = found.starts[[place]], found.cores[[place]]
    ends = fields.units.ends[starts]
    spans = _spans(fields, starts, ends, cores)
    held = {name: _held(found.slots, span)[:, 0] for name, span in spans.items()}
    said = fields.held_by_entries(found.slots, starts, ends)[:, 0]
    alike = _held_alike(found.slots, spans["window"])[:, 0]
    post = int(fields.units.post_of[starts[0]])
    places = []
    for row, slot in enumerate(found.slots):
        titled = post in slot.titles.tolist()
        written = len(slot.titles) > 0 or any(len(occurrences) for occurrences, _ in slot.groups)
        tests = (held["core"][row], held["window"][row], said[row], alike[row], titled, held["post"][row], written)
        places.append(next((name for name, is_there in zip(PLACES, tests, strict=True) if is_there), NOWHERE))
    return places


def _spans(fields: Fields, starts: Numbers, ends: Numbers, cores: Numbers) -> _Spans:
    units, offsets = fields.units, fields.text.offsets
    return {
        "window": (offsets[starts], offsets[ends]),
        "core": (offsets[cores], offsets[cores + 1]),
        "paragraph": (offsets[units.paragraph_starts[cores]], offsets[units.paragraph_ends[cores]]),
        "post": (offsets[units.post_starts[starts]], offsets[units.post_ends[starts]]),
    }


def _held(slots: tuple[FoundSlot, ...], span: tuple[Numbers, Numbers]) -> Floats:
    """Return how well (0-1) each slot, a row, is found in each run, a column: by the best of its variants there."""
    held = np.zeros((len(slots), len(span[0])))
    for row, slot in enumerate(slots):
        for occurrences, share in slot.groups:
            np.maximum(held[row], share * _occurs(occurrences, span), out=held[row])
    return held


def _held_alike(slots: tuple[FoundSlot, ...], span: tuple[Numbers, Numbers]) -> Floats:
    """Return the same by words that only look like the slot's."""
    held = np.zeros((len(slots), len(span[0])))
    for row, slot in enumerate(slots):
        for occurrences, share in slot.alike:
            np.maximum(held[row], share * _occurs(occurrences, span), out=held[row])
    return held


def _occurs(occurrences: Numbers, span: tuple[Numbers, Numbers]) -> npt.NDArray[np.bool_]:
    lows, highs = span
    return np.greater(occurrences.searchsorted(highs), occurrences.searchsorted(lows))


def _often(slots: tuple[FoundSlot, ...], span: tuple[Numbers, Numbers]) -> Floats:
    """Return how often each slot is found in each run, saturated as in BM25 (k1 1, b .5, by the runs' mean length)."""
    lows, highs = span
    often = np.zeros((len(slots), len(lows)))
    for row, slot in enumerate(slots):
        for occurrences, share in slot.groups:
            often[row] += share * (occurrences.searchsorted(highs) - occurrences.searchsorted(lows))
    length = np.maximum(highs - lows, 1)
    saturated: Floats = 2 * often / (often + 0.5 + 0.5 * length / max(float(length.mean()) if len(length) else 1, 1))
    return saturated / 2


def _share(weight: Floats, held: Floats) -> Floats:
    """Return the weighted share of the slots that each candidate holds."""
    total = float(weight.sum())
    return weight @ held / total if total else np.zeros(held.shape[1])


def _weightiest_missing(weight: Floats, held: Floats) -> Floats:
    """Return the weight of the weightiest slot that each candidate lacks."""
    lacking: Floats = ((1 - held) * weight[:, None]).max(axis=0, initial=0.0)
    return lacking


def _bigrams(slots: tuple[FoundSlot, ...], span: tuple[Numbers, Numbers]) -> Floats:
    """Return the share of neighbouring slots whose terms stand side by side in each run, in the same order."""
    share = np.zeros(len(span[0]))
    for before, after in pairwise(slots):
        if before.groups and after.groups:
            share += _occurs(_beside(before, after), span)
    return share / max(len(slots) - 1, 1)


def _weights_apart(slots: tuple[FoundSlot, ...], weight: Floats) -> Floats:
    """Return the weights of the slots; of two neighbours the lighter counts the less, the less they stand apart.

    "Big data" is one thing, and so is a club's name of three words.
    """
    less = weight.copy()
    for place, (before, after) in enumerate(pairwise(slots)):
        if before.groups and after.groups:
            commoner = max(len(before.groups[0][0]), len(after.groups[0][0]))
            lighter = place if weight[place] < weight[place + 1] else place + 1
            less[lighter] *= 1 - len(_beside(before, after)) / commoner
    return less


def _beside(before: FoundSlot, after: FoundSlot) -> Numbers:
    """Return where in the stream of terms the best variants of two slots stand side by side: of the first, plus one."""
    first, second = before.groups[0][0] + 1, after.groups[0][0]
    places = np.minimum(second.searchsorted(first), len(second) - 1)
    beside: Numbers = first[second[places] == first]
    return beside
