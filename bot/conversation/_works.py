"""What somebody wrote who was just read or named: "il a écrit quelque chose ?", "which book?"."""

import re

from bot.conversation._answering import Answerer
from bot.conversation._hanging import Subject, shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.index import Index, Sentence
from bot.model import Reply
from bot.quotes import Quoter
from bot.text import fold

# Over folded text without punctuation.
_WORK = r"(?:livres?|bouquins?|ouvrages?|essais?|romans?|books?|essays?)"
_WROTE = r"(?:ecrit|publie|sorti|redige|pondu)"
_WHAT = rf"(?:quoi|quelque chose|un truc|(?:une?|des|d'autres?|le|son|ses|ce|quel(?:s)?) {_WORK}|{_WORK})"
_TAIL = r"(?: (?:lui|elle|aussi|deja|d'autre|exactement|au juste|alors|exactly|then|else|again))*"
_ASKS = LateOpening(
    rf"{LEAD}(?:(?:il|elle) (?:a|avait|aurait) (?:aussi |deja |d'ailleurs )*{_WROTE}(?: {_WHAT})?"
    rf"|(?:qu'|que |quoi )(?:a|est ce qu'il a|est ce qu'elle a)(?: t (?:il|elle))? {_WROTE}"
    rf"|(?:quel(?:le)?s?|c'est quoi|quel est|de quel) (?:est |le |son |ce )*{_WORK}(?: (?:a t (?:il|elle)|il a|"
    rf"elle a) {_WROTE})?"
    rf"|(?:il|elle) s'appelle comment (?:son|le|ce) {_WORK}|(?:son|le|ce) {_WORK} (?:il )?s'appelle comment"
    rf"|comment s'appelle (?:son|le|ce) {_WORK}|(?:c'est quoi|quel est) le (?:titre|nom) (?:de son|du|de ce) {_WORK}"
    rf"|(?:c'est |ca (?:vient|sort) |il (?:vient|sort) )?(?:tire |sorti |extrait )?(?:de|d'|dans) quel(?:le)? {_WORK}"
    rf"|(?:le|son|ce|l') ?{_WORK}(?: dont (?:il|elle) parle)? (?:c'est|il est|est) de qui|de qui est (?:le|son|ce|cet) "
    rf"{_WORK}|who(?:'s| is) the {_WORK} by"
    rf"|(?:(?:le|son|ce) {_WORK} )?(?:c'est quoi |quel est )?(?:le|son) titre(?: (?:du|de ce|de son) {_WORK})?"
    rf"(?: c'est quoi)?|(?:the |his |her )?title|who(?:se|s|'s) {_WORK}(?: (?:is|was) (?:it|that|this|"
    r"(?:he|she|the author) (?:talking|writing|speaking) about|(?:he|she) (?:talking|writing) about))?"
    rf"|(?:has|did|does) (?:he|she|they) (?:ever |also )*(?:written|write|published|publish)(?: (?:anything|"
    rf"something|an?y? {_WORK}))?"
    rf"|what (?:did|has) (?:he|she|they) (?:write|written|publish|published)"
    rf"|(?:which|what) {_WORK}(?: (?:is (?:it|that)|did (?:he|she) (?:write|publish)|has (?:he|she) written))?"
    rf"|(?:what(?:'s| is) )?(?:the |his |her )?(?:name|title) of (?:the|his|her|that) {_WORK}"
    rf"|what(?:'s| is) the {_WORK} (?:he|she|the author|that (?:he|she)) (?:is |'s )?(?:speaking|talking|"
    rf"writing|quoting|"
    rf"speaks?|talks?|writes?|quotes?|mentions?|mentioning)(?: (?:about|of|from))?"
    rf"|what(?:'s| is) (?:the|his|her|that) {_WORK} called){_TAIL}$"
)
_TELLS_OF_A_WORK = re.compile(rf"\b{_WORK}\b|\bpubli(?:er|e|ent|ait)\b|\bauteurs? d|\bvient de (?:publier|sortir)\b")
# So far from the last quotes it is still of him that it is told.
_NEAR, _JUST_READ = Reach(2, 2), Reach(0, 0)
_NAMES_WORK = re.compile(rf"\b(?:{_WORK}|{_WROTE}|write|written|published?)\b")


def asks_for_works(text: str) -> bool:
    """Say whether a message asks what somebody wrote, and leaves it to the talk who."""
    return _ASKS.match(plainly(text)) is not None


class Works:
    """Reads what was written by whom the last quotes report or name."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the sentence near the last quotes that tells of a book of somebody's; None where there is none, or
        nobody was spoken of: then it is the author's own posts that are meant.
        """
        is_asked = scene.thread.last is not None and asks_for_works(scene.message.text)
        if not is_asked or self._subject.person(scene) is None:
            return None
        # A bare "le titre ?" may mean the post's own, unless a book was just read of.
        is_named = _NAMES_WORK.search(plainly(scene.message.text)) is not None
        found = self._near_by.found(scene.thread, _tells_of_a_work, _NEAR if is_named else _JUST_READ)
        if found is None:
            return None
        return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.PERSON)


def _tells_of_a_work(sentence: Sentence) -> bool:
    return _TELLS_OF_A_WORK.search(fold(sentence.text)) is not None
