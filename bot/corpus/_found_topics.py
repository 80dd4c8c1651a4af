"""Topics for posts that state none: what their author calls things there, told from other words by simple signs.

A topic is a word that stands in the title or in several sentences of the post, in few other posts, and mostly behind an
article or a preposition: so verbs, adjectives and first names are none. It is written as its author writes it.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from bot.model import Post
from bot.text import content_stems, fold, is_stop_word, sentences, stem

# A post gets so many, of at least so many letters.
MOST_TOPICS = 3
SHORTEST_TOPIC = 4
# In so many of its sentences a topic stands that the title does not name, and the title counts for so many more.
_FEWEST_SENTENCES, _TITLE = 2, 2
# What more than this share of a blog's posts speak of tells none of them apart; a few posts may well share a word.
_COMMON, _FEW_POSTS = 0.5, 3
# So much of the time (0-1) a noun stands behind an article or a preposition, and a name begins with a capital.
_MOSTLY = 0.5


def _set(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# A word with what is elided before it, and those that hyphens join to it.
_WORD = re.compile(r"(?P<elided>\b(?:[cdjlmnst]|qu)['’ʼ`´])?(?P<word>\w+(?:[-\u2010\u2011]\w+)*)", re.IGNORECASE)
_ARTICLES = _set(
    """le la les l un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    quelques plusieurs chaque aucun aucune quel quelle quels quelles"""
)
# In French "a" is a verb, and "an" a year.
_ENGLISH_ARTICLES = _set("the a an my your his her our their this that these those some many each every no")
# Behind these a verb may stand as well.
_PREPOSITIONS = _set("à de d en par sans avec sur sous pour contre entre chez vers of in with without about for on")
# These may be pronouns, before an infinitive as well, and behind some words they are.
_PRONOUNS = _set("le la les l leur")
_INFINITIVES = ("er", "ir")
_BEFORE_PRONOUNS = _set("je j tu il elle on nous vous ils elles me m te t se s ne n qui y")
_TO = "à"  # which is no other word only with its accent
# Adjectives that stand between the article and its noun.
_BEFORE_THEIR_NOUN = _set(
    """petit petite petits petites grand grande grands grandes gros grosse grosses jeune jeunes vieux vieil vieille
    vieilles bon bonne bons bonnes beau bel belle beaux belles joli jolie jolis jolies mauvais mauvaise
    mauvaises nouveau nouvel nouvelle nouveaux nouvelles ancien ancienne anciens anciennes premier premiere
    premiers premieres deuxieme troisieme second seconde dernier derniere derniers dernieres prochain prochaine
    prochains prochaines plein pleine pleins pleines vrai vraie vrais vraies faux fausse seul seule seuls seules
    meme memes autre autres long longue longs longues haut haute hauts hautes bref breve meilleur meilleure
    meilleurs meilleures pire certain certaine certains certaines divers diverses simple simples propre propres
    pauvre pauvres moindre double large cher chere chers cheres fameux enorme immense great good small little
    young first last next other same whole best real new"""
)
# What counts, measures and dates, and what may mean anything, is no subject.
_NO_SUBJECTS = frozenset(
    stem(word)
    for word in _set(
        """euro dollar centime heure minute seconde jour journee semaine mois annee siecle soir matin nuit midi minuit
        veille lendemain surlendemain metre centimetre kilometre kilo gramme litre degre hectare tonne million milliard
        millier douzaine dizaine centaine vingtaine trentaine moitie tiers quart lundi mardi mercredi jeudi vendredi
        samedi dimanche janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre printemps
        automne hiver chose truc machin fois facon maniere sorte genre type espece cas cote part partie point bout fond
        debut fin suite reste milieu moment temps instant epoque lieu endroit place exemple idee question reponse raison
        cause effet fait resultat but sens mot phrase texte billet article blog post sujet probleme gens monde homme
        femme personne monsieur madame nombre chiffre liste serie plupart ensemble besoin envie peine mise compte vie
        avantage inconvenient difference possibilite situation niveau tour coup hour week month year morning evening
        night thing time people person side word example reason answer result number case fact end kind sort day"""
    )
)


# What numbers a title, or dates it: all that is left of "Note 12" is "Note".
_NUMBERS = re.compile(r"[^\w]*\d[\W\d]*")


class _Found(NamedTuple):
    """A word, or several joined by hyphens: as it is typed, without its elision; its stem; what it is behind."""

    typed: str
    stem: str
    is_behind_article: bool
    is_behind_preposition: bool
    is_capital: bool


@dataclass(slots=True)
class _Candidate:
    """A word of a post: in how many sentences it stands, how often in all, and behind or like what; `forms` are those
    behind an article, one of which may well be a pronoun ("les regarder").
    """

    forms: dict[str, int] = field(default_factory=dict)
    count: int = 0
    sentences: int = 0
    before_nouns: int = 0
    capitals: int = 0
    in_title: bool = False

    def add(self, word: _Found) -> None:
        """Count the word where it stands once more."""
        self.count += 1
        if word.is_behind_article:
            self.forms[word.typed] = self.forms.get(word.typed, 0) + 1
        self.before_nouns += word.is_behind_article or word.is_behind_preposition
        self.capitals += word.is_capital

    @property
    def is_noun(self) -> bool:
        """Say whether the word seems to be a noun, and no first name, which has a capital and no article."""
        if self.is_name and not self.in_title:
            return False
        articles = sum(self.forms.values())
        behind = articles if self.is_name else self.before_nouns  # "la Stasi", but "de Basile"
        return articles > 0 and behind >= self.count * _MOSTLY

    @property
    def is_subject(self) -> bool:
        """Say whether the title names the word, or so many sentences that a pronoun among its articles is no matter."""
        articles = sum(self.forms.values())
        return self.in_title or min(self.sentences, articles) >= _FEWEST_SENTENCES

    @property
    def is_name(self) -> bool:
        """Say whether the word mostly has a capital that no sentence gives it."""
        return self.capitals > self.count * _MOSTLY

    @property
    def form(self) -> str:
        """Return the word as the author mostly writes it."""
        typed = max(self.forms, key=self.forms.__getitem__)
        return typed if self.is_name else typed.lower()

    @property
    def weight(self) -> int:
        """Return how much of the post the word seems to be about."""
        return self.sentences + _TITLE * self.in_title


def found_topics(posts: Sequence[Post]) -> dict[str, tuple[str, ...]]:
    """Return topics for each of a blog's posts that states none, by its slug: where no word will do its title, unless
    that only numbers or dates it, as those of other posts do.
    """
    words = _Words()
    bare = {post.slug: words.candidates(post) for post in posts if not post.topics}
    if not bare:
        return {}
    for post in posts:
        if post.topics:
            words.spread.update(set(content_stems(f"{post.title}\n{post.body}")))
    most = max(len(posts) * _COMMON, _FEW_POSTS)
    # One thing has one name in the whole blog, and rather that under which it is filed elsewhere.
    names = {stem(fold(topic)): topic for post in posts for topic in post.topics}
    found: dict[str, tuple[str, ...]] = {post.slug: (post.title,) for post in posts if not post.topics}
    for slug, candidates in bare.items():
        in_order = sorted(
            candidates, key=lambda key: (-_distinction(candidates[key], words.spread[key], len(posts)), key)
        )
        fitting = [key for key in in_order if candidates[key].is_subject and words.spread[key] <= most]
        if best := fitting[:MOST_TOPICS] or in_order[:1]:  # of a few lines any noun will do
            found[slug] = tuple([names.setdefault(key, candidates[key].form) for key in best])
    return _without_numbers(posts, found)


def _without_numbers(posts: Sequence[Post], found: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return topics without titles like "Note 12", which tell members nothing; all of them if there are only such."""
    alike = Counter(_NUMBERS.sub(" ", post.title).casefold() for post in posts)
    numbered = {
        post.title
        for post in posts
        if _NUMBERS.search(post.title) and alike[_NUMBERS.sub(" ", post.title).casefold()] > 1
    }
    kept = {slug: tuple(topic for topic in topics if topic not in numbered) for slug, topics in found.items()}
    return kept if any(kept.values()) else found


