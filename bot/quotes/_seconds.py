"""What may be quoted beside the best passage: an answer to each part of a question, and nothing led there by chance."""

from collections.abc import Sequence

from bot.index import Findings, Hit


def has_a_sentence_each(parts: Sequence[Findings]) -> bool:
    """Say whether the parts of a question are not all answered best by the same sentence."""
    return len({part.hits[0].sentence for part in parts if part.hits}) > 1


def is_by_chance(hit: Hit, best: Hit) -> bool:
    """Say whether a sentence of another post than the best one's stands in a passage without any word of the question,
    where the best one has some: only the editor's index leads there.
    """
    return hit.sentence.post != best.sentence.post and not _shares_words(hit) and _shares_words(best)


def _shares_words(hit: Hit) -> bool:
    parts = hit.parts
    return parts.get("passage", 0) > 0 or parts.get("sentence", 0) > 0
