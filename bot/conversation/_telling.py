"""What a post says in short, how it ends, and how one begins that is asked for by its title."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.conversation._answering import Answerer, decision_of
from bot.conversation._hanging import DEPTH, Subject, note_of
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation._thread import CHOICE
from bot.conversation.heard._follow_ups import FollowUp, subject_words
from bot.conversation.heard._titles import Told
from bot.index import Findings, Hit, Index, Sentence
from bot.model import Citation, Decision, Language, Outcome, Part, Post, Reply
from bot.quotes import Quoter, people
from bot.text import content_stems, fold, plain

# A summary is made of the shortest sentences among the best ones.
_SUMMARY_FROM, _SUMMARY_OF, _SUMMARY_LONGEST = 8, 2, 260
# A whole post is summed up by the best sentence of each of so many parts, of fewer where they have not so many; by one
# that is not too long among so many of a part.
_PARTS, _FEWEST_PARTS, _PART, _OF_PART = 3, 2, 5, 3
_SUMMARY = note_of(FollowUp.SUMMARY)
_THE_POST = re.compile(
    r"\b(?:(?:le|ce|cet|l'|du|tout le) ?(?:billet|article|post|texte)|(?:the|this|that) (?:post|article|text))\b"
)
# One sentence is enough.
_SHORTER = re.compile(
    r"\b(?:plus (?:court|bref|concis)|shorter|trop long|too long|"
    r"(?:une?|1|one|a|deux|2|two|trois|3|three|quelques|few) (?:seule |single )?(?:phrases?|lignes?|mots?|sentences?|"
    r"lines?|words?))\b"
)
# What asks or announces sums nothing up.
_OPEN_END = re.compile(r"[?:,][\s\"»]*$")
_WHAT_IT_IS_ABOUT = re.compile(r"\W*(?:tout )?(?:le sujet|la question|l'enjeu|the (?:question|point))\b")
# What says that it says what matters, or comes to it.
_COMES_TO_IT = re.compile(
    r"\b(?:tout est dit|tout depend|(?:tou[ts]? )?le sujet c'est|la question est|l'enjeu|l'essentiel|l'important|"
    r"ce qui (?:compte|importe|est \w+|va \w+),? c'est|ce qui (?:compte|importe|est \w+)\b|"
    r"en (?:somme|resume|conclusion|definitive)|bref|au fond|finalement|au final|autrement dit|voila pourquoi|"
    r"c'est pourquoi|on retien\w+|a retenir|il (?:ne )?s'agit|la reponse|encore du chemin|c'est le (?:regne|temps)|"
    r"in (?:short|sum|the end)|what matters|the (?:point|question) is)\b"
)
# What others do or say is not what a post comes to: "Mais certains sont déjà en train de crier au loup, comme …".
_OF_OTHERS = re.compile(r"\W*(?:(?:mais|et|or|puis|d'ailleurs|but|and) )?(?:certains|d'autres|les uns|some|others)\b")
# So much it counts (of the best one's score) that a sentence says so, that it takes a side, that it stands in the last
# part of its post, and that it is not the author's own.
_SAYING_SO, _TAKING_SIDE, _LATE, _REPORTED = 0.5, 0.25, 0.15, 1.0
_LAST_PART = 2 / 3
# Who wants but that says so in so few words besides.
_MOST_BESIDE = 2
# What the journal keeps of a post that was asked for by its title.
OF_TITLE = "title"
# A post's beginning shorter than this (characters) is read with what follows, its end with what goes before.
_BEGINNING, _ENDING = 200, 160
# What takes leave says nothing of what was written: "A suivre, donc.", "Bonne rentrée,".
_TAKES_LEAVE = re.compile(
    r"^\W*(?:(?:bref|donc|et|voila) )?(?:a suivre|a bientot|a vos commentaires|bonnes? \w+|merci \w*|to be continued|"
    r"see you|stay tuned)(?:\W+\w+){0,2}\W*$"
)


class Telling:
    """Sums up, and begins to read."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)
        self._slugs: dict[str, set[str]] = {}

    def summary(self, scene: Scene, last: Citation) -> Reply | None:
        """Return the subject of the talk in short, from the post last quoted, or that post where the message names it;
        None where nothing sums it up.
        """
        if _THE_POST.search(fold(scene.message.text)):
            return self.of_title(scene, last.post, sums_up=True, note=_SUMMARY)
        findings = self._subject.findings(scene.thread)
        here = tuple(hit for hit in findings.hits if hit.sentence.post == last.post)
        return self._summed(scene, replace(findings, hits=here or findings.hits), _SUMMARY)

    def in_a_word(self, scene: Scene, last: Citation) -> Reply | None:
        """Return the summary where what was read is wanted in fewer words; None where it is not."""
        return self.summary(scene, last) if _SHORTER.search(fold(scene.message.text)) else None

    def wished(self, scene: Scene, post: Post, told: Told) -> Reply:
        """Return what is to be told of a post that was asked for by its title."""
        if told is Told.END:
            return self.conclusion(scene, post)
        return self.of_title(scene, post, sums_up=told is Told.SUMMARY)

    def on_subject(self, scene: Scene, what: str, told: Told) -> Reply:
        """Return what is to be told of the post that has something for its subject, by its title or its topics, else by
        what is found for it; the honest no where the blog does not speak of that.
        """
        # A lone word tells no language, but the talk does.
        text = f"about the {what}" if scene.language is Language.ENGLISH else what
        post = self.post_on(findings := self._index.find(scene.read(self._index, text), count=DEPTH))
        if post is None:
            return self._answerer.declined(scene, decision_of(findings, OF_TITLE))
        return self.wished(scene, post, told)

    def post_on(self, findings: Findings) -> Post | None:
        """Return the post that has what was looked for as its subject, by its title or its topics, else the first
        found; None where the blog does not speak of it.
        """
        is_spoken_of = findings.hits and (findings.answers or findings.about >= 0)
        named = self.posts_named(findings)
        return named[0] if named else findings.hits[0].sentence.post if is_spoken_of else None

    def posts_named(self, findings: Findings) -> tuple[Post, ...]:
        """Return the posts that have what was looked for in their titles or their topics, the best found first."""
        query = findings.query
        # In English each word may be any of those that stand for it; "2.0" is no more than its figures here.
        others = [(each.instead_of, each.stem) for each in query.synonyms if query.language == "en"]
        stems = [term.stem for term in query.terms if not term.word.isdigit()]
        wanted = [{stem, *(other for typed, other in others if typed == stem)} for stem in stems]
        if not wanted:
            return ()
        slugs = self._slugs_by_name()
        named = frozenset.intersection(*(frozenset().union(*(slugs.get(stem, ()) for stem in each)) for each in wanted))
        found = dict.fromkeys(hit.sentence.post for hit in findings.hits if hit.sentence.post.slug in named)
        rest = (post for post in self._index.corpus.posts if post.slug in named and post not in found)
        return (*found, *rest)

    def _slugs_by_name(self) -> Mapping[str, set[str]]:
        """Return the slugs of the posts that have each stem in their titles or their topics: of thousands of posts it
        takes long to find out, and so only once somebody names one.
        """
        if not self._slugs:
            slugs: dict[str, set[str]] = {}
            for post in self._index.corpus.posts:
                for stem in _named_by(post):
                    slugs.setdefault(stem, set()).add(post.slug)
            self._slugs = slugs
        return self._slugs

    def of_title(self, scene: Scene, post: Post, *, sums_up: bool, note: str = OF_TITLE) -> Reply:
        """Return how a post begins that was asked for by its title, or what sums it up."""
        # Its topics find what it is about where no word of its title stands in it.
        findings = self._index.find(self._index.read(" ".join((post.title, *post.topics))), count=DEPTH)
        here = tuple(hit for hit in findings.hits if hit.sentence.post == post)
        known = {hit.sentence.number for hit in here}
        # What a post comes to need not have the words of its title.
        others = tuple(Hit(each, 0.0) for each in self._index.sentences_of(post) if each.number not in known)
        if sums_up and (summed := self._summed(scene, replace(findings, hits=(*here, *others)), note, whole=True)):
            return summed
        begun = self._beginning(post)
        suggestions = self._answerer.suggestions(scene, (begun,))
        parts: list[Part] = [scene.say("begins"), begun]
        return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, note), suggestions=suggestions)

    def conclusion(self, scene: Scene, post: Post, note: str = OF_TITLE) -> Reply:
        """Return how a post ends: the one being talked about, or one that was asked for by its title."""
        ended = self._end(post)
        suggestions = self._answerer.suggestions(scene, (ended,))
        held = (self._index.sentences[number] for number in self._quoter.numbers(ended))
        was_read = all(scene.thread.was_shown(post.slug, sentence.start) for sentence in held)
        parts: list[Part] = [scene.say("ends_again" if was_read else "ends", ended), ended]
        return scene.reply(Outcome.ANSWERED, parts, Decision(note=note), suggestions=suggestions)

    def _end(self, post: Post) -> Citation:
        """Return the last sentences that say something, with those before them where they are short."""
        sentences = self._index.sentences_of(post)
        told = (each for each in reversed(sentences) if not _TAKES_LEAVE.search(fold(each.text)))
        last = next(told, sentences[-1])
        ended = self._quoter.fresh(last, lambda _, start: start > last.start)
        while len(ended.quotes) == 1 and ended.quotes[0].end - ended.quotes[0].start < _ENDING:
            before = self._quoter.before(ended, _never, 1)
            if before is None or not _go_together(before, ended):
                break
            ended = Citation((replace(ended.quotes[0], start=before.quotes[0].start),))
        return ended

    def _beginning(self, post: Post) -> Citation:
        first = self._quoter.fresh(self._index.sentences_of(post)[0], _never)
        following = self._quoter.after(first, _never)
        quote = first.quotes[0]
        if following is None or quote.end - quote.start >= _BEGINNING or first.speaker != following.speaker:
            return first
        return self._quoter.joined(first, following)

    @staticmethod
    def _shorter(scene: Scene, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        """Return one of some citations, the first that is shorter than what was just summed up, else the shortest."""
        note = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
        was_told = note in (_SUMMARY, OF_TITLE) or note.startswith(CHOICE)
        most = sum(map(_length, scene.thread.newest))
        shorter = (each for each in citations if not was_told or _length(each) < most)
        shortest = min(citations, key=_length, default=None)
        one = next(shorter, shortest)
        return (one,) if one else ()

    def _alone(self, hit: Hit) -> Citation:
        """Return a sentence as a quote without those that go with it."""
        return self._quoter.fresh(hit.sentence, lambda _, start: start != hit.sentence.start, hit.score)

    def _weight(self, hit: Hit, best: float) -> float:
        """Return how much a sentence has of what its post says in short, beside how much it is about the subject."""
        sentence = hit.sentence
        says_so = _COMES_TO_IT.search(fold(sentence.text)) is not None
        weight = hit.score / best + _SAYING_SO * says_so + _LATE * self._is_late(sentence)
        weight += _TAKING_SIDE * (self._sides.stance(sentence) is not None)
        is_of_others = _OF_OTHERS.match(fold(sentence.text)) or people(sentence.text)
        return weight - _REPORTED * bool(is_of_others or self._quoter.reports_somebody(sentence))

    def _summed(self, scene: Scene, findings: Findings, note: str, *, whole: bool = False) -> Reply | None:
        """Return the shortest of the best sentences found; of a `whole` post, or in a word, what comes to the point."""
        told = [hit for hit in findings.hits if _tells(hit.sentence)]
        in_a_word = _SHORTER.search(fold(scene.message.text)) is not None
        if whole and not in_a_word:
            chosen = self._course(told)
            parts: list[Part] = [scene.say("summary"), *chosen]
            return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, note)) if chosen else None
        if in_a_word:
            told = [hit for hit in told if not _TAKES_LEAVE.search(fold(hit.sentence.text))]
            told = self._of_what_was_read(scene, told) or told
            best = max((hit.score for hit in told), default=0.0) or 1.0
            told = [hit._replace(score=best * self._weight(hit, best)) for hit in told]
            told.sort(key=lambda hit: hit.score, reverse=True)
            is_on_it = bool(told) and bool(self._index.led_by(told[0].sentence, findings.query.stems))
            if not (whole or is_on_it) and (single := self._single_sentence(scene)):
                return scene.reply(Outcome.ANSWERED, [scene.say("shortest"), single], decision_of(findings, note))
        close = told[:_SUMMARY_FROM]
        short = sorted(close, key=lambda hit: len(hit.sentence.text) > _SUMMARY_LONGEST)
        in_short = replace(findings, hits=tuple(short))
        chosen = self._quoter.choose(in_short, _SUMMARY_OF)
        if in_a_word:
            chosen = self._shorter(scene, [self._alone(hit) for hit in short])
        parts = [scene.say("summary"), *chosen]
        return scene.reply(Outcome.ANSWERED, parts, decision_of(findings, note)) if chosen else None

    def _single_sentence(self, scene: Scene) -> Citation | None:
        """Return what was just read, where that is one sentence and no more is named: nothing of it can be left out."""
        beside = subject_words(_SHORTER.sub(" ", plain(scene.message.text)))
        newest = scene.thread.newest if scene.thread.newest_is_quote and len(beside) <= _MOST_BESIDE else ()
        is_single = len(newest) == 1 and len(self._quoter.numbers(newest[0])) == 1
        return newest[0] if is_single else None

    def _of_what_was_read(self, scene: Scene, hits: Sequence[Hit]) -> list[Hit]:
        """Return the sentences of what was just read, where that is wanted shorter and is no summary itself."""
        note = scene.thread.turns[-1].reply.decision.note if scene.thread.turns else ""
        beside = _SHORTER.sub(" ", plain(scene.message.text)).split()
        if note in (_SUMMARY, OF_TITLE) or len(beside) > _MOST_BESIDE:
            return []
        read = [set(self._quoter.numbers(each)) for each in scene.thread.newest]
        held = [self._index.sentences[number] for numbers in read if len(numbers) > 1 for number in sorted(numbers)]
        scores = {hit.sentence.number: hit.score for hit in hits}
        return [Hit(each, scores.get(each.number, 0.0)) for each in held if _tells(each)]

    def _course(self, hits: Sequence[Hit]) -> tuple[Citation, ...]:
        """Return what a whole post says in short, in its order: what it is about, and what it comes to."""
        told = [hit for hit in hits if not _TAKES_LEAVE.search(fold(hit.sentence.text))]
        best = max((hit.score for hit in told), default=0.0) or 1.0
        told.sort(key=lambda hit: self._weight(hit, best), reverse=True)
        numbers = self._index.numbers_of(told[0].sentence.post) if told else range(0)
        parts = min(_PARTS, max(_FEWEST_PARTS, len(numbers) // _PART))
        chosen: list[Citation] = []
        for part in range(parts):
            bounds = [numbers.start + len(numbers) * place // parts for place in (part, part + 1)]
            of_part = [hit for hit in told if bounds[0] <= hit.sentence.number < bounds[1]][:_OF_PART]
            short = sorted(of_part, key=lambda hit: len(hit.sentence.text) > _SUMMARY_LONGEST)
            for hit in short[:1]:
                found = self._quoter.fresh(hit.sentence, _never, hit.score)
                # What goes with it may have been chosen before, alone.
                chosen = [each for each in chosen if not _overlap(each, found)] + [found]
        return tuple(chosen)

    def _is_late(self, sentence: Sentence) -> bool:
        numbers = self._index.numbers_of(sentence.post)
        return sentence.number - numbers.start >= _LAST_PART * len(numbers)


def _tells(sentence: Sentence) -> bool:
    """Say whether a sentence says something by itself; a question does that asks what all is about."""
    return not _OPEN_END.search(sentence.text) or _WHAT_IT_IS_ABOUT.match(fold(sentence.text)) is not None


def _overlap(one: Citation, other: Citation) -> bool:
    return any(a.start < b.end and b.start < a.end for a in one.quotes for b in other.quotes)


def _length(citation: Citation) -> int:
    return sum(quote.end - quote.start for quote in citation.quotes)


def _named_by(post: Post) -> set[str]:
    return set(content_stems(" ".join((post.title, *post.topics))))


def _go_together(before: Citation, after: Citation) -> bool:
    """Say whether two citations that follow one another are of one voice, and nothing stands between them."""
    between = range(before.quotes[-1].end, after.quotes[0].start + 1)
    is_parted = any(start in between for start, _ in before.post.apart)
    return len(before.quotes) == 1 and before.speaker == after.speaker and not is_parted


def _never(_slug: str, _start: int) -> bool:
    return False
