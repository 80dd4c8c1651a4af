"""The memory of the server: users, guilds, channels, messages, interactions, commands, nonces."""

import secrets
from time import perf_counter

from .errors import Json, refusal
from .nouns import DM, GUILD_TEXT, Attachment, Channel, Guild, Interaction, Member, Message, Role, ScheduledEvent, User
from .permissions import NONE, Permission
from .snowflakes import next_id
from .visibility import permissions_of

NONCE_SECONDS = 300.0  # "the past few minutes". docs: resources/message#create-message-json/form-params


class World:
    """Everything that exists, with look-ups that refuse as Discord does."""

    def __init__(self, *, bot_name: str = "Causerie") -> None:
        self.bot = User(next_id(), bot_name, bot=True)
        self.owner = User(next_id(), "Owner")
        self.users: dict[int, User] = {self.bot.id: self.bot, self.owner.id: self.owner}
        self.guilds: dict[int, Guild] = {}
        self.channels: dict[int, Channel] = {}
        self.messages: list[Message] = []
        self.interactions: dict[str, Interaction] = {}
        self.commands: dict[int | None, dict[int, Json]] = {None: {}}  # by guild; None holds the global ones
        self.command_overrides: dict[tuple[int, int], dict[int, bool]] = {}  # (guild, command): {role or user: shown}
        self.nonce_seconds = NONCE_SECONDS
        self._nonces: dict[tuple[int, int, str], tuple[float, Message]] = {}
        self._direct: dict[int, Channel] = {}
        self.files: dict[int, Attachment] = {}
        self.bot_messages: list[Message] = []
        self._answers: dict[int, list[Message]] = {}
        self._plain: dict[int, list[Message]] = {}

    def add_user(self, name: str, *, bot: bool = False, locale: str = "en-US") -> User:
        """Create an account."""
        user = User(next_id(), name, bot=bot, locale=locale)
        self.users[user.id] = user
        return user

    def add_guild(self, name: str, *, owner: User, locale: str) -> Guild:
        """Create a guild with its owner and one text channel named "général"; the bot is not in it yet."""
        guild = Guild(next_id(), name, owner.id, locale)
        guild.members[owner.id] = Member(owner)
        self.guilds[guild.id] = guild
        self.add_channel(guild, "général")
        return guild

    def add_channel(self, guild: Guild, name: str, *, kind: int = GUILD_TEXT, topic: str | None = None) -> Channel:
        """Create a channel."""
        channel = Channel(next_id(), kind, name, guild, topic, position=len(guild.channels))
        return self.register(channel)

    def register(self, channel: Channel) -> Channel:
        """File a channel or thread under its id."""
        self.channels[channel.id] = channel
        if channel.guild is not None:
            channel.guild.channels[channel.id] = channel
        return channel

    def add_role(self, guild: Guild, name: str, *, permissions: Permission = NONE, mentionable: bool = False) -> Role:
        """Create a role."""
        role = Role(next_id(), name, permissions, position=len(guild.roles), mentionable=mentionable)
        guild.roles[role.id] = role
        return role

    def direct_channel(self, user: User) -> Channel:
        """Return the bot's direct message channel with a user, created at need."""
        channel = self._direct.get(user.id)
        if channel is None:
            channel = self._direct[user.id] = self.register(Channel(next_id(), DM, recipient=user))
        return channel

    def add_interaction(self, kind: int, user: User, channel: Channel, *, data: Json, locale: str) -> Interaction:
        """Create an interaction with a fresh token."""
        interaction = Interaction(next_id(), kind, secrets.token_hex(24), user, channel, data, locale)
        self.interactions[interaction.token] = interaction
        return interaction

    def share_guild(self, user: User) -> bool:
        """Return whether a user and the bot meet in some guild."""
        return any({user.id, self.bot.id} <= guild.members.keys() for guild in self.guilds.values())

    # Look-ups, from ids as they come in addresses

    def user(self, user_id: int) -> User:
        """Return a user or raise 10013."""
        if user_id not in self.users:
            raise refusal(10013)
        return self.users[user_id]

    def guild(self, guild_id: int) -> Guild:
        """Return a guild the bot is in, or raise 10004."""
        guild = self.guilds.get(guild_id)
        if guild is None or self.bot.id not in guild.members:
            raise refusal(10004)
        return guild

    def channel(self, channel_id: int) -> Channel:
        """Return a channel the bot can view, or raise 10003 (none such) or 50001 (hidden)."""
        channel = self.channels.get(channel_id)
        if channel is None:
            raise refusal(10003)
        if Permission.VIEW_CHANNEL not in permissions_of(self.bot, channel):
            raise refusal(50001)
        return channel

    def message(self, channel: Channel, message_id: int) -> Message:
        """Return a message that exists and is no ephemeral one, or raise 10008."""
        message = channel.messages.get(message_id)
        if message is None or message.ephemeral:
            raise refusal(10008)
        return message

    def event(self, guild: Guild, event_id: int) -> ScheduledEvent:
        """Return a scheduled event or raise 10070."""
        if event_id not in guild.events:
            raise refusal(10070)
        return guild.events[event_id]

    # Messages

    def file(self, message: Message) -> None:
        """Keep a message, and if it is the bot's, note what it answers."""
        self.messages.append(message)
        if message.nonce is not None:
            self._nonces[message.channel.id, message.author.id, message.nonce] = (message.received, message)
        if message.author is not self.bot:
            return
        self.bot_messages.append(message)
        if message.interaction is not None:
            return
        named = {message.reference.id} if message.reference is not None else set()
        if message.nonce is not None and message.nonce.isdecimal():
            named.add(int(message.nonce))
        for answered in named:
            self._answers.setdefault(answered, []).append(message)
        if not named:
            self._plain.setdefault(message.channel.id, []).append(message)

    def answers_to(self, message: Message) -> list[Message]:
        """Return the bot's messages that refer to one or bear its id as nonce, else its later plain ones there."""
        sure = self._answers.get(message.id)
        return sure or [each for each in self._plain.get(message.channel.id, ()) if each.id > message.id]

    def recent_by_nonce(self, channel: Channel, author: User, nonce: str) -> Message | None:
        """Return the author's message of the last minutes with this nonce in this channel, if any."""
        found = self._nonces.get((channel.id, author.id, nonce))
        if found is None or perf_counter() - found[0] > self.nonce_seconds:
            return None
        return found[1]

    def forget_nonces(self) -> None:
        """Make every nonce expire now, as minutes of waiting would."""
        self._nonces.clear()
