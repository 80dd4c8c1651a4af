"""Questions as they come from Discord: messages addressed to us, and `/demander`."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta

import discord
from discord import app_commands

from bot.cogs._addressing import Address, Facts, Names, address, question
from bot.cogs._answers import Answers
from bot.cogs._commands import description_of, name_of
from bot.cogs._delivery import Post, RefusedError, post_to, respond_to
from bot.cogs._escape import escape, one_line
from bot.cogs._render import shortened, small
from bot.cogs._room import Room, language_for, language_of
from bot.model import DatabaseError, Message, Place
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# Seconds: longer than a blink, and we show that we are at it.
_BLINK = 0.4
# So many characters of the question that a command asked are repeated above the answer.
_QUESTION_SHOWN = 200
# As long as a question may be that gets an answer.
LONGEST = 1_500
# Messages from before the start, give or take what the clocks differ, may have been answered by an earlier process.
_CLOCKS_DIFFER = timedelta(minutes=1)
_PEOPLES = frozenset({discord.MessageType.default, discord.MessageType.reply})


class Talk:
    """Hears what members say and hands the questions on."""

    def __init__(self, client: discord.Client, room: Room, answers: Answers) -> None:
        self._client = client
        self._room = room
        self._answers = answers
        self._recently = datetime.now(UTC) + _CLOCKS_DIFFER
        self._warned: set[tuple[int, int]] = set()

    async def hear(self, message: discord.Message) -> None:
        """Answer a message if it is for us and was not answered before."""
        found = address(self._facts(message))
        if found is Address.NOT_FOR_US or self._room.traffic.closing or not self._room.traffic.is_new(message.id):
            return
        with self._room.traffic.under_way():
            if message.created_at < self._recently and await self._was_answered(message):
                return
            async with _typing_if_slow(message.channel):
                await self._answer(message, found)

    async def ask(self, interaction: discord.Interaction, asked: str) -> None:
        """Answer a question that came by command."""
        if not self._room.traffic.is_new(interaction.id):
            return
        with self._room.traffic.under_way():
            if not self._room.ready.done():
                await interaction.response.defer()
                await self._room.conversations()
            shown = escape(shortened(one_line(asked), _QUESTION_SHOWN))
            head = small(Voice(language_for(interaction)).say("asked_with_command", question=shown))
            with suppress(RefusedError, TimeoutError):  # in the log and the journal
                message = self._question(interaction, question(asked, Names()))
                await self._answers.answer(message, lambda text: respond_to(interaction, text), head=head)

    async def _answer(self, message: discord.Message, found: Address) -> None:
        await self._room.conversations()  # with them come the names of the talks before the start
        asked = self._message(message)

        def sender(text: str) -> Post:
            return post_to(message.channel, text, question=asked.id, reference=message.to_reference())

        try:
            if found is Address.UNREADABLE:
                await self._answers.ask_for_mention(asked, sender, name=_our_name(message, self._us))
            else:
                await self._answers.answer(asked, sender)
        except RefusedError as refusal:
            if refusal.is_permission and message.guild is not None:
                await self._warn(message)
        except TimeoutError:
            return  # in the log and the journal

    async def _was_answered(self, message: discord.Message) -> bool:
        try:
            return await self._room.journal.knows(str(message.id))
        except DatabaseError:
            return False  # the nonce is there, too

    async def _warn(self, message: discord.Message) -> None:
        """Tell the member once, in private, that we may not write where they asked."""
        key = (message.author.id, message.channel.id)
        if key in self._warned:
            return
        self._warned.add(key)
        name = getattr(message.channel, "name", None) or "…"
        voice = Voice(language_of(_locale(message)))
        try:
            await message.author.send(voice.say("cannot_write", channel=escape(f"#{one_line(name)}")))
        except discord.HTTPException as error:
            _log.info("channel %s: the member could not be told either (code %s)", message.channel.id, error.code)

    @property
    def _us(self) -> discord.ClientUser:
        if self._client.user is None:
            raise RuntimeError("nothing is heard before we are logged in")
        return self._client.user

    def _facts(self, message: discord.Message) -> Facts:
        replied = message.reference.resolved if message.reference else None
        return Facts(
            content=message.content,
            by_person=not message.author.bot and message.webhook_id is None and message.type in _PEOPLES,
            direct=message.guild is None,
            mentions_us=self._us in message.mentions or self._our_role(message) in message.role_mentions,
            replies_to_us=isinstance(replied, discord.Message) and replied.author.id == self._us.id,
            has_more=bool(message.attachments or message.stickers or message.poll),
            sees_all=self._client.intents.message_content,
        )

    def _our_role(self, message: discord.Message) -> discord.Role | None:
        return message.guild.self_role if message.guild and message.role_mentions else None

    def _message(self, message: discord.Message) -> Message:
        role = self._our_role(message)
        names = Names(
            ours=frozenset({self._us.id, role.id} if role else {self._us.id}),
            users={user.id: user.display_name for user in message.mentions},
            roles={each.id: each.name for each in message.role_mentions},
            channels={each.id: each.name for each in message.channel_mentions},
        )
        author, place = str(message.author.id), _place(message.channel.id, message.guild.id if message.guild else None)
        replied_to = str(message.reference.message_id) if message.reference else None
        is_thread = isinstance(message.channel, discord.Thread)
        return Message(
            str(message.id),
            place,
            self._room.talks.name(place, author, is_thread=is_thread, replied_to=replied_to),
            author,
            message.author.display_name,
            question(message.content, names),
            message.created_at,
            _locale(message),
        )

    def _question(self, interaction: discord.Interaction, text: str) -> Message:
        author, channel = str(interaction.user.id), interaction.channel
        place = _place(interaction.channel_id, interaction.guild_id)
        return Message(
            str(interaction.id),
            place,
            self._room.talks.name(place, author, is_thread=isinstance(channel, discord.Thread)),
            author,
            interaction.user.display_name,
            text,
            interaction.created_at,
            interaction.locale.value,
        )


def ask_command(talk: Talk) -> app_commands.Command[app_commands.Group, ..., None]:
    """Return `/demander`."""

    @app_commands.command(name=name_of("ask"), description=description_of("ask"))
    @app_commands.rename(asked=name_of("question"))
    @app_commands.describe(asked=description_of("question"))
    async def ask(interaction: discord.Interaction, asked: app_commands.Range[str, 1, LONGEST]) -> None:
        await talk.ask(interaction, asked)

    return ask


def _place(channel: int | None, guild: int | None) -> Place:
    return Place("discord", str(channel), str(guild) if guild else None)


def _our_name(message: discord.Message, us: discord.ClientUser) -> str:
    return message.guild.me.display_name if message.guild else us.display_name


def _locale(message: discord.Message) -> str | None:
    """Return the server's language, all there is: messages carry none."""
    return message.guild.preferred_locale.value if message.guild else None


@asynccontextmanager
async def _typing_if_slow(channel: discord.abc.Messageable) -> AsyncIterator[None]:
    """Show that we are writing when what follows takes longer than a blink."""
    tasks: set[asyncio.Task[None]] = set()
    timer = asyncio.get_running_loop().call_later(_BLINK, lambda: tasks.add(asyncio.create_task(_type(channel))))
    try:
        yield
    finally:
        timer.cancel()
        for task in tasks:
            task.cancel()


async def _type(channel: discord.abc.Messageable) -> None:
    with suppress(discord.HTTPException, OSError):
        async with channel.typing():
            await asyncio.Event().wait()
