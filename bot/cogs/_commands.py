"""Commands in two languages, told to Discord only when they changed."""

import asyncio
import hashlib
import json
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import aiohttp
import discord
from discord import app_commands
from discord.app_commands import TranslationContextTypes, locale_str

from bot.cogs._delivery import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION
from bot.cogs._distress import help_or
from bot.cogs._room import Room, language_for
from bot.cogs._wishes import FOR_ALL, asked_elsewhere
from bot.model import Language
from bot.phrases import ANY_BLOG, BlogFacts, Voice

_log = logging.getLogger(__name__)

F = TypeVar("F")

# Marks a command that can do nothing before the blog has been read, and does not let Discord wait by itself.
NEEDS_BLOG = {"needs_blog": True}

_LANGUAGES = {
    discord.Locale.american_english: Language.ENGLISH,
    discord.Locale.british_english: Language.ENGLISH,
}
_FOR_US = app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False)
_IN_SERVERS = app_commands.AppInstallationType(guild=True, user=False)
# How aiohttp says that the way to Discord is cut; RuntimeError once we have closed it ourselves.
_CUT_OFF = (aiohttp.ClientError, OSError, RuntimeError)
# Seconds; a registration that fails is not tried less often than that.
_LONGEST_PAUSE = 600.0
# HTTP statuses after which the same request may succeed later: a timeout, too many requests, all of the server's own.
_PASSING = frozenset({408, 429})
_SERVER_ERROR = 500
_UNAUTHORIZED = 401
# Discord answers 400 with this code to whoever has created too many commands that day.
# docs: topics/opcodes-and-status-codes#json
_DAILY_LIMIT = 30034


def name_of(key: str, facts: BlogFacts = ANY_BLOG) -> locale_str:
    """Return the name of a command or an option: French, and in the language of those whose Discord is in another.

    Where it speaks of the author, `facts` say how.
    """
    return _translatable(f"command_{key}", facts)


def description_of(key: str, facts: BlogFacts = ANY_BLOG) -> locale_str:
    """Return the description of a command or an option, likewise."""
    return _translatable(f"command_{key}_description", facts)


def with_options(**keys: str) -> Callable[[F], F]:
    """Return what names and describes the options of a command: by parameter, the key of each."""

    def with_them(function: F) -> F:
        described = app_commands.describe(**{option: description_of(key) for option, key in keys.items()})(function)
        return app_commands.rename(**{option: name_of(key) for option, key in keys.items()})(described)

    return with_them


def choice_of(phrase: str, value: str, facts: BlogFacts) -> app_commands.Choice[str]:
    """Return a choice of an option, called as a phrase says."""
    return app_commands.Choice(name=_translatable(phrase, facts), value=value)


def _translatable(phrase: str, facts: BlogFacts) -> locale_str:
    return locale_str(Voice(Language.FRENCH, facts=facts).say(phrase), phrase=phrase, facts=facts)


class CatalogueTranslator(app_commands.Translator):
    """Gives Discord each name and description in the languages of the catalogues."""

    async def translate(
        self, string: locale_str, locale: discord.Locale, context: TranslationContextTypes
    ) -> str | None:
        """Return the string in the language of a locale. None where that is not spoken, there the French stands; and of
        what is no phrase, such as "CSV".
        """
        del context
        language, phrase = _LANGUAGES.get(locale), string.extras.get("phrase")
        if language is None or phrase is None:
            return None
        return Voice(language, facts=string.extras["facts"]).say(phrase)


class Tree(app_commands.CommandTree[discord.Client]):
    """The commands; those who use one are told when we are about to leave or when something went wrong."""

    def __init__(self, client: discord.Client, room: Room) -> None:
        super().__init__(client, allowed_contexts=_FOR_US, allowed_installs=_IN_SERVERS)
        self._room = room

    async def interaction_check(self, interaction: discord.Interaction, /) -> bool:
        """Take nothing new while we are closing or cannot do it yet, nor too much, nor where it is not wanted."""
        marks = interaction.command.extras if interaction.command else {}
        needs_blog = NEEDS_BLOG.items() <= marks.items()
        if interaction.type is discord.InteractionType.autocomplete:
            return await self._may_complete(interaction, needs_blog=needs_blog)
        if not await may_go_on(interaction, self._room, needs_blog=needs_blog):
            return False
        text = asked_elsewhere(interaction, self._room) if FOR_ALL.items() <= marks.items() else None
        if text is not None:
            await tell(interaction, help_or(interaction, self._room, text))
        return text is None

    async def _may_complete(self, interaction: discord.Interaction, *, needs_blog: bool) -> bool:
        """Return whether there is something to choose from; say that there is nothing while the blog is read."""
        if needs_blog and not self._room.ready.done():
            with if_it_arrives(interaction):
                await interaction.response.autocomplete([])
            return False
        return not self._room.traffic.closing

    async def on_error(self, interaction: discord.Interaction, error: app_commands.AppCommandError, /) -> None:
        """Log what nobody foresaw with a number, and tell the member that number.

        An option that cannot be read is no such thing: its value, which may be somebody's name, is not logged.
        """
        if isinstance(error, app_commands.TransformerError):
            _log.warning("an option cannot be read as %s", error.type.name)
            with if_it_arrives(interaction):
                await tell(interaction, Voice(language_for(interaction)).say("option_unread"))
            return
        cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
        name = interaction.command.qualified_name if interaction.command else "unknown"
        await apologise(interaction, cause, f"command {name}")


