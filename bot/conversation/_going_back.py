"""Going back in a talk: "revenons au sujet précédent", "back to what we were saying before".

The signs are over folded text without punctuation.
"""

import re
from collections.abc import Sequence

from bot.conversation._hanging import note_of
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD, pointed
from bot.model import Turn

_BACK = (
    r"(?:(?:(?:on |tu |vous |nous )?(?:peu[tx] |pouvez |peut on |pourrait |veux )?(?:en )?"
    r"(?:reven(?:ir|ons|ez)|revien[ts]|retourn(?:er|ons|e)|repren(?:dre|ons|d|ds|ez)|repart(?:ir|ons)?)|retour)"
    r"(?: en arriere)? (?:au|a|sur|le|la|l')|"
    r"(?:(?:can|could|shall|would) (?:we|you|i) (?:please |be so kind as to )*|let's |i want to |please )?"
    r"(?:(?:(?:go|get|come) )?back to|return to))"
)
_BEFORE = (
    r"(?: (?:precedente?|d'avant|avant|d'origine|initial|de depart|de tout a l'heure|tout a l'heure|plus tot|d'abord|"
    r"previous|before|earlier|first|stp|svp|alors|donc|please|au (?:tout )?debut|en premier|"
    r"(?:at|in|from) the (?:very )?(?:start|beginning)))*"
)
_SUBJECT = (
    r"(?:(?:ce |nos |notre |le |la |l'|the |our |ma |my )?(?:(?:tout|very) )?(?:previous |earlier |first |initial |"
    r"precedente? |premiere? )?(?:sujet|theme|discussion|conversation|question|moutons|fil|topic|subject|point|chose|"
    r"thing|passage|citation|quote)|(?:le |the )?(?:(?:tout|very) )?(?:debut|depart|commencement|start|beginning)|"
    r"what (?:i|we|you) (?:asked|said|read|were saying)|ce que (?:je |j'|tu |t'|vous )(?:ai |as |avez )?"
    r"(?:demandais|demande|disais|dit|lisais|lu)|"
    r"ce (?:qu'|que )(?:on|nous|tu|vous) (?:se )?(?:disait|disions|parlait|disais|disiez|lisait|lisais|racontait)|"
    r"ce dont (?:on|nous) (?:parlait|parlions)|what (?:we|you) (?:were|was) (?:saying|talking about|reading)|"
    r"what (?:we|you) (?:said|read|talked about))"
)
_GOES_BACK = LateOpening(rf"{LEAD}(?:{_BACK} ?{_SUBJECT}{_BEFORE})$")
# These ask for a fact of what was read, whatever words they bring.
_COUNTS = re.compile(r"\b(?:combien|how (?:many|much)|quel(?:le)?s?|which|what)\b")
_ADDS_A_SUBJECT = note_of(FollowUp.ELLIPSIS)
_FOLLOWS = "follow-up: "


# Who wants the beginning means the first subject of all.
_TO_THE_FIRST = re.compile(
    r"\b(?:au (?:tout )?debut|(?:tout )?debut|depart|origine|initiale?|premiere?|en premier|d'abord|commencement|first|"
    r"start|beginning)\b"
)


def goes_back(text: str) -> bool:
    """Say whether a message asks to go back to what was talked of before."""
    return _GOES_BACK.match(plainly(text)) is not None


def goes_to_the_first(text: str) -> bool:
    """Say whether whoever goes back means what was talked of first of all."""
    return _TO_THE_FIRST.search(plainly(text)) is not None


def turn_to_go_back_to(turns: Sequence[Turn], *, first: bool = False) -> tuple[Turn, Turn] | None:
    """Return the turn in which the subject before was opened, or the `first` of all, and the last one that read on it;
    None without one.

    In the middle of a digression that is the subject that was left for it.
    """
    opened = [place for place, turn in enumerate(turns) if _opens(turn)]
    if not opened:
        return None
    if first:
        return turns[opened[0]], turns[opened[0]]
    is_digression = not turns[-1].reply.citations
    place = opened[-1] if is_digression or len(opened) == 1 else opened[-2]
    until = next((later for later in opened if later > place), len(turns))
    on_it = [turn for turn in turns[place:until] if turn.reply.citations]
    return turns[place], on_it[-1]


def _opens(turn: Turn) -> bool:
    """Say whether a turn read of a subject of its own."""
    if not turn.reply.citations:
        return False
    note = turn.reply.decision.note
    text = turn.message.text
    adds = note == _ADDS_A_SUBJECT and pointed(text) is None and not _COUNTS.search(plainly(text))
    return not note.startswith(_FOLLOWS) or (adds and bool(subject_words(text)))
