-- Decisions, requirements and instructions are followed up as actions are.

ALTER TABLE actions ADD COLUMN origin TEXT NOT NULL DEFAULT 'action';
ALTER TABLE actions ADD COLUMN parent INTEGER; -- the matter about which an instruction was given
ALTER TABLE actions ADD COLUMN task TEXT NOT NULL DEFAULT ''; -- its wording where it is not that of its entry
ALTER TABLE actions ADD COLUMN leader TEXT NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN filed TEXT NOT NULL DEFAULT ''; -- its number in the register of the office
