"""Politeness around what somebody says: hellos before it, thanks after it."""

import re

from bot.text._words import fold, has_words, lately

# Whoever says hello first or thanks at the end asks the same: "Bonjour, que pense-t-il de Facebook ? Merci !".
_TO_WHOM = (
    r"(?:monsieur|madame|mesdames|messieurs|mademoiselle|mon (?:petit|ami|cher)|causerie|"
    r"(?:[aà] )?(?:toi|vous|tous|toutes)|tout le monde|les amis|there|all|everyone|everybody)"
)
_HELLO = re.compile(
    r"\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|good (?:morning|afternoon|evening)|excuse[sz][ -]moi)\b"
    rf"(?![-'’])(?:,? ?\b{_TO_WHOM}\b)*[\s,.;:!…]*)+",
    re.IGNORECASE,
)
_CALLED = re.compile(r"\W*causerie\s*[,:!]", re.IGNORECASE)
_AFTER = re.compile(
    r"(?:\b(?:s['’]il (?:vous|te) pla[iî]t|merci(?: d['’]avance| beaucoup| bien)?|svp|stp|please|"
    r"thanks?(?: you)?(?: in advance| a lot)?)\b[\s,.!…]*)+(?=\W*$)",
    re.IGNORECASE,
)
# Thanks are looked for at the end only (characters): looking everywhere takes as long as finding the answer's words.
_LAST = 80
# Folded words, or the beginnings of words, one of which is in all thanks.
_THANKS = ("merc", "pla", "svp", "stp", "please", "thank")


@lately
def without_courtesy(text: str) -> str:
    """Return a copy with blanks for the hellos before a message and the thanks after it, so that offsets stay.

    A message that is nothing else is returned as it is.
    """
    for find in (_HELLO.match, _thanks, _CALLED.match):
        if match := find(text):
            bare = f"{text[: match.start()]}{' ' * len(match.group())}{text[match.end() :]}"
            text = bare if has_words(bare) else text
    return text


def _thanks(text: str) -> re.Match[str] | None:
    folded = fold(text)
    if not any(word in folded for word in _THANKS):
        return None
    return _AFTER.search(text, max(0, len(text) - _LAST))
