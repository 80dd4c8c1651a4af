"""`/journal`: moderators read the exchanges of the channels they moderate. That they looked is itself recorded."""

import logging

import discord
from discord import app_commands

from bot.cogs._commands import description_of, name_of, tell
from bot.cogs._pages import paged, turn_item
from bot.cogs._room import Room, language_for
from bot.cogs.views import show_pages
from bot.model import JournalError
from bot.phrases import Voice

_log = logging.getLogger(__name__)

_Place = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread

_USUAL = 10
_MOST = 50


class Review(app_commands.Group):
    """The moderators' commands; hidden from others by default, and refused to them whatever a server's settings say."""

    def __init__(self, room: Room) -> None:
        super().__init__(
            name=name_of("journal"),
            description=description_of("journal"),
            default_permissions=discord.Permissions(manage_messages=True),
            # Instead of guild_only, which gives way to the contexts that all our commands share.
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )
        self._room = room

    @app_commands.command(name=name_of("journal_recent"), description=description_of("journal_recent"))
    @app_commands.rename(count=name_of("count"))
    @app_commands.describe(count=description_of("count"))
    async def recent(self, interaction: discord.Interaction, count: app_commands.Range[int, 1, _MOST] = _USUAL) -> None:
        """Show the latest turns of the channels that the moderator can view and moderate; never those of DMs."""
        moderator = interaction.user
        if not await _may_read(interaction) or not isinstance(moderator, discord.Member):
            return
        await interaction.response.defer(ephemeral=True)
        voice = Voice(language_for(interaction))
        try:
            turns = await self._room.journal.looks(
                str(moderator.guild.id), readable_channels(moderator), moderator=str(moderator.id), last=count
            )
        except JournalError as error:
            _log.warning("a look was not possible: %s", error)
            await tell(interaction, voice.say("data_failed"))
            return
        posts = await self._room.posts()
        items = [turn_item(turn, posts, voice.language, with_author=True) for turn in reversed(turns)]
        head = voice.say("review_head" if items else "review_none")
        await show_pages(interaction, paged(head, items, voice.language), check=_may_read)


def readable_channels(moderator: discord.Member) -> list[str]:
    """Return the ids of the channels and threads that the moderator can view and moderate."""
    guild = moderator.guild
    places: list[_Place] = [*guild.text_channels, *guild.voice_channels, *guild.stage_channels, *guild.threads]
    return [str(place.id) for place in places if _moderates(moderator, place)]


def _moderates(moderator: discord.Member, place: _Place) -> bool:
    allowed = place.permissions_for(moderator)
    if isinstance(place, discord.Thread) and place.is_private() and not allowed.manage_threads:
        return False  # whether they were invited is not known
    return allowed.view_channel and allowed.manage_messages


async def _may_read(interaction: discord.Interaction) -> bool:
    """Return whether the user moderates where they are; tell them if not."""
    if interaction.guild is not None and interaction.permissions.manage_messages:
        return True
    await tell(interaction, Voice(language_for(interaction)).say("review_refused"))
    return False
