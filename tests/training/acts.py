"""Fits the model of acts and subjects: `python -m tests.training.acts` writes its weights, `--report` only measures.

One linear support vector machine an act against all others (LinearSVC), and a logistic regression over tokens for the
subject, on `bot/understanding/examples/acts.tsv` and `tests/data/examples/talks.jsonl`. Messages of two other writers
(`tests/data/acts/validation.jsonl`) give the temperature and the figures that are printed.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from bot.understanding.acts import (
    EXAMPLES,
    WEIGHTS,
    ActWeights,
    Context,
    load_weights,
    structure_hashes,
)
from bot.understanding.features import Hashes, known_places, ngrams
from bot.understanding.labelled import ANY
from bot.understanding.subjects import BITS, SubjectTagger, best_run, salts_of, token_features, token_spans
from tests.training.labelled import TALKS, Message, hash_of_files, read_lone, read_talks
from tests.training.vocabulary import vocabulary_of

# Messages of writers that are not fitted on.
VALIDATION = Path(__file__).parents[1] / "data" / "acts" / "validation.jsonl"
_SOFTNESS = 0.8  # C of the support vector machines
_COARSE, _FINE = 0.3, 0.03  # tolerances of the fit that only chooses n-grams, and of the one that stays
_FEWEST = 2  # messages that an n-gram must stand in
_COMMON = 700  # words that delexicalised n-grams keep
_KEPT = 80_000  # n-grams of the most weight that stay, refitted by themselves
# A message that may stand anywhere is fitted as a first one, and in other dress behind something.
_ELSEWHERE = ("quote", "quote", "chat", "decline")
# Each message is fitted once more in other dress, so that the model learns to look past it.
_FRONTS = {
    "fr": (
        "dis, ", "dites, ", "dis-moi ", "et sinon, ", "euh ", "euh, ", "heu ", "bonjour, ", "Bonjour. ", "salut, ",
        "bonsoir, ", "coucou ", "alors, ", "alors ", "bon, ", "bon ", "au fait, ", "ah, ", "eh bien, ", "stp ", "svp, ",
        "s'il te plaît, ", "s'il vous plaît, ", "excusez-moi, ", "pardon, ", "petite question : ", "question : ",
        "ok, ", "ok ", "hé, ", "voilà, ", "du coup ", "enfin, ", "tiens, ", "franchement, ", "ben ", "hmm, ", "et ",
        "merci. ", "cher ami, ", "@bot ", "je voulais savoir, ", "simple curiosité : ", "oui, ", "non mais ",
        "écoute, ", "dites donc, ", "allez, ", "donc, ", "mais ", "et ", "mdr ", "ouais ", "Madame, Monsieur, ",
        "une chose : ", "j'ai une question. ", "en fait, ", "sérieusement, ", "avant tout, ", "sinon ", "ah bon, ",
        "d'accord. ", "wesh ",
    ),
    "en": (
        "tell me, ", "say, ", "so, ", "so ", "um ", "um, ", "uh ", "hi, ", "hello, ", "Hello. ", "hey, ", "hey ",
        "well, ", "please, ", "ok, ", "ok ", "by the way, ", "excuse me, ", "quick question: ", "question: ", "hmm, ",
        "now, ", "just wondering, ", "sorry, ", "right, ", "also, ", "and ", "anyway, ", "honestly, ", "thanks. ",
        "@bot ", "just curious: ", "good evening, ", "yes, ", "no but ", "listen, ", "look, ", "then ", "but ", "lol ",
        "dear bot, ", "one thing: ", "i have a question. ", "actually ", "seriously, ", "first, ", "oh, ", "okay. ",
        "yo ", "out of interest, ", "mate, ",
    ),
}  # fmt: skip
_TAILS = {
    "fr": (
        " stp", " svp", " s'il te plaît", ", s'il vous plaît", " merci", ", merci d'avance", " hein", " du coup",
        " en fait", " :)", " ...", "!", " ?", " ??", ", dis", " mdr", ", je te prie",
    ),
    "en": (" please", " pls", ", please", " thanks", ", thank you", " then", " :)", "...", "!", "?", " ??", " lol"),
}  # fmt: skip
_UNDRESSED = frozenset({"noise", "foreign", "laugh"})


@dataclass(frozen=True, slots=True)
class Sample:
    """A text to fit on: what stands before it and its act."""

    text: str
    context: Context
    act: str


def samples_of(examples: Sequence[Message]) -> list[Sample]:
    """Return what to fit on: each example as it is, and once more as somebody else would have typed it."""
    chance = random.Random(0)  # noqa: S311 - the same every time
    samples = []
    for each in examples:
        samples.append(Sample(each.text, each.context, each.act))
        context = Context(chance.choice(_ELSEWHERE)) if each.after == ANY else each.context
        is_dressed = each.act not in _UNDRESSED and each.language in _FRONTS
        text = _dressed(each.text, each.language, chance) if is_dressed else each.text
        if text != each.text or context != samples[-1].context:
            samples.append(Sample(text, context, each.act))
    return samples


def _dressed(text: str, language: str, chance: random.Random) -> str:
    """Return a message as somebody else would have typed it: the same words, with courtesy or haste around them."""
    if chance.random() < 0.7:
        text = chance.choice(_FRONTS[language]) + text[:1].lower() + text[1:]
    if chance.random() < 0.5:
        text = text.rstrip(" .!?…")
    if chance.random() < 0.3:
        text += chance.choice(_TAILS[language])
    return text


class _Features:
    """The vocabularies of some samples, and matrices (samples x hashes: words, characters, structure) over them."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        self.common = _commonest(samples)
        blocks = list(zip(*(self._hashes(sample) for sample in samples), strict=True))
        counted = [vocabulary_of(block, fewest=_FEWEST) for block in blocks]
        self.vocabularies = [vocabulary for vocabulary, _ in counted]
        frequencies = [counts for _, counts in counted]
        self.idf = [np.log((1 + len(samples)) / (1 + counts)) + 1 for counts in frequencies]

    def _hashes(self, sample: Sample) -> tuple[Hashes, Hashes, Hashes]:
        found = ngrams(sample.text)
        return found.words, found.characters, structure_hashes(found, sample.context, self.common)

    def matrix(self, samples: Sequence[Sample]) -> csr_matrix:
        """Return TF-IDF rows of length 1 in each of the three parts, as `ActWeights.scores` weighs them."""
        blocks = zip(*(self._hashes(sample) for sample in samples), strict=True)
        return hstack([_rows(*block) for block in zip(blocks, self.vocabularies, self.idf, strict=True)]).tocsr()

    def keep(self, columns: NDArray[np.bool_]) -> None:
        """Keep only the columns where that is true."""
        parts = np.split(columns, np.cumsum([len(vocabulary) for vocabulary in self.vocabularies])[:-1])
        self.vocabularies = [each[part] for each, part in zip(self.vocabularies, parts, strict=True)]
        self.idf = [each[part] for each, part in zip(self.idf, parts, strict=True)]


