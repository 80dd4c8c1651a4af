"""The offer to read on, to who only says how he takes what he heard."""

from bot import phrases
from bot.conversation._scene import Scene
from bot.model import Decision, Outcome, Reply

# What is said instead where nothing was read yet.
BEFORE_QUOTES = {"surprised": "surprised_first", "talked_of": "nothing_yet"}


def reading_on_offered(scene: Scene, intent: str) -> Reply:
    """Take up how somebody took what was read, or tell what that was, and offer to read on; a "oui" then means that
    alone.
    """
    if scene.thread.last is None:
        return scene.reply(Outcome.CHAT, (scene.say(BEFORE_QUOTES[intent]),), Decision(note=intent))
    title = " · ".join(phrases.source(scene.thread.last.post, scene.language))
    return scene.reply(Outcome.CHAT, (scene.say(intent, title=title),), Decision(note=intent), suggestions=())
