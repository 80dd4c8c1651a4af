"""`/animer annoncer`: a moderator says who comes and when; everything else follows from that."""

import asyncio
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial

import discord
from discord import app_commands

from bot import live
from bot.cogs._commands import description_of, name_of, with_options
from bot.cogs._mentions import readable
from bot.cogs._room import language_for
from bot.cogs.live._acting import Acting
from bot.cogs.live._desk import Desk
from bot.cogs.live._guests import Named, guest_of, hindrances
from bot.cogs.live._lines import session_name
from bot.cogs.live._permissions import missing_for
from bot.cogs.live._places import address_of, said_when
from bot.cogs.live._sight import is_for_all, is_no_wider, sees
from bot.live import LONGEST_TITLE, LONGEST_WAIT, Actor, Plan, Step, refusal
from bot.model import LiveSession, LiveState, Notice, QuestionState
from bot.phrases import Voice
from bot.text import fold

ZONE = "Europe/Paris"
# How long the moderator's answer waits for the announcement and the event to be there, in seconds.
_PATIENCE = 6.0
_GLANCE = 0.05
_CHOICES = 25
# Of the sessions held at the same time so many are named.
_CLASHES = 3
_TYPED_MOST = 60
# In minutes.
_LONGEST_WAIT = int(LONGEST_WAIT.total_seconds() // 60)

Command = app_commands.Command[app_commands.Group, ..., None]


@dataclass(frozen=True, slots=True)
class Wish:
    """What a moderator typed."""

    title: str
    when: str
    channel: discord.TextChannel | None = None
    guest: Named | None = None
    length: str | None = None
    opens: str | None = None
    zone: str | None = None
    wait: timedelta | None = None


class Announcing:
    """Announces sessions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def announce(self, interaction: discord.Interaction, wish: Wish) -> None:
        """Begin a session, and tell the moderator what came of it. Raises LiveError for what cannot be."""
        actor = self._desk.moderator(interaction)
        wish = replace(wish, title=await readable(interaction, wish.title))
        plan, note = self._plan(interaction, wish)
        await interaction.response.defer(ephemeral=True)

        def may_be_shown(other: LiveSession) -> bool:
            return sees(interaction, other) and is_no_wider(interaction.guild, plan.channel, than=other.channel)

        taken: list[LiveSession] = []

        def announced(previous: tuple[LiveSession, ...]) -> Step:
            taken[:] = previous
            return live.announce(plan, by=actor, at=self._desk.now(), previous=previous)

        begun = await self._desk.sessions.begin_after(
            plan.guild, announced, blog=plan.guest.is_blog, among=may_be_shown
        )
        if begun.opens_at <= begun.announced_at:  # before anybody can see it and press its button
            await self._desk.do(begun.id, partial(_opened, by=actor))
        session = await self._shown(begun)
        voice = Voice(language_for(interaction))
        lines = [_said(session, voice), *([voice.say(note)] if note else []), *_waiting(session, wish, voice)]
        if carried_here := [each for each in session.questions if each.state is not QuestionState.MERGED]:
            key = "live_carried" if len(taken) == 1 else "live_carried_from_several"
            lines.append(voice.say(key, count=str(len(carried_here))))
        lines += self._clashing(interaction, session, voice)
        lines += self._missing(interaction, session, voice)
        lines += self._hindrances(interaction, wish, voice)
        await interaction.edit_original_response(content="\n".join(lines))

    def _plan(self, interaction: discord.Interaction, wish: Wish) -> tuple[Plan, str | None]:
        """Return what is to be announced, and the key of what must be said about the clock."""
        guild, now = str(interaction.guild_id), self._desk.now()
        if self._desk.room.journal.guilds.settings(guild).retention_days == 0:
            raise refusal("live_keeps_nothing")
        channel = wish.channel or _text_channel(interaction)
        lacking = missing_for(channel, language_for(interaction), "view_channel", "send_messages")
        if lacking:
            raise refusal("live_cannot_write", channel=channel.mention, names=", ".join(lacking))
        when = live.parse_when(wish.when, now, wish.zone or self._usual_zone(guild))
        opens = live.parse_when(wish.opens, now, when.zone).at if wish.opens else None
        length = live.parse_length(wish.length) if wish.length else timedelta(hours=1)
        plan = Plan(
            str(interaction.id),
            guild,
            str(channel.id),
            wish.title,
            guest_of(wish.guest, channel, us=self._desk.client.user, language=language_for(interaction)),
            when.at,
            length,
            opens,
            when.zone,
            wait=live.USUAL_WAIT if wish.wait is None else wish.wait,
        )
        return plan, when.note

    def _usual_zone(self, guild: str) -> str:
        """Return the time zone of the server: that of the session announced last, as long as one is kept."""
        mine = self._desk.sessions.of_guild(guild)
        return max(mine, key=lambda session: session.announced_at).zone if mine else ZONE

    async def _shown(self, session: LiveSession) -> LiveSession:
        """Return the session once its announcement and event are shown, or cannot be; or when that takes too long."""
        for _ in range(int(_PATIENCE / _GLANCE)):
            session = self._desk.sessions.get(session.id)
            if {Notice.ANNOUNCEMENT, Notice.EVENT} <= session.notices.keys():
                break
            await asyncio.sleep(_GLANCE)
        return session

    def _clashing(self, interaction: discord.Interaction, session: LiveSession, voice: Voice) -> list[str]:
        """Return what other sessions would be held there meanwhile, as far as the moderator may know of them."""
        others = live.at_the_same_time(session, self._desk.seen(interaction))
        return [
            voice.say("live_same_time", title=session_name(other), when=said_when(other)) for other in others[:_CLASHES]
        ]

    def _hindrances(self, interaction: discord.Interaction, wish: Wish, voice: Voice) -> list[str]:
        """Return what the guest may not do where the session is held."""
        in_thread = self._desk.room.journal.guilds.settings(str(interaction.guild_id)).may_open_threads
        channel = wish.channel or _text_channel(interaction)
        return hindrances(wish.guest, channel, voice, in_thread=in_thread)

    def _missing(self, interaction: discord.Interaction, session: LiveSession, voice: Voice) -> list[str]:
        """Return what the bot may not do, now or at the hour, and who can change that."""
        lines = []
        if session.notices.get(Notice.ANNOUNCEMENT) == "":
            lines.append(voice.say("live_not_announced"))
        channel = interaction.guild.get_channel(int(session.channel)) if interaction.guild else None
        if session.notices.get(Notice.EVENT) == "":
            names = ", ".join(missing_for(channel, voice.language, "create_events"))
            key = "live_no_event_permission" if names else "live_no_event"
            lines.append(voice.say(key if is_for_all(interaction.guild, session) else "live_event_hidden", names=names))
        lacking = missing_for(channel, voice.language, "create_public_threads", "send_messages_in_threads")
        if not self._desk.room.journal.guilds.settings(session.guild).may_open_threads:
            lines.append(voice.say("live_threads_unwanted"))
        elif lacking:
            where = f"<#{session.channel}>"
            lines.append(voice.say("live_will_lack", channel=where, names=", ".join(lacking)))
        return lines


def _opened(session: LiveSession, *, by: Actor) -> Step:
    if session.state is not LiveState.ANNOUNCED:
        return Step(session)
    return live.open_questions(session, by=by, at=session.announced_at)


def announce_command(announcing: Announcing, acting: Acting) -> Command:
    """Return `annoncer`, to be added to `/animer`."""

    @app_commands.command(name=name_of("announce"), description=description_of("announce"))
    @with_options(
        title="live_title",
        when="live_when",
        channel="live_channel",
        guest="live_guest",
        length="live_length",
        opens="live_opens",
        zone="live_zone",
        wait="live_wait",
    )
    async def announce(  # noqa: PLR0913, PLR0917  # one for each option
        interaction: discord.Interaction,
        title: app_commands.Range[str, 1, LONGEST_TITLE],
        when: app_commands.Range[str, 1, _TYPED_MOST],
        guest: discord.User | None = None,
        channel: discord.TextChannel | None = None,
        length: app_commands.Range[str, 1, _TYPED_MOST] | None = None,
        opens: app_commands.Range[str, 1, _TYPED_MOST] | None = None,
        zone: app_commands.Range[str, 1, _TYPED_MOST] | None = None,
        wait: app_commands.Range[int, 0, _LONGEST_WAIT] | None = None,
    ) -> None:
        waited = None if wait is None else timedelta(minutes=wait)
        wish = Wish(title, when, channel, guest, length, opens, zone, waited)
        await acting.carefully(interaction, lambda: announcing.announce(interaction, wish), what="announce")

    announce.autocomplete("zone")(_zones)
    return announce


async def _zones(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
    """Return the time zones in whose name somebody's city may be, those of Europe first."""
    wanted = fold(typed).replace(" ", "_")
    found = [zone for zone in live.zone_names() if wanted in zone.casefold() and "/" in zone]
    found.sort(key=lambda zone: (zone != ZONE, not zone.startswith("Europe/"), zone))
    return [app_commands.Choice(name=zone, value=zone) for zone in found[:_CHOICES]]


def _text_channel(interaction: discord.Interaction) -> discord.TextChannel:
    """Return the text channel in which a command was used, also from one of its threads; raises LiveError elsewhere."""
    place = interaction.channel
    if isinstance(place, discord.Thread):
        place = place.parent
    if not isinstance(place, discord.TextChannel):
        raise refusal("live_no_text_channel")
    return place


def _said(session: LiveSession, voice: Voice) -> str:
    """Return what was announced, with the moment as Discord shows it."""
    key = "live_is_announced" if session.notices.get(Notice.ANNOUNCEMENT) else "live_will_be_announced"
    return voice.say(
        key,
        title=session_name(session),
        when=said_when(session),
        length=live.said_length(session.length),
        link=address_of(session),
    )


def _waiting(session: LiveSession, wish: Wish, voice: Voice) -> list[str]:
    """Return how long the guest is waited for, or that a wish for it comes to nothing where the blog answers."""
    if session.guest.is_blog:
        return [voice.say("live_wait_of_blog")] if wish.wait else []
    if not session.wait:
        return [voice.say("live_wait_for_ever")]
    return [voice.say("live_wait_for", length=live.said_length(session.wait))]
