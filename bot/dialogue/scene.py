"""One message with all that its reply is made from, and the draft of that reply."""

import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import cached_property, lru_cache
from itertools import pairwise

from bot import phrases
from bot.corpus import SentenceTable, topics_of
from bot.dialogue.claims import NONE, REQUIRED, Claim, Evidence, Translation
from bot.dialogue.cues import POINTING, TALKING
from bot.dialogue.facts import Facts
from bot.dialogue.labels import Labels
from bot.dialogue.naming import Named, Names
from bot.dialogue.state import State
from bot.model import (
    GLOSS,
    TRANSLATION,
    Citation,
    Corpus,
    Decision,
    Language,
    Message,
    ModelError,
    Outcome,
    Part,
    Post,
    Quote,
    Reply,
    Words,
)
from bot.phrases import Voice
from bot.phrases.catalogue import Catalogue
from bot.quotes import LONGEST, Quoter
from bot.search import INTERROGATIVES, Findings, Focus, Hit, Index, Query
from bot.text import content_stems, english_stem, fold, folded_words, is_good, visible, words
from bot.understanding import (
    REQUESTS,
    FrameCutter,
    ReferenceFinder,
    References,
    Understander,
    Understanding,
    sentence_spans,
)

# The door of a live session's questions.
LIVE_DOOR = "live"
# So many topics are remembered with the passages that they lead to.
_TOPICS_KEPT = 256
# So many sentences as a language model is shown them, and so many posts with their words, are remembered.
_LINES_KEPT, _BODIES_KEPT = 4_096, 64
# What people say to one another or do with what was read, in a word or two that a title may be as well ("Merci"), from
# this probability on, or from the lower one where the title has nothing but grammar.
_TALK = frozenset({
    "agree", "another", "apology", "before", "disagree", "goodbye", "greet", "how_are_you", "insult", "laugh", "more",
    "no", "praise", "repeat", "shorter", "stop", "thanks", "why", "yes",
})  # fmt: skip
_SURELY_TALK, _LIKELY_TALK = 0.9, 0.3
# Requests that the blog's posts answer. From these probabilities on somebody whose talk is sober plainly wants that: of
# all of them where the blog surely answers, of all of them, and of one that goes on from what was just read; chosen on
# the validation questions and a hundred messages that take back what was said.
# The messages that tell where there is help, or that it is still there.
_OF_HELP = ("distress_self", "distress_other", "distress_violence", "distress_threat", "steady")
_OF_BLOG = frozenset({
    "ask", "ask_on", "author_view", "conclusion", "contradiction", "date", "elsewhere", "infer", "open_post", "posts",
    "source", "summary", "verify_quote",
})  # fmt: skip
_SURELY_ASKED, _PLAINLY_ASKED, _PLAINLY_MORE = 0.75, 0.4, 0.6
# Messages without which a reply says all that it must: they are left out where a talk has heard all their variants.
_LEFT_OUT = frozenset({
    "conclusion_lead", "correct_noted", "follows", "not_found_offer", "pick_lead", "post_opened", "precedes",
    "repeat_lead", "whole_offer",
})  # fmt: skip


class Gravity(Enum):
    """What a talk has no room for: nothing light where its writer may be in distress, and after they surely were no
    offer either, and no passage that they did not plainly ask for.
    """

    NONE = auto()
    CAREFUL = auto()
    SOBER = auto()


