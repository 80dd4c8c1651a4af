"""Small talk, questions on the bot itself, and what is beyond it: words of the bot's alone."""

import re

from bot.dialogue.actions import blog
from bot.dialogue.actions.passage import target
from bot.dialogue.claims import Kept, keeping_of
from bot.dialogue.cues import LANGUAGES, OTHER_LANGUAGES, names_english
from bot.dialogue.offers import topics_for
from bot.dialogue.scene import Draft, Scene
from bot.model import Keeping, Language, Outcome
from bot.phrases import listed
from bot.text import folded_words
from bot.understanding import affirmed

# Where there are moderators, and private talks that they do not see.
_DISCORD = "discord"
# Of these a message may hold several, in clauses of their own, answered in this order; each is so likely at least.
_COURTESIES, _HEARD = ("apology", "thanks", "praise", "how_are_you", "goodbye"), 0.7
_CLAUSE_END = re.compile(r"[^\w\s'’-]|\b(?:et|and)\b", re.IGNORECASE)
_KEPT_KEYS = {None: "not_kept_door", Keeping.KEPT: "kept_here", Keeping.ON_PAUSE: "kept_paused"}


def greet(scene: Scene, draft: Draft) -> Outcome:
    """Greet, and say what the blog speaks of to who has just come."""
    draft.say("greet_again" if scene.state.turns else "greet")
    topics = topics_for(scene)
    if topics and not scene.state.turns:
        draft.say("whole_offer", topics=listed(topics, scene.language))
    draft.offer(*topics)
    return Outcome.CHAT


def bot_help(scene: Scene, draft: Draft) -> Outcome:
    """Say what can be asked."""
    draft.say("bot_help")
    topics = topics_for(scene)
    if topics:
        draft.say("whole_offer", topics=listed(topics, scene.language))
    draft.offer(*topics)
    return Outcome.CHAT


def privacy(scene: Scene, draft: Draft) -> Outcome:
    """Say what becomes of the member's words here."""
    keeping = keeping_of(scene.message)
    key = _KEPT_KEYS.get(keeping, "not_kept_here")
    is_private = scene.message.place.door == _DISCORD and scene.message.place.guild is None
    draft.say("kept_in_private" if keeping is Keeping.KEPT and is_private else key, Kept(keeping))
    if keeping is not None:
        draft.say("privacy")
    return Outcome.CHAT


def language(scene: Scene, draft: Draft) -> Outcome:
    """Say the editor's translation of the passage, or that nothing is translated here; without a passage, which
    languages are spoken, or turn to the one that is named.
    """
    words = frozenset(folded_words(affirmed(scene.text)))
    wanted = next((each for each, names in LANGUAGES.items() if not names.isdisjoint(words)), None)
    if scene.passage is not None and wanted is not Language.FRENCH:
        is_denied = wanted is None and names_english(scene.text)
        return _translated(scene, draft, wanted, is_foreign=is_denied or not OTHER_LANGUAGES.isdisjoint(words))
    if wanted is not None:
        draft.language = wanted
        draft.say("language_switched")
        return Outcome.CHAT
    draft.say("language_spoken")
    return Outcome.CHAT


def _translated(scene: Scene, draft: Draft, wanted: Language | None, *, is_foreign: bool) -> Outcome:
    """Say the editor's translation of the passage, which is in English."""
    passage = target(scene)
    draft.language = wanted
    if passage is not None and not is_foreign and not scene.is_rejected(passage) and draft.translate(passage):
        return Outcome.CHAT
    draft.language = None
    draft.say("translate_no")
    return Outcome.DECLINED


def write(scene: Scene, draft: Draft) -> Outcome:
    """Decline to make something, or to follow orders, and say what is done here."""
    draft.say("write_no")
    draft.offer(*topics_for(scene))
    return Outcome.DECLINED


def world(scene: Scene, draft: Draft) -> Outcome:
    """Say that no blog tells this."""
    draft.say("world_no")
    draft.offer(*topics_for(scene))
    return Outcome.DECLINED


def steady(scene: Scene, draft: Draft) -> Outcome:
    """Say to who takes back what sounded like distress, or goes on beside it, that it is taken seriously."""
    draft.say("steady_thanks" if scene.act == "thanks" else "steady")
    return Outcome.CHAT


def steady_help(_: Scene, draft: Draft) -> Outcome:
    """Say who answers on the numbers that were told, and that the bot cannot help."""
    draft.say("steady_help")
    return Outcome.CHAT


def bored(scene: Scene, draft: Draft) -> Outcome:
    """Keep company, and name topics; for who wants a joke, read where the author is ironic."""
    if blog.asks_joke(scene):
        return blog.joke(scene, draft)
    draft.say("bored")
    draft.offer(*topics_for(scene))
    return Outcome.CHAT


def said(scene: Scene, draft: Draft) -> Outcome:
    """Say the message of the catalogue that has the name of the act; who thanks and takes leave hears both."""
    for act in _courtesies(scene) if scene.act in _COURTESIES else (scene.act,):
        draft.say(act)
    return Outcome.CHAT


def _courtesies(scene: Scene) -> list[str]:
    """Return all courtesies of a message, that of each of its clauses too, in the order in which they are answered."""
    understand = scene.library.understander.understand
    clauses = [understand(clause) for clause in _CLAUSE_END.split(scene.message.text) if clause.strip()]
    heard = {scene.act, *(clause.act for clause in clauses if clause.probability >= _HEARD)}
    return [act for act in _COURTESIES if act in heard]
