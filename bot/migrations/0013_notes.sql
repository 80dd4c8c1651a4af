-- revises: 12
-- date:    2026-12-01
-- reason:  Why a question was answered so could be noted in the words of another message, which no redaction reached.

-- "choice: …" ended with a topic, or with what somebody had asked before: perhaps somebody else, who had it erased since.
-- Of turns without words only the notes of the doors stay. A figure that is no number is no JSON to every SQLite.
UPDATE turns SET note = 'choice', reply = CASE
    WHEN json_valid(reply) THEN json_set(reply, '$.decision[3]', 'choice')
    ELSE replace(reply, json_quote(note) || ']', '"choice"]') END
WHERE note GLOB 'choice: *' AND redacted_at IS NULL AND expires_at IS NULL;

UPDATE turns SET note = '', reply = CASE
    WHEN json_valid(reply) THEN json_set(reply, '$.decision[3]', '')
    ELSE replace(reply, json_quote(note) || ']', '""]') END
WHERE note <> '' AND (redacted_at IS NOT NULL OR expires_at IS NOT NULL)
AND note NOT IN ('live answer', 'announcement', 'citation', 'context', 'poll result', 'reading', 'unreadable')
AND NOT (note GLOB 'message [0-9]*' AND note NOT GLOB 'message *[^0-9]*');
