"""Who wants a laugh or a sharp line gets the author's irony, where the editor's index marks it."""

from dataclasses import replace

import pytest

from bot.conversation._irony import wish_for_irony
from bot.index import Index
from bot.model import Citation, Corpus, Outcome
from tests.helpers import joined, said_by_bot, talk


def is_marked(index: Index, citation: Citation) -> bool:
    """Say whether the main sentence of a citation is one that the editor marked."""
    quote = citation.quotes[citation.main]
    marked = [entry for entry in index.corpus.entries if entry.is_irony and entry.post == quote.post]
    return any(quote.start <= entry.start < quote.end for entry in marked)


@pytest.mark.parametrize(
    "asked",
    [
        "lis-moi un truc drôle", "quelque chose de plus mordant ?", "t'as pas une phrase qui claque ?",
        "read me something funny", "meh. ok hit me w something funny he said then", "does he ever joke?",
        "boringggg 😴 tell me something funny he wrote", "il a de l'humour ?", "fais-moi rire un peu",
        "Trop corporate pour moi. Quelque chose de plus mordant ? Il doit bien se moquer de quelque chose !",
    ],
)  # fmt: skip
def test_a_funny_line_is_one_that_the_editor_marked(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert is_marked(index, reply.citations[0])


@pytest.mark.parametrize(
    "said",
    [
        "c'est drôle", "il est drôle ?", "c'est un truc drôle le big data ?", "haha très drôle",
        "il se moque de quoi ?", "c'est ironique ?", "that's funny", "what is big data?",
    ],
)  # fmt: skip
def test_who_only_finds_something_funny_wishes_for_nothing(said: str) -> None:
    assert wish_for_irony(said) is None


def test_each_wish_for_another_gets_another_until_all_are_read(index: Index) -> None:
    replies = talk(index, "lis-moi un truc drôle", *["encore un"] * 8)
    read = [reply.citations[0] for reply in replies if reply.citations]
    assert len({each.quotes for each in read}) == len(read) > 4
    assert all(is_marked(index, each) for each in read)
    assert replies[-1].outcome is Outcome.CHAT
    assert replies[-1].decision.note == "irony"


def test_a_joke_is_not_to_be_had_but_irony_is_for_who_accepts(index: Index) -> None:
    joke, taken = talk(index, "raconte-moi une blague", "vas-y")
    assert joke.outcome is Outcome.CHAT
    assert "ironie" in said_by_bot(joke)
    assert is_marked(index, taken.citations[0])
    *_, declined = talk(index, "raconte-moi une blague", "non merci")
    assert not declined.citations


def test_irony_on_a_subject_is_what_is_most_about_it(index: Index) -> None:
    [reply] = talk(index, "une phrase drôle sur Facebook")
    assert "Facebook" in joined(reply.citations[0]) or "facebook" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["quelque chose de sarcastique sur la cuisine ?", "un truc drôle sur les licornes"])
def test_of_what_he_does_not_speak_no_irony_is_read(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())


def test_without_marks_who_wants_something_funny_is_read_something(corpus: Corpus) -> None:
    bare = Index(replace(corpus, entries=tuple(replace(entry, is_irony=False) for entry in corpus.entries)))
    [reply] = talk(bare, "lis-moi un truc drôle")
    assert reply.decision.note.startswith("choice")


@pytest.mark.parametrize("said", ["pas drôle", "t'en as un autre plus méchant ?"])
def test_who_is_not_amused_gets_another(index: Index, said: str) -> None:
    first, reply = talk(index, "lis-moi un truc drôle", said)
    assert is_marked(index, reply.citations[0])
    assert reply.citations != first.citations


def test_a_barb_at_the_bosses_is_one_at_them(index: Index) -> None:
    *_, reply = talk(index, "lis-moi un truc drôle", "laisse tomber. un truc qui pique sur les patrons ?")
    assert "patrons" in joined(reply.citations[0])


@pytest.mark.parametrize("said", ["vas y balance", "chiche !", "hit me", "allez envoie", "je t'écoute"])
def test_who_dares_it_is_read_the_irony_that_was_offered(index: Index, said: str) -> None:
    *_, reply = talk(index, "parle-moi de Facebook", "t'as une blague ?", said)
    assert is_marked(index, reply.citations[0])
