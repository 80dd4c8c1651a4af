"""What members say in the middle of a talk: conclusions, ordinals, going back, his stance, what they point at."""

import pytest

from bot.conversation._concluding import concludes
from bot.conversation._his_stance import asks_his_stance
from bot.conversation._listed import place_meant
from bot.conversation._works import asks_for_works
from bot.index import Index
from bot.model import Language, Outcome, Reply, Words
from bot.text import stem, without_courtesy
from tests.helpers import joined, talk

PROPERTIES = "quelles sont les trois propriétés du big data ?"


def said(reply: Reply) -> str:
    """Return the bot's own words of a reply."""
    return " ".join(part.text for part in reply.parts if isinstance(part, Words))


def read(reply: Reply) -> str:
    """Return all that a reply quotes."""
    return "\n".join(map(joined, reply.citations))


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("bon allez parle moi de la stasi", "geek-ou-stasi"),
        ("mdr la stasi carrément", "geek-ou-stasi"),
        ("Salut ! il y a un sondage je crois ?", "geek-ou-stasi"),
        ("attends y a un sondage non ?", "geek-ou-stasi"),
        ("euh il parle de l'Inde je crois", "etat-2-0"),
        ("Parle-t-il des étoiles ?", "faut-il-se-mettre-au-big"),
        ("étoiles", "faut-il-se-mettre-au-big"),
    ],
)
def test_what_somebody_thinks_aloud_changes_no_answer(index: Index, text: str, slug: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].post.slug == slug


@pytest.mark.parametrize("text", ["bon client, c'est quoi ?", "wait times", "ok", "genre humain", "so what"])
def test_words_that_are_the_message_stay(text: str) -> None:
    assert without_courtesy(text) == text


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le premier point ?", 0), ("et le deuxième je comprends pas", 1), ("le 2e ?", 1), ("la dernière", -1),
        ("back to the first", 0), ("the third property", 2), ("La deuxième, tu peux préciser ?", 1),
        ("Le premier ministre ?", None), ("la deuxième guerre mondiale", None),
    ],
)  # fmt: skip
def test_place_is_meant_by_itself_and_not_before_a_thing_of_its_own(text: str, place: int | None) -> None:
    assert place_meant(text) == place


@pytest.mark.parametrize(
    ("asked", "thing"),
    [("Le premier point ?", "Le volume pose le problème"), ("et le 2e ?", "La vitesse c'est ce qui")],
)
def test_one_of_things_listed_is_read_by_its_place(index: Index, asked: str, thing: str) -> None:
    *_, reply = talk(index, PROPERTIES, asked)
    assert thing in read(reply)


def test_number_in_figures_is_the_one_in_words(index: Index) -> None:
    assert stem("douze") == stem("12") and stem("trois") == "3"
    *_, in_figures = talk(index, "Parle-moi d'Aadhaar", "12 caractères c'est ça ?")
    assert "douze caractères" in read(in_figures)


@pytest.mark.parametrize(
    "text",
    [
        "donc il est contre ?", "il y croit ou pas ?", "L'auteur y croit-il ?", "il le trouve alarmiste ?", "il "
        "a raison ?",
        "so he's against it", "is he worried about it?", "does the author buy it?",
        "L'auteur est plutôt optimiste ou pessimiste ?",
    ],
)  # fmt: skip
def test_stance_is_asked_of_what_was_read(text: str) -> None:
    assert asks_his_stance(text)


@pytest.mark.parametrize(
    "text", ["il est pour ou contre ?", "il est critique ?", "il aime Facebook ?", "il y croit", "is he French?"]
)
def test_other_questions_ask_for_no_stance(text: str) -> None:
    assert not asks_his_stance(text)


def test_stance_is_read_in_the_authors_own_words_or_left_open(index: Index) -> None:
    asked = ("il le trouve alarmiste ?", *("il y croit ?", "il s'inquiète ?") * 4)
    _, *replies = talk(index, "Que dit Pierre Bellanger ?", *asked)
    read_out = [reply for reply in replies if reply.citations]
    assert read_out[0] is replies[0] and "crier au loup" not in read(replies[0])
    assert {reply.citations[0].post.slug for reply in read_out} == {"faut-il-se-mettre-au-big"}
    assert all(reply.citations[0].speaker is None for reply in read_out)
    assert len({read(reply) for reply in read_out}) == len(read_out)
    *_, last, again = replies  # there is no other of his in that post
    assert (last.outcome, again.outcome) == (Outcome.CHAT, Outcome.CHAT)
    assert said(last) != said(again)


