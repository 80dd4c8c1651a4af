"""A discord.py client that, when mentioned, uses each part of the API once and reports what it saw.

It shows that the objects of the local Discord are such that discord.py can read them. Environment as for echo_bot.py.
"""

import datetime
import io
import os

import discord
import yarl


class Tourist(discord.Client):
    """Runs the tour on a mention and replies with its report."""

    def __init__(self) -> None:
        super().__init__(intents=discord.Intents.default())

    async def on_message(self, message: discord.Message) -> None:
        """Run the tour."""
        assert self.user is not None
        if self.user not in message.mentions or message.author.bot:
            return
        assert isinstance(message.channel, discord.TextChannel)
        try:
            report = await self.tour(message, message.channel)
        except Exception as error:
            report = f"failed: {error!r}"
        await message.reply(report)

    async def tour(self, message: discord.Message, channel: discord.TextChannel) -> str:
        """Visit everything; return the report."""
        parts = [
            await self.visit_messages(message, channel),
            await self.visit_thread(message),
            await self.visit_poll(channel),
            await self.visit_event(channel.guild),
            await self.visit_people(message, channel.guild),
            await self.visit_application(),
        ]
        return "; ".join(parts)

    async def visit_messages(self, message: discord.Message, channel: discord.TextChannel) -> str:
        """Send, edit, react, pin, read back, delete, purge."""
        file = discord.File(io.BytesIO(b"abc"), "a.txt", description="lettres")
        embed = discord.Embed(title="Titre", description="Texte")
        async with channel.typing():
            sent = await channel.send("un", file=file, embed=embed)
        assert await sent.attachments[0].read() == b"abc"
        sent = await sent.edit(content="deux", attachments=[])
        await sent.add_reaction("👍")
        await sent.remove_reaction("👍", discord.Object(self.user.id if self.user else 0))
        await sent.pin()
        pinned = [each.content async for each in channel.pins()]
        read = await channel.fetch_message(sent.id)
        seen = [each.content async for each in channel.history(limit=10, after=message)]
        await sent.delete()
        few = [await channel.send(str(number)) for number in range(2)]
        await channel.delete_messages(few)
        return f"messages {read.content} {pinned} {len(seen)}"

    async def visit_thread(self, message: discord.Message) -> str:
        """Start a thread on a message, talk in it, archive it, find it again."""
        assert isinstance(message.channel, discord.TextChannel)
        thread = await message.create_thread(name="fil", auto_archive_duration=60)
        await thread.send("dedans")
        active = await message.channel.guild.active_threads()
        await thread.edit(archived=True)
        archived = [each.name async for each in message.channel.archived_threads()]
        return f"thread {[each.name for each in active]} {archived}"

    async def visit_poll(self, channel: discord.TextChannel) -> str:
        """Send a poll and end it."""
        poll = discord.Poll("Oui ?", datetime.timedelta(hours=1))
        poll.add_answer(text="Oui").add_answer(text="Non")
        sent = await channel.send(poll=poll)
        assert sent.poll is not None
        ended = await sent.poll.end()
        return f"poll {[each.text for each in ended.answers]} {ended.is_finalized()}"

    async def visit_event(self, guild: discord.Guild) -> str:
        """Create, start and end an external event."""
        start = discord.utils.utcnow() + datetime.timedelta(hours=1)
        event = await guild.create_scheduled_event(
            name="Débat",
            start_time=start,
            end_time=start + datetime.timedelta(hours=1),
            entity_type=discord.EntityType.external,
            privacy_level=discord.PrivacyLevel.guild_only,
            location="#philo",
        )
        event = await event.start()
        status = event.status.name
        listed = await guild.fetch_scheduled_events()
        await event.end()
        return f"event {status} {[each.location for each in listed]}"

    async def visit_people(self, message: discord.Message, guild: discord.Guild) -> str:
        """Fetch a member, a user, the guild; write in private."""
        member = await guild.fetch_member(message.author.id)
        user = await self.fetch_user(message.author.id)
        fetched = await self.fetch_guild(guild.id)
        private = await user.send("bonjour")
        assert isinstance(private.channel, discord.DMChannel)
        channel = await self.fetch_channel(message.channel.id)
        allowed = message.channel.permissions_for(guild.me).send_messages
        return f"people {member.display_name} {fetched.preferred_locale} {channel} {allowed}"

    async def visit_application(self) -> str:
        """Ask about the application and the guilds."""
        info = await self.application_info()
        guilds = [each.name async for each in self.fetch_guilds()]
        return f"application {info.owner.display_name} {len(guilds)}"


def main() -> None:
    """Point discord.py at the server of the environment and run."""
    discord.http.Route.BASE = os.environ["DISCORD_API_BASE"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    Tourist().run(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    main()
