"""Who speaks in each sentence of a post: the author, or somebody whose words or views he reports.

The editor's index decides where it has an entry. Elsewhere the signs that French prose gives do (`bot.quotes._signs`),
and what stands around a sentence: who is meant by "il", who is announced before a colon, who is named behind a
quotation. Between two signs of the same person in a paragraph, the sentences are that person's too. Whole sentences
between quotation marks are never the author's unless he says so ("disais-je").
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from bot.model import SOMEBODY, Corpus, IndexEntry, Layout, Post
from bot.quotes._dialogues import Answer, answers, voices
from bot.quotes._english import english_names, english_sign_of
from bot.quotes._names import NAMED, NAMES, is_name, plain
from bot.quotes._signs import (
    NOBODY_NAMED,
    SAYING,
    Line,
    Sign,
    addressed,
    is_dialogue_line,
    is_still_of,
    line_of,
    named_beside,
    says_something,
    sign_of,
    subject_named,
)
from bot.quotes._sources import is_named
from bot.text import ListPlace, clipped, fold, is_stop_word, list_places, paragraphs, quoted_spans, sentences

# A person's or a firm's name: capitalised words side by side ("Michel Hervé", "Eric Schmidt et de Jared Cohen").
_CAPITAL = r"[A-ZÀ-Þ](?:[\w’'-]*[a-zà-ÿ][\w-]*|(?:\.-?[A-ZÀ-Þ])*\.)"
_NAME = rf"(?:{_CAPITAL}(?:\s(?:d[eu]\s|van\s|von\s|le\s)?{_CAPITAL})+)"
_NAMES = rf"{_NAME}(?:\set\s(?:de\s|d['’])?{_NAME})?"
_SPOKE_BEFORE = re.compile(
    rf"^(?:(?:Celui|Celle|Ceux)\squi\s\w+[^,]*,\s(?:c['’]est|ce sont)\s(?P<name>{NAMES})|"
    rf"C['’]est\s(?P<told>{NAMED})\squi\s(?:m['’]|nous\s|l['’]|le\s)?\w+)"
)
_SIGNATURE = re.compile(rf"^[ \t>]*[—–-]{{1,2}}\s*(?P<name>{NAMED})(?:,[^.!?]*)?\.?$")
_OF_AUTHOR = re.compile(r"\b(?:j['’]|je|m['’]|me|moi|mon|ma|mes)(?![\w-])", re.IGNORECASE)
_PLAIN_NAMES = re.compile(_NAMES)
# "C'est Simon" is no first name and last name.
_ELIDED = re.compile(r"(?:[CDJLMNST]|Qu)['’]", re.IGNORECASE)
# So many sentences before "il" the one that he means is looked for, in the same paragraph.
_BACK = 4

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Reported:
    """Whom the author reports in a sentence, and the (start, end) of the sentence that names him, if another one.

    The speaker is `SOMEBODY` where the author quotes words and it is not known whose. `is_turn` says that he speaks in
    turn with others there, as in an interview: what was asked before is asked of him.
    """

    speaker: str
    named_at: _Span | None = None
    is_turn: bool = False


def speakers(
    post: Post, entries: Mapping[int, IndexEntry] | None = None, author: str | None = None
) -> dict[int, Reported]:
    """Return, by the start of the sentence, whom the author reports in it; sentences of his own are missing.

    `entries` are the editor's entries of this post by sentence start: where there is one, nobody but whom it names is.
    """
    spans = sentences(post.body, post.layout)
    found = _Reading(post, spans).found
    for said in (voices(post, author or ""), answers(post, author or "")):
        _put_down(spans, said, found)
    for start, entry in (entries or {}).items():
        before = found.get(start)
        # Where the editor names nobody, it may still be said that words are reported, unless they are the author's own.
        if before and (before.speaker != SOMEBODY or entry.is_verdict):
            del found[start]
        if entry.speaker:
            found[start] = Reported(entry.speaker, _named_in(post, spans, entry.speaker, start))
    return found


def _put_down(spans: Sequence[_Span], said: Sequence[Answer], found: dict[int, Reported]) -> None:
    """Give the sentences of a post to those who say them; one that several say is somebody's."""
    for start, end in spans if said else ():
        names = {answer.name for answer in said if answer.start < end and start < answer.end}
        if len(names) > 1:
            found[start] = Reported(SOMEBODY, is_turn=True)
        elif names == {""}:  # the author's: whom he reports there he still does
            if start in found and found[start].speaker == SOMEBODY:
                del found[start]
        elif names:
            found[start] = Reported(names.pop(), is_turn=True)


