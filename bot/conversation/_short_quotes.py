"""A short sentence that can be quoted alone: of what was read, of what is named, or of any post."""

import re
import zlib
from collections.abc import Iterable, Iterator

from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH, Subject, note_of
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._short_quote import short_quote_wanted
from bot.index import Index, Sentence
from bot.model import Citation, Decision, Outcome, Part, Quote, Reply
from bot.quotes import Quoter
from bot.text import fold

_NOTE = note_of(FollowUp.MORE)
# What fits on a slide, and says something (characters).
_LONGEST, _FEWEST = 140, 25
_FEWEST_WORDS = 5
# What begins so hangs on what stands before it, whatever else it says.
_HANGS = re.compile(
    r"\W*(?:et|mais|car|or|donc|ainsi|alors|pourtant|cependant|toutefois|bref|d'ailleurs|en effet|enfin|puis|"
    r"ensuite|aussi|"
    r"il|elle|ils|elles|lui|eux|leurs?|cela|ca|c'(?:est|etait)|ce (?:sont|n'est|qu)|celui|celle|ceux|celles|ce|"
    r"cet|cette|ces|"
    r"son|sa|ses|en voi|voici|voila|d'un|de l'autre|autre|la|y|and|but|so|then|he|she|they|it|this|that|these|"
    r"those|his|her)\b"
    r"(?! (?:faut|y a|s'agit)\b)"
)
_LA = re.compile(r"\W*la \w")
_POINTS = re.compile(r"\b(?:ci dessus|ci-dessus|plus haut|ci-dessous|suivante?s?|above|below)\b")
_WHOLE = re.compile(r"[\"«“]?[A-ZÀ-ÞŒ].*[.!…][\"»”]?", re.DOTALL)
# What has one of these is no mere list of things.
_TELLS = re.compile(
    r"\b(?:est|sont|etait|sera|seront|ont|a|va|vont|peut|peuvent|doit|doivent|faut|fait|font|veut|vient|suffit|reste|"
    r"depend|compte|vaut|sait|dit|\w{2,}(?:ons|ez|ait|aient|eront|issent|era)|is|are|was|has|have|can|must|will|do|does|"
    r"should)\b"
)
_ASKS = re.compile(r"\W*(?:est-ce|comment|pourquoi|faut-il|que|qui|quel(?:le)?s?|ou|quand|what|why|how|who)\b")
_LEAVES = re.compile(r"\W*(?:a suivre|a bientot|bonnes? \w+|merci|to be continued|see you|rendez-vous)\b")


class ShortQuotes:
    """Finds a sentence that is short, whole, and the author's own where there is one."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)

    def reply(self, scene: Scene) -> Reply | None:
        """Return a short quote, or that there is none; None where none is wanted."""
        on = short_quote_wanted(scene.message.text)
        if on is None:
            return None
        among = self._named(scene, on) if subject_words(on) else self._at_hand(scene)
        chosen = self._first(scene, among)
        if chosen is None:
            words = scene.say("no_short_quote")
            return scene.reply(Outcome.DECLINED, (words,), Decision(note=_NOTE))
        citation = self._alone(chosen)
        opening = (
            self._answerer.bringing_in(scene, citation) if citation.speaker else scene.say("short_quote", citation)
        )
        parts: list[Part] = [opening, citation]
        suggestions = self._answerer.suggestions(scene, (citation,))
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=_NOTE), suggestions=suggestions)

    def _alone(self, sentence: Sentence) -> Citation:
        """Return a sentence as a quote without those that go with it."""
        return self._quoter.fresh(sentence, lambda _, start: start != sentence.start)

    def _first(self, scene: Scene, among: Iterable[Sentence]) -> Sentence | None:
        """Return the first short sentence, one that tells something, was not read yet and is the author's own sooner
        than others.
        """
        best: dict[bool, Sentence] = {}
        for each in among:
            if is_short_and_whole(each.text) and self._stands_alone(each):
                was_read = scene.thread.was_shown(each.post.slug, each.start)
                if not was_read and _TELLS.search(fold(each.text)) and not self._quoter.reports_somebody(each):
                    return each
                best.setdefault(was_read, each)
        return best.get(False) or best.get(True)

    def _stands_alone(self, sentence: Sentence) -> bool:
        held = Citation((Quote(sentence.post, sentence.start, sentence.end),))
        return self._quoter.stands_alone(held) and not self._quoter.is_said_in_dialogue(sentence)

    def _named(self, scene: Scene, on: str) -> Iterator[Sentence]:
        """Yield the sentences on what a message names, best first."""
        findings = self._index.find(scene.read(self._index, on), count=DEPTH)
        return (hit.sentence for hit in findings.hits) if findings.answers or findings.about >= 0 else iter(())

    def _at_hand(self, scene: Scene) -> Iterator[Sentence]:
        """Yield the sentences of what was just read, those on the subject of the talk, and those of its post; those of
        all posts where nothing was read.
        """
        last = scene.thread.last
        if last is None:
            yield from self._of_any(scene)
            return
        for citation in scene.thread.newest:
            yield from (self._index.sentences[number] for number in self._quoter.numbers(citation))
        on_it = [hit.sentence for hit in self._subject.findings(scene.thread).hits]
        yield from (each for each in on_it if each.post == last.post)
        yield from self._index.sentences_of(last.post)

    def _of_any(self, scene: Scene) -> Iterator[Sentence]:
        """Yield the sentences of each post in turn, beginning with another one in each talk: those that take a side
        before all others, which may say little.
        """
        posts = self._index.corpus.posts
        start = zlib.crc32(scene.message.conversation.encode()) % len(posts)
        held = [each for post in (*posts[start:], *posts[:start]) for each in self._index.sentences_of(post)]
        yield from (each for each in held if self._sides.stance(each) is not None)
        yield from held


def is_short_and_whole(text: str) -> bool:
    """Say whether a sentence is short, says something, and leans on nothing before or behind it."""
    if not _FEWEST <= len(text) <= _LONGEST or len(text.split()) < _FEWEST_WORDS or "\n" in text:
        return False
    folded = fold(text)
    hangs = _HANGS.match(folded) and not _LA.match(folded)
    if hangs or _ASKS.match(folded) or _POINTS.search(folded) or _LEAVES.match(folded) or text.count('"') % 2:
        return False
    return _WHOLE.fullmatch(text) is not None and text.count("(") == text.count(")") and "?" not in text
