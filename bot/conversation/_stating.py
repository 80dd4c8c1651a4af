"""Replies to who states something rather than asks: what it calls to mind, or that he is heard."""

from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._closest import Closest
from bot.conversation._hanging import DEPTH
from bot.conversation._opining import Opining
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import follow_up, subject_words
from bot.conversation.heard._opinions import claims_of, judges_what_was_read, tells_of_oneself
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._statements import asks, liked, states, told_and_asked
from bot.index import Findings, Index
from bot.model import Citation, Decision, Outcome, Part, Reply
from bot.quotes import Quoter
from bot.text import content_stems

# A statement that stands no further below the bar for being about the blog's subjects calls a passage to mind. Whoever
# is talked with already rather comments on what he has just heard.
_CALLS_TO_MIND, _IN_A_TALK = -1.7, -0.5
# A whole case that stands so little above its bar is worth no more than what one sentence of it calls to mind.
_HARDLY = 0.7
_ACKNOWLEDGED, BY_SENTENCE = "acknowledged", "one of its sentences"
# So well one passage fits all the words of a statement that it is no chance (a full match is about 2).
_ALL_THERE, _WELL = 0.99, 1.85
# So many words of what was read a while ago are no chance.
_FEW_ECHOED = 2


# What one sentence asks stands for a message whose whole is answered by so much less (log odds).
_SURER = 2.0


