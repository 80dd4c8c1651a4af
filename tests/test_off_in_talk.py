"""What is surely nothing of the blog's gets an honest no in the midst of a talk, and so does what it cannot do."""

import pytest

from bot.index import Index
from bot.model import Outcome
from tests.helpers import said_by_bot, talk

_READ = "do bosses like technology?", "que pense-t-il de Facebook ?"


@pytest.mark.parametrize("read", _READ)
@pytest.mark.parametrize("asked", ["meh. what about volleyball", "and cheese?", "bof. et le rugby ?"])
def test_what_no_post_can_speak_of_is_declined_whatever_was_read(index: Index, read: str, asked: str) -> None:
    _, reply = talk(index, read, asked)
    assert reply.outcome is Outcome.DECLINED and not reply.citations


@pytest.mark.parametrize("read", _READ)
@pytest.mark.parametrize(
    "asked",
    [
        "Quel temps fait-il là-bas ?",
        "Invente une citation dans son style",
        "je t'ai demandé d'inventer",
        "Imagine une phrase de lui sur le foot",
    ],
)
def test_what_the_bot_cannot_tell_or_make_up_is_looked_for_nowhere(index: Index, read: str, asked: str) -> None:
    _, reply = talk(index, read, asked)
    assert reply.outcome is Outcome.DECLINED and not reply.citations


@pytest.mark.parametrize("asked", ["oui ou non ?", "Non, répondez par oui ou par non.", "just answer yes or no"])
def test_a_yes_or_no_is_left_to_who_wants_it(index: Index, asked: str) -> None:
    _, reply = talk(index, "que pense-t-il de Facebook ?", asked)
    assert reply.outcome is Outcome.CHAT and not reply.citations
    assert said_by_bot(reply)
