"""Who may do what where. docs: topics/permissions"""

from enum import IntFlag
from typing import TYPE_CHECKING

from .snowflakes import now

if TYPE_CHECKING:
    from .nouns import Channel, Guild, Member


class Permission(IntFlag):
    """docs: topics/permissions#permissions-bitwise-permission-flags (those a text bot can meet)."""

    KICK_MEMBERS = 1 << 1
    BAN_MEMBERS = 1 << 2
    ADMINISTRATOR = 1 << 3
    MANAGE_CHANNELS = 1 << 4
    MANAGE_GUILD = 1 << 5
    ADD_REACTIONS = 1 << 6
    VIEW_CHANNEL = 1 << 10
    SEND_MESSAGES = 1 << 11
    SEND_TTS_MESSAGES = 1 << 12
    MANAGE_MESSAGES = 1 << 13
    EMBED_LINKS = 1 << 14
    ATTACH_FILES = 1 << 15
    READ_MESSAGE_HISTORY = 1 << 16
    MENTION_EVERYONE = 1 << 17
    USE_EXTERNAL_EMOJIS = 1 << 18
    CHANGE_NICKNAME = 1 << 26
    MANAGE_ROLES = 1 << 28
    MANAGE_WEBHOOKS = 1 << 29
    USE_APPLICATION_COMMANDS = 1 << 31
    MANAGE_EVENTS = 1 << 33
    MANAGE_THREADS = 1 << 34
    CREATE_PUBLIC_THREADS = 1 << 35
    CREATE_PRIVATE_THREADS = 1 << 36
    SEND_MESSAGES_IN_THREADS = 1 << 38
    MODERATE_MEMBERS = 1 << 40
    CREATE_EVENTS = 1 << 44
    SEND_POLLS = 1 << 49
    PIN_MESSAGES = 1 << 51


ALL = Permission((1 << 53) - 1)
NONE = Permission(0)

# What a fresh Discord server gives to @everyone, as far as this server knows the flags.
EVERYONE = (
    Permission.ADD_REACTIONS
    | Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.EMBED_LINKS
    | Permission.ATTACH_FILES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.CHANGE_NICKNAME
    | Permission.USE_APPLICATION_COMMANDS
    | Permission.CREATE_PUBLIC_THREADS
    | Permission.CREATE_PRIVATE_THREADS
    | Permission.SEND_MESSAGES_IN_THREADS
    | Permission.SEND_POLLS
)

_NEED_SENDING = (
    Permission.MENTION_EVERYONE | Permission.SEND_TTS_MESSAGES | Permission.ATTACH_FILES | Permission.EMBED_LINKS
)
_KEPT_IN_TIMEOUT = Permission.VIEW_CHANNEL | Permission.READ_MESSAGE_HISTORY

# docs: interactions/receiving-and-responding#interaction-object (footnote on app_permissions in DMs), plus what a
# private conversation needs.
DIRECT_MESSAGE = (
    Permission.VIEW_CHANNEL
    | Permission.SEND_MESSAGES
    | Permission.READ_MESSAGE_HISTORY
    | Permission.ADD_REACTIONS
    | Permission.ATTACH_FILES
    | Permission.EMBED_LINKS
    | Permission.MENTION_EVERYONE
    | Permission.USE_EXTERNAL_EMOJIS
    | Permission.SEND_POLLS
    | Permission.USE_APPLICATION_COMMANDS
)


def in_guild(member: "Member", guild: "Guild") -> Permission:
    """Return the permissions before any channel. docs: topics/permissions#permission-overwrites"""
    if guild.owner_id == member.id:
        return ALL
    granted = guild.roles[guild.id].permissions
    for role_id in member.roles:
        granted |= guild.roles[role_id].permissions
    return ALL if Permission.ADMINISTRATOR in granted else granted


def in_channel(member: "Member", channel: "Channel") -> Permission:
    """Return the permissions in a guild's channel or thread; a thread inherits those of its parent."""
    guild, place = channel.in_guild, channel.parent if channel.is_thread and channel.parent else channel
    base = in_guild(member, guild)
    if Permission.ADMINISTRATOR in base:
        return ALL
    granted = _with_overwrites(base, member, place)
    if member.timed_out_until is not None and member.timed_out_until > now():
        # docs: topics/permissions#permissions-for-timed-out-members
        granted &= _KEPT_IN_TIMEOUT
    return _without_implied(granted, channel)


def _with_overwrites(base: Permission, member: "Member", channel: "Channel") -> Permission:
    everyone = channel.overwrites.get(channel.in_guild.id)
    granted = base
    if everyone is not None:
        granted = (granted & ~everyone.deny) | everyone.allow
    allow, deny = NONE, NONE
    for role_id in member.roles:
        if overwrite := channel.overwrites.get(role_id):
            allow, deny = allow | overwrite.allow, deny | overwrite.deny
    granted = (granted & ~deny) | allow
    own = channel.overwrites.get(member.id)
    return granted if own is None else (granted & ~own.deny) | own.allow


def _without_implied(granted: Permission, channel: "Channel") -> Permission:
    # docs: topics/permissions#implicit-permissions and #inherited-permissions-threads
    if Permission.VIEW_CHANNEL not in granted:
        return NONE
    sending = Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES
    return granted if sending in granted else granted & ~_NEED_SENDING
