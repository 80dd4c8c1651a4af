"""All files of a blog's folder, read: the posts, their editor's index, what the blog says of itself."""

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bot.corpus._blog import read_blog
from bot.corpus._editor import read_index
from bot.corpus._encoding import composed
from bot.corpus._paths import INDEXES, index_paths, name_of, post_paths, short, slugs_of
from bot.corpus._posts import PostFile, read_post
from bot.corpus._problems import Problem
from bot.corpus._publishing import Left
from bot.model import Blog, Corpus, CorpusError, IndexEntry, LeftOut, Post
from bot.text import fold


@dataclass(frozen=True, slots=True)
class Folder:
    """A blog's folder: what is to be mended in a post's index stands with the post's own faults.

    `blog` is None where what it says of itself cannot be read; `problems` are those of no post.
    """

    blog: Blog | None
    entries: tuple[IndexEntry, ...]
    files: tuple[PostFile, ...]
    problems: tuple[Problem, ...]


def load(folder: Path, last: Corpus | None = None, day: datetime.date | None = None) -> Corpus:
    """Read a blog, as `bot.corpus.load` says."""
    read = read_all(folder, day)
    known = {post.slug: post for post in last.posts} if last else {}
    posts: list[Post] = []
    left_out = [LeftOut("", str(problem)) for problem in read.problems]
    if read.blog is None:
        left_out[-1] = replace(left_out[-1], may_stay=True, stays=last is not None and last.blog != Blog())
    staying: set[str] = set()
    for file in read.files:
        may_stay = file.left is Left.DAMAGED
        if post := file.post or (known.get(file.slug) if may_stay else None):
            posts.append(post)
        if may_stay and post:
            staying.add(file.slug)
        if may_stay or file.left is Left.UNSURE:
            left_out.append(LeftOut(file.slug, str(file.problems[0]), may_stay, file.slug in staying))
    if last is None and not posts:
        raise CorpusError(f"no post in {folder}: {_why_none(read.files)} (`python -m bot corpus check` names all)")
    entries = [*read.entries, *(entry for entry in (last.entries if last else ()) if entry.post.slug in staying)]
    blog = read.blog or (last.blog if last else Blog())
    until = min((file.until for file in read.files if file.until), default=None)
    return Corpus(blog, tuple(posts), tuple(entries), tuple(left_out), until)


def _why_none(files: Sequence[PostFile]) -> str:
    told = next(
        (file for left in (Left.UNSURE, Left.DAMAGED, Left.EMPTY, Left.PAGE) for file in files if file.left is left),
        None,
    )
    return str(told.problems[0]) if told else "all are drafts, or not for everybody"


def read_all(folder: Path, day: datetime.date | None = None) -> Folder:
    """Read every file as it is for readers on a day. Raises CorpusError where there is no post by its name."""
    paths = post_paths(folder)
    slugs = slugs_of(paths, folder)
    names = {path: name_of(path, folder) for path in paths}
    indexes, orphans = _indexes(folder, {slugs[path]: names[path] for path in paths})
    first: dict[str, Path] = {}
    entries: list[IndexEntry] = []
    files: list[PostFile] = []
    for path in paths:
        slug = slugs[path]
        if (namesake := first.setdefault(slug, path)) != path:
            problem = Problem(path, 1, f"has the same name as {namesake.relative_to(folder)}; give it another")
            files.append(PostFile(path, slug, None, Left.UNSURE, (problem,)))
            continue
        file = read_post(path, slug, names[path], day)
        if file.post is not None:
            file, found = _with_index(file, file.post, indexes.get(slug, [new_index(folder, slug)]))
            entries += found
        files.append(file)
    blog, wrong = read_blog(folder / "blog.toml")
    blog, files = _attributed(blog, files)
    by_slug = {file.slug: file.post for file in files if file.post}
    entries = [replace(entry, post=by_slug[entry.post.slug]) for entry in entries]
    return Folder(blog, tuple(entries), tuple(files), (*map(_orphan, orphans), *wrong))


def _with_index(file: PostFile, post: Post, indexes: Sequence[Path]) -> tuple[PostFile, list[IndexEntry]]:
    """Return a post's file, and what its index has; it is left out where a speaker's words could pass for the auth"""
    if len(indexes) > 1:
        name = new_index(Path(), file.slug).name
        what = f"is not surely the index of {short(file.path)}, which is to be called {name}, and to be the only one"
        entries: list[IndexEntry] = []
        problems = [Problem(indexes[-1], 1, what, loses_speaker=True)]
    else:
        entries, problems = read_index(indexes[0], post)
    # Those first that tell why the post is left out.
    problems = sorted(problems, key=lambda problem: not problem.loses_speaker)
    if problems and problems[0].loses_speaker:
        return PostFile(file.path, file.slug, None, Left.DAMAGED, (*problems, *file.problems), file.until), []
    # One that is not filled in yet is none: it would be final that nobody but the author speaks there.
    said = [entry for entry in entries if entry.is_filled_in or entry.english or entry.is_drafted]
    return replace(file, problems=(*file.problems, *problems)), said


def _attributed(blog: Blog | None, files: Sequence[PostFile]) -> tuple[Blog | None, list[PostFile]]:
    """Return the blog and its files with its author, if most posts name one, and the guests alone by name."""
    posts = [file.post for file in files if file.post]
    stated = [post.author for post in posts if post.author]
    count = Counter(map(fold, stated))
    own = {fold(blog.author)} if blog and blog.author else set()
    shared = next((name for name, times in count.most_common(1) if 2 * times > len(posts)), None)
    if shared is not None:
        own.add(shared)
        if blog and not blog.author:
            blog = replace(blog, author=next(name for name in stated if fold(name) == shared))
    return blog, [
        replace(file, post=replace(file.post, author=None))
        if file.post and file.post.author and fold(file.post.author) in own
        else file
        for file in files
    ]


def new_index(folder: Path, slug: str) -> Path:
    """Return where the index of a post that has none is to be."""
    return folder / "index" / f"{slug}{INDEXES[0]}"


def indexes_by_slug(folder: Path) -> dict[str, Path]:
    """Return the files of the editor's index that are read, by the slug of their posts."""
    paths = post_paths(folder)
    slugs = slugs_of(paths, folder)
    found, _ = _indexes(folder, {slugs[path]: name_of(path, folder) for path in paths})
    return {slug: indexes[0] for slug, indexes in found.items()}


def _indexes(folder: Path, names: Mapping[str, str]) -> tuple[dict[str, list[Path]], list[Path]]:
    """Return the files that may be the index of each post, and those of none; `names` are what posts are called.

    An index may have the name of a post in a folder without the folder's. Where several are called so it is nobody's
    for sure, and stands there twice for each.
    """
    found: dict[str, list[Path]] = {}
    orphans = []
    for path in index_paths(folder):
        name = composed(path.stem)
        meant = [name] if name in names else [slug for slug, short_name in names.items() if short_name == name]
        for slug in meant:
            found.setdefault(slug, []).extend([path] * min(len(meant), 2))
        if not meant:
            orphans.append(path)
    return found, orphans


def _orphan(path: Path) -> Problem:
    return Problem(path, 1, f"is an index without a post; there is no {path.stem}.md")
