"""How servers want the bot to be, and which it has left."""

import json
from collections.abc import Iterable
from datetime import datetime

from bot.database import Row, Session
from bot.model import GuildSettings, Language
from bot.store._rows import channels_json, to_text


def guilds(session: Session) -> dict[str, GuildSettings]:
    """Return the settings of every server that has any."""
    rows = session.execute(
        """
        SELECT guild, channels, moderator_role, review_channel, retention_days, language, may_open_threads,
               may_be_read_elsewhere FROM guilds
        """
    )
    return {guild: _settings(tuple(rest)) for guild, *rest in rows}


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


def keep_guild(session: Session, guild: str, settings: GuildSettings) -> None:
    """Keep a server's settings."""
    session.execute(
        """
        INSERT INTO guilds (guild, channels, moderator_role, review_channel, retention_days, language, may_open_threads,
                            may_be_read_elsewhere)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        ON CONFLICT (guild) DO UPDATE SET channels = excluded.channels, moderator_role = excluded.moderator_role,
            review_channel = excluded.review_channel, retention_days = excluded.retention_days,
            language = excluded.language, may_open_threads = excluded.may_open_threads,
            may_be_read_elsewhere = excluded.may_be_read_elsewhere
        """,
        *(guild, channels_json(settings.channels), settings.moderator_role, settings.review_channel),
        *(settings.retention_days, settings.language and settings.language.value, int(settings.may_open_threads)),
        int(settings.may_be_read_elsewhere),
    )


def present(session: Session, here: Iterable[str], at: datetime) -> None:
    """Note which servers the bot is in; of all others that something is kept about, that it left them by `at`."""
    known = channels_json(frozenset(here))
    session.execute(
        """
        INSERT INTO guilds (guild, may_open_threads, left_at)
        SELECT guild, 1, $2 FROM (
            SELECT guild FROM places UNION SELECT guild FROM live_sessions
            UNION SELECT guild FROM events WHERE audit = 0
        ) AS known
        WHERE guild IS NOT NULL AND guild NOT IN (SELECT value FROM json_each($1))
        ON CONFLICT (guild) DO NOTHING
        """,
        *(known, to_text(at)),
    )
    session.execute(
        """
        UPDATE guilds SET left_at = CASE WHEN guild IN (SELECT value FROM json_each($1)) THEN NULL
                                         ELSE COALESCE(left_at, $2) END
        """,
        *(known, to_text(at)),
    )
