"""What is asked of somebody by name who was quoted: his words answer it, or nothing does.

"What would Bellanger do about it?" wants what Bellanger would do; "que recommande-t-il en matière de serveurs ?", what
he who was just quoted says of servers. All over folded text without punctuation.
"""

import re

from bot.conversation._answering import Answerer
from bot.conversation._hanging import shown
from bot.conversation._near_by import NearBy, Reach, holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._marks import is_marked
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD, Sought
from bot.index import Index, Sentence
from bot.model import Reply
from bot.quotes import Quoter
from bot.text import plain as plain_of
from bot.text import words

_DOES = r"(?:ferait|propose|proposerait|recommande|conseille|preconise|suggere|veut|voudrait|reclame|demande)"
_NAME = r"(?P<{}>(?!il\b|elle\b|on\b|t\b|l'auteur)[a-z][\w']+(?: [a-z][\w']+)?)"
_ASKS = re.compile(
    rf"{LEAD}(?:what (?:would|does|did|should) {_NAME.format('a')} (?:actually |really )?"
    r"(?:do|suggest|propose|recommend|want(?: done| to do)?|advise|ask for|demand)|"
    rf"(?:que|qu'est ce que) {_DOES} {_NAME.format('b')}|{_NAME.format('c')} {_DOES} quoi|"
    # "Qu'est-ce qu'il propose, ce Bellanger ?"
    rf"(?:(?:qu'est ce qu'|qu')(?:il|elle) {_DOES}|que {_DOES} t (?:il|elle)|(?:il|elle) {_DOES} quoi) (?:donc )?"
    rf"(?:(?:ce|cet|cette|le|la|monsieur|madame|m|mr|notre) )+{_NAME.format('d')})"
    r"(?: (?:about (?:it|that|this)|contre (?:ca|cela)|pour (?:y |l'|en )\w+|a la place|instead|alors|donc|then))*$"
)
_HE_SAYS = re.compile(
    rf"{LEAD}(?:que|qu'est ce qu'|quoi) ?(?:(?:il|elle) {_DOES}|{_DOES}(?: t)? (?:il|elle))\b|"
    rf"{LEAD}what (?:would|does|did) (?:he|she) (?:do|suggest|propose|recommend|want|advise|say)\b"
)
# What somebody wants done is not what he is the author of: "que propose-t-il à la place de la pyramide ?"
_WANTS = re.compile(r"\b(?:propos|recommand|conseil|preconis|sugger|reclam|suggest|recommend|advis)")
# "C'est qui, Philippe Vecchi ?"
_WHO_IS = re.compile(
    rf"{LEAD}(?:(?:c'est qui|qui c'est|qui (?:est|sont)|who(?:'s| is| are))(?: (?:donc|ce|cette|this|that|exactly))* "
    rf"{_NAME.format('a')}|{_NAME.format('b')} c'est qui)(?: (?:donc|deja|au juste|exactement|again|anyway|exactly))*$"
)
_SAYING = re.compile(
    r"(?:propos|recommand|conseil|preconis|sugger|vou|veu|reclam|demand|fer|matier|suggest|recommend|advis|want|do|say)"
)
_WHOLE_POST, _JUST_READ = Reach(1_000, 1_000), Reach(0, 0)


def named_to_say(text: str) -> str | None:
    """Return the name, in plain letters, of whom a message asks what he would do or wants; None for nobody."""
    found = _ASKS.match(plainly(text))
    return next(filter(None, found.groupdict().values()), None) if found else None


def named_as_who(text: str) -> str | None:
    """Return the name, in plain letters, of whom a message asks who that is; None for nobody."""
    found = _WHO_IS.match(plainly(text))
    return next(filter(None, found.groupdict().values()), None) if found else None


class OfSpeaker:
    """Answers what is asked of somebody who was quoted in his own words."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return what whoever was quoted says to what is asked of him; None where nothing is, or he says nothing."""
        if name := named_to_say(scene.message.text):
            return self._by_name(scene, frozenset(name.split()))
        if name := named_as_who(scene.message.text):
            return self._introduced(scene, frozenset(name.split()))
        quoted = any(each.speaker for each in scene.thread.newest)
        return self._just_read(scene) if quoted and _HE_SAYS.match(plainly(scene.message.text)) else None

    def _introduced(self, scene: Scene, name: frozenset[str]) -> Reply | None:
        """Return where somebody is named for the first time, in the posts just read before others: that is where one
        says who it is. None for whom no post names.
        """
        posts = [*(each.post for each in reversed(scene.thread.citations)), *self._index.corpus.posts]
        for post in dict.fromkeys(posts):
            naming = (each for each in self._index.sentences_of(post) if name <= _names_in(each))
            if first := next(naming, None):
                citation, is_read = self._near_by.quoted(scene.thread, first, named=True)
                return shown(self._answerer, scene, "again" if is_read else "answer", citation, FollowUp.PERSON)
        return None

    def _by_name(self, scene: Scene, name: frozenset[str]) -> Reply | None:
        """Return what somebody wants done, of the posts just read: what was not read before what was."""

        def says_it(sentence: Sentence) -> bool:
            speaker = self._quoter.speaker_of(sentence)
            is_he = speaker is not None and bool(name & {*plain_of(speaker).split()})
            return is_he and is_marked(Sought.ADVICE, sentence.text)

        found = self._near_by.found(scene.thread, says_it, _WHOLE_POST, unread=True)
        found = found or self._near_by.found(scene.thread, says_it, _WHOLE_POST)
        if found is None:
            return None
        return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.PERSON)

    def _just_read(self, scene: Scene) -> Reply | None:
        """Return the sentence just read that holds all that is asked of "il" beside the verb."""
        own = own_groups(self._index.read(scene.message.text), as_typed=True)
        wants = _WANTS.search(plainly(scene.message.text)) is not None
        named = [group for group in own if not _SAYING.match(group[0])]
        if not named:
            return None

        def says_it(sentence: Sentence) -> bool:
            return holds_all_of(sentence, named) and (not wants or is_marked(Sought.ADVICE, sentence.text))

        found = self._near_by.found(scene.thread, says_it, _JUST_READ)
        return shown(self._answerer, scene, "again", found[0], FollowUp.PERSON) if found else None


def _names_in(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence, folded, that are written like names."""
    return frozenset([word.folded for word in words(sentence.text) if word.is_capitalised(sentence.text)])
