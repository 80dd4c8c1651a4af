"""Who says by what somebody did whom he asked of: "non, Simon qui l'a prévenu" behind "c'est qui, Simon ?"."""

from collections.abc import Sequence

from bot.conversation._thread import Thread
from bot.conversation.heard._plainly import plainly
from bot.text import LateSign

_ASKED_WHO = LateSign(r"\b(?:c'est qui|qui (?:est|c'est|sont|etait)|who(?:'s| is| was| are))\b", ("qui", "who"))
_WHO = LateSign(
    r"^(?:(?:non|nan|no|nope|mais|but|bah|ben|je parle d[eu]|i mean) ?)+(?:(?:le|la|l'|the) ?(?:mec|type|gars|"
    r"dame|guy) )?"
    r"(?P<who>(?!(?:c'est|celui|celle|ceux|il|elle|je|tu|on|qui|he|she|it|that|this)\b)[\w'-]{3,}(?: [\w'-]{2,})?)"
    r" (?P<what>(?:qui|who|that) (?:(?:l'|m'|t'|la |le |les |nous |s'est |a |ont |has |had )+)?\w+(?: [\w']+){0,3})$",
    ("qui", "who", "that"),
)


def who_is_described(sentences: Sequence[str], thread: Thread) -> str | None:
    """Return the plain question for a message that tells whom the one before it asked of; None for others."""
    said = sentences[0] if len(sentences) == 1 else ""
    found = _WHO.search(plainly(said)) if said and "?" not in said else None
    if found is None or not (thread.turns and _ASKED_WHO.search(plainly(thread.turns[-1].message.text))):
        return None
    return f"c’est qui {found['who']} {found['what']} ?"
