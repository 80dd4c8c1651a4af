"""Threads. docs: resources/channel#start-thread-from-message and below, resources/guild#list-active-guild-threads"""

from .. import payloads, thread_life, threads
from ..calls import Call, Route
from ..errors import Json, refusal
from ..nouns import ANNOUNCEMENT, GUILD_TEXT, PRIVATE_THREAD, Channel
from ..permissions import Permission
from ..validation.form import Form
from ..visibility import can_view
from .channels import ARCHIVE_MINUTES


def _opening_form(call: Call) -> None:
    form, body = Form(), call.body
    if form.required(body, "name"):
        form.length(body["name"], ("name",), 1, 100)
    if body.get("auto_archive_duration") is not None:
        form.choice(body["auto_archive_duration"], ("auto_archive_duration",), ARCHIVE_MINUTES)
    if body.get("rate_limit_per_user") is not None:
        form.between(body["rate_limit_per_user"], ("rate_limit_per_user",), 0, 21600)
    form.raise_if_refused()


def _parent(call: Call) -> Channel:
    channel = call.channel()
    if channel.kind not in (GUILD_TEXT, ANNOUNCEMENT):
        raise refusal(50024)
    _opening_form(call)
    return channel


def start_from_message(call: Call) -> Json:
    """docs: resources/channel#start-thread-from-message."""
    channel = _parent(call)
    call.require(Permission.CREATE_PUBLIC_THREADS, channel)
    call.require(Permission.READ_MESSAGE_HISTORY, channel)
    source = call.message(channel)
    if source.thread is not None:
        raise refusal(160004)
    return _start(call, channel, threads.Opening(call.body["name"], source))


def start(call: Call) -> Json:
    """docs: resources/channel#start-thread-without-message (private unless a type is given)."""
    channel = _parent(call)
    private = call.body.get("type", PRIVATE_THREAD) == PRIVATE_THREAD
    call.require(Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS, channel)
    return _start(call, channel, threads.Opening(call.body["name"], private=private))


def _start(call: Call, channel: Channel, opening: threads.Opening) -> Json:
    minutes = call.body.get("auto_archive_duration") or opening.auto_archive_minutes
    full = threads.Opening(opening.name, opening.source, opening.private, minutes)
    return payloads.channel(threads.start(call.server, channel, call.bot, full), bot=call.bot)


def _thread(call: Call, *, open_only: bool = True) -> Channel:
    thread = call.channel()
    if not thread.is_thread:
        raise refusal(50024)
    if open_only and thread.archived:
        raise refusal(50083)
    return thread


def join(call: Call) -> None:
    """docs: resources/channel#join-thread."""
    thread_life.join(call.server, _thread(call), call.bot)


def leave(call: Call) -> None:
    """docs: resources/channel#leave-thread."""
    thread_life.leave(call.server, _thread(call), call.bot)


def add_member(call: Call) -> None:
    """docs: resources/channel#add-thread-member (whoever can see the parent)."""
    thread, user = _thread(call), call.world.user(call.id("user"))
    call.require(Permission.SEND_MESSAGES_IN_THREADS, thread)
    thread_life.join(call.server, thread, user)


def remove_member(call: Call) -> None:
    """docs: resources/channel#remove-thread-member."""
    thread, user = _thread(call), call.world.user(call.id("user"))
    if not (thread.kind == PRIVATE_THREAD and thread.owner_id == call.bot.id):
        call.require(Permission.MANAGE_THREADS, thread)
    thread_life.leave(call.server, thread, user)


def member(call: Call) -> Json:
    """docs: resources/channel#get-thread-member."""
    thread, user_id = _thread(call, open_only=False), call.id("user")
    if user_id not in thread.thread_members:
        raise refusal(10007)
    return payloads.thread_member(thread, user_id)


def members(call: Call) -> list[Json]:
    """docs: resources/channel#list-thread-members (needs the GUILD_MEMBERS intent in the portal)."""
    thread = _thread(call, open_only=False)
    if not call.server.portal.members:
        raise refusal(50001)
    return [payloads.thread_member(thread, each) for each in thread.thread_members]


def _listed(call: Call, found: list[Channel]) -> Json:
    mine = [payloads.thread_member(each, call.bot.id) for each in found if call.bot.id in each.thread_members]
    return {"threads": [payloads.channel(each, bot=call.bot) for each in found], "members": mine, "has_more": False}


def active(call: Call) -> Json:
    """docs: resources/guild#list-active-guild-threads."""
    return _listed(call, [each for each in call.guild().threads if can_view(call.bot, each)])


def archived(call: Call, *, private: bool = False) -> Json:
    """docs: resources/channel#list-public-archived-threads (latest archived first)."""
    channel = call.channel()
    call.require(Permission.READ_MESSAGE_HISTORY, channel)
    if private:
        call.require(Permission.MANAGE_THREADS, channel)
    found = [
        each
        for each in channel.in_guild.channels.values()
        if each.parent is channel and each.archived and (each.kind == PRIVATE_THREAD) == private
    ]
    found.sort(key=lambda each: each.archive_changed_at, reverse=True)
    limit = int(call.query.get("limit", 50))
    return {**_listed(call, found[:limit]), "has_more": len(found) > limit}


def archived_private(call: Call) -> Json:
    """docs: resources/channel#list-private-archived-threads."""
    return archived(call, private=True)


_CHANNEL = "/channels/{channel}"
ROUTES = [
    Route("POST", f"{_CHANNEL}/messages/{{message}}/threads", start_from_message, status=201),
    Route("POST", f"{_CHANNEL}/threads", start, status=201),
    Route("PUT", f"{_CHANNEL}/thread-members/@me", join),
    Route("DELETE", f"{_CHANNEL}/thread-members/@me", leave),
    Route("GET", f"{_CHANNEL}/thread-members", members),
    Route("PUT", f"{_CHANNEL}/thread-members/{{user}}", add_member),
    Route("DELETE", f"{_CHANNEL}/thread-members/{{user}}", remove_member),
    Route("GET", f"{_CHANNEL}/thread-members/{{user}}", member),
    Route("GET", f"{_CHANNEL}/threads/archived/public", archived),
    Route("GET", f"{_CHANNEL}/threads/archived/private", archived_private),
    Route("GET", "/guilds/{guild}/threads/active", active),
]
