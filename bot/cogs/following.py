"""The answer follows its question: edited, deleted, no longer for us, or withdrawn by somebody who may.

Raw events bring what happened to messages of any age; the journal knows which of them were questions, and which our
answers: of another one's message only moderators can take away, so one that goes was withdrawn by them. What happened
while we were away is never told to us: `bot.cogs.catching_up` looks it up for the last hour's questions, and brings it
here; else it stays as it was, until an edit finds the answer gone. What happened while the journal did not answer is
heard once it does.
"""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

import discord

from bot.cogs._addressing import Address, address
from bot.cogs._answers import Answers
from bot.cogs._delivery import NOT_TAKEN, RefusedError, Said, hand_over, post_to
from bot.cogs._forgetting import tell_of_removal
from bot.cogs._items import view_of
from bot.cogs._room import Room, language_of
from bot.cogs._wishes import is_wanted, locale_in
from bot.cogs.consulting import Asked
from bot.cogs.talk import Talk
from bot.model import JournalError, Message, StoredTurn, Turn, WithdrawnBy
from bot.phrases import Voice

if TYPE_CHECKING:
    from bot.dialogue import Conversations

_log = logging.getLogger(__name__)

# Edited messages of which it was said that nothing is left, and answers that were just deleted.
_MOST_TOLD = 1_000
# So long after it was asked a question may be edited and gets another answer; later the talk has moved on.
EDITABLE = timedelta(minutes=10)
# Messages of each kind, hours of a busy server; beyond that the oldest are forgotten.
_MOST = 10_000
# Seconds until the journal is asked again, at first and at most: each time in vain it is twice as long.
_SOON, _RARELY = 1.0, 60.0


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What came of withdrawing an answer: whether it is gone from Discord, whether its turn still has its words."""

    is_gone: bool
    has_words: bool


class Following:
    """Lets answers follow what becomes of their questions."""

    def __init__(self, client: discord.Client, room: Room, answers: Answers, talk: Talk) -> None:
        self._client = client
        self._room = room
        self._answers = answers
        self._talk = talk
        self._told: OrderedDict[int, None] = OrderedDict()
        self._unheard = Unheard()
        # Answers that we are deleting ourselves, of which Discord tells us, too.
        self._deleting: OrderedDict[int, None] = OrderedDict()

    async def edited(self, message: discord.Message) -> None:
        """Answer an edited question anew, or take the answer away where it is no question for us any more."""
        if message.edited_at is None or self._room.traffic.closing:
            return  # the preview of a link was added
        if not await self._is_read_instead(message):
            await self._hear_edited(message)

    async def _is_read_instead(self, message: discord.Message) -> bool:
        """Return whether a question is still waiting for its answer; then that is to its new text."""
        consulting, question = self._answers.consulting, str(message.id)
        if not consulting.is_open(question):
            return False
        try:
            found = await self._address(message)
        except JournalError:
            found = Address.QUESTION
        if found is Address.NOT_FOR_US:
            consulting.drop(question)
        elif found is Address.QUESTION:
            consulting.replace(self._talk.message(message))
        return consulting.is_open(question)

    async def deleted(self, messages: Collection[int]) -> None:
        """Take the answers to deleted questions away, and note of deleted answers that they are no more."""
        if self._room.traffic.closing:
            return
        with self._room.traffic.under_way():
            for message in messages:
                self._answers.consulting.drop(str(message))
                await self._room.traffic.released(message)
            await self._hear_answers([each for each in messages if not self._was_deleting(each)])
            await self._hear_questions(list(messages))

    async def hear_later(self) -> None:
        """Hear, for ever, what was not heard at once since the journal did not answer."""
        while True:
            questions, answers, edited = await self._unheard.taken()
            try:
                # A task each time, since the end waits for what is under way.
                await asyncio.create_task(self._hear_again(questions, answers, edited))
            except Exception:
                _log.exception("what was deleted or edited meanwhile: a mishap")

    async def _hear_again(
        self, questions: Sequence[int], answers: Sequence[int], edited: Sequence[discord.Message]
    ) -> None:
        with self._room.traffic.under_way():
            await self._hear_answers(answers)
            await self._hear_questions(questions)
        for message in edited:
            await self._hear_edited(message)

    async def _hear_edited(self, message: discord.Message) -> None:
        with self._room.traffic.under_way():
            async with self._room.traffic.holding(message.id):
                try:
                    stored = await self._find([message.id])
                    if stored and stored[0].is_shown:
                        await self._follow(message, stored[0])
                    else:
                        await self._tell_gone(message)
                except JournalError as error:
                    _log.error("an edited question could not be looked up, its answer stays: %s", error)
                    self._unheard.put_edited(message)

    async def _hear_questions(self, questions: Sequence[int]) -> None:
        try:
            found = await self._find(questions)
        except JournalError as error:
            _log.error("deleted questions could not be looked up: %s", error)
            self._unheard.put_questions(questions)
            for question in questions:
                await self._take_back_unfound(str(question))
            return
        for stored in found:
            if stored.is_shown or _is_half_withdrawn(stored):
                await self._take_back(stored)

    async def _hear_answers(self, answers: Sequence[int]) -> None:
        try:
            found = await self._find_answered(answers)
        except JournalError as error:
            _log.error("deleted answers could not be looked up: %s", error)
            self._unheard.put_answers(answers)
            return
        for stored in found:
            if stored.is_shown:
                await self._note_gone(stored)

    def _was_deleting(self, message: int) -> bool:
        """Return once of an answer whether it was us who deleted it."""
        was_ours = message in self._deleting
        self._deleting.pop(message, None)
        return was_ours

    async def withdraw(self, stored: StoredTurn, *, by: WithdrawnBy) -> Withdrawn:
        """Take an answer out of its channel, and the words of its turn out of the journal unless moderators need them.

        Raises JournalError, and then the answer stays: whoever wanted it gone can ask again.
        """
        has_words = not await self._leave_out(stored, by=by)
        return Withdrawn(is_gone=await self._delete(stored), has_words=has_words)

    async def _leave_out(self, stored: StoredTurn, *, by: WithdrawnBy) -> bool:
        """Let nothing build on an answer any more; return whether the words of its turn went. Raises JournalError."""
        question = stored.message
        (await self._room.conversations()).drop(question.conversation, question.id)
        self._room.recall.drop(question.id)
        went = await self._room.journal.withdrawals.withdraw(question.id, by=by)
        tell_of_removal(self._room)
        return went

    async def _take_back(self, stored: StoredTurn) -> None:
        """Withdraw the answer to a question that is there no more, which can be wanted only once."""
        try:
            await self.withdraw(stored, by=WithdrawnBy.ASKER)
        except JournalError as error:
            _log.error("turn %s could not be redacted: %s", stored.message.id, error)
            self._unheard.put_questions([int(stored.message.id)])
            await self._delete(stored)

    async def _note_gone(self, stored: StoredTurn) -> None:
        """Note that somebody has taken an answer of ours away."""
        try:
            await self._leave_out(stored, by=WithdrawnBy.MODERATOR)
        except JournalError as error:
            _log.error("turn %s: that its answer is gone could not be noted: %s", stored.message.id, error)
            if stored.delivery is not None and stored.delivery.message is not None:
                self._unheard.put_answers([int(stored.delivery.message)])
        else:
            _log.info("turn %s: somebody took its answer away", stored.message.id)

    async def _take_back_unfound(self, turn: str) -> None:
        """Forget a question that cannot be looked up now, and note if it waits for the database that it is taken back.

        So its words go whatever becomes of us meanwhile; its answer does as soon as it is known which that is.
        """
        known = self._room.recall.remembered(turn)
        if known is not None:
            (await self._room.conversations()).drop(known.message.conversation, turn)
            self._room.recall.drop(turn)
        try:
            await self._room.journal.withdrawals.withdraw_waiting(turn)
        except JournalError as error:
            _log.error("turn %s: that it was taken back could not be noted: %s", turn, error)

    async def _find_answered(self, messages: Sequence[int]) -> tuple[StoredTurn, ...]:
        """Return the turns whose answers these messages are; raises JournalError."""
        await self._room.journal.flush()
        return await self._room.journal.talks.turns_of_messages([str(each) for each in messages])

    async def _find(self, questions: Sequence[int]) -> tuple[StoredTurn, ...]:
        """Return the turns of these questions; what was just noted is on disk first. Raises JournalError."""
        await self._room.journal.flush()
        return await self._room.journal.talks.turns([str(each) for each in questions])

    async def _tell_gone(self, message: discord.Message) -> None:
        """Say once that nothing is left of a question whose words are not kept, where that is why nothing happens."""
        author, guild = str(message.author.id), str(message.guild.id) if message.guild else None
        if self._room.journal.keeps_words(author, guild) or self._age(message) <= EDITABLE or message.id in self._told:
            return
        is_asked = address(self._talk.facts(message)) is Address.QUESTION
        if not is_asked or not is_wanted(self._room, message.guild, message.channel):
            return
        self._told[message.id] = None
        if len(self._told) > _MOST_TOLD:
            self._told.popitem(last=False)
        gone = Said(Voice(language_of(locale_in(self._room, message.guild))).say("gone_unkept"))
        reference = message.to_reference(fail_if_not_exists=False)
        post = post_to(self._client, message.channel.id, gone, question=str(message.id), reference=reference)
        with suppress(RefusedError, TimeoutError):
            await hand_over(post)

    def _age(self, message: discord.Message) -> timedelta:
        return self._room.journal.now() - message.created_at

    async def _follow(self, message: discord.Message, stored: StoredTurn) -> None:
        """Do what an edit of a question asks for; raises JournalError where the journal does not answer."""
        found = await self._address(message)
        if found is Address.NOT_FOR_US or (found is Address.UNREADABLE and stored.decision.note != "unreadable"):
            await self._take_back(stored)
            return
        asked = replace(self._talk.message(message), conversation=stored.message.conversation)
        known = self._room.recall.remembered(asked.id)
        is_same = asked.text == (known.message.text if known else stored.message.text)
        # When it was edited, which may be a while ago: the journal did not answer.
        age = (message.edited_at or self._room.journal.now()) - message.created_at
        if found is Address.UNREADABLE or is_same or age > EDITABLE:
            return
        if not await self._stays_as_it_is(stored):
            await self._answer_anew(asked, stored)

    async def _address(self, message: discord.Message) -> Address:
        """Return what an edited message is to us; raises JournalError.

        Discord does not tell who wrote a message that is gone by now. A reply to an answer of ours is for us all the
        same: the journal knows that one.
        """
        facts, reference = self._talk.facts(message), message.reference
        found = address(facts)
        if found is not Address.NOT_FOR_US or reference is None or isinstance(reference.resolved, discord.Message):
            return found
        answered = await self._room.journal.talks.turn_of_message(str(reference.message_id))
        return address(replace(facts, replies_to_us=answered is not None))

    async def _stays_as_it_is(self, stored: StoredTurn) -> bool:
        """Return whether an edit changes nothing: the moderators are to see what was asked, or nothing shows it.

        Raises JournalError.
        """
        turn = stored.message.id
        if await self._room.journal.withdrawals.awaits_moderators(turn):
            _log.info("turn %s: it waits for the moderators, so an edit changes nothing", turn)
            return True
        shown = self._shown(stored)
        if shown is not None and await _is_gone(shown):
            await self._note_gone(stored)
            return True
        return False

    async def _answer_anew(self, asked: Message, stored: StoredTurn) -> None:
        """Put a new answer in the place of the old one: in the journal first."""

        def before(now: "Conversations") -> list[Turn]:
            return [turn for turn in now.recent(asked) if turn.message.at < asked.at]

        conversations = await self._room.conversations()
        async with self._answers.consulting.composed(Asked(asked, before)) as composed:
            if composed is None:
                return
            turn, said = self._answers.shown(composed.turn, conversations, before=before(conversations))
        await self._put(turn, said, stored, partial(self._change, stored))

    async def _put(self, turn: Turn, said: Said, stored: StoredTurn, change: Callable[[Said], Awaitable[None]]) -> None:
        conversations, asked = await self._room.conversations(), turn.message
        # on pause perhaps only since it was asked
        keeps = self._room.journal.keeps_words(asked.author, asked.place.guild)
        try:
            was_kept = await self._room.journal.edit(asked.id, asked.text, reply=turn.reply, with_words=keeps)
        except JournalError as error:
            if not turn.reply.is_help:  # which is told all the same, as to a new message
                _log.error("turn %s: the answer stays, since no new one can be recorded: %s", asked.id, error)
                return
            was_kept = True
        if not was_kept:
            return
        said = self._answers.again(turn, said)
        conversations.replace(turn)
        await self._answers.remember(turn)
        shown = self._shown(stored)
        if shown is not None:
            await change(said)
            if turn.reply.is_help:
                await self._room.note_help(asked, str(shown.id))

    async def read_again(self, turn: Turn, interaction: discord.Interaction) -> str:
        """Have the language model read a question whose writer has just asked for that, and its answer changed.

        Returns the phrase that says what stood in the way, empty where nothing did. Raises JournalError.
        """
        stored = next(iter(await self._find([int(turn.message.id)])), None)
        if stored is None or not stored.is_shown:
            return "gone"
        if await self._room.journal.withdrawals.awaits_moderators(turn.message.id):
            return "reread_refused"
        await interaction.response.defer()
        conversations, at = await self._room.conversations(), turn.message.at

        def before(now: "Conversations") -> list[Turn]:
            return [each for each in now.recent(turn.message) if each.message.at < at]

        asked = Asked(turn.message, before, is_agreed=True)
        async with self._answers.consulting.composed(asked) as composed:
            if composed is None or not composed.turn.reply.chosen_by:
                return "reread_refused"
            anew, said = self._answers.shown(composed.turn, conversations, before=before(conversations))

        async def change(said: Said) -> None:  # which only an interaction can, where the answer is for one alone
            await interaction.edit_original_response(content=said.text, view=view_of(said.rows))

        await self._put(anew, said, stored, change)
        return ""

    async def _change(self, stored: StoredTurn, said: Said) -> None:
        shown = self._shown(stored)
        if shown is None:
            return

        async def edit() -> str:
            return str((await shown.edit(content=said.text, view=view_of(said.rows))).id)

        turn = stored.message.id
        try:
            await hand_over(edit)
        except (RefusedError, TimeoutError) as error:
            if isinstance(error, RefusedError) and error.is_gone:  # in this very moment
                await self._note_gone(stored)
            else:
                _log.warning("turn %s: the old answer is still shown: %s", turn, error)
        else:
            _log.info("turn %s: answered anew", turn)

    async def _delete(self, stored: StoredTurn) -> bool:
        shown = self._shown(stored)
        if shown is None:
            return True

        async def delete() -> str:
            with suppress(discord.NotFound):
                await shown.delete()
            return str(shown.id)

        self._deleting[shown.id] = None
        if len(self._deleting) > _MOST_TOLD:
            self._deleting.popitem(last=False)
        try:
            await hand_over(delete)
        except (RefusedError, TimeoutError) as error:
            _log.warning("turn %s: its answer could not be deleted: %s", stored.message.id, error)
            return False
        _log.info("turn %s: its answer is gone", stored.message.id)
        return True

    def _shown(self, stored: StoredTurn) -> discord.PartialMessage | None:
        """Return the message that shows an answer, if one does."""
        if stored.delivery is None or stored.delivery.message is None:
            return None
        place = stored.message.place
        guild = int(place.guild) if place.guild else None
        channel = self._client.get_partial_messageable(int(place.channel), guild_id=guild)
        return channel.get_partial_message(int(stored.delivery.message))


async def _is_gone(message: discord.PartialMessage) -> bool:
    """Return whether a message is there no more; not known is taken for no."""
    try:
        await message.fetch()
    except discord.NotFound:
        return True
    except NOT_TAKEN:
        return False
    return False


def _is_half_withdrawn(stored: StoredTurn) -> bool:
    """Return whether whoever asked has taken a turn back whose words are still there."""
    return stored.redacted_at is None and stored.withdrawn_by is WithdrawnBy.ASKER


class Unheard:
    """Deleted questions, deleted answers, and edited questions as they are now; of those deleted only ids."""

    def __init__(self) -> None:
        self._questions: OrderedDict[int, None] = OrderedDict()
        self._answers: OrderedDict[int, None] = OrderedDict()
        self._edited: OrderedDict[int, discord.Message] = OrderedDict()
        self._is_any = asyncio.Event()
        self._pause = _SOON

    def put_questions(self, messages: Collection[int]) -> None:
        """Remember that messages are gone that may have been questions."""
        for message in messages:
            self._questions[message] = None
            self._edited.pop(message, None)
        self._limit(self._questions)

    def put_answers(self, messages: Collection[int]) -> None:
        """Remember that somebody deleted messages that may have been answers."""
        self._answers |= dict.fromkeys(messages)
        self._limit(self._answers)

    def put_edited(self, message: discord.Message) -> None:
        """Remember how a message that may be a question reads now."""
        self._edited[message.id] = message
        self._limit(self._edited)

    async def taken(self) -> tuple[list[int], list[int], list[discord.Message]]:
        """Return, when there is anything and some time has passed, all of it once: questions, answers, edited ones."""
        if not self._is_any.is_set():
            self._pause = _SOON
        await self._is_any.wait()
        await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, _RARELY)
        taken = list(self._questions), list(self._answers), list(self._edited.values())
        for each in (self._questions, self._answers, self._edited):
            each.clear()
        self._is_any.clear()
        return taken

    def _limit(self, remembered: OrderedDict[int, Any]) -> None:
        while len(remembered) > _MOST:
            remembered.popitem(last=False)
        self._is_any.set()
