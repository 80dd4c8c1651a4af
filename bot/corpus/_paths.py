"""The files of a blog's posts by their names alone: what reads them, and takes its time, is not needed for that.

A post is a file of the folder, `greve.md`, or has a folder of its own, `greve/index.md`, as Hugo has its bundles,
however deep. Folders of years and months hold posts as well: 2014/greve.md. Others do not: notes and drafts lie there.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.corpus._typed import composed
from bot.model import CorpusError

# How the names of posts end, in capitals or not.
_POSTS = (".md", ".markdown")
# How the names of the editor's indexes end, in capitals or not.
INDEXES = (".yaml", ".yml")
# Files that end so and are none: what tells of a folder, to those who look into it and to Hugo's readers.
_NO_POSTS = frozenset({"readme", "_index"})
# What Hugo calls the only post in a folder of its own; in one of several languages French comes first.
_BUNDLED = re.compile(r"index(?:\.(?P<language>[a-z]{2}))?", re.IGNORECASE)
_LANGUAGES = ("", "fr")
# Folders of the year, and below it of the month or the day.
_DATED = re.compile(r"\d{4}|\d{1,2}|\d{4}-\d{2}")
# Folders in which nobody keeps posts for everybody, as have those that begin with a dot or a line: _drafts.
_ASIDE = frozenset(
    {"index", "node_modules", "drafts", "draft", "brouillons", "brouillon", "private", "prive", "privé", "templates"}
    | {"template", "modeles", "modèles", "archetypes", "trash", "corbeille"}
)


def post_paths(folder: Path) -> list[Path]:
    """Return the files of posts, in order; raises CorpusError when there are none."""
    if not folder.is_dir():
        from bot.settings import OWN_CORPUS  # noqa: PLC0415 - hardly ever needed

        if folder == OWN_CORPUS:
            raise CorpusError(
                "this installation brings no posts: name a folder of Markdown files by --corpus or CAUSERIE_CORPUS"
            )
        if folder.exists():
            raise CorpusError(f"{folder} is a file: name the folder that holds the posts")
        raise CorpusError(f"no folder of posts at {folder}; name one by --corpus or CAUSERIE_CORPUS")
    if paths := sorted([*(path for path in folder.iterdir() if is_post(path)), *_below(folder)]):
        return paths
    below = sorted({path.parent for path in folder.glob("*/*") if is_post(path)})
    hint = f"; is {below[0]} meant?" if below else ""
    raise CorpusError(f"no post in {folder}: it has no file that ends in .md{hint}")


def index_paths(folder: Path) -> list[Path]:
    """Return all files of the editor's index, in order."""
    inside = folder / "index"
    # Not `glob`, to which a folder that may not be read is an empty one.
    paths = inside.iterdir() if inside.is_dir() else ()
    return sorted(path for path in paths if path.suffix.casefold() in INDEXES and not path.name.startswith("."))


def is_post(path: Path) -> bool:
    """Say whether a file is a post by its name."""
    is_hidden = path.name.startswith(".")  # as what some editors and systems leave beside a file
    return path.suffix.casefold() in _POSTS and path.stem.casefold() not in _NO_POSTS and not is_hidden


def is_set_aside(folder: Path) -> bool:
    """Say whether a folder, by its name, holds nothing that is for everybody."""
    return composed(folder.name).casefold() in _ASIDE or folder.name.startswith((".", "_"))


def names_of(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """Return what each post is called, without its ending: its file, or the folder that it has of its own.

    Of several that are called the same, those in folders have the folders' names before it: 2014-noel, 2015-noel.
    """
    names = {path: composed(path.parent.name if _has_own_folder(path, folder) else path.stem) for path in paths}
    count = Counter(names.values())
    for path, name in names.items():
        if count[name] > 1 and path.parent != folder:
            inside = path.relative_to(folder)
            whole = inside.parent if _has_own_folder(path, folder) else inside.with_suffix("")
            names[path] = composed("-".join(whole.parts))
    return names


def short(path: Path) -> str:
    """Return what a post's file is called where others are spoken of beside it: "index.md" tells nothing alone."""
    return f"{path.parent.name}/{path.name}" if _BUNDLED.fullmatch(path.stem) else path.name


def _below(folder: Path) -> Iterator[Path]:
    """Yield the posts in the folders of a folder."""
    for name, folders, files in os.walk(folder):
        here = Path(name)
        folders[:] = [each for each in folders if not is_set_aside(here / each)]
        if here == folder:
            continue
        posts = [path for path in map(here.joinpath, files) if is_post(path)]
        if own := [path for path in posts if _BUNDLED.fullmatch(path.stem)]:
            yield min(own, key=_rank)
            folders.clear()  # what lies below is the post's
        elif all(_DATED.fullmatch(part) for part in here.relative_to(folder).parts):
            yield from posts


def _has_own_folder(path: Path, folder: Path) -> bool:
    return path.parent != folder and _BUNDLED.fullmatch(path.stem) is not None


def _rank(path: Path) -> tuple[int, str]:
    found = _BUNDLED.fullmatch(path.stem)
    language = ((found and found["language"]) or "").lower()
    return _LANGUAGES.index(language) if language in _LANGUAGES else len(_LANGUAGES), path.name
