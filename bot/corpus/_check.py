"""What `corpus check` looks for beyond what reading a post already finds."""

import re
import unicodedata
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from pathlib import Path

from bot.corpus._encoding import NAMES, UTF_8, converting, encoding_of, read_text
from bot.corpus._folder import Folder, indexes_by_slug, read_all
from bot.corpus._front_matter import source_of
from bot.corpus._markdown import plain_text
from bot.corpus._paths import PROGRAMS, index_paths, is_post, is_set_aside, no_posts, short, why_no_post
from bot.corpus._posts import KEYS, LINK
from bot.corpus._problems import Problem, line_of, line_of_key, line_of_words
from bot.corpus._publishing import Left
from bot.model import Blog, IndexEntry, Post
from bot.text import paragraphs, sentences, words

# Editors of blogs put the caption of a picture right before the first word: "GrippeC'est devenu", "Smile¶¶Les médias".
_GLUED = re.compile(r"([^\W\d_]*[a-zà-ÿ]\d*)([A-ZÀ-Þ][^\W\d_]*(?:['’][^\W\d_]+)?)")
_CAPTION_BEFORE_QUOTE = re.compile(r'[A-ZÀ-Þ]\w+\s+["«“]\s*[A-ZÀ-Þ]')
_CAPTION_WITH_NUMBER = re.compile(r"[A-ZÀ-Þ][^\W\d_]+\d\s+[A-ZÀ-Þ]")
_LONE_WORD = re.compile(r"[\w-]+")
# The line in which an entry of an index begins, and its opening words.
_ENTRY = re.compile(r"\s*-\s+sentence:\s+[\"']?(.+?)[\"']?\s*")
# Of a sentence, so many characters are shown to find it by.
_SHOWN = 40
# A key of which this share is like one of ours (0-1) is a slip for it: "topcis", but not "tags".
_ALIKE = 0.75
# Keys of other programs' that look like ours and are none; of a "Title" its post tells itself.
_NO_SLIPS = frozenset({"subtitle", "update", "updated", "titre", "authors", "translationkey"})
# Keys under which other programs state when a post was written.
_DATES = frozenset(
    {
        "created",
        "created_at",
        "date_created",
        "date_published",
        "pubdate",
        "publish_date",
        "publishdate",
        "published_at",
    }
)
# A paragraph that stands in so many posts may be no part of any of them: "Merci de votre lecture, abonnez-vous !"
_FEWEST_ALIKE = 3
# Files that hold a text, perhaps a post.
_TEXTS = frozenset({".txt", ".mdx", ".mdown", ".mkd", ".rst", ".adoc", ".html", ".htm", ".odt", ".docx", ".rtf"})
# No-break spaces belong to French typing; what nobody sees and nobody types does not.
_HARMLESS = frozenset("\n\t\xa0\u202f\u200d")  # the last joins the parts of an emoji


@dataclass(frozen=True, slots=True)
class Checked:
    """What of a blog's folder should be mended, what is left out till then before all, and what there is to know of it,
    each in order of file and line; how many posts were read, and how many were left out for which reason.
    """

    left_out: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    notes: tuple[Problem, ...]
    posts: int
    count: Mapping[Left, int]


def look_through(folder: Path, day: date | None = None) -> Checked:
    """Check a blog's folder as it is on a day; raises CorpusError when there is no post by its name."""
    read = read_all(folder, day)
    posts = [(file.path, file.post) for file in read.files if file.post is not None]
    left_out = [file for file in read.files if file.left in {Left.UNSURE, Left.DAMAGED}]
    advice = [
        *read.problems,
        *(problem for file in read.files if file.post for problem in file.problems),
        *(problem for file in left_out for problem in file.problems[1:]),
        *(problem for file in read.files if file.left is Left.EMPTY for problem in file.problems),
        *_doubled_titles(folder, posts),
        *_said_again(posts),
        *_unreachable(folder / "blog.toml", read.blog),
        *_of_older_programs([*(file.path for file in read.files), *index_paths(folder), folder / "blog.toml"]),
    ]
    for path, post in posts:
        advice += _advice_on(path, post)
    drafts = (file.problems[0] for file in read.files if file.left in {Left.DRAFT, Left.PAGE})
    notes = [replace(problem, what=f"{problem.what}: not read, and never quoted") for problem in drafts]
    notes += _in_english(posts)
    notes += _by_guests(posts)
    notes += _no_posts(folder)
    notes += [*_left_out(folder, {file.path for file in read.files}), *_empty_indexes(folder, posts, read)]
    notes += _of_the_same(folder, read.entries)
    notes += _half_translated(folder, read.entries)
    notes += _without_topics(posts)
    first = (file.problems[0] for file in left_out)
    count = Counter(file.left for file in read.files if file.left)
    return Checked(_in_order(first), _in_order(advice), _in_order(notes), len(posts), count)


