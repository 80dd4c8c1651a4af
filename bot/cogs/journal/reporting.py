"""*Signaler cette réponse*, for everyone, and what comes into a server's review channel: reports and thumbs down.

What is posted there (`_telling`) says where an answer is; those who may see the rest do so through the button.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import discord
from discord import app_commands

from bot.cogs._commands import name_of, tell
from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._handling import tell_phrase
from bot.cogs._mentions import readable
from bot.cogs._room import Room, language_for
from bot.cogs.journal._alerts import Alerts, Writable
from bot.cogs.journal._items import Form
from bot.cogs.journal._keys import Deed, Key
from bot.model import JournalError, Report, StoredTurn, Thumb
from bot.phrases import Voice

# Whether a message of ours shows something of a live session, of which there is no turn to be reported.
OfSession = Callable[[discord.Message], Awaitable[bool]]

_log = logging.getLogger(__name__)

_MOST_REASON = 300


class Reporting:
    """Takes reports from members and tells the moderators."""

    def __init__(self, client: discord.Client, room: Room, is_of_session: OfSession) -> None:
        self._room = room
        self._is_of_session = is_of_session
        self.alerts = Alerts(client, room)

    def menu(self) -> app_commands.ContextMenu:
        """Return *Signaler cette réponse*, which asks for a word before anything is kept."""

        async def report(interaction: discord.Interaction, message: discord.Message) -> None:
            us = interaction.client.user
            if us is None or message.author.id != us.id:
                await tell(interaction, Voice(language_for(interaction)).say("report_not_mine"))
                return
            if await self._is_of_session(message):
                await tell(interaction, Voice(language_for(interaction)).say("report_of_session"))
                return
            key, voice = Key(Deed.REPORT, (str(message.id),)), Voice(language_for(interaction))
            await interaction.response.send_modal(Form(key, voice, "report", most=_MOST_REASON, is_required=False))

        return app_commands.ContextMenu(
            name=name_of("report"),
            callback=report,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )

    async def submit(self, interaction: discord.Interaction, key: Key, reason: str) -> None:
        """Keep the report of a message whose form was sent, and tell the moderators."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        stored = await self._room.journal.talks.turn_of_message(key.field(0))
        if stored is None or not _is_here(interaction, stored):
            await tell_phrase(interaction, "report_unknown")
            return
        turn = stored.message.id
        report = Report(
            turn, str(interaction.user.id), datetime.now(UTC), (await readable(interaction, reason)).strip()
        )
        guild = stored.message.place.guild
        is_new = await self._room.journal.report(report, guild=guild)
        is_whole = not report.reason or self._room.journal.keeps_words(report.author, guild)
        kept = "report_kept" if is_whole else "report_kept_alone"
        await tell_phrase(interaction, kept if is_new else "report_known")
        if is_new:
            await self._alert(interaction, turn, "report")

    async def voted(self, interaction: discord.Interaction, turn: str, thumb: Thumb) -> None:
        """Tell the moderators of a thumb down, or that it was taken back; who pressed has been answered before."""
        if thumb is Thumb.DOWN:
            await self._alert(interaction, turn, "down")
        else:
            await self.alerts.follow(turn)

    async def _alert(self, interaction: discord.Interaction, turn: str, what: str) -> None:
        """Have it told in the server's review channel that there is a turn to look at; `what` is "report" or "down".

        Where that cannot be, the next one to say something of the turn has it told; whoever did has been answered.
        """
        channel = self._review_channel(interaction)
        if channel is None:
            return
        try:
            await self.alerts.tell(channel, turn, what)
        except (JournalError, *NOT_TAKEN) as error:
            why = error if isinstance(error, JournalError) else cause_of(error)
            _log.warning("the review channel %s hears nothing of a %s: %s", channel.id, what, why)

    def _review_channel(self, interaction: discord.Interaction) -> Writable | None:
        """Return the channel that the server's settings name, if it is one of its own that can be written in."""
        guild = interaction.guild
        name = None if guild is None else self._room.journal.guilds.settings(str(guild.id)).review_channel
        if guild is None or name is None:
            return None
        found = guild.get_channel_or_thread(int(name)) if name.isdecimal() else None
        if isinstance(found, Writable):
            return found
        _log.warning("the review channel %s of server %s is gone: /reglages chooses another one", name, guild.id)
        return None


def _is_here(interaction: discord.Interaction, stored: StoredTurn) -> bool:
    place = stored.message.place
    return place.guild == str(interaction.guild_id) and place.channel == str(interaction.channel_id)
