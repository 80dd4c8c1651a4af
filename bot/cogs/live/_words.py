"""The bot's voice in a session, and how those who moderate it learn what stands in its way."""

import logging
from collections.abc import Awaitable, Callable

import discord

from bot import phrases
from bot.cogs._delivery import RefusedError, Said, hand_over, post_in
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import nonce_of, session_name
from bot.cogs.live._permissions import missing_for
from bot.model import Language, LiveSession, Notice
from bot.phrases import Voice

_log = logging.getLogger(__name__)

_Where = Callable[[LiveSession], Awaitable[discord.abc.Messageable | None]]


class Words:
    """Speaks for sessions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._explained: set[tuple[str, str]] = set()

    def voice(self, session: LiveSession) -> Voice:
        """Return the bot's voice in a session."""
        return Voice(self._desk.language(session.guild), session.id)

    async def explain(self, session: LiveSession, key: str, *needed: str, who: discord.Member | None = None) -> None:
        """Tell a moderator once what is wrong and what to do: the one who announced it, in private.

        `needed` are the permissions that it takes us, or `who` (by discord.py's names). Where nobody can be told in
        private it stands in the channel where reports go, if the server has one. It never fails.
        """
        text = self.explanation(session, key, *needed, language=self._desk.language(session.guild), who=who)
        if (session.id, text) in self._explained:
            return
        self._explained.add((session.id, text))
        _log.warning("session %s: %s %s", session.id, key, ", ".join(needed))
        for where in (self.host, self.review_channel):
            if await self._say(session, text, where):
                return

    async def say_on_stage(self, session: LiveSession, key: str, **words: str) -> None:
        """Tell everybody what a moderator has just done; a step is told once. It never fails."""
        text = self.voice(session).say(key, **words)
        await self._say(session, text, self._stage, name=f"{session.id} {session.revision}")

    def explanation(
        self, session: LiveSession, key: str, *needed: str, language: Language, who: discord.Member | None = None
    ) -> str:
        """Return what `explain` says: which of the permissions are missing, or all where that is not known."""
        channel = self._desk.client.get_channel(int(session.channel))
        known = channel if isinstance(channel, discord.abc.GuildChannel) else None
        voice = Voice(language)
        missing = missing_for(known, language, *needed, who=who) or [voice.say(f"permission_{name}") for name in needed]
        listed = phrases.listed(tuple(missing), language, "and")
        return voice.say(key, title=session_name(session), channel=f"<#{session.channel}>", missing=listed)

    async def _stage(self, session: LiveSession) -> discord.abc.Messageable | None:
        place = session.notices.get(Notice.THREAD) or session.channel
        return self._desk.client.get_partial_messageable(int(place), guild_id=int(session.guild))

    async def host(self, session: LiveSession) -> discord.DMChannel | None:
        """Return where to write in private to the one who announced a session, unless they were erased."""
        return None if session.host is None else await self._desk.client.create_dm(discord.Object(int(session.host)))

    async def review_channel(self, session: LiveSession) -> discord.PartialMessageable | None:
        """Return the channel that receives reports, if the server has chosen one."""
        channel = self._desk.room.journal.guilds.settings(session.guild).review_channel
        guild = int(session.guild)
        return self._desk.client.get_partial_messageable(int(channel), guild_id=guild) if channel else None

    async def _say(self, session: LiveSession, text: str, where: _Where, *, name: str = "") -> bool:
        """Return whether it could be said there; what has the same name (by default: says the same) is said once."""
        nonce = nonce_of(name or f"{session.id} {text}")

        async def post() -> str:
            place = await where(session)
            return "" if place is None else await post_in(place, Said(text), question=nonce)()

        try:
            return bool(await hand_over(post))
        except (RefusedError, TimeoutError) as error:
            _log.info("session %s: it cannot be said there: %s", session.id, error)
            return False