@pytest.mark.parametrize("asked", ["ok mais LUI il en pense quoi", "ok but what does HE think", "Et selon l'auteur ?"])
def test_who_heard_somebody_else_gets_the_authors_own_view(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit Pierre Bellanger ?", asked)
    assert "Tout dépend de ce que nous en ferons" in read(reply)


@pytest.mark.parametrize(
    "text",
    ["alors les moustaches sont interdites ?", "N'est-ce pas plutôt la fin des haricots ?", "so we should fire them?"],
)
def test_conclusion_that_the_author_does_not_draw_is_left_to_the_member(index: Index, text: str) -> None:
    *_, reply = talk(index, "parle moi du programme indien", text)
    assert concludes(text)
    assert reply.outcome is Outcome.CHAT and not reply.citations
    assert "n’en parle pas" not in said(reply) and "doesn’t speak" not in said(reply)


@pytest.mark.parametrize(
    "text",
    [
        "donc 6 % ?", "alors là, bravo", "so long", "so who won the match?", "alors quelle est la capitale du Pérou ?",
        "donc qui décide ?", "so what should managers do instead?",
    ],
)  # fmt: skip
def test_figure_exclamation_or_question_is_no_conclusion(text: str) -> None:
    assert not concludes(text)


def test_talk_goes_back_to_its_first_subject(index: Index) -> None:
    first, *_, back, before = talk(
        index, "parle-moi de Michel Hervé", "c'est quoi l'infobésité ?", "c'est quoi le big data ?",
        "Revenons à ce que tu disais au début", "reviens au sujet d'avant",
    )  # fmt: skip
    assert back.citations[0] == first.citations[0]
    assert before.citations[0] != back.citations[0]


def test_thing_pointed_at_is_looked_for_where_the_talk_is(index: Index) -> None:
    *_, reply = talk(index, "Parle moi de l'Inde", "c'est quoi ce programme")
    assert {citation.post.slug for citation in reply.citations} == {"etat-2-0"}


@pytest.mark.parametrize("asked", ["Il a écrit quelque chose ?", "what's the book called?", "quel est son livre ?"])
def test_what_somebody_wrote_is_read_where_he_was_named(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Qui est Michel Hervé ?", asked)
    assert asks_for_works(asked)
    assert "De la pyramide au réseau" in read(reply)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Sharepoint, il en dit quoi ?", "sharepoint"),
        ("L'Inde, qu'en dit-il ?", "Inde"),
        ("Hadoop, il en parle ?", "Hadoop"),
    ],
)
def test_thing_named_first_is_what_is_asked_about_whatever_was_read(index: Index, asked: str, held: str) -> None:
    *_, reply = talk(index, "Que pense-t-il de Facebook ?", asked)
    assert held in read(reply)


def test_finding_fault_with_a_thing_is_no_complaint_about_the_bot(index: Index) -> None:
    *_, of_thing, of_bot, off_topic = talk(
        index, "que pense-t-il de facebook ?", "c nul fb de tte facon", "vous n'êtes pas très drôle, vous",
        "ça n'a rien à voir avec ma question",
    )  # fmt: skip
    assert of_thing.decision.note != "apology"
    assert of_bot.decision.note == off_topic.decision.note == "apology"


def test_short_summary_is_one_sentence_and_no_longer_than_the_one_before(index: Index) -> None:
    *_, first, second = talk(index, "le service client c'est quoi ?", "résume en une phrase", "plus court stp")
    [one], [other] = first.citations, second.citations
    assert len(joined(other)) < len(joined(one))


@pytest.mark.parametrize("said_first", ["hello", "hey!", "yo"])
def test_hello_of_either_language_is_told_that_english_is_fine(index: Index, said_first: str) -> None:
    hello, answer, goes_on = talk(index, said_first, "what is big data?", "y?")
    assert "English" in said(hello)
    assert answer.language is goes_on.language is Language.ENGLISH


@pytest.mark.parametrize("asked", ["Ce chiffre, il vient d'où ?", "d'où il sort ça ?", "source ?"])
def test_source_of_a_figure_is_whom_the_author_has_it_from(index: Index, asked: str) -> None:
    *_, reply = talk(index, "que dit l'étude Forrester des impressions ?", asked)
    assert "Forrester" in said(reply)


def test_why_something_is_bad_is_told_by_what_is_feared_of_it(index: Index) -> None:
    for asked in ("pourquoi c'est mauvais ?", "why is it bad"):
        *_, reply = talk(index, "c'est quoi l'infobésité ?", asked)
        assert "croissance de l'ignorance" in read(reply)
