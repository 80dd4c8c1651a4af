"""What happens when somebody presses a button of ours or chooses in a select, however old the message is.

Whoever presses gets their answer: the way on in the talk for everybody to see, with their name, and for them alone once
they press on and on in a channel; what is only to be read for them alone.
All that is shown is a turn in the journal, like any other answer.
"""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import discord

from bot.cogs._answers import Answers
from bot.cogs._asking import asked_by
from bot.cogs._commands import tell
from bot.cogs._delivery import Post, Said, acknowledge, respond_to, turn_page
from bot.cogs._escape import escape, one_line
from bot.cogs._handling import do_once, tell_phrase
from bot.cogs._items import ChoiceSelect, with_selects
from bot.cogs._page_form import ask_for_page, buttons_of, page_wanted, pressed_label
from bot.cogs._passages import in_context, reference
from bot.cogs._presses import BUTTON, JUMPS, REASONS, Deed, Press, page_buttons, pressed, reasons
from bot.cogs._render import MOST, NOTICE_MOST, length, small, worded
from bot.cogs._room import Room, language_for
from bot.cogs._wishes import asked_elsewhere
from bot.cogs.following import Following
from bot.cogs.shelf import Page, Shelf
from bot.model import Citation, Decision, Outcome, Part, Reply, Thumb, Turn, Vote
from bot.phrases import Voice

if TYPE_CHECKING:  # connecting waits for no library of the index
    from bot.dialogue import Reading

_Deed = Callable[[discord.Interaction, Press, tuple[str, ...]], Awaitable[None]]
# Returns a citation with more of what stands around it, None where its post has no more.
_Widened = Callable[["Reading", Citation], Citation | None]
# What can be done before the blog has been read.
_WITHOUT_BLOG = frozenset({Deed.UP, Deed.DOWN, Deed.WHY, Deed.NOTICE, Deed.GONE, *JUMPS})
# Is told of a thumb on a turn, once the one who pressed has been answered.
Voted = Callable[[discord.Interaction, str, Thumb], Awaitable[None]]


