"""The barest useful discord.py client: it repeats. A rival for benchmarks and the tests' guinea pig.

Token, API and gateway come from DISCORD_TOKEN, DISCORD_API_BASE and DISCORD_GATEWAY_URL; ECHO_INTENTS may name
privileged intents ("message_content members"), ECHO_BARE=1 leaves the commands out, as a benchmark wants.
"""

import asyncio
import os

import discord
import yarl
from discord import app_commands, ui


class Echo(discord.Client):
    """Answers mentions, replies and direct messages by repeating them."""

    def __init__(self) -> None:
        intents = discord.Intents.default()
        for name in os.environ.get("ECHO_INTENTS", "").split():
            setattr(intents, name, True)
        super().__init__(intents=intents, allowed_mentions=discord.AllowedMentions.none())
        self.tree = app_commands.CommandTree(self)

    async def setup_hook(self) -> None:
        """Register the commands before connecting."""
        if not os.environ.get("ECHO_BARE"):
            add_commands(self.tree)
            self.add_dynamic_items(Again)
            await self.tree.sync()

    async def on_message(self, message: discord.Message) -> None:
        """Repeat what is addressed to the bot."""
        assert self.user is not None
        if message.author.bot:
            return
        if message.guild is None or self.user in message.mentions:
            text = message.content.replace(self.user.mention, "").strip()
            await message.reply(f"echo: {text}", nonce=message.id)


class Again(ui.DynamicItem[ui.Button[ui.View]], template=r"again:(?P<count>\d+)"):
    """A button that outlives restarts: its count is in the custom id."""

    def __init__(self, count: int) -> None:
        super().__init__(ui.Button(label="Encore", custom_id=f"again:{count}"))
        self.count = count

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction, _item: ui.Item[ui.View], match: "object", /
    ) -> "Again":
        """Restore the button from its custom id."""
        return cls(int(match["count"]))  # type: ignore[index]  # a re.Match; the base class names it loosely

    async def callback(self, interaction: discord.Interaction) -> None:
        """Count up in the message."""
        view = ui.View(timeout=None)
        view.add_item(Again(self.count + 1))
        await interaction.response.edit_message(content=f"encore {self.count + 1}", view=view)


class Form(ui.Modal, title="Votre question"):
    """A modal in the new style."""

    question: ui.Label[ui.Modal] = ui.Label(
        text="Question", component=ui.TextInput(custom_id="question", max_length=300)
    )

    async def on_submit(self, interaction: discord.Interaction) -> None:
        """Repeat the field."""
        assert isinstance(self.question.component, ui.TextInput)
        await interaction.response.send_message(f"form: {self.question.component.value}", ephemeral=True)


class Choice(ui.View):
    """A select of two options."""

    @ui.select(
        custom_id="choice",
        options=[discord.SelectOption(label="Un", value="1"), discord.SelectOption(label="Deux", value="2")],
    )
    async def choose(self, interaction: discord.Interaction, select: ui.Select["Choice"]) -> None:
        """Repeat the choice."""
        await interaction.response.send_message(f"chose: {select.values[0]}")


def add_commands(tree: app_commands.CommandTree) -> None:
    """Add one command for each thing a bot can do with an interaction."""
    add_speaking_commands(tree)
    add_component_commands(tree)


def add_speaking_commands(tree: app_commands.CommandTree) -> None:
    """Add the commands that answer at once, later or too late, and the one on messages."""

    @tree.command(name="echo", description="Repeats at once")
    async def echo(interaction: discord.Interaction, text: str) -> None:
        await interaction.response.send_message(f"echo: {text} ({interaction.locale})")

    @tree.command(name="slow", description="Defers, repeats, follows up")
    async def slow(
        interaction: discord.Interaction,
        text: str,
        hidden: bool = False,  # noqa: FBT001, FBT002 - discord.py makes options of the parameters
    ) -> None:
        await interaction.response.defer(ephemeral=hidden, thinking=True)
        await asyncio.sleep(0.05)
        await interaction.edit_original_response(content=f"slow: {text}")
        await interaction.followup.send(f"more: {text}", ephemeral=hidden)

    @tree.command(name="late", description="Answers too late")
    async def late(interaction: discord.Interaction, seconds: float) -> None:
        await asyncio.sleep(seconds)
        await interaction.response.send_message("late")

    @tree.context_menu(name="Repeat")
    async def repeat(interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"repeat: {message.content}", ephemeral=True)

    @tree.command(name="moderate", description="For moderators")
    @app_commands.default_permissions(manage_messages=True)
    @app_commands.guild_only()
    async def moderate(interaction: discord.Interaction) -> None:
        await interaction.response.send_message("moderated")


def add_component_commands(tree: app_commands.CommandTree) -> None:
    """Add the commands with a modal, a button and a select, an autocompletion."""

    @tree.command(name="form", description="Opens a modal")
    async def form(interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(Form())

    @tree.command(name="buttons", description="Shows a button and a select")
    async def buttons(interaction: discord.Interaction) -> None:
        view = Choice(timeout=None)
        view.add_item(Again(0))
        await interaction.response.send_message("press", view=view)

    @tree.command(name="pick", description="Has an autocompletion")
    async def pick(interaction: discord.Interaction, fruit: str) -> None:
        await interaction.response.send_message(f"picked: {fruit}", ephemeral=True)

    @pick.autocomplete("fruit")
    async def fruits(_interaction: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
        names = ["pomme", "poire", "prune"]
        return [app_commands.Choice(name=each, value=each) for each in names if each.startswith(current)]


def main() -> None:
    """Point discord.py at the server of the environment and run."""
    discord.http.Route.BASE = os.environ["DISCORD_API_BASE"]
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(os.environ["DISCORD_GATEWAY_URL"])
    Echo().run(os.environ["DISCORD_TOKEN"])


if __name__ == "__main__":
    main()
