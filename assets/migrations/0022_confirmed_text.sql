-- The text that somebody confirmed: its style, its language, its SHA-256 (empty in older rows).

ALTER TABLE confirmations ADD COLUMN style TEXT NOT NULL DEFAULT '';
ALTER TABLE confirmations ADD COLUMN lang TEXT NOT NULL DEFAULT '';
ALTER TABLE confirmations ADD COLUMN print TEXT NOT NULL DEFAULT '';
