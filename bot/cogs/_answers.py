"""From a question to its answer, whatever the way it came: compose, fit, record, send, note the delivery.

Nothing is awaited before the reply is composed, so that questions are answered in the order in which they came.
"""

import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace

from bot.cogs._delivery import Post, RefusedError, failed, hand_over, sent
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

_log = logging.getLogger(__name__)

# Members who have been told what is kept and need not be looked up again.
_MOST_TOLD = 10_000

# Turns a text into the deed that sends it.
Sender = Callable[[str], Post]


class Answers:
    """Gives each question its one answer."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._told: OrderedDict[str, None] = OrderedDict()
        self._notice_room = 2 + max(length(self._notice_text(language)) for language in Language)

    async def answer(self, message: Message, sender: Sender, *, head: str = "") -> None:
        """Answer a question; `head` is a line of Markdown to stand above. Raises RefusedError if it cannot be sent."""
        conversations = await self._room.conversations()
        blog = conversations.index.corpus.blog
        turn = conversations.reply(message)
        reply, text = fitted(turn.reply, blog, MOST - self._notice_room - length(head) - 1)
        await self._hand_over(replace(turn, reply=reply), f"{head}\n{text}" if head else text, sender)

    async def ask_for_mention(self, message: Message, sender: Sender, *, name: str) -> None:
        """Answer a message that arrived without its text. Raises RefusedError if it cannot be sent."""
        language = language_of(message.locale)
        voice = Voice(language, message.conversation, int(message.id) >> 22)
        words = Words(voice.say("mention_me", bot=f"@{name}"))
        reply = Reply(Outcome.CHAT, (words,), language, decision=Decision(note="unreadable"))
        await self._hand_over(Turn(message, reply), rendered(reply, Blog()), sender)

    async def send_again(self, turn: StoredTurn, sender: Sender) -> None:
        """Send the answer of a recorded turn of which nobody knows whether it arrived; the nonce makes it one."""
        try:
            conversations = await self._room.conversations()
            reply = turn.reply(await self._room.posts())
            message = await hand_over(sender(rendered(reply, conversations.index.corpus.blog)))
        except (CorpusError, RefusedError, TimeoutError) as error:
            self._room.journal.delivered(failed(turn.message.id, str(error)))
            _log.warning("turn %s from before the start: not sent: %s", turn.message.id, error)
        else:
            self._arrived(turn.message, message)
            _log.info("turn %s from before the start: message %s", turn.message.id, message)

    def forget(self, author: str) -> None:
        """Take a member for a stranger again."""
        self._told.pop(author, None)

    async def _hand_over(self, turn: Turn, text: str, sender: Sender) -> None:
        try:
            new = await self._room.journal.record(turn)
        except JournalError as error:
            _log.error("turn %s: no quote leaves, since it cannot be recorded: %s", turn.message.id, error)
            await hand_over(sender(Voice(turn.reply.language, turn.message.conversation).say("no_journal")))
            return
        if not new:
            _log.info("turn %s: it was answered before", turn.message.id)
            return
        notice = await self._notice(turn)
        await self._send(turn, sender(f"{text}\n\n{notice}" if notice else text), notice)

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
