"""*Signaler cette réponse*, for everyone, and what comes into a server's review channel: reports and thumbs down.

What is posted there says where an answer is, and nothing of what was asked or by whom: not all who read that channel
may read the other. Those who may see it through the button.
"""

import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import discord
from discord import app_commands

from bot.cogs._commands import name_of, tell
from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._handling import tell_phrase
from bot.cogs._room import Room, language_for, language_of
from bot.cogs._wishes import locale_in
from bot.cogs.journal._alerts import Alerts
from bot.cogs.journal._items import Form
from bot.cogs.journal._keys import Deed, Key
from bot.cogs.journal.reviewing import alert_view
from bot.model import JournalError, Report, StoredTurn
from bot.phrases import Voice

# Whether a message of ours shows something of a live session, of which there is no turn to be reported.
OfSession = Callable[[discord.Message], Awaitable[bool]]

_log = logging.getLogger(__name__)

_MOST_REASON = 300
# Turns that have been posted already are remembered, within bounds.
_MOST_POSTED = 5_000

_Writable = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class Reporting:
    """Takes reports from members and tells the moderators."""

    def __init__(self, room: Room, is_of_session: OfSession) -> None:
        self._room = room
        self._is_of_session = is_of_session
        self.alerts = Alerts(room)
        # By turn and what was said of it: whether it was posted, or could not be.
        self._posted: OrderedDict[tuple[str, str], bool] = OrderedDict()

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
        report = Report(turn, str(interaction.user.id), datetime.now(UTC), reason.strip())
        is_new = await self._room.journal.report(report, guild=stored.message.place.guild)
        await tell_phrase(interaction, "report_kept" if is_new else "report_known")
        if is_new:
            await self._alert(interaction, turn, "report")

    async def disliked(self, interaction: discord.Interaction, turn: str) -> None:
        """Tell the moderators of a thumb down, once for each turn; the one who pressed has been answered before."""
        await self._alert(interaction, turn, "down")

    async def _alert(self, interaction: discord.Interaction, turn: str, what: str) -> None:
        """Post into the server's review channel that there is a turn to look at; `what` is "report" or "down".

        Where that cannot be, the next one to say the same of the turn has it posted; whoever did has been answered.
        """
        channel = self._review_channel(interaction)
        if channel is None:
            return
        try:
            if await self._is_first(turn, what):
                await self._post(channel, turn, what, Voice(language_of(locale_in(self._room, channel.guild))))
        except (JournalError, *NOT_TAKEN) as error:
            self._posted[turn, what] = False
            why = error if isinstance(error, JournalError) else cause_of(error)
            _log.warning("the review channel %s hears nothing of a %s: %s", channel.id, what, why)

    async def _post(self, channel: _Writable, turn: str, what: str, voice: Voice) -> None:
        stored = await self._room.journal.talks.turn(turn)
        if stored is not None and stored.message.place.guild == str(channel.guild.id):
            sent = await channel.send(_told(stored, what, voice), suppress_embeds=True, view=alert_view(turn, voice))
            self.alerts.remember(turn, channel.get_partial_message(sent.id))

    def _review_channel(self, interaction: discord.Interaction) -> _Writable | None:
        """Return the channel that the server's settings name, if it is one of its own that can be written in."""
        if interaction.guild is None:
            return None
        name = self._room.journal.guilds.settings(str(interaction.guild.id)).review_channel
        found = interaction.guild.get_channel_or_thread(int(name)) if name is not None and name.isdecimal() else None
        return found if isinstance(found, _Writable) else None

    async def _is_first(self, turn: str, what: str) -> bool:
        """Return whether a turn has not been posted for this; an earlier process may have done it."""
        was_posted = self._posted.get((turn, what))
        self._posted[turn, what] = True
        if was_posted is not None:
            return not was_posted
        if len(self._posted) > _MOST_POSTED:
            self._posted.popitem(last=False)
        dossier = await self._room.journal.review.turn(None, turn)
        if dossier is None:
            return True  # of a member on pause: its link is all that can be shown
        return (dossier.turn.reports if what == "report" else dossier.turn.down) <= 1


def _told(stored: StoredTurn, what: str, voice: Voice) -> str:
    place, delivery = stored.message.place, stored.delivery
    message = delivery.message if delivery is not None and delivery.message is not None else stored.message.id
    link = f"https://discord.com/channels/{place.guild}/{place.channel}/{message}"
    return voice.say(f"alert_{what}", channel=f"<#{place.channel}>", link=link)


def _is_here(interaction: discord.Interaction, stored: StoredTurn) -> bool:
    place = stored.message.place
    return place.guild == str(interaction.guild_id) and place.channel == str(interaction.channel_id)
