"""What stands near the last quotes and holds what is asked for: "combien ?", "dans quel pays ?", "son livre ?"."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.conversation._thread import Thread
from bot.conversation.heard._known_names import names_known_thing
from bot.conversation.heard._marks import DATED, counts_people, holds_number, tells_time
from bot.index import Asked, Findings, Hit, Index, Query, Sentence, carries
from bot.model import Citation
from bot.quotes import Quoter
from bot.text import content_stems, fold, words

# A number, a date, a place or a name is looked for so many sentences around the last quotes.
_AROUND = 3
# "lancée" and "lancé" have other stems but the same beginning: so many letters, and this share of the longer one.
_ROOT, _ROOT_SHARE = 4, 0.7
# These only say what kind of fact is asked for. Over stems.
_KINDS = re.compile(
    r"pay|vill|endroit|lieu|anne|dat|heur|country|countri|city|citi|plac|year|time|hour|nombr|number|one"
)
# What people do somewhere, and what begins or happens at some time, need not stand where the place and the time do.
_DOINGS = re.compile(r"boss|travail|work|pass|happen|held|organis|tien|tenu|commenc|demar|debut|start|beg[iau]n")
# Who is counted, is concerned: that need not stand where the number does.
_CONCERNED = re.compile(r"(?:concern|touch|affect|implique|involv)\w*")
_FACTS = frozenset({Asked.NUMBER, Asked.DATE, Asked.PLACE})
_ABOUT_DOINGS = frozenset({Asked.DATE, Asked.PLACE, Asked.PERSON})
_NEAR_FACTS = _FACTS | {Asked.PERSON}
# So many of the words that an English one may be in French are looked for away from the last quotes.
_IN_FRENCH = 2
_OF_PEOPLE = re.compile(r"\b(?:personnes|gens|monde|people|persons|humains)\b")
# As many as were asked for are told in figures.
_IN_FIGURES = re.compile(r"\d")
# "2009" says when, not how many.
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# What went before is farther than what follows, and what stands by another quote of a reply is farther than that.
_BEHIND, _NEXT_QUOTE = 2.0, 2.0
# What was left out between two quotes is nearer than what follows them.
_LEFT_OUT, _PAIR = 0.5, 2


@dataclass(frozen=True, slots=True)
class Reach:
    """How many sentences ahead of the last quotes and behind them something is looked for."""

    ahead: int = _AROUND
    behind: int = _AROUND


_REACH = Reach()
_WHOLE_POST = Reach(1_000, 1_000)


class NearBy:
    """Finds facts, and whatever else is asked for, beside what was just read."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def fact(self, thread: Thread, query: Query) -> tuple[Citation, bool] | None:
        """Return the quote that has the fact asked for, and whether it was read already; None where none stands near.

        `query` is what the message itself asks: if it has words of its own, the sentence must hold one of them.
        """
        if query.asked not in _FACTS:
            return None
        own = [term.stem for term in query.terms if not _is_slight(term.stem, query.asked)]
        meant = [*own, *[other.stem for other in query.synonyms if other.instead_of in own]]
        near = [each for each in (*self.around(thread), *self._before(thread)) if _answers(each, query)]
        if not own:
            return self.quoted(thread, _surest(near, query)) if near else None
        # What was typed comes before what may stand for it, in the whole post even.
        fits = [each for each in near if _holds_one(each, own)]
        fits = fits or [each for each in self.around(thread, _WHOLE_POST) if _fits(each, query, own)]
        fits = fits or [each for each in near if _holds_one(each, meant)]
        if query.asked is Asked.NUMBER and _OF_PEOPLE.search(fold(query.text)):
            # "combien de personnes ?" counts them, where another number only stands beside the word.
            counted = [each for each in near if counts_people(each.text)]
            fits = [each for each in fits if counts_people(each.text)] or counted or fits
        return self.quoted(thread, _surest(fits, query)) if fits else None

    @staticmethod
    def as_before(asks: Query, before: Asked) -> Query:
        """Return what is asked of something else as it was asked before: "et la Stasi ?" after "combien ?"."""
        is_bare = asks.asked is Asked.ANYTHING and before is Asked.NUMBER and len(asks.terms) == 1
        return replace(asks, asked=before) if is_bare and not names_known_thing(asks.text) else asks

    def counted(self, thread: Thread, asks: Query, before: Asked) -> tuple[Citation, bool] | None:
        """Return the figure near the last quotes that is of a thing, by whatever word for it the editor has, where of
        that as many are asked for as of the one before ("and in the US?"), if it was not read.
        """
        stems = asks.stems
        if not stems or asks.asked is not Asked.ANYTHING or before is not Asked.NUMBER or names_known_thing(asks.text):
            return None

        def counts_it(sentence: Sentence) -> bool:
            return bool(_IN_FIGURES.search(sentence.text)) and len(self._index.led_by(sentence, stems)) == len(stems)

        return self.found(thread, counts_it, unread=True)

    def holds_all(self, thread: Thread, query: Query) -> tuple[Citation, bool] | None:
        """Return the fact asked for as `fact` does, a name too, where that sentence holds every word of the question:
        so it can mean no other.
        """
        if query.asked not in _NEAR_FACTS or not query.terms:
            return None
        own = own_groups(query, as_typed=True)
        near = (*self.around(thread), *self._before(thread))
        fits = [each for each in near if _answers(each, query) and holds_all_of(each, own)]
        return self.quoted(thread, _surest(fits, query)) if fits else None

    def _before(self, thread: Thread) -> Iterator[Sentence]:
        """Yield the sentences that were quoted earlier in a talk from the post last quoted, the newest first."""
        for citation in reversed(thread.citations):
            if thread.last and citation.post == thread.last.post:
                numbers = self._quoter.numbers(citation)
                yield from self._index.sentences[numbers.start : numbers.stop]

    def found(
        self, thread: Thread, fits: Callable[[Sentence], bool], reach: Reach = _REACH, *, unread: bool = False
    ) -> tuple[Citation, bool] | None:
        """Return the nearest sentence that fits as a quote, and whether it was read already; only what was not, if
        `unread`.
        """
        for sentence in self.around(thread, reach):
            is_read = thread.was_shown(sentence.post.slug, sentence.start)
            if not (unread and is_read) and fits(sentence):
                return self.quoted(thread, sentence)
        return None

    def read_before(self, thread: Thread, fits: Callable[[Sentence], bool]) -> tuple[Citation, bool] | None:
        """Return what was quoted of the same post earlier in the talk and fits, the newest first."""
        found = next(filter(fits, self._before(thread)), None)
        return self.quoted(thread, found) if found else None

    def quoted(self, thread: Thread, sentence: Sentence, *, named: bool = False) -> tuple[Citation, bool]:
        """Return a sentence as a quote, without what was read of those that go with it, and whether it was read.

        `named` wants the sentence that names who speaks there even where that was read.
        """
        if not thread.was_shown(sentence.post.slug, sentence.start):
            return self._quoter.fresh(sentence, thread.was_shown), False
        read = self._quoter.fresh(sentence, _never)
        return (read if named else self._quoter.without_naming(read, thread.was_shown)), True

    def around(self, thread: Thread, reach: Reach = _REACH) -> Sequence[Sentence]:
        """Return the sentences of the last quotes and those around them, the nearest first."""
        costs: dict[int, float] = {}
        for place, citation in enumerate(thread.newest):
            held, numbers = self._quoter.numbers(citation), self._index.numbers_of(citation.post)
            left_out = self._left_out(citation)
            first = max(numbers.start, held[0] - reach.behind)
            for number in range(first, min(numbers.stop, held[-1] + reach.ahead + 1)):
                away = max(number - held[-1], (held[0] - number) * _BEHIND, 0)
                if away and number in left_out:
                    away = _LEFT_OUT
                away += place * _NEXT_QUOTE
                costs[number] = min(away, costs.get(number, away))
        return [self._index.sentences[number] for number in sorted(costs, key=lambda number: (costs[number], number))]

    def _left_out(self, citation: Citation) -> Collection[int]:
        """Return the numbers of the sentences that stand between the first and the last quote of a citation."""
        if len(citation.quotes) < _PAIR:
            return ()
        start, end = citation.quotes[0].start, citation.quotes[-1].end
        return {each.number for each in self._index.sentences_of(citation.post) if start < each.start < end}

    @staticmethod
    def first(findings: Findings, asked: Asked, last: Citation | None) -> Findings:
        """Return findings with those that have the fact asked for before the others, those of the post last quoted
        above all, in either order as they were.
        """
        if asked not in _FACTS:
            return findings

        def order(hit: Hit) -> tuple[bool, bool]:
            has_it = carries(hit.sentence.text, fold(hit.sentence.text), asked)
            return not has_it, last is None or hit.sentence.post != last.post

        return replace(findings, hits=tuple(sorted(findings.hits, key=order)))


