"""A word for who is in distress and says so in a question for a session: they alone read it, and at once."""

import asyncio

from bot.cogs._escape import escape
from bot.phrases import Voice


async def comforting(text: str, voice: Voice) -> list[str]:
    """Return what is to be said to somebody, beside what became of their question; nothing where all seems well."""
    # Where the index is still being loaded, this waits for its libraries: in a thread, too.
    key = await asyncio.to_thread(_distress, text)
    return [escape(voice.say(key))] if key else []


def _distress(text: str) -> str | None:
    from bot.conversation import in_distress  # noqa: PLC0415 - loaded by now, or in a thread; see `_room`

    return in_distress(text)
