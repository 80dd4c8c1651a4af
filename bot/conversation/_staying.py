"""Staying with what was read: what a short message asks is looked for in the last quotes and around them first."""

import re
from collections.abc import Callable, Sequence

from bot.conversation._answering import Answerer
from bot.conversation._follow_ups import FollowUp
from bot.conversation._hanging import decided, shown
from bot.conversation._near_by import NearBy, Reach, has_fact, holds_all_of, own_groups
from bot.conversation._pointing import Pointed, Sought, marked_as, pointed
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._thread import Thread
from bot.index import Asked, Findings, Index, Query, Sentence
from bot.model import Citation, Outcome, Part, Reply, Stance
from bot.quotes import Quoter
from bot.text import folded_words, from_chat_spelling, lately
from bot.text import plain as plain_of

# How far what is sought may stand from the last quotes (sentences): advice comes late, an example close behind.
_REACHES = {
    Sought.EXAMPLE: Reach(4, 2),
    Sought.ADVICE: Reach(12, 0),
    Sought.CASE: Reach(6, 3),
    Sought.WORTH: Reach(4, 4),
    Sought.USE: Reach(3, 2),
    Sought.WHO: Reach(2, 2),
    Sought.WHERE: Reach(2, 2),
    Sought.WHEN: Reach(2, 2),
    Sought.YEAR: Reach(0, 0),
    Sought.HOUR: Reach(3, 3),
}
_SIDES = Reach(5, 1)
_JUST_READ = Reach(0, 0)
_WHOLE_POST = Reach(1_000, 1_000)
# Of these what was not read comes first; the others need not be news.
_RATHER_NEWS = frozenset({Sought.EXAMPLE, Sought.ADVICE})
# What names somebody, a place or a day, beside its marks.
_FACTS = {Sought.WHO: Asked.PERSON, Sought.WHERE: Asked.PLACE, Sought.WHEN: Asked.DATE}
# A message about what was read has so many words of its own at most.
_MOST_OWN = 3


