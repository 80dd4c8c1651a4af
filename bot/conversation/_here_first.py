"""What a short message points at ("c'est quoi ce machin ?"), or asks on, looked for where the talk is first.

Elsewhere in the blog there may be more words of it; in the post being read is what was meant, unless it names another.
"""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from bot.conversation._hanging import DEPTH, shares_words
from bot.conversation._scene import Scene
from bot.conversation.heard._pointing_back import is_a_word, points_at
from bot.index import Asked, Findings, Index, Query
from bot.model import Citation
from bot.text import content_stems, from_chat_spelling, lately, stem
from bot.text import plain as plain_of

# A message that points at a thing just read has so many words of its own at most.
_MOST_OWN = 3
# What the post last quoted has is answered from where it fits so much as well as what is best of all; where half of the
# message's words are of that post, so much.
_AS_GOOD, _AT_HOME = 0.7, 0.45
# A sentence that scores so much (a full match is about 2) is no chance: of twenty-five questions off the subject, put
# in the midst of a talk, one finds such a sentence in the post.
CLOSE = 1.0
# So far above the bar another post must stand where this one has something, and no answer.
_SURELY_ELSEWHERE = 1.0
# So much surer (log odds) another post is meant than this one, by several words that point at nothing read.
_FAR = 2.0
# "Et le salaire ?" asks on.
_ASKS_ON = re.compile(r"\W*(?:et|and)\b", re.IGNORECASE)
# What a post says so often it is about.
_OFTEN = 3
_A_THING = re.compile(r"\b(?:ce|cet|cette|ces|this|that|these|those) (?!(?:que|qui|qu|dont|is|was|are|were)\b)(\w{3,})")


@lately
def thing_pointed_at(text: str) -> str | None:
    """Return the thing, as a folded word, that a message points at as one spoken of ("c'est quoi ce programme ?")."""
    found = _A_THING.search(plain_of(from_chat_spelling(text)))
    return found[1] if found else None


def here_first(index: Index, scene: Scene, findings: Findings) -> Findings:
    """Return what there is in the post last quoted, where a short message points at a thing that was just read, or asks
    for nothing that this post does not speak of as well; else the findings as they are.
    """
    last, query = scene.thread.last, findings.query
    if last is None or not findings.hits:
        return findings
    thing = thing_pointed_at(scene.message.text)
    if thing is not None and len(query.terms) <= _MOST_OWN and stem(thing) in scene.thread.newest_stems:
        hits = index.find(query, count=DEPTH).hits
        here = tuple([hit for hit in hits if hit.sentence.post == last.post and shares_words(hit)])
        return replace(findings, hits=here) if here else findings
    text = scene.message.text
    return _rather_here(index, findings, last, points=points_at(text) and not is_a_word(text))


def _rather_here(index: Index, findings: Findings, last: Citation, *, points: bool) -> Findings:
    """Return what the post last quoted answers, if that fits nearly as well as what another post has; what a message
    `points` at need only be close to something of that post.
    """
    best = findings.hits[0]
    if best.sentence.post == last.post or names_another(index, findings.query, last):
        return findings
    if findings.query.asks_for_several:  # a list is made from all posts
        return findings
    found = index.among(index.find(findings.query, count=DEPTH), lambda sentence: sentence.post == last.post)
    terms = [term for term in findings.query.terms if not term.is_missing]
    is_at_home = 2 * sum(index.is_of(last.post, term.stem) for term in terms) >= len(terms)
    bar = (_AT_HOME if is_at_home else _AS_GOOD) * best.score
    if not found.hits or found.hits[0].score < bar:
        return findings
    if not points and len(terms) > 1 and findings.margin - found.margin > _FAR:
        return findings
    is_close = points and found.hits[0].score >= CLOSE
    return found if found.answers or findings.margin < _SURELY_ELSEWHERE or is_close else findings


def is_introduced(index: Index, scene: Scene, query: Query) -> bool:
    """Say whether it is asked who somebody is, and he is introduced where nothing was read yet: near by his name alone
    would be found, which tells nobody.
    """
    if query.asked is not Asked.PERSON or not all(term.is_name for term in query.terms):
        return False
    best = next(iter(index.find(query).hits), None)
    return best is not None and not scene.thread.was_shown(best.sentence.post.slug, best.sentence.start)


def names_another(index: Index, query: Query, last: Citation) -> bool:
    """Say whether a question names a subject of the blog's, or somebody, of which the post last quoted has nothing."""
    stems = frozenset(query.stems)
    named = [
        (topic, own) for post in index.corpus.posts for topic, own in _stems_of_topics(post.topics) if own <= stems
    ]
    held = _stems_of(last.post.title, last.post.body)
    # Of what a whole question asks alone another post is rather, whose topic it is: "que pense-t-il de l'État ?".
    may_be_here = _ASKS_ON.match(query.text) is not None
    if named and not any(
        topic in last.post.topics or ((may_be_here or own != stems) and _is_subject(own, held)) for topic, own in named
    ):
        return True
    # "TV" and "RH" are words like others.
    names = [term.stem for term in query.terms if term.is_name and term.word.upper() not in query.text]
    # A figure of the author's, too, is of the post that has it.
    names += [term.stem for term in query.terms if term.word[0].isdigit() and index.written_in(term.stem)]
    return not all(held[name] for name in names)


def _is_subject(topic: frozenset[str], held: Mapping[str, int]) -> bool:
    """Say whether a post whose words are counted comes back to a topic of one word, though it is none of its own."""
    return len(topic) == 1 and all(held.get(each, 0) >= _OFTEN for each in topic)


# Some words a post, and a blog has few. Kept by the words and not by the post, which is the same one when it is mended.
@lru_cache(maxsize=64)
def _stems_of_topics(topics: tuple[str, ...]) -> tuple[tuple[str, frozenset[str]], ...]:
    stems = ((topic, frozenset(content_stems(topic))) for topic in topics)
    return tuple((topic, own) for topic, own in stems if own)


# A post has some kilobytes, and a talk is about few of them.
@lru_cache(maxsize=8)
def _stems_of(title: str, body: str) -> Counter[str]:
    return Counter(content_stems(f"{title} {body}"))
