"""One post on disk: Markdown with front matter, read into a Post, or into why it is left out.

What is only wrong in a detail (a date, the topics, a poll, an address) is read without that detail, and the fault is
named. What its author keeps from readers, or may keep from them in words that are not understood, is not read at all.
"""

import datetime
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeGuard

from bot.corpus._dates import date_in_name, read_date, states_date, today
from bot.corpus._encoding import damaged_text, read_text
from bot.corpus._front_matter import FrontMatterError, Source, source_of
from bot.corpus._html import plain_title
from bot.corpus._markdown import plain_text
from bot.corpus._plain import Plain
from bot.corpus._problems import Problem, last_line, line_of_key, why_unread
from bot.corpus._publishing import NO, Left, kept_by, read_until
from bot.model import Poll, PollAnswer, Post
from bot.text import fold, language_of, sentences

# What front matter may say to the bot; other programs have keys of their own there.
KEYS = (
    "title", "date", "date_precision", "topics", "poll", "address", "author", "translation", "fiction",
    "draft", "private", "password", "visibility",
)  # fmt: skip
# Keys of other programs' under which a post states its own link; a `link` may lead to somebody else's page.
_ADDRESSES = ("canonical_url", "canonicalurl", "canonical", "permalink", "url")
# What members can open.
LINK = re.compile(r"https?://[^\s/.<>]+\.[^\s<>]+|https?://localhost[^\s<>]*", re.IGNORECASE)
# Keys of other programs' that stand for topics where there are none.
_TAGS = ("tags", "tag", "keywords", "categories", "category")
_UNFILED = frozenset({"uncategorized", "non classe"})
_AUTHORS = ("author", "authors", "auteur", "auteurs")
_TITLES = ("title", "titre")
_ANSWER_FORM = "{text: …, percent: 42.5}"

# A title that is made of a post's first words has so many characters at most.
_LONGEST_TITLE = 60
_MARKS = ' \xa0>*-–—•☐☑«»“”"'
_LINK_IN_TITLE = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)")
# Only pairs that hug the words between them, and stand at none of them outside: not "2 * 3 * 4", "a_b_c" or "C*".
_PAIRS = (
    re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])(?P<words>[^*]*[^\s*])\1(?![\w*])"),
    re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])(?P<words>.*?[^\s_])\1(?!\w)"),
    re.compile(r"(`+)(?P<words>[^`]+)\1"),
)
# A name with a blank was given to be read: Obsidian has titles there alone. A day may stand before it.
_NAMED = re.compile(r"(?:\d{4}-\d{2}-\d{2}[ _-]+)?(?P<title>\S+ .*\S)")


@dataclass(frozen=True, slots=True)
class PostFile:
    """What is in a post's file: the post, or why it is left out; the first problem then says more of that.

    `until` is the day from which that will be otherwise, if one is known: then it is for readers, or no more.
    """

    path: Path
    slug: str
    post: Post | None = None
    left: Left | None = None
    problems: tuple[Problem, ...] = ()
    until: datetime.date | None = None


def read_post(path: Path, slug: str, name: str, day: datetime.date | None = None) -> PostFile:
    """Read the file of a post as it is for readers on a day, today if none is given; `name` is what the file, or the
    folder that it has of its own, is called.
    """
    day = day or today()
    try:
        text = read_text(path)
        source = source_of(text)
    except UnicodeDecodeError as error:
        left = Left.DAMAGED if _is_for_readers(damaged_text(error.object), name, day) else Left.UNSURE
        return PostFile(path, slug, None, left, (Problem(path, *why_unread(path, error)),))
    except OSError as error:
        return PostFile(path, slug, None, Left.UNSURE, (Problem(path, *why_unread(path, error)),))
    except FrontMatterError as error:
        return PostFile(path, slug, None, Left.UNSURE, (Problem(path, error.line, str(error)),))
    if kept := kept_by(source, name, day):
        line = line_of_key(text, kept.key) if kept.key else 1
        return PostFile(path, slug, None, kept.left, (Problem(path, line, kept.what),), kept.until)
    plain = plain_text(source.body)
    spans = sentences(plain.text, plain.layout)
    if not spans:
        what = "has no sentence to quote (headings, pictures and code are none)"
        return PostFile(path, slug, None, Left.EMPTY, (Problem(path, last_line(text), what),))
    file = _read(path, (slug, name), source, plain, plain.text[slice(*spans[0])])
    return replace(file, until=read_until(source, day))


def _read(path: Path, called: tuple[str, str], source: Source, plain: Plain, opening: str) -> PostFile:
    slug, name = called
    problems = []
    parts: dict[str, Any] = {}
    for key, read in (("date", read_date), ("topics", _topics), ("poll", _poll), ("address", _address)):
        wrong: list[str] = []
        parts[key] = read(source.stated, wrong)
        problems += [Problem(path, line_of_key(source.text, key), f"{key}: {what}") for what in dict.fromkeys(wrong)]
    if not states_date(source.stated):
        parts["date"] = date_in_name(name, source.stated)
    post = Post(
        slug,
        _title(name, source, plain, opening) or str(parts["date"] or name),
        plain.text,
        asides=plain.asides,
        items=plain.items,
        quotations=plain.quotations,
        is_english=language_of(plain.text, surely=True) == "en",
        author=_author(source.stated),
        is_translation=_is_stated(source.stated, "translation", "traduction"),
        is_fiction=_is_stated(source.stated, "fiction"),
        **parts,
    )
    return PostFile(path, slug, post, None, tuple(problems))


