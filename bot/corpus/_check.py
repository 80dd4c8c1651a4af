"""What `corpus check` looks for beyond what reading a post already finds."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import frontmatter

from bot.corpus._markdown import plain_text
from bot.corpus._posts import KEYS
from bot.corpus._problems import Problem, line_of
from bot.model import Post
from bot.text import paragraphs, words

# Editors of blogs put the caption of a picture right before the first word: "GrippeC'est devenu", "Smile¶¶Les médias".
_GLUED = re.compile(r"([^\W\d_]*[a-zà-ÿ]\d*)([A-ZÀ-Þ][^\W\d_]*(?:['’][^\W\d_]+)?)")
_CAPTION_BEFORE_QUOTE = re.compile(r'[A-ZÀ-Þ]\w+\s+["«“]\s*[A-ZÀ-Þ]')
_CAPTION_WITH_NUMBER = re.compile(r"[A-ZÀ-Þ][^\W\d_]+\d\s+[A-ZÀ-Þ]")
_LONE_WORD = re.compile(r"[\w-]+")
# A key of which this share is like one of ours (0-1) is a slip for it: "topcis", but not "tags".
_ALIKE = 0.75
# No-break spaces belong to French typing; what nobody sees and nobody types does not.
_HARMLESS = frozenset("\n\t\xa0\u202f\u200d")  # the last joins the parts of an emoji


def post_problems(path: Path, post: Post) -> list[Problem]:
    """Return what stands in a post's text that the author did not write, or that cannot be quoted well."""
    text = path.read_text(encoding="utf-8")
    problems = [
        Problem(path, number, f"invisible character {_name(char)} in column {column}; delete it")
        for number, line in enumerate(text.split("\n"), 1)
        for column, char in enumerate(line, 1)
        if _is_invisible(char)
    ]
    metadata, body = frontmatter.parse(text)
    above = text.count("\n", 0, text.rfind(body))
    problems += [Problem(path, above + line + 1, what) for line, what in plain_text(body).remarks]
    problems += [
        Problem(path, line_of(text, key), f"{key!r} says nothing to the bot: is {meant!r} meant?")
        for key in metadata
        if (meant := _meant(key, metadata))
    ]
    if caption := _caption(post):
        line = line_of(text, caption)
        problems.append(Problem(path, line, f"{caption!r} looks like the caption of a picture before the first word"))
    return problems


def _meant(key: str, stated: Iterable[str]) -> str | None:
    """Return the key of ours that a key of front matter is a slip for, or None."""
    close = get_close_matches(key.lower(), KEYS, n=1, cutoff=_ALIKE)
    return close[0] if key not in KEYS and close and close[0] not in set(stated) else None


def doubled_titles(posts: Iterable[tuple[Path, Post]]) -> list[Problem]:
    """Return a problem for every post whose title an earlier one has too."""
    first: dict[str, Path] = {}
    problems = []
    for path, post in posts:
        key = post.title.casefold()
        if key in first:
            line = line_of(path.read_text(encoding="utf-8"), "title")
            problems.append(Problem(path, line, f"has the same title as {first[key].name}"))
        first.setdefault(key, path)
    return problems


def _is_invisible(char: str) -> bool:
    return char not in _HARMLESS and unicodedata.category(char) in {"Cc", "Cf", "Co", "Cn"}


def _name(char: str) -> str:
    return f"U+{ord(char):04X} ({unicodedata.name(char, 'control')})"


def _caption(post: Post) -> str | None:
    """Return the caption that seems to stand before the post's first word, or None."""
    body, spans = post.body, paragraphs(post.body, post.apart)
    if not spans:
        return None
    opening = body[spans[0][0] : spans[0][1]]
    if len(spans) > 1 and _LONE_WORD.fullmatch(opening):
        return opening
    if (match := _GLUED.match(opening)) and (following := words(match[2])) and following[-1].is_stop:
        return match[1]
    if _CAPTION_BEFORE_QUOTE.match(opening) or _CAPTION_WITH_NUMBER.match(opening):
        return opening.split(None, 1)[0]
    return None
