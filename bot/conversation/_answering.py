"""An answer in the author's words, near passages, or an honest no."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.conversation._declining import kind_of_no
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._spoken_of import as_written, asks_his_view, asks_if_spoken_of, things_asked_of
from bot.conversation._strays import Strays, shown_among
from bot.conversation._thread import ON_SUBJECT
from bot.conversation._told import no_more, only_shares_words, tells_none
from bot.conversation._topics import next_topics
from bot.conversation._unnamed import may_be_of_another, nearest, opening
from bot.conversation.heard._asked_of_case import tells_a_case
from bot.conversation.heard._follow_ups import means_their_work, subject_words
from bot.conversation.heard._wanted_side import side_asked, sides_asked
from bot.index import Asked, Findings, Hit, Index, Query, Source, joined
from bot.model import Citation, Decision, Language, Outcome, Part, Post, Reply, Stance, Words
from bot.quotes import Quoter, has_a_sentence_each
from bot.text import content_stems, plain

# A second or third passage is quoted when it scores this near to the first.
NEARLY_AS_GOOD = 0.8
MOST_CITATIONS = 2
MOST_NEAR = 3
_BOTH_SIDES = frozenset({Stance.HOPE, Stance.DANGER})
# Facts have no other side; nor have names for things, and lists of them.
_FACTS = frozenset({Asked.NUMBER, Asked.DATE, Asked.PERSON, Asked.PLACE})
_TELLS_NO_SIDE = _FACTS | {Asked.DEFINITION, Asked.ENUMERATION}
# A question with several parts gets a quote for each, up to so many.
MOST_PARTS = 3
# What speaks for a thing, what against it, and what is best besides.
MOST_SIDES = 3
# What is found for the thing alone that a question weighs counts so much beside what is found for the question.
_THING_ALONE = 0.5
# A sentence is of the thing weighed where it scores so much of the best one for the thing alone.
_OF_IT = 0.35
# All that is of it is looked at: a blog about one thing has more of it than is usually found.
_DEPTH = 60
# What is found for a question as a whole counts so much beside what is found for one of its parts.
_WHOLE = 0.25
# A passage quoted before gives way to another that scores this near to it; below that it is read again.
INSTEAD = 0.85
_RARE = 2  # in so few sentences a word hardly means anything but what they are on
# What is longer is not read a second time from end to end (characters).
_LONG = 450
# To keep the talk alive every third answer ends on what the author wonders himself; between, the other side is offered.
WONDERS_EVERY, OTHER_SIDE_AT = 3, 1


class Answerer:
    """Answers a query that stands on its own or has been given its context; `topics` are all those of the blog."""

    def __init__(self, index: Index, quoter: Quoter, topics: Sequence[str]) -> None:
        self._index = index
        self._quoter = quoter
        self.topics = topics
        self._stems_of_topics = {topic: frozenset(content_stems(topic)) for topic in topics}
        self._sides = Sides(index)
        self._strays = Strays(index, quoter)

    def answer(self, scene: Scene, query: Query, *, note: str = "", lenient: bool = False) -> Reply:
        """Return the reply to a query; a `lenient` one, a follow-up, is answered where it comes near."""
        return self.answer_from(scene, self._index.find(query), note=note, lenient=lenient)

    def answer_from(
        self, scene: Scene, findings: Findings, *, note: str = "", lenient: bool = False, instead: float = INSTEAD
    ) -> Reply:
        """Return the reply that findings make, as `answer` does.

        A passage quoted before gives way to another that scores `instead` times as much.
        """
        findings = as_written(self._index, self._on_side(self._weighed(findings), _side_of(findings.query)))
        decision = decision_of(findings, note)
        if lenient and tells_none(scene, findings, self._index):
            return no_more(scene)
        if findings.answers and (asks_if_spoken_of(findings) or may_be_of_another(scene, self._index, findings)):
            return self._near(scene, findings, decision)
        if findings.answers or (lenient and findings.hits and findings.about >= 0):
            return self._quoted(scene, findings, decision, instead=instead)
        if findings.is_near and not only_shares_words(scene, findings, self._index):
            return self._near(scene, findings, decision)
        if part := self._part_spoken_of(findings.query):
            is_another = may_be_of_another(scene, self._index, part)
            made = decision_of(part, note)
            return self._near(scene, part, made) if is_another else self._quoted(scene, part, made, instead=instead)
        return self.declined(scene, decision, findings.query)

    def _part_spoken_of(self, query: Query) -> Findings | None:
        """Return what there is of the one of several things of which it is asked whether the author speaks of them; of
        a single one, where that is a word of his.
        """
        things = things_asked_of(query.text)
        found = (self._index.find(self._index.read(thing)) for thing in things[:MOST_PARTS])
        return next((part for part in found if part.answers and (part.is_bare or len(things) > 1)), None)

    def near_or_declined(self, scene: Scene, findings: Findings, *, note: str) -> Reply:
        """Return what stands near by and was not read yet, labelled so, or the honest no."""
        decision = decision_of(findings, note)
        near = self._quoter.choose(findings, 1, avoid=shown_among(findings.hits, scene.thread))
        if not near or scene.thread.overlaps(near[0]):
            return self.declined(scene, decision, findings.query)
        parts: list[Part] = [nearest(scene, self._index, near), *near]
        return scene.reply(Outcome.NEAR, parts, decision, suggestions=self.suggestions(scene, near))

    def declined(self, scene: Scene, decision: Decision, query: Query | None = None) -> Reply:
        """Return the honest no, with subjects that the blog does speak of: those that the question names, if any."""
        if query and (named := self.topics_named(query)):
            if (alone := self._named_alone(query, named)) and alone.hits:
                return self._quoted(scene, alone, decision, instead=INSTEAD)
            if asks_his_view(scene.message.text) and (view := self._view_of(named)):
                return self._near(scene, view, decision)
            scene = replace(scene, offer=lambda: named)
            keys = ("declined_on_it",) if scene.is_on_stage else ("declined_on_it", "declined_on_it_topics")
            words = [scene.say(key).text for key in keys]
            named_in_it = decision if decision.note else replace(decision, note=ON_SUBJECT)
            return scene.reply(Outcome.DECLINED, (Words(" ".join(words)),), named_in_it)
        if query and asks_his_view(scene.message.text) and (said_there := self._by_a_rare_word(query)):
            return self._near(scene, said_there, decision)
        said = [scene.say(kind_of_no(scene)).text]
        if scene.topics:
            said.append(scene.say("declined_talk" if scene.thread.last else "declined_topics").text)
        return scene.reply(Outcome.DECLINED, (Words(" ".join(said)),), decision)

    def _by_a_rare_word(self, query: Query) -> Findings | None:
        """Return what was found where it holds a word of the question, as typed, that the author has hardly anywhere
        else: that is what he has on it ("does he say whether Assange is a hero?").
        """
        findings = self._index.find(query)
        rare = [t.stem for t in query.terms if t.source is Source.TYPED and 0 < self._index.written_in(t.stem) <= _RARE]
        held = findings.hits and self._index.held(findings.hits[0].sentence, rare)
        return replace(findings, hits=findings.hits[:1]) if held else None

    def _view_of(self, named: Sequence[str]) -> Findings | None:
        """Return what the author thinks of some of the blog's topics, where a question for his view has no answer."""
        findings = self._index.find(self._index.read(f"que pense l’auteur de {' et '.join(named)} ?"))
        return findings if findings.answers else None

    def _named_alone(self, query: Query, named: Sequence[str]) -> Findings | None:
        """Return what there is on a subject where a message has nothing but its name ("ouais mais l'état")."""
        if len(named) != 1 or query.asked is not Asked.ANYTHING or "?" in query.text:
            return None
        said = frozenset(content_stems(" ".join(subject_words(plain(query.text)))))
        is_alone = said == self._stems_of_topics[named[0]]
        return self._index.find(self._index.read(named[0])) if is_alone else None

    def topics_named(self, query: Query) -> tuple[str, ...]:
        """Return the blog's topics that a question names."""
        stems = frozenset(query.stems)
        return tuple([topic for topic, own in self._stems_of_topics.items() if own and own <= stems])

    def names_other_topic(self, query: Query, post: Post) -> bool:
        """Say whether a question names topics of the blog, and none of a post's."""
        named = self.topics_named(query)
        return bool(named) and not set(named) & set(post.topics)

    def _quoted(self, scene: Scene, findings: Findings, decision: Decision, *, instead: float) -> Reply:
        citations, is_repeated = self._cited(scene, findings, instead)
        parts: list[Part] = []
        weighed = findings.query.weighs and self._are_two_sides(citations)
        stands = not decision.note.startswith("follow-up")
        opened = "answer_perhaps" if stands and findings.answers_barely else "answer"
        has_news = is_repeated and not all(map(scene.thread.overlaps, citations))
        again = "again_and_more" if has_news else "again" if stands and findings.is_sure else "again_near"
        for number, citation in enumerate(citations):
            if weighed and not is_repeated and number < len(_BOTH_SIDES):
                opening = self.side(scene, citation, "other_side" if number else "one_side")
            elif number:
                opening = self.also(scene, citation, number, citations[number - 1])
            else:
                opening = self._opening(scene, citation, again if is_repeated else opened)
            parts += [opening, citation]
        parts += self._wondering(scene, findings, citations) or self._counterpart(scene, findings, citations)
        is_fact = findings.query.asked in _TELLS_NO_SIDE or findings.query.asks_for_several
        suggestions = self.suggestions(scene, citations, weighs=not is_fact)
        return scene.reply(Outcome.ANSWERED, parts, decision, suggestions=suggestions)

    def _cited(self, scene: Scene, findings: Findings, instead: float) -> tuple[tuple[Citation, ...], bool]:
        """Return the citations to show, and whether the first was shown before in this talk."""
        best = findings.hits[0].sentence
        repeats = scene.thread.was_shown(best.post.slug, best.start)
        gives_way = repeats and self._strays.gives_way(scene, findings, instead)
        avoid = shown_among(findings.hits, scene.thread) if gives_way else frozenset[tuple[str, int]]()
        chosen = self._strays.without(scene, findings.query, self._chosen(findings, avoid))
        chosen = self._quoter.as_written(chosen, findings.query)
        if repeats and not gives_way:
            return self._read_again(scene, findings, chosen), True
        if not scene.thread.shown:
            return chosen, False
        unread = [self._quoter.unread(each, scene.thread.was_shown) for each in chosen]
        return (*unread[:1], *(each for each in unread[1:] if not scene.thread.overlaps(each))), False

    def _read_again(self, scene: Scene, findings: Findings, chosen: tuple[Citation, ...]) -> tuple[Citation, ...]:
        """Return what answers though it was read, and beside it only what the last reply did not read; both sides where
        they are weighed.

        Who speaks there was named when it was first read: save where it is his book or himself that is asked for.
        """
        if findings.query.weighs:
            return chosen
        first, *others = chosen
        last = {quote for turn in scene.thread.turns[-1:] for quote in turn.reply.quotes}
        spans = {(quote.post.slug, quote.start, quote.end) for quote in last}
        unread = (each for each in others if not spans & {(q.post.slug, q.start, q.end) for q in each.quotes})
        if not means_their_work(scene.message.text):
            first = self._quoter.without_naming(first, scene.thread.was_shown)
        first = self._shortened(first, findings.hits[0], scene.thread.was_shown)
        return (first, *unread)

    def _shortened(self, again: Citation, best: Hit, was_shown: Callable[[str, int], bool]) -> Citation:
        """Return what is read once more: where that is long, only the sentence that answers."""
        if sum(len(quote.text) for quote in again.quotes) <= _LONG:
            return again
        alone = self._quoter.fresh(best.sentence, was_shown, best.score)
        quote = again.quotes[again.main]
        is_part = quote.start <= best.sentence.start < quote.end and alone.post == again.post
        return alone if is_part and self._quoter.stands_alone(alone) else again

    def _chosen(self, findings: Findings, avoid: frozenset[tuple[str, int]]) -> tuple[Citation, ...]:
        query = findings.query
        if query.weighs:
            return self._quoter.choose_parts(findings, self._both_sides(findings), MOST_SIDES, avoid=avoid)
        if (query.asks_for_several or query.may_want_several) and not tells_a_case(query.text):
            parts = self._parts(findings)
            if query.asks_for_several or has_a_sentence_each(parts):
                return self._quoter.choose_parts(findings, parts, MOST_PARTS, avoid=avoid)
        return self._quoter.choose(findings, MOST_CITATIONS, at_least=NEARLY_AS_GOOD, avoid=avoid)

    def _parts(self, findings: Findings) -> tuple[Findings, ...]:
        """Return what answers each part of a question, on the side that it asks for, the whole counting a little."""
        found = self._index.search_parts(findings.query)
        sides = sides_asked([piece for piece, _ in found])
        on_sides = [self._on_side(part, side) for (_, part), side in zip(found, sides, strict=True)]
        return tuple([joined(part, findings, _WHOLE) for part in on_sides])

    def _weighed(self, findings: Findings) -> Findings:
        """Return findings for a question that weighs a thing as what there is on either side of that thing.

        The names for the sides are the asker's: whether the blog speaks of the thing is seen by the thing alone.
        """
        subject = self._index.read(findings.query.weighed) if findings.query.weighs else None
        if subject is None or not subject.terms:
            return findings
        alone = self._index.find(subject, count=_DEPTH)
        found = joined(findings, alone, _THING_ALONE)
        bar = _OF_IT * alone.hits[0].score if alone.hits else 0.0
        of_it = {hit.sentence.number for hit in alone.hits if hit.score >= bar}
        on_a_side = [hit for hit in found.hits if hit.sentence.number in of_it and self._sides.stance(hit.sentence)]
        named = self._sides.naming_both(findings, subject, alone)
        return replace(alone, query=findings.query, hits=(*named, *on_a_side) or alone.hits)

    def _on_side(self, findings: Findings, side: Stance | None) -> Findings:
        """Return findings for a question that wants one side of a thing alone as what there is on that side."""
        query = findings.query
        return findings if side is None or query.weighs or query.asked in _FACTS else self._sides.only(findings, side)

    def _are_two_sides(self, citations: Sequence[Citation]) -> bool:
        """Say whether the first two citations are the one of hopes and the other of dangers, and neither is of both."""
        if any(map(self._sides.are_both_in, citations[: len(_BOTH_SIDES)])):
            return False
        return {*map(self._sides.of, citations[: len(_BOTH_SIDES)])} == _BOTH_SIDES

    def _both_sides(self, findings: Findings) -> tuple[Findings, Findings]:
        """Return what speaks for the thing that a question weighs, and what against it."""
        bright, dark = self._index.search_sides(findings.query)
        return self._sides.both(joined(findings, bright, _THING_ALONE), joined(findings, dark, _THING_ALONE))

    def _opening(self, scene: Scene, citation: Citation, key: str) -> Words:
        is_reported = citation.speaker and key in ("answer", "answer_perhaps")
        return self.bringing_in(scene, citation) if is_reported else opening(scene, self._index, key, citation)

    def bringing_in(self, scene: Scene, citation: Citation) -> Words:
        """Return the words before a quote in which the author lets somebody speak, or tells what he says."""
        return scene.say(str(self._quoter.manner(citation)), citation, speaker=citation.speaker or "")

    def side(self, scene: Scene, citation: Citation, key: str) -> Words:
        """Return the words before one of two quotes that weigh a thing."""
        manner = self._quoter.manner(citation)
        if manner is None:
            return scene.say(key, citation)
        return scene.say(f"{key}_{manner}", citation, speaker=citation.speaker or "")

    def also(self, scene: Scene, citation: Citation, number: int, before: Citation | None = None) -> Words:
        """Return the words before a second or third quote, read after the one `before`: of four variants none comes
        twice in two replies.
        """
        voice = scene.voice.at(2 * scene.turn + number - 1)
        if manner := self._quoter.manner(citation):
            return Words(voice.before(citation).say(f"{manner}_also", speaker=citation.speaker or ""))
        is_higher_up = before is not None and before.post == citation.post and _start(citation) < _start(before)
        return Words(voice.before(citation).say("also_before" if is_higher_up else "also"))

    def _wondering(self, scene: Scene, findings: Findings, citations: Sequence[Citation]) -> list[Part]:
        """Return one of the author's own questions on the subject, now and then, never in the first answer."""
        if scene.turn % WONDERS_EVERY != WONDERS_EVERY - 1 or not citations:
            return []
        question = self._sides.open_question(findings, citations, scene.thread, self._quoter.is_own)
        return [scene.say("wonders"), question] if question else []

    def _counterpart(self, scene: Scene, findings: Findings, citations: Sequence[Citation]) -> list[Part]:
        """Return the offer to read the other side, now and then, where the author himself sees one not read yet."""
        query = findings.query
        if scene.turn % WONDERS_EVERY != OTHER_SIDE_AT or not citations or query.asked in _FACTS or query.weighs:
            return []
        first = citations[0]
        if first.speaker is not None or not self._sides.answers_on_a_side(findings, first):
            return []
        return [scene.say("counterpart")] if self._sides.is_weighed(findings, first, scene.thread) else []

    def _near(self, scene: Scene, findings: Findings, decision: Decision) -> Reply:
        chosen = self._quoter.choose(findings, MOST_NEAR, at_least=NEARLY_AS_GOOD)
        citations = self._strays.without(scene, findings.query, chosen)
        parts: list[Part] = [nearest(scene, self._index, citations), *citations]
        return scene.reply(Outcome.NEAR, parts, decision, suggestions=self.suggestions(scene, citations))

    def suggestions(self, scene: Scene, citations: Sequence[Citation], *, weighs: bool = True) -> tuple[str, ...]:
        """Return what one may ask next: the other side of just this where there is one to read, then topics near by.

        No other side is offered of what does not weigh anything: a fact, or the other side itself.
        """
        topics = next_topics([citation.post for citation in citations], self.topics, scene.message.text)
        if weighs and citations and self._sides.has_other_side(citations[0], scene.thread):
            other = "à l’inverse ?" if scene.language is Language.FRENCH else "the other side?"
            return (other, *topics)
        return topics


def _start(citation: Citation) -> int:
    return citation.quotes[citation.main].start


def _side_of(query: Query) -> Stance | None:
    """Return the side that a question wants to be told, and none but it: in each of its parts, if it has several."""
    side = side_asked(query.text)
    return side if side is None or all(asked is side for asked in sides_asked(query.pieces)) else None


def decision_of(findings: Findings, note: str = "") -> Decision:
    """Return why a question was answered or not, for the journal."""
    evidence = findings.evidence
    return Decision(round(evidence.covered, 3), round(evidence.score, 3), round(findings.margin, 3), note)
