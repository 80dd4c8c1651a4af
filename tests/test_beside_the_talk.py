"""What members say in the midst of a talk that is none of it: is this a bot, did it write that, what else, thanks."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import joined, talk

OPENING = "il dit quoi sur le service client ?"


@pytest.mark.parametrize(
    ("said", "note"),
    [
        ("t'es un bot ou un vrai gars ?", "machine"),
        ("are you a bot or a real person?", "machine"),
        ("y a une vraie personne derrière ?", "machine"),
        ("c'est vous qui avez écrit ça ?", "not_author"),
        ("Je ne comprends pas, c'est vous qui avez écrit ca ? Moi je parlais de ma fille", "not_author"),
        ("tu as écrit ce texte ?", "not_author"),
        ("de quoi d'autre pourrions-nous parler, vous et moi ?", "subjects"),
        ("Je demandais juste la liste de vos sujets...", "subjects"),
        ("what else can we talk about?", "subjects"),
        ('haha "on ne leur raconte pas d\'histoires", what does that mean in English?', "translate"),
        ("merci en tout cas ça m'a fait du bien de lire le comptoir des emmerdeurs", "thanks"),
        ("bah je disais juste merci hein :)", "thanks"),
        ("je te remerciais juste", "thanks"),
        ("merci pour le passage sur les clients heureux", "thanks"),
        ("Oh non, je suis trop fatiguée le soir. Merci quand même, vous êtes gentil", "thanks"),
        ("ptdr ok t'as survécu. gg", "praise"),
        ("le comptoir des emmerdeurs, ok. bon jte laisse, merci c t cool", "thanks"),
        ("bah les scripts c'est l'enfer. allez je file !", "goodbye"),
        ("gotta go then", "goodbye"),
        ("i'm off now", "goodbye"),
        ("gros bisous à toute l'équipe", "goodbye"),
        ("test test, tu réponds là ?", "empty"),
        ("c'est quoi ton rôle ?", "help"),
        ("ah sympa. et c'est qui l'auteur, un vieux grincheux ?", "author"),
        ("hein ? je demandais qui écrit ce blog, pas vecchi mdr", "author"),
        ("je te demande ton avi a toi pas le sien", "personal"),
        ("grave vrai, tt le monde veut des likes. t d'accord toi ?", "personal"),
        ("t'es pas très bavard", "personal"),
        ("ça va ici ?", "well"),
        ("t'es pas un peu vieux jeu ?", "personal"),
        ("Et toi, le bot, tu trouves ça vrai que les mécontents font plus de bruit ?", "personal"),
        ("Bon, passons. Vous pouvez me donner un autre sujet plus gai ?", "subjects"),
        ("Non mais je demandais qu'on change de sujet, quelque chose de léger.", "subjects"),
        ("Ce sont ses mots exacts ?", "verbatim"),
        ("c pas gentil", "acknowledged"),
        ("scary stuff", "acknowledged"),
        ("t'es sûr de ce chiffre ?", "follow-up: source"),
        ("are you sure about that number?", "follow-up: source"),
        ("donc tu te contredis, t'as dit qu'il en parlait pas", "apology"),
        ("Allez, sans rancune, vous êtes plus honnête que mes anciens commerciaux.", "praise"),
    ],
)
def test_what_is_none_of_the_talk_is_met_as_such(index: Index, said: str, note: str) -> None:
    *_, reply = talk(index, OPENING, said)
    assert (reply.outcome, reply.decision.note.removesuffix("_again")) == (Outcome.CHAT, note)


def test_what_is_asked_of_a_kiss_is_no_goodbye(index: Index) -> None:
    *_, reply = talk(index, OPENING, "bises ou poignée de main ?")
    assert reply.decision.note != "goodbye"


@pytest.mark.parametrize(
    "said",
    [
        "merci, et sur les mécontents",
        "merci. je suis community manager, comment toucher les mécontents",
        "merci c'est quoi les mass mavens",
        "je te laisse me lire un passage sur les mécontents",
        "Il me semblait avoir lu le mot « mécontents » chez lui.",
        "merci pour ce passage et sur les mécontents",
        "c'est lui qui a écrit que les clients ont le pouvoir ?",
    ],
)
def test_who_thanks_and_asks_is_answered(index: Index, said: str) -> None:
    *_, reply = talk(index, OPENING, said)
    assert reply.citations


@pytest.mark.parametrize(
    "said", ["ok cool but who are these mass connectors?", "super mais c'est qui ces mass connectors ?"]
)
def test_a_word_or_two_on_what_was_read_before_a_question_is_no_part_of_it(index: Index, said: str) -> None:
    *_, reply = talk(index, OPENING, said)
    assert "plein d'amis sur facebook" in " ".join(map(joined, reply.citations))


def test_what_he_finds_of_a_thing_is_looked_for_by_that_thing(index: Index) -> None:
    [reply] = talk(index, "il trouve ça bien ou mal, Facebook ?")
    assert {citation.post.slug for citation in reply.citations} <= {
        "marketing-et-service-client",
        "cliquer-sa-vie-a-pleins-doigts",
    }
