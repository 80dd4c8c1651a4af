"""An editor's index that has been begun: it leads to what it is about, and takes nothing from the other posts."""

from dataclasses import replace

import pytest

from bot.conversation import Composer
from bot.evaluation import Case, Result, run
from bot.index import Index
from bot.model import Corpus, IndexEntry
from tests.helpers import cases_of, message

DONE = "etat-2-0"


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Return questions that somebody asks, those with an answer in a post."""
    found = cases_of("questions-third")
    return [case for case in found if case.answerable and case.post][::2]


@pytest.fixture(scope="module")
def begun(corpus: Corpus) -> Index:
    """Return an index of the seven posts whose editor has done one of them."""
    return Index(replace(corpus, entries=tuple(entry for entry in corpus.entries if entry.post.slug == DONE)))


def _right(results: list[Result], *, done: bool) -> float:
    chosen = [result for result in results if (result.case.post == DONE) is done]
    return sum(result.first for result in chosen) / len(chosen)


def test_index_of_one_post_helps_it_and_silences_no_other(bare_index: Index, begun: Index, cases: list[Case]) -> None:
    before, after = run(cases, bare_index), run(cases, begun)
    assert _right(after, done=True) > _right(before, done=True) + 0.1
    assert _right(after, done=False) > _right(before, done=False) - 0.06
    assert sum(result.wrongly_declined for result in after) <= sum(result.wrongly_declined for result in before)


def test_skeleton_that_nobody_has_filled_in_changes_no_answer(bare_corpus: Corpus, bare_index: Index) -> None:
    spans = [(sentence.post, sentence.start, sentence.end) for sentence in bare_index.sentences]
    begun = Composer(Index(replace(bare_corpus, entries=tuple(IndexEntry(*span) for span in spans))))
    without = Composer(bare_index)
    for question in ("Que dit-il de Facebook ?", "le big data, chance ou menace ?", "Qui parle de la Stasi ?"):
        asked = message(question)
        assert begun.compose(asked, ()) == without.compose(asked, ())
