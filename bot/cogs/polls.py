"""`/sondage`: the author's poll held again among the members; when it ends, both results side by side.

The poll itself says which one it is: its answers are the author's. So its end is understood after a restart too.
"""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

import discord
from discord import app_commands

from bot import phrases
from bot.cogs._answers import Answers
from bot.cogs._asking import asked_by, place_of
from bot.cogs._commands import NEEDS_BLOG, description_of, name_of, tell, with_options
from bot.cogs._delivery import NOT_TAKEN, Post, RefusedError, Said, post_to, respond_to
from bot.cogs._escape import block, escape, one_line
from bot.cogs._handling import handle
from bot.cogs._render import MOST, length, shortened, small
from bot.cogs._room import Room, language_for, language_of
from bot.cogs._wishes import FOR_ALL, locale_in
from bot.cogs.browse import Browse, Command
from bot.model import DatabaseError, Decision, Language, Message, Outcome, Poll, Reply, StoredTurn, Turn, Words
from bot.model import Post as BlogPost
from bot.phrases import Voice

_log = logging.getLogger(__name__)

# docs: resources/poll#poll-media-object, #poll-create-request-object
_QUESTION_MOST = 300
_ANSWER_MOST = 55
_ANSWERS_MOST = 10
_HOURS, _HOURS_MOST = 24, 768
# What the head of a poll and the line below that says what is kept take at most; so much of that is a post's title. The
# figures are never longer than with so many votes.
_AROUND, _TITLE_MOST, _VOTES_MOST = 600, 120, 999_999
# So many posts with polls are named to whoever asked for that of another one.
_NAMED_MOST = 5


class Polls:
    """Holds the author's polls again, and compares."""

    def __init__(self, client: discord.Client, room: Room, answers: Answers) -> None:
        self._client = client
        self._room = room
        self._answers = answers

    async def hold(self, interaction: discord.Interaction, title: str | None, hours: int) -> None:
        """Hold the poll of a post, or of the first post that has one; where there is none, say which posts have."""
        reading = (await self._room.conversations()).reading
        voice = Voice(language_for(interaction), facts=self._room.facts)
        polled = _polled(reading.posts.values())
        post = reading.post_meant(title) if title else next(iter(polled), None)
        if post is None or post.poll is None:
            await tell(interaction, _no_poll(post, polled, voice))
            return
        if len(post.poll.answers) > _ANSWERS_MOST:
            await tell(interaction, voice.say("poll_too_long", most=str(_ANSWERS_MOST)))
            return
        if not _is_possible(post.poll):
            await tell(interaction, voice.say("poll_too_wordy"))
            return
        source = " · ".join(phrases.source(replace(post, title=shortened(post.title, _TITLE_MOST)), voice.language))
        words = f"{voice.say('poll_head')} · {source}"
        decision = Decision(note=f"poll: {post.slug}")
        turn = Turn(
            asked_by(interaction, self._room, "/sondage", conversation=f"reading/{interaction.id}"),
            Reply(Outcome.CHAT, (Words(words),), voice.language, decision=decision),
        )
        text = "\n".join([small(escape(words)), *_legend(post.poll)])
        said = Said(text, poll=_native(post.poll, hours))
        await self._answers.hand_over(turn, said, lambda said: respond_to(interaction, said))

    async def hear(self, message: discord.Message) -> None:
        """Compare, when a message of Discord's says that a poll of ours is over."""
        reference = message.reference
        if message.type is not discord.MessageType.poll_result or reference is None or reference.message_id is None:
            return
        if self._client.user is None or message.author.id != self._client.user.id or self._room.traffic.closing:
            return
        if not self._room.traffic.is_new(message.id):
            return
        with self._room.traffic.under_way():
            try:
                held = await message.channel.fetch_message(reference.message_id)
                await self._compare(message, held)
            except (*NOT_TAKEN, RefusedError) as error:
                _log.warning("poll %s: its end could not be told: %s", reference.message_id, type(error).__name__)

    async def _compare(self, result: discord.Message, held: discord.Message) -> None:
        post = await self._post_of(held.poll)
        if post is None or post.poll is None or held.poll is None:
            return
        language = language_of(locale_in(self._room, result.guild))
        reply = _compared(post.poll, [answer.vote_count for answer in held.poll.answers], language)
        stored = await self._held_by(held)
        author = stored.message.author if stored else str(result.author.id)
        name = stored.message.author_name if stored else result.author.display_name
        place = place_of(result.channel.id, result.guild.id if result.guild else None)
        asked = Message(str(result.id), place, f"reading/{result.id}", author, name, "/sondage", result.created_at)
        text = "\n".join(_lines(reply, post.poll))
        reference = held.to_reference(fail_if_not_exists=False)

        def sender(said: Said) -> Post:
            return post_to(self._client, result.channel.id, said, question=asked.id, reference=reference)

        await self._answers.hand_over(Turn(asked, reply), Said(text), sender)

    async def _held_by(self, held: discord.Message) -> StoredTurn | None:
        """Return the turn in which a poll was held; None where it is gone, or the database does not answer."""
        try:
            return await self._room.journal.talks.turn_of_message(str(held.id))
        except DatabaseError as error:
            _log.warning("poll %s: who held it could not be looked up: %s", held.id, error)
            return None

    async def _post_of(self, held: discord.Poll | None) -> BlogPost | None:
        """Return the post whose poll was held."""
        if held is None:
            return None
        shown = (held.question, [answer.text for answer in held.answers])
        posts = (await self._room.posts()).values()
        return next((post for post in posts if post.poll and shown == (_question(post.poll), _texts(post.poll))), None)


