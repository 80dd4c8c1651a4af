"""Whether the author is of the opinion of whom he quotes: what he writes on it in his own name."""

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.conversation._answering import Answerer
from bot.conversation._hanging import Subject, shown
from bot.conversation._scene import Scene
from bot.conversation._sides import Sides
from bot.conversation.heard._follow_ups import FollowUp
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._pointing import LEAD
from bot.index import Index, Sentence
from bot.model import Citation, Reply, Stance
from bot.quotes import Quoter
from bot.text import content_stems, fold, lately, plain

# An opinion stands more often behind what is quoted than before it, and in a sentence that weighs both sides.
_BEHIND, _BOTH = 0.3, 0.5
# Where a post ends, in its last few sentences, its author says where he stands.
_ENDING, _LAST = 0.5, 4
# The editor may say where he does. Of another post that must be so much about the subject (of the best one's score).
_VERDICT, _ELSEWHERE, _ON_TOPIC = 0.8, 0.6, 0.8
# Of so many words one must name a topic of the blog.
_BESIDE = 3
# What runs over more lines is a list of something.
_MOST_BREAKS = 1
# So far behind what is quoted an opinion may still be on it; farther off it must be as much about the subject.
_NEAR, _ABOUT = 8, 0.35
# So many words say something without what stands before them.
_FEWEST_WORDS = 4
# How he says so himself. Over folded text.
_I_THINK = re.compile(
    r"\bje (?:ne |n'|n')?(?:suis|reste) (?:pas |plus |toujours |plutot |tres )*"
    r"(?:partagee?|pour|contre|favorable|opposee?|d'accord|convaincue?|sceptique|inquiete?|ravie?|persuadee?)\b|"
    r"\bje (?:n'y |n'en |y )?crois(?! savoir)\b|\bje (?:ne )?(?:pense|trouve|prefere|refuse|regrette|souhaite|"
    r"deteste)\b|\b(?:a mon avis|selon moi|pour ma part|quant a moi|moi, je)\b"
)
# "et l'auteur, lui ?", "et lui, il en pense quoi ?": of whom somebody is quoted his own view is wanted.
_AUTHOR = r"(?:l'auteur|l'autrice|l[ae] blogueu(?:r|se)|l'equipe|the (?:author|blogger)s?)"
_OF_BLOG = r"(?: (?:du|de ce|of the|of this) blog)?"
_NAMES_AUTHOR = re.compile(rf"\b{_AUTHOR}\b")
_SELF = (
    r"(?:(?:lui|elle|eux)(?: memes?)?|himself|herself|themselves|en son (?:propre )?nom|a titre personnel|"
    r"in (?:his|her|their) own (?:name|right|words))"
)
_THINKS = (
    r"(?:(?:il |elle )?(?:(?:en )?(?:pense|dit)(?: (?:t )?(?:il|elle))?(?: quoi)?|"
    r"(?:qu'en|que|quoi en) pense"
    r"(?: t (?:il|elle))?|est d'accord|y croit|a quel avis|a un avis)|does (?:he|she) (?:think|agree|say|"
    r"(?:like|love|hate|support|believe|buy) (?:it|that|this))|thinks?)"
)
_OF_HIMSELF = re.compile(
    rf"{LEAD}(?:(?:et |and |what about |how about |quid de )?{_AUTHOR}{_OF_BLOG}(?: {_SELF})?"
    rf"(?: (?:{_THINKS}|(?:il |elle )?(?:veut|souhaite|propose|recommande|conclut) quoi))?(?: {_SELF})?|"
    rf"(?:selon|d'apres|pour|according to|for) {_AUTHOR}{_OF_BLOG}|"
    r"(?:quel(?:le)? est |je (?:cherche|veux|voudrais) )?(?:son|sa|his) (?:propre |own )?"
    r"(?:avis|opinion|view|take|position|point de vue)(?: (?:personnel(?:le)?|perso|a lui|a l'auteur|of his own))"
    r"(?: (?:et )?(?:pas|not|plutot que) .{3,30}?)?|(?:il|elle) (?:est|serait)"
    rf" (?:d'accord|du meme avis)(?: (?:avec|que) (?:lui|elle|eux|ca))? {_AUTHOR}(?: ou (?:pas|non))?|"
    rf"{_AUTHOR}{_OF_BLOG}(?: (?:il|elle))? (?:est|serait)(?: (?:t )?(?:il|elle))?"
    r" (?:plutot )?(?:pour|contre|favorable|d'accord|oppose)e?(?: ou (?:bien )?(?:pour|contre|pas|non))?|"
    rf"{_SELF} {_THINKS}|{_THINKS} {_SELF}|(?:what )?{_THINKS} {_SELF})(?: (?:alors|du coup|la dessus|de ca|then))*$"
)
_WISHED = re.compile(rf"{LEAD}je (?:cherche|veux|voudrais)\b")
# Who heard somebody else and wants the author: "non, pas Hervé, l'avis de l'auteur", "c'est l'auteur qui m'intéresse".
_HIS = (
    rf"(?:(?:(?:l'avis|l'opinion|le point de vue|ce qu'en pense|celui|celle) (?:de |du )?)?{_AUTHOR}"
    r"(?:'s (?:opinion|view|take))?)"
)
_NOT_OF = r"(?:(?:pas|not) (?:celui |celle |l'avis |d[eu'] ?|of |about )*(?!pour |contre |for |against )\w+(?: \w+)?)"
_NOT_HIM = re.compile(
    rf"{LEAD}(?:(?:je parle de |je veux |je voulais |je demande |i want |i meant )?{_NOT_OF} (?:mais |but )?{_HIS}|"
    rf"{_HIS} {_NOT_OF}|(?:(?:pas|not) \w+(?: \w+)? )?{_HIS} (?:lui meme|elle meme|himself|herself)|"
    r"(?:(?:je m'en (?:fiche|fous|moque)|peu importe|i don't care)(?: (?:de|d'|about) ?\w+(?: \w+)?)? )?"
    rf"(?:(?:moi )?c'est |ce qui m'interesse c'est |it's ){_HIS} (?:qui |que |i |that )?"
    rf"(?:m'interesse|je (?:veux|demande|cherche)|care about|want)|(?:je parle|i'm talking) (?:de |about ){_HIS})"
    r"(?: (?:que je (?:veux|demande)|alors|donc|ici|stp|please))*$"
    rf"|{LEAD}(?:moi )?(?:je (?:te |vous )?(?:demande|demandais|voulais|veux|parlais de|parle de)|"
    r"i (?:asked|was asking)"
    rf"(?: you)?(?: about| for)?) {_HIS}(?: {_NOT_OF})?$"
    rf"|{LEAD}c'est (?:son|sa) (?:propre )?(?:avis|opinion|position|point de vue)(?: (?:a lui|a elle|"
    r"personnel(?:le)?))? (?:que je (?:veux|voulais|demande|demandais|cherche|voudrais)|qui m'interesse)$"
)
# Whom somebody means above all is in capitals or comes after "mais": "what does HE think", "mais lui il en dit quoi".
_HIM_ABOVE_ALL = re.compile(r"\b(?:LUI|ELLE|HE|SHE|HIM|IL)\b")
_WHAT_HE_THINKS = re.compile(rf"{LEAD}(?:what )?(?:{_SELF} )?{_THINKS}(?: {_SELF})?(?: or (?:not|what)| though)*$")
_FOR_OR_AGAINST = re.compile(
    r"\b(?:lui|elle|he|she|il) (?:est |serait |is |was )?(?:il |elle )?(?:est )?"
    r"(?:pour|contre|d'accord|for|against|in favou?r)\b"
)
_BUT_HE = re.compile(r"^(?:(?:ok|oui|yes|bon|et|and) )*(?:mais|but)\b")
# "Il est d'accord avec Hervé ?"
_NAMED = re.compile(r"\bd'accord avec (?!(?:lui|elle|eux|ca|cela)\b)(\w+(?: \w+)?)$")


