"""All SQL of the product: functions that run inside a transaction (a `Session`), model objects in and out.

Erasing and describing a member must know every table; a test reads the schema and fails for a forgotten one.
"""

from bot.store._checking import how_many, members, newest, turns_with_words, verify
from bot.store._counting import Counts, count, questions
from bot.store._erasing import Terms, changes, erase, expire, purge, redact_again
from bot.store._guilds import guilds, keep_guild, present
from bot.store._indexing import secure_index
from bot.store._live import live_sessions
from bot.store._live_rows import live_from_plain, live_to_plain
from bot.store._members import about, names
from bot.store._reading import contact, knows, recent, tail, told_help, undelivered
from bot.store._reviewing import (
    add_note,
    alert,
    audit,
    awaits_moderators,
    channels,
    claim,
    decide,
    dossier,
    keep_alert,
    numbered_audit,
    release,
    to_redact,
)
from bot.store._rows import from_text, to_number, to_text
from bot.store._searching import has_words, numbered, queue, search
from bot.store._talks import (
    answered,
    private_channels,
    quoted_in,
    talk,
    turn_of_message,
    turns,
    turns_of_messages,
)
from bot.store._writing import Entry, add, add_and_mark, mark_new

__all__ = [
    "Counts",
    "Entry",
    "Terms",
    "about",
    "add",
    "add_and_mark",
    "add_note",
    "alert",
    "answered",
    "audit",
    "awaits_moderators",
    "changes",
    "channels",
    "claim",
    "contact",
    "count",
    "decide",
    "dossier",
    "erase",
    "expire",
    "from_text",
    "guilds",
    "has_words",
    "how_many",
    "keep_alert",
    "keep_guild",
    "knows",
    "live_from_plain",
    "live_sessions",
    "live_to_plain",
    "mark_new",
    "members",
    "names",
    "newest",
    "numbered",
    "numbered_audit",
    "present",
    "private_channels",
    "purge",
    "questions",
    "queue",
    "quoted_in",
    "recent",
    "redact_again",
    "release",
    "search",
    "secure_index",
    "tail",
    "talk",
    "to_number",
    "to_redact",
    "to_text",
    "told_help",
    "turn_of_message",
    "turns",
    "turns_of_messages",
    "turns_with_words",
    "undelivered",
    "verify",
]
