-- The number of an item on the agenda that was taken in, where rows before it made the shown one another: the paper that people hold.
ALTER TABLE items ADD COLUMN paper_number TEXT NOT NULL DEFAULT '';
