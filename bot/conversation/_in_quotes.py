"""What stands in the words just read and is asked for by them: "qui sont les « bons profils » ?", "et les autres ?"."""

import re

from bot.conversation._answering import Answerer
from bot.conversation._hanging import shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.index import Index, Sentence
from bot.model import Citation, Reply
from bot.quotes import Quoter
from bot.text import fold
from bot.text import plain as plain_of

_MARKED = re.compile(r"[«“\"]\s*([^«»“”\"]{3,60}?)\s*[»”\"]")
# What says of words what they stand for: they are asked for by who or what they are.
_TELLS_WHAT = re.compile(
    r"\b(?:celles?|ceux|celui|c'est|ce sont|qu'on appelle|qui designe\w*|autrement dit|a savoir)\b"
)
# Beside the words in quotation marks a message has so few of its own.
_MOST_BESIDE = 1
_THE_OTHERS = re.compile(
    rf"{LEAD}(?:(?:que|qu') ?)?(?:(?:deviennent|font|vont|fait on d\w+|faire d\w+|what about|how about|what of) ?)*"
    r"(?:l?es autres|the (?:others?|rest))(?: (?:alors|du coup|donc|then|(?:que |qu')?(?:ils |elles |on )?"
    r"(?:devien\w+|font|vont|fait|iront)(?: (?:ils|elles|on))?(?: (?:ou|quoi|d'eux|d'elles))?|"
    r"(?:where|what) (?:do|will|happens?) (?:they|to them)(?: (?:go|do|become))?))*$"
)
# Where those who were not meant come in.
_LEAVES_OUT = re.compile(
    r"\b(?:laiss(?:ant|e|ent|er)\b.{3,60}\baux?\b|le reste\b|quant aux?\b|et,? pour les\b|par contre,? "
    r"pour les\b|sinon\b|exclu\w*|perdant\w*)"
)
_NEAR = Reach(3, 1)
# Such words, in French, have what they stand for before them.
_POINTS_BACK = re.compile(r"^(?:en|y|l[ae]|les|l'|ca|cela|ce|cet|cette|ces|celui|celle|ceux|lui)\b")
_MEANS = re.compile(r"\bentend\b|\bveut (?:il )?dire\b|\bsignifi\w+|\bmeans?\b")


def marked_in(text: str) -> list[str]:
    """Return the words, in plain letters, that a message sets between quotation marks."""
    return [plain_of(found) for found in _MARKED.findall(text)]


def words_marked(text: str) -> str | None:
    """Return the words, in plain letters, that a message sets between quotation marks and asks of; None without any."""
    found = _MARKED.search(text)
    if found is None:
        return None
    beside = subject_words(plain_of(text.replace(found[0], " ")))
    return plain_of(found[1]) if len(beside) <= _MOST_BESIDE else None


def asks_for_the_others(text: str) -> bool:
    """Say whether a message asks what becomes of those whom the words just read did not mean."""
    return _THE_OTHERS.match(plainly(text)) is not None


class InQuotes:
    """Finds in what was read, and in its posts, what a message asks for by its words."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index, self._quoter = index, quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the sentence that a message asks for by words of the talk's quotes, or None where it does not."""
        if (marked := words_marked(scene.message.text)) and (holding := self._holding(scene, marked)):
            citation, is_read = self._near_by.quoted(scene.thread, holding)
            if is_read and (before := self._before_what_points(scene, citation, marked)):
                return shown(self._answerer, scene, "just_before", before, FollowUp.MORE)
            return shown(self._answerer, scene, "again" if is_read else "answer", citation, FollowUp.ELLIPSIS)
        if not asks_for_the_others(scene.message.text):
            return None
        found = self._near_by.found(scene.thread, _leaves_out, _NEAR)
        if found is None:
            return None
        return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.ELLIPSIS)

    def _before_what_points(self, scene: Scene, citation: Citation, marked: str) -> Citation | None:
        """Return what stands before a passage whose words only point back ("c'est quoi, « en a fait un » ?"), or end
        the post, where it is asked what he means by them.
        """
        is_last = self._quoter.numbers(citation)[-1] == self._index.numbers_of(citation.post).stop - 1
        asks = _POINTS_BACK.search(marked) or (is_last and _MEANS.search(plainly(scene.typed)))
        return self._quoter.before(citation, scene.thread.was_shown) if asks else None

    def _holding(self, scene: Scene, marked: str) -> Sentence | None:
        """Return the sentence of the posts read that has just these words: the one that says what they stand for, else
        the one read last.
        """
        was_shown = scene.thread.was_shown
        for post in dict.fromkeys(each.post for each in reversed(scene.thread.citations)):
            fits = [each for each in self._index.sentences_of(post) if marked in plain_of(each.text)]
            fits.sort(key=lambda each: (not _tells_what(each), not was_shown(post.slug, each.start)))
            if fits:
                return fits[0]
        return None


def _tells_what(sentence: Sentence) -> bool:
    return _TELLS_WHAT.search(fold(sentence.text)) is not None


def _leaves_out(sentence: Sentence) -> bool:
    return _LEAVES_OUT.search(fold(sentence.text)) is not None
