"""The mark in a review channel that somebody may not be well, where the operator wants it: `CAUSERIE_DISTRESS_MARK`."""

import logging

import discord

from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._pace import OnceInAWhile
from bot.cogs._room import Room, language_of
from bot.cogs._wishes import locale_in
from bot.model import Message
from bot.phrases import Voice

_log = logging.getLogger(__name__)


class Marks:
    """Tells a server's review channel that somebody may not be well, where the operator wants that.

    Without a name or a word of theirs, never of private messages, and not of members whose words are not kept.
    """

    def __init__(self, client: discord.Client, room: Room) -> None:
        self._client = client
        self._room = room
        self._due = OnceInAWhile()

    async def tell(self, asked: Message, answer: str) -> None:
        """Tell of a message that was answered with the help text in the message `answer`; a failure is logged."""
        place = asked.place
        if place.guild is None or not self._room.journal.keeps_words(asked.author, place.guild):
            return
        guild = self._client.get_guild(int(place.guild))
        channel = self._room.journal.guilds.settings(place.guild).review_channel
        if guild is None or channel is None or not self._due.is_due((asked.author, place.channel)):
            return
        link = f"https://discord.com/channels/{place.guild}/{place.channel}/{answer}"
        voice = Voice(language_of(locale_in(self._room, guild)))
        said = voice.say("distress_mark", channel=f"<#{place.channel}>", link=link)
        try:
            await self._client.get_partial_messageable(int(channel)).send(said, suppress_embeds=True)
        except NOT_TAKEN as error:
            _log.warning("the review channel %s hears nothing of somebody in distress: %s", channel, cause_of(error))
