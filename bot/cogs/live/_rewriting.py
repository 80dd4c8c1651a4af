"""After an erasure: what the session's messages still show of the member goes from them too."""

import logging
from collections.abc import Awaitable, Iterator, Sequence

import discord

from bot.cogs._delivery import RefusedError
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import answer_texts, greeting_text, question_text
from bot.cogs.live._showing import Showing
from bot.cogs.live._stage_buttons import under_question
from bot.cogs.live._words import Words
from bot.cogs.live.transcripts import Transcripts
from bot.model import CauserieError, LiveAnswer, LiveSession, LiveState, Notice, QuestionState

_log = logging.getLogger(__name__)


class Rewriting:
    """Compares what was shown of a session before an erasure with what is left of it, and changes the messages."""

    def __init__(self, desk: Desk, showing: Showing, words: Words, transcripts: Transcripts) -> None:
        self._desk = desk
        self._showing = showing
        self._words = words
        self._transcripts = transcripts
        desk.after_removal.append(self.rewrite)

    async def rewrite(self, pairs: Sequence[tuple[LiveSession, LiveSession | None]]) -> None:
        """Rewrite the messages of sessions that have changed; those of sessions that are no longer kept stay."""
        for before, after in pairs:
            if after is not None:
                await self._rewrite(before, after)

    async def _rewrite(self, before: LiveSession, after: LiveSession) -> None:
        for deed in (*self._greeting(before, after), *self._questions(before, after), *self._answers(before, after)):
            await self._carefully(after, deed)
        if after.state is LiveState.PUBLISHED and after.notices.get(Notice.TRANSCRIPT):
            await self._carefully(after, self._transcripts.show_again(after))
        if before.guest.id is not None and after.guest.id is None and not after.is_over:
            await self._words.explain(after, "stage_guest_erased")

    async def _carefully(self, session: LiveSession, deed: Awaitable[None]) -> None:
        try:
            await deed
        except (CauserieError, TimeoutError, discord.HTTPException) as error:  # the others still show something, too
            if isinstance(error, RefusedError) and error.is_gone:
                return  # so is what it showed
            _log.warning("session %s: a message still shows what was erased: %s", session.id, error)

    def _greeting(self, before: LiveSession, after: LiveSession) -> Iterator[Awaitable[None]]:
        message = after.notices.get(Notice.GREETING)
        if message and before.guest != after.guest:
            sees_all = self._desk.client.intents.message_content
            text = greeting_text(
                after, self._desk.language(after.guild), sees_all=sees_all, facts=self._desk.room.facts
            )
            yield self._showing.change(after, message, text)

    def _questions(self, before: LiveSession, after: LiveSession) -> Iterator[Awaitable[None]]:
        """Yield the changes of questions: gone, with fewer askers, or with nobody left who could answer."""
        voice = self._words.voice(after)
        for question in before.questions:
            if not question.message:
                continue
            left = after.find(question.id)
            if left is None:
                yield self._showing.change(after, question.message, voice.say("stage_erased"))
                continue
            text, _ = question_text(after, left, voice.language)
            is_unanswerable = before.guest != after.guest and left.state is QuestionState.ASKED
            if is_unanswerable or text != question_text(before, question, voice.language)[0]:
                view = under_question(after, left, voice)
                yield self._showing.change(after, question.message, text, view=view)

    def _answers(self, before: LiveSession, after: LiveSession) -> Iterator[Awaitable[None]]:
        """Yield the changes of answers that are gone: the guest's own words, not those to a question that is gone."""
        left = {answer.message for question in after.questions for answer in question.answers}
        for question in before.questions:
            for answer in question.answers:
                is_gone = answer.message not in left and after.guest.id is None and before.guest.id == answer.author
                if answer.message and answer.text is not None and is_gone:
                    yield self._erase_answer(before, answer, answer.message)

    async def _erase_answer(self, session: LiveSession, answer: LiveAnswer, message: str) -> None:
        """Take a guest's answer away, its later parts first; what they wrote themselves in the thread is theirs."""
        voice = self._words.voice(session)
        blog = (await self._desk.room.conversations()).index.corpus.blog
        texts = answer_texts(session, answer, {}, blog, voice.language)
        if await self._showing.is_ours(session, message):
            await self._showing.withdraw(session, message, texts[1:])
            await self._showing.change(session, message, voice.say("stage_erased"))
