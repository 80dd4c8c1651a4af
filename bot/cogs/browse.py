"""What there is to talk about: `/sujets` and `/aide`."""

import discord
from discord import app_commands

from bot import phrases
from bot.cogs._commands import description_of, name_of
from bot.cogs._escape import escape
from bot.cogs._pages import paged, titles_by_topic
from bot.cogs._room import Room, language_for
from bot.cogs.views import show_pages
from bot.model import Corpus
from bot.phrases import Voice

# Topics named in a sentence of help.
_FEW = 4

Command = app_commands.Command[app_commands.Group, ..., None]


def topics_command(room: Room) -> Command:
    """Return `/sujets`."""

    @app_commands.command(name=name_of("topics"), description=description_of("topics"))
    async def topics(interaction: discord.Interaction) -> None:
        corpus, its_topics = await _corpus(room)
        language = language_for(interaction)
        lines = titles_by_topic(its_topics, corpus.posts)
        await show_pages(interaction, paged(Voice(language).say("topics_head"), lines, language, gap="\n"))

    return topics


def help_command(room: Room) -> Command:
    """Return `/aide`."""

    @app_commands.command(name=name_of("help"), description=description_of("help"))
    async def help_(interaction: discord.Interaction) -> None:
        corpus, its_topics = await _corpus(room)
        language = language_for(interaction)
        voice = Voice(language)
        blog, topics = phrases.blog_name(corpus.blog, language), phrases.listed(its_topics[:_FEW], language)
        general = escape(voice.say("help", blog=blog, topics=topics))
        await show_pages(interaction, [f"{general}\n\n{voice.say('help_discord')}"])

    return help_


async def _corpus(room: Room) -> tuple[Corpus, tuple[str, ...]]:
    """Return the posts and their topics."""
    corpus = (await room.conversations()).index.corpus
    from bot.conversation import topics_of  # noqa: PLC0415 - loaded by now; see `_room`

    return corpus, topics_of(corpus)