class Speakers(dict[str, dict[int, Reported]]):
    """Whom the author reports, by post and start of the sentence: found when a post is first looked at, which takes
    some milliseconds, or for all posts by `read_all`.
    """

    def __init__(self, corpus: Corpus) -> None:
        super().__init__()
        self._posts = {post.slug: post for post in corpus.posts}
        self._author = corpus.blog.author
        self._entries: dict[str, dict[int, IndexEntry]] = {}
        for entry in corpus.entries:
            if entry.decides_speaker:
                self._entries.setdefault(entry.post.slug, {})[entry.start] = entry

    def read_all(self) -> None:
        """Look at every post now."""
        for slug in self._posts:
            self[slug]  # it is found by being asked for

    def __missing__(self, slug: str) -> dict[int, Reported]:
        post = self._posts[slug]
        found = self[slug] = speakers(post, self._entries.get(slug), post.author or self._author)
        return found


def _named_in(post: Post, spans: Sequence[_Span], speaker: str, start: int) -> _Span | None:
    """Return the nearest sentence before `start`, or right after it, that holds the speaker's last name."""
    name = fold(speaker).split()[-1]
    place = next((number for number, span in enumerate(spans) if span[0] == start), None)
    if place is None or name in fold(post.body[slice(*spans[place])]):
        return None
    order = [*spans[place - 1 :: -1], *spans[place + 1 : place + 2]] if place else spans[1:2]
    return next((span for span in order if name in fold(post.body[slice(*span)])), None)


class _Turns:
    """The turns of a post's dialogues: lines that begin with a dash, one of which says who speaks or is answered.

    `lines` are those of the post's sentences; where they stand in a turn they know it. `sign_of` tells whom one of them
    reports by itself.
    """

    def __init__(
        self,
        body: str,
        spans: Sequence[_Span],
        layout: Layout,
        lines: Sequence[Line],
        sign_of: Callable[[Line], Sign | None],
    ) -> None:
        self._sign_of = sign_of
        places = {number: place for number, place in list_places(body, spans, layout).items() if place.has_dash}
        self.lines = [replace(line, is_turn=number in places) for number, line in enumerate(lines)]
        said = {place.list for number, place in places.items() if place.is_exchange or sign_of(self.lines[number])}
        self._turns = {number: self._turn_of(number, place) for number, place in places.items() if place.list in said}

    def around(self, number: int) -> range:
        """Return the numbers of the sentences of the turn that one stands in; of none, where it stands in none."""
        return self._turns.get(number, range(0))

    def before(self, turn: range) -> range:
        """Return the numbers of the sentences of what was said before a turn: another one, or what brings them in."""
        return self._turns.get(turn.start - 1, range(max(turn.start - 1, 0), turn.start))

    def sign(self, turn: range) -> Sign | None:
        """Return who speaks in a turn by its own signs, None where it has none."""
        found = [sign for number in turn if (sign := self._sign_of(self.lines[number]))]
        return next((sign for sign in found if sign != NOBODY_NAMED), found[0] if found else None)

    def _turn_of(self, number: int, place: ListPlace) -> range:
        """Return the sentences around one in its line, from one dash to the next."""
        item = place.item
        starts = [each for each in item if each == item.start or is_dialogue_line(self.lines[each].text)]
        behind = (each for each in starts if each > number)
        return range(max(each for each in starts if each <= number), min(behind, default=item.stop))


