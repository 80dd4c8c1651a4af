"""`/journal effacer`: a member's exchanges, or those before a day, once the moderator has confirmed it."""

import logging
from datetime import UTC, datetime

import discord

from bot.cogs._answers import Answers
from bot.cogs._forgetting import forget
from bot.cogs._room import Room
from bot.cogs.journal._asked import minutes, moment_of, said_day
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import JournalButton, drawn
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import ErasureRequest, Removed

_log = logging.getLogger(__name__)

_COUNTED = ("turns", "votes", "reports", "notes", "events", "live")


class Erasing:
    """Erases what a moderator may see, and makes the running bot forget it."""

    def __init__(self, room: Room, answers: Answers) -> None:
        self._room = room
        self._answers = answers

    async def ask(self, visit: Visit, member: str | None, before: datetime | None) -> None:
        """Say what would go, and ask."""
        voice = visit.voice
        if member is None and before is None:
            await visit.show(voice.say("purge_what"))
            return
        whose, when = f"<@{member}>", "" if before is None else said_day(before, visit.language)
        key = "purge_ask_before" if member is None else "purge_ask_member" if before is None else "purge_ask_both"
        if before is not None and before > datetime.now(UTC):  # so nothing limits it: that must be said
            key = "purge_ask_all" if member is None else "purge_ask_all_of_member"
        asked = voice.say(key, **({"member": whose} if member else {}), **({"day": when} if before else {}))
        fields = (base36(int(member) if member else None), base36(None if before is None else minutes(before)))
        yes = JournalButton(Key(Deed.ERASE, fields), voice.say("button_purge"), discord.ButtonStyle.danger)
        no = JournalButton(Key(Deed.KEEP), voice.say("button_keep"))
        await visit.show(f"{asked}\n{voice.say('purge_scope')}", drawn(None, [yes, no]))

    async def erase(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Erase what was asked for, where the moderator may see it now."""
        member, until = key.number(0), key.number(1)
        before = None if until is None else moment_of(until)
        who = visit.moderator
        name = None if member is None else str(member)
        erasure = ErasureRequest(who.id, name, before, who.guild, who.channels)
        self._answers.expect_erasure(erasure)
        removed = await self._room.journal.review.erase(who, member=name, before=before)
        await forget(self._room, self._answers, erasure)
        _log.info("a moderator has erased %d turns, complete: %s", removed.turns, removed.complete)
        await visit.show(self._told(visit, removed))

    async def keep(self, visit: Visit, _: Key, __: tuple[str, ...]) -> None:
        """Leave all as it is."""
        await visit.show(visit.voice.say("erase_kept"))

    def _told(self, visit: Visit, removed: Removed) -> str:
        voice = visit.voice
        counts = {name: getattr(removed, name) for name in _COUNTED}
        went = [voice.say(f"purge_{name}", count=str(count)) for name, count in counts.items() if count]
        text = voice.say("purge_done", went=", ".join(went)) if went else voice.say("purge_nothing")
        return text if removed.complete else f"{text} {voice.say('erase_traces')}"
