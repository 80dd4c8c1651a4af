"""What happens to threads: joined, left, archived, woken by a message. docs: topics/threads"""

from typing import TYPE_CHECKING

from . import payloads
from .errors import refusal
from .nouns import PRIVATE_THREAD, Channel, User
from .permissions import Permission
from .snowflakes import now
from .visibility import permissions_of

if TYPE_CHECKING:
    from .server import DiscordServer


def announce(server: "DiscordServer", event: str, thread: Channel, *, new: bool = False) -> None:
    """Send THREAD_CREATE, THREAD_UPDATE or THREAD_DELETE."""
    body = payloads.channel(thread, bot=server.world.bot)
    if event == "THREAD_DELETE":
        body = {key: body[key] for key in ("id", "guild_id", "parent_id", "type")}
    elif new:
        body["newly_created"] = True
    server.gateway.dispatch(event, body, channel=thread)


def join(server: "DiscordServer", thread: Channel, user: User) -> None:
    """Add a user to a thread. docs: resources/channel#join-thread"""
    if user.id in thread.thread_members:
        return
    thread.thread_members[user.id] = now()
    if user is server.world.bot and thread.kind == PRIVATE_THREAD:
        announce(server, "THREAD_CREATE", thread)  # docs: topics/threads#gaining-access-to-private-threads
    _members_changed(server, thread, added=user.id)


def leave(server: "DiscordServer", thread: Channel, user: User) -> None:
    """Remove a user from a thread."""
    if thread.thread_members.pop(user.id, None) is not None:
        _members_changed(server, thread, removed=user.id)


def _members_changed(server: "DiscordServer", thread: Channel, *, added: int = 0, removed: int = 0) -> None:
    # Without the GUILD_MEMBERS intent the event tells only of the bot itself; telling less is never wrong here.
    # docs: events/gateway#caveats
    if server.world.bot.id not in (added, removed):
        return
    body = {
        "id": str(thread.id),
        "guild_id": str(thread.in_guild.id),
        "member_count": len(thread.thread_members),
        "added_members": [payloads.thread_member(thread, added)] if added else [],
        "removed_member_ids": [str(removed)] if removed else [],
    }
    server.gateway.dispatch("THREAD_MEMBERS_UPDATE", body, channel=thread)


def set_archived(server: "DiscordServer", thread: Channel, *, archived: bool) -> None:
    """Archive or reopen a thread."""
    thread.archived = archived
    thread.archive_changed_at = now()
    announce(server, "THREAD_UPDATE", thread)


def wake(server: "DiscordServer", thread: Channel, author: User) -> None:
    """Let a message reopen an archived thread and take its author into it. docs: topics/threads"""
    if thread.archived:
        set_archived(server, thread, archived=False)
    join(server, thread, author)


def check_open(thread: Channel, user: User) -> None:
    """Refuse writing into a locked thread. docs: topics/threads (locked: moderators only), code 160005"""
    moderator = Permission.MANAGE_THREADS in permissions_of(user, thread)
    if thread.is_thread and thread.locked and not moderator:
        raise refusal(160005)
