"""People, as a test drives them: they talk, use commands, press buttons, come and go."""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from . import exchanges, invocations, payloads, posting
from .errors import Json, NotAllowedError
from .exchanges import Exchange
from .mentions import Allowance
from .nouns import DM, REPLY, Attachment, Channel, Guild, Interaction, Member, Message, Role, User
from .permissions import Permission
from .posting import Change, Draft
from .snowflakes import next_id, now
from .validation.messages import CONTENT_MAX
from .visibility import permissions_of

if TYPE_CHECKING:
    from .server import DiscordServer


class Person:
    """An account with hands; what its permissions forbid raises NotAllowedError."""

    def __init__(self, server: "DiscordServer", user: User) -> None:
        self._server = server
        self.user = user
        self.last_channel: Channel | None = None

    @property
    def id(self) -> int:
        """The user's id."""
        return self.user.id

    @property
    def mention(self) -> str:
        """The text that mentions this person."""
        return self.user.mention

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

    async def edit(self, message: Message, text: str) -> None:
        """Edit one of one's own messages."""
        if message.author is not self.user or message.deleted:
            raise NotAllowedError("only one's own, existing messages can be edited")
        posting.edit(self._server, message, Change(content=text))
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

    def _check(self, channel: Channel, permission: Permission) -> None:
        if channel.kind == DM and channel.recipient is not self.user:
            raise NotAllowedError("that is somebody else's private conversation")
        if channel.id not in self._server.world.channels or permission not in permissions_of(self.user, channel):
            raise NotAllowedError(f"{self.user.name} lacks {permission.name} in {channel.name or 'the conversation'}")

    # Commands

    async def slash(
        self,
        name: str,
        /,
        *,
        channel: Channel | None = None,
        locale: str | None = None,
        options: Mapping[str, Any] | None = None,
        **values: Any,
    ) -> Exchange:
        """Use a slash command; subcommands after spaces ("mes-donnees voir").

        `values` are the options; those named like a parameter of this method go into `options`.
        """
        return self._command(name, channel, locale, {**(options or {}), **values}, focused=None)

    async def autocomplete(
        self, name: str, option: str, typed: str, *, channel: Channel | None = None, **values: Any
    ) -> list[Json]:
        """Type into an option and return the choices the bot offers."""
        exchange = self._command(name, channel, None, {**values, option: typed}, focused=option)
        return await exchange.choices()

    def _command(
        self, name: str, channel: Channel | None, locale: str | None, values: Mapping[str, Any], *, focused: str | None
    ) -> Exchange:
        place, path = self._place(channel), name.split()
        command = invocations.find_command(self._server, path[0], 1, user=self.user, place=place)
        data = invocations.Filler(self.user, place).slash(command, path[1:], values, focused=focused)
        kind = 2 if focused is None else 4
        return self._interact(kind, place, data, locale, command_name=" ".join([command["name"], *path[1:]]))

    async def use_on_message(self, name: str, message: Message, *, locale: str | None = None) -> Exchange:
        """Use a message command of the context menu."""
        command = invocations.find_command(self._server, name, 3, user=self.user, place=message.channel)
        # docs: events/gateway#message-content-intent: the target comes with its content
        shown = payloads.message(message, bot=self._server.bot)
        data = self._menu(command, message.id, {"messages": {str(message.id): shown}})
        return self._interact(2, message.channel, data, locale, command_name=command["name"], target=message)

    async def use_on_user(self, name: str, target: "Person", *, channel: Channel | None = None) -> Exchange:
        """Use a user command of the context menu."""
        place = self._place(channel)
        command = invocations.find_command(self._server, name, 2, user=self.user, place=place)
        filler = invocations.Filler(self.user, place)
        filler.resolve(target.user)
        data = self._menu(command, target.id, filler.resolved)
        return self._interact(2, place, data, None, command_name=command["name"], target=target.user)

    def _menu(self, command: Json, target: int, resolved: Json) -> Json:
        head = {"id": command["id"], "name": command["name"], "type": command["type"]}
        return {**head, "target_id": str(target), "resolved": resolved}

    def _place(self, channel: Channel | None) -> Channel:
        place = channel or self.last_channel
        if place is None:
            raise NotAllowedError("in which channel?")
        return place

    # Components and modals

    async def press(self, message: Message, button: str | None = None, *, locale: str | None = None) -> Exchange:
        """Press a button, named by custom id, label or emoji; without a name, the only one."""
        self._check_sees(message)
        found = invocations.find_button(message, button)
        data = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 0)}
        return self._interact(3, message.channel, data, locale, message=message)

    async def select(
        self, message: Message, *chosen: Any, custom_id: str | None = None, locale: str | None = None
    ) -> Exchange:
        """Choose in a select: options by value or label, people, channels and roles as they are."""
        self._check_sees(message)
        found = invocations.find_select(message, custom_id)
        filler = invocations.Filler(self.user, message.channel)
        values = invocations.select_values(found, list(chosen), filler)
        data: Json = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 0)}
        data |= {"values": values} | ({"resolved": filler.resolved} if filler.resolved else {})
        return self._interact(3, message.channel, data, locale, message=message)

    async def submit(self, opened: Exchange, values: Mapping[str, Any] | None = None, **fields: Any) -> Exchange:
        """Fill in and send the modal an exchange opened; fields by custom id or label."""
        modal, source = await opened.modal(), opened.interaction
        filler = invocations.Filler(self.user, source.channel)
        components = invocations.modal_components(modal, {**(values or {}), **fields}, filler)
        data: Json = {"custom_id": modal["custom_id"], "components": components}
        if filler.resolved:
            data["resolved"] = filler.resolved
        return self._interact(5, source.channel, data, source.locale, message=source.message, opened_by=source)

    def _check_sees(self, message: Message) -> None:
        if message.deleted:
            raise NotAllowedError("the message is gone")
        if message.ephemeral and message.interaction is not None and message.interaction.user is not self.user:
            raise NotAllowedError("somebody else's ephemeral message")
        self._check(message.channel, Permission.VIEW_CHANNEL)

    def _interact(
        self,
        kind: int,
        place: Channel,
        data: Json,
        locale: str | None,
        *,
        command_name: str = "",
        message: Message | None = None,
        target: Message | User | None = None,
        opened_by: Interaction | None = None,
    ) -> Exchange:
        world = self._server.world
        interaction = world.add_interaction(kind, self.user, place, data=data, locale=locale or self.user.locale)
        interaction.command_name, interaction.target = command_name, target
        interaction.message, interaction.opened_by = message, opened_by
        return exchanges.dispatch(self._server, interaction)


def _file(name: str, content: bytes) -> Attachment:
    return Attachment(next_id(), name, content, "application/octet-stream")
