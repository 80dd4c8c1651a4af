"""Fits the model of acts and subjects: `python -m bot.training.acts` writes its weights, `--report` only measures.

One linear support vector machine an act against all others (LinearSVC), and a logistic regression over tokens for the
subject. Each writer is left out once: the scores of the messages that a model has not seen give the temperature and the
figures that are printed.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from bot.understanding.acts import (
    AFTER,
    WEIGHTS,
    ActWeights,
    load_weights,
    quantised,
    save_weights,
    structure_hashes,
)
from bot.understanding.features import Hashes, known_places, ngrams, vocabulary_of
from bot.understanding.labelled import ANY, Example, hash_of, read_examples
from bot.understanding.subjects import BITS, SubjectTagger, salts_of, token_features, token_spans

# Writers of all acts, left out in turn; the others wrote a few acts only and are always fitted on.
WRITERS = ("w1", "w2", "w3")
_SOFTNESS = 0.4  # C of the support vector machines
_FEWEST = 2  # messages that an n-gram must stand in
_COMMON = 700  # words that delexicalised n-grams keep
_KEPT = 40_000  # n-grams of the most weight that stay, refitted by themselves
# A message that may stand anywhere is fitted as a first one, and once more behind something.
_ELSEWHERE = ("quote", "quote", "chat", "decline")
# A third of the messages are fitted once more in other dress, so that the model learns to look past it.
_DRESSED = 1 / 3
_FRONTS = {
    "fr": (
        "dis, ", "dites, ", "dis-moi ", "et sinon, ", "euh ", "euh, ", "heu ", "bonjour, ", "Bonjour. ", "salut, ",
        "bonsoir, ", "coucou ", "alors, ", "alors ", "bon, ", "bon ", "au fait, ", "ah, ", "eh bien, ", "stp ", "svp, ",
        "s'il te plaît, ", "s'il vous plaît, ", "excusez-moi, ", "pardon, ", "petite question : ", "question : ",
        "ok, ", "ok ", "hé, ", "voilà, ", "du coup ", "enfin, ", "tiens, ", "franchement, ", "ben ", "hmm, ", "et ",
        "merci. ", "cher ami, ", "@bot ", "je voulais savoir, ", "simple curiosité : ",
    ),
    "en": (
        "tell me, ", "say, ", "so, ", "so ", "um ", "um, ", "uh ", "hi, ", "hello, ", "Hello. ", "hey, ", "hey ",
        "well, ", "please, ", "ok, ", "ok ", "by the way, ", "excuse me, ", "quick question: ", "question: ", "hmm, ",
        "now, ", "just wondering, ", "sorry, ", "right, ", "also, ", "and ", "anyway, ", "honestly, ", "thanks. ",
        "@bot ", "just curious: ", "good evening, ",
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
    after: str
    act: str


def samples_of(examples: Sequence[Example]) -> list[Sample]:
    """Return what to fit on: each example, those that may stand anywhere twice, and a third of them dressed."""
    chance = random.Random(0)  # noqa: S311 - the same every time
    samples = []
    for each in examples:
        after = AFTER[0] if each.after == ANY else each.after
        samples.append(Sample(each.text, after, each.act))
        if each.after == ANY:
            after = chance.choice(_ELSEWHERE)
            samples.append(Sample(each.text, after, each.act))
        if chance.random() < _DRESSED and each.act not in _UNDRESSED and each.language in _FRONTS:
            samples.append(Sample(_dressed(each.text, each.language, chance), after, each.act))
    return samples


def _dressed(text: str, language: str, chance: random.Random) -> str:
    """Return a message as somebody else would have typed it: the same words, with courtesy or haste around them."""
    way = chance.random()
    if way < 0.55:
        text = chance.choice(_FRONTS[language]) + text[:1].lower() + text[1:]
    elif way < 0.7:
        text = text.rstrip(" .!?…") + chance.choice(_TAILS[language])
    elif way < 0.8:
        text = text.rstrip(" .!?…")
    elif way < 0.9:
        text = text.upper()
    else:
        text = text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?…" else ".")
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
        return found.words, found.characters, structure_hashes(found, sample.after, self.common)

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


def fit(examples: Sequence[Example]) -> ActWeights:
    """Return the weights for some examples, with a temperature of 1 and without the hash of the examples."""
    samples = samples_of(examples)
    acts = np.array([sample.act for sample in samples])
    features = _Features(samples)
    coarse = _machine().fit(features.matrix(samples), acts)
    influence = np.abs(coarse.coef_).max(axis=0)
    features.keep(influence >= np.sort(influence)[-min(_KEPT, len(influence))])
    fine = _machine().fit(features.matrix(samples), acts)
    vocabulary, idf = np.concatenate(features.vocabularies), np.concatenate(features.idf)
    order = np.argsort(vocabulary)
    weights, scales = quantised((fine.coef_.T * idf[:, None])[order])
    subject, bias = fit_subjects(examples)
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
        examples="",
    )


def _machine() -> LinearSVC:
    return LinearSVC(C=_SOFTNESS, random_state=0)


def fit_subjects(examples: Sequence[Example]) -> tuple[NDArray[np.float32], float]:
    """Return the table of weights and the bias of a `SubjectTagger` for some examples."""
    places, labels = [], []
    for each in examples:
        spans = token_spans(each.text)
        if spans:
            places.append(token_features(each.text, ngrams(each.text), spans, salts_of(each.act)))
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
    """A message that a model has not seen, with the scores that it gave (in the order of `acts`)."""

    example: Example
    scores: NDArray[np.float32]
    acts: tuple[str, ...]
    subject: str | None

    @property
    def act(self) -> str:
        """Return the likeliest act."""
        return self.acts[int(np.argmax(self.scores))]


def left_out(examples: Sequence[Example], say: Callable[[str], None]) -> list[Held]:
    """Return what models fitted without each of the writers make of that writer's messages."""
    held = []
    for writer in WRITERS:
        fitted = fit([each for each in examples if each.writer != writer])
        held += list(_held(fitted, [each for each in examples if each.writer == writer]))
        say(f"{writer} left out: {accuracy([each for each in held if each.example.writer == writer]):.3f} right")
    return held


