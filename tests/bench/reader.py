"""The bot's own time beside the endpoint's, where a language model reads: `python -m tests.bench.reader`.

Prints the median and the 99th percentile, in milliseconds, of what is done for a message: the request, the prompt, the
model's JSON, the reply with its checks. The first line is all of it. The choice is scripted: the sentences that BM25
finds, with words of their own that pass some checks or all; nothing is sent.
"""

import statistics
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

from bot.corpus import load
from bot.dialogue import Conversations, Scene
from bot.evaluation import DialogueTurn, read_dialogues
from bot.model import Message, Place, Turn
from bot.reader._prompt import prompt, read_choice
from bot.search import Index

ROOT = Path(__file__).resolve().parents[2]
TALKS = ROOT / "tests" / "data" / "talks" / "validation.jsonl"
# So many messages, in talks of so many turns at most.
_MESSAGES, _TURNS = 60, 4
# As `CAUSERIE_READER_CONTEXT` has it: the seven posts are shown whole (characters).
_ROOM = 60_000
_WORDS = (
    "Voici comment il conclut.",
    "Le billet ne tranche pas entre le pour et le contre, mais voici ce qu’il en dit.",
    "Sur ce point, il n’écrit que ceci, par la voix de Pierre Bellanger.",
    "",
)
STEPS = ("all", "request", "prompt", "choice", "reply")


def messages() -> list[Message]:
    """Return what members say in the first turns of talks, in order."""
    turns: dict[str, list[DialogueTurn]] = {}
    for turn in read_dialogues(TALKS, TALKS.read_text("utf-8")):
        turns.setdefault(turn.conversation, []).append(turn)
    # Talks of one turn to four, so that all lengths have their share.
    said = [turn for place, talk in enumerate(turns.values()) for turn in talk[: place % _TURNS + 1]]
    place, now = Place("bench", "1"), datetime.now(UTC)
    return [
        Message(str(number), place, turn.conversation, turn.conversation, "Member", turn.text, now)
        for number, turn in enumerate(said[:_MESSAGES])
    ]


def scripted(scene: Scene, number: int) -> dict[str, Any]:
    """Return the JSON of a model that chooses the first passage that is found, or none."""
    hit = next(iter(scene.search_on().hits), None)
    quotes = [{"first": hit.core.number + 1, "last": hit.core.number + 1}] if hit else []
    words, outcome = _WORDS[number % len(_WORDS)], "answered" if hit else "declined"
    return {"understood": scene.message.text, "quotes": quotes, "words": words, "outcome": outcome}


def measured(conversations: Conversations, asked: Sequence[Message]) -> list[tuple[float, ...]]:
    """Return the milliseconds that each message took, by step."""
    taken = []
    for number, message in enumerate(asked):
        recent = conversations.recent(message)
        started = perf_counter()
        scene = conversations.request_for(message, recent)
        requested = perf_counter()
        if scene is None:
            conversations.remember((conversations.compose(message, recent),))
            continue
        prompt(scene, _ROOM)
        shown = perf_counter()
        data = scripted(scene, number)  # which is the model's part
        begun = perf_counter()
        choice = read_choice(data, scene, reader="Reader")
        read = perf_counter()
        turn: Turn = conversations.compose(message, recent, choice, scene)
        ended = perf_counter()
        steps = (requested - started, shown - requested, read - begun, ended - read)
        taken.append(tuple(seconds * 1000 for seconds in (sum(steps), *steps)))
        conversations.remember((turn,))
    return taken


def main() -> None:
    """Measure and print a line for each step."""
    conversations = Conversations(Index(load(ROOT / "corpus")))
    conversations.prepare()
    taken = measured(conversations, messages())
    print(f"{len(taken)} messages {'median':>13} {'p99':>10}")
    for name, times in zip(STEPS, zip(*taken, strict=True), strict=True):
        print(f"{name:<12}{statistics.median(times):>10.2f} ms {statistics.quantiles(times, n=100)[98]:>8.2f} ms")


if __name__ == "__main__":
    main()