def _commonest(samples: Sequence[Sample]) -> Hashes:
    counts: Counter[int] = Counter()
    for sample in samples:
        counts.update(set(ngrams(sample.text).unigrams.tolist()))
    return np.sort(np.array([hash_ for hash_, _ in counts.most_common(_COMMON)], np.uint64))


def _rows(documents: Sequence[Hashes], vocabulary: Hashes, idf: NDArray[np.float64]) -> csr_matrix:
    known = [known_places(document, vocabulary) for document in documents]
    values = [idf[places] / max(float(np.linalg.norm(idf[places])), 1e-9) for places in known]
    ends = np.concatenate([[0], np.cumsum([len(places) for places in known])])
    return csr_matrix((np.concatenate(values), np.concatenate(known), ends), shape=(len(documents), len(vocabulary)))


def fit(examples: Sequence[Message]) -> ActWeights:
    """Return the weights for some examples, with a temperature of 1."""
    samples = samples_of(examples)
    acts = np.array([sample.act for sample in samples])
    features = _Features(samples)
    coarse = _machine(_COARSE).fit(features.matrix(samples), acts)
    influence = np.abs(coarse.coef_).max(axis=0)
    features.keep(influence >= np.sort(influence)[-min(_KEPT, len(influence))])
    fine = _machine(_FINE).fit(features.matrix(samples), acts)
    vocabulary, idf = np.concatenate(features.vocabularies), np.concatenate(features.idf)
    order = np.argsort(vocabulary)
    weights, scales = _quantised((fine.coef_.T * idf[:, None])[order])
    subject, bias = fit_subjects(examples, features.common)
    return ActWeights(
        vocabulary=vocabulary[order],
        common=features.common,
        idf=idf[order].astype(np.float32),
        scales=scales,
        weights=weights,
        intercepts=fine.intercept_.astype(np.float32),
        temperature=1.0,
        acts=tuple(str(act) for act in fine.classes_),
        subject=subject,
        subject_bias=bias,
    )


