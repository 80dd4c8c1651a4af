"""Fit the verdict's coefficients on the questions kept for tuning, and print `bot/index/_coefficients.py` anew.

Run from the project's root: `python tests/bench/fit_verdict.py [--write] FILE [FILE …]`. Logistic regression with a
penalty on large coefficients (L2), by gradient descent on standardised evidence; tenfold cross-validation is reported,
so that what is printed beside the figures of the fit was predicted by models that had not seen the question. The
verdict of a blog without an editor's index learns from the made-up blogs of `tests/data/blogs` as well.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.conversation import small_talk
from bot.corpus import load
from bot.evaluation import Case, read_cases
from bot.index import Index
from bot.index._coefficients import WITH_INDEX, WITHOUT_INDEX
from bot.index._evidence import NAMES, Evidence, Line, tells_of_own_case
from bot.model import Citation, Corpus
from bot.quotes import Quoter
from bot.text import sentences

Choice = npt.NDArray[np.bool_]
Matrix = npt.NDArray[np.float64]
ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "bot" / "index" / "_coefficients.py"
BLOGS = ROOT / "tests" / "data" / "blogs"
VERDICTS = {"WITH_INDEX": WITH_INDEX, "WITHOUT_INDEX": WITHOUT_INDEX}
PENALTY, STEPS, RATE, FOLDS = 4.0, 3000, 0.3, 10
OFF = ("off-topic", "noise")
# Questions whose answer is found that may fall below each bar: the price that is paid for turning the others away.
# Without an editor's index the two kinds are hard to tell apart: a stricter bar would cost too many answers.
LOST_ABOUT = {"WITH_INDEX": 0.042, "WITHOUT_INDEX": 0.050}
LOST_ANSWER = {"WITH_INDEX": 0.018, "WITHOUT_INDEX": 0.03}
# Of the messages that tell of a case of their writer's own the others set the bar: so many of those that are none of
# the blog's are to fall below it. They are fewer, so their model stays near that of all questions.
TURNED_AWAY, NEAR_ALL = 0.965, 15.0


def evidence(index: Index, cases: Sequence[Case]) -> tuple[Matrix, list[Case], Choice, Choice]:
    """Return the evidence of every case for which something is found, one row each, those cases, and whether the first
    quote holds the answer, and whether one of three does.
    """
    rows, kept, first, among = [], [], [], []
    quoter = Quoter(index)
    for case in cases:
        if small_talk(case.question):
            continue
        findings = index.search(case.question)
        if findings.hits:
            rows.append([float(getattr(findings.evidence, name)) for name in NAMES])
            kept.append(case)
            held = [_holds(case, citation) for citation in quoter.choose(findings, 3)]
            first.append(held[0])
            among.append(any(held))
    return np.array(rows), kept, np.array(first), np.array(among)


def topics(corpus: Corpus) -> list[Case]:
    """Return the subjects of a blog as questions: the bot offers them, so they must be answered."""
    asked = [(name, post) for post in corpus.posts for name in (post.title, *post.topics)]
    return [
        Case(name, tuple(post.body[start:end] for start, end in sentences(post.body)), post.slug, kind="keywords")
        for name, post in asked
    ]


def _holds(case: Case, citation: Citation) -> bool:
    return any(gold in quote.text for quote in citation.quotes for gold in case.gold)


def fit(features: Matrix, target: Matrix) -> tuple[Matrix, float]:
    """Return coefficients and constant of a logistic regression."""
    mean, spread = features.mean(0), features.std(0) + 1e-9
    scaled = (features - mean) / spread
    weights, constant = np.zeros(features.shape[1]), 0.0
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-(scaled @ weights + constant))) - target
        weights -= RATE * (scaled.T @ wrong + PENALTY * weights) / len(target) * 2
        constant -= RATE * float(wrong.mean()) * 2
    weights = weights / spread
    return weights, constant - float(weights @ mean)


def predicted(features: Matrix, target: Matrix, learn: Choice) -> Matrix:
    """Return log odds for every row, each from a model fitted without that row's fold."""
    folds = np.random.default_rng(1).integers(0, FOLDS, len(target))
    odds = np.zeros(len(target))
    for fold in range(FOLDS):
        chosen = (folds != fold) & learn
        weights, constant = fit(features[chosen], target[chosen])
        odds[folds == fold] = features[folds == fold] @ weights + constant
    return odds


