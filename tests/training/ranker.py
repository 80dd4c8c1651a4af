"""Fits the ranker of the search and its verdict: `python -m tests.training.ranker` writes their weights.

The ranker: a softmax over the candidates of each question (one that has a right candidate), its loss the negative log
of what all right ones get together. The verdict: boosted trees over the ranker's first hit. Unanswerable
questions are those labelled so, those of other corpora, and those whose gold paragraphs were taken out. Corpora of all
families, and kinds of question within each, weigh equally. `--report` measures by cross-validation over corpora.
"""

import argparse
import json
import random
import re
import sys
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from bot.corpus import load
from bot.model import Aside, Corpus, IndexEntry, Post
from bot.search import Encoder, Index, Meaning, Query, Weights
from bot.search.candidates import Candidates
from bot.search.features import names_of
from bot.search.postings import Floats
from bot.search.question_form import NO_WEIGHTS, FormWeights, form_of
from bot.search.question_form import WEIGHTS as FORM
from bot.search.ranker import MOSTLY, rank
from bot.search.verdict import Boosted, inputs_of_question, inputs_of_verdict, probability
from bot.text import paragraphs, words

Flags = npt.NDArray[np.bool_]
WEIGHTS = Path(__file__).parents[2] / "bot" / "search" / "weights" / "ranker.json"
WITH_MEANING = WEIGHTS.with_name("ranker_meaning.json")
# Families of corpora: the gold of the last is one sentence of an encyclopedia, which is quoted in part, too.
BLOGS, HELD, POSTS, UNINDEXED, PIAF = "blogs", "held", "posts", "posts without index", "piaf"
# An index as an editor leaves it after an hour: so large a share of the entries, each with so many of its questions.
BEGUN, _SHARES, _ASKED = "posts, index begun", (0.1, 0.2, 0.35), (1, 6)
# A quote within a longer gold text is right from so many characters on.
_LONG_ENOUGH = 25
_PENALTY = 1e-3  # of the squares of the ranker's weights, features scaled to a variance of 1
# The boosted trees of the verdict.
_TREES, _DEPTH, _RATE, _SUBSAMPLE, _LEAST = 80, 3, 0.07, 0.7, 40
_MOST = 400  # questions of one corpus that are taken, drawn by chance; more of one that is a family of its own
_LARGER = 3
_STRANGERS = 100  # questions of other corpora that each corpus is asked
_FOLDS = 3
# A word stands in the frame of a question where it stood outside the brackets of so many examples. Its weight is the
# share of its places inside, smoothed, times so much, and no larger than 1.
_FEWEST, _FRAME_SCALE, _FRAME_MOST = 4, 1.5, 0.8
_OUT, _STRANGER = "gold out", "stranger"
# So many questions of other subjects may be answered, and so many be given something near.
_MOST_ANSWERED, _MOST_NEAR = 0.035, 0.06
# P(answer) from which a passage is near where there is no editor's index.
_PLAIN_NEAR = 0.25
# … and where an encoder gives its opinion, too.
_MEANING_NEAR = 0.25
# An answer where there is none counts so much against one that is only called near.
_CAUTION = 1.3
# Features of a question's form that fewer questions have are left out; the inverse of the regularisation; the parts.
_FORM_FEWEST, _FORM_STRENGTH, _FORM_FOLDS = 4, 0.1, 5
# Kinds of the questions in pairs, all of which are taken.
_PAIRED = frozenset({"paired", "near-miss"})
_NEVER_NEAR = frozenset({"off-topic", "noise", _STRANGER})


@dataclass(frozen=True, slots=True)
class Question:
    """A question to a corpus: its kind, and the texts (post, start, end) any one of which answers it, if any does."""

    text: str
    kind: str
    gold: tuple[tuple[str, int, int], ...] = ()
    is_answerable: bool = True


