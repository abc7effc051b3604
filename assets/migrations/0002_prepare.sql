-- Preparation (domain.md §1.1): deliverables and their reviews, the checklist, equipment rounds, duties, budget, papers, seats,
-- the notice, answers to the error book, overrides of gates, holidays.

ALTER TABLE meetings ADD COLUMN theme_at INTEGER; -- when the theme was confirmed
ALTER TABLE meetings ADD COLUMN ask_document TEXT NOT NULL DEFAULT ''; -- E4: could a document do instead?
ALTER TABLE meetings ADD COLUMN ask_merge TEXT NOT NULL DEFAULT ''; -- E4: could it be merged with another?
ALTER TABLE meetings ADD COLUMN ask_online TEXT NOT NULL DEFAULT ''; -- E4: could it be held online?
ALTER TABLE meetings ADD COLUMN round_every_min INTEGER NOT NULL DEFAULT 0;

ALTER TABLE items ADD COLUMN filing TEXT NOT NULL DEFAULT 'none';
ALTER TABLE items ADD COLUMN filed_by TEXT NOT NULL DEFAULT '';
ALTER TABLE items ADD COLUMN filing_remark TEXT NOT NULL DEFAULT '';

ALTER TABLE people ADD COLUMN former TEXT NOT NULL DEFAULT ''; -- unit and post before the last change
ALTER TABLE people ADD COLUMN changed INTEGER; -- when unit or post changed last

CREATE TABLE holidays (
    id INTEGER PRIMARY KEY,
    date TEXT NOT NULL,
    kind TEXT NOT NULL, -- working, off
    name TEXT NOT NULL
) STRICT;

CREATE TABLE deliverables (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    kind TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_offset TEXT, -- T-3wd
    due INTEGER,
    review TEXT NOT NULL,
    reviewer TEXT NOT NULL,
    submitted INTEGER,
    decided INTEGER,
    remark TEXT NOT NULL,
    file TEXT NOT NULL,
    file_hash TEXT NOT NULL, -- SHA-256 of the file as last read
    content_hash TEXT NOT NULL, -- SHA-256 of the records it is made of, at submission
    bound_file_hash TEXT NOT NULL, -- SHA-256 of the file at submission
    not_needed TEXT NOT NULL -- why it is not needed; empty = it is
) STRICT;
CREATE INDEX deliverables_meeting ON deliverables (meeting);

CREATE TABLE checklist_items (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    source TEXT NOT NULL, -- template, own, lesson
    source_id TEXT NOT NULL, -- its id in the template
    phase TEXT NOT NULL, -- pre, in, post
    section TEXT NOT NULL,
    text TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_offset TEXT,
    due INTEGER,
    moment TEXT NOT NULL, -- start, item, break, every:30m …; empty = it has a due time
    required INTEGER NOT NULL,
    review INTEGER NOT NULL,
    proof TEXT NOT NULL,
    proof_text TEXT NOT NULL,
    document TEXT NOT NULL,
    state TEXT NOT NULL, -- open, done, not_needed
    closed INTEGER,
    closed_by TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX checklist_items_meeting ON checklist_items (meeting, place);

CREATE TABLE equipment (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    test TEXT NOT NULL, -- what is tried
    critical INTEGER NOT NULL,
    spare TEXT NOT NULL,
    technician TEXT NOT NULL,
    rounds TEXT NOT NULL -- JSON list of round keys
) STRICT;
CREATE INDEX equipment_meeting ON equipment (meeting, place);

CREATE TABLE equipment_rounds (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL, -- E1
    title TEXT NOT NULL,
    due_offset TEXT,
    due INTEGER,
    moment TEXT NOT NULL -- break, every:30m …; empty = it has a due time
) STRICT;
CREATE INDEX equipment_rounds_meeting ON equipment_rounds (meeting, place);

CREATE TABLE round_results (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    round INTEGER NOT NULL,
    equipment INTEGER NOT NULL,
    result TEXT NOT NULL, -- pass, fail, not_applicable
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX round_results_meeting ON round_results (meeting, at);

CREATE TABLE slides (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL, -- SHA-256 when it was opened
    opened INTEGER,
    opened_by TEXT NOT NULL
) STRICT;
CREATE INDEX slides_meeting ON slides (meeting, place);

CREATE TABLE duty_posts (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    desk TEXT NOT NULL,
    task TEXT NOT NULL,
    person TEXT NOT NULL,
    phone TEXT NOT NULL,
    hours TEXT NOT NULL,
    relief TEXT NOT NULL,
    standard TEXT NOT NULL
) STRICT;
CREATE INDEX duty_posts_meeting ON duty_posts (meeting, place);

CREATE TABLE budget_frames (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    region TEXT NOT NULL,
    class INTEGER NOT NULL, -- 1 to 4; 0 = not chosen
    people INTEGER NOT NULL,
    staff INTEGER NOT NULL,
    half_days INTEGER NOT NULL,
    lodging INTEGER NOT NULL
) STRICT;
CREATE INDEX budget_frames_meeting ON budget_frames (meeting);

CREATE TABLE budget_lines (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    category TEXT NOT NULL,
    note TEXT NOT NULL,
    plan_cents INTEGER NOT NULL
) STRICT;
CREATE INDEX budget_lines_meeting ON budget_lines (meeting, place);

CREATE TABLE papers (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    item INTEGER,
    numbered INTEGER NOT NULL
) STRICT;
CREATE INDEX papers_meeting ON papers (meeting, number);

CREATE TABLE paper_copies (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    paper INTEGER NOT NULL,
    number INTEGER NOT NULL,
    holder INTEGER,
    issued INTEGER
) STRICT;
CREATE INDEX paper_copies_meeting ON paper_copies (meeting, number);

CREATE TABLE seat_plans (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    viewpoint TEXT NOT NULL,
    lines INTEGER NOT NULL,
    columns INTEGER NOT NULL,
    frozen INTEGER,
    frozen_seats TEXT NOT NULL -- JSON: who sat where when it was frozen
) STRICT;
CREATE INDEX seat_plans_meeting ON seat_plans (meeting);

CREATE TABLE seats (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    plan INTEGER NOT NULL,
    line INTEGER NOT NULL,
    col INTEGER NOT NULL,
    attendee INTEGER,
    locked INTEGER NOT NULL
) STRICT;
CREATE INDEX seats_meeting ON seats (meeting, line);

CREATE TABLE invitations (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    number TEXT NOT NULL,
    scope TEXT NOT NULL,
    channel TEXT NOT NULL,
    contact TEXT NOT NULL,
    bring TEXT NOT NULL,
    doors INTEGER,
    reply_due INTEGER,
    sent INTEGER
) STRICT;
CREATE INDEX invitations_meeting ON invitations (meeting);

CREATE TABLE finding_answers (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    finding TEXT NOT NULL,
    answer TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX finding_answers_meeting ON finding_answers (meeting);

CREATE TABLE gate_overrides (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    gate TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX gate_overrides_meeting ON gate_overrides (meeting);
