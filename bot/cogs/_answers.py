"""From a question to its answer, whatever the way it came: compose, fit, record, send, note the delivery.

Nothing is awaited before the reply is composed, unless an encoder is asked, and then in turn: so questions are answered
in the order in which they came.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from bot.cogs._delivery import Post, RefusedError, Said, Sender, failed, hand_over, sent
from bot.cogs._escape import escape, one_line
from bot.cogs._presses import Offers, Rows, answer_buttons
from bot.cogs._recall import with_subject
from bot.cogs._render import MOST, fitted, length, rendered, small
from bot.cogs._room import Room, language_of
from bot.cogs.consulting import Asked, Consulting, ReaderAccess
from bot.model import (
    Blog,
    CorpusError,
    Decision,
    ErasureRequest,
    JournalError,
    Language,
    Message,
    Outcome,
    ReaderInfo,
    Reply,
    StoredTurn,
    Turn,
    Words,
)
from bot.phrases import Voice

if TYPE_CHECKING:
    from bot.dialogue import Conversations

_log = logging.getLogger(__name__)

# Members who have been told what is kept and need not be looked up again.
_MOST_TOLD = 10_000
# So long the thread of a talk is held of which no words are kept, as the journal holds its turns.
_UNKEPT_SECONDS = 600.0
# As long a retention as the settings allow, for the room that the notice takes.
_MOST_DAYS = 36_500


class Answers:
    """Gives each question its one answer."""

    def __init__(self, room: Room, access: ReaderAccess | None = None) -> None:
        self._room = room
        self.consulting = Consulting(room, access, self._is_told)
        # By member, and by whether words of theirs are kept there, which version of the notice.
        self._told: OrderedDict[tuple[str, bool], str] = OrderedDict()
        # Who has seen what is kept below an answer of this process.
        self._shown: OrderedDict[str, None] = OrderedDict()
        self._erasures = 0
        self._notice_room = 2 + max(
            length(notice_text(language, days, self.consulting.reader))
            for language in Language
            for days in (0, _MOST_DAYS)
        )

    async def answer(  # noqa: PLR0913 - what the ways to ask differ in
        self,
        message: Message,
        sender: Sender,
        *,
        head: str = "",
        recent: Sequence[Turn] | None = None,
        about: str | None = None,
        defer: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        """Answer a question; `head` is a line of Markdown to stand above. Raises RefusedError if it cannot be sent.

        `recent` are the turns before it where they are not those of the last minutes; `about` is the id of somebody
        else's message whose text this is: the id is kept, the text is not. `defer` tells Discord that the answer
        takes its time, where a language model is asked.
        """
        conversations = await self._room.conversations()

        def before(now: "Conversations") -> Sequence[Turn]:
            return now.recent(message) if recent is None else recent

        asked = Asked(message, before, is_of_others=about is not None, defer=defer)
        async with self.consulting.composed(asked) as composed:
            if composed is None:
                if defer is not None:  # Discord shows that something is to come
                    gone = Voice(language_of(message.locale)).say("gone")
                    await hand_over(sender(Said(gone)))
                return
            turn, text = self._fitted(composed.turn, conversations, head)
            conversations.remember((turn,))  # as it fits: what comes next must go on from what was shown
        reader = self.consulting.reader.name if composed.may_reread and self.consulting.reader else ""
        draw = partial(_buttons, turn, conversations, recent, reader=reader)
        if about is not None:
            rows = draw()
            turn = _without_text(turn, about)
            conversations.replace(with_subject(turn))
            await self.hand_over(turn, Said(text, rows, is_private=turn.reply.is_private), sender)
        else:
            await self.hand_over(turn, Said(text, is_private=turn.reply.is_private), sender, draw=draw)

    def shown(
        self, turn: Turn, conversations: "Conversations", *, head: str = "", before: Sequence[Turn] | None = None
    ) -> tuple[Turn, Said]:
        """Return a turn with as much of its reply as one message holds, and that message."""
        turn, text = self._fitted(turn, conversations, head)
        return turn, Said(text, _buttons(turn, conversations, before))

    def _fitted(self, turn: Turn, conversations: "Conversations", head: str) -> tuple[Turn, str]:
        blog = conversations.index.corpus.blog
        head = "" if turn.reply.is_private else head
        notice_room = 0 if turn.reply.is_help else self._notice_room
        reply, text = fitted(turn.reply, blog, MOST - notice_room - length(head) - 1)
        if reply is not turn.reply:
            turn = replace(turn, reply=reply)
        return turn, f"{head}\n{text}" if head else text

    async def ask_for_mention(self, message: Message, sender: Sender, *, name: str) -> None:
        """Answer a message that arrived without its text. Raises RefusedError if it cannot be sent."""
        language = language_of(message.locale)
        voice = Voice(language, message.conversation, int(message.id) >> 22)
        words = Words(voice.say("mention_me", bot=f"@{name}"))
        reply = Reply(Outcome.CHAT, (words,), language, decision=Decision(note="unreadable"))
        await self.hand_over(Turn(message, reply), Said(rendered(reply, Blog())), sender)

    async def send_again(self, turn: StoredTurn, sender: Sender) -> None:
        """Send the answer of a recorded turn of which nobody knows whether it arrived; the nonce makes it one."""
        try:
            conversations = await self._room.conversations()
            reply = conversations.help_for(turn.message) or turn.reply(await self._room.posts())
            again = Turn(turn.message, reply)
            rows = _buttons(again, conversations, ())
            message = await hand_over(sender(Said(rendered(reply, conversations.index.corpus.blog), rows)))
        except (CorpusError, RefusedError, TimeoutError) as error:
            self._room.journal.delivered(failed(turn.message.id, str(error)))
            _log.warning("turn %s from before the start: not sent: %s", turn.message.id, error)
        else:
            self._arrived(turn.message, message)
            _log.info("turn %s from before the start: message %s", turn.message.id, message)

    def expect_erasure(self, erasure: ErasureRequest) -> None:
        """Be told that somebody's turns are about to be erased, answers under way among them."""
        self._erasures += 1
        self.consulting.forget(erasure)

    def forget(self, author: str) -> None:
        """Take a member for a stranger again."""
        for keeps in (True, False):
            self._told.pop((author, keeps), None)
        self._shown.pop(author, None)

    async def hand_over(
        self, turn: Turn, said: Said, sender: Sender, *, draw: Callable[[], Rows] | None = None
    ) -> None:
        """Record a turn, then show it. Raises RefusedError or TimeoutError if it cannot be sent.

        `draw` makes the buttons, which are not recorded: it is done while the disk is at work.
        """
        erasures = self._erasures
        try:
            recording = self._room.journal.recording(turn)
            said = said if draw is None else replace(said, rows=_drawn(turn, draw))
            new = await recording
        except JournalError as error:
            _log.error("turn %s: no quote leaves, since it cannot be recorded: %s", turn.message.id, error)
            # Nobody will have seen it: what is asked next must not build on it.
            (await self._room.conversations()).drop(turn.message.conversation, turn.message.id)
            sorry = Voice(turn.reply.language, turn.message.conversation).say("no_journal")
            await hand_over(sender(said if turn.reply.is_help else Said(sorry)))
            return
        if not new:
            _log.info("turn %s: it was answered before", turn.message.id)
            return
        await self.remember(turn)  # at once: should the member have everything erased now, this goes with it
        # Where help is stands alone: what is kept is told below the next answer.
        notice = "" if turn.reply.is_help else await self._notice(turn)
        if notice:
            self._room.recall.put_notice(turn.message.id)
        message = await self._send(turn, sender(_with(said, notice)), notice)
        # The journal tells all this; as a line a turn it would only bury what an operator looks for in the log.
        _log.debug("turn %s: %s in %.1f ms, message %s", turn.message.id, turn.reply.outcome, turn.composed_ms, message)
        if turn.reply.is_help:
            await self._room.note_help(turn.message, message)
            return
        await self._note_told(turn, notice, was_erased=erasures != self._erasures)

    async def remember(self, turn: Turn) -> None:
        """Keep a turn that is on disk in mind, for what comes next: without its words where those are not kept."""
        if self._keeps_words(turn):
            self._room.recall.put(turn)
        else:
            self._room.recall.drop(turn.message.id)
            conversations, message = await self._room.conversations(), turn.message
            conversations.replace(with_subject(_without_words(turn)))
            loop = asyncio.get_running_loop()
            loop.call_later(_UNKEPT_SECONDS, conversations.drop, message.conversation, message.id)

    def again(self, turn: Turn, said: Said) -> Said:
        """Return what is shown instead of a turn's answer, with what is kept below it where that stood there."""
        had = self._room.recall.had_notice(turn.message.id) and not turn.reply.is_help
        return _with(said, self._notice_for(turn) if had else "")

    async def _send(self, turn: Turn, post: Post, notice: str) -> str:
        try:
            message = await hand_over(post)
        except (RefusedError, TimeoutError) as error:
            self._room.journal.delivered(failed(turn.message.id, str(error)))
            if notice and self._keeps_words(turn):
                self._room.journal.not_told(turn.message.author)
            _log.warning("turn %s: not delivered: %s", turn.message.id, error)
            if turn.reply.is_help:  # what nobody has read must not shorten what is told next
                (await self._room.conversations()).drop(turn.message.conversation, turn.message.id)
            raise
        self._arrived(turn.message, message)
        return message

    async def _note_told(self, turn: Turn, notice: str, *, was_erased: bool) -> None:
        """Note that the member knows what is kept, unless they had it all erased while the answer was on its way."""
        author, keeps = turn.message.author, self._keeps_words(turn)
        version = self.consulting.notice_in(turn.message.place.guild)
        if was_erased and not await self._is_kept(turn):
            if notice and keeps:
                self._room.journal.not_told(author)
            return
        if notice and keeps:
            self._room.journal.told(author, version)
        if notice and version:
            self._shown[author] = None
            if len(self._shown) > _MOST_TOLD:
                self._shown.popitem(last=False)
        self._told[author, keeps] = version or self._told.get((author, keeps), "")
        if len(self._told) > _MOST_TOLD:
            self._told.popitem(last=False)

    async def _is_told(self, author: str) -> bool:
        """Return whether a member has been shown the present notice."""
        if author in self._shown:
            return True
        return await self._room.journal.was_told(author, self.consulting.notice)

    async def _is_kept(self, turn: Turn) -> bool:
        try:
            await self._room.journal.flush()  # an erasure that is under way comes first
            return await self._room.journal.knows(turn.message.id)
        except JournalError:
            return False

    def _keeps_words(self, turn: Turn) -> bool:
        return self._room.journal.keeps_words(turn.message.author, turn.message.place.guild)

    def _arrived(self, question: Message, message: str) -> None:
        self._room.journal.delivered(sent(question.id, message))
        self._room.talks.answered(message, question.conversation, question.id)

    async def _notice(self, turn: Turn) -> str:
        """Return the line that says what is kept, for a member who has not seen it yet, else nothing.

        Where no words are kept, that somebody has been told is not kept either: each process says it once. A member on
        pause has heard it all.
        """
        author, keeps = turn.message.author, self._keeps_words(turn)
        version = self.consulting.notice_in(turn.message.place.guild)
        is_told = version in ("", self._told.get((author, keeps))) and (author, keeps) in self._told
        if is_told or not (keeps or self._room.journal.keeps_words(author, None)):
            return ""
        if keeps and not await self._room.journal.is_first_contact(author, version):
            return ""
        return self._notice_for(turn)

    def _notice_for(self, turn: Turn) -> str:
        guild = turn.message.place.guild
        return notice_text(turn.reply.language, self._room.days_kept(guild), self.consulting.reader_in(guild))


