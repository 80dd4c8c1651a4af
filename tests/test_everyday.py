"""What people write on an ordinary evening: wishes for figures and lines, jests, thanks, which post to begin with."""

import re

import pytest

from bot.index import Index
from bot.model import Language, Outcome
from tests.helpers import blog_of, joined, said_by_bot, talk


@pytest.mark.parametrize(
    ("asked", "figure"),
    [
        ("des chiffres sur le big data ?", "146 M€"),
        ("any numbers on big data?", "146 M€"),
        ("numbers on facebook?", "millions|\\d%|000 personnes"),
        ("un chiffre sur les seniors", "6,5%"),
    ],
)
def test_a_wish_for_figures_is_met_with_figures(index: Index, asked: str, figure: str) -> None:
    [reply] = talk(index, asked)
    assert re.search(figure, joined(reply.citations[0]))


def test_a_discipline_is_no_wish_for_figures(index: Index) -> None:
    [reply] = talk(index, "Recruter des cracks en statistiques, vital pour une boîte ?")
    assert "mathématiciens" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        ("il me faudrait une punchline de l'auteur sur les patrons pour mon ppt", "patrons"),
        ("une phrase à mettre en exergue de mon mémoire sur les données perso, tu vois ?", "données"),
        ("I heard this French blog mentions Aadhaar. Kindly tell what is written about it.", "Aadhaar"),
        ("merci pour l'info, et Facebook ?", "Facebook"),
        ("no i meant facebook itself not the stasi guy", "Facebook"),
        ("wait why stasi tho wtf", "Stasi"),
        ("Aadhaar vous connaissez ?", "Aadhaar"),
        ("never heard of exalead", "Exalead"),
        ("does he hate bosses", "patrons"),
        ("meh. bosses spying?", "Stasi"),
    ],
)
def test_the_subject_is_found_behind_how_it_is_wished_for(index: Index, asked: str, read: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED
    assert read in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("said", "intent"),
    [
        ("lol hilarant", "smile"),
        ("ok boomer", "smile"),
        ("lol harsh", "acknowledged"),
        ("43% lol", "acknowledged"),
        ("deep", "acknowledged"),
        ("mdr les chanceux", "acknowledged"),
        ("Cela fait froid dans le dos.", "acknowledged"),
        ("How old is this stuff", "blog_age"),
        ("so what's this bot, another LLM hallucinating things about a blog nobody reads?", "who"),
        ("do you make stuff up?", "who"),
        ("whos this blogger", "author"),
        ("ah non, c'est pas ce que je demandais", "apology"),
        ("good one for the next meeting. thanks so much, you've been great", "thanks"),
        ("Thank you for your trouble, you have been very patient with an old woman.", "thanks"),
        ("merci pour votre patience, vous êtes bien aimable", "thanks"),
        ("Est-ce bien ici qu'on peut vous poser des questions ?", "ask_away"),
        ("He sounds a little ironic, doesn't he?", "judged"),
        ("my French is rusty, comptoir des emmerdeurs = ?", "translate"),
    ],
)
def test_what_is_no_question_to_the_posts_gets_a_word_back(index: Index, said: str, intent: str) -> None:
    *_, reply = talk(index, "C’est quoi le big data ?", said)
    assert (reply.outcome, reply.decision.note, reply.citations) == (Outcome.CHAT, intent, ())


@pytest.mark.parametrize(
    "said",
    [
        "un truc marrant",
        "donne une info insolite",
        "hit me w something funny he said then",
        "read me smth funny. anything",
    ],
)
def test_who_leaves_the_choice_is_read_something(index: Index, said: str) -> None:
    [reply] = talk(index, said)
    assert reply.citations


