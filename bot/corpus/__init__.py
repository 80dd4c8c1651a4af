"""A blog on disk: a folder of Markdown posts, a `blog.toml` that may be missing, an `index/` that may be empty.

`load` reads what can be read, and refuses a folder without any post; `check` lists all that an editor should mend, with
file and line. What they need is loaded when they are called: the bot itself has posts read by another process, and does
without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.corpus._blog import read_blog
from bot.corpus._dates import today
from bot.corpus._encoding import composed
from bot.corpus._passages import passages
from bot.corpus._paths import name_of, post_paths, slugs_of
from bot.corpus._problems import reading
from bot.corpus._sentences import SentenceTable
from bot.corpus._stored import blog_files, corpus_of, corpus_record, table_of, table_record
from bot.corpus._topics import topics_by_post, topics_of
from bot.model import Blog, Corpus, CorpusError, IndexEntry, Post
from bot.text import folded_words, sentences

if TYPE_CHECKING:
    from bot.corpus._answer import Answer, Taken
    from bot.corpus._check import Checked
    from bot.corpus._request import IndexRequest

__all__ = [
    "Answer",
    "Checked",
    "IndexRequest",
    "SentenceTable",
    "Taken",
    "blog_files",
    "check",
    "corpus_of",
    "corpus_record",
    "find_post",
    "index_requests",
    "insist_on_posts",
    "load",
    "load_blog",
    "log_lines",
    "passages",
    "read_reply",
    "request",
    "suggestions",
    "table_of",
    "table_record",
    "take_answer",
    "take_reply",
    "today",
    "topics_by_post",
    "topics_of",
]

# So many posts are named at most where none is called as was typed.
_NEAR = 5


def load(folder: Path, last: Corpus | None = None, *, day: date | None = None) -> Corpus:
    """Read a blog as it is for readers on a day, today if none is given; posts come in the order of their file names.

    What cannot be read is left out, and named in the corpus. Of the `last` corpus that was read there, if any, those
    posts stay of which the file, or the index, is damaged now: their authors have not taken them back. Then there may
    be no post left at all; else CorpusError is raised, with the first reason and the command that lists the others.
    """
    from bot.corpus import _folder  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        return _folder.load(folder, last, day)


def log_lines(corpus: Corpus, most: int = 20) -> list[str]:
    """Return lines for a log that tell what of a blog was left out, and why; so many at most."""
    lines = []
    for each in corpus.left_out[:most]:
        became = "its last good version stays" if each.stays else "the post is left out"
        lines.append(f"{each.why}; {became}" if each.slug else each.why)
    if (more := len(corpus.left_out) - most) > 0:
        lines.append(f"{more} more: `python -m bot corpus check` names all")
    return lines


def load_blog(folder: Path) -> Blog:
    """Read what a blog says of itself, as far as that can be read, without its posts."""
    blog, _ = read_blog(folder / "blog.toml")
    return blog or Blog()


def insist_on_posts(folder: Path) -> None:
    """Raise CorpusError where there can be no blog, since no file there is a post by its name; none is read."""
    with reading(folder):
        post_paths(folder)


def check(folder: Path, *, day: date | None = None) -> "Checked":
    """Look a blog's folder through, as `load` reads it, for all that should be mended, and what else there is to know.

    Raises CorpusError where there is no folder, or no post in it by its name.
    """
    from bot.corpus._check import look_through  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        return look_through(folder, day)


def find_post(folder: Path, name: str) -> Post:
    """Return one post by its slug, by the name of its file, with its ending or without, or else by its title, however
    that is typed; no index is read, and the other posts for a title alone.

    Raises CorpusError when there is none, there are several of that title, or it is left out.
    """
    from bot.corpus._posts import read_post  # noqa: PLC0415 - see the module's docstring
    from bot.corpus._publishing import Left  # noqa: PLC0415

    with reading(folder):
        slugs = slugs_of(post_paths(folder), folder)
    typed = Path(composed(name))
    wanted = {str(typed), typed.stem, typed.parent.name}
    path = next((path for path, slug in slugs.items() if slug in wanted), None)
    path = path or next((path for path in slugs if name_of(path, folder) in wanted), None)
    if path is None:
        return _titled(folder, name, slugs)
    file = read_post(path, slugs[path], name_of(path, folder))
    if file.post is None:
        quoted = ", and is not quoted" if file.left is Left.DRAFT else ""
        raise CorpusError(f"{file.problems[0]}{quoted}")
    return file.post


def _titled(folder: Path, name: str, slugs: Mapping[Path, str]) -> Post:
    """Return the one post of a title, whatever its accents and marks; raise CorpusError with what is near it."""
    from bot.corpus._posts import read_post  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        files = [read_post(path, slug, name_of(path, folder)) for path, slug in slugs.items()]
    asked = folded_words(composed(name))
    titles = {file.slug: folded_words(file.post.title) if file.post else [] for file in files}
    fits = [file.post for file in files if file.post and asked and titles[file.slug] == asked]
    if len(fits) == 1:
        return fits[0]

    def nearness(slug: str) -> tuple[int, float]:
        known = {*titles[slug], *folded_words(slug)}
        return len(known.intersection(asked)), SequenceMatcher(None, name.casefold(), slug.casefold()).ratio()

    near = sorted(titles, key=nearness, reverse=True)[:_NEAR]
    what = f"{len(fits)} posts are called" if fits else "no post"
    raise CorpusError(
        f"{what} {name!r} in {folder}; {'the nearest are' if len(titles) > _NEAR else 'there are'} {', '.join(near)}"
    )


def suggestions(corpus: Corpus, *, count: int) -> list[str]:
    """Return lines that show the sentences most worth an editor's questions, those that have some left out."""
    from bot.corpus._suggested import listed, suggested  # noqa: PLC0415 - see the module's docstring

    return list(listed(suggested(corpus)[:count]))


