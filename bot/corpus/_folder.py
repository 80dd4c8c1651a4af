"""All files of a blog's folder, read: the posts, their editor's index, what the blog says of itself."""

from dataclasses import dataclass
from pathlib import Path

from bot.corpus._blog import read_blog
from bot.corpus._editor import read_index
from bot.corpus._paths import INDEXES, index_paths, names_of, post_paths, short
from bot.corpus._posts import WORDLESS, PostFile, read_post
from bot.corpus._problems import Problem
from bot.corpus._typed import slug_of
from bot.model import Blog, CorpusError, IndexEntry


@dataclass(frozen=True, slots=True)
class Folder:
    """A blog's folder: what is to be mended in a post's index stands with the post's own faults."""

    blog: Blog
    entries: tuple[IndexEntry, ...]
    files: tuple[PostFile, ...]
    problems: tuple[Problem, ...]


def read_all(folder: Path) -> Folder:
    """Read every file; `problems` are those without which the blog can be used."""
    paths = post_paths(folder)
    named = names_of(paths, folder)
    files = [read_post(path, named[path]) for path in paths]
    entries: list[IndexEntry] = []
    problems: list[Problem] = []
    indexes = indexes_by_slug(folder)
    first: dict[str, Path] = {}
    for file in files:
        problems += file.problems
        if file.post is not None:
            new, wrong = read_index(indexes.get(file.post.slug, new_index(folder, file.post.slug)), file.post)
            # One that is not filled in yet is none: it would be final that nobody but the author speaks there.
            entries += [entry for entry in new if entry.is_filled_in or entry.english]
            problems += wrong
        if (namesake := first.setdefault(named[file.path], file.path)) != file.path:
            problems.append(Problem(file.path, 1, f"has the same name as {short(namesake)}; give it another"))
    problems += [_orphan(path) for path in index_paths(folder) if slug_of(path) not in first]
    blog, wrong = read_blog(folder / "blog.toml")
    if not problems and not any(file.post for file in files):
        wordless = next((file.path for file in files if file.is_wordless), None)
        why = "all are drafts" if wordless is None else f"{short(wordless)} {WORDLESS}"
        raise CorpusError(f"no post in {folder}: {why}")
    return Folder(blog, tuple(entries), tuple(files), (*problems, *wrong))


def new_index(folder: Path, slug: str) -> Path:
    """Return where the index of a post that has none is to be."""
    return folder / "index" / f"{slug}{INDEXES[0]}"


def indexes_by_slug(folder: Path) -> dict[str, Path]:
    """Return the files of the editor's index that are read, by the slug of their posts."""
    found: dict[str, Path] = {}
    for path in sorted(index_paths(folder), key=_rank):
        found.setdefault(slug_of(path), path)
    return found


def _rank(path: Path) -> tuple[int, bool]:
    ending = path.suffix.casefold()
    return INDEXES.index(ending), path.suffix != ending


def _orphan(path: Path) -> Problem:
    return Problem(path, 1, f"is an index without a post; there is no {path.stem}.md")
