-- Who waits for the word, who stands on which post, which copies are out of the room, which pictures and sounds are taken.

CREATE TABLE speech_requests (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER, -- the line that asked for the word
    who INTEGER,
    name TEXT NOT NULL, -- of somebody on no list
    reason TEXT NOT NULL,
    asked INTEGER NOT NULL,
    place INTEGER NOT NULL,
    ended INTEGER,
    ended_by INTEGER, -- the line by which they had the word, or were taken off
    given INTEGER NOT NULL -- 1 = had the word, 0 = waits, or was taken off
) STRICT;
CREATE INDEX speech_requests_meeting ON speech_requests (meeting, place);

CREATE TABLE post_shifts (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    post INTEGER NOT NULL,
    person TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER,
    note TEXT NOT NULL, -- handed over with it
    by TEXT NOT NULL
) STRICT;
CREATE INDEX post_shifts_meeting ON post_shifts (meeting, from_at);

CREATE TABLE copy_moves (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    out INTEGER NOT NULL, -- 1 = out of the room, 0 = back on the desk
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX copy_moves_meeting ON copy_moves (meeting, at);

CREATE TABLE shots (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL, -- photo, video, sound
    subject TEXT NOT NULL,
    required INTEGER NOT NULL,
    by TEXT NOT NULL,
    started INTEGER,
    stopped INTEGER,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    without TEXT NOT NULL -- why a required one was not taken
) STRICT;
CREATE INDEX shots_meeting ON shots (meeting, place);

ALTER TABLE meetings ADD COLUMN verify_identity INTEGER NOT NULL DEFAULT 0; -- 1 = nobody comes in without a credential
