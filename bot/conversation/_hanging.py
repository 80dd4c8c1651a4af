"""What a follow-up hangs on, and how the replies to one are made."""

import re
from dataclasses import replace

from bot import phrases
from bot.conversation._answering import Answerer
from bot.conversation._near_by import holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation._thread import Thread
from bot.conversation.heard._follow_ups import FollowUp
from bot.index import Findings, Hit, Index, Query, Sentence, Source
from bot.model import SOMEBODY, Citation, Decision, Outcome, Part, Reply
from bot.quotes import Quoter
from bot.text import fold

# How far down the list the other side of a subject, or another passage, is looked for.
DEPTH = 60
# A passage of another post must be so much about the subject (of the best one's score).
ABOUT_ELSEWHERE = 0.7
# Words added to the subject are looked for in the post being talked about, unless another is so much better.
_SAME_POST = 1.5


class Subject:
    """Finds out what the talk is about, and whom."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter

    def findings(self, thread: Thread) -> Findings:
        """Return what the index has for the subject of the talk."""
        return self._index.find(self.query(thread), count=DEPTH)

    def query(self, thread: Thread) -> Query:
        """Return the subject as a query: the newest message, with those before it as its context.

        Where no message says what the talk is about, the title of the post last read does.
        """
        texts = [self._index.read(text) for text in thread.subject]
        query = texts[0] if texts else self._index.read(thread.last.post.title if thread.last else "")
        for older in texts[1:]:
            query = self._index.within(query, older)
        return query

    def newest(self, thread: Thread) -> tuple[str, ...]:
        """Return the words of the newest message that says what the talk is about, else those of the last title."""
        texts = [*thread.subject, *([thread.last.post.title] if thread.last else [])]
        read = (self._index.read(text).terms for text in texts)
        return tuple([term.word for term in next(filter(None, read), ())])

    def person(self, scene: Scene) -> str | None:
        """Return the person last spoken of: whom the last quote reports, or names."""
        last = scene.thread.last
        if last is None:
            return None
        known = last.speaker if last.speaker != SOMEBODY else None
        return known or self._quoter.person_in(last)


def note_of(kind: FollowUp) -> str:
    """Return what the journal keeps of a follow-up."""
    return f"follow-up: {kind.value}"


def decided(kind: FollowUp) -> Decision:
    """Return the decision of a follow-up that needed no search."""
    return Decision(note=note_of(kind))


def said(scene: Scene, key: str, kind: FollowUp, **words: str) -> Reply:
    """Return a reply in the bot's own words."""
    return scene.reply(Outcome.CHAT, (scene.say(key, **words),), decided(kind))


def asked_back(scene: Scene, key: str, kind: FollowUp) -> Reply:
    """Return a question back."""
    return scene.reply(Outcome.ASKED, (scene.say(key),), decided(kind))


def shown(answerer: Answerer, scene: Scene, key: str, citation: Citation, kind: FollowUp, *others: Citation) -> Reply:
    """Return a reply that reads one passage after a phrase, and others after it."""
    brings_in = citation.speaker and key in ("answer", "another")
    opening = answerer.bringing_in(scene, citation) if brings_in else scene.say(key, citation)
    parts: list[Part] = [opening, citation]
    for number, other in enumerate(others, 1):
        parts += [answerer.also(scene, other, number), other]
    weighs = kind not in (FollowUp.OPPOSITE, FollowUp.DISAGREE)  # that is the other side
    suggestions = answerer.suggestions(scene, (citation, *others), weighs=weighs)
    return scene.reply(Outcome.ANSWERED, parts, decided(kind), suggestions=suggestions)


def offers_to_go_on(scene: Scene) -> bool:
    """Say whether the last reply named no subject, but only stood between two quotes ("on continue ?")."""
    newest = scene.thread.turns[-1].reply
    note = newest.decision.note  # that of small talk is the phrase said
    is_said = newest.outcome is Outcome.CHAT and note in frozenset(phrases.keys())
    return is_said and not phrases.offers_topics(note, scene.language)


def leaning(findings: Findings, last: Citation | None) -> Findings:
    """Return findings in which the post being talked about counts for more."""
    if last is None:
        return findings

    def score(hit: Hit) -> float:
        return hit.score * _SAME_POST if hit.sentence.post == last.post else hit.score

    return replace(findings, hits=tuple(sorted(findings.hits, key=score, reverse=True)))


def is_only_there(scene: Scene, findings: Findings, asks: Query) -> bool:
    """Say whether the best sentence is of the post being talked about and holds every word that was added, and what was
    not read yet is of another post: in that, a country or a year is about something else.
    """
    last, shown_before = scene.thread.last, scene.thread.was_shown
    if last is None or not findings.hits or findings.hits[0].sentence.post != last.post:
        return False
    sentences = (hit.sentence for hit in findings.hits)
    unread = next((each for each in sentences if not shown_before(each.post.slug, each.start)), None)
    is_elsewhere = unread is not None and unread.post != last.post
    return is_elsewhere and holds_all_of(findings.hits[0].sentence, own_groups(asks, as_typed=True))


def is_of_something_else(asks: Query) -> bool:
    """Say whether half of the words that are added, or more, are none that the blog or its editor has: what the talk is
    about does not lend them a meaning ("et la recette de la tarte aux pommes ?").
    """
    unused = sum(term.source in (Source.UNUSED, Source.UNKNOWN) for term in asks.terms)
    return unused > 0 and 2 * unused >= len(asks.terms)


# What is asked for so far below the bar (log odds) is surely nothing of the blog's.
_SURELY_OFF = -7.0


def is_surely_off(index: Index, asks: Query) -> bool:
    """Say whether what is added is surely nothing of the blog's: what its words may be in French ("football", "équipe")
    is no answer then, though it was just read.
    """
    return is_of_something_else(asks) and index.find(asks).about < _SURELY_OFF


def shares_words(hit: Hit) -> bool:
    """Say whether what was found has words of the query itself, and not only its passage."""
    return hit.parts["entry"] > 0 or hit.parts["sentence"] > 0


# Fewer marks than those of an answer to a full question: here nothing but the place speaks for a sentence.
_REASON = re.compile(
    r"\b(?:car\b|parce qu|puisqu|en effet|a cause|grace a|d'autant qu|surtout qu|afin|pour que|en permettant|"
    r"va permettre|permet (?:ainsi )?de|c'est (?:pourquoi|que)|la raison|en raison d|du fait|vu que|faute de|"
    r"s'expliqu|vient de ce que|d'ou (?:l|c|son|sa|une?)\b|etant donne)"
)


# Some say so whatever stands beside them.
_SURELY = re.compile(
    r"\b(?:car\b|parce qu|puisqu|a cause d|grace a|d'autant qu|surtout qu|afin|c'est pourquoi|la raison|en raison d|"
    r"du fait|faute de|s'expliqu|vient de ce que|etant donne|le but)"
)


def gives_reason(sentence: Sentence) -> bool:
    """Say whether a sentence may tell the reason of what stands next to it."""
    return bool(_REASON.search(fold(sentence.text)))


def surely_gives_reason(sentence: Sentence) -> bool:
    """Say whether a sentence tells a reason in so many words."""
    return bool(_SURELY.search(fold(sentence.text)))
