"""A blog on disk: a folder of Markdown posts, a `blog.toml` that may be missing, an `index/` that may be empty.

`load` refuses a corpus that cannot be used; `check` lists all that an editor should mend, with file and line. YAML's
libraries are loaded where posts are read: the bot itself gets them read by another process, and does without.
"""

from pathlib import Path

from bot.corpus._blog import read_blog
from bot.corpus._check import doubled_titles, post_problems
from bot.corpus._editor import read_index, skeleton
from bot.corpus._markdown import plain_text
from bot.corpus._passages import headings_over, passages
from bot.corpus._posts import Problem, read_post
from bot.model import Blog, Corpus, CorpusError, IndexEntry, Post

__all__ = ["Problem", "check", "headings_over", "load", "load_blog", "passages", "plain_text", "skeleton"]


def load(folder: Path) -> Corpus:
    """Read a blog; its posts come in the order of their file names.

    Raises CorpusError, with the first problem and the command that lists the others, when a post cannot be used.
    """
    blog, entries, found = _read_all(folder)
    problems = [problem for _, _, problems in found for problem in problems]
    posts = tuple(post for _, post, _ in found if post is not None)
    if problems:
        raise CorpusError(f"{problems[0]} (`python -m bot corpus check` lists all there is to mend)")
    return Corpus(blog, posts, tuple(entries))


def load_blog(folder: Path) -> Blog:
    """Read what a blog says of itself, without its posts. Raises CorpusError when that cannot be used."""
    blog, problems = read_blog(folder / "blog.toml")
    if problems:
        raise CorpusError(str(problems[0]))
    return blog


def check(folder: Path) -> list[Problem]:
    """Return everything in a blog's folder that should be mended, in order of file and line; empty when all is well.

    Raises CorpusError when there is no folder of posts at all.
    """
    _, _, found = _read_all(folder)
    problems = [problem for _, _, problems in found for problem in problems]
    read = [(path, post) for path, post, _ in found if post is not None]
    for path, post in read:
        problems += post_problems(path, post)
    problems += doubled_titles(read)
    return sorted(problems, key=lambda problem: (problem.path, problem.line, problem.what))


_Found = list[tuple[Path, Post | None, list[Problem]]]


def _read_all(folder: Path) -> tuple[Blog, list[IndexEntry], _Found]:
    """Read every file; the problems of a post's index stand with the post's own."""
    paths = _post_paths(folder)
    entries: list[IndexEntry] = []
    found: _Found = []
    for path in paths:
        post, problems = read_post(path)
        if post is not None:
            index_path = folder / "index" / f"{path.stem}.yaml"
            new, index_problems = read_index(index_path, post)
            entries += new
            problems = problems + index_problems
        found.append((path, post, problems))
    found += [(path, None, [_orphan(path)]) for path in _orphans(folder, paths)]
    blog, problems = read_blog(folder / "blog.toml")
    return blog, entries, [*found, (folder / "blog.toml", None, problems)]


def _post_paths(folder: Path) -> list[Path]:
    if not folder.is_dir():
        raise CorpusError(f"no folder of posts at {folder}; set CAUSERIE_CORPUS to a folder of Markdown files")
    paths = sorted(path for path in folder.glob("*.md") if path.name.casefold() != "readme.md")
    if not paths:
        raise CorpusError(f"no post in {folder}: it has no file that ends in .md")
    return paths


def _orphans(folder: Path, paths: list[Path]) -> list[Path]:
    slugs = {path.stem for path in paths}
    return sorted(path for path in (folder / "index").glob("*.yaml") if path.stem not in slugs)


def _orphan(path: Path) -> Problem:
    return Problem(path, 1, f"is an index without a post; there is no {path.stem}.md")
