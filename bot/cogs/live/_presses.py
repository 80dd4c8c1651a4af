"""What a button, a select or a modal of a live session means: all of it stands in its custom id.

So it is understood however old it is, and after a restart as well. A part of the door gives each deed its name and what
does it (`Desk.deeds`); a name that nobody knows any more is answered kindly.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

# A session's id is that of the interaction that announced it, a question's is too, or "session-number" where carried.
_REST = r"(?P<deed>[a-z]{1,16}):(?P<session>[0-9]{1,20}):(?P<question>[0-9-]{0,26}):(?P<number>[0-9]{1,6})"
BUTTON = re.compile(f"lb:{_REST}")
SELECT = re.compile(f"ls:{_REST}")
MODAL = re.compile(f"lm:{_REST}")


@dataclass(frozen=True, slots=True)
class Press:
    """A deed, the session and perhaps the question it is about, and a number (a page, from 0; flags)."""

    deed: str
    session: str
    question: str = ""
    number: int = 0

    @property
    def of_button(self) -> str:
        """Return the custom id of a button."""
        return f"lb:{self._rest}"

    @property
    def of_select(self) -> str:
        """Return the custom id of a select."""
        return f"ls:{self._rest}"

    @property
    def of_modal(self) -> str:
        """Return the custom id of a modal."""
        return f"lm:{self._rest}"

    @property
    def _rest(self) -> str:
        return f"{self.deed}:{self.session}:{self.question}:{self.number}"


@dataclass(frozen=True, slots=True)
class Done:
    """What somebody did: a press, the values chosen in a select, the fields of a modal (texts, and ticks) by name."""

    press: Press
    values: tuple[str, ...] = ()
    fields: Mapping[str, str | bool] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return a text field, empty where it was left so."""
        return str(self.fields.get(name) or "")

    def ticked(self, name: str) -> bool:
        """Return whether a box was ticked."""
        return self.fields.get(name) is True


def pressed(match: re.Match[str]) -> Press:
    """Return what a custom id means."""
    return Press(match["deed"], match["session"], match["question"], int(match["number"]))
