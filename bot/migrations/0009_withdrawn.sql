-- revises: 8
-- date:    2026-11-28
-- reason:  What was taken out of its channel is no exchange without words: these stay while moderators need them.

-- `withdrawn_by` is "asker" or "moderator", nobody's id. What the asker withdrew while it waited for the moderators keeps
-- its words until they are done; what a moderator withdrew keeps them until their term.
ALTER TABLE turns ADD COLUMN withdrawn_at TEXT;
ALTER TABLE turns ADD COLUMN withdrawn_by TEXT;
CREATE INDEX turns_withdrawn ON turns (id) WHERE withdrawn_by = 'asker' AND redacted_at IS NULL;
