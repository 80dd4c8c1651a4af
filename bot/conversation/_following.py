"""Replies to what hangs on the talk before it: "pourquoi ?", "et en Inde ?", "la source ?", "pas d'accord"."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot import phrases
from bot.conversation._answering import INSTEAD, Answerer
from bot.conversation._behind import Behind
from bot.conversation._hanging import (
    DEPTH,
    Subject,
    asked_back,
    decided,
    is_of_something_else,
    is_only_there,
    leaning,
    note_of,
    offers_to_go_on,
    said,
    shares_words,
    shown,
)
from bot.conversation._here_first import names_another
from bot.conversation._near_by import NearBy
from bot.conversation._near_facts import fact_near
from bot.conversation._opposing import Opposing
from bot.conversation._others import Others
from bot.conversation._own_view import OwnView, asks_opinion
from bot.conversation._reading_offered import reading_on_offered
from bot.conversation._reasons import Reasons
from bot.conversation._scene import Scene
from bot.conversation._staying import Staying
from bot.conversation._telling import Telling
from bot.conversation._thread import Thread
from bot.conversation._told import may_tell
from bot.conversation._unnamed import is_never_named
from bot.conversation._who_says import WhoSays, asks_of_a_figure, asks_whose_it_is
from bot.conversation.heard._about_posts import names_post
from bot.conversation.heard._follow_ups import (
    FollowUp,
    is_lost,
    means_first,
    means_their_work,
    subject_words,
    without_signs,
)
from bot.conversation.heard._moves import reaction
from bot.index import Asked, Findings, Index, Query
from bot.model import SOMEBODY, Citation, Outcome, Reply, Words
from bot.quotes import Quoter
from bot.text import fold

# What these are met with where nothing was read yet.
_MET_WITH = dict.fromkeys((FollowUp.AGREE, FollowUp.NO, FollowUp.YES), "fine") | {FollowUp.STALE: "apology"}


class Follower:
    """Answers follow-ups from the thread of the talk; `opposing`, `staying` and `telling` answer others, too."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self.opposing = Opposing(index, quoter, answerer)
        self._others = Others(index, quoter, answerer)
        self._who_says = WhoSays(quoter, index.corpus.blog.author_is)
        self._own_view = OwnView(index, quoter, answerer)
        self._near_by = NearBy(index, quoter)
        self.staying = Staying(index, quoter, answerer)
        self.telling = Telling(index, quoter, answerer)
        self._behind = Behind(index, quoter)
        self._reasons = Reasons(index, quoter, answerer)

    def follow(self, scene: Scene, kind: FollowUp) -> Reply | None:
        """Return the reply to a follow-up, or None where it is a question of its own after all."""
        if kind in (FollowUp.ELLIPSIS, FollowUp.PERSON):
            return self._with_context(scene, kind)
        if kind in _NOT_UNDERSTOOD and scene.thread.was_declined and is_lost(scene.message.text):
            return asked_back(scene, "unclear_declined", kind)
        if kind is FollowUp.DISAGREE and (disputed := self.opposing.on_topic(scene)):
            return disputed
        if scene.thread.last is None:
            return self._without_context(scene, kind)
        if kind is FollowUp.OWN_VIEW and not self._own_view.is_of(scene, scene.thread.last):
            return None
        handlers: dict[FollowUp, Callable[[Scene, Citation], Reply]] = {
            FollowUp.WHO_SAYS: self._who_says.told,
            FollowUp.WHEN: self._when,
            FollowUp.SOURCE: self._source,
            FollowUp.WHY: self._why,
            FollowUp.ANOTHER: self._another,
            FollowUp.STALE: lambda scene, last: self._others.another(scene, last, kind),
            FollowUp.NEXT: self._yes if scene.thread.offers_other_side else self._next,
            FollowUp.MORE: self.more,
            FollowUp.SUMMARY: lambda scene, last: self.telling.summary(scene, last) or self.more(scene, last),
            FollowUp.CONCLUSION: lambda scene, last: self.telling.conclusion(scene, last.post, note_of(kind)),
            FollowUp.OPPOSITE: self.opposing.opposite,
            FollowUp.DISAGREE: self.opposing.disagree,
            FollowUp.OWN_VIEW: lambda scene, last: self._own_view.told(scene, last) or self._his_own(scene, last),
            FollowUp.REPEAT: lambda scene, last: self.telling.in_a_word(scene, last) or self._repeat(scene, last),
            FollowUp.AGREE: lambda scene, _: said(scene, "agree", kind),
            FollowUp.YES: self._yes,
            FollowUp.NO: lambda scene, _: said(scene, "fine", kind),
            FollowUp.VAGUE: lambda scene, _: asked_back(scene, "asked", kind),
        }
        return handlers[kind](scene, scene.thread.last)

    def _without_context(self, scene: Scene, kind: FollowUp) -> Reply | None:
        """Answer a follow-up that nothing goes before: ask back, or leave a bare "dangers" to be searched."""
        if kind in _NOT_UNDERSTOOD and is_lost(scene.message.text):
            return asked_back(scene, "unclear", kind)
        if kind is FollowUp.OWN_VIEW or (kind in _SEARCHABLE and self._index.read(scene.message.text).terms):
            return None
        if kind is FollowUp.YES and scene.thread.offered:
            query = scene.read(self._index, scene.thread.offered[0])
            return self._answerer.answer(scene, query, note=note_of(kind), lenient=True)
        if kind in _MET_WITH:
            return said(scene, _MET_WITH[kind], kind)
        if kind is FollowUp.SOURCE and (address := self._index.corpus.blog.address):
            return said(scene, "where_blog_address", kind, address=address)
        of_nothing = "unclear_declined" if scene.thread.was_declined else "nothing_yet"
        return asked_back(scene, "asked" if kind is FollowUp.VAGUE else of_nothing, kind)

    # Questions about the last quote itself.

    def _when(self, scene: Scene, last: Citation) -> Reply:
        """Say when the post was written: the last one quoted, or the one that the message means by other words."""
        beside = without_signs(scene.message.text, FollowUp.WHEN)
        findings, names_something = self._index.search(beside), bool(subject_words(beside))
        post = findings.hits[0].sentence.post if names_something and findings.about >= 0 else last.post
        date = phrases.of_date(post.date, scene.language) if post.date else ""
        key = "when_unknown" if post.date is None else "when_about" if post.date.approximate else "when"
        words = scene.say(key, date=date)
        if self._means_a_work(scene):  # of which the post does not tell the date
            words = Words(f"{scene.say('when_only_post').text} {words.text}")
        return scene.reply(Outcome.CHAT, (words,), decided(FollowUp.WHEN))

    @staticmethod
    def _means_a_work(scene: Scene) -> bool:
        """Say whether it is a book or a study whose date is asked for, in this message or, by "il", in the last one."""
        if _WORK.search(fold(scene.message.text)):
            return True
        if names_post(scene.message.text) or subject_words(without_signs(scene.message.text, FollowUp.WHEN)):
            return False
        return any(_WORK.search(fold(turn.message.text)) for turn in scene.thread.turns[-1:])

    def _source(self, scene: Scene, last: Citation) -> Reply:
        """Tell the post, and whom the author has it from where that is what a bare "source ?" may mean."""
        quoted = next((each for each in scene.thread.newest if each.speaker and each.speaker != SOMEBODY), None)
        if (quoted or asks_of_a_figure(scene.message.text)) and asks_whose_it_is(scene.message.text):
            return self._who_says.told(scene, quoted or last)
        lines = phrases.source(last.post, scene.language)
        if self._index.corpus.blog.address:
            lines = [*lines, self._index.corpus.blog.address]
        return said(scene, "source", FollowUp.SOURCE, title=" · ".join(lines))

    # More of the author's words.

    def _next(self, scene: Scene, last: Citation) -> Reply:
        found = self._around(scene, last, FollowUp.NEXT, after="next", before="earlier")
        return found or said(scene, "no_next", FollowUp.NEXT)

    def more(self, scene: Scene, last: Citation) -> Reply:
        """Read on where the post goes on, else what goes before in it, else bring another passage."""
        found = self._around(scene, last, FollowUp.MORE, after="more", before="beside")
        return found or self._another(scene, last)

    def _around(self, scene: Scene, last: Citation, kind: FollowUp, *, after: str, before: str) -> Reply | None:
        """Show what comes next in the post, else what goes before, each with its phrase; None when both were shown."""
        if following := self._behind.of(last, scene.thread):
            return shown(self._answerer, scene, after, following, kind)
        earlier = self._quoter.before(last, scene.thread.was_shown)
        return None if earlier is None else shown(self._answerer, scene, before, earlier, kind)

    def _repeat(self, scene: Scene, last: Citation) -> Reply:
        """Read again what was asked for: what the message names, or the last quote."""
        beside = without_signs(scene.message.text, FollowUp.REPEAT)
        findings = self._index.find(self._index.read(beside), count=DEPTH)
        read = self._read_before(scene, findings) if subject_words(beside) else None
        if read is None and (not subject_words(beside) or findings.about < 0):
            read = scene.thread.citations[0] if means_first(scene.message.text) else last
        if read is not None:
            return shown(self._answerer, scene, "once_more", read, FollowUp.REPEAT)
        return self._answerer.answer_from(scene, findings, note=note_of(FollowUp.REPEAT), lenient=True)

    def _read_before(self, scene: Scene, findings: Findings) -> Citation | None:
        """Return what was quoted before in this talk that fits best, unless something else fits far better."""
        floor = _STILL_MEANT * findings.hits[0].score if findings.hits else 0.0
        for hit in findings.hits:
            slug, start = hit.sentence.post.slug, hit.sentence.start
            if hit.score >= floor and scene.thread.was_shown(slug, start):
                return next(each for each in scene.thread.citations if _holds(each, slug, start))
        return None

    def _another(self, scene: Scene, last: Citation) -> Reply:
        return self._others.another(scene, last, FollowUp.ANOTHER)

    def has_another(self, thread: Thread) -> bool:
        """Say whether there is another passage on the subject of a talk."""
        return self._others.has_another(thread)

    def _why(self, scene: Scene, last: Citation) -> Reply:
        """Tell the cause of what was quoted, else that none is given, and read on."""
        if told := self._reasons.of(scene):
            return told
        found = self._around(scene, last, FollowUp.WHY, after="no_reason", before="no_reason_before")
        return found or self._another(scene, last)

    # Words added to the subject.

    def _his_own(self, scene: Scene, last: Citation) -> Reply:
        """Return the opinion that is asked for of what the author wrote himself, or that he did."""
        is_opinion = asks_opinion(scene.message.text)
        return self.staying.stance(scene, last) if is_opinion else self._who_says.told(scene, last)

    def _with_context(self, scene: Scene, kind: FollowUp) -> Reply | None:
        text, last = scene.message.text, scene.thread.last
        asks = self._index.read(text)
        turns_away = kind is FollowUp.PERSON and last and self._answerer.names_other_topic(asks, last.post)
        if not scene.thread.subject or turns_away:
            return None
        fact = fact_near(self._index, self._near_by, scene=scene, asks=asks)
        if fact and may_tell(scene, fact[0]):
            return shown(self._answerer, scene, "again" if fact[1] else "answer", fact[0], kind)
        name = self._subject.person(scene) if kind is FollowUp.PERSON else None
        adds_words = bool(subject_words(text))
        if kind is FollowUp.PERSON and name is None and not adds_words:
            return self.more(scene, last) if last else None
        if last and name is None and not adds_words and asks.asked is Asked.ANYTHING:
            return self.more(scene, last)
        if name is None and adds_words and not self._adds_to(last, text):
            return None
        return self._of_subject(scene, kind, name) if name or not adds_words else self._added(scene, asks, kind)

    def _of_subject(self, scene: Scene, kind: FollowUp, name: str | None) -> Reply:
        """Return the reply to what is asked of the subject of the talk, or of somebody it is about."""
        text, last, subject = scene.message.text, scene.thread.last, self._subject.query(scene.thread)
        query = self._index.read(f"{text} {name}" if name else text)
        # "combien ?" and "depuis quelle année ?" bring no words to look for, only what kind of answer is wanted.
        query = self._index.within(query, subject) if name else replace(subject, asked=query.asked)
        findings = leaning(self._index.find(query, count=DEPTH), last)
        if not name:
            findings = self._near_by.first(findings, query.asked, last)
        instead = _INSTEAD if name and not means_their_work(text) else _NOT_INSTEAD
        return self._answerer.answer_from(scene, findings, note=note_of(kind), lenient=True, instead=instead)

    def _added(self, scene: Scene, asks: Query, kind: FollowUp) -> Reply:
        """Return the reply to words that add to the subject of the talk, or ask for something else of the blog's."""
        if is_of_something_else(asks):
            return self._answerer.answer(scene, asks, note=note_of(kind))
        query = self._index.within(asks, self._subject.query(scene.thread))
        findings, last = self._index.find(query, count=DEPTH), scene.thread.last
        if last and not names_another(self._index, asks, last):
            findings = leaning(findings, last)
        if held := self.staying.held(scene, findings, points=True):
            return held
        note, instead = note_of(kind), _NOT_INSTEAD if means_their_work(scene.message.text) else _INSTEAD
        if is_only_there(scene, findings, asks):
            instead = max(instead, INSTEAD)
        found = self._answerer.answer_from(scene, findings, note=note, lenient=True, instead=instead)
        if found.outcome is Outcome.ANSWERED:
            is_near = is_never_named(scene.message.text, self._index)
            return self._answerer.near_or_declined(scene, findings, note=note) if is_near else found
        alone = self._index.find(asks)  # "and privacy?" may have nothing to do with what was talked about
        return self._answerer.answer_from(scene, alone, note=note, instead=instead) if alone.answers else found

    def weigh(self, scene: Scene, sides: str = "") -> Reply | None:
        """Return what speaks for the subject of the talk and what against, as `sides` name both; None without one."""
        subject = " ".join(self._subject.newest(scene.thread))
        if not subject:
            return None
        findings = self._index.find(self._index.read(f"{subject} : {sides or scene.message.text}"))
        return self._answerer.answer_from(scene, findings, note=note_of(FollowUp.OPPOSITE), lenient=True)

    def his_side(self, scene: Scene) -> Reply | None:
        """Return what the author has for a thing and against it, or what is closest to that where all that was read."""
        weighed, last = self.weigh(scene, _BOTH_SIDES), scene.thread.last
        is_read = weighed and all(map(scene.thread.overlaps, weighed.citations))
        return self.staying.stance(scene, last) if is_read and last else weighed

    def _adds_to(self, last: Citation | None, text: str) -> bool:
        """Say whether what a message adds is spoken of in the post last quoted, or anywhere for its own sake.

        Else the subject alone would find something, and "et la météo ?" get an answer about the subject.
        """
        query = self._index.read(text)
        if query.weighs:
            query = self._index.read(query.weighed)
        findings = self._index.find(query, count=DEPTH)
        if last is None or findings.about >= 0:
            return True
        if query.language != "en" and all(term.is_missing for term in query.terms):
            return False
        return any(hit.sentence.post == last.post and shares_words(hit) for hit in findings.hits)

    def _yes(self, scene: Scene, last: Citation) -> Reply:
        """Take up what was offered, the other side or a subject, else read on; of what was only told nothing can be."""
        if scene.thread.newest_is_told:  # "Le billet : Etat 2.0." "Ok."
            heard = reaction(scene.message.text)
            return reading_on_offered(scene, heard) if heard else self._next(scene, last)
        if scene.thread.offers_other_side:
            return self.opposing.opposite(scene, last)
        if scene.thread.offers_topics and scene.thread.offered and not offers_to_go_on(scene):
            query = scene.read(self._index, scene.thread.offered[0])
            return self._answerer.answer(scene, query, note=note_of(FollowUp.YES), lenient=True)
        return self._next(scene, last)


# Where words are added to the subject ("et la diversité ?") what is new is preferred more than elsewhere; a bare
# "combien ?" may well be answered by what was just read.
_INSTEAD, _NOT_INSTEAD = 0.6, 2.0
# Whether he is for or against is told by what he has on either side.
_BOTH_SIDES = "pour ou contre ?"
# What was read before is meant where it scores this near to the best passage.
_STILL_MEANT = 0.5

# Signs that are also words a reader may search for: "dangers" alone asks for what the blog says of dangers.
_NOT_UNDERSTOOD = frozenset({FollowUp.MORE, FollowUp.REPEAT})
_SEARCHABLE = frozenset({FollowUp.OPPOSITE, FollowUp.SUMMARY, FollowUp.CONCLUSION, FollowUp.REPEAT, FollowUp.DISAGREE})


_WORK = re.compile(
    r"\b(?:livres?|bouquins?|ouvrages?|essais?|etudes?|rapports?|enquetes?|books?|stud(?:y|ies)|surveys?)\b"
)


def _holds(citation: Citation, slug: str, start: int) -> bool:
    return any(quote.post.slug == slug and quote.start <= start < quote.end for quote in citation.quotes)
