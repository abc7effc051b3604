-- What happens to an action after the meeting: progress, extensions, urging, proof, verification.

CREATE TABLE matter_events (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    action INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    date TEXT -- 2026-12-01: the day asked for; where granted, the day it was due before
) STRICT;
CREATE INDEX matter_events_meeting ON matter_events (meeting, at);
CREATE INDEX matter_events_action ON matter_events (action, at);