@lately
def asks_of_himself(text: str) -> bool:
    """Say whether a message asks what the author himself thinks, beside whom he quotes."""
    plain = plainly(text)
    means_him = _HIM_ABOVE_ALL.search(text) is not None and not text.isupper()
    if _NOT_HIM.match(plain) or (means_him and (_WHAT_HE_THINKS.search(plain) or _FOR_OR_AGAINST.search(plain))):
        return True
    asks = "?" in text or _BUT_HE.match(plain) or _WISHED.match(plain)
    return bool(asks) and _OF_HIMSELF.match(plain) is not None


_OPINION = re.compile(
    r"\b(?:avis|opinion|point de vue|pense|view|take|think|(?:avec|with) (?:lui|elle|eux|him|her|them))\b"
)


def asks_opinion(text: str) -> bool:
    """Say whether a message asks for an opinion, or of whom the author tells, where others ask whether he agrees."""
    return _OPINION.search(plainly(text)) is not None


def names_author(text: str) -> bool:
    """Say whether a message names the author as such, or means him above all: "et lui ?" may mean anybody."""
    return _NAMES_AUTHOR.search(plainly(text)) is not None or _HIM_ABOVE_ALL.search(text) is not None


class OwnView:
    """Finds what the author thinks himself of what he let somebody else say."""

    def __init__(self, index: Index, quoter: Quoter, answerer: Answerer) -> None:
        self._index = index
        self._quoter = quoter
        self._answerer = answerer
        self._subject = Subject(index, quoter)
        self._sides = Sides(index)

    def is_of(self, scene: Scene, last: Citation) -> bool:
        """Say whether a message asks of whom the last quote reports or names, if it names anybody."""
        named = _NAMED.search(plain(scene.message.text))
        person = last.speaker or self._quoter.person_in(last) or ""
        return named is None or {*named[1].split()} <= {*plain(person).split()}

    def told(self, scene: Scene, last: Citation) -> Reply | None:
        """Read the author's own words on the subject of the last quote, which reports somebody or names one.

        Where the last quote is the author's own, it is of whoever was quoted before it from the same post. None where
        that is nobody, or where nothing else of the author's is found.
        """
        last = next((each for each in scene.thread.newest if each.speaker), last)
        of_post = (each for each in reversed(scene.thread.citations) if each.post == last.post)
        other = next((each for each in (last, *of_post) if each.speaker or self._quoter.person_in(each)), None)
        if other is None:
            return None
        own = self.unread(scene, other)
        return shown(self._answerer, scene, "own_view", own, FollowUp.OWN_VIEW) if own else None

    def unread(self, scene: Scene, last: Citation) -> Citation | None:
        """Return the likeliest opinion of the author's own on the subject of a quote that was not read yet, if any."""
        found = {hit.sentence.number: hit.score for hit in self._subject.findings(scene.thread).hits}
        named = self._verdicts_on_topic(scene)
        for sentence in (*named, *self._opinions(last, found), *self._verdicts_elsewhere(last, found)):
            own = self._quoter.fresh(sentence, scene.thread.was_shown, found.get(sentence.number, 0.0))
            if own.speaker is None and not scene.thread.overlaps(own):
                return own if _says_enough(own) else self._with_its_question(sentence, own)
        return None

    def _with_its_question(self, sentence: Sentence, own: Citation) -> Citation:
        """Return a short quote with the question before it, if there is one: "Sûrement un peu de tout ça."."""
        before, quote = self._index.sentences[max(sentence.number - 1, 0)], own.quotes[0]
        if before.post != sentence.post or not before.text.rstrip().endswith("?") or quote.start != sentence.start:
            return own
        return replace(own, quotes=(replace(quote, start=before.start), *own.quotes[1:]))

    def _opinions(self, last: Citation, found: Mapping[int, float]) -> list[Sentence]:
        """Return the sentences of the post last quoted that weigh something, the likeliest opinion on it first.

        `found` says how much each is about the subject, by its number.
        """
        place, numbers = self._quoter.numbers(last)[-1], self._index.numbers_of(last.post)
        best = max(found.values(), default=0.0) or 1.0

        def strength(sentence: Sentence) -> float:
            is_both = self._sides.stance(sentence) is Stance.MIXED
            is_last = numbers.stop - sentence.number <= _LAST
            is_said = max(_ENDING * is_last, _VERDICT * self._says_himself(sentence))
            is_behind = _BEHIND * (sentence.number > place)
            is_his = self._index.judges(sentence) + is_said
            return found.get(sentence.number, 0.0) / best + _BOTH * is_both + is_behind + is_his

        def is_on_it(sentence: Sentence) -> bool:
            is_near = 0 < sentence.number - place <= _NEAR
            is_about = found.get(sentence.number, 0.0) >= _ABOUT * best
            return is_near or is_about or self._says_himself(sentence)

        weighing = [each for each in self._index.sentences_of(last.post) if self._weighs(each) and is_on_it(each)]
        return sorted(weighing, key=strength, reverse=True)

    def _verdicts_on_topic(self, scene: Scene) -> list[Sentence]:
        """Return his verdicts on a topic of the blog that the talk is about by name, wherever they stand."""
        query = self._index.read(next(iter(scene.thread.subject), ""))
        named = self._answerer.topics_named(query)
        # What is but named beside other things is not what the talk is about.
        if not named or len(query.terms) > _BESIDE * len(named):
            return []
        hits = self._index.find(self._index.read(f"que pense l’auteur de {' et '.join(named)} ?")).hits
        about_it = [hit.sentence for hit in hits if hit.score >= _ON_TOPIC * hits[0].score]
        return [each for each in about_it if self._index.is_verdict(each)]

    def _verdicts_elsewhere(self, last: Citation, found: Mapping[int, float]) -> list[Sentence]:
        """Return the verdicts of other posts on the subject, the one that is most about it first."""
        floor = _ELSEWHERE * max(found.values(), default=0.0)
        about = [number for number, score in found.items() if score >= floor]
        sentences = (self._index.sentences[number] for number in sorted(about, key=found.__getitem__, reverse=True))
        return [each for each in sentences if each.post != last.post and self._index.is_verdict(each)]

    def _says_himself(self, sentence: Sentence) -> bool:
        """Say whether the author says in so many words what he makes of it, as far as the editor or his words tell."""
        return self._index.is_verdict(sentence) or (
            self._index.entry(sentence) is None and _I_THINK.search(fold(sentence.text)) is not None
        )

    def _weighs(self, sentence: Sentence) -> bool:
        is_told = not sentence.text.rstrip().endswith("?") and sentence.text.count("\n") <= _MOST_BREAKS
        return is_told and (self._sides.stance(sentence) is not None or self._says_himself(sentence))


def _says_enough(citation: Citation) -> bool:
    """Say whether a quote can be read alone: "Sûrement un peu de tout ça." cannot."""
    return len(content_stems(" ".join(quote.text for quote in citation.quotes))) >= _FEWEST_WORDS
