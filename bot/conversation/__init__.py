"""A message comes in, a reply goes out, and the thread of each talk is kept for a while.

`Composer` is pure; `Conversations` remembers the recent turns of every conversation, within bounds.
"""

import time
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from itertools import takewhile

from bot.conversation._compose import LONGEST_QUESTION, Composer
from bot.conversation._delicate import in_distress
from bot.conversation._guest import BlogGuest
from bot.conversation._plain import CUT, plain_text
from bot.conversation._reading import Reading, fingerprint
from bot.conversation._small_talk import small_talk
from bot.conversation._topics import topics_by_post, topics_of
from bot.index import Index
from bot.model import Message, Place, Turn
from bot.text import forget_texts

__all__ = [
    "CUT",
    "LONGEST_QUESTION",
    "BlogGuest",
    "Composer",
    "Conversations",
    "Reading",
    "fingerprint",
    "in_distress",
    "plain_text",
    "small_talk",
    "topics_by_post",
    "topics_of",
]

# A talk that has been quiet for so long is over; the next message begins a new one.
QUIET = timedelta(minutes=30)
# The turns of one talk, and the talks, that are kept in memory: a busy server fills a few megabytes.
MOST_TURNS = 20
MOST_TALKS = 5_000
# A question that no blog answers, which has more looked through than others.
_ANYTHING = "recette de tarte ?"


class Conversations:
    """Replies to messages and keeps the recent turns of each conversation."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._composer = Composer(index)
        composer = self._composer
        self._reading = Reading(index, composer.quoter, topics=composer.topics, of_posts=composer.topics_by_post)
        self._talks: OrderedDict[str, deque[Turn]] = OrderedDict()

    def prepare(self) -> None:
        """Do now what the first questions would have to wait for: with thousands of posts that takes some seconds."""
        self._composer.quoter.prepare()
        self._composer.compose(Message("0", Place("none", "none"), "", "", "", _ANYTHING, datetime.now(UTC)), ())

    @property
    def guest(self) -> BlogGuest:
        """Return the blog as the guest of a live session."""
        return BlogGuest(self.index, self._composer)

    @property
    def topics(self) -> Sequence[str]:
        """Return the blog's topics, those of many posts first: found out once, since that takes seconds."""
        return self._composer.topics

    @property
    def reading(self) -> Reading:
        """Return what reads on in the posts."""
        return self._reading

    def adopt(self, other: "Conversations") -> None:
        """Answer from another one's posts from here on.

        What was quoted from posts that are now others is forgotten, and what was said before it: who then says "go on"
        does not mean that.
        """
        self._forget_texts()
        self.index, self._composer, self._reading = other.index, other._composer, other._reading
        is_outdated = self.outdated()
        for name, talk in list(self._talks.items()):
            self._keep(name, list(takewhile(lambda turn: not is_outdated(turn), reversed(talk)))[::-1])

    def outdated(self) -> Callable[[Turn], bool]:
        """Return what says whether a turn quotes a post that is gone, or whose text is another one now."""
        current = {(post.slug, post.sha) for post in self.index.corpus.posts}
        return lambda turn: any((quote.post.slug, quote.post.sha) not in current for quote in turn.reply.quotes)

    def reply(self, message: Message, *, recent: Sequence[Turn] | None = None) -> Turn:
        """Return the turn that a message makes with its reply, and remember it.

        `recent` are the turns before it, oldest first, where they are not those remembered.
        """
        turn = self.compose(message, self.recent(message) if recent is None else recent)
        self.remember((turn,))
        return turn

    def compose(self, message: Message, recent: Sequence[Turn]) -> Turn:
        """Return the turn that a message makes after these, oldest first, without remembering it."""
        started = time.perf_counter()
        reply = self._composer.compose(message, recent)
        number = recent[-1].number + 1 if recent else 0
        return Turn(message, reply, composed_ms=(time.perf_counter() - started) * 1000, number=number)

    def has_another(self, turns: Sequence[Turn]) -> bool:
        """Say whether there is another passage on what the last of these turns is about."""
        return self._composer.has_another(turns)

    def recent(self, message: Message) -> tuple[Turn, ...]:
        """Return the turns before a message in its conversation, oldest first; none after half an hour of quiet."""
        talk = self._talks.get(message.conversation)
        if not talk or message.at - talk[-1].message.at > QUIET:
            return ()
        return tuple(talk)

    def remember(self, turns: Iterable[Turn]) -> None:
        """Add turns, oldest first, to the memory; those of a talk long quiet replace it."""
        for turn in turns:
            name = turn.message.conversation
            before = self.recent(turn.message)
            self._talks[name] = deque((*before, turn), maxlen=MOST_TURNS)
            self._talks.move_to_end(name)
            while len(self._talks) > MOST_TALKS:
                self._talks.popitem(last=False)
            self._drop_quiet(turn.message.at)

    def forget_quiet(self, now: datetime) -> None:
        """Drop the talks that are over, since nobody may speak for hours and their words must not stay for so long."""
        if self._drop_quiet(now):
            self._forget_texts()

    def _drop_quiet(self, now: datetime) -> bool:
        """Drop the talks that are over, the longest quiet of which stand first; return whether there were any."""
        before = len(self._talks)
        while self._talks and now - next(iter(self._talks.values()))[-1].message.at > QUIET:
            self._talks.popitem(last=False)
        return len(self._talks) < before

    def replace(self, turn: Turn) -> None:
        """Put a turn in the place of the remembered one whose message has the same id, if there is one."""
        self._forget_texts()
        talk = self._talks.get(turn.message.conversation, deque())
        kept = [turn if each.message.id == turn.message.id else each for each in talk]
        if kept:
            self._talks[turn.message.conversation] = deque(kept, maxlen=MOST_TURNS)

    def drop(self, conversation: str, message: str) -> None:
        """Forget one turn."""
        self._forget_texts()
        self._keep(conversation, [turn for turn in self._talks.get(conversation, ()) if turn.message.id != message])

    def forget(self, which: Callable[[Turn], bool]) -> None:
        """Drop every turn of which that is true, so that an erasure reaches the memory too."""
        self._forget_texts()
        for name in list(self._talks):
            self._keep(name, [turn for turn in self._talks[name] if not which(turn)])

    def _keep(self, conversation: str, turns: Sequence[Turn]) -> None:
        """Have these turns of a talk be all that is remembered of it."""
        if turns:
            self._talks[conversation] = deque(turns, maxlen=MOST_TURNS)
        else:
            self._talks.pop(conversation, None)

    def _forget_texts(self) -> None:
        forget_texts()
        self.index.forget_questions()
