"""Fits the model that hears distress: `python -m bot.training.distress` writes its weights, `--report` only measures.

A linear support vector machine over TF-IDF of word and character n-grams, and one more for each kind against the others
on the messages in distress alone. Bars come from messages that were not fitted on; the test writers' messages are only
ever measured.
"""

import argparse
import hashlib
import math
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.svm import LinearSVC

from bot.model import SettingsError
from bot.understanding.distress import EXAMPLES, WEIGHTS, DistressDetector, Kind, Level, Weights, save_weights
from bot.understanding.features import Hashes, known_places, ngram_hashes, vocabulary_of

CALM = "calm"
VALIDATION_WRITERS = frozenset({"d7"})
TEST_WRITERS = frozenset({"d8", "d9"})
# The questions and talks of tests/data that are for tuning: ordinary messages as the bot gets them.
_ORDINARY = frozenset({"w4"})
# So many calm messages may be taken for distress, of those that share words with it (the validation writers') and of
# ordinary ones (scored by a model that has not seen them). Below what is asked for: the next writer is another one.
_MOST_FALSE = {Level.CERTAIN: (0.005, 0.0018), Level.POSSIBLE: (0.043, 0.0096)}
_SOFTNESS = 1.0  # C of the support vector machines
_FEWEST = 2  # messages that an n-gram must stand in
_KEPT = 120_000  # n-grams of the most weight that stay, refitted by themselves
_FOLDS = 3


@dataclass(frozen=True, slots=True)
class Example:
    """A message, its kind ("calm" or a `Kind`), its language, and who wrote it."""

    kind: str
    language: str
    writer: str
    text: str

    @property
    def is_distress(self) -> bool:
        """Return whether somebody is in distress."""
        return self.kind != CALM

    @property
    def is_ordinary(self) -> bool:
        """Return whether it was written as ordinary talk."""
        return self.writer in _ORDINARY


def read_examples(path: Path = EXAMPLES) -> list[Example]:
    """Return the examples of a file: `kind TAB language TAB writer TAB text` a line.

    Raises SettingsError, which names the line, for one that is none.
    """
    kinds = {CALM, *Kind}
    examples = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t")
        if len(fields) != 4 or fields[0] not in kinds or fields[1] not in {"fr", "en"} or not fields[3].strip():
            raise SettingsError(f"{path}:{number}: write kind, language, writer and text with tabs between them")
        examples.append(Example(*fields))
    return examples


