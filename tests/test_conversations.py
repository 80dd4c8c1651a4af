"""The conversations shown in deploy/ are what the bot says today, word for word."""

import json
import re
from itertools import zip_longest

import pytest

from bot.conversation import Conversations
from bot.index import Index
from bot.terminal import answer_lines
from tests.helpers import ROOT

SHOWN = (ROOT / "deploy" / "conversations.md").read_text(encoding="utf-8")
SAID = "vous › "
TALKS = dict(re.findall(r"^## ([^\n]+)\n\n```text\n(.+?)```$", SHOWN, re.MULTILINE | re.DOTALL))


def test_three_conversations_are_shown_and_the_readme_leads_to_them() -> None:
    assert len(TALKS) == 3
    assert "deploy/conversations.md" in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", TALKS)
def test_conversation_goes_as_it_is_shown(index: Index, name: str) -> None:
    turns = [turn.partition("\n\n") for turn in TALKS[name].split(SAID)[1:]]
    rows = [json.dumps({"id": str(n), "conversation": name, "text": said}) for n, (said, _, _) in enumerate(turns)]
    replies = [json.loads(line)["text"] for line in answer_lines(rows, Conversations(index))]
    for (said, _, shown), reply in zip_longest(turns, replies):
        assert shown.strip("\n") == reply, said
