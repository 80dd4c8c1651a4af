"""What was said, to be read afterwards: one message in the thread with the first page, buttons for the rest, a file."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import discord

from bot import live
from bot.cogs._commands import tell
from bot.cogs._delivery import RefusedError
from bot.cogs._room import language_for
from bot.cogs.live._desk import Desk
from bot.cogs.live._lines import transcript_pages
from bot.cogs.live._panel import lead_to_pages
from bot.cogs.live._permissions import missing_for
from bot.cogs.live._places import on_stage
from bot.cogs.live._presses import Done
from bot.cogs.live._showing import Showing, Shown
from bot.cogs.live._stage_buttons import TRANSCRIPT, under_transcript
from bot.cogs.live._words import Words
from bot.model import LiveSession, LiveState, Notice
from bot.phrases import Voice
from bot.text import fold

_ATTACH = "attach_files"
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class _Text:
    """A transcript on pages, and whole, as the file of that name."""

    pages: Sequence[str]
    name: str
    whole: str


class Transcripts:
    """Shows transcripts, turns their pages, and keeps them true."""

    def __init__(self, desk: Desk, showing: Showing, words: Words) -> None:
        self._desk = desk
        self._showing = showing
        self._words = words
        desk.shows[Notice.TRANSCRIPT] = self.show
        desk.deeds[TRANSCRIPT] = self._turn
        lead_to_pages(desk, TRANSCRIPT)

    async def show(self, session: LiveSession, _: str = "") -> str:
        """Show the transcript and return the message's id; without its file where we may not attach one.

        A moderator is told then. Raises RefusedError and TimeoutError.
        """
        text = await self._text(session)
        view = under_transcript(session.id, 0, len(text.pages))
        file, before = await self._file(session, text), session.notices.get(Notice.TRANSCRIPT, "")
        shown = Shown(f"{session.id}/transcript/{before}", text.pages[:1], view=view, file=file)
        return await self._showing.show(session, shown)

    async def show_again(self, session: LiveSession) -> None:
        """Put the transcript as it is now where it stands; show it anew where somebody deleted it.

        Raises RefusedError and TimeoutError.
        """
        text, message = await self._text(session), session.notices.get(Notice.TRANSCRIPT)
        view = under_transcript(session.id, 0, len(text.pages))
        file = await self._file(session, text)
        try:
            if message:
                await self._showing.change(session, message, text.pages[0], view=view, file=file)
                return
        except RefusedError as error:
            if not error.is_gone:
                raise
        done, new = live.ShowNotice(Notice.TRANSCRIPT), await self.show(session)
        await self._desk.do(session.id, lambda now: live.done(now, done, message=new, at=self._desk.now()))

    async def _turn(self, interaction: discord.Interaction, done: Done) -> None:
        """Show a page to the one who asked for it, and to nobody else."""
        session = self._desk.session(interaction, done.press.session)
        if session.state is not LiveState.PUBLISHED:
            await tell(interaction, Voice(language_for(interaction)).say("stage_transcript_gone"))
            return
        pages = (await self._text(session)).pages
        page = min(done.press.number, len(pages) - 1)
        view = under_transcript(session.id, page, len(pages)) or discord.ui.View()
        message = interaction.message
        if message is not None and message.flags.ephemeral:
            await interaction.response.edit_message(content=pages[page], view=view)
        else:
            await interaction.response.send_message(pages[page], view=view, ephemeral=True, suppress_embeds=True)

    async def _text(self, session: LiveSession) -> _Text:
        language = self._desk.language(session.guild)
        corpus = (await self._desk.room.conversations()).index.corpus
        transcript = live.Transcript(await self._desk.room.posts(), corpus.blog, link=partial(on_stage, session))
        pages = transcript_pages(transcript.sections(session, language), language)
        return _Text(pages, _file_name(session), transcript.write(session, language))

    async def _file(self, session: LiveSession, text: _Text) -> tuple[str, bytes] | None:
        channel = self._desk.client.get_channel(int(session.channel))
        known = channel if isinstance(channel, discord.abc.GuildChannel) else None
        if not missing_for(known, self._desk.language(session.guild), _ATTACH):
            return text.name, text.whole.encode()
        await self._words.explain(session, "stage_no_file", _ATTACH)
        return None


def _file_name(session: LiveSession) -> str:
    title = _NOT_IN_NAMES.sub("-", fold(session.title)).strip("-") or "seance"
    return f"{title}-{session.starts_at.astimezone(live.zone_of(session.zone)):%Y-%m-%d}.md"
