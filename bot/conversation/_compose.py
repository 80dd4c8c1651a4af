"""One question, one reply: small talk, an answer in the author's words, near passages, or an honest no. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot import phrases
from bot.conversation._small_talk import small_talk
from bot.conversation._topics import next_topics, some_topics, topics_of
from bot.index import Findings, Index
from bot.model import Citation, Decision, Language, Message, Outcome, Part, Reply, Turn, Words
from bot.phrases import Voice
from bot.quotes import Quoter
from bot.text import language_of

# Nobody asks in more (characters): what is longer is a rant or a pasted text, and gets a question back.
LONGEST_QUESTION = 1_500
# A second or third passage is quoted when it scores this near to the first.
NEARLY_AS_GOOD = 0.8
MOST_CITATIONS = 2
MOST_NEAR = 3
# A question with several parts gets a quote for each, up to so many.
MOST_PARTS = 3


@dataclass(frozen=True, slots=True)
class _Scene:
    """What one reply is made from: the message, the recent turns (oldest first), the voice of the moment."""

    message: Message
    recent: Sequence[Turn]
    voice: Voice
    topics: tuple[str, ...]

    def say(self, key: str, **words: str) -> Words:
        """Return a phrase as a part of the reply, with topics to offer at hand."""
        offered = phrases.listed(self.topics, self.voice.language)
        return Words(self.voice.say(key, topics=offered, **words))


class Composer:
    """Composes replies from an index; holds nothing that changes."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._quoter = Quoter(index)
        self._topics = topics_of(index.corpus)

    def compose(self, message: Message, recent: Sequence[Turn]) -> Reply:
        """Return the reply to a message, given the turns before it in its conversation, oldest first."""
        language = _language(message, recent)
        turn = recent[-1].number + 1 if recent else 0
        offered = some_topics(self._topics, message.conversation, turn)
        scene = _Scene(message, recent, Voice(language, message.conversation, turn), offered)
        if intent := small_talk(message.text):
            return self._chat(scene, intent)
        if len(message.text) > LONGEST_QUESTION:
            return _reply(scene, Outcome.ASKED, (scene.say("too_long"),), Decision(note="too long"))
        return self._answer(scene)

    def _chat(self, scene: _Scene, intent: str) -> Reply:
        blog = self._index.corpus.blog
        if intent == "author" and blog.author:
            intent = "author_named"
        name = phrases.blog_name(blog, scene.voice.language)
        words = scene.say(intent, blog=name, author=blog.author or "")
        return _reply(scene, Outcome.CHAT, (words,), Decision(note=intent))

    def _answer(self, scene: _Scene) -> Reply:
        findings = self._index.search(scene.message.text)
        decision = _decision(findings)
        if findings.answers:
            return self._quoted(scene, self._cited(findings), decision)
        if findings.is_near:
            return self._near(scene, self._quoter.choose(findings, MOST_NEAR, at_least=NEARLY_AS_GOOD), decision)
        parts = [scene.say("declined")]
        if scene.topics:
            parts.append(scene.say("declined_topics"))
        return _reply(scene, Outcome.DECLINED, (Words(" ".join(part.text for part in parts)),), decision)

    def _cited(self, findings: Findings) -> tuple[Citation, ...]:
        if findings.query.asks_for_several:
            parts = self._index.search_parts(findings.query)
            return self._quoter.choose_parts(findings, parts, MOST_PARTS)
        return self._quoter.choose(findings, MOST_CITATIONS, at_least=NEARLY_AS_GOOD)

    def _quoted(self, scene: _Scene, citations: tuple[Citation, ...], decision: Decision) -> Reply:
        parts: list[Part] = []
        for number, citation in enumerate(citations):
            parts += [self._opening(scene, citation, number), citation]
        return _reply(scene, Outcome.ANSWERED, parts, decision, self._suggested(scene, citations))

    def _opening(self, scene: _Scene, citation: Citation, number: int) -> Words:
        if citation.speaker:
            return scene.say("reported", speaker=citation.speaker)
        return scene.say("also" if number else "answer")

    def _near(self, scene: _Scene, citations: tuple[Citation, ...], decision: Decision) -> Reply:
        parts: list[Part] = [scene.say("near"), *citations]
        return _reply(scene, Outcome.NEAR, parts, decision, self._suggested(scene, citations))

    def _suggested(self, scene: _Scene, citations: Sequence[Citation]) -> tuple[str, ...]:
        posts = [citation.post for citation in citations]
        return next_topics(posts, self._topics, scene.message.text)


def _reply(
    scene: _Scene,
    outcome: Outcome,
    parts: Sequence[Part],
    decision: Decision,
    suggestions: tuple[str, ...] | None = None,
) -> Reply:
    offered = scene.topics if suggestions is None else suggestions
    return Reply(outcome, tuple(parts), scene.voice.language, offered, decision)


def _decision(findings: Findings) -> Decision:
    evidence = findings.evidence
    return Decision(round(evidence.covered, 3), round(evidence.score, 3), round(findings.margin, 3))


def _language(message: Message, recent: Sequence[Turn]) -> Language:
    """Return the language to answer in: the message's own, else that of the talk so far, else the member's."""
    spoken = language_of(message.text)
    if spoken:
        return Language(spoken)
    if recent:
        return recent[-1].reply.language
    if message.locale and not message.locale.startswith("fr"):
        return Language.ENGLISH
    return Language.FRENCH
