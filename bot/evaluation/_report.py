"""The figures as a person reads them, or as data."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from bot.evaluation._questions import Result, Row


def as_text(rows: Sequence[Row]) -> Iterator[str]:
    """Yield the lines of a table: first the answerable questions, then those that should be declined."""
    names: tuple[str, ...] = ()
    width = max([14, *(len(row.kind) + 1 for row in rows)])
    for row in rows:
        if tuple(row.shares) != names:
            names = tuple(row.shares)
            yield f"{'':<{width}}{'n':>5}  " + "".join(f"{name:>18}" for name in names)
        yield f"{row.kind:<{width}}{row.count:>5}  " + "".join(f"{row.shares[name]:>18.3f}" for name in names)


def as_json(rows: Sequence[Row]) -> str:
    """Return the table as one JSON object: kind to count and shares."""
    data: dict[str, dict[str, float]] = {}
    for row in rows:
        name = row.kind if row.kind not in data else f"{row.kind}, unanswerable"  # a kind may have questions of both
        data[name] = {"count": row.count, **row.shares}
    return json.dumps(data, ensure_ascii=False, indent=2)


def failures(results: Sequence[Result]) -> Iterator[str]:
    """Yield what went wrong, a JSON object each: the question, what was expected, what was shown."""
    for result in results:
        went_well = result.first if result.case.answerable else result.rightly_declined
        if not went_well:
            yield json.dumps(_failure(result), ensure_ascii=False)


def _failure(result: Result) -> dict[str, Any]:
    return {
        "kind": result.case.kind or None,
        "question": result.case.question,
        "outcome": result.reply.outcome.value,
        "expected": list(result.case.gold),
        "quoted": [quote.text for quote in result.reply.quotes],
        "margin": result.reply.decision.margin,
    }
