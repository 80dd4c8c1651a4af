"""`/journal stats`: the figures of a period as a picture and as text, what was most asked and what was most quoted."""

import asyncio
import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord

from bot import storage
from bot.cogs._pages import paged
from bot.cogs._render import rendered, small
from bot.cogs._room import Room
from bot.cogs.journal._authority import Visit
from bot.cogs.journal.lists import question_line
from bot.model import Blog, Citation, Language, Outcome, PassageCount, Post, Quote, Reply, Statistics
from bot.phrases import Voice

_PASSAGES = 5
# So much of a passage and of a question is shown, in characters.
_PASSAGE = 160
_QUESTION = 150


class Figures:
    """Counts, and shows what came of it."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def show(self, visit: Visit, days: int) -> None:
        """Show the figures of the last so many days, of the channels that the moderator sees."""
        until = datetime.now(UTC)
        statistics = await self._room.journal.review.statistics(visit.moderator, until - timedelta(days=days), until)
        posts, language = await self._room.posts(), visit.language
        files: tuple[discord.File, ...] = ()
        if statistics.turns:  # else there is nothing to draw
            drawn = await asyncio.to_thread(storage.picture, statistics, language, posts, visit.facts)
            files = (discord.File(io.BytesIO(drawn), "journal.png", description=visit.voice.say("stats_picture")),)
        blog = (await self._room.conversations()).index.corpus.blog
        lines = storage.figures(statistics, language, posts, english=blog.english, facts=visit.facts)
        head = visit.voice.say("stats_head", days=str(days)) if days > 1 else visit.voice.say("stats_head_day")
        first, *more = paged(head, [*lines, small(visit.voice.say("stats_scope"))], language, gap="\n")
        await visit.show(first, files=files)
        for page in [*more, *_often(statistics, posts, blog, visit.voice)]:
            await visit.add(page)


def _often(statistics: Statistics, posts: Mapping[str, Post], blog: Blog, voice: Voice) -> list[str]:
    """Return what was most asked and most quoted, none of it where there is nothing."""
    asked = [question_line(group, _QUESTION) for group in statistics.asked]
    quoted = list(_passages(statistics.passages, posts, blog, voice))
    pages: list[str] = []
    if asked:
        pages += paged(voice.say("stats_asked"), asked, voice.language, gap="\n")
    if quoted:
        pages += paged(voice.say("stats_quoted"), quoted, voice.language, gap="\n")
    return pages


def _passages(counts: Sequence[PassageCount], posts: Mapping[str, Post], blog: Blog, voice: Voice) -> "list[str]":
    found = []
    for each in counts:
        post = posts.get(each.post)
        if post is not None and post.sha == each.post_sha:  # else its place says nothing any more
            reply = Reply(Outcome.ANSWERED, (_opening(post, each),), Language(voice.language))
            found.append(f"× {each.count}\n{rendered(reply, blog)}")
    return found[:_PASSAGES]


def _opening(post: Post, passage: PassageCount) -> Citation:
    """Return how a passage begins, cut between two words and marked as cut where it goes on."""
    whole = Quote(post, passage.start, passage.end, speaker=passage.speaker)
    if len(whole.text) <= _PASSAGE:
        return Citation((whole,))
    space = post.body.rfind(" ", passage.start + 1, passage.start + _PASSAGE)
    return Citation((replace(whole, end=space if space > 0 else passage.start + _PASSAGE),), shortened=True)
