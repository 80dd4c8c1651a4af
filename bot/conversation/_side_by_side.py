"""Who asks whether what was read contradicts itself: the two passages side by side, for the member to judge."""

from collections.abc import Sequence

from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH, note_of
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._contradicting import (
    beside_contradiction,
    denies_contradiction,
    means_earlier,
    means_two_posts,
)
from bot.conversation.heard._follow_ups import FollowUp
from bot.index import Index
from bot.model import Citation, Decision, Outcome, Part, Quote, Reply
from bot.text import content_stems

# What the journal keeps: nothing new is looked for, and what the talk is about stays as it was.
_NOTE = note_of(FollowUp.REPEAT)


class SideBySide:
    """Reads once more what was read last, and what it may contradict."""

    def __init__(self, index: Index, answerer: Answerer) -> None:
        self._index = index
        self._answerer = answerer

    def reply(self, scene: Scene) -> Reply | None:
        """Return the two passages, or that it is not the bot's to judge where nothing else was read in this talk; None
        where nobody asks about a contradiction.
        """
        text, last = scene.message.text, next(iter(scene.thread.newest), None)
        if last is None:
            return None
        if denies_contradiction(text):
            return scene.reply(Outcome.CHAT, (scene.say("judged"),), Decision(note=_NOTE), suggestions=())
        beside = beside_contradiction(text)
        if beside is None:
            return None
        read = _of_another_post(scene.thread, last) if means_two_posts(text) else _read_lately(scene.thread)
        earlier = self._meant(scene.thread, read, last, beside, is_earlier=means_earlier(text))
        if earlier is None:
            return scene.reply(Outcome.CHAT, (scene.say("contradiction_left"),), Decision(note=_NOTE), suggestions=())
        parts: list[Part] = [scene.say("side_by_side", last), last, scene.say("and_before", earlier), earlier]
        suggestions = self._answerer.suggestions(scene, (last, earlier), weighs=False)
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=_NOTE), suggestions=suggestions)

    def _meant(
        self, thread: Thread, read: Sequence[Citation], last: Citation, beside: str, *, is_earlier: bool
    ) -> Citation | None:
        """Return the passage among those `read` before the last one that some words name; else the newest that shares
        words with it or a post, else the one just before it.
        """
        others = [each for each in read if not _overlap(each, last)]
        if earlier := [each for each in others if is_earlier and each not in thread.newest]:
            others = earlier
        if beside and (named := self._named(others, beside)):
            return named
        stems = frozenset(content_stems(_text(last)))
        near = (each for each in others if each.post == last.post or not stems.isdisjoint(content_stems(_text(each))))
        return next(near, others[0] if others else None)

    def _named(self, citations: Sequence[Citation], words: str) -> Citation | None:
        """Return the passage that holds the most of some words, as they stand or by what they mean; None for none."""
        stems = frozenset(content_stems(words))
        shared = [len(stems & frozenset(content_stems(_text(each)))) for each in citations]
        if any(shared):
            return citations[shared.index(max(shared))]
        for hit in self._index.find(self._index.read(words), count=DEPTH).hits:
            slug, start = hit.sentence.post.slug, hit.sentence.start
            held = (each for each in citations if any(_holds(quote, slug, start) for quote in each.quotes))
            if found := next(held, None):
                return found
        return None


def _read_lately(thread: Thread) -> list[Citation]:
    """Return all that was read in a talk, the newest first."""
    return [each for turn in reversed(thread.turns) for each in turn.reply.citations]


def _of_another_post(thread: Thread, last: Citation) -> list[Citation]:
    return [each for each in _read_lately(thread) if each.post != last.post]


def _text(citation: Citation) -> str:
    return " ".join(quote.text for quote in citation.quotes)


def _holds(quote: Quote, slug: str, start: int) -> bool:
    return quote.post.slug == slug and quote.start <= start < quote.end


def _overlap(one: Citation, other: Citation) -> bool:
    return any(a.post == b.post and a.start < b.end and b.start < a.end for a in one.quotes for b in other.quotes)
