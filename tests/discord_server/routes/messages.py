"""Messages. docs: resources/message"""

from datetime import timedelta
from typing import Any

from .. import posting
from ..calls import Call, Route
from ..drafts import change_from, draft_from
from ..errors import Json, refusal
from ..nouns import (
    CATEGORY,
    CHAT_INPUT_COMMAND,
    CONTEXT_MENU_COMMAND,
    DEFAULT,
    DM,
    FORUM,
    POLL_RESULT,
    REPLY,
    SUPPRESS_EMBEDS,
    THREAD_STARTER,
    Channel,
    Message,
)
from ..permissions import Permission
from ..posting import Draft
from ..snowflakes import now
from ..thread_life import check_open
from ..validation.form import Form
from ..visibility import permissions_of

REPLIABLE = frozenset({DEFAULT, REPLY, CHAT_INPUT_COMMAND, CONTEXT_MENU_COMMAND, POLL_RESULT})
BULK_AGE_MAX = timedelta(days=14)  # docs: resources/message#bulk-delete-messages


def create(call: Call) -> Json:
    """docs: resources/message#create-message."""
    channel, body = call.channel(), call.body
    check_can_write(call, channel, body)
    draft = draft_from(call, body)
    if draft.nonce is not None and body.get("enforce_nonce"):
        earlier = call.world.recent_by_nonce(channel, call.bot, draft.nonce)
        if earlier is not None:
            return call.render(earlier)
    if body.get("message_reference"):
        _refer(call, channel, body["message_reference"], draft)
    return call.render(posting.post(call.server, channel, call.bot, draft))


def check_can_write(call: Call, channel: Channel, body: Json) -> None:
    """Refuse what the bot may not write there. docs: resources/message#create-message-limitations"""
    if channel.kind == DM:
        _check_recipient(call, channel)
        return
    if channel.kind in (CATEGORY, FORUM):
        raise refusal(50008)
    call.require(Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES, channel)
    check_open(channel, call.bot)
    needs = (
        (body.get("tts"), Permission.SEND_TTS_MESSAGES),
        (body.get("embeds"), Permission.EMBED_LINKS),
        (call.files, Permission.ATTACH_FILES),
        (body.get("poll"), Permission.SEND_POLLS),
    )
    for wanted, permission in needs:
        if wanted:
            call.require(permission, channel)


def _check_recipient(call: Call, channel: Channel) -> None:
    # docs: topics/opcodes-and-status-codes#json: 50007 for users who closed their messages or blocked the bot
    user = channel.recipient
    if user is None or not user.accepts_direct_messages:
        raise refusal(50007)
    if not call.world.share_guild(user):
        raise refusal(50278)


def _refer(call: Call, channel: Channel, reference: Json, draft: Draft) -> None:
    # docs: resources/message#message-reference-structure
    target = channel.messages.get(int(reference["message_id"]))
    if Permission.READ_MESSAGE_HISTORY not in permissions_of(call.bot, channel):
        raise refusal(160002)
    if target is None or target.ephemeral:
        if reference.get("fail_if_not_exists", True):
            _refuse_reference("REPLIES_UNKNOWN_MESSAGE", "Unknown message")
        return
    if target.kind not in REPLIABLE:
        _refuse_reference("REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE", "Cannot reply to a system message")
    draft.kind, draft.reference, draft.reference_channel = REPLY, target, channel


def _refuse_reference(code: str, message: str) -> None:
    form = Form()
    form.refuse(("message_reference",), code, message)
    form.raise_if_refused()


def edit(call: Call) -> Json:
    """docs: resources/message#edit-message."""
    channel = call.channel()
    message, body = call.message(channel), call.body
    if channel.is_thread and channel.archived:
        raise refusal(50083)
    if message.author is not call.bot:
        _edit_flags_only(call, message, body)
    else:
        posting.edit(call.server, message, change_from(call, message, body))
    return call.render(message)


def _edit_flags_only(call: Call, message: Message, body: Json) -> None:
    if set(body) - {"flags", "allowed_mentions", "tts"}:
        raise refusal(50005)
    call.require(Permission.MANAGE_MESSAGES, message.channel)
    flags = (message.flags & ~SUPPRESS_EMBEDS) | (int(body.get("flags") or 0) & SUPPRESS_EMBEDS)
    posting.edit(call.server, message, posting.Change(flags=flags))


def delete(call: Call) -> None:
    """docs: resources/message#delete-message."""
    channel = call.channel()
    message = call.message(channel)
    if message.author is not call.bot:
        if channel.kind == DM:
            raise refusal(50003)
        call.require(Permission.MANAGE_MESSAGES, channel)
    if message.kind == THREAD_STARTER:  # docs: resources/message#message-object-message-types (deletable)
        raise refusal(50021)
    posting.delete(call.server, message)


def bulk_delete(call: Call) -> None:
    """docs: resources/message#bulk-delete-messages."""
    channel, ids = call.channel(), [int(each) for each in call.body.get("messages") or []]
    if channel.kind == DM:
        raise refusal(50003)
    call.require(Permission.MANAGE_MESSAGES, channel)
    if not 2 <= len(ids) <= 100 or len(set(ids)) < len(ids):
        raise refusal(50016)
    found = [channel.messages[each] for each in ids if each in channel.messages]
    if any(now() - message.created_at > BULK_AGE_MAX for message in found):
        raise refusal(50034)
    posting.delete_many(call.server, channel, found)


def get(call: Call) -> Json:
    """docs: resources/message#get-channel-message."""
    channel = call.channel()
    call.require(Permission.READ_MESSAGE_HISTORY, channel)
    return call.render(call.message(channel))


def history(call: Call) -> list[Json]:
    """docs: resources/message#get-channel-messages (newest first)."""
    channel, limit = call.channel(), int(call.query.get("limit", 50))
    form = Form()
    form.between(limit, ("limit",), 1, 100)
    form.raise_if_refused()
    if Permission.READ_MESSAGE_HISTORY not in permissions_of(call.bot, channel):
        return []
    shown = [each for each in channel.messages.values() if not each.ephemeral]
    return [call.render(each) for each in _page(shown, call.query, limit)]


def _page(messages: list[Message], query: dict[str, str], limit: int) -> list[Message]:
    newest_first = sorted(messages, key=lambda each: each.id, reverse=True)
    if "before" in query:
        return [each for each in newest_first if each.id < int(query["before"])][:limit]
    if "after" in query:
        return [each for each in newest_first if each.id > int(query["after"])][-limit:]
    if "around" in query:
        middle = int(query["around"])
        nearest = sorted(newest_first, key=lambda each: abs(each.id - middle))[:limit]
        return sorted(nearest, key=lambda each: each.id, reverse=True)
    return newest_first[:limit]


def typing(call: Call) -> None:
    """docs: resources/channel#trigger-typing-indicator."""
    channel = call.channel()
    check_can_write(call, channel, {})
    channel.typing.append((call.bot.id, call.server.clock()))
    call.server.changed()


def crosspost(_: Call) -> Any:
    """Publishing announcements is not played here."""
    raise refusal(50024)


BASE = "/channels/{channel}/messages"
ROUTES = [
    Route("POST", BASE, create),
    Route("GET", BASE, history),
    Route("POST", f"{BASE}/bulk-delete", bulk_delete),
    Route("GET", f"{BASE}/{{message}}", get),
    Route("PATCH", f"{BASE}/{{message}}", edit),
    Route("DELETE", f"{BASE}/{{message}}", delete),
    Route("POST", f"{BASE}/{{message}}/crosspost", crosspost),
    Route("POST", "/channels/{channel}/typing", typing),
]
