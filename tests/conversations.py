"""The conversations that deploy/ shows: `python -m tests.conversations` holds them again and writes down what is said.

The members' lines are kept, the bot's are replaced; read the result aloud before you commit it.
"""

import json
import re
from itertools import starmap

from bot.corpus import load
from bot.dialogue import Conversations
from bot.search import Index
from bot.terminal import answer_records
from tests.helpers import ROOT

PATH = ROOT / "deploy" / "conversations.md"
SAID = "vous › "
_TALK = re.compile(r"^## ([^\n]+)\n\n```text\n(.+?)```$", re.MULTILINE | re.DOTALL)


def talks(page: str) -> dict[str, list[tuple[str, str]]]:
    """Return the conversations of the page by name: what the member says and what the bot answers, in turn."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, text in _TALK.findall(page):
        turns = (turn.partition("\n\n") for turn in text.split(SAID)[1:])
        found[name] = [(said, reply.strip("\n")) for said, _, reply in turns]
    return found


def hold(name: str, said: list[str], index: Index) -> list[str]:
    """Return what the bot answers to these lines in a conversation of this name."""
    rows = [json.dumps({"id": str(number), "conversation": name, "text": text}) for number, text in enumerate(said)]
    return [record["text"] for record in answer_records(rows, Conversations(index))]


def _held_again(match: re.Match[str], index: Index) -> str:
    name = match[1]
    said = [text for text, _ in talks(match[0])[name]]
    turns = starmap("{}{}\n\n{}\n".format, zip([SAID] * len(said), said, hold(name, said, index), strict=True))
    return f"## {name}\n\n```text\n" + "\n".join(turns) + "```"


if __name__ == "__main__":
    blog = Index(load(ROOT / "corpus"))
    page = PATH.read_text(encoding="utf-8")
    PATH.write_text(_TALK.sub(lambda match: _held_again(match, blog), page), encoding="utf-8")
