-- What the type of a meeting asks for; meetings of before asked for everything.
ALTER TABLE meetings ADD COLUMN weight TEXT NOT NULL DEFAULT 'all';
