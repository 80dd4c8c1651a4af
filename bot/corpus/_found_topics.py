"""Topics for posts that state none: the key phrases of a blog, told from other words by how they stand in it.

A key word is a noun, since it mostly stands behind an article; it stands in a post more often than chance would have it
there (residual inverse document frequency; Church and Gale 1995), which days, measures and all that any post may speak
of do not; and it is no rare one. With what mostly stands beside it, it is a phrase: "données personnelles".
"""

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.model import Post
from bot.text import fold, is_stop_word

# A post gets so many, of at least so many letters.
MOST_TOPICS = 3
SHORTEST_TOPIC = 4
# It stands so often in the blog; a title counts for so many times, and a name, of which a post may have many, for less.
_FEWEST, _TITLE, _NAME = 3, 2, 0.5
# So much of the time (0-1) a noun stands behind an article, and behind that or a preposition; an adjective that stands
# before its noun hardly ever ends what is said together, and what follows is not mostly the same adjective.
_BEHIND_ARTICLE, _BEHIND_ANY, _LAST, _SAME = 0.25, 0.5, 0.2, 0.5
# What stands in the posts nearly as by chance tells none of them apart.
_SALIENT = 0.45
# What is worth less than this share of the post's best topic is none; what as often stands beside a noun belongs to it.
_WORTH, _BESIDE = 0.35, 0.6
# With fewer posts, none is told apart from others.
_FEW_POSTS = 3


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_ARTICLES = _set(
    """le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    the a an my your his her our their this that these those"""
)
# What only says when is no subject.
_WHEN = _set(
    """temps moment fois instant jour jours journee journees semaine semaines mois annee annees matin matinee midi soir
    soiree heure heures minute minutes seconde secondes lundi mardi mercredi jeudi vendredi samedi dimanche weekend time
    times moment moments days week weeks month months year years morning evening hour hours"""
)
_PREPOSITIONS = _set("de d en par sans of in with without")
# These are pronouns behind others, and before an infinitive: "je le compte", "les regarder".
_PRONOUNS = _set("le la les l leur the her")
_BEFORE_PRONOUNS = _set("je j tu il elle on nous vous ils elles ne n qui me m te t se s y")
_INFINITIVES = ("er", "ir", "re")
# A word, with the hyphens in it or an apostrophe behind; or what parts two.
_TOKEN = re.compile(r"\w+(?:[-\u2010\u2011]\w+)*['’ʼ`´]?|[^\w\s]|\n[ \t\xa0]*\n")
_BEHIND = r"[ \xa0](?:(?:de la|à la|de|du|des|aux?|à|en) |de l['’]|d['’])?[^\W\d_]{3,}"


class _Token(NamedTuple):
    """A token as it is read: the word, folded, and the key of what may be a topic, else none."""

    folded: str
    key: str


@dataclass(slots=True)
class _Noun:
    """How often what may be a noun stands in a blog: in all, behind an article, behind that or a preposition, and as
    the last word that is said together, or before which other; in how many posts; whether an article was no pronoun
    before an infinitive; and how it is written, where no sentence begins with it.
    """

    count: int = 0
    behind_article: int = 0
    behind_any: int = 0
    last: int = 0
    posts: int = 0
    is_sure: bool = False
    followers: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)

    @property
    def is_noun(self) -> bool:
        """Say whether it is one, or at least an adjective that stands before one."""
        is_behind_article = self.is_sure and self.behind_article >= _BEHIND_ARTICLE * self.count
        return is_behind_article and self.behind_any >= _BEHIND_ANY * self.count

    def weight(self, posts: int) -> float:
        """Return what it counts where it stands: the less, the more it stands in the posts as by chance."""
        weight = _NAME if self.form[0].isupper() else 1.0
        if posts < _FEW_POSTS:
            return weight
        by_chance = 1 - math.exp(-self.count / posts)  # this share of the posts would have it
        salience = math.log(posts / self.posts) + math.log(by_chance)
        return weight * salience**2 if salience > _SALIENT else 0.0

    @property
    def form(self) -> str:
        """Return it as it is mostly written."""
        forms: Mapping[str, int] = self.forms
        return max(forms, key=lambda form: forms[form])


def found_topics(posts: Sequence[Post]) -> dict[str, tuple[str, ...]]:
    """Return topics for each of a blog's posts that states none, by its slug: none where it has no key phrase; the
    titles where the whole blog has none.
    """
    bare = [post for post in posts if not post.topics]
    if not bare:
        return {}
    words = _Words()
    counts = {post.slug: words.count(post) for post in posts}
    weights = {key: noun.weight(len(posts)) for key, noun in words.nouns.items() if words.is_key(noun)}
    # One thing has one name in the whole blog, and rather that under which it is filed elsewhere.
    names = {_key(fold(topic)): topic for post in posts for topic in post.topics}
    topics = {}
    for post in bare:
        best = _best(counts[post.slug], weights)
        named = {key: names.get(key) or names.setdefault(key, _phrase(words.nouns[key], post)) for key in best}
        topics[post.slug] = tuple(dict.fromkeys(topic for key, topic in named.items() if not _is_within(key, named)))
    return topics if any(topics.values()) else {post.slug: (post.title,) for post in bare}


