"""Who denies what he has just heard in a statement: "ça me gêne pas", "I'm not buying that".

Over folded text without punctuation.
"""

import re

from bot.conversation.heard._doubts import UNABLE
from bot.conversation.heard._signs import any_of

_NEGATION = any_of("pas", "jamais", "rien", "aucune?", "plus", "not", "never", r"\w+n't", "no", "hardly", "guere")
_NO_FIRST = re.compile(r"(?:non|nan|bof|mouais|pff+|mais non|nah|nope|no|well no)\b")
_OR_NOT = any_of("ou (?:pas|non)", "or not", r"pas (?:mal|faux|betes?|idiote?|con)")
# "isn't it stolen from us", "so it's not just for kids": the one asks, the other concludes.
_ASKS_OR_CONCLUDES = re.compile(
    r"(?:(?:and|but|et|mais|ok) )*(?:(?:is|are|was|were|do|does|did|wo|ca|could|would|should|has|have)n't\b|"
    r"n'est ce pas\b|est ce que\b|so\b|donc\b|du coup\b)"
)


def denies(text: str, plain: str, *, points_back: bool) -> bool:
    """Say whether a statement takes the other side, of what it points at or by its first word."""
    if "?" in text or _OR_NOT.search(plain) or UNABLE.search(plain) or _ASKS_OR_CONCLUDES.match(plain):
        return False
    return bool(_NO_FIRST.match(plain) or (points_back and _NEGATION.search(plain)))
