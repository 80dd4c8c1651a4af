"""Asking a question for a session: typed with the command, in the modal, or taken from a message's menu.

Where others ask nearly the same, or it was put already, nothing is kept yet: the member chooses between joining, if
there is something to join, and asking theirs all the same. What they typed stands in that very message, so that the
choice can be made after a restart too.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord
from discord import app_commands

from bot import live
from bot.cogs._addressing import Names, question
from bot.cogs._commands import name_of
from bot.cogs._distress import help_instead, help_line
from bot.cogs._escape import block, escape, one_line, unblock, unescape
from bot.cogs._mentions import readable
from bot.cogs._render import shortened, small
from bot.cogs._room import language_for
from bot.cogs.live._acting import Acting
from bot.cogs.live._desk import Desk
from bot.cogs.live._items import Button, view_of
from bot.cogs.live._lines import session_name
from bot.cogs.live._modals import Text, Tick, open_modal
from bot.cogs.live._panel import Cut, fitting, show
from bot.cogs.live._places import put_link, said_when
from bot.cogs.live._presses import Done, Press
from bot.live import COMING, LONGEST_QUESTION, Asking, refusal
from bot.model import LiveQuestion, LiveSession, LiveState, QuestionState
from bot.phrases import Voice

_ANONYMOUS, _MENTION = 1, 2
_SHOWN = 200
# So many of the questions that were put already are shown.
_PUT_SHOWN = 2


@dataclass(frozen=True, slots=True)
class Wished:
    """A question as a member wants it asked."""

    text: str
    anonymous: bool = False
    mention: bool = False

    @property
    def flags(self) -> int:
        """Return the two wishes as a number, for a custom id."""
        return _ANONYMOUS * self.anonymous + _MENTION * self.mention


class Questions:
    """Takes questions in."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        desk.deeds["ask"] = self._open
        desk.deeds["asked"] = self._typed
        desk.deeds["alone"] = self._ask_all_the_same
        desk.deeds["join"] = self._join

    async def open_modal(self, interaction: discord.Interaction, session: LiveSession, text: str = "") -> None:
        """Open the modal in which a question is typed, perhaps with a text in it already."""
        self._desk.insist_on_keeping(interaction)
        if session.state not in (LiveState.OPEN, LiveState.LIVE):
            raise refusal(f"live_not_taking_{session.state}")
        voice = Voice(language_for(interaction))
        fields = (
            Text("text", voice.say("live_field_question"), LONGEST_QUESTION, text),
            Tick("anonymous", voice.say("live_field_anonymous"), voice.say("live_field_anonymous_below")),
            Tick("mention", voice.say("live_field_mention"), voice.say("live_field_mention_below")),
        )
        await open_modal(interaction, Press("asked", session.id), session.title, fields)

    async def ask(self, interaction: discord.Interaction, session: LiveSession, wished: Wished) -> None:
        """Take a question in, unless others ask nearly the same, or did: then offer to join them. Raises LiveError.

        Who is surely in distress is told where help is, and nothing is put or kept.
        """
        wished = replace(wished, text=await readable(interaction, wished.text))
        if instead := help_instead(self._desk.room, interaction, wished.text):
            await show(interaction, instead)
            return
        self._desk.insist_on_keeping(interaction)
        # What cannot be asked must be said before anything is offered.
        live.ask(session, self._asking(interaction, wished), by=self._desk.actor(interaction), at=self._desk.now())
        alike = live.already_asked(session, wished.text)
        others = [pair for pair in alike if not self._is_mine(session, pair[0], interaction)]
        put = live.put_already(session, wished.text)[:_PUT_SHOWN]
        if others or put:
            await self._offer(interaction, session, wished, others, put)
        else:
            await self._keep(interaction, session, wished)

    async def _open(self, interaction: discord.Interaction, done: Done) -> None:
        await self.open_modal(interaction, self._desk.session(interaction, done.press.session))

    async def _typed(self, interaction: discord.Interaction, done: Done) -> None:
        session = self._desk.session(interaction, done.press.session)
        wished = Wished(done.text("text"), done.ticked("anonymous"), done.ticked("mention"))
        await self.ask(interaction, session, wished)

    async def _offer(
        self,
        interaction: discord.Interaction,
        session: LiveSession,
        wished: Wished,
        alike: Sequence[tuple[LiveQuestion, int]],
        put: Sequence[LiveQuestion],
    ) -> None:
        voice = Voice(language_for(interaction))
        line = help_line(self._desk.room, wished.text, voice)

        def draw(cut: Cut) -> list[str]:
            lines = [*line, *_put_lines(session, put, voice, cut)]
            if alike:
                most = max(count for _, count in alike)
                lines.append(
                    voice.say("live_already_asked" if most > 1 else "live_already_asked_once", count=str(most))
                )
                lines += [block(escape(cut(shortened(each.text, _SHOWN)))) for each, _ in alike]
            return [*lines, small(voice.say("live_offer_yours")), block(escape(one_line(wished.text)))]

        label = voice.say("live_button_join")
        joins = [
            Button(
                Press("join", session.id, each.id, wished.flags),
                label if len(alike) == 1 else f"{label} ({number})",
                discord.ButtonStyle.primary,
            )
            for number, (each, _) in enumerate(alike, 1)
        ]
        alone = Button(Press("alone", session.id, "", wished.flags), voice.say("live_button_alone"))
        view = view_of([*joins, alone])
        await interaction.response.send_message(fitting(draw), view=view, ephemeral=True, suppress_embeds=True)

    async def _join(self, interaction: discord.Interaction, done: Done) -> None:
        await self._chosen(interaction, done, into=done.press.question)

    async def _ask_all_the_same(self, interaction: discord.Interaction, done: Done) -> None:
        await self._chosen(interaction, done, into=None)

    async def _chosen(self, interaction: discord.Interaction, done: Done, *, into: str | None) -> None:
        self._desk.insist_on_keeping(interaction)
        session = self._desk.session(interaction, done.press.session)
        flags = done.press.number
        wished = Wished(_offered(interaction), bool(flags & _ANONYMOUS), bool(flags & _MENTION))
        await self._keep(interaction, session, wished, into=into)

    async def _keep(
        self, interaction: discord.Interaction, session: LiveSession, wished: Wished, *, into: str | None = None
    ) -> None:
        """Put a question on disk, then tell the member that it is there."""
        asking, actor = self._asking(interaction, wished, into), self._desk.actor(interaction)
        kept = await self._desk.do(session.id, lambda each: live.ask(each, asking, by=actor, at=self._desk.now()))
        voice = Voice(language_for(interaction))
        found = kept.find(asking.id)
        states = {QuestionState.MERGED: "live_taken_joined", QuestionState.PENDING: "live_taken_pending"}
        key = states.get(found.state, "live_taken") if found else "live_taken"
        when = voice.say("live_now") if kept.state is LiveState.LIVE else said_when(kept)
        lines = [" ".join([voice.say(key, title=session_name(kept), when=when), *_confirmed(wished, voice)])]
        lines.append(block(escape(one_line(wished.text))))
        lines += help_line(self._desk.room, wished.text, voice)
        await self._say(interaction, lines, voice)

    async def _say(self, interaction: discord.Interaction, lines: list[str], voice: Voice) -> None:
        """Answer, and add what is kept for a member who has not been told yet."""
        author, journal = str(interaction.user.id), self._desk.room.journal
        if not await journal.is_first_contact(author):
            await show(interaction, "\n".join(lines))
            return
        notice = small(voice.say("first_contact", days=str(self._desk.room.retention_days)))
        try:
            await show(interaction, "\n".join([*lines, notice]))
        except discord.HTTPException:
            journal.not_told(author)
            raise
        journal.told(author)

    def _asking(self, interaction: discord.Interaction, wished: Wished, into: str | None = None) -> Asking:
        return Asking(str(interaction.id), wished.text, wished.anonymous, wished.mention, into)

    def _is_mine(self, session: LiveSession, found: LiveQuestion, interaction: discord.Interaction) -> bool:
        return any(each.author == str(interaction.user.id) for each in (found, *session.merged_into(found.id)))


