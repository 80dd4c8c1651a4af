"""A bot that answers everything with the same words, buttons and journal as ours: what no answer could be quicker than.

Started by `bench_discord`; token, API, gateway and database come from the same variables as those of `serve`.
"""

import asyncio
from datetime import UTC, datetime, timedelta

import discord
import yarl

from bot.cogs._delivery import Said, post_to, sent
from bot.cogs._presses import Offers, answer_buttons
from bot.corpus import load
from bot.model import Citation, Message, Outcome, Place, Quote, Reply, Turn, Words
from bot.settings import Settings, read_settings
from bot.storage import Journal

# What `fixed` quotes, and how much of it: the length of a usual quote.
_LENGTH = 350


class Floor(discord.Client):
    """Answers mentions with a fixed reply, once that is in the journal."""

    def __init__(self, settings: Settings, journal: Journal) -> None:
        intents = discord.Intents.none()
        intents.guilds = intents.guild_messages = intents.dm_messages = True
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none(), max_messages=None)
        post = load(settings.corpus).posts[0]
        parts = (Words("Voici ce qu’il en dit :"), Citation((Quote(post, 0, _LENGTH, 1.0),)))
        self._reply = Reply(Outcome.ANSWERED, parts, suggestions=("travail", "jeunes générations"))
        self._text = f"> {post.body[:_LENGTH]}\n-# l’auteur du blog · {post.title}"
        self._journal = journal

    async def on_message(self, message: discord.Message) -> None:
        """Record the fixed turn, send it, note its delivery."""
        if message.author.bot or self.user not in message.mentions:
            return
        place, author = Place("discord", str(message.channel.id), "1"), str(message.author.id)
        name, text, at = message.author.display_name, message.content, datetime.now(UTC)
        turn = Turn(Message(str(message.id), place, author, author, name, text, at), self._reply)
        await self._journal.record(turn)
        said = Said(self._text, answer_buttons(turn, Offers(another=True, context=True)))
        post = post_to(self, message.channel.id, said, question=turn.message.id, reference=message.to_reference())
        self._journal.delivered(sent(turn.message.id, await post()))


async def main() -> None:
    """Answer until the process is ended."""
    settings = read_settings()
    discord.http.Route.BASE = settings.discord_api_base or discord.http.Route.BASE
    if settings.discord_gateway_url:
        discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(settings.discord_gateway_url)
    journal = Journal.open(
        settings.database,
        spool=settings.spool_path,
        retention=timedelta(days=settings.retention_days),
        synchronous=settings.synchronous,
    )
    async with journal as opened, Floor(settings, opened) as client:
        await client.start(settings.token())


if __name__ == "__main__":
    asyncio.run(main())
