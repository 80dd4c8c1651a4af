"""Starting threads, for the bot and for people. docs: topics/threads, resources/channel#start-thread-from-message"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from . import posting, thread_life
from .nouns import (
    ANNOUNCEMENT,
    ANNOUNCEMENT_THREAD,
    HAS_THREAD,
    PRIVATE_THREAD,
    PUBLIC_THREAD,
    THREAD_STARTER,
    Channel,
    Message,
    User,
)
from .posting import Draft
from .snowflakes import next_id

if TYPE_CHECKING:
    from .server import DiscordServer


@dataclass(frozen=True)
class Opening:
    """How a thread starts: on a message or freely, public or private."""

    name: str
    source: Message | None = None
    private: bool = False
    auto_archive_minutes: int = 4320


def start(server: "DiscordServer", parent: Channel, owner: User, opening: Opening) -> Channel:
    """Create a thread; on a message it takes that message's id, and the message gets the HAS_THREAD flag."""
    public = ANNOUNCEMENT_THREAD if parent.kind == ANNOUNCEMENT else PUBLIC_THREAD
    thread = Channel(
        opening.source.id if opening.source else next_id(),
        PRIVATE_THREAD if opening.private else public,
        opening.name,
        parent.guild,
        parent=parent,
        owner_id=owner.id,
        auto_archive_minutes=opening.auto_archive_minutes,
    )
    server.world.register(thread)
    if opening.private:
        thread_life.join(server, thread, owner)
    thread_life.announce(server, "THREAD_CREATE", thread, new=True)
    thread_life.join(server, thread, owner)
    if opening.source is not None:
        _hang(server, opening.source, thread)
    server.changed()
    return thread


def _hang(server: "DiscordServer", source: Message, thread: Channel) -> None:
    source.thread = thread
    source.flags |= HAS_THREAD
    posting.announce(server, "MESSAGE_UPDATE", source)
    # docs: topics/threads#new-message-types
    starter = Draft(kind=THREAD_STARTER, reference=source, reference_channel=source.channel)
    posting.post(server, thread, source.author, starter)
