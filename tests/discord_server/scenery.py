"""The world as a test sets it up and moderators change it: guilds, channels, roles, people, the bot's membership."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from . import payloads, polls, posting
from .errors import Json
from .nouns import GUILD_TEXT, Channel, Guild, Member, Message, Overwrite, Role, User
from .people import Person
from .permissions import EVERYONE, NONE, Permission
from .posting import Draft
from .snowflakes import next_id
from .visibility import can_view
from .world import World

if TYPE_CHECKING:
    from .gateway import Gateway
    from .server import DiscordServer


class Scenery:
    """What a server offers for changing its world; every change is told to the bot."""

    world: World
    gateway: "Gateway"

    @property
    def _server(self) -> "DiscordServer":
        return cast("DiscordServer", self)

    @property
    def bot(self) -> User:
        """The bot's user; `server.bot.mention` mentions it."""
        return self.world.bot

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
        role.managed, role.bot_id = True, self.bot.id
        guild.members[self.bot.id] = Member(self.bot, {role.id})
        self.gateway.dispatch("GUILD_CREATE", self.guild_create(guild, members=False), guild=guild)

    def remove_bot(self, guild: Guild) -> None:
        """Take the bot out of a guild. docs: events/gateway-events#guild-delete"""
        guild.members.pop(self.bot.id, None)
        self.gateway.dispatch("GUILD_DELETE", {"id": str(guild.id)}, guild=guild)

    def add_channel(self, guild: Guild, name: str, *, kind: int = GUILD_TEXT, topic: str | None = None) -> Channel:
        """Create a channel in a guild."""
        channel = self.world.add_channel(guild, name, kind=kind, topic=topic)
        self.gateway.dispatch("CHANNEL_CREATE", payloads.channel(channel, bot=self.bot), guild=guild)
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

    def delete_role(self, role: Role, guild: Guild) -> None:
        """Delete a role, which its members then have no more. docs: topics/gateway-events#guild-role-delete"""
        guild.roles.pop(role.id)
        for member in guild.members.values():
            member.roles.discard(role.id)
        body = {"guild_id": str(guild.id), "role_id": str(role.id)}
        self.gateway.dispatch("GUILD_ROLE_DELETE", body, guild=guild)

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
        # told even to a bot that has just lost sight of it. docs: topics/threads#losing-access-to-channels
        self.gateway.dispatch("CHANNEL_UPDATE", payloads.channel(channel, bot=self.bot), guild=channel.in_guild)

    def set_bot_permissions(self, guild: Guild, permissions: Permission) -> None:
        """Change what the bot's own role grants; @everyone's grants stay (see `overwrite`)."""
        for role_id in guild.members[self.bot.id].roles:
            guild.roles[role_id].permissions = permissions
            body = {"guild_id": str(guild.id), "role": payloads.role(guild.roles[role_id])}
            self.gateway.dispatch("GUILD_ROLE_UPDATE", body, guild=guild)

    def add_person(self, name: str, *, locale: str = "fr", bot: bool = False) -> Person:
        """Create an account that is in no guild yet."""
        return Person(self._server, self.world.add_user(name, bot=bot, locale=locale))

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
            "threads": [payloads.channel(each, bot=self.bot) for each in guild.threads if can_view(self.bot, each)],
            "presences": [],
            "stage_instances": [],
            "guild_scheduled_events": [each.body for each in guild.events.values()],
        }

    def allow_command(self, guild: Guild, name: str, target: Role | Person | Guild, *, shown: bool = True) -> None:
        """Show or hide a command as the server's Integrations page does, overriding its default permissions."""
        commands = [*self.world.commands[None].values(), *self.world.commands.get(guild.id, {}).values()]
        for command in commands:
            if command["name"] == name:
                self.world.command_overrides.setdefault((guild.id, int(command["id"])), {})[target.id] = shown

    def webhook_says(self, channel: Channel, name: str, text: str) -> Message:
        """Let a webhook write; its author is no user. docs: resources/message#message-object (footnote 1)"""
        author = User(next_id(), name, bot=True)
        return posting.post(self._server, channel, author, Draft(text, webhook_id=author.id))

    def end_poll(self, message: Message) -> None:
        """Let a poll's time run out."""
        polls.finish(self._server, message)

    def unfurl(self, message: Message, embed: Json) -> None:
        """Add the preview of a link to a message, as Discord does a moment later."""
        posting.unfurl(self._server, message, embed)

    def age(self, message: Message, by: timedelta) -> None:
        """Make a message older than it is: its id, and with it its date, move into the past."""
        message.channel.messages.pop(message.id, None)
        message.id = next_id(by)
        message.channel.messages[message.id] = message

    def forget_guild(self, guild: Guild) -> None:
        """Make a guild unavailable, as in an outage; nothing is told of it until `recall_guild`."""
        self.gateway.take_away(guild)

    def recall_guild(self, guild: Guild) -> None:
        """End the outage of a guild."""
        self.gateway.give_back(guild)
