"""The author weighs hopes against dangers: where a passage has a counterpart, and what he leaves open."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from bot.conversation._thread import Thread
from bot.index import Findings, Hit, Index, Query, Sentence
from bot.model import Citation, Quote, Stance
from bot.text import content_stems, fold_of_post, quoted_spans

# Without an editor's word for it, these words tell on which side a sentence stands.
_DANGERS = re.compile(
    r"\b(?:danger\w*|menace\w*|risque\w*|craint\w*|craindre|peurs?|inquiet\w*|alarm\w+|perd\w*|pertes?|pillage|vol(?:s|er)?|"
    r"fraud\w+|arnaqu\w+|pieges?|abus\w*|infernal\w*|cauchemar\w*|surveill\w+|controle\w*|censur\w+|dictat\w+|inadmissible\w*|"
    r"scandal\w+|grave\w*|pires?|echecs?|echou\w+|ruin\w+|detrui\w+|nuis\w+|toxi\w+|pollu\w+|rale\w*|plaint\w*|pagaille|"
    r"inconvenients?|defauts?|perturb\w+|ignoran\w+|sceptiques?|mecontent\w*|malheur\w*|difficult\w+)\b"
)
_HOPES = re.compile(
    r"\b(?:avantages?|atouts?|opportunit\w+|chances?|permet\w*|amelior\w+|avanc\w+|positif\w*|benefi\w+|bonheur|rever?|reves?|"
    r"espo\w+|solutions?|libera\w+|autonomie|interessant\w*|genial\w*|progres\w*|facile\w*|facilit\w+|precieu\w+|democratie|"
    r"(?<!mal)heureu\w+|croissance|reussi\w*|succes|gagn\w+|efficac\w+|utiles?|merveill\w+|formidable\w*)\b"
)


# What says in so many words on which side it stands counts as if it were this much (of the best) nearer the subject.
_OUTSPOKEN = 0.5

# Where hopes and dangers are asked for, a sentence on the side counts as so many times as good, and for so much more
# where it says so itself.
ON_THE_SIDE, SAYING_SO = 1.5, 0.8
# Where one side alone is asked for, what stands on none must score so much of the best.
_NEUTRAL = 0.8
# A sentence beside the one that answers makes a side of the quote by so many words.
_TWICE = 2
# The other side of just what was read stands so few sentences from it, or shares so many words with it.
_NEAR, _SHARED = 4, 2
_WORDS = {Stance.DANGER: _DANGERS, Stance.HOPE: _HOPES}


class Sides:
    """Finds the other side of what was quoted."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._is_told = any(entry.stance for entry in index.corpus.entries)
        # By the slug of a post and the side.
        self._standing: dict[tuple[str, Stance], tuple[Sentence, ...]] = {}

    def stance(self, sentence: Sentence) -> Stance | None:
        """Return on which side a sentence stands: by the editor's index, else by its words."""
        if entry := self._index.entry(sentence):
            return entry.stance
        folded = fold_of_post(sentence.text)
        dark, bright = bool(_DANGERS.search(folded)), bool(_HOPES.search(folded))
        if dark and bright:
            return Stance.MIXED
        return Stance.DANGER if dark else Stance.HOPE if bright else None

    def _across_from(self, held: Sequence[Sentence]) -> tuple[Sentence, ...]:
        """Return those sentences of a post that stand on the other side of some of it; none where these take no side.

        They are looked for once for each post.
        """
        stance = self._first_side(held)
        if stance not in (Stance.HOPE, Stance.DANGER):
            return ()
        post = held[0].post
        key = post.slug, _across(stance)
        if key not in self._standing:
            sentences = self._index.sentences_of(post)
            self._standing[key] = tuple([each for each in sentences if self.stance(each) is key[1]])
        return self._standing[key]

    def of(self, citation: Citation) -> Stance | None:
        """Return on which side a citation stands: the first of its sentences that takes one."""
        return self._first_side(self._held(citation))

    def _first_side(self, held: Iterable[Sentence]) -> Stance | None:
        for sentence in held:
            if stance := self.stance(sentence):
                return stance
        return None

    def are_both_in(self, citation: Citation) -> bool:
        """Say whether a citation has a sentence of each side."""
        return {stance for each in self._held(citation) if (stance := self.stance(each)) in _WORDS} == set(_WORDS)

    def opposite(self, citation: Citation) -> Stance:
        """Return the other side of a citation; hopes for one that takes none."""
        return _across(self.of(citation))

    def has_other_side(self, citation: Citation, thread: Thread) -> bool:
        """Say whether the post of a citation that takes a side holds the other side of just that, not read yet: near
        it, or in words that it shares.
        """
        held = self._held(citation)
        across: Sequence[Sentence] = self._across_from(held)
        if thread.shown:
            across = [each for each in across if not thread.was_shown(each.post.slug, each.start)]
        if not across:
            return False
        near = range(held[0].number - _NEAR, held[-1].number + _NEAR + 1)
        if any(each.number in near for each in across):
            return True
        read = frozenset().union(*(_stems_of(each.text) for each in held))
        return any(len(read & _stems_of(each.text)) >= _SHARED for each in across)

    def answers_on_a_side(self, findings: Findings, citation: Citation) -> bool:
        """Say whether a citation takes a clear side: where it answers, or in a sentence that says so twice over."""
        held = {sentence.number: sentence for sentence in self._held(citation)}
        answering = next((hit.sentence for hit in findings.hits if hit.sentence.number in held), None)
        if answering is not None and self.stance(answering) in _WORDS:
            return True
        stances = [(self.stance(sentence), sentence) for sentence in held.values()]
        return any(stance in _WORDS and _insists(sentence, stance) for stance, sentence in stances if stance)

    def is_weighed(self, findings: Findings, citation: Citation, thread: Thread) -> bool:
        """Say whether the post of a citation has the other side of the very subject looked for, not read yet."""
        across = {each.number for each in self._across_from(self._held(citation))}
        bar = _ON_SUBJECT * findings.hits[0].score if findings.hits else 0.0
        found = (hit.sentence for hit in findings.hits if hit.score >= bar and hit.sentence.number in across)
        return any(not thread.was_shown(each.post.slug, each.start) for each in found)

    def on_side(self, hits: Sequence[Hit], wanted: Stance, is_out: Callable[[str, int], bool]) -> Hit | None:
        """Return the strongest sentence on a side that is not out of the question; one of both sides for want of it.

        Strong is what is near the subject and says so itself, not only in the editor's index.
        """
        fresh = [hit for hit in hits if not is_out(hit.sentence.post.slug, hit.sentence.start)]
        outspoken = _OUTSPOKEN * max((hit.score for hit in fresh), default=0.0)

        def strength(hit: Hit) -> float:
            return hit.score + (outspoken if _WORDS[wanted].search(fold_of_post(hit.sentence.text)) else 0.0)

        for stance in (wanted, Stance.MIXED):
            if on_it := [hit for hit in fresh if self.stance(hit.sentence) is stance]:
                return max(on_it, key=strength)
        return None

    def only(self, findings: Findings, wanted: Stance) -> Findings:
        """Return findings without what stands on the other side, that on the side wanted before what stands on none.

        What stands on none is left out where it is far behind. Nothing changes where no editor has told the sides.
        """
        hits = [hit for hit in findings.hits if self.stance(hit.sentence) is not _across(wanted)]
        if not self._is_told or not hits:
            return findings
        leaned = [
            hit._replace(score=hit.score * ON_THE_SIDE) if self.stance(hit.sentence) is wanted else hit for hit in hits
        ]
        bar = _NEUTRAL * max(hit.score for hit in leaned)
        kept = [hit for hit in leaned if hit.score >= bar or self.stance(hit.sentence)]
        return replace(findings, hits=tuple(sorted(kept, key=lambda hit: -hit.score)))

    def both(self, bright: Findings, dark: Findings) -> tuple[Findings, Findings]:
        """Return what was found for the two sides of a thing, what stands on the side wanted before the rest.

        A sentence that would come first on both sides is left to the one for which there is less besides.
        """
        sides = [self._leaning(bright, Stance.HOPE), self._leaning(dark, Stance.DANGER)]
        if all(sides) and sides[0][0].sentence == sides[1][0].sentence:
            poorer = min(sides, key=lambda hits: hits[1].score if len(hits) > 1 else 0.0)
            sides = [hits if hits is poorer else hits[1:] for hits in sides]
        return replace(bright, hits=tuple(sides[0])), replace(dark, hits=tuple(sides[1]))

    def _leaning(self, findings: Findings, wanted: Stance) -> list[Hit]:
        """Return hits in another order: what stands on a side counts for more, and most what says so."""

        def leaned(hit: Hit) -> float:
            if self.stance(hit.sentence) is not wanted:
                return hit.score
            says_so = _WORDS[wanted].search(fold_of_post(hit.sentence.text)) is not None
            return hit.score * (ON_THE_SIDE + SAYING_SO * says_so)

        return sorted(findings.hits, key=leaned, reverse=True)

    def naming_both(self, findings: Findings, thing: Query, alone: Findings) -> tuple[Hit, ...]:
        """Return the sentences of a paragraph that names both sides of a thing by the very words of the question ("Les
        avantages : … Les inconvénients : …"), in the post that is most about the thing; none where there is none.
        """
        names = frozenset(findings.query.stems).difference(thing.stems)
        if len(names) < len(_WORDS) or not alone.hits:
            return ()
        post, best = alone.hits[0].sentence.post, alone.hits[0].score
        naming = [(each, held) for each in self._index.sentences_of(post) if (held := self._index.held(each, names))]
        by_passage: dict[int, set[str]] = {}
        for sentence, held in naming:
            by_passage.setdefault(sentence.passage, set()).update(held)
        return tuple([Hit(each, best) for each, _ in naming if by_passage[each.passage] == names])

    def open_question(
        self, findings: Findings, citations: Sequence[Citation], thread: Thread, is_own: Callable[[Sentence], bool]
    ) -> Citation | None:
        """Return a question that the author leaves open in the posts just quoted and on the subject, or None.

        `is_own` says whether a sentence is his: what others ask he does not wonder himself.
        """
        posts = {citation.post.slug for citation in citations}
        said = {sentence.text for citation in citations for sentence in self._held(citation)}
        bar = _ON_SUBJECT * findings.hits[0].score if findings.hits else 0.0
        for hit in findings.hits:
            sentence = hit.sentence
            if hit.score < bar or sentence.post.slug not in posts or sentence.text in said or not _asks(sentence):
                continue
            if self._is_answered(sentence) or not is_own(sentence):
                continue
            if not thread.was_shown(sentence.post.slug, sentence.start):
                return Citation((Quote(sentence.post, sentence.start, sentence.end, hit.score),))
        return None

    def open_questions(self) -> list[Sentence]:
        """Return all the questions that the posts leave open, in their order; somebody else may be the one who asks."""
        return [each for each in self._index.sentences if _asks(each) and not self._is_answered(each)]

    def _is_answered(self, sentence: Sentence) -> bool:
        """Say whether the post goes on with an answer to a question, or with the next question that it will answer."""
        following = sentence.number + 1
        if following >= self._index.numbers_of(sentence.post).stop:
            return False
        text = self._index.sentences[following].text
        return text.rstrip(' "»').endswith("?") or _ANSWERS.match(fold_of_post(text)) is not None

    def _held(self, citation: Citation) -> Sequence[Sentence]:
        quote = citation.quotes[citation.main]
        numbers = self._index.numbers_within(quote.post, quote.start, quote.end)
        return self._index.sentences[numbers.start : numbers.stop]


