"""Buttons and selects that only the process knows which has shown them: after a restart they say so."""

from datetime import datetime, timedelta
from typing import Any

import discord

from bot.cogs._commands import if_it_arrives, tell
from bot.cogs._room import language_for
from bot.phrases import Voice

# By so much our clock may differ from Discord's: what this process shows must not be taken for an earlier one's.
_ASKEW = timedelta(seconds=10)


async def tell_if_from_before(interaction: discord.Interaction, began: datetime) -> None:
    """Tell whoever pressed what was shown before we `began`, and is no item that outlives a restart, to ask anew.

    Those have a colon in their custom ids, the others a plain word.
    """
    data: Any = interaction.data or {}
    message, custom_id = interaction.message, str(data.get("custom_id", ":"))
    if message is None or ":" in custom_id or message.created_at > began - _ASKEW:
        return
    with if_it_arrives(interaction):
        await tell(interaction, Voice(language_for(interaction)).say("shown_before_restart"))
