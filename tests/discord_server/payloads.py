"""Nouns as the JSON objects of Discord's API."""

from datetime import datetime

from .errors import Json
from .nouns import (
    DM,
    REPLY,
    THREAD_STARTER,
    Attachment,
    Channel,
    Guild,
    Interaction,
    Member,
    Message,
    Overwrite,
    Poll,
    Role,
    User,
)


def stamp(when: datetime | None) -> str | None:
    """Return an ISO-8601 timestamp as Discord writes it."""
    return None if when is None else when.isoformat(timespec="microseconds")


def user(who: User) -> Json:
    """docs: resources/user#user-object."""
    return {
        "id": str(who.id),
        "username": who.name.lower().replace(" ", "_"),
        "global_name": None if who.bot else who.name,
        "discriminator": "0",
        "avatar": None,
        "bot": who.bot,
        "public_flags": 0,
    }


def member(who: Member, *, with_user: bool = True) -> Json:
    """docs: resources/guild#guild-member-object; without user as within messages."""
    body: Json = {
        "roles": [str(role) for role in sorted(who.roles)],
        "nick": who.nick,
        "avatar": None,
        "joined_at": stamp(who.joined_at),
        "premium_since": None,
        "pending": False,
        "flags": 0,
        "deaf": False,
        "mute": False,
        "communication_disabled_until": stamp(who.timed_out_until),
    }
    return {**body, "user": user(who.user)} if with_user else body


def role(it: Role) -> Json:
    """docs: topics/permissions#role-object."""
    tags = {"tags": {"bot_id": str(it.bot_id)}} if it.bot_id else {}
    return {
        **tags,
        "id": str(it.id),
        "name": it.name,
        "permissions": str(int(it.permissions)),
        "position": it.position,
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "managed": it.managed,
        "mentionable": it.mentionable,
        "flags": 0,
    }


def _overwrite(it: Overwrite) -> Json:
    return {"id": str(it.id), "type": it.kind, "allow": str(int(it.allow)), "deny": str(int(it.deny))}


def channel(it: Channel, *, bot: User) -> Json:
    """docs: resources/channel#channel-object; for a thread also the bot's own membership."""
    if it.kind == DM:
        return _direct(it)
    last = max(it.messages, default=None)  # the newest, though a test made others older
    body: Json = {
        "id": str(it.id),
        "type": it.kind,
        "guild_id": str(it.in_guild.id),
        "name": it.name,
        "parent_id": str(it.parent.id) if it.parent else None,
        "last_message_id": str(last) if last else None,
        "rate_limit_per_user": 0,
        "flags": 0,
    }
    return {**body, **(_thread_part(it, bot) if it.is_thread else _channel_part(it))}


def _direct(it: Channel) -> Json:
    recipients = [user(it.recipient)] if it.recipient else []
    return {"id": str(it.id), "type": DM, "recipients": recipients, "last_message_id": None, "flags": 0}


def _channel_part(it: Channel) -> Json:
    overwrites = [_overwrite(each) for each in it.overwrites.values()]
    return {"topic": it.topic, "position": it.position, "nsfw": False, "permission_overwrites": overwrites}


def _thread_part(it: Channel, bot: User) -> Json:
    count = len(it.messages)
    body: Json = {
        "owner_id": str(it.owner_id),
        "message_count": count,
        "total_message_sent": count,
        "member_count": len(it.thread_members),
        "thread_metadata": {
            "archived": it.archived,
            "locked": it.locked,
            "auto_archive_duration": it.auto_archive_minutes,
            "archive_timestamp": stamp(it.archive_changed_at),
            "create_timestamp": stamp(it.archive_changed_at),
        },
    }
    if bot.id in it.thread_members:
        body["member"] = thread_member(it, bot.id)
    return body


def thread_member(thread: Channel, user_id: int) -> Json:
    """docs: resources/channel#thread-member-object."""
    joined = stamp(thread.thread_members[user_id])
    return {"id": str(thread.id), "user_id": str(user_id), "join_timestamp": joined, "flags": 0}


def guild(it: Guild, *, bot: User) -> Json:
    """docs: resources/guild#guild-object."""
    return {
        "id": str(it.id),
        "name": it.name,
        "icon": None,
        "owner_id": str(it.owner_id),
        "preferred_locale": it.locale,
        "roles": [role(each) for each in it.roles.values()],
        "emojis": [],
        "stickers": [],
        "features": [],
        "verification_level": 0,
        "default_message_notifications": 1,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "system_channel_id": None,
        "system_channel_flags": 0,
        "max_members": 500000,
        "application_id": None,
        "bot_id": str(bot.id),
    }


