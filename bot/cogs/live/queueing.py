"""`/animer file`: the questions that wait, for moderators: a page of them, one to take up, and calling the session off.

Whoever takes a question up has it for some minutes: others neither see nor decide on it meanwhile (see `_card`).
"""

import discord
from discord import app_commands

from bot import live
from bot.cogs._commands import description_of, name_of, with_options
from bot.cogs._escape import escape, one_line
from bot.cogs._pages import moment
from bot.cogs._render import small
from bot.cogs._room import language_for
from bot.cogs.live._acting import Acting
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button, Choice
from bot.cogs.live._lines import session_name
from bot.cogs.live._panel import Cut, Row, fitting, foot, lead_to_pages, paged, pager, show
from bot.cogs.live._places import said_when, state_of
from bot.cogs.live._presses import Done, Press
from bot.live import COMING, Actor, Step, refusal
from bot.model import LiveQuestion, LiveSession, LiveState, QuestionState
from bot.phrases import Voice

# So many stand on one page, and in the select below it.
_EACH = 5
_NAME_MOST = 100
_BEFORE = frozenset({LiveState.ANNOUNCED, LiveState.OPEN})

Command = app_commands.Command[app_commands.Group, ..., None]


class Queueing:
    """Shows moderators what waits."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.deeds["queue"] = self._queue
        lead_to_pages(desk, "queue")
        desk.deeds["calloff"] = self._ask_to_call_off
        desk.deeds["calledoff"] = self._call_off

    async def view(self, interaction: discord.Interaction, session: LiveSession, page: int = 0, head: str = "") -> None:
        """Show a page of what waits in a session; `head` stands above. Raises LiveError for others than moderators."""
        actor, voice = self._desk.moderator(interaction), Voice(language_for(interaction))
        waiting = _waiting(session, actor, self._desk)
        page, pages = paged(len(waiting), page, _EACH)
        shown = list(enumerate(waiting, 1))[page * _EACH : (page + 1) * _EACH]

        def draw(cut: Cut) -> list[str]:
            lines = [*([head] if head else []), *self._head(session, actor, voice, has_any=bool(waiting))]
            lines += [_line(number, session, each, voice, cut) for number, each in shown]
            return [
                *lines,
                foot(page, pages, len(waiting), voice),
            ]

        options = [(each.id, f"{number}. {each.text}", _state(session, each, voice)) for number, each in shown]
        rows: list[Row] = [pager(Press("queue", session.id, "", page), pages), _last_row(session, page, voice)]
        if options:
            rows.insert(0, Choice(Press("pick", session.id, "", page), voice.say("live_pick"), options))
        await show(interaction, fitting(draw), *rows)

    def _head(self, session: LiveSession, actor: Actor, voice: Voice, *, has_any: bool) -> list[str]:
        lines = [f"{session_name(session)} · {said_when(session)}", f"-# {state_of(session, voice)}"]
        elsewhere = sum(each.state is QuestionState.PENDING for each in session.questions)
        elsewhere -= len(live.pending(session, by=actor, at=self._desk.now()))
        if elsewhere:
            lines.append(voice.say("live_elsewhere", count=str(elsewhere)))
        lines += self._waiting(session, voice)
        return lines if has_any else [*lines, voice.say("live_queue_empty")]

    def _waiting(self, session: LiveSession, voice: Voice) -> list[str]:
        """Return how long the guest of a session is waited for, and until when at the moment, if they are."""
        if not session.wait or session.guest.id is None:
            return []
        until = live.waits_until(session, self._desk.now())
        key = "live_wait_head" if until is None else "live_wait_head_until"
        when = "" if until is None else moment(until.timestamp(), "R")
        return [small(voice.say(key, length=live.said_length(session.wait), when=when))]

    async def _queue(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        if done.press.question:  # a question that was taken up is given back
            session = await self._given_back(interaction, session, done.press.question)
        await self.view(interaction, session, done.press.number)

    async def _given_back(self, interaction: discord.Interaction, session: LiveSession, question: str) -> LiveSession:
        actor, at = self._desk.moderator(interaction), self._desk.now()
        found = session.find(question)
        if found is None or found.claimed_by != actor.id:
            return session
        return await self._desk.do(session.id, lambda each: live.unclaim(each, question, by=actor, at=at))

    async def _ask_to_call_off(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        self._desk.moderator(interaction)
        voice = Voice(language_for(interaction))
        yes = Press("calledoff", session.id, "", done.press.number)
        row = [
            Button(yes, voice.say("live_button_call_off"), discord.ButtonStyle.danger),
            Button(Press("queue", session.id, "", done.press.number), voice.say("live_button_back")),
        ]
        title, when = session_name(session), said_when(session)
        await show(interaction, voice.say("live_call_off_ask", title=title, when=when), row)

    async def _call_off(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        actor, at = self._desk.moderator(interaction), self._desk.now()

        def rule(each: LiveSession) -> Step:
            if each.state not in _BEFORE:
                raise refusal("live_no_calling_off")
            return live.close(each, by=actor, at=at)

        closed = await self._desk.do(session.id, rule)
        said = Voice(language_for(interaction)).say("live_call_off_done", title=session_name(closed))
        await show(interaction, said)


def queue_command(queueing: Queueing, desk: Desk, acting: Acting) -> Command:
    """Return `file`, to be added to `/animer`."""

    @app_commands.command(name=name_of("live_queue"), description=description_of("live_queue"))
    @with_options(session="live_session")
    async def queue(
        interaction: discord.Interaction, session: app_commands.Range[str, 1, _NAME_MOST] | None = None
    ) -> None:
        async def deed() -> None:
            desk.moderator(interaction)
            await queueing.view(interaction, desk.chosen(interaction, session, *COMING))

        await acting.carefully(interaction, deed, what="queue")

    async def choices(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return desk.choices(interaction, typed)

    queue.autocomplete("session")(choices)
    return queue


def _waiting(session: LiveSession, actor: Actor, desk: Desk) -> list[LiveQuestion]:
    """Return what a moderator may take up: what is to be decided, then the queue, then what was declined."""
    declined = [each for each in session.questions if each.state is QuestionState.DECLINED]
    return [*live.pending(session, by=actor, at=desk.now()), *live.queue(session), *declined]


def _last_row(session: LiveSession, page: int, voice: Voice) -> list[Button]:
    again = Button(Press("queue", session.id, "", page), voice.say("live_button_refresh"))
    if session.state not in _BEFORE:
        return [again]
    return [again, Button(Press("calloff", session.id, "", page), voice.say("live_button_call_off"))]


def _line(number: int, session: LiveSession, question: LiveQuestion, voice: Voice, cut: Cut) -> str:
    asker = live.asker_of(question) or voice.say("live_anonymous")
    return (
        f"**{number}.** {escape(cut(question.text))}\n-# {_state(session, question, voice)} · {escape(one_line(asker))}"
    )


def _state(session: LiveSession, question: LiveQuestion, voice: Voice) -> str:
    """Return how far a question is, and how many want it."""
    count = len(live.supporters(session, question))
    words = [voice.say(f"live_queue_{question.state}")]
    if question.state is not QuestionState.DECLINED:
        words.append(voice.say("live_votes" if count > 1 else "live_votes_one", count=str(count)))
    return " · ".join(words)
