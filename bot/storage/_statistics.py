"""The figures of a period: what is counted in the database, what follows from it, and which questions are alike."""

import json
import math
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TypeVar

from bot.model import ConsultationCounts, Day, Filters, Language, Likeness, Moderator, Outcome, PassageCount, Statistics
from bot.phrases import Voice
from bot.storage._database import Row, Session
from bot.storage._rows import from_text, to_number
from bot.storage._searching import found, scope
from bot.text import content_stems, fold

# The post on mass connectors counts the 6 % of people who carry most of the talk.
_MOST_ACTIVE = 0.06
_MOST_SHOWN = 10
# Longer periods are not filled up with days on which nothing happened.
_MOST_DAYS = 400
_ASKING = frozenset({Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED})
# Two questions are alike when they share this part of all their stems (Jaccard's measure).
_ALIKE = 0.6
_MOST_TURNS = 10
T = TypeVar("T")
_HOUR = 3600 * 10**6
_COUNTED = """
place IN (
    SELECT id FROM places
    WHERE ($1 IS NULL OR guild = $1) AND ($2 IS NULL OR channel IN (SELECT value FROM json_each($2)))
) AND number >= $3 AND number < $4 AND expires_at IS NULL
"""
_BY_HOUR = (
    f"SELECT number / {_HOUR}, outcome, kind <> 'question', COUNT(*) FROM turns WHERE {_COUNTED} GROUP BY 1, 2, 3"
)
_BY_ACTIVITY = f"""
SELECT turns, COUNT(*) FROM (
    SELECT COUNT(*) AS turns FROM turns WHERE kind <> 'live answer' AND {_COUNTED} GROUP BY author
) GROUP BY turns
"""
# Votes and reports are few beside the turns: of each, its turn is looked up.
_THUMBS = f"""
SELECT thumb, votes.reason, COUNT(*) FROM votes CROSS JOIN turns ON turns.id = votes.turn WHERE {_COUNTED} GROUP BY 1, 2
"""
# As `turns_consulted` in the schema has it. Where a figure is no number a reply is no JSON to every SQLite.
_CONSULTED = f"""
SELECT json_extract(
    CASE WHEN json_valid(reply) THEN reply ELSE replace(replace(reply, 'NaN', 'null'), 'Infinity', '0') END,
    '$.consultation.failure', '$.consultation.dropped', '$.consultation.milliseconds',
    '$.consultation.tokens_in', '$.consultation.tokens_out'
) FROM turns INDEXED BY turns_consulted WHERE instr(reply, '"consultation":') > 0 AND {_COUNTED}
"""
_REPORTS = f"SELECT COUNT(*) FROM reports CROSS JOIN turns ON turns.id = reports.turn WHERE {_COUNTED}"
_QUESTIONS = """
SELECT turns.id, question, outcome, composed_ms, number, deliveries.at, deliveries.message IS NOT NULL,
    kind <> 'question'
FROM turns JOIN places ON places.id = turns.place LEFT JOIN deliveries ON deliveries.turn = turns.id
"""
_SPANS = """
SELECT quotes.post, post_sha, span_start, span_end, speaker
FROM turns JOIN places ON places.id = turns.place JOIN quotes ON quotes.turn = turns.id
"""

_Stems = frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    """Raw figures: (hours since 1970, outcome, whether it was only read, turns), (turns of a member, such members),
    (thumb, reason, votes) …

    What was only read, by a button, asked nothing: a post, or its context. `questions` are
    (turn, text, outcome, composing in ms, number, delivered at, whether it was, whether it was only read), newest
    first; `spans` are (post, its SHA-256, start, end, speaker). `consultations` are, of each turn for which a language
    model was asked, (failure, failed checks, ms, tokens read, tokens written), as `Consultation` has them.
    """

    hours: tuple[tuple[int, Outcome, bool, int], ...]
    activity: tuple[tuple[int, int], ...]
    thumbs: tuple[tuple[int, str | None, int], ...]
    reports: int
    questions: tuple[Row, ...]
    spans: tuple[Row, ...]
    consultations: tuple[tuple[str, list[str], float | None, int, int], ...]


