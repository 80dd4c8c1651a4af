"""The other side of what was read: "et les dangers ?", "à l'inverse ?", "je ne suis pas d'accord"."""

import re
from collections.abc import Callable, Sequence
from functools import partial

from bot.conversation._answering import Answerer
from bot.conversation._hanging import ABOUT_ELSEWHERE, DEPTH, Subject, note_of, said, shares_words, shown
from bot.conversation._near_by import holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._thread import Thread
from bot.conversation.heard._arguing import side_missed, topic_disputed
from bot.conversation.heard._follow_ups import FollowUp, without_signs
from bot.conversation.heard._wanted_side import wants_dangers, wants_hopes
from bot.index import Findings, Hit, Index, joined
from bot.model import Citation, Reply, Stance
from bot.quotes import Quoter
from bot.text import content_stems, fold

# What was found for what a member asked counts so much beside what there is on the other side of it.
_AS_ASKED = 0.5
# What is found for the subject with so much of the best one's score is of it; so is what stands so few sentences from
# the last quote, or shares so many words with it.
_ON_IT, _NEAR, _SHARED = 0.35, 4, 2
# The author himself turns to the other side with one of these, so few sentences behind what he turns from.
_TURNS = re.compile(
    r"\W*(?:mais|pourtant|cependant|toutefois|a contrario|en revanche|neanmoins|heureusement|malheureusement|helas|"
    r"a l'inverse|but|however|yet|on the other hand|unfortunately|fortunately)\b"
)
_RIGHT_BEHIND = 2
# What somebody holds against it has so many words of its own.
_FEWEST_HELD, _MOST_HELD = 2, 5
# Who only likes a thing himself claims nothing.
_LIKES = re.compile(r"\b(?:j'(?:aime|adore)|je (?:kiffe|prefere|deteste|hais)|i (?:like|love|prefer|hate))\b")
# "Too optimistic" misses the dangers; "the hopes, please" asks for hopes and misses nothing.
_OVERDONE = re.compile(r"\b(?:trop|bien|too|so|overly|un peu|a bit)\b")


