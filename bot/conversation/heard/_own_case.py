"""What somebody tells of himself in the middle of a talk: "moi j'ai une petite boulangerie"."""

import re

from bot.conversation.heard._signs import any_of
from bot.text import from_chat_spelling, lately
from bot.text import plain as plain_of

# Nobody tells that in more words.
_LONGEST = 14
# "Moi j'ai une petite boulangerie": what somebody tells of himself.
_OF_ONESELF = re.compile(
    r"\b(?:(?:moi )?(?:j'ai|je (?:suis|tiens|gere|dirige|bosse|travaille|vends|fais|n'ai))|"
    r"(?:mon|ma|mes) \w+ (?:est|sont|a|ont)|(?:on|nous) (?:est|a|sommes|avons|n'est|n'a)|chez (?:moi|nous)|"
    r"i(?:'m| am| have| run| own| work| only have)|i've|my \w+ (?:is|are|has)|we(?:'re| are| have| only have))\b"
)


@lately
def tells_own_case(text: str) -> bool:
    """Say whether a message tells in short what its author is or has, and asks nothing."""
    plain = plain_of(from_chat_spelling(text))
    return "?" not in text and plain.count(" ") < _LONGEST and bool(_OF_ONESELF.search(plain))


# By its size or age somebody's case is like that of others; what the posts call those.
_LIKE_CASES = (
    (any_of("petite?s?", "minuscules?", "small", "tiny", "little"), any_of("petite?s?", "minuscules?", "pme", "tpe")),
    (any_of("gros(?:se)?s?", "grande?s?", "big", "large", "huge"), any_of("gros(?:se)?s?", "grande?s?")),
    (any_of("jeunes?", "young"), any_of("jeunes?")),
    (any_of("vieux", "vieille", "retraitee?", "agee?", "old", "retired"), any_of("vieux", "vieilles?", "retraitee?s?")),
)


@lately
def like_cases(text: str) -> re.Pattern[str] | None:
    """Return what a sentence holds that speaks of cases like the one that a message tells of, or None."""
    plain = plain_of(from_chat_spelling(text))
    return next((theirs for own, theirs in _LIKE_CASES if own.search(plain)), None)
