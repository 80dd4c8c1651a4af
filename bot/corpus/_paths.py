"""The files of a blog's posts by their names alone: what reads them, and takes its time, is not needed for that.

A post is a file of the folder, `greve.md`, or of a folder within it, `2014/greve.md`, however deep, or has a folder of
its own, `greve/index.md`, as Hugo has its bundles. Some folders hold none, by their names: notes and drafts lie there.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.corpus._encoding import composed
from bot.model import CorpusError

# How the names of posts end, in capitals or not.
_POSTS = (".md", ".markdown")
# How the names of the editor's indexes end, in capitals or not.
INDEXES = (".yaml", ".yml")
# Files that end so and are none: what tells of a folder, to those who look into it, to programs that write there, and
# to Hugo's readers.
_NO_POSTS = frozenset(
    {"readme", "license", "licence", "copying", "changelog", "contributing", "contributors", "code_of_conduct"}
    | {"code-of-conduct", "security", "_index", "agents", "claude", "gemini", "copilot-instructions"}
    | {"pull_request_template", "issue_template"}
)
# How the name of a file may end, before its ending, that is no post yet: greve.draft.md.
_UNFINISHED = frozenset({"draft", "brouillon", "wip", "private", "unpublished"})
# What Hugo calls the only post in a folder of its own; in one of several languages French comes first.
_BUNDLED = re.compile(r"index(?:\.(?P<language>[a-z]{2}))?", re.IGNORECASE)
_LANGUAGES = ("", "fr")
# Folders in which nobody keeps posts for everybody, as have those that begin with a dot or a line: _drafts.
_ASIDE = frozenset(
    {"drafts", "draft", "brouillons", "brouillon", "private", "prive", "privé", "trash", "corbeille"}
    | {"notes", "wip", "todo", "unpublished", "unlisted", "hidden", "scheduled"}
    | {"templates", "template", "modeles", "modèles", "archetypes", "scaffolds"}
)
# Folders of programs, beside the posts, and Jekyll's one of posts, which begins with a line.
PROGRAMS = frozenset({"index", "node_modules", "bower_components", "vendor", "venv", "themes", "layouts", "includes"})
_JEKYLLS = "_posts"


def post_paths(folder: Path) -> list[Path]:
    """Return the files of posts, in order; raises CorpusError when there are none."""
    insist_on_folder(folder)
    if paths := sorted([*(path for path in folder.iterdir() if is_post(path)), *_below(folder)]):
        return paths
    below = sorted({path.parent for path in folder.glob("*/*") if is_post(path)})
    hint = f"; is {below[0]} meant?" if below else ""
    raise CorpusError(f"no post in {folder}: it has no file that ends in .md{hint}")


def insist_on_folder(folder: Path) -> None:
    """Raise CorpusError where there is no folder."""
    if folder.is_dir():
        return
    from bot.settings import OWN_CORPUS  # noqa: PLC0415 - hardly ever needed

    if folder == OWN_CORPUS:
        raise CorpusError(
            "this installation brings no posts: name a folder of Markdown files by --corpus or CAUSERIE_CORPUS"
        )
    if folder.exists():
        raise CorpusError(f"{folder} is a file: name the folder that holds the posts")
    raise CorpusError(f"no folder of posts at {folder}; name one by --corpus or CAUSERIE_CORPUS")


def index_paths(folder: Path) -> list[Path]:
    """Return all files of the editor's index, in order."""
    inside = folder / "index"
    # Not `glob`, to which a folder that may not be read is an empty one.
    paths = inside.iterdir() if inside.is_dir() else ()
    return sorted(path for path in paths if path.suffix.casefold() in INDEXES and not path.name.startswith("."))


def is_post(path: Path) -> bool:
    """Say whether a file is a post by its name."""
    return _is_text(path) and why_no_post(path) is None


def _is_text(path: Path) -> bool:
    is_hidden = path.name.startswith(".")  # as what some editors and systems leave beside a file
    return path.suffix.casefold() in _POSTS and not is_hidden


def why_no_post(path: Path) -> str | None:
    """Return what is said of a file in Markdown that is no post by its name; None of one that is."""
    about, *others = path.stem.casefold().split(".")
    if about in _NO_POSTS:
        return "tells of the folder, by its name, and is no post"
    if about.startswith("_") or not _UNFINISHED.isdisjoint(others):
        return "is not for readers yet, by its name"
    return None


def no_posts(folder: Path) -> list[Path]:
    """Return the files in Markdown, in the folders that are read, that are no posts by their names, in order."""
    found = (here / name for here, _, files in _walk(folder) for name in files)
    return sorted(path for path in found if _is_text(path) and not is_post(path))


def is_set_aside(folder: Path) -> bool:
    """Say whether a folder, by its name, holds nothing that is for everybody."""
    name = composed(folder.name).casefold()
    return name in _ASIDE or (name.startswith((".", "_")) and name != _JEKYLLS)


def slugs_of(paths: Sequence[Path], folder: Path) -> dict[Path, str]:
    """Return the slug of each post, without its ending: the names of the folders that it is in, and its own, which is
    that of its folder where it has one of its own: noel, 2014-noel. No other file decides it.
    """
    return {path: composed("-".join(_named(path, folder).relative_to(folder).parts)) for path in paths}


def name_of(path: Path, folder: Path) -> str:
    """Return what a post is called by its author: its file, or the folder that it has of its own."""
    return composed(_named(path, folder).name)


def _named(path: Path, folder: Path) -> Path:
    has_own_folder = path.parent != folder and _BUNDLED.fullmatch(path.stem) is not None
    return path.parent if has_own_folder else path.with_suffix("")


def short(path: Path) -> str:
    """Return what a post's file is called where others are spoken of beside it: "index.md" tells nothing alone."""
    return f"{path.parent.name}/{path.name}" if _BUNDLED.fullmatch(path.stem) else path.name


def _below(folder: Path) -> Iterator[Path]:
    """Yield the posts in the folders of a folder."""
    for here, folders, files in _walk(folder):
        if here == folder:
            continue
        posts = [path for path in map(here.joinpath, files) if is_post(path)]
        if own := [path for path in posts if _BUNDLED.fullmatch(path.stem)]:
            yield min(own, key=_rank)
            folders.clear()  # what lies below is the post's
        else:
            yield from posts


def _walk(folder: Path) -> Iterator[tuple[Path, list[str], list[str]]]:
    """Go through a folder, and those in it that may hold posts, as `os.walk` does."""
    for name, folders, files in os.walk(folder):
        here = Path(name)
        folders[:] = [each for each in folders if each.casefold() not in PROGRAMS and not is_set_aside(here / each)]
        yield here, folders, files


def _rank(path: Path) -> tuple[int, str]:
    found = _BUNDLED.fullmatch(path.stem)
    language = ((found and found["language"]) or "").lower()
    return _LANGUAGES.index(language) if language in _LANGUAGES else len(_LANGUAGES), path.name
