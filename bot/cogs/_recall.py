"""The turns that buttons, edits and menus are about: the latest from memory, all others from the journal."""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.model import CorpusError, DatabaseError, Post, StoredTurn, Turn
from bot.storage import Journal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.dialogue import Conversations

# A busy server's last minutes: whoever presses a button does it soon, or the journal is asked.
_MOST = 300
# Their answers' ids alone.
_MOST_NOTICED = 2_000


class Recall:
    """Finds turns again."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._turns: OrderedDict[str, Turn] = OrderedDict()
        self._noticed: OrderedDict[str, None] = OrderedDict()

    def put(self, turn: Turn) -> None:
        """Remember a turn as it was shown."""
        self._turns[turn.message.id] = with_subject(turn)
        if len(self._turns) > _MOST:
            self._turns.popitem(last=False)

    def put_notice(self, name: str) -> None:
        """Remember that what is kept was told below the answer of a turn."""
        self._noticed[name] = None
        if len(self._noticed) > _MOST_NOTICED:
            self._noticed.popitem(last=False)

    def had_notice(self, name: str) -> bool:
        """Return whether what is kept was told below the answer of a turn."""
        return name in self._noticed

    def remembered(self, name: str) -> Turn | None:
        """Return a turn of the last minutes."""
        return self._turns.get(name)

    def drop(self, name: str) -> None:
        """Forget a turn."""
        self._turns.pop(name, None)

    def forget(self, which: Callable[[Turn], bool]) -> None:
        """Forget every turn of which that is true."""
        for name in [name for name, turn in self._turns.items() if which(turn)]:
            del self._turns[name]

    async def turn(self, name: str, posts: "Mapping[str, Post]") -> Turn | None:
        """Return a turn, or None where it is not kept (any more), or without its words, or was withdrawn.

        Raises DatabaseError, and CorpusError when a post it quotes has changed since.
        """
        if name in self._turns:
            return self._turns[name]
        stored = await self._journal.talks.turn(name)
        if stored is None or not stored.is_shown:
            return None
        return _turn(stored, posts)

    async def talk(self, turn: Turn, posts: "Mapping[str, Post]", conversations: "Conversations") -> list[Turn]:
        """Return the turns of a turn's talk, later ones too, with that turn at the end: it is what is talked about."""
        try:
            stored = await self._journal.talks.around(turn.message.id)
        except DatabaseError:
            stored = ()
        found = {each.message.id: each for each in conversations.recent(turn.message)}
        for each in stored:
            if each.message.id not in found and (told := _told(each, posts)) is not None:
                found[each.message.id] = told
        found.pop(turn.message.id, None)
        others = sorted(found.values(), key=lambda each: each.message.at)
        later = [each for each in others if each.message.at > turn.message.at]
        earlier = [each for each in others if each.message.at <= turn.message.at]
        number = max((each.number for each in others), default=turn.number)
        return [*later, *earlier, Turn(turn.message, turn.reply, turn.composed_ms, max(number, len(others)))]


def _told(stored: StoredTurn, posts: "Mapping[str, Post]") -> Turn | None:
    try:
        return _turn(stored, posts)
    except CorpusError:
        return None


def _turn(stored: StoredTurn, posts: "Mapping[str, Post]") -> Turn:
    return with_subject(Turn(stored.message, stored.reply(posts), stored.composed_ms))


def with_subject(turn: Turn) -> Turn:
    """Return a turn whose question's text is not kept with the title of the post that it was answered from.

    So a talk that began with somebody else's message, or with a member on pause, can go on.
    """
    citations = turn.reply.citations
    if turn.message.text or not citations:
        return turn
    return replace(turn, message=replace(turn.message, text=citations[0].post.title))
