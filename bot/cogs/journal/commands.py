"""`/journal`: the moderators' commands, as Discord shows them. Each asks who it is, then hands over.

They are hidden from others by default; a server's Integrations page may show them to whomever, which permits nothing.
"""

import inspect
from collections.abc import Awaitable, Callable, Coroutine
from functools import partial, wraps
from typing import Any, Concatenate, TypeVar

import discord
from discord import app_commands

from bot.cogs._commands import choice_of, description_of, name_of, with_options
from bot.cogs._handling import handle
from bot.cogs._room import Room
from bot.cogs.journal._asked import MOST_WORDS, MistypedError, day, period, words_of
from bot.cogs.journal._authority import Authority, Visit
from bot.cogs.journal._rooms import Rooms
from bot.cogs.journal.exporting import Exporting
from bot.cogs.journal.figures import Figures
from bot.model import Filters, Outcome, ReviewState
from bot.phrases import BlogFacts
from bot.storage import ExportForm

_Words = app_commands.Range[str, 1, MOST_WORDS]
_Days = app_commands.Range[int, 1, 366]
_Channel = app_commands.AppCommandChannel | app_commands.AppCommandThread
# Reads what was typed as filters. Raises MistypedError.
_Asked = Callable[[], Filters]
F = TypeVar("F")
T = TypeVar("T")
_Command = app_commands.Command[app_commands.Group, ..., None]
_Callback = Callable[Concatenate[discord.Interaction, ...], Coroutine[Any, Any, None]]
_Filtered = Callable[Concatenate[discord.Interaction, _Asked, ...], Coroutine[Any, Any, None]]

_FORMS = {"CSV": ExportForm.CSV, "JSON Lines": ExportForm.JSON_LINES}
_MONTH, _QUARTER = 30, 90


def _options(*names: str) -> Callable[[F], F]:
    """Return what names and describes options in both languages."""
    return with_options(**{each: f"journal_{each}" for each in names})


def _asked(  # noqa: PLR0913  # one parameter for each option
    *,
    words: _Words = "",
    member: discord.User | None = None,
    channel: _Channel | None = None,
    outcome: str | None = None,
    state: str | None = None,
    reviewed: bool | None = None,
    disliked: bool = False,
    reported: bool = False,
    since: str | None = None,
    until: str | None = None,
) -> Filters:
    """Return the filters that were typed and chosen; the last day counts whole. Raises MistypedError."""
    begun, ended = period(since, until)
    return Filters(
        words=words_of(words),
        member=None if member is None else str(member.id),
        channel=None if channel is None else str(channel.id),
        outcome=Outcome(outcome) if outcome else None,
        disliked=disliked,
        reported=reported,
        reviewed=reviewed,
        state=ReviewState(state) if state else None,
        since=begun,
        until=ended,
    )


def _filtered(function: _Filtered, facts: BlogFacts) -> _Callback:
    """Give a command the filters as options after its own; it gets what was chosen of them as `asked`.

    discord.py reads the options from the signature: the filters are written down in that of `_asked`, and nowhere else.
    """
    filters = inspect.signature(_asked).parameters
    signature = inspect.signature(function)
    own = [each for each in signature.parameters.values() if each.name != "asked"]

    @wraps(function)
    async def with_filters(interaction: discord.Interaction, **options: Any) -> None:
        asked = partial(_asked, **{name: options.pop(name) for name in filters})
        await function(interaction, asked, **options)

    with_filters.__signature__ = signature.replace(parameters=[*own, *filters.values()])  # type: ignore[attr-defined]
    outcomes = [choice_of(f"outcome_{each.value}", each.value, facts) for each in Outcome]
    states = [choice_of(f"state_{each.value}", each.value, facts) for each in ReviewState]
    return app_commands.choices(outcome=outcomes, state=states)(_options(*filters)(with_filters))