def ask_in_session_menu(questions: Questions, desk: Desk, acting: Acting) -> app_commands.ContextMenu:
    """Return *Poser cette question en séance*: the modal opens with the message's text, which its user may change."""

    async def ask(interaction: discord.Interaction, message: discord.Message) -> None:
        async def deed() -> None:
            session = desk.chosen(interaction, None, *COMING)
            names = Names(users={user.id: user.display_name for user in message.mentions})
            text = shortened(one_line(question(message.content, names)), LONGEST_QUESTION)
            await questions.open_modal(interaction, session, text)

        await acting.carefully(interaction, deed, what="menu question")

    menu = app_commands.ContextMenu(name=name_of("live_menu"), callback=ask)
    menu.allowed_contexts = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
    return menu


def _confirmed(wished: Wished, voice: Voice) -> list[str]:
    """Return what a member is told of the two wishes that a question came with; without a name nobody is mentioned."""
    if wished.anonymous:
        return [voice.say("live_taken_unnamed_unmentioned" if wished.mention else "live_taken_unnamed")]
    return [voice.say("live_taken_mentioned")] if wished.mention else []


def _put_lines(session: LiveSession, put: Sequence[LiveQuestion], voice: Voice, cut: Cut) -> list[str]:
    """Return which questions were put already that ask nearly the same, and where their answers are to be read."""
    shown = [
        line
        for each in put
        for line in (block(escape(cut(shortened(each.text, _SHOWN)))), small(put_link(session, each, voice)))
    ]
    return [voice.say("live_put_already"), *shown] if shown else []


def _offered(interaction: discord.Interaction) -> str:
    """Return the question that a member had typed, from the message that offers them to join others."""
    content = interaction.message.content if interaction.message else ""
    return unescape(unblock(content.rsplit("\n", 1)[-1]))
