"""Who turns to something else, or asks behind a remark, is answered on that, and not from what was read before."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, talk

BUDGET = "combien les États-Unis mettent-ils dans le big data ?"
HAPPY = "c’est quoi le bonheurisme ?"


@pytest.mark.parametrize(
    "said",
    [
        "Censoring pleasure at work, wow. Changing topic: how does he define a geek?",
        "ok. Autre question : c’est quoi un geek ?",
        "Passons à autre chose : qui sont les geeks ?",
    ],
)
def test_who_changes_the_subject_is_answered_on_the_new_one(index: Index, said: str) -> None:
    *_, reply = talk(index, HAPPY, said)
    assert "geek" in joined(reply.citations[0])


def test_a_remark_is_no_part_of_the_question_behind_it(index: Index) -> None:
    *_, reply = talk(index, BUDGET, "146 million, that's peanuts honestly. what about France, did we get anything?")
    assert "Commission Innovation 2030" in joined(reply.citations[0])


def test_what_points_at_a_remark_is_asked_together_with_it(index: Index) -> None:
    *_, reply = talk(index, BUDGET, "elle nous noie sous les mails en plus, trop d'infos. il parle de ça ?")
    assert "Commission" not in " ".join(map(joined, reply.citations))


def test_topic_of_another_post_is_no_matter_of_whom_the_talk_is_about(index: Index) -> None:
    *_, reply = talk(index, HAPPY, "il a fait un chat en direct ?")
    assert "chat" in joined(reply.citations[0])


@pytest.mark.parametrize("said", ["any actual numbers in there or just vibes?", "il donne des chiffres concrets ?"])
def test_who_wants_figures_gets_one_with_a_figure(index: Index, said: str) -> None:
    *_, reply = talk(index, "Que font les Etats du big data ?", said)
    assert any(char.isdigit() for char in "".join(map(joined, reply.citations)))


@pytest.mark.parametrize(
    "said",
    ["why would I do that?", "pourquoi je ferais ça ?", "sounds exhausting, I'm alone here. why would I do that?"],
)
def test_why_one_should_is_asked_of_what_was_read(index: Index, said: str) -> None:
    *_, reply = talk(index, "Que faire d'un client mécontent ?", said)
    assert reply.decision.note == "follow-up: why"


@pytest.mark.parametrize("said", ["I wonder if I should bother with Facebook at all", "should we care about Facebook?"])
def test_whether_to_bother_with_a_thing_is_what_he_thinks_of_it(index: Index, said: str) -> None:
    (reply,) = talk(index, said)
    assert reply.outcome is Outcome.ANSWERED
    assert "Facebook" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "said", ["sa parle de koi votre blog", "jsuis tombé la par hasard mdr sa parle de koi votre blog"]
)
def test_what_the_blog_is_about_may_be_asked_in_any_spelling(index: Index, said: str) -> None:
    (reply,) = talk(index, said)
    assert reply.decision.note == "subjects"


@pytest.mark.parametrize(
    "said",
    [
        "Bonjour ! Je viens de lire ce titre amusant, « Geek ou Stasi ? ». De quoi s'agit-il donc ?",
        'I saw a post called "Geek ou Stasi?", what is it about?',
    ],
)
def test_a_title_in_quotation_marks_names_its_post(index: Index, said: str) -> None:
    (reply,) = talk(index, said)
    assert {citation.post.title for citation in reply.citations} == {"Geek ou Stasi ?"}


@pytest.mark.parametrize(
    "said",
    [
        "Merci, je vais demander autre chose : que dit-il du big data ?",
        "Thanks, I'm going to ask something else: what does he think of Facebook?",
        "quels thèmes aborde Pierre Bellanger ?",
    ],
)
def test_a_question_is_no_farewell_and_no_wish_for_the_list_of_subjects(index: Index, said: str) -> None:
    (reply,) = talk(index, said)
    assert reply.outcome is not Outcome.CHAT


@pytest.mark.parametrize("said", ["c ki philippe vecchi", "who is Philippe Vecchi?", "Vecchi c'est qui ?"])
def test_who_somebody_is_is_read_where_he_is_first_named(index: Index, said: str) -> None:
    *_, reply = talk(index, HAPPY, said)
    assert joined(reply.citations[0]).startswith("Je lis cette formule")


def test_whom_no_post_names_is_nobody_the_bot_could_introduce(index: Index) -> None:
    *_, reply = talk(index, HAPPY, "qui est Napoléon ?")
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())


def test_the_authors_own_view_of_a_thing_is_looked_for_whoever_was_heard(index: Index) -> None:
    asked = "celle-là c'est Michel Hervé. je veux son avis à lui, sur l'autonomie"
    *_, reply = talk(index, "que dit Hervé de la Stasi ?", asked)
    assert "autonomie" in joined(reply.citations[0])
    assert reply.citations[0].speaker is None


@pytest.mark.parametrize(
    "said",
    [
        "and what does he want done about it, this Bellanger?",
        "this Bellanger guy, what does he actually want done?",
        "que propose-t-il, ce Bellanger ?",
    ],
)
def test_a_name_beside_its_pronoun_is_who_is_asked_of(index: Index, said: str) -> None:
    *_, reply = talk(index, "what does Bellanger say?", "and big data?", said)
    assert "Il faut créer une protection" in joined(reply.citations[0])


def test_each_of_two_questions_may_be_for_figures(index: Index) -> None:
    *_, reply = talk(index, "What is big data?", "any hard numbers? how much money are governments putting in")
    assert "146 M€" in joined(reply.citations[0])


@pytest.mark.parametrize(
    "said",
    [
        "Y a-t-il dans un autre billet un regard plus favorable sur Facebook ?",
        "il en parle dans d'autres billets ?",
        "No, I meant other posts",
        "et ailleurs sur le blog, il dit quoi de Facebook ?",
    ],
)
def test_what_other_posts_say_is_read_from_them(index: Index, said: str) -> None:
    first, reply = talk(index, "que pense-t-il de Facebook ?", said)
    assert reply.citations
    assert first.citations[0].post not in {citation.post for citation in reply.citations}


def test_what_no_other_post_speaks_of_is_said(index: Index) -> None:
    *_, reply = talk(index, "que pense-t-il de Facebook ?", "parle-t-il des pompiers dans un autre billet ?")
    assert (reply.outcome, reply.citations) == (Outcome.DECLINED, ())


def test_the_tone_of_words_that_are_repeated_is_left_to_the_reader(index: Index) -> None:
    *_, reply = talk(index, HAPPY, '"C\'est génial, le bonheur" — is he being sarcastic there?')
    assert (reply.outcome, reply.citations) == (Outcome.CHAT, ())
