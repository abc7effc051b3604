-- The record as it was signed: the SHA-256 of its text, and the language of that.
ALTER TABLE record_signatures ADD COLUMN lang TEXT NOT NULL DEFAULT '';
ALTER TABLE record_signatures ADD COLUMN print TEXT NOT NULL DEFAULT '';

-- 文号, 责任者 and 密级 of a piece of the archive list; empty = as the meeting says.
ALTER TABLE archive_items ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_items ADD COLUMN responsible TEXT NOT NULL DEFAULT '';
ALTER TABLE archive_items ADD COLUMN secrecy TEXT NOT NULL DEFAULT '';

-- A sum beyond the limit per person and day is approved as one beyond a category is.
CREATE TABLE overruns_with_limit (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    category TEXT, -- NULL = the limit per person and day
    up_to_cents INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
INSERT INTO overruns_with_limit SELECT id, meeting, category, up_to_cents, approved_by, reason, at FROM overruns;
DROP TABLE overruns;
ALTER TABLE overruns_with_limit RENAME TO overruns;
CREATE INDEX overruns_meeting ON overruns (meeting, at);

-- Follow-up reports, numbered year by year.
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    made INTEGER NOT NULL,
    by TEXT NOT NULL,
    sent TEXT -- NULL = it was not sent yet
) STRICT;

-- What is found again is more than before: the index is made anew.
INSERT INTO search (search) VALUES ('delete-all');
DELETE FROM search_docs;
DELETE FROM search_words;
DELETE FROM search_meetings;
INSERT OR REPLACE INTO search_todo (meeting, stage, after) SELECT id, 0, 0 FROM meetings;