def own_groups(query: Query, among: Collection[str] | None = None, *, as_typed: bool = False) -> list[tuple[str, ...]]:
    """Return for each word of a question that says something the stems that stand for it, its own and its synonyms';
    of all words, or of those `among` which the folded word is.

    `as_typed` leaves out the synonyms: far from a quote they would find what nobody asked. English words keep what
    they are in French before all.
    """
    own = [t.stem for t in query.terms if not _is_slight(t.stem, query.asked) and (among is None or t.word in among)]
    most = None if not as_typed else _IN_FRENCH if query.language == "en" else 0
    groups = []
    for stem in own:
        others = sorted((each for each in query.synonyms if each.instead_of == stem), key=lambda each: -each.weight)
        groups.append((stem, *[each.stem for each in others[:most]]))
    return groups


def holds_all_of(sentence: Sentence, groups: Sequence[Sequence[str]]) -> bool:
    """Say whether a sentence holds a word of each group."""
    if not groups:
        return True
    held, roots = _held_by(sentence.text)
    return all(any(_is_held(stem, held, roots) for stem in group) for group in groups)


def _is_held(stem: str, held: frozenset[str], roots: frozenset[str]) -> bool:
    if stem in held:
        return True
    # Most are of no word there: one look shows it.
    return stem[:_ROOT] in roots and any(_alike(stem, other) for other in held)


