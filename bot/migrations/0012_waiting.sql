-- revises: 11
-- date:    2026-12-01
-- reason:  How long the guest of a live session is waited for, and what tells moderators of questions that wait.

-- In minutes; sessions from before wait for ever. When the guest gave the last sign is known only while a question waits
-- for them.
ALTER TABLE live_sessions ADD COLUMN wait INTEGER NOT NULL DEFAULT 0;
ALTER TABLE live_sessions ADD COLUMN waiting_since TEXT;
ALTER TABLE live_sessions ADD COLUMN waiting_until TEXT;
ALTER TABLE live_sessions ADD COLUMN waiting_message TEXT;

-- The one message for moderators; its channel is empty where it was written to the host in private.
ALTER TABLE live_sessions ADD COLUMN alert_channel TEXT;
ALTER TABLE live_sessions ADD COLUMN alert_message TEXT;
ALTER TABLE live_sessions ADD COLUMN alert_posted_at TEXT;
ALTER TABLE live_sessions ADD COLUMN alert_shown_at TEXT;
ALTER TABLE live_sessions ADD COLUMN alert_count INTEGER;

-- Whether moderators were told that it waits for them.
ALTER TABLE live_questions ADD COLUMN alerted INTEGER NOT NULL DEFAULT 0;
