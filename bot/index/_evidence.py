"""Does the best sentence found answer the question, or only share its words? What speaks for it, and a verdict.

A raw BM25 score cannot tell: "recette de tarte aux pommes" may outscore "facebook". Two questions are put instead, each
to a logistic regression over the same evidence, fitted on questions written for it (`tests/bench/fit_verdict.py`):

- is the question about what the blog is about at all? If not, it is declined;
- is the thing asked there, or only its surroundings? "Quel âge a Michel Hervé ?" shares all its words with the post but
  the one that matters. If only the surroundings are, the passages are shown as near ones.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from operator import mul
from typing import NamedTuple

from bot.index._asked import Asked, asks_how_to, is_own_matter
from bot.index._clauses import asks_one_thing
from bot.index._query import Query
from bot.index._question_stems import EntryStems
from bot.index._sought import sought_by
from bot.index._terms import Source
from bot.text import fold


class Evidence(NamedTuple):
    """What speaks for the best sentence and against it. Shares are 0-1 of the question's weight (by idf).

    Found in: `in_sentence` itself, `in_passage` with its title, `in_question` (the passage or the best single
    question of the entry), `covered` (the passage or anything in the entry). Not found: `unknown` words that the
    blog has nowhere, `corrected` guesses, `missing` and `missing_focus`, the weightiest word outside `covered` and
    outside `in_question`, `missing_name`, a capitalised word outside `covered`. Likeness: `precision`, how much of
    that best question was asked, `wording` and `wording_letters` of the entry, `letters` of the sentence, `same_kind`
    of answer. `score`: a full match is about 2; `lead` over the next passage (share). `one_term`, `two_terms`, `terms`
    (6 or more are 1), `matched` terms (of 4). `number`, `date`, `person`, `place`: such an answer is asked;
    `has_…`: and the sentence has it. `length`: words of any kind (20 or more are about 1). What chance brings is
    scattered and alike: `together`, the share of the five best sentences in the best one's post, `crowd`, how like the
    question the sixth best worded entry still is. `by_synonym`: what is not covered, but a synonym is; `unused`: those
    of the unknown words that are words of the language. `thing`: the question names what it asks after;
    `missing_thing`: that is not covered, nor is a synonym of it, `unasked_thing`: no question of the entry names it,
    nor does the passage. `how_to`, `own_matter`: it is asked how something is done, by somebody who speaks of himself.
    `missing_beside_name`: what is `missing` of a question that names somebody: few things are said of him. `untold`: it
    wants to be told a price, a name, an age or the like, and the sentence tells none; `untold_near`: nor its passage.
    """

    in_sentence: float = 0.0
    in_passage: float = 0.0
    in_question: float = 0.0
    covered: float = 0.0
    unknown: float = 1.0
    corrected: float = 0.0
    missing: float = 1.0
    missing_focus: float = 1.0
    missing_name: float = 0.0
    precision: float = 0.0
    wording: float = 0.0
    wording_letters: float = 0.0
    letters: float = 0.0
    same_kind: float = 0.0
    score: float = 0.0
    lead: float = 0.0
    one_term: float = 0.0
    two_terms: float = 0.0
    terms: float = 0.0
    matched: float = 0.0
    number: float = 0.0
    has_number: float = 0.0
    date: float = 0.0
    has_date: float = 0.0
    person: float = 0.0
    has_person: float = 0.0
    place: float = 0.0
    has_place: float = 0.0
    length: float = 0.0
    together: float = 0.0
    crowd: float = 0.0
    by_synonym: float = 0.0
    unused: float = 0.0
    thing: float = 0.0
    missing_thing: float = 0.0
    unasked_thing: float = 0.0
    how_to: float = 0.0
    own_matter: float = 0.0
    missing_beside_name: float = 0.0
    untold: float = 0.0
    untold_near: float = 0.0


NAMES = Evidence._fields
_KINDS = {Asked.NUMBER: "number", Asked.DATE: "date", Asked.PERSON: "person", Asked.PLACE: "place"}


class Holdings(NamedTuple):
    """Those of the query's stems that are in the best sentence, in its passage and title, there or in its entry, and
    which of the entry's questions have a stem. Of synonyms those are enough that stand for what is held nowhere.

    A tuple, since it is sooner made.
    """

    sentence: frozenset[str]
    passage: frozenset[str]
    covered: frozenset[str]
    questions: EntryStems
    text: str
    around: str


class Match(NamedTuple):
    """How the best sentence scored: its parts by name, the score, and that of the best sentence of another passage.

    `together` and `crowd` are those of `Evidence`.
    """

    parts: Mapping[str, float]
    score: float
    runner_up: float
    together: float = 0.0
    crowd: float = 0.0


def weigh(query: Query, idf: Mapping[str, float], holdings: Holdings, match: Match) -> Evidence:
    """Return the evidence for the best sentence; `idf` gives the weight of each of the query's stems."""
    share = _Shares(query, idf)
    question, precision = share.best_question(holdings.questions)
    covered = translated(query, holdings.covered)
    focus = holdings.passage.union(question)
    by_synonym = {term.instead_of for term in query.synonyms if term.stem in covered} - covered
    count, missing = len(query.terms), share.heaviest_outside(covered)
    return Evidence(
        in_sentence=share.of(translated(query, holdings.sentence)),
        in_passage=share.of(translated(query, holdings.passage)),
        in_question=share.of(focus),
        covered=share.of(covered),
        unknown=share.from_source(Source.UNKNOWN, Source.UNUSED),
        corrected=share.from_source(Source.CORRECTED),
        missing=missing,
        missing_focus=share.heaviest_outside(focus),
        precision=precision,
        wording=match.parts.get("wording", 0.0),
        wording_letters=match.parts.get("wording_letters", 0.0),
        letters=match.parts["letters"],
        same_kind=match.parts.get("same_kind", 0.0),
        score=match.score,
        lead=1 - match.runner_up / match.score if match.score else 0.0,
        one_term=float(count == 1),
        two_terms=float(count == 2),
        terms=min(count, 6) / 6,
        matched=len([term for term in query.terms if term.stem in covered]) / 4,
        length=min(len(query.wording), 40) / 40,
        together=match.together,
        crowd=match.crowd,
        by_synonym=share.of(by_synonym),
        unused=share.from_source(Source.UNUSED),
        **_names(query, covered, missing),
        **_thing(query, holdings, covered | by_synonym),
        **_manner(query, holdings),
        **_kind(query, match),
    )


