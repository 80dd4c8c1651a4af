"""The JSON object in what a language model wrote."""

import json
import re
from typing import Any

from bot.model import ReplyError

# What a model thought before it answered; the opening mark may have been part of what it was sent.
_THOUGHTS = re.compile(r"^.*</think>", re.DOTALL)
# Where so many braces begin nothing, the others are not looked at: each look may go through all of the text.
_MOST_TRIES = 200


def json_object(text: str) -> tuple[dict[str, Any], bool]:
    """Return the last JSON object in a text, and whether it is all that stands there. Raises ReplyError for none."""
    text = _THOUGHTS.sub("", text).strip()
    decoder = json.JSONDecoder()
    found: tuple[dict[str, Any], bool] | None = None
    place, tries = text.find("{"), 0
    while place >= 0 and tries < _MOST_TRIES:
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError):
            tries += 1
            place = text.find("{", place + 1)
            continue
        found = value, (place, end) == (0, len(text))
        place = text.find("{", end)
    if found is None:
        raise ReplyError("the model did not write the JSON that was asked for")
    return found