@dataclass(frozen=True)
class Library:
    """All that replies are made from and that no message changes: built once for a corpus."""

    index: Index
    quoter: Quoter
    facts: Facts
    catalogue: Catalogue
    understander: Understander
    frames: FrameCutter

    @classmethod
    def of(cls, index: Index) -> "Library":
        """Return the library over an index. Raises ModelError where the model or the catalogue cannot be read."""
        quoter = Quoter(index.table)
        facts = Facts(index.table, quoter)
        return cls(index, quoter, facts, Catalogue.load(), Understander.load(), FrameCutter.load())

    @property
    def corpus(self) -> Corpus:
        """Return the posts."""
        return self.index.corpus

    @property
    def table(self) -> SentenceTable:
        """Return the sentences of the posts."""
        return self.index.table

    @cached_property
    def leads_of(self) -> Callable[[str], tuple[Hit | Post, ...]]:
        """Return what tells what a topic leads to, as `leads` does; it remembers the last topics, which are offered
        again and again.
        """

        def found_on(topic: str) -> tuple[Hit | Post, ...]:
            named = self.names.find(topic)
            return self.leads(named) if named else ()

        return lru_cache(maxsize=_TOPICS_KEPT)(found_on)

    @cached_property
    def talking_in(self) -> Callable[[Language], frozenset[str]]:
        """Return what returns the stems of words that speak of any blog in a language, those of the catalogue before
        all; it remembers them, since finding them takes longer than all else that is checked by them.
        """

        def found_in(language: Language) -> frozenset[str]:
            own = self.catalogue.texts(language, "author", "dialogue")
            return stems_of(" ".join((*own, *TALKING[language])), language)

        return lru_cache(maxsize=len(Language))(found_in)

    @cached_property
    def numbered(self) -> Callable[[int], str]:
        """Return what returns a sentence, by its number, on one line: with the number, from 1, and whom the author
        reports there. It remembers about as many of them as a language model is shown at once.
        """

        def line(number: int) -> str:
            speaker = self.quoter.run(range(number, number + 1)).speaker
            told = f" ({speaker})" if speaker else ""
            return " ".join(visible(f"[{number + 1}]{told} {self.table.sentences[number].text}").split())

        return lru_cache(maxsize=_LINES_KEPT)(line)

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Return the folded bodies of the posts, in their order."""
        return tuple(fold(post.body) for post in self.corpus.posts)

    @cached_property
    def folded_words_of(self) -> Callable[[int], str]:
        """Return what returns the folded words of a post, by its place, with a blank before, between and behind them;
        it remembers those of the last posts.
        """

        def joined(place: int) -> str:
            return f" {' '.join(folded_words(self.corpus.posts[place].body))} "

        return lru_cache(maxsize=_BODIES_KEPT)(joined)

    @cached_property
    def named_stems_in(self) -> Callable[[Language], frozenset[str]]:
        """Return what returns the stems of titles, topics and names of the blog in a language; it remembers them."""
        return lru_cache(maxsize=len(Language))(lambda language: stems_of("\n".join(self.named), language))

    @cached_property
    def named(self) -> tuple[str, ...]:
        """Return titles, topics and names of the blog that may be told."""
        blog = self.corpus.blog
        names = filter(None, (blog.title, blog.author, *blog.english.values(), *self.facts.guests))
        return (*(post.title for post in self.corpus.posts), *self.topics, *names)

    @cached_property
    def names(self) -> Names:
        """Return what finds titles and topics in messages."""
        return Names(self.index)

    def leads(self, named: Named) -> tuple[Hit | Post, ...]:
        """Return what a title or topic leads to, the best first: passages of its posts that have a word of it, then its
        posts, to be read from the beginning.
        """
        found = self.index.find_within(named.name, named.posts)
        hits = tuple(hit for hit in found if hit.features["covered_window"] > 0)
        return (*hits, *(post for post in named.posts if self.table.numbers_of(post)))

    @cached_property
    def labels(self) -> Labels:
        """Return what names passages that are only offered."""
        return Labels(self.index)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Return the blog's topics, those of many posts first."""
        return topics_of(self.corpus, self.topics_by_post)

    @property
    def topics_by_post(self) -> Mapping[str, tuple[str, ...]]:
        """Return the topics of each post by its slug."""
        return self.table.topics_by_post

    @cached_property
    def _finder(self) -> ReferenceFinder:
        return ReferenceFinder([post.title for post in self.corpus.posts], self.facts.names)

    def references(self, text: str) -> References:
        """Return what a text refers to: places in a list, counts, quoted words, years, posts, people."""
        return self._finder.find(text)


