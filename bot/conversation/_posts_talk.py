"""Talk about the posts and about what the bot offered: "et le plus vieux ?", "combien parlent de l'Inde ?", "le 2e"."""

from collections.abc import Collection, Sequence

from bot import phrases
from bot.conversation._answering import Answerer, decision_of
from bot.conversation._blog_facts import NAMED_THEM, BlogFacts
from bot.conversation._hanging import note_of
from bot.conversation._in_post import InPost
from bot.conversation._own_topics import OwnTopics
from bot.conversation._scene import Scene
from bot.conversation._telling import OF_TITLE, Telling
from bot.conversation._thread import CHOICE, Thread
from bot.conversation.heard._about_posts import (
    asks_on_about_posts,
    asks_what_it_is_about,
    asks_what_it_says,
    end_that_says,
    means_post_last_read,
    names_end,
    names_list,
    names_post,
    posts_about_what,
    starts_over,
    wants_next_one,
)
from bot.conversation.heard._choosing import chosen_place, wants_sum
from bot.conversation.heard._follow_ups import FollowUp, follow_up
from bot.conversation.heard._titles import Titles
from bot.index import Findings, Index, Query
from bot.model import Decision, Outcome, Post, Reply, Turn, Words
from bot.text import content_stems

# So many sentences are looked at for the posts that speak of something.
_DEPTH = 400
# How far back the list is looked for from which somebody goes on choosing.
_TURNS_BACK = 6
_READ_ON = frozenset(note_of(kind) for kind in (FollowUp.NEXT, FollowUp.MORE, FollowUp.WHY))
_OF_ONE_POST = frozenset({OF_TITLE, note_of(FollowUp.SOURCE), note_of(FollowUp.WHEN)})
_ABOUT_POSTS = "blog_"
_SPEAKING = "blog_about"
_FEWEST = 2
_OF_ENDS = frozenset({"blog_last", "blog_first"})
_SAID_FIRST = frozenset({"blog_last", "blog_first", "blog_dates"})
# Said of the one post just named: "Je vous le lis ?" "Oui."
_TAKES_UP = frozenset({FollowUp.YES, FollowUp.NEXT, FollowUp.SUMMARY})


