"""Who may look into the journal and how much of it: asked again at every use and every click, never remembered.

Moderators are those with Manage Messages and those with the role that the server's settings name. They see what was
asked in the channels that they can view; whoever moderates a few channels only sees those. Threads are as their
channel, private ones need Manage Threads, since nobody tells a bot whether somebody else was invited. Administrators,
who can view whatever there is, also see what was asked in channels that are gone.
"""

import asyncio
from collections import OrderedDict
from dataclasses import dataclass
from typing import Any

import discord

from bot.cogs._commands import tell
from bot.cogs._moderators import has_role, moderates
from bot.cogs._room import Room, language_for
from bot.model import Language, Moderator
from bot.phrases import BlogFacts, Voice

_Place = discord.TextChannel | discord.VoiceChannel | discord.StageChannel | discord.ForumChannel

# Archived threads are asked for one by one, the newest first: so many at one use, and so many are remembered.
_FETCHED_AT_ONCE = 25
_MOST_REMEMBERED = 5_000


@dataclass(frozen=True, slots=True)
class Visit:
    """A moderator who has just been found to be one, and the interaction through which they are answered."""

    interaction: discord.Interaction
    moderator: Moderator
    language: Language
    facts: BlogFacts

    @property
    def voice(self) -> Voice:
        """Return the voice that speaks to them."""
        return Voice(self.language, facts=self.facts)

    async def show(self, text: str, view: discord.ui.View | None = None, files: tuple[discord.File, ...] = ()) -> None:
        """Fill the answer that only they see."""
        more: dict[str, Any] = {"attachments": list(files)} if files else {}
        await self.interaction.edit_original_response(content=text, view=view, **more)

    async def add(self, text: str, files: tuple[discord.File, ...] = ()) -> None:
        """Say more below it, for them alone."""
        await self.interaction.followup.send(text, files=list(files), ephemeral=True)


@dataclass(frozen=True, slots=True)
class _Thread:
    """What of a thread decides who sees it, and does not change: its channel, and whether it is private."""

    parent: int
    is_private: bool


class Authority:
    """Knows moderators, and what each may see."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._threads: OrderedDict[str, _Thread | None] = OrderedDict()

    async def admits(self, interaction: discord.Interaction) -> bool:
        """Return whether they moderate where they are; tell them if not. Raises DatabaseError while nobody knows."""
        if self.is_moderator(interaction):
            return True
        await self._room.journal.guilds.loaded()
        if self.is_moderator(interaction):
            return True
        await tell(interaction, Voice(language_for(interaction)).say("review_refused"))
        return False

    def is_moderator(self, interaction: discord.Interaction) -> bool:
        """Return whether they moderate where they are; nobody does in private."""
        return moderates(interaction, self._room)

    async def visit(self, interaction: discord.Interaction) -> Visit:
        """Return what somebody whom we have admitted may see. Raises DatabaseError."""
        member = interaction.user
        if not isinstance(member, discord.Member):
            raise TypeError("only members of a server are admitted")
        channels = None if member.guild_permissions.administrator else await self._channels(member)
        moderator = Moderator(str(member.id), str(member.guild.id), channels)
        return Visit(interaction, moderator, language_for(interaction), self._room.facts)

    async def _channels(self, member: discord.Member) -> frozenset[str]:
        guild, by_role = member.guild, has_role(member, self._room)
        places: list[_Place] = [*guild.text_channels, *guild.voice_channels, *guild.stage_channels, *guild.forums]
        seen = {str(place.id) for place in places if _moderates(member, place, by_role=by_role)}
        kept = await self._room.journal.review.channels(str(guild.id))
        asked_in = kept - {str(place.id) for place in places}
        await self._learn(guild, asked_in)
        return frozenset(seen | {name for name in asked_in if self._sees_thread(member, name, by_role=by_role)})

    def _sees_thread(self, member: discord.Member, name: str, *, by_role: bool) -> bool:
        thread = self._threads.get(name)
        parent = None if thread is None else member.guild.get_channel(thread.parent)
        if thread is None or not isinstance(parent, _Place):
            return False
        if thread.is_private and not parent.permissions_for(member).manage_threads:
            return False
        return _moderates(member, parent, by_role=by_role)

    async def _learn(self, guild: discord.Guild, names: frozenset[str]) -> None:
        """Find out what these places are, of which all but the threads in use must be asked for."""
        for thread in guild.threads:
            self._remember(str(thread.id), _facts(thread))
        unknown = sorted((name for name in names - self._threads.keys() if name.isdecimal()), key=int, reverse=True)
        await asyncio.gather(*(self._fetch(guild, name) for name in unknown[:_FETCHED_AT_ONCE]))

    async def _fetch(self, guild: discord.Guild, name: str) -> None:
        try:
            place = await guild.fetch_channel(int(name))
        except (discord.NotFound, discord.Forbidden, discord.InvalidData):
            self._remember(name, None)
        except discord.HTTPException:
            return  # asked again the next time
        else:
            self._remember(name, _facts(place) if isinstance(place, discord.Thread) else None)

    def _remember(self, name: str, thread: _Thread | None) -> None:
        self._threads[name] = thread
        self._threads.move_to_end(name)
        while len(self._threads) > _MOST_REMEMBERED:
            self._threads.popitem(last=False)


def _facts(thread: discord.Thread) -> _Thread:
    return _Thread(thread.parent_id, thread.is_private())


def _moderates(member: discord.Member, place: _Place, *, by_role: bool) -> bool:
    allowed = place.permissions_for(member)
    return allowed.view_channel and (by_role or allowed.manage_messages)
