"""One message, one reply: small talk, a follow-up, or a question of its own. Pure: nothing here remembers."""

from collections.abc import Sequence
from dataclasses import replace

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._follow_ups import FollowUp, follow_up, hangs_after_all, speaks_of_them, strong_sign
from bot.conversation._following import Follower
from bot.conversation._hanging import Subject
from bot.conversation._scene import Scene, language_for
from bot.conversation._small_talk import courtesy, small_talk
from bot.conversation._thread import thread_of
from bot.conversation._topics import some_topics, topics_of
from bot.index import Index
from bot.model import Decision, Message, Outcome, Reply, Turn
from bot.phrases import Voice
from bot.quotes import Quoter
from bot.text import content_stems

# Nobody asks in more (characters): what is longer is a rant or a pasted text, and gets a question back.
LONGEST_QUESTION = 1_500
# Beside these a word of courtesy decides: "n'importe quoi, ta réponse est à côté" disagrees with nobody's quote.
_SLIGHT = (None, FollowUp.DISAGREE, FollowUp.AGREE, FollowUp.YES, FollowUp.NO, FollowUp.VAGUE, FollowUp.PERSON)
# What is a bare "oui" or "ok" to an offer is no praise.
_ANSWERS_TO_OFFERS = frozenset({"praise", "apology"})


class Composer:
    """Composes replies from an index; holds nothing that changes."""

    def __init__(self, index: Index) -> None:
        self.quoter = quoter = Quoter(index)
        self._index = index
        self._topics = topics_of(index.corpus)
        self._answerer = Answerer(index, quoter, self._topics)
        self._follower = Follower(index, quoter, self._answerer)
        self._subject = Subject(index, quoter)

    def compose(self, message: Message, recent: Sequence[Turn]) -> Reply:
        """Return the reply to a message, given the turns before it in its conversation, oldest first."""
        scene = self._scene(message, recent)
        intent, hangs = small_talk(message.text), follow_up(message.text, in_talk=bool(scene.thread.last))
        if intent is None and hangs in _SLIGHT and (polite := courtesy(message.text, alone=True)):
            return self._chat(scene, polite)
        if intent and not (hangs and intent in _ANSWERS_TO_OFFERS and scene.thread.last):
            return self._chat(scene, intent)
        if len(message.text) > LONGEST_QUESTION:
            return scene.reply(Outcome.ASKED, (scene.say("too_long"),), Decision(note="too long"))
        if hangs in (None, FollowUp.ELLIPSIS) and speaks_of_them(message.text) and self._subject.person(scene):
            hangs = FollowUp.PERSON
        if hangs in (None, FollowUp.ELLIPSIS) and scene.thread.last:
            hangs = self._strongly(message.text) or hangs
        if hangs and (reply := self._follower.follow(scene, hangs)):
            return reply
        findings = self._index.find(self._index.read(message.text))
        if not findings.answers and (reply := self._after_all(scene)):
            return reply
        return self._answerer.answer_from(scene, findings)

    def _strongly(self, text: str) -> FollowUp | None:
        """Return how a message hangs on the talk by a strong sign, unless it names a subject of the blog's beside."""
        found = strong_sign(text)
        if found is None or self._index.find(self._index.read(found[1])).about >= 0:
            return None
        return found[0]

    def _after_all(self, scene: Scene) -> Reply | None:
        """Return the reply to a message that the blog has no answer to, if it was about the talk and not a question."""
        text, last = scene.message.text, scene.thread.last
        if intent := courtesy(text):
            return self._chat(scene, intent)
        near = {stem for quote in last.quotes for stem in content_stems(quote.text)} if last else set[str]()
        hangs = hangs_after_all(text, near, in_talk=last is not None)
        return self._follower.follow(scene, hangs) if hangs else None

    def has_another(self, turns: Sequence[Turn]) -> bool:
        """Say whether there is another passage on what the last of these turns is about."""
        return self._follower.has_another(self._scene(replace(turns[-1].message, text=""), turns))

    def _scene(self, message: Message, recent: Sequence[Turn]) -> Scene:
        turn = recent[-1].number + 1 if recent else 0
        voice = Voice(language_for(message, recent), message.conversation, turn)
        offered = some_topics(self._topics, message.conversation, turn)
        return Scene(message, thread_of(recent), voice, offered, turn)

    def _chat(self, scene: Scene, intent: str) -> Reply:
        blog = self._index.corpus.blog
        if intent == "author" and blog.author:
            intent = "author_named"
        name = phrases.blog_name(blog, scene.language)
        words = scene.say(intent, blog=name, author=blog.author or "")
        return scene.reply(Outcome.CHAT, (words,), Decision(note=intent))
