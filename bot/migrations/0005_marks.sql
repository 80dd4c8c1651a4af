-- revises: 4
-- date:    2026-11-26
-- reason:  A turn is on disk before it is marked for filters: what has no marks yet is found again after a crash.

-- Empty but for the moment between the two; turns that expire never get marks (see `turn_marks`).
CREATE INDEX turns_to_mark ON turns (number) WHERE marks = '' AND expires_at IS NULL;