def test_questions_put_in_advance_are_the_posts_own(index: Index) -> None:
    [reply] = talk(index, "on peut poser des questions à l'avance au directeur ?")
    assert "13H00" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("asked", "note", "titles"),
    [
        ("le plus court des billets c'est lequel, j'ai la flemme", "blog_shortest", ["Envie de futur"]),
        ("the longest post?", "blog_longest", ['Faut-il se mettre au "Big" ?']),
        (
            "je débarque, je commence par quel article ?",
            "blog_start",
            ["Envie de futur", 'Faut-il se mettre au "Big" ?'],
        ),
        ("lequel je lis en premier ?", "blog_start", ["Envie de futur"]),
        ("quel billet est le plus court ?", "blog_shortest", ["Envie de futur"]),
        ("quel article est le plus long ?", "blog_longest", ['Faut-il se mettre au "Big" ?']),
    ],
)
def test_posts_are_known_by_their_length(index: Index, asked: str, note: str, titles: list[str]) -> None:
    [reply] = talk(index, asked)
    assert reply.decision.note == note
    assert all(title in said_by_bot(reply) for title in titles)


@pytest.mark.parametrize(
    "asked",
    ["quel billet est le plus optimiste ?", "which post is the most pessimistic?", "c'est lequel le plus critique ?"],
)
def test_which_post_is_the_most_this_or_that_is_left_to_who_reads_it(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, "no_ranking")


def test_the_shortest_post_is_read_to_who_says_yes(index: Index) -> None:
    *_, read = talk(index, "c'est quoi le billet le plus court ?", "oui")
    assert read.citations[0].post.title == "Envie de futur"


def test_of_a_single_post_it_is_said_that_there_is_one() -> None:
    [reply] = talk(blog_of("Les abeilles vivent en ruche. Elles font du miel."), "quel est le billet le plus long ?")
    assert reply.outcome is Outcome.CHAT
    assert "qu’un" in said_by_bot(reply)


def test_facebook_opens_on_what_the_author_thinks_of_it(index: Index) -> None:
    [reply] = talk(index, "Facebook")
    assert "bonheurisme" in joined(reply.citations[0])


def test_a_new_subject_is_answered_from_the_post_that_has_it(index: Index) -> None:
    *_, reply = talk(index, "Que fait l’Inde avec Aadhaar ?", "meh. bosses spying?")
    assert "Stasi" in joined(reply.citations[0])


def test_who_somebody_is_is_read_where_he_is_introduced(index: Index) -> None:
    *_, reply = talk(index, "Que propose Michel Hervé pour l’entreprise ?", "C'est qui ce Michel Hervé ?")
    assert "Président de Hervé Thermique" in joined(reply.citations[0])


def test_subjects_that_are_told_are_named_with_and_those_to_choose_from_with_or(index: Index) -> None:
    [subjects], [greeted] = talk(index, "de quoi parle ce blog ?"), talk(index, "bonjour")
    assert " et " in said_by_bot(subjects) and " ou " not in said_by_bot(subjects)
    assert " ou " in said_by_bot(greeted) or "…" in said_by_bot(greeted)


@pytest.mark.parametrize("asked", ["pourquoi est-ce perturbant, l’infobésité ?", "L’infobésité, perturbant en quoi ?"])
def test_where_it_is_asked_why_what_follows_is_read_too(index: Index, asked: str) -> None:
    *_, reply = talk(index, "C’est quoi l’infobésité ?", asked)
    assert "ignorance" in " ".join(map(joined, reply.citations))


def test_where_the_reason_was_read_already_nothing_is_read_beside_it(index: Index) -> None:
    *_, reply = talk(index, "la pyramide hiérarchique c'est mort ?", "pourquoi c'était nécessaire avant ?")
    assert [joined(each)[:40] for each in reply.citations] == ["Le système de la pyramide était nécessai"]


def test_who_is_introduced_in_what_was_just_read_is_read_there_again(index: Index) -> None:
    *_, reply = talk(index, "tell me about the chat with Logica", "who's Simon?")
    assert joined(reply.citations[0]).startswith("C'est Simon qui m'a prévenu")


def test_what_two_things_have_to_do_with_each_other_is_no_complaint(index: Index) -> None:
    *_, reply = talk(index, "C’est quoi le fléau de la dimension ?", "what does that have to do with pollsters")
    assert "sondeurs" in joined(reply.citations[0])


def test_a_talk_goes_on_in_english_for_who_asks_for_it(index: Index) -> None:
    *_, reply = talk(index, "C’est quoi le big data ?", "hey bot can you answer in english")
    assert (reply.language, said_by_bot(reply)[-1]) == (Language.ENGLISH, "?")
