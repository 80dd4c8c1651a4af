"""What the journal's buttons, selects and forms do, and all that they need for it: their custom ids."""

import re
from dataclasses import dataclass
from enum import StrEnum


class Deed(StrEnum):
    """What pressing a button does, or sending a form; each value is part of custom ids that stay for ever."""

    LIST = "list"
    OPEN = "open"
    TURN = "turn"
    STATE = "state"
    NOTE = "note"
    NEXT = "next"
    UNANSWERED = "unans"
    TRAIL = "trail"
    ERASE = "erase"
    KEEP = "keep"
    REPORT = "report"
    TO_LIST = "goto"
    TO_TURN = "goturn"
    TO_UNANSWERED = "gounans"
    TO_TRAIL = "gotrail"
    GONE = "gone"


# What asks for the number of a page: what shows that page, and the field in which its number stands.
JUMPS = {
    Deed.TO_LIST: (Deed.LIST, 6),
    Deed.TO_TURN: (Deed.TURN, 1),
    Deed.TO_UNANSWERED: (Deed.UNANSWERED, 2),
    Deed.TO_TRAIL: (Deed.TRAIL, 1),
}
_JUMP_TO = {deed: jump for jump, (deed, _) in JUMPS.items()}


# A form, of which Discord gives back the custom id too, may be of another room of this door.
FORMS = "j:"
BUTTON = re.compile(r"j:(?P<deed>[a-z]{1,10}):(?P<rest>.*)", re.DOTALL)
SELECT = re.compile(r"js:(?P<deed>[a-z]{1,10}):(?P<rest>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Key:
    """A deed and what it is about, in fields of letters, digits and dashes; the last field may be any text."""

    deed: Deed
    fields: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"j:{self.deed.value}:{'.'.join(self.fields)}"

    def of_select(self) -> str:
        """Return the custom id of a select."""
        return f"js:{self.deed.value}:{'.'.join(self.fields)}"

    def asking(self) -> "Key":
        """Return what asks for the number of another page than the one that this key shows."""
        return Key(_JUMP_TO[self.deed], self.fields)

    def at_page(self, number: int) -> "Key":
        """Return what shows the page with that number (from 0), of a key that asks for one."""
        deed, place = JUMPS[self.deed]
        return Key(deed, (*self.fields[:place], base36(number), *self.fields[place + 1 :]))

    def field(self, place: int) -> str:
        """Return a field, "" where there is none."""
        return self.fields[place] if place < len(self.fields) else ""

    def number(self, place: int) -> int | None:
        """Return a field that holds a number, None where it is empty. Raises ValueError for anything else."""
        text = self.field(place)
        return int(text, 36) if text else None


def key_of(custom_id: str) -> Key:
    """Return what a custom id means: GONE where another version of ours made it."""
    match = BUTTON.fullmatch(custom_id) or SELECT.fullmatch(custom_id)
    if match is None or match["deed"] not in set(Deed):
        return Key(Deed.GONE)
    return Key(Deed(match["deed"]), tuple(match["rest"].split(".")))


def base36(number: int | None) -> str:
    """Return a number as short as `int` can still read it, "" for None. Raises ValueError for one below 0."""
    if number is None:
        return ""
    if number < 0:
        raise ValueError(number)
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits or "0"
