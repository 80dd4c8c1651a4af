"""What a rule is by which a question is put in plain words, and the plain questions that more than one leads to."""

from dataclasses import dataclass

from bot.text import LateSign

OWN = "qu’en pense l’auteur lui-même ?", "what does the author think himself?"
WHO = "qui dit ça ?", "who says that?"


# Over folded text without punctuation: "votre blogueur", "the author of this blog".
AUTHOR = (
    r"(?:(?:l'|notre |votre |ton |cet |the |your |this )(?:auteur|autrice|author)|(?:le|la|notre|votre|ton|ce|cette|"
    r"the|your|this) blog(?:ueur|ueuse|ger))(?: (?:du|de ce|of the|of this) blog)?"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """What may be asked (`rest` is kept), and the plain question for it, French and English.

    `needs_mark`: told without a mark of asking it asks nothing. `of_read`: what stands beside the sign (`beside`) must
    be of what was just read. `alone`: no other sentence asks. `among`: it is one of several.
    """

    sign: LateSign
    french: str
    english: str
    needs_mark: bool = False
    of_read: bool = False
    alone: bool = False
    among: bool = False
