"""What a short message points at ("c'est quoi ce machin ?"), looked for where the talk is and not all over the blog."""

import re
from dataclasses import replace

from bot.conversation._hanging import DEPTH, shares_words
from bot.conversation._scene import Scene
from bot.index import Findings, Index
from bot.text import from_chat_spelling, lately, stem
from bot.text import plain as plain_of

# A message that points at a thing just read has so many words of its own at most.
_MOST_OWN = 3
_A_THING = re.compile(r"\b(?:ce|cet|cette|ces|this|that|these|those) (?!(?:que|qui|qu|dont|is|was|are|were)\b)(\w{3,})")


@lately
def thing_pointed_at(text: str) -> str | None:
    """Return the thing, as a folded word, that a message points at as one spoken of ("c'est quoi ce programme ?")."""
    found = _A_THING.search(plain_of(from_chat_spelling(text)))
    return found[1] if found else None


def here_first(index: Index, scene: Scene, findings: Findings) -> Findings:
    """Return what there is in the post last quoted, where a short message points at a thing that was just read; else
    the findings as they are.
    """
    last, query = scene.thread.last, findings.query
    thing = thing_pointed_at(scene.message.text) if last else None
    if last is None or thing is None or len(query.terms) > _MOST_OWN or stem(thing) not in scene.thread.newest_stems:
        return findings
    hits = index.find(query, count=DEPTH).hits
    here = tuple([hit for hit in hits if hit.sentence.post == last.post and shares_words(hit)])
    return replace(findings, hits=here) if here else findings