def area(odds: Matrix, target: Matrix) -> float:
    """Return the area under the ROC curve."""
    yes, no = odds[target > 0], odds[target == 0]
    return float((yes[:, None] > no[None]).mean())


def line(features: Matrix, target: Matrix, learn: Choice, bar: float) -> str:
    """Return the source text of a fitted model whose bar is moved to 0."""
    weights, constant = fit(features[learn], target[learn])
    return as_source(weights, constant - bar)


def as_source(weights: Matrix, constant: float) -> str:
    """Return the source text of a model."""
    named = ", ".join(f"{name}={weight:.3f}" for name, weight in zip(NAMES, weights, strict=True))
    return f"Line({constant:.3f}, Evidence({named}))"


def added_to(model: Line, only: Sequence[str], features: Matrix, target: Matrix) -> str:
    """Return the source text of a model in which some evidence alone is fitted: all else stands, the bar too.

    For evidence that is new: to fit all of it anew would move every answer that stands at a bar a little.
    """
    weights = np.array(model.coefficients)
    columns = [NAMES.index(name) for name in only]
    weights[columns] = 0.0
    odds, chosen = model.constant + features @ weights, features[:, columns]
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-(odds + chosen @ weights[columns]))) - target
        weights[columns] -= (
            RATE * (chosen.T @ wrong + PENALTY / len(target) * weights[columns]) / chosen.sum(0).clip(1) * 2
        )
    return as_source(weights, model.constant)


def own_cases(index: Index, cases: Sequence[Case]) -> str:
    """Return the source text of the model of what messages are about that tell of their writers' own cases: what all
    questions have taught, and what these teach beside it.
    """
    features, kept, _, among = evidence(index, cases)
    told = np.array([tells_of_own_case(Evidence(*row)) for row in features])
    answerable = np.array([case.answerable for case in kept])
    is_about = np.array([float(case.kind not in OFF) for case in kept])
    standing, is_off = WITH_INDEX.about, told & (is_about == 0)
    before = standing.constant + features @ np.array(standing.coefficients)
    learn = told & (~answerable | among)
    folds = np.random.default_rng(1).integers(0, FOLDS, len(kept))
    odds = np.zeros(len(kept))
    for fold in range(FOLDS):
        weights, constant = beside(before, features, is_about, learn & (folds != fold))
        odds[folds == fold] = (before + constant + features @ weights)[folds == fold]
    bar = float(np.quantile(odds[is_off], TURNED_AWAY))
    lost = (odds < bar)[told & answerable].mean()
    print(f"own cases: {told.sum()}, none of the blog's {is_off.sum()}; declined of the others {lost:.2f}")
    weights, constant = beside(before, features, is_about, learn)
    return as_source(np.array(standing.coefficients) + weights, standing.constant + constant - bar)


def beside(odds: Matrix, features: Matrix, target: Matrix, learn: Choice) -> tuple[Matrix, float]:
    """Return coefficients and constant of what is to be added to the odds of another model, as `fit` does."""
    odds, features, target = odds[learn], features[learn], target[learn]
    mean, spread = features.mean(0), features.std(0)
    varies = spread > 0
    scaled = np.where(varies, (features - mean) / np.where(varies, spread, 1.0), 0.0)
    weights, constant = np.zeros(features.shape[1]), 0.0
    for _ in range(STEPS):
        wrong = 1 / (1 + np.exp(-(odds + scaled @ weights + constant))) - target
        weights -= RATE * (scaled.T @ wrong + NEAR_ALL * weights) / len(target) * 2
        constant -= RATE * float(wrong.mean()) * 2
    weights = np.where(varies, weights / np.where(varies, spread, 1.0), 0.0)
    return weights, constant - float(weights @ mean)


