"""Channels. docs: resources/channel"""

from .. import payloads, thread_life
from ..calls import Call, Route
from ..errors import Json, refusal
from ..nouns import DM, Channel
from ..permissions import Permission
from ..snowflakes import now
from ..validation.form import Form
from ..visibility import permissions_of

ARCHIVE_MINUTES = (60, 1440, 4320, 10080)  # docs: resources/channel#start-thread-from-message-json-params


def get(call: Call) -> Json:
    """docs: resources/channel#get-channel."""
    return payloads.channel(call.channel(), bot=call.bot)


def modify(call: Call) -> Json:
    """docs: resources/channel#modify-channel (name and topic; for threads also archived and locked)."""
    channel = call.channel()
    if channel.kind == DM:
        raise refusal(50003)
    _check_form(call)
    if channel.is_thread:
        _modify_thread(call, channel)
    else:
        call.require(Permission.MANAGE_CHANNELS, channel)
        channel.name = call.body.get("name", channel.name)
        channel.topic = call.body.get("topic", channel.topic)
        call.server.gateway.dispatch("CHANNEL_UPDATE", payloads.channel(channel, bot=call.bot), guild=channel.in_guild)
    call.server.changed()
    return payloads.channel(channel, bot=call.bot)


def _check_form(call: Call) -> None:
    form, body = Form(), call.body
    if "name" in body:
        form.length(body["name"], ("name",), 1, 100)
    if body.get("topic") is not None:
        form.length(body["topic"], ("topic",), 0, 1024)
    if "auto_archive_duration" in body:
        form.choice(body["auto_archive_duration"], ("auto_archive_duration",), ARCHIVE_MINUTES)
    form.raise_if_refused()


def _modify_thread(call: Call, thread: Channel) -> None:
    # docs: topics/threads#editing--deleting-threads
    body = call.body
    moderator = Permission.MANAGE_THREADS in permissions_of(call.bot, thread)
    reopening = body.get("archived") is False
    if thread.archived and not reopening:
        raise refusal(50083)
    if reopening and set(body) == {"archived"} and not thread.locked:
        call.require(Permission.SEND_MESSAGES_IN_THREADS, thread)
    elif not moderator and (thread.owner_id != call.bot.id or "locked" in body or thread.locked):
        raise refusal(50013)
    thread.name = body.get("name", thread.name)
    thread.locked = bool(body.get("locked", thread.locked))
    thread.auto_archive_minutes = body.get("auto_archive_duration", thread.auto_archive_minutes)
    if "archived" in body:
        thread.archived, thread.archive_changed_at = bool(body["archived"]), now()
    thread_life.announce(call.server, "THREAD_UPDATE", thread)


def delete(call: Call) -> Json:
    """docs: resources/channel#deleteclose-channel."""
    channel = call.channel()
    body = payloads.channel(channel, bot=call.bot)
    if channel.kind != DM:
        call.require(Permission.MANAGE_THREADS if channel.is_thread else Permission.MANAGE_CHANNELS, channel)
        call.server.delete_channel(channel)
    return body


ROUTES = [
    Route("GET", "/channels/{channel}", get),
    Route("PATCH", "/channels/{channel}", modify),
    Route("DELETE", "/channels/{channel}", delete),
]
