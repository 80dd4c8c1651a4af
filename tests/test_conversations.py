"""The conversations shown in deploy/ are what the bot says today, word for word."""

import pytest

from bot.search import Index
from tests.conversations import PATH, hold, talks
from tests.helpers import ROOT

TALKS = talks(PATH.read_text(encoding="utf-8"))


def test_three_conversations_are_shown_and_the_readme_leads_to_them() -> None:
    assert len(TALKS) == 3
    assert f"(deploy/{PATH.name})" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TALKS)
def test_conversation_goes_as_it_is_shown(index: Index, name: str) -> None:
    said = [text for text, _ in TALKS[name]]
    for (text, shown), reply in zip(TALKS[name], hold(name, said, index), strict=True):
        assert shown == reply, f"after {text!r}: python -m tests.conversations writes it again; read it aloud"
