"""Turns, moments and a bare look at the files, for the tests of the journal's rooms."""

import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from bot.model import Citation, Decision, Message, Outcome, Place, Post, Quote, Reply, StoredTurn, Turn, Words

NOON = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
POST = Post("un-billet", "Un billet", "L’auteur dit ceci. Puis il dit cela.")
CHANNEL = Place("discord", "100", "10")
DM = Place("discord", "900")


def make_reply(words: str = "Voici ce qu’il en dit :") -> Reply:
    quotes = (Quote(POST, 0, 18, 7.5), Quote(POST, 19, 36, 3.0, "un ami"))
    decision = Decision(0.8, 7.5, 2.5, "seul")
    return Reply(Outcome.ANSWERED, (Words(words), Citation(quotes, main=1)), decision=decision)


def make_turn(
    name: str = "1", author: str = "7", *, text: str = "Et l’Été ?", place: Place = CHANNEL, at: datetime = NOON
) -> Turn:
    message = Message(name, place, f"{place.channel}/talk", author, f"Name-{author}", text, at, "fr")
    return Turn(message, make_reply(), 1.25)


def stored(turn: Turn) -> StoredTurn:
    later = turn.message.at + timedelta(milliseconds=3)
    return StoredTurn(turn.message, turn.reply.to_record(), turn.composed_ms, later)


def ids(turns: tuple[StoredTurn, ...]) -> list[str]:
    return [turn.message.id for turn in turns]


def rows(path: Path, sql: str) -> list[tuple[Any, ...]]:
    connection = sqlite3.connect(path)
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()