class JournalCommands:
    """The moderators' commands; refused to all others whatever a server's settings show."""

    def __init__(self, room: Room, authority: Authority, *, rooms: Rooms) -> None:
        self._room = room
        self._authority = authority
        self._lists = rooms.lists
        self._reviewing = rooms.reviewing
        self._erasing = rooms.erasing
        self._trail = rooms.trail
        self._figures = Figures(room)
        self._exporting = Exporting(room)

    def group(self) -> app_commands.Group:
        """Return `/journal` with all its subcommands."""
        group = app_commands.Group(
            name=name_of("journal"),
            description=description_of("journal"),
            default_permissions=discord.Permissions(manage_messages=True),
            # Instead of guild_only, which gives way to the contexts that all our commands share.
            allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False),
        )
        facts = self._room.facts
        shown = (self._recent(), self._search(facts), self._view(), self._queue(), self._unanswered(facts))
        for command in (*shown, self._stats(), self._export(facts), self._erase(), self._audit()):
            group.add_command(command)
        return group

    def _recent(self) -> _Command:
        @app_commands.command(name=name_of("journal_recent"), description=description_of("journal_recent"))
        async def recent(interaction: discord.Interaction) -> None:
            """Show the latest turns of the channels that the moderator sees."""
            await self._do(interaction, partial(self._lists.search, filters=Filters()))

        return recent

    def _search(self, facts: BlogFacts) -> _Command:
        async def search(interaction: discord.Interaction, asked: _Asked) -> None:
            """Show the turns that match."""
            await self._do(interaction, lambda visit: self._with(visit, asked, partial(self._lists.search, visit)))

        named = app_commands.command(name=name_of("journal_search"), description=description_of("journal_search"))
        return named(_filtered(search, facts))

    def _view(self) -> _Command:
        @app_commands.command(name=name_of("journal_view"), description=description_of("journal_view"))
        @_options("exchange")
        async def view(interaction: discord.Interaction, exchange: app_commands.Range[str, 1, 200]) -> None:
            """Show one turn whole."""
            await self._do(interaction, partial(self._reviewing.see, meant=exchange))

        return view

    def _queue(self) -> _Command:
        @app_commands.command(name=name_of("journal_queue"), description=description_of("journal_queue"))
        async def queue(interaction: discord.Interaction) -> None:
            """Give the moderator a turn that waits for one."""
            await self._do(interaction, self._reviewing.queue)

        return queue

    def _unanswered(self, facts: BlogFacts) -> _Command:
        @app_commands.command(
            name=name_of("journal_unanswered"), description=description_of("journal_unanswered", facts)
        )
        @_options("days", "near")
        async def unanswered(interaction: discord.Interaction, *, days: _Days = _QUARTER, near: bool = False) -> None:
            """Show the questions that the author does not speak of."""
            await self._do(interaction, partial(self._lists.unanswered, days=days, with_near=near))

        return unanswered

    def _stats(self) -> _Command:
        @app_commands.command(name=name_of("journal_stats"), description=description_of("journal_stats"))
        @_options("days")
        async def stats(interaction: discord.Interaction, days: _Days = _MONTH) -> None:
            """Show the figures of a period."""
            await self._do(interaction, partial(self._figures.show, days=days))

        return stats

    def _export(self, facts: BlogFacts) -> _Command:
        async def export(
            interaction: discord.Interaction,
            asked: _Asked,
            *,
            form: str = ExportForm.CSV.value,
            names: bool = False,
        ) -> None:
            """Show the turns that match as files."""
            await self._do(
                interaction,
                lambda visit: self._with(
                    visit, asked, partial(self._exporting.export, visit, form=ExportForm(form), names=names)
                ),
            )

        forms = [app_commands.Choice(name=name, value=form.value) for name, form in _FORMS.items()]
        with_options = app_commands.choices(form=forms)(_options("form", "names")(_filtered(export, facts)))
        named = app_commands.command(name=name_of("journal_export"), description=description_of("journal_export"))
        return named(with_options)

    def _erase(self) -> _Command:
        @app_commands.command(name=name_of("journal_erase"), description=description_of("journal_erase"))
        @_options("member", "before")
        async def erase(
            interaction: discord.Interaction, member: discord.User | None = None, before: str | None = None
        ) -> None:
            """Erase a member's turns, or those before a day, once it is confirmed."""

            async def ask(visit: Visit) -> None:
                await self._with(
                    visit,
                    lambda: day(before) if before else None,
                    partial(self._erasing.ask, visit, None if member is None else str(member.id)),
                )

            await self._do(interaction, ask)

        return erase

    def _audit(self) -> _Command:
        @app_commands.command(name=name_of("journal_audit"), description=description_of("journal_audit"))
        async def audit(interaction: discord.Interaction) -> None:
            """Show who looked, searched, took out, decided and erased."""
            await self._do(interaction, self._trail.show)

        return audit

    async def _with(self, visit: Visit, typed: Callable[[], T], deed: Callable[[T], Awaitable[None]]) -> None:
        """Do something with what was typed, or say what is wrong with it."""
        try:
            asked = typed()
        except MistypedError as error:
            await visit.show(visit.voice.say(error.key, **error.words))
        else:
            await deed(asked)

    async def _do(self, interaction: discord.Interaction, deed: Callable[[Visit], Awaitable[None]]) -> None:
        """Do something for a moderator, and for nobody else."""

        async def answer() -> None:
            if await self._authority.admits(interaction):
                await interaction.response.defer(ephemeral=True)
                await deed(await self._authority.visit(interaction))

        name = interaction.command.qualified_name if interaction.command else "journal"
        await handle(interaction, self._room, f"command {name}", answer)
