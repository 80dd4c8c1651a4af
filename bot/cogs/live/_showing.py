"""Shows what a session has to show, each message once, whatever is killed or breaks off in between.

A message carries a nonce that comes from what it shows, by which Discord knows it again for some minutes. After a
start, or a failure of which nobody knows how it ended, it is also looked for where it would stand.
"""

import io
from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any

import discord
from discord import ui

from bot.cogs._delivery import Post, RefusedError, hand_over
from bot.cogs.live._lines import nonce_of
from bot.model import LiveSession, Notice

# Messages looked through for one that was perhaps sent: those that came since the last one known.
_LOOKED_THROUGH = 200
# Messages of others that may stand between the parts of a long answer.
_BETWEEN = 20


@dataclass(frozen=True, slots=True)
class Shown:
    """What is to be shown: one message or several in a row, named for ever, the last with buttons and a file.

    `mentioned` are the only members who are pinged.
    """

    name: str
    texts: Sequence[str]
    mentioned: Sequence[str] = ()
    view: ui.View | None = None
    file: tuple[str, bytes] | None = None


class Showing:
    """Sends messages of sessions into their threads or channels; `sessions` are all there are."""

    def __init__(self, client: discord.Client, sessions: Callable[[], Iterable[LiveSession]]) -> None:
        self._client = client
        self._sessions = sessions
        # Sessions of which all that was sent is known to have been noted.
        self._sure: set[str] = set()

    def place(self, session: LiveSession) -> discord.PartialMessageable:
        """Return where the session takes place: its thread, or the channel where it has none."""
        place = session.notices.get(Notice.THREAD) or session.channel
        return self._client.get_partial_messageable(int(place), guild_id=int(session.guild))

    async def show(self, session: LiveSession, shown: Shown, *, place: discord.PartialMessageable | None = None) -> str:
        """Return the id of the (first) message that shows it; raises RefusedError and TimeoutError.

        Until it is `noted`, whatever is shown of the session is looked for first.
        """
        channel = place or self.place(session)
        is_sure = session.id in self._sure
        self._sure.discard(session.id)
        messages = []
        for number, text in enumerate(shown.texts):
            is_last = number == len(shown.texts) - 1
            part = shown if is_last else replace(shown, view=None, file=None)
            # In its thread it would follow what is known closely; in a channel much may have been said since.
            search = self._search(channel, session, text, oldest_first=place is None)
            found = "" if is_sure else await hand_over(search)
            messages.append(found or await hand_over(self._post(channel, part, number)))
        return messages[0]

    def noted(self, session: str) -> None:
        """Learn that all that was sent for a session is kept."""
        self._sure.add(session)

    async def change(
        self, session: LiveSession, message: str, text: str, *, view: ui.View | None = None,
        file: tuple[str, bytes] | None = None,
    ) -> None:  # fmt: skip
        """Put something else into a message, in an archived thread too; raises RefusedError and TimeoutError."""
        place = self.place(session)

        async def edit() -> str:
            files = [] if file is None else [discord.File(io.BytesIO(file[1]), file[0])]
            changed = await place.get_partial_message(int(message)).edit(content=text, view=view, attachments=files)
            return str(changed.id)

        try:
            await hand_over(edit)
        except RefusedError as error:
            if not error.is_archived:
                raise
            await hand_over(lambda: self._wake(place.id))
            await hand_over(edit)

    async def is_ours(self, session: LiveSession, message: str) -> bool:
        """Return whether a message is there and ours; raises RefusedError and TimeoutError."""
        us = self._client.user

        async def look() -> str:
            with suppress(discord.NotFound):
                author = (await self.place(session).fetch_message(int(message))).author
                return message if us is not None and author.id == us.id else ""
            return ""

        return bool(await hand_over(look))

    async def strip(self, session: LiveSession, message: str) -> None:
        """Take the buttons off a message, if it is there and ours; raises RefusedError and TimeoutError."""
        if await self.is_ours(session, message):
            partial = self.place(session).get_partial_message(int(message))

            async def edit() -> str:
                return str((await partial.edit(view=None)).id)

            await hand_over(edit)

    async def remove(self, session: LiveSession, message: str) -> None:
        """Delete a message, if it is still there; raises RefusedError and TimeoutError."""

        async def delete() -> str:
            with suppress(discord.NotFound):
                await self.place(session).get_partial_message(int(message)).delete()
            return message

        await hand_over(delete)

    async def withdraw(self, session: LiveSession, after: str, texts: Collection[str]) -> None:
        """Delete our messages that say just this and follow a message closely; raises RefusedError, TimeoutError."""
        place, us = self.place(session), self._client.user

        async def delete() -> str:
            async for message in place.history(limit=2 * len(texts) + _BETWEEN, after=discord.Object(int(after))):
                if us is not None and message.author.id == us.id and message.content in texts:
                    await message.delete()
            return ""

        if texts:
            await hand_over(delete)

    async def _wake(self, thread: int) -> str:
        channel = await self._client.fetch_channel(thread)
        if isinstance(channel, discord.Thread):
            await channel.edit(archived=False)
        return str(thread)

    def _search(
        self, channel: discord.PartialMessageable, session: LiveSession, text: str, *, oldest_first: bool
    ) -> Post:
        async def search() -> str:
            known, us = _known(session), self._client.user
            latest = max((int(name) for name in known if name.isdecimal()), default=None)
            # One of the same title says the same where it begins in the same channel.
            taken = {*known, *(name for other in self._sessions() for name in _known(other))}
            after = session.announced_at if latest is None else discord.Object(latest)
            async for message in channel.history(limit=_LOOKED_THROUGH, after=after, oldest_first=oldest_first):
                is_ours = us is not None and message.author.id == us.id
                if is_ours and message.content == text.strip() and str(message.id) not in taken:
                    return str(message.id)
            return ""

        return search

    def _post(self, channel: discord.PartialMessageable, shown: Shown, number: int) -> Post:
        async def post() -> str:
            more: dict[str, Any] = {}
            if shown.view is not None:
                more["view"] = shown.view
            if shown.file is not None:
                name, content = shown.file
                more["file"] = discord.File(io.BytesIO(content), name)
            if shown.mentioned:
                more["allowed_mentions"] = pinging(shown.mentioned)
            nonce = nonce_of(shown.name if number == 0 else f"{shown.name}.{number}")
            message = await channel.send(shown.texts[number], nonce=nonce, suppress_embeds=True, **more)
            return str(message.id)

        return post


def pinging(members: Sequence[str]) -> discord.AllowedMentions:
    """Return that these members are pinged, and nobody else."""
    users = [discord.Object(int(member)) for member in members]
    return discord.AllowedMentions(everyone=False, users=users, roles=False, replied_user=False)


def _known(session: LiveSession) -> Collection[str]:
    """Return the ids of all messages that are known to show something of a session."""
    questions = [question.message for question in session.questions]
    answers = [answer.message for question in session.questions for answer in question.answers]
    return {name for name in (*session.notices.values(), session.waiting_message, *questions, *answers) if name}
