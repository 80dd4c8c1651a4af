"""Why this reply: what an editor needs to see to mend the index of a blog."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.dialogue import Conversations, printed
from bot.model import Choice, Message, Place, ReaderError, Span, Words
from bot.search import Findings, Hit, Index

if TYPE_CHECKING:
    from bot.reader import BlockingReader, Completion

# How many passages are shown: the one quoted and those it won against.
SHOWN = 6
_WIDTH = 96


def explain(question: str, conversations: Conversations, reader: "BlockingReader | None" = None) -> Iterator[str]:
    """Yield lines that tell how a question was understood, what was found, by which features, and what was decided.

    Where a language model reads, they tell what it was sent, what it chose, and what of that failed a check.
    """
    index, choice = conversations.index, None
    message = Message("1", Place("terminal", "explain"), "1", "", "", question, datetime.now(UTC))
    if reader is not None:
        scene = conversations.request_for(message, ())
        if scene is None:
            yield "request    none: what may be distress is not sent, nor what is empty or too long"
        else:
            yield from _request(reader.prompt(scene))
            try:
                done = reader.choose(scene)
            except ReaderError as error:
                yield f"choice     none: {error}"
            else:
                choice = done.value
                yield from _choice(done, index)
    answer = conversations.composer.answer(message, (), choice=choice)
    if choice is not None:
        yield f"checks     {'failed: ' + ', '.join(answer.dropped) if answer.dropped else 'all hold'}"
        yield f"replied    {'as the model chose' if answer.reply.chosen_by else 'by the table'}"
    if answer.understanding is not None and not answer.reply.chosen_by:
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
    yield from (f"words      {part.text}" for part in answer.reply.parts if isinstance(part, Words) and part.is_worded)
    for citation in answer.reply.citations:
        yield f"quote      {citation.post.slug}, speaker {citation.speaker or citation.post.author or 'the author'}"
        yield from (f"             {quote.start}:{quote.end}  {_short(quote.text)}" for quote in citation.quotes)


def _request(messages: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield what is sent: of the rules and the posts, which are long, only how long they are."""
    *before, (_, last) = messages
    posts, _, asked = last.rpartition("# La conversation")
    yield f"request    rules of {sum(len(text) for _, text in before)} characters, posts of {len(posts)}, then"
    yield from (f"             {_short(line)}" for line in asked.splitlines() if line)


def _choice(done: "Completion[Choice]", index: Index) -> Iterator[str]:
    choice = done.value
    yield f"choice     {done.seconds:.1f} s, {done.tokens_in} tokens read, {done.tokens_out} written"
    yield f"             understood: {_short(choice.understood)}"
    yield f"             act {choice.act or 'none'}, {choice.outcome}, sentences {_numbers(choice.quotes, index)}"
    leads = [span.lead for span in choice.quotes if span.lead]
    keys = ", ".join((*leads, *filter(None, [choice.remark]))) or "none"
    yield f"             words: {_short(choice.words) or 'none'}, else the catalogue's: {keys}"
    if choice.next:
        yield f"             next: {_numbers([span for span in choice.next if span.end], index)}"
    if choice.search:
        yield f"             searched for: {_short(choice.search)}"
    if choice.absent:
        yield f"             absent: {', '.join(choice.absent)}"


def _numbers(spans: Sequence[Span], index: Index) -> str:
    found = map(index.table.numbers_at, spans)
    return ", ".join(f"[{each.start + 1}-{each.stop}]" if each else "[no such sentences]" for each in found) or "none"


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
