"""`/journal audit`: who looked, searched, took out, decided and erased, page by page."""

from collections.abc import Callable
from datetime import UTC, datetime

import discord

from bot import live
from bot.cogs._events import event_words
from bot.cogs._pages import fitting, moment
from bot.cogs._render import shown, small
from bot.cogs._room import Room
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Event, EventKind, LiveSession
from bot.phrases import Voice

_EVENTS = 10
_MOST_PAGES = 100
# Of these the subject is a member, of the others a turn, a live session or a question in one: of those who asked it
# anonymously, too.
_ABOUT_MEMBERS = frozenset({EventKind.SEARCH, EventKind.EXPORT})
_NAMES_EXPORTED = "names in an export"
# Finds the live session of that id, or with a question of that id, where whoever looks may know of it.
SessionOf = Callable[[discord.Interaction, str], LiveSession | None]


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
        anchor, begun = (datetime.fromtimestamp(until, UTC), ""), page * _EVENTS
        trail = await self._room.journal.review.audit(visit.moderator.guild, before=anchor, limit=begun + _EVENTS)
        events = trail.events[begun:]
        voice = visit.voice

        def way(number: int) -> Key:
            return Key(Deed.TRAIL, (base36(until), base36(number)))

        following = way(page + 1) if trail.next is not None and page + 1 < _MOST_PAGES else None
        head = voice.say("trail_head" if events else "trail_none")
        subjects = [self._subject(visit, event) for event in events]

        def told(most: int) -> str:
            lines = [trail_line(*pair, voice, most) for pair in zip(events, subjects, strict=True)]
            return "\n".join([head, *lines])

        text = fitting(told)
        await visit.show(text, drawn(None, ways(way(page - 1) if page else None, following)))

    def _subject(self, visit: Visit, event: Event) -> str | LiveSession | None:
        """Return what an event is about: for those of live sessions the session, None for one not to be seen."""
        is_live = event.kind is EventKind.LIVE
        if event.subject and (is_live or (event.kind is EventKind.REVEAL and event.detail != _NAMES_EXPORTED)):
            return self._session_of(visit.interaction, event.subject)
        return event.subject or ""


def trail_line(event: Event, subject: str | LiveSession | None, voice: Voice, most: int) -> str:
    """Return one event: when, who, what, about whom, which turn or session, with so much of its title."""
    words = [moment(event.at.timestamp()), f"<@{event.actor}>" if event.actor else voice.say("trail_nobody")]
    words += event_words(event, voice)
    if not isinstance(subject, str):
        words.append(_session(subject, voice, most) if subject else voice.say("trail_session_gone"))
    elif subject:
        is_member = event.kind in _ABOUT_MEMBERS or event.detail == _NAMES_EXPORTED
        words.append(f"<@{subject}>" if is_member else subject)
    return small(" · ".join(words))


def _session(session: LiveSession, voice: Voice, most: int) -> str:
    """Return a session as moderators know it: its title, its guest and its day."""
    key = "trail_session_blog" if session.guest.is_blog else "trail_session"
    guest = shown(live.guest_name(session, voice.language), most)
    return voice.say(key, title=shown(session.title, most), guest=guest, day=moment(session.starts_at.timestamp(), "d"))
