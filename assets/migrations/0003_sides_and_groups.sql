-- The sides of a long table (domain.md §2.6); groups and other columns of rosters (domain.md §7).

ALTER TABLE seat_plans ADD COLUMN sides TEXT NOT NULL DEFAULT 'by_rank';

ALTER TABLE attendees ADD COLUMN grouping TEXT NOT NULL DEFAULT ''; -- the group of a list: 市直部门, 第一组
ALTER TABLE attendees ADD COLUMN remark TEXT NOT NULL DEFAULT '';
ALTER TABLE people ADD COLUMN sex TEXT NOT NULL DEFAULT 'unknown'; -- unknown, female, male
ALTER TABLE people ADD COLUMN email TEXT NOT NULL DEFAULT '';
