"""Replies to what hangs on the talk before it: "pourquoi ?", "et en Inde ?", "la source ?", "pas d'accord"."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from bot import phrases
from bot.conversation._answering import Answerer, decision_of
from bot.conversation._follow_ups import (
    FollowUp,
    means_first,
    subject_words,
    wants_dangers,
    wants_hopes,
    without_signs,
)
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.index import Findings, Hit, Index, Query
from bot.model import Citation, Decision, Outcome, Part, Reply, Stance
from bot.quotes import Quoter

# A summary is made of the shortest sentences among the best ones.
_SUMMARY_FROM, _SUMMARY_OF, _SUMMARY_LONGEST = 8, 2, 260
# How far down the list the other side of a subject, or another passage, is looked for.
_DEPTH = 60


class Follower:
    """Answers follow-ups from the thread of the talk."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._sides = Sides(index)

    def follow(self, scene: Scene, kind: FollowUp) -> Reply | None:
        """Return the reply to a follow-up, or None where it is a question of its own after all."""
        if kind in (FollowUp.ELLIPSIS, FollowUp.PERSON):
            return self._with_context(scene, kind)
        if scene.thread.last is None:
            return self._without_context(scene, kind)
        handlers: dict[FollowUp, Callable[[Scene, Citation], Reply]] = {
            FollowUp.WHO_SAYS: self._who_says,
            FollowUp.WHEN: self._when,
            FollowUp.SOURCE: self._source,
            FollowUp.WHY: self._why,
            FollowUp.ANOTHER: self._another,
            FollowUp.NEXT: self._next,
            FollowUp.MORE: self._more,
            FollowUp.SUMMARY: self._summary,
            FollowUp.OPPOSITE: self._opposite,
            FollowUp.DISAGREE: self._disagree,
            FollowUp.REPEAT: self._repeat,
            FollowUp.AGREE: lambda scene, _: self._say(scene, "agree", kind),
            FollowUp.YES: self._yes,
            FollowUp.NO: lambda scene, _: self._say(scene, "fine", kind),
            FollowUp.VAGUE: lambda scene, _: self._ask_back(scene, "asked", kind),
        }
        return handlers[kind](scene, scene.thread.last)

    def _without_context(self, scene: Scene, kind: FollowUp) -> Reply | None:
        """Answer a follow-up that nothing goes before: ask back, or leave a bare "dangers" to be searched."""
        if kind in _SEARCHABLE and self._index.read(scene.message.text).terms:
            return None
        if kind is FollowUp.YES and scene.thread.offered:
            query = self._index.read(scene.thread.offered[0])
            return self._answerer.answer(scene, query, note=_note(kind), lenient=True)
        if kind in (FollowUp.AGREE, FollowUp.NO, FollowUp.YES):
            return self._say(scene, "fine", kind)
        return self._ask_back(scene, "asked" if kind is FollowUp.VAGUE else "nothing_yet", kind)

    def _say(self, scene: Scene, key: str, kind: FollowUp, **words: str) -> Reply:
        return scene.reply(Outcome.CHAT, (scene.say(key, **words),), _decided(kind))

    def _ask_back(self, scene: Scene, key: str, kind: FollowUp) -> Reply:
        return scene.reply(Outcome.ASKED, (scene.say(key),), _decided(kind))

    # Questions about the last quote itself.

    def _who_says(self, scene: Scene, last: Citation) -> Reply:
        title = " · ".join(phrases.source(last.post, scene.language))
        if not last.speaker:
            named = self._quoter.person_in(last)
            key = "who_says_naming" if named else "who_says"
            return self._say(scene, key, FollowUp.WHO_SAYS, title=title, speaker=named or "")
        said = scene.say("who_says_reported", speaker=last.speaker, title=title)
        naming = self._quoter.naming(last)
        if naming is None:
            return scene.reply(Outcome.CHAT, (said,), _decided(FollowUp.WHO_SAYS))
        parts: list[Part] = [said, scene.say("named_there"), naming]
        return scene.reply(Outcome.ANSWERED, parts, _decided(FollowUp.WHO_SAYS))

    def _when(self, scene: Scene, last: Citation) -> Reply:
        """Say when the post was written: the last one quoted, or the one that the message means by other words."""
        beside = without_signs(scene.message.text, FollowUp.WHEN)
        hits = self._index.search(beside).hits if subject_words(beside) else ()
        post = hits[0].sentence.post if hits else last.post
        if post.date is None:
            return self._say(scene, "when_unknown", FollowUp.WHEN)
        key = "when_about" if post.date.approximate else "when"
        return self._say(scene, key, FollowUp.WHEN, date=phrases.of_date(post.date, scene.language))

    def _source(self, scene: Scene, last: Citation) -> Reply:
        lines = phrases.source(last.post, scene.language)
        if self._index.corpus.blog.address:
            lines = [*lines, self._index.corpus.blog.address]
        return self._say(scene, "source", FollowUp.SOURCE, title=" · ".join(lines))

    # More of the author's words.

    def _next(self, scene: Scene, last: Citation) -> Reply:
        following = self._quoter.after(last, scene.thread.was_shown)
        if following is not None:
            return self._shown(scene, "next", following, FollowUp.NEXT)
        earlier = self._quoter.before(last, scene.thread.was_shown)
        if earlier is not None:
            return self._shown(scene, "earlier", earlier, FollowUp.NEXT)
        return self._say(scene, "no_next", FollowUp.NEXT)

    def _more(self, scene: Scene, last: Citation) -> Reply:
        """Read on where the post goes on, else what goes before in it, else bring another passage."""
        following = self._quoter.after(last, scene.thread.was_shown)
        if following is not None:
            return self._shown(scene, "more", following, FollowUp.MORE)
        earlier = self._quoter.before(last, scene.thread.was_shown)
        if earlier is not None:
            return self._shown(scene, "beside", earlier, FollowUp.MORE)
        return self._another(scene, last)

    def _repeat(self, scene: Scene, last: Citation) -> Reply:
        """Read again what was asked for: what the message names, or the last quote."""
        beside = without_signs(scene.message.text, FollowUp.REPEAT)
        findings = self._index.find(self._index.read(beside), count=_DEPTH)
        read = self._read_before(scene, findings) if subject_words(beside) else None
        if read is None and (not subject_words(beside) or findings.about < 0):
            read = scene.thread.citations[0] if means_first(scene.message.text) else last
        if read is not None:
            return self._shown(scene, "once_more", read, FollowUp.REPEAT)
        return self._answerer.answer_from(scene, findings, note=_note(FollowUp.REPEAT), lenient=True)

    def _read_before(self, scene: Scene, findings: Findings) -> Citation | None:
        """Return what was quoted before in this talk that fits best, unless something else fits far better."""
        floor = _STILL_MEANT * findings.hits[0].score if findings.hits else 0.0
        for hit in findings.hits:
            slug, start = hit.sentence.post.slug, hit.sentence.start
            if hit.score >= floor and scene.thread.was_shown(slug, start):
                return next(each for each in scene.thread.citations if _holds(each, slug, start))
        return None

    def _another(self, scene: Scene, last: Citation) -> Reply:
        """Show a passage on the subject, or on what the message adds to it, of which nothing was shown yet.

        The post being talked about comes first; where it has no other passage on the subject, what stands beside the
        last quote is shown.
        """
        beside = without_signs(scene.message.text, FollowUp.ANOTHER)
        findings = (
            self._index.find(self._index.read(beside), count=_DEPTH)
            if subject_words(beside)
            else self._about_subject(scene)
        )
        best = findings.hits[0].score if findings.hits else 0.0
        tried = self._quoter.choose(findings, _TRIED, avoid=self._answerer.shown(scene, findings))
        for citation in sorted(tried, key=lambda each: each.post != last.post):
            main = citation.quotes[citation.main]
            floor = _STILL_ABOUT if main.post == last.post else _ABOUT_ELSEWHERE
            if main.score >= floor * best and not scene.thread.overlaps(citation):
                return self._shown(scene, "another", citation, FollowUp.ANOTHER)
        beside_it = self._quoter.after(last, scene.thread.was_shown) or self._quoter.before(
            last, scene.thread.was_shown
        )
        if beside_it is not None:
            return self._shown(scene, "beside", beside_it, FollowUp.ANOTHER)
        return self._say(scene, "no_other", FollowUp.ANOTHER)

    def has_another(self, scene: Scene) -> bool:
        """Say whether there is another passage on the subject of the talk."""
        return scene.thread.last is not None and bool(self._another(scene, scene.thread.last).citations)

    def _why(self, scene: Scene, last: Citation) -> Reply:
        """Look for the cause near what was quoted: a reason stands beside what it explains."""
        reason = self._quoter.beside(last, scene.thread.was_shown, self._index.gives_cause)
        if reason is not None:
            return self._shown(scene, "answer", reason, FollowUp.WHY)
        return self._more(scene, last)

    def _summary(self, scene: Scene, last: Citation) -> Reply:
        findings = self._about_subject(scene)
        here = tuple(hit for hit in findings.hits if hit.sentence.post == last.post)
        close = (here or findings.hits)[:_SUMMARY_FROM]
        short = sorted(close, key=lambda hit: len(hit.sentence.text) > _SUMMARY_LONGEST)
        chosen = self._quoter.choose(replace(findings, hits=tuple(short)), _SUMMARY_OF)
        if not chosen:
            return self._more(scene, last)
        parts: list[Part] = [scene.say("summary"), *chosen]
        return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, _note(FollowUp.SUMMARY)))

    # The other side.

    def _opposite(self, scene: Scene, last: Citation) -> Reply:
        text = scene.message.text
        wanted = self._sides.opposite(last)
        if wants_dangers(text) or wants_hopes(text):
            wanted = Stance.DANGER if wants_dangers(text) else Stance.HOPE
        key = "dangers" if wanted is Stance.DANGER else "hopes"
        return self._on_side(scene, last, wanted, key=key, kind=FollowUp.OPPOSITE)

    def _disagree(self, scene: Scene, last: Citation) -> Reply:
        return self._on_side(scene, last, self._sides.opposite(last), key="disagree", kind=FollowUp.DISAGREE)

    def _on_side(self, scene: Scene, last: Citation, wanted: Stance, *, key: str, kind: FollowUp) -> Reply:
        """Show the best passage on a side: of the post being talked about first, then of the others."""
        findings = self._about_subject(scene)
        floor = _ABOUT_ELSEWHERE * findings.hits[0].score if findings.hits else 0.0
        elsewhere = tuple(hit for hit in findings.hits if hit.score >= floor)
        for hits in (self._of_post(findings, last), elsewhere):
            hit = self._sides.on_side(hits, wanted, partial(_is_out, scene.thread.was_shown, last))
            if hit:
                fresh = self._quoter.fresh(hit.sentence, scene.thread.was_shown, hit.score)
                return self._shown(scene, key, fresh, kind)
        if kind is FollowUp.OPPOSITE and (read := self._side_read_before(scene, last, wanted)):
            return self._shown(scene, "again", read, kind)
        return self._say(scene, "one_sided" if kind is FollowUp.OPPOSITE else "no_other_side", kind)

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

    # Words added to the subject.

    def _with_context(self, scene: Scene, kind: FollowUp) -> Reply | None:
        text, last = scene.message.text, scene.thread.last
        if not scene.thread.subject:
            return None
        name = self._person(scene) if kind is FollowUp.PERSON else None
        if kind is FollowUp.PERSON and name is None and not subject_words(text):
            return self._more(scene, last) if last else None
        subject = self._subject(scene)
        query = self._index.read(f"{text} {name}" if name else text)
        # "combien ?" and "depuis quelle année ?" bring no words to look for, only what kind of answer is wanted.
        query = query.within(subject) if name or subject_words(text) else replace(subject, asked=query.asked)
        findings = self._index.find(query, count=_DEPTH)
        return self._answerer.answer_from(scene, _leaning(findings, last), note=_note(kind), lenient=True)

    def has_person(self, scene: Scene) -> bool:
        """Say whether the last quote speaks of somebody."""
        return self._person(scene) is not None

    def _person(self, scene: Scene) -> str | None:
        """Return the person last spoken of: whom the last quote reports, or names."""
        last = scene.thread.last
        return (last.speaker or self._quoter.person_in(last)) if last else None

    def _yes(self, scene: Scene, last: Citation) -> Reply:
        """Take up what was offered, the other side or a subject, else read on."""
        if scene.thread.offers_other_side:
            return self._opposite(scene, last)
        if scene.thread.offers_topics and scene.thread.offered:
            query = self._index.read(scene.thread.offered[0])
            return self._answerer.answer(scene, query, note=_note(FollowUp.YES), lenient=True)
        return self._next(scene, last)

    def _about_subject(self, scene: Scene) -> Findings:
        return self._index.find(self._subject(scene), count=_DEPTH)

    def _subject(self, scene: Scene) -> Query:
        texts = [self._index.read(text) for text in scene.thread.subject]
        query = texts[0] if texts else self._index.read(self._subject_text(scene))
        for older in texts[1:]:
            query = query.within(older)
        return query

    def _subject_text(self, scene: Scene) -> str:
        """Return the newest message on the subject, or the title of the post last read where there is none."""
        if scene.thread.subject:
            return scene.thread.subject[0]
        return scene.thread.last.post.title if scene.thread.last else scene.message.text

    def _shown(self, scene: Scene, key: str, citation: Citation, kind: FollowUp) -> Reply:
        opening = scene.say(key)
        if citation.speaker and key in ("answer", "another"):
            opening = scene.say("reported", speaker=citation.speaker)
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.ANSWERED, (opening, citation), _decided(kind), suggestions=suggestions)


