"""What a message says in plain words, read once for all that look at it."""

from bot.text import from_chat_spelling, lately, without_courtesy
from bot.text import plain as plain_of


@lately
def plainly(text: str) -> str:
    """Return a folded message without marks, courtesies and the spelling of chats."""
    return plain_of(without_courtesy(from_chat_spelling(text)))
