"""People, as a test drives them: they talk, use commands, press buttons, come and go."""

import asyncio
from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from . import payloads, posting, reacting, thread_life, threads
from .errors import Json, NotAllowedError
from .hands import Hands
from .mentions import Allowance
from .nouns import REPLY, Attachment, Channel, Guild, Member, Message, Role, ScheduledEvent, User
from .permissions import Permission
from .posting import Change, Draft
from .snowflakes import next_id, now
from .validation.messages import CONTENT_MAX


class Person(Hands):
    """An account with hands; what its permissions forbid raises NotAllowedError."""

    # Coming and going

    def join(self, guild: Guild, *, roles: Iterable[Role] = ()) -> None:
        """Join a guild."""
        member = guild.members[self.id] = Member(self.user, {role.id for role in roles})
        self.last_channel = self.last_channel or next(iter(guild.channels.values()))
        body = {**payloads.member(member), "guild_id": str(guild.id)}
        self._server.gateway.dispatch("GUILD_MEMBER_ADD", body, guild=guild)

    def leave(self, guild: Guild) -> None:
        """Leave a guild."""
        guild.members.pop(self.id, None)
        body = {"guild_id": str(guild.id), "user": payloads.user(self.user)}
        self._server.gateway.dispatch("GUILD_MEMBER_REMOVE", body, guild=guild)

    def give(self, guild: Guild, role: Role) -> None:
        """Get a role."""
        guild.members[self.id].roles.add(role.id)
        self._server.member_changed(guild, guild.members[self.id])

    def time_out(self, guild: Guild, *, minutes: int = 10) -> None:
        """Be timed out by a moderator."""
        guild.members[self.id].timed_out_until = now() + timedelta(minutes=minutes)
        self._server.member_changed(guild, guild.members[self.id])

    # Talking

    async def say(
        self,
        channel: Channel,
        text: str,
        *,
        reply_to: Message | None = None,
        ping: bool = True,
        files: Iterable[tuple[str, bytes]] = (),
        embeds: Iterable[Json] = (),
    ) -> Message:
        """Write a message, perhaps as a reply with or without pinging its author."""
        self._check(channel, Permission.SEND_MESSAGES_IN_THREADS if channel.is_thread else Permission.SEND_MESSAGES)
        if len(text) > CONTENT_MAX:
            raise NotAllowedError(f"{len(text)} characters; Discord's client takes {CONTENT_MAX}")
        draft = Draft(text, embeds=list(embeds), attachments=[_file(*each) for each in files])
        if reply_to is not None:
            draft.kind, draft.reference, draft.reference_channel = REPLY, reply_to, channel
            draft.allowed = Allowance(None, None, everyone=True, replied_user=ping)
        self.last_channel = channel
        message = posting.post(self._server, channel, self.user, draft)
        await asyncio.sleep(0)
        return message

    async def dm(self, text: str, **more: Any) -> Message:
        """Write to the bot in private."""
        return await self.say(self.direct, text, **more)

    @property
    def direct(self) -> Channel:
        """This person's direct message channel with the bot."""
        return self._server.world.direct_channel(self.user)

    async def edit(self, message: Message, text: str, *, ping: bool = True) -> None:
        """Edit one of one's own messages; a reply, as by the official clients, with or without pinging its author."""
        if message.author is not self.user or message.deleted:
            raise NotAllowedError("only one's own, existing messages can be edited")
        allowed = Allowance(None, None, everyone=True, replied_user=ping)
        posting.edit(self._server, message, Change(content=text, allowed=allowed))
        await asyncio.sleep(0)

    async def delete(self, message: Message) -> None:
        """Delete a message: one's own, or as a moderator somebody else's."""
        if message.author is not self.user:
            self._check(message.channel, Permission.MANAGE_MESSAGES)
        posting.delete(self._server, message)
        await asyncio.sleep(0)

    async def bulk_delete(self, messages: Iterable[Message]) -> None:
        """Delete several messages of one channel at once, as moderators' tools do."""
        chosen = list(messages)
        self._check(chosen[0].channel, Permission.MANAGE_MESSAGES)
        posting.delete_many(self._server, chosen[0].channel, chosen)
        await asyncio.sleep(0)

    async def type(self, channel: Channel) -> None:
        """Show that one is typing."""
        body: Json = {"channel_id": str(channel.id), "user_id": str(self.id), "timestamp": int(now().timestamp())}
        if channel.guild is not None:
            body |= {"guild_id": str(channel.guild.id), "member": payloads.member(channel.guild.members[self.id])}
        self._server.gateway.dispatch("TYPING_START", body, channel=channel)
        await asyncio.sleep(0)

    # Threads, reactions, votes

    async def start_thread(self, place: Channel | Message, name: str, *, private: bool = False) -> Channel:
        """Start a thread in a channel or on a message."""
        source = place if isinstance(place, Message) else None
        parent = place.channel if isinstance(place, Message) else place
        self._check(parent, Permission.CREATE_PRIVATE_THREADS if private else Permission.CREATE_PUBLIC_THREADS)
        thread = threads.start(self._server, parent, self.user, threads.Opening(name, source, private))
        await asyncio.sleep(0)
        return thread

    async def invite(self, thread: Channel, user: User) -> None:
        """Add a user, the bot for instance, to a thread."""
        thread_life.join(self._server, thread, user)
        await asyncio.sleep(0)

    async def archive(self, thread: Channel, *, locked: bool = False) -> None:
        """Archive a thread (its owner or a moderator), and perhaps lock it (a moderator)."""
        if locked or thread.owner_id != self.id:
            self._check(thread, Permission.MANAGE_THREADS)
        thread.locked = locked
        thread_life.set_archived(self._server, thread, archived=True)
        await asyncio.sleep(0)

    async def react(self, message: Message, emoji: str) -> None:
        """Add a reaction."""
        self._check(message.channel, Permission.ADD_REACTIONS)
        reacting.react(self._server, message, self.user, emoji)
        await asyncio.sleep(0)

    async def unreact(self, message: Message, emoji: str) -> None:
        """Take a reaction back."""
        reacting.unreact(self._server, message, self.user, emoji)
        await asyncio.sleep(0)

    async def vote(self, message: Message, *answers: str) -> None:
        """Vote in a poll for answers given by their texts."""
        poll = message.poll
        texts = {each["poll_media"]["text"]: each["answer_id"] for each in poll.answers} if poll else {}
        if poll is None or not set(answers) <= texts.keys() or (len(answers) > 1 and not poll.multiselect):
            raise NotAllowedError(f"{answers} cannot be chosen among {sorted(texts)}")
        for answer in answers:
            reacting.vote(self._server, message, self.user, texts[answer])
        await asyncio.sleep(0)

    async def subscribe(self, event: ScheduledEvent) -> None:
        """Say that one is interested in a scheduled event."""
        event.subscribers.append(self.id)
        ids = {"guild_scheduled_event_id": str(event.id), "user_id": str(self.id), "guild_id": str(event.guild.id)}
        self._server.gateway.dispatch("GUILD_SCHEDULED_EVENT_USER_ADD", ids, guild=event.guild)
        await asyncio.sleep(0)


def _file(name: str, content: bytes) -> Attachment:
    return Attachment(next_id(), name, content, "application/octet-stream")
