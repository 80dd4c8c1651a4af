"""What to do with files that no converter reads: all of a source, or those beside the export."""

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bot.corpus.importers._export import Converter
from bot.corpus.importers._source import MARKDOWN, Source, SourceFile

_EXPORTS = frozenset({".xml", ".wxr", ".atom", ".rss", ".json"})
# Of a kind with more files than that the number is told, not each name.
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Kind:
    """Files of which no export consists: how their names end, what they are, and what to do."""

    suffixes: frozenset[str]
    what: str
    to_do: str


_KINDS = (
    _Kind(
        frozenset({".docx", ".doc", ".odt", ".rtf", ".pages"}),
        "documents of a word processor",
        "save each post as a web page (HTML) there, and import the folder of these",
    ),
    _Kind(
        frozenset({".pdf", ".epub", ".mobi"}),
        "books or prints, not posts",
        "export the blog where it is written, or copy the text of each post into a Markdown file of its own",
    ),
    _Kind(
        frozenset(
            {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".heic", ".mp4", ".mp3", ".avif", ".tif", ".tiff"}
        ),
        "pictures, films or sounds, in which there is nothing to quote",
        "name the export that your blog's platform gave you",
    ),
    _Kind(
        frozenset({".txt", ".text", ".org", ".rst", ".adoc", ".textile"}),
        "texts that no blog's platform wrote as its export",
        "give each post's file a name that ends in .md, and the bot reads their folder as it is",
    ),
    _Kind(
        frozenset({".sql", ".gz", ".bz2", ".xz", ".7z", ".rar", ".tar", ".tgz", ".wpress", ".bak"}),
        "a backup or an archive, not an export",
        "unpack it if it holds one; else export the blog (in WordPress: Tools → Export → All content)",
    ),
)


def unknown_format(source: Source, paths: Sequence[Path], formats: Iterable[str]) -> str:
    """Return why a source that no converter recognises is not read, and what to do instead."""
    if any(file.suffix in MARKDOWN for file in source.files):
        return _reads_markdown(source, paths)
    known = f"{source.name} is of no format that is known here ({', '.join(formats)})"
    if all(file.size == 0 for file in source.files):
        return f"{source.name} is empty: download the export once more"
    if any(file.suffix == ".zip" for file in source.files):
        is_one = len(source.files) == 1 and paths[0].is_file()
        to_do = "it is no whole zip: download it once more" if is_one else "it holds a zip: name that by itself"
        return f"{known}; {to_do}"
    counts = Counter(kind for file in source.files for kind in _KINDS if file.suffix in kind.suffixes)
    if not counts:
        return f"{known}: name the export that your blog's platform gave you"
    [(most, _)] = counts.most_common(1)
    return f"{known}; it holds {most.what}: {most.to_do}"


def names_of_unread(files: Sequence[SourceFile], others: Sequence[Converter]) -> str:
    """Return which files were not read: by name where they are few of a kind, else how many of each.

    `others` are the converters that did not read the source, among which one may know such a file.
    """
    kinds: dict[str, list[SourceFile]] = {}
    for file in files:
        kinds.setdefault(file.suffix, []).append(file)
    told = []
    for suffix, found in kinds.items():
        few = ", ".join(PurePosixPath(file.name).name for file in found)
        told.append(few if len(found) <= _FEW else f"{len(found)} {suffix or 'without an ending'}")
    hints = [f"{file.shown} is of another format ({name}): import it by itself" for file, name in _known(files, others)]
    if MARKDOWN & kinds.keys():
        hints.append("Markdown needs no import: copy what is for everybody into the folder of posts")
    return "; ".join(filter(None, (", ".join(told), *hints)))


def _reads_markdown(source: Source, paths: Sequence[Path]) -> str:
    check = "python -m bot corpus check --corpus"
    if len(paths) == 1 and paths[0].is_dir():
        folder = shlex.quote(source.name)
        return (
            f"{source.name} holds Markdown, which needs no import: `{check} {folder}` says how it is read, and with "
            f"`CAUSERIE_CORPUS={folder}` the bot speaks of it"
        )
    return (
        f"{source.name} is Markdown, which needs no import: put it, unpacked, into a folder of its own with the other "
        f"posts, and `{check} FOLDER` says how it is read"
    )


def _known(files: Iterable[SourceFile], converters: Sequence[Converter]) -> Iterator[tuple[SourceFile, str]]:
    """Yield the files that are exports of another format. Only such are looked into that may be one by their names."""
    for file in files:
        if file.suffix in _EXPORTS:
            alone = Source(file.shown, (file,))
            yield from ((file, each.name) for each in converters if each.recognises(alone))
