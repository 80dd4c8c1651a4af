"""Questions as they come from Discord: messages addressed to us, and `/demander`."""

import asyncio
import logging
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import discord
from discord import app_commands

from bot.cogs._addressing import Address, Facts, Names, address, mentioned, question
from bot.cogs._answers import Answers
from bot.cogs._asking import asked_by, place_of
from bot.cogs._commands import description_of, name_of, with_options
from bot.cogs._delivery import (
    NOT_TAKEN,
    Post,
    RefusedError,
    Said,
    acknowledge,
    cause_of,
    hand_over,
    post_in,
    post_to,
    respond_to,
)
from bot.cogs._distress import help_refused
from bot.cogs._escape import escape, one_line
from bot.cogs._handling import handle
from bot.cogs._mentions import names_in
from bot.cogs._pace import Haste, MissedPace
from bot.cogs._render import shortened, small
from bot.cogs._room import Room, language_for, language_of
from bot.cogs._wishes import FOR_ALL, elsewhere, is_wanted, locale_in, server_name
from bot.cogs.threads import is_own_thread, may_open, open_thread
from bot.model import JournalError, Message
from bot.phrases import BlogFacts, Voice

_log = logging.getLogger(__name__)

# So many characters of the question that a command asked are repeated above the answer.
_QUESTION_SHOWN = 200
# As long as a question may be that gets an answer. `bot.dialogue` says so, which is not loaded yet when commands
# are made; a test compares.
LONGEST = 1_500
# So old a message may be for its author to be told that they asked where no answer is wanted.
_LATELY = timedelta(minutes=2)
_MOST_WARNED = 10_000
# So long the journal is sure to know which questions without words were answered: a minute less than they are kept.
_KNOWN_UNKEPT = timedelta(minutes=9)
_PEOPLES = frozenset({discord.MessageType.default, discord.MessageType.reply})
# Seconds. Nobody waits for what is there in a blink.
_BLINK = 0.4


