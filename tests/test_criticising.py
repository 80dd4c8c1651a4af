"""Asked whom the author criticises, the bot stays with what was read, and says so where he finds fault with nobody."""

import pytest

from bot.index import Index
from bot.model import Outcome, Reply
from tests.helpers import blog_of, joined, talk

CAMPING = blog_of(
    "Le camping de mon enfance était calme. On y lisait au soleil, et personne ne se pressait.\n\n"
    "Aujourd'hui le camping se veut club de vacances. Quelle joie, ce karaoké !\n\n"
    "Ces animations sont futiles et bruyantes, et les gérants s'en moquent.\n\nLe soir on dort quand même.",
    "Le sel gris vient de la mer. On le ramasse en été. Il conserve le poisson.",
)


def read(reply: Reply) -> str:
    return "\n".join(joined(citation) for citation in reply.citations)


@pytest.mark.parametrize(
    "asked",
    [
        "il critique quoi exactement ?",
        "qui critique-t-il exactement ?",
        "il s'en prend à qui ?",
        "de qui se moque-t-il là ?",
        "que dénonce-t-il au juste ?",
        "c'est quoi sa cible ?",
        "who is he mocking here?",
        "who is he laughing at?",
        "il les critique ?",
        "il leur reproche quoi ?",
        "est-il critique ?",
        "does he make fun of anyone?",
        "what exactly is he criticizing?",
    ],
)
def test_what_he_criticises_is_read_from_near_what_was_ironic(asked: str) -> None:
    *_, reply = talk(CAMPING, "que pense-t-il du karaoké ?", "il est ironique là ?", asked)
    assert reply.outcome is Outcome.ANSWERED
    assert "futiles et bruyantes" in read(reply)


def test_who_finds_fault_with_nobody_is_not_made_to() -> None:
    *_, told, following = talk(CAMPING, "d'où vient le sel gris ?", "il critique quoi ?", "oui")
    assert (told.outcome, told.citations) == (Outcome.CHAT, ())
    assert following.citations[0].post.slug == "post-2"


@pytest.mark.parametrize("asked", ["et les critiques ?", "que veut-il ?", "qui prend le sel ?"])
def test_what_is_no_question_of_whom_he_criticises_is_left_to_others(asked: str) -> None:
    *_, reply = talk(CAMPING, "d'où vient le sel gris ?", asked)
    assert "ne s’en prend à personne" not in str(reply.parts) and "ne vise personne" not in str(reply.parts)


def test_irony_is_explained_by_the_post_itself(index: Index) -> None:
    *_, what, whom = talk(
        index, "que dit-il du bonheur ?", "il est ironique là ?", "il critique quoi exactement ?", "qui critique-t-il ?"
    )
    assert {quote.post.slug for quote in (*what.quotes, *whom.quotes)} == {"cliquer-sa-vie-a-pleins-doigts"}
    assert read(what) != read(whom)
