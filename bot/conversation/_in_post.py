"""A post that a message names by its subject or its year, and what it asks there: "je parle du billet sur l'État"."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import NamedTuple

from bot.conversation._answering import Answerer
from bot.conversation._hanging import DEPTH
from bot.conversation._near_by import holds_all_of, own_groups
from bot.conversation._scene import Scene
from bot.conversation._telling import Telling
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._titles import Told, asked_on_subject
from bot.index import Index
from bot.model import Post, Reply
from bot.text import LateSign, lately

# Over folded text without punctuation.
_BEFORE = r"(?:(?:dans|d[eu]|sur|pour|par rapport a|au|in|from|of|with|to|about|selon|d'apres) ?)?"
_NOUN = r"(?:billet|article|texte|post|text)"
_ON = (
    r"(?:sur|qui parle d[eu]s?|a propos d[eu]s?|au sujet d[eu]s?|consacre aux?|consacre a|about|on) "
    r"(?:l[ae]s? |l'|the )?"
)
_IN_POST = LateSign(
    rf"(?:^|\b{_BEFORE}(?:(?:le|l'|du|au|ce|cet|ton|votre|son|the|that|his|your) ?))(?:autre |other )?{_NOUN} {_ON}"
    r"(?P<what>[\w'.]+(?: [\w'.]+){0,2}?)(?P<behind>$| (?:il|elle|l'auteur|on|c'est|est|ca|qu'est|que|qui|quoi|combien|"
    r"comment|pourquoi|ou|y|le|la|les|lui|alors|donc|reste|pas|not|he|she|what|who|how|why|where|is|are|does|did|then|"
    r"please|stp|svp)\b.*$)|"
    rf"\b{_BEFORE}(?:le|l'|du|au|the) ?{_NOUN} (?:de |d'|from |of )(?:\w+ )?(?P<year>(?:19|"
    r"20)\d\d)\b(?P<year_behind>.*)$|"
    rf"\b{_BEFORE}the (?P<such>(?!(?:first|last|latest|oldest|newest|same|whole|next|other|blog|full|best|previous)\b)"
    r"[\w']+(?: [\w']+)?) (?:post|article)\b(?P<such_behind>.*)$",
    ("billet", "article", "texte", "post", "text"),
)
# All that somebody says who was misunderstood, or sets two posts side by side.
_NOTHING_MORE = re.compile(
    r"\b(?:je (?:te |vous )?(?:parl\w+|demand\w+|veux|voulais|pens\w+)(?: dire)?|dire|meant?|mean|talking|asking|"
    r"thinking|melang\w+|confond\w+|tromp\w+|compar\w+|rapport|difference|different|lien|link|cote|same|tu|vous|i|i'm|"
    r"you're|mixing|wrong|parle|dit|disait|raconte|ecrit|say|says|is there|read|something|rien|quelque chose|passage|"
    r"lis|lisez|reste[rsz]?|dessus|plutot|rather|instead|tout|all|from|it|me|moi|how|does|do|this|that)\b"
)
# "Je parle du billet sur l'État" is no wish of its own: what was asked before is asked there.
_CORRECTS = re.compile(
    r"^(?:(?:non|nan|no|nope|mais|but|ok|oui|bon|ah|euh|alors|si|attends|wait|vous melangez tout|tu melanges tout)\b "
    r"?)+|"
    r"\bje (?:te |vous )?(?:parl\w+|demand\w+|voulais|pens\w+)\b|\bi (?:mean|meant|was)\b|\bi'm (?:talking|asking)\b"
)
# "Et dans le billet sur l'État, il en dit quoi ?"
_OF_IT = re.compile(r"\ben\b|\b(?:of|about|on) (?:it|that|this)\b|\bla dessus\b")
_COMPARES = re.compile(r"\bcompar\w+")
_LONGEST = 30


class Named(NamedTuple):
    """What a post is about that a message names, or of what year it is (`what`), and what else the message says, both
    in plain words.
    """

    what: str
    rest: str


@lately
def post_named(text: str) -> Named | None:
    """Return what a message calls a post by, and what it says beside; None where it names none so."""
    plain = plainly(text)
    found = _IN_POST.search(plain) if plain.count(" ") < _LONGEST else None
    if found is None or asked_on_subject(text):
        return None
    what = found["what"] or found["such"] or found["year"]
    behind = found["behind"] or found["such_behind"] or found["year_behind"] or ""
    is_named = found["year"] or subject_words(what)
    return Named(what, f"{plain[: found.start()]} {behind}".strip()) if is_named else None


class InPost:
    """Answers what is asked of a post that is named by its subject from that post."""

    def __init__(self, index: Index, answerer: Answerer, telling: Telling) -> None:
        self._index = index
        self._answerer = answerer
        self._telling = telling

    def reply(self, scene: Scene) -> Reply | None:
        """Return what the post that a message names has on what is asked there; in short what it says, where nothing
        is; None where none is named, or it has nothing on that.
        """
        named = post_named(scene.message.text)
        if named is None:
            return None
        posts = self._named(scene, named.what)
        if not posts:
            return None
        corrects = _CORRECTS.search(named.rest) is not None
        if asked := subject_words(_NOTHING_MORE.sub(" ", named.rest)):
            findings = self._index.find(scene.read(self._index, scene.message.text))
            if not corrects and findings.answers and findings.hits[0].sentence.post in posts:
                return None  # the question as it stands leads there
            said = " ".join(asked) if corrects or _COMPARES.search(named.rest) else named.rest
            return self._asked_there(scene, posts, said, named.what)
        before = scene.thread.turns[-1].message.text if scene.thread.turns else ""
        is_of_it = corrects or _OF_IT.search(named.rest)
        is_asked_again = is_of_it and subject_words(plainly(before))
        if is_asked_again and (again := self._asked_there(scene, posts, before, named.what)):
            return again
        return self._telling.wished(scene, posts[0], Told.SUMMARY)

    def _named(self, scene: Scene, what: str) -> tuple[Post, ...]:
        """Return the posts about something, or those of a year."""
        if what.isdigit():
            return tuple([post for post in self._index.corpus.posts if post.date and str(post.date.year) == what])
        return self._telling.posts_named(self._index.find(scene.read(self._index, what), count=DEPTH))

    def _asked_there(self, scene: Scene, posts: Collection[Post], asked: str, what: str) -> Reply | None:
        """Return what some posts, named by `what` they are about, have that holds a word of what is asked, the best
        of it first; None for nothing.
        """
        query = scene.read(self._index, asked)
        own = own_groups(query)
        findings = self._index.find(query, count=DEPTH)
        hits = [
            hit
            for hit in findings.hits
            if hit.sentence.post in posts and any(holds_all_of(hit.sentence, [group]) for group in own)
        ]
        if not hits:
            return None
        reply = self._answerer.answer_from(scene, replace(findings, hits=tuple(hits)), lenient=True)
        if reply.citations:
            return reply
        # "In the big data post, is there somebody who says it is dangerous?" has the post's subject for "it".
        of_post = self._index.find(self._index.within(query, scene.read(self._index, what)), count=DEPTH)
        there = self._index.among(of_post, lambda sentence: sentence.post in posts)
        return self._answerer.answer_from(scene, there, lenient=True)
