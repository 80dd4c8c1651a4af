"""Telling askers that their question was declined: in private, or, where they take no messages, in *mes-questions*."""

import logging

import discord

from bot.cogs._delivery import RefusedError, hand_over
from bot.cogs._escape import block, escape, one_line
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import session_name
from bot.live import Tell
from bot.model import LiveSession
from bot.phrases import Voice

_log = logging.getLogger(__name__)


class Telling:
    """Writes to the askers of declined questions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.shows[Tell] = self._tell

    async def _tell(self, session: LiveSession, question: str) -> str:
        """Tell the asker of a question why it was declined; return the message's id, empty where they take none."""
        found = session.find(question)
        if found is None:
            return ""
        voice = Voice(self._desk.language(session.guild))
        head = voice.say("live_declined_told", title=session_name(session))
        why = voice.say("live_declined_why", reason=escape(one_line(found.reason or "")))
        text = "\n".join([head, block(escape(found.text)), why])

        async def post() -> str:
            private = await self._desk.client.create_dm(discord.Object(int(found.author)))
            return str((await private.send(text, nonce=question, suppress_embeds=True)).id)

        try:
            return await hand_over(post)
        except (RefusedError, TimeoutError) as error:  # a session must not wait for one message
            _log.info("question %s: its asker reads in /seance mes-questions that it was declined: %s", question, error)
            return ""
