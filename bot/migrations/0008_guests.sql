-- revises: 7
-- date:    2026-11-28
-- reason:  What the guest of a live session does as such is theirs and goes with their data; it is in no trail.

-- Theirs is what the guest of a session did in it, and what somebody did of whom the trail tells nothing else: the
-- session, or its guest, may be gone by now.
UPDATE events SET kind = 'guest', audit = 0
WHERE kind = 'live' AND actor IS NOT NULL
AND detail IN ('answer', 'release', 'prepare', 'pause', 'resume', 'next', 'skip', 'later')
AND (
    EXISTS (
        SELECT 1 FROM live_sessions WHERE live_sessions.guest = events.actor AND live_sessions.id IN (
            events.subject, (SELECT live_questions.session FROM live_questions WHERE live_questions.id = events.subject)
        )
    )
    OR NOT EXISTS (
        SELECT 1 FROM events AS others
        WHERE others.actor = events.actor AND others.audit = 1 AND (
            others.kind <> 'live'
            OR others.detail NOT IN ('answer', 'release', 'prepare', 'pause', 'resume', 'next', 'skip', 'later')
        )
    )
);

-- A guest who had themselves erased has left their session without one.
DELETE FROM events WHERE kind = 'guest' AND EXISTS (
    SELECT 1 FROM live_sessions
    WHERE live_sessions.guest IS NULL AND live_sessions.guest_is_blog = 0 AND live_sessions.id IN (
        events.subject, (SELECT live_questions.session FROM live_questions WHERE live_questions.id = events.subject)
    )
);
