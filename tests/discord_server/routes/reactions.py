"""Reactions and pins. docs: resources/message#create-reaction, resources/message#pin-message"""

from .. import payloads, posting, reacting
from ..calls import Call, Route
from ..errors import Json
from ..nouns import CHANNEL_PINNED, DM, Channel, Message
from ..permissions import Permission
from ..posting import Draft
from ..snowflakes import now
from ..visibility import permissions_of


def _target(call: Call) -> tuple[Channel, Message]:
    channel = call.channel()
    return channel, call.message(channel)


def add(call: Call) -> None:
    """docs: resources/message#create-reaction (ADD_REACTIONS only for the first of its kind)."""
    channel, message = _target(call)
    call.require(Permission.READ_MESSAGE_HISTORY, channel)
    if call.parameters["emoji"] not in message.reactions:
        call.require(Permission.ADD_REACTIONS, channel)
    reacting.react(call.server, message, call.bot, call.parameters["emoji"])


def remove_own(call: Call) -> None:
    """docs: resources/message#delete-own-reaction."""
    reacting.unreact(call.server, _target(call)[1], call.bot, call.parameters["emoji"])


def remove_of_user(call: Call) -> None:
    """docs: resources/message#delete-user-reaction."""
    channel, message = _target(call)
    call.require(Permission.MANAGE_MESSAGES, channel)
    reacting.unreact(call.server, message, call.world.user(call.id("user")), call.parameters["emoji"])


def listing(call: Call) -> list[Json]:
    """docs: resources/message#get-reactions."""
    users = _target(call)[1].reactions.get(call.parameters["emoji"], [])
    after, limit = int(call.query.get("after", 0)), int(call.query.get("limit", 25))
    chosen = sorted(each for each in users if each > after)[:limit]
    return [payloads.user(call.world.user(each)) for each in chosen]


def clear(call: Call) -> None:
    """docs: resources/message#delete-all-reactions, #delete-all-reactions-for-emoji."""
    channel, message = _target(call)
    call.require(Permission.MANAGE_MESSAGES, channel)
    reacting.clear(call.server, message, call.parameters.get("emoji"))


def pin(call: Call) -> None:
    """docs: resources/message#pin-message (a system message tells of it)."""
    channel, message = _target(call)
    if channel.kind != DM:
        call.require(Permission.PIN_MESSAGES, channel)
    if message.pinned_at is None:
        message.pinned_at = now()
        _pins_changed(call, channel)
        draft = Draft(kind=CHANNEL_PINNED, reference=message, reference_channel=channel)
        posting.post(call.server, channel, call.bot, draft)


def unpin(call: Call) -> None:
    """docs: resources/message#unpin-message."""
    channel, message = _target(call)
    if channel.kind != DM:
        call.require(Permission.PIN_MESSAGES, channel)
    message.pinned_at = None
    _pins_changed(call, channel)


def _pins_changed(call: Call, channel: Channel) -> None:
    body: Json = {"channel_id": str(channel.id), "last_pin_timestamp": payloads.stamp(now())}
    if channel.guild is not None:
        body["guild_id"] = str(channel.guild.id)
    call.server.gateway.dispatch("CHANNEL_PINS_UPDATE", body, channel=channel)


def pins(call: Call) -> Json:
    """docs: resources/message#get-channel-pins (none without READ_MESSAGE_HISTORY)."""
    channel = call.channel()
    if Permission.READ_MESSAGE_HISTORY not in permissions_of(call.bot, channel):
        return {"items": [], "has_more": False}
    dated = [(each.pinned_at, each) for each in channel.messages.values() if each.pinned_at is not None]
    dated.sort(key=lambda pair: pair[0], reverse=True)
    items = [{"pinned_at": payloads.stamp(when), "message": call.render(each)} for when, each in dated[:50]]
    return {"items": items, "has_more": len(dated) > 50}


_MESSAGES = "/channels/{channel}/messages"
_REACTIONS = f"{_MESSAGES}/{{message}}/reactions"
ROUTES = [
    Route("GET", f"{_MESSAGES}/pins", pins),
    Route("PUT", f"{_MESSAGES}/pins/{{message}}", pin),
    Route("DELETE", f"{_MESSAGES}/pins/{{message}}", unpin),
    Route("PUT", f"{_REACTIONS}/{{emoji}}/@me", add),
    Route("DELETE", f"{_REACTIONS}/{{emoji}}/@me", remove_own),
    Route("DELETE", f"{_REACTIONS}/{{emoji}}/{{user}}", remove_of_user),
    Route("GET", f"{_REACTIONS}/{{emoji}}", listing),
    Route("DELETE", f"{_REACTIONS}/{{emoji}}", clear),
    Route("DELETE", _REACTIONS, clear),
]
