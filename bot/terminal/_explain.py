"""Why this reply: what an editor needs to see to mend the index of a blog."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot.dialogue import Composer, Library, printed
from bot.model import Message, Place
from bot.search import Findings, Hit, Index

# How many passages are shown: the one quoted and those it won against.
SHOWN = 6
_WIDTH = 96


def explain(question: str, index: Index) -> Iterator[str]:
    """Yield lines that tell how a question was understood, what was found, by which features, and what was decided."""
    composer = Composer(Library.of(index))
    answer = composer.answer(Message("1", Place("terminal", "explain"), "1", "", "", question, datetime.now(UTC)), ())
    if answer.understanding is not None:
        for part in answer.understanding.parts:
            first, second = part.ranked[:2]
            yield (
                f"understood {first[0]} {first[1]:.2f}, else {second[0]} {second[1]:.2f};"
                f" of {part.subject or 'no subject'}  {_short(part.text)}"
            )
    for row in answer.rows:
        yield f"row        {row.acts} · {row.when or 'always'} · {row.action.__name__}"
    yield from _found(index.find(question), index)
    yield f"outcome    {answer.reply.outcome}"
    for citation in answer.reply.citations:
        yield f"quote      {citation.post.slug}, speaker {citation.speaker or citation.post.author or 'the author'}"
        yield from (f"             {quote.start}:{quote.end}  {_short(quote.text)}" for quote in citation.quotes)


def explain_policy() -> Iterator[str]:
    """Yield the policy table, a line each row: acts, state of the talk, action, outcomes."""
    yield from printed()


def _found(findings: Findings, index: Index) -> Iterator[str]:
    words = " ".join(slot.word for slot in findings.query.slots)
    yield f"words      {words or 'none that carries meaning'}"
    if not findings.hits:
        yield "found      not a word of it"
        return
    yield "found"
    for place, hit in enumerate(findings.hits[:SHOWN], 1):
        yield from _hit(place, hit, index)
    yield (
        f"decided    P(answer) {findings.answer:.2f} (bar {findings.answer_bar:.2f}),"
        f" P(near) {findings.near:.2f} (bar {findings.near_bar:.2f})"
    )


def _hit(place: int, hit: Hit, index: Index) -> Iterator[str]:
    yield f"  {place}. {hit.score:7.3f}  {hit.core.post.slug}:{hit.core.start}  {_short(hit.core.text)}"
    weights = index.weights.rank
    weighed = {name: (value, weights.get(name, 0.0)) for name, value in hit.features.items() if value}
    yield "             " + "  ".join(f"{name} {value:.2f}×{weight:+.1f}" for name, (value, weight) in weighed.items())
    entry = index.table.entry(hit.core)
    if entry is not None:
        yield f"             the editor's index has {len(entry.questions)} questions for it"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else f"{line[: _WIDTH - 1]}…"
