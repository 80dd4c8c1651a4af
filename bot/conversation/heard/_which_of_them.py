"""Which sentence asks of what was read, whatever the others are: for which of two says it ("qui raconte ça, l'auteur ou
Google ?"), or for the other side ("sounds useful. But what are the risks?").
"""

from collections.abc import Sequence

from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern

_SAYS_THAT = (
    r"(?:(?:et|mais|ok|alors|donc|bon|oui|and|but|so|yes) )*(?:qui (?:est ce qui )?(?:dit|raconte|ecrit|affirme|pense|"
    r"pretend) (?:ca|cela) (?:c'est )?|who (?:says|said|wrote|thinks|claims) (?:that|this|it) (?:is it )?)"
)
_THE_AUTHOR = r"(?:l'auteur|lui|le blogueur|the author|the blogger|him)"
WHICH_OF_THEM = LatePattern(
    (
        rf"{_SAYS_THAT}{_THE_AUTHOR} (?:ou|or) (?:bien )?\w.*",
        rf"{_SAYS_THAT}\w.* (?:ou|or) (?:bien )?{_THE_AUTHOR}",
    ),
    (" ou ", " or "),
)


_BUT = LateOpening(r"(?:but|mais|however|et) ")


def asks_which_of_them(sentence: str) -> bool:
    """Say whether a sentence asks which of two says what was read, the author or another."""
    return WHICH_OF_THEM.fullmatch(plainly(sentence)) is not None


def clearly_of_what_was_read(sentences: Sequence[str]) -> str | None:
    """Return that of some sentences which asks of what was read, whatever the others are; None without any."""
    if which := next(filter(asks_which_of_them, sentences), None):
        return which
    *_, last = sentences
    is_other_side = _BUT.match(plainly(last)) and follow_up(last, in_talk=True) is FollowUp.OPPOSITE
    return last if is_other_side else None
