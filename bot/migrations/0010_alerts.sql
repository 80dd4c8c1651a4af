-- revises: 9
-- date:    2026-11-28
-- reason:  What was posted in a review channel about an exchange is found again, to follow what becomes of that.

CREATE TABLE alerts (
    turn    TEXT PRIMARY KEY REFERENCES turns (id) ON DELETE CASCADE,
    channel TEXT NOT NULL,
    message TEXT NOT NULL,
    at      TEXT NOT NULL
);
