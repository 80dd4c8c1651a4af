"""What was just read is not read out again in the next reply: neither the sentence that names who speaks nor a pair."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import joined, talk


def spans(reply: Reply) -> set[tuple[str, int, int]]:
    return {(quote.post.slug, quote.start, quote.end) for quote in reply.quotes}


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("Que dit Bellanger du cloud ?", "et des serveurs ?"),
        ("c'est quoi un mass connector ?", "un exemple ?"),
        ("c'est quoi un mass maven ?", "combien ?"),
    ],
)
def test_sentence_that_names_who_speaks_is_read_once(index: Index, opening: str, asked: str) -> None:
    first, second = talk(index, opening, asked)
    assert len(first.citations[0].quotes) > 1
    assert first.citations[0].quotes[0] not in second.citations[0].quotes
    assert second.citations[0].speaker == first.citations[0].speaker


def test_pair_that_was_read_in_the_last_reply_is_not_read_again_as_a_pair(index: Index) -> None:
    *_, asked, again = talk(index, "Que dit Michel Hervé ?", "et lui, il propose quoi ?", "qui est-il ?")
    beside = {quote for citation in again.citations[1:] for quote in citation.quotes}
    assert not spans(asked) & {(quote.post.slug, quote.start, quote.end) for quote in beside}


def test_sentence_that_names_a_book_is_read_to_who_asks_for_it(index: Index) -> None:
    *_, book = talk(index, "Bellanger veut quoi ?", "et les emplois ?", "son bouquin ?")
    assert "la souveraineté numérique" in joined(book.citations[0])


@pytest.mark.parametrize("added", ["et la recette de la tarte aux pommes ?", "et le prix des tomates ?"])
def test_what_the_talk_is_about_lends_no_meaning_to_something_else(index: Index, added: str) -> None:
    *_, reply = talk(index, "nos données privées sont-elles en danger ?", added)
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())
