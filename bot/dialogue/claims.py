"""What the bot's own sentences claim, and whether it holds: a sentence whose claim does not hold is not said.

Each message of the catalogue that says anything of the blog, its author, a passage, a date, a number, a speaker or of
what is kept needs a claim of one kind (`REQUIRED`); all others need none, and must say nothing of these.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from bot.dialogue.cues import TURNING, WORKS
from bot.dialogue.facts import Facts
from bot.dialogue.verbatim import stands_in
from bot.model import SOMEBODY, Citation, Keeping, Message, Post, Stance
from bot.quotes import Quoter
from bot.search import Findings, Index
from bot.text import clipped, content_stems, fold, folded_words, is_stop_word, quoted_spans

# So many passages that were found first may have the figure that is asked for.
_BEST = 3
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
        said = _stems_in(self.citation)
        meant = {term for slot in evidence.index.read(self.word, alike=False).slots for term, _ in slot.variants}
        lacks = said.isdisjoint({*meant, *content_stems(self.word)})
        return lacks and self.word in evidence.message.text and Near.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class Shares(Claim):
    """A passage has some words, each in whatever form."""

    citation: Citation
    words: tuple[str, ...]

    def holds(self, _: Evidence) -> bool:
        """Say whether it has each of them."""
        return bool(self.words) and all(says(self.citation, word) for word in self.words)


@dataclass(frozen=True, slots=True)
class SharesNothing(Claim):
    """A passage was read for a question of which it has no word, in whatever form."""

    citation: Citation
    asked: str

    def holds(self, _: Evidence) -> bool:
        """Say whether the question has words that carry meaning, and the passage none of them."""
        stems = content_stems(self.asked)
        return bool(stems) and _stems_in(self.citation).isdisjoint(stems)


def _stems_in(citation: Citation) -> set[str]:
    return {stem for quote in citation.quotes for stem in content_stems(quote.text)}


def says(citation: Citation, word: str) -> bool:
    """Say whether a passage has a word that carries meaning, in some form."""
    stems = content_stems(word)
    return bool(stems) and _stems_in(citation).issuperset(stems)


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
class OnlyReported(Relayed):
    """The author reports somebody by name and does not say outright what they think of them."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether both are so."""
        return Relayed.holds(self, evidence) and NoVerdictOn(self.name).holds(evidence)


def _is_spoken(number: int, evidence: Evidence) -> bool:
    """Say whether most of a sentence stands between quotation marks, or in a block that is set apart as another's."""
    sentence = evidence.index.table.sentences[number]
    spans = clipped(quoted_spans(sentence.post.body, sentence.post.quotations), sentence.start, sentence.end)
    return 2 * sum(end - start for start, end in spans) > sentence.end - sentence.start


def _reported_in(citation: Citation, evidence: Evidence) -> list[int]:
    """Return the numbers of the sentences of a passage in which somebody is reported by name."""
    sentences, numbers = evidence.index.table.sentences, evidence.quoter.numbers(citation)
    return [number for number in numbers if evidence.quoter.speaker_of(sentences[number])]


@dataclass(frozen=True, slots=True)
class Spoken(Relayed):
    """Somebody's own words stand in a passage, as they said them."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether all that is reported in it stands between quotation marks for the most part."""
        reported = _reported_in(self.citation, evidence)
        is_spoken = bool(reported) and all(_is_spoken(number, evidence) for number in reported)
        return is_spoken and Relayed.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class Unseparated(Relayed):
    """The author reports somebody in words of which nothing tells whose they are."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether nothing that is reported in a passage stands between quotation marks for the most part."""
        reported = _reported_in(self.citation, evidence)
        is_spoken = any(_is_spoken(number, evidence) for number in reported)
        return bool(reported) and not is_spoken and Relayed.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class FromWork(Claim):
    """The author sets out, in a passage's post, from a book or a study of somebody's: `work` is a key of `WORKS`, or
    empty where the name says it already.
    """

    citation: Citation
    name: str
    work: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether a sentence of the post, up to the passage, names both, and the post is the author's own."""
        facts, sentences = evidence.facts, evidence.index.table.sentences
        own = evidence.index.table.numbers_of(self.citation.post)
        read = range(own.start, evidence.quoter.numbers(self.citation).stop)
        naming = [number for number in read if facts.is_named(number, self.name)]
        telling = [sentences[number].text for number in naming] if self.work else [self.name]
        works = WORKS[self.work] if self.work else frozenset().union(*WORKS.values())
        is_told = any(not works.isdisjoint(folded_words(text)) for text in telling)
        is_reported = any(number in own for number in facts.reported.get(self.name, ()))
        return self.citation.post.is_own and is_reported and bool(naming) and is_told


