"""Advice on what was just read ("que faire ?", "so what should a company do?"): of whom was heard last, and on that.

An author advises where he concludes, and lets others advise in between: who asks for advice after the author's own
words wants his, and who asks after somebody's whom he quotes, theirs.
"""

import re

from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH, shares_words, shown
from bot.conversation._near_by import NearBy, Reach
from bot.conversation._own_view import names_author
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp
from bot.index import Index, Sentence
from bot.model import Citation, Reply
from bot.quotes import Quoter
from bot.text import fold

# Close behind the last quotes what plainly advises is on them; farther off, only what fits the question.
_CLOSE_BY = Reach(4, 0)
_PLAINLY = re.compile(
    r"\b(?:il (?:ne )?(?:faut|faudra(?:it)?|s'agit)|faut[- ]il|c'est .{1,40} qu'il faut|doi(?:t|vent|s)|devr\w+|"
    r"mieux vaut|ouvrons|soyons|recommand\w+|conseill\w+|a creer)\b"
)
# What everybody means who asks for advice, and how well a sentence must fit that (a full match is about 2).
_USUALLY, _HIS, _WELL = "que faut-il faire ?", "que propose-t-il ?", 1.0


class Advising:
    """Reads advice from the post last quoted."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._near_by = NearBy(index, quoter)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to a message that asks for advice, given that it does; None where none is found."""
        last = scene.thread.last
        if last is None:
            return None
        voice = None if names_author(scene.message.text) else last.speaker
        close = self._near_by.found(scene.thread, lambda each: self._advises(each, voice), _CLOSE_BY, unread=True)
        found = close or self._in_post(scene, last, voice)
        if found is None:
            return None
        return shown(self._answerer, scene, "again" if found[1] else "answer", found[0], FollowUp.ELLIPSIS)

    def _advises(self, sentence: Sentence, voice: str | None) -> bool:
        return _PLAINLY.search(fold(sentence.text)) is not None and self._quoter.speaker_of(sentence) == voice

    def _in_post(self, scene: Scene, last: Citation, voice: str | None) -> tuple[Citation, bool] | None:
        """Return the sentence of the post last quoted, in the same voice, that answers best and was not read."""

        def may_be(sentence: Sentence) -> bool:
            # Whom the author quotes may have said what he proposes in what was read.
            is_unread = voice is not None or not scene.thread.was_shown(sentence.post.slug, sentence.start)
            return is_unread and sentence.post == last.post and self._quoter.speaker_of(sentence) == voice

        query = self._index.read(scene.message.text)
        texts = [scene.message.text] if query.terms and not query.weighs else []
        for text in (*([_HIS] if voice else []), *texts, _USUALLY):
            hits = self._index.among(self._index.find(self._index.read(text), count=DEPTH), may_be).hits
            if hits and hits[0].score >= _WELL and shares_words(hits[0]):
                return self._near_by.quoted(scene.thread, hits[0].sentence)
        return None
