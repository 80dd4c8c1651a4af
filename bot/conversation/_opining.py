"""Replies to members' own opinions, to "lequel l'emporte ?" and "quelle différence ?", and to who leaves the choice."""

import itertools
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH, Subject, decided, shown
from bot.conversation._opposing import Opposing
from bot.conversation._own_topics import Opening, OwnTopics
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._telling import Telling
from bot.conversation._thread import CHOICE
from bot.conversation._told import NOTHING_NEAR
from bot.conversation.heard._between import (
    asks_if_still_so,
    asks_in_the_end,
    asks_what_sets_apart,
    asks_which_wins,
    thing_named,
)
from bot.conversation.heard._follow_ups import FollowUp, speaks_of_them, subject_words, without_signs
from bot.conversation.heard._his_view import told_before_asking
from bot.conversation.heard._opinions import opinion_on, thing_judged
from bot.conversation.heard._statements import asks
from bot.index import Findings, Index, Sentence
from bot.model import Citation, Decision, Outcome, Part, Post, Quote, Reply, Stance, Words
from bot.quotes import Quoter

# What the journal keeps of a member's opinion.
_OPINION = "opinion"
# What weighs both sides must be so much about the subject (of the best one's score).
_ABOUT = 0.2
# So many sentences in a row make one conclusion.
_ROW = 3
_PAIR = 2
# What may be asked on of a subject that was only named.
_ASKS_ON = frozenset(
    {
        *(FollowUp.PERSON, FollowUp.ELLIPSIS, FollowUp.WHY, FollowUp.MORE, FollowUp.NEXT, FollowUp.YES),
        *(FollowUp.OPPOSITE, FollowUp.OWN_VIEW, FollowUp.ANOTHER, FollowUp.SUMMARY, FollowUp.CONCLUSION),
    }
)
_TAKES_UP = frozenset({FollowUp.YES, FollowUp.NEXT})
_BOTH = frozenset({Stance.HOPE, Stance.DANGER})


