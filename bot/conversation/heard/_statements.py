"""Who states something and asks nothing ("mon patron nous surveille"), and who says several things before he asks.

Over folded text without punctuation, but where marks part the sentences.
"""

import re

from bot.conversation.heard._asked_of_case import asks_of_ones_case, told_in_parts
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import LAUGH, plainly
from bot.text import fold, holds_any, lately
from bot.text import plain as plain_of

_ASKS = re.compile(
    r"\b(?:quoi|comment|pourquoi|combien|quel(?!qu)\w*|lequel|est ce|what|how|why|which|who)\b|"
    r"^(?:(?:et|alors|bon|mais|donc|du coup|ok|and|so|but|well) )*(?:qui|c'est (?:qui|ou|quand)|que|qu'\w+|"
    r"ou (?:est|sont|se|va|vont|puis|peut|trouve\w*|on|je|en)|quand|where|when|do|does|did|"
    r"is|are|can|could|would|(?:should|must|may|am|will|shall|has|have) (?:i|we|you|he|she|they|it))\b|\b(?:qui|ou|"
    r"quand)$|"
    r"\b(?:demand(?:e|ais|ai)|savoir|dis moi|dites moi|wonder\w*|asked|asking) (?:si|s'ils?|s'elles?|if|whether)\b"
)
# "L'auteur il est d'accord ou il se fout de lui": one of two things is asked for; who says "si" only leaves it open.
_EITHER = re.compile(
    r"^(?!.*\b(?:si|whether|if|je|j'\w+|i)\b).*\b(?:il|elle|l'auteur|ils|elles|c'est|ca|s?he|they|it|is|does|are|do)\b.*"
    r"\b(?:ou (?:il|elle|ils|elles|pas|non|bien|c'est)|or (?:is|does|do|are|not|no|he|she|they|it|just))\b"
)
# Who tells what somebody says wants nothing: "mon frère parle à ChatGPT", "he told me to read it".
_LEADS = r"(?:(?:et|alors|bon|mais|donc|du coup|ok|stp|svp|allez|and|so|but|well|please|pls) )*"
_SAY = (
    r"(?:di[st]|parle[rsz]?|raconte\w*|explique\w*|resume\w*|donne\w*|cite\w*|compare\w*|lis|montre\w*|trouve|rappelle)"
)
_SAY_IN_ENGLISH = r"(?:remind|tell|show|give|find|read|summar\w+|compare|explain)"
_WANTS = re.compile(
    rf"^{_LEADS}(?:{_SAY}|{_SAY_IN_ENGLISH})\b|\b(?:{_SAY} (?:moi|nous|m'en)|{_SAY_IN_ENGLISH} (?:me|us)|besoin|savoir|"
    r"dites|cherch\w+|recette|veux|voudrai\w*|aimerai\w*|peu[tx](?! plus)|pourrai\w*|stp|svp|pls|please|want|need|"
    r"looking)\b"
)
# "Les pays de l'Est" name what lies there.
_STATES = re.compile(
    r"\b(?:je|j'\w+|moi|on|nous|mon|ma|mes|notre|nos|il|elle|ils|elles|c'est|c'etait|ca|cela|(?<!l')est|sont|etait|etaient|a|"
    r"ont|font|se|s'\w+|me|m'\w+|n'\w+|ne|pas|plus|trop|tout le monde|personne|faut|devraient?|doit|doivent|va|vont|i|"
    r"i'm|i've|my|we|our|it's|that's|he|she|they|is|are|was|has|have|had|should|must|everybody|nobody|sorry|oops|oups|"
    r"morning|bonjour|bonsoir|salut|coucou|hello|hey|happy|joyeux|bonne|vivement|marre|dommage|suis|fait|"
    r"you're|got|need|love|hate|feel|feels|can't|won't|don't|doesn't|didn't|just|so)\b"
)
# "mdr les chanceux", "boomer tech lmao"
_LAUGH = rf"(?:{LAUGH}|ha)"
_LAUGHED = re.compile(rf"{_LAUGH} [\w']+(?: [\w']+){{0,3}}|(?:[\w']+ ){{1,4}}{_LAUGH}")
# Nobody states more (words); so many in pieces, or in one go, are no names of things.
_LONGEST = 60
_PIECES, _RUN = 5, 10
_MARK_INSIDE = re.compile(r"[.,;:!…]+\s+\w")


# Neither "M. Bellanger" nor "l'État 2.0" ends one.
_SENTENCE = re.compile(r"(?:\b(?:M|Mr|Mrs|Ms|Mme|Mlle|Dr)\.|\d\.(?=\d)|[^.!?…\n])+[.!?…]*")


