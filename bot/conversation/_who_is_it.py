"""Who asks who somebody is, and names him in the sentence before: "c'est la thèse de Bellanger. Qui est-ce ?"."""

import re
from collections.abc import Sequence

from bot.conversation.heard._plainly import plainly
from bot.index import Index
from bot.text import LateSign, content_stems, language_of

# Over folded text without punctuation.
_WHO_IS_IT = LateSign(
    r"^(?:(?:et|mais|au fait|bon|ok|donc|and|but|so|wait) )*(?:qui est (?:ce|il|elle)|c'est qui|"
    r"who(?:'s| is) (?:he|she|that|it|this)|(?:que|qu'est ce qu'on) sait(?: on)? (?:de|sur) (?:lui|elle)|"
    r"on sait quoi (?:de|sur) (?:lui|elle)|what do we know (?:about|of) (?:him|her))"
    r"(?: (?:d'ailleurs|au fait|exactement|au juste|donc|lui|elle|deja|celui la|anyway|exactly|then|by the way))*$"
)
_NAME = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w’'-]+(?:\s+[A-ZÀ-Þ][\w’'-]+)*")


def named_before_asking(sentences: Sequence[str], index: Index) -> str | None:
    """Return the question for who the only person is whom the sentences before the last one name, where the last one
    asks that; None for others.
    """
    *before, last = sentences or [""]
    if not before or not _WHO_IS_IT.search(plainly(last)):
        return None
    told = " ".join(before)
    # What opens a sentence has a capital, too: beside a name it may be another one.
    named = [name for name in _NAME.findall(told) if any(map(index.written_in, content_stems(name)))]
    names = {term.stem for term in index.read(told).terms if term.is_name}
    if len(named) != 1 or names.isdisjoint(content_stems(named[0])):
        return None
    return f"{'who is' if language_of(last) == 'en' else 'qui est'} {named[0]} ?"
