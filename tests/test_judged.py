"""How somebody asks what the author thinks of a thing in other words: he is read where he judges it."""

import pytest

from bot.conversation._rephrased import rephrased
from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, talk


@pytest.mark.parametrize(
    "asked",
    [
        "what's his problem with facebook", "what does he have against facebook?", "why does he hate facebook",
        "why doesn't he like facebook?", "is he a fan of facebook?", "where does he stand on facebook",
        "what about facebook, does he hate it or something", "any chance he's got something mean to say about "
        "facebook?",
        "wesh fb c nul ou koi dapres lui", "facebook c'est bien selon lui ?",
        "c'est quoi son problème avec facebook", "il a quoi contre facebook ?", "qu'est-ce qu'il reproche à facebook ?",
        "pourquoi il aime pas facebook ?", "comment voit-il facebook ?", "il voit comment facebook ?",
        "quel regard porte-t-il sur facebook ?", "c'est quoi son verdict sur facebook ?",
        "salut, il en pense quoi ton patron de facebook, il like ?",
        "Lis-moi plutôt un argument contre Facebook, là je serai d’accord avec lui",
    ],
)  # fmt: skip
def test_he_is_read_where_he_judges(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert "bonheurisme" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("how does he see work?", "what does he think of work?"),
        ("is he optimistic about technology?", "what does he think of technology?"),
        ("comment juge-t-il les patrons ?", "que pense-t-il de les patrons ?"),
        ("il a l'air de trouver ça génial le big data, je me trompe ?", "que pense-t-il de le big data ?"),
        ("bottom line on big data: good or bad?", "what does he think of big data?"),
        ("donne-moi trois raisons d'avoir peur du big data", "quels sont les dangers de big data ?"),
        ("une raison d'aimer Facebook ?", "quels sont les avantages de facebook ?"),
        ("any good reason to distrust facebook?", "what are the dangers of facebook?"),
        ("give me two reasons to believe in big data", "what are the benefits of big data?"),
    ],
)
def test_what_is_meant_names_the_thing_alone(asked: str, meant: str) -> None:
    assert rephrased(asked) == meant


@pytest.mark.parametrize("asked", ["Mass mavens ? C'est quoi ce terme ?", "mass mavens, what is this word?"])
def test_a_word_that_stands_before_the_question_for_it_is_what_is_asked(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Comment trouver les influenceurs ?", asked)
    assert "Autre catégorie, les mass mavens" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "asked", ["how does he see it?", "what's the problem with that?", "pourquoi il aime ça ?", "comment il voit ça ?"]
)
def test_what_names_nothing_is_left_to_the_talk(asked: str) -> None:
    assert rephrased(asked) is None


@pytest.mark.parametrize(
    "said",
    [
        "causons de Facebook", "et si on parlait de Facebook ?", "on peut discuter de Facebook ?", "let's chat about "
        "facebook",
        "can we discuss facebook?", "je te parle de facebook, moi", "papotons un peu de facebook",
    ],
)  # fmt: skip
def test_a_subject_is_opened_however_it_is_proposed(index: Index, said: str) -> None:
    [reply] = talk(index, said)
    assert reply.decision.note == "choice: Facebook"
    assert "bonheurisme" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "said", ["can we speak English?", "parle-moi de l’Inde", "le blog parle-t-il de télétravail ?"]
)
def test_other_wishes_stay_what_they_were(said: str) -> None:
    assert rephrased(said) in (None, said)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("facebook c'est bien ou nul", "facebook, c’est bien ou pas ?"),
        ("un argument pour et un contre le big data", "le pour et le contre de big data ?"),
        ("give me one reason for and one against social media", "what are the pros and cons of social media?"),
        ("bonsoir, j'ai entendu parler du big data, c'est bien ou pas ?", "big data, c’est bien ou pas ?"),
        ("I keep hearing about big data, is it good or bad?", "is big data good or bad?"),
        ("et sur Bellanger il est d'accord ou pas ?", "il est d’accord avec bellanger ?"),
        ("et sur l'Etat, il est plus tranché ?", "que pense-t-il de etat ?"),
    ],
)
def test_what_is_weighed_or_agreed_with_is_named_alone(asked: str, meant: str) -> None:
    assert rephrased(asked) == meant


@pytest.mark.parametrize(
    "asked",
    [
        "facebook c'est bien ou nul", "hello, is facebook making us happy or miserable?", "Facebook, bon ou mauvais ?",
        "facebook nous rend heureux ou malheureux ?", "j'ai entendu parler de facebook, c'est bien ou pas ?",
    ],
)  # fmt: skip
def test_both_sides_are_read_to_who_wants_to_know_whether_it_is_good(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED and len(reply.citations) > 1


@pytest.mark.parametrize("asked", ["c'est bien ou c'est nul ?", "c'est bien ou pas ?", "good or bad?"])
def test_in_a_talk_its_subject_is_weighed(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Facebook", asked)
    assert reply.outcome is Outcome.ANSWERED


def test_of_the_state_alone_he_is_read_where_he_writes_of_it(index: Index) -> None:
    *_, reply = talk(index, "Que pense-t-il du big data ?", "et sur l'Etat, il est plus tranché ?")
    assert {citation.post.slug for citation in reply.citations} == {"etat-2-0"}