async def apologise(interaction: discord.Interaction, error: Exception, what: str) -> None:
    """Log what nobody foresaw with a number, and tell the member that number."""
    if interaction.client.is_closed() and isinstance(error, _CUT_OFF):
        _log.info("%s: cut off, for we have left", what)
        return
    if isinstance(error, discord.NotFound) and error.code == UNKNOWN_INTERACTION:
        _log.warning("%s: the interaction had expired", what)
        return
    _log.error("%s, mishap %s: %s", what, interaction.id, type(error).__name__, exc_info=error)
    with if_it_arrives(interaction):
        await tell(interaction, Voice(language_for(interaction)).say("mishap", number=str(interaction.id)))


@contextmanager
def if_it_arrives(interaction: discord.Interaction) -> Iterator[None]:
    """Note what cannot be told: the interaction expired, its channel is gone, the way there is cut, we have left."""
    try:
        yield
    except discord.HTTPException as refusal:
        _log.info("interaction %s: the member could not be told (code %s)", interaction.id, refusal.code)
    except _CUT_OFF as cut:
        if type(cut) is RuntimeError and not interaction.client.is_closed():
            raise
        _log.info("interaction %s: the member could not be told (%s)", interaction.id, type(cut).__name__)


async def may_go_on(interaction: discord.Interaction, room: Room, *, needs_blog: bool = False) -> bool:
    """Return whether somebody may do one more thing now; tell them why not, or in how long they may.

    What needs the blog would wait until it has been read, for longer than Discord waits for us.
    """
    why = _why_not(interaction, room, needs_blog=needs_blog)
    if why is not None:
        why = help_or(interaction, room, why)
        with if_it_arrives(interaction):
            await tell(interaction, why)
    return why is None


def _why_not(interaction: discord.Interaction, room: Room, *, needs_blog: bool) -> str | None:
    voice = Voice(language_for(interaction))
    if room.traffic.closing:
        return voice.say("leaving")
    if (seconds := room.pace.wait(interaction.user.id)) > 0:
        return voice.say("slower", seconds=str(int(seconds) + 1))
    return voice.say("still_reading") if needs_blog and not room.ready.done() else None


async def tell(interaction: discord.Interaction, text: str) -> None:
    """Say something to the one who used a command or pressed a button, and to nobody else."""
    if not interaction.response.is_done():
        try:
            await interaction.response.send_message(text, ephemeral=True)
        except discord.HTTPException as error:  # of an answer whose arrival we did not hear of Discord knows more
            if error.code != ALREADY_ACKNOWLEDGED:
                raise
        else:
            return
    await interaction.followup.send(text, ephemeral=True)


async def sync_if_changed(tree: Tree, note: Path, *, server: str, first_pause: float) -> None:
    """Tell Discord our commands unless `note` says that this `server` has just these from us.

    What fails is tried again, after `first_pause` seconds and then twice as long each time, until Discord takes them or
    refuses what no retry mends.
    """
    translator = CatalogueTranslator()
    digest = await _digest(tree, translator, server)
    if _read(note) == digest:
        return
    await tree.set_translator(translator)
    pause = first_pause
    while True:
        try:
            await tree.sync()
        except (discord.DiscordException, *_CUT_OFF) as error:
            if tree.client.is_closed():  # the next start does it; why we leave is what somebody must read
                _log.info("the commands were not renewed, for we have left")
                return
            if type(error) is RuntimeError:
                raise
            if not _is_passing(error):
                _log.error("the commands were not renewed: %s; %s", error, _remedy(error))
                return
            _log.warning("the commands were not renewed: %s; trying again in %.3g s", error, pause)
        else:
            _log.info("the commands were renewed: %s", ", ".join(sorted(each.name for each in tree.get_commands())))
            _write(note, digest)
            return
        await asyncio.sleep(pause)
        pause = min(2 * pause, _LONGEST_PAUSE)


def _is_passing(error: Exception) -> bool:
    """Return whether the same registration may succeed later."""
    if isinstance(error, discord.HTTPException):
        return error.code == _DAILY_LIMIT or error.status in _PASSING or error.status >= _SERVER_ERROR
    return isinstance(error, (discord.RateLimited, *_CUT_OFF))


def _remedy(error: Exception) -> str:
    """Return what somebody must do about a registration that no retry mends."""
    if isinstance(error, discord.HTTPException) and error.status == _UNAUTHORIZED:
        return "put the token that the developer portal gives now where the bot reads it, and restart the bot"
    return "no retry mends that: upgrade the bot, or report this line to those who make it"


async def _digest(tree: Tree, translator: app_commands.Translator, server: str) -> str:
    commands = [await each.get_translated_payload(tree, translator) for each in tree.get_commands()]
    told = json.dumps([server, tree.client.application_id, commands], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _write(note: Path, digest: str) -> None:
    try:
        note.write_text(digest, encoding="utf-8")
    except OSError as error:
        _log.warning("%s cannot be written: %s; the next start renews the commands again", note, error.strerror)


def _read(note: Path) -> str | None:
    try:
        return note.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