def request(folder: Path, name: str, *, count: int) -> str:
    """Return a form for questions to a post's sentences, as many as are most worth it and have none yet.

    Raises CorpusError when there is no such post, its index has something to mend, or no sentence is left.
    """
    from bot.corpus._request import IndexRequest  # noqa: PLC0415 - see the module's docstring
    from bot.corpus._suggested import suggested_of  # noqa: PLC0415

    post = find_post(folder, name)
    spans = sorted(suggested_of(post, _entries_of(folder, post))[:count])
    if not spans:
        raise CorpusError(f"nothing to ask for: every sentence of {post.slug!r} that says something was asked for")
    places = {span: number for number, span in enumerate(sentences(post.body, post.layout), 1)}
    numbers = tuple(places[span] for span in spans)
    return IndexRequest(post, numbers, post.author or load_blog(folder).author).form()


def index_requests(
    folder: Path, names: Sequence[str], *, count: int, english: bool
) -> tuple[list["IndexRequest"], list[CorpusError]]:
    """Return requests for questions to all sentences that are worth some and have none yet, of some posts or else of
    all that are published, so many sentences each at most; and what is to be mended in the posts that are left out.

    With `english` they also ask for a translation of each sentence that has none. Raises CorpusError where one of the
    names is no post, or there is none at all.
    """
    from bot.corpus._request import requests_for  # noqa: PLC0415 - see the module's docstring

    corpus = load(folder)
    wanted = {find_post(folder, name).slug for name in names} or {post.slug for post in corpus.posts}
    found, wrong = [], []
    for post in (post for post in corpus.posts if post.slug in wanted):
        try:
            entries = _entries_of(folder, post)
        except CorpusError as error:
            wrong.append(error)
            continue
        found += requests_for(post, entries, author=post.author or corpus.blog.author, count=count, english=english)
    return found, wrong


def _entries_of(folder: Path, post: Post) -> list[IndexEntry]:
    """Return what a post's index says. Raises CorpusError where something in it is to be mended."""
    from bot.corpus._editor import read_index  # noqa: PLC0415 - see the module's docstring

    entries, problems = read_index(_index_of(folder, post), post)
    if problems:
        raise CorpusError(f"{problems[0]}; mend it first")
    return entries


def take_answer(folder: Path, path: Path) -> "Taken":
    """Add what a filled-in form says to the index of its post, and say what was taken.

    Raises CorpusError, and writes nothing, where it is no form, there is no such post, or its index has something to
    mend first.
    """
    from bot.corpus import _answer  # noqa: PLC0415 - see the module's docstring

    name, rows, refused = _answer.read_form(path)
    post = find_post(folder, name)
    answer = _answer.checked(post, rows)
    answer = replace(answer, refused=(*refused, *answer.refused))
    return _answer.store(_index_of(folder, post), post, answer, amends=True)


def read_reply(asked: "IndexRequest", value: Mapping[str, Any]) -> "Answer":
    """Return what a model says to a request. Raises ReplyError where it says nothing to any sentence of it."""
    from bot.corpus import _answer  # noqa: PLC0415 - see the module's docstring

    return _answer.read_reply(asked, value)


def take_reply(folder: Path, asked: "IndexRequest", answer: "Answer") -> "Taken":
    """Put what a model said into the index of its post, where the editor's index says nothing yet.

    Raises CorpusError, and writes nothing, where the post is not as it was when it was asked for, or its index has
    something to mend first.
    """
    from bot.corpus import _answer  # noqa: PLC0415 - see the module's docstring

    if find_post(folder, asked.post.slug).sha != asked.post.sha:
        raise CorpusError(f"{asked.post.slug}: the post was edited meanwhile; ask for it again")
    return _answer.store(_index_of(folder, asked.post), asked.post, answer, amends=False)


def _index_of(folder: Path, post: Post) -> Path:
    """Return where the index of a post is, or is to be."""
    from bot.corpus._folder import indexes_by_slug, new_index  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        return indexes_by_slug(folder).get(post.slug) or new_index(folder, post.slug)
