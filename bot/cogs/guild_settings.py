"""`/reglages`: how a server wants the bot to be, shown whole and changed by selects.

Who may is asked again at each select: somebody may have lost the right since the panel was opened. A shorter retention
lets go of what was kept, and so it is asked about before it holds.
"""

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import discord
from discord import app_commands, ui

from bot.cogs._commands import Tree, apologise, description_of, if_it_arrives, may_go_on, name_of, tell
from bot.cogs._delivery import NOT_TAKEN, cause_of
from bot.cogs._escape import escape, one_line
from bot.cogs._handling import handle
from bot.cogs._moderators import manages, role_of
from bot.cogs._room import Room, language_for
from bot.cogs.views import LIFETIME
from bot.model import GuildSettings, JournalError, Language, ReaderInfo
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# docs: components/reference#channel-select-channel-select-structure (max_values)
_CHANNELS_MOST = 25
_TERMS = (0, 7, 30, 90, 180, 365)
_DEFAULT = "default"
_RETENTION = "retention_days"
_ROLE = "moderator_role"
# What Discord shows by default to those with Manage Messages alone.
_HIDDEN = frozenset({name_of("journal").message, name_of("host").message})
# So long in seconds Discord is asked to whom: it waits three itself for our answer.
_PATIENCE = 1.0
_PLACES = [discord.ChannelType.text, discord.ChannelType.news, discord.ChannelType.voice, discord.ChannelType.forum]
# What the values of each select make of a setting.
_MEANINGS: Mapping[str, Callable[[Sequence[str]], Any]] = {
    "channels": lambda values: frozenset(values) or None,
    _ROLE: lambda values: values[0] if values else None,
    "review_channel": lambda values: values[0] if values else None,
    "retention_days": lambda values: None if values[0] == _DEFAULT else int(values[0]),
    "language": lambda values: None if values[0] == _DEFAULT else Language(values[0]),
    "may_open_threads": lambda values: values[0] == "yes",
    "may_be_read_elsewhere": lambda values: values[0] == "yes",
}


class Servers:
    """Shows and changes the settings of servers; `holds_questions`: whether live sessions of one keep some; `reader` is
    the language model that may read what is asked.
    """

    def __init__(
        self, room: Room, tree: Tree, holds_questions: Callable[[str], bool], reader: ReaderInfo | None = None
    ) -> None:
        self.room = room
        self._reader = reader
        self._tree = tree
        self._holds_questions = holds_questions
        self._changing = asyncio.Lock()

    async def show(self, interaction: discord.Interaction) -> None:
        """Show the settings of the server to somebody who manages it; raises DatabaseError."""
        if await may_manage(interaction) and interaction.guild is not None:
            await self.room.journal.guilds.loaded()
            panel = Panel(self, interaction)
            panel.fill(await self.shown(interaction, interaction.guild))
            await interaction.response.send_message(view=panel, ephemeral=True)

    async def change(
        self, interaction: discord.Interaction, guild: discord.Guild, name: str, values: Sequence[str]
    ) -> None:
        """Change one setting; tell why not where that is not possible."""
        if not await may_go_on(interaction, self.room):
            return
        if name == _ROLE and list(values) == [str(guild.id)]:
            await tell(interaction, Voice(language_for(interaction)).say("settings_everyone_refused"))
            return
        guilds = self.room.journal.guilds
        with self.room.traffic.under_way():
            try:
                async with self._changing:  # whoever changes another setting at the same time must not undo this one
                    await guilds.loaded()
                    new = replace(guilds.settings(str(guild.id)), **{name: _MEANINGS[name](values)})
                    await guilds.change(str(guild.id), new, by=str(interaction.user.id))
            except JournalError as error:
                _log.warning("the settings of server %s stay as they were: %s", guild.id, error)
                await tell(interaction, Voice(language_for(interaction)).say("settings_failed"))
                return
        _log.info("server %s: %s was changed", guild.id, name)
        if name == _ROLE and await self._hides_commands(guild):
            await tell(interaction, _how_to_show(guild, Voice(language_for(interaction))))

    async def _hides_commands(self, guild: discord.Guild) -> bool:
        """Return whether Discord hides the moderators' commands from their role, as far as can be learnt in time."""
        name = role_of(self.room.journal.guilds.settings(str(guild.id)), guild.id)
        role = None if name is None else guild.get_role(name)
        if role is None or role.permissions.manage_messages or role.permissions.administrator:
            return False
        try:
            async with asyncio.timeout(_PATIENCE):
                found = [each for each in await self._tree.fetch_commands() if each.name in _HIDDEN]
                shown = [await each.fetch_permissions(guild) for each in found]
        except NOT_TAKEN as error:  # Discord says so, too, where nothing was set for a command
            _log.debug("who sees the commands in server %s is not known: %s", guild.id, cause_of(error))
            return True
        granted = [any(each.target.id == role.id and each.permission for each in of.permissions) for of in shown]
        return len(granted) < len(_HIDDEN) or not all(granted)

    def shortens(self, guild: discord.Guild, name: str, values: Sequence[str]) -> bool:
        """Return whether a change lets go of what would be kept as it is: that is asked about first."""
        if name != _RETENTION:
            return False
        term = _MEANINGS[name](values)
        return (self.room.retention_days if term is None else term) < self.room.days_kept(str(guild.id))

    async def shown(
        self, interaction: discord.Interaction, guild: discord.Guild, *, asked: str | None = None
    ) -> "Shown":
        """Return a server's settings as the user of a command or select is shown them.

        `asked` is the shorter retention that they chose and have yet to confirm.
        """
        settings = self.room.journal.guilds.settings(str(guild.id))
        keeps_nothing = settings.retention_days == 0 or asked == "0"
        keeps_questions = keeps_nothing and self._holds_questions(str(guild.id))
        language, days = language_for(interaction), self.room.retention_days
        hides = await self._hides_commands(guild)
        return Shown(
            settings,
            guild,
            language,
            days,
            keeps_questions=keeps_questions,
            hides_commands=hides,
            reader=self._reader,
            asked=asked,
        )


