"""What a live session shows, as texts of messages: questions, answers, and the names by which Discord knows each once.

Members' words are escaped, the author's stand behind the bar, the bot's own stand outside.
"""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime

from bot import live
from bot.cogs._escape import escape, one_line
from bot.cogs._pages import moment
from bot.cogs._render import MOST, length, rendered, small
from bot.cogs._splitting import split
from bot.model import Blog, CorpusError, Language, LiveAnswer, LiveQuestion, LiveSession, Notice, Post, Reply
from bot.phrases import BlogFacts, Voice

# docs: resources/message#create-message-json/form-params
_NONCE_MOST = 25
# What the line with the number of the page takes.
_FOOT = 40


def nonce_of(name: str) -> str:
    """Return a nonce for what has that name, the same each time: the name itself where it is short enough."""
    return name if len(name) <= _NONCE_MOST else hashlib.blake2b(name.encode(), digest_size=12).hexdigest()


def greeting_text(session: LiveSession, language: Language, *, sees_all: bool, facts: BlogFacts) -> str:
    """Return what is said at the hour, and how to take part; `sees_all`: we have the message-content intent."""
    voice = Voice(language)
    lines = [escape(live.greeting(session, language, facts=facts)), small(voice.say("stage_still_open"))]
    if session.guest.id is not None:
        may_write = sees_all and bool(session.notices.get(Notice.THREAD))
        name = escape(one_line(live.guest_name(session, language)))
        lines.append(small(voice.say("stage_how_freely" if may_write else "stage_how", guest=name)))
        lines.append(small(voice.say("stage_guest_called", guest=f"<@{session.guest.id}>")))
        lines.append(wait_line(session, voice))
    return "\n".join(filter(None, lines))


def wait_line(session: LiveSession, voice: Voice) -> str:
    """Return how long the guest is waited for, as they are told; nothing where that is for ever."""
    if not session.wait or session.guest.id is None:
        return ""
    return small(voice.say("live_wait_for", length=live.said_length(session.wait)))


def wait_text(session: LiveSession, until: datetime, voice: Voice) -> str:
    """Return what is said on the stage some time before the wait for the guest runs out."""
    key = "stage_wait_ends" if session.current is not None else "stage_wait_ends_answered"
    return voice.say(key, when=moment(until.timestamp(), "R"))


def question_text(session: LiveSession, question: LiveQuestion, language: Language) -> tuple[str, tuple[str, ...]]:
    """Return a question as it is put, and the ids of the askers mentioned in it: those who wish it, if there is room.

    Five hundred who ask the same cannot all be mentioned in one message; the first ones are.
    """
    head = f"**{escape(one_line(live.question_line(session, question, language)))}**"
    text = f"{head}\n{escape(question.text)}"
    mentioned: list[str] = []
    line = ""
    for member in live.askers_to_mention(session, question):
        longer = f"{line} <@{member}>".strip()
        if length(text) + length(longer) + 4 > MOST:
            break
        line, mentioned = longer, [*mentioned, member]
    return (f"{text}\n-# {line}" if line else text), tuple(mentioned)


def answer_texts(
    session: LiveSession, answer: LiveAnswer, posts: Mapping[str, Post], blog: Blog, language: Language
) -> list[str]:
    """Return an answer as the texts of one or more messages."""
    if answer.record is None:
        name = one_line(answer.author_name or live.guest_name(session, language))
        by = escape(Voice(language).say("live_by_guest", guest=name))
        return split(f"**{by}** {escape(answer.text or '')}")
    try:
        return split(rendered(Reply.from_record(answer.record, posts), blog))
    except CorpusError:  # a post that was changed since has nothing to quote any more
        return [escape(Voice(language).say("live_answer_gone"))]


def what_follows(session: LiveSession) -> str:
    """Return the name of the phrase that says what comes after a question, to whoever wants to go on."""
    if session.paused_at is not None:
        return "host_next_paused"
    return "host_next" if live.queue(session) else "host_nothing_next"


def transcript_pages(sections: Sequence[str], language: Language) -> list[str]:
    """Return the sections of a transcript on pages, each of which fits into one message with its number."""
    room = MOST - _FOOT
    pages: list[str] = []
    for part in (part for section in sections for part in split(section, room)):
        if pages and length(pages[-1]) + length(part) + 2 <= room:
            pages[-1] += f"\n\n{part}"
        else:
            pages.append(part)
    voice, count = Voice(language), str(len(pages))
    if len(pages) == 1:
        return pages
    numbered = enumerate(pages, 1)
    return [f"{page}\n{small(voice.say('page', page=str(number), pages=count))}" for number, page in numbered]


def session_name(session: LiveSession) -> str:
    """Return the title of a session as Markdown, on one line."""
    return f"**{escape(one_line(session.title))}**"
