"""Reactions and votes, for the bot and for people."""

from typing import TYPE_CHECKING

from . import payloads
from .errors import Json, refusal
from .nouns import Message, User

if TYPE_CHECKING:
    from .server import DiscordServer

KINDS_MAX = 20  # docs: topics/opcodes-and-status-codes#json, code 30010


def react(server: "DiscordServer", message: Message, user: User, emoji: str) -> None:
    """Add a reaction. docs: resources/message#create-reaction"""
    if not emoji or (emoji.isascii() and ":" not in emoji):
        raise refusal(10014)
    if emoji not in message.reactions and len(message.reactions) >= KINDS_MAX:
        raise refusal(30010)
    users = message.reactions.setdefault(emoji, [])
    if user.id not in users:
        users.append(user.id)
        _tell(server, "MESSAGE_REACTION_ADD", message, {"emoji": payloads.emoji(emoji)}, user)


def unreact(server: "DiscordServer", message: Message, user: User, emoji: str) -> None:
    """Take a reaction back."""
    users = message.reactions.get(emoji, [])
    if user.id not in users:
        raise refusal(10014)
    users.remove(user.id)
    if not users:
        del message.reactions[emoji]
    _tell(server, "MESSAGE_REACTION_REMOVE", message, {"emoji": payloads.emoji(emoji)}, user)


def clear(server: "DiscordServer", message: Message, emoji: str | None = None) -> None:
    """Remove all reactions, or all with one emoji."""
    if emoji is None:
        message.reactions.clear()
        _tell(server, "MESSAGE_REACTION_REMOVE_ALL", message, {}, None)
    else:
        message.reactions.pop(emoji, None)
        _tell(server, "MESSAGE_REACTION_REMOVE_EMOJI", message, {"emoji": payloads.emoji(emoji)}, None)


def vote(server: "DiscordServer", message: Message, user: User, answer: int) -> None:
    """Vote in a poll; in one without multiple choice the vote moves. docs: resources/poll"""
    poll = message.poll
    if poll is None or poll.finalized:
        raise refusal(520001)
    for other, voters in poll.votes.items():
        if user.id in voters and (other == answer or not poll.multiselect):
            voters.remove(user.id)
            _tell(server, "MESSAGE_POLL_VOTE_REMOVE", message, {"answer_id": other}, user)
    poll.votes.setdefault(answer, []).append(user.id)
    _tell(server, "MESSAGE_POLL_VOTE_ADD", message, {"answer_id": answer}, user)


def _tell(server: "DiscordServer", event: str, message: Message, body: Json, user: User | None) -> None:
    full: Json = {**body, "channel_id": str(message.channel.id), "message_id": str(message.id)}
    if user is not None:
        full["user_id"] = str(user.id)
    if message.guild is not None:
        full["guild_id"] = str(message.guild.id)
    if event in ("MESSAGE_REACTION_ADD", "MESSAGE_REACTION_REMOVE"):
        full |= {"burst": False, "type": 0}
    if event == "MESSAGE_REACTION_ADD" and user is not None:
        full["message_author_id"] = str(message.author.id)
        if message.guild is not None:
            full["member"] = payloads.member(message.guild.members[user.id])
    server.gateway.dispatch(event, full, channel=message.channel)
    server.changed()