class Pressing:
    """Does what buttons and selects are for."""

    def __init__(self, room: Room, answers: Answers, following: Following, shelf: Shelf, voted: Voted) -> None:
        self._room = room
        self._following = following
        self._voted = voted
        self._answers = answers
        self._shelf = shelf
        self._deeds: dict[Deed, _Deed] = {
            Deed.ANOTHER: self._another,
            Deed.CONTEXT: self._context,
            Deed.PARAGRAPH: self._paragraph,
            Deed.CITE: self._cite,
            Deed.READ: self._read,
            Deed.PAGE: self._page,
            Deed.UP: self._up,
            Deed.DOWN: self._down,
            Deed.WHY: self._why,
            Deed.ASK: self._ask,
            Deed.REREAD: self._reread,
            Deed.TOPIC: self._topic,
            Deed.GONE: self._gone,
            **dict.fromkeys(JUMPS, self._ask_for_page),
        }

    def add(self, deed: Deed, does: _Deed) -> None:
        """Let another part of the door do what a button is for."""
        self._deeds[deed] = does

    async def press(self, interaction: discord.Interaction, press: Press, values: tuple[str, ...]) -> None:
        """Do what was pressed, once; tell the one who pressed what stood in the way, if something did."""
        deed = partial(self._deeds[press.deed], interaction, press, values)
        needs_blog = press.deed not in _WITHOUT_BLOG
        await do_once(interaction, self._room, f"button {press.deed}", deed, needs_blog=needs_blog)

    async def submitted(self, interaction: discord.Interaction) -> None:
        """Show the page whose number was sent in a form, if it is one of these.

        While we are closing there is no answer: then Discord keeps what was typed in the form, to be sent again.
        """
        data: Any = interaction.data or {}
        match = BUTTON.fullmatch(str(data.get("custom_id", "")))
        jump = pressed(match) if match else None
        if jump is None or jump.deed not in JUMPS or self._room.traffic.closing:
            return
        shows = JUMPS[jump.deed]

        async def show_page() -> None:
            if (number := await page_wanted(interaction)) is not None:
                await self._deeds[shows](interaction, Press(shows, jump.key, number), ())

        what, needs_blog = f"form {jump.deed}", shows not in _WITHOUT_BLOG
        await do_once(interaction, self._room, what, show_page, needs_blog=needs_blog)

    async def _ask_for_page(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        await ask_for_page(interaction, press.of_button, pressed_label(interaction))

    async def _turn(self, interaction: discord.Interaction, press: Press) -> Turn | None:
        """Return the turn that a button is about, or tell that it is not kept any more.

        A custom id can be forged: of a turn in another place, which may be hidden from them, nobody learns anything.
        """
        turn = await self._room.recall.turn(press.key, await self._room.posts())
        if turn is None or turn.message.place.channel != str(interaction.channel_id):
            await self._tell_gone(interaction)
            return None
        return turn

    async def _is_of_here(self, interaction: discord.Interaction, press: Press) -> bool:
        """Return whether the turn that a button is about, as it is or was, belongs to this place; see `_turn`."""
        found = self._room.recall.remembered(press.key) or await self._room.journal.talks.turn(press.key)
        return found is not None and found.message.place.channel == str(interaction.channel_id)

    async def _citation(self, interaction: discord.Interaction, press: Press) -> Citation | None:
        turn = await self._turn(interaction, press)
        if turn is None:
            return None
        if press.number >= len(turn.reply.citations):  # the question, and with it the answer, was edited
            await self._tell_gone(interaction)
            return None
        return turn.reply.citations[press.number]

    # The way on in the talk.

    async def _another(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        turn = await self._turn(interaction, press)
        if turn is not None:
            await self._go_on(interaction, turn, Voice(turn.reply.language).say("asks_another"))

    async def _ask(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        turn = await self._turn(interaction, press)
        if turn is None:
            return
        suggestions = turn.reply.suggestions
        # Of an answer whose words are not kept, all that is left is what stands on the button.
        asked = suggestions[press.number] if press.number < len(suggestions) else pressed_label(interaction)
        if asked:
            await self._go_on(interaction, turn, asked)
        else:
            await self._tell_gone(interaction)

    async def _go_on(self, interaction: discord.Interaction, turn: Turn, asked: str) -> None:
        """Answer as if the one who pressed had asked right after that turn: for everybody to see, who it was too.

        Below what only they see, and where they press on and on, the answer is for them alone.
        """
        if (text := asked_elsewhere(interaction, self._room)) is not None:
            await tell(interaction, text)
            return
        message = replace(
            asked_by(interaction, self._room, asked, conversation=turn.message.conversation), reply_to=turn.message.id
        )
        conversations = await self._room.conversations()
        recent = await self._room.recall.talk(turn, await self._room.posts(), conversations)
        is_private, head = self._headed(interaction, asked, Voice(turn.reply.language))

        def sender(said: Said) -> Post:
            return respond_to(interaction, said, ephemeral=is_private)

        await self._answers.answer(
            message,
            sender,
            head=head,
            recent=recent,
            defer=lambda: acknowledge(interaction, ephemeral=is_private, is_thinking=True),
        )

    def _headed(self, interaction: discord.Interaction, asked: str, voice: Voice) -> tuple[bool, str]:
        """Return whether an answer is for the one who pressed alone, and what stands above it: who asked what."""
        question, user = escape(one_line(asked)), interaction.user
        if interaction.guild_id is None or (interaction.message is not None and interaction.message.flags.ephemeral):
            return interaction.guild_id is not None, small(voice.say("asked_with_command", question=question))
        if self._room.public_pace.wait((user.id, interaction.channel_id)):
            lines = (voice.say("asked_with_command", question=question), voice.say("answered_privately"))
            return True, "\n".join(map(small, lines))
        name = escape(one_line(user.display_name))
        return False, small(voice.say("asked_with_button", name=name, question=question))

    async def _reread(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        """Have the language model read a question anew, for the one who asked it alone: the words are theirs."""
        turn = await self._turn(interaction, press)
        if turn is None:
            return
        if turn.message.author != str(interaction.user.id):
            await tell_phrase(interaction, "reread_only_asker")
        elif not turn.message.text:
            await self._tell_gone(interaction)
        elif key := await self._following.read_again(turn, interaction):
            await tell_phrase(interaction, key)

    # What is only to be read.

    async def _context(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        await self._show_wider(interaction, press, lambda reading, each: reading.around(each))

    async def _paragraph(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        await self._show_wider(interaction, press, lambda reading, each: reading.paragraph(each) or each)

    async def _show_wider(self, interaction: discord.Interaction, press: Press, widened: _Widened) -> None:
        turn = await self._turn(interaction, press)
        if turn is None:
            return
        conversations, language = await self._room.conversations(), language_for(interaction)
        wider = [(each, widened(conversations.reading, each)) for each in turn.reply.citations]
        found = [(each, around) for each, around in wider if around is not None]
        if not found:
            await self._tell_gone(interaction)
            return
        number = min(press.number, len(found) - 1)
        quoted, around = found[number]
        blog = conversations.index.corpus.blog
        citation, text = in_context(quoted.quotes[quoted.main], around.quotes[0], blog, language)
        rows = page_buttons(press.deed, press.key, number, len(found))
        parts: tuple[Part, ...] = (citation,)
        translated = conversations.reading.translation(citation, language)
        if translated and length(below := f"{text}\n\n{worded(translated.text)}") <= MOST - NOTICE_MOST:
            parts, text = (citation, translated), below
        reply = Reply(Outcome.ANSWERED, parts, language, decision=Decision(note=press.deed.value))
        await self._show(interaction, Page(reply, Said(text, rows), f"button_{press.deed.value}"))

    async def _cite(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        citation, turn = await self._citation(interaction, press), await self._turn(interaction, press)
        if citation is None or turn is None:
            return
        language, blog = language_for(interaction), (await self._room.conversations()).index.corpus.blog
        citation, text = reference(citation, blog, language)
        rows = page_buttons(Deed.CITE, press.key, press.number, len(turn.reply.citations))
        reply = Reply(Outcome.ANSWERED, (citation,), language, decision=Decision(note="reference"))
        await self._show(interaction, Page(reply, Said(text, rows), "button_cite"))

    async def _read(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        citation = await self._citation(interaction, press)
        if citation is not None:
            quote = citation.quotes[citation.main]
            at = quote.end - 1 if citation.shortened else quote.start
            await self._show(interaction, await self._shelf.post_at(citation.post, at, language_for(interaction)))

    async def _page(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        found = await self._shelf.post_page(press.key, press.number, language_for(interaction))
        if found is None:
            await tell_phrase(interaction, "changed")
        else:
            await self._show(interaction, found)

    async def _topic(self, interaction: discord.Interaction, press: Press, values: tuple[str, ...]) -> None:
        key = values[0] if values else press.key
        found = await self._shelf.topic_page(key, press.number, language_for(interaction))
        if found is None:
            await self._tell_gone(interaction)
        else:
            await self._show(interaction, found)

    async def _gone(self, interaction: discord.Interaction, _: Press, __: tuple[str, ...]) -> None:
        await self._tell_gone(interaction)

    async def _show(self, interaction: discord.Interaction, page: Page) -> None:
        await show(interaction, self._room, self._answers, page)

    # Thumbs.

    async def _up(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        if await self._vote(interaction, press, Thumb.UP):
            await tell_phrase(interaction, "voted_up")
            await self._voted(interaction, press.key, Thumb.UP)

    async def _down(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...]) -> None:
        if not await self._vote(interaction, press, Thumb.DOWN):
            return
        language = language_for(interaction)
        voice = Voice(language)
        options = {name: (label, None) for name, label in reasons(language).items()}
        select = ChoiceSelect(Press(Deed.WHY, press.key), voice.say("why_ask"), options)
        await interaction.response.send_message(voice.say("voted_down"), view=with_selects(select), ephemeral=True)
        await self._voted(interaction, press.key, Thumb.DOWN)

    async def _why(self, interaction: discord.Interaction, press: Press, values: tuple[str, ...]) -> None:
        if await self._vote(interaction, press, Thumb.DOWN, reason=values[0] if values else None):
            noted = Voice(language_for(interaction)).say("why_noted")
            await interaction.response.edit_message(content=noted, view=None)

    async def _vote(
        self, interaction: discord.Interaction, press: Press, thumb: Thumb, *, reason: str | None = None
    ) -> bool:
        """Keep a vote; return whether the turn is still there for them, and tell if not."""
        known = reason if reason in REASONS else None
        vote = Vote(press.key, str(interaction.user.id), datetime.now(UTC), thumb, known)
        if await self._is_of_here(interaction, press) and await self._room.journal.vote(vote):
            return True
        await self._tell_gone(interaction)
        return False

    async def _tell_gone(self, interaction: discord.Interaction) -> None:
        """Say that nothing is left of a turn, and why where that is why."""
        guild = str(interaction.guild_id) if interaction.guild_id else None
        keeps = self._room.journal.keeps_words(str(interaction.user.id), guild)
        await tell_phrase(interaction, "gone" if keeps else "gone_unkept")


def _is_answer(message: discord.Message) -> bool:
    """Return whether a message answers a question: where no thread could be opened, only the asker sees it."""
    found = (BUTTON.fullmatch(button.custom_id or "") for button in buttons_of(message))
    return any(pressed(match).deed is Deed.READ for match in found if match)


async def show(interaction: discord.Interaction, room: Room, answers: Answers, page: Page) -> None:
    """Show something to read to the one who asked for it, and to nobody else; on its own pages by turning them."""
    label = Voice(page.reply.language).say(page.label)
    asked = asked_by(interaction, room, label, conversation=f"reading/{interaction.id}")
    message = interaction.message
    turns = message is not None and message.flags.ephemeral and not _is_answer(message)

    def sender(said: Said) -> Post:
        return turn_page(interaction, said) if turns else respond_to(interaction, said, ephemeral=True)

    await answers.hand_over(Turn(asked, page.reply), page.said, sender)
