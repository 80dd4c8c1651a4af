"""Handing an answer to Discord until it takes it or says why not, and saying which of the two in the journal."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import aiohttp
import discord

from bot.cogs._items import components_of, view_of
from bot.cogs._presses import Rows
from bot.model import Delivery, DoorError

_log = logging.getLogger(__name__)

# Seconds between our own attempts: discord.py has by then retried a 5xx for sixteen seconds itself, but it gives up at
# once where the connection breaks. The nonce keeps an attempt that did arrive from being answered twice.
_PAUSES = (0.5, 2.0, 8.0, 20.0)
# docs: topics/opcodes-and-status-codes#json
ALREADY_ACKNOWLEDGED = 40060
UNKNOWN_INTERACTION = 10062
_NO_HISTORY = 160002
_LOCKED = 160005
_ARCHIVED = 50083
# docs: topics/opcodes-and-status-codes#http; discord.py waits as it is told, but only five times.
_TOO_MANY = 429
_REASONS = {
    10003: "the channel is gone",
    UNKNOWN_INTERACTION: "the interaction had expired",
    50001: "the channel cannot be viewed",
    50007: "the member takes no private messages",
    50013: "writing is not permitted",
    50278: "no server is shared with the member",
    _LOCKED: "the thread is locked",
    _NO_HISTORY: "reading the history is not permitted",
}
# What it is where Discord does not take something, or the way there is cut.
NOT_TAKEN = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)
# docs: resources/message#message-object-message-flags
_WITHOUT_EMBEDS = discord.MessageFlags(suppress_embeds=True).value
_NOT_PERMITTED = frozenset({50001, 50013})
_GONE = frozenset({10003, 10004, 10008})

Post = Callable[[], Awaitable[str]]


@dataclass(frozen=True, slots=True)
class Said:
    """What a message of ours shows: Markdown, the buttons below it, row by row, and the poll that it may hold.

    `is_private` says that a command or a button answers with it for the one who used it alone.
    """

    text: str
    rows: Rows = ()
    poll: discord.Poll | None = None
    is_private: bool = False


# Turns what is to be said into the deed that sends it.
Sender = Callable[[Said], Post]


class RefusedError(DoorError):
    """Discord will not take the message, whatever is tried; `reason` is for the journal."""

    def __init__(self, error: discord.HTTPException) -> None:
        super().__init__(reason_of(error))
        self.is_permission = error.code in _NOT_PERMITTED
        self.is_gone = error.code in _GONE
        self.is_locked = error.code == _LOCKED
        self.is_archived = error.code == _ARCHIVED
        self.is_expired = error.code == UNKNOWN_INTERACTION


def reason_of(error: discord.HTTPException) -> str:
    """Return in a few words why Discord refused."""
    if error.code == 50035 and "message_reference" in error.text:
        return "there is no such question any more"
    return _REASONS.get(error.code, f"Discord refused ({error.status}, code {error.code})")


def cause_of(error: Exception) -> str:
    """Return for the log how Discord refused, or how the way there failed."""
    return f"code {error.code}" if isinstance(error, discord.HTTPException) else type(error).__name__


async def hand_over(post: Post) -> str:
    """Return the id of the message that `post` made, trying again while it is Discord or the network that fails.

    Raises RefusedError when it is of no use to try on, and TimeoutError after about a minute and a half.
    """
    for pause in (*_PAUSES, None):
        try:
            return await post()
        except discord.HTTPException as error:
            if error.status < 500 and error.status != _TOO_MANY:
                raise RefusedError(error) from error
            trouble: Exception = error
        except (aiohttp.ClientError, OSError, TimeoutError) as error:
            trouble = error
        if pause is not None:
            _log.warning("Discord did not take a message, trying again: %s", type(trouble).__name__)
            await asyncio.sleep(pause)
    raise TimeoutError("Discord did not answer")


def sent(turn: str, message: str) -> Delivery:
    """Return the note that a turn's answer arrived."""
    return Delivery(turn, datetime.now(UTC), message=message)


