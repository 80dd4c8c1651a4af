"""Whose certain words are that were read: "« Croissance de l'ignorance », c'est de lui ?", "qui a inventé ce mot ?".

They are meant, and not what was read last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.conversation._asked_last import sentences_of
from bot.conversation._in_quotes import marked_in
from bot.conversation._scene import Scene
from bot.conversation._who_says import WhoSays
from bot.conversation.heard._follow_ups import subject_words
from bot.conversation.heard._plainly import plainly
from bot.conversation.heard._statements import asks
from bot.index import Index
from bot.model import Citation, Outcome, Reply
from bot.quotes import Quoter
from bot.text import LateSign, content_stems
from bot.text import plain as plain_of

_WORD = (
    r"(?:formules?|expressions?|mots?|phrases?|idees?|termes?|theories?|theory|trouvailles?|words?|terms?|lines?|"
    r"ideas?)"
)
_AUTHOR = r"(?:l'auteur|l'autrice|lui|elle|the author|him|her)"
# Over folded text without punctuation.
_ASKS_WHO = LateSign(
    r"\b(?:qui (?:est ce qui )?(?:l'|le |la )?a (?:dit|ecrit|invente|trouve|sorti)|"
    r"(?:lui|elle|l'auteur) qui (?:l'|le |la )?a (?:dit|ecrit|invente|trouve)|"
    r"who (?:said|says|wrote|coined|invented|came up)|whose (?:\w+ )?(?:is|are|was|were))\b"
)
# These tell as well as they ask.
_MAY_ASK_WHOSE = LateSign(
    rf"\b(?:{_WORD} (?:(?:est|vient) )?(?:d[eu] |d')(?:{_AUTHOR}|qui|ce |cet |cette |son )|"
    rf"(?:est (?:elle|il|ce)|c'est) de {_AUTHOR}|de qui (?:est|vient)|(?:vient|est) de qui|"
    rf"{_AUTHOR} qui (?:parle|le dit|dit|ecrit|pense|affirme)|"
    rf"(?:is (?:it|that) )?{_AUTHOR} (?:speaking|talking|saying)|"
    rf"(?:is|was) (?:that|it|this) (?:his|her|their|from|by|the author's)|(?:his own|sa propre|son propre) {_WORD})\b"
)
# "…, l'auteur ou Michel Hervé ?" names whom it may be.
_OR_WHOM = re.compile(
    r" (?:l'auteur|le blogueur|the author|lui|him|her) (?:ou|or) .{2,40}$|"
    r"(?: [\w']+){1,3} (?:ou|or) (?:l'auteur|the author)$"
)
_SAYS_IT = re.compile(
    r"\b(?:qui (?:est ce qui )?(?:dit|ecrit|affirme|pretend|soutient) qu(?:e |')|who (?:says?|claims?) that )"
)
_SLIGHT = LateSign(
    rf"\b(?:{_WORD}|invente\w*|trouve\w*|dit|ecrit|parle|pense|affirme|said|says|wrote|coined|invented|came|up|joli\w*|beau|belle|"
    r"monsieur|auteur|author|propre|own|somebody|quelqu'un|autre|else|already|deja|demand\w+|asked|mdr|lol|sorti)\b"
)


class WhoseWords:
    """Tells whose the words are that a message repeats or names."""

    def __init__(self, index: Index, quoter: Quoter) -> None:
        self._index = index
        self._quoter = quoter
        self._who_says = WhoSays(quoter, index.corpus.blog.author_is)

    def reply(self, scene: Scene) -> Reply | None:
        """Return whose the words are; None where a message does not ask that, or of nothing that was read."""
        text = scene.message.text
        if scene.thread.last is None or not _asks_whose(text):
            return None
        if marked := self._marked(scene):
            return self._with_the_words(scene, marked)
        named = self._named(scene, _OR_WHOM.sub("", plainly(text)))
        return self._who_says.told(scene, named) if named else None

    def _with_the_words(self, scene: Scene, marked: Citation) -> Reply:
        """Return whose the words are, and the words where they were not read yet."""
        told = self._who_says.told(scene, marked)
        if told.citations or scene.thread.overlaps(marked):
            return told
        return replace(told, outcome=Outcome.ANSWERED, parts=(*told.parts, marked))

    def _marked(self, scene: Scene) -> Citation | None:
        """Return the quote of the words that a message sets between quotation marks, wherever they stand."""
        posts = [*dict.fromkeys(each.post for each in reversed(scene.thread.citations)), *self._index.corpus.posts]
        for marked in marked_in(scene.message.text):
            for post in dict.fromkeys(posts):
                holding = [each for each in self._index.sentences_of(post) if marked in plain_of(each.text)]
                if holding:
                    return self._quoter.fresh(holding[0], lambda _slug, _start: False)
        return None

    @staticmethod
    def _named(scene: Scene, plain: str) -> Citation | None:
        """Return the last quote that has all that a message names."""
        named = frozenset(content_stems(" ".join(subject_words(_SLIGHT.sub(" ", plain)))))
        return next(_holding(scene.thread.citations, named), None) if named else None


def _asks_whose(text: str) -> bool:
    """Say whether the last of a message's sentences that asks anything asks whose words something is."""
    asking = [each for each in sentences_of(text) if asks(each)]
    plain = plainly(asking[-1]) if asking else ""
    if _OR_WHOM.search(plain) and _SAYS_IT.search(plain):
        return True
    return _ASKS_WHO.search(plain) is not None or ("?" in text and _MAY_ASK_WHOSE.search(plain) is not None)


def _holding(citations: Sequence[Citation], named: frozenset[str]) -> Iterator[Citation]:
    for citation in reversed(citations):
        if named <= frozenset(content_stems(" ".join(quote.text for quote in citation.quotes))):
            yield citation