@dataclass(frozen=True)
class Scene:
    """A message, or one sentence of it that is answered by itself (`text`), and what it means in its talk.

    `act` is what the policy acts on, `hanging` (0-1) how far it hangs on what was said before, `subject` the words that
    it names, `background` what the message tells besides.
    """

    library: Library
    message: Message
    state: State
    language: Language
    text: str
    act: str
    probability: float
    subject: str | None
    references: References
    understanding: Understanding
    background: str = ""
    hanging: float = 0.0
    gravity: Gravity = Gravity.NONE

    def about(self, text: str, **changes: object) -> "Scene":
        """Return the scene of another text in the place of this one's, such as a topic that is chosen."""
        return replace(self, text=text, references=self.library.references(text), **changes)  # type: ignore[arg-type]

    def rejecting(self, quotes: Sequence[Quote]) -> "Scene":
        """Return the scene in which some passages are turned down, too."""
        if not quotes:
            return self
        within = self.library.table.numbers_within
        numbers = {number for quote in quotes for number in within(quote.post, quote.start, quote.end)}
        return replace(self, state=replace(self.state, rejected=self.state.rejected | numbers))

    @property
    def is_on_stage(self) -> bool:
        """Return whether a live session's question is answered: nobody can take an offer up, and each has no talk."""
        return self.message.place.door == LIVE_DOOR

    @property
    def offers_nothing(self) -> bool:
        """Return whether the reply offers nothing to go on with."""
        return self.is_on_stage or self.gravity is Gravity.SOBER

    @cached_property
    def query(self) -> Query:
        """Return the text as it is searched."""
        return self.library.index.read(self.text)

    @property
    def passage(self) -> Citation | None:
        """Return the passage on the table."""
        return self.state.passage

    @property
    def shown(self) -> frozenset[int]:
        """Return the numbers of the sentences that were read in this talk."""
        return self.state.shown

    @property
    def evidence(self) -> Evidence:
        """Return what claims are checked against."""
        library = self.library
        return Evidence(library.index, library.quoter, library.facts, self.state.shown, self.message)

    @property
    def request_chance(self) -> float:
        """Return the probability (0-1) that the whole message asks for something."""
        return sum(chance for act, chance in self.understanding.ranked if act in REQUESTS)

    def named(self) -> str | None:
        """Return the words that name what the message is about: its subject, else what is told besides, where the blog
        has a word of it.
        """
        if self.subject:
            return self.subject
        known = [word for word in content_words(self.background) if self.library.index.is_known(word)]
        return " ".join(known) or None

    @cached_property
    def title_or_topic(self) -> Named | None:
        """Return the title or the topic of the blog that the text names, if any."""
        return self.library.names.find(self.text)

    @property
    def is_small_talk(self) -> bool:
        """Return whether the text is surely something that people say to one another, whatever it names besides;
        grammar alone ("Vous") names nothing for sure.
        """
        named = self.title_or_topic
        bar = _SURELY_TALK if named is None or named.is_telling else _LIKELY_TALK
        return self.act in _TALK and self.probability >= bar

    @property
    def asks_blog_plainly(self) -> bool:
        """Return whether the text surely asks the blog for something: what was offered, a title or a topic, more of
        what was just read, or a question that names something the blog has a word of.
        """
        named = self.title_or_topic
        if self.text in self.state.offered or (named and named.is_telling and not self.is_small_talk):
            return True
        if self.state.last and self.state.last.reply.citations and self.act in REQUESTS:
            return self.probability >= _PLAINLY_MORE
        if self.is_about_help:
            return False
        chance = sum(chance for act, chance in self.understanding.ranked if act in _OF_BLOG)
        if chance >= _SURELY_ASKED and self.search().answers:
            return True
        if not self.names_what_is_there:
            return False
        return chance >= _PLAINLY_ASKED or ("?" in self.text and self.search().answers)

    @property
    def is_about_help(self) -> bool:
        """Return whether the text, in a talk whose last reply read nothing, has no telling word but those by which the
        bot tells where there is help: "c’est quoi ces numéros ?".
        """
        if self.state.last and self.state.last.reply.citations:
            return False
        voice = Voice(self.language)
        told = stems_of(" ".join(voice.say(key) for key in _OF_HELP), self.language)
        return stems_of(self.text, self.language) <= told

    @property
    def asks_blog_of_something(self) -> bool:
        """Return whether the text asks what the posts answer, and names something that the blog has."""
        return self.act in _OF_BLOG and self.names_what_is_there

    @property
    def is_question(self) -> bool:
        """Return whether the text has a question mark, or seems to ask for something with an interrogative."""
        return "?" in self.text or (self.act in REQUESTS and bool(self.query.asked))

    @property
    def names_what_is_there(self) -> bool:
        """Return whether the text has a word that is none of the commonest, and the blog has it in some form."""
        telling = {*self.library.understander.telling(self.text)} - POINTING
        return any(slot.word in telling and slot.variants for slot in self.query.slots)

    @property
    def names_what_is_absent(self) -> bool:
        """Return whether the text names something, and the blog has no word of it in any form."""
        understander = self.library.understander
        named = {*understander.telling(self.subject or "")} or {*understander.unfamiliar(self.text)}
        slots = [slot for slot in self.query.slots if slot.word in named]
        return bool(slots) and not any(slot.variants for slot in slots)

    def word_missing_in(self, citation: Citation) -> str | None:
        """Return the word of the text, as it is typed, that a passage lacks and that was asked for: the one behind
        "quel" or "combien", else the only one that tells something; None where that cannot be said.
        """
        said = {stem for quote in citation.quotes for stem in content_stems(quote.text)}
        slots = {slot.word: slot for slot in self.query.slots}
        read = words(self.text)
        missing = [
            word
            for word in read
            if (slot := slots.get(word.folded))
            and word.folded not in POINTING
            and (is_good(word.folded, is_english=False) or is_good(word.folded, is_english=True))
            and word.stem not in said
            and said.isdisjoint(dict(slot.variants))
        ]
        behind = {second.start for first, second in pairwise(read) if first.folded in INTERROGATIVES}
        telling = {*self.library.understander.telling(self.text)}
        asked = [word for word in missing if word.start in behind]
        asked = asked or [word for word in missing if word.folded in telling]
        if len(asked) != 1:
            return None
        return re.split("['’]", self.text[asked[0].start : asked[0].end])[-1]

    def post_named(self) -> Post | None:
        """Return the post that the text names by its title."""
        title = self.references.title
        return None if title is None else self.library.corpus.posts[title]

    @property
    def _asked(self) -> tuple[str, ...]:
        """Return the texts to search, of which the surest answer counts: with what is told besides, all of it and each
        sentence, where that alone names what is asked about, as in "J’ai lu le mot « infobésité ». En parle-t-il ?".
        """
        if self.subject is not None or not self.named():
            return (self.text,)
        told = (self.background[start:end] for start, end in sentence_spans(self.background))
        return tuple(f"{each} {self.text}" for each in dict.fromkeys((self.background, *told)))

    def search(self, text: str | None = None) -> Findings:
        """Return what the whole blog has for a text, this one if none is given, without what was turned down."""
        return self._allowed(self._found((text,) if text else self._asked, self.background))

    def search_on(self) -> Findings:
        """Return what is found for a request in its talk, the nearer to the passage on the table the more it hangs on
        it, without what was turned down.
        """
        return self._found_on

    @cached_property
    def _found_on(self) -> Findings:
        named = self.post_named()
        if self.passage is None or (named is not None and named != self.passage.post):
            before = self.state.subject if self.passage is None else ""
            return self._allowed(self._found(self._asked, before or self.background))
        numbers = self.library.quoter.numbers(self.passage)
        focus = Focus(numbers, self.state.said, self.hanging, self.state.shown, self.state.rejected)
        return self._allowed(self.library.index.find_on(self._asked[0], focus))

    def _found(self, texts: Sequence[str], background: str) -> Findings:
        """Return the surest of what the blog has for texts; what is told besides breaks ties where none is sure."""
        found = max(map(self.library.index.find, texts), key=lambda each: each.answer)
        if found.answers or not background or len(texts) > 1:
            return found
        return self.library.index.find(texts[0], background=background)

    def _allowed(self, found: Findings) -> Findings:
        """Return findings without what was turned down, those in a post that is named before all others."""
        rejected, named = self.state.rejected, self.post_named()
        hits = [hit for hit in found.hits if rejected.isdisjoint(hit.window)]
        if named is not None:
            hits.sort(key=lambda hit: hit.core.post != named)
        # How sure an answer is was told of the first: another one is near at most.
        is_same = hits[:1] == list(found.hits[:1])
        return replace(found, hits=tuple(hits), answer=found.answer if is_same else 0.0)

    def opening(self, post: Post) -> Citation | None:
        """Return the first sentences of a post, as many as fit a quote; None where it has none."""
        table, own = self.library.table, self.library.table.numbers_of(post)
        if not own:
            return None
        first, stop = table.sentences[own.start], own.start + 1
        while stop < own.stop and table.sentences[stop].end - first.start <= LONGEST:
            stop += 1
        return self.library.quoter.cite(first, range(own.start, stop))

    def is_fresh(self, lead: Hit | Post, *read: Citation) -> bool:
        """Say whether nothing of a passage, or of how a post begins, was turned down, and what answers in it was not
        read in this talk, nor in passages that are only being read.
        """
        window = lead.window if isinstance(lead, Hit) else self.library.table.numbers_of(lead)[:1]
        core = lead.core.number if isinstance(lead, Hit) else window.start
        taken = self.shown.union(*map(self.numbers_of, read))
        return core not in taken and self.state.rejected.isdisjoint(window)

    def cite(self, hit: Hit) -> Citation:
        """Return the quote that a hit makes; where it would hold what was turned down, its core alone."""
        quoter = self.library.quoter
        cited = quoter.cite(hit.core, hit.window, score=hit.score, shown=self.state.shown)
        return quoter.run(range(hit.core.number, hit.core.number + 1)) if self.is_rejected(cited) else cited

    def is_rejected(self, citation: Citation) -> bool:
        """Say whether a passage holds a sentence that was turned down."""
        return not self.state.rejected.isdisjoint(self.numbers_of(citation))

    def was_read(self, citation: Citation) -> bool:
        """Say whether the sentences of a passage's main quote were all read in this talk."""
        return set(self.library.quoter.numbers(citation)) <= self.state.shown

    def numbers_of(self, citation: Citation) -> set[int]:
        """Return the numbers of all sentences in a citation."""
        within = self.library.table.numbers_within
        return {number for quote in citation.quotes for number in within(quote.post, quote.start, quote.end)}


