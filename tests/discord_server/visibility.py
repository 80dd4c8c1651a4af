"""What a session may see: intents per event and the message content intent.

docs: events/gateway#list-of-intents, events/gateway#message-content-intent,
gateway/you-might-not-need-a-privileged-intent#message-content-intent
"""

from . import payloads
from .errors import Json
from .nouns import DM, PRIVATE_THREAD, Channel, Message, User
from .permissions import DIRECT_MESSAGE, Permission, in_channel

GUILDS, GUILD_MEMBERS, GUILD_PRESENCES = 1 << 0, 1 << 1, 1 << 8
GUILD_MESSAGES, GUILD_MESSAGE_REACTIONS, GUILD_MESSAGE_TYPING = 1 << 9, 1 << 10, 1 << 11
DIRECT_MESSAGES, DIRECT_MESSAGE_REACTIONS, DIRECT_MESSAGE_TYPING = 1 << 12, 1 << 13, 1 << 14
MESSAGE_CONTENT, GUILD_SCHEDULED_EVENTS = 1 << 15, 1 << 16
GUILD_MESSAGE_POLLS, DIRECT_MESSAGE_POLLS = 1 << 24, 1 << 25
PRIVILEGED = GUILD_MEMBERS | GUILD_PRESENCES | MESSAGE_CONTENT
KNOWN = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | GUILD_MESSAGE_POLLS | DIRECT_MESSAGE_POLLS

_BY_EVENT: dict[str, tuple[int, int]] = {  # event: (intent in a guild, intent in direct messages)
    "MESSAGE_CREATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_UPDATE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE": (GUILD_MESSAGES, DIRECT_MESSAGES),
    "MESSAGE_DELETE_BULK": (GUILD_MESSAGES, 0),
    "MESSAGE_REACTION_ADD": (GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
    "MESSAGE_REACTION_REMOVE": (GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
    "MESSAGE_REACTION_REMOVE_ALL": (GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
    "MESSAGE_REACTION_REMOVE_EMOJI": (GUILD_MESSAGE_REACTIONS, DIRECT_MESSAGE_REACTIONS),
    "TYPING_START": (GUILD_MESSAGE_TYPING, DIRECT_MESSAGE_TYPING),
    "MESSAGE_POLL_VOTE_ADD": (GUILD_MESSAGE_POLLS, DIRECT_MESSAGE_POLLS),
    "MESSAGE_POLL_VOTE_REMOVE": (GUILD_MESSAGE_POLLS, DIRECT_MESSAGE_POLLS),
    "GUILD_MEMBER_ADD": (GUILD_MEMBERS, 0),
    "GUILD_MEMBER_REMOVE": (GUILD_MEMBERS, 0),
    "GUILD_MEMBER_UPDATE": (GUILD_MEMBERS, 0),
    "GUILD_SCHEDULED_EVENT_CREATE": (GUILD_SCHEDULED_EVENTS, 0),
    "GUILD_SCHEDULED_EVENT_UPDATE": (GUILD_SCHEDULED_EVENTS, 0),
    "GUILD_SCHEDULED_EVENT_DELETE": (GUILD_SCHEDULED_EVENTS, 0),
    "GUILD_SCHEDULED_EVENT_USER_ADD": (GUILD_SCHEDULED_EVENTS, 0),
    "GUILD_SCHEDULED_EVENT_USER_REMOVE": (GUILD_SCHEDULED_EVENTS, 0),
    "INTERACTION_CREATE": (0, 0),
    "USER_UPDATE": (0, 0),
    # Discord sends it for any conversation of the bot; discord.py ignores it.
    "CHANNEL_PINS_UPDATE": (GUILDS, DIRECT_MESSAGES),
}


def intent_for(event: str, *, direct: bool) -> int:
    """Return the bit a session needs for an event (0: none); events not listed above belong to GUILDS."""
    in_guild, in_direct = _BY_EVENT.get(event, (GUILDS, 0))
    return in_direct if direct else in_guild


def can_view(bot: User, place: Channel) -> bool:
    """Return whether the bot gets the events of a channel. docs: topics/threads#thread-access"""
    if place.guild is None:
        return True
    member = place.guild.members.get(bot.id)
    if member is None:
        return False
    granted = in_channel(member, place)
    if Permission.VIEW_CHANNEL not in granted:
        return False
    private = place.kind == PRIVATE_THREAD and Permission.MANAGE_THREADS not in granted
    return not private or bot.id in place.thread_members


def permissions_of(who: User, place: Channel) -> Permission:
    """Return what a user may do in a channel, direct messages included."""
    if place.guild is None:
        return DIRECT_MESSAGE
    member = place.guild.members.get(who.id)
    return Permission(0) if member is None else in_channel(member, place)


def is_addressed(message: Message, bot: User) -> bool:
    """Return whether the bot sees the content without the privileged intent.

    It does for its own messages, direct messages, and messages whose `mentions` contain it, which a reply with the
    ping on does too. Role mentions and @everyone do not count.
    """
    return message.author is bot or message.channel.kind == DM or bot in message.mentions


def render(message: Message, *, bot: User, sees_content: bool) -> Json:
    """Return the message object, emptied as Discord does for an app without the message content intent."""
    body = payloads.message(message, bot=bot)
    if sees_content:
        return body
    _blank(body, message, bot)
    nested = body.get("referenced_message")
    if nested is not None and message.reference is not None:
        _blank(nested, message.reference, bot)
    return body


def _blank(body: Json, message: Message, bot: User) -> None:
    if is_addressed(message, bot):
        return
    # docs: resources/message#message-object (footnote 2): empty, while `poll` is left out
    body.update(content="", embeds=[], attachments=[], components=[])
    body.pop("poll", None)
