"""Replies to what is asked of the words just read alone: what they mean, on what they rest, whether they are his."""

import re
from collections.abc import Callable

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._behind import Behind
from bot.conversation._hanging import decided, said, shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._scene import Scene
from bot.conversation._told import no_more
from bot.conversation._who_says import WhoSays, asks_whose_it_is
from bot.conversation.heard._asked_of_quote import AskedOf, asked_of_quote
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import IN_MARKS, plainly
from bot.conversation.heard._pointing import LEAD
from bot.index import Index, Sentence
from bot.model import Citation, Decision, Outcome, Reply
from bot.quotes import Quoter
from bot.text import fold

# So far before the last quotes somebody may be named on whom they rest, too; a study that the message names, anywhere.
_NEAR, _WHOLE_POST, _ABOVE = Reach(0, 4), Reach(1_000, 1_000), Reach(0, 1_000)
# What a message may name as that on which something rests, as the posts name it.
_WORKS = {
    r"\b(?:etudes?|stud(?:y|ies))\b": r"\betudes?\b",
    r"\b(?:enquetes?|surveys?)\b": r"\b(?:enquetes?|sondages?|etudes?)\b",
    r"\b(?:livres?|ouvrages?|books?)\b": r"\b(?:livres?|ouvrages?|vient de publier)\b",
    r"\b(?:rapports?|reports?)\b": r"\brapports?\b",
}
# "Et avant ?" asks how it was, where the author tells that near by.
_BEFORE = re.compile(
    r"(?:(?:ok|et|mais|and|but|so|what about|how about) )*(?:avant|auparavant|autrefois|a l'epoque|before|in the past|"
    r"back then)(?: (?:ca|cela|c'etait comment|c'etait quoi|that))?"
)
_ONCE = re.compile(
    r"\b(?:pas si longtemps|autrefois|jadis|auparavant|a l'epoque|dans le temps|avant,|jusqu'(?:ici|a present|alors))"
)
# "C'est quel cadre ?", "qui sont ces oiseaux rares ?": a thing that the author points back at himself.
_WHICH = re.compile(
    rf"{LEAD}(?:(?:ce|cet|cette|ces) \w+ )?(?:(?:c'est|ce sont|on parle|il parle|de|d'|mais|et) ?)*quel(?:le)?s? "
    r"(?P<which>\w{3,})(?: (?:au juste|exactement|donc|alors|est ce|s'agit il))*$|"
    rf"{LEAD}(?:qui (?:sont|est)|c'est (?:qui|quoi)|quels? sont|quelles? sont|qu'est ce que c'est(?: que)?|de quoi "
    r"parle)"
    r"(?: (?:donc|au juste))? (?:ce|cet|cette|ces) (?P<those>\w{3,})(?: \w+)?(?: (?:la|au juste|exactement))*$"
)