def attachment(it: Attachment) -> Json:
    """docs: resources/message#attachment-object."""
    body: Json = {
        "id": str(it.id),
        "filename": it.filename,
        "size": len(it.content),
        "content_type": it.content_type,
        "url": it.url,
        "proxy_url": it.url,
    }
    return {**body, "description": it.description} if it.description else body


def poll(it: Poll, *, bot: User) -> Json:
    """docs: resources/poll#poll-object."""
    counts = [
        {"id": number, "count": len(voters), "me_voted": bot.id in voters}
        for number, voters in sorted(it.votes.items())
        if voters
    ]
    return {
        "question": {"text": it.question},
        "answers": it.answers,
        "expiry": stamp(it.expires_at),
        "allow_multiselect": it.multiselect,
        "layout_type": 1,
        "results": {"is_finalized": it.finalized, "answer_counts": counts},
    }


def message(it: Message, *, bot: User, nested: bool = True) -> Json:
    """docs: resources/message#message-object, with full content (visibility.py blanks it where Discord does)."""
    body: Json = {
        "id": str(it.id),
        "type": it.kind,
        "channel_id": str(it.channel.id),
        "author": user(it.author),
        "content": it.content,
        "timestamp": stamp(it.created_at),
        "edited_timestamp": stamp(it.edited_at),
        "tts": it.tts,
        "mention_everyone": it.mention_everyone,
        "mentions": [user(each) for each in it.mentions],
        "mention_roles": [str(each) for each in it.mention_roles],
        "attachments": [attachment(each) for each in it.attachments],
        "embeds": it.embeds,
        "components": it.components,
        "pinned": it.pinned_at is not None,
        "flags": it.flags,
    }
    _add_optional(body, it, bot)
    if it.reference_channel is not None:
        body["message_reference"] = _reference(it)
    if nested and it.kind in (REPLY, THREAD_STARTER) and it.reference is not None:
        gone = it.reference.deleted
        body["referenced_message"] = None if gone else message(it.reference, bot=bot, nested=False)
    return body


def _add_optional(body: Json, it: Message, bot: User) -> None:
    if it.nonce is not None:
        body["nonce"] = it.nonce
    if it.webhook_id is not None:
        body["webhook_id"] = str(it.webhook_id)
    if it.poll is not None:
        body["poll"] = poll(it.poll, bot=bot)
    if it.reactions:
        body["reactions"] = [_reaction(emoji, who, bot) for emoji, who in it.reactions.items()]
    if it.thread is not None:
        body["thread"] = channel(it.thread, bot=bot)
    if it.interaction is not None:
        body["application_id"] = str(bot.id)
        body["interaction_metadata"] = interaction_metadata(it.interaction, follows=it.follows)
        if it.interaction.kind == 2:  # deprecated field, still sent for commands
            body["interaction"] = _old_interaction(it.interaction)


def _reference(it: Message) -> Json:
    assert it.reference_channel is not None
    body: Json = {"type": 0, "channel_id": str(it.reference_channel.id)}
    if it.reference is not None:
        body["message_id"] = str(it.reference.id)
    if it.guild is not None:
        body["guild_id"] = str(it.guild.id)
    return body


def _reaction(name: str, who: list[int], bot: User) -> Json:
    count = {"burst": 0, "normal": len(who)}
    return {
        "count": len(who),
        "count_details": count,
        "me": bot.id in who,
        "me_burst": False,
        "burst_colors": [],
        "emoji": emoji(name),
    }


def emoji(name: str) -> Json:
    """Return the partial emoji of a Unicode character or of a custom `name:id`."""
    label, _, number = name.partition(":")
    return {"id": number or None, "name": label}


def _old_interaction(it: Interaction) -> Json:
    # docs: interactions/receiving-and-responding#message-interaction-object
    return {"id": str(it.id), "type": it.kind, "name": it.command_name, "user": user(it.user)}


def interaction_metadata(it: Interaction, *, follows: Message | None = None) -> Json:
    """docs: resources/message#message-interaction-metadata-object."""
    owners = {"0": str(it.guild.id) if it.guild else "0"}
    body: Json = {"id": str(it.id), "type": it.kind, "user": user(it.user), "authorizing_integration_owners": owners}
    if follows is not None:
        body["original_response_message_id"] = str(follows.id)
    if it.kind == 3 and it.message is not None:
        body["interacted_message_id"] = str(it.message.id)
    if it.kind == 5 and it.opened_by is not None:
        body["triggering_interaction_metadata"] = interaction_metadata(it.opened_by)
    if isinstance(it.target, Message):
        body["target_message_id"] = str(it.target.id)
    if isinstance(it.target, User):
        body["target_user"] = user(it.target)
    return body
