"""Which people, firms, places, newspapers, books or studies the posts name, and what figures they tell: up to three
sentences, each with another one.
"""

import itertools
import zlib
from functools import cached_property

from bot.conversation._answering import Answerer
from bot.conversation._asked_last import sentences_of
from bot.conversation._asked_names import NamesAsked, names_asked
from bot.conversation._scene import Scene
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.index import Index, Sentence, figures_in
from bot.model import Citation, Decision, Outcome, Part, Reply, Words
from bot.quotes import Kind, Kinds, Quoter

NOTE = "named things"
# So many sentences are put in order by the question's words; the others follow as they stand.
_DEPTH = 200
# A sentence of the post being talked about comes before others, unless those have so much more of the question.
_SAME_POST = 0.5


class NamedThings:
    """Answers which of a kind of thing the posts name."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer

    @cached_property
    def _kinds(self) -> Kinds:
        return Kinds(self._index)

    def reply(self, scene: Scene) -> Reply | None:
        """Return sentences that name what a message asks for, or None where it asks for nothing such, or none does."""
        asked = names_asked(scene.message.text) or _figure_wished_last(scene.message.text) or _figure_again(scene)
        turns = scene.thread.turns
        if asked is None or not (asked.says_where or not scene.thread.last or turns[-1].reply.decision.note == NOTE):
            return None
        return self._read(scene, asked)

    def _read(self, scene: Scene, asked: NamesAsked) -> Reply | None:
        chosen = self._chosen(scene, asked)
        if not chosen:
            return None
        parts: list[Part] = []
        for number, citation in enumerate(chosen):
            parts += [self._opening(scene, citation, number), citation]
        suggestions = self._answerer.suggestions(scene, chosen)
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=NOTE), suggestions=suggestions)

    def figures_behind(self, scene: Scene, reply: Reply) -> Reply:
        """Return the reply to a message in a talk, or other figures that the posts tell, where it asks for some and the
        reply quotes none, or only what was read.
        """
        text = scene.message.text
        asked = (names_asked(text) or _figure_wished_last(text)) if scene.thread.last else None
        if asked is None or asked.kind is not Kind.FIGURE or _tells_figures(scene, reply):
            return reply
        return self._read(scene, asked) or reply

    def _opening(self, scene: Scene, citation: Citation, number: int) -> Words:
        if citation.speaker:
            return (
                self._answerer.also(scene, citation, number) if number else self._answerer.bringing_in(scene, citation)
            )
        voice = scene.voice.at(scene.turn + number)
        return Words(voice.before(citation).say("naming_also" if number else "naming"))

    def _chosen(self, scene: Scene, asked: NamesAsked) -> list[Citation]:
        """Return what to quote: of each post first what fits best, then what else names another one."""
        named = [
            (sentence, names)
            for sentence in self._in_order(scene, asked.kind)
            if (names := self._kinds.named(asked.kind, sentence, self._quoter.speaker_of(sentence)))
        ]
        seen: set[str] = set()
        chosen: list[Citation] = []
        for anew in (True, False):
            for sentence, names in named:
                if len(chosen) == asked.most or names <= seen or (anew and _is_read_from(sentence, chosen)):
                    continue
                citation = self._quoter.fresh(sentence, scene.thread.was_shown)
                if not any(_overlap(citation, other) for other in chosen):
                    chosen.append(citation)
                    seen |= names
        return chosen

    def _in_order(self, scene: Scene, kind: Kind) -> list[Sentence]:
        last = scene.thread.last
        if kind is not Kind.FIGURE:
            return self._nearest(scene, scene.message.text)
        if last and scene.thread.subject:  # figures are wanted of what the talk is about, then any
            return [each for each in self._nearest(scene, scene.thread.subject[0]) if _is_new(scene, each)]
        # Any will do: another one in each conversation.
        first = zlib.crc32(scene.message.conversation.encode()) % len(self._index.sentences)
        fresh = [each for each in self._index.sentences if _is_new(scene, each)]
        return [*(each for each in fresh if each.number >= first), *(each for each in fresh if each.number < first)]

    def _nearest(self, scene: Scene, text: str) -> list[Sentence]:
        """Return all sentences, what was not read yet and is nearest to a text and to the last quote first."""
        hits = self._index.find(self._index.read(text), count=_DEPTH).hits
        score = {hit.sentence.number: hit.score / hits[0].score for hit in hits if hits[0].score > 0}
        last = scene.thread.last

        def worth(sentence: Sentence) -> tuple[bool, float]:
            is_here = last is not None and sentence.post == last.post
            return _is_new(scene, sentence), score.get(sentence.number, 0.0) + _SAME_POST * is_here

        return sorted(self._index.sentences, key=worth, reverse=True)


def _figure_wished_last(text: str) -> NamesAsked | None:
    """Return the wish for a figure at the end of a message that asks nothing else: "c'est vrai, t'es un robot. Bon,
    balance un chiffre".
    """
    *before, last = sentences_of(text) or [text]
    asked = names_asked(last) if before and not any("?" in each for each in before) else None
    return asked if asked and asked.kind is Kind.FIGURE else None


def _figure_again(scene: Scene) -> NamesAsked | None:
    """Return the wish for a figure that "une autre" repeats behind one, None for all else."""
    if not scene.thread.turns or follow_up(scene.message.text, in_talk=True) is not FollowUp.ANOTHER:
        return None
    named = itertools.takewhile(lambda turn: turn.reply.decision.note == NOTE, reversed(scene.thread.turns))
    asked = next(filter(None, (names_asked(turn.message.text) for turn in named)), None)
    return asked if asked and asked.kind is Kind.FIGURE else None


def _is_new(scene: Scene, sentence: Sentence) -> bool:
    return not scene.thread.was_shown(sentence.post.slug, sentence.start)


def _tells_figures(scene: Scene, reply: Reply) -> bool:
    quotes = [quote for citation in reply.citations for quote in citation.quotes]
    return any(figures_in(quote.text) and not scene.thread.was_shown(quote.post.slug, quote.start) for quote in quotes)


def _is_read_from(sentence: Sentence, chosen: list[Citation]) -> bool:
    return any(citation.post == sentence.post for citation in chosen)


def _overlap(one: Citation, other: Citation) -> bool:
    pairs = ((mine, theirs) for mine in one.quotes for theirs in other.quotes if mine.post == theirs.post)
    return any(mine.start < theirs.end and theirs.start < mine.end for mine, theirs in pairs)