def _held(fitted: ActWeights, examples: Sequence[Example]) -> Iterator[Held]:
    tagger = SubjectTagger(fitted.subject, fitted.subject_bias, fitted.acts)
    for each in examples:
        computed = ngrams(each.text)
        scores = fitted.scores(computed, AFTER[0] if each.after == ANY else each.after)
        act = fitted.acts[int(np.argmax(scores))]
        yield Held(each, scores, fitted.acts, tagger.subject(each.text, computed, act))


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


def report(held: Sequence[Held], temperature: float) -> list[str]:
    """Return, a line each, how many acts are right, how well the probabilities are calibrated, how subjects fare."""
    midst = [each for each in held if each.example.after not in {AFTER[0], ANY}]
    scaled = [(each.scores - each.scores.max()) / temperature for each in held]
    sure = np.array([float(1 / np.exp(row).sum()) for row in scaled])
    right = np.array([each.act == each.example.act for each in held])
    lines = [f"acts: {len(held)} messages, right {right.mean():.3f}; in the midst of a talk {accuracy(midst):.3f}"]
    for low, high in ((0.0, 0.3), (0.3, 0.5), (0.5, 0.7), (0.7, 0.9), (0.9, 1.01)):
        inside = (sure >= low) & (sure < high)
        lines.append(
            f"  p {low:.1f}-{min(high, 1.0):.1f}: {inside.mean():.3f} of them, right {right[inside].mean():.3f}"
        )
    lines.append(f"subjects: {subject_figures(held)}")
    return lines


def subject_figures(held: Sequence[Held]) -> str:
    """Return precision, recall and F1 of the subjects' tokens, and how many messages without one are left without."""
    true = found = both = none = left = 0
    for each in held:
        spans = token_spans(each.example.text)
        inside = _inside(spans, each.example.subjects)
        start = each.example.text.find(each.subject) if each.subject else 0
        marked = _inside(spans, [(start, start + len(each.subject))] if each.subject else [])
        true, found = true + sum(inside), found + sum(marked)
        both += sum(a and b for a, b in zip(inside, marked, strict=True))
        none += not each.example.subjects
        left += not each.example.subjects and each.subject is None
    precision, recall = both / max(found, 1), both / max(true, 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}; none where there is none {left / none:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless only a report is wanted; print how writers fare who were left out."""
    parser = argparse.ArgumentParser(prog="python -m bot.training.acts", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure with the weights' temperature; write nothing")
    options = parser.parse_args(arguments)
    examples = read_examples()
    held = left_out(examples, lambda line: print(line, file=sys.stderr))  # noqa: T201
    temperature = load_weights().temperature if options.report else best_temperature(held)
    if not options.report:
        save_weights(WEIGHTS, replace(fit(examples), temperature=temperature, examples=hash_of()))
    sys.stdout.writelines(f"{line}\n" for line in report(held, temperature))
    return 0


if __name__ == "__main__":
    sys.exit(main())