def _by_guests(posts: Sequence[tuple[Path, Post]]) -> Iterator[Problem]:
    """Yield a note for each guest, with the first of their posts: it may be the blog's author by another name."""
    first: dict[str, tuple[Path, int]] = {}
    for path, post in posts:
        if post.author:
            known, count = first.get(post.author, (path, 0))
            first[post.author] = known, count + 1
    for author, (path, count) in first.items():
        also = f", and so {'are' if count > 2 else 'is'} {count - 1} more" if count > 1 else ""
        yield Problem(path, 1, f"is said to be by {author}{also}: not the blog's author, whom `blog.toml` names")


def _in_english(posts: Sequence[tuple[Path, Post]]) -> Iterator[Problem]:
    """Yield one note for all posts in English: it may be the whole blog."""
    count = sum(post.is_english for _, post in posts)
    first = next((path for path, post in posts if post.is_english), None)
    if first is not None:
        also = f", and so {'are' if count > 2 else 'is'} {count - 1} more" if count > 1 else ""
        yield Problem(first, 1, f"is in English{also}: quoted so to everybody")


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: (problem.path, problem.line, problem.what)))


def _left_out(folder: Path, read: Set[Path]) -> Iterator[Problem]:
    """Yield a note for each file, and each folder of files, that looks as if it were meant to be read."""
    inside = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    for path in inside:
        if path.is_dir():
            below = [each for each in path.rglob("*") if is_post(each)] if path.name not in PROGRAMS else []
            if below and is_set_aside(path):
                yield Problem(
                    path, 1, f"is a folder of what is not for everybody, by its name: not read ({len(below)} in it)"
                )
            elif left := len(set(below) - read):
                what = "they lie beside an index.md, or in a folder that by its name holds no posts"
                yield Problem(path, 1, f"is a folder in which {left} of {len(below)} are not read: {what}")
        elif path.suffix.casefold() in _TEXTS:
            yield Problem(path, 1, "is not read: posts end in .md")


def _no_posts(folder: Path) -> Iterator[Problem]:
    """Yield a note for each file that is no post by its name; those of one name, as Hugo's `_index.md`, together."""
    found: dict[str, list[Path]] = {}
    for path in no_posts(folder):
        found.setdefault(path.name, []).append(path)
    for first, *others in found.values():
        also = f", and so {'do' if others[1:] else 'does'} {len(others)} more of that name" if others else ""
        yield Problem(first, 1, f"{why_no_post(first)}{also}: not read")


def _of_older_programs(paths: Iterable[Path]) -> Iterator[Problem]:
    """Yield one advice for all files whose letters are no UTF-8: mostly a whole blog has them so."""
    found: dict[str, list[tuple[Path, int]]] = {}
    for path in paths:
        try:
            content = path.read_bytes()
            encoding = encoding_of(content)
        except (OSError, UnicodeDecodeError):  # no file, or a problem already
            continue
        line = next((number for number, each in enumerate(content.split(b"\n"), 1) if not each.isascii()), 1)
        found.setdefault(encoding, []).append((path, line))
    for encoding in found.keys() - {UTF_8}:
        (first, line), *others = found[encoding]
        also = (
            f", and so are {len(others)} others"
            if others[1:]
            else f", and so is {short(others[0][0])}"
            if others
            else ""
        )
        to_do = converting([path for path, _ in found[encoding]], encoding)
        what = f"is read as {NAMES[encoding]}{also}: look whether its accents are right, and make it UTF-8, perhaps by"
        yield Problem(first, line, f"{what} {to_do}")


def _unreachable(path: Path, blog: Blog | None) -> Iterator[Problem]:
    """Yield advice on an address that is no link, which members get who ask where to read the blog."""
    if blog and blog.address is not None and not LINK.fullmatch(blog.address):
        line = line_of(read_text(path), "address")
        yield Problem(
            path, line, f"{blog.address!r} is no link that members can open: write it like https://blog.example"
        )


def _without_topics(posts: Sequence[tuple[Path, Post]]) -> Iterator[Problem]:
    """Yield one note for all posts that state no topics: there may be hundreds."""
    bare = [path for path, post in posts if not post.topics]
    others = bare[1:]
    also = f", nor have {len(others)} others" if len(others) > 1 else f", nor has {short(others[0])}" if others else ""
    for path in bare[:1]:
        yield Problem(path, 1, f"has no `topics`{also}: the bot offers words of the text instead")


def _empty_indexes(folder: Path, posts: Iterable[tuple[Path, Post]], read: Folder) -> Iterator[Problem]:
    """Yield a note for each index that says nothing yet."""
    filled = {entry.post.slug for entry in read.entries if entry.is_filled_in}
    slugs = {post.slug for _, post in posts}
    for slug, path in indexes_by_slug(folder).items():
        if slug in slugs - filled:
            yield Problem(path, 1, "leads nowhere yet: no entry is filled in")