def notice_text(language: Language, days: int, reader: ReaderInfo | None = None) -> str:
    """Return what is told below a first answer of what is kept for so many days, and of the model that reads it."""
    say = Voice(language).say
    lines = [say("first_contact" if days else "first_contact_unkept", days=str(days))]
    if reader is not None:
        key = "first_contact_reader_local" if reader.is_local else "first_contact_reader"
        lines.append(say(key, reader=escape(one_line(reader.name))))
    return small(" ".join(lines))


def _with(said: Said, notice: str) -> Said:
    return replace(said, text=f"{said.text}\n\n{notice}") if notice else said


def _without_words(turn: Turn) -> Turn:
    return replace(turn, message=replace(turn.message, text="", author_name=""))


def _without_text(turn: Turn, about: str) -> Turn:
    """Return a turn without what somebody else wrote, and without our words, which may take some of it up."""
    reply, decision = turn.reply, replace(turn.reply.decision, note=f"message {about}")
    told = replace(reply.consultation, understood="") if reply.consultation else None
    kept = replace(reply, parts=reply.citations, suggestions=(), places=(), decision=decision, consultation=told)
    return replace(turn, message=replace(turn.message, text=""), reply=kept)


def _buttons(turn: Turn, conversations: "Conversations", before: Sequence[Turn] | None, *, reader: str = "") -> Rows:
    """Return the buttons that lead somewhere; `before` are the turns before this one where they are not the latest.

    `reader` is the name of the language model that may read the message once its writer wants that.
    """
    citations = turn.reply.citations
    if not citations:
        return answer_buttons(turn, Offers(reader=reader))
    turns = conversations.recent(turn.message) if before is None else (*before, turn)
    another = conversations.has_another(turns or (turn,))
    context = any(conversations.reading.has_around(citation) for citation in citations)
    paragraph = any(conversations.reading.has_paragraph(citation) for citation in citations)
    return answer_buttons(turn, Offers(another, context, paragraph, reader))


def _drawn(turn: Turn, draw: Callable[[], Rows]) -> Rows:
    """Return the buttons for a turn that is being recorded: should they fail, its answer leaves without."""
    try:
        return draw()
    except Exception:
        _log.exception("turn %s: its buttons could not be drawn", turn.message.id)
        return ()
