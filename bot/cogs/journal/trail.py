"""`/journal audit`: who looked, searched, took out, decided and erased, page by page."""

from datetime import UTC, datetime

from bot.cogs._pages import moment
from bot.cogs._render import shown, small
from bot.cogs._room import Room
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Event, EventKind
from bot.phrases import Voice, keys

_EVENTS = 10
_MOST_PAGES = 100
# The longest detail that is shown, in characters: settings name channels.
_MOST_DETAIL = 80
# Of these the subject is a member, of the others a turn.
_ABOUT_MEMBERS = frozenset({EventKind.SEARCH, EventKind.EXPORT, EventKind.REVEAL})


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
    words.append(voice.say(f"event_{event.kind.value}"))
    if event.detail:
        words += [shown(part, _MOST_DETAIL) for part in _detail(event.detail, voice)]
    if event.subject:
        words.append(f"<@{event.subject}>" if event.kind in _ABOUT_MEMBERS else event.subject)
    return small(" · ".join(words))


def _detail(detail: str, voice: Voice) -> list[str]:
    """Return the journal's own wording in the reader's language; what there is no phrase for stays as it is."""
    return [", ".join(_spelled(token, voice) for token in part.split(", ")) for part in detail.split(": ")]


def _spelled(token: str, voice: Voice) -> str:
    what, before, day = token.partition(" before ")
    names = (f"trail_{what.replace(' ', '_')}", f"state_{what}")
    known = next((name for name in names if name in _KEYS), None)
    said = what if known is None else voice.say(known)
    return f"{said} {voice.say('trail_before_day', day=day)}" if before else said


_KEYS = frozenset(keys())