def _distinction(candidate: _Candidate, spread: int, posts: int) -> float:
    return candidate.weight * math.log1p(posts / max(spread, 1))


class _Words:
    """Reads the words of many posts; `spread` counts in how many of those each stem stands.

    What is the same in all of them is looked at once, and known no longer than this is there.
    """

    def __init__(self) -> None:
        self.spread: Counter[str] = Counter()
        self._known: dict[str, tuple[str, str]] = {}

    def candidates(self, post: Post) -> Mapping[str, _Candidate]:
        """Return the nouns of a post by their stems."""
        candidates: dict[str, _Candidate] = {}
        articles = _ENGLISH_ARTICLES if post.is_english else _ARTICLES
        for start, end in ((-1, -1), *sentences(post.body, post.apart)):
            is_title = start < 0
            counted = set()
            # No title reads "les regarder".
            text, pronouns = (post.title, ()) if is_title else (post.body[start:end], _PRONOUNS)
            for word in self._found_in(text, articles, pronouns):
                candidate = candidates.get(word.stem)
                if candidate is None:
                    candidate = candidates[word.stem] = _Candidate()
                candidate.add(word)
                candidate.in_title |= is_title
                candidate.sentences += word.stem not in counted and not is_title
                counted.add(word.stem)
        self.spread.update(candidates.keys())
        return {key: each for key, each in candidates.items() if each.is_noun}

    def _found_in(self, text: str, articles: Collection[str], pronouns: Collection[str]) -> Iterator[_Found]:
        """Yield the words of a title or a sentence that could be a topic by their form."""
        earlier, before, ended = "", "", 0
        for match in _WORD.finditer(text):
            elided, typed = match["elided"], match["word"]
            folded, key = self._known.get(typed) or self._read(typed)
            if not text[ended : match.start()].isspace():
                earlier = before = ""
            if elided:
                earlier, before = before, fold(elided[:-1])
            if key:
                behind = "" if earlier in _BEFORE_PRONOUNS else before
                is_capital = typed[0].isupper() and (ended > 0 or bool(elided))
                is_sure = behind in articles and not (folded.endswith(_INFINITIVES) and behind in pronouns)
                yield _Found(typed, key, is_sure, behind in _PREPOSITIONS, is_capital)
            if folded not in _BEFORE_THEIR_NOUN:  # "le grand jardin": the article is that of the noun
                earlier, before = before, typed if typed == _TO else folded
            ended = match.end()

    def _read(self, typed: str) -> tuple[str, str]:
        """Return a word folded, and its stem; none for one that cannot be a topic."""
        folded = fold(typed)
        key = stem(folded) if _could_be(folded) else ""
        self._known[typed] = folded, "" if key in _NO_SUBJECTS else key
        return self._known[typed]


def _could_be(folded: str) -> bool:
    return (
        len(folded) >= SHORTEST_TOPIC
        and not is_stop_word(folded)
        and folded not in _ARTICLES
        and folded not in _BEFORE_THEIR_NOUN
        and not any(char.isdigit() for char in folded)
    )
