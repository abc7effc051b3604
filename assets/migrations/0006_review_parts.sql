-- What has changed under a review, and when (domain.md B10).

ALTER TABLE deliverables ADD COLUMN parts TEXT NOT NULL DEFAULT '[]'; -- [["items", "figure"], …], as submitted
ALTER TABLE deliverables ADD COLUMN reopened INTEGER; -- when the content changed after that
