"""`/journal voir` and `a-revoir`: one turn whole, what the moderators make of it in one click, and the next one.

Whoever works through the queue has claimed what they see, so that nobody else is given it; a claim ends with a
decision, when it is passed over, or by itself after five minutes. A turn that was opened from a list is not claimed:
there, what somebody else is at can be read, not decided.
"""

import re
from dataclasses import replace

import discord

from bot.cogs._room import Room
from bot.cogs.journal._alerts import Alerts
from bot.cogs.journal._authority import Visit
from bot.cogs.journal._dossier import dossier_pages, noted_by, relative
from bot.cogs.journal._items import Form, JournalButton, drawn, ways
from bot.cogs.journal._keys import Deed, Key, base36
from bot.cogs.journal._verdicts import seen_in, state_buttons, state_of
from bot.model import Claim, Dossier, ReviewedTurn, ReviewState
from bot.phrases import Voice

_AT_ONCE = 25
_MOST_NOTE = 1_000
_ID = re.compile(r"\d{5,20}")


class Reviewing:
    """Shows turns whole and keeps what moderators make of them."""

    def __init__(self, room: Room, alerts: Alerts) -> None:
        self._room = room
        self._alerts = alerts
        self._review = room.journal.review

    async def see(self, visit: Visit, meant: str) -> None:
        """Show the turn that is meant: by the link to its question or its answer, or by the id of one of them."""
        ids = _ID.findall(meant)
        if not ids:
            await visit.show(visit.voice.say("journal_which"))
            return
        answered = await self._room.journal.talks.turn_of_message(ids[-1])
        await self._show(visit, ids[-1] if answered is None else answered.message.id)

    async def open(self, visit: Visit, key: Key, values: tuple[str, ...]) -> None:
        """Show the turn that was chosen in a list, or whose button was pressed."""
        turn = values[0] if values else key.field(0)
        await self._show(visit, turn)
        await self._alerts.close_pressed(visit.interaction.message, turn)

    async def turn_page(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Show another page of a turn."""
        await self._show(visit, key.field(0), page=key.number(1) or 0, place=key.number(2))

    async def queue(self, visit: Visit) -> None:
        """Give the moderator the newest turn that waits and that nobody is at."""
        await self._next(visit, None)

    async def pass_over(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Give a turn back, and the next one to the moderator."""
        await self._review.release(visit.moderator, key.field(0))
        await self._next(visit, key.number(1))

    async def decide(self, visit: Visit, key: Key, _: tuple[str, ...]) -> None:
        """Keep what a turn is; then show the next one in the queue, or what stands now. Raises ValueError."""
        turn, state, place = key.field(0), state_of(key), key.number(2)
        message = visit.interaction.message
        held = await self._review.decide(visit.moderator, turn, state, seen=[seen_in(message)])
        if held is None:
            await self._go_on(visit, place)
            await self._alerts.close_pressed(message, turn)
        elif held.verdict is not None:
            await self._show_other(visit, held, held.verdict, place=place)
        elif not held.is_mine:
            await _say(visit, _taken(held, visit.voice))
        elif message is not None and not message.flags.ephemeral:
            await self._show_pressed(visit, message, turn)
        elif place is not None:
            await self._next(visit, place, told=_decided(state, visit.voice))
        else:
            await self._show(visit, turn)
        await self._alerts.follow(turn)

    async def note(self, visit: Visit, key: Key, text: str) -> None:
        """Keep a note on a turn, and show the page of the turn on which it stands."""
        if not text.strip():
            await _say(visit, visit.voice.say("journal_note_empty"))
        elif await self._review.add_note(visit.moderator, key.field(0), text.strip()):
            await self._show(visit, key.field(0), page=None, place=key.number(1))
        else:
            await self._go_on(visit, key.number(1))

    async def _go_on(self, visit: Visit, place: int | None) -> None:
        """Say that nothing is left of a turn to be judged; with the next one, where the moderator is at the queue."""
        told = visit.voice.say("journal_gone")
        if place is None:
            await _say(visit, told)
        else:
            await self._next(visit, place, told=told)

    async def _show_other(self, visit: Visit, held: Claim, verdict: ReviewState, *, place: int | None) -> None:
        """Show what somebody else has just made of a turn, so that it can be changed knowingly, and say so."""
        message = visit.interaction.message
        if message is not None and not message.flags.ephemeral:
            await self._show_pressed(visit, message, held.turn)
        else:
            await self._show(visit, held.turn, place=place)
        said = visit.voice.say(f"state_{verdict.value}")
        await _say(visit, visit.voice.say("journal_other_verdict", state=said, by=f"<@{held.moderator}>"))

    async def _show_pressed(self, visit: Visit, message: discord.Message, turn: str) -> None:
        """Say in what came into the review channel who has dealt with it; it can still be changed."""
        await visit.show(*await self._alerts.pressed(message, turn))

    async def _show(self, visit: Visit, turn: str, *, page: int | None = 0, place: int | None = None) -> None:
        dossier = await self._review.turn(visit.moderator, turn)
        is_gone = dossier is None or dossier.turn.turn.redacted_at is not None
        if is_gone and place is not None:
            await self._go_on(visit, place)
        elif dossier is None:
            await visit.show(visit.voice.say("journal_gone"))
        else:
            await self._draw(visit, dossier, page=page, place=place)

    async def _draw(
        self, visit: Visit, dossier: Dossier, *, page: int | None, place: int | None, told: str = ""
    ) -> None:
        """Show a page of a turn; None is that of the moderator's latest note."""
        claim = dossier.turn.claim
        if claim is not None and claim.moderator == visit.moderator.id:  # they know that they are at it
            dossier = replace(dossier, turn=replace(dossier.turn, claim=None))
        conversations = await self._room.conversations()
        blog = conversations.index.corpus.blog
        pages = dossier_pages(dossier, await self._room.posts(), blog, visit.voice, above=told)
        if page is None:
            page = max((n for n, text in enumerate(pages) if noted_by(visit.moderator.id) in text), default=0)
        page = min(page, len(pages) - 1)
        turn, review = dossier.turn.turn.message.id, dossier.turn.review
        view = drawn(
            None,
            state_buttons(turn, visit.voice, review.state if review else None, place),
            [*_turning(turn, page, len(pages), place), *_more(turn, place, visit.voice)],
        )
        await visit.show(pages[page], view)

    async def _next(self, visit: Visit, before: int | None, *, told: str = "") -> None:
        """Show the next turn of the queue that the moderator could claim, or that there is none."""
        others, is_first = 0, before is None
        while True:
            page = await self._review.queue(visit.moderator, before=before, limit=_AT_ONCE)
            for waiting in page.turns:
                held = await self._held(visit, waiting)
                others += held is not None and not held.is_mine
                dossier = await self._review.turn(visit.moderator, held.turn) if held and held.is_mine else None
                if dossier is not None:  # else it is somebody else's, or was erased a moment ago
                    await self._draw(visit, dossier, page=0, place=waiting.key, told=told)
                    return
            before = page.next
            if before is None:
                break
        words = [told, visit.voice.say("journal_queue_empty" if is_first and not others else "journal_queue_end")]
        words += [visit.voice.say("journal_queue_others", count=str(others))] if others else []
        await visit.show("\n".join(word for word in words if word))

    async def _held(self, visit: Visit, waiting: ReviewedTurn) -> Claim | None:
        """Return whose a turn is, the moderator's unless somebody else is at it; None where nothing is left of it."""
        if waiting.claim is not None and waiting.claim.moderator != visit.moderator.id:
            return waiting.claim
        return await self._review.claim(visit.moderator, waiting.turn.message.id)


def note_form(key: Key, voice: Voice) -> Form:
    """Return the form that asks for a note."""
    return Form(key, voice, "note", most=_MOST_NOTE)


def _turning(turn: str, page: int, pages: int, place: int | None) -> list[JournalButton]:
    return ways(lambda number: Key(Deed.TURN, (turn, base36(number), base36(place))), page, pages)


def _more(turn: str, place: int | None, voice: Voice) -> list[JournalButton]:
    buttons = [JournalButton(Key(Deed.NOTE, (turn, base36(place))), voice.say("button_note"))]
    if place is not None:
        buttons.append(JournalButton(Key(Deed.NEXT, (turn, base36(place))), voice.say("button_pass")))
    return buttons


def _decided(state: ReviewState, voice: Voice) -> str:
    return voice.say("journal_decided", state=voice.say(f"state_{state.value}"))


def _taken(held: Claim, voice: Voice) -> str:
    return voice.say("journal_taken", by=f"<@{held.moderator}>", until=relative(held.until.timestamp()))


async def _say(visit: Visit, text: str) -> None:
    """Say something beside what is shown, which stays as it is."""
    await visit.add(text)
