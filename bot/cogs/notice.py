"""`/confidentialite`: the operator's privacy notice, a Markdown file for each language, as messages of Discord's.

What is no notice yet, as the templates in deploy/, no member is shown: then one is made from the settings.
"""

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import discord
from discord import app_commands

from bot.cogs._commands import description_of, name_of
from bot.cogs._escape import escape, one_line
from bot.cogs._pages import paged
from bot.cogs._presses import Deed, Press
from bot.cogs._render import MOST, length
from bot.cogs._room import Room, language_for
from bot.cogs.views import show_page
from bot.model import Language, ReaderInfo
from bot.phrases import ANY_BLOG, BlogFacts, Voice

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
# A place in brackets: not a link or a picture, nor what a link refers to.
_PLACE = re.compile(r"(?P<bold>\*\*)?\[(?P<what>[^\[\]]+)\](?![(\[:])")
# What stands in brackets in the templates in deploy/: whoever keeps one as it is has not filled it in.
_TEMPLATE_PLACES = frozenset({
    "brackets", "name, e-mail address", "host, country", "14 days", "30 days", "e-mail address", "date",
    "the operator's legitimate interest in running the service that you ask for",
    "crochets", "nom, adresse électronique", "hébergeur, pays", "14 jours", "30 jours", "adresse électronique",
    "l’intérêt légitime de l’exploitant à faire fonctionner le service que vous sollicitez",
})  # fmt: skip
# So many places are named in the log, and so much of each is quoted, in characters.
_MOST_PLACES, _MOST_OF_PLACE = 12, 40
_INSTEAD = "members are shown one made from the settings instead"


def load_notices(folder: Path, reader: ReaderInfo | None = None) -> dict[Language, str | None]:
    """Return the notice for each language, from `privacy.fr.md` and `privacy.en.md` in a folder, or None to make one.

    Where one file is missing the other is for both languages. One that cannot be shown (a template that is not filled
    in, an empty file, one that cannot be read) is None, and a warning in the log names it.
    So does one for a notice that does not name the language model that may read what is asked, and where it is.
    """
    found = {language: folder / f"privacy.{language.value}.md" for language in Language}
    present = {language: path for language, path in found.items() if _is_there(path)}
    if not present:
        _log.warning(
            "there is no privacy notice in %s: %s; set CAUSERIE_PRIVACY to a folder with privacy.fr.md",
            folder,
            _INSTEAD,
        )
    own = {language: _read(path) for language, path in present.items()}
    if reader is not None and not reader.is_local:
        _warn_of_unnamed(reader, {present[language]: text for language, text in own.items() if text is not None})
    either = next((text for text in own.values() if text is not None), None)
    return {language: own.get(language, either) for language in Language}


def _warn_of_unnamed(reader: ReaderInfo, notices: Mapping[Path, str]) -> None:
    for path, text in notices.items():
        if missing := [each for each in (reader.name, reader.host) if each not in text]:
            _log.warning(
                "the privacy notice %s does not name %s, where what members ask is sent: see deploy/reader.md for what"
                " it has to say",
                path,
                " and ".join(missing),
            )


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError:  # whoever reads it says why that cannot be done
        return True
    return True


