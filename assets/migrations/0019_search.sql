-- Finding again. Everything here follows from the other tables and can be made anew: `search_todo` says for which meetings that is due,
-- and the program works it off in pieces.

-- The texts, in tokens: one a Han character, one a word. It keeps no text, and rows in it go for good.
CREATE VIRTUAL TABLE search USING fts5 (line, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Where the rows of a meeting lie in the order of all: a later start is a greater slot.
CREATE TABLE search_meetings (
    slot INTEGER PRIMARY KEY,
    meeting INTEGER NOT NULL UNIQUE,
    next INTEGER NOT NULL -- the next free place below the end of the slot
) STRICT;

-- Which row of which table a place stands for, and a number that changes with what is found of it.
CREATE TABLE search_docs (
    docid INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL,
    row INTEGER NOT NULL,
    mark INTEGER NOT NULL,
    UNIQUE (kind, row)
) STRICT;

-- Words and spelled names, to be found by their beginning.
CREATE TABLE search_words (
    word TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Meetings that are to be indexed, how far each has come, and the entry after which it goes on.
CREATE TABLE search_todo (
    meeting INTEGER PRIMARY KEY,
    stage INTEGER NOT NULL,
    after INTEGER NOT NULL
) STRICT;

INSERT INTO search_todo (meeting, stage, after) SELECT id, 0, 0 FROM meetings;