class Stating:
    """Takes up what members state."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer, opining: Opining) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._opining = opining
        self._closest = Closest(index, quoter, answerer)

    def taken_up(self, scene: Scene) -> Reply | None:
        """Return the reply to a statement that the blog has no answer to; None for what is none."""
        text = scene.message.text
        if not (states(text) or tells_of_oneself(text)):
            return None
        if reminded := self._reminded(scene):
            return reminded
        close = self._closest.unread(scene)
        return self._read(scene, "reminded", close, Outcome.NEAR) if close else self.heard(scene)

    @staticmethod
    def heard(scene: Scene) -> Reply | None:
        """Say that a statement is heard: in the midst of a talk with the offer to read on, else with subjects; None for
        what tells nothing.
        """
        text = scene.message.text
        if scene.thread.newest_is_quote and states(text):
            return scene.reply(Outcome.CHAT, (scene.say(_ACKNOWLEDGED),), Decision(note=_ACKNOWLEDGED), suggestions=())
        if not (states(text) or tells_of_oneself(text)):
            return None
        return scene.reply(Outcome.CHAT, (scene.say("heard_out"),), Decision(note="heard out"))

    @staticmethod
    def echoed(scene: Scene) -> Reply | None:
        """Say that who only says again what was just read is heard ("un scan de l’œil, brrr"); None for others."""
        text = scene.message.text
        if not scene.thread.newest_is_quote or asks(text):
            return None
        said = frozenset(content_stems(" ".join(subject_words(plainly(text)))))
        if not said:
            return None
        if not said <= scene.thread.newest_stems and (len(said) < _FEW_ECHOED or not _was_read(said, scene.thread)):
            return None
        return scene.reply(Outcome.CHAT, (scene.say(_ACKNOWLEDGED),), Decision(note=_ACKNOWLEDGED), suggestions=())

    def _reminded(self, scene: Scene) -> Reply | None:
        """Read what a statement calls to mind, labelled as near; None where nothing does that was not read yet.

        Where the blog's subjects are named, it is what the author thinks of them.
        """
        text = scene.message.text
        named = " et ".join(self._answerer.topics_named(scene.read(self._index, text)))
        findings = self._index.find(
            self._index.read(f"que pense l’auteur de {named} ?" if named else text), count=DEPTH
        )
        bar = _IN_A_TALK if scene.thread.last else _CALLS_TO_MIND
        if not findings.hits or not (findings.about >= (0.0 if named else bar) or _is_all_there(findings)):
            return None
        return self._called_to_mind(scene, findings)

    def _called_to_mind(self, scene: Scene, findings: Findings) -> Reply | None:
        """Read the first passage as one that a statement calls to mind; None where it was read already."""
        [citation, *_] = self._quoter.choose(findings, 1)
        return None if scene.thread.overlaps(citation) else self._read(scene, "reminded", citation, Outcome.NEAR)

    def praised(self, scene: Scene) -> Reply | None:
        """Read the passage again that somebody praises; None where nobody does, or where there is none on that."""
        thing = liked(scene.message.text)
        findings = self._index.find(self._index.read(thing)) if thing else None
        if findings is None or findings.about < 0:
            return None
        return self._read(scene, "liked", self._quoter.choose(findings, 1)[0], Outcome.ANSWERED)

    def _read(self, scene: Scene, key: str, citation: Citation, outcome: Outcome) -> Reply:
        is_reported = citation.speaker is not None and key == "reminded"
        opening = self._answerer.bringing_in(scene, citation) if is_reported else scene.say(key, citation)
        parts: list[Part] = [opening, citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(outcome, parts, Decision(note=key), suggestions=suggestions)

    def own_case(self, scene: Scene, findings: Findings) -> Reply | None:
        """Return the reply to who opens a talk with a case of his own of which the blog speaks, if not in his words;
        None for others. What one sentence of it tells or asks comes first.
        """
        if scene.thread.last or findings.about >= 0:
            return None
        opening = findings.opening()
        if opening.about < 0:
            return None
        reply = self.by_sentence(scene)
        is_better = reply and (reply.outcome is Outcome.ANSWERED or opening.about < _HARDLY)
        return reply if is_better else _first_alone(self._answerer.answer_from(scene, opening))

    def surer(self, scene: Scene, findings: Findings) -> Findings:
        """Return findings for a message, or those for one sentence of it that it answers far more surely."""
        query = findings.query
        if not findings.answers_barely or query.weighs or query.asks_for_several:
            return findings
        told, asked = told_and_asked(scene.message.text)
        alone = (each for each in (*asked, *told) if not follow_up(each, in_talk=True))
        found = [self._index.find(scene.read(self._index, piece)) for piece in alone]
        best = max(found, key=lambda each: each.margin, default=findings)
        return best if best.margin > findings.margin + _SURER else findings

    def by_sentence(self, scene: Scene) -> Reply | None:
        """Answer what one sentence of a message of several tells or asks, where as a whole it has no answer; None where
        the blog speaks of none of them.
        """
        told, asked = told_and_asked(scene.message.text)
        about = [self._index.find(scene.read(self._index, piece)) for piece in told]
        best = max(about, key=lambda findings: findings.about, default=None)
        if best is not None and best.about >= 0:
            return _first_alone(self._answerer.answer_from(scene, best, note=BY_SENTENCE, lenient=True))
        if best is not None and best.about >= _CALLS_TO_MIND and (reply := self._called_to_mind(scene, best)):
            return reply
        # "Il y a un exemple ?" asks for one of what the others ask.
        alone = [piece for piece in asked if not follow_up(piece, in_talk=True)] or asked
        answers = (self._index.find(scene.read(self._index, piece)) for piece in alone)
        found = next((findings for findings in answers if findings.answers), None)
        return self._answerer.answer_from(scene, found, note=BY_SENTENCE) if found else None

    def of_opinion(self, scene: Scene) -> Reply | None:
        """Return the reply to a judgement of what was read, or to a claim about a thing; None for neither."""
        if scene.thread.last and judges_what_was_read(scene.message.text):
            return self._opining.judged(scene)
        thing = claims_of(scene.message.text)
        return self._opining.opined(scene, thing) if thing else None


def _first_alone(reply: Reply) -> Reply:
    """Return a reply with its first quote and no other: of what somebody tells, the parts are not asked for."""
    places = [place for place, part in enumerate(reply.parts) if isinstance(part, Citation)]
    return replace(reply, parts=reply.parts[: places[0] + 1]) if places else reply


def _was_read(said: frozenset[str], thread: Thread) -> bool:
    """Say whether one of the quotes of a talk holds all of some stems."""
    quotes = (quote for citation in thread.citations for quote in citation.quotes)
    return any(said <= frozenset(content_stems(quote.text)) for quote in quotes)


def _is_all_there(findings: Findings) -> bool:
    return findings.evidence.covered > _ALL_THERE and findings.hits[0].score >= _WELL
