"""The figures of a period as lines of text, in the reader's language. Nothing a member wrote is in them."""

from collections.abc import Mapping

from bot.model import ConsultationCounts, Language, Outcome, Post, Statistics
from bot.phrases import ANY_BLOG, BlogFacts, Voice, check_name, failure_name, topic
from bot.storage._statistics import by_topic

_MOST_NAMED = 5
_NO_BREAK = "\N{NO-BREAK SPACE}"
_NARROW = "\N{NARROW NO-BREAK SPACE}"


def figures(
    statistics: Statistics,
    language: Language,
    posts: Mapping[str, Post],
    *,
    english: Mapping[str, str] | None = None,
    facts: BlogFacts = ANY_BLOG,
) -> tuple[str, ...]:
    """Return one line for each figure; `posts` by slug give titles and topics, `english` the blog's English names."""
    if not statistics.turns:
        return (Voice(language).say("figure_none"),)
    topics = {slug: post.topics for slug, post in posts.items()}
    counts = {
        "turns": whole(statistics.turns, language),
        "members": whole(statistics.members, language),
        **{outcome.value: shared(statistics, outcome, language) for outcome in _SHARES},
        "others": _others(statistics, language),
        "up": whole(statistics.up, language),
        "down": whole(statistics.down, language),
        "reports": whole(statistics.reports, language),
        "sampled": whole(statistics.sampled, language) if statistics.sampled < statistics.turns else "",
        "delay": _times(statistics.delivered_ms, language),
        "composed": _times(statistics.composed_ms, language),
        "concentration": share(statistics.concentration, language),
        "posts": _named({_title(slug, posts): times for slug, times in statistics.posts.items()}, language),
        "topics": _named(
            {topic(name, language, english or {}): times for name, times in by_topic(statistics.posts, topics).items()},
            language,
        ),
    }
    if statistics.consultations is not None:
        counts |= _consultations(statistics.consultations, language)
    return tuple(f"{label(key, Voice(language, facts=facts))} {value}" for key, value in counts.items() if value)


def _consultations(counts: ConsultationCounts, language: Language) -> dict[str, str]:
    failures = {failure_name(failure, language): times for failure, times in counts.failures.items()}
    dropped = {check_name(check, language): times for check, times in counts.dropped.items()}
    tokens = [whole(each, language) for each in (counts.tokens_in, counts.tokens_out)]
    return {
        "consultations": whole(counts.calls, language),
        "consultation_failures": _named(failures, language, most=len(failures)),
        "consultation_dropped": _named(dropped, language, most=len(dropped)),
        "consultation_times": _times(counts.milliseconds, language),
        "consultation_tokens": " · ".join(tokens) if counts.tokens_in or counts.tokens_out else "",
    }


_SHARES = (Outcome.ANSWERED, Outcome.NEAR, Outcome.DECLINED)


def _others(statistics: Statistics, language: Language) -> str:
    """Return how many turns asked nothing of the posts, so that with these the figures add up."""
    count = sum(turns for outcome, turns in statistics.outcomes.items() if outcome not in _SHARES)
    return whole(count, language) if count else ""


def label(key: str, voice: Voice) -> str:
    """Return a figure's label with its colon."""
    return voice.say(f"figure_{key}") + (f"{_NO_BREAK}:" if voice.language is Language.FRENCH else ":")


def whole(number: int, language: Language) -> str:
    """Return a whole number with its thousands apart."""
    return f"{number:,}".replace(",", _NARROW if language is Language.FRENCH else ",")


def share(part: float | None, language: Language) -> str:
    """Return a share (0-1) as a percentage, nothing for None."""
    if part is None:
        return ""
    return f"{part * 100:.0f}" + (f"{_NO_BREAK}%" if language is Language.FRENCH else "%")


def shared(statistics: Statistics, outcome: Outcome, language: Language) -> str:
    """Return how many turns ended so, and their share of the questions that were answered, nearly so, or declined."""
    part = share(statistics.share(outcome), language)
    return whole(statistics.outcomes.get(outcome, 0), language) + (f" ({part})" if part else "")


def _times(times: tuple[float, float] | None, language: Language) -> str:
    return "" if times is None else " · ".join(_time(ms, language) for ms in times)


def _time(ms: float, language: Language) -> str:
    text, unit = (f"{ms / 1000:.1f}", "s") if ms >= 1000 else (f"{ms:.1f}" if ms < 10 else f"{ms:.0f}", "ms")
    return (text.replace(".", ",") if language is Language.FRENCH else text) + _NO_BREAK + unit


def _title(slug: str, posts: Mapping[str, Post]) -> str:
    return posts[slug].title if slug in posts else slug


def _named(counts: Mapping[str, int], language: Language, *, most: int = _MOST_NAMED) -> str:
    return " · ".join(f"{name} ({whole(count, language)})" for name, count in list(counts.items())[:most])
