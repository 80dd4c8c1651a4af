"""The files of a blog's posts by their names alone: what reads them, and takes its time, is not needed for that."""

from pathlib import Path

from bot.model import CorpusError

# How the names of posts end, in capitals or not.
_POSTS = (".md", ".markdown")
# Files that end so and are none: what tells of a folder, to those who look into it and to Hugo's readers.
_NO_POSTS = frozenset({"readme", "_index"})
# What Hugo calls the only post in a folder of its own.
_BUNDLED = "index"


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
    if paths := sorted(path for path in folder.iterdir() if is_post(path)):
        return paths
    below = sorted({path.parent for path in folder.glob("*/*") if is_post(path)})
    bundles = [up for each in below if (up := bundled(each))]
    hint = f"; move {bundles[0]}, and so on" if len(bundles) > 1 else f"; is {below[0]} meant?" if below else ""
    raise CorpusError(f"no post in {folder}: it has no file that ends in .md{hint}")


def is_post(path: Path) -> bool:
    """Say whether a file is a post by its name."""
    is_hidden = path.name.startswith(".")  # as what some editors and systems leave beside a file
    return path.suffix.casefold() in _POSTS and path.stem.casefold() not in _NO_POSTS and not is_hidden


def bundled(folder: Path) -> str | None:
    """Return how the post is to be moved that has a folder of its own, as Hugo's bundles have; None where none has."""
    inside = [path for path in folder.iterdir() if is_post(path)]
    if len(inside) != 1 or inside[0].stem.casefold() != _BUNDLED:
        return None
    return f"its {inside[0].name} up as {folder.name}{inside[0].suffix}"
