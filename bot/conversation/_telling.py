"""What a post says in short, and how one begins that is asked for by its title."""

import re
from dataclasses import replace

from bot.conversation._answering import Answerer, decision_of
from bot.conversation._follow_ups import FollowUp
from bot.conversation._hanging import DEPTH, Subject, note_of
from bot.conversation._scene import Scene
from bot.index import Findings, Index
from bot.model import Citation, Outcome, Part, Post, Reply
from bot.quotes import Quoter

# A summary is made of the shortest sentences among the best ones.
_SUMMARY_FROM, _SUMMARY_OF, _SUMMARY_LONGEST = 8, 2, 260
# What asks or announces sums nothing up.
_OPEN_END = re.compile(r"[?:,][\s\"»]*$")
# What the journal keeps of a post that was asked for by its title.
_OF_TITLE = "title"
# A post's beginning shorter than this (characters) is read with what follows.
_BEGINNING = 200


class Telling:
    """Sums up, and begins to read."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)

    def summary(self, scene: Scene, last: Citation) -> Reply | None:
        """Return the subject of the talk in short, from the post last quoted; None where nothing sums it up."""
        findings = self._subject.findings(scene.thread)
        here = tuple(hit for hit in findings.hits if hit.sentence.post == last.post)
        return self._summed(scene, replace(findings, hits=here or findings.hits), note_of(FollowUp.SUMMARY))

    def of_title(self, scene: Scene, post: Post, *, sums_up: bool, note: str = _OF_TITLE) -> Reply:
        """Return how a post begins that was asked for by its title, or what sums it up."""
        # Its topics find what it is about where no word of its title stands in it.
        findings = self._index.find(self._index.read(" ".join((post.title, *post.topics))), count=DEPTH)
        here = tuple(hit for hit in findings.hits if hit.sentence.post == post)
        if sums_up and (summed := self._summed(scene, replace(findings, hits=here), note)):
            return summed
        begun = self._beginning(post)
        suggestions = self._answerer.suggestions(scene, (begun,))
        parts: list[Part] = [scene.say("begins"), begun]
        return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, note), suggestions=suggestions)

    def _beginning(self, post: Post) -> Citation:
        first = self._quoter.fresh(self._index.sentences_of(post)[0], _never)
        following = self._quoter.after(first, _never)
        quote = first.quotes[0]
        if following is None or quote.end - quote.start >= _BEGINNING or first.speaker != following.speaker:
            return first
        return Citation((replace(quote, end=following.quotes[-1].end),))

    def _summed(self, scene: Scene, findings: Findings, note: str) -> Reply | None:
        told = tuple(hit for hit in findings.hits if not _OPEN_END.search(hit.sentence.text))
        close = told[:_SUMMARY_FROM]
        short = sorted(close, key=lambda hit: len(hit.sentence.text) > _SUMMARY_LONGEST)
        chosen = self._quoter.choose(replace(findings, hits=tuple(short)), _SUMMARY_OF)
        parts: list[Part] = [scene.say("summary"), *chosen]
        return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, note)) if chosen else None


def _never(_slug: str, _start: int) -> bool:
    return False
