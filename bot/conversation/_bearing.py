"""What is asked of a thing by a word that names no subject of its own: its consequences, the way out, what is wrong.

The whole blog has other consequences and other ways out; what was meant stands by what was just read.
"""

from bot.conversation._answering import Answerer, decision_of
from bot.conversation._hanging import Subject, note_of, shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation._told import no_more
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.index import Findings, Index
from bot.model import Outcome, Part, Reply
from bot.quotes import Quoter
from bot.text import Pieces

_WORDS = (
    r"(?:consequences?|effets?|impacts?|retombees?|repercussions?|solutions?|remedes?|parades?|problemes?|soucis?|"
    r"difficultes?|obstacles?|freins?|enjeux?|enjeu|outcomes?|effects?|remed(?:y|ies)|fix(?:es)?|problems?|issues?|"
    r"difficult(?:y|ies)|stakes?)"
)
_ASKED = LateOpening(
    r"(?:(?:ok|et|mais|alors|donc|du coup|bon|and|but|so|well|oui|ouais) )*"
    r"(?:(?:ca|cela|il|elle|it|that|this) (?:a|ont|pose|cree|entraine|provoque|apporte|has|poses?|causes?|brings?) )?"
    r"(?:quel(?:le)?s? (?:(?:sont|est|serait|seraient) )?|c'est quoi |(?:est ce qu')?(?:il )?y a (?:t il )?|"
    r"what(?:'s| is| are| about)? |which |any |is there |are there )?"
    r"(?:(?:les?|la|une?|des|the|its|ses|sa|son|leurs?|an?|any) |l'|d')*"
    r"(?:(?:grande?|vraie?|gros(?:se)?|principal(?:e|aux)?|possible|main|real|big|concrete?)s? )*"
    rf"{_WORDS}(?: (?:possibles?|a (?:ca|cela)|pour (?:ca|cela)|de (?:ca|cela|tout ca)|la dedans|alors|du coup|"
    r"exactement|concretes?|concretement|selon lui|d'apres lui|to (?:that|this|it)|of (?:that|this|it)|then|"
    r"for (?:that|this|it)|with (?:that|this|it)|(?:(?:ca|cela|it|that|this) )?(?:pose|cree|entraine|provoque|cause)s?"
    r"(?: (?:t il|ca))?|does (?:it|that|this) (?:have|pose|cause|bring)))*"
)
_HINTS = Pieces(
    *("onsequence", "effet", "effect", "impact", "retomb", "percussion", "solution", "remed", "parade", "problem"),
    *("souci", "difficult", "obstacle", "frein", "enjeu", "outcome", "fix", "issue", "stake"),
)
# What comes of a thing is told behind it, and not far off.
_NEAR, _WHOLE_POST = Reach(7, 0), Reach(1_000, 1_000)
# What more sentences of its post are about is no detail of it: there the whole post may tell.
_DETAIL = 3
# So much a sentence must score (a full match is about 2) to be what was asked for, if the word leads to it; and to be
# called near.
_ANSWERS, _IS_NEAR = 0.75, 0.6
_DEPTH = 200


def asks_its_bearing(text: str) -> bool:
    """Say whether a message asks for the consequences of a thing, the way out or what is wrong, and names none."""
    plain = plainly(text)
    return _HINTS.any_in(plain) and _ASKED.fullmatch(plain) is not None


class Bearing:
    """Answers what is asked so from what stands by the last quotes."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)
        self._subject = Subject(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return what stands by the last quotes and bears on them so, labelled as near where it may be something else,
        or that there is no more; None for a message that asks for none of it, where nothing was read, and for a
        solution where none is called so: it is looked for in other words then.
        """
        if not scene.thread.newest_is_quote or not asks_its_bearing(scene.message.text):
            return None
        findings = self._there(scene)
        if not findings.hits or findings.hits[0].score < _IS_NEAR:
            return None if "solution" in plainly(scene.message.text) else no_more(scene)
        best = findings.hits[0]
        citation, is_read = self._near_by.quoted(scene.thread, best.sentence)
        if best.score >= _ANSWERS and self._index.led_by(best.sentence, self._index.read(scene.message.text).stems):
            key = "again" if is_read else "answer"
            return shown(self._answerer, scene, key, citation, FollowUp.ELLIPSIS)
        parts: list[Part] = [scene.say("closest", citation), citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(
            Outcome.NEAR, parts, decision_of(findings, note_of(FollowUp.ELLIPSIS)), suggestions=suggestions
        )

    def _there(self, scene: Scene) -> Findings:
        """Return what the post last quoted has for the message and the subject of the talk, as near as it should be.

        What was read counts only where it has the very word ("ça pose quel problème ?" - "autre problème : …").
        """
        asks, subject = self._index.read(scene.message.text), self._subject.query(scene.thread)
        near = {each.number for each in self._near_by.around(scene.thread, self._reach(scene, subject.stems))}
        own = frozenset(asks.stems)
        was_shown = scene.thread.was_shown
        findings = self._index.find(self._index.within(asks, subject), count=_DEPTH)
        return self._index.among(
            findings,
            lambda each: (
                each.number in near and (not was_shown(each.post.slug, each.start) or bool(self._index.held(each, own)))
            ),
        )

    def _reach(self, scene: Scene, subject: tuple[str, ...]) -> Reach:
        last = scene.thread.last
        sentences = self._index.sentences_of(last.post) if last else ()
        about = sum(bool(self._index.held(each, subject)) for each in sentences)
        return _NEAR if about <= _DETAIL else _WHOLE_POST
