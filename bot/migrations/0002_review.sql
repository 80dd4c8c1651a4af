-- revises: 1
-- date:    2026-11-24
-- reason:  Moderators review, members vote, report and pause, servers have settings, questions are found by their words.
--
-- A new table or column that can name a member must also be handled in store/_erasing.py and store/_members.py.

-- `number` is asked_at in microseconds since 1970, moved on by some where it was taken: it sorts turns, pages go by it,
-- and it names the row in `turn_words` (an implicit rowid would change when the file is rewritten).
-- `marks` are the words by which filters find a turn, made by the view `turn_marks`; without marks nothing finds it.
-- `expires_at`: of this turn no text is kept, and it goes at that moment (members on pause, servers that keep nothing).
ALTER TABLE turns ADD COLUMN number INTEGER;
ALTER TABLE turns ADD COLUMN marks TEXT NOT NULL DEFAULT '';
ALTER TABLE turns ADD COLUMN expires_at TEXT;
ALTER TABLE turns ADD COLUMN edited_at TEXT;
ALTER TABLE turns ADD COLUMN redacted_at TEXT;
UPDATE turns SET question_folded = replace(replace(question_folded, 'œ', 'oe'), 'æ', 'ae');
-- Each at its moment, or right behind the one before it where that has taken it.
UPDATE turns SET number = placed.number FROM (
    SELECT id, place + MAX(moment - place) OVER (ORDER BY place) AS number FROM (
        SELECT id, moment, ROW_NUMBER() OVER (ORDER BY moment, id) AS place FROM (
            SELECT id, strftime('%s', asked_at) * 1000000 + substr(asked_at, 21, 6) AS moment FROM turns
        )
    )
) AS placed WHERE placed.id = turns.id;
CREATE UNIQUE INDEX turns_by_number ON turns (number);
CREATE INDEX turns_by_expiry ON turns (expires_at) WHERE expires_at IS NOT NULL;
-- All that the statistics count, so that they need not read the turns themselves.
DROP INDEX turns_by_place;
CREATE INDEX turns_by_place ON turns (place, number, outcome, author, expires_at);

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

-- How a server wants the bot to be; `channels` is a JSON list, NULL wherever a default holds. `left_at`: since when the
-- bot is no longer there.
CREATE TABLE guilds (
    guild            TEXT PRIMARY KEY,
    channels         TEXT,
    moderator_role   TEXT,
    review_channel   TEXT,
    retention_days   INTEGER,
    language         TEXT,
    may_open_threads INTEGER,
    left_at          TEXT
);

CREATE INDEX audit_by_guild ON events (guild, at, id) WHERE audit = 1;

-- What a turn is found by, one word for each thing, letters first: its place (g server, c channel), who asked (a), what
-- came of it (o), thumbs, reports, what moderators said (s), whether it waits for them. Ids that are no number are
-- spelled as x and hexadecimal digits, so that none can be mistaken for something else.
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
    || CASE WHEN state = 'to_review'
        OR (state IS NULL AND (outcome IN ('declined', 'near') OR COALESCE(disliked_at, reported_at) IS NOT NULL))
        OR (state IS NOT NULL AND MAX(COALESCE(disliked_at, ''), COALESCE(reported_at, '')) > reviews.at)
        THEN ' queued' ELSE '' END
    END AS marks
FROM (
    SELECT id, place, author, outcome, expires_at,
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

UPDATE turns SET marks = (SELECT turn_marks.marks FROM turn_marks WHERE turn_marks.turn = turns.id);
