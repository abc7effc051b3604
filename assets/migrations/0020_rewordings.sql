-- Wordings typed over passages of the minutes.
CREATE TABLE rewordings (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    passage TEXT NOT NULL,
    generated TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX rewordings_meeting ON rewordings (meeting, at);
