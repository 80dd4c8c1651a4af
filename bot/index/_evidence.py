"""Does the best sentence found answer the question, or only share its words? What speaks for it, and a verdict.

A raw BM25 score cannot tell: "recette de tarte aux pommes" may outscore "facebook". What tells is how much of the
question's weight the sentence and its entry hold, how like the question the best single question of the entry is, what
the blog has never heard of, and whether the kind of thing asked (a number, a date, a name) is there at all. The verdict
is a logistic regression over these, fitted on questions written for it; its coefficients are below.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, fields

from bot.index._query import Query, Source


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for the best sentence. Shares are 0-1 and weighed by idf.

    `covered`: of the question, found in the sentence, its passage or its entry. `in_text`: found in the passage itself.
    `unknown`: words that the blog has nowhere. `heaviest_missing`: the weightiest word not covered. `likeness`,
    `letters`: of the question to the best single question of the entry. `score`: of the best sentence, a full match
    being about 2; `lead`: how far ahead of the next passage it is. `carries`: the sentence has the kind of thing asked.
    `terms`: how many words were looked for, 5 or more counting as 1.
    """

    covered: float = 0.0
    in_text: float = 0.0
    unknown: float = 1.0
    heaviest_missing: float = 1.0
    likeness: float = 0.0
    letters: float = 0.0
    score: float = 0.0
    lead: float = 0.0
    carries: float = 0.0
    terms: float = 0.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Coefficients of the regression, for a corpus with an editor's index or without one."""

    constant: float
    weights: Mapping[str, float]
    # Below `answer` but above `near`, the passages are shown as near ones only.
    near: float = -1.0

    def margin(self, evidence: Evidence) -> float:
        """Return the log odds that the sentence answers: above 0 it does."""
        return self.constant + sum(weight * float(getattr(evidence, name)) for name, weight in self.weights.items())


WITH_INDEX = Verdict(
    -4.4,
    {
        "covered": 6.0, "in_text": -2.4, "unknown": -0.4, "heaviest_missing": -1.1, "likeness": -1.8, "letters": 2.2,
        "score": 0.9, "lead": -0.9, "carries": 0.2, "terms": 3.3,
    },
)  # fmt: skip
WITHOUT_INDEX = Verdict(
    -1.2, {"covered": 0.3, "unknown": 0.6, "heaviest_missing": -1.1, "letters": -1.0, "score": 1.3, "terms": 0.8}
)

NAMES = tuple(field.name for field in fields(Evidence))


def coverage(query: Query, idf: Mapping[str, float], held: Collection[str]) -> tuple[float, float, float]:
    """Return the shares of the question's weight that are held and unknown, and that of the weightiest missing word.

    `idf` gives each stem's weight, `held` the stems that the sentence, its passage or its entry hold.
    """
    total = sum(idf[term.stem] for term in query.terms) or 1.0
    missing = [term for term in query.terms if term.stem not in held]
    covered = 1.0 - sum(idf[term.stem] for term in missing) / total
    unknown = sum(idf[term.stem] for term in missing if term.source is Source.UNKNOWN) / total
    heaviest = max((idf[term.stem] for term in missing), default=0.0) / total
    return covered, unknown, heaviest
