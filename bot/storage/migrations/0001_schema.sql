-- date:   2026-12-04
-- reason: All that is kept: turns, what became of them, moderators' work, servers' settings, live sessions.
--
-- Keys are TEXT, dates are ISO 8601 in UTC with microseconds (27 characters, so that they sort as text).
-- A new table or column that can name a member must also be handled in _erasing.py and _members.py.

-- The id is "door/guild/channel", the guild empty in a DM; a DM's channel points at its member, so an erasure removes
-- unused places.
CREATE TABLE places (
    id      TEXT PRIMARY KEY,
    door    TEXT NOT NULL,
    guild   TEXT,
    channel TEXT NOT NULL
);

-- A row says that the member has been told what is kept, and in which version of the notice; that is empty for one that
-- tells of no model.
CREATE TABLE contacts (
    author  TEXT PRIMARY KEY,
    told_at TEXT NOT NULL,
    notice  TEXT NOT NULL DEFAULT ''
);

-- The id is that of the question's message. `question_folded` is without case and accents, for searching;
-- `reply` is JSON: the bot's words, and spans of posts. The decision's figures may be NULL (not a number).
-- `kind` is "question", "reading" (a post or its context was only read, by a button or a poll) or "live answer" (nobody
-- asked what was answered in a live session and reported there).
-- `number` is asked_at in microseconds since 1970, moved on by some where it was taken: it sorts turns, pages go by it,
-- and it names the row in `turn_words` (an implicit rowid would change when the file is rewritten).
-- `marks` are the words by which filters find a turn, made by the view `turn_marks`; without marks nothing finds it.
-- `expires_at`: of this turn no text is kept, and it goes at that moment (members on pause, servers that keep nothing).
-- `withdrawn_by` is "asker" or "moderator", nobody's id. What the asker withdrew while it waited for the moderators keeps
-- its words until they are done; what a moderator withdrew keeps them until their term.
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
    recorded_at     TEXT NOT NULL,
    kind            TEXT NOT NULL,
    number          INTEGER NOT NULL,
    marks           TEXT NOT NULL DEFAULT '',
    expires_at      TEXT,
    edited_at       TEXT,
    redacted_at     TEXT,
    withdrawn_at    TEXT,
    withdrawn_by    TEXT
);
CREATE INDEX turns_by_time ON turns (asked_at);
CREATE INDEX turns_by_author ON turns (author, asked_at);
CREATE UNIQUE INDEX turns_by_number ON turns (number);
CREATE INDEX turns_by_talk ON turns (conversation, number);
-- All that the statistics count, so that they need not read the turns themselves.
CREATE INDEX turns_by_place ON turns (place, number, outcome, kind, author, expires_at);
CREATE INDEX turns_by_expiry ON turns (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX turns_withdrawn ON turns (id) WHERE withdrawn_by = 'asker' AND redacted_at IS NULL;
-- The turns for which a model was asked, to be counted. By its text, since a reply whose figures are no numbers is no
-- JSON to every SQLite; nothing that was written in it can look so, for JSON escapes its quotation marks.
CREATE INDEX turns_consulted ON turns (number) WHERE instr(reply, '"consultation":') > 0;
-- A turn is on disk before it is marked for filters: what has no marks yet is found again after a crash. Empty but for
-- the moment between the two; turns that expire never get marks (see `turn_marks`).
CREATE INDEX turns_to_mark ON turns (number) WHERE marks = '' AND expires_at IS NULL;

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
CREATE INDEX deliveries_by_message ON deliveries (message) WHERE message IS NOT NULL;

-- `actor` is a member, a moderator or NULL (the bot); `subject` a turn or a member, which may never have been in the
-- other tables. `audit` is 1 for the moderators' trail, which an erasure does not remove.
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
CREATE INDEX audit_by_guild ON events (guild, at, id) WHERE audit = 1;

-- One thumb for each member and turn: 1 is up, -1 down.
CREATE TABLE votes (
    turn   TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    at     TEXT NOT NULL,
    thumb  INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (turn, author)
);
CREATE INDEX votes_by_author ON votes (author);

CREATE TABLE reports (
    turn   TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    at     TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (turn, author)
);
CREATE INDEX reports_by_author ON reports (author);

-- What the moderators say of a turn, and who is at it; a claim holds until `claimed_until`.
CREATE TABLE reviews (
    turn          TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    state         TEXT,
    moderator     TEXT,
    at            TEXT,
    claimed_by    TEXT,
    claimed_until TEXT
);
CREATE INDEX reviews_by_moderator ON reviews (moderator) WHERE moderator IS NOT NULL;
CREATE INDEX reviews_by_claim ON reviews (claimed_by) WHERE claimed_by IS NOT NULL;

CREATE TABLE notes (
    id     TEXT PRIMARY KEY,
    turn   TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    author TEXT NOT NULL,
    at     TEXT NOT NULL,
    text   TEXT NOT NULL
);
CREATE INDEX notes_by_turn ON notes (turn);
CREATE INDEX notes_by_author ON notes (author);

-- What was posted in a review channel about an exchange, found again to follow what becomes of that.
CREATE TABLE alerts (
    turn    TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    at      TEXT NOT NULL
);

-- How a server wants the bot to be; `channels` is a JSON list, NULL wherever a default holds. `may_be_read_elsewhere`:
-- whether a model that is not on the operator's own machines may read what is asked there. `left_at`: since when the bot
-- is no longer there.
CREATE TABLE guilds (
    guild                 TEXT PRIMARY KEY,
    channels              TEXT,
    moderator_role        TEXT,
    review_channel        TEXT,
    retention_days        INTEGER,
    language              TEXT,
    may_open_threads      INTEGER,
    may_be_read_elsewhere INTEGER NOT NULL DEFAULT 1,
    left_at               TEXT
);

-- What a turn is found by, one word for each thing, letters first: its place (g server, c channel), who asked (a), what
-- came of it (o), thumbs, reports, what moderators said (s), whether it waits for them. Ids that are no number are
-- spelled as x and hexadecimal digits, so that none can be mistaken for something else. What was taken back has no words
-- left to be judged by: it waits for no moderator.
CREATE VIEW turn_marks AS
SELECT turns.id AS turn, CASE WHEN turns.expires_at IS NOT NULL THEN '' ELSE
    CASE WHEN guild IS NULL THEN '' WHEN guild GLOB '*[^0-9]*' THEN 'gx' || hex(guild) ELSE 'g' || guild END
    || ' ' || CASE WHEN channel GLOB '*[^0-9]*' THEN 'cx' || hex(channel) ELSE 'c' || channel END
    || ' ' || CASE WHEN turns.author GLOB '*[^0-9]*' THEN 'ax' || hex(turns.author) ELSE 'a' || turns.author END
    || ' o' || outcome
    || CASE WHEN liked THEN ' up' ELSE '' END
    || CASE WHEN disliked_at IS NULL THEN '' ELSE ' down' END
    || CASE WHEN reported_at IS NULL THEN '' ELSE ' reported' END
    || CASE WHEN COALESCE(state, 'to_review') = 'to_review' THEN ' open' ELSE ' reviewed' END
    || CASE WHEN state IS NULL THEN '' ELSE ' s' || replace(state, '_', '') END
    || CASE WHEN redacted_at IS NULL AND (state = 'to_review'
        OR (state IS NULL AND (outcome IN ('declined', 'near') OR COALESCE(disliked_at, reported_at) IS NOT NULL))
        OR (state IS NOT NULL AND MAX(COALESCE(disliked_at, ''), COALESCE(reported_at, '')) > reviews.at))
        THEN ' queued' ELSE '' END
    END AS marks
FROM (
    SELECT id, place, author, outcome, expires_at, redacted_at,
        EXISTS (SELECT 1 FROM votes WHERE votes.turn = turns.id AND thumb > 0) AS liked,
        (SELECT MAX(at) FROM votes WHERE votes.turn = turns.id AND thumb < 0) AS disliked_at,
        (SELECT MAX(at) FROM reports WHERE reports.turn = turns.id) AS reported_at
    FROM turns
) AS turns
JOIN places ON places.id = turns.place
LEFT JOIN reviews ON reviews.turn = turns.id;

-- The full-text index. The text is folded already. No positions are kept: nothing asks for phrases. Words of two and
-- three letters are often looked up by their beginning alone.
CREATE VIEW turns_to_find AS SELECT number, question_folded, marks FROM turns WHERE marks <> '';
CREATE VIRTUAL TABLE turn_words USING fts5 (
    question_folded, marks,
    content = 'turns_to_find', content_rowid = 'number', detail = 'column', prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 0'
);

-- The index follows `marks`: a turn gets them right after it was written, and whoever changes something they tell of
-- makes them anew.
CREATE TRIGGER turn_words_change AFTER UPDATE OF question_folded, marks ON turns BEGIN
    INSERT INTO turn_words (turn_words, rowid, question_folded, marks)
    SELECT 'delete', OLD.number, OLD.question_folded, OLD.marks WHERE OLD.marks <> '';
    INSERT INTO turn_words (rowid, question_folded, marks)
    SELECT NEW.number, NEW.question_folded, NEW.marks WHERE NEW.marks <> '';
END;
CREATE TRIGGER turn_words_end AFTER DELETE ON turns WHEN OLD.marks <> '' BEGIN
    INSERT INTO turn_words (turn_words, rowid, question_folded, marks)
    VALUES ('delete', OLD.number, OLD.question_folded, OLD.marks);
END;

-- Live sessions: who is the guest and when, which questions were put in advance, what became of them. Every row is
-- written by a step of the session; `revision` is that of the step, so that an old step never undoes a newer one.
-- `guest` is NULL for the blog (`guest_is_blog` is 1 then) and for somebody who was erased; `host` announced it.
-- `wait` is in minutes; when the guest gave the last sign is known only while a question waits for them. The one message
-- for moderators of questions that wait is the alert; its channel is empty where it was written to the host in private.
CREATE TABLE live_sessions (
    id              TEXT PRIMARY KEY,
    guild           TEXT NOT NULL,
    channel         TEXT NOT NULL,
    title           TEXT NOT NULL,
    guest           TEXT,
    guest_name      TEXT,
    guest_is_blog   INTEGER NOT NULL,
    host            TEXT,
    announced_at    TEXT NOT NULL,
    opens_at        TEXT NOT NULL,
    starts_at       TEXT NOT NULL,
    ends_at         TEXT NOT NULL,
    zone            TEXT NOT NULL,
    state           TEXT NOT NULL,
    next_at         TEXT,
    paused_at       TEXT,
    approval        INTEGER NOT NULL,
    each            INTEGER NOT NULL,
    previous        TEXT,
    revision        INTEGER NOT NULL,
    wait            INTEGER NOT NULL,
    waiting_since   TEXT,
    waiting_until   TEXT,
    waiting_message TEXT,
    alert_channel   TEXT,
    alert_message   TEXT,
    alert_posted_at TEXT,
    alert_shown_at  TEXT,
    alert_count     INTEGER
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
-- `number` is that under which it was first put, NULL until then; `alerted`: moderators were told that it waits for them.
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
    revision      INTEGER NOT NULL,
    number        INTEGER,
    alerted       INTEGER NOT NULL
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
