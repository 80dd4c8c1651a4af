"""Who wants to hear on from a passage that he names, whatever was read since: "la suite sur l'infobésité ?"."""

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._behind import Behind
from bot.conversation._hanging import said, shown
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.index import Index
from bot.model import Citation, Reply
from bot.quotes import Quoter
from bot.text import LatePattern, content_stems, fold

_LEAD = LEAD.removeprefix("^")
_WANTS = (
    r"(?:(?:est ce qu'|je |tu |vous |j'|on |please |can you |could you )*(?:lis|lisez|lire|donne[rz]?|veux|voudrais|"
    r"aimerais|attends|peux|pouvez|y a(?: t il)?|a t il|read|give|want|is there|have)(?: (?:moi|nous|me|us|avoir|to|"
    r"lire))* )?"
)
_ON = r"(?:(?:la|une|the|what) )?(?:suite|rest|continuation|comes next|comes after|follows)"
_THE = r"(?:(?:le|la|l'|les|the|ce|cette|that) ?)?"
_PASSAGE = rf"(?:{_THE}(?:passage|citation|truc|extrait|phrase|quote|line|one|part|bit) )?"
_GOES_ON = LatePattern(
    (
        rf"{_LEAD}{_WANTS}{_ON} (?:d[eu]|des|sur|a propos d[eu]|concernant|of|on|about|after|a) {_PASSAGE}"
        rf"(?:(?:d[eu]|des|sur|of|on|about) )?{_THE}(?P<of>\w.*)",
        rf"{_LEAD}(?:decidement |je (?:reste|restais|parle|parlais|suis) (?:sur|d[eu]|a) |i (?:was|am) on )?{_THE}"
        rf"(?P<named>(?!lis|donne|read|give|what)\w+(?: (?!lis|donne|il|y)\w+){{0,3}}?) {_WANTS}{_ON}(?: (?:a|de|du|"
        rf"of|to) (?:ce|cet|this|that) "
        r"(?:passage|extrait))?",
    ),
    ("suite", "rest", "continuation", "next", "after", "follows"),
)


def goes_on_from(text: str) -> str | None:
    """Return the words by which a message names the passage that it wants to hear on from; None where it names none."""
    if not _GOES_ON.may_match(fold(text)):
        return None
    sentences = sentences_of(text)
    for piece in (text, *sentences[1:], "".join(sentences[-2:])):
        if found := _GOES_ON.fullmatch(plainly(piece)):
            named = found["of"] or found["named"]
            return named if subject_words(named) else None
    return None


class GoingOn:
    """Reads on from a passage that was read before in the talk."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer
        self._behind = Behind(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return what stands behind the passage that a message names by its words; where none such was read, what there
        is on that. None where nothing is named, or nothing of the blog's.
        """
        named = goes_on_from(scene.message.text) if scene.thread.last else None
        if not named:
            return None
        stems = frozenset(content_stems(named))
        meant = next((each for each in scene.thread.citations if stems <= _stems_of(each)), None)
        if meant is None:
            return self._of_post(scene, named)
        return self._read_on(scene, meant)

    def _of_post(self, scene: Scene, named: str) -> Reply | None:
        """Read on in the post that is being read, where that is what is named; else what there is on it elsewhere."""
        findings = self._index.find(self._index.read(" ".join(subject_words(named))))
        last = scene.thread.last
        if last is None or not findings.answers:
            return None
        is_here = findings.hits[0].sentence.post == last.post
        return self._read_on(scene, last) if is_here else self._answerer.answer_from(scene, findings)

    def _read_on(self, scene: Scene, meant: Citation) -> Reply:
        following = self._behind.of(meant, scene.thread)
        if following is None:
            return said(scene, "no_next", FollowUp.NEXT)
        return shown(self._answerer, scene, "next", following, FollowUp.NEXT)


def _stems_of(citation: Citation) -> frozenset[str]:
    return frozenset(stem for quote in citation.quotes for stem in content_stems(quote.text))
