"""What is quoted whole: lines of a dialogue, lists with items of several sentences, and what a colon announces."""

import pytest

from bot.index import Index
from bot.model import Aside, Blog, Citation, Corpus, Post
from bot.quotes import Quoter
from bot.text import list_places, sentences
from tests.helpers import blog_of, joined, talk

DIALOGUE = (
    "— Et toi, tu viendrais vivre ici ? ai-je demandé à mon neveu, interne à Toulouse.\n"
    "— Pour travailler soixante-dix heures par semaine, tout seul ? Jamais, m’a-t-il répondu.\n"
    "— Et à plusieurs ?\n"
    "— À plusieurs, dans une maison de santé, avec un secrétariat, peut-être."
)
AROUND = "Je suis allée deux fois aux urgences, pour une angine et pour une ordonnance qui ne pouvait pas attendre."
LIST = "Comment ouvrir la ruche :\n\n1. Ouvrir doucement. Rien ne presse.\n   - par temps calme\n2. Enfumer"
REST = "\n\n   Un deuxième paragraphe sur la fumée.\n3. Refermer"


def quoted_for(index: Index, opening: str) -> str:
    """Return the block that is quoted for the sentence of a post that begins with some words."""
    sentence = next(each for each in index.sentences if each.text.startswith(opening))
    return joined(Quoter(index).fresh(sentence, lambda *_: False))


def lists_of(text: str) -> list[list[str]]:
    """Return the items of each list of a text, as the sentences that they are made of."""
    spans = sentences(text)
    places = list_places(text, spans)
    lists = dict.fromkeys(place.list for place in places.values())
    return [
        [
            " ".join(text[slice(*spans[number])] for number in item)
            for item in dict.fromkeys(place.item for place in places.values() if place.list == whole)
        ]
        for whole in lists
    ]


def asides_of(body: str, *aside: str) -> tuple[Aside, ...]:
    return tuple(Aside(body.index(text), body.index(text) + len(text)) for text in aside)


@pytest.mark.parametrize(
    ("text", "lists"),
    [
        ("Voir :\n\n- un. Deux.\n- trois", [["- un. Deux.", "- trois"]]),
        ("- un\n\n  Encore un. Oui.\n- deux\n\nFin.", [["- un Encore un. Oui.", "- deux"]]),
        ("1. un\n   1. un bis\n2. deux", [["1. un", "1. un bis", "2. deux"]]),
        ("2. deux\n10. dix\n\n* un\n* deux", [["2. deux", "10. dix"], ["* un", "* deux"]]),
        ("1. pain\n- blanc\n2. lait", [["1. pain", "- blanc", "2. lait"]]),
        ("- un\n\nUn mot.\n\n- deux", [["- un"], ["- deux"]]),
        ("— Oui ? Non.\n— Si.\nIl part.", [["— Oui ? Non.", "— Si."]]),
        ("Ni liste. Ni dialogue.", []),
    ],
)
def test_items_are_of_the_list_that_a_browser_shows_them_in(text: str, lists: list[list[str]]) -> None:
    assert lists_of(text) == lists


@pytest.mark.parametrize("opening", ["— Et toi", "— Pour travailler", "Jamais", "— À plusieurs"])
def test_short_dialogue_is_quoted_whole(opening: str) -> None:
    index = blog_of(f"{AROUND}\n\n{DIALOGUE}\n\n{AROUND}")
    assert quoted_for(index, opening) == DIALOGUE


def test_line_of_a_long_dialogue_comes_whole_with_the_one_before_it() -> None:
    lines = [f"— Et la {number}e question du soir, elle est pour qui ? Pas pour moi, dit-il." for number in range(20)]
    index = blog_of("\n".join(lines))
    text = quoted_for(index, "Pas pour moi")
    assert text == lines[0]
    for start in range(2, 8):
        said = quoted_for(index, f"— Et la {start}e")
        assert said == f"{lines[start - 1]}\n{lines[start]}"


def test_line_too_long_for_a_quote_is_not_left_out() -> None:
    long = " ".join(f"Je te dis pour la {number}e fois que je ne viendrai pas." for number in range(20))
    index = blog_of(f"— {long} Jamais, dit-il.\n— Bon.")
    assert "Jamais, dit-il." in quoted_for(index, "Jamais")


def test_nobody_reads_half_a_line_whatever_he_asks_for() -> None:
    index = blog_of(f"{AROUND}\n\n{DIALOGUE}\n\n{AROUND.replace('deux', 'trois')}")
    for reply in talk(index, "les urgences ?", "la suite ?", "la suite ?", "et avant ?", "et avant ?"):
        for quote in (quote for citation in reply.citations for quote in citation.quotes):
            assert ("tout seul ?" in quote.text) is ("Jamais" in quote.text)
            assert not quote.text.startswith("Jamais")


@pytest.mark.parametrize("opening", ["1. Ouvrir", "Rien ne presse", "2. Enfumer", "Un deuxième", "3. Refermer"])
def test_list_with_items_of_several_sentences_comes_whole(opening: str) -> None:
    index = blog_of(f"{AROUND}\n\n{LIST}{REST}\n\n* acheter des cadres\n* peindre le toit\n\n{AROUND}")
    assert quoted_for(index, opening) == LIST + REST
    assert quoted_for(index, "* peindre") == "* acheter des cadres\n* peindre le toit"


def test_neighbour_that_is_an_item_brings_its_list() -> None:
    index = blog_of("La garbure du dimanche est la soupe des pauvres.\n\n- du chou\n- du canard\n- du chou frisé")
    [reply] = talk(index, "de quoi est faite la garbure du dimanche, de chou ?")
    assert all(("- du chou\n" in joined(each)) <= joined(each).endswith("- du chou frisé") for each in reply.citations)


def test_short_sentence_is_not_padded_with_a_list() -> None:
    index = blog_of(f"{AROUND}\n\nLa tisane calme.\n\n- du chou\n- du canard\n- du chou frisé\n\n{AROUND}")
    [reply] = talk(index, "la tisane ?")
    assert joined(reply.citations[0]) == "La tisane calme."


def test_announcement_of_what_is_never_quoted_does_not_end_a_quote() -> None:
    body = "Mon vélo a coûté cher cette année.\n\nVoici mon petit calcul :\n\nx = 1\n\nSoit mille euros d'économie."
    post = Post("velo", "Le vélo", body, asides=asides_of(body, "x = 1"))
    index = Index(Corpus(Blog(), (post,)))
    assert quoted_for(index, "Voici") == "Voici mon petit calcul : […] Soit mille euros d'économie."
    assert not quoted_for(index, "Mon vélo").endswith(":")
    first = Quoter(index).fresh(index.sentences[0], lambda *_: False)
    following = Quoter(index).after(Citation((first.quotes[0],)), lambda _, start: start == 0)
    assert following is not None
    assert not joined(following).endswith(":")


def test_short_sentence_is_not_padded_with_what_to_read_elsewhere() -> None:
    index = blog_of(f"{AROUND}\n\nVoir aussi ma recette de confit et les photos.\n\nCette soupe se garde quatre jours.")
    assert quoted_for(index, "Cette soupe") == "Cette soupe se garde quatre jours."


def test_struck_sentence_ends_behind_its_marks() -> None:
    text = "On joue au ballon. ~~Je n'y croyais pas. Du tout.~~ J'avais tort."
    assert [text[slice(*span)] for span in sentences(text)] == [
        "On joue au ballon.",
        "~~Je n'y croyais pas. Du tout.~~",
        "J'avais tort.",
    ]
