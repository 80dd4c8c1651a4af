"""Other passages on what a talk is about: "un autre exemple ?", "donne trois exemples", "tu te répètes"."""

from bot.conversation._answering import Answerer
from bot.conversation._hanging import ABOUT_ELSEWHERE, DEPTH, Subject, said, shown
from bot.conversation._scene import Scene
from bot.conversation._strays import shown_among
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import FollowUp, how_many, subject_words, without_signs
from bot.conversation.heard._pointing import asks_for_an_example
from bot.index import Findings, Index
from bot.model import Citation, Reply
from bot.quotes import Quoter

# Another passage on the subject must still be about it: this share of the best one's score.
_STILL_ABOUT = 0.25
# How many passages are looked at for those that are all new.
_TRIED = 10
# The phrases before another passage, and before what stands beside the last quote.
_PHRASES = {FollowUp.ANOTHER: ("another", "beside"), FollowUp.STALE: ("another_sorry", "another_sorry")}


class Others:
    """Finds passages that were not read yet."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)

    def another(self, scene: Scene, last: Citation, kind: FollowUp) -> Reply:
        """Show a passage on the subject, or on what the message adds to it, of which nothing was shown yet; as many as
        it asks for.

        The post being talked about comes first; where it has no other passage on the subject, what stands beside the
        last quote is shown.
        """
        beside = without_signs(scene.message.text, kind)
        findings = (
            self._index.find(self._index.read(beside), count=DEPTH)
            if subject_words(beside)
            else self._subject.findings(scene.thread)
        )
        wanted = how_many(scene.message.text)
        fresh = self._fresh(scene.thread, last, findings, wanted)
        another, next_door = _PHRASES[kind]
        if kind is FollowUp.ANOTHER and asks_for_an_example(scene.message.text):  # there was none near
            another = next_door = "no_example"
        if fresh:
            return shown(self._answerer, scene, another, fresh[0], kind, *fresh[1:])
        was_shown = scene.thread.was_shown
        near = self._quoter.after(last, was_shown) or self._quoter.before(last, was_shown)
        if near is not None:
            return shown(self._answerer, scene, next_door, near, kind)
        return said(scene, "no_other", kind)

    def _fresh(self, thread: Thread, last: Citation, findings: Findings, count: int = 1) -> list[Citation]:
        """Return the best passages found of which nothing was shown, those of the last quote's post before others."""
        best = findings.hits[0].score if findings.hits else 0.0
        tried = self._quoter.choose(findings, _TRIED, avoid=shown_among(findings.hits, thread))
        fresh: list[Citation] = []
        for citation in sorted(tried, key=lambda each: each.post != last.post):
            main = citation.quotes[citation.main]
            floor = _STILL_ABOUT if main.post == last.post else ABOUT_ELSEWHERE
            if main.score >= floor * best and not thread.overlaps(citation):
                fresh.append(citation)
            if len(fresh) == count:
                break
        return fresh

    def has_another(self, thread: Thread) -> bool:
        """Say whether there is another passage on the subject of a talk."""
        last = thread.last
        if last is None:
            return False
        # What stands beside the last quote is found at a glance, and is most often there.
        if self._quoter.has_unread(last, thread.was_shown):
            return True
        return bool(self._fresh(thread, last, self._subject.findings(thread)))
