-- What a notice tells of meals, lodging and transport; the paper that was sent, and when the one before it went out.

ALTER TABLE invitations ADD COLUMN meals TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN lodging TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN transport TEXT NOT NULL DEFAULT '';
ALTER TABLE invitations ADD COLUMN replaces INTEGER;
ALTER TABLE invitations ADD COLUMN sent_copy TEXT NOT NULL DEFAULT '';
