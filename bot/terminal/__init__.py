"""Doors without Discord: a chat in the terminal, one question, many questions from a pipe."""

from bot.terminal._batch import answer_lines
from bot.terminal._chat import Chat, chat, find_post
from bot.terminal._journal import journal_line, journal_record
from bot.terminal._records import turn_record

__all__ = ["Chat", "answer_lines", "chat", "find_post", "journal_line", "journal_record", "turn_record"]