def _best(counts: Mapping[str, int], weights: Mapping[str, float]) -> list[str]:
    """Return the keys of a post's key words, the strongest first."""
    worth = {key: count * weights[key] for key, count in counts.items() if count > 1 and weights.get(key)}
    order = sorted(worth, key=lambda key: (-worth[key], key))[:MOST_TOPICS]
    return [key for key in order if worth[key] >= _WORTH * worth[order[0]]]


def _phrase(noun: _Noun, post: Post) -> str:
    """Return a key word with what mostly stands beside it in a post."""
    form, text = noun.form, f"{post.title}\n{post.body}"
    forms = "|".join(map(re.escape, noun.forms))
    count = max(len(re.findall(rf"\b(?:{forms})\b", text, re.IGNORECASE)), _FEWEST)
    for pattern in (rf"\b((?:{forms}){_BEHIND})\b", rf"\b([^\W\d_]{{3,}}[ \xa0](?:{forms}))\b"):
        beside: Counter[str] = Counter(re.findall(pattern, text, re.IGNORECASE))
        for phrase, often in beside.most_common(1):
            ends = fold(phrase).replace("'", " ").split()
            if often >= count * _BESIDE and not is_stop_word(ends[0]) and not is_stop_word(ends[-1]):
                return phrase
    return form


def _is_within(key: str, named: Mapping[str, str]) -> bool:
    """Say whether a key word stands in the phrase of another."""
    phrases = (topic for other, topic in named.items() if other != key)
    return any(key in map(_key, fold(topic).split()) for topic in phrases)


def _key(folded: str) -> str:
    """Return what a noun and its plural are counted under."""
    return folded.removesuffix("s").removesuffix("x") if len(folded) > SHORTEST_TOPIC else folded


class _Words:
    """Counts what may be nouns in posts; what is the same in all of them is looked at once, and known while this is
    there.
    """

    def __init__(self) -> None:
        self.nouns: dict[str, _Noun] = {}
        self._known: dict[str, _Token] = {}

    def count(self, post: Post) -> Counter[str]:
        """Count the words of a post, and return how often each key stands there."""
        counts: Counter[str] = Counter()
        edges = [0, *(edge for span in post.apart for edge in span), len(post.body)]
        bodies = (_TOKEN.findall(post.body, *span) for span in zip(edges[::2], edges[1::2], strict=True))
        for typed in ([*_TOKEN.findall(post.title), "."] * _TITLE, *bodies):
            tokens = [self._known.get(each) or self._read(each) for each in typed]
            counts.update(token.key for token in tokens)
            self._count(typed, tokens)
        del counts[""]
        for key in counts:
            self.nouns[key].posts += 1
        return counts

    def is_key(self, noun: _Noun) -> bool:
        """Say whether it is a noun, and no rare one."""
        if noun.count < _FEWEST or not noun.is_noun:
            return False
        follower, often = max(noun.followers.items(), key=lambda each: each[1], default=("", 0))
        has_adjective = often > _SAME * noun.count and not self.nouns[follower].is_noun
        return has_adjective or noun.last >= _LAST * noun.count

    def _count(self, typed: Sequence[str], tokens: Sequence[_Token]) -> None:
        earlier = before = _NONE
        for place, token in enumerate(tokens):
            if token.key:
                noun = self.nouns.get(token.key)
                if noun is None:
                    noun = self.nouns[token.key] = _Noun()
                noun.count += 1
                if place + 1 < len(tokens) and (follower := tokens[place + 1].key):
                    noun.followers[follower] += 1
                else:
                    noun.last += 1
                may_be_pronoun = before.folded in _PRONOUNS
                is_article = before.folded in _ARTICLES and not (may_be_pronoun and earlier.folded in _BEFORE_PRONOUNS)
                noun.behind_article += is_article
                noun.is_sure |= is_article and not (may_be_pronoun and token.folded.endswith(_INFINITIVES))
                noun.behind_any += is_article or before.folded in _PREPOSITIONS
                if before.folded[:1].isalnum():
                    noun.forms[typed[place]] += 1
            earlier, before = before, token

    def _read(self, typed: str) -> _Token:
        folded: str = fold(typed)
        word = folded.removesuffix("'")
        could_be = len(folded) >= SHORTEST_TOPIC and folded.replace("-", "").isalpha() and not is_stop_word(folded)
        could_be = could_be and folded not in _WHEN
        self._known[typed] = _Token(word, _key(folded) if could_be else "")
        return self._known[typed]


_NONE = _Token("", "")
