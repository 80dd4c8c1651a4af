"""A session as Markdown, for everybody to read afterwards: each question that was put with its answer, then the rest.

Only what moderators let in is shown, and nobody who asked anonymously. The author's words are cut from the posts anew,
as everywhere; where a post has changed since, its quote is left out and that is said.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from bot import phrases
from bot.live._announce import left_shown, unsaid
from bot.live._questions import asker_of
from bot.live._saying import asked_number, askers_line, guest_name, said_moment, told_questions, unseen_line
from bot.model import (
    Blog,
    Citation,
    CorpusError,
    Language,
    LiveAnswer,
    LiveQuestion,
    LiveSession,
    Notice,
    Post,
    QuestionState,
    Reply,
    Words,
)
from bot.phrases import BlogFacts, Voice

# Stands where words of the author's are left out, as in every other door.
_CUT = "\\[…\\]"
_MARKS = re.compile(r"[\\`*_\[\]<>#|~&]")
# Where a line begins: what makes a list or a heading. A backslash before a numeral would be read: it goes behind.
_LINE_MARKS = re.compile(r"^(\s*(?:\d+(?=[.)])|(?=[-+=])))([-+=.)])", re.MULTILINE)
# An address, without the marks of a sentence behind it; a parenthesis belongs to it where it has both of its halves.
_ADDRESS = re.compile(
    r"(https?://(?:[^\s<>()\\`]|\([^\s<>()\\`]*\))*"
    r"(?:[^\s<>()\\`.,;:!?…'’\"»\]*_~|]|\([^\s<>()\\`]*\)))"
)

Link = Callable[[str], str | None]


def no_link(_message: str) -> None:
    """Return no address: for doors whose messages have none."""


class Transcript:
    """What is needed to write transcripts: the posts by slug, the blog, and the address of a message, if it has one."""

    def __init__(self, posts: Mapping[str, Post], blog: Blog, *, link: Link = no_link) -> None:
        self._posts = posts
        self._blog = blog
        self._facts = BlogFacts(blog.author_is, len(posts))
        self._link = link

    def write(self, session: LiveSession, language: Language = Language.FRENCH) -> str:
        """Return the whole transcript as one Markdown text."""
        return "\n\n".join(self.sections(session, language)) + "\n"

    def sections(self, session: LiveSession, language: Language = Language.FRENCH) -> tuple[str, ...]:
        """Return the transcript in parts that may be shown on pages: head, one for each question, what is left."""
        questions = [self._question(session, question, language) for question in told_questions(session)]
        if not questions:
            questions = [Voice(language).say("live_no_questions")]
        return (_head(session, language), *questions, *_left(session, Voice(language, facts=self._facts)))

    def _question(self, session: LiveSession, question: LiveQuestion, language: Language) -> str:
        parts = [
            f"## {asked_number(session, question)}. {escaped(question.text)}",
            self._line(session, question, language),
        ]
        answers = [answer for answer in question.answers if not answer.is_gone]
        parts += [self._answer(session, answer, language) for answer in answers]
        if not answers:
            parts.append(_without_answer(session, question, Voice(language)))
        return "\n\n".join(parts)

    def _line(self, session: LiveSession, question: LiveQuestion, language: Language) -> str:
        line = f"*{escaped(askers_line(session, question, language))}*"
        address = self._link(question.message) if question.message else None
        return f"{line} · [{Voice(language).say('live_see_message')}](<{address}>)" if address else line

    def _answer(self, session: LiveSession, answer: LiveAnswer, language: Language) -> str:
        if answer.record is None:
            name = escaped(answer.author_name or guest_name(session, language))
            return f"**{Voice(language).say('live_by_guest', guest=name)}** {escaped(answer.text or '')}"
        try:
            reply = Reply.from_record(answer.record, self._posts)
        except CorpusError:
            return Voice(language).say("live_answer_gone")
        return "\n\n".join(self._part(part, reply.language) for part in reply.parts)

    def _part(self, part: Words | Citation, language: Language) -> str:
        if isinstance(part, Words):
            return escaped(part.text)
        quoted = f" {_CUT} ".join(escaped(quote.drawn) for quote in part.quotes)
        lines = [*quoted.split("\n"), "", f"— {escaped(phrases.attribution(part, self._blog, language))}"]
        return "\n".join(f"> {line}" if line else ">" for line in lines)


def escaped(text: str) -> str:
    """Return a text in which nothing is Markdown any more, so that it is read as it was typed.

    Only addresses lead somewhere: with backslashes in them they would lead nowhere.
    """
    parts = _ADDRESS.split(text)
    marked = "".join(f"<{part}>" if place % 2 else _MARKS.sub(r"\\\g<0>", part) for place, part in enumerate(parts))
    return _LINE_MARKS.sub(r"\1\\\2", marked)


def _head(session: LiveSession, language: Language) -> str:
    when = said_moment(session.starts_at, session.zone, language)
    line = Voice(language).say("live_head", when=when, guest=guest_name(session, language))
    return f"# {escaped(session.title)}\n\n{escaped(line)}"


def _left(session: LiveSession, voice: Voice) -> Iterator[str]:
    for key, questions in (("live_left_title", left_shown(session)), ("live_unsaid_title", unsaid(session))):
        if questions:
            lines = [f"- {escaped(question.text)} ({_asker(question, voice.language)})" for question in questions]
            yield f"## {voice.say(key)}\n\n" + "\n".join(lines)
    if unseen := unseen_line(session, voice.language):
        yield escaped(unseen)


def _asker(question: LiveQuestion, language: Language) -> str:
    return escaped(asker_of(question) or Voice(language).say("live_anonymous"))


def _without_answer(session: LiveSession, question: LiveQuestion, voice: Voice) -> str:
    if question.answers:
        return voice.say("live_answer_taken_back")
    is_erased = session.guest.id is None and not session.guest.is_blog
    aloud = "live_answered_here" if session.notices.get(Notice.THREAD) == "" else "live_answered_aloud"
    answered = "live_answered_erased" if is_erased else aloud
    said = {
        QuestionState.ANSWERED: answered,
        QuestionState.SKIPPED: "live_skipped",
        QuestionState.LATER: "live_put_off",
    }
    return voice.say(said.get(question.state, "live_unanswered"))
