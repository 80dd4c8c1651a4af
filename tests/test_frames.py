"""Frames around a message are cut off, and nothing else is."""

import pytest

from bot.search import Index
from bot.understanding import FrameCutter
from bot.understanding.acts import EXAMPLES as MESSAGES
from bot.understanding.frames import EXAMPLES, WEIGHTS
from tests.bench.dressing import changes, read_messages, share
from tests.training.labelled import fitted_on, hash_of_files


@pytest.fixture(scope="module")
def cutter() -> FrameCutter:
    return FrameCutter.load()


def test_the_weights_were_fitted_on_the_examples_there_are() -> None:
    assert fitted_on(WEIGHTS) == hash_of_files(EXAMPLES, MESSAGES), "run python -m tests.training.frames"


def test_what_changes_nothing_is_cut_off_at_both_ends(cutter: FrameCutter) -> None:
    asked = "Que pense-t-il des hybrides ?"
    for framed in (
        f"Dis-moi, {asked}",
        f"bonjour, petite question : {asked}",
        "Que pense-t-il des hybrides stp ?",
        f"... {asked}",
        f"{asked} C’est pour un exposé.",
    ):
        assert cutter.bare(framed) == asked


def test_what_says_something_stays(cutter: FrameCutter) -> None:
    for text in ("", "?", "...", "merci", "Bonjour !", "Et lui, il en pense quoi ?", "Non, les abeilles.", "En 2007 ?"):
        assert cutter.bare(text) == text


def test_the_time_taken_does_not_grow_with_the_number_of_frames(cutter: FrameCutter) -> None:
    assert cutter.bare("stp " * 300 + "les radis")


def test_dressing_a_message_seldom_changes_its_reply(index: Index) -> None:
    found = list(changes(read_messages("validation", questions=40, turns=10), index, each=3))
    assert len(found) == 150
    assert share(found) <= 0.08
