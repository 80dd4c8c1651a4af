"""Whom a message speaks of by a pronoun ("il donne quelles solutions ?"), over folded text without punctuation."""

import re

from bot.conversation.heard._signs import any_of
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


# "This Bellanger guy, what does he want?", "and what does he want done about it, this Bellanger?" Of typed texts.
_A_NAME = r"(?P<name>[A-ZÀ-Þ][\w-]+(?: [A-ZÀ-Þ][\w-]+)?)(?: (?:guy|dude|fellow|man))?"
_NAMED_FIRST = re.compile(
    rf"^\W*(?:(?:ok|et|and|but|mais|so|alors|bon)[\s,]+)*(?:this|that|[Cc]e|[Cc]et|[Cc]ette|[Ll]e|[Ll]a)\s+{_A_NAME}"
    r"\s*,\s*(?P<rest>.+)$"
)
_NAMED_LAST = re.compile(rf"^(?P<rest>.+?),\s+(?:this|that|ce|cet|cette|le|la)\s+{_A_NAME}\s*\?\s*$")
_PRONOUN = re.compile(r"(?:-t)?-(?:il|elle)\b|(?<![\w'’])(?:he|she|il|elle)\b")


def with_its_name(text: str) -> str:
    """Return a question with the name that it has beside it in place of the pronoun for that: "what does he want, this
    Bellanger?" asks what Bellanger wants. Other texts as they are.
    """
    is_beside = "," in text and "?" in text
    found = (_NAMED_FIRST.match(text) or _NAMED_LAST.match(text)) if is_beside else None
    if found is None or not _PRONOUN.search(found["rest"]):
        return text
    name = found["name"]
    asked = _PRONOUN.sub(lambda pronoun: f" {name}" if pronoun[0].startswith("-") else name, found["rest"], count=1)
    return asked if asked.rstrip().endswith("?") else f"{asked.rstrip()} ?"
