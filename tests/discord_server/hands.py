"""What people do with their hands: commands, buttons, selects, modals."""

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Protocol

from . import exchanges, invocations, payloads
from .errors import Json, NotAllowedError
from .exchanges import Exchange
from .nouns import DM, Channel, Interaction, Message, User
from .permissions import Permission
from .visibility import permissions_of

if TYPE_CHECKING:
    from .server import DiscordServer

# No finger is quicker (seconds). A bot knows the buttons of its own message only once it has heard that the message is
# there: whoever pressed in that very moment would press for nothing, and wait for an answer in vain.
QUICKEST = 0.05


class HasUser(Protocol):
    """Somebody, for commands on users."""

    @property
    def user(self) -> User:
        """Their account."""


class Hands:
    """An account that can interact with the bot; what its permissions forbid raises NotAllowedError."""

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

    def _check(self, channel: Channel, permission: Permission) -> None:
        if channel.kind == DM and channel.recipient is not self.user:
            raise NotAllowedError("that is somebody else's private conversation")
        if channel.kind == DM and not self._server.world.share_guild(self.user):
            raise NotAllowedError(f"{self.user.name} shares no server with the bot")
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
        data = invocations.Filler(self._server, self.user, place).slash(command, path[1:], values, focused=focused)
        kind = 2 if focused is None else 4
        return self._interact(kind, place, data, locale, command_name=" ".join([command["name"], *path[1:]]))

    async def use_on_message(self, name: str, message: Message, *, locale: str | None = None) -> Exchange:
        """Use a message command of the context menu."""
        command = invocations.find_command(self._server, name, 3, user=self.user, place=message.channel)
        # docs: events/gateway#message-content-intent: the target comes with its content
        shown = payloads.message(message, bot=self._server.bot)
        data = self._menu(command, message.id, {"messages": {str(message.id): shown}})
        return self._interact(2, message.channel, data, locale, command_name=command["name"], target=message)

    async def use_on_user(self, name: str, target: HasUser, *, channel: Channel | None = None) -> Exchange:
        """Use a user command of the context menu."""
        place = self._place(channel)
        command = invocations.find_command(self._server, name, 2, user=self.user, place=place)
        filler = invocations.Filler(self._server, self.user, place)
        filler.resolve(target.user)
        data = self._menu(command, target.user.id, filler.resolved)
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
        await asyncio.sleep(QUICKEST)
        found = invocations.find_button(message, button)
        data = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 0)}
        return self._interact(3, message.channel, data, locale, message=message)

    async def select(
        self, message: Message, *chosen: Any, custom_id: str | None = None, locale: str | None = None
    ) -> Exchange:
        """Choose in a select: options by value or label, people, channels and roles as they are."""
        self._check_sees(message)
        await asyncio.sleep(QUICKEST)
        found = invocations.find_select(message, custom_id)
        filler = invocations.Filler(self._server, self.user, message.channel)
        values = invocations.select_values(found, list(chosen), filler)
        data: Json = {"custom_id": found["custom_id"], "component_type": found["type"], "id": found.get("id", 0)}
        data |= {"values": values} | ({"resolved": filler.resolved} if filler.resolved else {})
        return self._interact(3, message.channel, data, locale, message=message)

    async def submit(self, opened: Exchange, values: Mapping[str, Any] | None = None, **fields: Any) -> Exchange:
        """Fill in and send the modal an exchange opened; fields by custom id or label."""
        modal, source = await opened.modal(), opened.interaction
        filler = invocations.Filler(self._server, self.user, source.channel)
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
