-- The zone of a meeting by its name (docs/rules.md §zones). Of minutes east of UTC no name is known: they stay a fixed distance, and
-- every instant stays what it was.

ALTER TABLE meetings ADD COLUMN zone_name TEXT NOT NULL DEFAULT 'UTC';

UPDATE meetings
SET zone_name = printf('UTC%s%02d:%02d', CASE WHEN zone < 0 THEN '-' ELSE '+' END, abs(zone) / 60, abs(zone) % 60)
WHERE zone <> 0;

ALTER TABLE meetings DROP COLUMN zone;
ALTER TABLE meetings RENAME COLUMN zone_name TO zone;