# Another passage on the subject must still be about it: this share of the best one's score.
_STILL_ABOUT, _ABOUT_ELSEWHERE = 0.25, 0.7
# Words added to the subject are looked for in the post being talked about, unless another is so much better.
_SAME_POST = 1.3
# What was read before is meant where it scores this near to the best passage.
_STILL_MEANT = 0.5
# How many passages are looked at for one that is all new.
_TRIED = 10


# Signs that are also words a reader may search for: "dangers" alone asks for what the blog says of dangers.
_SEARCHABLE = frozenset({FollowUp.OPPOSITE, FollowUp.SUMMARY, FollowUp.REPEAT, FollowUp.DISAGREE})


def _leaning(findings: Findings, last: Citation | None) -> Findings:
    """Return findings in which the post being talked about counts for more."""
    if last is None:
        return findings

    def score(hit: Hit) -> float:
        return hit.score * (_SAME_POST if hit.sentence.post == last.post else 1.0)

    return replace(findings, hits=tuple(sorted(findings.hits, key=score, reverse=True)))


def _is_out(was_shown: Callable[[str, int], bool], last: Citation, slug: str, start: int) -> bool:
    """Say whether a sentence is no news: shown before, or part of the quote that the other side is asked of."""
    held = any(quote.post.slug == slug and quote.start <= start < quote.end for quote in last.quotes)
    return held or was_shown(slug, start)


def _holds(citation: Citation, slug: str, start: int) -> bool:
    return any(quote.post.slug == slug and quote.start <= start < quote.end for quote in citation.quotes)


def _note(kind: FollowUp) -> str:
    return f"follow-up: {kind.value}"


def _decided(kind: FollowUp) -> Decision:
    return Decision(note=_note(kind))
