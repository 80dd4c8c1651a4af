-- revises: 5
-- date:    2026-11-27
-- reason:  What was taken back has no words left to be judged by: it waits for no moderator.

-- As in 0002_review.sql but for `redacted_at`.
DROP VIEW turn_marks;
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

-- Those without marks get them from the new view soon enough.
UPDATE turns SET marks = (SELECT turn_marks.marks FROM turn_marks WHERE turn_marks.turn = turns.id)
WHERE redacted_at IS NOT NULL AND marks <> '';
