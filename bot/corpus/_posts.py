"""One post on disk: Markdown with front matter, read into a Post, or into the problems that stand in the way."""

import datetime
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import frontmatter
import yaml

from bot.corpus._markdown import plain_text
from bot.corpus._problems import Problem, line_of
from bot.model import Poll, PollAnswer, Post, PostDate
from bot.text import sentences

_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PRECISIONS = ("exact", "approximate")
# What front matter may say to the bot; other programs have keys of their own there.
KEYS = ("title", "date", "date_precision", "topics", "poll")


def read_post(path: Path) -> tuple[Post | None, list[Problem]]:
    """Return the post in a file and the problems found; no post when the file cannot be read as one at all."""
    try:
        text = path.read_text(encoding="utf-8")
        metadata, body = frontmatter.parse(text)
    except OSError as error:
        return None, [Problem(path, 1, f"cannot be read: {error.strerror or error}")]
    except UnicodeDecodeError as error:
        return None, [Problem(path, 1, f"is not UTF-8 text (byte {error.start}); save it as UTF-8")]
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1  # YAML counts from 0, and from the end of the first ---
        return None, [Problem(path, line, f"the front matter is not valid YAML: {getattr(error, 'problem', error)}")]
    except ValueError as error:  # YAML itself makes dates of what looks like one: 2010-02-30
        line = line_of(text, "date")
        stated = text.splitlines()[line - 1].partition(":")[2].strip()
        return None, [Problem(path, line, f"the front matter has an impossible date, {stated}: {error}")]
    return _post(path, text, metadata, body)


def _post(path: Path, text: str, metadata: Mapping[str, Any], body: str) -> tuple[Post | None, list[Problem]]:
    problems = []
    title = metadata.get("title")
    if not isinstance(title, str) or not title.strip():
        problems.append(Problem(path, 1, 'has no title; add `title: "…"` between the --- lines at its top'))
        title = path.stem
    plain = plain_text(body)
    if not sentences(plain.text, tuple((aside.start, aside.end) for aside in plain.asides)):
        lacks = "sentence to quote (headings, pictures and code are none)" if body.strip() else "text"
        problems.append(Problem(path, len(text.splitlines()) or 1, f"has no {lacks} below its front matter"))
    parts: dict[str, Any] = {}
    for name, read in (("date", read_date), ("topics", _topics), ("poll", _poll)):
        try:
            parts[name] = read(metadata)
        except (ValueError, TypeError, KeyError) as error:
            problems.append(Problem(path, line_of(text, name), f"{name}: {error}"))
    date, topics, poll = parts.get("date"), parts.get("topics") or (), parts.get("poll")
    return Post(path.stem, title.strip(), plain.text, date, topics, poll, plain.asides), problems


def read_date(metadata: Mapping[str, Any]) -> PostDate | None:
    """Return the date that front matter states: a day, a month or a year, exact or approximate.

    Raises ValueError when it states something that is no date.
    """
    value = metadata.get("date")
    precision = metadata.get("date_precision", "exact")
    if precision not in _PRECISIONS:
        raise ValueError(f"date_precision is {precision!r}, but must be one of {', '.join(_PRECISIONS)}")
    if value is None:
        return None
    year, month, day = _calendar(value)
    datetime.date(year, month or 1, day or 1)  # refuses the thirteenth month and the thirtieth of February
    return PostDate(year, month, day, approximate=precision == "approximate")


def _calendar(value: object) -> tuple[int, int | None, int | None]:
    if isinstance(value, datetime.date):  # a datetime is one too
        return value.year, value.month, value.day
    if isinstance(value, int):
        return value, None, None
    if match := _DAY.fullmatch(str(value)):
        return int(match[1]), int(match[2]), int(match[3])
    if match := _MONTH.fullmatch(str(value)):
        return int(match[1]), int(match[2]), None
    raise ValueError(f"{value!r} is no date; write 2010, 2010-01 or 2010-01-04")


def _topics(metadata: Mapping[str, Any]) -> tuple[str, ...]:
    topics = metadata.get("topics") or []
    if not isinstance(topics, list) or not all(isinstance(topic, str) and topic.strip() for topic in topics):
        raise ValueError("must be a list of words, such as [réseaux sociaux, travail]")
    return tuple(topic.strip() for topic in topics)


def _poll(metadata: Mapping[str, Any]) -> Poll | None:
    poll = metadata.get("poll")
    if poll is None:
        return None
    if not isinstance(poll, dict) or not isinstance(poll.get("question"), str) or not poll.get("answers"):
        raise ValueError("needs a `question` and a list of `answers`, each {text: …, percent: …}")
    answers = tuple(PollAnswer(str(answer["text"]), float(answer["percent"])) for answer in poll["answers"])
    return Poll(poll["question"], answers)
