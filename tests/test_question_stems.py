"""Which of an entry's questions have a word: what is looked up is what reading all of them would find."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from bot.index._asked import Asked
from bot.index._evidence import _Shares
from bot.index._grams import runs_of
from bot.index._query import Query
from bot.index._question_stems import QuestionStems
from bot.index._rows import Rows
from bot.index._terms import Term
from bot.index._wording import number_of

WORDS = ("blog", "donne", "vie", "futur", "prive", "chat")
# A sentence has some questions or none, each of some words.
ENTRIES = st.lists(st.lists(st.lists(st.sampled_from(WORDS), unique=True), max_size=4), min_size=1, max_size=5)


def stems_of(entries: Sequence[Sequence[Sequence[str]]]) -> QuestionStems:
    """Return the stems of the questions of some sentences' entries."""
    sentences = [sentence for sentence, questions in enumerate(entries) for _ in questions]
    rows = Rows(np.array(list(map(number_of, words)), dtype=np.int32) for questions in entries for words in questions)
    return QuestionStems(rows, np.array(sentences, dtype=np.int32), len(entries))


@given(entries=ENTRIES)
def test_words_are_found_in_the_questions_that_have_them(entries: list[list[list[str]]]) -> None:
    stems, first = stems_of(entries), 0
    for sentence, questions in enumerate(entries):
        entry = stems.of(sentence)
        for word in WORDS:
            having = [first + place for place, words in enumerate(questions) if word in words]
            assert list(entry.having(word)) == having
        assert [entry.length(first + place) for place in range(len(questions))] == list(map(len, questions))
        first += len(questions)


@given(entries=ENTRIES, asked=st.lists(st.sampled_from(WORDS), unique=True, min_size=1))
def test_best_question_holds_most_of_what_was_asked_in_the_fewest_words(
    entries: list[list[list[str]]], asked: list[str]
) -> None:
    stems, idf = stems_of(entries), {word: 1.0 + place for place, word in enumerate(WORDS)}
    nothing = runs_of([])
    query = Query("", tuple(Term(w, w) for w in asked), (), (), nothing, Asked.ANYTHING, "fr", nothing, nothing)
    for sentence, questions in enumerate(entries):
        held, precision = _Shares(query, idf).best_question(stems.of(sentence))
        shares = [[word for word in asked if word in question] for question in questions]
        weights = [sum(idf[word] for word in share) for share in shares]
        best = [place for place, weight in enumerate(weights) if weight == max(weights) > 0]
        if best:
            place = min(best, key=lambda place: len(questions[place]))
            assert (held, precision) == (frozenset(shares[place]), len(shares[place]) / len(questions[place]))
        else:
            assert (held, precision) == (frozenset(), 0.0)
