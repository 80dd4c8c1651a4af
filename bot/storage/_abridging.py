"""What of the ledger's lines must stay: so it grows with those who asked for something, and not for ever.

A request is kept once, as it was made last: it then reaches as far as each time before. The end of a pause stays as
long as a request, so that a backup's ledger, in which the pause goes on, does not begin it again. And what all terms
have passed over is gone whoever asked for it: in place of the requests from before that moment stands the moment
itself, as a line "term", before which a restored backup is purged.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.storage._rows import to_text

Line = dict[str, Any]

# Terms count from the end of a live session, which may have been announced a year ahead when somebody wanted to be
# forgotten in it.
AHEAD = timedelta(days=400)
_PAUSES = frozenset({"pause", "resume"})
_REQUESTS = frozenset({"erase", "redact"})
_PASSING = _REQUESTS | {"resume"}
SALT = "salt"
# Lines of all sorts have a moment; this one stands before all others.
_FIRST = "1970-01-01T00:00:00.000000Z"
# It says of one database alone that it holds no old copies.
_OF_ONE_DATABASE = frozenset({"rewritten"})


def abridged(lines: Sequence[Line], *, term: datetime, at: datetime) -> list[Line]:
    """Return the lines that must stay, in order, of those below the first; nothing is kept from before the `term`."""
    terms = [str(line["before"]) for line in lines if line.get("do") == "term"]
    # What a clock once took for past is not, while it is yet to come: only that much of it is sure.
    terms = [to_text(term) if before > to_text(at) else before for before in terms]
    stay = [line for line in _last_of_each(lines) if line.get("do") != "term"]
    past = [line for line in stay if line.get("do") in _PASSING and str(line["at"]) < to_text(term - AHEAD)]
    if any(line.get("do") in _REQUESTS for line in past):
        terms.append(to_text(term))
    first = [{"do": "term", "at": to_text(at), "before": max(terms)}] if terms else []
    return first + [line for line in stay if line not in past]


def _last_of_each(lines: Sequence[Line]) -> list[Line]:
    """Return each line that says something of its own, where it was said last; of pauses the beginning or the end."""
    kept, said = [], set()
    pauses = {id(line) for line in _pauses(lines)}
    for line in reversed(lines):
        if line.get("do") in _PAUSES:
            if id(line) in pauses:
                kept.append(line)
            continue
        words = json.dumps({name: value for name, value in line.items() if name != "at"}, sort_keys=True)
        if words not in said:
            said.add(words)
            kept.append(line)
    return kept[::-1]


def _pauses(lines: Iterable[Line]) -> Iterable[Line]:
    """Return the lines with which the pauses began that have not ended, and with which each member's last one ended."""
    begun: dict[str, Line] = {}
    ended: dict[str, Line] = {}
    for line in lines:
        who = str(line.get("who"))
        if line.get("do") == "pause":
            begun.setdefault(who, line)
        elif line.get("do") == "resume":
            begun.pop(who, None)
            ended[who] = line
    return [*begun.values(), *ended.values()]


def merged(ours: Sequence[Line], theirs: Sequence[Line]) -> list[Line]:
    """Return the lines of both ledgers, first ones included, in the order in which they were uttered.

    Their hashes differ with their salts, so each salt that is not the first has a line of its own. Under the same salt
    the lines say of the same people what came when, so that a pause which ended here does not begin again.
    """
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
