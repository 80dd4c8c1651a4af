"""What a member meant all the while, what he asks of the bot among other words, and what he has heard already."""

import pytest

from bot.conversation._rephrased import rephrased
from bot.index import Index
from bot.model import Language, Outcome
from tests.helpers import joined, talk


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("non, l'école de Grenoble, pas Microsoft", "l'école de Grenoble ?"),
        ("no, their names and where they work", "their names and where they work ?"),
        ("no, Bellanger! what does he want?", "Bellanger! what does he want?"),
        ("je demandais juste le nom du livre", "le nom du livre ?"),
        ("nothing on personal data?", "personal data"),
        ("someone told me this bot knows about privacy stuff?", "privacy"),
        ("ok surveillance then, since you mentioned it first", "surveillance"),
        ("je cherche des chiffres sur les influenceurs pour un exposé de BTS", "des chiffres sur les influenceurs ?"),
        ("J'aurais besoin d'infos sur la biométrie pour mon mémoire", "la biometrie"),
        ("I need some info on privacy for my thesis", "privacy"),
        ("je cherche des infos sur la lutte pour la vie privée", "la lutte pour la vie privee"),
        ("my boss wants me to hire influencers, any thoughts from the blog?", "my boss wants me to hire influencers"),
        ("quelqu'un peut m'expliquer ce que c'est le big data ?", "c’est quoi le big data ?"),
    ],
)
def test_what_was_meant_is_read_beneath_how_it_is_said(said: str, meant: str) -> None:
    assert rephrased(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "non, le big data n'est pas un danger",
        "no, the state is not like that",
        "non, ça ne va pas",
        "non merci",
        "je cherche un bon restaurant pour ce soir",
        "Non, les patrons mentent toujours",
        "Non. Dommage pour les employés.",
        "i have no idea what the author thinks of Facebook",
        "qu'est-ce que veut dire Bellanger ?",
        "Non, je ne suis pas d'accord",
    ],
)
def test_who_disagrees_corrects_nothing(said: str) -> None:
    assert rephrased(said) is None


def test_correction_is_answered_with_what_was_meant(index: Index) -> None:
    *_, reply = talk(index, "que dit Microsoft du management ?", "non, l'école de Grenoble, pas Microsoft")
    assert "école Emsi de Grenoble" in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("Dernière chose : qui est l'auteur ? Je dois le citer.", "author"),
        ("who is this blogger anyway?", "author"),
        ("salut le bot, présente toi un peu", "who"),
        ("coucou, je débarque, je sais pas trop quoi demander. C'est quoi son meilleur article ?", "subjects"),
        ("so what do people usually read here?", "subjects"),
    ],
)
def test_bot_and_blog_are_asked_of_among_other_words(index: Index, said: str, note: str) -> None:
    [reply] = talk(index, said)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, note)


@pytest.mark.parametrize(
    "said", ["tu répètes la même chose", "vous me relisez la même chose", "tu me redis toujours la même phrase"]
)
def test_who_hears_it_again_gets_another_passage(index: Index, said: str) -> None:
    first, again = talk(index, "Qui sont les mass mavens ?", said)
    assert again.decision.note == "follow-up: stale"
    assert joined(again.citations[0]) != joined(first.citations[0])


@pytest.mark.parametrize("asked", ["c ki les victimes ??", "c'est qui les victimes ?"])
def test_who_some_people_are_is_not_who_speaks(index: Index, asked: str) -> None:
    *_, reply = talk(index, "Qui sont les mass mavens ?", asked)
    assert "victimes" in joined(reply.citations[0])


@pytest.mark.parametrize("asked", ["whats a geek", "c'est quoi un geek ?"])
def test_english_without_apostrophes_is_read(index: Index, asked: str) -> None:
    [reply] = talk(index, asked)
    assert 'dénommée "geek"' in joined(reply.citations[0])


def test_english_without_apostrophes_is_answered_in_english(index: Index) -> None:
    [reply] = talk(index, "whats a geek to him")
    assert reply.language is Language.ENGLISH


@pytest.mark.parametrize("asked", ["c'est pas un peu dangereux quand même ?", "il n'y voit aucun danger ?"])
def test_danger_that_was_read_gives_way_to_another(index: Index, asked: str) -> None:
    _, first, second = talk(index, "c'est quoi le big data ?", asked, "mais c'est dangereux ?")
    assert first.citations and second.citations
    assert joined(first.citations[0]) != joined(second.citations[0])


@pytest.mark.parametrize(
    "said",
    [
        "pas l'Inde, la France", "non pas l'Inde, la France", "pas l'Inde ! la France. il en parle ou pas ?",
        "nan je demandais si y a le même débat en France", "no, I asked whether there is the same debate in France",
    ],
)  # fmt: skip
def test_what_was_meant_is_read_to_who_says_what_was_not(index: Index, said: str) -> None:
    *_, reply = talk(index, "Que pense l’auteur du fichage en Inde ?", said)
    assert "Nous avons les mêmes discussions en France" in " ".join(quote.text for quote in reply.quotes)


@pytest.mark.parametrize(
    ("before", "said", "read"),
    [
        ("Ce débat existe-t-il en Europe ?", "et en france du coup ?", "Nous avons les mêmes discussions en France"),
        ("Que dit-il de Facebook ?", "bonheurisme mdr, ça veut dire quoi ?", "bonheurisme"),
        ("Que dit-il de Facebook ?", "C'est pas ma question. Big data : il est optimiste ou pas", "Tout dépend de ce"),
        ("Que dit-il des risques de surveillance ?", "Qui a écrit le livre que vous citez ?", "Jared Cohen"),
    ],
)
def test_what_is_said_beside_the_question_leads_nowhere_else(index: Index, before: str, said: str, read: str) -> None:
    *_, reply = talk(index, before, said)
    assert read in joined(reply.citations[0])


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("c'est encore vrai à votre avis ?", "follow-up: when"),
        ("il parle de quoi d'autre ce blog", "subjects"),
        ("C'est une blague ?", "judged"),
    ],
)
def test_what_is_asked_of_the_text_is_not_searched_for(index: Index, said: str, note: str) -> None:
    *_, reply = talk(index, "Que dit-il des geeks ?", said)
    assert (reply.outcome, reply.decision.note) == (Outcome.CHAT, note)
