"""A request of the bot as the route functions see it, and how its body is read."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from aiohttp import BodyPartReader, web

from .errors import ApiError, Json, NotAllowedError, refusal
from .nouns import Attachment, Channel, Guild, Message, User
from .permissions import Permission, in_guild
from .snowflakes import next_id
from .visibility import permissions_of, render

if TYPE_CHECKING:
    from .server import DiscordServer
    from .world import World

_FILE = re.compile(r"files\[(\d+)\]")


@dataclass
class Call:
    """One request: the server, the parameters of its address, its body and files."""

    server: "DiscordServer"
    parameters: dict[str, str]
    query: dict[str, str]
    body: Any
    files: dict[str, Attachment] = field(default_factory=dict)

    @property
    def world(self) -> "World":
        """The server's memory."""
        return self.server.world

    @property
    def bot(self) -> User:
        """The bot's user."""
        return self.server.world.bot

    def id(self, name: str) -> int:
        """Return a snowflake of the address; anything else is "unknown" anyway."""
        text = self.parameters[name]
        return int(text) if text.isdecimal() else 0

    def channel(self) -> Channel:
        """Return the channel of the address, which the bot can view."""
        return self.world.channel(self.id("channel"))

    def message(self, channel: Channel) -> Message:
        """Return the message of the address."""
        return self.world.message(channel, self.id("message"))

    def guild(self) -> Guild:
        """Return the guild of the address, which the bot is in."""
        return self.world.guild(self.id("guild"))

    def require(self, permission: Permission, place: Channel | Guild) -> None:
        """Refuse with 50013 what the bot lacks the permission for."""
        if isinstance(place, Guild):
            held = in_guild(place.members[self.bot.id], place)
        else:
            held = permissions_of(self.bot, place)
        if permission not in held:
            raise refusal(50013)

    def render(self, message: Message) -> Json:
        """Return a message object; over HTTP the portal's setting decides about content.

        docs: events/gateway#http-restrictions
        """
        return render(message, bot=self.bot, sees_content=self.server.portal.message_content)


Handler = Callable[[Call], Any]


@dataclass(frozen=True)
class Route:
    """An address of the API; a handler that returns None answers 204."""

    method: str
    path: str
    handler: Handler
    authenticated: bool = True
    counts_globally: bool = True
    status: int = 200

    @property
    def key(self) -> str:
        """The name of the route in the rate limits."""
        return f"{self.method} {self.path}"

    def major(self, parameters: dict[str, str]) -> str:
        """Return the major parameters. docs: topics/rate-limits"""
        names = ("channel", "guild", "application", "token")
        return "/".join(parameters[each] for each in names if each in parameters)


async def read_body(request: web.Request) -> tuple[Any, dict[str, Attachment]]:
    """Return the JSON of a request and its files by their index. docs: reference#uploading-files"""
    if request.content_type == "multipart/form-data":
        return await _read_parts(request)
    raw = await request.read()
    if not raw:
        return {}, {}
    if request.content_type != "application/json":
        # docs: reference#content-type
        raise ApiError(400, 50035, "Invalid Form Body")
    return _parse(raw), {}


def _parse(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        raise refusal(50109) from None


async def _read_parts(request: web.Request) -> tuple[Any, dict[str, Attachment]]:
    body: Any = {}
    files: dict[str, Attachment] = {}
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader):
            raise NotAllowedError("a multipart body within a multipart body")
        raw = bytes(await part.read(decode=False))
        if found := _FILE.fullmatch(part.name or ""):
            kind = part.headers.get("Content-Type", "application/octet-stream")
            files[found[1]] = Attachment(next_id(), part.filename or "unknown", raw, kind)
        elif part.name == "payload_json":
            body = _parse(raw)
    return body, files