class PostsTalk:
    """Answers what is asked of the posts in the middle of a talk, and takes up what somebody chooses."""

    def __init__(self, index: Index, facts: BlogFacts, answerer: Answerer, telling: Telling) -> None:
        self._index = index
        self._facts = facts
        self._answerer = answerer
        self._telling = telling
        self._own_topics = OwnTopics(index, answerer)
        self._in_post = InPost(index, answerer, telling)
        self._titles = Titles(index.corpus.posts)

    def reply(self, scene: Scene) -> Reply | None:
        """Return the reply to a message about the posts, to a choice or to what is asked of one post that it names by
        its subject; None where it is nothing of these.
        """
        return self._of_posts(scene) or self._in_post.reply(scene)

    def _of_posts(self, scene: Scene) -> Reply | None:
        text = scene.message.text
        if what := posts_about_what(text):
            return self._which_speak_of(scene, what)
        if told := self._of_post_at_hand(scene) or self._dated(scene):
            return told
        intent = asks_on_about_posts(text)
        if intent == "blog_list" and names_list(text):
            return self.of_posts(scene, intent)
        if end := _end_meant(text):
            return self._chosen_post(scene, (), end, "blog_last")
        offering = _offering(scene.thread.turns)
        if offering is None:  # "le plus vieux ?", said first, is of the posts, too
            return self.of_posts(scene, intent) if intent in _SAID_FIRST else None
        return self._after(scene, offering, chosen_place(text), intent)

    def _after(self, scene: Scene, offering: Turn, place: int | None, intent: str | None) -> Reply | None:
        """Return the reply to a message after a turn that named posts or offered subjects."""
        said = "\n".join([part.text for part in offering.reply.parts if isinstance(part, Words)])
        named, note = self._facts.named_in(said), offering.reply.decision.note
        is_of_posts = note.startswith(_ABOUT_POSTS)
        if is_of_posts and place is None and (end := end_that_says(scene.message.text)):
            return self._chosen_post(scene, (), end, "blog_last")
        place = place or _next_place(scene, [post.title for post in named] or offering.reply.suggestions)
        if place and (is_of_posts or len(named) >= _FEWEST):
            return self._chosen_post(scene, named, place, note)
        if (is_of_posts or named) and intent:
            return self.of_posts(scene, intent, named if note == _SPEAKING else ())
        if len(named) == 1 and is_of_posts and _takes_up(scene.message.text):
            sums_up = wants_sum(scene.message.text)
            return self._telling.of_title(scene, named[0], sums_up=sums_up, note=CHOICE + named[0].title)
        return self._chosen_topic(scene, offering, place) if place else None

    def _dated(self, scene: Scene) -> Reply | None:
        """Return when a post is from that a message names by its title or its subject, or None where it names none."""
        post = self._titles.dated(scene.message.text)
        if isinstance(post, str):
            post = self._telling.post_on(self._index.find(scene.read(self._index, post), count=_DEPTH))
        if post is None:
            return None
        return scene.reply(Outcome.CHAT, (self._facts.dated(scene, post),), Decision(note="blog_dated"))

    def _of_post_at_hand(self, scene: Scene) -> Reply | None:
        """Return what the post last read from is about, or its beginning, where a message asks for that."""
        text, last = scene.message.text, scene.thread.last
        if last and starts_over(text):
            return self._telling.of_title(scene, last.post, sums_up=False, note=CHOICE + last.post.title)
        if not asks_what_it_is_about(text):
            return None
        post = last.post if last and means_post_last_read(text) else _post_at_hand(scene.thread)
        return self._told_in_short(scene, post) if post else None

    def _told_in_short(self, scene: Scene, post: Post) -> Reply:
        """Return what a post is about, or how it begins where that is what was just read."""
        told = self._telling.of_title(scene, post, sums_up=True, note=CHOICE + post.title)
        if told.citations != scene.thread.newest:
            return told
        return self._telling.of_title(scene, post, sums_up=False, note=CHOICE + post.title)

    def of_posts(self, scene: Scene, intent: str, among: Sequence[Post] = ()) -> Reply:
        """Return what is said to a question about the posts of one of `INTENTS`; or only about those `among` them."""
        return scene.reply(Outcome.CHAT, (self._facts.answer(scene, intent, among),), Decision(note=intent))

    def _chosen_post(self, scene: Scene, named: Sequence[Post], place: int, note: str) -> Reply:
        """Return how the post that stands at a place among those just named goes, or what it says in short."""
        sums_up = wants_sum(scene.message.text) or end_that_says(scene.message.text) is not None
        in_order = self._facts.in_order()
        # After "le plus récent est …" it is the first or the last of all that is meant, after their dates the latest.
        if in_order and (note in _OF_ENDS or (note == "blog_dates" and place == -1)):
            if not sums_up and note in _OF_ENDS and place in (1, -1):
                return self.of_posts(scene, "blog_first" if place == 1 else "blog_last")
            named = in_order if note != "blog_last" or place in (1, -1) else ()
        if place > len(named):
            return self.of_posts(scene, "blog_list")
        post = named[place - 1 if place > 0 else place]
        return self._telling.of_title(scene, post, sums_up=sums_up, note=CHOICE + post.title)

    def _chosen_topic(self, scene: Scene, offering: Turn, place: int) -> Reply | None:
        """Return what the blog says on the subject that stands at a place among those just offered."""
        offered, declined = offering.reply.suggestions, offering.reply.outcome is Outcome.DECLINED
        if offering.reply.citations or len(offered) < (1 if declined else max(_FEWEST, place)):
            return None
        if place > len(offered):  # where a no named but one subject, that one is meant
            place = -1
        topic = offered[place - 1 if place > 0 else place]
        note, query = CHOICE + _as_it_is(scene, topic), scene.read(self._index, topic)
        found = self._own_topics.on(scene, topic) or self._answerer.answer(scene, query, note=note, lenient=True)
        of_topic = (post for post in self._index.corpus.posts if query.text in post.topics)
        if found.outcome is Outcome.DECLINED and (post := next(of_topic, None)):  # no word of it, but it was offered
            return self._telling.of_title(scene, post, sums_up=True, note=note)
        return found

    def _which_speak_of(self, scene: Scene, what: str) -> Reply:
        """Name the posts that say something's name, or have it for a topic; else the one nearest in meaning."""
        query = self._index.read(what)
        findings = self._index.find(query, count=_DEPTH)
        posts = self._holding(query, findings) if query.terms else []
        if posts:
            words = self._facts.listed_about(scene, posts)
            return scene.reply(Outcome.CHAT, (words,), decision_of(findings, _SPEAKING))
        if findings.answers:
            words = scene.say("posts_near", title=self._facts.titles(scene, [findings.hits[0].sentence.post]))
            return scene.reply(Outcome.CHAT, (words,), decision_of(findings, _SPEAKING))
        return self._answerer.declined(scene, decision_of(findings), findings.query)

    def _holding(self, query: Query, findings: Findings) -> list[Post]:
        wanted = [
            _meant(query, term.stem, is_foreign=term.is_missing or query.language == "en") for term in query.terms
        ]
        tagged = [post for post in self._index.corpus.posts if any(_all_in(wanted, topic) for topic in post.topics)]
        holding = [hit.sentence.post for hit in findings.hits if _all_in(wanted, hit.sentence.text)]
        return list(dict.fromkeys((*holding, *tagged)))


