"""What a button means, carried in its custom id, and which buttons an answer gets: those that lead somewhere.

The custom id is all that Discord gives back when somebody presses, perhaps months and restarts later: the deed, what it
is about (a turn's id, a post's fingerprint, a topic's key) and a number. The journal and the posts know the rest.
"""

import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from bot.cogs._escape import one_line
from bot.cogs._render import shortened
from bot.cogs._turning import ways
from bot.model import Citation, Language, Outcome, Turn
from bot.phrases import Voice

# docs: components/reference#button-button-structure
_LABEL_MOST = 80
_ROW_MOST = 5
# Why a thumb may be down, as the journal notes it.
REASONS = ("wrong_passage", "off_topic", "incomplete", "other")
# What the outcome leaves to be judged.
_JUDGED = frozenset({Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED})


class Deed(StrEnum):
    """What pressing a button, or choosing in a select, does; each value is part of custom ids that stay for ever."""

    ANOTHER = "another"
    CONTEXT = "context"
    PARAGRAPH = "paragraph"
    CITE = "cite"
    READ = "read"
    PAGE = "page"
    UP = "up"
    DOWN = "down"
    WHY = "why"
    ASK = "ask"
    TOPIC = "topic"
    DATA = "data"
    NOTICE = "notice"
    REREAD = "reread"
    TO_CONTEXT = "tocontext"
    TO_PARAGRAPH = "topara"
    TO_CITE = "tocite"
    TO_PAGE = "topage"
    TO_TOPIC = "totopic"
    TO_DATA = "todata"
    TO_NOTICE = "tonotice"
    GONE = "gone"


# What asks for the number of a page, and what shows that page.
JUMPS = {
    Deed.TO_CONTEXT: Deed.CONTEXT,
    Deed.TO_PARAGRAPH: Deed.PARAGRAPH,
    Deed.TO_CITE: Deed.CITE,
    Deed.TO_PAGE: Deed.PAGE,
    Deed.TO_TOPIC: Deed.TOPIC,
    Deed.TO_DATA: Deed.DATA,
    Deed.TO_NOTICE: Deed.NOTICE,
}
_JUMP_TO = {deed: jump for jump, deed in JUMPS.items()}


_BUTTON = r"c:(?P<deed>[a-z]{1,10}):(?P<key>[0-9a-f]{1,40}):(?P<number>[0-9]{1,6})"
BUTTON = re.compile(_BUTTON)
SELECT = re.compile(_BUTTON.replace("c:", "s:", 1))


class Press(NamedTuple):
    """A deed, what it is about, and a number (a citation's, a page's, a suggestion's, from 0).

    A tuple, as a button is, since every answer makes half a dozen.
    """

    deed: Deed
    key: str
    number: int = 0

    @property
    def of_button(self) -> str:
        """Return the custom id of a button."""
        return f"c:{self.deed.value}:{self.key}:{self.number}"

    @property
    def of_select(self) -> str:
        """Return the custom id of a select."""
        return f"s:{self.deed.value}:{self.key}:{self.number}"


def pressed(match: re.Match[str]) -> Press:
    """Return what a custom id means: GONE where another version of ours made it."""
    deed = match["deed"]
    return Press(Deed(deed) if deed in set(Deed) else Deed.GONE, match["key"], int(match["number"]))


class Button(NamedTuple):
    """A button to be drawn; `is_quiet` ones are grey."""

    press: Press
    label: str | None = None
    emoji: str | None = None
    is_quiet: bool = True
    is_disabled: bool = False


@dataclass(frozen=True, slots=True)
class Offers:
    """Which ways on from an answer lead somewhere; `reader` names the language model that may answer instead."""

    another: bool = False
    context: bool = False
    paragraph: bool = False
    reader: str = ""


Rows = Sequence[Sequence[Button]]


def answer_buttons(turn: Turn, offers: Offers) -> Rows:
    """Return the buttons under an answer, row by row, in its language."""
    voice, key = Voice(turn.reply.language), turn.message.id
    first = []
    if offers.another:
        first.append(Button(Press(Deed.ANOTHER, key), voice.say("button_another"), is_quiet=False))
    if offers.context:
        first.append(Button(Press(Deed.CONTEXT, key), voice.say("button_context")))
    if offers.paragraph:
        first.append(Button(Press(Deed.PARAGRAPH, key), voice.say("button_paragraph")))
    if turn.reply.outcome in _JUDGED:
        first += [Button(Press(Deed.UP, key), emoji="👍"), Button(Press(Deed.DOWN, key), emoji="👎")]
    reread = []
    if offers.reader:
        label = shortened(voice.say("button_reread", reader=one_line(offers.reader)), _LABEL_MOST)
        reread.append(Button(Press(Deed.REREAD, key), label, is_quiet=False))
    return [row for row in (first, _post_buttons(turn, voice), _suggested(turn), reread) if row]


def _post_buttons(turn: Turn, voice: Voice) -> list[Button]:
    """Return one button for each post quoted, named where there are several, and one for what to cite them by."""
    if not turn.reply.citations:
        return []
    cite = Button(Press(Deed.CITE, turn.message.id), voice.say("button_cite"))
    return [*_read_buttons(turn, voice)[: _ROW_MOST - 1], cite]


def _read_buttons(turn: Turn, voice: Voice) -> list[Button]:
    first_of: dict[str, tuple[int, Citation]] = {}
    for number, citation in enumerate(turn.reply.citations):
        first_of.setdefault(citation.post.slug, (number, citation))
    key = "button_read" if len(first_of) == 1 else "button_read_title"
    return [
        Button(
            Press(Deed.READ, turn.message.id, number),
            _label(voice.say("button_rest" if each.shortened else key, title=each.post.title)),
        )
        for number, each in first_of.values()
    ]


def _suggested(turn: Turn) -> list[Button]:
    return [
        Button(Press(Deed.ASK, turn.message.id, number), _label(text), is_quiet=False)
        for number, text in enumerate(turn.reply.suggestions[:_ROW_MOST])
    ]


def page_buttons(deed: Deed, key: str, page: int, pages: int) -> Rows:
    """Return the buttons that turn the pages of something, none where there is one page."""
    row = [
        Button(Press(_JUMP_TO[deed] if way.asks else deed, key, way.page), way.label, is_disabled=way.is_disabled)
        for way in ways(page, pages)
    ]
    return [row] if row else []


def topic_key(topic: str) -> str:
    """Return what stands for a topic in a custom id."""
    return f"{zlib.crc32(topic.encode()):08x}"


def reasons(language: Language) -> dict[str, str]:
    """Return why a thumb may be down: what the journal notes, and how it is said."""
    voice = Voice(language)
    return {name: voice.say(f"why_{name}") for name in REASONS}


@lru_cache(maxsize=128)
def _label(text: str) -> str:
    """Return what stands on a button: titles and topics, of which the blog has few, again and again."""
    return shortened(one_line(text), _LABEL_MOST)