class Opposing:
    """Answers those who ask for the other side, or take it."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)

    def opposite(self, scene: Scene, last: Citation) -> Reply:
        """Read from the side that the message names, or the one across from the last quote."""
        text = scene.message.text
        wanted = self._sides.opposite(last)
        if (missed := side_missed(text)) and _OVERDONE.search(fold(text)):
            wanted = missed
        elif wants_dangers(text) or wants_hopes(text):
            wanted = Stance.DANGER if wants_dangers(text) else Stance.HOPE
        key = "dangers" if wanted is Stance.DANGER else "hopes"
        return self._on_side(scene, last, wanted, key=key, kind=FollowUp.OPPOSITE)

    def disagree(self, scene: Scene, last: Citation) -> Reply:
        """Read what stands across from the last quote and is of the same, or say that there is none.

        Of what takes no side that is what there is to fear of it, save where the message says what is overdone in it.
        """
        if claimed := self._on_claim(scene):
            return claimed
        is_neutral = self._sides.of(last) is None
        wanted = side_missed(scene.message.text) or (Stance.DANGER if is_neutral else self._sides.opposite(last))
        return self._on_side(scene, last, wanted, key="disagree", kind=FollowUp.DISAGREE)

    def _on_claim(self, scene: Scene) -> Reply | None:
        """Read what the author writes on what somebody holds who disagrees: "non, les entreprises adorent Facebook";
        None where he holds nothing in so many words, or nothing unread has most of these.
        """
        text = without_signs(scene.message.text, FollowUp.DISAGREE)
        claim = self._index.read(text)
        own = own_groups(claim)
        if _LIKES.search(text) or not _FEWEST_HELD <= len(own) <= _MOST_HELD:
            return None
        findings = self._index.find(claim)
        if not (findings.answers or findings.is_near):
            return None
        # "N'importe quoi, Snowden est un traître." is of him.
        names = [term.stem for term in self._index.read(scene.message.text).terms if term.is_name]
        for hit in findings.hits:
            held = sum(holds_all_of(hit.sentence, [group]) for group in own)
            is_on_it = 2 * held > len(own) or bool(self._index.held(hit.sentence, names))
            if is_on_it and not scene.thread.was_shown(hit.sentence.post.slug, hit.sentence.start):
                fresh = self._quoter.fresh(hit.sentence, scene.thread.was_shown, hit.score)
                return shown(self._answerer, scene, "disagree", fresh, FollowUp.DISAGREE)
        return None

    def on_topic(self, scene: Scene) -> Reply | None:
        """Read what the author holds on the topic that a message names as disputed; None where it names none of his."""
        topic = topic_disputed(scene.message.text)
        findings = self._index.find(self._index.read(topic), count=DEPTH) if topic else None
        if findings is None or findings.about < 0:
            return None
        # It is a judgement that one disputes, and more often a harsh one.
        held = self.judging(scene, findings, (Stance.DANGER, Stance.MIXED, Stance.HOPE))
        if held is None:
            return self._answerer.answer_from(scene, findings, note=note_of(FollowUp.DISAGREE), lenient=True)
        return shown(self._answerer, scene, "disputed", held, FollowUp.DISAGREE)

    def argued(self, scene: Scene) -> Reply:
        """Take up a reason that somebody gives: read what the author says of that, or say that it counts."""
        findings = self._index.find(self._index.read(scene.message.text), count=DEPTH)
        held = self.judging(scene, findings) if findings.answers else None
        if held is None:
            return said(scene, "argued_alone", FollowUp.DISAGREE)
        return shown(self._answerer, scene, "argued", held, FollowUp.DISAGREE)

    def judging(self, scene: Scene, findings: Findings, sides: Sequence[Stance] = ()) -> Citation | None:
        """Return what the author himself judges, of what was found and not read: on the first of `sides` that he takes
        there, on either without any.
        """
        floor = ABOUT_ELSEWHERE * findings.hits[0].score if findings.hits else 0.0
        near = [hit for hit in findings.hits if hit.score >= floor and self._sides.stance(hit.sentence)]
        for side in sides or (None,):
            for hit in near:
                if side in (None, self._sides.stance(hit.sentence)):
                    held = self._quoter.fresh(hit.sentence, scene.thread.was_shown, hit.score)
                    if held.speaker is None and not scene.thread.overlaps(held):
                        return held
        return None

    def _on_side(self, scene: Scene, last: Citation, wanted: Stance, *, key: str, kind: FollowUp) -> Reply:
        """Show the best passage on a side: of the post being talked about first, then of the others."""
        of_subject = self._subject.findings(scene.thread)
        findings = self._asked_on(scene.thread, wanted, of_subject)
        floor = ABOUT_ELSEWHERE * findings.hits[0].score if findings.hits else 0.0
        elsewhere = tuple(hit for hit in findings.hits if hit.score >= floor)
        is_on_it = self._on_subject(scene.thread, last, of_subject)
        here = self._of_post(findings, last)
        # Who disagrees has asked for nothing: only the other side of just that is read to him, and first of all to whom
        # it was offered.
        on_it = tuple(hit for hit in here if is_on_it(hit))
        offered = (on_it,) if kind is FollowUp.DISAGREE or scene.thread.offers_other_side else ()
        turned = self._turned(here, last)
        for hits in offered if kind is FollowUp.DISAGREE else (*offered, turned, here, elsewhere):
            hit = self._sides.on_side(hits, wanted, partial(_is_out, scene.thread, last))
            if hit:
                fresh = self._quoter.fresh(hit.sentence, scene.thread.was_shown, hit.score)
                is_meant = hit.sentence.post != last.post or is_on_it(hit)
                return shown(self._answerer, scene, key if is_meant else _wider(scene.message.text), fresh, kind)
        if kind is FollowUp.OPPOSITE and (read := self._side_read_before(scene, last, wanted)):
            return shown(self._answerer, scene, "again", read, kind)
        return said(scene, "one_sided" if kind is FollowUp.OPPOSITE else "no_other_side", kind)

    def _turned(self, here: Sequence[Hit], last: Citation) -> tuple[Hit, ...]:
        """Return what stands right behind the last quote and turns against it in so many words: "mais, a contrario"."""
        place = self._quoter.numbers(last)[-1]
        behind = [hit for hit in here if 0 < hit.sentence.number - place <= _RIGHT_BEHIND]
        return tuple([hit for hit in behind if _TURNS.match(fold(hit.sentence.text))])

    def _on_subject(self, thread: Thread, last: Citation, findings: Findings) -> Callable[[Hit], bool]:
        """Return what says whether a sentence of the post last quoted is of what that says, and not only of its post:
        it is found for the subject, stands near, or shares words with it.
        """
        floor = _ON_IT * findings.hits[0].score if findings.hits else 0.0
        found = frozenset([hit.sentence.number for hit in findings.hits if hit.score > floor and shares_words(hit)])
        numbers = self._quoter.numbers(last)
        near = range(numbers[0] - _NEAR, numbers[-1] + _NEAR + 1)
        asked = frozenset(content_stems(" ".join(self._subject.newest(thread))))
        read = frozenset(content_stems(" ".join(quote.text for quote in last.quotes)))

        def is_on_it(hit: Hit) -> bool:
            if hit.sentence.number in near or hit.sentence.number in found:
                return True
            held = frozenset(content_stems(hit.sentence.text))
            return not held.isdisjoint(asked) or len(held & read) >= _SHARED

        return is_on_it

    def _asked_on(self, thread: Thread, wanted: Stance, findings: Findings) -> Findings:
        """Return what was found for the subject of a talk, and for the side that is wanted of it."""
        subject = " ".join(self._subject.newest(thread))
        thing = self._index.read(subject).weighed
        if not self._index.read(thing).terms:
            return findings
        name = "dangers" if wanted is Stance.DANGER else "avantages"
        return joined(self._index.find(self._index.read(f"{name} : {thing}"), count=DEPTH), findings, _AS_ASKED)

    def _side_read_before(self, scene: Scene, last: Citation, wanted: Stance) -> Citation | None:
        """Return what was quoted last on a side in this talk, the last quote after all others."""
        earlier = [each for each in reversed(scene.thread.citations) if each.post == last.post]
        earlier.sort(key=lambda each: each == last)
        return next((each for each in earlier if self._sides.of(each) in (wanted, Stance.MIXED)), None)

    def _of_post(self, findings: Findings, last: Citation) -> tuple[Hit, ...]:
        """Return the sentences of the post last quoted: those found for the subject, then the others, nearest first."""
        found = tuple(hit for hit in findings.hits if hit.sentence.post == last.post)
        known = {hit.sentence.number for hit in found}
        place = self._quoter.numbers(last)[0]
        others = [s for s in self._index.sentences_of(last.post) if s.number not in known]
        return (*found, *(Hit(s, 0.0) for s in sorted(others, key=lambda s: abs(s.number - place))))


def _wider(text: str) -> str:
    """Return what to say before the other side of more than was read."""
    return "side_of_post" if wants_dangers(text) or wants_hopes(text) else "other_side_of_post"


def _is_out(thread: Thread, last: Citation, slug: str, start: int) -> bool:
    """Say whether a sentence is no news: shown before, or part of the quote that the other side is asked of."""
    held = any(quote.post.slug == slug and quote.start <= start < quote.end for quote in last.quotes)
    return held or thread.was_shown(slug, start)
