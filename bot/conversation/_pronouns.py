"""Whom a message speaks of by a pronoun ("il donne quelles solutions ?"), over folded text without punctuation."""

import re

from bot.conversation._signs import any_of
from bot.text import words

# A thing that is spoken of so is nobody.
THING = any_of(
    r"(?:ce|cet|cette|ces|this|that) (?:truc|machin|bidule|chose|programme|systeme|projet|etude|livre|billet|post|"
    r"texte|thing|stuff|program|system|project|study|book)s?",
)
_IMPERSONAL = any_of(
    r"y a t il", r"il (?:fait|faut|y|est (?:temps|possible|vrai)|s'agit|pleut|neige|reste|suffit|vaut)"
)
_WHICH = re.compile(r"(?:quel|which|what|combien)")
THIRD_PERSON = any_of(
    "ils?", "elles?", "he", "she", "they", r"ce (?:monsieur|type|gars|mec|bonhomme|personnage)", "cet homme",
    r"cette (?:dame|femme|personne)", r"th(?:is|at) (?:guy|man|woman|person)",
)  # fmt: skip


def means_somebody(plain: str) -> bool:
    """Say whether a message speaks of somebody by a pronoun that no noun of its own explains.

    "quelles solutions il donne" does, "mbappe il joue ou" and "pourquoi le ciel est il bleu" do not.
    """
    pronoun = THIRD_PERSON.search(_IMPERSONAL.sub(" ", plain))
    if pronoun is None:
        return False
    before = words(plain[: pronoun.start()])
    named = [place for place, word in enumerate(before) if not word.is_stop]
    return not named or bool(_WHICH.search(before[named[0] - 1].folded if named[0] else ""))