# Of posts only: what is asked again and again of the few sentences around a quote.
@lru_cache(maxsize=48)
def _held_by(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the stems of the words of a sentence that carry meaning, and how these begin."""
    held = frozenset(content_stems(text))
    return held, frozenset([stem[:_ROOT] for stem in held])


def _holds_one(sentence: Sentence, stems: Sequence[str]) -> bool:
    wanted = frozenset([stem[:_ROOT] for stem in stems])
    return not wanted.isdisjoint(_held_by(sentence.text)[1])


def _surest(sentences: Sequence[Sentence], query: Query) -> Sentence:
    """Return the first of some sentences, of dates the first that tells when by itself, if one does."""
    dated = (each for each in sentences if query.asked is Asked.DATE and DATED.search(fold(each.text)))
    return next(dated, sentences[0])


def _alike(stem: str, other: str) -> bool:
    if stem == other:
        return True
    longest = max(len(stem), len(other))
    root = max(_ROOT, round(longest * _ROOT_SHARE))
    return len(stem) >= root <= len(other) and stem[:root] == other[:root]


def _is_slight(stem: str, asked: Asked) -> bool:
    if asked is Asked.NUMBER and _CONCERNED.fullmatch(stem):
        return True
    return bool(_KINDS.fullmatch(stem) or (asked in _ABOUT_DOINGS and _DOINGS.match(stem)))


def has_fact(sentence: Sentence, asked: Asked) -> bool:
    """Say whether a sentence holds a fact of a kind."""
    return _carries(sentence, asked)


def _fits(sentence: Sentence, query: Query, own: Sequence[str]) -> bool:
    return holds_all_of(sentence, [(stem,) for stem in own]) and _answers(sentence, query)


def _answers(sentence: Sentence, query: Query) -> bool:
    """Say whether a sentence holds the fact that a question asks for, an hour or a year where it asks for that."""
    return _carries(sentence, query.asked) and tells_time(
        fold(sentence.text), [word.stem for word in words(query.text)]
    )


def _carries(sentence: Sentence, asked: Asked) -> bool:
    folded = fold(sentence.text)
    if asked is Asked.NUMBER:
        return carries(sentence.text, _YEAR.sub(" ", folded), asked) or holds_number(folded)
    return carries(sentence.text, folded, asked)


def _never(_slug: str, _start: int) -> bool:
    return False