# Of posts only: what is asked again after each quote of them.
@lru_cache(maxsize=1_024)
def _stems_of(text: str) -> frozenset[str]:
    return frozenset(content_stems(text))


def _insists(sentence: Sentence, stance: Stance) -> bool:
    return len(_WORDS[stance].findall(fold_of_post(sentence.text))) >= _TWICE


def _across(stance: Stance | None) -> Stance:
    return Stance.DANGER if stance is Stance.HOPE else Stance.HOPE


# "Super suspense, non ?" asks nothing that anybody could take up.
_SHORTEST_QUESTION = 40


_TAG = re.compile(r"\b(?:non|hein|ok|n'est-ce pas|pas vrai|d'accord|right|isn't it)\W*$")
_ANSWERS = re.compile(
    r"\W*(?:oui|non|si|surement|sans doute|bien sur|evidemment|peut-etre|certainement|probablement|parce qu|car|"
    r"la reponse|rien|pas du tout|yes|no|surely|perhaps|of course|because)\b"
)
# On the subject is what is found for it with so much of the best one's score.
_ON_SUBJECT = 0.5


def _asks(sentence: Sentence) -> bool:
    """Say whether a sentence is a question that somebody could take up, and its author's: in no quotation marks."""
    text = sentence.text.rstrip(' "»')
    if len(sentence.text) <= _SHORTEST_QUESTION or not text.endswith("?") or _TAG.search(fold_of_post(text)):
        return False
    mark = len(text) - 1
    return not any(start <= mark < end for start, end in quoted_spans(sentence.text))
