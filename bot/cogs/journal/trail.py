"""`/journal audit`: who looked, searched, took out, decided and erased, page by page."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

import discord

from bot import live
from bot.cogs._events import event_words
from bot.cogs._pages import fitting, moment
from bot.cogs._render import shown, small
from bot.cogs._room import Room
from bot.cogs._turning import page_line
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import OPERATOR, Event, EventKind, LiveSession, StoredTurn
from bot.phrases import Voice

_EVENTS = 10
# Of these the subject is a member, of the others a turn, a live session or a question in one: of those who asked it
# anonymously, too.
_ABOUT_MEMBERS = frozenset({EventKind.SEARCH, EventKind.EXPORT})
_NAMES_EXPORTED = "names in an export"
# Finds the live session of that id, or with a question of that id, where whoever looks may know of it.
SessionOf = Callable[[discord.Interaction, str], LiveSession | None]

# What an event is about: a member, a session or a turn; "" for nothing, None for what whoever looks may not see.
Subject = str | LiveSession | StoredTurn | None


class Trail:
    """Shows the moderators' trail."""

    def __init__(self, room: Room, session_of: SessionOf) -> None:
        self._room = room
        self._session_of = session_of

    async def show(self, visit: Visit) -> None:
        """Show the newest part of the server's trail."""
        await self._page(visit, int(datetime.now(UTC).timestamp()) + 1, 0)

    async def turn_page(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Show another part."""
        await self._page(visit, key.number(0) or 0, key.number(1) or 0)

    async def _page(self, visit: Visit, until: int, page: int) -> None:
        before, review = datetime.fromtimestamp(until, UTC), self._room.journal.review
        trail = await review.audit_page(visit.moderator.guild, before=before, number=page, size=_EVENTS)
        events, pages = trail.events, -(-trail.total // _EVENTS)
        voice = visit.voice

        def way(number: int) -> Key:
            return Key(Deed.TRAIL, (base36(until), base36(number)))

        head = voice.say("trail_head" if events else "trail_none")
        total = voice.say("total_events", count=str(trail.total))
        foot = page_line(trail.number, pages, visit.language, total=total)
        turns = await self._turns(visit, events)
        subjects = [self._subject(visit, event, turns) for event in events]

        def told(most: int) -> str:
            lines = [trail_line(*pair, voice, most) for pair in zip(events, subjects, strict=True)]
            return "\n".join([head, *lines, foot]).rstrip()

        await visit.show(fitting(told), drawn(None, ways(way, trail.number, pages)))

    async def _turns(self, visit: Visit, events: Sequence[Event]) -> Mapping[str, StoredTurn]:
        """Return the turns that events are about, of those that the moderator may see."""
        names = [event.subject for event in events if event.subject and not _is_about_member(event)]
        guild, channels = visit.moderator.guild, visit.moderator.channels
        found = await self._room.journal.talks.turns(names)
        return {
            stored.message.id: stored
            for stored in found
            if stored.message.place.guild == guild and (channels is None or stored.message.place.channel in channels)
        }

    def _subject(self, visit: Visit, event: Event, turns: Mapping[str, StoredTurn]) -> Subject:
        """Return what an event is about, None where it is not to be seen."""
        if not event.subject or _is_about_member(event):
            return event.subject or ""
        if event.kind in {EventKind.LIVE, EventKind.REVEAL}:
            return self._session_of(visit.interaction, event.subject)
        return turns.get(event.subject)


def trail_line(event: Event, subject: Subject, voice: Voice, most: int) -> str:
    """Return one event: when, who, what, about whom, which turn or session, with so much of its title."""
    words = [moment(event.at.timestamp()), _actor(event, voice), *event_words(event, voice)]
    if isinstance(subject, LiveSession):
        words.append(_session(subject, voice, most))
    elif isinstance(subject, StoredTurn):
        words.append(f"<#{subject.message.place.channel}> `{subject.message.id}`")
    elif subject is None:
        is_of_session = event.kind in {EventKind.LIVE, EventKind.REVEAL}
        words.append(voice.say("trail_session_gone" if is_of_session else "trail_turn_gone"))
    elif subject:
        words.append(f"<@{subject}>")
    return small(" · ".join(words))


def _is_about_member(event: Event) -> bool:
    return event.kind in _ABOUT_MEMBERS or event.detail == _NAMES_EXPORTED


def _actor(event: Event, voice: Voice) -> str:
    """Return who did something: what nobody else did in a server we did ourselves, by the clock."""
    if event.actor is None:
        return voice.say("trail_bot")
    return voice.say("trail_operator") if event.actor == OPERATOR else f"<@{event.actor}>"


def _session(session: LiveSession, voice: Voice, most: int) -> str:
    """Return a session as moderators know it: its title, its guest and its day."""
    key = "trail_session_blog" if session.guest.is_blog else "trail_session"
    guest = shown(live.guest_name(session, voice.language), most)
    return voice.say(key, title=shown(session.title, most), guest=guest, day=moment(session.starts_at.timestamp(), "d"))
