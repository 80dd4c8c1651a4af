"""What is said around a session: its announcement, its greeting, each question, its farewell.

What the author wrote is handed in as a `Citation` and stays one; everything else is the bot's own words.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from bot import phrases
from bot.live._announce import left_shown, left_unseen, unsaid
from bot.live._questions import asker_of
from bot.live._queue import supporters
from bot.live._zones import zone_of
from bot.model import Citation, Language, LiveQuestion, LiveSession, LiveState, Part, PostDate, QuestionState, Words
from bot.phrases import ANY_BLOG, BlogFacts, Voice

_NO_BREAK = "\xa0"
_PUT = frozenset({QuestionState.ASKED, QuestionState.ANSWERED, QuestionState.SKIPPED})


def said_moment(at: datetime, zone: str, language: Language = Language.FRENCH) -> str:
    """Return a moment as the people of a place say it: "mercredi 25 novembre 2026 à 13 h 30 (heure de Paris)"."""
    local = at.astimezone(zone_of(zone))
    weekday = phrases.weekday(local.weekday(), language)
    day = f"{weekday} {phrases.date(PostDate(local.year, local.month, local.day), language)}"
    city = zone.rpartition("/")[2].replace("_", " ")
    return Voice(language).say("live_moment", day=day, hour=_hour(local, language), city=city)


def said_length(length: timedelta) -> str:
    """Return a length as one writes it: "45 min", "1 h", "1 h 30"."""
    hours, minutes = divmod(int(length.total_seconds()) // 60, 60)
    if not hours:
        return f"{minutes}{_NO_BREAK}min"
    return f"{hours}{_NO_BREAK}h" + (f"{_NO_BREAK}{minutes:02}" if minutes else "")


def guest_name(session: LiveSession, language: Language = Language.FRENCH) -> str:
    """Return what the guest is called in a sentence."""
    if session.guest.is_blog:
        return Voice(language).say("live_guest_blog")
    return session.guest.name or Voice(language).say("live_guest_gone")


def announcement(
    session: LiveSession,
    citation: Citation | None,
    language: Language = Language.FRENCH,
    *,
    facts: BlogFacts = ANY_BLOG,
) -> tuple[Part, ...]:
    """Return the announcement, with what the author once wrote of such a chat if the blog has it.

    Once it has begun it says so, and once it is over when it was.
    """
    voice = Voice(language, session.id, facts=facts)
    when, length = said_moment(session.starts_at, session.zone, language), said_length(session.length)
    said = {"title": session.title, "guest": guest_name(session, language), "when": when}
    if session.is_over:
        return (Words(voice.say("live_announced_over", **said)),)
    is_live = session.state is LiveState.LIVE
    first = voice.say("live_announced_live", **said) if is_live else voice.say("live_announced", length=length, **said)
    parts: list[Part] = [Words(first)]
    if citation is not None:
        parts += [Words(voice.before(citation).say("live_quoted")), citation]
    later = session.state is LiveState.ANNOUNCED and session.opens_at > session.announced_at
    opens = said_moment(session.opens_at, session.zone, language)
    parts.append(Words(voice.say("live_invites_later", opens=opens) if later else voice.say("live_invites")))
    return tuple(parts)


def greeting(session: LiveSession, language: Language = Language.FRENCH, *, facts: BlogFacts = ANY_BLOG) -> str:
    """Return what is said at the hour."""
    key = "live_greeting_blog" if session.guest.is_blog else "live_greeting_person"
    if not session.guest.is_blog and session.guest.name is None:
        key = "live_greeting_gone"  # nobody is there to be welcomed
    words = {} if session.guest.is_blog else {"guest": guest_name(session, language)}
    return Voice(language, session.id, facts=facts).say(key, title=session.title, **words)


def farewell(session: LiveSession, language: Language = Language.FRENCH) -> str:
    """Return what is said at the end."""
    left = len(left_shown(session))
    voice = Voice(language, session.id)
    said = _counted("live_farewell_left", left, voice) or voice.say("live_farewell")
    return f"{said} {unseen_line(session, language)}".strip()


def unseen_line(session: LiveSession, language: Language = Language.FRENCH) -> str:
    """Return how many questions were left that no moderator let in; nothing where there are none."""
    return _counted("live_left_unseen", len(left_unseen(session)), Voice(language))


def left_lines(
    session: LiveSession, language: Language = Language.FRENCH, *, facts: BlogFacts = ANY_BLOG
) -> tuple[str, ...]:
    """Return how many questions were left, in the order in which the transcript lists them; or that none was."""
    voice = Voice(language, facts=facts)
    counted = (
        _counted("live_left_count", len(left_shown(session)), voice),
        _counted("live_unsaid_count", len(unsaid(session)), voice),
        unseen_line(session, language),
    )
    return tuple(filter(None, counted)) or (voice.say("live_left_none"),)


def _counted(key: str, count: int, voice: Voice) -> str:
    """Return a phrase that counts questions, in the singular for one; nothing for none."""
    if not count:
        return ""
    return voice.say(f"{key}_one" if count == 1 else key, count=str(count))


def question_line(session: LiveSession, question: LiveQuestion, language: Language = Language.FRENCH) -> str:
    """Return the line above a question that is put: its number, who asks, how many want to know."""
    return _line("live_question", session, question, language, asked_number(session, question))


def askers_line(session: LiveSession, question: LiveQuestion, language: Language = Language.FRENCH) -> str:
    """Return who asks, and how many want to know."""
    return _line("live_from", session, question, language, asked_number(session, question))


def _line(key: str, session: LiveSession, question: LiveQuestion, language: Language, number: int) -> str:
    voice, count = Voice(language, session.id), len(supporters(session, question))
    words = {"asker": asker_of(question) or voice.say("live_anonymous"), "number": str(number)}
    return voice.say(key, **words) if count == 1 else voice.say(f"{key}_many", count=str(count), **words)


def asked_questions(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return the questions that were put and not put off, in the order in which they first were.

    One that took an erased one's place, and that no moderator has let in, is none of them.
    """
    return _in_order(filter(_is_put, session.questions))


def told_questions(session: LiveSession) -> tuple[LiveQuestion, ...]:
    """Return what is told of afterwards: the questions that were put, those put off at the end among them.

    Everybody heard their numbers: without them one would be missing.
    """
    return _in_order(each for each in session.questions if _is_put(each) or _is_put_off(each))


def _in_order(put: Iterable[LiveQuestion]) -> tuple[LiveQuestion, ...]:
    return tuple(sorted(put, key=lambda question: (question.number or 0, question.put_at or question.at, question.id)))


def asked_number(session: LiveSession, question: LiveQuestion) -> int:
    """Return which question of the session it is, from 1: as when it was first put, or were it put now."""
    if question.number is not None:
        return question.number
    return 1 + sum(each.id != question.id and _before(each, question) for each in session.questions)


def _before(one: LiveQuestion, other: LiveQuestion) -> bool:
    return _is_put(one) and (one.put_at or one.at, one.id) < (other.put_at or other.at, other.id)


def _is_put(question: LiveQuestion) -> bool:
    return bool(question.puts) and question.state in _PUT


def _is_put_off(question: LiveQuestion) -> bool:
    return bool(question.puts) and question.state is QuestionState.LATER


def _hour(local: datetime, language: Language) -> str:
    if language is Language.ENGLISH:
        return f"{local:%H:%M}"
    return f"{local.hour}{_NO_BREAK}h" + (f"{_NO_BREAK}{local.minute:02}" if local.minute else "")
