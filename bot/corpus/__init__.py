"""A blog on disk: a folder of Markdown posts, a `blog.toml` that may be missing, an `index/` that may be empty.

`load` refuses a corpus that cannot be used; `check` lists all that an editor should mend, with file and line. What they
need is loaded when they are called: the bot itself has posts read by another process, and does without.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.corpus._blog import read_blog
from bot.corpus._passages import headings_over, passages
from bot.corpus._paths import names_of, post_paths
from bot.corpus._problems import Problem, reading
from bot.corpus._sentences import SentenceTable
from bot.corpus._stored import blog_files, table_of, table_record
from bot.corpus._topics import topics_by_post, topics_of
from bot.corpus._typed import composed
from bot.model import Blog, Corpus, CorpusError, Post

if TYPE_CHECKING:
    from bot.corpus._answer import Taken
    from bot.corpus._check import Checked

__all__ = [
    "Problem",
    "SentenceTable",
    "blog_files",
    "check",
    "find_post",
    "headings_over",
    "insist_on_posts",
    "load",
    "load_blog",
    "passages",
    "request",
    "suggestions",
    "table_of",
    "table_record",
    "take_answer",
    "topics_by_post",
    "topics_of",
]


def load(folder: Path) -> Corpus:
    """Read a blog; its posts come in the order of their file names.

    Raises CorpusError, with the first problem and the command that lists the others, when a post cannot be used.
    """
    from bot.corpus._folder import read_all  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        read = read_all(folder)
    if read.problems:
        raise CorpusError(f"{read.problems[0]} (`python -m bot corpus check` lists all there is to mend)")
    return Corpus(read.blog, tuple(file.post for file in read.files if file.post is not None), read.entries)


def load_blog(folder: Path) -> Blog:
    """Read what a blog says of itself, without its posts. Raises CorpusError when that cannot be used."""
    blog, problems = read_blog(folder / "blog.toml")
    if problems:
        raise CorpusError(str(problems[0]))
    return blog


def insist_on_posts(folder: Path) -> None:
    """Raise CorpusError where there can be no blog, since no file there is a post by its name; none is read."""
    with reading(folder):
        post_paths(folder)


def check(folder: Path) -> "Checked":
    """Look a blog's folder through for all that should be mended, and for what else an editor should know.

    Raises CorpusError when there is no post to be read at all.
    """
    from bot.corpus._check import look_through  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        return look_through(folder)


def find_post(folder: Path, name: str) -> Post:
    """Return one post by the name of its file, with its ending or without; no index is read, nor the other posts.

    Raises CorpusError when there is none, or it cannot be used.
    """
    from bot.corpus._posts import WORDLESS, read_post  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        named = names_of(post_paths(folder), folder)
    paths = {slug: path for path, slug in named.items()}
    typed = Path(composed(name))
    path = next((paths[each] for each in (str(typed), typed.stem, typed.parent.name) if each in paths), None)
    if path is None:
        raise CorpusError(f"no post {name!r} in {folder}; there are {', '.join(paths)}")
    file = read_post(path, named[path])
    if file.problems:
        raise CorpusError(str(file.problems[0]))
    if file.post is None:
        why = f"is not for everybody, by its `{file.kept_by}`, and" if file.kept_by else "is a draft, which"
        raise CorpusError(f"{path}: {WORDLESS if file.is_wordless else f'{why} is not quoted'}")
    return file.post


def suggestions(corpus: Corpus, *, count: int) -> list[str]:
    """Return lines that show the sentences most worth an editor's questions, those that have some left out."""
    from bot.corpus._suggested import listed, suggested  # noqa: PLC0415 - see the module's docstring

    return list(listed(suggested(corpus)[:count]))


def request(folder: Path, name: str, *, count: int) -> str:
    """Return a request for questions to a post's sentences, as many as are most worth it and have none yet.

    Raises CorpusError when there is no such post, its index has something to mend, or no sentence is left.
    """
    from bot.corpus import _request  # noqa: PLC0415 - see the module's docstring
    from bot.corpus._editor import read_index  # noqa: PLC0415
    from bot.corpus._suggested import suggested_of  # noqa: PLC0415

    post = find_post(folder, name)
    entries, problems = read_index(_index_of(folder, post), post)
    if problems:
        raise CorpusError(f"{problems[0]}; mend it first")
    spans = suggested_of(post, entries)[:count]
    if not spans:
        raise CorpusError(f"nothing to ask for: every sentence of {post.slug!r} that says something has its questions")
    return _request.request(post, spans)


def take_answer(folder: Path, path: Path) -> "Taken":
    """Put what a file answers to a request into the index of its post, and say what was taken.

    Raises CorpusError, and writes nothing, where it is no answer, there is no such post, or its index has something to
    mend first.
    """
    from bot.corpus import _answer  # noqa: PLC0415 - see the module's docstring

    name, rows = _answer.post_and_rows(path)
    post = find_post(folder, name)
    return _answer.store(_index_of(folder, post), post, _answer.read_answer(path, post, rows))


def _index_of(folder: Path, post: Post) -> Path:
    """Return where the index of a post is, or is to be."""
    from bot.corpus._folder import indexes_by_slug, new_index  # noqa: PLC0415 - see the module's docstring

    with reading(folder):
        return indexes_by_slug(folder).get(post.slug) or new_index(folder, post.slug)
