"""What the bot's own sentences claim, and whether it holds: a sentence whose claim does not hold is not said.

Each message of the catalogue that says anything of the blog, its author, a passage, a date, a number, a speaker or of
what is kept needs a claim of one kind (`REQUIRED`); all others need none, and must say nothing of these.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.facts import Facts
from bot.dialogue.verbatim import stands_in
from bot.model import SOMEBODY, Citation, Keeping, Message, Post
from bot.quotes import Quoter
from bot.search import Findings, Index
from bot.text import content_stems, fold, folded_words, is_stop_word

# Where a reader sees a sentence end and another begin.
_SENTENCE_END = re.compile(r"[.!?…][»”\")]*\s*(?=[A-ZÀ-Þ])")


@dataclass(frozen=True)
class Evidence:
    """What claims are checked against: the posts by their index, quoter and facts, what was shown, the message."""

    index: Index
    quoter: Quoter
    facts: Facts
    shown: frozenset[int]
    message: Message


@dataclass(frozen=True, slots=True)
class Claim:
    """Says nothing that could be untrue; the other kinds say more."""

    def holds(self, _: Evidence) -> bool:
        """Say whether it is true."""
        return True


NONE = Claim()


def _reports_nobody(citation: Citation, evidence: Evidence) -> bool:
    """Say whether no sentence of a passage is reported."""
    sentences = evidence.index.table.sentences
    return all(evidence.quoter.reports_nobody(sentences[number]) for number in evidence.quoter.numbers(citation))


def _is_all_own(citation: Citation, evidence: Evidence) -> bool:
    """Say whether all of a passage is the author's own."""
    return citation.post.is_own and _reports_nobody(citation, evidence)


@dataclass(frozen=True, slots=True)
class Answers(Claim):
    """The first passage found answers, by the fitted bar."""

    findings: Findings

    def holds(self, _: Evidence) -> bool:
        """Say whether P(answer) reaches the bar."""
        return bool(self.findings.hits) and self.findings.answers


@dataclass(frozen=True, slots=True)
class Near(Claim):
    """What was found is near what was asked."""

    findings: Findings

    def holds(self, _: Evidence) -> bool:
        """Say whether P(near) reaches its bar."""
        return bool(self.findings.hits) and (self.findings.is_near or self.findings.answers)


@dataclass(frozen=True, slots=True)
class Lacking(Near):
    """What was found is near what was asked, but the passage that is read lacks a word of it, in whatever form."""

    citation: Citation
    word: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the message has the word, and the passage none that may stand for it."""
        said = {stem for quote in self.citation.quotes for stem in content_stems(quote.text)}
        meant = {term for slot in evidence.index.read(self.word, alike=False).slots for term, _ in slot.variants}
        lacks = said.isdisjoint({*meant, *content_stems(self.word)})
        return lacks and self.word in evidence.message.text and Near.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class Absent(Claim):
    """Something that the message names stands nowhere in the blog, nor does a synonym of it, nor wrote anybody of that
    name in it.
    """

    words: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the message names it and no sentence, title or topic may have a word of it."""
        telling = [word for word in self.words.split() if not is_stop_word(fold(word))]
        writers = {word for name in evidence.facts.guests for word in folded_words(name)}
        is_absent = bool(telling) and not any(
            evidence.index.may_be_written(word) or not writers.isdisjoint(folded_words(word)) for word in telling
        )
        return self.words in evidence.message.text and is_absent


@dataclass(frozen=True, slots=True)
class Unwritten(Claim):
    """A word of the message stands nowhere in the blog; what it means may."""

    words: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the message has it and no sentence, title or name has a word of it, in whatever form."""
        telling = [word for word in folded_words(self.words) if not is_stop_word(word)]
        names = {word for name in evidence.facts.guests for word in folded_words(name)}
        is_absent = bool(telling) and not any(evidence.index.is_written(word) or word in names for word in telling)
        return self.words in evidence.message.text and is_absent


@dataclass(frozen=True, slots=True)
class Adjacent(Claim):
    """One passage follows another in its post, blank lines apart."""

    before: Citation
    after: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether no sentence stands between the end of the one and the beginning of the other."""
        table = evidence.index.table
        first, second = self.before.quotes[self.before.main], self.after.quotes[self.after.main]
        if first.post != second.post:
            return False
        ends = table.numbers_within(first.post, first.start, first.end)
        begins = table.numbers_within(second.post, second.start, second.end)
        return begins.start == ends.stop


