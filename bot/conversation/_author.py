"""What is asked of the author's own life gets what the posts let out of it, or an honest "that is not told here".

What somebody else does for a living is asked in the same words ("il fait quoi dans la vie ?"), and answered here, too.
"""

import re

from bot.conversation._answering import Answerer
from bot.conversation._hanging import Subject, decided, shown
from bot.conversation._scene import Scene
from bot.conversation.heard._author_life import TELLS, asks_of_author_s_life, asks_of_him, thing_owned
from bot.conversation.heard._follow_ups import FollowUp
from bot.index import Index, Sentence
from bot.model import AuthorIs, Citation, Decision, Outcome, Reply
from bot.quotes import Quoter, is_persons
from bot.text import content_stems, fold, quoted_spans

_NOTE = "author's life"
_WORK, _PERSON = "work", FollowUp.PERSON
# By one of these, beside his name, it is said what somebody does, in one of the first sentences found for him.
_OFFICE = (
    r"\b(?:directeur|directrice|president|pdg|dg|ceo|patron|fonda(?:teur|trice)|chef|responsable|copilote|journaliste|"
    r"prof(?:esseur)?|cherche(?:ur|use)|ministre|consultant|ingenieur|medecin|avocat)(?:e|s|es|ne)?\b"
)
_FEW = 5
# After these "il" is the author.
_OF_AUTHOR = frozenset({"author", "author_named", _NOTE})

# By what the author is: the pronouns that never mean one of that sex.
_OF_OTHERS = {
    AuthorIs.WOMAN: re.compile(r"\b(?:il|lui|he|him|his)\b"),
    AuthorIs.MAN: re.compile(r"\b(?:elle|she|her)\b"),
}


class Author:
    """Answers questions about the life of whoever writes the blog, and about what others do for a living."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        # By the matter: found at the first question, for the posts do not change.
        self._telling: dict[str, tuple[Sentence, ...]] = {}

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to a question about the author's life, or to what somebody else does for a living; None
        for other questions.
        """
        asked = asks_of_author_s_life(scene.message.text)
        if asked is None and self._is_asked_for(scene) and asks_of_him(scene.message.text):
            return self._untold(scene)
        if asked is None or not (asked[1] or self._means_author(scene)):
            return self._of_somebody(scene) if asked and asked[0] == _WORK else None
        thing = thing_owned(scene.message.text) if asked[0] == "things" else None
        for sentence in self._sentences(asked[0]):
            if thing and thing not in fold(sentence.text):
                continue
            if not self._quoter.reports_somebody(sentence):
                return self._told(scene, self._quoter.fresh(sentence, scene.thread.was_shown))
        return self._untold(scene)

    def _of_somebody(self, scene: Scene) -> Reply | None:
        """Return what somebody else who was spoken of does for a living, or that it is not said; None for nobody."""
        person = self._subject.person(scene)
        if person is None:
            return None
        asked = self._index.read(scene.thread.turns[-1].message.text)
        somebody = " ".join([term.word for term in asked.terms if term.is_name and not term.is_missing]) or person
        findings = self._index.find(self._index.read(f"qui est {somebody} ?"))
        held = [hit.sentence for hit in findings.hits[:_FEW] if self._index.held(hit.sentence, content_stems(somebody))]
        name = re.escape(fold(somebody).split()[-1])
        office = re.compile(rf"\b{name}, [^.;:]{{0,30}}?{_OFFICE}|{_OFFICE}[^.;:]{{0,60}}?\b{name}\b")
        for sentence in held:
            if office.search(fold(sentence.text)):
                told = self._quoter.fresh(sentence, lambda *_: False)
                return shown(self._answerer, scene, "again" if scene.thread.overlaps(told) else "answer", told, _PERSON)
        return scene.reply(Outcome.DECLINED, (scene.say("no_more_here"),), decided(_PERSON), suggestions=())

    @staticmethod
    def _untold(scene: Scene) -> Reply:
        return scene.reply(Outcome.DECLINED, (scene.say("author_life"),), Decision(note=_NOTE))

    def _told(self, scene: Scene, told: Citation) -> Reply:
        suggestions = self._answerer.suggestions(scene, (told,))
        parts = (scene.say("author_tells", told), told)
        return scene.reply(Outcome.NEAR, parts, Decision(note=_NOTE), suggestions=suggestions)

    def _means_author(self, scene: Scene) -> bool:
        """Say whether "il" is the author: he was just asked for, or nobody else was spoken of but a study, a paper. Of
        another sex than the author it is somebody else, if anybody was spoken of.
        """
        other = _OF_OTHERS.get(self._index.corpus.blog.author_is)
        if other and other.search(fold(scene.message.text)) and self._subject.person(scene):
            return False
        somebody = self._subject.person(scene)
        return self._is_asked_for(scene) or somebody is None or not is_persons(somebody)

    @staticmethod
    def _is_asked_for(scene: Scene) -> bool:
        turns = scene.thread.turns
        return bool(turns) and turns[-1].reply.decision.note in _OF_AUTHOR

    def _sentences(self, matter: str) -> tuple[Sentence, ...]:
        if matter not in self._telling:
            tells = TELLS[matter]
            self._telling[matter] = tuple([each for each in self._index.sentences if _tells(each, tells)])
        return self._telling[matter]


def _tells(sentence: Sentence, tells: re.Pattern[str]) -> bool:
    """Say whether a sentence tells something outside of quotation marks: inside of them somebody else does."""
    told = tells.search(fold(sentence.text))
    if told is None:
        return False
    place = sentence.start + told.start()
    return not any(start < place < end for start, end in quoted_spans(sentence.post.body))