@dataclass
class Draft:
    """A reply in the making: sentences of the bot's whose claims hold, and passages."""

    scene: Scene
    parts: list[Part] = field(default_factory=list)
    claims: list[tuple[str, Claim]] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)
    places: list[Citation] = field(default_factory=list)
    rejected: list[Quote] = field(default_factory=list)
    findings: Findings | None = None
    language: Language | None = None

    def say(self, key: str, claim: Claim = NONE, **words: str | int) -> bool:
        """Add a sentence of the catalogue where its claim holds; return whether it was said.

        Raises ModelError where the catalogue's message needs a claim of another kind.
        """
        if not isinstance(claim, REQUIRED.get(key, Claim)):
            raise ModelError(f"the message {key!r} needs the claim {REQUIRED[key].__name__}, not {claim!r}")
        if not claim.holds(self.scene.evidence):
            return False
        variant = self._variant(key)
        if variant is None:
            return False
        library = self.scene.library
        said = library.catalogue.say(
            key,
            self.language or self.scene.language,
            author=library.corpus.blog.author_is,
            posts=len(library.corpus.posts),
            variant=variant,
            **words,
        )
        self.add_words(Words(said, ((key, variant),)))
        self.claims.append((key, claim))
        return True

    def _variant(self, key: str) -> int | None:
        """Return the variant that is due: the next one that neither this talk nor this reply has said; where all were,
        None for a message that can be left out, else the one after the last. On a stage, where there is no talk, it is
        any, by the name of the conversation.
        """
        count = self.scene.library.catalogue.variants(key, self.language or self.scene.language)
        if self.scene.is_on_stage:
            return zlib.crc32(f"{self.scene.message.conversation}/{key}".encode()) % count
        said = [
            each
            for parts in (*(turn.reply.parts for turn in self.scene.state.turns), self.parts)
            for part in parts
            if isinstance(part, Words)
            for each in part.said
        ]
        heard = [variant for name, variant in said if name == key]
        due = (heard[-1] + 1) % count if heard else 0
        fresh = [variant for variant in (*range(due, count), *range(due)) if variant not in heard]
        if not fresh and key in _LEFT_OUT:
            return None
        return fresh[0] if fresh else due

    def add_words(self, words: Words) -> None:
        """Add a sentence or two of the bot's, and nothing twice: neither the same message, unless it claims something
        else, nor what longer words say as well.
        """
        own = [part for part in self.parts if isinstance(part, Words)]
        is_claim = words.is_translation or any(key in REQUIRED for key, _ in words.said)
        is_again = not is_claim and any(set(part.said) & set(words.said) for part in own)
        if is_again or any(words.text in part.text for part in own):
            return
        self.parts = [part for part in self.parts if not (isinstance(part, Words) and part.text in words.text)]
        self.parts.append(words)

    def quote(self, citation: Citation) -> None:
        """Add a passage, unless some of it stands there already."""
        if not self.holds(citation):
            self.parts.append(citation)

    def holds(self, citation: Citation) -> bool:
        """Say whether some of a passage stands in the draft already."""
        read = {number for part in self.parts if isinstance(part, Citation) for number in self.scene.numbers_of(part)}
        return not read.isdisjoint(self.scene.numbers_of(citation))

    def translate(self, citation: Citation) -> bool:
        """Say the editor's translation of a passage, or a model's; return whether there is one."""
        table = self.scene.library.table
        text, is_drafted = table.translation(citation), table.is_translation_drafted(citation)
        claim = Translation(citation, text or "", is_drafted)
        return bool(text) and self.say(TRANSLATION, claim, text=text or "", drafted="yes" if is_drafted else "no")

    def gloss(self, text: str) -> bool:
        """Say a language model's translation of the passage above; return whether there is one."""
        return bool(text) and self.say(GLOSS, text=text)

    def translate_quotes(self) -> None:
        """Put the editor's translation under each passage that has one, for who writes English; not of a reference,
        which is to be pasted.
        """
        parts, self.parts = self.parts, []
        for part in parts:
            self.parts.append(part)
            if isinstance(part, Citation) and self.reads_english(part) and not part.is_reference:
                self.translate(part)

    def reads_english(self, citation: Citation) -> bool:
        """Say whether a passage is in another language than the English of who reads it."""
        return (self.language or self.scene.language) is Language.ENGLISH and not citation.post.is_english

    @property
    def has_quote(self) -> bool:
        """Return whether a passage is read."""
        return any(isinstance(part, Citation) for part in self.parts)

    @property
    def is_empty(self) -> bool:
        """Return whether nothing was said or read so far."""
        return not self.parts

    def offer(self, *topics: str) -> None:
        """Offer topics, each once."""
        self.suggestions += [topic for topic in topics if topic not in self.suggestions]

    def offer_places(self, places: Sequence[Citation], labels: Sequence[str]) -> None:
        """Name passages that are read when they are chosen: they stand behind all other offers."""
        self.places += places
        self.suggestions += labels

    def reject(self, citations: Sequence[Citation]) -> None:
        """Note passages as turned down: they do not come back in this talk."""
        self.rejected += [quote for citation in citations for quote in citation.quotes]

    def reply(self, outcome: Outcome, act: str) -> Reply:
        """Return the reply. Raises ModelError where its outcome and its passages do not go together."""
        if self.has_quote and outcome not in {Outcome.ANSWERED, Outcome.NEAR}:
            raise ModelError(f"a reply that is {outcome} reads no passage; the act was {act!r}")
        return Reply(
            outcome,
            _joined(self.parts),
            self.language or self.scene.language,
            tuple(self.suggestions),
            _decision(self.findings, act),
            act=act,
            rejected=tuple(self.rejected),
            places=tuple(self.places),
        )


