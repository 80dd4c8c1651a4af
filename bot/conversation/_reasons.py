"""Why what was just read is so ("pourquoi ?", "why was it needed?"): a reason stands beside what it explains."""

from collections.abc import Sequence

from bot.conversation._answering import Answerer
from bot.conversation._hanging import gives_reason, shown, surely_gives_reason
from bot.conversation._near_by import NearBy, Reach, holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp
from bot.index import Index, Sentence
from bot.model import Reply
from bot.quotes import Quoter

# So many sentences away a reason may stand, and what may be one.
_BESIDE, _NEXT_TO = 4, 1
_JUST_READ, _NEXT = Reach(0, 0), Reach(1, 0)
_EXPLAINS = " : "


class Reasons:
    """Reads reasons from what was just read and near it."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def of(self, scene: Scene) -> Reply | None:
        """Return the reply that reads the reason asked for; None where none is given near."""
        own = own_groups(self._index.read(scene.message.text))
        if own and (said := self._near_by.found(scene.thread, _Explaining(own), _JUST_READ)):
            return shown(self._answerer, scene, "again", said[0], FollowUp.WHY)
        tried = (
            (surely_gives_reason, _NEXT_TO),
            (gives_reason, _NEXT_TO),
            (surely_gives_reason, _BESIDE),
        )
        beside, was_shown = self._quoter.beside, scene.thread.was_shown
        reasons = (beside(last, was_shown, fits, reach=far) for fits, far in tried for last in scene.thread.newest)
        if reason := next(filter(None, reasons), None):
            return shown(self._answerer, scene, "answer", reason, FollowUp.WHY)
        # What follows next may have been read before what it explains.
        read = self._near_by.found(scene.thread, surely_gives_reason, _NEXT)
        return shown(self._answerer, scene, "again", read[0], FollowUp.WHY) if read and read[1] else None


class _Explaining:
    """Says whether a sentence holds words of each of some groups, and explains something."""

    def __init__(self, own: Sequence[Sequence[str]]) -> None:
        self._own = own

    def __call__(self, sentence: Sentence) -> bool:
        return holds_all_of(sentence, self._own) and (_EXPLAINS in sentence.text or surely_gives_reason(sentence))
