"""Erasing: a member, all before a moment, what is past its retention. Every table with a member in it is known here."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from bot.model import ErasureRequest, Removed
from bot.storage._database import HAS_SECURE_INDEX, Session, Value
from bot.storage._live import expire_live, forget_live
from bot.storage._rows import channels_json, to_number, to_text
from bot.storage._writing import mark, redact

# What hangs on a turn and goes with it.
_WITH_TURNS = ("quotes", "deliveries", "votes", "reports", "notes", "reviews", "alerts")
_IN_SCOPE = """
place IN (SELECT id FROM places WHERE guild = $2 AND ($3 IS NULL OR channel IN (SELECT value FROM json_each($3))))
"""
_OF_GUILDS = "place IN (SELECT id FROM places WHERE guild IN (SELECT value FROM json_each($1)))"
_OF_OTHERS = """
place IN (SELECT id FROM places WHERE guild IS NULL OR guild NOT IN (SELECT value FROM json_each($1)))
"""
# A turn's number is its moment in microseconds, or moved on from there a little, where others were in its place.
_MOVED = 10**6
# Taking one turn's words out of the index takes as long as indexing so many (measured: 5 ms, 14 µs).
_DEAR = 300


@dataclass(frozen=True, slots=True)
class _Which:
    """A condition on `turns` and its values."""

    sql: str
    values: tuple[Value, ...]


def erase(session: Session, erasure: ErasureRequest, *, recorded_until: datetime | None = None) -> Removed:
    """Remove what an erasure asks for; return how much it was. `recorded_until` spares what was recorded later.

    Of the moderators' trail only the mention as the one it was about goes; what they did as a moderator stays.
    """
    which = _which(erasure, recorded_until)
    own = Removed()
    if erasure.member is not None and erasure.before is None:
        own = _remove_opinions(session, erasure, erasure.member, recorded_until)
    events = _remove_events(session, which, erasure, recorded_until)
    gone = _remove_turns(session, which)
    live = _remove_live(session, erasure, recorded_until)
    contacts = _remove_contact(session, erasure, recorded_until)
    return _sum([own, gone, Removed(events=events, contacts=contacts, live=live)])


def changes(session: Session) -> int:
    """Return how many rows were changed or removed so far: more afterwards means that old copies may lie about."""
    [(count,)] = session.execute("SELECT total_changes()")
    return int(count)


def _which(erasure: ErasureRequest, recorded_until: datetime | None) -> _Which:
    conditions: list[str] = []
    values: list[Value] = [erasure.member, erasure.guild, channels_json(erasure.channels)]
    if erasure.member is not None:
        conditions.append("author = $1")
    if erasure.guild is not None:
        conditions.append(_IN_SCOPE)
    if erasure.before is not None:
        conditions.append(_asked_before(len(values) + 1))
        values += _moment(erasure.before)
    if recorded_until is not None:
        values.append(to_text(recorded_until))
        conditions.append(f"recorded_at <= ${len(values)}")
    if erasure.member is None and erasure.before is None:
        raise ValueError("an erasure names a member or a moment")
    return _Which(" AND ".join(conditions), tuple(values))


def _asked_before(place: int) -> str:
    """Return the condition on turns asked before a moment, whose two values begin at that place.

    With their numbers the index of places leads to them; without, all that is kept of a server would be looked through.
    """
    return f"asked_at < ${place} AND number < ${place + 1}"


def _moment(before: datetime) -> tuple[str, int]:
    return to_text(before), to_number(before) + _MOVED


def _remove_opinions(session: Session, erasure: ErasureRequest, member: str, until: datetime | None) -> Removed:
    """Remove what the member said of turns, other people's too, and their name from what they reviewed."""
    # Asked of what is the member's, not of all that is kept of the server.
    here = f"EXISTS (SELECT 1 FROM turns WHERE turns.id = turn AND {_IN_SCOPE})" if erasure.guild else "TRUE"
    values = (member, erasure.guild, channels_json(erasure.channels), to_text(until) if until else "9999")
    removed = {
        table: session.execute(f"DELETE FROM {table} WHERE author = $1 AND {here} AND at <= $4 RETURNING turn", *values)
        for table in ("votes", "reports", "notes")
    }
    mark(session, {turn for rows in removed.values() for (turn,) in rows})
    if not erasure.guild:
        session.execute("UPDATE reviews SET moderator = NULL WHERE moderator = $1", member)
        session.execute("UPDATE reviews SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = $1", member)
    return Removed(votes=len(removed["votes"]), reports=len(removed["reports"]), notes=len(removed["notes"]))


def _remove_live(session: Session, erasure: ErasureRequest, until: datetime | None) -> int:
    """Remove a member from live sessions; without a member, the sessions that ended before the moment."""
    if erasure.member is None:
        return expire_live(session, erasure.before, guild=erasure.guild, channels=erasure.channels)
    limit = min((moment for moment in (erasure.before, until) if moment is not None), default=None)
    return forget_live(session, erasure.member, guild=erasure.guild, channels=erasure.channels, until=limit)


