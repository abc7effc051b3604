-- What happened, by whom, and how it is known: stays with their sources, speakers on no list, movers, amendments, votes by name, interests,
-- incidents.

ALTER TABLE entries ADD COLUMN said_by TEXT NOT NULL DEFAULT ''; -- the speaker as typed, where no list names that person
ALTER TABLE entries ADD COLUMN minuted INTEGER; -- 1 = in the minutes, 0 = in the record only, NULL = as the degree of minuting says

ALTER TABLE intervals ADD COLUMN source TEXT NOT NULL DEFAULT 'signed_in'; -- how it is known that they came
ALTER TABLE intervals ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 0; -- 1 = the clerk confirmed what was inferred
ALTER TABLE intervals ADD COLUMN attending TEXT; -- in_person, video, phone
ALTER TABLE intervals ADD COLUMN signed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE intervals ADD COLUMN withdrew INTEGER; -- the item for which they left because of an interest

ALTER TABLE attendees ADD COLUMN reported INTEGER; -- when they reported on arrival
ALTER TABLE attendees ADD COLUMN credential TEXT NOT NULL DEFAULT '';
ALTER TABLE attendees ADD COLUMN verified_by TEXT NOT NULL DEFAULT '';
ALTER TABLE attendees ADD COLUMN refused TEXT NOT NULL DEFAULT '';

ALTER TABLE items ADD COLUMN own_number TEXT NOT NULL DEFAULT ''; -- as the agenda numbers it: 38, *43

ALTER TABLE motions ADD COLUMN mover INTEGER;
ALTER TABLE motions ADD COLUMN amends INTEGER; -- the motion that it amends
ALTER TABLE motions ADD COLUMN form TEXT NOT NULL DEFAULT 'open';
ALTER TABLE motions ADD COLUMN said TEXT; -- the result as it was said
ALTER TABLE motions ADD COLUMN towards TEXT NOT NULL DEFAULT ''; -- postponed to, referred to
ALTER TABLE motions ADD COLUMN wording TEXT NOT NULL DEFAULT ''; -- as amended
ALTER TABLE motions ADD COLUMN worded INTEGER; -- the entry that gave this wording
ALTER TABLE motions ADD COLUMN entitled INTEGER; -- how many might vote at the minute of the result
ALTER TABLE motions ADD COLUMN casting TEXT; -- the casting vote of the chair

-- Until now the mover was the speaker of the entry.
UPDATE motions SET mover = (SELECT speaker FROM entries WHERE entries.id = motions.entry);

CREATE TABLE ballots (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    motion INTEGER NOT NULL,
    attendee INTEGER,
    name TEXT NOT NULL,
    vote TEXT NOT NULL,
    remark TEXT NOT NULL,
    at INTEGER NOT NULL,
    entry INTEGER
) STRICT;
CREATE INDEX ballots_meeting ON ballots (meeting, at);

CREATE TABLE interests (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    attendee INTEGER NOT NULL,
    item INTEGER,
    nature TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX interests_meeting ON interests (meeting);

CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    equipment INTEGER,
    reported INTEGER NOT NULL,
    arrived INTEGER,
    fixed INTEGER,
    handled_by TEXT NOT NULL,
    handling TEXT NOT NULL,
    outcome TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_meeting ON incidents (meeting, reported);

ALTER TABLE meetings ADD COLUMN quorum_least INTEGER NOT NULL DEFAULT 0; -- the fewest members, whatever the share comes to
ALTER TABLE meetings ADD COLUMN body TEXT NOT NULL DEFAULT ''; -- the name of the body that meets
ALTER TABLE meetings ADD COLUMN issue TEXT NOT NULL DEFAULT ''; -- the number of the issue of the minutes
ALTER TABLE meetings ADD COLUMN first_minute TEXT NOT NULL DEFAULT ''; -- the number of the first minute: 2026/117

ALTER TABLE recorders ADD COLUMN file TEXT NOT NULL DEFAULT '';
ALTER TABLE recorders ADD COLUMN hash TEXT NOT NULL DEFAULT '';
