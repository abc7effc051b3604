-- What stands at the head and at the foot of official minutes when they are issued.

CREATE TABLE imprints (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy_number INTEGER NOT NULL, -- 0 = none
    secret_for TEXT NOT NULL,
    urgency TEXT NOT NULL, -- none, urgent, most_urgent
    copied_to TEXT NOT NULL,
    printed_by TEXT NOT NULL,
    printed TEXT
) STRICT;
CREATE INDEX imprints_meeting ON imprints (meeting);
