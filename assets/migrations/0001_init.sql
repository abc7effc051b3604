-- The first schema. One STRICT table an entity; columns in the order of src/store/*.rs.
-- Times are milliseconds since 1970 UTC, identifiers are minted by the program, words are the snake_case names of the domain.
-- There are no foreign keys on purpose: a row that memory accepted must never be refused by the disk, or every later note
-- would wait behind it. Rows without their meeting are harmless (nothing shows them) and are counted by `huiwu check`.

CREATE TABLE settings (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE series (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE units (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    short TEXT NOT NULL
) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    pinyin TEXT NOT NULL,
    aliases TEXT NOT NULL, -- JSON list
    unit INTEGER,
    post TEXT NOT NULL,
    phone TEXT NOT NULL
) STRICT;

CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    series INTEGER,
    title TEXT NOT NULL,
    number INTEGER,
    state TEXT NOT NULL,
    start INTEGER NOT NULL,
    length_min INTEGER NOT NULL,
    zone INTEGER NOT NULL, -- minutes east of UTC
    venue TEXT NOT NULL,
    organiser TEXT NOT NULL,
    form TEXT NOT NULL,
    purpose TEXT NOT NULL,
    problem TEXT NOT NULL,
    expected TEXT NOT NULL,
    theme TEXT NOT NULL,
    theme_by TEXT NOT NULL,
    template TEXT NOT NULL,
    template_revision INTEGER NOT NULL,
    template_hash TEXT NOT NULL,
    rules TEXT NOT NULL,
    record_mode TEXT NOT NULL,
    quorum_num INTEGER NOT NULL,
    quorum_den INTEGER NOT NULL,
    vote_base TEXT NOT NULL,
    recording TEXT NOT NULL,
    secrecy TEXT NOT NULL,
    speech_limit_min INTEGER NOT NULL,
    opened INTEGER,
    adjourned INTEGER,
    reason TEXT NOT NULL,
    -- Order of the list: in session, then coming (soonest first), then past (latest first).
    list_class INTEGER GENERATED ALWAYS AS (
        CASE
            WHEN state IN ('live', 'recess') THEN 0
            WHEN state IN ('draft', 'planned', 'preparing', 'ready', 'postponed') THEN 1
            ELSE 2
        END
    ) VIRTUAL,
    list_place INTEGER GENERATED ALWAYS AS (
        CASE
            WHEN state IN ('draft', 'planned', 'preparing', 'ready', 'postponed') THEN start
            ELSE -start
        END
    ) VIRTUAL
) STRICT;
CREATE INDEX meetings_list ON meetings (list_class, list_place, id);
CREATE INDEX meetings_series ON meetings (series) WHERE series IS NOT NULL;

CREATE TABLE attendees (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    person INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    category TEXT NOT NULL,
    duty TEXT NOT NULL,
    reply TEXT NOT NULL,
    leave_reason TEXT NOT NULL,
    substitute INTEGER,
    seat TEXT NOT NULL
) STRICT;
CREATE INDEX attendees_meeting ON attendees (meeting, rank);
CREATE INDEX attendees_person ON attendees (person);

CREATE TABLE intervals (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    attendee INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER
) STRICT;
CREATE INDEX intervals_meeting ON intervals (meeting, from_at);

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    parent INTEGER,
    place INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    minutes INTEGER,
    presenter TEXT NOT NULL,
    units TEXT NOT NULL,
    papers TEXT NOT NULL,
    consent INTEGER NOT NULL,
    outcome TEXT,
    outcome_reason TEXT NOT NULL,
    no_action_reason TEXT NOT NULL
) STRICT;
CREATE INDEX items_meeting ON items (meeting, place);

CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    item INTEGER,
    kind TEXT NOT NULL,
    raw TEXT NOT NULL,
    text TEXT NOT NULL,
    speaker INTEGER,
    at INTEGER NOT NULL,
    entered INTEGER NOT NULL,
    place INTEGER NOT NULL,
    about INTEGER,
    remark TEXT, -- JSON
    author TEXT NOT NULL,
    struck INTEGER NOT NULL
) STRICT;
CREATE INDEX entries_meeting ON entries (meeting, place);

CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    verdict TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_meeting ON decisions (meeting, number);

CREATE TABLE actions (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    owners TEXT NOT NULL, -- JSON list
    due_phrase TEXT NOT NULL,
    due_date TEXT, -- 2026-12-01
    due_time TEXT, -- 09:05:00
    state TEXT NOT NULL,
    closed INTEGER,
    -- 1 while it is still to be done: follow-up asks for these, nearest first, undated last.
    is_open INTEGER GENERATED ALWAYS AS (state IN ('open', 'working', 'reported')) VIRTUAL,
    due_order TEXT GENERATED ALWAYS AS (coalesce(due_date, '~')) VIRTUAL
) STRICT;
CREATE INDEX actions_meeting ON actions (meeting, number);
CREATE INDEX actions_open ON actions (due_order, id) WHERE is_open = 1;
CREATE INDEX actions_open_meeting ON actions (meeting) WHERE is_open = 1;
CREATE INDEX actions_closed ON actions (closed, id) WHERE is_open = 0;

CREATE TABLE motions (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    number INTEGER NOT NULL,
    state TEXT NOT NULL,
    seconder INTEGER,
    counts_yes INTEGER,
    counts_no INTEGER,
    counts_abstain INTEGER,
    majority TEXT NOT NULL,
    base INTEGER
) STRICT;
CREATE INDEX motions_meeting ON motions (meeting, number);

CREATE TABLE recorders (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    name TEXT NOT NULL,
    started INTEGER,
    stopped INTEGER,
    offset_ms INTEGER NOT NULL
) STRICT;
CREATE INDEX recorders_meeting ON recorders (meeting, id);

CREATE TABLE marks (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    recorder INTEGER,
    at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX marks_meeting ON marks (meeting, at);

-- Every act, with what takes it back. Append-only.
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    who TEXT NOT NULL,
    act TEXT NOT NULL,
    meeting INTEGER, -- whose undo list; NULL = the file's
    turn TEXT NOT NULL CHECK (turn IN ('do', 'undo', 'redo')),
    target INTEGER CHECK ((turn = 'do') = (target IS NULL)), -- the act that is taken back or repeated
    change TEXT NOT NULL, -- JSON
    inverse TEXT NOT NULL -- JSON
) STRICT;
CREATE INDEX audit_done ON audit (meeting, seq) WHERE turn = 'do';
CREATE INDEX audit_turned ON audit (meeting, seq) WHERE target IS NOT NULL;
CREATE INDEX audit_target ON audit (target, seq) WHERE target IS NOT NULL;
CREATE TRIGGER audit_keeps_rows BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER audit_keeps_words BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
-- INSERT OR REPLACE would go round the trigger above.
CREATE TRIGGER audit_adds_only BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
