"""Who wonders what a quote has to do with anything: "Hein ? Quel rapport avec l'Inde ?", "aucun rapport".

Over folded text without punctuation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from bot.conversation.heard._plainly import plainly
from bot.text import LatePattern

_IN = (
    r"(?:(?:et|mais|euh|ah|oh|bah|ben|non|nan|attends|attendez|ok|heu|but|well|wait|no|and|so|uh|sorry|pardon|"
    r"lol|mdr) )*"
)
_THING = r"(?P<{}>.{{2,40}}?)"
_LAST = r"(?: (?:ici|la|la dedans|du coup|alors|exactement|au juste|franchement|here|though|exactly|please|stp|svp))*"
_CRIES = LatePattern(
    (rf"{_IN}(?:hein|quoi|pardon|comment|what|huh|sorry|wtf|euh|mais|eh|oh|wait|non|nan|no|n'importe quoi|serieux)",)
)
_NO_LINK = LatePattern(
    (
        rf"{_IN}(?:(?:quel|c'est quoi le|ou est le|quel est le) rapport|(?:je )?(?:ne )?vois pas (?:du tout "
        rf")?le rapport|"
        rf"(?:(?:il )?(?:n'y|y) a |ca n'a |c'est sans |ca a )?(?:aucun|zero|sans) rapport|aucun lien)"
        rf"(?: (?:avec|a|entre ca et) {_THING.format('with')})?{_LAST}",
        rf"{_IN}(?:hein |quoi |what |huh )+(?:quel|c'est quoi le) rapport(?: (?:avec|a) "
        rf"{_THING.format('cried')})?{_LAST}",
        rf"{_IN}(?:ca|cela) (?:n')?a (?:strictement |absolument )?rien a voir(?: (?:avec|a) "
        rf"{_THING.format('see')})?{_LAST}",
        # "Ça ne parle pas d'hôpitaux, ça."
        rf"{_IN}(?:ca|cela|ce (?:passage|texte|billet)|ta (?:citation|reponse)|votre (?:citation|reponse)) (?:ne )?"
        rf"(?:parle|traite|dit) (?:pas|rien|meme pas|absolument pas) (?:de |d'|du |des |sur )"
        rf"{_THING.format('spoken')}(?: (?:ca|cela))?{_LAST}",
        rf"{_IN}(?:that|this|it) (?:doesn't|does not) (?:even )?(?:talk|speak|say anything|mention)(?: about| of)? "
        rf"{_THING.format('talks')}{_LAST}",
        rf"{_IN}what (?:on earth |the hell |exactly )?(?:has|does|did) (?:(?:that|this|it)|{_THING.format('what')}) "
        rf"(?:have |got )?to do with {_THING.format('do')}{_LAST}",
        rf"{_IN}(?:that|this|it|the (?:\w+ ){{1,3}}?(?:thing|stuff|part|bit|quote|passage|one))"
        rf"(?:'s| is| has| has got|'s got) (?:absolutely |got )?nothing to do with "
        rf"{_THING.format('nothing')}{_LAST}",
        rf"{_IN}(?:what's|what is|where's|where is|i (?:don't|do not|fail to) see) the (?:link|connection|relevance|"
        rf"relation)(?: (?:with|to|between that and) {_THING.format('link')})?{_LAST}",
        rf"{_IN}(?:how is (?:that|this|it) (?:even )?(?:relevant|related)|(?:totally |completely )?(?:unrelated|"
        rf"irrelevant))"
        rf"(?: to {_THING.format('to')})?{_LAST}",
    ),
    (
        *("rapport", "lien", "rien a voir", "parle ", "traite ", "dit "),
        *("doesn't", "does not", "to do with", "the link", "connection", "relevan", "relat"),
    ),
)

# What is named by one of these was not read.
_SURELY = frozenset({"cried", "spoken", "talks"})


class Surprise(NamedTuple):
    """What was read is said to have nothing to do with (folded, "" where nothing is named), and whether it is cried."""

    named: str
    is_cried: bool


def surprise(sentences: Sequence[str]) -> Surprise | None:
    """Return what a message that says nothing else wonders at, or None for others."""
    said = [plainly(each) for each in sentences]
    found = [match for each in said if (match := _NO_LINK.fullmatch(each))]
    cries = [each for each in said if _CRIES.fullmatch(each)]
    if not found or len(found) + len(cries) < len(said):
        return None
    named = next(filter(None, (group for match in found for group in match.groups())), "")
    said_so = {name for name, group in found[0].groupdict().items() if group}
    return Surprise(named, bool(cries) or not _SURELY.isdisjoint(said_so))
