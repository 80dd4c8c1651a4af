"""Conclusions that a member draws from what was read, and leaves to be confirmed: "donc rien ne change ?"."""

import re

from bot.conversation._scene import Scene
from bot.conversation.heard._plainly import plainly
from bot.model import Decision, Outcome, Reply
from bot.text import lately

# Over folded text without punctuation.
_CONCLUDES = re.compile(
    r"^(?:(?:ok|okay|et|bon|mais|ah|oh|oui|and|but|well|yes|ben|bah) )*"
    r"(?:donc|alors|du coup|en (?:clair|gros|somme)|autrement dit|bref|si (?:je|j'ai|on) (?:te |vous )?(?:comprends?|"
    r"suis|ai compris|compris)|(?:ca|cela) (?:veut (?:donc )?dire|signifie)(?: donc)? qu|(?:tu veux|vous voulez|"
    r"il veut) dire qu|(?:ce )?n'est ce pas (?:plutot|surtout)|(?:c'est|ce serait|ce n'est) pas (?:plutot|surtout)|"
    r"so|then|in other words|basically|(?:you|he) means?|(?:does )?(?:that|this) means?|isn't (?:it|that) "
    r"(?:rather|more))"
    r"\b(?! (?:et|and) (?:en|a|aux?|chez|pour|sur|dans|in|for)\b)"
)
_ENDS = re.compile(
    r" (?:c'est (?:bien )?(?:ca|cela|juste|exact|tout)|si je comprends bien|si j'ai bien compris|"
    r"is that (?:it|right|so)|if i (?:understand|get it|got it)(?: \w+)?)$"
)
# Said without a mark of asking, by who does not tell of himself: "so it's not just for kids".
_TELLS_SO = re.compile(
    r"^(?:(?:ok|okay|et|bon|mais|ah|oh|and|but|well|lol) )*(?:so|donc|so basically|basically|autrement dit|in other "
    r"words)\b(?! (?:i|je|j'\w+|my|mon|ma|mes|we|nous|notre|our|merci|thanks|long|what|tell|dis|parle|raconte|ok|oui|"
    r"non|yes|no|bon)\b)(?= \w+ \w+)"
)
# "So who won the match?" wants to know something, and concludes nothing.
_ASKS = re.compile(
    r"\b(?:qu'est|quoi|quel(?:le)?s?|quand|comment|pourquoi|combien|lequel|laquelle|ou (?:est|sont|va|peut)|who|"
    r"what|when|"
    r"where|why|how|which|whose)\b|^(?:(?:ok|et|bon|mais|donc|alors|du coup|bref) )+(?:qui|que|ou)\b"
)
# A figure is checked by what was read, and is no conclusion.
_FIGURE = re.compile(r"\d")
_LONGEST = 18
_NOTE = "concluded"


@lately
def concludes(text: str) -> bool:
    """Say whether a short message draws a conclusion from what was read, or wants to know whether it is right."""
    plain = plainly(text)
    if plain.count(" ") >= _LONGEST or _FIGURE.search(plain) or _ASKS.search(plain):
        return False
    pattern = _CONCLUDES if "?" in text else _TELLS_SO
    return _ENDS.search(plain) is not None or pattern.match(plain) is not None


def left_to_member(scene: Scene) -> Reply | None:
    """Return the reply to who concludes what the author does not say: that it is his own to draw; None for others."""
    turns = scene.thread.turns
    is_on_a_quote = scene.thread.newest_is_quote or (turns and turns[-1].reply.decision.note == _NOTE)
    if not is_on_a_quote or not concludes(scene.message.text):
        return None
    return scene.reply(Outcome.CHAT, (scene.say(_NOTE),), Decision(note=_NOTE), suggestions=())
