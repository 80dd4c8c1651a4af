"""What makes a session go on once its hour has come, joined: the task behind it, its stage, its guest, its hosts."""

import asyncio
from collections.abc import Awaitable, Callable

import discord
from discord import app_commands

from bot.cogs.consulting import Consulting
from bot.cogs.live._acting import Acting
from bot.cogs.live._clock import Clock
from bot.cogs.live._desk import Desk
from bot.cogs.live._heeding import Heeding
from bot.cogs.live._pending import Pending
from bot.cogs.live._rewriting import Rewriting
from bot.cogs.live._showing import Showing
from bot.cogs.live._stage import Stage
from bot.cogs.live._timekeeper import Timekeeper
from bot.cogs.live._words import Words
from bot.cogs.live.guest import GuestDoor
from bot.cogs.live.hosting import Hosting, hosting_commands
from bot.cogs.live.transcripts import Transcripts
from bot.model import Notice

_Hear = Callable[[discord.Message], Awaitable[None]]


class Backstage:
    """Adds what it does to the desk, and its commands to `/animer`; `run` is the task, `heeding` hears of
    messages, `lose_thread` that a thread is gone, `note_typing` of somebody who `is_waited_for` and types."""

    def __init__(
        self, desk: Desk, acting: Acting, host: app_commands.Group, consulting: Consulting, clock: Clock
    ) -> None:
        self._desk = desk
        words, showing = Words(desk), Showing(desk.client, desk.sessions.all)
        transcripts = Transcripts(desk, showing, words)
        stage = Stage(desk, showing, words, consulting)
        self.lose_thread = stage.lose
        Rewriting(desk, showing, words, transcripts)
        self.heeding = Heeding(desk, transcripts)
        self._guest = GuestDoor(desk, words)
        self.is_waited_for, self.note_typing = self._guest.is_waited_for, self._guest.note_sign
        desk.deeds.update(self._guest.deeds)
        for command in hosting_commands(Hosting(desk, acting, words, transcripts), acting):
            host.add_command(command)
        self._timekeeper = Timekeeper(desk.sessions, stage.carry_out, clock, desk.room.traffic)
        # Apart from the stage, which does not wait where a message to moderators takes its time.
        pending = Pending(desk, words)
        self._alerting = Timekeeper(
            desk.sessions, pending.carry_out, clock, desk.room.traffic, desk.sessions.next_alert
        )

    async def run(self) -> None:
        """Do what is due in the sessions, for ever; they are loaded by now."""
        # The servers must be known: in which language to speak, and what is permitted there.
        await self._desk.client.wait_until_ready()
        beside = [asyncio.create_task(each) for each in (self._guest.catch_up(), self._alerting.run())]
        try:
            await self._timekeeper.run()
        finally:
            for task in beside:
                task.cancel()

    def is_on_stage(self, message: discord.Message) -> bool:
        """Return whether a message stands where a session is live, or answers one that is just over."""
        return self._guest.session_of(message) is not None

    def hearing(self, hear: _Hear) -> _Hear:
        """Return what passes messages on to `hear`, save what people say to one another while a session is live.

        In its thread the guest answers, and nobody talks with the bot unless they say so: what replies to a question
        or an answer of a person's session is said to people. What the guest was still typing at the end is an answer,
        too, where it replies to the question.
        """

        async def sorted_out(message: discord.Message) -> None:
            session, us = self._guest.session_of(message), self._desk.client.user
            if session is None or us is None or us.mention in message.content:
                await self._guest.note_sign(message.channel.id, message.author.id)
                await hear(message)
                return
            is_answer = await self._guest.hear(message, session)
            await self._guest.note_sign(message.channel.id, message.author.id)
            is_ours = us in message.mentions or not session.notices.get(Notice.THREAD)
            if not is_answer and is_ours and not self._guest.is_among_people(message, session):
                await hear(message)

        return sorted_out
