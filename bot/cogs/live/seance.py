"""`/seance`: what everybody does with live sessions: ask, see what became of it, see the questions and vote."""

import discord
from discord import app_commands

from bot.cogs._commands import description_of, name_of, with_options
from bot.cogs.live._acting import Acting
from bot.cogs.live._asking import Questions, Wished
from bot.cogs.live._desk import Desk
from bot.cogs.live._own import Own
from bot.cogs.live._voting import Voting
from bot.cogs.live.animer import IN_SERVERS
from bot.live import COMING, LONGEST_QUESTION
from bot.model import LiveState

_NAME_MOST = 100
_OVER = (LiveState.CLOSED, LiveState.PUBLISHED, LiveState.MISSED)


class LiveSessions(app_commands.Group):
    """Everybody's commands."""

    def __init__(self, desk: Desk, acting: Acting, questions: Questions, own: Own, voting: Voting) -> None:
        super().__init__(name=name_of("session"), description=description_of("session"), allowed_contexts=IN_SERVERS)
        self._desk = desk
        self._acting = acting
        self._questions = questions
        self._own = own
        self._voting = voting

    @app_commands.command(name=name_of("session_ask"), description=description_of("session_ask"))
    @with_options(text="live_text", anonymous="live_anonymously", mention="live_mention", session="live_session")
    async def ask(  # one for each option
        self,
        interaction: discord.Interaction,
        text: app_commands.Range[str, 1, LONGEST_QUESTION] | None = None,
        anonymous: bool = False,  # noqa: FBT001, FBT002  # an option of the command
        mention: bool = False,  # noqa: FBT001, FBT002
        session: app_commands.Range[str, 1, _NAME_MOST] | None = None,
    ) -> None:
        """Take a question in, or open the modal in which it is typed."""

        async def deed() -> None:
            chosen = self._desk.chosen(interaction, session, *COMING)
            if text is None:
                await self._questions.open_modal(interaction, chosen)
            else:
                await self._questions.ask(interaction, chosen, Wished(text, anonymous, mention))

        await self._acting.carefully(interaction, deed, what="session question", typed=text or "")

    @app_commands.command(name=name_of("session_mine"), description=description_of("session_mine"))
    async def mine(self, interaction: discord.Interaction) -> None:
        """Show a member's own questions."""
        await self._acting.carefully(interaction, lambda: self._own.view(interaction), what="session mine")

    @app_commands.command(name=name_of("session_view"), description=description_of("session_view"))
    @with_options(session="live_session")
    async def view(
        self, interaction: discord.Interaction, session: app_commands.Range[str, 1, _NAME_MOST] | None = None
    ) -> None:
        """Show a session and its queue."""

        async def deed() -> None:
            await self._voting.view(interaction, self._desk.chosen(interaction, session, *COMING, otherwise=_OVER))

        await self._acting.carefully(interaction, deed, what="session view")

    @ask.autocomplete("session")
    @view.autocomplete("session")
    async def choices(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the sessions that may be meant."""
        return self._desk.choices(interaction, typed)
