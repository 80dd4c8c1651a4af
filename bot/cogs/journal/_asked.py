"""What a moderator looks for: filters and a page, short enough to stand in a custom id, and days as they type them."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Filters, Outcome, ReviewState

# What a custom id (100 characters, docs: components/reference#anatomy-of-a-component) leaves for words beside the rest.
MOST_WORDS = 32
_OUTCOMES = dict(zip("abcde", Outcome, strict=True))
_STATES = dict(zip("ABCDE", ReviewState, strict=True))
_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")


@dataclass(frozen=True, slots=True)
class Search:
    """Filters and which page of what they find; `anchor` is where the first page begins, so that pages stay."""

    filters: Filters = field(default_factory=Filters)
    page: int = 0
    anchor: int | None = None

    def key(self, page: int, anchor: int | None) -> Key:
        """Return what leads to a page."""
        asked = self.filters
        numbers = (
            asked.member and int(asked.member),
            asked.channel and int(asked.channel),
            _minutes(asked.since),
            _minutes(asked.until),
            anchor,
            page,
        )
        words = " ".join(asked.words.split())[:MOST_WORDS].strip()
        return Key(Deed.LIST, (_flags(asked), *(base36(number or None) for number in numbers), words))


def search_of(key: Key) -> Search:
    """Return what `Search.key` was given. Raises ValueError where that cannot be read."""
    flags, member, channel = key.field(0), key.number(1), key.number(2)
    filters = Filters(
        words=".".join(key.fields[7:]),
        member=None if member is None else str(member),
        channel=None if channel is None else str(channel),
        outcome=next((_OUTCOMES[flag] for flag in flags if flag in _OUTCOMES), None),
        state=next((_STATES[flag] for flag in flags if flag in _STATES), None),
        disliked="x" in flags,
        reported="y" in flags,
        reviewed=True if "v" in flags else False if "w" in flags else None,
        since=_moment(key.number(3)),
        until=_moment(key.number(4)),
    )
    return Search(filters, key.number(6) or 0, key.number(5))


def pinned(search: Search, anchor: int) -> Search:
    """Return a search whose first page begins at a place of its own from now on."""
    return replace(search, anchor=anchor)


def _flags(asked: Filters) -> str:
    flags = [letter for letter, outcome in _OUTCOMES.items() if outcome is asked.outcome]
    flags += [letter for letter, state in _STATES.items() if state is asked.state]
    flags += ["x"] if asked.disliked else []
    flags += ["y"] if asked.reported else []
    flags += [] if asked.reviewed is None else ["v" if asked.reviewed else "w"]
    return "".join(flags)


def minutes(moment: datetime) -> int:
    """Return the whole minutes from 1970 to a moment."""
    return int(moment.timestamp()) // 60


def _minutes(moment: datetime | None) -> int | None:
    return None if moment is None else minutes(moment)


def moment_of(number: int) -> datetime:
    """Return the moment (UTC) so many minutes after 1970 began. Raises ValueError where there is none."""
    try:
        return datetime.fromtimestamp(number * 60, UTC)
    except (OverflowError, OSError) as error:
        raise ValueError(str(error)) from error


def _moment(number: int | None) -> datetime | None:
    return None if number is None else moment_of(number)


def day(text: str) -> datetime:
    """Return when a typed day begins where this machine is, in UTC. Raises ValueError for what is no day since 1970."""
    for form in _DAY_FORMS:
        try:
            begun = datetime.strptime(text.strip(), form).astimezone().astimezone(UTC)
        except (ValueError, OverflowError):
            continue
        if begun.year >= 1970:
            return begun
    raise ValueError(f"no day: {text!r}")


def day_after(moment: datetime) -> datetime:
    """Return when the day after a moment's begins where this machine is."""
    here = moment.astimezone()
    return datetime.combine(here.date() + timedelta(days=1), datetime.min.time()).astimezone()