def _meant(query: Query, stem: str, *, is_foreign: bool) -> Collection[str]:
    """Return the stems that stand for one of the words asked for; other words only for what the author never says."""
    others = [each.stem for each in query.synonyms if each.instead_of == stem] if is_foreign else []
    return {stem, *others}


def _all_in(wanted: Sequence[Collection[str]], text: str) -> bool:
    held = set(content_stems(text))
    return all(not held.isdisjoint(stems) for stems in wanted)


def _offering(turns: Sequence[Turn]) -> Turn | None:
    """Return the turn that something may be chosen from: the last one, or the one from which was chosen since."""
    lately = list(turns[-_TURNS_BACK:])
    while lately and (_goes_on(lately[-1]) or _only_counts(lately)):
        lately.pop()
    return lately[-1] if lately else None


def _only_counts(turns: Sequence[Turn]) -> bool:
    """Say whether the last turn told no more than how many posts stand in the list before it."""
    notes = [turn.reply.decision.note for turn in turns[-2:]]
    return len(notes) > 1 and notes[1] == "blog_count" and notes[0] in NAMED_THEM


def _goes_on(turn: Turn) -> bool:
    note = turn.reply.decision.note
    return note.startswith(CHOICE) or note in _READ_ON


def _end_meant(text: str) -> int | None:
    """Return of which end a message wants to know what it says, and can mean but a post there: 1 for the oldest, -1."""
    if names_post(text) and wants_sum(text) and (place := chosen_place(text)) in (1, -1):
        return place
    return end_that_says(text) if names_end(text) else None


def _post_at_hand(thread: Thread) -> Post | None:
    """Return the post that was just named, dated or begun to be read, as a whole; None where but a passage was read."""
    notes = (turn.reply.decision.note for turn in reversed(thread.turns) if turn.reply.outcome is not Outcome.DECLINED)
    note = next((each for each in notes if each not in _READ_ON), "")
    if thread.last is None or thread.was_declined:
        return None
    post = thread.last.post
    return post if note in _OF_ONE_POST or note == CHOICE + post.title else None


def _takes_up(text: str) -> bool:
    return asks_what_it_says(text) or follow_up(text) in _TAKES_UP


def _next_place(scene: Scene, named: Sequence[str]) -> int | None:
    """Return the place after what was chosen last among those named, where a message asks for that."""
    turns = scene.thread.turns
    note = next((each.reply.decision.note for each in reversed(turns) if each.reply.decision.note not in _READ_ON), "")
    chosen = note.removeprefix(CHOICE)
    names = [_as_it_is(scene, each) for each in named]
    if not note.startswith(CHOICE) or chosen not in names or not wants_next_one(scene.message.text):
        return None
    return names.index(chosen) + 2


def _as_it_is(scene: Scene, topic: str) -> str:
    """Return a topic that was offered by an English name as it is in the posts."""
    return phrases.in_french(topic, scene.voice.english)
