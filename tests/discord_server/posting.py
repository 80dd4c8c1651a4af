"""Writing, editing and deleting messages, the same road for the bot and for everybody else."""

from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

from . import payloads
from .errors import Json
from .mentions import Allowance, apply
from .nouns import (
    DEFAULT,
    POLL_RESULT,
    REPLY,
    Attachment,
    Channel,
    Edit,
    Interaction,
    Member,
    Message,
    Poll,
    User,
)
from .snowflakes import next_id, now
from .thread_life import wake
from .validation.components import TEXT_DISPLAY, walk
from .visibility import MESSAGE_CONTENT, render

if TYPE_CHECKING:
    from .server import DiscordServer


@dataclass
class Draft:
    """What somebody wants to say; already validated."""

    content: str = ""
    kind: int = DEFAULT
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    poll: Poll | None = None
    reference: Message | None = None
    reference_channel: Channel | None = None
    allowed: Allowance | None = None
    nonce: str | None = None
    flags: int = 0
    tts: bool = False
    webhook_id: int | None = None
    interaction: Interaction | None = None
    follows: Message | None = None


def post(server: "DiscordServer", channel: Channel, author: User, draft: Draft) -> Message:
    """Accept a message: file it, work out whom it pings, tell the sessions."""
    message = Message(
        next_id(),
        channel,
        author,
        draft.content.strip(),
        kind=draft.kind,
        received=perf_counter(),
        embeds=draft.embeds if draft.kind == POLL_RESULT else _shown_embeds(draft.embeds),
        components=numbered(draft.components),
        attachments=draft.attachments,
        poll=draft.poll,
        reference=draft.reference,
        reference_channel=draft.reference_channel,
        nonce=draft.nonce,
        flags=draft.flags,
        tts=draft.tts,
        webhook_id=draft.webhook_id,
        interaction=draft.interaction,
        follows=draft.follows,
    )
    _mention(server, message, draft.allowed)
    _file(server, message)
    announce(server, "MESSAGE_CREATE", message)
    server.changed()
    return message


def _file(server: "DiscordServer", message: Message) -> None:
    channel = message.channel
    for file in message.attachments:
        server.host(file)
    channel.messages[message.id] = message
    server.world.file(message)
    if channel.is_thread:
        wake(server, channel, message.author)


def _mention(server: "DiscordServer", message: Message, allowed: Allowance | None) -> None:
    allowance = allowed or Allowance.by_default(from_webhook=message.webhook_id is not None)
    texts = [
        message.content,
        *(part["content"] for part, _ in walk(message.components) if part["type"] == TEXT_DISPLAY),
    ]
    reply = message.kind == REPLY and message.interaction is None
    apply(message, allowance, users=server.world.users, texts=texts, reply=reply)


def _shown_embeds(embeds: list[Json]) -> list[Json]:
    # docs: resources/message#create-message-limitations: the type of a bot's embed is always "rich"
    return [{**embed, "type": "rich"} for embed in embeds]


def numbered(components: list[Json]) -> list[Json]:
    """Give every component an id, as Discord does. docs: components/reference#anatomy-of-a-component"""
    taken = {part.get("id") for part, _ in walk(components)}
    free = (number for number in range(1, 1000) if number not in taken)
    for part, _ in walk(components):
        if not part.get("id"):
            part["id"] = next(free)
    return components


def announce(server: "DiscordServer", event: str, message: Message) -> None:
    """Send a message event, each session getting the content it may see."""
    bot = server.world.bot
    extra = _event_part(message)

    def body(intents: int) -> Json:
        return {**render(message, bot=bot, sees_content=bool(intents & MESSAGE_CONTENT)), **extra}

    # docs: events/gateway-events#message-create: ephemeral messages go to the bot itself, under DIRECT_MESSAGES
    server.gateway.dispatch_rendered(event, body, channel=message.channel, direct=message.ephemeral or None)


def _event_part(it: Message) -> Json:
    # docs: events/gateway-events#message-create: guild_id, member, and members within mentions
    if it.guild is None or it.ephemeral:
        return {}
    members = it.guild.members
    body: Json = {"guild_id": str(it.guild.id), "mentions": [_mentioned(each, members) for each in it.mentions]}
    author = members.get(it.author.id)
    if author is not None and it.webhook_id is None:
        body["member"] = payloads.member(author, with_user=False)
    return body


def _mentioned(user: User, members: dict[int, Member]) -> Json:
    body = payloads.user(user)
    member = members.get(user.id)
    return body if member is None else {**body, "member": payloads.member(member, with_user=False)}


@dataclass
class Change:
    """An edit; None leaves a part as it is."""

    content: str | None = None
    embeds: list[Json] | None = None
    components: list[Json] | None = None
    attachments: list[Attachment] | None = None
    poll: Poll | None = None
    flags: int | None = None
    allowed: Allowance | None = None


def edit(server: "DiscordServer", message: Message, change: Change) -> None:
    """Apply an edit. docs: resources/message#edit-message (mentions are worked out afresh, pings nobody)"""
    if message.loading:
        message.filled = perf_counter()  # the answer itself, no correction of one
    else:
        message.edits.append(Edit(message.content, now(), perf_counter()))
    message.edited_at = now()
    if change.content is not None:
        message.content = change.content.strip()
    if change.embeds is not None:
        message.embeds = _shown_embeds(change.embeds)
    if change.components is not None:
        message.components = numbered(change.components)
    if change.attachments is not None:
        message.attachments = change.attachments
        for file in change.attachments:
            server.host(file)
    message.poll = change.poll or message.poll
    message.flags = message.flags if change.flags is None else change.flags
    if change.content is not None:
        pinged = message.pinged
        _mention(server, message, change.allowed)
        message.pinged = pinged
    announce(server, "MESSAGE_UPDATE", message)
    server.changed()


def unfurl(server: "DiscordServer", message: Message, embed: Json) -> None:
    """Add the embed of a link, as Discord does a moment later: an update without an edit date."""
    message.embeds.append(embed)
    announce(server, "MESSAGE_UPDATE", message)


def delete(server: "DiscordServer", message: Message) -> None:
    """Delete one message."""
    _unfile(message)
    body = {"id": str(message.id), "channel_id": str(message.channel.id), **_guild_part(message.channel)}
    server.gateway.dispatch("MESSAGE_DELETE", body, channel=message.channel, direct=message.ephemeral or None)
    server.changed()


def delete_many(server: "DiscordServer", channel: Channel, messages: list[Message]) -> None:
    """Delete several messages of a channel in one event."""
    for message in messages:
        _unfile(message)
    ids = [str(message.id) for message in messages]
    body = {"ids": ids, "channel_id": str(channel.id), **_guild_part(channel)}
    server.gateway.dispatch("MESSAGE_DELETE_BULK", body, channel=channel)
    server.changed()


def _unfile(message: Message) -> None:
    message.deleted = True
    message.channel.messages.pop(message.id, None)


def _guild_part(channel: Channel) -> Json:
    return {"guild_id": str(channel.guild.id)} if channel.guild else {}
