"""Which of the sentences found lead whatever their scores: what holds the question as it was typed, and judgements."""

import re
from collections.abc import Sequence
from operator import attrgetter

from bot.index._asked import Asked
from bot.index._fields import Fields
from bot.index._findings import PARTS, Hit
from bot.index._query import Query
from bot.index._terms import Term
from bot.text import HOUR, YEAR, fold, folded_words, plain, plain_of_post

Hits = tuple[Hit, ...]
_COUNTED = frozenset({Asked.NUMBER, Asked.DATE})
_LETTERS = PARTS.index("letters")
# A phrase of so many words may be one of the author's.
_LONGEST_PHRASE = 8
_LETTERS_OF_A_PHRASE = 0.7
# A word that so few sentences have must be meant by it alone.
_RARE = 2
# What is asked for by the unit of its figure, and such a figure. Both over folded text.
_FIGURES = (
    (re.compile(r"\bquel(?:le)? heure?\b|\bwhat time\b"), re.compile(HOUR)),
    (re.compile(r"\bquel(?:le)? ann?ee?\b|\bw(?:hat|hich) year\b"), re.compile(YEAR)),
    (
        re.compile(r"\bchiffres?\b|\bstats\b|\b(?:statisti(?:que|c)s|numbers|figures) (?:sur|on|about|for)\b"),
        re.compile(r"\d ?(?:%|€|m€|\$|millions?\b|milliards?\b|millards?\b|personnes\b|fois\b)|\b\d{1,3} \d{3}\b"),
    ),
    (
        re.compile(r"\bcou(?:te|tait|terait|t)\b|\bprix\b|\bcombien (?:ca )?vaut\b|\bcosts?\b|\bprice\b|\bexpensive\b"),
        re.compile(r"\d ?(?:€|m€|\$)|\b(?:euros?|dollars?|francs?)\b"),
    ),
    (re.compile(r"\bpourcent|\bpercent|\bquel taux\b"), re.compile(r"\d ?%|\bpour cent\b")),
)
# What has such a figure leads when it scores at least so much of the best.
_AS_GOOD_WITH_FIGURE = 0.6


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
    weighed = [hit._replace(score=hit.score * (1 + fields.judges[hit.sentence.number])) for hit in hits[:depth]]
    return (*sorted(weighed, key=attrgetter("score"), reverse=True), *hits[depth:])


def figure_first(query: Query, hits: Hits, depth: int) -> Hits:
    """Return hits with that one of the first `depth` first that has a figure of the unit asked for ("à quelle heure"),
    where the best has none.
    """
    folded = fold(query.text) if query.asked in _COUNTED else ""
    figure = next((figure for asks, figure in _FIGURES if asks.search(folded)), None)
    if figure is None or not hits:
        return hits
    having = (hit for hit in hits[:depth] if figure.search(fold(hit.sentence.text)))
    first = next(having, hits[0])
    return _led_by([first], hits) if first.score >= _AS_GOOD_WITH_FIGURE * hits[0].score else hits


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
    typed = _apart(plain(query.text))
    if query.asked is not Asked.ANYTHING or not 1 <= typed.count(" ") < _LONGEST_PHRASE:
        return hits
    phrase = f" {typed} "
    # What holds the phrase holds most of its letters: a look that spares reading all the others.
    like = [hit for hit in hits if hit.values[_LETTERS] > _LETTERS_OF_A_PHRASE]
    return _led_by([hit for hit in like if phrase in f" {_apart(plain_of_post(hit.sentence.text))} "], hits)


def _below_heading_first(fields: Fields, query: Query, hits: Hits) -> Hits:
    number = fields.below_heading.get(plain(query.text))
    if number is None or not hits:
        return hits
    known = next((hit for hit in hits if hit.sentence.number == number), None)
    return _led_by([known or Hit(fields.list_sentences[number], 0.0, (0.0,) * len(PARTS))], hits)


def _led_by(first: Sequence[Hit], hits: Hits) -> Hits:
    """Return hits with some first, in their order, that then score what the best one does."""
    if not first:
        return hits
    held = {hit.sentence.number for hit in first}
    led = [hit._replace(score=hits[0].score) for hit in first]
    return (*led, *(hit for hit in hits if hit.sentence.number not in held))


def _apart(plain_text: str) -> str:
    """Return a plain text with elided words apart: "l'intelligence" holds the word "intelligence"."""
    return plain_text.replace("'", " ")