def count(session: Session, moderator: Moderator | None, since: datetime, until: datetime, *, sample: int) -> Counts:
    """Return the figures of a period; questions and spans are those of the newest `sample` turns."""
    values = (*scope(moderator), to_number(since), to_number(until))
    period = Filters(since=since, until=until)
    [(reports,)] = session.execute(_REPORTS, *values)
    return Counts(
        tuple(
            (hour, Outcome(name), bool(read), turns) for hour, name, read, turns in session.execute(_BY_HOUR, *values)
        ),
        tuple((turns, members) for turns, members in session.execute(_BY_ACTIVITY, *values)),
        tuple((thumb, reason, votes) for thumb, reason, votes in session.execute(_THUMBS, *values)),
        int(reports),
        tuple(found(session, moderator, period, columns=_QUESTIONS, limit=sample)),
        tuple(found(session, moderator, period, columns=_SPANS, limit=sample)),
        tuple(tuple(json.loads(row)) for (row,) in session.execute(_CONSULTED, *values)),
    )


def questions(
    session: Session, moderator: Moderator | None, filters: Filters, *, limit: int
) -> tuple[tuple[str, str], ...]:
    """Return the id and text of the `limit` newest turns that match."""
    rows = found(session, moderator, filters, columns=_QUESTIONS, limit=limit)
    return tuple((turn, text) for turn, text, *_ in rows)


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
        for _, _, _, _, number, delivered_at, arrived, _ in _considerate(counts.questions)
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


def alike(questions: Sequence[tuple[str, str]], *, most: int | None = None) -> tuple[Likeness, ...]:
    """Group (turn, question) pairs, newest first, and return the groups, the largest first.

    Whatever a group's size, what it has in common is looked up through its rarest stems alone: questions that are alike
    must share one of those (prefix filtering, Chaudhuri, Ganti and Kaushik, 2006).
    """
    turns: dict[_Stems, list[int]] = defaultdict(list)
    for place, (_, text) in enumerate(_considerate(questions)):
        turns[frozenset(content_stems(text)) or frozenset({fold(text).strip()})].append(place)
    groups = sorted(_merged(turns), key=lambda places: (-len(places), places[0]))
    return tuple(_likeness(questions, places) for places in groups[:most])


def _considerate(items: Iterable[T]) -> Iterator[T]:
    """Yield the items, letting other threads run now and then.

    Python would hand over only every 5 ms; a turn on its way to the disk, which needs a dozen such moments, would wait.
    """
    for place, item in enumerate(items):
        if place % 16 == 0:
            time.sleep(1e-6)
        yield item


def _merged(turns: dict[_Stems, list[int]]) -> list[list[int]]:
    frequency = Counter(stem for stems in turns for stem in stems)
    groups: list[tuple[_Stems, list[int]]] = []
    by_stem: dict[str, list[int]] = defaultdict(list)
    for stems in _considerate(sorted(turns, key=lambda stems: (-len(turns[stems]), turns[stems][0]))):
        rarest = _rarest(stems, frequency)
        best = max(_near(stems, rarest, groups, by_stem), default=None)
        if best is None:
            for stem in rarest:
                by_stem[stem].append(len(groups))
            groups.append((stems, list(turns[stems])))
        else:
            groups[-best[1]][1].extend(turns[stems])
    return [sorted(places) for _, places in groups]


def _rarest(stems: _Stems, frequency: Counter[str]) -> list[str]:
    ordered = sorted(stems, key=lambda stem: (frequency[stem], stem))
    return ordered[: len(ordered) - math.ceil(_ALIKE * len(ordered)) + 1]


def _near(
    stems: _Stems, rarest: Iterable[str], groups: Sequence[tuple[_Stems, list[int]]], by_stem: dict[str, list[int]]
) -> Iterator[tuple[float, int]]:
    """Yield how like the groups are, each with minus its number, so that the older is the greater of two equals."""
    for number in {number for stem in rarest for number in by_stem.get(stem, ())}:
        other = groups[number][0]
        likeness = len(stems & other) / len(stems | other)
        if likeness >= _ALIKE:
            yield likeness, -number


def _likeness(questions: Sequence[tuple[str, str]], places: Sequence[int]) -> Likeness:
    wordings = Counter(" ".join(questions[place][1].split()) for place in places)
    [(wording, _)] = wordings.most_common(1)
    return Likeness(wording, len(places), tuple(questions[place][0] for place in places[:_MOST_TURNS]))
