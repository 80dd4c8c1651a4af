"""One message, one reply: small talk, a follow-up, or a question of its own. Pure: nothing here remembers."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._asked_on import AskedOn
from bot.conversation._author import Author
from bot.conversation._bearing import Bearing
from bot.conversation._blog_facts import INTENTS, BlogFacts
from bot.conversation._closest import Closest
from bot.conversation._concluding import concludes, left_to_member
from bot.conversation._delicate import Delicate
from bot.conversation._following import Follower
from bot.conversation._going_on import GoingOn
from bot.conversation._hanging import Subject, note_of, shown
from bot.conversation._here_first import here_first
from bot.conversation._introduced import arrived
from bot.conversation._irony import Irony
from bot.conversation._listed import naming_what_is_meant, place_meant
from bot.conversation._named_things import NamedThings
from bot.conversation._names_wanted import NamesWanted
from bot.conversation._narrowing import narrowing
from bot.conversation._near_by import NearBy
from bot.conversation._opining import Opining
from bot.conversation._own_topics import OwnTopics
from bot.conversation._parting import Parting
from bot.conversation._polls import Polls
from bot.conversation._posts_talk import PostsTalk
from bot.conversation._put_right import PuttingRight
from bot.conversation._reading_offered import BEFORE_QUOTES, reading_on_offered
from bot.conversation._rephrased import as_meant
from bot.conversation._scene import Scene, first_reply, language_for, saying
from bot.conversation._stating import Stating
from bot.conversation._strong_signs import Hanging
from bot.conversation._thread import Thread, talk_of
from bot.conversation._topics import some_topics, topics_by_post, topics_of, topics_of_talk
from bot.conversation._whose_words import WhoseWords
from bot.conversation._wishes import Wishes
from bot.conversation._worded import GREETED, worded
from bot.conversation._works import Works
from bot.conversation.heard._about_bot import asks_how_it_works, language_wanted
from bot.conversation.heard._added import opens_on_another
from bot.conversation.heard._arguing import argues
from bot.conversation.heard._asked_to_write import asked_to_write
from bot.conversation.heard._called_by_name import CalledByName, without_calls
from bot.conversation.heard._courteous import courtesy
from bot.conversation.heard._follow_ups import (
    FollowUp,
    follow_up,
    hangs_after_all,
)
from bot.conversation.heard._his_view import told_before_asking
from bot.conversation.heard._leaving import is_foreign, leaves_choice, shrugs
from bot.conversation.heard._moves import reaction
from bot.conversation.heard._naming_author import asks_his_name
from bot.conversation.heard._opinions import asks_of_tone, judges_him, wants_yes_or_no
from bot.conversation.heard._pictures import in_words
from bot.conversation.heard._pointing import asks_his_side
from bot.conversation.heard._small_talk import guest_talk, small_talk
from bot.conversation.heard._titles import Titles, asked_on_subject
from bot.index import Index
from bot.model import Decision, Message, Outcome, Reply, Turn
from bot.phrases import Voice
from bot.quotes import Quoter
from bot.text import fold

# Nobody asks in more (characters): what is longer is a rant or a pasted text, and gets a question back.
LONGEST_QUESTION = 1_500
# Beside these a word of courtesy decides: "n'importe quoi, ta réponse est à côté" disagrees with nobody's quote.
_SLIGHT = (None, FollowUp.DISAGREE, FollowUp.AGREE, FollowUp.YES, FollowUp.NO, FollowUp.VAGUE, FollowUp.PERSON)
# These offer topics of the whole blog, whatever the talk was about.
_WHOLE_BLOG = frozenset({"subjects", "help", "bored", "where_blog", "audience", "not_author", "back_again", "no_idea"})
# How somebody takes what leaves him cold, and what is said the second time.
_SHRUG, _SHRUG_AGAIN, _NOTED, _REMARK = "shrugged", "shrugged_again", "noted", "acknowledged"
_OF_THEM = re.compile(r"\b(?:ils|elles|they)\b")
_HEARD = frozenset({_NOTED, _REMARK})
_AUTHOR = "author"
# What is a bare "oui" or "ok" to an offer is no praise.
_ANSWERS_TO_OFFERS = frozenset({"praise", "apology"})


class Composer:
    """Composes replies from an index; holds nothing that changes."""

    def __init__(self, index: Index) -> None:
        self.quoter = quoter = Quoter(index)
        self._index = index
        self.topics = topics_of(index.corpus)
        self.topics_by_post = topics_by_post(index.corpus)
        self._answerer = Answerer(index, quoter, self.topics)
        self._follower = follower = Follower(index, quoter, self._answerer)
        self._subject = subject = Subject(index, quoter)
        self._hanging = Hanging(index, subject)
        self._near_by = NearBy(index, quoter)
        self._closest = Closest(index, quoter, self._answerer)
        self._staying, self._opposing, self._telling = follower.staying, follower.opposing, follower.telling
        self._opining = Opining(index, quoter, self._answerer, self._opposing, self._telling)
        self._stating = Stating(index, quoter, self._answerer, self._opining)
        self._titles = Titles(index.corpus.posts)
        self._posts_talk = PostsTalk(index, BlogFacts(index.corpus), self._answerer, self._telling)
        self._by_name = CalledByName(index.corpus.blog)
        going_on, irony = (room(index, quoter, self._answerer) for room in (GoingOn, Irony))
        whose, right = WhoseWords(index, quoter), PuttingRight(index, self._answerer)
        self._of_it_all = (Delicate(index), going_on, irony, whose, right)  # whatever else a message asks
        self._named_things = NamedThings(index, quoter, self._answerer)
        rooms = (Works, Parting, Author, NamesWanted, AskedOn, Wishes, Bearing)
        works, *asked, wishes, bearing = [room(index, quoter, self._answerer) for room in rooms]
        last = self._named_things, wishes, bearing, OwnTopics(index, self._answerer)
        # Each answers what is its own, and leaves the rest to the next.
        self._rooms = (works, Polls(index), self._posts_talk, *asked, *last)

    def compose(self, message: Message, recent: Sequence[Turn]) -> Reply:
        """Return the reply to a message, given the turns before it in its conversation, oldest first."""
        scene = self._scene(message, recent)
        if reply := first_reply(self._of_it_all, scene):
            return reply
        scene = as_meant(naming_what_is_meant(arrived(scene, self._index)), self._index)
        if reply := first_reply(self._rooms, scene):
            return reply
        hangs = follow_up(scene.message.text, in_talk=bool(scene.thread.last))
        reply = self._at_once(scene, hangs) or self._follow(scene, hangs) or self._searched(scene, hangs)
        return self._named_things.figures_behind(scene.hearing(message), self._staying.kept(scene, reply))

    def _at_once(self, scene: Scene, hangs: FollowUp | None) -> Reply | None:
        """Return the reply to a message that needs no search: about what was just read, small talk, or too long."""
        # The one of the last quotes that is meant.
        if (newest := scene.thread.newest) and (place := place_meant(scene.message.text)) is not None:
            return self._follower.more(scene, newest[min(place, len(newest) - 1)])
        his_side = scene.thread.last and asks_his_side(scene.message.text)
        if reply := (self._follower.his_side(scene) if his_side else self._staying.asked_of_it(scene)):
            return reply
        if reply := self._opining.reply(scene) or self._left_to_us(scene, hangs) or self._taken(scene):
            return reply
        if intent := self._intent(scene, hangs):
            return self._chat(scene, intent)
        if len(scene.message.text) > LONGEST_QUESTION:
            return scene.reply(Outcome.ASKED, (scene.say("too_long"),), Decision(note="too long"))
        return None

    def _taken(self, scene: Scene) -> Reply | None:
        """Return the reply to a reason that somebody gives, or to how he takes what was just read."""
        text, thread = scene.message.text, scene.thread
        if thread.turns and argues(text):
            return self._opposing.argued(scene)
        taken = reaction(text)
        if taken in _HEARD and thread.was_declined:  # he takes the no, not the first of the subjects named beside it
            return self._chat(replace(scene, offer=self._whole_blog(scene)), "noted_no")
        if taken == _REMARK and not thread.newest_is_quote:
            return self._chat(scene, "heard_out")
        if not taken or not thread.newest_is_quote:
            return None
        return reading_on_offered(scene, taken) if thread.newest_is_read or taken == _SHRUG else None

    def _left_to_us(self, scene: Scene, hangs: FollowUp | None) -> Reply | None:
        """Return the reply to who leaves it to the bot what to read, or what to think of what was read; or who writes
        in a language that it does not know.
        """
        text, thread = scene.message.text, scene.thread
        if (thing := asked_to_write(text)) is not None:
            return self._opining.written_nothing(scene, thing)
        if is_foreign(text):
            return scene.reply(Outcome.CHAT, (scene.say("other_language"),), Decision(note="other language"))
        note = thread.turns[-1].reply.decision.note if thread.turns else ""
        if leaves_choice(text) or ((thread.asked_back or note == _SHRUG_AGAIN) and shrugs(text)):
            return self._opining.picked(scene)
        if note == _SHRUG and shrugs(text) and hangs is not FollowUp.YES:  # it was asked whether to read on
            return self._chat(replace(scene, offer=self._whole_blog(scene)), _SHRUG_AGAIN)
        is_tag = hangs is FollowUp.NO and "?" in text and thread.newest_is_read  # "non ?"
        is_tag = is_tag or (thread.last is not None and wants_yes_or_no(text))
        if is_tag or (thread.last and (asks_of_tone(text) or judges_him(text))):
            return self._opining.judged(scene)
        return None

    def _whole_blog(self, scene: Scene) -> Callable[[], tuple[str, ...]]:
        """Return what offers topics of the whole blog, whatever the talk was about."""
        return partial(some_topics, self.topics, scene.message.conversation, scene.turn)

    def _searched(self, scene: Scene, hangs: FollowUp | None) -> Reply:
        """Return the reply to a question: from near what was read, else from the whole blog."""
        if reply := self._staying.fact(scene):
            return reply
        if reply := self._opining.his_view(scene, on_topic=True):  # "Encore du big data. Qu'est-ce qu'il en pense ?"
            return reply
        query = scene.read(self._index, scene.message.text)
        findings = here_first(self._index, scene, self._index.find(query))
        if reply := self._staying.held(scene, findings, points=hangs is FollowUp.ELLIPSIS):
            return reply
        is_broad = self._index.is_broad(query)
        if is_broad and (reply := self._concluded(scene) or narrowing(scene, findings, self.topics_by_post)):
            return reply
        if not findings.answers and (reply := self._stating.own_case(scene, findings) or self._after_all(scene)):
            return reply
        found = self._answerer.answer_from(scene, self._stating.surer(scene, findings))
        # Who tells of himself, or only says again what he heard, wants no quote a second time.
        is_read = bool(found.citations) and scene.thread.overlaps(found.citations[0])
        if is_read and (last := scene.thread.last) and told_before_asking(scene.message.text):
            found = self._staying.stance(scene, last)  # "donc ils paient plus, c'est dégueulasse. il en pense quoi"
        return (is_read and (self._stating.heard(scene) or self._stating.echoed(scene))) or found

    def _intent(self, scene: Scene, hangs: FollowUp | None) -> str | None:
        """Return what kind of small talk a message is, save where it answers what was offered or asks on."""
        text = scene.message.text
        intent = small_talk(text) if scene.thread.last else guest_talk(text)
        if intent is None and asks_his_name(text) and self._is_of_author(scene):
            return _AUTHOR
        if intent is None and hangs in _SLIGHT:
            return courtesy(scene.message.text, alone=True)
        if intent and intent.startswith("blog_") and scene.thread.newest_is_quote and _OF_THEM.search(fold(text)):
            return None  # "how many posts do they write?" asks of those spoken of
        if intent == "help" and scene.thread.newest_is_quote and asks_how_it_works(scene.message.text):
            return None
        if intent == "thanks" and hangs is FollowUp.NO and scene.thread.last:  # "non merci"
            return None
        is_answer = hangs and not (hangs is FollowUp.NO and intent == "apology")  # "nan mais sérieux"
        accepts = bool(scene.thread.offered) and reaction(scene.message.text) != _NOTED
        was_offered = scene.thread.last is not None or accepts
        return None if is_answer and intent in _ANSWERS_TO_OFFERS and was_offered else intent

    def _is_of_author(self, scene: Scene) -> bool:
        """Say whether "he" is the author: he was asked for just before, or nobody else is spoken of."""
        note = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
        return note == _AUTHOR or self._subject.person(scene) is None

    def _follow(self, scene: Scene, hangs: FollowUp | None) -> Reply | None:
        """Return the reply to a message that hangs on the talk or asks for a post by its title, or None."""
        before = scene.thread.turns[-1].message.text if scene.thread.turns else ""
        if asked := self._titles.asked_for(scene.message.text) or self._titles.asked_on(scene.message.text, before):
            return self._telling.wished(scene, *asked)
        if about := asked_on_subject(scene.message.text):
            return self._telling.on_subject(scene, *about)
        if self._hanging.weighs(scene, hangs) and (reply := self._follower.weigh(scene)):
            return reply
        if reply := self._opining.on_declined(scene, hangs) or self._staying.beside(scene, hangs):
            return reply
        hangs = self._hanging.of(scene, hangs)
        return self._follower.follow(scene, hangs) if hangs else None

    def _concluded(self, scene: Scene) -> Reply | None:
        """Return what comes closest to what a member concludes, or that it is his own to conclude."""
        return (self._closest.reply(scene) if concludes(scene.message.text) else None) or left_to_member(scene)

    def _after_all(self, scene: Scene) -> Reply | None:
        """Return the reply to a message that the blog has no answer to, if it was about the talk and not a question."""
        text, last = scene.message.text, scene.thread.last
        if intent := courtesy(text):
            return self._chat(scene, intent)
        taken = self._stating.praised(scene) or self._opining.his_view(scene)
        if found := taken or self._with_declined(scene) or self._staying.situation(scene):
            return found
        if last and (fact := self._near_by.holds_all(scene.thread, self._index.read(text))):
            return shown(self._answerer, scene, "again" if fact[1] else "answer", fact[0], FollowUp.ELLIPSIS)
        stating = self._stating
        found = stating.of_opinion(scene) or stating.echoed(scene) or stating.by_sentence(scene)
        if found := found or self._concluded(scene):
            return found
        hangs = hangs_after_all(text, scene.thread.newest_stems, in_talk=last is not None)
        if hangs and last is None and scene.thread.was_declined and opens_on_another(text):
            return self._answerer.declined(scene, Decision(note=note_of(FollowUp.ELLIPSIS)))
        return self._follower.follow(scene, hangs) if hangs else self._stating.taken_up(scene)

    def _with_declined(self, scene: Scene) -> Reply | None:
        """Return the answer to a word or none ("avec qui ?") together with the message before it that was declined."""
        query = self._index.read(scene.message.text)
        if scene.thread.last is not None or not scene.thread.was_declined or len(query.terms) > 1:
            return None
        declined = self._index.read(scene.thread.turns[-1].message.text)
        findings = self._index.find(self._index.within(query, declined))
        return self._answerer.answer_from(scene, findings) if findings.answers else None

    def has_another(self, turns: Sequence[Turn]) -> bool:
        """Say whether there is another passage on what the last of these turns is about."""
        return self._follower.has_another(talk_of(turns))

    def _scene(self, message: Message, recent: Sequence[Turn]) -> Scene:
        turn, corpus = recent[-1].number + 1 if recent else 0, self._index.corpus
        language, thread = language_for(message, recent, self._index.is_english, self._titles.without), talk_of(recent)
        in_french, is_one = not (recent and thread.told_in_french), len(corpus.posts) == 1
        named = message.conversation, turn, corpus.blog.author_is, corpus.blog.english, in_french, is_one
        voice = Voice(language, *named, told=thread.told)
        message = saying(message, self._by_name.as_author(without_calls(in_words(message.text)), language))
        return Scene(message, thread, voice, partial(self._offered, message, thread, turn), turn, message.text)

    def _offered(self, message: Message, thread: Thread, turn: int) -> tuple[str, ...]:
        """Return the topics to offer: near what is being talked about, if anything is."""
        if thread.last is None:
            return some_topics(self.topics, message.conversation, turn)
        near = self.topics_by_post.get(thread.last.post.slug, ())
        said = fold(" ".join((message.text, *thread.subject)))
        return topics_of_talk(near, said, self.topics, message.conversation, turn)

    def _chat(self, scene: Scene, intent: str) -> Reply:
        if intent in INTENTS:
            return self._posts_talk.of_posts(scene, intent)
        blog = self._index.corpus.blog
        if intent in _WHOLE_BLOG:
            scene = replace(scene, offer=self._whole_blog(scene))
        if intent == "worth_reading":  # after a quote it is that which is meant
            return self._opining.judged(scene) if scene.thread.last else self._opining.picked(scene, intent)
        if intent == "question_back":
            return self._opining.question_back(scene)
        if intent == "languages" and scene.thread.last and language_wanted(scene.message.text):
            return scene.reply(Outcome.CHAT, (scene.say("language_switched"),), Decision(note=intent), suggestions=())
        if intent in BEFORE_QUOTES:
            return reading_on_offered(scene, intent)
        intent = worded(intent, scene, blog)
        name, hello = phrases.blog_name(blog, scene.language), phrases.hello(scene.typed, scene.language)
        words = scene.say(intent, blog=name, author=blog.author or "", address=blog.address or "", hello=hello)
        outcome = Outcome.DECLINED if intent == "clock" else Outcome.CHAT  # no post tells the hour, however it is put
        return scene.reply(outcome, (words,), Decision(note=intent.removesuffix(GREETED)))
