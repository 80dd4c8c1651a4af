"""The state of a talk, made anew from its turns for every message: nothing else is remembered between two messages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.corpus import SentenceTable
from bot.model import Citation, Message, Outcome, Part, Quote, Turn, Words
from bot.understanding import Context

# Acts that ask for something to be found: what they name is what the talk is about.
SEARCHING = frozenset(
    {"ask", "ask_on", "tell", "infer", "author_view", "summary", "elsewhere", "verify_quote", "switch"}
)
# Acts that turn down what was read, where a message of the time before acts were kept has one of them.
REJECTING = frozenset({"off_target", "correct"})
# So many characters of what the bot said, and so many messages of the member's, are looked back at.
_SHOWN, _MESSAGES = 200, 3


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a talk before a message is answered.

    `last` is the turn that the message goes on from: the one replied to, else this member's last, else the talk's.
    `focus` is the turn whose passage it is about, chosen in the same way from those that showed one. `citations` are
    what that showed, numbered from 0 as the member sees them. `said` are the messages before, the newest first: this
    member's, where there are any. `shown` and `rejected` are numbers of sentences; `subject` the words of what was
    asked last.
    """

    turns: tuple[Turn, ...] = ()
    last: Turn | None = None
    focus: Turn | None = None
    citations: tuple[Citation, ...] = ()
    shown: frozenset[int] = frozenset()
    rejected: frozenset[int] = frozenset()
    subject: str = ""
    said: tuple[str, ...] = ()

    @property
    def passage(self) -> Citation | None:
        """Return the passage on the table: the last one shown by the turn in focus."""
        return self.citations[-1] if self.citations else None

    @property
    def offered(self) -> tuple[str, ...]:
        """Return what the last turn offered."""
        return self.last.reply.suggestions if self.last else ()

    @property
    def places(self) -> tuple[Citation, ...]:
        """Return the passages that the last turn only named: they belong to the last of what it offered."""
        return self.last.reply.places if self.last else ()

    @property
    def was_declined(self) -> bool:
        """Return whether the last turn found nothing."""
        return self.last is not None and self.last.reply.outcome is Outcome.DECLINED

    def context(self) -> Context:
        """Return what stands before the message, as the model of acts reads it."""
        if self.last is None:
            return Context()
        words = " ".join(_text(part) for part in self.last.reply.parts)
        return Context(after_of(self.last), self.last.message.text, words[:_SHOWN], self.offered)


def _text(part: Part) -> str:
    return part.text if isinstance(part, Words) else " ".join(quote.text for quote in part.quotes)


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
    own = [turn for turn in turns if turn.message.author == message.author] or list(turns)
    replied_to = next(
        (turn for turn in turns if message.reply_to is not None and turn.message.id == message.reply_to), None
    )
    focus = _focus(replied_to, own, turns)
    asked = [turn for turn in own if turn.message.text and act_of(turn) in SEARCHING]
    said = [turn.message.text for turn in reversed(own) if turn.message.text]
    return State(
        turns=tuple(turns),
        last=replied_to or next(reversed(own), None),
        focus=focus,
        citations=focus.reply.citations if focus else (),
        shown=frozenset(number for turn in turns for number in _numbers(table, turn.reply.quotes)),
        rejected=_rejected(turns, table, act_of),
        subject=_subject(asked, act_of),
        said=tuple(said[:_MESSAGES]),
    )


def _focus(replied_to: Turn | None, own: Sequence[Turn], turns: Sequence[Turn]) -> Turn | None:
    """Return the turn whose passage a message is about; None before the first that showed one."""
    if replied_to is not None and replied_to.reply.citations:
        return replied_to
    return next((turn for turn in (*reversed(own), *reversed(turns)) if turn.reply.citations), None)


def _subject(asked: Sequence[Turn], act_of: Callable[[Turn], str]) -> str:
    """Return the words of what was asked last, with those of what it hung on."""
    words: list[str] = []
    for turn in reversed(asked):
        words.insert(0, turn.reply.understood or turn.message.text)
        if turn.reply.understood or act_of(turn) != "ask_on" or len(words) > 1:
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