def failed(turn: str, reason: str) -> Delivery:
    """Return the note that a turn's answer did not arrive, and why."""
    return Delivery(turn, datetime.now(UTC), failure=reason)


def reply_to(
    client: discord.Client, channel: int, said: Said, *, question: str, reference: discord.MessageReference
) -> Post:
    """Return a deed that answers a message in a channel, at most once however often it is done, and only as a reply.

    Where the history is hidden from us Discord refuses that.
    """
    return lambda: _post(client, channel, said, question, message_reference=reference.to_dict())


def post_to(
    client: discord.Client, channel: int, said: Said, *, question: str, reference: discord.MessageReference
) -> Post:
    """Return a deed that answers a message in a channel, likewise; without pointing at it where that is refused."""
    reply = reply_to(client, channel, said, question=question, reference=reference)

    async def post() -> str:
        try:
            return await reply()
        except discord.HTTPException as error:
            if error.code != _NO_HISTORY:
                raise
            return await _post(client, channel, said, question)

    return post


async def _post(client: discord.Client, channel: int, said: Said, question: str, **more: Any) -> str:
    """Say something in a channel, once for each question, and return the message's id.

    As `channel.send` does, save that the library does not make objects of what comes back and of what that is a reply
    to: they take as long as to render the answer, and only the id is of use. docs: resources/message#create-message.
    """
    payload = {
        "content": said.text,
        "components": components_of(said.rows),
        "flags": _WITHOUT_EMBEDS,
        "allowed_mentions": {"parse": [], "replied_user": False},
        "nonce": question,
        "enforce_nonce": True,
    }
    route = discord.http.Route("POST", "/channels/{channel_id}/messages", channel_id=channel)
    message: dict[str, Any] = await client.http.request(route, json=payload | more)
    return str(message["id"])


async def acknowledge(interaction: discord.Interaction, *, ephemeral: bool = False, is_thinking: bool = False) -> None:
    """Tell Discord that an answer takes its time; should that fail, the answer itself may yet arrive.

    What answers a button is another message where it `is_thinking`, else the button's own. One that is told already is
    left as it is.
    """
    if interaction.response.is_done():
        return
    try:
        await interaction.response.defer(ephemeral=ephemeral, thinking=is_thinking)
    except NOT_TAKEN as error:
        _log.warning("command %s was not acknowledged: %s", interaction.id, type(error).__name__)


def post_in(channel: discord.abc.Messageable, said: Said, *, question: str) -> Post:
    """Return a deed that says something without pointing at a message, at most once however often it is done."""

    async def post() -> str:
        more: dict[str, Any] = {"nonce": question, "suppress_embeds": True, "view": view_of(said.rows)}
        message = await channel.send(said.text, **more)
        return str(message.id)

    return post


def respond_to(interaction: discord.Interaction, said: Said, *, ephemeral: bool = False) -> Post:
    """Return a deed that answers a command or a button, at most once however often it is done."""

    async def post() -> str:
        view = view_of(said.rows)
        if interaction.response.is_done():
            return str((await interaction.edit_original_response(content=said.text, view=view)).id)
        more: dict[str, Any] = {} if view is None else {"view": view}
        if said.poll is not None:
            more["poll"] = said.poll
        try:
            answer = await interaction.response.send_message(
                said.text, suppress_embeds=True, ephemeral=ephemeral or said.is_private, **more
            )
        except discord.HTTPException as error:
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
            return str((await interaction.original_response()).id)
        return str(answer.message_id)

    return post


def turn_page(interaction: discord.Interaction, said: Said) -> Post:
    """Return a deed that puts something else into the message whose button was pressed."""

    async def post() -> str:
        try:
            await interaction.response.edit_message(content=said.text, view=view_of(said.rows))
        except discord.HTTPException as error:
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
        return str(interaction.message.id) if interaction.message else ""

    return post
