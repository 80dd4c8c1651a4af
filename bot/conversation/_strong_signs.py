"""How a message hangs on the talk beyond what its words alone say: who "they" are, what a strong sign stands beside."""

from bot.conversation._hanging import Subject
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import FollowUp, may_weigh, speaks_of_them, strong_sign, subject_words
from bot.index import Index

# What a message for both sides of a thing may look like by its words alone.
_MAY_WEIGH = (None, FollowUp.ELLIPSIS, FollowUp.OPPOSITE)


class Hanging:
    """Says how messages hang on their talks."""

    def __init__(self, index: Index, subject: Subject) -> None:
        self._index = index
        self._subject = subject

    def of(self, scene: Scene, hangs: FollowUp | None) -> FollowUp | None:
        """Return how a message hangs on the talk, given what its words alone say."""
        if hangs not in (None, FollowUp.ELLIPSIS) or scene.thread.last is None:
            return hangs
        if speaks_of_them(scene.message.text) and self._subject.person(scene):
            return FollowUp.PERSON
        return self._strongly(scene.message.text, scene.thread) or hangs

    def weighs(self, scene: Scene, hangs: FollowUp | None) -> bool:
        """Say whether a message asks for both sides and leaves it to the talk of what ("chance ou menace ?")."""
        if hangs not in _MAY_WEIGH or scene.thread.last is None or not may_weigh(scene.message.text):
            return False
        query = self._index.read(scene.message.text)
        return query.weighs and not subject_words(query.weighed)

    def _strongly(self, text: str, thread: Thread) -> FollowUp | None:
        """Return how a message hangs on the talk by a strong sign, unless it names a subject of the blog's beside."""
        found = strong_sign(text)
        if found is None:
            return None
        # Whose words they are is asked whatever stands beside: "l'auteur ou Forrester ?"
        is_asked = found[0] is FollowUp.WHO_SAYS or self._index.find(self._index.read(found[1])).about < 0
        return found[0] if is_asked and not self._names_another_first(text, thread) else None

    def _names_another_first(self, text: str, thread: Thread) -> bool:
        """Say whether a message names a thing not just read, and asks of it then: "et Sharepoint, qui dit ça ?"."""
        named = self._index.read(text.rpartition(",")[0])
        if thread.newest_stems.issuperset(named.stems) or any(term.is_name for term in named.terms):
            return False
        return self._index.find(named).answers