def _read(path: Path) -> str | None:
    """Return a notice; None, and a warning, where members cannot be shown it."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        _log.warning("the privacy notice %s cannot be read: %s; %s", path, error.strerror, _INSTEAD)
        return None
    except UnicodeDecodeError as error:
        _log.warning("the privacy notice %s cannot be read: %s; save it as UTF-8; %s", path, error, _INSTEAD)
        return None
    if not text.strip():
        _log.warning("the privacy notice %s is empty; %s", path, _INSTEAD)
        return None
    if places := list(_unfilled(text)):
        told = ", ".join(places[:_MOST_PLACES]) + (" …" if len(places) > _MOST_PLACES else "")
        _log.warning("the privacy notice %s has places to be filled in: %s; %s", path, told, _INSTEAD)
        return None
    return text


def _unfilled(text: str) -> Iterator[str]:
    """Yield the places of a template that are not filled in, each with its line: those that are bold, and the known."""
    bare = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    for place in _PLACE.finditer(bare):
        what = " ".join(place["what"].split())
        if place["bold"] or what.lower() in _TEMPLATE_PLACES:
            line = bare.count("\n", 0, place.start()) + 1
            yield f"line {line} [{what if len(what) <= _MOST_OF_PLACE else f'{what[:_MOST_OF_PLACE]}…'}]"


def composed_notice(  # noqa: PLR0913 - what it must be true of
    language: Language,
    *,
    retention_days: int,
    audit_days: int,
    here: int | None = None,
    role: str | None = None,
    marks_distress: bool = False,
    reader: ReaderInfo | None = None,
    facts: BlogFacts = ANY_BLOG,
) -> str:
    """Return a notice as Markdown that is true by the settings: those of the bot, and of the server it is read in.

    `retention_days` is for what is asked in private, `here` for the server (0: no words are kept, None: in private),
    `role` the id of those who may read its journal besides; `marks_distress` says that review channels hear of
    somebody in distress, `reader` is the language model that may read what is asked.
    """
    voice = Voice(language, facts=facts)
    say = voice.say
    if here is None:
        terms = [say("notice_term_in_private", days=str(retention_days))]
    else:
        term = say("notice_term_here", days=str(here)) if here else say("notice_term_no_words")
        terms = [term, say("notice_term_private", days=str(retention_days))]
    readers = "notice_readers_in_private" if here is None else "notice_readers_role" if role else "notice_readers"
    parts = (
        say("notice_head"),
        say("notice_kept_no_words" if here == 0 else "notice_kept"),
        say("notice_named"),
        " ".join(say(key) for key in ("notice_distress", "notice_distress_mark")[: 1 + marks_distress]),
        f"{say('notice_why')} {say('notice_alone')}" if reader is None else say("notice_why"),
        *([] if reader is None else [_of_reader(reader, voice)]),
        *terms,
        say("notice_term_audit", days=str(audit_days)),
        say("notice_term_copies"),
        say(readers, role=f"<@&{role}>"),
        say("notice_rights"),
    )
    return "\n\n".join(parts)


def _of_reader(reader: ReaderInfo, voice: Voice) -> str:
    named = {"reader": escape(one_line(reader.name)), "host": escape(one_line(reader.host))}
    return voice.say("notice_reader_local" if reader.is_local else "notice_reader", **named)


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
    """Shows the notice page by page: the operator's in the member's language, or where there is none one made here."""

    def __init__(
        self,
        room: Room,
        notices: Mapping[Language, str | None],
        *,
        audit_days: int,
        marks_distress: bool,
        reader: ReaderInfo | None = None,
    ) -> None:
        self._room = room
        self._audit_days = audit_days
        self._marks_distress = marks_distress
        self._reader = reader
        self._pages = {language: notice_pages(text, language) for language, text in notices.items() if text is not None}

    async def show(self, interaction: discord.Interaction, press: Press, _: tuple[str, ...] = ()) -> None:
        """Show the page that a button leads to."""
        language = language_for(interaction)
        pages = self._pages.get(language) or self._made(language, interaction.guild)
        await show_page(interaction, Deed.NOTICE, pages, press.number)

    def _made(self, language: Language, guild: discord.Guild | None) -> list[str]:
        here, role, room = None, None, self._room
        if guild is not None:
            here, name = room.days_kept(str(guild.id)), room.journal.guilds.settings(str(guild.id)).moderator_role
            role = name if name is not None and guild.get_role(int(name)) is not None else None  # it may be gone
        days = room.retention_days
        text = composed_notice(
            language,
            retention_days=days,
            audit_days=self._audit_days,
            here=here,
            role=role,
            marks_distress=self._marks_distress,
            reader=self._reader,
            facts=room.facts,
        )
        return notice_pages(text, language)


def notice_command(notice: Notice) -> app_commands.Command[app_commands.Group, ..., None]:
    """Return `/confidentialite`."""

    @app_commands.command(name=name_of("privacy"), description=description_of("privacy"))
    async def privacy(interaction: discord.Interaction) -> None:
        await notice.show(interaction, Press(Deed.NOTICE, "0"))

    return privacy
