-- After the meeting: copies that come back, papers of units, expenses, the archive, lessons, what units passed on.

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

CREATE TABLE overruns (
    id INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL,
    category TEXT NOT NULL,
    up_to_cents INTEGER NOT NULL,
    approved_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX overruns_meeting ON overruns (meeting, at);

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
) STRICT;
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
