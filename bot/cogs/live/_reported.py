"""An answer given in a session, as something members may report: found by its message, and kept as a turn only then.

The words stay where they are, with the session, so that an erasure finds them all in one place: of such a turn the
journal has the id of the message, and of the blog's answer the spans. It is nobody's but ours: we asked, on the stage.
"""

import discord

from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import answer_texts
from bot.model import (
    LIVE_ANSWER,
    CorpusError,
    Decision,
    LiveAnswer,
    LiveSession,
    Message,
    Notice,
    Outcome,
    Place,
    Reply,
    Turn,
)


class Reported:
    """Finds what is reported among the answers of sessions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    async def shown_by(self, message: discord.Message) -> str | None:
        """Return the id of the (first) message that shows the answer of which a message is part, or None."""
        if self._found(str(message.id)) is not None:
            return str(message.id)
        us, room = self._desk.client.user, self._desk.room
        if us is None or message.author.id != us.id or not room.ready.done():
            return None
        posts, blog = await room.posts(), (await room.conversations()).index.corpus.blog
        for session, answer in self._answers(str(message.channel.id)):
            texts = answer_texts(session, answer, posts, blog, self._desk.language(session.guild))
            if message.content in texts[1:]:
                return answer.message
        return None

    async def turn(self, message: str) -> Turn | None:
        """Return the answer that a message shows as a turn, of which that message is the question, too; or None."""
        found, us = self._found(message), self._desk.client.user
        if found is None or us is None:
            return None
        session, answer = found
        place = Place("discord", _stage(session), session.guild)
        asked = Message(message, place, f"reading/{message}", str(us.id), us.display_name, "", answer.at)
        reply = Reply(Outcome.CHAT, (), self._desk.language(session.guild), decision=Decision(note=LIVE_ANSWER))
        if answer.record is not None:
            try:
                said = Reply.from_record(answer.record, await self._desk.room.posts())
            except CorpusError:  # the post was changed: what was quoted stands in the message alone
                return Turn(asked, reply)
            reply = Reply(said.outcome, said.citations, said.language, decision=reply.decision)
        return Turn(asked, reply)

    def _found(self, message: str) -> tuple[LiveSession, LiveAnswer] | None:
        return next((pair for pair in self._answers() if pair[1].message == message), None)

    def _answers(self, place: str | None = None) -> list[tuple[LiveSession, LiveAnswer]]:
        """Return the answers that are shown, in one place or in all."""
        return [
            (session, answer)
            for session in self._desk.sessions.all()
            if place in {None, _stage(session)}
            for question in session.questions
            for answer in question.answers
            if answer.message and not answer.is_gone
        ]


def _stage(session: LiveSession) -> str:
    return session.notices.get(Notice.THREAD) or session.channel
