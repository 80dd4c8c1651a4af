"""What a moderator looks for: filters and a page, short enough to stand in a custom id, and days as they type them."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot import live, phrases
from bot.cogs._render import shown
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Filters, Language, LiveError, Outcome, PostDate, ReviewState
from bot.storage import has_words

# What a custom id (100 characters, docs: components/reference#anatomy-of-a-component) leaves for words beside the rest.
MOST_WORDS = 32
_WORD = re.compile(r"\w+")
_OUTCOMES = dict(zip("abcde", Outcome, strict=True))
_STATES = dict(zip("ABCDE", ReviewState, strict=True))
# How much is shown again of something that was typed.
_TYPED = 40


class MistypedError(ValueError):
    """What was typed cannot be meant; `key` names the phrase that says so, filled with `words`."""

    def __init__(self, key: str, **words: str) -> None:
        super().__init__(key)
        self.key = key
        self.words = words


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


def day(text: str, *, last: bool = False) -> datetime:
    """Return when a typed day begins where this machine is, in UTC; of a week or month the first day, or the last one.

    Raises MistypedError for what is no day.
    """
    now = datetime.now().astimezone()
    try:
        found = live.parse_past_day(text, now.date(), last=last)
        begun = datetime.combine(found, datetime.min.time()).astimezone(UTC)
    except (LiveError, OverflowError) as error:
        raise _no_day(text) from error
    if begun.year < 1970:
        raise _no_day(text)
    return begun


def _no_day(text: str) -> MistypedError:
    return MistypedError("journal_no_day", typed=shown(text, _TYPED) or "…")


def period(since: str | None, until: str | None) -> tuple[datetime | None, datetime | None]:
    """Return a period of whole days, as they were typed, its end behind the last. Raises MistypedError."""
    begun, ended = day(since) if since else None, day_after(day(until, last=True)) if until else None
    if begun is not None and ended is not None and begun >= ended:
        raise MistypedError("journal_no_period")
    if since and begun is not None and begun > datetime.now(UTC):
        raise MistypedError("journal_day_to_come", typed=shown(since, _TYPED))
    return begun, ended


def words_of(text: str) -> str:
    """Return the words of what was typed, all that a search looks at. Raises MistypedError where there are none.

    So nothing else has to find room in the custom ids of its pages; and signs alone must not find everything.
    """
    if text and not has_words(text):
        raise MistypedError("journal_no_words", typed=shown(text, _TYPED) or "…")
    return " ".join(_WORD.findall(text))


def said_day(begun: datetime, language: Language) -> str:
    """Return the day that begins at a moment where this machine is, as one says it.

    As a moment Discord would show some readers the day before: theirs begins later.
    """
    here = begun.astimezone()
    return phrases.date(PostDate(here.year, here.month, here.day), language)


def day_after(moment: datetime) -> datetime:
    """Return when the day after a moment's begins where this machine is."""
    here = moment.astimezone()
    return datetime.combine(here.date() + timedelta(days=1), datetime.min.time()).astimezone()
