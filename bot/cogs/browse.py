"""What there is to read and to talk about: `/sujets`, `/sujet`, `/billet`, `/citation` and `/aide`."""

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot import phrases
from bot.cogs._answers import Answers
from bot.cogs._asking import asked_by, place_of
from bot.cogs._commands import NEEDS_BLOG, description_of, name_of, tell, with_options
from bot.cogs._delivery import respond_to
from bot.cogs._escape import escape, one_line
from bot.cogs._handling import handle
from bot.cogs._items import ChoiceSelect, with_selects
from bot.cogs._moderators import manages, moderates
from bot.cogs._presses import Deed, Press, topic_key
from bot.cogs._render import shortened
from bot.cogs._room import Room, language_for
from bot.cogs._wishes import FOR_ALL
from bot.cogs.pressing import show
from bot.cogs.shelf import Page, Shelf
from bot.model import DatabaseError, Decision, Language, Outcome, Post, Reply, Turn, Words
from bot.phrases import Voice
from bot.text import fold

if TYPE_CHECKING:
    from bot.dialogue import Reading

# Topics named in a sentence of help; choices shown while somebody types, and in one select; selects in one message.
_FEW = 4
_CHOICES = 25
_SELECTS = 4
# Topics offered in the place of one that is not known.
_OFFERED = 3
# docs: components/reference#string-select-select-option-structure; choices of an autocompletion have the same limit
_NAME_MOST = 100
_TITLE = 1_500

Command = app_commands.Command[app_commands.Group, ..., None]


