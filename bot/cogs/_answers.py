"""From a question to its answer, whatever the way it came: compose, fit, record, send, note the delivery.

Nothing is awaited before the reply is composed, so that questions are answered in the order in which they came.
"""

import logging
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.cogs._delivery import Post, RefusedError, Said, Sender, failed, hand_over, sent
from bot.cogs._presses import Offers, Rows, answer_buttons
from bot.cogs._recall import with_subject
from bot.cogs._render import MOST, fitted, length, rendered, small
from bot.cogs._room import Room, language_of
from bot.model import (
    Blog,
    CorpusError,
    Decision,
    JournalError,
    Language,
    Message,
    Outcome,
    Reply,
    StoredTurn,
    Turn,
    Words,
)
from bot.phrases import Voice

if TYPE_CHECKING:
    from bot.conversation import Conversations

_log = logging.getLogger(__name__)

# Members who have been told what is kept and need not be looked up again.
_MOST_TOLD = 10_000


class Answers:
    """Gives each question its one answer."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._told: OrderedDict[str, None] = OrderedDict()
        self._notice_room = 2 + max(length(self._notice_text(language)) for language in Language)

    async def answer(
        self,
        message: Message,
        sender: Sender,
        *,
        head: str = "",
        recent: Sequence[Turn] | None = None,
        about: str | None = None,
    ) -> None:
        """Answer a question; `head` is a line of Markdown to stand above. Raises RefusedError if it cannot be sent.

        `recent` are the turns before it where they are not those of the last minutes; `about` is the id of somebody
        else's message whose text this is: the id is kept, the text is not.
        """
        conversations = await self._room.conversations()
        turn = conversations.reply(message, recent=recent)
        turn, said = self.shown(turn, conversations, head=head, before=recent)
        if about is not None:
            turn = _without_text(turn, about)
            conversations.replace(with_subject(turn))
        await self.hand_over(turn, said, sender)

    def shown(
        self, turn: Turn, conversations: "Conversations", *, head: str = "", before: Sequence[Turn] | None = None
    ) -> tuple[Turn, Said]:
        """Return a turn with as much of its reply as one message holds, and that message."""
        blog = conversations.index.corpus.blog
        reply, text = fitted(turn.reply, blog, MOST - self._notice_room - length(head) - 1)
        turn = replace(turn, reply=reply)
        return turn, Said(f"{head}\n{text}" if head else text, _buttons(turn, conversations, before))

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
            reply = turn.reply(await self._room.posts())
            again = Turn(turn.message, reply)
            rows = _buttons(again, conversations, ())
            message = await hand_over(sender(Said(rendered(reply, conversations.index.corpus.blog), rows)))
        except (CorpusError, RefusedError, TimeoutError) as error:
            self._room.journal.delivered(failed(turn.message.id, str(error)))
            _log.warning("turn %s from before the start: not sent: %s", turn.message.id, error)
        else:
            self._arrived(turn.message, message)
            _log.info("turn %s from before the start: message %s", turn.message.id, message)

    def forget(self, author: str) -> None:
        """Take a member for a stranger again."""
        self._told.pop(author, None)

    async def hand_over(self, turn: Turn, said: Said, sender: Sender) -> None:
        """Record a turn, then show it. Raises RefusedError or TimeoutError if it cannot be sent."""
        try:
            new = await self._room.journal.record(turn)
        except JournalError as error:
            _log.error("turn %s: no quote leaves, since it cannot be recorded: %s", turn.message.id, error)
            sorry = Voice(turn.reply.language, turn.message.conversation).say("no_journal")
            await hand_over(sender(Said(sorry)))
            return
        if not new:
            _log.info("turn %s: it was answered before", turn.message.id)
            return
        notice = await self._notice(turn)
        self._room.recall.put(turn, with_notice=bool(notice))
        await self._send(turn, sender(self._with(said, notice)), notice)

    def again(self, turn: Turn, said: Said) -> Said:
        """Return what is shown instead of a turn's answer, with what is kept below it where that stood there."""
        had = self._room.recall.had_notice(turn.message.id)
        return self._with(said, self._notice_text(turn.reply.language) if had else "")

    def _with(self, said: Said, notice: str) -> Said:
        return Said(f"{said.text}\n\n{notice}", said.rows) if notice else said

    async def _send(self, turn: Turn, post: Post, notice: str) -> None:
        author, name = turn.message.author, turn.message.id
        try:
            message = await hand_over(post)
        except (RefusedError, TimeoutError) as error:
            self._room.journal.delivered(failed(name, str(error)))
            if notice:
                self._room.journal.not_told(author)
            _log.warning("turn %s: not delivered: %s", name, error)
            raise
        self._arrived(turn.message, message)
        if notice:
            self._room.journal.told(author)
        self._remember_told(author)
        _log.info("turn %s: %s in %.1f ms, message %s", name, turn.reply.outcome, turn.composed_ms, message)

    def _arrived(self, question: Message, message: str) -> None:
        self._room.journal.delivered(sent(question.id, message))
        self._room.talks.answered(message, question.conversation)

    async def _notice(self, turn: Turn) -> str:
        """Return the line that says what is kept, for a member who has not seen it yet, else nothing."""
        author = turn.message.author
        if author in self._told or not await self._room.journal.is_first_contact(author):
            return ""
        return self._notice_text(turn.reply.language)

    def _notice_text(self, language: Language) -> str:
        return small(Voice(language).say("first_contact", days=str(self._room.retention_days)))

    def _remember_told(self, author: str) -> None:
        self._told[author] = None
        if len(self._told) > _MOST_TOLD:
            self._told.popitem(last=False)


def _without_text(turn: Turn, about: str) -> Turn:
    decision = replace(turn.reply.decision, note=f"message {about}")
    return replace(turn, message=replace(turn.message, text=""), reply=replace(turn.reply, decision=decision))


def _buttons(turn: Turn, conversations: "Conversations", before: Sequence[Turn] | None) -> Rows:
    """Return the buttons that lead somewhere; `before` are the turns before this one where they are not the latest."""
    citations = turn.reply.citations
    if not citations:
        return answer_buttons(turn, Offers())
    turns = conversations.recent(turn.message) if before is None else (*before, turn)
    another = conversations.has_another(turns or (turn,))
    context = any(conversations.reading.around(citation) for citation in citations)
    return answer_buttons(turn, Offers(another, context))