def _remove_events(session: Session, which: _Which, erasure: ErasureRequest, until: datetime | None) -> int:
    """Remove what happened to the turns, and to the member; in the trail only forget whom it was about."""
    limit = to_text(until) if until else "9999"
    values = (*which.values, limit)
    late = f"at <= ${len(values)}"
    about = f"subject IN (SELECT id FROM turns WHERE {which.sql})"
    removed = session.execute(f"DELETE FROM events WHERE audit = 0 AND {late} AND {about} RETURNING id", *values)
    session.execute(f"UPDATE events SET subject = NULL WHERE {late} AND {about}", *values)
    if erasure.member is not None and erasure.before is None:
        here = "($2 IS NULL OR guild = $2) AND at <= $4"
        if erasure.channels is not None:  # what is about no turn of these may have happened in any other channel
            here += f" AND EXISTS (SELECT 1 FROM turns WHERE turns.id = subject AND {_IN_SCOPE})"
        mine = (erasure.member, erasure.guild, channels_json(erasure.channels), limit)
        for column in ("actor", "subject"):
            sql = f"DELETE FROM events WHERE audit = 0 AND {column} = $1 AND {here} RETURNING id"
            removed += session.execute(sql, *mine)
        session.execute(f"UPDATE events SET subject = NULL WHERE subject = $1 AND {here}", *mine)
    return len(removed)


def _remove_contact(session: Session, erasure: ErasureRequest, until: datetime | None) -> int:
    """Take a member, or whoever has nothing left, for a stranger again, unless they are known from elsewhere."""
    limit = min((moment for moment in (erasure.before, until) if moment is not None), default=None)
    sql = """
    DELETE FROM contacts WHERE ($1 IS NULL OR author = $1) AND told_at <= $2
    AND NOT EXISTS (SELECT 1 FROM turns WHERE turns.author = contacts.author)
    AND NOT EXISTS (SELECT 1 FROM live_questions WHERE live_questions.author = contacts.author) RETURNING author
    """
    return len(session.execute(sql, erasure.member, to_text(limit) if limit else "9999"))


def _remove_turns(session: Session, which: _Which) -> Removed:
    [(found,)] = session.execute(f"SELECT COUNT(*) FROM turns WHERE {which.sql}", *which.values)
    if not found:
        return Removed()
    counts = {
        table: len(
            session.execute(
                f"DELETE FROM {table} WHERE turn IN (SELECT id FROM turns WHERE {which.sql}) RETURNING 1",
                *which.values,
            )
        )
        for table in _WITH_TURNS
    }
    with _leaving_index(session, which.sql, which.values, turns=found):
        turns = len(session.execute(f"DELETE FROM turns WHERE {which.sql} RETURNING 1", *which.values))
    session.execute("DELETE FROM places WHERE NOT EXISTS (SELECT 1 FROM turns WHERE turns.place = places.id)")
    return Removed(
        turns,
        counts["quotes"],
        votes=counts["votes"],
        reports=counts["reports"],
        notes=counts["notes"],
    )


@dataclass(frozen=True, slots=True)
class Terms:
    """Until when things are kept: before `default` they go, in some servers before another moment.

    `audit` is the trail's own term, `left` the moment before which the bot must have been gone from a server; of
    moderators' claims those go that had run out by the moment `claims`.
    """

    default: datetime
    guilds: Mapping[str, datetime]
    audit: datetime
    left: datetime
    claims: datetime | None = None


def purge(session: Session, terms: Terms) -> Removed:
    """Remove what is past its term, and who has nothing left is a stranger again; return how much it was."""
    own = channels_json(list(terms.guilds))
    removed = [
        _remove_turns(session, _Which(f"{_asked_before(2)} AND {_OF_OTHERS}", (own, *_moment(terms.default)))),
        *(
            # What has no words has its own ten minutes, also where a server keeps nothing else.
            _remove_turns(
                session,
                _Which(
                    f"{_asked_before(2)} AND expires_at IS NULL AND {_OF_GUILDS}",
                    (channels_json([guild]), *_moment(before)),
                ),
            )
            for guild, before in terms.guilds.items()
        ),
        _purge_left(session, terms.left),
    ]
    live = expire_live(session, terms.default, but=tuple(terms.guilds))
    live += sum(expire_live(session, before, guild=guild) for guild, before in terms.guilds.items())
    if terms.claims is not None:
        _purge_claims(session, terms.claims)
    events = _purge_events(session, terms, own)
    contacts = session.execute(
        """
        DELETE FROM contacts WHERE told_at < $1
        AND NOT EXISTS (SELECT 1 FROM turns WHERE turns.author = contacts.author AND asked_at >= $1)
        AND NOT EXISTS (SELECT 1 FROM live_questions WHERE live_questions.author = contacts.author) RETURNING author
        """,
        to_text(terms.default),
    )
    return _sum([*removed, Removed(events=events, contacts=len(contacts), live=live)])


