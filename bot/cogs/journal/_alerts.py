"""What stands in review channels about answers that are to be looked at: one message for each, which follows them.

Whatever is said of an answer while it waits comes into that message; where moderators have judged it before, a new one
tells of it, and the old one leads there. A verdict is shown there wherever it was given. Of an answer that was erased
it is said at once where this process has posted or changed the message; another one, of which nobody knows any more
where it stands, is closed when a moderator presses one of its buttons.
"""

import asyncio
import logging
from collections import OrderedDict
from datetime import UTC, datetime
from weakref import WeakValueDictionary

import discord
from discord import ui

from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._render import small
from bot.cogs._room import Room, language_of
from bot.cogs._wishes import locale_in
from bot.cogs.journal._telling import Told, told
from bot.cogs.journal._verdicts import alert_view
from bot.model import Alert, DatabaseError, JournalError, ReviewedTurn, ReviewState, StoredTurn
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# Messages that are remembered: more than that are not open at once.
_MOST_OPEN = 1_000

Writable = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.Thread


class Alerts:
    """Posts messages and keeps them as their turns are."""

    def __init__(self, client: discord.Client, room: Room) -> None:
        self._client = client
        self._room = room
        # What each of them says, as far as this process knows.
        self._open: OrderedDict[str, tuple[Alert, str]] = OrderedDict()
        self._one_by_one: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._closing: set[asyncio.Task[None]] = set()
        room.after_removal.append(self.close_gone)

    async def tell(self, channel: Writable, turn: str, what: str) -> None:
        """Tell of something said of a turn. Raises JournalError or what Discord says against it."""
        voice = Voice(language_of(locale_in(self._room, channel.guild)))
        async with self._one_by_one.setdefault(turn, asyncio.Lock()):
            stored, reviewed = await self._found(turn)
            if stored is None or stored.message.place.guild != str(channel.guild.id):
                return
            known = await self._room.journal.review.alert(turn)
            is_current = known is not None and not _was_judged_since(reviewed, known)
            if known is not None and is_current:
                says = told(stored, reviewed, voice, since=known.at, what=what)
                if await self._change(known, says, voice):
                    return
            now = datetime.now(UTC)
            says = told(stored, reviewed, voice, since=now, what=what)
            sent = await channel.send(says.text, suppress_embeds=True, view=alert_view(turn, voice, says.verdict))
            await self._keep(Alert(turn, str(channel.id), str(sent.id), now), says)
            if known is not None and not is_current:
                await self._lead_on(known, sent.jump_url, voice)

    async def pressed(self, message: discord.Message, turn: str) -> tuple[str, ui.View | None]:
        """Return what a message about a turn has to show now that a button of it was pressed. Raises DatabaseError."""
        known = await self._room.journal.review.alert(turn)
        alert = Alert(turn, str(message.channel.id), str(message.id), message.created_at)
        alert = known if known is not None and known.message == alert.message else alert
        says, voice = await self._says(alert), self._voice(alert)
        self._remember(alert, says)
        if known is None:  # of an earlier version, which did not keep where it stands
            await self._room.journal.review.keep_alert(alert)
        return says.text, _view(turn, says, voice)

    async def follow(self, turn: str) -> None:
        """Show in the message about a turn, if there is one, what has become of it; should that fail it is logged."""
        try:
            async with self._one_by_one.setdefault(turn, asyncio.Lock()):  # it may just be told of
                known = await self._room.journal.review.alert(turn)
                if known is not None:
                    await self._follow(known)
        except JournalError as error:
            _log.warning("an alert may not say what became of turn %s: %s", turn, error)

    def close_gone(self) -> None:
        """Begin to close all that is about turns of which nothing is left; whoever erased them need not wait for it."""
        if self._open:
            task = asyncio.create_task(self._close_gone())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)

    async def close_pressed(self, message: discord.Message | None, turn: str) -> None:
        """Close what was pressed where nothing is left of its turn; what only some may not see stays open.

        Nothing happens to a message that only one moderator sees. Raises DatabaseError.
        """
        if message is None or message.flags.ephemeral:
            return
        if not any(stored.redacted_at is None for stored in await self._room.journal.talks.turns([turn])):
            pressed = Alert(turn, str(message.channel.id), str(message.id), message.created_at)
            await self._follow(pressed)

    async def _close_gone(self) -> None:
        with self._room.traffic.under_way():
            shown = [alert for alert, _ in self._open.values()]
            try:
                left = {each.message.id: each for each in await self._room.journal.talks.turns([a.turn for a in shown])}
                for alert in shown:
                    if alert.turn not in left or not left[alert.turn].is_shown:
                        await self._follow(alert)
            except DatabaseError as error:
                _log.warning("which alerts are about nothing any more is not known: %s", error)

    async def _follow(self, alert: Alert) -> None:
        """Let a message say what is so now. Raises DatabaseError."""
        says = await self._says(alert)
        await self._change(alert, says, self._voice(alert))
        if not says.is_open:
            self._open.pop(alert.message, None)

    async def _change(self, alert: Alert, says: Told, voice: Voice) -> bool:
        """Let a message say something else; return whether it stands there. Should Discord refuse it is logged."""
        known = self._open.get(alert.message)
        if known is not None and known[1] == says.text:
            return True
        try:
            await self._message(alert).edit(content=says.text, view=_view(alert.turn, says, voice))
        except NOT_TAKEN as error:
            _log.warning("alert %s does not say what is so now: %s", alert.message, cause_of(error))
            return not isinstance(error, discord.NotFound)
        self._remember(alert, says)
        return True

    async def _lead_on(self, alert: Alert, link: str, voice: Voice) -> None:
        """Let a message that was dealt with lead to the one that tells of its turn by now."""
        self._open.pop(alert.message, None)
        message = self._message(alert)
        try:
            head = (await message.fetch()).content
            await message.edit(content=f"{head}\n{small(voice.say('alert_goes_on', link=link))}", view=None)
        except NOT_TAKEN as error:
            _log.warning("alert %s leads to no other: %s", alert.message, cause_of(error))

    async def _keep(self, alert: Alert, says: Told) -> None:
        self._remember(alert, says)
        await self._room.journal.review.keep_alert(alert)

    def _remember(self, alert: Alert, says: Told) -> None:
        self._open[alert.message] = alert, says.text
        if len(self._open) > _MOST_OPEN:
            self._open.popitem(last=False)

    def _message(self, alert: Alert) -> discord.PartialMessage:
        return self._client.get_partial_messageable(int(alert.channel)).get_partial_message(int(alert.message))

    async def _says(self, alert: Alert) -> Told:
        stored, reviewed = await self._found(alert.turn)
        return told(stored, reviewed, self._voice(alert), since=alert.at)

    def _voice(self, alert: Alert) -> Voice:
        channel = self._client.get_channel(int(alert.channel))
        return Voice(language_of(locale_in(self._room, getattr(channel, "guild", None))))

    async def _found(self, turn: str) -> tuple[StoredTurn | None, ReviewedTurn | None]:
        """Return a turn and what was said of it, as far as they are kept; what was just noted is on disk first."""
        dossier = await self._room.journal.review.turn(None, turn)
        return await self._room.journal.talks.turn(turn), None if dossier is None else dossier.turn


def _was_judged_since(reviewed: ReviewedTurn | None, alert: Alert) -> bool:
    """Return whether moderators have done with what a message tells of."""
    review = None if reviewed is None else reviewed.review
    if review is None or review.at is None or review.state in {None, ReviewState.TO_REVIEW}:
        return False
    return review.at > alert.at


def _view(turn: str, says: Told, voice: Voice) -> ui.View | None:
    return alert_view(turn, voice, says.verdict) if says.is_open else None