class _Reading:
    """Reads a post's sentences in order: each by its own signs, then by what stands around it."""

    def __init__(self, post: Post, spans: Sequence[_Span]) -> None:
        self._body = body = post.body
        self._apart, layout = post.apart, post.layout
        self._is_english = post.is_english
        self._sign_of = english_sign_of if post.is_english else sign_of
        self._spans = spans
        marks = quoted_spans(body, layout.quotations)
        lines = [_line_at(post, span, marks) for span in self._spans]
        self._turns = _Turns(body, self._spans, layout, lines, partial(self._sign_of, announces=False))
        self._lines = self._turns.lines
        places = list_places(body, self._spans, layout).items()
        self._lists = {number: place.list.start for number, place in places if not place.has_dash}
        begins = [start for start, _ in paragraphs(body)]
        self._paragraphs = [bisect_right(begins, start) for start, _ in self._spans]
        self.found: dict[int, Reported] = {}
        self._read()
        _fill_between(body, self._lines_by_start(), self.found)

    def _read(self) -> None:
        last: Reported | None = None
        for number, span in enumerate(self._spans):
            text = self._text(number)
            if reported := self._of_sentence(number, last):
                is_open = not is_named(reported.speaker)
                self.found[span[0]] = replace(reported, speaker=SOMEBODY) if is_open else reported
            self._name_what_was_said(number)
            names = people(text)
            last = Reported(names[-1], span) if names else last

    def _text(self, number: int) -> str:
        return self._body[slice(*self._spans[number])]

    def _lines_by_start(self) -> dict[int, Line]:
        return {start: line for (start, _), line in zip(self._spans, self._lines, strict=True)}

    def _of_sentence(self, number: int, last: Reported | None) -> Reported | None:
        if turn := self._turns.around(number):
            return self._of_turn(turn)
        if (opens := self._lists.get(number, number + 1)) and self._says_in_list(opens - 1):
            return self._of_item(number, opens - 1)
        sign = self._sign_of(self._lines[number], announces=self._announces(number))
        if sign == NOBODY_NAMED or (sign is None and self._is_dialogue(number)):
            return self._from_before(number)
        if sign is None or sign.is_author:
            return None
        return Reported(sign.name) if sign.name else self._meant(number, sign, last)

    def _says_in_list(self, number: int) -> bool:
        """Say whether a sentence announces, with a verb of saying, a list that begins with somebody's words."""
        if self._lists.get(number + 1) != number + 1 or not self._text(number).rstrip().endswith(":"):
            return False
        return self._lines[number + 1].is_item_said and says_something(self._lines[number].frame)

    def _of_item(self, number: int, announces: int) -> Reported | None:
        """Return who says what is in a list that a sentence announces: there, and in each item that is all said."""
        if number != announces:
            before = self.found.get(self._spans[announces][0])
            is_said = before is not None and self._lines[number].is_item_said
            return Reported(before.speaker, before.named_at or self._spans[announces]) if before and is_said else None
        sign = self._sign_of(self._lines[number], announces=True)
        if sign is None or sign.is_author:
            return None
        return Reported(sign.name) if sign.name else self._meant(number, sign, None)

    def _of_turn(self, turn: range) -> Reported | None:
        """Return who speaks in a turn of a dialogue: whom it names, or to whom what was said before it is said."""
        sign = self._turns.sign(turn)
        if sign and sign.is_author:
            return None
        if sign and sign.name:
            return Reported(sign.name)
        for earlier in self._turns.before(turn)[::-1] if turn.start else ():
            name = self._goes_on(earlier, turn.start) and addressed(
                self._lines[earlier].frame, sign.pronoun if sign else ""
            )
            if name:
                return Reported(name, self._spans[earlier])
        return self._meant(turn.start, sign, None) if sign and sign.pronoun else Reported(SOMEBODY)

    def _announces(self, number: int) -> bool:
        """Say whether a sentence ends in a colon behind which somebody's words stand."""
        if not self._text(number).rstrip().endswith(":") or number + 1 == len(self._spans):
            return False
        return self._lines[number + 1].frame.lstrip().startswith(SAYING) or self._is_dialogue(number + 1)

    def _is_dialogue(self, number: int) -> bool:
        """Say whether a line is one of a dialogue: with a long dash, next to one that says who speaks."""
        if self._turns.around(number):
            return True
        if not self._lines[number].is_dash:
            return False
        beside = range(max(0, number - 1), min(len(self._spans), number + 2))
        lines = [self._lines[near] for near in beside if self._paragraphs[near] == self._paragraphs[number]]
        return any(line.is_dash and self._sign_of(line, announces=False) for line in lines)

    def _from_before(self, number: int) -> Reported | None:
        """Return who speaks in words that do not say it: whom the sentence before announces or reports.

        None for the author, where he says that they are his.
        """
        if not self._lines[number].is_all_said or not number:
            return Reported(SOMEBODY)
        span, line = self._spans[number - 1], self._lines[number - 1]
        before = self.found.get(span[0])
        if self._announces(number - 1):
            sign = self._sign_of(line, announces=True)
            if before is None:
                return None if sign is not None and sign.is_author else Reported(SOMEBODY, span)
            return Reported(before.speaker, before.named_at or span)
        beside = self._paragraphs[number - 1] == self._paragraphs[number]
        if before and beside and not line.says and not line.is_dash:
            return Reported(before.speaker, before.named_at or span)
        return Reported(SOMEBODY)

    def _meant(self, number: int, sign: Sign, last: Reported | None) -> Reported | None:
        """Return whom a pronoun means: who is reported or spoken of before it; for a view, whoever was named last."""
        if sign.is_view and number and (before := self.found.get(self._spans[number - 1][0])):
            return Reported(before.speaker, before.named_at or self._spans[number - 1])
        if sign.is_view:
            return last
        for earlier in range(number - 1, max(-1, number - 1 - _BACK), -1):
            if not self._goes_on(earlier, number):
                break
            if names := self._spoken_of(earlier, sign.pronoun):
                return Reported(names[0] if len(names) == 1 else SOMEBODY, self._spans[earlier])
            if sign.is_told and not is_still_of(self._lines[earlier].frame, sign.pronoun):
                break
        return None if sign.is_told else Reported(SOMEBODY)

    def _goes_on(self, earlier: int, number: int) -> bool:
        """Say whether a sentence is of the paragraph of another, or the last of that before where this begins one."""
        if self._paragraphs[earlier] == self._paragraphs[number]:
            return True
        between = (self._spans[earlier][1], self._spans[number][0])
        return earlier == number - 1 and not any(between[0] <= start < between[1] for start, _ in self._apart)

    def _spoken_of(self, number: int, pronoun: str) -> list[str]:
        """Return the names of those whom a pronoun behind a sentence may mean: who speaks in it before all."""
        reported = self.found.get(self._spans[number][0])
        if reported and reported.speaker != SOMEBODY:
            return [reported.speaker]
        frame = self._lines[number].frame
        if self._is_english:
            return sorted(set(english_names(frame)))
        subject = subject_named(frame, pronoun)
        return [subject] if subject else sorted(set(named_beside(frame, pronoun)))

    def _name_what_was_said(self, number: int) -> None:
        """Give a quotation to whom the sentence behind it names: "C'est Rosa Bonheur qui l'a dit", "— Rosa Bonheur"."""
        if not number or not self._lines[number - 1].frame.startswith(SAYING):
            return
        text, before = self._text(number), self._spans[number - 1][0]
        spoke = _SPOKE_BEFORE.match(text) or _SIGNATURE.match(text)
        name = spoke and next(filter(None, spoke.groupdict().values()))
        reported = self.found.get(before)
        if name and is_name(name) and reported and reported.speaker == SOMEBODY:
            self.found[before] = Reported(plain(name), self._spans[number])


