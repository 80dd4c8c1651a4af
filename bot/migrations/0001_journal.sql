-- revises: 0
-- date:    2026-11-24
-- reason:  The journal: who asked what, what was answered with which spans, and whether it arrived.
--
-- Keys are TEXT, dates are ISO 8601 in UTC with microseconds (27 characters, so that they sort as text).
-- A new table or column that can name a member must also be handled by `erase` and `about` in store.py.

CREATE TABLE migrations (
    number     INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

-- The id is "door/guild/channel", the guild empty in a DM; a DM's channel points at its member, so an erasure removes unused places.
CREATE TABLE places (
    id      TEXT PRIMARY KEY,
    door    TEXT NOT NULL,
    guild   TEXT,
    channel TEXT NOT NULL
);

-- A row says that the member has been told what is kept.
CREATE TABLE contacts (
    author  TEXT PRIMARY KEY,
    told_at TEXT NOT NULL
);

-- The id is that of the question's message. `question_folded` is without case and accents, for searching;
-- `reply` is JSON: the bot's words, and spans of posts. The decision's figures may be NULL (not a number).
CREATE TABLE turns (
    id              TEXT PRIMARY KEY,
    place           TEXT NOT NULL REFERENCES places (id),
    conversation    TEXT NOT NULL,
    author          TEXT NOT NULL,
    author_name     TEXT NOT NULL,
    asked_at        TEXT NOT NULL,
    question        TEXT NOT NULL,
    question_folded TEXT NOT NULL,
    locale          TEXT,
    outcome         TEXT NOT NULL,
    coverage        REAL,
    score           REAL,
    margin          REAL,
    note            TEXT NOT NULL,
    reply           TEXT NOT NULL,
    composed_ms     REAL,
    recorded_at     TEXT NOT NULL
);
CREATE INDEX turns_by_time ON turns (asked_at);
CREATE INDEX turns_by_author ON turns (author, asked_at);
CREATE INDEX turns_by_place ON turns (place, asked_at);

-- What the author was quoted with: spans, and the SHA-256 of the post they were cut from.
CREATE TABLE quotes (
    turn       TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    post       TEXT NOT NULL,
    post_sha   TEXT NOT NULL,
    span_start INTEGER NOT NULL,
    span_end   INTEGER NOT NULL,
    score      REAL,
    speaker    TEXT,
    PRIMARY KEY (turn, ordinal)
);

-- The id of the message that shows the reply, or why there is none.
CREATE TABLE deliveries (
    turn    TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    message TEXT,
    failure TEXT,
    at      TEXT NOT NULL
);

-- `actor` is a member, a moderator or NULL (the bot); `subject` a turn or a member, which may never have been in the other tables.
-- `audit` is 1 for the moderators' trail, which an erasure does not remove.
CREATE TABLE events (
    id      TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    audit   INTEGER NOT NULL,
    at      TEXT NOT NULL,
    actor   TEXT,
    subject TEXT,
    guild   TEXT,
    detail  TEXT NOT NULL
);
CREATE INDEX events_by_time ON events (at);
CREATE INDEX events_by_actor ON events (actor);
CREATE INDEX events_by_subject ON events (subject);
