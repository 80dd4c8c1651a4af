-- revises: 13
-- date:    2026-12-03
-- reason:  A language model may read what is asked: who was told so, and which servers refuse it.

-- The version of the notice that a member was told; empty for one that tells of no model.
ALTER TABLE contacts ADD COLUMN notice TEXT NOT NULL DEFAULT '';

-- Whether a model that is not on the operator's own machines may read what is asked in a server.
ALTER TABLE guilds ADD COLUMN may_be_read_elsewhere INTEGER NOT NULL DEFAULT 1;

-- The turns for which a model was asked, to be counted. By its text, since a reply whose figures are no numbers is no
-- JSON to every SQLite; nothing that was written in it can look so, for JSON escapes its quotation marks.
CREATE INDEX turns_consulted ON turns (number) WHERE instr(reply, '"consultation":') > 0;
