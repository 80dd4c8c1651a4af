"""What a talk is about so far: read from its recent turns, so that it survives a restart with them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from bot.conversation._follow_ups import FollowUp, subject_words
from bot.model import Citation, Outcome, Turn, Words

# Follow-ups of these kinds bring words of their own, which belong to the subject; the others only point back.
_ADDS_WORDS = frozenset({FollowUp.ELLIPSIS.value, FollowUp.PERSON.value})
# How many messages make the subject: the last full question, and what was added to it.
_MOST_TEXTS = 3


@dataclass(frozen=True, slots=True)
class Thread:
    """The state of a talk.

    `subject`: the messages that say what it is about, newest first; `last`: what the last quotes answered with;
    `citations`: all that was quoted, oldest first, and `shown` where, by post; `offered`: the last suggestions,
    `offers_topics` whether the last reply was made of nothing else, `offers_other_side` whether it ended with such an
    offer, `asked_back` whether it was a question.
    """

    subject: tuple[str, ...] = ()
    last: Citation | None = None
    citations: tuple[Citation, ...] = ()
    shown: Mapping[str, Collection[tuple[int, int]]] = field(default_factory=dict)
    offered: tuple[str, ...] = ()
    offers_topics: bool = False
    offers_other_side: bool = False
    asked_back: bool = False

    def was_shown(self, slug: str, start: int) -> bool:
        """Say whether the sentence of a post that begins at `start` was quoted in this talk."""
        for first, end in self.shown.get(slug, ()):  # noqa: SIM110  # each generator takes longer than all the rest
            if first <= start < end:
                return True
        return False

    def overlaps(self, citation: Citation) -> bool:
        """Say whether a citation holds anything that was quoted in this talk."""
        return any(
            quote.start < end and start < quote.end
            for quote in citation.quotes
            for start, end in self.shown.get(quote.post.slug, ())
        )


def thread_of(recent: Sequence[Turn]) -> Thread:
    """Return the state of a talk from its turns, oldest first."""
    if not recent:
        return Thread()
    citations = [citation for turn in recent for citation in turn.reply.citations]
    shown: dict[str, dict[tuple[int, int], None]] = {}  # each place once, however often it was read
    for citation in citations:
        for quote in citation.quotes:
            shown.setdefault(quote.post.slug, {})[quote.start, quote.end] = None
    last = next((turn.reply.citations[0] for turn in reversed(recent) if turn.reply.citations), None)
    newest = recent[-1].reply
    # An answer ends with the author's words, save where the other side is offered after them.
    offers_other_side = bool(newest.citations) and isinstance(newest.parts[-1], Words)
    return Thread(
        subject=_subject(recent),
        last=last,
        citations=tuple(citations),
        shown=shown,
        offered=newest.suggestions,
        offers_topics=not newest.citations,
        offers_other_side=offers_other_side,
        asked_back=newest.outcome is Outcome.ASKED,
    )


def _subject(recent: Sequence[Turn]) -> tuple[str, ...]:
    texts: list[str] = []
    for turn in reversed(recent):
        # What the blog does not speak of is no subject: after "et la météo ?", "continue" is about what was before.
        if turn.reply.outcome in (Outcome.CHAT, Outcome.DECLINED):
            continue
        kind = turn.reply.decision.note.removeprefix("follow-up: ")
        is_follow_up = turn.reply.decision.note.startswith("follow-up: ")
        if not is_follow_up or (kind in _ADDS_WORDS and subject_words(turn.message.text)):
            texts.append(turn.message.text)
        if not is_follow_up or len(texts) == _MOST_TEXTS:
            break
    return tuple(texts)