def as_verdict(name: str, about: str = "", answer: str = "", own_case: str = "") -> str:
    """Return the source text of a verdict: the models given, the others as they stand."""
    stands = VERDICTS[name]
    texts = {
        "about": about or of_line(stands.about),
        "answer": answer or of_line(stands.answer),
        "own_case": own_case or (of_line(stands.own_case) if stands.own_case else ""),
    }
    return f"{name} = Verdict({', '.join(f'{key}={text}' for key, text in texts.items() if text)})"


def of_line(model: Line) -> str:
    """Return the source text of a model as it stands."""
    return as_source(np.array(model.coefficients), model.constant)


def report(name: str, asked: Sequence[tuple[Index, Sequence[Case]]], only: Sequence[str]) -> str:
    """Print how well the two models do on some blogs' questions, and return the source text of the verdict; with `only`
    these kinds of evidence fitted, and all others as they stand.
    """
    found = [evidence(index, cases) for index, cases in asked]
    features, first, among = (np.concatenate([each[part] for each in found]) for part in (0, 2, 3))
    kept = [case for each in found for case in each[1]]
    kinds = np.array([case.kind for case in kept])
    answerable = np.array([float(case.answerable) for case in kept])
    is_about = np.array([float(case.kind not in OFF) for case in kept])
    # What the ranking does not find has no evidence to show: to turn it away is no loss, and to learn from it no gain.
    learn_about = (answerable == 0) | among
    learn_answer = (is_about > 0) & ((answerable == 0) | first)
    if only:
        verdict = VERDICTS[name]
        lines = [
            added_to(verdict.about, only, features[learn_about], is_about[learn_about]),
            added_to(verdict.answer, only, features[learn_answer], answerable[learn_answer]),
        ]
        return as_verdict(name, *lines)
    about, answer = predicted(features, is_about, learn_about), predicted(features, answerable, learn_answer)
    bars = [float(np.quantile(about[among], LOST_ABOUT[name])), float(np.quantile(answer[first], LOST_ANSWER[name]))]
    areas = area(about, is_about), area(answer[learn_answer], answerable[learn_answer])
    print(f"{name}: AUC about {areas[0]:.3f}, answer {areas[1]:.3f}")
    for kind in sorted(set(kinds)):
        rows = kinds == kind
        declined, answered = about[rows] < bars[0], (about[rows] >= bars[0]) & (answer[rows] >= bars[1])
        print(f"  {kind:12} {rows.sum():4}  declined {declined.mean():.2f}  answered {answered.mean():.2f}")
    lines = [line(features, is_about, learn_about, bars[0]), line(features, answerable, learn_answer, bars[1])]
    return as_verdict(name, *lines)


def without_index(corpus: Corpus, cases: Sequence[Case]) -> list[tuple[Index, Sequence[Case]]]:
    """Return the questions without an editor's index, and those about the made-up blogs, which have none."""
    plain: list[tuple[Index, Sequence[Case]]] = [(Index(Corpus(corpus.blog, corpus.posts)), cases)]
    for folder in sorted(path for path in BLOGS.iterdir() if path.is_dir()):
        blog = load(folder)
        plain.append((Index(blog), topics(blog) + read_cases(folder / "questions.jsonl")))
    return plain


def main() -> None:
    """Fit both verdicts and print or write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--own", action="store_true", help="fit the model of own cases alone, all else as it stands")
    parser.add_argument("--only", nargs="+", default=[], choices=NAMES, help="evidence to fit, all else as it stands")
    options = parser.parse_args()
    corpus = load(ROOT / "corpus")
    cases = topics(corpus) + [case for file in options.files for case in read_cases(file)]
    if options.own:
        verdicts = [as_verdict("WITH_INDEX", own_case=own_cases(Index(corpus), cases)), as_verdict("WITHOUT_INDEX")]
    else:
        verdicts = [
            report("WITH_INDEX", [(Index(corpus), cases)], options.only),
            report("WITHOUT_INDEX", without_index(corpus, cases), options.only),
        ]
    head = TARGET.read_text(encoding="utf-8").split("from bot")[0]
    source = f"{head}from bot.index._evidence import Evidence, Line, Verdict\n\n" + "\n".join(verdicts) + "\n"
    if options.write:
        TARGET.write_text(source, encoding="utf-8")


if __name__ == "__main__":
    main()
