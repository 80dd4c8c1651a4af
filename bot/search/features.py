"""Features: what speaks for each candidate, computed for all candidates at once.

Every feature is a number, mostly 0-1; `NAMES` is the order of the columns. All idf-weighted shares are of the whole
question, words that the blog does not have included, so that an unknown word lowers them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.search.analysis import Query
from bot.search.candidates import Candidates, Fields
from bot.search.postings import Floats, Numbers

NAMES = (
    "saturation",  # BM25-like score of the window, of the highest that the question allows
    "covered_window",  # idf share of the question that stands in the window
    "covered_core",
    "covered_post",
    "covered_title",
    "terms_window",  # the same without idf
    "terms_core",
    "bigrams",  # share of neighbouring slots that stand side by side in the window
    "missing",  # idf of the weightiest word missing in the window, of the highest idf there can be
    "score",  # BM25 of the core, of the best candidate's
    "score_window",
    "asked",  # the core has the kind of answer asked for
    "asked_lacking",  # the window has it not
    "core_place",  # where the core stands in the window
    "place",  # where the window stands in the post
    "length",  # of the window, of the longest
    "question",  # cosine of the question and the editor's most similar one, of the core
    "question_window",
    "entry",  # BM25 of the editor's entry for the core, of the best candidate's
    "covered_entry",  # idf share of the question in the text or the entries of the window
)
KINDS = ("number", "date", "person", "place", "reason", "judgement")

_NUMBER = re.compile(r"\d|\b(?:deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|trente|cent|mille|million|moitié)", re.I)
_DATE = re.compile(r"\b(?:1\d|20)\d\d\b|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|siècle|hier|aujourd)", re.I)
_NAME = re.compile(r"(?<=[\w,;:'’«\"(] )[A-ZÀ-Þ]\w+|(?<=['’])[A-ZÀ-Þ]\w+")
_PLACE = re.compile(r"\b(?:à|au|aux|en|dans|chez|vers|près de|de) (?:la |le |l['’])?[A-ZÀ-Þ]\w+")
_REASON = re.compile(r"\b(?:parce|car|puisque|afin|donc|grâce|cause|raison|pour (?:ne |se |s['’])?\w+[eiro]r\b)", re.I)
_JUDGEMENT = re.compile(r"\b(?:je|j['’]|mon avis|faut|doit|devons|hélas|heureusement|trop|mieux|pire|moi)\b", re.I)
_SIGNS = (_NUMBER, _DATE, _NAME, _PLACE, _REASON, _JUDGEMENT)


def signs_of(text: str) -> int:
    """Return which kinds of answer a sentence has, a bit for each of `KINDS`."""
    return sum(1 << place for place, sign in enumerate(_SIGNS) if sign.search(text))


@dataclass(frozen=True, slots=True)
class Matrix:
    """The features of some candidates, a row for each, and what is known of the question as a whole."""

    values: Floats
    unknown: float  # idf share of the question's words that the blog has in no form
    slots: int


def features(query: Query, fields: Fields, found: Candidates) -> Matrix:
    """Return the features of candidates; the question has at least one slot."""
    units, offsets = fields.units, fields.text.offsets
    starts, ends, cores = found.starts, units.ends[found.starts], found.cores
    count = len(starts)
    spans = {
        "window": (offsets[starts], offsets[ends]),
        "core": (offsets[cores], offsets[cores + 1]),
        "post": (offsets[units.post_starts[starts]], offsets[units.post_ends[starts]]),
    }
    idf = np.array([slot.idf for slot in found.slots])
    weight = np.array([slot.weight for slot in found.slots])
    total, plain = float(weight.sum()) or 1.0, float((weight / np.maximum(idf, 1e-9)).sum()) or 1.0
    held = {name: np.zeros((len(found.slots), count)) for name in spans}
    often = np.zeros((len(found.slots), count))
    in_title = np.zeros((len(found.slots), count))
    for row, slot in enumerate(found.slots):
        for occurrences, share in slot.groups:
            for name, (lows, highs) in spans.items():
                counts = occurrences.searchsorted(highs) - occurrences.searchsorted(lows)
                np.maximum(held[name][row], share * (counts > 0), out=held[name][row])
                if name == "window":
                    often[row] = np.maximum(often[row], share * counts)
        if len(slot.titles):
            in_title[row] = np.isin(units.post_of[starts], slot.titles)
    size = np.maximum(spans["window"][1] - spans["window"][0], 1)
    saturated = often * 1.9 / (often + 0.9 * (0.5 + 0.5 * size / fields.mean_window))
    window = held["window"]
    values = np.zeros((count, len(NAMES)))
    in_entry = np.zeros((len(found.slots), count))
    if fields.entries is not None:
        for row, slot in enumerate(found.slots):
            in_entry[row] = fields.entry_holds(slot, starts, ends)
    flags = fields.signs
    asked = sum(1 << KINDS.index(kind) for kind in query.asked)
    lengths = fields.lengths(starts, ends)
    core_score, window_score = found.scores[cores], found.windows
    columns = {
        "saturation": weight @ saturated / (total * 1.9),
        "covered_window": weight @ window / total,
        "covered_core": weight @ held["core"] / total,
        "covered_post": weight @ held["post"] / total,
        "covered_title": weight @ in_title / total,
        "terms_window": (weight / np.maximum(idf, 1e-9)) @ window / plain,
        "terms_core": (weight / np.maximum(idf, 1e-9)) @ held["core"] / plain,
        "bigrams": _bigrams(found, spans["window"]),
        "missing": ((1 - window) * weight[:, None]).max(axis=0, initial=0.0) / fields.text.unknown_idf,
        "score": core_score / max(float(core_score.max()), 1e-9),
        "score_window": window_score / max(float(window_score.max()), 1e-9),
        "asked": ((flags[cores] & asked) > 0).astype(float),
        "asked_lacking": (asked > 0) & ((fields.signs_within(starts, ends) & asked) == 0),
        "core_place": fields.place_in_window(starts, cores, lengths),
        "place": (starts - units.post_starts[starts]) / np.maximum(units.post_ends[starts] - units.post_starts[starts], 1),
        "length": np.minimum(lengths / 450, 1.0),
        "question": found.questions[cores],
        "question_window": fields.most_within(found.questions, starts, ends),
        "entry": found.entries[cores] / max(float(found.entries[cores].max()), 1e-9),
        "covered_entry": weight @ np.maximum(window, in_entry) / total,
    }
    for place, name in enumerate(NAMES):
        values[:, place] = columns[name]
    unknown = float(sum(slot.weight for slot in found.slots if not slot.groups)) / total
    return Matrix(values, unknown, len(found.slots))


def _bigrams(found: Candidates, span: tuple[Numbers, Numbers]) -> Floats:
    """Return the share of neighbouring slots whose terms stand side by side in the windows, in the same order."""
    lows, highs = span
    pairs = list(zip(found.slots, found.slots[1:], strict=False))
    result = np.zeros(len(lows))
    for before, after in pairs:
        if before.groups and after.groups:
            first, second = before.groups[0][0], after.groups[0][0]
            beside = first[_among(first + 1, second)]
            result += (beside.searchsorted(highs) - beside.searchsorted(lows)) > 0
    return result / max(len(pairs), 1)


def _among(numbers: Numbers, ascending: Numbers) -> npt.NDArray[np.bool_]:
    """Say of each number whether it stands among ascending ones."""
    places = np.minimum(ascending.searchsorted(numbers), len(ascending) - 1)
    return ascending[places] == numbers


def rows_of(names: Sequence[str]) -> list[int]:
    """Return the columns of some features."""
    return [NAMES.index(name) for name in names]
