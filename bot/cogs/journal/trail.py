"""`/journal audit`: who looked, searched, took out, decided and erased, page by page."""

from datetime import UTC, datetime

from bot.cogs._events import event_words
from bot.cogs._pages import moment
from bot.cogs._render import small
from bot.cogs._room import Room
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Event, EventKind
from bot.phrases import Voice

_EVENTS = 10
_MOST_PAGES = 100
# Of these the subject is a member, of the others a turn, a live session or a question in one: of those who asked it
# anonymously, too.
_ABOUT_MEMBERS = frozenset({EventKind.SEARCH, EventKind.EXPORT})
_NAMES_EXPORTED = "names in an export"


class Trail:
    """Shows the moderators' trail."""

    def __init__(self, room: Room) -> None:
        self._room = room

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
        text = "\n".join([head, *(trail_line(event, voice) for event in events)])
        await visit.show(text, drawn(None, ways(way(page - 1) if page else None, following)))


def trail_line(event: Event, voice: Voice) -> str:
    """Return one event: when, who, what, about whom or which turn."""
    words = [moment(event.at.timestamp()), f"<@{event.actor}>" if event.actor else voice.say("trail_nobody")]
    words += event_words(event, voice)
    if event.subject:
        is_member = event.kind in _ABOUT_MEMBERS or event.detail == _NAMES_EXPORTED
        words.append(f"<@{event.subject}>" if is_member else event.subject)
    return small(" · ".join(words))
