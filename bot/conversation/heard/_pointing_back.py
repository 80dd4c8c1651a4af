"""Whether a message points at what was read: by a pronoun or a possessive, or by asking back in a word or two."""

import re

from bot.text import from_chat_spelling, lately
from bot.text import plain as plain_of

_POINTS = re.compile(
    r"\b(?:la (?:dedans|dessus)|ils?|elles?|ca|cela|eux|lui|leurs?|son|sa|ses|celui|celle|ceux|l'(?:a|ont)|"
    r"(?:le|la|les) \w+(?:er|ir|re)|it|its|h[ie]s?|him|her|she|they|them|their|theirs|that|this|these|those|there)\b"
)
# Here "il" and "there" are nothing: "y a-t-il un billet sur le bonheur ?", "is there a post on happiness?"
_NOBODY = re.compile(
    r"\b(?:y a(?: t il)?|il (?:y (?:a|avait|aura)|faut|faudrait|vaut|existe|s'agit|reste|manque)|(?:faut|faudrait|vaut|"
    r"existe|reste|manque)(?: t)? il|(?:is|are|was|were) there|there(?:'s| is| are| was| were))\b"
)
_FEW = 3


@lately
def points_at(text: str) -> bool:
    """Say whether a message points at what was read, by a pronoun or a possessive, or asks back in a word or two."""
    plain = plain_of(from_chat_spelling(text))
    return bool(_POINTS.search(_NOBODY.sub(" ", plain))) or is_a_word(text)


@lately
def is_a_word(text: str) -> bool:
    """Say whether a message asks back a word or two ("participative ?")."""
    return "?" in text and len(plain_of(text).split()) < _FEW
