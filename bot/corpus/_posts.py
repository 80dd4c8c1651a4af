"""One post on disk: Markdown with front matter, read into a Post, or into the problems that stand in the way."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeGuard

from bot.corpus._dates import date_in_name, read_date, states_date
from bot.corpus._front_matter import Source, read_source, why_untitled
from bot.corpus._markdown import plain_text
from bot.corpus._problems import Problem, last_line, line_of_key
from bot.corpus._titles import spoken_title, title_elsewhere
from bot.model import Poll, PollAnswer, Post
from bot.text import fold, language_of, sentences

# What front matter may say to the bot; other programs have keys of their own there.
KEYS = ("title", "date", "date_precision", "topics", "poll", "address", "draft", "private", "password", "visibility")
# Keys of other programs' under which a post states its own link; a `link` may lead to somebody else's page.
_ADDRESSES = ("canonical_url", "canonicalurl", "canonical", "permalink", "url")
# What members can open.
LINK = re.compile(r"https?://[^\s/.<>]+\.[^\s<>]+|https?://localhost[^\s<>]*", re.IGNORECASE)
# Keys of other programs' that stand for topics where there are none.
_TAGS = ("tags", "tag", "categories", "category")
_UNFILED = frozenset({"uncategorized", "non classe"})
_TOPICS_FORM = "must be a list of words, such as [réseaux sociaux, travail]"
_ANSWER_FORM = "{text: …, percent: 42.5}"
_NO = frozenset({"no", "non", "false", "none", "0", ""})
# WordPress's and Ghost's words for what is not, not yet or no longer there for everybody, and what people write.
_UNPUBLISHED = frozenset(
    {"draft", "auto-draft", "brouillon", "private", "privé", "pending", "hidden", "future", "scheduled", "trash"}
)
# What a `visibility` says that leaves a post to everybody; Ghost's members, and those who pay, are not.
_OPEN = frozenset({"public", "publique", "visible", "all", "everyone", "everybody", "tous", "true", "yes", "none", ""})

WORDLESS = "has no sentence to quote (headings, pictures and code are none) below its front matter"


@dataclass(frozen=True, slots=True)
class PostFile:
    """What is in a post's file: the post, unless it cannot be read as one or is a draft, and what is to be mended.

    `kept_by` is the key that keeps from some readers what its author may have published all the same: a draft, too.
    `is_wordless` is one of pictures, say, of which there is nothing to quote.
    """

    path: Path
    post: Post | None
    problems: list[Problem]
    is_draft: bool = False
    kept_by: str | None = None
    is_wordless: bool = False


def read_post(path: Path, name: str) -> PostFile:
    """Read the file of a post of some name. What its author marks as a draft is left alone, whatever else it says."""
    source = read_source(path)
    if isinstance(source, Problem):
        return PostFile(path, None, [source])
    kept_by = _kept_by(source.metadata)
    if kept_by or is_draft(source.metadata):
        return PostFile(path, None, [], is_draft=True, kept_by=kept_by)
    return _post(path, name, source)


def _post(path: Path, name: str, source: Source) -> PostFile:
    plain = plain_text(source.body)
    has_sentences = bool(sentences(plain.text, tuple((aside.start, aside.end) for aside in plain.asides)))
    if source.body.strip() and not has_sentences:
        return PostFile(path, None, [], is_wordless=True)
    problems = []
    title = source.metadata.get("title") or title_elsewhere(name, source)
    if not isinstance(title, str) or not title.strip():
        problems.append(Problem(path, *why_untitled(source)))
        title = name
    if not has_sentences:
        problems.append(Problem(path, last_line(source.text), "has no text below its front matter"))
    parts: dict[str, Any] = {}
    for key, read in (("date", read_date), ("topics", _topics), ("poll", _poll), ("address", _address)):
        wrong: list[str] = []
        parts[key] = read(source.metadata, wrong)
        problems += [Problem(path, line_of_key(source.text, key), f"{key}: {what}") for what in dict.fromkeys(wrong)]
    date, topics, poll, address = (parts[key] for key in ("date", "topics", "poll", "address"))
    if not states_date(source.metadata):
        date = date_in_name(name, source.metadata)
    is_english = language_of(plain.text, surely=True) == "en"
    post = Post(name, spoken_title(title), plain.text, date, topics, poll, plain.asides, is_english, address)
    return PostFile(path, post, problems)


def is_draft(metadata: Mapping[str, Any]) -> bool:
    """Say whether front matter keeps a post from readers, as Hugo, Jekyll and others put it.

    What says neither yes nor no keeps it, too: nothing is quoted that may not be meant for everybody.
    """
    stated = _stated(metadata)
    return (
        any(stated.get(key, "no") not in _NO for key in ("draft", "brouillon"))
        or stated.get("published", "yes") in _NO
        or stated.get("status") in _UNPUBLISHED
    )


def _kept_by(metadata: Mapping[str, Any]) -> str | None:
    """Return the key by which front matter has a post read by some alone, as WordPress, Ghost and others put it."""
    stated = _stated(metadata)
    if stated.get("visibility", "public") not in _OPEN:
        return "visibility"
    return next((key for key in ("password", "private") if stated.get(key, "no") not in _NO), None)


def _stated(metadata: Mapping[str, Any]) -> dict[str, str]:
    """Return what front matter states, to be compared: keys and values as texts in small letters."""
    return {str(key).casefold(): str(value).strip().casefold() for key, value in metadata.items()}


def _topics(metadata: Mapping[str, Any], wrong: list[str]) -> tuple[str, ...]:
    topics = metadata.get("topics")
    if topics is None:
        return _tags(metadata)
    if not isinstance(topics, list):
        wrong.append(_TOPICS_FORM)
        return ()
    kept = [topic for topic in topics if isinstance(topic, str) and topic.strip()]
    for topic in topics:
        if topic not in kept:
            number = isinstance(topic, (int, float, datetime.date)) and not isinstance(topic, bool)
            hint = f'; put {topic} in quotation marks: "{topic}"' if number else ""
            wrong.append(f"{_TOPICS_FORM}{hint}")
    return tuple(spoken_title(topic) for topic in kept)


def _tags(metadata: Mapping[str, Any]) -> tuple[str, ...]:
    """Return what a post that was written for another program is filed under: it does for topics."""
    stated = {str(key).casefold(): value for key, value in metadata.items()}  # "Tags" to Hugo are the same
    for key in _TAGS:
        value = stated.get(key)
        listed = _split(value, key, metadata) if isinstance(value, str) else value if isinstance(value, list) else []
        # What YAML takes for a truth is left out: whether "on" or "oui" was typed is not known any more.
        found = [spoken_title(str(tag)) for tag in listed if isinstance(tag, (str, int)) and not isinstance(tag, bool)]
        if kept := tuple(dict.fromkeys(tag for tag in found if tag and fold(tag) not in _UNFILED)):
            return kept
    return ()


def _split(value: str, key: str, metadata: Mapping[str, Any]) -> list[str]:
    """Return the tags of a line: Jekyll, whose posts state a layout, has several of them with blanks between."""
    by_commas = re.split("[,;]", value)
    is_jekylls = len(by_commas) == 1 and "layout" in metadata and key.endswith("s")
    return value.split() if is_jekylls else by_commas


def _address(metadata: Mapping[str, Any], wrong: list[str]) -> str | None:
    """Return the link to a post: its own line's, else what another program's says, where that is a whole link."""
    address = metadata.get("address")
    if address is not None and not _is_link(address):
        wrong.append(f"{address!r} is no link that members can open: write it like https://blog.example/greve")
    stated = {str(key).casefold(): value for key, value in metadata.items()}
    return next((link for link in (address, *map(stated.get, _ADDRESSES)) if _is_link(link)), None)


def _is_link(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and LINK.fullmatch(value) is not None


def _poll(metadata: Mapping[str, Any], wrong: list[str]) -> Poll | None:
    poll = metadata.get("poll")
    if poll is None:
        return None
    question, answers = (poll.get("question"), poll.get("answers")) if isinstance(poll, dict) else (None, None)
    if not isinstance(question, str) or not isinstance(answers, list):
        wrong.append(f"needs a `question` and a list of `answers`, each {_ANSWER_FORM}")
        return None
    if not answers:
        wrong.append(f"its list of `answers` is empty; write each {_ANSWER_FORM}")
    read = [_answer(number, answer, wrong) for number, answer in enumerate(answers, 1)]
    return Poll(question, tuple(answer for answer in read if answer))


def _answer(number: int, answer: object, wrong: list[str]) -> PollAnswer | None:
    if not isinstance(answer, dict) or not {"text", "percent"} <= answer.keys():
        wrong.append(f"answer {number} lacks its text or its percent; write each {_ANSWER_FORM}")
        return None
    text, percent = answer["text"], _percent(answer["percent"])
    is_text = isinstance(text, str) and bool(text.strip())
    if not is_text:
        wrong.append(f"the text of answer {number} is none to YAML; put it in quotation marks")
    if percent is None:
        wrong.append(f"the percent of answer {number} must be a number from 0 to 100; write each {_ANSWER_FORM}")
    return PollAnswer(text, percent) if is_text and percent is not None else None


def _percent(stated: object) -> float | None:
    """Return a share in percent, None for what is none: YAML has numbers without end, and some that are none."""
    if isinstance(stated, bool) or not isinstance(stated, (int, float, str)):
        return None
    try:
        percent = float(stated)
    except (ValueError, OverflowError):
        return None
    return percent if 0 <= percent <= 100 else None