class Staying:
    """Answers short messages from the last quotes and their posts near them."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        self._quoter = quoter
        self._near_by = NearBy(index, quoter)
        self._sides = Sides(index)

    def reply(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return the reply to what a message asks of what was read, or None where nothing near answers it."""
        if asked.sought is Sought.CASE:
            return self._case(scene, asked)
        own = own_groups(self._index.read(scene.message.text), folded_words(asked.beside))
        if asked.beside and not own:
            return None
        if asked.sought is Sought.VERDICT:
            return self._stance(scene, asked) if asked.beside else self._verdict(scene)
        if asked.sought is Sought.DANGER:
            return self._danger(scene)
        marks, kind, reach = marked_as(asked.sought), _FACTS.get(asked.sought), _REACHES[asked.sought]

        def answers(sentence: Sentence) -> bool:
            return marks(sentence.text) and (kind is None or has_fact(sentence, kind)) and holds_all_of(sentence, own)

        reach, unread = _WHOLE_POST if own else reach, asked.sought in _RATHER_NEWS
        found = self._near_by.found(scene.thread, answers, reach, unread=unread)
        return self._shown(scene, found or self._near_by.found(scene.thread, answers, _JUST_READ))

    def fact(self, scene: Scene) -> Reply | None:
        """Return the fact that a short message asks for, where it stands near with all the words of the message."""
        query = self._index.read(scene.message.text)
        return self._shown(scene, self._near_by.holds_all(scene.thread, query)) if _may_stay(query) else None

    def cause(self, scene: Scene) -> Reply | None:
        """Return what holds all the words of a message that asks for the cause of what was read."""
        query = self._index.read(scene.message.text)
        own = own_groups(query)
        if query.asked is not Asked.CAUSE or not own or not _may_stay(query):
            return None
        return self._shown(scene, self._near_by.found(scene.thread, lambda each: holds_all_of(each, own)))

    def thing_of(self, scene: Scene) -> Reply | None:
        """Return what was read, or stands near, of the thing that a message gives to somebody spoken of ("his book")."""
        thing = thing_owned(scene.message.text)
        query = self._index.read(scene.message.text)
        if thing is None or len(query.terms) > _MOST_OWN + 1 or any(term.is_name for term in query.terms):
            return None
        owned, own = own_groups(query, (thing,)), own_groups(query)
        near = [each for each in self._near_by.around(scene.thread) if owned and holds_all_of(each, owned)]
        if not near:
            return None
        best = max(near, key=lambda each: sum(holds_all_of(each, [group]) for group in own))
        return self._shown(scene, self._near_by.quoted(scene.thread, best))

    def held(self, scene: Scene, findings: Findings, *, points: bool) -> Reply | None:
        """Return what stands near and holds all the words of a message that `points` at what was read, or is but a word
        or two; None where the findings answer it better, or it names something of its own.
        """
        query = self._index.read(scene.message.text)
        own = own_groups(query)
        if not own or not _may_stay(query) or not (points or points_at(scene.message.text)):
            return None
        must_hold = own if _is_a_word(scene.message.text) else ()
        if findings.answers and self._is_answered_here(scene.thread, findings, must_hold):
            return None
        is_free = not findings.answers or _is_a_word(scene.message.text)
        found = self._near_by.found(
            scene.thread, lambda each: holds_all_of(each, own), _WHOLE_POST if is_free else Reach(), unread=False
        )
        return self._shown(scene, found)

    @staticmethod
    def _is_answered_here(thread: Thread, findings: Findings, own: Sequence[Sequence[str]]) -> bool:
        """Say whether what is found first, and was not read, is of the post last quoted and holds the words asked."""
        for hit in findings.hits:
            if not thread.was_shown(hit.sentence.post.slug, hit.sentence.start):
                is_here = thread.last is not None and hit.sentence.post == thread.last.post
                return is_here and (not own or holds_all_of(hit.sentence, own))
        return False

    def _stance(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return how the author stands to what a message names: what takes a side near, else what is found for it."""
        own = own_groups(self._index.read(scene.message.text), folded_words(asked.beside))
        takes_side = self._on(Stance.HOPE, Stance.DANGER, Stance.MIXED)
        near = [each for each in self._near_by.around(scene.thread) if holds_all_of(each, own)]
        if near and (found := self._near_by.found(scene.thread, takes_side)):
            return self._shown(scene, found)
        return self._answerer.answer(scene, self._index.read(asked.beside), lenient=True)

    def _case(self, scene: Scene, asked: Pointed) -> Reply | None:
        """Return what happens in a case that a message puts: the sentence that says "if" and shares most words with it,
        those of grammar too ("et si je ne fais rien ?").
        """
        wanted = {_IN_FRENCH.get(word, word) for word in folded_words(asked.beside)} - _SLIGHT
        own = own_groups(self._index.read(scene.message.text), folded_words(asked.beside))
        marks, best, most = marked_as(Sought.CASE), None, 0
        for sentence in self._near_by.around(scene.thread, _REACHES[Sought.CASE]):
            if not marks(sentence.text) or not holds_all_of(sentence, own):
                continue
            shared = len(wanted.intersection(folded_words(sentence.text))) + len(own)
            if shared > most:
                best, most = sentence, shared
        return self._shown(scene, self._near_by.quoted(scene.thread, best)) if best else None

    def _danger(self, scene: Scene) -> Reply | None:
        found = self._near_by.found(scene.thread, self._on(Stance.DANGER, Stance.MIXED), _SIDES, unread=True)
        if found is not None:
            return shown(self._answerer, scene, "dangers", found[0], FollowUp.OPPOSITE)
        return self._shown(
            scene, self._near_by.found(scene.thread, self._on(Stance.DANGER, Stance.MIXED), _JUST_READ)
        )

    def _verdict(self, scene: Scene) -> Reply | None:
        """Return whether what was read is good or bad: the quote again that weighs it, else what stands near for it and
        against it.
        """
        if weighed := self._near_by.found(scene.thread, self._on(Stance.MIXED), _JUST_READ):
            return self._shown(scene, weighed)
        sides = [
            self._near_by.found(scene.thread, self._on(side, Stance.MIXED), _SIDES, unread=True)
            for side in (Stance.HOPE, Stance.DANGER)
        ]
        quotes = [found[0] for found in sides if found]
        if len(quotes) == len(sides) and quotes[0] != quotes[1]:
            parts: list[Part] = []
            for citation, key in zip(quotes, ("one_side", "other_side"), strict=True):
                parts += [self._answerer.side(scene, citation, key), citation]
            suggestions = self._answerer.suggestions(scene, quotes)
            return scene.reply(Outcome.ANSWERED, parts, decided(FollowUp.OPPOSITE), suggestions=suggestions)
        return self._shown(scene, (quotes[0], False)) if quotes else None

    def _on(self, *stances: Stance) -> Callable[[Sentence], bool]:
        return lambda sentence: self._sides.stance(sentence) in stances

    def _shown(self, scene: Scene, found: tuple[Citation, bool] | None) -> Reply | None:
        if found is None:
            return None
        return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.ELLIPSIS)


def _may_stay(query: Query) -> bool:
    """Say whether a question is short enough to be about what was read, and names nothing of its own."""
    if not query.terms or len(query.terms) > _MOST_OWN or query.weighs:
        return False
    return not any(term.is_name for term in query.terms)


# What English says of a case, as the posts say it.
_IN_FRENCH = {"nothing": "rien", "everything": "tout", "nobody": "personne", "never": "jamais", "everybody": "monde"}
# "son avis" and "ses billets" are the author's, and no things of whom he quotes.
_OWNED = re.compile(
    r"(?<!dans )(?<!avec )(?<!pour )(?<!\bde )(?<!\ba )(?<!\bin )(?<!with )(?<!\bfor )"
    r"\b(?:son|sa|ses|leurs?|his|her|their|its) (?!avis|opinion|idee|mot|propos|billet|article|texte|blog|post|point|view|"
    r"word|idea|own|part|cote|side)(\w+)"
)
# Beside a case these tell nothing.
_SLIGHT = frozenset(
    "je tu il elle on nous vous ils elles j le la les l un une des de du d ne n et si mon ma mes the a an i you he she"
    " we they it if est a ai ont pas do es suis".split()
)
_POINTS = re.compile(
    r"\b(?:ils?|elles?|ca|cela|eux|lui|leurs?|son|sa|ses|ce(?:t|tte|s)?|en|y|celui|celle|ceux|l'(?:a|ont)|(?:le|la|les) "
    r"\w+(?:er|ir|re)|it|its|h[ie]s?|him|her|she|they|them|their|theirs|that|this|these|those|there)\b"
)
_FEW = 3


@lately
def thing_owned(text: str) -> str | None:
    """Return the thing that a message says is somebody's, as a folded word ("et leur enquête ?"), or None."""
    found = _OWNED.search(plain_of(from_chat_spelling(text)))
    return found[1] if found else None


@lately
def points_at(text: str) -> bool:
    """Say whether a message points at what was read, by a pronoun or a possessive, or asks back in a word or two."""
    plain = plain_of(from_chat_spelling(text))
    return bool(_POINTS.search(plain)) or _is_a_word(text)


@lately
def _is_a_word(text: str) -> bool:
    """Say whether a message asks back a word or two ("participative ?")."""
    return "?" in text and len(plain_of(text).split()) < _FEW


def asks_of_it(scene: Scene) -> Pointed | None:
    """Return what a message of a talk asks of what was read; a statement ("c'est bien") asks nothing."""
    found = pointed(scene.message.text) if scene.thread.last else None
    if found and found.sought in (Sought.VERDICT, Sought.DANGER) and "?" not in scene.message.text:
        return None
    return found
