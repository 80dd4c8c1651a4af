"""Staying with what was read: what a short message asks is looked for in the last quotes and around them first."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._follow_ups import FollowUp
from bot.conversation._hanging import decided, shown
from bot.conversation._near_by import NearBy, Reach, holds_all_of, own_groups
from bot.conversation._pointing import Pointed, Sought, marked_as, pointed
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.index import Asked, Findings, Index, Query, Sentence
from bot.model import Citation, Outcome, Part, Reply, Stance
from bot.quotes import Quoter
from bot.text import folded_words, from_chat_spelling, lately
from bot.text import plain as plain_of

# How far what is sought may stand from the last quotes (sentences): advice comes late, an example close behind.
_REACHES = {
    Sought.EXAMPLE: Reach(4, 2),
    Sought.ADVICE: Reach(8, 2),
    Sought.CASE: Reach(6, 3),
    Sought.WORTH: Reach(4, 4),
    Sought.USE: Reach(3, 2),
}
_SIDES = Reach(5, 2)
_WHOLE_POST = Reach(1_000, 1_000)
# What was read answers these as well as what was not: it need not be news what a thing is for.
_READ_OR_NOT = frozenset({Sought.USE, Sought.WORTH})
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
        if asked.sought is Sought.VERDICT:
            return self._verdict(scene)
        if asked.sought is Sought.DANGER:
            return self._danger(scene)
        fits, reach = marked_as(asked.sought), _REACHES[asked.sought]
        if asked.sought is Sought.CASE:
            return self._case(scene, asked, fits, reach)
        own = own_groups(self._index.read(scene.message.text), folded_words(asked.beside))
        if asked.beside and not own:
            return None
        reach = _WHOLE_POST if own else reach

        def answers(sentence: Sentence) -> bool:
            return fits(sentence.text) and holds_all_of(sentence, own)

        unread = asked.sought not in _READ_OR_NOT
        found = self._near_by.found(scene.thread, answers, reach, unread=unread)
        return self._shown(scene, found or self._near_by.found(scene.thread, answers, Reach(0, 0)))

    def fact(self, scene: Scene) -> Reply | None:
        """Return the fact that a short message asks for, where it stands near with all the words of the message."""
        query = self._index.read(scene.message.text)
        if len(query.terms) > _MOST_OWN or any(term.is_name for term in query.terms):
            return None
        return self._shown(scene, self._near_by.holds_all(scene.thread, query))

    def held(self, scene: Scene, findings: Findings, *, points: bool) -> Reply | None:
        """Return what stands near and holds all the words of a message that `points` at what was read, or is but a word
        or two; None where the findings answer it better, or it names something of its own.
        """
        last, query = scene.thread.last, self._index.read(scene.message.text)
        if last is None or not self._may_stay(query) or (findings.hits and findings.hits[0].sentence.post == last.post):
            return None
        own = own_groups(query)
        if not own or not (points or points_at(scene.message.text)):
            return None
        reach = _WHOLE_POST if len(own) == 1 or not findings.answers else Reach()
        return self._shown(scene, self._near_by.found(scene.thread, lambda each: holds_all_of(each, own), reach))

    def _may_stay(self, query: Query) -> bool:
        if not query.terms or len(query.terms) > _MOST_OWN or query.weighs:
            return False
        return not any(term.is_name for term in query.terms)

    def _case(self, scene: Scene, asked: Pointed, fits: Callable[[str], bool], reach: Reach) -> Reply | None:
        """Return what happens in a case that a message puts: the sentence that says "if" and shares most words with it,
        those of grammar too ("et si je ne fais rien ?").
        """
        wanted = {word for word in folded_words(asked.beside) if word not in _SLIGHT}
        own = own_groups(self._index.read(scene.message.text), folded_words(asked.beside))
        known = [each for each in self._near_by.around(scene.thread, reach) if fits(each.text)]
        best, most = None, 0
        for sentence in known:
            shared = len(wanted.intersection(folded_words(sentence.text)))
            shared += sum(holds_all_of(sentence, [group]) for group in own)
            if shared > most and all(holds_all_of(sentence, [group]) for group in own):
                best, most = sentence, shared
        if best is None and not wanted and known:
            best = known[0]
        return self._shown(scene, self._near_by.quoted(scene.thread, best)) if best else None

    def _danger(self, scene: Scene) -> Reply | None:
        found = self._near_by.found(scene.thread, self._on(Stance.DANGER, Stance.MIXED), _SIDES, unread=True)
        if found is not None:
            return shown(self._answerer, scene, "dangers", found[0], FollowUp.OPPOSITE)
        return self._shown(
            scene, self._near_by.found(scene.thread, self._on(Stance.DANGER, Stance.MIXED), Reach(0, 0))
        )

    def _verdict(self, scene: Scene) -> Reply | None:
        """Return whether what was read is good or bad: the quote again that weighs it, else what stands near for it and
        against it.
        """
        if weighed := self._near_by.found(scene.thread, self._on(Stance.MIXED), Reach(0, 0)):
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
def points_at(text: str) -> bool:
    """Say whether a message points at what was read, by a pronoun or a possessive, or asks back in a word or two."""
    plain = plain_of(from_chat_spelling(text))
    return bool(_POINTS.search(plain)) or ("?" in text and len(plain.split()) < _FEW)


def asks_of_it(scene: Scene) -> Pointed | None:
    """Return what a message of a talk asks of what was read; a statement ("c'est bien") asks nothing."""
    found = pointed(scene.message.text) if scene.thread.last else None
    if found and found.sought in (Sought.VERDICT, Sought.DANGER) and "?" not in scene.message.text:
        return None
    return found
