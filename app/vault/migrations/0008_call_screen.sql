-- What the call screen keeps besides the record: ticks on what a flag asks to do, and what a counsellor wants for
-- themselves after a hard call.
--
-- A tick belongs to the record: it is a history like the others, and counts in the digest of the call.

CREATE TABLE flag_action (
    call_id INTEGER NOT NULL REFERENCES call (id),
    moment  INTEGER NOT NULL,
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    action  TEXT NOT NULL,
    done    INTEGER NOT NULL CHECK (done IN (0, 1)),
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

-- About the counsellor, not about the caller: not part of the record, never printed with it.  Read by nobody else.
CREATE TABLE check_in (
    call_id INTEGER PRIMARY KEY REFERENCES call (id),
    at      TEXT NOT NULL,
    by      TEXT NOT NULL,
    state   TEXT NOT NULL CHECK (state IN ('steady', 'tired', 'shaken'))
) STRICT;

-- A wish to talk a call over.  The supervision desk reads it, and says when it was heard.
CREATE TABLE debrief (
    call_id  INTEGER PRIMARY KEY REFERENCES call (id),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    words    TEXT NOT NULL DEFAULT '',
    heard_at TEXT,
    heard_by TEXT,
    CHECK ((heard_at IS NULL) = (heard_by IS NULL))
) STRICT;

CREATE INDEX debrief_open ON debrief (at) WHERE heard_at IS NULL;
