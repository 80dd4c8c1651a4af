"""Which of the sentences found lead whatever their scores: what holds the question as it was typed, and judgements."""

import math
from collections.abc import Sequence
from operator import attrgetter

from bot.index._asked import Asked
from bot.index._fields import Fields
from bot.index._findings import PARTS, Hit
from bot.index._query import Query
from bot.index._sought import sought_by
from bot.index._terms import Term
from bot.text import fold, folded_words, plain, plain_of_post

Hits = tuple[Hit, ...]
_LETTERS = PARTS.index("letters")
# A phrase of so many words may be one of the author's.
_LONGEST_PHRASE = 8
_LETTERS_OF_A_PHRASE = 0.7
# A word that so few sentences have must be meant by it alone.
_RARE = 2
# What tells the sort of thing that is sought leads when it scores at least so much of the best. In another post it
# tells that of something else.
_IN_PASSAGE, _IN_POST = 0.6, 0.65
# Save for who wants figures on a subject, whichever: "des chiffres sur Facebook ?".
_ANY, _OF_ANY = "figure", 0.85


def as_typed_first(fields: Fields, query: Query, hits: Hits) -> Hits:
    """Return hits with those first that hold what was typed word for word; they score what the best one does.

    That is a heading with what stands below it, a phrase of a few words ("génération Y"), or all of some keywords.
    """
    return _below_heading_first(fields, query, _phrase_first(query, _keywords_first(fields, query, hits)))


def judging_first(fields: Fields, query: Query, hits: Hits, depth: int) -> Hits:
    """Return hits with those of the first `depth` first in which the author judges, where it is asked what he thinks.

    That the blog speaks of it is proven by what was found: this only says where to begin.
    """
    if query.asked is not Asked.JUDGEMENT:
        return hits
    weighed = [hit.scoring(hit.score * (1 + fields.judges[hit.sentence.number])) for hit in hits[:depth]]
    return (*sorted(weighed, key=attrgetter("score"), reverse=True), *hits[depth:])


def telling_first(query: Query, hits: Hits, depth: int) -> Hits:
    """Return hits with that one of the first `depth` first that tells the sort of thing sought ("à quelle heure").

    Where the best tells one, that is the best.
    """
    sought = sought_by(fold(query.text))
    if sought is None or not hits:
        return hits
    best = hits[0]
    elsewhere = _OF_ANY * best.score if sought.sort == _ANY else math.inf
    telling = (
        hit for hit in hits[:depth] if hit.score >= _bar(hit, best, elsewhere) and sought.told_in(hit.sentence.text)
    )
    first = next(telling, best)
    return hits if first is best else _led_by([first], hits)


def _bar(hit: Hit, best: Hit, elsewhere: float) -> float:
    """Return the score from which a hit may lead before the best one, given that of one in another post."""
    if hit.sentence.post is not best.sentence.post:
        return elsewhere
    return (_IN_PASSAGE if hit.sentence.passage == best.sentence.passage else _IN_POST) * best.score


def _keywords_first(fields: Fields, query: Query, hits: Hits) -> Hits:
    stems = query.stems
    if not stems or not query.is_bare:
        return hits
    if len(stems) == 1:
        return _rare_first(fields, query.terms[0], hits)
    held_by = fields.sentences.held_by
    return _led_by([hit for hit in hits if len(held_by(hit.sentence.number, stems)) == len(stems)], hits)


def _rare_first(fields: Fields, term: Term, hits: Hits) -> Hits:
    """Return hits with that one first that has a word as it was typed, where so few have it that it must be meant, and
    the best one has not.
    """
    if not 0 < len(fields.sentences.of(term.stem)[0]) <= _RARE:
        return hits
    having = [hit for hit in hits if term.word in folded_words(hit.sentence.text)]
    return hits if not having or having[0] is hits[0] else _led_by(having[:1], hits)


def _phrase_first(query: Query, hits: Hits) -> Hits:
    if query.asked is not Asked.ANYTHING:
        return hits
    # What holds the phrase holds most of its letters: a look that spares reading all the others.
    like = [hit for hit in hits if hit.values[_LETTERS] > _LETTERS_OF_A_PHRASE]
    typed = _apart(plain(query.text)) if like else ""
    if not 1 <= typed.count(" ") < _LONGEST_PHRASE:
        return hits
    phrase = f" {typed} "
    return _led_by([hit for hit in like if phrase in f" {_apart(plain_of_post(hit.sentence.text))} "], hits)


def _below_heading_first(fields: Fields, query: Query, hits: Hits) -> Hits:
    if not fields.below_heading or not hits:  # most blogs have no headings
        return hits
    number = fields.below_heading.get(plain(query.text))
    if number is None:
        return hits
    known = next((hit for hit in hits if hit.sentence.number == number), None)
    return _led_by([known or Hit(fields.list_sentences[number], 0.0, (0.0,) * len(PARTS))], hits)


def _led_by(first: Sequence[Hit], hits: Hits) -> Hits:
    """Return hits with some first, in their order, that then score what the best one does."""
    if not first:
        return hits
    held = {hit.sentence.number for hit in first}
    led = [hit.scoring(hits[0].score) for hit in first]
    return (*led, *(hit for hit in hits if hit.sentence.number not in held))


def _apart(plain_text: str) -> str:
    """Return a plain text with elided words apart: "l'intelligence" holds the word "intelligence"."""
    return plain_text.replace("'", " ")
