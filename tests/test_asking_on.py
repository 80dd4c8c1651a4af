"""What members ask on about what was just read, in words that name nothing new: where the talk is comes first."""

import pytest

from bot.conversation.heard._pointing import Sought, pointed
from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import joined, said_by_bot, talk

BIG = "faut-il-se-mettre-au-big"
MARKETING = "marketing-et-service-client"
BELLANGER = "qui est Pierre Bellanger ?"


def read(reply: Reply) -> str:
    """Return all that a reply quotes."""
    return "\n".join(map(joined, reply.citations))


@pytest.mark.parametrize(
    ("talked", "found"),
    [
        (("is there room for everybody in big data?", "is there room for a startup"), "startup"),
        (("c'est quoi la pyramide ?", "Et les réunions alors, on les supprime ?"), "Thomas Defaille"),
        (("what's changing in marketing?", "so ads on TV are dead?"), "en train de se terminer"),
    ],
)
def test_what_comes_closest_where_the_talk_is_is_read_before_a_no(
    index: Index, talked: tuple[str, ...], found: str
) -> None:
    *_, reply = talk(index, *talked)
    assert reply.outcome in (Outcome.ANSWERED, Outcome.NEAR)
    assert found in read(reply)


@pytest.mark.parametrize("asked", ["et la recette des crêpes ?", "who won the world cup?", "tu connais Netflix ?"])
def test_what_is_off_the_subject_is_declined_in_a_talk_too(index: Index, asked: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", asked)
    assert not reply.citations


@pytest.mark.parametrize(
    ("asked", "sought"),
    [
        ("so what should a company do", Sought.ADVICE),
        ("how should we react", Sought.ADVICE),
        ("Que me conseillez-vous alors ?", Sought.ADVICE),
        ("Par quoi commencer ?", Sought.ADVICE),
        ("et on peut faire quoi contre ca", Sought.ADVICE),
        ("et l'auteur, il propose quoi ?", Sought.ADVICE),
        ("c'est combien en pourcentage ?", Sought.SHARE),
        ("what for", Sought.USE),
        ("Et ça marche ?", Sought.VERDICT),
    ],
)
def test_advice_shares_uses_and_verdicts_are_asked_for_in_many_ways(asked: str, sought: Sought) -> None:
    found = pointed(asked)
    assert found is not None and found.sought is sought


@pytest.mark.parametrize("told", ["ça marche", "how do I cook an egg", "que dit-il de Facebook ?"])
def test_what_asks_nothing_of_what_was_read_is_none_of_them(told: str) -> None:
    assert pointed(told) is None


def test_advice_is_that_of_whoever_was_heard_last(index: Index) -> None:
    *_, his = talk(index, BELLANGER, "il propose quoi ?")
    assert his.citations[0].speaker == "Pierre Bellanger"
    *_, author = talk(index, BELLANGER, "il propose quoi ?", "et l'auteur, il propose quoi ?")
    assert author.citations[0].speaker is None and author.citations[0].post.slug == BIG


def test_whether_the_author_agrees_is_told_by_how_he_ends(index: Index) -> None:
    *_, reply = talk(index, BELLANGER, "Et l'auteur, il est d'accord ?")
    assert "Tout dépend de ce que nous en ferons" in read(reply)


@pytest.mark.parametrize("asked", ["who measured it", "Qui a compté ça ?", "prouve-le"])
def test_who_measured_something_is_whom_the_author_has_it_from(index: Index, asked: str) -> None:
    *_, reply = talk(index, "combien de dirigeants sont sceptiques ?", asked)
    assert "Emsi" in said_by_bot(reply) + read(reply)


def test_a_figure_without_a_source_leads_to_the_study_named_above_it(index: Index) -> None:
    *_, reply = talk(index, "la pub à la télé c'est fini ?", "D'où sort ce chiffre ?")
    assert reply.citations and "Forrester" in said_by_bot(reply) + read(reply)


@pytest.mark.parametrize(
    "asked", ["C'est tiré de quel livre ?", "et le livre c'est quoi le titre ?", "whose book is it"]
)
def test_title_of_a_book_just_read_of_is_not_that_of_the_post(index: Index, asked: str) -> None:
    *_, reply = talk(index, "que disent Eric Schmidt et Jared Cohen du digital ?", asked)
    assert "the new digital age" in read(reply)


def test_title_alone_is_the_posts_where_no_book_was_read_of(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi l'infobésité ?", "le titre ?")
    assert "Geek ou Stasi" in said_by_bot(reply) and not reply.citations


def test_second_quote_is_of_the_post_being_read(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi les mass connectors ?", "et les clients ?")
    assert {citation.post.slug for citation in reply.citations} == {MARKETING}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Bon. Et sur le bonheur, vous avez quoi ?", "cliquer-sa-vie-a-pleins-doigts"),
        ("et le bonheurisme ?", "cliquer-sa-vie-a-pleins-doigts"),
        ("et c'est quoi l'infobésité ?", "geek-ou-stasi"),
    ],
)
def test_who_names_a_subject_of_another_post_gets_that(index: Index, asked: str, found: str) -> None:
    *_, reply = talk(index, "que dit Bellanger ?", asked)
    assert reply.citations[0].post.slug == found


@pytest.mark.parametrize(
    ("asked", "slug"),
    [
        ("J'ai rien compris au post sur le marketing, tu peux me le résumer ?", MARKETING),
        ("un petit résumé sur le big data stp", BIG),
        ("give me a summary of the post about the state 2.0", "etat-2-0"),
        ("résume Marketing et service client", MARKETING),
        ("résume cliquer sa vie", "cliquer-sa-vie-a-pleins-doigts"),
    ],
)
def test_summary_is_asked_for_in_many_ways(index: Index, asked: str, slug: str) -> None:
    (reply,) = talk(index, asked)
    assert reply.decision.note == "title"
    assert {citation.post.slug for citation in reply.citations} == {slug}


def test_summary_follows_the_course_of_its_post(index: Index) -> None:
    (reply,) = talk(index, "résume Etat 2.0")
    starts = [citation.quotes[0].start for citation in reply.citations]
    assert len(starts) == 3 and starts == sorted(starts)
    assert "Tout le sujet c'est" in read(reply) and "La question est alors" in read(reply)


@pytest.mark.parametrize(
    "text", ["ok merci je vais faire des maths", "Merci, je lui dirai.", "Merci et bonne soirée !"]
)
def test_who_thanks_and_goes_gets_nothing_read(index: Index, text: str) -> None:
    *_, reply = talk(index, "c'est quoi la science des données ?", text)
    assert reply.outcome is Outcome.CHAT and not reply.citations


@pytest.mark.parametrize("text", ["surveillance scares me", "face recognition scares me"])
def test_short_english_statement_is_answered_in_english(index: Index, text: str) -> None:
    (reply,) = talk(index, text)
    assert reply.language.value == "en"


@pytest.mark.parametrize("text", ["and if it's false?", "isn't it stolen from us", "so it's not just for kids"])
def test_who_supposes_asks_or_concludes_denies_nothing(index: Index, text: str) -> None:
    *_, reply = talk(index, "what does he say about facebook?", text)
    assert reply.decision.note != "follow-up: disagree"


def test_one_word_of_a_statement_calls_nothing_to_mind(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", "mes amis n'ont pas de problème")
    assert not reply.citations
