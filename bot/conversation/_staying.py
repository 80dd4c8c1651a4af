"""Staying with what was read: what a short message asks is looked for in the last quotes and around them first."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.conversation._advising import Advising
from bot.conversation._answering import Answerer
from bot.conversation._concluding import concludes
from bot.conversation._hanging import Subject, decided, is_surely_off, shown
from bot.conversation._here_first import is_introduced, names_another
from bot.conversation._his_stance import HisStance
from bot.conversation._kept import Kept
from bot.conversation._near_by import NearBy, Reach, has_fact, holds_all_of, own_groups
from bot.conversation._own_view import OwnView
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._thread import Thread
from bot.conversation._told import NOTHING_NEAR, may_tell
from bot.conversation.heard._follow_ups import FollowUp, speaks_of_them
from bot.conversation.heard._marks import DATED, counts_people, gives_example, is_marked, tells_where
from bot.conversation.heard._own_case import like_cases, tells_own_case
from bot.conversation.heard._pointing import Pointed, Sought, pointed, thing_of_theirs
from bot.conversation.heard._pointing_back import is_a_word, points_at
from bot.index import Asked, Findings, Index, Query, Sentence
from bot.model import Citation, Decision, Outcome, Part, Reply, Stance
from bot.quotes import Quoter
from bot.text import fold, folded_words

# How far what is sought may stand from the last quotes (sentences): advice comes late, an example close behind.
_REACHES = {
    Sought.EXAMPLE: Reach(6, 2),
    Sought.ADVICE: Reach(12, 0),
    Sought.CASE: Reach(6, 3),
    Sought.WORTH: Reach(4, 4),
    Sought.USE: Reach(3, 2),
    Sought.WHO: Reach(2, 2),
    Sought.WHERE: Reach(3, 3),
    Sought.WHEN: Reach(3, 3),
    Sought.YEAR: Reach(0, 0),
    Sought.HOUR: Reach(3, 3),
    Sought.PRICE: Reach(4, 3),
    Sought.DURATION: Reach(4, 3),
    Sought.AGE: Reach(0, 0),
    Sought.DATE: Reach(1, 1),
    Sought.NUMBER: Reach(3, 1),
    Sought.SHARE: Reach(1_000, 1_000),
}
_SIDES = Reach(5, 1)
_JUST_READ = Reach(0, 0)
_WHOLE_POST = Reach(1_000, 1_000)
# Of these what was not read comes first; the others need not be news.
_RATHER_NEWS = frozenset({Sought.EXAMPLE, Sought.ADVICE})
# What was read a while ago may date it too.
_DATED = frozenset({Sought.DATE, Sought.PRICE, Sought.DURATION})
# Of these some answer more surely than others: what is asked of "them" is asked of people.
_SURELY: dict[Sought, Callable[[str], bool]] = {Sought.EXAMPLE: gives_example, Sought.NUMBER: counts_people}
# What names somebody, a place or a day, or counts, beside its marks.
_FACTS = {Sought.WHO: Asked.PERSON, Sought.WHERE: Asked.PLACE, Sought.WHEN: Asked.DATE, Sought.NUMBER: Asked.NUMBER}
# "Il est contre les patrons, alors ?" draws a conclusion, too.
_SO = re.compile(r"\b(?:alors|donc|du coup|then)\W*$", re.IGNORECASE)
# A message about what was read has so many words of its own at most.
_MOST_OWN = 3
# One that asks of a thing of somebody's has one more than the thing: whose identity card is lost speaks of his own.
_MOST_WITH_THING = 2
# What a message about a thing of somebody's may look like by its words alone ("son livre parle de quoi ?").
_MAY_OWN = (None, FollowUp.ELLIPSIS, FollowUp.PERSON, FollowUp.VAGUE)


class Staying:
    """Answers short messages from the last quotes and their posts near them."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)
        self._kept = Kept(index, quoter, answerer)
        self._advising = Advising(index, quoter, answerer)
        self._his_stance = HisStance(answerer, OwnView(index, quoter, answerer))

    def asked_of_it(self, scene: Scene) -> Reply | None:
        """Return the reply to a message that asks something of what was read, or None where nothing near answers it."""
        asked = pointed(scene.message.text) if scene.thread.last else None
        if asked is None:
            return None
        handlers: dict[Sought, Callable[[Scene, Pointed], Reply | None]] = {
            Sought.ADVICE: lambda scene, asked: self._advising.reply(scene) or self._marked(scene, asked),
            Sought.VERDICT: self._stance if asked.beside else self._verdict,
            Sought.DANGER: self._danger,
            Sought.CASE: self._case,
            Sought.WHEREABOUTS: self._whereabouts,
        }
        return handlers.get(asked.sought, self._marked)(scene, asked)

    def beside(self, scene: Scene, hangs: FollowUp | None) -> Reply | None:
        """Return what stands near of a thing that is somebody's who was spoken of, or the cause that is asked of what
        "il" or "elle" stands for; `hangs` is how the message hangs on the talk by its words.
        """
        if scene.thread.last is None or hangs not in _MAY_OWN:
            return None
        is_of_them = hangs is FollowUp.PERSON or speaks_of_them(scene.message.text)
        return self._thing_of(scene) or (self._cause(scene) if is_of_them else None)

    def fact(self, scene: Scene) -> Reply | None:
        """Return the fact that a short message asks for, where it stands near with all the words of the message."""
        query, index = self._index.read(scene.message.text), self._index
        if scene.thread.last is None or not _may_stay(query, scene.thread) or is_introduced(index, scene, query):
            return None
        if is_surely_off(index, query):
            return None
        return self._shown(scene, self._near_by.holds_all(scene.thread, query))

    def held(self, scene: Scene, findings: Findings, *, points: bool) -> Reply | None:
        """Return what stands near and holds all the words of a message that `points` at what was read, or is but a word
        or two; None where the findings answer it better, or it names something of its own.
        """
        text, query, last = scene.message.text, self._index.read(scene.message.text), scene.thread.last
        if last is None or not _may_stay(query, scene.thread) or not (points or points_at(text)):
            return None
        # The "he" of "what does he say about surveillance?" is the author.
        if names_another(self._index, query, last) or is_introduced(self._index, scene, query):
            return None
        own = own_groups(query, as_typed=True)
        if not own:
            return None
        is_answered = findings.answers or (points and findings.about >= 0)
        if is_answered and _is_answered_here(scene.thread, findings, own if is_a_word(text) else ()):
            return None
        reach = _WHOLE_POST if not is_answered or is_a_word(text) else Reach()
        return self._shown(scene, self._near_by.found(scene.thread, _Holding(own), reach))

    def kept(self, scene: Scene, reply: Reply) -> Reply:
        """Return a reply, or what is said instead where it leads away from what was read, or reads it too often."""
        return self._kept.kept(scene, reply)

    def stance(self, scene: Scene, last: Citation) -> Reply:
        """Return what the author writes closest to a stance on what was read, and was not read yet."""
        return self._his_stance.told(scene, last)

    def situation(self, scene: Scene) -> Reply | None:
        """Return what the post last quoted has for somebody in the case that a message tells of: "j'ai un petit …"."""
        if scene.thread.last is None or not tells_own_case(scene.message.text):
            return None
        query = self._index.read(scene.message.text)
        likes = like_cases(scene.message.text) if query.asked is Asked.ANYTHING else None
        if likes is None:
            return None
        found = self._near_by.found(scene.thread, lambda each: likes.search(fold(each.text)) is not None, _WHOLE_POST)
        if found is None:
            return None
        return scene.reply(Outcome.NEAR, [scene.say("near", found[0]), found[0]], decided(FollowUp.ELLIPSIS))

    # What is asked of what was read, each kind in its way.

    def _marked(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return the nearest sentence that has the marks of what is sought, and the words beside."""
        own = self._beside(scene, asked)
        if asked.beside and not own:
            return None
        answers = _Holding(own, asked.sought)
        reach, unread = _WHOLE_POST if own else _REACHES[asked.sought], asked.sought in _RATHER_NEWS
        # Who asks twice in a row wants another one, and none read out again.
        is_again = unread and _asked_just_before(scene.thread, asked)
        tried: list[Callable[[Sentence], bool]]
        surely = _SURELY.get(asked.sought)
        tried = [_Sure(answers, surely), answers] if surely else [answers]
        for fits in tried:
            found = self._near_by.found(scene.thread, fits, reach, unread=unread)
            found = found or (None if is_again else self._near_by.found(scene.thread, fits, _JUST_READ))
            if found:
                return self._shown(scene, found)
        if told := _TOLD_IN_QUOTES.get(asked.sought):
            return self._shown(scene, self._near_by.found(scene.thread, told, _JUST_READ))
        return self._shown(scene, self._near_by.read_before(scene.thread, answers)) if asked.sought in _DATED else None

    def _case(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return what happens in a case that a message puts: the sentence that says "if" and shares most words with it,
        those of grammar too ("et si je ne fais rien ?").
        """
        typed = set(folded_words(asked.beside))
        wanted = {_SAID_IN_FRENCH.get(word, word) for word in typed} - _SLIGHT
        if "anything" in typed:  # "what if I don't do anything?"
            wanted.add("rien")
        own = own_groups(self._index.read(scene.message.text), typed - _SAID_IN_FRENCH.keys())
        fits = _Holding(own, Sought.CASE)
        best, most = None, 0
        for sentence in self._near_by.around(scene.thread, _REACHES[Sought.CASE]):
            shared = len(wanted.intersection(folded_words(sentence.text))) + len(own)
            if shared > most and fits(sentence):
                best, most = sentence, shared
        return self._shown(scene, self._near_by.quoted(scene.thread, best)) if best else None

    def _whereabouts(self, scene: Scene, _: Pointed) -> Reply | None:
        """Return where somebody is who was spoken of, by what was just read, or the honest no: no passage else says."""
        if self._subject.person(scene) is None:
            return None
        found = self._near_by.found(scene.thread, lambda each: tells_where(each.text), _JUST_READ)
        return self._shown(scene, found) or self._answerer.declined(scene, Decision(note=NOTHING_NEAR))

    def _danger(self, scene: Scene, _: Pointed) -> Reply | None:
        on_it = self._on(Stance.DANGER, Stance.MIXED)
        # Nobody wants a danger twice as long as there is another.
        for fits, reach in ((on_it, _SIDES), (self._on(Stance.DANGER), _WHOLE_POST), (on_it, _WHOLE_POST)):
            if found := self._near_by.found(scene.thread, fits, reach, unread=True):
                return shown(self._answerer, scene, "dangers", found[0], FollowUp.OPPOSITE)
        read = [self._near_by.found(scene.thread, on_it, reach) for reach in (_JUST_READ, _WHOLE_POST)]
        return self._shown(scene, read[0] or read[1], again="again_near")

    def _verdict(self, scene: Scene, _: Pointed) -> Reply | None:
        """Return whether what was read is good or bad: the quote again that weighs it, else what stands near for it and
        against it.
        """
        if weighed := self._near_by.found(scene.thread, self._on(Stance.MIXED), _JUST_READ):
            return self._shown(scene, weighed, again="again_near")
        sides = [
            self._near_by.found(scene.thread, self._on(side, Stance.MIXED), _SIDES, unread=True)
            for side in (Stance.HOPE, Stance.DANGER)
        ]
        quotes = [found[0] for found in sides if found]
        if len(quotes) < len(sides) or quotes[0] == quotes[1]:
            return self._shown(scene, (quotes[0], False)) if quotes else None
        parts: list[Part] = []
        for citation, key in zip(quotes, ("one_side", "other_side"), strict=True):
            parts += [self._answerer.side(scene, citation, key), citation]
        suggestions = self._answerer.suggestions(scene, quotes)
        return scene.reply(Outcome.ANSWERED, parts, decided(FollowUp.OPPOSITE), suggestions=suggestions)

    def _stance(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return how the author stands to what a message names: what takes a side near, else what is found for it."""
        own = self._beside(scene, asked)
        if not own:
            return None
        is_just_read = self._near_by.found(scene.thread, _Holding(own), _JUST_READ) is not None
        if is_just_read and scene.thread.last and (concludes(scene.message.text) or _SO.search(scene.message.text)):
            return self._his_stance.told(scene, scene.thread.last)
        takes_side = self._on(Stance.HOPE, Stance.DANGER, Stance.MIXED)
        if self._near_by.found(scene.thread, _Holding(own)) and (
            found := self._near_by.found(scene.thread, takes_side)
        ):
            return self._shown(scene, found, again="again_near")
        return self._answerer.answer(scene, self._index.read(asked.beside), lenient=True)

    # What is beside the sign, or has none.

    def _cause(self, scene: Scene) -> Reply | None:
        query = self._index.read(scene.message.text)
        own = own_groups(query)
        if query.asked is not Asked.CAUSE or not own or not _may_stay(query):
            return None
        return self._shown(scene, self._near_by.found(scene.thread, _Holding(own)))

    def _thing_of(self, scene: Scene) -> Reply | None:
        """Return the sentence near that has the thing of somebody's, and most of the message's other words."""
        thing, query = thing_of_theirs(scene.message.text), self._index.read(scene.message.text)
        if thing is None or len(query.terms) > _MOST_WITH_THING or any(term.is_name for term in query.terms):
            return None
        own = own_groups(query)
        # Beside another word of its own the thing itself must be there: "Chez qui achète-t-il son chêne ?".
        owned = own_groups(query, (thing,), as_typed=len(own) > 1 or query.language == "en")
        near = [each for each in self._near_by.around(scene.thread) if owned and holds_all_of(each, owned)]
        if not near:
            far = _Holding(own_groups(query, (thing,), as_typed=True))
            return self._shown(scene, self._near_by.found(scene.thread, far, _WHOLE_POST)) if owned else None
        best = max(near, key=lambda each: sum(holds_all_of(each, [group]) for group in own))
        return self._shown(scene, self._near_by.quoted(scene.thread, best, named=True))

    def _beside(self, scene: Scene, asked: Pointed) -> list[tuple[str, ...]]:
        return own_groups(self._index.read(scene.message.text), folded_words(asked.beside), as_typed=True)

    def _on(self, *stances: Stance) -> Callable[[Sentence], bool]:
        return lambda sentence: self._sides.stance(sentence) in stances

    def _shown(self, scene: Scene, found: tuple[Citation, bool] | None, *, again: str = "again") -> Reply | None:
        """Return the reply that reads what was found; `again` is what to say where it was read before."""
        if found is None or not may_tell(scene, found[0]):
            return None
        return shown(self._answerer, scene, again if found[1] else "answer", found[0], FollowUp.ELLIPSIS)


@dataclass(frozen=True, slots=True)
class _Holding:
    """Says whether a sentence holds words of each of some groups, and has the marks of what is sought, if anything."""

    own: Sequence[Sequence[str]]
    sought: Sought | None = None

    def __call__(self, sentence: Sentence) -> bool:
        if self.sought and not is_marked(self.sought, sentence.text):
            return False
        kind = _FACTS.get(self.sought) if self.sought else None
        return (kind is None or has_fact(sentence, kind)) and holds_all_of(sentence, self.own)


@dataclass(frozen=True, slots=True)
class _Sure:
    """Says whether a sentence that fits has the marks of what surely answers, too."""

    fits: _Holding
    surely: Callable[[str], bool]

    def __call__(self, sentence: Sentence) -> bool:
        return self.fits(sentence) and self.surely(sentence.text)


# Asked without more, these are first what the quotes just read say: a year, a place.
_TOLD_IN_QUOTES: dict[Sought, Callable[[Sentence], bool]] = {
    Sought.WHEN: lambda sentence: DATED.search(fold(sentence.text)) is not None,
    Sought.WHERE: lambda sentence: tells_where(sentence.text),
}


def _is_answered_here(thread: Thread, findings: Findings, own: Sequence[Sequence[str]]) -> bool:
    """Say whether what is found first, and was not read, is of the post last quoted and holds these words."""
    unread = (h.sentence for h in findings.hits if not thread.was_shown(h.sentence.post.slug, h.sentence.start))
    first = next(unread, None)
    return bool(first and thread.last and first.post == thread.last.post and holds_all_of(first, own))


def _asked_just_before(thread: Thread, asked: Pointed) -> bool:
    return bool(thread.turns) and pointed(thread.turns[-1].message.text) == asked


def _may_stay(query: Query, thread: Thread | None = None) -> bool:
    """Say whether a question is short, not guessed at, and names nothing but what a thread read last."""
    if not query.terms or len(query.terms) > _MOST_OWN or query.weighs or query.corrections:
        return False
    names = [term.word for term in query.terms if term.is_name]
    if not names or thread is None:
        return not names
    read = " ".join([fold(quote.text) for citation in thread.newest for quote in citation.quotes])
    return all(name in read for name in names)


# What English says of a case, as the posts say it.
_SAID_IN_FRENCH = {"nothing": "rien", "everything": "tout", "nobody": "personne", "never": "jamais"}
# Beside a case these tell nothing.
_SLIGHT = frozenset(
    "je tu il elle on nous vous ils elles j le la les l un une des de du d ne n et si mon ma mes the a an i you he "  # noqa: SIM905  # a list of forty words reads worse
    "she we they it if est ai ont pas do es suis".split()
)