def _purge_claims(session: Session, now: datetime) -> None:
    """Let nothing say any more who was at something that they did not decide about in time."""
    for table in ("reviews", "live_questions"):
        session.execute(
            f"UPDATE {table} SET claimed_by = NULL, claimed_until = NULL"
            " WHERE claimed_by IS NOT NULL AND claimed_until <= $1",
            to_text(now),
        )


def _purge_left(session: Session, before: datetime) -> Removed:
    """Remove all of servers that the bot left before that moment."""
    left = [guild for (guild,) in session.execute("SELECT guild FROM guilds WHERE left_at < $1", to_text(before))]
    if not left:
        return Removed()
    removed = _remove_turns(session, _Which(_OF_GUILDS, (channels_json(left),)))
    events, live = [], 0
    for guild in left:
        live += expire_live(session, None, guild=guild)
        events += session.execute("DELETE FROM events WHERE audit = 0 AND guild = $1 RETURNING id", guild)
        session.execute("DELETE FROM guilds WHERE guild = $1", guild)
    return replace(removed, events=len(events), live=live)


def _purge_events(session: Session, terms: Terms, own: Value) -> int:
    removed = session.execute(
        """
        DELETE FROM events WHERE audit = 0 AND at < $1
        AND (guild IS NULL OR guild NOT IN (SELECT value FROM json_each($2))) RETURNING id
        """,
        *(to_text(terms.default), own),
    )
    for guild, before in terms.guilds.items():
        sql = "DELETE FROM events WHERE audit = 0 AND guild = $1 AND at < $2 RETURNING id"
        removed += session.execute(sql, guild, to_text(before))
    removed += session.execute("DELETE FROM events WHERE audit = 1 AND at < $1 RETURNING id", to_text(terms.audit))
    return len(removed)


def _sum(parts: list[Removed]) -> Removed:
    names = ("turns", "quotes", "events", "contacts", "votes", "reports", "notes", "live")
    return Removed(**{name: sum(getattr(part, name) for part in parts) for name in names})


def expire(session: Session, now: datetime) -> int:
    """Remove the turns without words whose moment has come, and their edits; return how many are still to go."""
    due = _Which("expires_at <= $1", (to_text(now),))
    session.execute(
        f"DELETE FROM events WHERE audit = 0 AND subject IN (SELECT id FROM turns WHERE {due.sql})", *due.values
    )
    _remove_turns(session, due)
    [(left,)] = session.execute("SELECT COUNT(*) FROM turns WHERE expires_at IS NOT NULL")
    return int(left)


def redact_again(session: Session, turn: str, at: datetime) -> bool:
    """Take the words of a turn away that had been taken away before; return whether it still had them.

    An edit takes the old words away and has its moment: what was written then or since nobody asked to have forgotten.
    """
    sql = "SELECT reply FROM turns WHERE id = $1 AND redacted_at IS NULL AND COALESCE(edited_at, '') < $2"
    found = session.execute(sql, turn, to_text(at))
    for (reply,) in found:
        redact(session, turn, reply, at)
        mark(session, [turn])
    return bool(found)


def secure_index(session: Session) -> None:
    """Have what is deleted leave the index at once, where this SQLite can do so."""
    _secure(session, at_once=True)


@contextmanager
def _leaving_index(session: Session, condition: str, values: Sequence[Value], *, turns: int) -> Iterator[None]:
    """Have the turns under a condition, which are deleted meanwhile, out of the index; `turns` is how many there are.

    The index is made anew where that is quicker, or the only way: merging it ('optimize') leaves some of the deleted
    words behind in SQLite 3.46, unless each was taken out before.
    """
    [(all_turns,)] = session.execute("SELECT COUNT(*) FROM turn_words_docsize")
    anew = turns * _DEAR > all_turns or not HAS_SECURE_INDEX
    sql = f"SELECT question_folded || ' ' || marks FROM turns WHERE {condition}"
    words = "" if anew else " ".join(text for (text,) in session.execute(sql, *values))
    if anew:
        _secure(session, at_once=False)
    yield
    if not anew and _are_left(session, words):
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('optimize')")
        anew = _are_left(session, words)  # where there was nothing to merge
    if anew:
        session.execute("INSERT INTO turn_words (turn_words) VALUES ('rebuild')")
        _secure(session, at_once=True)


def _are_left(session: Session, words: str) -> bool:
    """Return whether a page of the index is still known by one of these words, though no turn has it any more.

    Whatever else there is of a deleted word, FTS5 takes out itself.
    """
    # As bytes, behind one that says which of its indexes it is; cut short, perhaps within a character.
    pages = session.execute("SELECT DISTINCT hex(substr(term, 2)) FROM turn_words_idx")
    beginnings = {bytes.fromhex(term).decode(errors="ignore") for (term,) in pages}
    sql = "SELECT 1 FROM turn_words WHERE turn_words MATCH $1 LIMIT 1"
    return any(word and word in words and not session.execute(sql, f'"{word}" *') for word in beginnings)


def _secure(session: Session, *, at_once: bool) -> None:
    if HAS_SECURE_INDEX:
        session.execute("INSERT INTO turn_words (turn_words, rank) VALUES ('secure-delete', $1)", int(at_once))
