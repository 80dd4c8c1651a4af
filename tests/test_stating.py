"""Who states something is never told that the author does not speak of it: a passage comes to mind, or he is heard."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import talk

BIG_DATA = "Le big data est-il dangereux ?"
LONG = (
    (
        "J'ai regardé un reportage hier sur la Chine et la reconnaissance faciale. Franchement j'étais choqué. "
        "Est-ce que"
        " l'auteur imaginait déjà ça à l'époque ?",
        "etat-2-0",
    ),
    (
        "Alors moi j'ai un souci : je suis community manager depuis deux ans. Mon chef dit que les réseaux "
        "c'est pour les"
        " ados. Est-ce que l'auteur a un argument pour le convaincre ?",
        "marketing-et-service-client",
    ),
    ("Je suis institutrice. C'est quoi la connectivité ?", "etat-2-0"),
)


def said(reply: Reply) -> str:
    return " ".join(part.text for part in reply.parts if hasattr(part, "text")).replace("\xa0", " ")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Moi j'ai supprimé Facebook il y a trois ans et je revis.", "cliquer"),
        ("Je trouve que Facebook rend malheureux.", "cliquer"),
        ("Mes clients se plaignent tout le temps.", "marketing"),
        ("Mon patron a installé un logiciel pour suivre ce qu'on fait à la minute.", "geek"),
        ("Je ne suis pas d'accord avec Bellanger.", "big"),
        ("je passe ma vie en réunion", "geek"),
    ],
)
def test_statement_on_a_subject_of_the_blog_calls_a_passage_to_mind(index: Index, text: str, place: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome in (Outcome.NEAR, Outcome.ANSWERED) and place in reply.citations[0].post.slug


@pytest.mark.parametrize("text", ["Allemagne de l’Est", "le tramway de l'Est"])
def test_the_east_is_a_subject_and_states_nothing(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    "text",
    [
        "mon chat est malade",
        "j'ai mangé une pizza hier",
        "je suis allergique aux noix",
        "I bought a new bike yesterday.",
    ],
)
def test_statement_on_anything_else_is_heard_out(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.CHAT and reply.decision.note == "heard out"


@pytest.mark.parametrize(
    "text", ["C'est exactement ce qui m'est arrivé la semaine dernière.", "on dirait mon boulot", "il a 40k followers"]
)
def test_comment_in_the_midst_of_a_talk_gets_no_decline(index: Index, text: str) -> None:
    *_, reply = talk(index, BIG_DATA, text)
    assert reply.outcome is not Outcome.DECLINED


def test_who_is_acknowledged_may_hear_on(index: Index) -> None:
    *_, heard, read_on = talk(index, BIG_DATA, "Chez nous on utilise Slack", "oui")
    assert heard.decision.note == "acknowledged" and not heard.suggestions
    assert read_on.decision.note == "follow-up: next"


def test_question_that_the_blog_does_not_answer_is_declined_still(index: Index) -> None:
    for text in ("combien coûte un vélo ?", "comment on fait une tarte", "recette de la tarte aux pommes", "bitcoin"):
        [reply] = talk(index, text)
        assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(("text", "place"), LONG)
def test_of_several_sentences_the_one_that_the_blog_speaks_of_is_answered(index: Index, text: str, place: str) -> None:
    [reply] = talk(index, text)
    assert reply.citations and reply.citations[0].post.slug == place


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Un client m'insulte sur Facebook depuis hier. Je lui réponds ou je l'ignore ?",
            "écouter, répondre, corriger",
        ),
        ("Mon directeur est sceptique devant tout ce qui est nouveau, suis-je la seule dans ce cas ?", "80%"),
        ("My boss is sceptical about all new technologies, am I the only one?", "80%"),
        ("I love new technologies but my boss hates them. Who's right?", "geek"),
        ("J'ai mis des photos de mes gosses sur Facebook, j'ai fait une bêtise ?", "identifier les individus"),
        ("Je croule sous les mails et les notifications, c'est normal ?", "infobésité"),
        ("Je bosse dans une mairie et notre chef est très distant avec l'informatique, vous feriez quoi ?", "80%"),
    ],
)
def test_who_asks_of_his_own_case_gets_what_the_blog_says_of_such_cases(index: Index, text: str, words: str) -> None:
    [reply] = talk(index, text)
    assert any(words in quote.text for citation in reply.citations for quote in citation.quotes)


def test_of_what_is_told_the_parts_are_not_asked_for(index: Index) -> None:
    [reply] = talk(
        index,
        "Je tiens un salon de thé et un client raconte sur Facebook que mes gâteaux sont rassis, je réponds ou pas ?",
    )
    [citation] = reply.citations
    assert "écouter, répondre, corriger" in citation.quotes[citation.main].text


def test_a_case_that_is_told_in_other_words_is_answered_where_it_opens_a_talk(index: Index) -> None:
    case = (
        "Je tiens une librairie et un lecteur furieux m'a descendu sur un forum hier soir, "
        "je ne sais pas si je dois lui écrire."
    )
    [first] = talk(index, case)
    assert first.outcome is Outcome.ANSWERED and "les mécontents" in str(first.citations)
    *_, greeted = talk(index, "Bonjour !", case)
    assert greeted.citations == first.citations, "a hello is no talk yet"
    *_, later = talk(index, "Qui est Michel Hervé ?", case)
    assert later.outcome is not Outcome.ANSWERED, "in a talk, it is of what was read"


@pytest.mark.parametrize("text", ["J'ai perdu mon vélo, c'est normal ?", "My cat is sick, what should I do?"])
def test_who_asks_of_a_case_that_the_blog_knows_nothing_of_is_told_so(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.DECLINED


def test_what_is_asked_at_last_is_not_answered_by_what_was_said_before(index: Index) -> None:
    [reply] = talk(index, "J'adore Facebook. Quel âge a Zuckerberg ?")
    assert reply.outcome is Outcome.DECLINED


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Le passage sur les nounours m'a bien fait rire", "nounours"),
        ("J'ai bien aimé le billet sur l'État.", "Etat"),
    ],
)
def test_praised_passage_is_read_again(index: Index, text: str, word: str) -> None:
    [reply] = talk(index, text)
    assert reply.decision.note == "liked" and any(word in quote.text for quote in reply.quotes)


def test_two_that_are_compared_are_both_read(index: Index) -> None:
    [reply] = talk(index, "Compare Hervé et Defaille")
    assert {"Michel Hervé", "Thomas Defaille"} <= {citation.speaker for citation in reply.citations}


@pytest.mark.parametrize("text", ["gg le bot, tu lis vite", "bien joué le bot"])
def test_praise_of_the_reader_is_taken_as_such(index: Index, text: str) -> None:
    [reply] = talk(index, text)
    assert reply.outcome is Outcome.CHAT and ("question" in said(reply) or "continue" in said(reply))


def test_what_one_sentence_of_several_calls_to_mind_is_not_read_twice(index: Index) -> None:
    first, second = talk(index, *["Mon fils joue la nuit. Ma voisine poste des photos. Il pleut."] * 2)
    assert first.outcome is Outcome.NEAR
    assert first.citations
    assert second.outcome is Outcome.CHAT
    assert not second.citations