@dataclass(frozen=True, slots=True)
class ReadBefore(Claim):
    """A passage was shown in this talk."""

    citation: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether each sentence that answers in it was shown."""
        quote = self.citation.quotes[self.citation.main]
        numbers = evidence.index.table.numbers_within(quote.post, quote.start, quote.end)
        return any(number in evidence.shown for number in numbers)


@dataclass(frozen=True, slots=True)
class Speaker(Claim):
    """Somebody speaks in a passage: by name, or nobody named (`SOMEBODY`)."""

    citation: Citation
    name: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the speaker of some sentence of the passage is known to be that one."""
        table = evidence.index.table
        numbers = evidence.quoter.numbers(self.citation)
        reported = {evidence.quoter.speaker_of(table.sentences[number]) for number in numbers}
        reported.add(self.citation.speaker)
        if self.name == SOMEBODY:
            return not _reports_nobody(self.citation, evidence)
        return self.name in reported


@dataclass(frozen=True, slots=True)
class Relayed(Speaker):
    """The author reports somebody in a passage of theirs: by name, or nobody named (`SOMEBODY`)."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the post is the author's own and the speaker of some sentence of the passage that one."""
        return self.citation.post.is_own and Speaker.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class OwnWords(Claim):
    """The author speaks in a passage, and nobody whom they report."""

    citation: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether no sentence of the passage is reported, nor of what is read with it."""
        return _is_all_own(self.citation, evidence) and all(quote.speaker is None for quote in self.citation.quotes)


@dataclass(frozen=True, slots=True)
class OwnView(OwnWords):
    """The author judges in a passage, in their own name."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether no sentence is reported and one is marked as a judgement, or reads like one."""
        numbers = evidence.quoter.numbers(self.citation)
        return _is_all_own(self.citation, evidence) and any(map(evidence.facts.is_judgement, numbers))


@dataclass(frozen=True, slots=True)
class NoVerdictOn(Claim):
    """The author does not say outright what they think of somebody whom they report."""

    name: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether they report somebody of that name, and judge in no sentence of their own that names them."""
        return self.name in evidence.facts.reported and not evidence.facts.judges(self.name)


@dataclass(frozen=True, slots=True)
class Ironic(Claim):
    """The author is ironic, funny or biting in a passage."""

    citation: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the editor marks a sentence of the passage so."""
        entries = evidence.index.table.entries
        return any(number in entries and entries[number].is_irony for number in evidence.quoter.numbers(self.citation))


@dataclass(frozen=True, slots=True)
class Only(Claim):
    """A search finds no passage but one that is near or better."""

    findings: Findings

    def holds(self, _: Evidence) -> bool:
        """Say whether all that was found is that one passage."""
        return len(self.findings.hits) == 1


@dataclass(frozen=True, slots=True)
class Fact(Claim):
    """Something computed from the posts: `value` is what `Facts` gives for `name`, of a post where one is named."""

    name: str
    value: object
    post: Post | None = None

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the same comes out when it is computed again."""
        return evidence.facts.value(self.name, self.post) == self.value


@dataclass(frozen=True, slots=True)
class EdgeOfPost(Claim):
    """Nothing stands behind a passage in its post (`is_end`), or nothing before it."""

    citation: Citation
    is_end: bool

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the passage reaches that edge of its post."""
        numbers = evidence.quoter.numbers(self.citation)
        own = evidence.index.table.numbers_of(self.citation.post)
        return numbers.stop == own.stop if self.is_end else numbers.start == own.start


@dataclass(frozen=True, slots=True)
class WholeParagraph(Claim):
    """A passage is a whole paragraph of its post, or several."""

    citation: Citation
    count: int

    def holds(self, evidence: Evidence) -> bool:
        """Say whether it begins where a paragraph begins and ends where one ends, and holds so many."""
        return evidence.quoter.paragraphs(self.citation) == self.count > 0


