-- The functions of a meeting, and whether it solved its problem; the meeting at which minutes were approved.

ALTER TABLE meetings ADD COLUMN functions TEXT NOT NULL DEFAULT '';
ALTER TABLE meetings ADD COLUMN solved TEXT; -- NULL = nobody has said so yet
ALTER TABLE meetings ADD COLUMN unsolved TEXT NOT NULL DEFAULT '';
ALTER TABLE minutes_versions ADD COLUMN approved_at TEXT NOT NULL DEFAULT '';
