"""How each server wants the bot to be: known at once, since every message asks, and kept with who changed it."""

from collections.abc import Iterable
from dataclasses import fields
from functools import partial

from bot import store
from bot.database import Session
from bot.journal._books import Books
from bot.model import Event, EventKind, GuildSettings

_DEFAULT = GuildSettings()


class Guilds:
    """The servers' settings."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._settings: dict[str, GuildSettings] = {}
        self.known = False

    async def load(self) -> None:
        """Read what is kept; raises DatabaseError."""
        self._settings = await self._books.database.read(store.guilds)
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
        events = self._changes(guild, settings, by)

        def work(session: Session) -> None:
            store.keep_guild(session, guild, settings)
            store.add(session, events)

        await self._books.change(work)
        self._settings[guild] = settings

    def _changes(self, guild: str, new: GuildSettings, by: str) -> list[Event]:
        old = self.settings(guild)
        names = [field.name for field in fields(GuildSettings)]
        return [
            Event(EventKind.SETTING, self._books.clock(), actor=by, guild=guild, detail=_change(name, old, new))
            for name in names
            if getattr(old, name) != getattr(new, name)
        ]

    async def present(self, guilds: Iterable[str]) -> None:
        """Note in which servers the bot is now; of those it has left, all goes after 30 days. Raises DatabaseError."""
        await self._books.change(partial(store.present, here=frozenset(guilds), at=self._books.clock()))


def _change(name: str, old: GuildSettings, new: GuildSettings) -> str:
    return f"{name}: {_shown(getattr(old, name))} -> {_shown(getattr(new, name))}"


def _shown(value: object) -> str:
    if isinstance(value, frozenset):
        return ", ".join(sorted(value)) or "none"
    return "default" if value is None else str(value)
