"""The one writer: whatever the format, it decides what goes into the folder and what has to leave it.

Two rounds over the source. The first reads all of it and writes nothing, so that a source that breaks off changes
nothing; it counts, and learns which ids the export has. The second writes.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.corpus._posts import LINK
from bot.corpus.importers._export import Converter, ExportedPost, Mended, Status, Unread
from bot.corpus.importers._folder import Folder, Standing, digest, writing
from bot.corpus.importers._markdown import AbsurdError, clean, to_markdown
from bot.corpus.importers._report import ABSURD, PAGE, WHY, WORDLESS, Report
from bot.corpus.importers._source import ExportError, Source, open_source
from bot.corpus.importers._unread import names_of_unread, unknown_format
from bot.model import Blog


@dataclass(frozen=True, slots=True)
class _Survey:
    """What the first round found: how much there is, in which place each id, and who wrote most that is published.

    What a source has twice, as of two exports from different days, counts where it stands last.
    """

    count: int
    places: Mapping[str, int]
    author: str | None
    has_published: bool


def import_posts(  # noqa: PLR0913 - what the command line says, each by its name
    paths: Sequence[Path],
    folder: Path,
    *,
    converters: Sequence[Converter],
    pages: bool = False,
    prune: bool = False,
    progress: Callable[[int, int], None] = lambda done, total: None,  # noqa: ARG005 - nobody looks on
) -> Report:
    """Read an export into a folder of posts and return what was done; `progress` is told how many of how many.

    Raises ExportError when the source cannot be read, and then nothing was changed, or when the folder cannot be
    written, and then each file there is whole.
    """
    if any(path.exists() and folder.exists() and path.samefile(folder) for path in paths):
        raise ExportError(f"{folder} is what is to be read: name another folder for the posts")
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder} is a file: name a folder for the posts")
    source = open_source(paths)
    converter = next((each for each in converters if each.recognises(source)), None)
    if converter is None:
        raise ExportError(unknown_format(source, paths, [each.name for each in converters]))
    survey = _survey(converter, source)
    report = Report(source.name, folder, converter.name)
    with writing(folder):
        writer = _Writer(Folder(folder), report, survey.places.keys(), has_pages=pages)
        for number, item in enumerate(converter.read(source), 1):
            if isinstance(item, Unread):
                report.leave_out(item.why, item.name)
            elif isinstance(item, Mended):
                report.mended.append(item)
            elif survey.places.get(_line(item.id), number) == number:
                writer.take(item)
            progress(number, survey.count)
        writer.mind_missing(prune=prune and survey.has_published)
        writer.finish(converter.about(source), survey.author)
    report.not_read = names_of_unread(source.unread(), [each for each in converters if each is not converter])
    return report


def _survey(converter: Converter, source: Source) -> _Survey:
    count, places, authors, has_published = 0, {}, Counter[str](), False
    for item in converter.read(source):
        count += 1
        if isinstance(item, ExportedPost):
            places[_line(item.id)] = count
            is_published = item.status is Status.PUBLISHED
            has_published |= is_published
            authors.update([item.author] if is_published and item.author else [])
    author = next((name for name, most in authors.most_common(1) if most * 2 > authors.total()), None)
    return _Survey(count, places, author, has_published)


class _Writer:
    """Takes one post of the source after the other."""

    def __init__(self, folder: Folder, report: Report, ids: Collection[str], *, has_pages: bool) -> None:
        self._folder, self._report, self._ids, self._has_pages = folder, report, ids, has_pages
        self._seen: set[str] = set()

    def take(self, item: ExportedPost) -> None:
        """Write a post, or leave it out; what the export keeps back leaves the folder."""
        self._report.read += 1
        key, files = self._folder.standing(_line(item.id), item.address, self._ids)
        name = _line(item.title) or item.slug
        if item.status is not Status.PUBLISHED:
            self._seen.add(key)
            self._report.leave_out(WHY[item.status], name)
            self._keep_back(key, files)
        elif item.is_page and not self._has_pages:
            self._report.leave_out(PAGE, name)
        else:
            self._seen.add(key)
            self._write(key, item, files, name)

    def mind_missing(self, *, prune: bool) -> None:
        """Tell of the posts that were imported once and are none of the source's; delete them, if that is wished."""
        for key, standing in self._folder.unseen(self._seen):
            if prune and not self._folder.is_edited(key, standing):
                self._folder.remove(key, standing)
                self._report.pruned.append(self._name(standing.path))
            else:
                self._report.missing.append(self._name(standing.path))

    def finish(self, blog: Blog, author: str | None) -> None:
        """Write what the source says of the blog, where nothing is said yet, and put the hidden file in order."""
        stated = {"title": blog.title, "author": blog.author or author, "address": blog.address}
        lines = [f"{key} = {_quoted(value)}\n" for key, value in stated.items() if value and _line(value)]
        if lines and self._report.stands:
            self._report.wrote_blog = self._folder.write_once("blog.toml", "".join(lines))
        self._folder.finish()

    def _keep_back(self, key: str, files: Sequence[Standing]) -> None:
        for standing in files:
            if self._folder.is_edited(key, standing):
                self._report.set_aside.append(self._name(self._folder.set_aside(key, standing)))
            else:
                self._folder.remove(key, standing)
                self._report.removed.append(self._name(standing.path))

    def _write(self, key: str, post: ExportedPost, files: Sequence[Standing], name: str) -> None:
        try:
            body = to_markdown(post.body, post.markup)
        except AbsurdError:
            self._report.leave_out(ABSURD, name)
            return
        if not body:
            self._report.leave_out(WORDLESS, name)
            self._empty(key, files)
            return
        self._report.note_marks(post)
        text = _document(key, post, body)
        if not files and self._folder.was_deleted(key):
            self._report.deleted.append(name)
        elif not files:
            path = self._folder.new_path(key, post.slug)
            self._folder.write(key, path, text)
            self._report.new.append(self._name(path))
            self._report.returned += map(self._name, self._folder.aside(key, path))
        for standing in files:
            self._renew(key, standing, text)

    def _renew(self, key: str, standing: Standing, text: str) -> None:
        is_same = standing.digest == digest(text.encode())
        if not is_same and self._folder.is_edited(key, standing):
            self._report.edited.append(self._name(standing.path))
            if self._folder.has_other(key, text):
                self._report.outdated.append(self._name(standing.path))
            return
        if is_same:
            self._folder.know(key, standing)
        else:
            self._folder.write(key, standing.path, text)
        (self._report.same if is_same else self._report.changed).append(self._name(standing.path))

    def _empty(self, key: str, files: Sequence[Standing]) -> None:
        """Take out a post of which the export has no word any more, unless somebody wrote some here."""
        for standing in files:
            if self._folder.is_edited(key, standing):
                self._report.edited.append(self._name(standing.path))
            else:
                self._folder.remove(key, standing)
                self._report.removed.append(self._name(standing.path))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._folder.path).as_posix()


def _document(key: str, post: ExportedPost, body: str) -> str:
    """Return a post's file: front matter, and the text below it."""
    stated = {
        "title": _quoted(post.title) if _line(post.title) else "",
        "date": post.date.date().isoformat() if post.date else "",
        "address": _quoted(post.address) if post.address and LINK.fullmatch(post.address) else "",
        "author": _quoted(post.author) if post.author and _line(post.author) else "",
        "categories": _listed(post.categories),
        "tags": _listed(post.tags),
        "import_id": _quoted(key),
    }
    head = "".join(f"{name}: {value}\n" for name, value in stated.items() if value)
    return f"---\n{head}---\n\n{body}\n"


def _listed(names: Sequence[str]) -> str:
    kept = dict.fromkeys(filter(None, map(_line, names)))
    return f"[{', '.join(map(_quoted, kept))}]" if kept else ""


def _quoted(text: str) -> str:
    """Return a text between quotation marks, as YAML and TOML both read it."""
    return json.dumps(_line(text), ensure_ascii=False)


def _line(text: str) -> str:
    return " ".join(clean(text).split())
