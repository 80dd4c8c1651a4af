"""`/seance voir`: what a session is, which questions will be put, and a button for each to vote for it."""

from collections.abc import Sequence

import discord

from bot import live
from bot.cogs._escape import escape, one_line
from bot.cogs._room import language_for
from bot.cogs.live._desk import Desk
from bot.cogs.live._invitations import invitation_buttons
from bot.cogs.live._items import Button
from bot.cogs.live._panel import Cut, fitting, foot, lead_to_pages, paged, pager, show
from bot.cogs.live._places import address_of, said_when, stage_of, state_of
from bot.cogs.live._presses import Done, Press
from bot.model import LiveError, LiveQuestion, LiveSession, LiveState, Notice
from bot.phrases import Voice

# One row of buttons.
_EACH = 5
_OPEN = frozenset({LiveState.OPEN, LiveState.LIVE})


class Voting:
    """Shows sessions to everybody, and takes votes."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.deeds["list"] = self._list
        lead_to_pages(desk, "list")
        desk.deeds["vote"] = self._vote

    async def view(self, interaction: discord.Interaction, session: LiveSession, page: int = 0) -> None:
        """Show a session and a page of its queue to one member."""
        voice, member = Voice(language_for(interaction)), str(interaction.user.id)
        found = _listed(session)
        page, pages = paged(len(found), page, _EACH)
        shown = found[page * _EACH : (page + 1) * _EACH]
        first = page * _EACH + 1

        def draw(cut: Cut) -> list[str]:
            lines = _head(session, voice)
            lines += [_line(number, pair, member, voice, cut) for number, pair in enumerate(shown, first)]
            return [
                *lines,
                foot(page, pages, len(found), voice),
            ]

        votes = [
            _vote_button(session, question, number, page, member)
            for number, (question, _) in enumerate(shown, first)
            if session.state in _OPEN
        ]
        ways = invitation_buttons(session, voice.language)
        rows = [
            votes,
            pager(Press("list", session.id, "", page), pages),
            [ways[2]] if session.is_over else [ways[0], ways[2]],
        ]
        await show(interaction, fitting(draw), *rows)

    async def _list(self, interaction: discord.Interaction, done: Done) -> None:
        await self.view(interaction, self._desk.session(interaction, done.press.session), done.press.number)

    async def _vote(self, interaction: discord.Interaction, done: Done) -> None:
        self._desk.insist_on_keeping(interaction)
        session, actor = self._desk.session(interaction, done.press.session), self._desk.actor(interaction)
        try:
            changed = await self._desk.do(session.id, lambda each: live.vote(each, done.press.question, by=actor))
        except LiveError:
            left = self._desk.session(interaction, session.id)
            if left.find(done.press.question) is None:  # its words, which still stand there, may have been erased
                await self.view(interaction, left, done.press.number)
            raise
        await self.view(interaction, changed, done.press.number)


def _listed(session: LiveSession) -> Sequence[tuple[LiveQuestion, int]]:
    """Return the queue, or once a session is over what was left, each question with how many want it."""
    if not session.is_over:
        return live.open_to_vote(session)
    return [(question, len(live.supporters(session, question))) for question in live.left_shown(session)]


def _head(session: LiveSession, voice: Voice) -> list[str]:
    guest = live.guest_name(session, voice.language)
    lines = [
        f"**{escape(one_line(session.title))}** · {said_when(session)}",
        escape(voice.say("live_view_guest", guest=guest, length=live.said_length(session.length))),
        f"-# {' · '.join([state_of(session, voice), *_links(session, voice)])}",
    ]
    found = _listed(session)
    if session.is_over:
        left = "live_view_left" if live.was_held(session) else "live_view_waiting"
        return [*lines, voice.say(left)] if found else lines
    none = "live_view_used_up" if live.asked_questions(session) else "live_view_none"
    return [*lines, voice.say("live_view_questions" if found else none)]


def _links(session: LiveSession, voice: Voice) -> list[str]:
    """Return the ways to where a session was announced, takes place, and may be read."""
    thread, transcript = session.notices.get(Notice.THREAD), session.notices.get(Notice.TRANSCRIPT)
    place = stage_of(session)
    found = {
        "live_link": address_of(session) if session.notices.get(Notice.ANNOUNCEMENT) else None,
        "live_link_thread": place if thread and session.state is LiveState.LIVE else None,
        "live_link_transcript": f"{place}/{transcript}" if transcript else None,
    }
    return [f"[{voice.say(key)}](<{address}>)" for key, address in found.items() if address]


def _line(number: int, pair: tuple[LiveQuestion, int], member: str, voice: Voice, cut: Cut) -> str:
    question, count = pair
    is_own = question.anonymous and question.author == member
    asker = live.asker_of(question) or voice.say("live_you_anonymous" if is_own else "live_anonymous")
    votes = voice.say("live_votes" if count > 1 else "live_votes_one", count=str(count))
    return f"**{number}.** {escape(cut(question.text))}\n-# {escape(one_line(asker))} · {votes}"


def _vote_button(session: LiveSession, question: LiveQuestion, number: int, page: int, member: str) -> Button:
    has_voted = member in question.voters
    style = discord.ButtonStyle.success if has_voted else discord.ButtonStyle.secondary
    is_own = any(each.author == member for each in (question, *session.merged_into(question.id)))
    return Button(Press("vote", session.id, question.id, page), f"▲ {number}", style, is_disabled=is_own)