def _kind(query: Query, match: Match) -> dict[str, float]:
    """Return the evidence on the kind of answer that a question asks for, if it is one of `_KINDS`."""
    name = _KINDS.get(query.asked)
    return {} if name is None else {name: 1.0, f"has_{name}": match.parts["asked"]}


def _names(query: Query, covered: Collection[str], missing: float) -> dict[str, float]:
    """Return the evidence on the names in a question; `missing` is what is missing of it all."""
    names = [term.stem for term in query.terms if term.is_name]
    is_missing = any(name not in covered for name in names)
    return {"missing_name": float(is_missing), "missing_beside_name": missing if names else 0.0}


def _thing(query: Query, holdings: Holdings, covered: Collection[str]) -> dict[str, float]:
    """Return the evidence on what a question asks after, if it names that."""
    if query.thing is None:
        return {}
    is_asked = query.thing in holdings.passage or bool(holdings.questions.having(query.thing))
    return {"thing": 1.0, "missing_thing": float(query.thing not in covered), "unasked_thing": float(not is_asked)}


def _manner(query: Query, holdings: Holdings) -> dict[str, float]:
    """Return the evidence on how a question is put, and whether what it is put for is told."""
    folded = fold(query.text)
    manner = {"how_to": float(asks_how_to(folded)), "own_matter": float(is_own_matter(folded))}
    sought = sought_by(folded)
    if sought is None or sought.told_in(holdings.text) or not asks_one_thing(query.text):  # another one may be told
        return manner
    return {**manner, "untold": 1.0, "untold_near": float(not sought.told_in(holdings.around))}


