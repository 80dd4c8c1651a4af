-- revises: 5
-- date:    2026-11-27
-- reason:  A question of a live session keeps the number under which it was first put, also when it is put again.

-- NULL until it is put, and for those that were put before this was kept.
ALTER TABLE live_questions ADD COLUMN number INTEGER;
