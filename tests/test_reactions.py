"""What members say to the bot and not of the blog is met as what it is, and a no says no more than is true."""

import pytest

from bot.conversation import small_talk
from bot.index import Index
from bot.model import Outcome, Words
from tests.helpers import talk


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("je vois pas le rapport", "apology"),
        ("tu réponds à côté de la question", "apology"),
        ("c’est pas bête", "praise"),
        ("je vois", "praise"),
        ("tu marches comment ?", "help"),
        ("Qui écrit ?", "author"),
        ("c est quoi ce blog", "subjects"),
        ("I can't read French, what does it mean?", "translate"),
        ("Quelles données tu collectes ?", "asks_kept"),
        ("C’est conforme au RGPD ?", "asks_kept"),
        ("tu es RGPD ?", "asks_kept"),
        ("is it GDPR compliant?", "asks_kept"),
        ("est-ce que mes messages sont lus par quelqu’un ?", "asks_kept"),
    ],
)
def test_what_is_said_to_the_bot_is_taken_so(said: str, kind: str) -> None:
    assert small_talk(said) == kind


@pytest.mark.parametrize("said", ["c’est conforme ?", "c’est compatible avec la démocratie ?", "is it compliant?"])
def test_what_may_be_asked_of_what_was_read_is_not_taken_for_the_bots_own_rules(said: str) -> None:
    assert small_talk(said) is None


@pytest.mark.parametrize("said", ["je comprends pas", "jcomprend pa", "je vois pas du tout", "je comprends rien"])
def test_who_does_not_understand_does_not_praise(index: Index, said: str) -> None:
    _, reply = talk(index, "Que dit-il de Snowden ?", said)
    assert reply.decision.note != "praise"
    assert small_talk(said) is None


def test_who_is_that_asks_for_whom_was_spoken_of_and_not_for_the_bot(index: Index) -> None:
    _, reply = talk(index, "Parle-moi de Snowden", "c’est qui ?")
    assert "Snowden" in str(reply.parts)
    assert "Causerie" not in str(reply.parts)
    [alone] = talk(index, "c’est qui toi ?")
    assert "Causerie" in str(alone.parts)


def test_no_thanks_declines_what_was_offered(index: Index) -> None:
    _, reply, thanked = talk(index, "Que dit-il de Snowden ?", "non merci", "merci !")
    assert reply.decision.note == "follow-up: no"
    assert thanked.decision.note == "thanks"


@pytest.mark.parametrize(
    ("asked", "topic"),
    [
        ("comment supprimer mon compte Facebook ?", "Facebook"),
        ("How do I delete my Facebook account?", "Facebook"),
        ("Combien d’heures de travail par semaine pour un apprenti boulanger ?", "travail"),
    ],
)
def test_a_no_does_not_deny_the_subject_that_the_blog_has(index: Index, asked: str, topic: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.DECLINED
    assert reply.suggestions == (topic,)
    assert topic in _words(reply.parts)
    assert not any(denial in _words(reply.parts) for denial in ("n’en parle pas", "doesn’t speak", "Nothing on that"))


def test_a_no_about_what_the_blog_does_not_name_offers_other_subjects(index: Index) -> None:
    [reply] = talk(index, "Comment faire une tarte aux pommes ?")
    assert reply.outcome is Outcome.DECLINED
    assert len(reply.suggestions) > 1


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("qui paye pour toi ?", "ses billets"),
        ("t’as des bugs ?", "ses billets"),
        ("do you have any bugs?", "his posts"),
    ],
)
def test_what_the_bot_is_asked_itself_is_not_the_authors_silence(index: Index, asked: str, said: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.DECLINED
    assert said in _words(reply.parts)
    assert "auteur" not in _words(reply.parts).partition(".")[0]


@pytest.mark.parametrize(
    "asked",
    ["revenons au big data", "retour sur Facebook", "reparlons des réseaux sociaux", "let’s go back to big data"],
)
def test_who_comes_back_to_a_subject_is_read_on_it(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert reply.outcome is Outcome.ANSWERED


def _words(parts: object) -> str:
    assert isinstance(parts, tuple)
    return " ".join(part.text for part in parts if isinstance(part, Words))


@pytest.mark.parametrize(
    "text", ["dommage", "voilà", "bref", "je me reconnais", "moi ça va", "ok je te crois", "too bad"]
)
def test_remark_on_a_quote_is_heard_and_the_reading_goes_on(index: Index, text: str) -> None:
    *_, heard, read_on = talk(index, "c'est quoi le big data ?", text, "oui")
    assert heard.decision.note == "acknowledged" and not heard.suggestions
    assert read_on.decision.note == "follow-up: next"


@pytest.mark.parametrize(
    "text", ["Il n'est donc pas contre ?", "Donc il ne prend pas position.", "l'auteur est neutre alors"]
)
def test_who_draws_the_conclusion_hears_where_the_author_weighs(index: Index, text: str) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", text)
    assert "Tout dépend de ce que nous en ferons" in reply.citations[0].quotes[0].text


def test_who_finds_it_too_long_gets_it_shorter(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", "trop long")
    assert reply.decision.note == "follow-up: summary"


def test_what_is_not_wrong_is_agreed_with(index: Index) -> None:
    *_, reply = talk(index, "c'est quoi le big data ?", "c'est pas faux")
    assert reply.decision.note == "follow-up: agree"


def test_who_calls_the_answers_off_the_point_hears_an_apology() -> None:
    assert small_talk("franchement tes réponses sont hors sujet.") == "apology"


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("merci ! une autre citation", "follow-up: another"),
        ("Thanks, one more quote", "follow-up: another"),
        ("bien joué, la suite", "follow-up: next"),
        ("haha bien joué. une dernière citation pour la route", "choice"),
        ("great, pick something", "choice"),
    ],
)
def test_who_thanks_and_wants_more_gets_more(index: Index, said: str, note: str) -> None:
    _, reply = talk(index, "C’est quoi le big data ?", said)
    assert reply.decision.note.startswith(note)
    assert reply.citations


@pytest.mark.parametrize("said", ["merci, une autre fois", "pas maintenant", "maybe later", "another time"])
def test_who_puts_it_off_is_read_nothing(index: Index, said: str) -> None:
    _, reply = talk(index, "C’est quoi le big data ?", said)
    assert (reply.outcome, reply.citations) == (Outcome.CHAT, ())
