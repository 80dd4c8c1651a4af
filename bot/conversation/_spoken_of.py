"""Whether it is asked if, and how, the author speaks of a thing: "parle-t-il de télétravail ?", "would he approve?".

All over folded text without punctuation.
"""

import re

from bot.conversation.heard._plainly import plainly
from bot.index import Asked, Findings, Index, Query
from bot.text import LateSign, Pieces, content_stems, fold, lately

# "L'auteur parle-t-il de télétravail ?"
_IS_SPOKEN_OF = re.compile(
    r"(?:(?:et|mais|alors|donc|sinon) )*(?:est ce qu'?(?:il|elle|on|e l'auteur|e le blog)"
    r" (?:en )?(?:parle|evoque|mentionne)|(?:l'auteur |le blog )?(?:parle|evoque|mentionne|cite)(?: t)?"
    r" (?:il|elle|on)|(?:il|elle|l'auteur|le blog|ca) (?:parle|evoque|mentionne))"
    r" (?:aussi |jamais |parfois |quelque part )*(?:d[eu']s? ?|l[ea'] ?|les )"
)
_IS_SPOKEN_OF_IN_ENGLISH = re.compile(
    r"(?:(?:and|but|so) )*(?:does|did|do|has|have) (?:s?he|they|the (?:author|blog|blogger)) (?:ever |also |even )*"
    r"(?:mention\w*|speak|talk|write|spoken|written|quote|cite|say (?:anything|something))\b"
)
# Where none of these stands, nothing such is asked.
_SPEAKING = Pieces(
    *(
        "parle",
        "evoque",
        "mention",
        "cite",
        "speak",
        "talk",
        "write",
        "spoken",
        "written",
        "quote",
        "say any",
        "say some",
    )
)
_OR = re.compile(r" (?:ou|or|et|and|ni|nor) (?:d[eu]s? |d'|of |about )*")
# "I deleted my account, would he approve?", "je déteste Facebook, il en dit quoi ?": of what he judges in other words.
_HIS_VIEW = LateSign(
    r"\b(?:(?:il|elle|l'auteur|s?he|they|the author|this guy) (?:\w+ ){0,2}?(?:en )?(?:di[st]\w*|pens\w+|approuv\w+|"
    r"conseill\w+|recommand\w+|racont\w+|ecri\w+|mentionn\w+|evoqu\w+|aim\w+|detest\w+|kiff\w+|"
    r"say|think|see|voit|approve|recommend|like|love|hate|feel|mention|write|mind)s?|"
    r"(?:pro|pour|for) (?:ou|or) (?:anti|contre|against)|anti|(?:il|elle|he) (?:est|is|serait) (?:pour|contre|pro|"
    r"against|for)|(?:an?y?|un|son|his|l'|d') ?(?:avis|opinion|thoughts?|view|take|verdict)|(?:selon|d'apres) (?:lui|"
    r"elle|l'auteur)|(?:quel est|c'est quoi|ou est) le (?:probleme|souci) (?:avec|de|du|des|dans)|"
    r"what(?:'s| is) (?:so |really )?(?:wrong with|bad about|the (?:problem|issue|trouble) with)|reproch\w+|"
    r"criti(?:que|ci[sz]e)\w*|according to (?:him|her|the author)|"
    r"(?:resume|summar\w+|sum up) (?:\w+ )?(?:ce qu'|what))\b"
)

_OF_MINE = LateSign(
    r"\b(?:mon|ma|mes|notre|my|our) (?:fils|fille|mari|femme|frere|soeur|mere|pere|pote|copain|copine|ami\w*|cousine?|"
    r"chef|patron|collegue|son|daughter|husband|wife|brother|sister|mother|father|mom|mum|dad|friend|boss|manager) "
    r"(?:il|elle|s?he)\b"
)

# An editor's words lead to what is meant by them from this margin on.
_LED_THERE = 1.5


@lately
def things_asked_of(text: str) -> list[str]:
    """Return the things of which it is asked whether the author speaks of them; none where nothing such is asked."""
    plain = plainly(text)
    if not _SPEAKING.any_in(plain):
        return []
    asked = _IS_SPOKEN_OF.match(plain) or _IS_SPOKEN_OF_IN_ENGLISH.match(plain)
    return _OR.split(plain[asked.end() :]) if asked else []


def as_written(index: Index, findings: Findings) -> Findings:
    """Return findings, or those for the one word alone of which it is asked whether the author speaks of it, where that
    is a word of his which the best sentence has not: what the editor's questions have it for is another matter.
    """
    things = things_asked_of(findings.query.text) if findings.hits else []
    alone = index.read(things[0]) if len(things) == 1 else None
    if alone is None or len(alone.terms) != 1 or not index.written_in(alone.stems[0]):
        return findings
    return findings if index.held(findings.hits[0].sentence, alone.stems) else index.find(alone)


def asks_his_view(text: str) -> bool:
    """Say whether a message asks for the author's view of what it names, and "he" is nobody of its writer's own."""
    plain = plainly(text)
    return _HIS_VIEW.search(plain) is not None and not _OF_MINE.search(plain)


def _asks_if_spoken(text: str) -> bool:
    return _IS_SPOKEN_OF.match(plainly(text)) is not None


def asks_if_spoken_of(findings: Findings) -> bool:
    """Say whether it is asked if the author speaks of what he has no word for, or what he thinks of that where hardly
    anything leads to an answer: what is found is near, and no more.
    """
    query = findings.query
    if query.asked is Asked.JUDGEMENT and len(query.terms) == 1 and findings.margin < _LED_THERE:
        meant = {*query.stems, *(each.stem for each in query.synonyms if query.language == "en")}
        return meant.isdisjoint(stem for hit in findings.hits for stem in content_stems(hit.sentence.text))
    if query.language == "en" or query.corrections or not _asks_if_spoken(query.text):
        return False
    said = {stem for hit in findings.hits for stem in content_stems(hit.sentence.text)}
    return any(term.stem not in said for term in query.terms)


_YEAR = re.compile(r"(?:19|20)\d\d")
_SINCE = re.compile(r"\b(?:depuis|since|nee? en|born in) (?:l'ann?ee |about |around |environ )?(?:19|20)\d\d\b")


def is_of_another_year(asks: Query) -> bool:
    """Say whether a year is named that stands nowhere in the blog: nothing that it has of another year is of that.

    Since when somebody does something he only tells.
    """
    if _SINCE.search(fold(asks.text)):
        return False
    return any(term.is_missing and _YEAR.fullmatch(term.word) for term in asks.terms)
