"""What members say in a talk in words of their own, and what they say of themselves before they ask."""

import pytest

from bot.index import Index
from bot.model import Language, Outcome
from bot.text import without_asides
from tests.helpers import blog_of, talk

OVER = (
    "Le four à bois chauffait tout le village. On y cuisait le pain. Tout ça, c'est terminé. "
    "Le vélo du facteur avait deux roues, une sonnette, un panier et une dynamo qui ronronnait."
)


@pytest.mark.parametrize(
    "text", ["Managers love control.", "Young people hate hierarchy.", "wats a mass connector lol"]
)
def test_english_sentence_without_grammar_is_answered_in_english(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.language is Language.ENGLISH


@pytest.mark.parametrize("text", ["open data", "community manager freelance", "big data"])
def test_english_words_that_french_has_are_answered_in_french(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.language is Language.FRENCH


@pytest.mark.parametrize("text", ["Le télétravail, qu'en dit l'auteur ?", "Et ChatGPT, il en pense quoi ?"])
def test_thing_named_before_the_question_is_no_opinion(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert not reply.decision.note


@pytest.mark.parametrize("text", ["Does he mention India or China?", "Parle-t-il de l'Inde ou de la Chine ?"])
def test_of_two_things_the_one_that_the_blog_speaks_of_is_read(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].post.slug == "etat-2-0"


def test_neither_of_two_things_is_declined(index: Index) -> None:
    [reply] = talk(index, "Parle-t-il de la Chine ou du Brésil ?")
    assert reply.outcome is Outcome.DECLINED


def test_what_is_over_is_not_read_without_saying_so() -> None:
    [reply] = talk(blog_of(OVER), "Où cuisait-on le pain ?")
    assert reply.citations[0].quotes[0].text.endswith("Tout ça, c'est terminé.")
    [other] = talk(blog_of(OVER), "Combien de roues avait le vélo du facteur ?")
    assert other.citations[0].quotes[0].text.startswith("Le vélo du facteur")


def test_end_of_another_post_says_nothing_of_this_one() -> None:
    posts = blog_of(
        "Le four à bois chauffait le village. On y cuisait le pain.", "Tout ça, c'est terminé. Le vélo roule."
    )
    [reply] = talk(posts, "Où cuisait-on le pain ?")
    assert "terminé" not in reply.citations[0].quotes[0].text


@pytest.mark.parametrize("text", ["un scan de l'œil, brrr", "joli mot", "pareil", "moi aussi", "me too"])
def test_who_echoes_or_remarks_is_heard(index: Index, text: str) -> None:
    *_, reply = talk(index, "C'est quoi Aadhaar ?", text)
    assert reply.decision.note == "acknowledged"
    assert not reply.citations


def test_who_finds_it_vague_hears_more_of_it(index: Index) -> None:
    first, more = talk(index, "Le big data, à quoi ça sert ?", "c'est vague")
    assert more.decision.note == "follow-up: more"
    assert more.citations[0].post == first.citations[0].post


@pytest.mark.parametrize(
    ("text", "gold"),
    [
        ("Je suis fleuriste, le big data peut m'aider ?", "Tout y passe"),
        ("J'ai un restaurant de 30 couverts, que faire des clients mécontents ?", "pour les mécontents"),
        ("I run a small hotel, what should I do with unhappy customers?", "pour les mécontents"),
        ("Je suis infirmière, on nous parle de données de santé partout. Le blog en parle ?", "Santé"),
    ],
)
def test_who_somebody_is_does_not_stand_in_the_way_of_what_he_asks(index: Index, text: str, gold: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED
    assert gold in reply.citations[0].quotes[0].text


@pytest.mark.parametrize(
    "text", ["J'ai un compte Facebook, est-ce que c'est grave ?", "Je suis perdu,", "Mon chat dort, il fait beau"]
)
def test_what_a_question_points_at_is_kept(text: str) -> None:
    assert without_asides(text).strip() == text


def test_something_else_is_what_is_named_behind_it(index: Index) -> None:
    *_, reply = talk(index, "C'est quoi Aadhaar ?", "Parle-moi d'autre chose, du marketing par exemple")
    assert reply.citations[0].post.slug.startswith("marketing")


@pytest.mark.parametrize(
    ("text", "note"), [("Donne-moi un chiffre.", "named things"), ("un exemple ?", "follow-up: ellipsis")]
)
def test_figure_or_example_is_looked_for_where_the_talk_is(index: Index, text: str, note: str) -> None:
    first, reply = talk(index, "Que dit l'étude Forrester ?", text)
    assert reply.decision.note == note
    assert reply.citations[0].post == first.citations[0].post


@pytest.mark.parametrize(
    ("before", "text", "note"),
    [
        ("What does he say about big data?", "what is the author's last word?", "follow-up: conclusion"),
        ("Que dit Bellanger sur les serveurs ?", "l'auteur pense pareil ?", "follow-up: own view"),
    ],
)
def test_what_is_asked_on_in_other_words_is_understood(index: Index, before: str, text: str, note: str) -> None:
    *_, reply = talk(index, before, text)
    assert reply.decision.note == note


def test_who_says_what_he_asked_about_gets_that(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il des consultants ?", "no, I asked about new companies")
    assert "entreprise nouvelle" in reply.citations[0].quotes[0].text


def test_what_can_be_done_asks_for_help_only_where_nothing_was_read(index: Index) -> None:
    [alone] = talk(index, "what can I do?")
    *_, after = talk(index, "Que dit-il des clients mécontents ?", "what can I do?")
    assert alone.decision.note == "help"
    assert after.citations


def test_to_whom_a_thing_is_to_be_explained_is_not_the_thing(index: Index) -> None:
    [reply] = talk(index, "Sharepoint, vous pouvez expliquer ce que c'est à un vieux monsieur ?")
    assert "un outil permettant de partager des fichiers" in str(reply.citations)
