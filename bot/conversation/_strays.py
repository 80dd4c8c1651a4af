"""Second quotes that stray from what was asked: they share its words, and are of another post."""

from bot.conversation._scene import Scene
from bot.index import Index, Query
from bot.model import Citation
from bot.quotes import Quoter


class Strays:
    """Leaves out second quotes that stray."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def without(self, scene: Scene, query: Query, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Return what is to be read for a question: all of it where several things are asked for.

        Else, beside the first citation, what is of its post; of another post, save in the midst of a talk, which it
        would lead away, what has a word of the question.
        """
        if query.weighs or query.asks_for_several or query.may_want_several:
            return citations
        meant = {*query.stems, *(each.stem for each in query.synonyms if query.language == "en")}

        def may_stay(other: Citation) -> bool:
            if other.post == citations[0].post or scene.thread.last:
                return other.post == citations[0].post
            numbers = self._quoter.numbers(other)
            return any(self._index.held(self._index.sentences[number], meant) for number in numbers)

        return tuple(filter(may_stay, citations))
