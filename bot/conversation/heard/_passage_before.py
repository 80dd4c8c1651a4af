"""Who means the passage before the last one: "le passage d'avant, c'était quoi ?", "celui d'avant, sur le comptoir".

Over folded text without punctuation.
"""

from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern, lately

_IN = (
    r"(?:(?:et|mais|ok|non|nan|oui|pardon|euh|bon|attends|attendez|alors|no|yes|but|and|wait|sorry|well|je (?:parle|"
    r"parlais) d[eu]|je (?:voulais|veux)(?: dire)?|i mean|i meant) )*"
)
_AGAIN = (
    r"(?:(?:(?:tu peux |vous pouvez |peux tu |pouvez vous |can you |could you |please )?(?:me |nous "
    r")?(?:reli[st]|relisez|"
    r"relire|redi[st]|redites|redire|redonne[rz]?|remets|rappelle[rz]?|montre[rz]?|lis|read|repeat|give|show)"
    r"(?: (?:moi|nous|me|us))?|c'etait quoi|c'est quoi|quel etait|quelle etait|what was|what's) (?:deja )?)?"
)
_PASSAGE = r"(?:passage|citation|extrait|quote|one)"
_BEFORE = (
    rf"(?:(?:le|la|l'|the) ?{_PASSAGE} (?:d'avant|(?:juste )?avant|precedente?|(?:just )?before(?: (?:that|this|it|the "
    r"last one))?)|(?:celui|celle) (?:d'avant|juste avant|precedente?)|"
    rf"(?:the )?previous {_PASSAGE}|(?:l')?avant derni(?:er|ere)(?: {_PASSAGE})?)"
)
_ON = (
    r"(?: (?:sur|avec|ou (?:il|ca|vous|tu) (?:parlai[ts]|parle|parliez) d[eu]s?|qui parl(?:ait|e) d[eu]s?|"
    r"d[eu]s?|about|"
    r"on|with|where he (?:spoke|speaks|talks?|talked) (?:about|of)) (?:l[ae]s? |l'|the |une? )?(?P<on>\w[\w' "
    r"]{1,40}?))?"
)
_ENDS = r"(?: (?:c'etait quoi|c'est quoi|deja|stp|svp|please|again|c'etait|ca disait quoi|il disait quoi|what was it))*"
_MEANS = LatePattern((rf"{_IN}{_AGAIN}{_BEFORE}{_ON}{_ENDS}",), ("avant", "precedent", "before", "previous"))


@lately
def passage_before(text: str) -> str | None:
    """Return what the passage before the last one is said to be on ("" for nothing); None for other messages."""
    found = _MEANS.fullmatch(plainly(text))
    return None if found is None else found["on"] or ""
