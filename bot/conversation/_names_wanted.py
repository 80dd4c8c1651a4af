"""Which ones they are of whom it was just read: "lesquelles ?" behind "certaines entreprises", "like who?".

Where the words just read name nobody, that is said: what the rest of the blog names are others.
"""

import re

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._hanging import shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation.heard._beginnings import LateOpening
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.index import Index, Sentence
from bot.model import Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import fold

_NOTE = "no names"
_LEAD = r"(?:(?:ok|et|mais|donc|alors|ah|oh|so|and|but|well) )*"
_ASKED = LateOpening(
    rf"{_LEAD}(?:(?:comme )?lesquel(?:le)?s|which ones?|like (?:who|which ones?)|(?:comme )?qui par exemple|"
    r"who for (?:example|instance)|(?:tu (?:as|aurais)|t'as|vous (?:avez|auriez)|il (?:donne|cite|a)) "
    r"(?:des|les|quelques) noms|des noms|any names|(?:can you |does he )?name (?:one|some|them|any)|"
    r"(?:des )?exemples? d'entreprises|(?:ce sont )?(?:quelles (?:entreprises|boites|societes|marques|firmes)|"
    r"quels (?:gens|patrons|experts|pays)|which (?:companies|firms|people|countries)))"
    r"(?: (?:exactement|par exemple|au juste|exactly|then|alors|for example|for instance))*"
)
# Of these there are several, who may have names, and some are named right behind.
_SEVERAL = re.compile(
    r"\b(?:plusieurs|certaine?s|de nombreu(?:x|ses)|des|quelques|d'autres|(?:tou(?:s|tes) )?les|nos|ces|ceux|acteurs) "
    r"(?:\w+ )?(?:entreprises?|boites?|societes?|firmes?|marques?|pays|gens|personnes|dirigeants|patrons|experts?|"
    r"consultants|acteurs|activistes|specialistes|chercheurs|qui)\b"
)
_NAMED_BEHIND = re.compile(r"(?:\b(?:comme|tels? qu[e’']|telles? qu[e’']|notamment|dont)|[:(])\s?[A-ZÀ-Þ][\wà-ÿ]+")
_NEAR = Reach(1, 0)
# "« certains », c'est qui ?"
_CERTAIN = LateOpening(
    rf"{_LEAD}(?:certaine?s (?:c'est qui|qui (?:ca|sont (?:ils|elles)|donc)?|lesquel(?:le)?s)|(?:c'est qui|qui sont) "
    r"(?:ces |les )?certaine?s)(?: (?:ca|au juste|exactement|alors|donc))*"
)
_SOME = re.compile(r"\bcertaine?s\b")


def wants_names(text: str) -> bool:
    """Say whether a message asks which ones they are that were just spoken of."""
    return _ASKED.fullmatch(plainly(text)) is not None


class NamesWanted:
    """Tells who is named of those that were just spoken of, or that nobody is."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the sentence just read, or right behind it, that names some of them; the honest no where none does;
        None for other messages, and where none were spoken of.
        """
        if not scene.thread.newest_is_quote:
            return None
        sentences = sentences_of(scene.message.text) or [scene.message.text]
        of_some = any(_CERTAIN.fullmatch(plainly(each)) for each in sentences)
        if not (of_some or wants_names(sentences[-1])):
            return None
        read = " ".join(quote.text for citation in scene.thread.newest for quote in citation.quotes)
        if not (_SOME if of_some else _SEVERAL).search(fold(read)):
            return None
        if found := self._near_by.found(scene.thread, _names_some, _NEAR):
            return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.ELLIPSIS)
        return scene.reply(Outcome.DECLINED, (scene.say("no_names"),), Decision(note=_NOTE), suggestions=())


def _names_some(sentence: Sentence) -> bool:
    return _NAMED_BEHIND.search(sentence.text) is not None