def hash_of(path: Path = EXAMPLES) -> str:
    """Return the SHA-256 of the examples' file, which the weights fitted on it carry."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


class _Features:
    """The vocabularies of some messages, and matrices (messages x n-grams, the words' first) over them."""

    def __init__(self, texts: Sequence[str]) -> None:
        words, characters = zip(*map(ngram_hashes, texts), strict=True)
        self.words, word_counts = vocabulary_of(words, fewest=_FEWEST)
        self.characters, character_counts = vocabulary_of(characters, fewest=_FEWEST)
        frequencies = np.concatenate([word_counts, character_counts])
        self.idf = np.log((1 + len(texts)) / (1 + frequencies)) + 1

    def matrix(self, texts: Sequence[str]) -> csr_matrix:
        """Return TF-IDF rows of length 1 in each of the two parts, as `Weights.scores` weighs them."""
        words, characters = zip(*map(ngram_hashes, texts), strict=True)
        split = len(self.words)
        parts = [_rows(words, self.words, self.idf[:split]), _rows(characters, self.characters, self.idf[split:])]
        return hstack(parts).tocsr()

    def keep(self, columns: NDArray[np.bool_]) -> None:
        """Keep only the columns where that is true."""
        split = len(self.words)
        self.idf = self.idf[columns]
        self.words, self.characters = self.words[columns[:split]], self.characters[columns[split:]]


def _rows(documents: Sequence[Hashes], vocabulary: Hashes, idf: NDArray[np.float64]) -> csr_matrix:
    known = [known_places(document, vocabulary) for document in documents]
    values = [idf[places] / max(float(np.linalg.norm(idf[places])), 1e-9) for places in known]
    ends = np.concatenate([[0], np.cumsum([len(places) for places in known])])
    return csr_matrix((np.concatenate(values), np.concatenate(known), ends), shape=(len(documents), len(vocabulary)))


def fit(examples: Sequence[Example]) -> Weights:
    """Return the weights for some examples, without bars (infinite) and without their hash."""
    texts = [example.text for example in examples]
    is_distress = np.array([example.is_distress for example in examples])
    features = _Features(texts)
    matrix = features.matrix(texts)
    coarse = _machine().fit(matrix, is_distress)
    influence = np.abs(coarse.coef_[0])
    features.keep(influence >= np.sort(influence)[-min(_KEPT, len(influence))])
    matrix = features.matrix(texts)
    fine = _machine().fit(matrix, is_distress)
    kinds = np.array([example.kind for example in examples])[is_distress]
    machines = [fine, *[_machine().fit(matrix[is_distress], kinds == kind) for kind in Kind]]
    return Weights(
        words=features.words,
        characters=features.characters,
        idf=features.idf.astype(np.float32),
        weights=np.stack([machine.coef_[0] for machine in machines], axis=1).astype(np.float32),
        intercepts=np.array([machine.intercept_[0] for machine in machines], dtype=np.float32),
        certain=math.inf,
        possible=math.inf,
        examples="",
    )


def _machine() -> LinearSVC:
    return LinearSVC(C=_SOFTNESS, random_state=0)


def fit_with_bars(examples: Sequence[Example], say: Callable[[str], None]) -> Weights:
    """Return the weights for all but the validation and test writers' examples, with bars.

    The bars stand where as few calm messages lie above as `_MOST_FALSE` allows, among messages that were not fitted on:
    the validation writers' look-alikes, and each third of the ordinary messages, scored by a model fitted without it.
    """
    fitted_on = [each for each in examples if each.writer not in VALIDATION_WRITERS | TEST_WRITERS]
    fitted = fit(fitted_on)
    unseen = _scored(fitted, [each for each in examples if each.writer in VALIDATION_WRITERS])
    ordinary = [each for each in fitted_on if each.is_ordinary]
    others = [each for each in fitted_on if not each.is_ordinary]
    for fold in range(_FOLDS):
        seen = [each for place, each in enumerate(ordinary) if place % _FOLDS != fold]
        unseen += _scored(fit([*others, *seen]), ordinary[fold::_FOLDS])
        say(f"fold {fold + 1} of {_FOLDS} fitted")
    return replace(fitted, certain=_bar(unseen, Level.CERTAIN), possible=_bar(unseen, Level.POSSIBLE))


def _scored(model: Weights, examples: Sequence[Example]) -> list[tuple[Example, float]]:
    detector = DistressDetector(model)
    return [(each, detector.assess(each.text).score) for each in examples]


def _bar(scored: Sequence[tuple[Example, float]], level: Level) -> float:
    look_alikes, ordinary = (
        np.array([score for each, score in scored if not each.is_distress and each.is_ordinary == is_ordinary])
        for is_ordinary in (False, True)
    )
    of_look_alikes, of_ordinary = _MOST_FALSE[level]
    return float(max(np.quantile(look_alikes, 1 - of_look_alikes), np.quantile(ordinary, 1 - of_ordinary)))


def report(detector: DistressDetector, examples: Sequence[Example]) -> list[str]:
    """Return, a line each, how many messages of each kind are certain or possible, and how many have the right kind."""
    lines = []
    for kind in (*Kind, CALM):
        mine = [each for each in examples if each.kind == kind]
        if not mine:
            continue
        found = [detector.assess(each.text) for each in mine]
        certain = sum(each.level is Level.CERTAIN for each in found) / len(found)
        heard = [each for each in found if each.level is not Level.NO]
        right = sum(each.kind == kind for each in heard) / max(len(heard), 1)
        lines.append(
            f"{kind:9} {len(mine):5}  certain {certain:.3f}  certain or possible {len(heard) / len(found):.3f}"
            + (f"  kind right {right:.3f}" if kind != CALM else "")
        )
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless only a report is wanted; print how validation and test writers fare."""
    parser = argparse.ArgumentParser(prog="python -m bot.training.distress", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure the weights there are; write nothing")
    options = parser.parse_args(arguments)
    examples = read_examples()
    if not options.report:
        weights = fit_with_bars(examples, lambda line: print(line, file=sys.stderr))  # noqa: T201
        save_weights(WEIGHTS, replace(weights, examples=hash_of()))
    detector = DistressDetector.load()
    for name, writers in (("validation", VALIDATION_WRITERS), ("test", TEST_WRITERS)):
        sys.stdout.write(f"{name}: {', '.join(sorted(writers))}\n")
        sys.stdout.writelines(f"  {line}\n" for line in report(detector, [e for e in examples if e.writer in writers]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
