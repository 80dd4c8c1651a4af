"""Doors without Discord: a chat in the terminal, one question, many questions from a pipe."""

from bot.terminal._aloud import Aloud
from bot.terminal._batch import answer_records
from bot.terminal._chat import Chat, chat, find_post
from bot.terminal._explain import explain, explain_policy
from bot.terminal._records import turn_record
from bot.terminal._rehearsal import Rehearsal
from bot.terminal._rehearsal_file import read_rehearsal
from bot.terminal._understand import Listener, understood, understood_records

__all__ = [
    "Aloud",
    "Chat",
    "Listener",
    "Rehearsal",
    "answer_records",
    "chat",
    "explain",
    "explain_policy",
    "find_post",
    "read_rehearsal",
    "turn_record",
    "understood",
    "understood_records",
]
