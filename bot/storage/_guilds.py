"""`journal.guilds`: how each server wants the bot to be, and which servers it has left."""

import json
from collections.abc import Iterable
from dataclasses import fields

from bot.model import Event, EventKind, GuildSettings, Language
from bot.storage._database import Row, Session
from bot.storage._rows import channels_json, to_text
from bot.storage._store import JournalStore
from bot.storage._writing import add

_DEFAULT = GuildSettings()
_ALL = """
SELECT guild, channels, moderator_role, review_channel, retention_days, language, may_open_threads,
       may_be_read_elsewhere FROM guilds
"""
_KEEP = """
INSERT INTO guilds (guild, channels, moderator_role, review_channel, retention_days, language, may_open_threads,
                    may_be_read_elsewhere)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT (guild) DO UPDATE SET channels = excluded.channels, moderator_role = excluded.moderator_role,
    review_channel = excluded.review_channel, retention_days = excluded.retention_days,
    language = excluded.language, may_open_threads = excluded.may_open_threads,
    may_be_read_elsewhere = excluded.may_be_read_elsewhere
"""
# Servers of which something is kept though they never changed a setting.
_ADD_LEFT = """
INSERT INTO guilds (guild, may_open_threads, left_at)
SELECT guild, 1, $2 FROM (
    SELECT guild FROM places UNION SELECT guild FROM live_sessions UNION SELECT guild FROM events WHERE audit = 0
) AS known
WHERE guild IS NOT NULL AND guild NOT IN (SELECT value FROM json_each($1))
ON CONFLICT (guild) DO NOTHING
"""
_MARK_LEFT = """
UPDATE guilds SET left_at = CASE WHEN guild IN (SELECT value FROM json_each($1)) THEN NULL
                                 ELSE COALESCE(left_at, $2) END
"""


class Guilds:
    """The servers' settings: known at once, since every message asks, and kept with who changed them."""

    def __init__(self, store: JournalStore) -> None:
        self._store = store
        self._settings: dict[str, GuildSettings] = {}
        self.known = False

    async def load(self) -> None:
        """Read what is kept; raises DatabaseError."""
        rows = await self._store.database.read(lambda session: session.execute(_ALL))
        self._settings = {guild: _settings(tuple(rest)) for guild, *rest in rows}
        self.known = True

    async def loaded(self) -> None:
        """Return once the settings are known; raises DatabaseError while they cannot be read.

        Until then `settings` gives the defaults, which nobody must be shown, refused by, or change from.
        """
        if not self.known:
            await self.load()

    def settings(self, guild: str) -> GuildSettings:
        """Return a server's settings, the defaults for one that never changed any."""
        return self._settings.get(guild, _DEFAULT)

    def retentions(self) -> dict[str, int]:
        """Return after how many days each server that says so wants everything gone."""
        days = {guild: settings.retention_days for guild, settings in self._settings.items()}
        return {guild: term for guild, term in days.items() if term is not None}

    async def change(self, guild: str, settings: GuildSettings, *, by: str) -> None:
        """Keep new settings, each change in the trail; raises DatabaseError, and then all stays as it was."""
        old, now = self.settings(guild), self._store.clock()
        events = [
            Event(EventKind.SETTING, now, actor=by, guild=guild, detail=f"{name}: {_shown(before)} -> {_shown(after)}")
            for name, before, after in _changes(old, settings)
        ]

        def work(session: Session) -> None:
            session.execute(_KEEP, guild, *_row(settings))
            add(session, events)

        await self._store.change(work)
        self._settings[guild] = settings

    async def present(self, guilds: Iterable[str]) -> None:
        """Note in which servers the bot is now; of those it has left, all goes after 30 days. Raises DatabaseError."""
        values = channels_json(frozenset(guilds)), to_text(self._store.clock())

        def work(session: Session) -> None:
            session.execute(_ADD_LEFT, *values)
            session.execute(_MARK_LEFT, *values)

        await self._store.change(work)


def _row(settings: GuildSettings) -> Row:
    language = settings.language and settings.language.value
    return (
        channels_json(settings.channels), settings.moderator_role, settings.review_channel, settings.retention_days,
        language, int(settings.may_open_threads), int(settings.may_be_read_elsewhere),
    )  # fmt: skip


def _settings(row: Row) -> GuildSettings:
    channels, role, review, days, language, threads, elsewhere = row
    return GuildSettings(
        None if channels is None else frozenset(json.loads(channels)),
        role,
        review,
        days,
        Language(language) if language else None,
        may_open_threads=bool(threads),
        may_be_read_elsewhere=bool(elsewhere),
    )


def _changes(old: GuildSettings, new: GuildSettings) -> Iterable[tuple[str, object, object]]:
    """Yield the name of each setting that differs, with what it was and is."""
    pairs = ((field.name, getattr(old, field.name), getattr(new, field.name)) for field in fields(GuildSettings))
    return ((name, before, after) for name, before, after in pairs if before != after)


def _shown(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "none"
    return "default" if value is None else str(value)
