"""What a talk is about so far: read from its recent turns, so that it survives a restart with them."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.model import Citation, Outcome, Turn, Words
from bot.text import content_stems

# Follow-ups of these kinds bring words of their own, which belong to the subject; the others only point back.
_ADDS_WORDS = frozenset({FollowUp.ELLIPSIS.value, FollowUp.PERSON.value})
# What stands before what somebody chose from a list, in the note of a decision.
CHOICE = "choice: "
# The note of a no that names subjects of the blog's: the author speaks of them, and does not say what was asked.
ON_SUBJECT = "on its subject"
_IN_FRENCH = re.compile(r", in French\b| \(\w+ writes? in French\)")
# How many messages make the subject: the last full question, and what was added to it.
_MOST_TEXTS = 3


@dataclass(frozen=True)
class Thread:
    """The state of a talk after some turns, oldest first; each part of it is found when it is asked for."""

    turns: Sequence[Turn] = ()

    @cached_property
    def subject(self) -> tuple[str, ...]:
        """Return the messages that say what the talk is about, newest first."""
        return _subject(self.turns)

    @cached_property
    def last(self) -> Citation | None:
        """Return what the last quotes answered with."""
        for turn in reversed(self.turns):
            if turn.reply.citations:
                return turn.reply.citations[0]
        return None

    @cached_property
    def newest(self) -> tuple[Citation, ...]:
        """Return all that the last reply quoted which quoted anything."""
        return next((turn.reply.citations for turn in reversed(self.turns) if turn.reply.citations), ())

    @cached_property
    def newest_stems(self) -> frozenset[str]:
        """Return the stems of what `newest` reads."""
        quotes = (quote for citation in self.newest for quote in citation.quotes)
        return frozenset(stem for quote in quotes for stem in content_stems(quote.text))

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Return all that was quoted, oldest first."""
        return tuple([citation for turn in self.turns for citation in turn.reply.citations])

    @cached_property
    def shown(self) -> Mapping[str, Collection[tuple[int, int]]]:
        """Return where something was quoted from, by post: each place once, however often it was read."""
        shown: dict[str, dict[tuple[int, int], None]] = {}
        for turn in self.turns:
            for citation in turn.reply.citations:
                for quote in citation.quotes:
                    places = shown.get(quote.post.slug)
                    if places is None:
                        places = shown[quote.post.slug] = {}
                    places[quote.start, quote.end] = None
        return shown

    @cached_property
    def told_in_french(self) -> bool:
        """Say whether the bot has said in this talk that what it reads is in French."""
        return any(
            isinstance(part, Words) and "in French" in part.text for turn in self.turns for part in turn.reply.parts
        )

    @cached_property
    def told(self) -> tuple[str, ...]:
        """Return what the bot said in its own words, oldest first, with plain blanks; that it reads in French is said
        once, and is no part of it.
        """
        parts = (part for turn in self.turns for part in turn.reply.parts)
        said = (part.text.replace("\xa0", " ") for part in parts if isinstance(part, Words))
        return tuple([_IN_FRENCH.sub("", each) if "in French" in each else each for each in said])

    @property
    def offered(self) -> tuple[str, ...]:
        """Return the last suggestions."""
        return self.turns[-1].reply.suggestions if self.turns else ()

    @property
    def declined_on(self) -> tuple[str, ...]:
        """Return the subjects that the last reply named when it had no answer on just them."""
        is_named = self.was_declined and self.turns[-1].reply.decision.note == ON_SUBJECT
        return self.offered if is_named else ()

    @property
    def named_subjects(self) -> bool:
        """Say whether the last reply said that there is no answer, and named subjects instead."""
        return self.was_declined and bool(self.offered)

    @property
    def offers_topics(self) -> bool:
        """Say whether the last reply was made of nothing but suggestions."""
        return bool(self.turns) and not self.turns[-1].reply.citations

    @property
    def offers_other_side(self) -> bool:
        """Say whether the last reply ended with the offer to read the other side: other answers end with a quote."""
        newest = self.turns[-1].reply if self.turns else None
        return newest is not None and bool(newest.citations) and isinstance(newest.parts[-1], Words)

    @property
    def newest_is_told(self) -> bool:
        """Say whether the last reply told something of what was read in the bot's own words, and asked nothing."""
        newest = self.turns[-1].reply if self.last else None
        if newest is None or newest.outcome is not Outcome.CHAT or newest.citations:
            return False
        return not any("?" in part.text for part in newest.parts if isinstance(part, Words))

    @property
    def newest_is_quote(self) -> bool:
        """Say whether the last reply read something."""
        return bool(self.turns) and bool(self.turns[-1].reply.citations)

    @property
    def newest_is_read(self) -> bool:
        """Say whether the last reply read something, and offered nothing that a "d'accord" could take up."""
        return self.newest_is_quote and not self.offers_other_side

    @property
    def asked_back(self) -> bool:
        """Say whether the last reply was a question."""
        return bool(self.turns) and self.turns[-1].reply.outcome is Outcome.ASKED

    @property
    def was_declined(self) -> bool:
        """Say whether the last reply was that the blog does not speak of what was asked."""
        return bool(self.turns) and self.turns[-1].reply.outcome is Outcome.DECLINED

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


@dataclass(frozen=True)
class LeftBehind(Thread):
    """A talk whose member has turned to something else: what was read is known, but no longer what it is about."""

    @cached_property
    def subject(self) -> tuple[str, ...]:
        """Return nothing: the next message says what the talk is about."""
        return ()

    @cached_property
    def last(self) -> Citation | None:
        """Return None: nothing is asked of what was read."""
        return None

    @cached_property
    def newest(self) -> tuple[Citation, ...]:
        """Return nothing, as `last` does."""
        return ()


# Most messages open a talk: what is known of one that has no turns is found out once.
_UNBEGUN = Thread()


def talk_of(turns: Sequence[Turn]) -> Thread:
    """Return the talk that some turns make, oldest first."""
    return Thread(turns) if turns else _UNBEGUN


def _subject(recent: Sequence[Turn]) -> tuple[str, ...]:
    texts: list[str] = []
    for turn in reversed(recent):
        # What the blog does not speak of is no subject: after "et la météo ?", "continue" is about what was before.
        if turn.reply.outcome in (Outcome.CHAT, Outcome.DECLINED):
            continue
        if turn.reply.decision.note.startswith(CHOICE):  # "le 2e" says less than what is named so
            texts.append(turn.reply.decision.note.removeprefix(CHOICE))
            break
        kind = turn.reply.decision.note.removeprefix("follow-up: ")
        is_follow_up = turn.reply.decision.note.startswith("follow-up: ")
        if not is_follow_up or (kind in _ADDS_WORDS and subject_words(turn.message.text)):
            texts.append(turn.message.text)
        if not is_follow_up or len(texts) == _MOST_TEXTS:
            break
    return tuple(texts)
