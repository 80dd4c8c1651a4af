"""`/seance mes-questions`: what became of a member's own questions, and buttons to edit and withdraw them.

All stands there, and can be withdrawn, also where they see the channel of a session no more or it is gone; editing is
for those who see it.
"""

import discord

from bot import live
from bot.cogs._distress import help_instead, help_line
from bot.cogs._escape import escape, one_line
from bot.cogs._mentions import readable
from bot.cogs._room import language_for
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button
from bot.cogs.live._modals import Text, open_modal
from bot.cogs.live._panel import Cut, fitting, foot, lead_to_pages, paged, pager, show
from bot.cogs.live._presses import Done, Press
from bot.live import LONGEST_QUESTION, refusal
from bot.model import LiveQuestion, LiveSession, LiveState, QuestionState
from bot.phrases import Voice

# A row of buttons for each question, and one to turn pages.
_EACH = 4
_TAKING = frozenset({LiveState.OPEN, LiveState.LIVE})
_EDITABLE = frozenset({QuestionState.PENDING, QuestionState.APPROVED})
_WITHDRAWABLE = _EDITABLE | {QuestionState.MERGED}


class Own:
    """Shows members their own questions."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.deeds["mine"] = self._mine
        lead_to_pages(desk, "mine")
        desk.deeds["edit"] = self._open
        desk.deeds["edited"] = self._edit
        desk.deeds["withdraw"] = self._withdraw

    async def view(self, interaction: discord.Interaction, page: int = 0, head: str = "") -> None:
        """Show the member's questions in this server, the latest first; `head` stands above."""
        voice = Voice(language_for(interaction), facts=self._desk.room.facts)
        member = str(interaction.user.id)
        sessions = self._desk.sessions.of_guild(str(interaction.guild_id))
        # What waits for the next session is shown once: there.
        carried = {each.carried_from for session in sessions for each in session.questions}
        pairs = [
            (session, each)
            for session in sessions
            for each in live.own_questions(session, member)
            if each.id not in carried or _became(session, each) not in {"left", "unsaid"}
        ]
        pairs.sort(key=lambda pair: (pair[1].at, pair[1].id), reverse=True)
        page, pages = paged(len(pairs), page, _EACH)
        shown = list(enumerate(pairs, 1))[page * _EACH : (page + 1) * _EACH]

        def draw(cut: Cut) -> list[str]:
            lines = [*([head] if head else []), voice.say("live_mine" if pairs else "live_mine_none")]
            lines += [_item(number, session, each, voice, cut) for number, (session, each) in shown]
            return [
                *lines,
                foot(page, pages, len(pairs), voice),
            ]

        seen = {session.id for session in self._desk.seen(interaction)}
        rows = [_buttons(number, session, each, voice, is_seen=session.id in seen) for number, (session, each) in shown]
        # Any session's id does: the page is of all of them.
        name = pairs[0][0].id if pairs else "0"
        await show(interaction, fitting(draw), *rows, pager(Press("mine", name, "", page), pages))

    async def _mine(self, interaction: discord.Interaction, done: Done) -> None:
        await self.view(interaction, done.press.number)

    async def _open(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        found = session.find(done.press.question)
        if found is None or found.author != str(interaction.user.id):
            raise refusal("live_no_question")
        voice = Voice(language_for(interaction))
        text = Text("text", voice.say("live_field_question"), LONGEST_QUESTION, found.text)
        await open_modal(interaction, Press("edited", session.id, found.id), session.title, [text])

    async def _edit(self, interaction: discord.Interaction, done: Done) -> None:
        text = await readable(interaction, done.text("text"))
        if instead := help_instead(self._desk.room, interaction, text):
            await show(interaction, instead)
            return
        self._desk.insist_on_keeping(interaction)
        session, actor = self._desk.session(interaction, done.press.session), self._desk.actor(interaction)
        await self._desk.do(session.id, lambda each: live.edit(each, done.press.question, text=text, by=actor))
        key = "live_edited_pending" if session.approval else "live_edited"
        voice = Voice(language_for(interaction))
        await self.view(interaction, head="\n".join([voice.say(key), *help_line(self._desk.room, text, voice)]))

    def _mine_in(self, interaction: discord.Interaction, session: str) -> LiveSession:
        """Return a session in which a question is the member's own, also where they see its channel no more."""
        mine = self._desk.sessions.of_guild(str(interaction.guild_id))
        found = next((each for each in mine if each.id == session), None)
        if found is None or not live.own_questions(found, str(interaction.user.id)):
            raise refusal("live_no_session")
        return found

    async def _withdraw(self, interaction: discord.Interaction, done: Done) -> None:
        session, actor = self._mine_in(interaction, done.press.session), self._desk.actor(interaction)
        await self._desk.do(session.id, lambda each: live.withdraw(each, done.press.question, by=actor))
        await self.view(interaction, head=Voice(language_for(interaction)).say("live_withdrawn"))


def _item(number: int, session: LiveSession, question: LiveQuestion, voice: Voice, cut: Cut) -> str:
    """Return one question, which session it is for, and what became of it."""
    became = voice.say(f"live_mine_{_became(session, question)}")
    if question.state is QuestionState.DECLINED and question.reason:
        became = voice.say("live_mine_reason", reason=escape(one_line(question.reason)))
    words = [
        escape(one_line(session.title)),
        became,
        *([voice.say("live_mine_anonymous")] if question.anonymous else []),
    ]
    return f"**{number}.** {escape(cut(question.text))}\n-# {' · '.join(words)}"


def _became(session: LiveSession, question: LiveQuestion) -> str:
    """Return what became of a question: its state, or that nobody answered it before the end, or the blog in vain."""
    if session.is_over and question in live.left_open(session):
        return "left"
    return "unsaid" if question in live.unsaid(session) else question.state


def _buttons(number: int, session: LiveSession, question: LiveQuestion, voice: Voice, *, is_seen: bool) -> list[Button]:
    if session.state not in _TAKING or question.state not in _WITHDRAWABLE:
        return []
    edit = Button(Press("edit", session.id, question.id), f"{voice.say('live_button_edit')} {number}")
    withdraw = Button(Press("withdraw", session.id, question.id), f"{voice.say('live_button_withdraw')} {number}")
    can_edit = is_seen and question.state in _EDITABLE and not session.merged_into(question.id)
    return [edit, withdraw] if can_edit else [withdraw]
