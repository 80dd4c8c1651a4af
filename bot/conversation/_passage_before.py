"""Reads the passage again that stood before the last one in a talk."""

from bot.conversation._answering import Answerer
from bot.conversation._hanging import note_of, shown
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._passage_before import passage_before
from bot.index import Index
from bot.model import Citation, Reply
from bot.text import content_stems


def read_before(scene: Scene, index: Index, answerer: Answerer) -> Reply | None:
    """Return the passage that was read before the last one, or the one that a message names besides, read yet or not;
    None where it means none such.
    """
    on = passage_before(scene.message.text)
    if on is None or scene.thread.last is None:
        return None
    if on:
        if named := _named(scene.thread, on):
            return shown(answerer, scene, "once_more", named, FollowUp.REPEAT)
        return answerer.answer(scene, index.read(on), note=note_of(FollowUp.REPEAT), lenient=True)
    earlier = _earlier(scene.thread)
    key = "once_more" if earlier else "nothing_before"
    return shown(answerer, scene, key, earlier or scene.thread.last, FollowUp.REPEAT)


def _earlier(thread: Thread) -> Citation | None:
    """Return what the reply before the last that read something read first, unless that is the same."""
    read = [turn.reply.citations for turn in thread.turns if turn.reply.citations]
    earlier = (citations[0] for citations in reversed(read[:-1]))
    return next((each for each in earlier if each.quotes != thread.newest[0].quotes), None)


def _named(thread: Thread, on: str) -> Citation | None:
    """Return what was read last that holds all of some words."""
    stems = frozenset(content_stems(on))
    for citation in reversed(thread.citations):
        if stems and stems <= frozenset(content_stems(" ".join(quote.text for quote in citation.quotes))):
            return citation
    return None
