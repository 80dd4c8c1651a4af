"""What a person gets back after using a command, a button, a select or a modal."""

from typing import TYPE_CHECKING

from . import payloads
from .errors import Json
from .nouns import DM, EPHEMERAL, Interaction, Message
from .visibility import permissions_of
from .waiting import PATIENCE

if TYPE_CHECKING:
    from .server import DiscordServer


class Exchange:
    """One interaction from the person's side: wait for its answers, look at how they came."""

    def __init__(self, server: "DiscordServer", interaction: Interaction) -> None:
        self._server = server
        self.interaction = interaction

    @property
    def original(self) -> Message | None:
        """The first answer, perhaps still loading; for updates the message of the component."""
        return self.interaction.original

    @property
    def followups(self) -> list[Message]:
        """The followup messages."""
        return self.interaction.followups

    @property
    def answers(self) -> list[Message]:
        """Everything said so far that is no longer loading, the original first."""
        first = [self.original] if self.original is not None and not self.original.loading else []
        return [*first, *self.followups]

    @property
    def acknowledged(self) -> bool:
        """Whether the bot answered at all."""
        return self.interaction.acknowledged is not None

    @property
    def deferred(self) -> bool:
        """Whether the first answer was a deferral (with or without a loading message)."""
        return self.interaction.acknowledged in (5, 6)

    @property
    def ephemeral(self) -> bool:
        """Whether the first answer is for this person only."""
        return self.original is not None and bool(self.original.flags & EPHEMERAL)

    @property
    def seconds(self) -> float | None:
        """How long the first acknowledgement took."""
        return self.interaction.acknowledged_after

    async def acknowledgement(self, *, within: float = 4.0) -> int:
        """Wait for the first answer of any kind; return its callback type (4 to 9)."""
        await self._server.until(lambda: self.acknowledged, within=within)
        assert self.interaction.acknowledged is not None
        return self.interaction.acknowledged

    async def answer(self, *, within: float = PATIENCE) -> Message:
        """Wait for the first message that is not loading any more, and return it."""
        await self._server.until(lambda: self.answers, within=within)
        return self.answers[0]

    async def followup(self, number: int = 1, *, within: float = PATIENCE) -> Message:
        """Wait for the followup of this number (from 1)."""
        await self._server.until(lambda: len(self.followups) >= number, within=within)
        return self.followups[number - 1]

    async def modal(self, *, within: float = 4.0) -> Json:
        """Wait for the modal that the bot opens."""
        await self._server.until(lambda: self.interaction.modal is not None, within=within)
        assert self.interaction.modal is not None
        return self.interaction.modal

    async def choices(self, *, within: float = 4.0) -> list[Json]:
        """Wait for the choices of an autocompletion."""
        await self._server.until(lambda: self.interaction.choices is not None, within=within)
        return list(self.interaction.choices or [])


def dispatch(server: "DiscordServer", interaction: Interaction) -> Exchange:
    """Send INTERACTION_CREATE and return the person's side of it."""
    server.gateway.dispatch("INTERACTION_CREATE", _body(server, interaction))
    server.changed()
    return Exchange(server, interaction)


def _body(server: "DiscordServer", it: Interaction) -> Json:
    # docs: interactions/receiving-and-responding#interaction-object-interaction-structure
    bot, place = server.world.bot, it.channel
    allowed = str(int(permissions_of(bot, place)))
    body: Json = {
        "id": str(it.id),
        "application_id": str(bot.id),
        "type": it.kind,
        "data": it.data,
        "token": it.token,
        "version": 1,
        "channel_id": str(place.id),
        "channel": {**payloads.channel(place, bot=bot), "permissions": str(int(permissions_of(it.user, place)))},
        "app_permissions": allowed,
        "locale": it.locale,
        "entitlements": [],
        "context": 1 if place.kind == DM else 0,
        "attachment_size_limit": server.attachment_bytes,
        **_who_and_where(it),
    }
    if it.message is not None:
        body["message"] = payloads.message(it.message, bot=bot)
    return body


def _who_and_where(it: Interaction) -> Json:
    guild = it.guild
    if guild is None:
        return {"user": payloads.user(it.user), "authorizing_integration_owners": {"0": "0"}}
    member = payloads.member(guild.members[it.user.id])
    return {
        "guild_id": str(guild.id),
        "guild": {"id": str(guild.id), "locale": guild.locale, "features": []},
        "guild_locale": guild.locale,
        "member": {**member, "permissions": str(int(permissions_of(it.user, it.channel)))},
        "authorizing_integration_owners": {"0": str(guild.id)},
    }
