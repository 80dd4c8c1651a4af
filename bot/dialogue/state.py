"""The state of a talk, made anew from its turns for every message: nothing else is remembered between two messages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.corpus import SentenceTable
from bot.model import Citation, Message, Outcome, Quote, Turn
from bot.understanding import Context

# Acts that ask for something to be found: what they name is what the talk is about.
SEARCHING = frozenset(
    {"ask", "ask_on", "tell", "infer", "author_view", "summary", "elsewhere", "verify_quote", "switch"}
)
# Acts that turn down what was read, where a message of the time before acts were kept has one of them.
REJECTING = frozenset({"off_target", "correct"})
# So many characters of the bot's own words are shown to the model of acts.
_SHOWN = 200


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a talk before a message is answered.

    `focus` is the turn that the message is about: the one replied to, else this member's last with a passage, else the
    talk's. `citations` are what it showed, numbered from 0 as the member sees them. `shown` and `rejected` are numbers
    of sentences; `subject` the words of what was asked last; `act` the last turn's.
    """

    turns: tuple[Turn, ...] = ()
    focus: Turn | None = None
    citations: tuple[Citation, ...] = ()
    shown: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()
    subject: str = ""
    act: str = ""

    @property
    def passage(self) -> Citation | None:
        """Return the passage on the table: the last one shown by the turn in focus."""
        return self.citations[-1] if self.citations else None

    @property
    def last(self) -> Turn | None:
        """Return the turn just before the message, if there is one."""
        return self.turns[-1] if self.turns else None

    @property
    def offered(self) -> tuple[str, ...]:
        """Return what the last turn offered."""
        return self.turns[-1].reply.suggestions if self.turns else ()

    @property
    def places(self) -> tuple[Citation, ...]:
        """Return the passages that the last turn only named: they belong to the last of what it offered."""
        return self.turns[-1].reply.places if self.turns else ()

    @property
    def was_declined(self) -> bool:
        """Return whether the last turn found nothing."""
        return self.last is not None and self.last.reply.outcome is Outcome.DECLINED

    def context(self) -> Context:
        """Return what stands before the message, as the model of acts reads it."""
        if self.last is None:
            return Context()
        words = " ".join(part.text for part in self.last.reply.parts if not isinstance(part, Citation))
        return Context(after_of(self.last), self.last.message.text, words[:_SHOWN], self.offered)


def after_of(turn: Turn) -> str:
    """Return what the bot did in a turn: "quote", "decline", "offer" or "chat"."""
    reply = turn.reply
    if reply.citations:
        return "quote"
    return {Outcome.DECLINED: "decline", Outcome.ASKED: "offer"}.get(reply.outcome, "chat")


def state_of(message: Message, turns: Sequence[Turn], table: SentenceTable, act_of: Callable[[Turn], str]) -> State:
    """Return the state of a talk before a message, from the turns before it, oldest first.

    `act_of` tells the act of a turn, also of one that was kept without it.
    """
    focus = _focus(message, turns)
    asked = [turn for turn in turns if turn.message.text and act_of(turn) in SEARCHING]
    return State(
        turns=tuple(turns),
        focus=focus,
        citations=focus.reply.citations if focus else (),
        shown=frozenset(number for turn in turns for number in _numbers(table, turn.reply.quotes)),
        rejected=_rejected(turns, table, act_of),
        subject=_subject(asked, act_of),
        act=act_of(turns[-1]) if turns else "",
    )


def _focus(message: Message, turns: Sequence[Turn]) -> Turn | None:
    """Return the turn that a message is about, of those that showed a passage; None before the first."""
    if message.reply_to is not None:
        replied_to = next((turn for turn in turns if turn.message.id == message.reply_to), None)
        if replied_to is not None and replied_to.reply.citations:
            return replied_to
    showing = [turn for turn in turns if turn.reply.citations]
    own = [turn for turn in showing if turn.message.author == message.author]
    return next(reversed(own or showing), None)


def _subject(asked: Sequence[Turn], act_of: Callable[[Turn], str]) -> str:
    """Return the words of what was asked last, with those of what it hung on."""
    words: list[str] = []
    for turn in reversed(asked):
        words.insert(0, turn.message.text)
        if act_of(turn) != "ask_on" or len(words) > 1:
            break
    return " ".join(words)


def _rejected(turns: Sequence[Turn], table: SentenceTable, act_of: Callable[[Turn], str]) -> frozenset[int]:
    """Return the sentences that were turned down: kept with each turn, and found anew for turns that hold no act."""
    found: set[int] = set()
    before: tuple[Quote, ...] = ()
    for turn in turns:
        found.update(_numbers(table, turn.reply.rejected))
        if not turn.reply.act and before and act_of(turn) in REJECTING:
            found.update(_numbers(table, before))
        before = turn.reply.quotes or before
    return frozenset(found)


def _numbers(table: SentenceTable, quotes: Sequence[Quote]) -> list[int]:
    return [number for quote in quotes for number in table.numbers_within(quote.post, quote.start, quote.end)]