def _is_for_readers(text: str, name: str, today: datetime.date) -> bool:
    """Say whether what can be read of a damaged file keeps it from nobody."""
    try:
        return kept_by(source_of(text), name, today) is None
    except FrontMatterError:
        return False


def _is_stated(stated: Mapping[str, Any], *keys: str) -> bool:
    return any(str(stated.get(key, "no")).strip().casefold() not in NO for key in keys)


def _title(name: str, source: Source, plain: Plain, opening: str) -> str | None:
    """Return the title of a post: what its front matter states, else the heading that its text begins with, else the
    name of its file where that has a blank, else its first words; None where these have no letter.
    """
    for key in _TITLES:
        if isinstance(stated := source.stated.get(key), str) and stated.strip():
            return spoken_title(stated)
    first = next(iter(plain.asides), None)
    if first is not None and first.level and first.start == 0:
        return spoken_title(plain.text[: first.end])
    if named := _NAMED.fullmatch(name):
        return spoken_title(named["title"])
    words = " ".join(opening.split()).strip(_MARKS)
    if len(words) > _LONGEST_TITLE:
        words = f"{words[:_LONGEST_TITLE].rpartition(' ')[0] or words[:_LONGEST_TITLE]} …"
    return words if any(map(str.isalpha, words)) else None


def spoken_title(text: str) -> str:
    """Return a title, or a topic, in one line, without tags, entities and what Markdown marks words with; where nothing
    but marks would be left of it, as it is.
    """
    plain = _LINK_IN_TITLE.sub(r"\1", plain_title(text))
    for pair in _PAIRS:
        plain = pair.sub(lambda found: found["words"], plain)
    return plain.strip() or text.strip()


def _author(stated: Mapping[str, Any]) -> str | None:
    """Return who wrote a post, as its front matter states it: by name, or by several names."""
    listed = next((stated[key] for key in _AUTHORS if stated.get(key)), None)
    names = [_name(each) for each in (listed if isinstance(listed, list) else [listed])]
    *others, last = list(dict.fromkeys(filter(None, names))) or [""]
    return f"{', '.join(others)} et {last}" if others else last or None


def _name(stated: object) -> str:
    """Return the name that stands for somebody, without an address behind it."""
    if isinstance(stated, dict):  # a name, a picture, a link …: the first text names them
        stated = stated.get("name") or next((each for each in stated.values() if isinstance(each, str)), "")
    return spoken_title(stated.split(" <")[0]) if isinstance(stated, str) else ""


def _topics(stated: Mapping[str, Any], wrong: list[str]) -> tuple[str, ...]:
    """Return the topics of a post; what another program files it under does for them."""
    topics = stated.get("topics")
    if isinstance(topics, list) or topics:
        if not isinstance(topics, (str, list)) or not all(isinstance(topic, str) for topic in topics):
            wrong.append("must be a list of words, such as [réseaux sociaux, travail]")
        return _filed(topics, "topics", stated)
    return next(filter(None, (_filed(stated.get(key), key, stated) for key in _TAGS)), ())


def _filed(value: object, key: str, stated: Mapping[str, Any]) -> tuple[str, ...]:
    listed: Sequence[object] = value if isinstance(value, list) else []
    if isinstance(value, str):
        listed = re.split("[,;]", value)
        if len(listed) == 1 and "layout" in stated and key.endswith("s"):  # Jekyll has blanks between several
            listed = value.split()
    found = [spoken_title(tag) for tag in listed if isinstance(tag, str)]
    return tuple(dict.fromkeys(tag for tag in found if tag and fold(tag) not in _UNFILED))


def _address(stated: Mapping[str, Any], wrong: list[str]) -> str | None:
    """Return the link to a post: its own line's, else what another program's says, where that is a whole link."""
    address = stated.get("address")
    if address and not _is_link(address):
        wrong.append(f"{address!r} is no link that members can open: write it like https://blog.example/greve")
    return next((link for link in (address, *map(stated.get, _ADDRESSES)) if _is_link(link)), None)


def _is_link(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and LINK.fullmatch(value) is not None


def _poll(stated: Mapping[str, Any], wrong: list[str]) -> Poll | None:
    """Return the poll of a post; one of which an answer is wrong would tell false shares, and is none."""
    poll = stated.get("poll")
    if not poll:
        return None
    question, answers = (poll.get("question"), poll.get("answers")) if isinstance(poll, dict) else (None, None)
    if not isinstance(question, str) or not question.strip() or not isinstance(answers, list) or not answers:
        wrong.append(f"needs a `question` and a list of `answers`, each {_ANSWER_FORM}")
        return None
    read = [_answer(number, answer, wrong) for number, answer in enumerate(answers, 1)]
    return None if wrong else Poll(question, tuple(answer for answer in read if answer))


def _answer(number: int, answer: object, wrong: list[str]) -> PollAnswer | None:
    text, percent = (answer.get("text"), answer.get("percent")) if isinstance(answer, dict) else (None, None)
    if not isinstance(text, str) or not text.strip() or not isinstance(percent, str):
        wrong.append(f"answer {number} lacks its text or its percent; write each {_ANSWER_FORM}")
        return None
    if (share := _percent(percent)) is None:
        wrong.append(f"the percent of answer {number} must be a number from 0 to 100; write each {_ANSWER_FORM}")
        return None
    return PollAnswer(text, share)


def _percent(stated: str) -> float | None:
    """Return a share in percent, None for what is none: there are numbers without end, and some that are none."""
    try:
        percent = float(stated)
    except ValueError:
        return None
    return percent if 0 <= percent <= 100 else None
