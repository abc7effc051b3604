-- People whom a log names and of whom nothing else is known.
ALTER TABLE attendees ADD COLUMN named_only INTEGER NOT NULL DEFAULT 0;
-- What somebody had answered before a line of the meeting excused them, as JSON.
ALTER TABLE attendees ADD COLUMN before_excuse TEXT NOT NULL DEFAULT 'null';
