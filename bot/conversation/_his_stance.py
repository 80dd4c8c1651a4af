"""How the author stands to what was just read: "donc il est contre ?", "il y croit ?", "so he likes it?".

He seldom says it in a word, and nothing here says it for him: what he writes closest to it is read.
"""

import re

from bot.conversation._answering import Answerer
from bot.conversation._follow_ups import FollowUp
from bot.conversation._hanging import said, shown
from bot.conversation._own_view import OwnView
from bot.conversation._plainly import plainly
from bot.conversation._pointing import LEAD
from bot.conversation._scene import Scene
from bot.model import Citation, Reply
from bot.text import lately

# Over folded text without punctuation.
_HE = r"(?:il|elle|l'auteur|l'autrice|l[ae] blogueu(?:r|se))"
_HE_EN = r"(?:s?he|they|the (?:author|blogger))"
_HE_IS_EN = (
    rf"(?:(?:s?he's|s?hes|they're)|{_HE_EN} (?:is|are|seems?|sounds?)|(?:is|are|does) {_HE_EN}(?: (?:seem|sound))?)"
)
_HOW = (
    r"(?:(?:vraiment|plutot|donc|si|tres|un peu|assez|bien|quand meme|pas|aussi|carrement|trop|totalement|"
    r"really|rather|so|very|a bit|quite|not|too|totally|all|kind of|to be) )*"
)
_SO = (
    r"(?:pour|contre|favorable|oppose|partisan|fan|anti|optimiste|pessimiste|inquiet|inquiete|content|contente|fache|"
    r"alarmiste|enthousiaste|convaincu|sceptique|seduit|emballe|mefiant|neutre|mitige|"
    r"nuance|severe|admiratif|impressionne|"
    r"for|pro|con|contra|against|in favou?r|opposed|a fan|optimistic|pessimistic|worried|afraid|happy|unhappy|angry|"
    r"enthusiastic|convinced|sceptical|skeptical|neutral|impressed|right|wrong|alarmed|alarmist)"
)
_THING = r"(?: (?:(?:de |a |of |about |by |with |to )?(?:ca|cela|tout ca|it|that|this|them|all that)))?"
_OR = rf"(?: (?:ou|or) (?:{_HOW}{_SO}|pas|non|not)){{0,2}}"
_TAIL = (
    r"(?: (?:ou pas|ou non|non|hein|alors|du coup|donc|en fait|au final|finalement|la dessus|lui|elle|then|or not|"
    r"right|though|no|en vrai|c'est ca|si je comprends bien))*"
)
_DOES = (
    r"(?:(?:n'|ne )?(?:(?:y |en |s'en |s'|l'|le |la |les )?(?:croit|adhere|approuve|valide|soutient|defend|"
    r"aime|adore|deteste|inquiete|mefie|rejouit|regrette|suit|rejette|craint|souhaite)|prend (?:parti|"
    r"position)|tranche|a (?:raison|tort)|a peur|est d'accord|a confiance)(?: (?:pas|vraiment|trop|ca|cela|lui|"
    r"tout ca))*)"
)
_FINDS = r"(?:(?:le |la |les |l'|en |y )?(?:trouve|juge|considere|voit|prend) (?:(?:ca|cela) )?(?:comme )?"
_DOES_EN = (
    r"(?:likes?|loves?|hates?|dislikes?|supports?|approves?(?: of)?|disapproves?(?: of)?|believes?(?: in)?|buys?|"
    r"trusts?|worr(?:y|ies)|fears?|mind|minds|agrees?|disagrees?|takes? sides?|"
    r"recommends?|welcomes?)"
)
_INVERTED = r"(?:il|elle)"
_ASKS = re.compile(
    rf"{LEAD}(?:{_HE} (?:est|serait|a l'air|semble|parait|reste) (?:d'etre )?{_HOW}{_SO}{_THING}{_OR}"
    rf"|(?:l'auteur |l'autrice )?(?:est|serait|reste) (?:t )?{_INVERTED} {_HOW}{_SO}{_THING}{_OR}"
    rf"|{_HE} {_DOES}|(?:l'auteur |l'autrice )?{_DOES} (?:t )?{_INVERTED}"
    rf"|{_HE} {_FINDS}[\w']+(?: ou [\w']+)?)"
    rf"|{_HE_IS_EN} {_HOW}{_SO}{_THING}{_OR}"
    rf"|(?:does |do |so |sounds like )*{_HE_EN} (?:doesn't |does not |really |actually |himself )*{_DOES_EN}{_THING}"
    rf"(?:,? (?:doesn't|does) (?:s?he|they))?"
    rf"|(?:does |do )?{_HE_EN} sees? (?:it|that|this|them) as (?:an? )?\w+(?: or (?:an? |rather )?\w+)?"
    rf"|(?:whose|which|what) side is {_HE_EN} on"
    rf"){_TAIL}$"
)
# Said without a mark of asking these ask, too: "so he's against it".
_CONCLUDES = re.compile(r"^(?:(?:ok|et|bon|mais|and|but) )*(?:donc|alors|du coup|so|then|sounds like)\b")
_EITHER = re.compile(r"\b(?:pour ou contre|contre ou pour|for or against|pro (?:or|and) (?:con|contra|anti))\b")


@lately
def asks_his_stance(text: str) -> bool:
    """Say whether a message asks in few words how the author stands to what was read, and names nothing beside.

    Who asks whether he is for or against wants both sides, and is answered elsewhere.
    """
    plain = plainly(text)
    if _EITHER.search(plain) or not _ASKS.search(plain):
        return False
    return "?" in text or _CONCLUDES.match(plain) is not None


class HisStance:
    """Reads what the author writes closest to a stance on what was just read."""

    def __init__(self, answerer: Answerer, own_view: OwnView) -> None:
        self._answerer = answerer
        self._own_view = own_view

    def told(self, scene: Scene, last: Citation) -> Reply:
        """Return the author's own judgement near the last quote that was not read yet, or that he gives no other."""
        quoted = next((each for each in scene.thread.newest if each.speaker), None)
        own = self._own_view.unread(scene, quoted or last)
        if own is None:
            return said(scene, "no_stance", FollowUp.OWN_VIEW)
        return shown(self._answerer, scene, "own_view" if quoted else "stance", own, FollowUp.OWN_VIEW)
