"""`/journal exporter`: turns as files, as many as one answer may bring; what is left out is said."""

import asyncio
import csv
import io
import json
from contextlib import aclosing
from datetime import UTC, datetime

import discord

from bot.cogs._room import Room
from bot.cogs.journal._authority import Visit
from bot.model import Filters
from bot.storage import ExportForm

# Files of one export, each in a message of its own, since all the files of one message must keep to the limit together.
_MOST_FILES = 4
# What the request needs beside the file, in bytes.
_AROUND = 8 * 1024


class Exporting:
    """Hands the journal out as files."""

    def __init__(self, room: Room) -> None:
        self._room = room

    async def export(self, visit: Visit, filters: Filters, form: ExportForm, *, names: bool) -> None:
        """Show the turns that match as files, the newest first, and say how many and what is missing."""
        limit = max(visit.interaction.filesize_limit - _AROUND, 1)
        files: list[bytes] = []
        is_whole = True
        parts = self._room.journal.review.export(visit.moderator, filters, form, names=names, part_bytes=limit)
        async with aclosing(parts):
            async for part in parts:
                is_whole = len(files) < _MOST_FILES
                if not is_whole:
                    break
                files.append(part)
        counted = [await asyncio.to_thread(_told, part, form) for part in files]
        voice, count = visit.voice, sum(rows for rows, _ in counted)
        if not count:
            await visit.show(voice.say("export_none"))
            return
        lines = [voice.say("export_done", count=str(count)), voice.say("export_named" if names else "export_unnamed")]
        if not is_whole:
            lines.append(self._left_out(visit, counted[-1][1]))
        first, *others = [_file(part, number, form) for number, part in enumerate(files, 1)]
        await visit.show("\n".join(lines), files=(first,))
        for number, file in enumerate(others, 2):
            await visit.add(voice.say("export_part", part=str(number), parts=str(len(files))), (file,))

    def _left_out(self, visit: Visit, oldest: str) -> str:
        """Say from where on turns are missing, and how to get them: that whole day once more."""
        moment = datetime.fromisoformat(oldest)
        when, until = f"<t:{int(moment.timestamp())}:f>", f"{moment.astimezone():%Y-%m-%d}"
        return visit.voice.say("export_left_out", when=when, until=until)


def _file(content: bytes, number: int, form: ExportForm) -> discord.File:
    return discord.File(io.BytesIO(content), f"journal-{datetime.now(UTC):%Y-%m-%d}-{number}.{form.value}")


def _told(part: bytes, form: ExportForm) -> tuple[int, str]:
    """Return how many turns a file holds and when the last one was asked, "" where there are none."""
    text = part.decode("utf-8-sig")
    if form is ExportForm.CSV:
        rows = [row["asked_at"] for row in csv.DictReader(io.StringIO(text, newline=""))]
    else:
        rows = [json.loads(line)["asked_at"] for line in text.split("\n") if line]
    return len(rows), rows[-1] if rows else ""