@lately
def states(text: str) -> bool:
    """Say whether a message states something and asks for nothing."""
    plain = plainly(text)
    if not plain or plain.count(" ") >= _LONGEST or asks(text) or _WANTS.search(plain):
        return False
    long_enough = _PIECES if _MARK_INSIDE.search(text) else _RUN
    is_told = is_sentence(plain) or plain.count(" ") >= long_enough
    return is_told or _LAUGHED.fullmatch(plain_of(text)) is not None


@lately
def asks(text: str) -> bool:
    """Say whether a message has a word that asks, with or without its mark ("c'est quoi ce programme")."""
    if "?" in text:
        return True
    pieces = [plainly(text), *(plainly(piece) for piece in _SENTENCE.findall(text))]
    return any(_ASKS.search(piece) or _EITHER.match(piece) for piece in pieces)


# "C'est qui, les mass connectors, mes clients ont 70 ans": why somebody asks stands behind it.
_OWN_CASE = re.compile(
    r"\s*[,;–—]\s+(?:(?:moi|car|parce que?|vu que|because|since|cos|cuz) )?"
    r"(?:(?:mes|mon|ma|nos|notre|je|j['’]\w+|moi|my|our|i|i['’]\w+|we) [^,;?]{3,80}|"
    r"(?:c['’]est|c|it['’]?s) (?:pour|for) (?:une?|mon|ma|mes|le|la|les|a|an|my|the) [^,;?]{3,40})[\s.!]*$",
    re.IGNORECASE,
)
_PARTED = (",", ";", "–", "—")


def without_own_case(text: str) -> str | None:
    """Return a question without why its asker asks, which stands behind it; None where nothing does."""
    if not holds_any(text, _PARTED):
        return None
    asked = _OWN_CASE.sub("", text)
    return asked if asked != text and asks(asked) and subject_words(plainly(asked)) else None


def is_sentence(plain: str) -> bool:
    """Say whether plain words have the marks of a sentence that tells something, and are not just names of things."""
    return _STATES.search(plain) is not None


# What asks of what was said just before: "Il en parle quelque part ?", "Qu'est-ce que le blog dit là-dessus ?".
_POINTS_BACK = re.compile(r"\b(?:en|y|ca|cela|c'est|la dessus|lui|le|that|this|it|one)\b")
_FEWEST = 2
# Of a rant the last sentences are looked at: each costs a search.
_MOST = 8


def told_and_asked(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what a message of several sentences tells and may ask about, and what it asks; nothing of other messages.

    Who asks at the end about what he just told ("Il en parle ?", "Je réponds ou pas ?") may ask about any of it; else
    it is what has the mark of a question that is asked.
    """
    found = told_in_parts([match.group().strip() for match in _SENTENCE.finditer(text)])
    if len(found) < _FEWEST:  # as most: their words need not be read
        return (), ()
    pieces = [piece for piece in found if subject_words(plainly(piece))]
    if not pieces:
        return (), ()
    asked = [piece for piece in found if piece.endswith("?")]
    points = not asked or any(_asks_of_told(piece) or piece not in pieces for piece in asked)
    told = [piece for piece in pieces if piece not in asked] if points else []
    asked = [piece for piece in asked if piece in pieces and not asks_of_ones_case(piece)]
    return tuple(told[-_MOST:]), tuple(asked[-_MOST:])


def _asks_of_told(piece: str) -> bool:
    return _POINTS_BACK.search(fold(piece)) is not None or asks_of_ones_case(piece)


_LIKED = LateOpening(
    r"^(?:(?:ah|oh|moi|perso|franchement|haha|mdr|lol) )*(?:(?:j'ai (?:bien |beaucoup |trop |vraiment )?"
    r"(?:aime|adore|kiffe|apprecie)|j'adore|j'aime(?: bien| beaucoup)?|i (?:really )?"
    r"(?:like|liked|love|loved|enjoyed)) (?:le|la|ce|cette|l'|the|that|this) ?"
    r"(?:passage|billet|article|post|citation|quote|phrase|bit|part) (?:sur|de|du|des|ou|a propos de|about|on|of)"
    r" (?P<thing>.+)|(?:le|la|ce|l'|the|that) ?(?:passage|billet|article|post|citation|quote|phrase|bit|part)"
    r" (?:sur|de|du|des|about|on|of) (?P<other>.+?) (?:(?:est|etait|is|was) (?:\w+ )?"
    r"(?:genial\w*|top|super|excellent\w*|drole|marrant\w*|excellente?|cool|bien|bon|bonne|great|funny|good|"
    r"brilliant)|m'a (?:bien |beaucoup |trop )?(?:fait (?:rire|sourire|reflechir)|plu|amuse|marque|touche)|made me "
    r"(?:laugh|smile|think)))$"
)


def liked(text: str) -> str | None:
    """Return what the passage is about that a message praises ("le passage sur l'Inde m'a plu"), or None."""
    found = _LIKED.match(plainly(text))
    return next(filter(None, found.groups()), None) if found else None