class Opining:
    """Takes up opinions and comparisons, and chooses where nobody else will."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer, opposing: Opposing, telling: Telling) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._opening, self._own_topics = Opening(index, answerer), OwnTopics(index, answerer)
        self._opposing = opposing
        self._telling = telling
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to an opinion on a thing, or to what is asked of two things just read; None for the rest."""
        text = scene.message.text
        if thing := opinion_on(text):
            return self.opined(scene, thing)
        if scene.thread.last is None:
            return None
        if asks_which_wins(text) or asks_in_the_end(text):
            return self._verdict(scene, scene.thread.last)
        if asks_if_still_so(text):
            return self._since_then(scene, scene.thread.last.post)
        return self._apart(scene) if asks_what_sets_apart(text) else None

    def opined(self, scene: Scene, thing: str) -> Reply | None:
        """Read what the author writes of a thing that a member has an opinion on; None where the blog has nothing."""
        findings = self._index.find(self._index.read(thing), count=DEPTH)
        if findings.about < 0:
            return None
        held = self._opposing.judging(scene, findings, (Stance.DANGER, Stance.MIXED, Stance.HOPE))
        if held is None:
            return self._opinion_read(scene, findings)
        suggestions = self._answerer.suggestions(scene, (held,))
        parts: list[Part] = [scene.say("opined", held), held]
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=_OPINION), suggestions=suggestions)

    def _opinion_read(self, scene: Scene, findings: Findings) -> Reply:
        found = self._answerer.answer_from(scene, findings, note=_OPINION, lenient=True)
        is_own = bool(found.citations) and found.citations[0].speaker is None
        return replace(found, parts=(scene.say("opined", *found.citations[:1]), *found.parts[1:])) if is_own else found

    def his_view(self, scene: Scene, *, on_topic: bool = False) -> Reply | None:
        """Read what the author thinks of what a member speaks of before asking for that: of the subjects of the blog
        that are named there, if any are. Of a thing that he asks the worth of, what there is at all. None where nobody
        asks so, or where the blog has nothing; or, if it must be `on_topic`, where no subject is named.
        """
        told, judged = told_before_asking(scene.message.text), thing_judged(scene.message.text)
        if told is None and judged is None:
            return None
        about = told or judged or ""
        named = self._answerer.topics_named(scene.read(self._index, about))
        if on_topic and (not named or told is None or asks(told)):
            return None
        thing = " et ".join(named) or about
        findings = self._index.find(self._index.read(f"que pense l’auteur de {thing} ?"), count=DEPTH)
        if findings.about < 0:
            return None
        return self._opinion_read(scene, findings) if told else self._answerer.answer_from(scene, findings)

    @staticmethod
    def judged(scene: Scene) -> Reply:
        """Leave a judgement of what was read to whoever makes it, and offer to read on."""
        return scene.reply(Outcome.CHAT, (scene.say("judged"),), Decision(note="judged"), suggestions=())

    def picked(self, scene: Scene, opening: str = "picked") -> Reply:
        """Read on a topic that nobody but the bot chose: the first of those offered last, or of those at hand.

        `opening` names the phrase that says so.
        """
        offered = scene.thread.offered if scene.thread.offers_topics else ()
        topic = next(iter(offered or scene.topics), None)
        if topic is None:  # a blog may be too short to have one
            return self._answerer.declined(scene, Decision(note=NOTHING_NEAR))
        found = self._opening.reply(scene, phrases.in_french(topic, scene.voice.english))
        named = phrases.topic(topic, scene.language, scene.voice.english)
        return _led_by(scene.say(opening, topic=named), found) if found.citations else found

    def question_back(self, scene: Scene) -> Reply:
        """Ask a question that the author leaves open and that was not asked yet, of the post last read if it has one;
        read on a topic where there is none.
        """
        last, was_shown = scene.thread.last, scene.thread.was_shown
        fresh = [each for each in self._sides.open_questions() if not was_shown(each.post.slug, each.start)]
        here = [each for each in fresh if last is not None and each.post == last.post]
        turn = zlib.crc32(scene.message.conversation.encode())
        # Whose a question is takes a reading of its whole post: it is looked up of those that may be asked only.
        among = itertools.chain(_from_turn(here, turn), _from_turn(fresh, turn))
        chosen = next((each for each in among if self._quoter.is_own(each)), None)
        if chosen is None:
            return self.picked(scene)
        citation = Citation((Quote(chosen.post, chosen.start, chosen.end),))
        parts: list[Part] = [scene.say("question_back", citation), citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.ANSWERED, parts, Decision(note="question back"), suggestions=suggestions)

    def written_nothing(self, scene: Scene, thing: str) -> Reply:
        """Say that nothing is written here, and offer to read what there is on the thing that a text is wanted on."""
        decision = Decision(note="asked to write")
        if thing and self._index.find(scene.read(self._index, thing)).answers:
            return scene.reply(Outcome.DECLINED, (scene.say("reads_instead"),), decision, suggestions=(thing,))
        return scene.reply(Outcome.DECLINED, (scene.say("writes_nothing"),), decision)

    def on_declined(self, scene: Scene, hangs: FollowUp | None) -> Reply | None:
        """Return the reply to what is asked on about the subject that the last reply named when it had no answer; None
        where nothing is.
        """
        text, topics = scene.message.text, scene.thread.declined_on
        if not topics or not (hangs in _ASKS_ON or (hangs is None and speaks_of_them(text))):
            return None
        query = scene.read(self._index, topics[0])
        if hangs and hangs in _TAKES_UP and not subject_words(without_signs(text, hangs)):  # "yes" is no subject
            if opened := self._own_topics.on(scene, topics[0]):
                return opened
        elif hangs is FollowUp.OPPOSITE or subject_words(text):
            query = self._index.within(self._index.read(text), query)
        return self._answerer.answer(scene, query, note=CHOICE + topics[0], lenient=True)

    def _verdict(self, scene: Scene, last: Citation) -> Reply:
        """Read where the author weighs what the talk is about, else how the post ends, if that is asked; else say that
        he does not choose.
        """
        for sentence in self._weighing(scene, last.post):
            held = self._quoter.fresh(sentence, scene.thread.was_shown)
            if held.speaker is None and not scene.thread.overlaps(held):
                return shown(self._answerer, scene, "verdict", held, FollowUp.CONCLUSION)
        if asks_in_the_end(scene.message.text):
            return self._telling.conclusion(scene, last.post, decided(FollowUp.CONCLUSION).note)
        return scene.reply(Outcome.DECLINED, (scene.say("not_ranked"),), decided(FollowUp.CONCLUSION))

    @staticmethod
    def _since_then(scene: Scene, post: Post) -> Reply:
        """Say how old the post last quoted is, where it is asked whether that still holds."""
        date = phrases.of_date(post.date, scene.language) if post.date else ""
        is_about = post.date is not None and post.date.approximate
        key = "since_then_about" if is_about else "since_then" if date else "since_then_undated"
        words = scene.say(key, date=date)
        return scene.reply(Outcome.CHAT, (words,), decided(FollowUp.WHEN))

    def _weighing(self, scene: Scene, post: Post) -> list[Sentence]:
        """Return the sentences of a post in which the author weighs what the talk is about, the last first: that is
        where he comes to a conclusion; but before all where the editor says so. Of several in a row it is the first.
        """
        found = {hit.sentence.number: hit.score for hit in self._subject.findings(scene.thread).hits}
        floor = _ABOUT * max(found.values(), default=0.0)
        both = [each for each in self._index.sentences_of(post) if self._weighs(each)]
        numbers = {each.number for each in both}
        firsts = [each for each in both if each.number - 1 not in numbers]
        rows = [[each for each in both if first.number <= each.number < first.number + _ROW] for first in firsts]
        is_verdict = self._index.is_verdict
        rows = [row for row in reversed(rows) if any(found.get(s.number, 0.0) > floor or is_verdict(s) for s in row)]
        return [row[0] for row in sorted(rows, key=lambda row: not any(map(is_verdict, row)))]

    def _weighs(self, sentence: Sentence) -> bool:
        # Neither a question nor a list, as of the answers of a poll.
        is_told = not sentence.text.rstrip().endswith("?") and "\n" not in sentence.text
        return is_told and self._sides.stance(sentence) is Stance.MIXED and not self._quoter.reports_somebody(sentence)

    def _apart(self, scene: Scene) -> Reply:
        """Read what there is to the one of two things and to the other; the honest no where the talk has no two."""
        pair = self._two_sides(scene) or self._two_subjects(scene)
        if len(pair) < _PAIR:
            return self._answerer.declined(scene, Decision(note=NOTHING_NEAR))
        parts: list[Part] = []
        for citation, key in zip(pair, ("one_side", "other_side"), strict=True):
            opening = self._answerer.side(scene, citation, key)
            parts += [opening if parts else Words(f"{scene.say('compared').text} {opening.text}"), citation]
        suggestions = self._answerer.suggestions(scene, pair)
        return scene.reply(Outcome.ANSWERED, parts, decided(FollowUp.REPEAT), suggestions=suggestions)

    def _two_sides(self, scene: Scene) -> Sequence[Citation]:
        """Return the two sides that were last put side by side, where they are of what the talk is about still."""
        for turn in reversed(scene.thread.turns):
            pair = turn.reply.citations[:_PAIR]
            if {self._sides.of(each) for each in pair} == _BOTH and self._index.read(turn.message.text).weighs:
                return pair
            if turn.message.text in scene.thread.subject:
                break
        return ()

    def _two_subjects(self, scene: Scene) -> Sequence[Citation]:
        """Return what says what each of the last two things was that members asked for, one after the other."""
        texts = [text for text in scene.thread.subject if thing_named(text)][:_PAIR]
        told: list[Citation] = []
        for text in reversed(texts):
            findings = self._index.find(self._index.read(f"c’est quoi {thing_named(text)} ?"))
            told += self._quoter.choose(findings, 1)[:1] if findings.about >= 0 else []
        return told if len(told) == _PAIR and told[0].quotes != told[1].quotes else ()


def _led_by(words: Words, reply: Reply) -> Reply:
    """Return a reply with words before those that it opens with."""
    opening, *rest = reply.parts
    led = Words(f"{words.text} {opening.text}") if isinstance(opening, Words) else opening
    return replace(reply, parts=(led, *rest))


def _from_turn(asked: Sequence[Sentence], turn: int) -> Iterator[Sentence]:
    """Go once round the questions, from the one whose turn it is."""
    return (asked[(turn + step) % len(asked)] for step in range(len(asked)))
