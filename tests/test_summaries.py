"""What is asked for in short is shorter, and a post or the whole blog may be summed up by what it is about."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import said_by_bot, talk

BIG_DATA = "c'est quoi le big data ?"


def length(reply: Reply) -> int:
    return sum(quote.end - quote.start for quote in reply.quotes)


@pytest.mark.parametrize(
    ("before", "blocks"),
    [("résume", 2), ("Résume le billet sur le marketing", 3), ("résume l'article Geek ou Stasi", 3)],
)
@pytest.mark.parametrize("asked", ["plus court", "en une phrase", "plus bref stp", "shorter please"])
def test_what_is_asked_for_shorter_is_one_quote_and_shorter(index: Index, before: str, blocks: int, asked: str) -> None:
    *_, summary, shorter, shortest = talk(index, BIG_DATA, before, asked, asked)
    assert len(summary.citations) == blocks
    assert len(shorter.citations) == len(shortest.citations) == 1
    assert length(summary) > length(shorter) >= length(shortest)
    assert {quote.post.slug for quote in shorter.quotes} == {quote.post.slug for quote in summary.quotes}


def test_one_sentence_is_one_quote_at_once(index: Index) -> None:
    *_, reply = talk(index, BIG_DATA, "en une phrase ?")
    assert len(reply.citations) == 1


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("Résume le billet sur le marketing", "marketing-et-service-client"),
        ("résume-moi l'article qui parle de l'Inde", "etat-2-0"),
        ("can you sum up the post about happiness?", "cliquer-sa-vie-a-pleins-doigts"),
        ("lis-moi le billet sur les geeks", "geek-ou-stasi"),
        ("la conclusion de l'article sur le big data ?", "faut-il-se-mettre-au-big"),
    ],
)
def test_a_post_may_be_asked_for_by_what_it_is_about(index: Index, asked: str, slug: str) -> None:
    for before in ((), ("Que dit-il du futur ?",)):
        *_, reply = talk(index, *before, asked)
        assert reply.outcome is Outcome.ANSWERED
        assert {quote.post.slug for quote in reply.quotes} == {slug}
        assert reply.decision.note == "title"


def test_no_post_is_summed_up_on_what_the_blog_does_not_speak_of(index: Index) -> None:
    *_, reply = talk(index, BIG_DATA, "résume le billet sur la pêche à la ligne")
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize("asked", ["Résume le blog", "tu peux me résumer tout le blog ?", "sum up the blog"])
def test_the_whole_blog_is_summed_up_by_its_subjects(index: Index, asked: str) -> None:
    for before in ((), (BIG_DATA,)):
        *_, reply = talk(index, *before, asked)
        assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "subjects")


@pytest.mark.parametrize("wish", ["résume en une phrase", "plus court ?", "tu peux me redire ça plus court ?"])
def test_a_single_sentence_on_a_detail_is_as_short_as_it_gets(index: Index, wish: str) -> None:
    opening, reply = talk(index, "C'est quoi l'infobésité ?", wish)
    assert reply.citations == opening.citations
    assert "une seule phrase" in said_by_bot(reply)


def test_a_post_comes_to_nothing_that_others_say(index: Index) -> None:
    [reply] = talk(index, "résume Faut-il se mettre au Big en une phrase")
    assert [quote.text for quote in reply.quotes] == ["Tout dépend de ce que nous en ferons."]


@pytest.mark.parametrize("asked", ["Can you sum up the post for me in two lines?", "sum it up in two lines"])
def test_two_lines_are_as_short_as_two_sentences(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Tell me about big data", asked)
    assert reply.outcome is Outcome.ANSWERED and len(reply.quotes) == 1