class Browse:
    """The commands that leaf through the posts."""

    def __init__(self, room: Room, answers: Answers, shelf: Shelf) -> None:
        self._room = room
        self._answers = answers
        self._shelf = shelf

    async def topics(self, interaction: discord.Interaction) -> None:
        """Show the topics with their number of posts, the most written about first, to choose from."""
        await interaction.response.defer(ephemeral=True)  # the blog may not be read yet
        voice, english = await self._voice(interaction), await self._english()
        named = [
            (topic, phrases.topic(topic, voice.language, english), count)
            for topic, count in (await self._shelf.topics()).items()
        ]
        found = sorted(named, key=lambda each: (-each[2], fold(each[1])))[: _CHOICES * _SELECTS]
        parts = [found[start : start + _CHOICES] for start in range(0, len(found), _CHOICES)]
        selects = [
            ChoiceSelect(Press(Deed.TOPIC, f"{number:x}"), voice.say("topics_choose"), _options(part, voice))
            for number, part in enumerate(parts)
        ]
        lines = _as_many_as_fit([f"- {escape(one_line(name))} ({count})" for _, name, count in found])
        if others := len(named) - len(lines):
            lines.append(voice.say("topics_others", count=str(others)))
        text = "\n".join([voice.say("topics_head"), *lines])
        await interaction.edit_original_response(content=text, view=with_selects(*selects) if selects else None)

    async def topic(self, interaction: discord.Interaction, typed: str) -> None:
        """Show the passages on the topic that is meant."""
        reading, voice = await self._reading(), await self._voice(interaction)
        english = await self._english()
        meant = reading.topic_meant(phrases.in_french(typed, english))
        page = await self._shelf.topic_page(topic_key(meant), 0, voice.language) if meant else None
        if page is None:
            near = reading.topics_near(typed, _OFFERED)
            shown = tuple(phrases.topic(each, voice.language, english) for each in near or reading.topics[:_OFFERED])
            topics = phrases.listed(shown, voice.language, "or" if near else "and")
            await tell(interaction, escape(voice.say("topic_unknown" if near else "topic_unlike_any", topics=topics)))
        else:
            await self._show(interaction, page)

    async def post(self, interaction: discord.Interaction, typed: str) -> None:
        """Show the post that is meant, from its beginning."""
        post, language = (await self._reading()).post_meant(typed), language_for(interaction)
        if post is None:
            await tell(interaction, Voice(language).say("post_unknown"))
        else:
            await self._show(interaction, await self._shelf.post_at(post, 0, language))

    async def citation(self, interaction: discord.Interaction, typed: str | None) -> None:
        """Quote a passage that was not shown here lately, for everybody to see."""
        conversations, voice = await self._room.conversations(), await self._voice(interaction)
        reading, english = conversations.reading, conversations.index.corpus.blog.english
        topic = reading.topic_meant(phrases.in_french(typed, english)) if typed else None
        if typed and topic is None:
            await self.topic(interaction, typed)
            return
        asked = asked_by(interaction, self._room, f"/citation {topic or ''}".strip())
        place = place_of(interaction.channel_id, interaction.guild_id)
        try:
            lately = await self._room.journal.talks.quoted_in(place)
        except DatabaseError:
            lately = ()
        passage = await asyncio.to_thread(reading.some_passage, topic, lately, asked.id)
        if passage is None:
            await tell(interaction, voice.say("post_unknown"))
            return
        own = replace(voice, conversation=asked.conversation, turn=interaction.id >> 22)
        named = phrases.topic(topic, voice.language, english) if topic else ""
        head = own.before(passage).say("citation_head_topic" if topic else "citation_head", topic=named)
        translated = reading.translation(passage, voice.language)
        parts = (Words(head), passage, translated) if translated else (Words(head), passage)
        reply = Reply(Outcome.ANSWERED, parts, voice.language, decision=Decision(note="citation"))
        before = conversations.recent(asked)
        turn, said = self._answers.shown(Turn(asked, reply), conversations, before=before)
        conversations.remember((turn,))
        await self._answers.hand_over(turn, said, lambda said: respond_to(interaction, said))

    async def topic_choices(self, interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        """Return the topics that look like what was typed so far, each by the name it has in the user's language."""
        reading, english, language = await self._reading(), await self._english(), language_for(interaction)
        names = {topic: phrases.topic(topic, language, english) for topic in reading.topics}
        begun = [topic for topic in names if typed and typed.casefold() in names[topic].casefold()]
        like = dict.fromkeys([*(begun if language is Language.ENGLISH else ()), *reading.topics_like(typed, _CHOICES)])
        return _choices((names.get(topic, topic), topic) for topic in list(like)[:_CHOICES])

    async def post_choices(
        self, typed: str, fits: Callable[[Post], bool] = lambda _: True
    ) -> list[app_commands.Choice[str]]:
        """Return the posts that fit and whose titles look like what was typed so far."""
        reading = await self._reading()
        fitting = [post for post in reading.posts_like(typed, len(reading.posts)) if fits(post)]
        return _choices((post.title, post.slug) for post in fitting[:_CHOICES])

    async def help(self, interaction: discord.Interaction) -> None:
        """Tell how to talk with the blog, and those who moderate or manage the server what they can do beside."""
        conversations, language = await self._room.conversations(), language_for(interaction)
        blog, posts = conversations.index.corpus.blog, conversations.index.corpus.posts
        said = [phrases.topic(topic, language, blog.english) for topic in conversations.topics[:_FEW]]
        topics = phrases.listed(tuple(said), language, "and")
        voice = Voice(language, facts=self._room.facts, in_french=not all(post.is_english for post in posts))
        general = escape(voice.say("help", blog=phrases.blog_name(blog, language), all_topics=topics))
        reader = self._answers.consulting.reader
        model = [voice.say("help_reader", reader=escape(one_line(reader.name)))] if reader else []
        more = ["help_moderators"] if moderates(interaction, self._room) else []
        more += ["help_managers"] if manages(interaction) else []
        await tell(interaction, "\n\n".join([general, *model, *map(voice.say, ("help_discord", *more))]))

    async def _show(self, interaction: discord.Interaction, page: Page) -> None:
        await show(interaction, self._room, self._answers, page)

    async def _voice(self, interaction: discord.Interaction) -> Voice:
        """Return the voice that speaks to a user of the blog, once it is read."""
        await self._room.conversations()
        return Voice(language_for(interaction), facts=self._room.facts)

    async def _english(self) -> Mapping[str, str]:
        """Return the blog's English names."""
        return (await self._room.conversations()).index.corpus.blog.english

    async def _reading(self) -> "Reading":
        return (await self._room.conversations()).reading


def browse_commands(browse: Browse, room: Room) -> list[Command]:
    """Return the commands."""

    @app_commands.command(name=name_of("topics"), description=description_of("topics"))
    async def topics(interaction: discord.Interaction) -> None:
        await browse.topics(interaction)

    @app_commands.command(name=name_of("topic"), description=description_of("topic", room.facts), extras=NEEDS_BLOG)
    @with_options(name="topic_name")
    async def topic(interaction: discord.Interaction, name: app_commands.Range[str, 1, _NAME_MOST]) -> None:
        await handle(interaction, room, "command topic", lambda: browse.topic(interaction, name))

    @app_commands.command(name=name_of("post"), description=description_of("post"), extras=NEEDS_BLOG)
    @with_options(title="post_title")
    async def post(interaction: discord.Interaction, title: app_commands.Range[str, 1, _NAME_MOST]) -> None:
        await handle(interaction, room, "command post", lambda: browse.post(interaction, title))

    @app_commands.command(
        name=name_of("citation"), description=description_of("citation", room.facts), extras=FOR_ALL | NEEDS_BLOG
    )
    @with_options(name="topic_name")
    async def citation(
        interaction: discord.Interaction, name: app_commands.Range[str, 1, _NAME_MOST] | None = None
    ) -> None:
        await handle(interaction, room, "command citation", lambda: browse.citation(interaction, name))

    @app_commands.command(name=name_of("help"), description=description_of("help"), extras=NEEDS_BLOG)
    async def help_(interaction: discord.Interaction) -> None:
        await browse.help(interaction)

    topic.autocomplete("name")(browse.topic_choices)
    citation.autocomplete("name")(browse.topic_choices)

    @post.autocomplete("title")
    async def titles(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await browse.post_choices(typed)

    return [topics, topic, post, citation, help_]


def _options(topics: Iterable[tuple[str, str, int]], voice: Voice) -> dict[str, tuple[str, str | None]]:
    """Return a select's options for topics, each with its name and its number of passages."""
    return {
        topic_key(topic): (shortened(one_line(name), _NAME_MOST), voice.say("topic_count", count=str(count)))
        for topic, name, count in topics
    }


def _as_many_as_fit(lines: list[str]) -> list[str]:
    kept: list[str] = []
    for line in lines:
        if sum(map(len, kept)) + len(line) > _TITLE:
            return kept
        kept.append(line)
    return kept


def _choices(pairs: Iterable[tuple[str, str]]) -> list[app_commands.Choice[str]]:
    """Return what may be chosen; a value that is too long is found again by its beginning."""
    return [
        app_commands.Choice(name=shortened(one_line(name), _NAME_MOST), value=value[:_NAME_MOST])
        for name, value in pairs
    ]
