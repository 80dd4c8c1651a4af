"""Who wonders what a quote has to do with the talk: the bot owns that it strayed, and comes back to what was read.

"Quel rapport entre les deux ?" and "quel rapport avec le big data ?" of what was not read are questions.
"""

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._hanging import note_of
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._surprised import Surprise, surprise
from bot.model import Citation, Decision, Outcome, Part, Reply
from bot.text import content_stems

_NOTE = note_of(FollowUp.REPEAT)


class Strayed:
    """Takes a quote back."""

    def __init__(self, answerer: Answerer) -> None:
        self._answerer = answerer

    def reply(self, scene: Scene) -> Reply | None:
        """Return what was read before the last quotes, where these are of another post; else a question back; None
        where nobody wonders at what was just read.
        """
        text = scene.message.text
        if not scene.thread.newest_is_quote:
            return None
        wonders = surprise(sentences_of(text) or [text])
        if wonders is None or not _is_at_what_was_read(wonders, scene.thread):
            return None
        earlier = _read_before(scene.thread)
        if earlier is None:
            return scene.reply(Outcome.ASKED, (scene.say("strayed"),), Decision(note=_NOTE), suggestions=())
        parts: list[Part] = [scene.say("strayed_back", earlier), earlier]
        suggestions = self._answerer.suggestions(scene, (earlier,))
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=_NOTE), suggestions=suggestions)


def _is_at_what_was_read(wonders: Surprise, thread: Thread) -> bool:
    """Say whether what is wondered at is what was just read, or what was asked has nothing to do with it."""
    named = frozenset(content_stems(" ".join(subject_words(wonders.named))))
    if not named or wonders.is_cried:
        return True
    own = frozenset(stem for turn in thread.turns for stem in content_stems(turn.message.text))
    just_asked = frozenset(content_stems(thread.turns[-1].message.text))
    return named <= just_asked or (named <= thread.newest_stems and named.isdisjoint(own))


def _read_before(thread: Thread) -> Citation | None:
    """Return what was read before the last reply, where that was of another post."""
    before = next((turn.reply.citations for turn in reversed(thread.turns[:-1]) if turn.reply.citations), ())
    return before[0] if before and before[0].post != thread.newest[0].post else None
