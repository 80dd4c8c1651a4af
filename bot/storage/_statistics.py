"""From raw counts to the figures of a period. Pure."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo

from bot.model import ConsultationCounts, Day, Language, Outcome, PassageCount, Statistics
from bot.phrases import Voice
from bot.storage._counting import Counts
from bot.storage._likeness import alike, considerate
from bot.storage._rows import from_text, to_number

# The post on mass connectors counts the 6 % of people who carry most of the talk.
_MOST_ACTIVE = 0.06
_MOST_SHOWN = 10
# Longer periods are not filled up with days on which nothing happened.
_MOST_DAYS = 400
_ASKING = frozenset({Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED})


def summed_up(counts: Counts, since: datetime, until: datetime, *, zone: tzinfo | None) -> Statistics:
    """Return the figures; days are those of a time zone, None for this machine's."""
    hours = _by_hour(counts)
    outcomes: Counter[Outcome] = Counter()
    for _, outcome, turns in hours:
        outcomes[outcome] += turns
    thumbs = Counter(dict.fromkeys((1, -1), 0))
    reasons: Counter[str] = Counter()
    for thumb, reason, votes in counts.thumbs:
        thumbs[thumb] += votes
        if thumb < 0:
            reasons[reason or ""] += votes
    spans = Counter(counts.spans)
    posts: Counter[str] = Counter()
    for (post, *_), times in spans.items():
        posts[post] += times
    return Statistics(
        since,
        until,
        turns=outcomes.total(),
        members=sum(members for _, members in counts.activity),
        days=_days(hours, since, until, zone),
        outcomes=dict(+outcomes),
        up=thumbs[1],
        down=thumbs[-1],
        reasons=dict(reasons.most_common()),
        reports=counts.reports,
        concentration=concentration(counts.activity),
        sampled=len(counts.questions),
        composed_ms=_median_and_slow([row[3] for row in counts.questions if row[3] is not None and not row[7]]),
        delivered_ms=_median_and_slow(_delays(counts)),
        consultations=_consultations(counts),
        asked=tuple(group for group in alike(_asked(counts), most=_MOST_SHOWN) if group.count > 1),
        passages=tuple(
            PassageCount(post, sha, start, end, speaker, times)
            for (post, sha, start, end, speaker), times in spans.most_common(_MOST_SHOWN)
        ),
        posts=dict(posts.most_common()),
    )


def _by_hour(counts: Counts) -> list[tuple[int, Outcome, int]]:
    """Return the turns by hour and outcome: what was only read asks nothing of the posts, so that shares are right."""
    return [(hour, Outcome.CHAT if only_read else outcome, turns) for hour, outcome, only_read, turns in counts.hours]


def _asked(counts: Counts) -> list[tuple[str, str]]:
    rows = ((turn, text, outcome, only_read) for turn, text, outcome, *_, only_read in counts.questions)
    return of_their_own(
        (turn, text) for turn, text, outcome, only_read in rows if Outcome(outcome) in _ASKING and not only_read
    )


def of_their_own(questions: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return of (turn, question) pairs those with words that are a question of their own, not a button's."""
    pressed = [Voice(language).say("asks_another").split() for language in Language]  # whatever its spaces
    return [(turn, text) for turn, text in questions if text and text.split() not in pressed]


def concentration(activity: Sequence[tuple[int, int]]) -> float | None:
    """Return the share of turns by the most active 6 % of members, from (turns each, how many members) pairs."""
    members, turns = sum(count for _, count in activity), sum(each * count for each, count in activity)
    left, theirs = max(1, math.ceil(_MOST_ACTIVE * members)), 0
    for each, count in sorted(activity, reverse=True):
        theirs += each * min(count, left)
        left -= min(count, left)
    return theirs / turns if turns else None


def by_topic(posts: Mapping[str, int], topics: Mapping[str, Sequence[str]]) -> dict[str, int]:
    """Return how often each topic was quoted, from counts by post and each post's topics; the commonest first."""
    counted: Counter[str] = Counter()
    for slug, times in posts.items():
        for topic in topics.get(slug, ()):
            counted[topic] += times
    return dict(counted.most_common())


def _days(
    hours: Sequence[tuple[int, Outcome, int]], since: datetime, until: datetime, zone: tzinfo | None
) -> tuple[Day, ...]:
    days: dict[date, Counter[Outcome]] = {day: Counter() for day in _all_days(since, until, zone)}
    dates = {
        hour: datetime.fromtimestamp(hour * 3600, UTC).astimezone(zone).date() for hour in {hour for hour, *_ in hours}
    }
    for hour, outcome, turns in hours:
        days.setdefault(dates[hour], Counter())[outcome] += turns
    return tuple(Day(day, outcomes.total(), dict(+outcomes)) for day, outcomes in sorted(days.items()))


def _all_days(since: datetime, until: datetime, zone: tzinfo | None) -> list[date]:
    first, last = since.astimezone(zone).date(), (until - timedelta(microseconds=1)).astimezone(zone).date()
    length = (last - first).days + 1
    return [first + timedelta(days=day) for day in range(length)] if 0 < length <= _MOST_DAYS else []


def _delays(counts: Counts) -> list[float]:
    """Return the milliseconds from each question to its answer."""
    return [
        (to_number(from_text(delivered_at)) - number) / 1000
        for _, _, _, _, number, delivered_at, arrived, _ in considerate(counts.questions)
        if arrived
    ]


def _consultations(counts: Counts) -> ConsultationCounts | None:
    if not counts.consultations:
        return None
    failures, dropped, times, tokens_in, tokens_out = zip(*counts.consultations, strict=True)
    return ConsultationCounts(
        len(failures),
        dict(Counter(filter(None, failures)).most_common()),
        dict(Counter(check for checks in dropped for check in dict.fromkeys(checks)).most_common()),
        _median_and_slow([each for each in times if each], slow=0.99),  # none where the model was not asked after all
        sum(tokens_in),
        sum(tokens_out),
    )


def _median_and_slow(times: Sequence[float], *, slow: float = 0.95) -> tuple[float, float] | None:
    """Return what half of the times and such a share of them do not exceed."""
    if not times:
        return None
    ordered = sorted(times)
    return ordered[(len(ordered) - 1) // 2], ordered[math.ceil(slow * len(ordered)) - 1]
