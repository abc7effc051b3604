-- The start that a notice told when it was sent (domain.md E2).

ALTER TABLE invitations ADD COLUMN told_start INTEGER;
