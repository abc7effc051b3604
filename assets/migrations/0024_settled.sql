-- Who was to do an action and by when, as the meeting settled it, where follow-up has changed it since: as JSON.
ALTER TABLE actions ADD COLUMN settled TEXT NOT NULL DEFAULT 'null';