def _line_at(post: Post, span: _Span, marks: Sequence[_Span]) -> Line:
    return line_of(post.body[slice(*span)], clipped(marks, *span), clipped(post.quotations, *span))


def people(text: str) -> list[str]:
    """Return the names of two or more capitalised words in a text, in order."""
    return [
        plain(match.group())
        for match in _PLAIN_NAMES.finditer(text)
        if not is_stop_word(fold(match.group().split()[0])) and not _ELIDED.match(match.group())
    ]


def _fill_between(body: str, lines: Mapping[int, Line], found: dict[int, Reported]) -> None:
    """Give the sentences between two views of the same person's, in one paragraph, to that person.

    Not those in which the author speaks of himself, nor what stands between two sayings: that is his tale of them.
    """
    for first, last in paragraphs(body):
        inside = [start for start in lines if first <= start < last]
        places = [place for place, start in enumerate(inside) if start in found]
        for before, after in itertools.pairwise(places):
            reported, sayings = found[inside[after]], [lines[inside[place]] for place in (before, after)]
            is_one = found[inside[before]].speaker == reported.speaker != SOMEBODY
            if not is_one or any(line.says or line.is_dash for line in sayings):
                continue
            for start in inside[before + 1 : after]:
                if not _OF_AUTHOR.search(lines[start].frame):
                    found[start] = Reported(reported.speaker, reported.named_at)
