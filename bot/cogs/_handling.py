"""What is the same for everything that somebody does with us: once, counted, and never left without a word."""

import logging
from collections.abc import Awaitable, Callable

import discord

from bot.cogs._commands import apologise, if_it_arrives, may_go_on, tell
from bot.cogs._delivery import RefusedError
from bot.cogs._escape import block, escape
from bot.cogs._room import Room, language_for
from bot.cogs._splitting import split
from bot.model import CorpusError, JournalError
from bot.phrases import Voice

_log = logging.getLogger(__name__)

_Deed = Callable[[], Awaitable[None]]


async def do_once(
    interaction: discord.Interaction, room: Room, what: str, deed: _Deed, *, needs_blog: bool = False
) -> None:
    """Do what was pressed, once and if they may go on now (see `may_go_on`); `what` names it in the log."""
    if not room.traffic.is_new(interaction.id):
        return

    async def at_their_pace() -> None:
        if await may_go_on(interaction, room, needs_blog=needs_blog):
            await deed()

    await handle(interaction, room, what, at_their_pace)


async def handle(interaction: discord.Interaction, room: Room, what: str, deed: _Deed, *, typed: str = "") -> None:
    """Do something that the end waits for; tell whoever wanted it what stood in the way, if something did.

    Where it could not be kept, they get back what they had `typed`.
    """
    try:
        with room.traffic.under_way():
            await deed()
    except CorpusError:
        await tell_phrase(interaction, "changed")
    except JournalError as error:
        _log.warning("%s: %s", what, error)
        await give_back(interaction, Voice(language_for(interaction)).say("data_failed"), typed)
    except (RefusedError, TimeoutError) as error:  # in the log and the journal
        if not (isinstance(error, RefusedError) and error.is_expired):
            await tell_phrase(interaction, "answer_refused")
    except discord.NotFound as error:  # they have dismissed the answer, or it came too late
        _log.info("%s: nobody is there to be answered (code %s)", what, error.code)
    except Exception as error:  # whatever it is, nobody must be left waiting
        await apologise(interaction, error, what)


async def tell_phrase(interaction: discord.Interaction, key: str, **words: str) -> None:
    """Say a phrase to the one who did something, if they can still be told."""
    with if_it_arrives(interaction):
        await tell(interaction, Voice(language_for(interaction)).say(key, **words))


async def give_back(interaction: discord.Interaction, why: str, typed: str) -> None:
    """Tell somebody why it could not be done, and show all that they had typed, in more than one message if need be."""
    typed, voice = typed.strip(), Voice(language_for(interaction))
    text = f"{why}\n{voice.say('you_typed')}\n{block(escape(typed))}" if typed else why
    with if_it_arrives(interaction):
        for piece in split(text):
            await tell(interaction, piece)
