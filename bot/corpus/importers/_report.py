"""What an import did, for the person who started it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bot.corpus.importers._export import ExportedPost, Mended, Status

# Why a post was left out, with a number before it.
WHY = {
    Status.DRAFT: "not published",
    Status.PRIVATE: "private",
    Status.PASSWORD: "behind a password",
    Status.MEMBERS: "for members only",
    Status.TRASHED: "in the bin",
    Status.UNKNOWN: "of a status that is not known here",
}
PAGE = "pages, no posts: --pages takes them"
WORDLESS = "without a word to quote"
ABSURD = "longer, or nested deeper, than anything that a person wrote"
_EXAMPLES = 3
_MOST_MARKS = 30


@dataclass(slots=True)
class Report:
    """Names of files in the folder, and titles of what was left out by the reason why; `format` is the converter's.

    `hidden` and `unknown` have the titles of the posts in which a mark stood, by its name, one an occurrence: of marks
    whose text was left out, and of those of which it was taken.
    """

    source: str
    folder: Path
    format: str
    read: int = 0
    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: list[str] = field(default_factory=list)
    edited: list[str] = field(default_factory=list)
    outdated: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)
    left_out: dict[str, list[str]] = field(default_factory=dict)
    removed: list[str] = field(default_factory=list)
    set_aside: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)
    mended: list[Mended] = field(default_factory=list)
    hidden: dict[str, list[str]] = field(default_factory=dict)
    unknown: dict[str, list[str]] = field(default_factory=dict)
    not_read: str = ""
    wrote_blog: bool = False

    @property
    def stands(self) -> bool:
        """Say whether at least one post of the source stands in the folder now."""
        return bool(self.new or self.changed or self.same or self.edited)

    def leave_out(self, why: str, name: str) -> None:
        """Note that something of the source was left out."""
        self.left_out.setdefault(why, []).append(name)

    def note_marks(self, post: ExportedPost) -> None:
        """Note the marks around parts of the text of a post that was taken."""
        for names, noted in ((post.hidden, self.hidden), (post.unknown, self.unknown)):
            for name in names:
                noted.setdefault(name, []).append(post.title or post.slug)

    def lines(self) -> list[str]:
        """Return the report, the lines with what nobody has to read left away."""
        counts = [(self.new, "new"), (self.changed, "changed"), (self.same, "as before")]
        told = ", ".join(f"{len(names)} {what}" for names, what in counts if names)
        standing = sum(len(names) for names, _ in counts) + len(self.edited)
        lines = [
            f"{self.format}: {_count(self.read, 'post')} read in {self.source}",
            f"{standing} in {self.folder}{f' ({told})' if told else ''}",
        ]
        for each in self.mended:
            places = ", ".join(f"{what} ({count})" for what, count in each.places.items())
            lines.append(f"mended in {each.name} so that it can be read: {places}")
        lines += [f"left out, {why}: {_some([f'“{each}”' for each in names])}" for why, names in self.left_out.items()]
        if self.hidden:
            lines.append(f"text kept back in posts, since marks around it are for some readers: {_marks(self.hidden)}")
        if self.unknown:
            lines.append(
                f"text taken for everybody’s between marks that are not known here: {_marks(self.unknown)}; "
                "if one of them hides it from some readers, take it out of these posts"
            )
        if self.not_read:
            lines.append(f"not read: {self.not_read}")
        here = self.folder
        told_by_names = (
            (self.edited, "edited by hand, not touched"),
            (self.outdated, "of which the export has a newer text"),
            (self.returned, "back as the export has it; the text that you edited lies in"),
            (self.removed, f"taken out of {here}, since the export keeps it back now"),
            (self.set_aside, "kept back by the export now, but edited by hand: no post any more, your text stands in"),
            (self.deleted, f"deleted from {here} by hand, not written again (delete its .imported.jsonl, and it is)"),
            (self.pruned, f"deleted from {here}, since the export does not have it"),
            (self.missing, f"in {here}, but not in the export, and left there (--prune deletes what nobody edited)"),
        )
        lines += [f"{what}: {_some(names)}" for names, what in told_by_names if names]
        if self.wrote_blog:
            lines.append(f"{here / 'blog.toml'} says whose blog it is: look it over (author_is, too)")
        return lines


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'s' * (number != 1)}"


def _marks(noted: Mapping[str, Sequence[str]]) -> str:
    """Return the names of marks, the most frequent first, how often each stands there, and in which post."""
    told: list[str] = []
    for name, titles in sorted(noted.items(), key=lambda each: -len(each[1])):
        first, *others = dict.fromkeys(titles)
        told.append(f"{name} {len(titles)} (“{first}”{', …' if others else ''})")
    return ", ".join(told[:_MOST_MARKS]) + (", …" if len(told) > _MOST_MARKS else "")


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_EXAMPLES])
    return f"{len(names)} ({shown}{', …' if len(names) > _EXAMPLES else ''})"
