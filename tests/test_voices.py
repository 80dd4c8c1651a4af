"""Dialogues behind hyphens and behind names in capitals: no words of another's pass for the author's, and none of his
for another's.
"""

import pytest

from bot.index import Index
from bot.model import SOMEBODY, Blog, Corpus, Post
from bot.quotes import speakers
from tests.helpers import said_by_bot, talk


def heard(body: str, *, title: str = "Billet", author: str | None = None) -> list[str | None]:
    """Return who speaks in each line of a post that has a sentence a line; None is the author."""
    found = speakers(Post("post", title, body), author=author)
    lines = [line for line in body.split("\n") if line]
    return [each.speaker if (each := found.get(body.index(line))) else None for line in lines]


ASKED = "- Vous avez combien de ruches ?\n- J'en ai trente.\n- Et l'hiver ?\n- L'hiver, je dors."


@pytest.mark.parametrize(
    ("brings_in", "title", "who"),
    [
        ("J'ai rencontré Jeanne Moreau au marché.", "Billet", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("Dimanche, au marché.", "Entretien avec Jeanne Moreau", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("J'ai rencontré Jeanne Moreau et Paul Rey.", "Billet", [None, *[SOMEBODY] * 4]),
        ("Dimanche, au marché.", "Interview de Jeanne Moreau", [None, None, "Jeanne Moreau", None, "Jeanne Moreau"]),
        ("Dimanche, au marché.", "Billet", [None, *[SOMEBODY] * 4]),
        ("Vous me demandez souvent la même chose.", "Billet", [None, SOMEBODY, None, SOMEBODY, None]),
        ("Interview de Lise Aubry, qui est moi.", "Billet", [None, SOMEBODY, None, SOMEBODY, None]),
    ],
)
@pytest.mark.parametrize("mark", ["- ", "– ", "— ", "-"])
def test_who_answers_behind_dashes_is_whom_the_post_says_is_asked_or_somebody(
    brings_in: str, title: str, who: list[str | None], mark: str
) -> None:
    asked = ASKED.replace("- ", mark)
    assert heard(f"{brings_in}\n\n{asked}", title=title, author="Lise Aubry") == who
    apart = asked.replace("\n", "\n\n")
    assert heard(f"{brings_in}\n\n{apart}", title=title, author="Lise Aubry") == who


@pytest.mark.parametrize(
    "items",
    [
        "- Faut-il tailler en mars ?\n- Faut-il arroser ?\n- Et les hortensias ?",
        "- Avez-vous pensé à l'assurance ?\n- Prévoir une gourde\n- Réserver le gîte",
        "- Un chapeau ? Toujours.\n- Des gants ? Jamais.",
        "- Le pain blanc est trop salé.\n- Le pain noir se garde une semaine.",
        "- Gâteau, fait la veille\n- Crème, faite le matin",
        "- Il pleut ?\n- On rentre.\n- Il fait beau ?\n- On sort.",
    ],
)
def test_list_is_no_dialogue(items: str) -> None:
    assert set(heard(f"Voilà :\n\n{items}")) == {None}


def test_lines_behind_hyphens_are_of_whom_they_name() -> None:
    body = "- Tu viens nager ? demanda Jules.\n- Non, répondit Manon, l'eau est gelée.\n- Tant pis."
    assert heard(body) == ["Jules", "Manon", SOMEBODY]
    assert heard("- Tu recommenceras ? m'a demandé ma fille.\n- De la vie !") == ["sa fille", SOMEBODY]


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("MOI : Tu crois ?\n\nLUI : Je le sais.\n\nMOI : Bon.", [None, SOMEBODY, None]),
        ("Moi : Tu crois ?\nElle (rires) : Je le sais.\nMoi : Bon.", [None, SOMEBODY, None]),
        ("Toi : Tu crois ?\n\nMoi : Oui.\n\nC'est mon avis.\n\nToi : Ah.", [SOMEBODY, None, None, SOMEBODY]),
        (
            "Moi : Oui.\n\nLui : Non.\n\nC'est sûr.\n\nMoi : Ah.\n\nIl est parti.",
            [None, SOMEBODY, SOMEBODY, None, None],
        ),
        ("MOI : Votre haie dépasse.\n\nMON VOISIN : Votre chien aussi.", [None, "son voisin"]),
        ("LE MAIRE : On ferme.\n\nLA BOULANGÈRE : On ouvre.", ["le maire", "la boulangère"]),
        ("PAUL : Tu viens ?\n\nHÉLÈNE : Non, l'eau est froide.\n\nPS : merci.", ["Paul", "Hélène", None]),
        ("J'ai vu Paul Rey.\n\nMOI : Ça va ?\n\nPAUL REY : Très bien.", [None, None, "Paul Rey"]),
        ("LISE : Tu viens ?\n\nPAUL : Non, jamais.\n\nLISE : Bon.", [None, "Paul", None]),
        ("MOI : Encore vous ?\n\nLA LIMACE : Il a plu.\n\nMOI : Bon.", [None, "la limace", None]),
        ("MOI : Selon Paul Rey, il neige.\n\nLUI : Non.", ["Paul Rey", SOMEBODY]),
    ],
)
def test_who_speaks_behind_a_name_in_capitals(body: str, who: list[str | None]) -> None:
    assert heard(body, author="Lise Aubry") == who


@pytest.mark.parametrize(
    "body",
    [
        "PRIX : 10 € le plat.\n\nNOTE : 4 sur 5.\n\nPRIX : 12 € le menu.\n\nAMBIANCE : calme.",
        "POUR : c'est beau.\n\nCONTRE : c'est cher.\n\nPOUR : c'est grand.\n\nCONTRE : c'est loin.",
        "Moi : je reste.",
        "INGRÉDIENTS : du sel.\n\nASTUCE : du poivre.",
    ],
)
def test_word_in_capitals_before_a_colon_is_nobody_s_name(body: str) -> None:
    assert set(heard(body)) == {None}


def test_one_sentence_of_two_voices_is_not_the_author_s() -> None:
    [sentence, *_] = speakers(Post("post", "Billet", "Moi : salut à toi\nLui : salut, ça pédale ?")).values()
    assert sentence.speaker == SOMEBODY


def test_question_of_a_dialogue_is_quoted_with_its_answer_and_both_voices_are_told() -> None:
    body = "J'ai vu Paul Durand, maire.\n\nMOI : La piscine va-t-elle fermer ?\n\nPAUL DURAND : Elle ferme en juin."
    [reply] = talk(Index(Corpus(Blog(), (Post("post", "Billet", body),))), "la piscine va-t-elle fermer ?")
    [citation] = reply.citations
    assert citation.quotes[0].text.endswith("va-t-elle fermer ?\n\nPAUL DURAND : Elle ferme en juin.")
    assert citation.speaker == "Paul Durand"
    assert "Paul Durand" in said_by_bot(reply)
