"""Values that YAML takes for a date or a number, and that are none: 2010-02-30, or `!!int` before a word."""

import re
from collections.abc import Sequence

import yaml

# What the library raises for one: it is no error of YAML's own kind.
NO_VALUE = (ValueError, AttributeError, LookupError, TypeError)
# What to do about the date of a post: between quotation marks it would still be none.
MEND_DATE = "mend it, or write no more of it than you know: a year (2010) or a month (2010-01)"
_STATES_DATE = re.compile(r"date[ \t]*:")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?[^\s,\]}\"']*")


def why_no_value(lines: Sequence[str], error: Exception) -> tuple[int, str]:
    """Return in which line (from 1) such a value stands, and what is wrong with it.

    Line 1, and what the library said, where no line alone is at fault.
    """
    number = next((number for number, line in enumerate(lines, 1) if _fails(line)), None)
    if number is None:
        return 1, f"something that cannot be read: {error}"
    if dates := _DATE.findall(lines[number - 1]):
        date = next(filter(_fails, dates), dates[0])
        to_do = MEND_DATE if _STATES_DATE.match(lines[number - 1]) else "mend it, or put it in quotation marks"
        return number, f"an impossible date, {date}: {error}; {to_do}"
    # What the library says of a tag may be of its own workings.
    said = f": {error}" if isinstance(error, ValueError) else ""
    return number, f"something that is not of the kind that it is said to be{said}; put it in quotation marks"


def is_no_yaml(line: str) -> bool:
    """Say whether a line is no YAML by itself, whatever stands around it."""
    try:
        yaml.safe_load(line)
    except NO_VALUE:
        return False
    except (yaml.YAMLError, RecursionError):
        return True
    return False


def _fails(line: str) -> bool:
    try:
        yaml.safe_load(line)
    except NO_VALUE:
        return True
    except yaml.YAMLError:  # it is part of something longer
        pass
    return False