async def may_manage(interaction: discord.Interaction) -> bool:
    """Return whether the user manages the server where they are; tell them if not."""
    if manages(interaction):
        return True
    await tell(interaction, Voice(language_for(interaction)).say("settings_refused"))
    return False


def settings_command(servers: Servers) -> app_commands.Command[app_commands.Group, ..., None]:
    """Return `/reglages`."""

    @app_commands.command(name=name_of("settings"), description=description_of("settings"))
    @app_commands.default_permissions(manage_guild=True)
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    async def settings(interaction: discord.Interaction) -> None:
        await handle(interaction, servers.room, "command settings", lambda: servers.show(interaction))

    return settings


class Panel(ui.LayoutView):
    """All settings, each with its select; they vanish when its time is over, the text stays."""

    def __init__(self, servers: Servers, opened_by: discord.Interaction) -> None:
        super().__init__(timeout=LIFETIME)
        self._servers = servers
        self._used_by = opened_by

    def fill(self, shown: "Shown") -> None:
        """Show the settings as they are."""
        self.clear_items()
        self.add_item(ui.TextDisplay(shown.voice.say("settings_head")))
        for text, items in shown.lines():
            self.add_item(ui.TextDisplay(text))
            row: ui.ActionRow[Panel] = ui.ActionRow(*items)
            self.add_item(row)

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Ask again whether they may."""
        return await may_manage(interaction)

    async def choose(self, interaction: discord.Interaction, name: str, values: Sequence[str]) -> None:
        """Change a setting and show them all again; where that would lose something, ask first."""
        guild = interaction.guild
        if guild is not None and self._servers.shortens(guild, name, values):
            await self._show(interaction, guild, asked=values[0])
        else:
            await self.confirm(interaction, name, values)

    async def confirm(self, interaction: discord.Interaction, name: str, values: Sequence[str] | None) -> None:
        """Change a setting, unless `values` is None, and show them all again."""
        await interaction.response.defer()  # the journal may take its time, Discord waits three seconds
        if interaction.guild is not None:
            if values is not None:
                await self._servers.change(interaction, interaction.guild, name, values)
            await self._show(interaction, interaction.guild)  # in any case: the client shows what was chosen

    async def _show(self, interaction: discord.Interaction, guild: discord.Guild, *, asked: str | None = None) -> None:
        self.fill(await self._servers.shown(interaction, guild, asked=asked))
        self._used_by = interaction  # its token is good for another quarter of an hour
        if interaction.response.is_done():
            await interaction.edit_original_response(view=self)
        else:
            await interaction.response.edit_message(view=self)

    async def on_timeout(self) -> None:
        """Take the selects away, and a question that nobody answered; the message may be gone, too."""
        if self._used_by.guild is not None:
            self.fill(await self._servers.shown(self._used_by, self._used_by.guild))
        for row in [child for child in self.children if isinstance(child, ui.ActionRow)]:
            self.remove_item(row)
        with if_it_arrives(self._used_by):
            await self._used_by.edit_original_response(view=self)

    async def on_error(self, interaction: discord.Interaction, error: Exception, item: ui.Item[Any], /) -> None:
        """Tell the one who chose that it went wrong: they would only see that nothing happens."""
        del item
        await apologise(interaction, error, "select of the settings")


class _Options(ui.Select[Panel]):
    async def callback(self, interaction: discord.Interaction) -> None:
        if self.view is not None:
            await self.view.choose(interaction, self.custom_id, self.values)


class _Channels(ui.ChannelSelect[Panel]):
    async def callback(self, interaction: discord.Interaction) -> None:
        if self.view is not None:
            await self.view.choose(interaction, self.custom_id, [str(channel.id) for channel in self.values])


class _Roles(ui.RoleSelect[Panel]):
    async def callback(self, interaction: discord.Interaction) -> None:
        if self.view is not None:
            await self.view.choose(interaction, self.custom_id, [str(role.id) for role in self.values])


class _Answer(ui.Button[Panel]):
    """The answer to whether the retention shall be shorter: `value` is what it becomes, None at a no."""

    def __init__(self, custom_id: str, label: str, style: discord.ButtonStyle, value: str | None = None) -> None:
        super().__init__(custom_id=custom_id, label=label, style=style)
        self._value = value

    async def callback(self, interaction: discord.Interaction) -> None:
        if self.view is not None:
            await self.view.confirm(interaction, _RETENTION, None if self._value is None else [self._value])


class Shown:
    """A server's settings as texts and selects; `keeps_questions`: live sessions keep some that are to go later.

    `hides_commands`: the moderators' role is not shown their commands.

    Where a shorter retention is `asked` for, two buttons stand in the place of its select.
    """

    def __init__(  # noqa: PLR0913  # what there is to know of a server
        self,
        settings: GuildSettings,
        guild: discord.Guild,
        language: Language,
        days: int,
        *,
        keeps_questions: bool,
        hides_commands: bool,
        reader: ReaderInfo | None = None,
        asked: str | None = None,
    ) -> None:
        self._settings = settings
        self._reader = reader
        self._guild = guild
        self._days = days
        self._keeps_questions = keeps_questions
        self._hides_commands = hides_commands
        self._asked = asked
        self.voice = Voice(language)

    def lines(self) -> list[tuple[str, Sequence["ui.Item[Panel]"]]]:
        """Return each setting: what it is now, and the select that changes it, or the buttons that do."""
        settings, say = self._settings, self.voice.say
        threads = {each: say(f"settings_threads_{each}") for each in ("yes", "no")}
        languages = {_DEFAULT: say("settings_language_default")}
        languages |= {each.value: say(f"settings_language_{each.value}") for each in Language}
        channels = " ".join(f"<#{channel}>" for channel in sorted(settings.channels or ()))
        review = [settings.review_channel] if settings.review_channel else []
        reader = [self._reader_choice(self._reader)] if self._reader and not self._reader.is_local else []
        return [
            (
                self._line("channels", channels) + self._unwritable(settings.channels or ()),
                [self._channels("channels", settings.channels or (), most=_CHANNELS_MOST)],
            ),
            (
                self._moderator_role(),
                [self._roles()],
            ),
            (
                self._line("review_channel", "".join(f"<#{channel}>" for channel in review)) + self._unwritable(review),
                [self._channels("review_channel", review, most=1)],
            ),
            self._retention(),
            self._choice("language", languages, _key(settings.language and settings.language.value)),
            self._choice("may_open_threads", threads, "yes" if settings.may_open_threads else "no"),
            *reader,
        ]

    def _reader_choice(self, reader: ReaderInfo) -> tuple[str, Sequence["ui.Item[Panel]"]]:
        told = {"reader": escape(one_line(reader.name)), "host": escape(one_line(reader.host))}
        options = {each: self.voice.say(f"settings_threads_{each}") for each in ("yes", "no")}
        chosen = "yes" if self._settings.may_be_read_elsewhere else "no"
        line, items = self._choice("may_be_read_elsewhere", options, chosen, **told)
        return f"{line}\n-# {self.voice.say('settings_may_be_read_elsewhere_more', **told)}", items

    def _line(self, name: str, value: str, **told: str) -> str:
        return f"**{self.voice.say(f'settings_{name}', **told)}** {value or self.voice.say(f'settings_{name}_default')}"

    def _retention(self) -> tuple[str, Sequence["ui.Item[Panel]"]]:
        terms, chosen = self._terms(), _key(self._settings.retention_days)
        if self._asked is None:
            return self._choice(_RETENTION, terms, chosen, more=self._when_it_goes())
        key = "settings_retention_ask_nothing" if self._asked == "0" else "settings_retention_ask"
        days = str(self._days) if self._asked == _DEFAULT else self._asked
        question = self.voice.say(key, days=days)
        yes = "settings_retention_yes_nothing" if self._asked == "0" else "settings_retention_yes"
        more = ["settings_retention_live"] if self._keeps_questions else []
        lines = [f"{self._line(_RETENTION, terms[chosen])}\n{question}", *map(self.voice.say, more)]
        return "\n-# ".join(lines), [
            _Answer("retention_yes", self.voice.say(yes), discord.ButtonStyle.danger, self._asked),
            _Answer("retention_no", self.voice.say("settings_retention_no"), discord.ButtonStyle.secondary),
        ]

    def _terms(self) -> dict[str, str]:
        own = self._settings.retention_days
        days = sorted({*_TERMS, *([] if own is None else [own])})
        say = self.voice.say
        terms = {_DEFAULT: say("settings_retention_default", days=str(self._days))}
        terms |= {str(each): say("settings_retention_some", days=str(each)) for each in days if each}
        return {**terms, "0": say("settings_retention_nothing")}

    def _when_it_goes(self) -> list[str]:
        """Return the keys of what is said of when things go."""
        when = "settings_retention_all" if self._settings.retention_days == 0 else "settings_retention_when"
        return [when, *(["settings_retention_live"] if self._keeps_questions else [])]

    def _moderator_role(self) -> str:
        """Name the role; say what is wrong with it, or where Discord shows it the commands that it hides from it."""
        role, say = self._settings.moderator_role, self.voice.say
        if not role:
            return self._line(_ROLE, "")
        if role_of(self._settings, self._guild.id) is None:
            return f"{self._line(_ROLE, '')}\n-# {say('settings_moderator_role_everyone')}"
        line = self._line(_ROLE, f"<@&{role}>")
        if self._guild.get_role(int(role)) is None:
            return f"{line}\n-# {say('settings_moderator_role_gone')}"
        return f"{line}\n-# {_how_to_show(self._guild, self.voice)}" if self._hides_commands else line

    def _unwritable(self, channels: Iterable[str]) -> str:
        """Say which of these channels are gone and in which we cannot write, or nothing."""
        found = {channel: self._guild.get_channel(int(channel)) for channel in sorted(channels)}
        told = {
            "settings_gone": [f"<#{channel}>" for channel, each in found.items() if each is None],
            "settings_cannot_write": [
                each.mention for each in found.values() if each and not _can_write(each, self._guild.me)
            ],
        }
        return "".join(f"\n{self.voice.say(key, channels=' '.join(names))}" for key, names in told.items() if names)

    def _choice(
        self, name: str, options: Mapping[str, str], chosen: str, *, more: Sequence[str] = (), **told: str
    ) -> tuple[str, Sequence["ui.Item[Panel]"]]:
        select = _Options(custom_id=name)
        for value, label in options.items():
            select.add_option(label=label, value=value, default=value == chosen)
        text = self._line(name, options[chosen], **told)
        return "\n-# ".join([text, *map(self.voice.say, more)]), [select]

    def _channels(self, name: str, chosen: Iterable[str], *, most: int) -> "ui.Item[Panel]":
        # Discord refuses a default that is gone.
        there = [channel for channel in map(int, sorted(chosen)) if self._guild.get_channel(channel)]
        return _Channels(
            custom_id=name,
            placeholder=self.voice.say(f"settings_{name}_choose"),
            channel_types=_PLACES if most > 1 else _PLACES[:2],
            min_values=0,
            max_values=most,
            default_values=[discord.Object(channel) for channel in there],
        )

    def _roles(self) -> "ui.Item[Panel]":
        name = role_of(self._settings, self._guild.id)
        role = None if name is None else self._guild.get_role(name)
        return _Roles(
            custom_id=_ROLE,
            placeholder=self.voice.say("settings_moderator_role_choose"),
            min_values=0,
            default_values=[role] if role else [],
        )


def _how_to_show(guild: discord.Guild, voice: Voice) -> str:
    """Say how a role is shown the moderators' commands: only those who manage a server can do that."""
    return voice.say("settings_moderator_role_hidden", bot=escape(one_line(guild.me.name)))


def _can_write(place: discord.abc.GuildChannel, member: discord.Member) -> bool:
    allowed = place.permissions_for(member)
    return allowed.view_channel and allowed.send_messages


def _key(value: object) -> str:
    return _DEFAULT if value is None else str(value)
