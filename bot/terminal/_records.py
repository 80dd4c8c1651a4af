"""A turn as plain data, for `ask --json` and `batch`."""

from typing import Any

from bot.dialogue import plain_text
from bot.model import Blog, Citation, Outcome, Quote, Turn


def turn_record(turn: Turn, blog: Blog) -> dict[str, Any]:
    """Return what `batch` prints for one turn: outcome, the text as read, quotes and near quotes, milliseconds, and
    the language model that chose it, if one did, with the message as that understood it.
    """
    reply = turn.reply
    quotes = [record for citation in (*reply.citations, *reply.places) for record in citation_records(citation)]
    is_near = reply.outcome is Outcome.NEAR
    record = {
        "id": turn.message.id,
        "outcome": reply.outcome.value,
        "text": plain_text(reply, blog),
        "quotes": [] if is_near else quotes,
        "near": quotes if is_near else [],
        "ms": round(turn.composed_ms, 3),
    }
    return record | ({"reader": reply.chosen_by, "understood": reply.understood} if reply.chosen_by else {})


def citation_records(citation: Citation) -> list[dict[str, Any]]:
    """Return the slices of a block, the one that answers first."""
    return [_quote_record(quote) for quote in citation.by_weight()]


def _quote_record(quote: Quote) -> dict[str, Any]:
    return {
        "text": quote.text,
        "post": quote.post.slug,
        "title": quote.post.title,
        "speaker": quote.speaker or quote.post.author,
        "start": quote.start,
        "end": quote.end,
        "score": round(quote.score, 4),
    }
