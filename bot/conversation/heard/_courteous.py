"""Courtesies beside other words: "merci beaucoup pour ces lectures", "n'importe quoi, ta réponse".

Whole messages of small talk are `_small_talk`'s business; these are told by one word, and count only where the blog has
no answer.
"""

import re

from bot.conversation.heard._arguing import argues
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._moves import marks_read
from bot.text import from_chat_spelling
from bot.text import plain as plain_of

# What makes small talk of a message that the blog has no answer to, wherever it stands; the first that fits counts.
_COURTEOUS = {
    "goodbye": re.compile(
        r"\b(?:bye|ciao|tchao|au revoir|bonne (?:soiree|nuit|journee|aprem|fin de \w+)|a (?:plus|demain|bientot)|"
        r"a la prochaine|je (?:file|m'en vais|te laisse|vous laisse|dois (?:y aller|filer))|faut que j'y aille|"
        r"good ?(?:night|bye)|"
        r"see (?:you|ya)(?: \w+)?|gotta go|got to go|have a (?:nice|good) \w+|cya|ttyl|take care)\b"
    ),
    "thanks": re.compile(r"\b(?:merci\w*|remercie\w*|thanks?|thank you|thx|ty|tysm|cheers|cimer)\b"),
    "apology": re.compile(
        r"(?<!pas )(?<!pas si )(?<!pas trop )(?<!not that )(?<!not so )\b(?:nuls?(?! en\b)|nulle(?! en\b)|pourrie?|"
        r"naze|inutile|debile|"
        r"idiot|bete|connard|tg|"
        r"gueule|suck\w*|useless|stupid|dumb|"
        r"rubbish|"
        r"trash|shut up|ferme la|a cote de la plaque|rien compris|(?:mauvaise|wrong) (?:reponse|answer)|"
        r"n'importe quoi|c'est pas ca)\b"
    ),
    "greeting": re.compile(r"\b(?:bonjour|bonsoir|salut|coucou|hello|hey|hi|yo|wesh|salutations)\b"),
    "praise": re.compile(
        r"\b(?:wow|waouh|bravo|genial|excellent|top|nickel|parfait|super|cool|stylee?|impressionnant|bluffant|pas mal|"
        r"pas (?:si|trop|aussi) (?:nul|bete|mauvais|con|idiot)\w*|not (?:that|so) (?:bad|dumb|stupid|useless)|"
        r"je (?:vois|comprends?)(?! (?:pas|rien|plus|toujours pas|mal)\b)|trop (?:bien|fort|vrai)|bien (?:vu|dit|joue)|"
        r"j'adore|interessant|interesting|amazing|"
        r"awesome|"
        r"great|nice|brilliant|love (?:it|that)|makes sense|good (?:one|point|to know)|bon a savoir|ca marche|"
        r"(?<!pas )(?<!rien )(?<!pas bien )(?<!pas tout )compris|"
        r"got it|fair enough|helpful|utile|drole|marrant\w*|funny|desolee?|sorry|sans rancune|no hard feelings)\b"
    ),
    "smile": re.compile(r"\b(?:lo+l|mdr+|ptdr+|xd|lmao|rofl|(?:ha){2,}h?)\b"),
}
_TO_BOT = re.compile(
    r"\b(?:tu|te|toi|vous|ta|ton|tes|votre|vos|bot|robot|reponses?|question|gueule|you|your|answers?|plaque)\b|\bt'"
)
_SAYS_OF_IT = re.compile(r"\b(?:it's|it is|that's|they're|c'est|ce sont) (?:\w+ ){0,2}(?:an? |une? |des |the |le |la )")
_OF_THE_TALK = re.compile(
    r"\b(?:passages?|textes?|citations?|blogs?|billets?|articles?|posts?|quotes?|texts?|bot|answers?|reponses?|tu|toi|"
    r"vous|you)\b"
)
_MOST_COURTEOUS_WORDS = 12
_MOST_PRAISED = 2
_BESIDE_NOTHING = frozenset({"greeting", "smile"})


def courtesy(text: str, *, alone: bool = False) -> str | None:
    """Return what kind of small talk a short message without a question is by one word of it, or None.

    With other words beside it, this is for messages that the blog does not answer: "merci, et en Inde" has an answer.
    `alone` asks that every other word be grammar or about the talk.
    """
    if "?" in text:
        return None
    plain = plain_of(from_chat_spelling(marks_read(text)))
    if len(plain.split()) > _MOST_COURTEOUS_WORDS:
        return None
    intent = next((intent for intent, pattern in _COURTEOUS.items() if pattern.search(plain)), None)
    others = len(subject_words(_without_courtesies(plain))) if intent else 0
    # "bonjour le spam" greets nobody, and who laughs beside a subject speaks of that.
    if intent in _BESIDE_NOTHING and others:
        return None
    if others and (_is_of_a_thing(intent, plain) or (intent == "praise" and (others > _MOST_PRAISED or argues(text)))):
        return None
    return None if alone and others else intent


def _is_of_a_thing(intent: str | None, plain: str) -> bool:
    """Say whether blame or praise with other words beside it is of what these name, and not of the bot: "c'est nul,
    Facebook", "it's a great programme".
    """
    if intent == "apology":
        return not _TO_BOT.search(plain)
    return intent == "praise" and bool(_SAYS_OF_IT.search(plain)) and not _OF_THE_TALK.search(plain)


def _without_courtesies(plain: str) -> str:
    for pattern in _COURTEOUS.values():
        plain = pattern.sub(" ", plain)
    return plain
