-- Calls and everything recorded about them.
--
-- What happens in a call is appended and never overwritten: every history table has (call, moment) as its key, and `moment` counts
-- through all of them, so that the order of a call does not depend on a clock that was set back meanwhile.
-- Times are UTC, ISO-8601 with microseconds; `by` and `counsellor` are ids of people.

CREATE TABLE site (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Kept after a key slot is gone, so that a record still says whose it was.
CREATE TABLE person (
    id   TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('counsellor', 'supervisor'))
) STRICT, WITHOUT ROWID;

-- A pack is stored when the first call is taken under it: a superseded pack stays readable.
CREATE TABLE guide_pack (
    id      TEXT NOT NULL,
    version TEXT NOT NULL,
    digest  TEXT NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (id, version)
) STRICT;

CREATE TABLE call (
    id                      INTEGER PRIMARY KEY,
    year                    INTEGER NOT NULL,           -- local year of the start
    ordinal                 INTEGER NOT NULL CHECK (ordinal > 0),
    counsellor              TEXT NOT NULL REFERENCES person (id),
    kind                    TEXT NOT NULL,
    status                  TEXT NOT NULL CHECK (status IN ('draft', 'closed')),
    level                   TEXT NOT NULL CHECK (level IN ('R0', 'R1', 'R2', 'R3', 'R4')),
    started_at              TEXT NOT NULL,
    ended_at                TEXT,
    recovered_at            TEXT,
    caller_code             TEXT NOT NULL DEFAULT '',
    recording_told_at       TEXT,
    confidentiality_told_at TEXT,
    guide_id                TEXT NOT NULL,
    guide_version           TEXT NOT NULL,
    stage                   TEXT NOT NULL,
    complete                INTEGER NOT NULL DEFAULT 0 CHECK (complete IN (0, 1)),
    incomplete_reason       TEXT NOT NULL DEFAULT '',
    moments                 INTEGER NOT NULL DEFAULT 0, -- how many moments the call has had
    closed_moment           INTEGER,                    -- which of them was the closing
    UNIQUE (year, ordinal),
    FOREIGN KEY (guide_id, guide_version) REFERENCES guide_pack (id, version),
    CHECK ((status = 'closed') = (ended_at IS NOT NULL AND closed_moment IS NOT NULL))
) STRICT;

-- Counts a filtered list without reading the calls, and turns days into a range of ids.
CREATE INDEX call_by_start ON call (started_at, level, status);
CREATE INDEX call_draft ON call (status) WHERE status = 'draft';

-- Apart from the call, because this is what is written several times a second.
CREATE TABLE note (
    call_id  INTEGER PRIMARY KEY REFERENCES call (id),
    revision INTEGER NOT NULL DEFAULT 0,
    saved_at TEXT NOT NULL,
    text     TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE stage_entry (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    stage   TEXT NOT NULL,
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE answer (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    item    TEXT NOT NULL,
    answer  TEXT NOT NULL,
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

-- `value` is NULL where a reading was taken back.
CREATE TABLE reading (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    item    TEXT NOT NULL,
    taken   TEXT NOT NULL CHECK (taken IN ('start', 'end')),
    value   INTEGER CHECK (value BETWEEN 0 AND 100),
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE level_change (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    level   TEXT NOT NULL,
    before  TEXT NOT NULL,
    cause   TEXT NOT NULL CHECK (cause IN ('rule', 'raised', 'lowered')),
    rules   TEXT NOT NULL DEFAULT '',                   -- ids, separated by spaces
    reason  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE step (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    moment   INTEGER NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    protocol TEXT NOT NULL,
    step     TEXT NOT NULL,
    status   TEXT NOT NULL,
    details  TEXT NOT NULL DEFAULT '{}',                -- JSON, field id to what was noted
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE amendment (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    reason  TEXT NOT NULL,
    text    TEXT NOT NULL,
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

-- One document per call, rowid = call id: newest first is the order of the index itself.  It holds no text, only where which
-- character occurs, and lies in this encrypted file.  `ascii` splits at the spaces that the program puts between characters.
CREATE VIRTUAL TABLE words USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'ascii');

-- Calls whose words changed since they were indexed.  A search indexes them first, so that saving notes stays one small write.
CREATE TABLE words_due (
    call_id INTEGER PRIMARY KEY
) STRICT;