def translated(query: Query, held: frozenset[str]) -> frozenset[str]:
    """Return what a text holds of a query, with those English words that it holds in French."""
    if query.language != "en":
        return held
    return held.union(other.instead_of for other in query.synonyms if other.stem in held)


class _Shares:
    """Shares of a question's weight."""

    def __init__(self, query: Query, idf: Mapping[str, float]) -> None:
        # A foreign word is no stranger where the blog has one for it in its own language.
        known = {other.instead_of for other in query.synonyms} if query.language == "en" else frozenset()
        self._weighed = [(term.stem, idf[term.stem]) for term in query.terms]
        strange = [term for term in query.terms if term.source is not Source.TYPED]
        self._strange = [(t.source, idf[t.stem]) for t in strange if not (t.is_missing and t.stem in known)]
        self._total = sum([weight for _, weight in self._weighed]) or 1.0

    def of(self, held: Collection[str]) -> float:
        return sum([weight for stem, weight in self._weighed if stem in held]) / self._total

    def from_source(self, *sources: Source) -> float:
        if not self._strange:  # as usual
            return 0.0
        return sum([weight for source, weight in self._strange if source in sources]) / self._total

    def heaviest_outside(self, held: Collection[str]) -> float:
        return max([weight for stem, weight in self._weighed if stem not in held], default=0.0) / self._total

    def best_question(self, questions: EntryStems) -> tuple[frozenset[str], float]:
        """Return what the question of the entry that holds most of what was asked holds of it, and what share of that
        question's words that is; of two that hold as much, the shorter one.
        """
        # By the number of each question: which terms it holds, a bit each; and by these, what they weigh together.
        held: dict[int, int] = {}
        worth = {0: 0.0}
        for place, (stem, weight) in enumerate(self._weighed):
            for question in questions.having(stem):
                before = held.get(question, 0)
                held[question] = after = before | 1 << place
                worth[after] = worth[before] + weight
        if not held:
            return frozenset(), 0.0
        most = max(worth.values())  # what a question holds besides only adds to it
        alike = [(questions.length(question), question) for question, terms in held.items() if worth[terms] == most]
        length, best = min(alike)
        asked = frozenset([stem for place, (stem, _) in enumerate(self._weighed) if held[best] >> place & 1])
        return asked, len(asked) / length


@dataclass(frozen=True, slots=True)
class Line:
    """A linear model: a constant, and what each kind of evidence counts."""

    constant: float
    coefficients: Evidence

    def at(self, evidence: Evidence) -> float:
        """Return the log odds."""
        weighed: float = sum(map(mul, self.coefficients, evidence))
        return self.constant + weighed


@dataclass(frozen=True, slots=True)
class Verdict:
    """The models: is it `about` the blog's subjects, does the sentence `answer`; each says yes from 0.

    Most words of whoever tells of a case of his own before he asks are none of the blog's, whatever he means: such
    messages have a model of their own for what they are about, where one was fitted and they open a talk. Later on
    people say "je" of what they were read, too.
    """

    about: Line
    answer: Line
    own_case: Line | None = None

    def about_at(self, evidence: Evidence, *, opens: bool) -> float:
        """Return the log odds of being about the blog's subjects."""
        if opens and self.own_case and tells_of_own_case(evidence):
            return self.own_case.at(evidence)
        return self.about.at(evidence)


# Whoever says "je" in fewer words (of 40) only asks: "je dois lire quel billet ?"
_FEWEST_TOLD = 9 / 40


def tells_of_own_case(evidence: Evidence) -> bool:
    """Say whether a message tells of whoever writes it, and not in a word or two."""
    return evidence.own_matter > 0 and evidence.length >= _FEWEST_TOLD
