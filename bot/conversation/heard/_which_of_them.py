"""Who asks which of two says what was read: "qui raconte ça, l'auteur ou Google ?"."""

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


def asks_which_of_them(sentence: str) -> bool:
    """Say whether a sentence asks which of two says what was read, the author or another."""
    return WHICH_OF_THEM.fullmatch(plainly(sentence)) is not None
