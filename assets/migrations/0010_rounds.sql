-- A round of the meeting looks after people and places as well as devices.

CREATE TABLE round_results_new (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    round INTEGER NOT NULL,
    equipment INTEGER,
    post INTEGER,
    line INTEGER, -- of the checklist
    result TEXT NOT NULL, -- pass, fail, not_applicable
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
INSERT INTO round_results_new (id, meeting, round, equipment, result, at, by, note)
    SELECT id, meeting, round, equipment, result, at, by, note FROM round_results;
DROP TABLE round_results;
ALTER TABLE round_results_new RENAME TO round_results;
CREATE INDEX round_results_meeting ON round_results (meeting, at);