def _joined(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Return parts of a reply with the bot's words that stand side by side as one."""
    joined: list[Part] = []
    for part in parts:
        before = joined[-1] if joined else None
        if isinstance(part, Words) and isinstance(before, Words) and not (part.is_translation or before.is_translation):
            joined[-1] = Words(f"{before.text} {part.text}", (*before.said, *part.said))
        else:
            joined.append(part)
    return tuple(joined)


def _decision(findings: Findings | None, act: str) -> Decision:
    if findings is None or not findings.hits:
        return Decision(note=act)
    first = findings.hits[0]
    coverage = float(first.features.get("covered_window", 0.0))
    return Decision(min(max(coverage, 0.0), 1.0), float(first.score), findings.answer - findings.answer_bar, act)


def content_words(text: str) -> list[str]:
    """Return the words of a text that carry meaning, as they are typed."""
    return [text[word.start : word.end] for word in words(text) if not word.is_stop]


def stems_of(text: str, language: Language) -> frozenset[str]:
    """Return the stems of the words of a text that carry meaning: as French, and for English ones as these, too."""
    found = [word for word in words(text) if not word.is_stop]
    english = {english_stem(word.folded) for word in found} if language is Language.ENGLISH else ()
    return frozenset((*(word.stem for word in found), *english))


def telling_words(text: str) -> list[str]:
    """Return the content words of a text that name something rather than point at what was read: not "l’auteur"."""
    return [word for word in content_words(text) if not POINTING.intersection(folded_words(word))]


def name_of(topic: str, scene: Scene) -> str:
    """Return a topic as it is said in the language of the reply."""
    return phrases.topic(topic, scene.language, scene.library.corpus.blog.english)