@dataclass(frozen=True, slots=True)
class OneSentence(Claim):
    """A passage is a single sentence."""

    citation: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether it is one slice of one sentence, and none seems to end within it ("etc...Dès qu’ils parlent")."""
        within, slices = evidence.index.table.numbers_within, self.citation.quotes
        numbers = [number for each in slices for number in within(each.post, each.start, each.end)]
        is_whole = len(slices) == len(numbers) == 1 and not self.citation.shortened
        return is_whole and not _SENTENCE_END.search(slices[0].text)


@dataclass(frozen=True, slots=True)
class Translation(Claim):
    """A text is the editor's translation of a passage, or, where it `is_drafted`, a model's."""

    citation: Citation
    text: str
    is_drafted: bool

    def holds(self, evidence: Evidence) -> bool:
        """Say whether it is made of what stands in the index, by whom it is said, for each sentence of the passage."""
        table = evidence.index.table
        said = table.translation(self.citation), table.is_translation_drafted(self.citation)
        return said == (self.text, self.is_drafted)


@dataclass(frozen=True, slots=True)
class OfPost(Claim):
    """A passage stands in a post of that title."""

    citation: Citation
    title: str

    def holds(self, _: Evidence) -> bool:
        """Say whether its post has the title."""
        return self.citation.post.title == self.title


@dataclass(frozen=True, slots=True)
class Untitled(Claim):
    """No post has a title that is mostly what some words name."""

    words: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the message has them and no title holds most of their stems."""
        is_named = self.words in evidence.message.text and bool(content_stems(self.words))
        return is_named and evidence.facts.titled(self.words) is None


@dataclass(frozen=True, slots=True)
class Verbatim(Claim):
    """Some words stand in a post of the blog, marks and capitals apart; or, where `post` is None, in none."""

    words: str
    post: Post | None

    def holds(self, evidence: Evidence) -> bool:
        """Say whether they do."""
        posts = evidence.index.corpus.posts
        if self.post is None:
            return not any(stands_in(self.words, post) for post in posts)
        return stands_in(self.words, self.post)


@dataclass(frozen=True, slots=True)
class Kept(Claim):
    """What becomes of the words of this message: kept for a while, or not."""

    keeping: Keeping | None  # None: this door keeps nothing

    def holds(self, evidence: Evidence) -> bool:
        """Say whether that is so at this door, for this member, in this place."""
        return self.keeping == keeping_of(evidence.message)


def keeping_of(message: Message) -> Keeping | None:
    """Return what becomes of a message's words; None at doors that keep nothing, the terminal's."""
    return None if message.place.door in UNKEPT_DOORS else message.keeping


UNKEPT_DOORS = frozenset({"terminal", "batch", "evaluation", "none"})


# The claim that each message of the catalogue needs; those that are not here say nothing that could be untrue.
REQUIRED: Mapping[str, type[Claim]] = {
    "absent": Absent,
    "address": Fact,
    "address_unknown": Fact,
    "author_guests": Fact,
    "author_name": Fact,
    "author_several": Fact,
    "author_unknown": Fact,
    "cited_none": Fact,
    "cited_people": Fact,
    "conclusion_lead": EdgeOfPost,
    "contradiction_lead": ReadBefore,
    "date_of": Fact,
    "date_unknown": Fact,
    "doubt_verbatim": OfPost,
    "follows": Adjacent,
    "joke_lead": Ironic,
    "kept_here": Kept,
    "kept_in_private": Kept,
    "kept_paused": Kept,
    "near_lacking": Lacking,
    "near_lead": Near,
    "not_kept_door": Kept,
    "not_kept_here": Kept,
    "nothing_before": EdgeOfPost,
    "nothing_more_here": EdgeOfPost,
    "only_one": Only,
    "own_view_lead": OwnView,
    "own_view_unsaid": NoVerdictOn,
    "paragraph_lead": WholeParagraph,
    "paragraph_was_whole": WholeParagraph,
    "poll_lead": Fact,
    "poll_none": Fact,
    "post_address": Fact,
    "post_opened": EdgeOfPost,
    "post_untitled": Untitled,
    "posts_all": Fact,
    "posts_broadest": Fact,
    "posts_count": Fact,
    "posts_dates_unknown": Fact,
    "posts_list": Fact,
    "posts_longest": Fact,
    "posts_newest": Fact,
    "posts_oldest": Fact,
    "posts_one": Fact,
    "posts_shortest": Fact,
    "precedes": Adjacent,
    "read_before": ReadBefore,
    "repeat_lead": ReadBefore,
    "reported_lead": Relayed,
    "reported_somebody_lead": Relayed,
    "shorter_not": OneSentence,
    "source": OfPost,
    "source_undated": OfPost,
    "summary_post_lead": Fact,
    "topics_list": Fact,
    "translation": Translation,
    "verify_almost": Near,
    "verify_no": Verbatim,
    "verify_yes": Verbatim,
    "who_author": OwnWords,
    "who_fiction": Fact,
    "who_reported": Speaker,
    "who_somebody": Speaker,
    "who_speaker": Relayed,
    "who_translation": Fact,
    "who_writer": Fact,
}
