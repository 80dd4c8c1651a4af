"""What the bot, or a guest, may not do where a session is held, in the words of Discord's own settings."""

import discord

from bot.model import Language
from bot.phrases import Voice


def missing_for(
    channel: discord.abc.GuildChannel | None, language: Language, *names: str, who: discord.Member | None = None
) -> list[str]:
    """Return which permissions, by discord.py's names for them, the bot (or `who`) lacks in a channel, as in Discord.

    Nothing where the channel is not known: then Discord itself will say.
    """
    if channel is None:
        return []
    held = channel.permissions_for(who or channel.guild.me)
    return [Voice(language).say(f"permission_{name}") for name in names if not getattr(held, name)]
