"""The buttons by which moderators say what an exchange is: the same under an alert and under the exchange itself."""

import discord
from discord import ui

from bot.cogs.journal._items import JournalButton, drawn
from bot.cogs.journal._keys import Deed, Key, base36, key_of
from bot.model import ReviewState
from bot.phrases import Voice

_STATES = dict(zip("rgwos", ReviewState, strict=True))


def state_of(key: Key) -> ReviewState:
    """Return the verdict that a button stands for. Raises ValueError for one of another version."""
    state = _STATES.get(key.field(1))
    if state is None:
        raise ValueError(key.field(1))
    return state


def state_buttons(turn: str, voice: Voice, now: ReviewState | None, place: int | None) -> list[JournalButton]:
    """Return one button for each thing a turn can be; `place` is the turn's in the queue, if one is in the queue."""
    return [
        JournalButton(
            Key(Deed.STATE, (turn, letter, base36(place))),
            voice.say(f"button_{state.value}"),
            discord.ButtonStyle.primary if state is now else discord.ButtonStyle.secondary,
        )
        for letter, state in _STATES.items()
    ]


def alert_view(turn: str, voice: Voice, now: ReviewState | None) -> ui.View:
    """Return the buttons under what comes into a review channel."""
    see = JournalButton(Key(Deed.OPEN, (turn,)), voice.say("button_see"), discord.ButtonStyle.primary)
    return drawn(None, [see], state_buttons(turn, voice, now, None))


def seen_in(message: discord.Message | None) -> ReviewState | None:
    """Return the verdict that the buttons of a message show, None where they show none yet."""
    rows = message.components if message is not None else []
    buttons = [each for row in rows if isinstance(row, discord.ActionRow) for each in row.children]
    for button in buttons:
        if isinstance(button, discord.Button) and button.style is discord.ButtonStyle.primary:
            key = key_of(button.custom_id or "")
            if key.deed is Deed.STATE:
                return _STATES.get(key.field(1))
    return None
