-- Who took the chair during the meeting, by which line and from whom, as JSON; the items for which somebody attends, as JSON; the line that says
-- that somebody is absent.
ALTER TABLE attendees ADD COLUMN took_chair TEXT NOT NULL DEFAULT 'null';
ALTER TABLE attendees ADD COLUMN for_items TEXT NOT NULL DEFAULT '[]';
ALTER TABLE attendees ADD COLUMN absent_by INTEGER;
