"""Why this quote: what an editor needs to see to mend his index."""

from collections.abc import Iterator

from bot.index import Findings, Hit, Index
from bot.quotes import Quoter

# How many sentences are shown: the one quoted and those it won against.
SHOWN = 6
_WIDTH = 96


def explain(question: str, index: Index) -> Iterator[str]:
    """Yield lines that tell how a question was understood, what was found, by which scores, and what was decided."""
    findings = index.search(question).opening()
    yield from _understood(findings)
    if not findings.hits:
        yield "found      not a word of it: declined"
        return
    yield "found"
    for place, hit in enumerate(findings.hits[:SHOWN], 1):
        yield from _hit(place, hit, index)
    yield from _decided(findings)
    for citation in Quoter(index).choose(findings, 1):
        yield f"quote      {citation.post.slug}, speaker {citation.speaker or 'the author'}"
        yield from (f"             {quote.start}:{quote.end}  {_short(quote.text)}" for quote in citation.quotes)


def _understood(findings: Findings) -> Iterator[str]:
    query = findings.query
    yield f"asked      {query.asked.value}{', several parts' if query.asks_for_several else ''}"
    yield "words      " + (" ".join(f"{term.word}→{term.stem}" for term in query.terms) or "none that carries meaning")
    if query.corrections:
        yield "corrected  " + ", ".join(f"{typed}→{meant}" for typed, meant in query.corrections)
    unknown = [term.word for term in query.terms if term.is_missing]
    if unknown:
        yield "unknown    " + " ".join(unknown)
    if query.synonyms:
        yield "expanded   " + " ".join(f"{term.word} ({term.weight:.2f})" for term in query.synonyms)


def _hit(place: int, hit: Hit, index: Index) -> Iterator[str]:
    yield f"  {place}. {hit.score:6.3f}  {hit.sentence.post.slug}:{hit.sentence.start}  {_short(hit.sentence.text)}"
    weighed = {name: getattr(index.weights, name) * value for name, value in hit.parts.items()}
    yield "             " + "  ".join(f"{name} {value:+.3f}" for name, value in weighed.items() if value)
    if index.entry(hit.sentence):
        yield f"             the editor's index has {index.question_count(hit.sentence)} questions for it"


def _decided(findings: Findings) -> Iterator[str]:
    outcome = "answered" if findings.answers else "near" if findings.is_near else "declined"
    yield f"decided    {outcome} (about the blog {findings.about:+.2f}, answers {findings.margin:+.2f}; yes from 0)"
    shown = {name: value for name, value in findings.evidence._asdict().items() if value}
    yield "evidence   " + "  ".join(f"{name} {value:.2f}" for name, value in shown.items())


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"
