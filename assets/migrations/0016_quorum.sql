-- More than the share (a majority) or the share; the members of whom it is one; the seats of the body where those are the base.
ALTER TABLE meetings ADD COLUMN quorum_over INTEGER NOT NULL DEFAULT 0;
ALTER TABLE meetings ADD COLUMN quorum_base TEXT NOT NULL DEFAULT 'members';
ALTER TABLE meetings ADD COLUMN quorum_seats INTEGER NOT NULL DEFAULT 0;
