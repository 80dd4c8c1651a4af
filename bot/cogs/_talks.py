"""Which conversation a message belongs to: a thread's, a DM's, that of the answer it replies to, or a member's own.

A name is made up where a channel's talk begins and says nothing about who takes part: it stays on the turns of others
who joined in when somebody's own are erased.
"""

from collections import OrderedDict
from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import uuid4

from bot.model import Place, StoredTurn

K = TypeVar("K")
V = TypeVar("V")

# As many as `Conversations` remembers talks; an answer is replied to soon or hardly ever.
_MOST = 5_000


class Talks:
    """The names of the conversations under way, within bounds."""

    def __init__(self, new_name: Callable[[], str] = lambda: uuid4().hex[:16]) -> None:
        self._new_name = new_name
        self._by_member: OrderedDict[tuple[str, str], str] = OrderedDict()
        # The conversation that an answer of ours belongs to, and the id of the question that it answers.
        self._by_answer: OrderedDict[str, tuple[str, str]] = OrderedDict()

    def name(self, place: Place, author: str, *, is_thread: bool = False, replied_to: str | None = None) -> str:
        """Return the conversation's name; replying to an answer of ours joins the talk it belongs to."""
        if place.guild is None:
            return f"dm/{place.channel}"
        if is_thread:
            return f"thread/{place.channel}"
        member = (place.channel, author)
        joined, _ = self._by_answer.get(replied_to, (None, "")) if replied_to else (None, "")
        name = joined or self._by_member.get(member) or self._new_name()
        _keep(self._by_member, member, name)
        return name

    def answered(self, message: str, conversation: str, question: str) -> None:
        """Note which conversation a message of ours belongs to, and the id of the question that it answers."""
        _keep(self._by_answer, message, (conversation, question))

    def question_of(self, answer: str) -> str | None:
        """Return the id of the question that a message of ours answers, where it is known."""
        found = self._by_answer.get(answer)
        return found[1] if found else None

    def remember(self, turns: Iterable[StoredTurn]) -> None:
        """Take up the conversations of recorded turns again, oldest first."""
        for turn in turns:
            message = turn.message
            if not message.conversation.startswith(("dm/", "thread/")):
                _keep(self._by_member, (message.place.channel, message.author), message.conversation)
            if turn.delivery is not None and turn.delivery.message is not None:
                self.answered(turn.delivery.message, message.conversation, message.id)

    def forget(self, author: str) -> None:
        """Drop what is known of a member."""
        for member in [member for member in self._by_member if member[1] == author]:
            del self._by_member[member]


def _keep(names: OrderedDict[K, V], key: K, value: V) -> None:
    names[key] = value
    names.move_to_end(key)
    while len(names) > _MOST:
        names.popitem(last=False)