@dataclass(frozen=True, slots=True)
class Asked:
    """A corpus and what it is asked."""

    family: str
    name: str
    corpus: Corpus
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A question asked: which candidates are right, which in the post of the gold; what the verdict knows of it."""

    family: str
    name: str
    kind: str
    is_answerable: bool
    values: Floats
    right: Flags
    in_post: Flags
    of_question: dict[str, float]
    index: Index
    query: Query
    found: Candidates

    @property
    def is_indexed(self) -> bool:
        """Return whether most of the corpus is in an editor's index."""
        return self.of_question["index"] > MOSTLY

    def first(self, weights: Weights) -> tuple[int, dict[str, float]]:
        """Return the place of the first hit and what the verdict goes by; the question has candidates."""
        scores = rank(self.values, weights)
        first, *others = self.index.apart(self.found, scores, 2)
        of_hits = inputs_of_verdict(self.values, scores, first, others[0] if others else None)
        form = {"form": weights.form.logit(self.form(first))}
        return first, of_hits | self.of_question | form

    def form(self, place: int) -> list[str]:
        """Return the features of the question's form beside the candidate at a place."""
        return form_of(self.query, self.index.fields, self.index.table, self.found, place)


def read_questions(path: Path, corpus: Corpus) -> tuple[Question, ...]:
    """Return the questions of a file as `evaluate` reads it; a gold text that no post holds is left out."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    return questions_of(rows, corpus)


def questions_of(rows: Iterable[Mapping[str, Any]], corpus: Corpus) -> tuple[Question, ...]:
    """Return the questions of rows, each gold text with its place in the posts."""
    found = []
    for row in rows:
        gold = tuple(
            (post.slug, start, start + len(text))
            for post in corpus.posts
            for text in row.get("gold", ())
            if row.get("post") in (None, post.slug) and (start := post.body.find(text)) >= 0
        )
        found.append(Question(row["question"], row.get("kind") or "", gold, row.get("answerable", True)))
    return tuple(found)


def read_pairs(paths: Sequence[Path], corpus: Corpus, name: str) -> tuple[Question, ...]:
    """Return the questions to one blog in files of pairs: a near miss and an answerable question beside it."""
    found: list[Question] = []
    for path in paths:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        found += questions_of([row for row in rows if row["blog"] == name], corpus)
    return tuple(found)


def without_gold(asked: Asked, drawn: random.Random) -> Iterator[Asked]:
    """Yield the corpus twice, half of the gold paragraphs taken out each time, with the questions that lost theirs."""
    golds = sorted({gold for question in asked.questions for gold in question.gold})
    drawn.shuffle(golds)
    for half in (golds[::2], golds[1::2]):
        gone = set(half)
        lost = [each for each in asked.questions if each.gold and gone.issuperset(each.gold)]
        questions = tuple(replace(each, kind=_OUT, is_answerable=False) for each in lost)
        yield replace(asked, corpus=_without(asked.corpus, gone), questions=questions)


def _without(corpus: Corpus, gone: Iterable[tuple[str, int, int]]) -> Corpus:
    """Return a corpus in which the paragraphs that hold certain texts are set apart, as what is never quoted is."""
    spans = defaultdict(list)
    for slug, start, end in gone:
        spans[slug].append((start, end))
    posts = {post.slug: _without_paragraphs(post, spans[post.slug]) for post in corpus.posts}
    entries = [
        replace(entry, post=posts[entry.post.slug])
        for entry in corpus.entries
        if not any(entry.start < aside.end and aside.start < entry.end for aside in posts[entry.post.slug].asides)
    ]
    return replace(corpus, posts=tuple(posts.values()), entries=tuple(entries))


def _without_paragraphs(post: Post, spans: Sequence[tuple[int, int]]) -> Post:
    lost = [
        Aside(first, last)
        for first, last in paragraphs(post.body, post.apart)
        if any(start < last and first < end for start, end in spans)
    ]
    return replace(post, asides=tuple(sorted((*post.asides, *lost), key=lambda aside: aside.start)))


def examine(asked: Asked, weights: Weights, encoder: Encoder | None = None) -> Iterator[Case]:
    """Yield what becomes of each question that has candidates."""
    index = Index(asked.corpus, weights)
    if encoder:
        index = index.with_meaning(Meaning.made(encoder, index.table, index.units), weights)
    sentences = index.table.sentences
    for question in asked.questions:
        query = index.read(question.text)
        found, values = index.examine(query)
        right, in_post = [], []
        for start in found.starts.tolist():
            window = index.units.window(start)
            post, first, last = sentences[start].post.slug, sentences[start].start, sentences[window.stop - 1].end
            right.append(question.is_answerable and _is_right(post, first, last, question))
            in_post.append(any(slug == post for slug, _, _ in question.gold))
        if right:
            yield Case(
                asked.family,
                asked.name,
                question.kind,
                question.is_answerable,
                values,
                np.array(right),
                np.array(in_post),
                inputs_of_question(query, found),
                index,
                query,
                found,
            )


def _is_right(post: str, start: int, end: int, question: Question) -> bool:
    return any(
        slug == post
        and ((start <= first and last <= end) or (first <= start and end <= last and end - start > _LONG_ENOUGH))
        for slug, first, last in question.gold
    )


def shares(cases: Sequence[Case]) -> Floats:
    """Return the weight of each case: families weigh alike, and kinds within each."""
    often = Counter((case.family, case.kind) for case in cases)
    kinds = Counter(family for family, _ in often)
    return np.array([1 / (kinds[case.family] * often[case.family, case.kind]) for case in cases])


def fit_ranker(cases: Sequence[Case]) -> dict[str, float]:
    """Return the weight of each feature."""
    cases = [case for case in cases if case.right.any() and not case.right.all()]
    values = np.concatenate([case.values for case in cases])
    names = names_of(values)
    right = np.concatenate([case.right for case in cases])
    sizes = [len(case.right) for case in cases]
    starts, of_case = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(cases)), sizes)
    share = shares(cases)
    share /= share.sum()
    scale = values.std(axis=0) + 1e-6
    values /= scale

    def loss(beta: Floats) -> tuple[float, Floats]:
        scores = values @ beta
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[of_case])
        everything = np.add.reduceat(powers, starts)
        rightly = np.add.reduceat(powers * right, starts) + 1e-30
        gradient = ((powers / everything[of_case] - powers * right / rightly[of_case]) * share[of_case]) @ values
        total = -float(share @ np.log(rightly / everything))
        return total + _PENALTY * float(beta @ beta), gradient + 2 * _PENALTY * beta

    beta = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B", options={"maxiter": 500}).x / scale
    return dict(zip(names, beta.tolist(), strict=True))


def fit_verdict(cases: Sequence[Case], weights: Weights) -> Weights:
    """Return weights with a verdict fitted to the ranker's first hits; the bars stay.

    What the form of a question is worth is told to the trees by models that were fitted without that question.
    """
    firsts = [case.first(replace(weights, form=NO_WEIGHTS)) for case in cases]
    right = np.array([bool(case.right[first]) for case, (first, _) in zip(cases, firsts, strict=True)])
    forms = [case.form(first) for case, (first, _) in zip(cases, firsts, strict=True)]
    form, logits = fit_form(cases, forms, right)
    for (_, inputs_of_case), logit in zip(firsts, logits.tolist(), strict=True):
        inputs_of_case["form"] = logit
    inputs = tuple(firsts[0][1])
    values = np.array([[each[name] for name in inputs] for _, each in firsts])
    model = GradientBoostingClassifier(
        n_estimators=_TREES, max_depth=_DEPTH, learning_rate=_RATE, subsample=_SUBSAMPLE, min_samples_leaf=_LEAST,
        random_state=1,
    )  # fmt: skip
    share = _verdict_shares(cases)
    model.fit(values, right, sample_weight=share * len(share) / share.sum())
    often = float((share @ right) / share.sum())
    trees = [_nodes(each.tree_) for (each,) in model.estimators_]
    answer = Boosted(round(float(np.log(often / (1 - often))), 4), inputs, trees)
    return replace(weights, answer=answer, near={}, form=form)


def fit_form(
    cases: Sequence[Case], forms: Sequence[Sequence[str]], right: Flags
) -> tuple[FormWeights, npt.NDArray[np.float64]]:
    """Return the weights of the features of questions' forms, and the logit of each case by those fitted without its
    question (cross-fitting in `_FORM_FOLDS` parts).
    """
    counting = CountVectorizer(analyzer=list, min_df=_FORM_FEWEST, binary=True)
    counts = counting.fit_transform(forms)
    share = _verdict_shares(cases)
    share *= len(share) / share.sum()
    parts = np.array([zlib.crc32(case.query.text.encode()) % _FORM_FOLDS for case in cases])
    logits = np.zeros(len(cases))
    for part in range(_FORM_FOLDS):
        rest, own = parts != part, parts == part
        model = LogisticRegression(C=_FORM_STRENGTH, max_iter=400)
        logits[own] = model.fit(counts[rest], right[rest], sample_weight=share[rest]).decision_function(counts[own])
    model = LogisticRegression(C=_FORM_STRENGTH, max_iter=400).fit(counts, right, sample_weight=share)
    hashed = [zlib.crc32(name.encode()) for name in counting.get_feature_names_out()]
    order = np.argsort(hashed)
    hashes, weights = np.array(hashed, dtype=np.uint32)[order], model.coef_[0][order].astype(np.float32)
    return FormWeights(hashes, weights, float(model.intercept_[0])), logits


def _nodes(tree: Any) -> list[tuple[int, float, int, int]]:
    """Return the nodes of a fitted tree as `Boosted` has them."""
    return [
        (-1, round(_RATE * float(value), 5), 0, 0)
        if low < 0
        else (int(place), round(float(bar), 5), int(low), int(high))
        for place, bar, low, high, value in zip(
            tree.feature, tree.threshold, tree.children_left, tree.children_right, tree.value.ravel(), strict=True
        )
    ]


def _verdict_shares(cases: Sequence[Case]) -> Floats:
    """Return the weight of each case: families weigh alike, in each what has an answer and what has none, and kinds."""
    often = Counter((case.family, case.is_answerable, case.kind) for case in cases)
    kinds = Counter((family, answerable) for family, answerable, _ in often)
    return np.array(
        [
            1 / (kinds[case.family, case.is_answerable] * often[case.family, case.is_answerable, case.kind])
            for case in cases
        ]
    )


def frame_weights(folder: Path) -> dict[str, float]:
    """Return what the words of a question's frame count, from examples of acts with the subject in [brackets]."""
    inside: Counter[str] = Counter()
    outside: Counter[str] = Counter()
    for path in sorted(folder.glob("writer-*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            act, *_, text = line.split("\t")
            if act not in {"ask", "ask_on", "author_view", "summary"} or "[" not in text:
                continue
            for place, piece in enumerate(re.split(r"[\[\]]", text)):
                found = [word.folded for word in words(piece) if not word.is_stop]
                (inside if place % 2 else outside).update(found)
    smoothed = {
        word: _FRAME_SCALE * (inside[word] + 2) / (inside[word] + count + 3)
        for word, count in outside.items()
        if count >= _FEWEST
    }
    return {word: round(weight, 2) for word, weight in sorted(smoothed.items()) if weight < _FRAME_MOST}


def read_all(arguments: argparse.Namespace) -> list[Asked]:
    """Return all corpora that are named, with their questions."""
    asked = []
    for folder in sorted(arguments.piaf.glob("blog-*")) if arguments.piaf else ():
        corpus = load(folder)
        questions = read_questions(folder / "questions.jsonl", corpus)
        pairs = read_pairs(arguments.pairs, corpus, folder.name)
        asked.append(Asked(PIAF, folder.name, corpus, (*questions, *pairs)))
    for family, folders in ((BLOGS, arguments.blogs), (HELD, arguments.held)):
        for folder in (folder for parent in folders for folder in sorted(parent.iterdir()) if folder.is_dir()):
            corpus = load(folder)
            questions = read_questions(folder / "questions.jsonl", corpus)
            pairs = read_pairs(arguments.pairs, corpus, folder.name)
            asked.append(Asked(family, folder.name, corpus, (*questions, *pairs)))
    if arguments.posts:
        corpus = load(arguments.posts)
        questions = tuple(each for path in arguments.questions for each in read_questions(path, corpus))
        questions += read_pairs(arguments.pairs, corpus, "posts")
        asked.append(Asked(POSTS, "posts", corpus, questions))
        asked.append(Asked(UNINDEXED, "posts", replace(corpus, entries=()), questions))
        drawn = random.Random(1)  # noqa: S311 - the same entries each time
        asked += [Asked(BEGUN, "posts", thinned(corpus, share, drawn), questions) for share in _SHARES]
    return asked


def thinned(corpus: Corpus, share: float, drawn: random.Random) -> Corpus:
    """Return a corpus with a share of its entries, and of these a few questions and half of the synonyms."""
    entries = []
    for entry in corpus.entries:
        if drawn.random() < share:
            asked = drawn.sample(entry.questions, min(drawn.randint(*_ASKED), len(entry.questions)))
            synonyms = entry.synonyms[::2]
            entries.append(IndexEntry(entry.post, entry.start, entry.end, questions=tuple(asked), synonyms=synonyms))
    return replace(corpus, entries=tuple(entries))


def cases_of(every: Sequence[Asked], weights: Weights, encoder: Encoder | None = None, seed: int = 1) -> list[Case]:
    """Return all cases of all corpora: their own questions, some whose gold is out, and some of other corpora."""
    drawn = random.Random(seed)  # noqa: S311 - the same questions each time
    cases: list[Case] = []
    for whole in every:
        most = _MOST * (_LARGER if whole.family in (POSTS, UNINDEXED) else 1)
        paired = [each for each in whole.questions if each.kind in _PAIRED]
        single = [each for each in whole.questions if each.kind not in _PAIRED]
        questions = [*drawn.sample(single, min(most, len(single))), *paired]
        asked = replace(whole, questions=tuple(questions))
        others = [
            each.text for other in every if other.name != asked.name for each in other.questions if each.is_answerable
        ]
        strangers = tuple(
            Question(text, _STRANGER, is_answerable=False)
            for text in drawn.sample(others, min(_STRANGERS, len(others)))
        )
        for each in (asked, *without_gold(asked, drawn), replace(asked, questions=strangers)):
            cases += examine(each, weights, encoder)
        sys.stderr.write(f"{asked.family} {asked.name}: {len(cases)} cases so far\n")
    return cases


def fit_bars(cases: Sequence[Case], weights: Weights) -> Weights:
    """Return weights with their bars; families of corpora weigh alike. What a case is worth is told by a verdict that
    was fitted without its corpus.

    Where there is an editor's index, the lowest at which few enough questions of other subjects get an answer, or
    anything. Where there is none, an answer is what best parts the right first hits from the wrong ones and from those
    for questions without an answer (the highest sum of both rates: Youden 1950); what is near was chosen on blogs that
    nothing was fitted to, as the bar that leaves nineteen in twenty of the questions of other subjects without a quote.
    """
    sure: dict[bool, dict[str, list[float]]] = {True: defaultdict(list), False: defaultdict(list)}
    parted: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    for case, chance in _chances_apart(cases, weights):
        first, _ = case.first(weights)
        parted[case.family].append((chance, case.is_answerable and bool(case.right[first])))
        if case.kind in _NEVER_NEAR and not case.is_answerable:
            sure[case.is_indexed][case.family].append(chance)
    grid = np.arange(0.1, 0.9, 0.01)
    plain = sum(_parting(parted[family], grid) for family in sure[False])
    return replace(
        weights,
        answer_bar=_quantile(sure[True], _MOST_ANSWERED),
        near_bar=_quantile(sure[True], _MOST_NEAR),
        plain_answer_bar=round(float(grid[int(np.argmax(plain))]), 3),
        plain_near_bar=_PLAIN_NEAR,
    )


def _chances_apart(cases: Sequence[Case], weights: Weights) -> Iterator[tuple[Case, float]]:
    """Yield each case with P(answer) by a verdict that was fitted to other corpora."""
    names = sorted({case.name for case in cases if case.family in (PIAF, BLOGS)})
    for away in (set(names), *(set(names[fold::_FOLDS]) for fold in range(_FOLDS))):
        is_rest = len(away) == len(names)  # the posts alone have an index: a verdict without them knows none
        asked = [case for case in cases if (case.name in away) != is_rest]
        others = weights if is_rest else fit_verdict([case for case in cases if case.name not in away], weights)
        yield from ((case, probability(case.first(weights)[1], others.answer)) for case in asked)


def _quantile(chances: Mapping[str, Sequence[float]], most: float) -> float:
    """Return the bar that a share of `most` reaches, in the mean of the families."""
    return round(float(np.mean([np.quantile(each, 1 - most) for each in chances.values()])), 3)


def _parting(found: Sequence[tuple[float, bool]], grid: Floats) -> Floats:
    """Return for each bar the share of the right hits at or above it and that of the others below it, added."""
    chances, right = np.array([chance for chance, _ in found]), np.array([is_right for _, is_right in found])
    above = chances[:, None] >= grid
    parting: Floats = above[right].mean(axis=0) + _CAUTION * (~above[~right]).mean(axis=0)
    return parting


def report(cases: Sequence[Case], weights: Weights) -> None:
    """Print the shares by family: the first hit right, answered right, answered wrong; by kind what gets no answer."""
    rows: dict[tuple[str, str], list[tuple[bool, bool, bool]]] = defaultdict(list)
    for case in cases:
        first, inputs = case.first(weights)
        answer_bar, near_bar = weights.bars(case.of_question["index"])
        answers = probability(inputs, weights.answer) >= answer_bar
        is_near = max(weights.chances(inputs)) >= near_bar
        kind = "answerable" if case.is_answerable else case.kind
        rows[case.family, kind].append((bool(case.right[first]), answers, is_near))
    for (family, kind), found in sorted(rows.items()):
        right, answers, is_near = np.array(found).T
        line = f"{family:20} {kind:10} {len(found):5}"
        if kind == "answerable":
            line += f"  first {right.mean():.3f}  answered right {(right & answers).mean():.3f}"
            line += f"  wrong {(~right & answers).mean():.3f}"
        sys.stdout.write(f"{line}  no answer {(~answers).mean():.3f}  nothing {(~is_near).mean():.3f}\n")


def fit(cases: Sequence[Case], weights: Weights) -> Weights:
    """Return all weights fitted to some cases; the frame stays."""
    ranked = replace(weights, rank=fit_ranker([case for case in cases if case.is_answerable]))
    return fit_bars(cases, fit_verdict(cases, ranked))


def main(given: Sequence[str] | None = None) -> None:
    """Fit and write the weights, or print what they are worth."""
    parser = argparse.ArgumentParser(prog="python -m tests.training.ranker", description=__doc__)
    parser.add_argument("--piaf", type=Path, help="a folder of corpora blog-NN, each with its questions.jsonl")
    parser.add_argument("--blogs", type=Path, nargs="*", default=[], help="folders of blogs with their questions")
    parser.add_argument("--held", type=Path, nargs="*", default=[], help="the same, only measured")
    parser.add_argument("--posts", type=Path, help="a blog with an editor's index")
    parser.add_argument("--questions", type=Path, nargs="*", default=[], help="the questions to it")
    parser.add_argument("--pairs", type=Path, nargs="*", default=[], help="near misses beside answerable questions")
    parser.add_argument("--examples", type=Path, help="examples of acts, from which the frame is fitted")
    parser.add_argument("--encoder", help="fit with the opinion of an encoder, named as in CAUSERIE_ENCODER")
    parser.add_argument("--report", action="store_true", help="measure by cross-validation, and write nothing")
    arguments = parser.parse_args(given)
    encoder = Encoder.load(arguments.encoder) if arguments.encoder else None
    weights = Weights.shipped()
    if arguments.examples:
        weights = replace(weights, frame=frame_weights(arguments.examples))
    cases = cases_of(read_all(arguments), weights, encoder)
    fitted_on = [case for case in cases if case.family != HELD]
    held = [case for case in cases if case.family == HELD]
    if arguments.report:
        names = sorted({(case.family, case.name) for case in fitted_on if case.family in (PIAF, BLOGS)})
        for fold in range(_FOLDS):
            away = set(names[fold::_FOLDS])
            sys.stdout.write(f"fold {fold + 1}: {', '.join(name for _, name in sorted(away))}\n")
            left = fit([case for case in fitted_on if (case.family, case.name) not in away], weights)
            report([case for case in fitted_on if (case.family, case.name) in away], left)
    weights = fit(fitted_on, weights)
    if encoder:
        weights = replace(weights, plain_near_bar=_MEANING_NEAR)
    report([*held, *fitted_on], weights)
    if not arguments.report:
        write(weights, WITH_MEANING if encoder else WEIGHTS)


def write(weights: Weights, path: Path = WEIGHTS) -> None:
    """Write the weights where the search finds them, rounded to four digits behind the point."""
    form = weights.form
    np.savez_compressed(FORM, hashes=form.hashes, weights=form.weights.astype(np.float16), bias=np.array(form.bias))
    rounded = {
        name: {key: round(value, 4) for key, value in getattr(weights, name).items()}
        for name in ("rank", "near", "frame")
    }
    bars = ("answer_bar", "near_bar", "plain_answer_bar", "plain_near_bar")
    answer = asdict(weights.answer) if isinstance(weights.answer, Boosted) else weights.answer
    record = rounded | {"answer": answer} | {name: getattr(weights, name) for name in bars}
    lines = (f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False)}" for name, value in record.items())
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
