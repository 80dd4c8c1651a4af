"""`/confidentialite`: the operator's privacy notice, a Markdown file for each language, as messages of Discord's."""

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import discord
from discord import app_commands

from bot.cogs._commands import description_of, name_of
from bot.cogs._pages import paged
from bot.cogs._presses import Deed, Press
from bot.cogs._render import MOST, length
from bot.cogs._room import language_for
from bot.cogs.views import show_page
from bot.model import Language, SettingsError

_log = logging.getLogger(__name__)

# A block of the notice that is longer is cut, so that it fits into one message with the number of its page.
_BLOCK_MOST = MOST - 100
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Lines that begin something of their own; every other line goes on with the one above, as in Markdown.
_BEGINS = re.compile(r"\s*(?:#{1,6} |[-*+] |\d{1,3}[.)] |> )")
_RULE = re.compile(r"\s*(?:-{3,}|\*{3,}|_{3,})\s*")
_HEADING = re.compile(r"#{1,3} .*")
# Discord knows three sizes of headings.
_DEEP_HEADING = re.compile(r"#{4,6} ")
_PLACE_TO_FILL = re.compile(r"\*\*\[[^\]]+\]")


def load_notices(folder: Path) -> dict[Language, str]:
    """Return the notices of a folder, `privacy.fr.md` and `privacy.en.md`, of which one may be missing.

    Raises SettingsError, in one line for the operator, when there is none, or one is empty or cannot be read.
    """
    found = {language: folder / f"privacy.{language.value}.md" for language in Language}
    read = {language: _read(path) for language, path in found.items()}
    notices = {language: text for language, text in read.items() if text is not None}
    if not notices:
        raise SettingsError(f"no privacy notice in {folder}; set CAUSERIE_PRIVACY to a folder with privacy.fr.md")
    for language, text in notices.items():
        if _PLACE_TO_FILL.search(text):
            _log.warning("the privacy notice %s still has places to be filled in", found[language])
    return notices


def _read(path: Path) -> str | None:
    """Return a notice, None where there is none; raises SettingsError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SettingsError(f"the privacy notice {path} cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise SettingsError(f"the privacy notice {path} cannot be read: {error}; save it as UTF-8") from None
    if not text.strip():
        raise SettingsError(f"the privacy notice {path} is empty")
    return text


def notice_pages(text: str, language: Language) -> list[str]:
    """Return a notice as texts of one message each, its paragraphs and lists on lines of their own."""
    head, *blocks = list(_with_headings(_blocks(text))) or ["…"]
    return paged(head, blocks, language)


def _blocks(text: str) -> Iterator[str]:
    for block in re.split(r"\n\s*\n", _COMMENT.sub("", text).strip()):
        lines: list[str] = []
        for line in block.splitlines():
            if _RULE.fullmatch(line):
                continue
            if lines and not _BEGINS.match(line):
                lines[-1] += f" {line.strip()}"
            else:
                lines.append(_DEEP_HEADING.sub("### ", line.rstrip()))
        yield from _cut("\n".join(lines))


def _with_headings(blocks: Iterator[str]) -> Iterator[str]:
    """Yield blocks, a heading together with what it is the heading of where both fit into one message."""
    heading = ""
    for block in blocks:
        joined = f"{heading}\n{block}" if heading else block
        if heading and length(joined) > _BLOCK_MOST:
            yield heading
            joined = block
        heading = joined if _HEADING.fullmatch(block) else ""
        if not heading:
            yield joined
    if heading:
        yield heading


def _cut(block: str) -> Iterator[str]:
    """Yield a block in pieces that fit, cut at the end of a line or else between two words."""
    while length(block) > _BLOCK_MOST:
        kept = block[:_BLOCK_MOST]
        while length(kept) > _BLOCK_MOST:
            kept = kept[:-1]
        place = max(kept.rfind("\n"), 0) or max(kept.rfind(" "), 0) or len(kept)
        yield block[:place]
        block = block[place:].lstrip()
    if block:
        yield block


class Notice:
    """Shows the notice page by page, in the member's language where there is a notice in it."""

    def __init__(self, notices: Mapping[Language, str]) -> None:
        self._pages = {language: notice_pages(text, language) for language, text in notices.items()}

    async def show(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...] = ()) -> None:
        """Show the page that a button leads to."""
        pages = self._pages.get(language_for(interaction)) or next(iter(self._pages.values()))
        await show_page(interaction, Deed.NOTICE, pages, press.number)


def notice_command(notice: Notice) -> app_commands.Command[app_commands.Group, ..., None]:
    """Return `/confidentialite`."""

    @app_commands.command(name=name_of("privacy"), description=description_of("privacy"))
    async def privacy(interaction: discord.Interaction) -> None:
        await notice.show(interaction, Press(Deed.NOTICE, "0"))

    return privacy
