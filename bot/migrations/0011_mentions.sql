-- revises: 10
-- date:    2026-11-28
-- reason:  A member's id in the words of others is found by no erasure: it goes, as from what is typed since.

-- Whose it was is not known by name any more, so "@…" stands there, as for somebody whom Discord does not name in time.
CREATE TABLE mentions (
    cell TEXT NOT NULL,
    line INTEGER NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (cell, line)
);

-- By turns up to the next "<@" and past it: `said` is what was read, as it is to be, `rest` what is not read yet. Roles
-- ("<@&1>") are nobody's.
INSERT INTO mentions (cell, line, said)
WITH RECURSIVE found (cell, line, name, words) AS (
    SELECT 'question', rowid, '@…', question FROM turns WHERE question GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'folded', rowid, '@...', question_folded FROM turns WHERE question_folded GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'report', rowid, '@…', reason FROM reports WHERE reason GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'note', rowid, '@…', text FROM notes WHERE text GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'title', rowid, '@…', title FROM live_sessions WHERE title GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'live', rowid, '@…', question FROM live_questions WHERE question GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'reason', rowid, '@…', reason FROM live_questions WHERE reason GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'prepared', rowid, '@…', prepared FROM live_questions WHERE prepared GLOB '*<@*[0-9]>*'
    UNION ALL SELECT 'answer', rowid, '@…', words FROM live_answers WHERE words GLOB '*<@*[0-9]>*'
), reading (cell, line, name, said, rest) AS (
    SELECT cell, line, name, '', words FROM found
    UNION ALL
    SELECT cell, line, name,
        said || CASE
            WHEN rest NOT GLOB '<@*' THEN substr(rest, 1, instr(rest || '<@', '<@') - 1)
            WHEN ltrim(substr(rest, 3), '!0123456789') GLOB '>*' AND substr(rest, 3, 2) GLOB '*[0-9]*' THEN name
            ELSE '<@' END,
        CASE
            WHEN rest NOT GLOB '<@*' THEN substr(rest, instr(rest || '<@', '<@'))
            WHEN ltrim(substr(rest, 3), '!0123456789') GLOB '>*' AND substr(rest, 3, 2) GLOB '*[0-9]*'
            THEN substr(ltrim(substr(rest, 3), '!0123456789'), 2)
            ELSE substr(rest, 3) END
    FROM reading WHERE rest <> ''
)
SELECT cell, line, said FROM reading WHERE rest = '';

UPDATE turns SET question = said FROM mentions WHERE cell = 'question' AND line = turns.rowid;
UPDATE turns SET question_folded = said FROM mentions WHERE cell = 'folded' AND line = turns.rowid;
UPDATE reports SET reason = said FROM mentions WHERE cell = 'report' AND line = reports.rowid;
UPDATE notes SET text = said FROM mentions WHERE cell = 'note' AND line = notes.rowid;
UPDATE live_sessions SET title = said FROM mentions WHERE cell = 'title' AND line = live_sessions.rowid;
UPDATE live_questions SET question = said FROM mentions WHERE cell = 'live' AND line = live_questions.rowid;
UPDATE live_questions SET reason = said FROM mentions WHERE cell = 'reason' AND line = live_questions.rowid;
UPDATE live_questions SET prepared = said FROM mentions WHERE cell = 'prepared' AND line = live_questions.rowid;
UPDATE live_answers SET words = said FROM mentions WHERE cell = 'answer' AND line = live_answers.rowid;

DROP TABLE mentions;