def poll_command(polls: Polls, browse: Browse, room: Room) -> Command:
    """Return `/sondage`, for servers: in private nobody else is there to vote."""

    @app_commands.command(
        name=name_of("poll"), description=description_of("poll", room.facts), extras=FOR_ALL | NEEDS_BLOG
    )
    @app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
    @with_options(title="post_title", hours="hours")
    async def poll(
        interaction: discord.Interaction,
        title: app_commands.Range[str, 1, 100] | None = None,
        hours: app_commands.Range[int, 1, _HOURS_MOST] = _HOURS,
    ) -> None:
        await handle(interaction, room, "command poll", lambda: polls.hold(interaction, title, hours))

    @poll.autocomplete("title")
    async def titles(_: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await browse.post_choices(typed, _has_possible_poll)

    return poll


def _polled(posts: Iterable[BlogPost]) -> list[BlogPost]:
    """Return the posts whose poll can be held; where none can, those with another one."""
    polled = [post for post in posts if post.poll]
    return list(filter(_has_possible_poll, polled)) or polled


def _no_poll(post: BlogPost | None, polled: Sequence[BlogPost], voice: Voice) -> str:
    """Say that a post (None where none is known that was meant) has no poll, and which posts have one."""
    if not polled:
        return voice.say("poll_nowhere")
    titles = [_title(each) for each in polled[:_NAMED_MOST]] + ["…"] * (len(polled) > _NAMED_MOST)
    where = voice.say("poll_where", titles=" · ".join(titles))
    if post is None:
        return f"{voice.say('post_unknown')}\n{where}"
    return f"{voice.say('poll_not_there', title=_title(post))}\n{where}"


def _title(post: BlogPost) -> str:
    return escape(shortened(one_line(post.title), _TITLE_MOST))


def _has_possible_poll(post: BlogPost) -> bool:
    return post.poll is not None and _is_possible(post.poll)


def _is_possible(poll: Poll) -> bool:
    """Return whether Discord takes a poll, and one message each what its numbers stand for and what came of it."""
    if len(poll.answers) > _ANSWERS_MOST:
        return False
    over = _lines(_compared(poll, [_VOTES_MOST] * len(poll.answers), Language.FRENCH), poll)
    return max(length("\n".join(lines)) for lines in (_legend(poll), over)) <= MOST - _AROUND


def _native(poll: Poll, hours: int) -> discord.Poll:
    native = discord.Poll(_question(poll), timedelta(hours=hours))
    for text in _texts(poll):
        native.add_answer(text=text)
    return native


def _question(poll: Poll) -> str:
    return poll.question if len(poll.question) <= _QUESTION_MOST else "…"


def _is_short(poll: Poll) -> bool:
    return all(length(answer.text) <= _ANSWER_MOST for answer in poll.answers)


def _texts(poll: Poll) -> list[str]:
    """Return the answers, or their numbers where one is too long for Discord: nothing of the author's is cut."""
    if _is_short(poll):
        return [answer.text for answer in poll.answers]
    return [str(number) for number, _ in enumerate(poll.answers, 1)]


def _legend(poll: Poll) -> list[str]:
    """Return what the numbers stand for, where there are any."""
    if _is_short(poll) and len(poll.question) <= _QUESTION_MOST:
        return []
    numbered = [f"{number}. {answer.text}" for number, answer in enumerate(poll.answers, 1)]
    return [block(escape("\n".join([poll.question, *([] if _is_short(poll) else numbered)])))]


def _compared(poll: Poll, votes: list[int], language: Language) -> Reply:
    """Return both results as the bot's own words: figures, in the order of the author's answers."""
    voice, total = Voice(language), sum(votes)
    head = voice.say("poll_over" if total else "poll_empty")
    lines = [
        voice.say(
            "poll_line",
            here=phrases.percent(100 * count / total if total else 0.0, language),
            votes=str(count),
            then=phrases.percent(answer.percent, language),
        )
        for answer, count in zip(poll.answers, votes, strict=True)
    ]
    return Reply(Outcome.CHAT, tuple(map(Words, [head, *lines])), language, decision=Decision(note="poll result"))


def _lines(reply: Reply, poll: Poll) -> list[str]:
    """Return the message: each of the author's answers behind the bar, the figures below."""
    head, *figures = [escape(part.text) for part in reply.parts if isinstance(part, Words)]
    pairs = zip(poll.answers, figures, strict=True)
    return [head, *(line for answer, each in pairs for line in (block(escape(one_line(answer.text))), small(each)))]