class Talk:
    """Hears what members say and hands the questions on."""

    def __init__(self, client: discord.Client, room: Room, answers: Answers) -> None:
        self._client = client
        self._room = room
        self._answers = answers
        # When the newest question was asked that an earlier process recorded: by Discord's clock, as all questions are.
        # As long as that is not known, each may have been answered before.
        self.answered_until = datetime.max.replace(tzinfo=UTC)
        self._warned: set[tuple[int, int]] = set()
        self._haste = Haste()
        self._missed_pace = MissedPace()
        self._typing = Typing()

    def is_for_us(self, message: discord.Message) -> bool:
        """Return whether a message is addressed to us."""
        return address(self.facts(message)) is not Address.NOT_FOR_US

    async def hear(self, message: discord.Message) -> None:
        """Answer a message if it is for us, was not answered before, and its author leaves us the time for it."""
        found = address(self.facts(message))
        if found is Address.NOT_FOR_US or self._room.traffic.closing or not self._room.traffic.is_new(message.id):
            return
        with self._room.traffic.under_way():
            if not is_wanted(self._room, message.guild, message.channel):
                if discord.utils.utcnow() - message.created_at < _LATELY:
                    await self._lead_elsewhere(message)
                return
            seconds = self._haste.wait(message.author.id)
            if seconds is None or seconds > 0:
                await self._refuse(message, "too_fast", seconds)
                return
            # Before anything is awaited: an edit may follow at once.
            with self._haste.answering(message.author.id):
                async with self._room.traffic.holding(message.id):
                    if message.created_at > self.answered_until or not await self._is_known_as_answered(message):
                        await self._answer_when_ready(message, found)

    async def hear_missed(self, message: discord.Message) -> None:
        """Answer a message that was written while we were away, unless it was dealt with by us or taken back since.

        Whoever went too fast by the time at which they wrote gets what they would have got then. Nobody is told that
        we answer elsewhere. Raises JournalError while it cannot be known whether it was answered; then it can be heard
        once more.
        """
        found, traffic = address(self.facts(message)), self._room.traffic
        is_ours = found is not Address.NOT_FOR_US and is_wanted(self._room, message.guild, message.channel)
        if not is_ours or traffic.closing:
            return
        if not traffic.is_new(message.id):
            self.pass_over(message)
            return
        with traffic.under_way(), self._haste.answering(message.author.id):
            async with traffic.holding(message.id):
                try:
                    is_due = await self._is_due(message)
                except JournalError:
                    traffic.unsee(message.id)
                    raise
                if is_due:
                    await self._answer_when_ready(message, found)

    def pass_over(self, message: discord.Message) -> None:
        """Let a message that was dealt with count among those that its author wrote while we were away."""
        self._missed_pace.count(message.author.id, message.id, message.created_at.timestamp())

    async def _is_due(self, message: discord.Message) -> bool:
        """Return whether a message that was missed is to be answered still; raises JournalError."""
        if await self._was_answered(message):
            self.pass_over(message)
            return False
        guild = str(message.guild.id) if message.guild else None
        keeps = self._room.journal.keeps_words(str(message.author.id), guild)
        if not keeps and self._room.journal.now() - message.created_at > _KNOWN_UNKEPT:
            await self._refuse(message, "missed_too_fast", None)
            return False
        seconds = self._missed_pace.wait(message.author.id, message.id, message.created_at.timestamp())
        if seconds is None or seconds > 0:
            await self._refuse(message, "missed_too_fast", seconds)
        return seconds == 0

    async def _refuse(self, message: discord.Message, phrase: str, seconds: float | None) -> None:
        """Tell who goes too fast where help is if they need it, else in how many seconds they are heard again.

        `seconds` are None where they have been told that already.
        """
        if (help_text := self._help(message)) is not None:
            await self._tell(message, help_text)
        elif seconds is not None:
            await self._tell(message, self._voice(message).say(phrase, seconds=str(int(seconds))))

    def _help(self, message: discord.Message) -> str | None:
        voice, on_server = self._voice(message), message.guild is not None
        text = question(message.content, Names())
        return help_refused(self._room, text, message.author.id, voice.language, on_server=on_server)

    async def _lead_elsewhere(self, message: discord.Message) -> None:
        """Tell a member in private where on the server we answer, or where help is if they need it."""
        if (help_text := self._help(message)) is not None:
            await self._tell_privately(message, help_text)
            return
        voice, who = self._voice(message), message.author
        await self._warn(message, elsewhere(self._room, message.guild, voice, who=who, in_private=True))

    async def _answer_when_ready(self, message: discord.Message, found: Address) -> None:
        async with self._typing.if_slow(message.channel):
            await self._room.conversations()  # before it is said to which talk the message belongs
            await self._answer(message, found)

    async def ask(self, interaction: discord.Interaction, asked: str, *, in_thread: bool = False) -> None:
        """Answer a question that came by command, on the spot or in a thread of its own."""
        if self._room.traffic.is_new(interaction.id):
            deed = partial(self._ask, interaction, asked, in_thread=in_thread)
            await handle(interaction, self._room, "command ask", deed)

    async def _ask(self, interaction: discord.Interaction, asked: str, *, in_thread: bool) -> None:
        is_help = self._room.helplines.assess(asked).is_certain
        may_open_thread = in_thread and not is_help and may_open(interaction, self._room)
        if may_open_thread or not self._room.ready.done():
            await acknowledge(interaction, ephemeral=may_open_thread or is_help)
        await self._room.conversations()
        names = await names_in(interaction, asked)
        people, asked = mentioned(asked, names), question(asked, names)
        shown = escape(shortened(one_line(asked), _QUESTION_SHOWN))
        head = small(Voice(language_for(interaction)).say("asked_with_command", question=shown))
        if may_open_thread and (thread := await open_thread(interaction, asked)) is not None:
            await self._ask_in(thread, interaction, asked, head, people=people)
            return
        if in_thread:
            head += f"\n{small(Voice(language_for(interaction)).say('thread_refused'))}"
        message = asked_by(interaction, self._room, asked, mentioned=people)
        await self._answers.answer(
            message,
            lambda said: respond_to(interaction, said),
            head=head,
            defer=lambda: acknowledge(interaction),
        )

    async def _ask_in(
        self,
        thread: discord.Thread,
        interaction: discord.Interaction,
        asked: str,
        head: str,
        *,
        people: tuple[str, ...],
    ) -> None:
        """Answer a question in a thread just opened, saying how to go on there."""
        voice = Voice(language_for(interaction))
        sees_all = self._client.intents.message_content
        how = voice.say("thread_free") if sees_all else voice.say("thread_mention", bot=self._us.mention)
        message = replace(
            asked_by(interaction, self._room, asked, conversation=f"thread/{thread.id}", mentioned=people),
            place=place_of(thread.id, interaction.guild_id),
        )
        opened = voice.say("thread_opened", thread=thread.mention)
        try:
            await self._answers.answer(
                message, lambda said: post_in(thread, said, question=message.id), head=f"{head}\n{small(how)}"
            )
        except (RefusedError, TimeoutError):  # in the log and the journal
            opened = voice.say("thread_silent", thread=thread.mention)
        await interaction.edit_original_response(content=opened)

    async def _answer(self, message: discord.Message, found: Address) -> None:
        asked = self.message(message)
        sender = partial(self._post, message)
        try:
            if found is Address.UNREADABLE:
                await self._answers.ask_for_mention(asked, sender, name=_our_name(message, self._us))
            else:
                await self._answers.answer(asked, sender)
        except RefusedError as refusal:
            if (help_text := self._help(message)) is not None:
                await self._tell_privately(message, help_text)
            elif refusal.is_permission and message.guild is not None:
                name = escape(f"#{one_line(getattr(message.channel, 'name', None) or '…')}")
                words = {"channel": name, "server": server_name(message.guild)}
                await self._warn(message, self._voice(message).say("cannot_write", **words))
        except TimeoutError:
            return  # in the log and the journal
        except Exception as error:
            _log.exception("message %s: a mishap: %s", message.id, type(error).__name__)
            await self._tell(message, self._voice(message).say("mishap", number=str(message.id)))

    def _post(self, message: discord.Message, said: Said) -> Post:
        reference = message.to_reference()
        return post_to(self._client, message.channel.id, said, question=str(message.id), reference=reference)

    async def _tell(self, message: discord.Message, text: str) -> None:
        """Say below a message what is no answer to it."""
        with suppress(RefusedError, TimeoutError):
            await hand_over(self._post(message, Said(text)))

    async def _is_known_as_answered(self, message: discord.Message) -> bool:
        """Return whether an earlier process answered a message, for all that is known; the nonce is there, too."""
        try:
            return await self._was_answered(message)
        except JournalError:
            return False

    async def _was_answered(self, message: discord.Message) -> bool:
        """Return whether a message was answered, or must not be kept once more; raises JournalError."""
        journal, guild = self._room.journal, message.guild
        if await journal.knows(str(message.id)):
            return True
        # Of what was erased nobody knows that it was asked.
        place = place_of(message.channel.id, guild.id if guild else None)
        return await journal.talks.was_forgotten(str(message.author.id), place, message.created_at)

    def _voice(self, message: discord.Message) -> Voice:
        return Voice(language_of(locale_in(self._room, message.guild)))

    async def _warn(self, message: discord.Message, text: str) -> None:
        """Tell the member once, in private, why they get no answer where they asked."""
        key = (message.author.id, message.channel.id)
        if key in self._warned:
            return
        if len(self._warned) >= _MOST_WARNED:
            self._warned.clear()  # at worst somebody is told twice
        self._warned.add(key)
        await self._tell_privately(message, text)

    @staticmethod
    async def _tell_privately(message: discord.Message, text: str) -> None:
        try:
            await message.author.send(text)
        except NOT_TAKEN as error:
            _log.info("channel %s: the member could not be told either (%s)", message.channel.id, cause_of(error))

    @property
    def _us(self) -> discord.ClientUser:
        if self._client.user is None:
            raise RuntimeError("nothing is heard before we are logged in")
        return self._client.user

    def facts(self, message: discord.Message) -> Facts:
        """Return what decides whether a message is for us."""
        replied = message.reference.resolved if message.reference else None
        others = {user.id for user in message.mentions}
        if isinstance(replied, discord.Message):
            others.add(replied.author.id)
        return Facts(
            content=message.content,
            by_person=not message.author.bot and message.webhook_id is None and message.type in _PEOPLES,
            direct=message.guild is None,
            mentions_us=self._us in message.mentions or self._our_role(message) in message.role_mentions,
            replies_to_us=isinstance(replied, discord.Message) and replied.author.id == self._us.id,
            has_more=bool(message.attachments or message.stickers or message.poll),
            sees_all=self._client.intents.message_content,
            in_own_thread=is_own_thread(message.channel, self._us.id),
            mentions_others=bool(others - {self._us.id, message.author.id}),
        )

    def _our_role(self, message: discord.Message) -> discord.Role | None:
        return message.guild.self_role if message.guild and message.role_mentions else None

    def message(self, message: discord.Message) -> Message:
        """Return a message as our own noun."""
        role = self._our_role(message)
        names = Names(
            ours=frozenset({self._us.id, role.id} if role else {self._us.id}),
            users={user.id: user.display_name for user in message.mentions},
            roles={each.id: each.name for each in message.role_mentions},
            # The library reads the text for them, which has none as a rule.
            channels={each.id: each.name for each in message.channel_mentions} if "<#" in message.content else {},
        )
        author, guild = str(message.author.id), message.guild
        place = place_of(message.channel.id, guild.id if guild else None)
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
            locale_in(self._room, message.guild),
            has_pictures=bool(message.attachments or message.stickers),
            reply_to=self._room.talks.question_of(replied_to) if replied_to else None,
            mentioned=mentioned(message.content, names),
        )


