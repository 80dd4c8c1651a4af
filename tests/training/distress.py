"""Fits the model that hears distress: `python -m tests.training.distress` writes its weights, `--report` only measures.

A linear support vector machine over TF-IDF of word and character n-grams, and one more for each kind against the others
on the messages in distress alone. Ordinary messages are fitted sentence by sentence as well. Bars come from messages
that were not fitted on, long ones of which have their own; the test writers' messages are only ever measured.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from itertools import chain, compress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.understanding.distress import WEIGHTS, Bars, DistressDetector, Kind, Level, Weights, windows
from bot.understanding.features import Hashes, known_places, ngrams
from bot.understanding.sentences import sentence_spans
from tests.training.distress_examples import CALM, TEST_WRITERS, VALIDATION_WRITERS, Example, hash_of, read_examples
from tests.training.vocabulary import vocabulary_of

# So begin the names of the writers who wrote of distress and what looks like it.
_OF_DISTRESS = "d"
# So many calm messages may be taken for distress, of those that share words with it (the validation writers') and of
# ordinary ones (scored by a model that has not seen them). Below what is asked for: the next writer is another one.
_MOST_FALSE = {Level.CERTAIN: (0.005, 0.0015), Level.POSSIBLE: (0.043, 0.0092)}
# So many long calm messages, which are scored by their windows, may be possible distress.
_MOST_FALSE_LONG = 0.05
_SOFTNESS = 0.3  # C of the support vector machines
_COST_OF_SELF = 1.3  # of missing somebody who may die, where missing others costs 1
_FEWEST = 2  # messages that an n-gram must stand in
_KEPT = 120_000  # n-grams of the most weight that stay, refitted by themselves
_FOLDS = 3


def _with_sentences(example: Example) -> list[Example]:
    """Return an example and, where it was written as ordinary talk, its sentences: each of them is calm by itself.

    Not so with what was written to look like distress, of which a sentence may need the others to be calm.
    """
    spans = [] if example.is_distress or example.writer.startswith(_OF_DISTRESS) else sentence_spans(example.text)
    sentences = [example.text[start:end] for start, end in spans] if len(spans) > 1 else []
    return [example, *(replace(example, text=each) for each in sentences)]


@dataclass(frozen=True, slots=True)
class _Counted:
    """Which n-grams stand in which messages: a matrix of ones (messages x n-grams, the words' first)."""

    words: Hashes
    characters: Hashes
    ones: csr_matrix

    @classmethod
    def of(cls, examples: Sequence[Example]) -> "_Counted":
        """Return the n-grams of some messages that stand in as many of them as are needed."""
        parts = list(zip(*(_hashes(each.text) for each in examples), strict=True))
        words, characters = (vocabulary_of(part, fewest=_FEWEST)[0] for part in parts)
        ones = hstack([_ones(parts[0], words), _ones(parts[1], characters)])
        return cls(words, characters, ones.tocsr())

    def rows(self, kept: NDArray[np.bool_]) -> "_Counted":
        """Return the messages where that is true, with the n-grams that stand in as many of them as are needed."""
        ones = self.ones[kept]
        return replace(self, ones=ones).columns(_frequencies(ones) >= _FEWEST)

    def columns(self, kept: NDArray[np.bool_]) -> "_Counted":
        """Return the n-grams where that is true."""
        split = len(self.words)
        return _Counted(self.words[kept[:split]], self.characters[kept[split:]], self.ones[:, kept])

    def weighed(self, idf: NDArray[np.float64]) -> csr_matrix:
        """Return TF-IDF rows of length 1 in each of the two parts, as `Weights.scores` weighs them."""
        weighed, split = self.ones.multiply(idf).tocsr(), len(self.words)
        return hstack([normalize(weighed[:, :split]), normalize(weighed[:, split:])]).tocsr()


def _hashes(text: str) -> tuple[Hashes, Hashes]:
    found = ngrams(text)
    return found.words, found.characters


def _ones(documents: Sequence[Hashes], vocabulary: Hashes) -> csr_matrix:
    known = [known_places(document, vocabulary) for document in documents]
    places, ends = np.concatenate(known), np.cumsum([0, *map(len, known)])
    return csr_matrix((np.ones(len(places)), places, ends), shape=(len(documents), len(vocabulary)))


def _frequencies(ones: csr_matrix) -> NDArray[np.int64]:
    return np.bincount(ones.indices, minlength=ones.shape[1])


def _fit(counted: _Counted, examples: Sequence[Example]) -> Weights:
    """Return the weights for some examples, without bars (infinite)."""
    is_distress = np.array([example.is_distress for example in examples])
    idf = np.log((1 + len(examples)) / (1 + _frequencies(counted.ones))) + 1
    kinds = np.array([example.kind for example in examples])
    costs = np.where(kinds == Kind.SELF, _COST_OF_SELF, 1.0)
    coarse = _machine().fit(counted.weighed(idf), is_distress, sample_weight=costs)
    influence = np.abs(coarse.coef_[0])
    kept = influence >= np.sort(influence)[-min(_KEPT, len(influence))]
    counted, idf = counted.columns(kept), idf[kept]
    matrix = counted.weighed(idf)
    fine = _machine().fit(matrix, is_distress, sample_weight=costs)
    machines = [fine, *[_machine().fit(matrix[is_distress], kinds[is_distress] == kind) for kind in Kind]]
    return Weights(
        words=counted.words,
        characters=counted.characters,
        idf=idf.astype(np.float32),
        weights=np.stack([machine.coef_[0] for machine in machines], axis=1).astype(np.float32),
        intercepts=np.array([machine.intercept_[0] for machine in machines], dtype=np.float32),
    )


def _machine() -> LinearSVC:
    return LinearSVC(C=_SOFTNESS, random_state=0)


def fit_with_bars(examples: Sequence[Example], say: Callable[[str], None]) -> Weights:
    """Return the weights for all but the validation and test writers' examples, with bars.

    The bars stand where as few calm messages lie above as `_MOST_FALSE` allows, among messages that were not fitted on:
    the validation writers' look-alikes, and each third of the ordinary messages, scored by a model fitted without it.
    """
    messages = [each for each in examples if each.writer not in VALIDATION_WRITERS | TEST_WRITERS]
    fitted_on = [_with_sentences(each) for each in messages]
    samples = list(chain.from_iterable(fitted_on))
    counted = _Counted.of(samples)
    fitted = _fit(counted, samples)
    unseen = _scored(fitted, [each for each in examples if each.writer in VALIDATION_WRITERS])
    is_ordinary = np.array([each.is_ordinary for each in messages])
    folds = np.where(is_ordinary, np.cumsum(is_ordinary) % _FOLDS, -1)
    for fold in range(_FOLDS):
        seen = np.repeat(folds != fold, [len(each) for each in fitted_on])
        unseen += _scored(_fit(counted.rows(seen), list(compress(samples, seen))), compress(messages, folds == fold))
        say(f"fold {fold + 1} of {_FOLDS} fitted")
    calm = [(each, score) for each, score in unseen if not each.is_distress]
    bars = _bars_of_whole(calm)
    return replace(fitted, bars=bars, bars_of_windows=_bars_of_windows(calm, bars))


def _scored(model: Weights, examples: Iterable[Example]) -> list[tuple[Example, float]]:
    detector = DistressDetector(model)
    return [(each, detector.assess(each.text).score) for each in examples]


def _bars_of_whole(calm: Sequence[tuple[Example, float]]) -> Bars:
    look_alikes, ordinary = (
        np.array([score for each, score in calm if each.is_ordinary == is_ordinary and not _is_long(each)])
        for is_ordinary in (False, True)
    )
    return Bars(
        *(
            float(max(np.quantile(look_alikes, 1 - of_look_alikes), np.quantile(ordinary, 1 - of_ordinary)))
            for of_look_alikes, of_ordinary in _MOST_FALSE.values()
        )
    )


def _bars_of_windows(calm: Sequence[tuple[Example, float]], whole: Bars) -> Bars:
    """Return the bars of long messages: there are too few to tell certain by, which is as far up as for others."""
    possible = float(np.quantile([score for each, score in calm if _is_long(each)], 1 - _MOST_FALSE_LONG))
    return Bars(possible + whole.certain - whole.possible, possible)


def _is_long(example: Example) -> bool:
    return len(windows(example.text)) > 1


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


def save(fitted: Weights, examples: str, path: Path = WEIGHTS) -> None:
    """Write weights as `load_weights` reads them, in half precision, with the hash of the examples."""
    stored: dict[str, Any] = {
        "words": fitted.words,
        "characters": fitted.characters,
        "idf": fitted.idf.astype(np.float16),
        "weights": fitted.weights.astype(np.float16),
        "intercepts": fitted.intercepts,
        "bars": np.array(astuple(fitted.bars)),
        "bars_of_windows": np.array(astuple(fitted.bars_of_windows)),
        "examples": np.array(examples),
    }
    np.savez_compressed(path, **stored)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless only a report is wanted; print how validation and test writers fare."""
    parser = argparse.ArgumentParser(prog="python -m tests.training.distress", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure the weights there are; write nothing")
    options = parser.parse_args(arguments)
    examples = read_examples()
    if not options.report:
        weights = fit_with_bars(examples, lambda line: print(line, file=sys.stderr))  # noqa: T201
        save(weights, hash_of(examples))
    detector = DistressDetector.load()
    for name, writers in (("validation", VALIDATION_WRITERS), ("test", TEST_WRITERS)):
        sys.stdout.write(f"{name}: {', '.join(sorted(writers))}\n")
        sys.stdout.writelines(f"  {line}\n" for line in report(detector, [e for e in examples if e.writer in writers]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
