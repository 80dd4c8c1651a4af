"""The local Discord: start it, fill its world, let people act, look at what the bot did."""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import dataclass
from time import perf_counter
from types import TracebackType
from typing import Any, Self

from aiohttp import web

from . import payloads
from .errors import Json
from .faults import Faults
from .gateway import Gateway
from .http_api import HttpApi, Request
from .limits import Limits
from .nouns import GUILD_TEXT, Channel, Guild, Member, Message, Overwrite, Role, User
from .people import Person
from .permissions import EVERYONE, NONE, Permission
from .visibility import GUILD_MEMBERS, GUILD_PRESENCES, KNOWN, MESSAGE_CONTENT, PRIVILEGED
from .waiting import Bell
from .world import World

TOKEN = "local.bot.token"


@dataclass
class Portal:
    """The switches of Discord's developer portal: the privileged intents the application may ask for."""

    message_content: bool = False
    members: bool = False
    presences: bool = False


class DiscordServer:
    """Discord on a free port of the loopback interface; use it as an asynchronous context manager."""

    def __init__(self, *, token: str = TOKEN, message_content: bool = False, members: bool = False) -> None:
        self.token = token
        self.portal = Portal(message_content=message_content, members=members)
        self.world = World()
        self.faults = Faults()
        self.limits = Limits()
        self.gateway = Gateway(self)
        self.answer_seconds = 3.0  # docs: interactions/receiving-and-responding#interaction-callback
        self.token_seconds = 900.0  # docs: interactions/receiving-and-responding#followup-messages
        self.requests: deque[Request] = deque(maxlen=20_000)
        self.unknown_requests: list[str] = []
        self.commands_written = 0
        self.port = 0
        self._bell = Bell()
        self._tasks: set[asyncio.Task[Any]] = set()
        self._runner: web.AppRunner | None = None

    # Life

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self, port: int = 0) -> None:
        """Listen on the loopback interface; port 0 takes a free one."""
        app = HttpApi(self).application()
        self._runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.port = int(self._runner.addresses[0][1])
        payloads.CDN_BASE[0] = f"http://127.0.0.1:{self.port}"

    async def stop(self) -> None:
        """Cut all connections and stop listening."""
        self.gateway.refusing = True
        self.gateway.drop()
        for task in list(self._tasks):
            task.cancel()
        if self._runner is not None:
            await self._runner.cleanup()

    @property
    def base_url(self) -> str:
        """What discord.http.Route.BASE should be."""
        return f"http://127.0.0.1:{self.port}/api/v10"

    @property
    def gateway_url(self) -> str:
        """What discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY should be."""
        return f"ws://127.0.0.1:{self.port}/gateway"

    @property
    def allowed_intents(self) -> int:
        """The intents an IDENTIFY may ask for."""
        granted = KNOWN & ~PRIVILEGED
        for switch, bit in (
            (self.portal.message_content, MESSAGE_CONTENT),
            (self.portal.members, GUILD_MEMBERS),
            (self.portal.presences, GUILD_PRESENCES),
        ):
            granted |= bit if switch else 0
        return granted

    @property
    def bot(self) -> User:
        """The bot's user; `server.bot.mention` mentions it."""
        return self.world.bot

    # Looking

    @property
    def messages(self) -> list[Message]:
        """Every message accepted, in order, deleted and ephemeral ones included."""
        return self.world.messages

    @property
    def bot_messages(self) -> list[Message]:
        """Those the bot wrote."""
        return [message for message in self.world.messages if message.author is self.bot]

    def replies_to(self, message: Message) -> list[Message]:
        """Return the bot's answers to a message.

        An answer refers to it, or carries its id as nonce; failing both, it is a plain message of the bot in the same
        channel, written later, that belongs to no other message.
        """
        later = [each for each in self.bot_messages if each.id > message.id and each.interaction is None]
        sure = [each for each in later if each.reference is message or each.nonce == str(message.id)]
        if sure:
            return sure
        return [each for each in later if each.channel is message.channel and each.reference is None and not each.nonce]

    # Waiting

    def changed(self) -> None:
        """Tell those who wait that something happened."""
        self._bell.ring()

    async def until(self, condition: Callable[[], object], *, within: float = 5.0) -> None:
        """Wait until a condition holds; it is asked again after everything that happens. Raises TimeoutError."""
        await self._bell.until(condition, within=within)

    async def ready(self, *, within: float = 10.0) -> None:
        """Wait until the bot is connected to the gateway and was given its guilds."""
        await self.until(lambda: self.gateway.connected, within=within)

    async def reply_to(self, message: Message, *, within: float = 5.0) -> Message:
        """Return the bot's first answer to a message, waiting for it (see `replies_to`)."""
        await self.until(lambda: self.replies_to(message), within=within)
        return self.replies_to(message)[0]

    async def stays_silent(self, seconds: float = 0.3) -> bool:
        """Return whether the bot wrote no message during some seconds."""
        before = len(self.bot_messages)
        await asyncio.sleep(seconds)
        return len(self.bot_messages) == before

    def clock(self) -> float:
        """Return the time by which `received` is measured."""
        return perf_counter()

    def note(self, request: Request) -> None:
        """Write a request into the log."""
        self.requests.append(request)

    def background(self, work: Coroutine[Any, Any, Any]) -> None:
        """Run something beside the test; it ends with the server."""
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    # Filling the world

    def add_guild(
        self,
        name: str = "Salon de thé",
        *,
        locale: str = "fr",
        with_bot: bool = True,
        bot_permissions: Permission = EVERYONE,
    ) -> Guild:
        """Create a guild; the bot joins it with a role of its own that holds `bot_permissions`."""
        guild = self.world.add_guild(name, owner=self.world.owner, locale=locale)
        if with_bot:
            self.add_bot(guild, permissions=bot_permissions)
        return guild

    def add_bot(self, guild: Guild, *, permissions: Permission = EVERYONE) -> None:
        """Let the bot join a guild, as following the invite link does."""
        role = self.world.add_role(guild, self.bot.name, permissions=permissions)
        role.managed = True
        guild.members[self.bot.id] = Member(self.bot, {role.id})
        self.gateway.dispatch("GUILD_CREATE", self.guild_create(guild, members=False), guild=guild)

    def remove_bot(self, guild: Guild) -> None:
        """Take the bot out of a guild. docs: events/gateway-events#guild-delete"""
        guild.members.pop(self.bot.id, None)
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild=guild)

    def add_channel(self, guild: Guild, name: str, *, kind: int = GUILD_TEXT, topic: str | None = None) -> Channel:
        """Create a channel in a guild."""
        channel = self.world.add_channel(guild, name, kind=kind, topic=topic)
        self.gateway.dispatch("CHANNEL_CREATE", payloads.channel(channel, bot=self.bot), channel=channel)
        return channel

    def delete_channel(self, channel: Channel) -> None:
        """Delete a channel with its threads and messages, as a moderator does."""
        event = "THREAD_DELETE" if channel.is_thread else "CHANNEL_DELETE"
        self.gateway.dispatch(event, payloads.channel(channel, bot=self.bot), channel=channel)
        below = [each for each in self.world.channels.values() if each.parent is channel]
        for gone in (channel, *below):
            self.world.channels.pop(gone.id, None)
            if gone.guild is not None:
                gone.guild.channels.pop(gone.id, None)

    def add_role(self, guild: Guild, name: str, *, permissions: Permission = NONE, mentionable: bool = False) -> Role:
        """Create a role."""
        role = self.world.add_role(guild, name, permissions=permissions, mentionable=mentionable)
        self.gateway.dispatch(
            "GUILD_ROLE_CREATE", {"guild_id": str(guild.id), "role": payloads.role(role)}, guild=guild
        )
        return role

    def overwrite(
        self,
        channel: Channel,
        target: Role | User | Person | Guild,
        *,
        allow: Permission = NONE,
        deny: Permission = NONE,
    ) -> None:
        """Set what a channel allows and denies to a role, to @everyone (the guild), or to a user."""
        kind = 0 if isinstance(target, Role | Guild) else 1
        channel.overwrites[target.id] = Overwrite(target.id, kind, allow, deny)
        self.gateway.dispatch("CHANNEL_UPDATE", payloads.channel(channel, bot=self.bot), channel=channel)

    def set_bot_permissions(self, guild: Guild, permissions: Permission) -> None:
        """Change what the bot's own role and @everyone together grant the bot: its role only, @everyone kept."""
        for role_id in guild.members[self.bot.id].roles:
            guild.roles[role_id].permissions = permissions
            body = {"guild_id": str(guild.id), "role": payloads.role(guild.roles[role_id])}
            self.gateway.dispatch("GUILD_ROLE_UPDATE", body, guild=guild)

    def add_person(self, name: str, *, locale: str = "fr", bot: bool = False) -> Person:
        """Create an account that is in no guild yet."""
        return Person(self, self.world.add_user(name, bot=bot, locale=locale))

    def add_member(
        self, guild: Guild, name: str, *, locale: str = "fr", roles: Iterable[Role] = (), bot: bool = False
    ) -> Person:
        """Create an account and let it join a guild."""
        person = self.add_person(name, locale=locale, bot=bot)
        person.join(guild, roles=roles)
        return person

    def member_changed(self, guild: Guild, member: Member) -> None:
        """Tell of a member's new roles, nickname or timeout."""
        body = {**payloads.member(member), "guild_id": str(guild.id)}
        self.gateway.dispatch("GUILD_MEMBER_UPDATE", body, guild=guild)

    def guild_create(self, guild: Guild, *, members: bool) -> Json:
        """Return the body of GUILD_CREATE; without the members intent it names only the bot itself.

        docs: events/gateway-events#guild-create
        """
        shown = guild.members.values() if members else [guild.members[self.bot.id]]
        places = [each for each in guild.channels.values() if not each.is_thread]
        return {
            **payloads.guild(guild, bot=self.bot),
            "joined_at": payloads.stamp(guild.members[self.bot.id].joined_at),
            "large": False,
            "member_count": len(guild.members),
            "voice_states": [],
            "members": [payloads.member(each) for each in shown],
            "channels": [payloads.channel(each, bot=self.bot) for each in places],
            "threads": [payloads.channel(each, bot=self.bot) for each in guild.threads],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [each.body for each in guild.events.values()],
        }