def ask_command(talk: Talk, facts: BlogFacts) -> app_commands.Command[app_commands.Group, ..., None]:
    """Return `/demander`."""

    @app_commands.command(name=name_of("ask"), description=description_of("ask", facts), extras=FOR_ALL)
    @with_options(asked="question", in_thread="thread")
    async def ask(
        interaction: discord.Interaction,
        asked: app_commands.Range[str, 1, LONGEST],
        in_thread: bool = False,  # noqa: FBT001, FBT002  # the library reads an option from it
    ) -> None:
        await talk.ask(interaction, asked, in_thread=in_thread)

    return ask


def _our_name(message: discord.Message, us: discord.ClientUser) -> str:
    return message.guild.me.display_name if message.guild else us.display_name


class Typing:
    """Knows in which channels it is shown."""

    def __init__(self) -> None:
        self._waiting: Counter[object] = Counter()
        self._shown: dict[object, asyncio.Task[None]] = {}

    @asynccontextmanager
    async def if_slow(self, channel: discord.abc.Messageable) -> AsyncIterator[None]:
        """Show that we are writing when what follows takes longer than a blink."""
        place = getattr(channel, "id", channel)
        self._waiting[place] += 1
        timer = asyncio.get_running_loop().call_later(_BLINK, self._begin, place, channel)
        try:
            yield
        finally:
            timer.cancel()
            self._waiting[place] -= 1
            if not self._waiting[place]:
                self._end(place)

    def _begin(self, place: object, channel: discord.abc.Messageable) -> None:
        if place not in self._shown:
            self._shown[place] = asyncio.create_task(_type(channel))

    def _end(self, place: object) -> None:
        del self._waiting[place]
        task = self._shown.pop(place, None)
        if task is not None:
            task.cancel()


async def _type(channel: discord.abc.Messageable) -> None:
    with suppress(*NOT_TAKEN):
        async with channel.typing():
            await asyncio.Event().wait()
