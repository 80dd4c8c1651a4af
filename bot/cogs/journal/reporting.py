"""*Signaler cette réponse*, for everyone, and what comes into a server's review channel: reports and thumbs down.

What is posted there (`_telling`) says where an answer is; those who may see the rest do so through the button.
"""

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Protocol

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
from bot.model import Delivery, JournalError, Message, Report, Thumb, Turn
from bot.phrases import Voice

# Whether a message of ours shows something of a live session.
OfSession = Callable[[discord.Message], Awaitable[bool]]


class LiveAnswers(Protocol):
    """The answers of live sessions, of which there is no turn before one is reported."""

    async def shown_by(self, message: discord.Message) -> str | None:
        """Return the id of the message that shows the answer of which a message is part, or None."""

    async def turn(self, message: str) -> Turn | None:
        """Return the answer that a message shows as a turn, or None."""


_log = logging.getLogger(__name__)

_MOST_REASON = 300


class Reporting:
    """Takes reports from members and tells the moderators."""

    def __init__(self, client: discord.Client, room: Room, is_of_session: OfSession, live_answers: LiveAnswers) -> None:
        self._room = room
        self._is_of_session = is_of_session
        self._live_answers = live_answers
        self.alerts = Alerts(client, room)

    def menu(self) -> app_commands.ContextMenu:
        """Return *Signaler cette réponse*, which asks for a word before anything is kept."""

        async def report(interaction: discord.Interaction, message: discord.Message) -> None:
            voice, live_answer = Voice(language_for(interaction)), await self._live_answers.shown_by(message)
            if live_answer is None and (refusal := await self._refusal(interaction, message)):
                await tell(interaction, voice.say(refusal))
                return
            key = Key(Deed.REPORT, (live_answer or str(message.id),))
            await interaction.response.send_modal(Form(key, voice, "report", most=_MOST_REASON, is_required=False))

        return app_commands.ContextMenu(
            name=name_of("report"),
            callback=report,
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )

    async def _refusal(self, interaction: discord.Interaction, message: discord.Message) -> str:
        """Return the phrase that says why a message cannot be reported, nothing where it can."""
        us = interaction.client.user
        if us is None or message.author.id != us.id:
            return "report_not_mine"
        return "report_of_session" if await self._is_of_session(message) else ""

    async def submit(self, interaction: discord.Interaction, key: Key, reason: str) -> None:
        """Keep the report of a message whose form was sent, and tell the moderators."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        stored = await self._room.journal.talks.turn_of_message(key.field(0))
        answered = await self._kept_live(interaction, key.field(0)) if stored is None else stored.message
        if answered is None or not _is_here(interaction, answered):
            await tell_phrase(interaction, "report_unknown")
            return
        turn = answered.id
        report = Report(
            turn, str(interaction.user.id), datetime.now(UTC), (await readable(interaction, reason)).strip()
        )
        guild = answered.place.guild
        is_new = await self._room.journal.report(report, guild=guild)
        is_whole = not report.reason or self._room.journal.keeps_words(report.author, guild)
        kept = "report_kept" if is_whole else "report_kept_alone"
        await tell_phrase(interaction, kept if is_new else "report_known")
        if is_new:
            await self._alert(interaction, turn, "report")

    async def _kept_live(self, interaction: discord.Interaction, message: str) -> Message | None:
        """Keep the answer of a live session that a message shows, to be reported; None where none does here."""
        turn = await self._live_answers.turn(message)
        if turn is None or not _is_here(interaction, turn.message):
            return None
        # In one go: what is kept without its delivery would be sent at the next start.
        recording = self._room.journal.recording(turn)
        self._room.journal.delivered(Delivery(message, turn.message.at, message=message))
        await recording
        return turn.message

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


def _is_here(interaction: discord.Interaction, answered: Message) -> bool:
    place = answered.place
    return place.guild == str(interaction.guild_id) and place.channel == str(interaction.channel_id)