def _of_the_same(folder: Path, entries: Iterable[IndexEntry]) -> Iterator[Problem]:
    """Yield a note for each sentence that stands in its post more often than it has entries, if it has any."""
    indexes = indexes_by_slug(folder)
    by_post: dict[str, list[IndexEntry]] = {}
    for entry in entries:
        by_post.setdefault(entry.post.slug, []).append(entry)
    for slug, of_post in by_post.items():
        post = of_post[0].post
        stands = Counter(post.body[start:end] for start, end in sentences(post.body, post.layout))
        for text, count in Counter(post.body[entry.start : entry.end] for entry in of_post).items():
            if count < stands[text]:
                which = "the first" if count == 1 else f"the first {count}"
                what = f"{text[:_SHOWN]!r} stands {stands[text]} times in the post, and has entries for {which} alone"
                line = _line_of_entry(read_text(indexes[slug]), text)
                yield Problem(indexes[slug], line, f"{what}; another entry with these words is for the next")


def _half_translated(folder: Path, entries: Iterable[IndexEntry]) -> Iterator[Problem]:
    """Yield a note for each post of which some sentences have a translation and others none."""
    indexes = indexes_by_slug(folder)
    translated = Counter(entry.post for entry in entries if entry.english)
    for post, count in translated.items():
        missing = len(sentences(post.body, post.layout)) - count
        if missing:
            what = f"{missing} of {missing + count} sentences have no `en`: a quote that holds one is not translated"
            yield Problem(indexes[post.slug], 1, what)


def _line_of_entry(text: str, sentence: str) -> int:
    """Return the line of an index in which the entry of a sentence seems to begin, or 1."""
    stated = ((number, _ENTRY.fullmatch(line)) for number, line in enumerate(text.split("\n"), 1))
    return next((number for number, match in stated if match and sentence.startswith(match[1])), 1)


def _advice_on(path: Path, post: Post) -> list[Problem]:
    """Return what stands in a post's text that the author did not write, or that cannot be quoted well."""
    source = source_of(text := read_text(path))
    problems = [
        Problem(path, number, f"invisible character {_name(char)} in column {column}; delete it")
        for number, line in enumerate(text.split("\n"), 1)
        for column, char in enumerate(line, 1)
        if _is_invisible(char)
    ]
    problems += [Problem(path, source.above + line + 1, what) for line, what in _once(plain_text(source.body).remarks)]
    problems += [
        Problem(path, line, f"{key!r} is stated twice, and only this one counts") for line, key in source.doubled
    ]
    problems += [
        Problem(path, line_of_key(text, str(key)), f"{key!r} says nothing to the bot: is {meant!r} meant?")
        for key in source.stated
        if (meant := _meant(key, source.stated))
    ]
    if caption := _caption(post):
        line = line_of_words(text, caption)
        problems.append(Problem(path, line, f"{caption!r} looks like the caption of a picture before the first word"))
    return problems


def _once(remarks: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield what there is to remark in a post, each with the first line of those that it is said of."""
    lines: dict[str, list[int]] = {}
    for line, what in remarks:
        lines.setdefault(what, []).append(line)
    for what, places in lines.items():
        more = len(set(places)) - 1
        yield places[0], f"{what} (and {more} more below)" if more else what


def _meant(key: str, stated: Container[str]) -> str | None:
    """Return the key of ours that a key of front matter is a slip for, or another program's name of; or None."""
    if key in _DATES:
        return "date" if "date" not in stated else None
    if key in KEYS or key in _NO_SLIPS:
        return None
    close = get_close_matches(key, KEYS, n=1, cutoff=_ALIKE)
    return close[0] if close and close[0] not in stated else None


def _doubled_titles(folder: Path, posts: Iterable[tuple[Path, Post]]) -> Iterator[Problem]:
    """Yield advice on each title that several posts have, in the second of them."""
    having: dict[str, list[Path]] = {}
    for path, post in posts:
        having.setdefault(post.title.casefold(), []).append(path)
    for first, *others in having.values():
        if others:
            also = f", and so have {len(others) - 1} others" if len(others) > 1 else ""
            what = f"has the same title as {first.relative_to(folder)}{also}"
            yield Problem(others[0], line_of_key(read_text(others[0]), "title"), what)


def _said_again(posts: Sequence[tuple[Path, Post]]) -> Iterator[Problem]:
    """Yield advice on each paragraph that stands word for word in several posts, in the first of them."""
    standing: dict[str, list[Path]] = {}
    for path, post in posts:
        for text in {post.body[start:end] for start, end in paragraphs(post.body, post.apart)}:
            standing.setdefault(text, []).append(path)
    for text, paths in standing.items():
        if len(paths) >= _FEWEST_ALIKE:
            shown = text.split("\n", 1)[0][:_SHOWN]
            what = f"{shown!r} stands in {len(paths)} posts: take it out of them if it is no part of what they say"
            yield Problem(paths[0], line_of_words(read_text(paths[0]), shown), what)


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