def _quantised(coefficients: NDArray[np.float64]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return coefficients (rows x acts) in 8 bits, and the factor of each row that brings them back."""
    scales = np.maximum(np.abs(coefficients).max(axis=1), 1e-9) / 127
    return np.rint(coefficients / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def _machine(tolerance: float) -> LinearSVC:
    return LinearSVC(C=_SOFTNESS, tol=tolerance, random_state=0)


def fit_subjects(examples: Sequence[Message], common: Hashes) -> tuple[NDArray[np.float32], float]:
    """Return the table of weights and the bias of a `SubjectTagger` for some examples.

    `common` are the hashes of the commonest words, ascending.
    """
    places, labels = [], []
    for each in examples:
        spans = token_spans(each.text)
        if spans:
            salts = salts_of(each.act)
            places.append(token_features(each.text, ngrams(each.text), spans, salts=salts, common=common))
            labels += _inside(spans, each.subjects)
    table = np.concatenate(places)
    ends = np.arange(0, table.size + 1, table.shape[1])
    matrix = csr_matrix((np.ones(table.size), table.ravel(), ends), shape=(len(table), 2**BITS))
    fitted = LogisticRegression(C=1.0, solver="liblinear").fit(matrix, labels)
    return fitted.coef_[0].astype(np.float32), float(fitted.intercept_[0])


def _inside(spans: Sequence[tuple[int, int]], subjects: Sequence[tuple[int, int]]) -> list[bool]:
    return [any(first <= start and end <= last for first, last in subjects) for start, end in spans]


@dataclass(frozen=True, slots=True)
class Held:
    """A message that a model has not seen, with the scores that it gave: of each of `acts`, and of each token for
    being in the subject.
    """

    example: Message
    scores: NDArray[np.float32]
    acts: tuple[str, ...]
    tokens: NDArray[np.float32]

    @property
    def act(self) -> str:
        """Return the likeliest act."""
        return self.acts[int(np.argmax(self.scores))]


def held_by(fitted: ActWeights, examples: Sequence[Message]) -> Iterator[Held]:
    """Yield what a model makes of messages that it has not seen."""
    tagger = SubjectTagger(fitted.subject, fitted.subject_bias, common=fitted.common, acts=fitted.acts)
    for each in examples:
        computed = ngrams(each.text)
        scores = fitted.scores(computed, each.context)
        act, spans = fitted.acts[int(np.argmax(scores))], token_spans(each.text)
        found = tagger.scores(each.text, computed, spans, act) if spans else np.zeros(0, np.float32)
        yield Held(each, scores, fitted.acts, found + fitted.subject_bias)


def accuracy(held: Sequence[Held]) -> float:
    """Return the share of messages whose likeliest act is the right one."""
    return sum(each.act == each.example.act for each in held) / max(len(held), 1)


def best_temperature(held: Sequence[Held]) -> float:
    """Return the temperature under which messages that were not fitted on are likeliest (Guo et al. 2017)."""
    rows = np.stack([each.scores for each in held]).astype(np.float64)
    right = np.array([each.acts.index(each.example.act) for each in held])
    losses = {}
    for temperature in np.geomspace(0.05, 2.0, 60):
        scaled = rows / temperature
        scaled -= scaled.max(axis=1, keepdims=True)
        likelihoods = scaled[np.arange(len(right)), right] - np.log(np.exp(scaled).sum(axis=1))
        losses[float(temperature)] = -float(likelihoods.mean())
    return min(losses, key=losses.__getitem__)


def report(held: Sequence[Held], *, temperature: float, shift: float) -> list[str]:
    """Return, a line each, how many acts are right, how well the probabilities are calibrated, how subjects fare."""
    midst = [each for each in held if each.example.after not in {"start", ANY}]
    scaled = [(each.scores - each.scores.max()) / temperature for each in held]
    sure = np.array([float(1 / np.exp(row).sum()) for row in scaled])
    right = np.array([each.act == each.example.act for each in held])
    lines = [f"acts: {len(held)} messages, right {right.mean():.3f}; in the midst of a talk {accuracy(midst):.3f}"]
    for low, high in ((0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        inside = (sure >= low) & (sure < high)
        lines.append(
            f"  p {low:.1f}-{min(high, 1.0):.1f}: {inside.mean():.3f} of them, right {right[inside].mean():.3f}"
        )
    subjects = subject_figures(held, shift)
    lines.append(f"subjects: precision {subjects.precision:.3f}, recall {subjects.recall:.3f}, F1 {subjects.f1:.3f}")
    lines.append(f"  none where there is none: {subjects.left_without:.3f}")
    return lines


def best_shift(held: Sequence[Held]) -> float:
    """Return what to add to each token's score so that subjects are found best where models were not fitted: F1, which
    counts twice, and none where there is none.
    """
    shifts = [float(shift) for shift in np.arange(0.0, 3.0, 0.25)]
    figures = {shift: subject_figures(held, shift) for shift in shifts}
    return max(shifts, key=lambda shift: 2 * figures[shift].f1 + figures[shift].left_without)


@dataclass(frozen=True, slots=True)
class SubjectFigures:
    """How subjects fare, by tokens, and the share of messages without one that are left without."""

    precision: float
    recall: float
    left_without: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.precision * self.recall / max(self.precision + self.recall, 1e-9)


def subject_figures(held: Sequence[Held], shift: float) -> SubjectFigures:
    """Return how subjects fare when that is added to each token's score."""
    true = found = both = without = left = 0
    for each in held:
        inside = _inside(token_spans(each.example.text), each.example.subjects)
        run = best_run(each.tokens + shift)
        marked = [run is not None and run[0] <= place < run[1] for place in range(len(inside))]
        true, found = true + sum(inside), found + sum(marked)
        both += sum(a and b for a, b in zip(inside, marked, strict=True))
        without += not each.example.subjects
        left += not each.example.subjects and run is None
    return SubjectFigures(both / max(found, 1), both / max(true, 1), left / max(without, 1))


def save(fitted: ActWeights, examples: str, path: Path = WEIGHTS) -> None:
    """Write weights as `load_weights` reads them, with the hash of the examples."""
    stored: dict[str, Any] = {
        "vocabulary": fitted.vocabulary,
        "common": fitted.common,
        "idf": fitted.idf.astype(np.float16),
        "scales": fitted.scales,
        "weights": fitted.weights,
        "intercepts": fitted.intercepts,
        "temperature": np.array(fitted.temperature),
        "acts": np.array(fitted.acts),
        "subject": fitted.subject.astype(np.float16),
        "subject_bias": np.array(fitted.subject_bias),
        "examples": np.array(examples),
    }
    np.savez_compressed(path, **stored)


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless those there are shall only be measured; print how other writers fare."""
    parser = argparse.ArgumentParser(prog="python -m tests.training.acts", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure the weights there are; write nothing")
    options = parser.parse_args(arguments)
    others = read_talks(VALIDATION)
    if options.report:
        shipped = load_weights()
        held, temperature, shift = list(held_by(shipped, others)), shipped.temperature, 0.0
    else:
        fitted = fit([*read_lone(), *read_talks()])
        held = list(held_by(fitted, others))
        temperature, shift = best_temperature(held), best_shift(held)
        bias = fitted.subject_bias + shift
        save(replace(fitted, temperature=temperature, subject_bias=bias), hash_of_files(EXAMPLES, TALKS))
    sys.stdout.writelines(f"{line}\n" for line in report(held, temperature=temperature, shift=shift))
    return 0


if __name__ == "__main__":
    sys.exit(main())