class OfQuote:
    """Answers what hangs on the last quotes and on nothing else; its own words are looked up nowhere."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._quoter = quoter
        self._answerer = answerer
        self._behind = Behind(index, quoter)
        self._near_by = NearBy(index, quoter)
        self._who_says = WhoSays(quoter, index.corpus.blog.author_is)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to a message that asks something of the words just read, or None for any other."""
        asked = _asked_of_it(scene.message.text) if scene.thread.last else None
        if scene.thread.last is None:
            return None
        if asked is None:
            return self._pointed_back(scene)
        handlers: dict[AskedOf, Callable[[Scene, Citation], Reply]] = {
            AskedOf.MEANING: self._meaning,
            AskedOf.BASIS: self.basis,
            AskedOf.OPINION: self._opinion,
            AskedOf.CONTEXT: self._context,
            AskedOf.SURE: self._sure,
            AskedOf.SURPRISE: self._surprise,
            AskedOf.CONTRADICTION: self._left_open,
            AskedOf.TONE: self._left_open,
            AskedOf.LIFE: self._untold,
            AskedOf.NO_MORE: lambda scene, _: no_more(scene),
        }
        return handlers[asked](scene, scene.thread.last)

    def _pointed_back(self, scene: Scene) -> Reply | None:
        """Read what stands before a quote where it is asked what that means by "ce cadre"; None for anything else."""
        found = _WHICH.match(plainly(scene.message.text))
        thing = (found["which"] or found["those"]) if found else None
        points = re.compile(rf"\b(?:ce|cet|cette|ces|tels?|telles?)\s(?:\w+\s)?{re.escape(thing)}\b") if thing else None
        if points is None:
            return None
        pointing = (each for each in scene.thread.newest if any(points.search(fold(q.text)) for q in each.quotes))
        citation = next(pointing, None)
        before = self._quoter.before(citation, scene.thread.was_shown) if citation else None
        return shown(self._answerer, scene, "just_before", before, FollowUp.MORE) if before else None

    def _meaning(self, scene: Scene, last: Citation) -> Reply:
        """Read what stands behind the last quote, which most often explains it, else what stands before it."""
        if behind := self._behind.of(last, scene.thread):
            return shown(self._answerer, scene, "more", behind, FollowUp.MORE)
        if before := self._quoter.before(last, scene.thread.was_shown):
            return shown(self._answerer, scene, "just_before", before, FollowUp.MORE)
        return no_more(scene)

    def _context(self, scene: Scene, last: Citation) -> Reply:
        """Read how it was before, where just that is asked and told near by; else what stands before the last quote, or
        behind it.
        """
        if _BEFORE.fullmatch(plainly(scene.message.text)) and (
            past := self._near_by.found(scene.thread, _tells_of_the_past, _WHOLE_POST)
        ):
            return shown(self._answerer, scene, "again" if past[1] else "answer", past[0], FollowUp.ELLIPSIS)
        if before := self._quoter.before(last, scene.thread.was_shown):
            return shown(self._answerer, scene, "just_before", before, FollowUp.MORE)
        if behind := self._behind.of(last, scene.thread):
            return shown(self._answerer, scene, "more", behind, FollowUp.MORE)
        return no_more(scene)

    def basis(self, scene: Scene, last: Citation) -> Reply:
        """Tell whom the author has it from: whom the last quotes report, else what he names near them, if anything."""
        if quoted := next((each for each in scene.thread.newest if each.speaker), None):
            return self._who_says.told(scene, quoted)
        plain = plainly(scene.message.text)
        work = next((theirs for asked, theirs in _WORKS.items() if re.search(asked, plain)), None)
        if work and (found := self._near_by.found(scene.thread, _Naming(work), _WHOLE_POST)):
            return shown(self._answerer, scene, "rests_on", found[0], FollowUp.SOURCE)
        # A figure may come from a study that was named long before it.
        reach = _ABOVE if asks_whose_it_is(scene.message.text) else _NEAR
        if found := self._near_by.found(scene.thread, self._reports_one, reach):
            speaker = found[0].speaker or ""
            opening = scene.say("rests_on_near", speaker=speaker)
            return scene.reply(Outcome.ANSWERED, (opening, found[0]), decided(FollowUp.SOURCE))
        return said(scene, "no_source", FollowUp.SOURCE, title=_title(scene, last))

    def _reports_one(self, sentence: Sentence) -> bool:
        return self._quoter.speaker_of(sentence) is not None

    def _opinion(self, scene: Scene, _: Citation) -> Reply:
        """Tell whether the author speaks for himself."""
        newest = scene.thread.newest
        return self._who_says.told(scene, newest[0])

    def _sure(self, scene: Scene, last: Citation) -> Reply:
        words = scene.say("as_written", title=_title(scene, last))
        return scene.reply(Outcome.CHAT, (words,), decided(FollowUp.SOURCE), suggestions=())

    @staticmethod
    def _surprise(scene: Scene, _: Citation) -> Reply:
        return scene.reply(Outcome.CHAT, (scene.say("surprised"),), Decision(note="surprised"), suggestions=())

    @staticmethod
    def _left_open(scene: Scene, _: Citation) -> Reply:
        return scene.reply(Outcome.CHAT, (scene.say("left_to_you"),), Decision(note="judged"), suggestions=())

    @staticmethod
    def _untold(scene: Scene, _: Citation) -> Reply:
        """Say that the posts do not tell of his own life, be "il" the author or whom he quotes."""
        return scene.reply(Outcome.DECLINED, (scene.say("author_life"),), Decision(note="author's life"))


def _tells_of_the_past(sentence: Sentence) -> bool:
    return _ONCE.search(fold(sentence.text)) is not None


class _Naming:
    """Says whether a sentence names a work of a kind."""

    def __init__(self, pattern: str) -> None:
        self._names = re.compile(pattern)

    def __call__(self, sentence: Sentence) -> bool:
        return self._names.search(fold(sentence.text)) is not None


def _title(scene: Scene, last: Citation) -> str:
    return " · ".join(phrases.source(last.post, scene.language))


def _asked_of_it(text: str) -> AskedOf | None:
    """Return what a message asks of the words just read; who asks for the tone of some may repeat these in marks."""
    asked = asked_of_quote(text)
    if asked is None and (beside := IN_MARKS.sub(" ", text)) != text:
        asked = AskedOf.TONE if asked_of_quote(beside) is AskedOf.TONE else None
    return asked