@dataclass(frozen=True, slots=True)
class Undecided(OwnWords):
    """The author speaks in a passage and takes no side there that the editor marks."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the passage is all theirs, and no sentence of it is marked as a judgement for or against."""
        entries = evidence.index.table.entries
        marked = [entries[number] for number in evidence.quoter.numbers(self.citation) if number in entries]
        is_sided = any(each.is_verdict and each.stance in {Stance.HOPE, Stance.DANGER} for each in marked)
        return OwnWords.holds(self, evidence) and not is_sided


@dataclass(frozen=True, slots=True)
class Qualified(Relayed):
    """The author reports somebody, and turns round further on in the post, in their own name."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether a sentence of theirs behind the passage has a word with which one does so."""
        table = evidence.index.table
        behind = range(evidence.quoter.numbers(self.citation).stop, table.numbers_of(self.citation.post).stop)
        own = [table.sentences[number] for number in behind if evidence.quoter.is_own(table.sentences[number])]
        is_turned = any(not TURNING.isdisjoint(folded_words(sentence.text)) for sentence in own)
        return is_turned and Relayed.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class WithoutWord(OwnWords):
    """The author speaks in a passage, and a word of the message stands nowhere in the blog."""

    word: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether both are so."""
        return OwnWords.holds(self, evidence) and Unwritten(self.word).holds(evidence)


@dataclass(frozen=True, slots=True)
class SideBySide(Claim):
    """Two passages are read."""

    citations: tuple[Citation, ...]

    def holds(self, _: Evidence) -> bool:
        """Say whether they are two."""
        return len(self.citations) == 2


@dataclass(frozen=True, slots=True)
class Opposed(SideBySide):
    """Of two passages the first speaks for something and the second against it."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether the editor marks the one so, and the other."""
        if not SideBySide.holds(self, evidence):
            return False
        hope, danger = (_stances(citation, evidence) for citation in self.citations)
        return hope == {Stance.HOPE} and danger == {Stance.DANGER}


def _stances(citation: Citation, evidence: Evidence) -> set[Stance | None]:
    """Return how the editor marks the sentences of a passage."""
    entries = evidence.index.table.entries
    return {entries[number].stance for number in evidence.quoter.numbers(citation) if number in entries} - {None}


@dataclass(frozen=True, slots=True)
class Concludes(OwnWords):
    """The author's own words in a passage are the end of their post."""

    def holds(self, evidence: Evidence) -> bool:
        """Say whether they are theirs, and nothing stands behind them."""
        return OwnWords.holds(self, evidence) and EdgeOfPost(self.citation, is_end=True).holds(evidence)


@dataclass(frozen=True, slots=True)
class NoFigure(Claim):
    """Nothing of the best that was found for the message has a figure, nor does the passage that is read."""

    citation: Citation
    findings: Findings

    def holds(self, evidence: Evidence) -> bool:
        """Say whether no sentence of them has a digit."""
        windows = [hit.window for hit in self.findings.hits[:_BEST]]
        numbers = {number for each in (*windows, evidence.quoter.numbers(self.citation)) for number in each}
        sentences = evidence.index.table.sentences
        return not any(letter.isdigit() for number in numbers for letter in sentences[number].text)


