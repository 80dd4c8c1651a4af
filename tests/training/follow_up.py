"""Fits how follow-ups are searched: `python -m tests.training.follow_up` writes the weights, `--report` only measures.

From talks with their right passages: over the made-up blogs (`tests/data/follow_ups/fit.jsonl`), over the posts in
`corpus/` with their editor's index and without (`tests/data/talks/fit.jsonl`), and over folders of PIAF (Keraron et al.
2020, CC BY), which are not in this tree; without them the weights are a little worse. Questions in pairs
(`pairs/fit.jsonl`), one of each on what no passage tells, teach the verdict. What is right stands in a window that is
not the last quote again, unless the answer stands in that. A logistic regression weighs the words of the talk,
a conditional logit ranks the candidates, and whether the first one is right is told by a logistic regression again.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from bot.corpus import load
from bot.model import Corpus
from bot.search import Encoder, Focus, Index, Meaning
from bot.search.analysis import terms
from bot.search.follow_up import FEATURES, INPUTS, TERM_INPUTS, WEIGHTS, WITH_MEANING, FollowUpWeights
from bot.search.postings import Floats
from bot.understanding import Context, Understander, hanging

_ROOT = Path(__file__).parents[2]
_DATA = _ROOT / "tests" / "data"
# The posts that `talks/fit.jsonl` is about, with the editor's index and without.
_POSTS, _WITHOUT = "corpus", "corpus without its index"
_SOFTNESS = 1e-3
# The bars of P: chosen on the talks over blogs that were not fitted on.
_ANSWER_BAR, _NEAR_BAR = 0.4, 0.25
# Who wrote the talks of `follow_ups/subjects.jsonl` that may be fitted on.
_FITTED_SUBJECTS = frozenset({"d1", "d2"})
# So many messages back a word of the talk may come from.
_MESSAGES = 3


@dataclass(frozen=True)
class FollowUp:
    """A request in the midst of a talk, and the numbers of the sentences that are right; none without an answer."""

    index: Index
    text: str
    focus: Focus
    right: frozenset[int]


class Talks:
    """Reads talks over blogs with their right passages; builds the index of each blog once."""

    def __init__(self, folder: Path, public: Path | None, encoder: Encoder | None = None) -> None:
        self._folder, self._public, self._encoder = folder, public, encoder
        self._indexes: dict[str, Index] = {}
        self._understander = Understander.load()

    def follow_ups(self, path: Path) -> Iterator[FollowUp]:
        """Yield the requests behind the first of each talk in a file, twice: with the right passage as the last quote,
        and with the one that the search alone would have read; or in talks about our posts, with the editor's index and
        without.
        """
        talks: dict[str, list[dict[str, Any]]] = {}
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            talks.setdefault(row.get("talk") or row["conversation"], []).append(row)
        for rows in talks.values():
            is_ours = "blog" not in rows[0]
            for blog in [_POSTS, _WITHOUT] if is_ours else [rows[0]["blog"]]:
                if (index := self._index(blog)) is not None:
                    yield from self._of_talk(rows, index, is_right=True)
                    if not is_ours:
                        yield from self._of_talk(rows, index, is_right=False)

    def pairs(self, path: Path) -> Iterator[FollowUp]:
        """Yield each question of a file of pairs behind the one before it of the same post, or of the same pair: what a
        passage tells is asked on from another, and what it does not tell from what it does.
        """
        before: dict[tuple[str, str], tuple[str, int]] = {}
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        for row in sorted(rows, key=lambda row: not row["answerable"]):
            index = self._index(_POSTS if row["blog"] == "posts" else row["blog"])
            if index is None:
                continue
            key = (row["blog"], row["post"]) if row["answerable"] else (row["blog"], f"{row['writer']} {row['pair']}")
            right = _holding(row.get("gold") or (), index)
            if (last := before.get(key)) is not None:
                yield self._behind(row["question"], last, index, right)
            if right:
                for each in (key, (row["blog"], f"{row['writer']} {row['pair']}")):
                    before[each] = (row["question"], min(right))

    def subjects(self, path: Path) -> Iterator[FollowUp]:
        """Yield the second message of each talk of two, by the writers to be fitted on: on a subject that the blog has
        or lacks.
        """
        for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
            index = self._index(row["blog"])
            last = _found(row["first"], index, None) if index and row["writer"] in _FITTED_SUBJECTS else None
            if index is not None and last is not None:
                yield self._behind(row["follow"], (row["first"], last), index, _holding(row["gold"], index))

    def _behind(self, text: str, last: tuple[str, int], index: Index, right: frozenset[int]) -> FollowUp:
        """Return a request behind one other message and the sentence that was read for it."""
        said, number = last
        context = Context("quote", said, index.table.sentences[number].text)
        chance = hanging(self._understander.understand(text, context).ranked)
        return FollowUp(index, text, Focus(range(number, number + 1), (said,), chance, frozenset({number})), right)

    def _index(self, blog: str) -> Index | None:
        """Return the index of a blog of ours, or of a folder of the public set where that is there."""
        if blog == _WITHOUT and blog not in self._indexes:
            self._indexes[blog] = self._built(replace(load(_ROOT / _POSTS), entries=()))
        if blog not in self._indexes:
            folders = [_ROOT / _POSTS] if blog == _POSTS else []
            folders += [self._folder / part / blog for part in ("blogs", "blogs_held")]
            folders += [self._public / blog] if self._public else []
            found = next((folder for folder in folders if folder.is_dir()), None)
            if found is None:
                return None
            self._indexes[blog] = self._built(load(found))
        return self._indexes[blog]

    def _built(self, corpus: Corpus) -> Index:
        index = Index(corpus)
        if self._encoder is None:
            return index
        return index.with_meaning(Meaning.made(self._encoder, index.table, index.units))

    def _of_talk(self, rows: Sequence[dict[str, Any]], index: Index, *, is_right: bool) -> Iterator[FollowUp]:
        last: int | None = None
        said: list[str] = []
        shown: set[int] = set()
        for row in rows:
            right = _right(row["gold"], index) if "gold" in row else _holding(row["expect"].get("gold") or (), index)
            if last is not None:
                context = Context("quote", said[0], index.table.sentences[last].text)
                chance = hanging(self._understander.understand(row["text"], context).ranked)
                focus = Focus(range(last, last + 1), tuple(said[:_MESSAGES]), chance, frozenset(shown))
                yield FollowUp(index, row["text"], focus, right)
            last = _read(row["text"], right, index, last) if is_right else _found(row["text"], index, last)
            if last is not None:
                shown.add(last)
            said.insert(0, row["text"])


def _read(_: str, right: frozenset[int], __: Index, last: int | None) -> int | None:
    if not right:
        return last
    return min(right, key=lambda number: abs(number - last) if last is not None else number)


def _found(text: str, index: Index, last: int | None) -> int | None:
    found = index.find(text, count=1)
    return found.hits[0].core.number if found.hits and (found.answers or found.is_near) else last


def _right(gold: Sequence[dict[str, Any]], index: Index) -> frozenset[int]:
    """Return the sentences that hold the start of a right passage."""
    posts = {post.slug: post for post in index.corpus.posts}
    return frozenset(
        number
        for each in gold
        for number in index.table.numbers_within(posts[each["post"]], each["start"], each["end"])
    )


def _holding(gold: Sequence[str], index: Index) -> frozenset[int]:
    """Return the sentences that hold one of some texts."""
    return frozenset(s.number for s in index.table.sentences if any(text in s.text for text in gold))


def fit(cases: Sequence[FollowUp], shipped: FollowUpWeights) -> FollowUpWeights:
    """Return the weights fitted on requests in the midst of talks: of the words first, then of the candidates."""
    terms = _fit_terms(cases)
    chosen = replace(shipped, terms=terms)
    examined = [(each.index.weighing(chosen).examine_on(each.text, each.focus), each) for each in cases]
    ranked = [(found.features, _is_right(each, found.cores.tolist())) for found, each in examined if found]
    coefficients = _logit([(matrix, is_right) for matrix, is_right in ranked if is_right.any()])
    weights = replace(chosen, rank=dict(zip(FEATURES, coefficients.tolist(), strict=True)))
    rows, outcomes = [], []
    for found, each in examined:
        if found:
            scores = weights.scores(found.features)
            place = int(np.argmax(scores))
            rows.append(each.index.inputs_on(found, scores, place))
            outcomes.append(bool(_is_right(each, [int(found.cores[place])])[0]))
    verdict = _logistic(np.array(rows), np.array(outcomes), INPUTS)
    return replace(weights, verdict=verdict, answer_bar=_ANSWER_BAR, near_bar=_NEAR_BAR)


def _fit_terms(cases: Sequence[FollowUp]) -> dict[str, float]:
    """Return the weights by which a word of the talk is likely to stand where the answer is."""
    rows, outcomes = [], []
    for each in cases:
        held = {
            term
            for right in each.right
            for number in each.index.units.window(right)
            for term in terms(each.index.table.sentences[number].text)
        }
        if not held:
            continue
        own = each.index.read(each.text)
        for word in each.index.said(own, each.focus):
            rows.append(word.inputs(each.focus.hanging, is_empty=not own.slots))
            outcomes.append(any(term in held for term, _ in word.slot.variants))
    return _logistic(np.array(rows), np.array(outcomes), TERM_INPUTS)


def _logistic(rows: Floats, outcomes: Floats, names: Sequence[str]) -> dict[str, float]:
    model = LogisticRegression(max_iter=2_000).fit(rows, outcomes)
    return {"bias": float(model.intercept_[0])} | dict(zip(names, model.coef_[0].tolist(), strict=True))


def _is_right(each: FollowUp, cores: Sequence[int]) -> Floats:
    last, window = each.focus.passage, each.index.units.window
    unread = each.right.difference(last)
    found = [core in each.right if core in last else not unread.isdisjoint(window(core)) for core in cores]
    return np.array(found, dtype=np.float64)


def _logit(cases: Sequence[tuple[Floats, Floats]]) -> Floats:
    """Return the weights that maximise the likelihood that a right candidate is chosen (softmax over each case's)."""

    def loss(weights: Floats) -> tuple[float, Floats]:
        total, gradient = 0.0, np.zeros(len(weights))
        for matrix, right in cases:
            scores = matrix @ weights
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            rights = chances * right
            total -= float(np.log(rights.sum()))
            gradient -= matrix.T @ (rights / rights.sum() - chances)
        count = len(cases)
        return total / count + _SOFTNESS * float(weights @ weights), gradient / count + 2 * _SOFTNESS * weights

    found: Floats = minimize(loss, np.zeros(len(FEATURES)), jac=True, method="L-BFGS-B").x
    return found


def report(weights: FollowUpWeights, name: str, cases: Sequence[FollowUp]) -> str:
    """Return how often the first candidate is right where there is a right one, how often it is called an answer, how
    often that is right, and how often something is called an answer where there is none.
    """
    right, answered_right, answered_without = [], [], []
    for each in cases:
        found = each.index.weighing(weights).examine_on(each.text, each.focus)
        if not found:
            continue
        scores = weights.scores(found.features)
        place = int(np.argmax(scores))
        is_right = bool(_is_right(each, [int(found.cores[place])])[0])
        is_answer = weights.probability(each.index.inputs_on(found, scores, place)) >= weights.answer_bar
        if each.right:
            right.append(is_right)
            answered_right += [is_right] * is_answer
        else:
            answered_without.append(is_answer)
    return (
        f"{name:24} {len(right):5}  first right {np.mean(right):.3f}  answered {len(answered_right) / len(right):.3f}"
        f"  of these right {np.mean(answered_right):.3f}  answered without an answer {np.mean(answered_without):.3f}"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Fit and write the weights, unless only a report is wanted; print how the talks fare."""
    parser = argparse.ArgumentParser(prog="python -m tests.training.follow_up", description=__doc__)
    parser.add_argument("--report", action="store_true", help="measure the weights there are; write nothing")
    parser.add_argument("--piaf", type=Path, help="where the folders of PIAF are that encyclopedia.jsonl is about")
    parser.add_argument("--encoder", help="with the opinion of an encoder, named as in CAUSERIE_ENCODER")
    options = parser.parse_args(arguments)
    encoder = Encoder.load(options.encoder) if options.encoder else None
    path = WITH_MEANING if encoder else WEIGHTS
    talks = Talks(_DATA, options.piaf, encoder)
    names = ("talks/fit", "follow_ups/fit", *(["follow_ups/encyclopedia"] if options.piaf else []))
    held = ["follow_ups/held", "talks/validation"]
    cases = {name: list(talks.follow_ups(_DATA / f"{name}.jsonl")) for name in (*names, *held)}
    cases |= {name: list(talks.pairs(_DATA / f"{name}.jsonl")) for name in ("pairs/fit", "pairs/held")}
    cases["subjects"] = list(talks.subjects(_DATA / "follow_ups" / "subjects.jsonl"))
    fitted = (*names, "pairs/fit", "subjects")
    held.append("pairs/held")
    if not options.report:
        weights = fit([each for name in fitted for each in cases[name]], FollowUpWeights.load(path))
        stored = {field.name: getattr(weights, field.name) for field in fields(weights)}
        path.write_text(f"{json.dumps(stored, indent=1)}\n", encoding="utf-8")
    weights = FollowUpWeights.load(path)
    for name, each in cases.items() if options.report else [(name, cases[name]) for name in held]:
        sys.stdout.write(f"{report(weights, name, each)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
