-- Written by a test from the migrations (`UPDATE=1 cargo test migrate`).
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
, former TEXT NOT NULL DEFAULT '', changed INTEGER, sex TEXT NOT NULL DEFAULT 'unknown', email TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE meetings (
    id INTEGER PRIMARY KEY,
    series INTEGER,
    title TEXT NOT NULL,
    number INTEGER,
    state TEXT NOT NULL,
    start INTEGER NOT NULL,
    length_min INTEGER NOT NULL,
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
, theme_at INTEGER, ask_document TEXT NOT NULL DEFAULT '', ask_merge TEXT NOT NULL DEFAULT '', ask_online TEXT NOT NULL DEFAULT '', round_every_min INTEGER NOT NULL DEFAULT 0, zone TEXT NOT NULL DEFAULT 'UTC', quorum_least INTEGER NOT NULL DEFAULT 0, body TEXT NOT NULL DEFAULT '', issue TEXT NOT NULL DEFAULT '', first_minute TEXT NOT NULL DEFAULT '', verify_identity INTEGER NOT NULL DEFAULT 0, weight TEXT NOT NULL DEFAULT 'all', quorum_over INTEGER NOT NULL DEFAULT 0, quorum_base TEXT NOT NULL DEFAULT 'members', quorum_seats INTEGER NOT NULL DEFAULT 0, functions TEXT NOT NULL DEFAULT '', solved TEXT, unsolved TEXT NOT NULL DEFAULT '') STRICT;
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
, grouping TEXT NOT NULL DEFAULT '', remark TEXT NOT NULL DEFAULT '', reported INTEGER, credential TEXT NOT NULL DEFAULT '', verified_by TEXT NOT NULL DEFAULT '', refused TEXT NOT NULL DEFAULT '', named_only INTEGER NOT NULL DEFAULT 0, before_excuse TEXT NOT NULL DEFAULT 'null', took_chair TEXT NOT NULL DEFAULT 'null', for_items TEXT NOT NULL DEFAULT '[]', absent_by INTEGER) STRICT;
CREATE INDEX attendees_meeting ON attendees (meeting, rank);
CREATE INDEX attendees_person ON attendees (person);
CREATE TABLE intervals (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    attendee INTEGER NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER
, came INTEGER, went INTEGER, came_reason TEXT NOT NULL DEFAULT '', went_reason TEXT NOT NULL DEFAULT '', source TEXT NOT NULL DEFAULT 'signed_in', confirmed INTEGER NOT NULL DEFAULT 0, attending TEXT, signed_by TEXT NOT NULL DEFAULT '', withdrew INTEGER) STRICT;
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
, filing TEXT NOT NULL DEFAULT 'none', filed_by TEXT NOT NULL DEFAULT '', filing_remark TEXT NOT NULL DEFAULT '', own_number TEXT NOT NULL DEFAULT '', paper_number TEXT NOT NULL DEFAULT '') STRICT;
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
, said_by TEXT NOT NULL DEFAULT '', minuted INTEGER) STRICT;
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
, origin TEXT NOT NULL DEFAULT 'action', parent INTEGER, task TEXT NOT NULL DEFAULT '', leader TEXT NOT NULL DEFAULT '', filed TEXT NOT NULL DEFAULT '', settled TEXT NOT NULL DEFAULT 'null') STRICT;
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
, seconded INTEGER, counted INTEGER, mover INTEGER, amends INTEGER, form TEXT NOT NULL DEFAULT 'open', said TEXT, towards TEXT NOT NULL DEFAULT '', wording TEXT NOT NULL DEFAULT '', worded INTEGER, entitled INTEGER, casting TEXT) STRICT;
CREATE INDEX motions_meeting ON motions (meeting, number);
CREATE TABLE recorders (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    name TEXT NOT NULL,
    started INTEGER,
    stopped INTEGER,
    offset_ms INTEGER NOT NULL
, file TEXT NOT NULL DEFAULT '', hash TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX recorders_meeting ON recorders (meeting, id);
CREATE TABLE marks (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    recorder INTEGER,
    at INTEGER NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX marks_meeting ON marks (meeting, at);
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
CREATE TRIGGER audit_adds_only BEFORE INSERT ON audit WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
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
, parts TEXT NOT NULL DEFAULT '[]', reopened INTEGER) STRICT;
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
, sides TEXT NOT NULL DEFAULT 'by_rank') STRICT;
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
, told_start INTEGER, meals TEXT NOT NULL DEFAULT '', lodging TEXT NOT NULL DEFAULT '', transport TEXT NOT NULL DEFAULT '', replaces INTEGER, sent_copy TEXT NOT NULL DEFAULT '') STRICT;
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
CREATE TABLE imprints (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy_number INTEGER NOT NULL, -- 0 = none
    secret_for TEXT NOT NULL,
    urgency TEXT NOT NULL, -- none, urgent, most_urgent
    copied_to TEXT NOT NULL,
    printed_by TEXT NOT NULL,
    printed TEXT
) STRICT;
CREATE INDEX imprints_meeting ON imprints (meeting);
CREATE TABLE ballots (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    motion INTEGER NOT NULL,
    attendee INTEGER,
    name TEXT NOT NULL,
    vote TEXT NOT NULL,
    remark TEXT NOT NULL,
    at INTEGER NOT NULL,
    entry INTEGER
) STRICT;
CREATE INDEX ballots_meeting ON ballots (meeting, at);
CREATE TABLE interests (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    attendee INTEGER NOT NULL,
    item INTEGER,
    nature TEXT NOT NULL,
    text TEXT NOT NULL
) STRICT;
CREATE INDEX interests_meeting ON interests (meeting);
CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER NOT NULL,
    equipment INTEGER,
    reported INTEGER NOT NULL,
    arrived INTEGER,
    fixed INTEGER,
    handled_by TEXT NOT NULL,
    handling TEXT NOT NULL,
    outcome TEXT NOT NULL,
    told TEXT NOT NULL
) STRICT;
CREATE INDEX incidents_meeting ON incidents (meeting, reported);
CREATE TABLE "round_results" (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    round INTEGER NOT NULL,
    equipment INTEGER,
    post INTEGER,
    line INTEGER, -- of the checklist
    result TEXT NOT NULL, -- pass, fail, not_applicable
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX round_results_meeting ON round_results (meeting, at);
CREATE TABLE speech_requests (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    entry INTEGER, -- the line that asked for the word
    who INTEGER,
    name TEXT NOT NULL, -- of somebody on no list
    reason TEXT NOT NULL,
    asked INTEGER NOT NULL,
    place INTEGER NOT NULL,
    ended INTEGER,
    ended_by INTEGER, -- the line by which they had the word, or were taken off
    given INTEGER NOT NULL -- 1 = had the word, 0 = waits, or was taken off
) STRICT;
CREATE INDEX speech_requests_meeting ON speech_requests (meeting, place);
CREATE TABLE post_shifts (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    post INTEGER NOT NULL,
    person TEXT NOT NULL,
    from_at INTEGER NOT NULL,
    to_at INTEGER,
    note TEXT NOT NULL, -- handed over with it
    by TEXT NOT NULL
) STRICT;
CREATE INDEX post_shifts_meeting ON post_shifts (meeting, from_at);
CREATE TABLE copy_moves (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    out INTEGER NOT NULL, -- 1 = out of the room, 0 = back on the desk
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX copy_moves_meeting ON copy_moves (meeting, at);
CREATE TABLE shots (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL, -- photo, video, sound
    subject TEXT NOT NULL,
    required INTEGER NOT NULL,
    by TEXT NOT NULL,
    started INTEGER,
    stopped INTEGER,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    without TEXT NOT NULL -- why a required one was not taken
) STRICT;
CREATE INDEX shots_meeting ON shots (meeting, place);
CREATE TABLE copy_returns (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    fate TEXT, -- returned, kept, destroyed, lost; NULL = out again
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    second TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX copy_returns_meeting ON copy_returns (meeting, at);
CREATE TABLE chases (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    copy INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    answer TEXT NOT NULL,
    next INTEGER
) STRICT;
CREATE INDEX chases_meeting ON chases (meeting, at);
CREATE TABLE inbounds (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    unit TEXT NOT NULL,
    title TEXT NOT NULL,
    pages INTEGER NOT NULL,
    received INTEGER,
    returned INTEGER,
    receipt TEXT NOT NULL,
    consent TEXT NOT NULL
) STRICT;
CREATE INDEX inbounds_meeting ON inbounds (meeting, place);
CREATE TABLE expenses (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    category TEXT NOT NULL,
    payee TEXT NOT NULL,
    amount_cents INTEGER NOT NULL,
    voucher TEXT NOT NULL,
    method TEXT NOT NULL,
    paid INTEGER,
    note TEXT NOT NULL
) STRICT;
CREATE INDEX expenses_meeting ON expenses (meeting, place);
CREATE TABLE archive_items (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    file TEXT NOT NULL,
    hash TEXT NOT NULL,
    pages INTEGER NOT NULL,
    retention TEXT NOT NULL, -- permanent, years30, years10
    sequence INTEGER NOT NULL,
    state TEXT NOT NULL,
    none_formed TEXT NOT NULL
, reference TEXT NOT NULL DEFAULT '', responsible TEXT NOT NULL DEFAULT '', secrecy TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX archive_items_meeting ON archive_items (meeting, place);
CREATE TABLE archive_codes (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    fonds TEXT NOT NULL,
    class TEXT NOT NULL,
    year INTEGER NOT NULL,
    organ TEXT NOT NULL
) STRICT;
CREATE INDEX archive_codes_meeting ON archive_codes (meeting, id);
CREATE TABLE lessons (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    text TEXT NOT NULL,
    adopted TEXT NOT NULL
) STRICT;
CREATE INDEX lessons_meeting ON lessons (meeting, place);
CREATE TABLE conveyances (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    unit TEXT NOT NULL,
    due INTEGER,
    done INTEGER,
    method TEXT NOT NULL,
    audience TEXT NOT NULL,
    proof TEXT NOT NULL
) STRICT;
CREATE INDEX conveyances_meeting ON conveyances (meeting, place);
CREATE TABLE matter_events (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    action INTEGER NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    date TEXT -- 2026-12-01: the day asked for; where granted, the day it was due before
) STRICT;
CREATE INDEX matter_events_meeting ON matter_events (meeting, at);
CREATE INDEX matter_events_action ON matter_events (action, at);
CREATE TABLE minutes_versions (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    version INTEGER NOT NULL,
    step TEXT NOT NULL, -- issued, approved, reopened
    at INTEGER NOT NULL,
    by TEXT NOT NULL,
    number TEXT NOT NULL,
    day TEXT, -- of issue or of approval
    reason TEXT NOT NULL,
    style TEXT NOT NULL,
    lang TEXT NOT NULL,
    text TEXT NOT NULL -- Markdown, of an issued version
, approved_at TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX minutes_versions_meeting ON minutes_versions (meeting, at);
CREATE TABLE confirmations (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    place INTEGER NOT NULL,
    version INTEGER NOT NULL,
    name TEXT NOT NULL,
    remark TEXT NOT NULL,
    at INTEGER -- NULL = is asked, has not confirmed
, style TEXT NOT NULL DEFAULT '', lang TEXT NOT NULL DEFAULT '', print TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX confirmations_meeting ON confirmations (meeting, place);
CREATE TABLE record_signatures (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    chair TEXT NOT NULL,
    recorder TEXT NOT NULL,
    day TEXT
, lang TEXT NOT NULL DEFAULT '', print TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX record_signatures_meeting ON record_signatures (meeting, id);
CREATE VIRTUAL TABLE search USING fts5 (line, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TABLE search_meetings (
    slot INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL UNIQUE,
    next INTEGER NOT NULL -- the next free place below the end of the slot
) STRICT;
CREATE TABLE search_docs (
    docid INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    row INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    UNIQUE (kind, row)
) STRICT;
CREATE TABLE search_words (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;
CREATE TABLE search_todo (
    meeting INTEGER PRIMARY KEY,
    stage INTEGER NOT NULL,
    after INTEGER NOT NULL
) STRICT;
CREATE TABLE rewordings (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    passage TEXT NOT NULL,
    generated TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    by TEXT NOT NULL
) STRICT;
CREATE INDEX rewordings_meeting ON rewordings (meeting, at);
CREATE TABLE "overruns" (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    category TEXT, -- NULL = the limit per person and day
    up_to_cents INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX overruns_meeting ON overruns (meeting, at);
CREATE TABLE reports (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    made INTEGER NOT NULL,
    by TEXT NOT NULL,
    sent TEXT -- NULL = it was not sent yet
) STRICT;
CREATE INDEX entries_struck ON entries (meeting, id) WHERE struck = 1;
