"""How the honest no is said: to what is asked of the author, of the bot, or of whoever has just come in."""

import re

from bot.conversation._scene import Scene
from bot.conversation.heard._asked_to_write import asked_to_do
from bot.text import plain

# All over plain text. Who says "vous" may mean the author, or several; "our jobs" are everybody's.
_ASKS_BOT = re.compile(r"\b(?:tu|toi|te|t'\w+|you|your|yourself|ici|bots?|blogs?|here)\b")
_OF_ONESELF = re.compile(r"\b(?:je|j|j'\w+|moi|me|m'\w+|mon|ma|mes|vous|i|i'\w+|im|my|me)\b")
_OF_AUTHOR = re.compile(r"\b(?:il|elle|l'aut\w+|he|she|the author|pensez|croyez|dites|ecrivez|parlez)\b")


def kind_of_no(scene: Scene) -> str:
    """Return the name of the phrase for a message that the blog has no answer to.

    That the author does not speak of it is said of what an author may speak of: not to who wants something done, asks
    the bot, or has just come and tells of themselves.
    """
    text = plain(scene.message.text)
    if asked_to_do(scene.message.text):
        return "declined_doing"
    is_own = not scene.thread.turns and _OF_ONESELF.search(text) and not _OF_AUTHOR.search(text)
    return "declined_asked_me" if is_own or _ASKS_BOT.search(text) else "declined"
