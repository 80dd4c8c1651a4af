-- revises: 1
-- date:    2026-11-24
-- reason:  Live sessions: who is the guest and when, which questions were put in advance, what became of them.
--
-- Every row is written by a step of the session; `revision` is that of the step, so that an old step never undoes a
-- newer one. Where a table can name a member, `erase`, `about` and `purge` of the store know it.

-- `guest` is NULL for the blog (`guest_is_blog` is 1 then) and for somebody who was erased; `host` announced it.
CREATE TABLE live_sessions (
    id            TEXT PRIMARY KEY,
    guild         TEXT NOT NULL,
    channel       TEXT NOT NULL,
    title         TEXT NOT NULL,
    guest         TEXT,
    guest_name    TEXT,
    guest_is_blog INTEGER NOT NULL,
    host          TEXT,
    announced_at  TEXT NOT NULL,
    opens_at      TEXT NOT NULL,
    starts_at     TEXT NOT NULL,
    ends_at       TEXT NOT NULL,
    zone          TEXT NOT NULL,
    state         TEXT NOT NULL,
    next_at       TEXT,
    paused_at     TEXT,
    approval      INTEGER NOT NULL,
    each          INTEGER NOT NULL,
    previous      TEXT,
    revision      INTEGER NOT NULL
);
CREATE INDEX live_sessions_by_end ON live_sessions (ends_at);

-- The ids of what shows a session's own notices; empty where one cannot be shown.
CREATE TABLE live_notices (
    session TEXT NOT NULL REFERENCES live_sessions (id) ON DELETE CASCADE,
    notice  TEXT NOT NULL,
    message TEXT NOT NULL,
    PRIMARY KEY (session, notice)
);

-- The id is that of the interaction in which it was asked, or "session-number" for one carried from another session.
-- `merged_into` is a question of the same session, `carried_from` one of an earlier one that may be gone by now.
CREATE TABLE live_questions (
    id            TEXT PRIMARY KEY,
    session       TEXT NOT NULL REFERENCES live_sessions (id) ON DELETE CASCADE,
    author        TEXT NOT NULL,
    author_name   TEXT NOT NULL,
    question      TEXT NOT NULL,
    asked_at      TEXT NOT NULL,
    state         TEXT NOT NULL,
    anonymous     INTEGER NOT NULL,
    mention       INTEGER NOT NULL,
    reason        TEXT,
    merged_into   TEXT,
    claimed_by    TEXT,
    claimed_until TEXT,
    rank          INTEGER,
    prepared      TEXT,
    prepared_by   TEXT,
    puts          INTEGER NOT NULL,
    put_at        TEXT,
    message       TEXT,
    told          INTEGER NOT NULL,
    carried_from  TEXT,
    revision      INTEGER NOT NULL
);
CREATE INDEX live_questions_by_session ON live_questions (session);
CREATE INDEX live_questions_by_author ON live_questions (author);

CREATE TABLE live_votes (
    question TEXT NOT NULL REFERENCES live_questions (id) ON DELETE CASCADE,
    member   TEXT NOT NULL,
    PRIMARY KEY (question, member)
);
CREATE INDEX live_votes_by_member ON live_votes (member);

-- A person's words, or the blog's reply as JSON (spans of posts); `message` shows it, empty where none can.
CREATE TABLE live_answers (
    question    TEXT NOT NULL REFERENCES live_questions (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    author      TEXT,
    author_name TEXT,
    words       TEXT,
    reply       TEXT,
    message     TEXT,
    PRIMARY KEY (question, number)
);
CREATE INDEX live_answers_by_author ON live_answers (author);
