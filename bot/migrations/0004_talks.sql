-- revises: 2
-- date:    2026-11-24
-- reason:  A message of ours leads back to its turn, a turn to its talk, and what was quoted in a channel lately is found.

CREATE INDEX deliveries_by_message ON deliveries (message) WHERE message IS NOT NULL;
CREATE INDEX turns_by_talk ON turns (conversation, number);