@dataclass(frozen=True, slots=True)
class Nearly(Claim):
    """Some words of the message are nearly those of a passage, which are somebody's, or where that is empty the
    author's own.
    """

    citation: Citation
    name: str
    words: str

    def holds(self, evidence: Evidence) -> bool:
        """Say whether half of what they tell stands in the passage, and they do not, and whose it is."""
        said = {stem for quote in self.citation.quotes for stem in content_stems(quote.text)}
        stems = frozenset(content_stems(self.words))
        is_near = self.words in evidence.message.text and 2 * len(stems & said) >= len(stems) > 0
        of_whom: Claim = Relayed(self.citation, self.name) if self.name else OwnWords(self.citation)
        return is_near and not stands_in(self.words, self.citation.post) and of_whom.holds(evidence)


@dataclass(frozen=True, slots=True)
class MostlyIn(OfPost):
    """The author speaks of what is asked in a post of theirs before all others."""

    findings: Findings

    def holds(self, evidence: Evidence) -> bool:
        """Say whether most of what was found, and several passages, stand there."""
        posts = [hit.core.post for hit in self.findings.hits]
        count = posts.count(self.citation.post)
        is_most = count > 1 and 2 * count > len(posts)
        return is_most and self.citation.post.is_own and OfPost.holds(self, evidence)


@dataclass(frozen=True, slots=True)
class SaysNoMore(Claim):
    """A post says no more of what the message names than a passage does."""

    citation: Citation

    def holds(self, evidence: Evidence) -> bool:
        """Say whether words of the message stand in the passage and nowhere else in its post; nor does whoever is named
        in it speak elsewhere there.
        """
        sentences = evidence.index.table.sentences
        read = evidence.quoter.numbers(self.citation)
        asked = frozenset(content_stems(evidence.message.text))
        shared = asked.intersection(stem for number in read for stem in content_stems(sentences[number].text))
        rest = [number for number in evidence.index.table.numbers_of(self.citation.post) if number not in read]
        name = evidence.facts.reported_in(evidence.message.text)
        speaks = any(number in rest for number in evidence.facts.reported[name]) if name else False
        return bool(shared) and not speaks and all(shared.isdisjoint(content_stems(sentences[n].text)) for n in rest)


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
    "concludes": Concludes,
    "conclusion_lead": EdgeOfPost,
    "contested": Qualified,
    "contradiction_lead": ReadBefore,
    "date_of": Fact,
    "date_unknown": Fact,
    "doubt_verbatim": OfPost,
    "follows": Adjacent,
    "for_and_against": Opposed,
    "from_named_work": FromWork,
    "from_work": FromWork,
    "in_general": WithoutWord,
    "joke_lead": Ironic,
    "kept_here": Kept,
    "kept_in_private": Kept,
    "kept_paused": Kept,
    "mostly_in": MostlyIn,
    "near_lacking": Lacking,
    "near_lead": Near,
    "nearly_own": Nearly,
    "nearly_reported": Nearly,
    "no_figure": NoFigure,
    "no_more": SaysNoMore,
    "not_kept_door": Kept,
    "not_kept_here": Kept,
    "nothing_before": EdgeOfPost,
    "nothing_more_here": EdgeOfPost,
    "only_one": Only,
    "only_reported": OnlyReported,
    "own_view_lead": OwnView,
    "own_view_unsaid": NoVerdictOn,
    "own_words": OwnWords,
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
    "side_by_side": SideBySide,
    "source": OfPost,
    "source_undated": OfPost,
    "summary_post_lead": Fact,
    "topics_list": Fact,
    "translation": Translation,
    "undecided": Undecided,
    "unseparated": Unseparated,
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
    "why_this": Shares,
    "why_this_otherwise": SharesNothing,
    "without_word": WithoutWord,
    "words_of": Spoken,
}
