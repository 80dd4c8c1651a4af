"""One sentence of a longer message that asks for the author's own view, whose words it heard, or his conclusion."""

import pytest

from bot.index import Index
from bot.model import Language, Outcome
from tests.helpers import joined, talk


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        (
            "Que dit Bellanger des données privées ?",
            "Et l'auteur, en son nom, il en pense quoi ?",
        ),
        ("What does Bellanger say of private data?", "So what does the author himself think, in his own name?"),
        ("Que dit Bellanger des données privées ?", "C'est choquant, ça. Il trouve ça bien ou il le dénonce ?"),
        ("Que dit Bellanger des données privées ?", "Ce n'est pas ma question. C'est son avis à lui que je veux."),
        (
            "Que dit Bellanger des données privées ?",
            "Mangées et exploitées... ça m'angoisse. Mais lui, l'auteur, il en pense quoi au juste ?",
        ),
        (
            "Que dit Bellanger des données privées ?",
            "Vous venez de me le lire, ça. Et lui-même, il est du même avis que ce Bellanger ou pas ?",
        ),
        ("What does Hervé say of bosses?", "That's Hervé again. I asked about the blogger. Where does HE stand on it?"),
        (
            "What does Bellanger say of private data?",
            "I was asking for the blogger's own verdict on big data, not Bellanger's.",
        ),
        ("What does Bellanger say of private data?", "Strong words. And the author, does he agree with Bellanger?"),
    ],
)
def test_the_authors_own_view_is_heard(index: Index, opening: str, asked: str) -> None:
    first, reply = talk(index, opening, asked)
    assert reply.decision.note == "follow-up: own view"
    assert reply.outcome is Outcome.ANSWERED
    assert reply.citations[0].speaker is None
    assert reply.citations[0].post == first.citations[0].post


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        (
            "What does he say about personal data?",
            'That first one, "à notre insu": is that him speaking, or is he reporting the Google people?',
        ),
        (
            "What does he say about personal data?",
            "Yes, you've read me that. My question was whose words they are: the blogger's or Schmidt and Cohen's?",
        ),
        ("What does he say about taxes in India?", "Hm. Was that 3% figure his or from the book?"),
        ("what does he say about Facebook?", "How lovely! And those are Mr Vecchi's words, not the blogger's own?"),
        ("Que dit-il de l'impôt en Inde ?", "Moins de 3 %, et qui le dit ? D'où sort ce chiffre ?"),
    ],
)
def test_whose_words_they_are_is_heard(index: Index, opening: str, asked: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert reply.outcome is Outcome.CHAT
    assert reply.decision.note in ("follow-up: who says", "follow-up: source")
    assert "auteur" in str(reply.parts) or "author" in str(reply.parts)


@pytest.mark.parametrize(
    ("opening", "asked", "end"),
    [
        (
            "And Microsoft's meetings?",
            "That I recognise, my week is full of them. So what is his conclusion after all that?",
            "Mais ça progresse",
        ),
        (
            "Que dit-il de l'Inde ?",
            "parfait. ya une phrase de fin qui claque pr ma conclu ?",
            "fini de nous surprendre",
        ),
        (
            "Que dit-il de l'Inde ?",
            "D'accord. Et donc, c'est quoi la conclusion du billet ?",
            "fini de nous surprendre",
        ),
        ("Que dit-il de l'Inde ?", "Merci. La dernière phrase du texte, c'est quoi ?", "fini de nous surprendre"),
        (
            "What does he say about India?",
            "Thanks. Last one: does he come down for or against it in the end?",
            "fini de nous surprendre",
        ),
    ],
)
def test_the_end_of_the_post_is_heard(index: Index, opening: str, asked: str, end: str) -> None:
    *_, reply = talk(index, opening, asked)
    assert end in joined(reply.citations[0])


def test_an_offer_is_taken_up_by_name_and_in_a_longer_message(index: Index) -> None:
    *_, reply = talk(
        index, "C'est quoi le big data ?", "que dit-il du télétravail sur Facebook ?", "ouais vas-y facebook"
    )
    assert reply.citations
    assert "facebook" in joined(reply.citations[0]).casefold()


def test_a_wish_for_a_translation_is_heard(index: Index) -> None:
    *_, asked = talk(index, "Que dit-il de l'Inde ?", "My French is rusty. Can you translate it?")
    assert asked.outcome is Outcome.CHAT
    assert asked.decision.note == "translate"


def test_where_he_speaks_himself_his_verdict_is_read(index: Index) -> None:
    *_, reply = talk(index, "Que dit-il du big data ?", "et lui, il en pense quoi ?")
    assert reply.decision.note == "follow-up: own view"
    assert "Tout dépend de ce que nous en ferons" in joined(reply.citations[0])


def test_what_the_author_himself_believes_of_something_else_is_looked_for(index: Index) -> None:
    asked = "Fine. So does he himself believe that networks take the place of the boss?"
    *_, reply = talk(index, "What does Hervé say of bosses?", asked)
    assert reply.citations[0].speaker is None
    assert "le temps des réseaux" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["qui les poursuit ?", "pourquoi ils sont poursuivis ?"])
def test_who_asks_of_the_pursued_wants_no_more_read(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Que dit-il de Snowden ?", asked)
    assert "poursuivis par les autorités" in joined(reply.citations[0])


def test_by_whom_a_thing_is_used_is_not_who_says_so(index: Index) -> None:
    *_, reply = talk(index, "la reconnaissance faciale ?", "par qui c'est utilisé ?")
    assert reply.decision.note != "follow-up: who says"


@pytest.mark.parametrize("law", ["et le RGPD ?", "les données perso, le RGPD ?"])
def test_a_law_that_is_named_is_asked_of_the_blog_and_not_of_the_bot(index: Index, law: str) -> None:
    *_, reply = talk(index, "nos données privées sont en danger ?", law)
    assert reply.decision.note != "asks_kept"
    *_, reply = talk(index, "nos données privées sont en danger ?", "et toi, t'es conforme au RGPD ?")
    assert reply.decision.note == "asks_kept"


@pytest.mark.parametrize("hum", ["hmm", "Hmm…", "hmmm"])
def test_who_hums_in_a_french_talk_hears_french(index: Index, hum: str) -> None:
    *_, reply = talk(index, "C'est quoi le bonheurisme ?", hum)
    assert reply.language is Language.FRENCH


@pytest.mark.parametrize("asked", ["et avant ?", "what about before?"])
def test_how_it_was_before_is_told_where_the_author_tells_it(index: Index, asked: str) -> None:
    *_, reply = talk(index, "à quoi sert le service client ?", asked)
    assert "il n'y a encore pas si longtemps" in joined(reply.citations[0])


def test_who_repeats_a_figure_asks_of_what_it_is_of(index: Index) -> None:
    said = "1.2 billion people, wow. What is it good for?"
    *_, reply = talk(index, "Is there a country that does biometrics?", said)
    assert "va permettre de servir des populations" in joined(reply.citations[0])
