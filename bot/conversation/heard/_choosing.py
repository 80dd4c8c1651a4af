"""Choosing from what the bot has just named, by its place: "ok le 2e", "parle-moi du troisième", "the second one"."""

import re

from bot.conversation.heard._beginnings import LateOpening
from bot.text import from_chat_spelling, without_courtesy
from bot.text import plain as plain_of

# Nobody counts further in words; the last one is -1.
_PLACES = {
    1: r"premiere?|un|numero un|first|number one",
    2: r"deuxieme|seconde?|deux|number two",
    3: r"troisieme|trois|third|number three",
    4: r"quatrieme|quatre|fourth|number four",
    5: r"cinquieme|cinq|fifth|number five",
    6: r"sixieme|sixth",
    7: r"septieme|seventh",
    8: r"huitieme|eighth",
    -1: r"derniere?|last",
}
_IN_FIGURES = r"(?P<figures>[1-9]\d?)(?:ers?|eres?|r|e|eme|ieme|st|nd|rd|th)?"
_PLACE = "|".join([*(f"(?P<at{'_' if at < 0 else at}>{words})" for at, words in _PLACES.items()), _IN_FIGURES])
_BEFORE = (
    r"(?:(?:ok|alors|bon|et|oui|interessant|interesting|cool|nice|great|super|top|parfait|merci|thanks|va|allez|hop|"
    r"euh|donc|plutot|disons|mais|pourquoi pas|well|so|and|yes|yeah|let's|"
    r"(?:go|start|begin) (?:with|for)|i(?:'ll| will)? (?:take|choose|pick|want)|tell me(?: more)? about|(?:what|"
    r"how) about|"
    r"what is|what's|what does|(?:read|sum up|summari[sz]e)(?: me)?|va pour|on (?:prend|fait|part sur|commence par)|"
    r"je (?:prends|choisis|veux|voudrais|prefere|dirais)|(?:parle|parlez|raconte|dis|resume|lis|lisez|montre|donne|"
    r"presente|"
    r"explique)[rz]?(?: (?:moi|nous))?(?: (?:un peu|plus|en plus|ca))*|de quoi (?:parle|traite)|c'est quoi|que dit|"
    r"ca parle de quoi|"
    r"de|du|sur|pour|le|la|l'|les|the|sujet|choix|billet|titre|article|theme|numero|no|n|option|number|topic|title|"
    r"post) ?)*"
)
_AFTER = (
    r"(?: (?:sujet|choix|billet|titre|article|theme|de la liste|one|topic|title|post|option|stp|svp|please|alors|"
    r"donc|du coup|"
    r"(?:il |ca )?(?:parle|traite|dit|raconte) (?:de )?quoi|c'est quoi|about|say|t il|oui|tiens|in the list|"
    r"on the list))*"
)
_CHOICE = LateOpening(rf"{_BEFORE}\b(?:{_PLACE})\b{_AFTER}")
_LONGEST = 80
# A bare number or "un" alone may be anything; with an article or an order before it, it is a choice.
_BARE = re.compile(r"(?:un|deux|trois|quatre|cinq)(?: .*)?")
_SUMS_UP = re.compile(
    r"\b(?:resum\w*|sum up|summar\w*|(?:parle|traite) (?:de )?quoi|de quoi (?:parle|traite)|about|dit quoi|en bref)\b"
)


def chosen_place(text: str) -> int | None:
    """Return which of the things just named a message chooses, from 1, -1 for the last; None where it chooses none."""
    # "2e" is no shorthand, whatever "e" alone stands for.
    for spelt in dict.fromkeys((text, from_chat_spelling(text))) if len(text) <= _LONGEST else ():
        plain = plain_of(without_courtesy(spelt))
        found = _CHOICE.fullmatch(plain)
        if found is not None and not _BARE.fullmatch(plain):
            in_words = (at for at in _PLACES if found[f"at{'_' if at < 0 else at}"])
            return int(found["figures"]) if found["figures"] else next(in_words)
    return None


def wants_sum(text: str) -> bool:
    """Say whether a choice asks what the chosen post is about, rather than to be read from it."""
    return _SUMS_UP.search(plain_of(text)) is not None
