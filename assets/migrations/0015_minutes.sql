-- The states of the minutes, with their text as it was issued; who confirmed them; who signed the record.

CREATE TABLE minutes_versions (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    version INTEGER NOT NULL,
    step TEXT NOT NULL, -- issued, approved, reopened
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    number TEXT NOT NULL,
    day TEXT, -- of issue or of approval
    reason TEXT NOT NULL,
    style TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL -- Markdown, of an issued version
) STRICT;
CREATE INDEX minutes_versions_meeting ON minutes_versions (meeting, at);

CREATE TABLE confirmations (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    remark TEXT NOT NULL,
    at INTEGER -- NULL = is asked, has not confirmed
) STRICT;
CREATE INDEX confirmations_meeting ON confirmations (meeting, place);

CREATE TABLE record_signatures (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    chair TEXT NOT NULL,
    recorder TEXT NOT NULL,
    day TEXT
) STRICT;
CREATE INDEX record_signatures_meeting ON record_signatures (meeting, id);
