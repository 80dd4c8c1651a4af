"""All files of a blog's folder, read: the posts, their editor's index, what the blog says of itself."""

from pathlib import Path

from bot.corpus._blog import read_blog
from bot.corpus._editor import read_index
from bot.corpus._posts import read_post
from bot.corpus._problems import Problem
from bot.model import Blog, CorpusError, IndexEntry, Post

# The files in order, what post each is, if one, and what is to be mended in it.
Found = list[tuple[Path, Post | None, list[Problem]]]


def read_all(folder: Path) -> tuple[Blog, list[IndexEntry], Found]:
    """Read every file; the problems of a post's index stand with the post's own."""
    paths = post_paths(folder)
    entries: list[IndexEntry] = []
    found: Found = []
    for path in paths:
        post, problems = read_post(path)
        if post is not None:
            new, index_problems = read_index(index_path(folder, path.stem), post)
            entries += new
            problems = problems + index_problems
        found.append((path, post, problems))
    found += [(path, None, [_orphan(path)]) for path in _orphans(folder, paths)]
    blog, problems = read_blog(folder / "blog.toml")
    return blog, entries, [*found, (folder / "blog.toml", None, problems)]


def post_paths(folder: Path) -> list[Path]:
    """Return the files of posts, in order; raises CorpusError when there are none."""
    if not folder.is_dir():
        raise CorpusError(f"no folder of posts at {folder}; set CAUSERIE_CORPUS to a folder of Markdown files")
    paths = sorted(path for path in folder.glob("*.md") if path.name.casefold() != "readme.md")
    if not paths:
        raise CorpusError(f"no post in {folder}: it has no file that ends in .md")
    return paths


def index_path(folder: Path, slug: str) -> Path:
    """Return the file of a post's index, whether it is there or not."""
    return folder / "index" / f"{slug}.yaml"


def _orphans(folder: Path, paths: list[Path]) -> list[Path]:
    slugs = {path.stem for path in paths}
    return sorted(path for path in (folder / "index").glob("*.yaml") if path.stem not in slugs)


def _orphan(path: Path) -> Problem:
    return Problem(path, 1, f"is an index without a post; there is no {path.stem}.md")
