"""`/journal recents`, `chercher` and `sans-reponse`: pages of turns or of questions, from which one can be opened."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import discord

from bot.cogs._escape import one_line
from bot.cogs._pages import fitting, moment, outcome_name, unkept, what_came, without_words
from bot.cogs._render import shortened, shown, small
from bot.cogs._room import Room
from bot.cogs._turning import page_line
from bot.cogs.journal._asked import Search, moment_of, search_of
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._items import JournalSelect, drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.model import Filters, Likeness, Post, ReviewedTurn, Unanswered
from bot.phrases import Voice

_TURNS = 5
_QUESTIONS = 10
# How much of a question stands in the file for the author: five thousand of them are well below Discord's limit.
_LINE = 300


class Lists:
    """Shows what is looked for, page by page."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def search(self, visit: Visit, filters: Filters) -> None:
        """Show the first page of what matches."""
        await self._show(visit, Search(filters))

    async def turn_page(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Show the page that a button leads to."""
        await self._show(visit, search_of(key))

    async def _show(self, visit: Visit, search: Search) -> None:
        voice = visit.voice
        filters = replace(search.filters, before=search.anchor)
        found = await self._room.journal.review.page(visit.moderator, filters, number=search.page, size=_TURNS)
        turns, pages = found.turns, -(-found.total // _TURNS)
        posts = await self._room.posts()
        what = "journal_recent" if search.filters == Filters() else "journal_found"
        head = voice.say(f"{what}_head" if turns else f"{what}_none")
        count = voice.say("total_exchanges", count=str(found.total))
        foot = page_line(found.number, pages, visit.language, total=count)

        def told(most: int) -> str:
            return _lines(head, *(turn_lines(turn, posts, voice, most) for turn in turns), foot)

        buttons = ways(lambda page: search.key(page, found.anchor), found.number, pages)
        await visit.show(fitting(told), drawn(_to_open(turns, voice), buttons))

    async def unanswered(self, visit: Visit, days: int, *, with_near: bool) -> None:
        """Show what the author does not speak of, in the last so many days."""
        now = datetime.now(UTC)
        until = int(now.timestamp()) // 60 + 1
        since = until - int(timedelta(days=days) / timedelta(minutes=1))
        found = await self._questions(visit, since, until, page=0, with_near=with_near)
        if found.groups:
            await visit.add(visit.voice.say("journal_unanswered_file"), (_for_the_author(found.groups),))

    async def turn_questions(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Show the page of questions that a button leads to."""
        since, until, page = (key.number(place) or 0 for place in (0, 1, 2))
        await self._questions(visit, since, until, page=page, with_near=key.field(3) == "n")

    async def _questions(self, visit: Visit, since: int, until: int, *, page: int, with_near: bool) -> Unanswered:
        """Show a page of questions; return them all."""
        voice = visit.voice
        found = await self._room.journal.review.unanswered(
            visit.moderator, moment_of(since), moment_of(until), with_near=with_near
        )
        groups, pages = found.groups, -(-len(found.groups) // _QUESTIONS)
        page = max(min(page, pages - 1), 0)
        listed = groups[page * _QUESTIONS : (page + 1) * _QUESTIONS]

        def way(number: int) -> Key:
            return Key(Deed.UNANSWERED, (base36(since), base36(until), base36(number), "n" if with_near else ""))

        count = str(sum(group.count for group in groups))
        key = "journal_unanswered_near" if with_near else "journal_unanswered_head"
        head = voice.say(key, count=count, groups=str(len(groups))) if groups else voice.say("journal_unanswered_none")
        bound = "" if found.is_whole else voice.say("journal_unanswered_bound")
        total = voice.say("total_groups", count=str(len(groups)))
        foot = page_line(page, pages, visit.language, total=total)
        text = fitting(lambda most: _lines(head, bound, *(question_line(group, most) for group in listed), foot))
        options = {group.turns[0]: (group.question or "…", f"× {group.count}") for group in listed}
        select = JournalSelect(Key(Deed.OPEN), voice.say("journal_open"), options) if options else None
        await visit.show(text, drawn(select, ways(way, page, pages)))
        return found


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)


def _for_the_author(groups: Sequence[Likeness]) -> discord.File:
    """Return all groups of questions as a file of text; nothing in it says who asked."""
    lines = [f"{group.count} × {shortened(one_line(group.question), _LINE)}" for group in groups]
    return discord.File(io.BytesIO("\n".join(lines).encode("utf-8", "replace")), "questions.txt")


def _to_open(turns: Sequence[ReviewedTurn], voice: Voice) -> JournalSelect | None:
    options = {
        turn.turn.message.id: (
            turn.turn.message.text or without_words(turn.turn, voice),
            " · ".join(
                part
                for part in (outcome_name(turn.turn.outcome, voice), one_line(turn.turn.message.author_name))
                if part
            ),
        )
        for turn in turns
    }
    return JournalSelect(Key(Deed.OPEN), voice.say("journal_open"), options) if options else None


def turn_lines(reviewed: ReviewedTurn, posts: Mapping[str, Post], voice: Voice, most: int) -> str:
    """Return one turn in three lines of a list: when, where and who; the question; what came and was said of it."""
    turn, message = reviewed.turn, reviewed.turn.message
    name, mention = shown(message.author_name, 40), f"<@{message.author}>"
    who = f"{name} ({mention})" if name else mention
    where = small(f"{moment(message.at.timestamp())} · <#{message.place.channel}> · {who}")
    came = small(" · ".join([what_came(turn, posts, voice), *marks(reviewed, voice)]))
    return "\n".join([where, shown(message.text, most) or unkept(turn, voice), came])


def marks(reviewed: ReviewedTurn, voice: Voice) -> list[str]:
    """Return what was said of a turn, in signs and a word."""
    counted = {"👍": reviewed.up, "👎": reviewed.down, "⚑": reviewed.reports}
    said = [f"{sign} {count}" for sign, count in counted.items() if count]
    if reviewed.review is not None and reviewed.review.state is not None:
        said.append(voice.say(f"state_{reviewed.review.state.value}"))
    return said


def question_line(group: Likeness, most: int) -> str:
    """Return one group of questions in a line of a list."""
    return f"- × {group.count} · {shown(group.question, most) or '…'}"
