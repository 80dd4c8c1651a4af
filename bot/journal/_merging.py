"""Two ledgers in one: what was asked of either machine holds wherever a backup goes.

Their hashes differ with their salts, so each salt that is not the first has a line of its own. Under the same salt the
lines say of the same people what came when, so that a pause which ended here does not begin again.
"""

import json
from collections.abc import Sequence

from bot.journal._abridging import Line

SALT = "salt"
# Lines of all sorts have a moment; this one stands before all others.
_FIRST = "1970-01-01T00:00:00.000000Z"
# It says of one database alone that it holds no old copies.
_OF_ONE_DATABASE = frozenset({"rewritten"})


def merged(ours: Sequence[Line], theirs: Sequence[Line]) -> list[Line]:
    """Return the lines of both ledgers, first ones included, in the order in which they were uttered."""
    (first, *lines), (other, *brought) = ours, theirs
    known = {str(line["salt"]) for line in ours if "salt" in line}
    if other["salt"] not in known:
        lines.append({"do": SALT, "at": _FIRST, "salt": other["salt"]})
    said = {_words(line) for line in ours}
    new = (line for line in brought if line.get("do") not in _OF_ONE_DATABASE and line.get("salt") not in known)
    lines += [line for line in new if _words(line) not in said]
    return [first, *sorted(lines, key=lambda line: str(line.get("at", "")))]


def _words(line: Line) -> str:
    return json.dumps(line, sort_keys=True)
