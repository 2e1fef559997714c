-- What is worked out with a caller: the safety plan, questionnaires and worksheets, and how the call is classified.
--
-- Each is one document that is written over while the call is open, as the notes are; `moment` is when it was begun.
-- A write with a lower revision than the kept one changes nothing.

CREATE TABLE plan (
    call_id     INTEGER PRIMARY KEY REFERENCES call (id),
    moment      INTEGER NOT NULL,
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    parts       TEXT NOT NULL DEFAULT '{}',             -- JSON, part id to the caller's words
    commitments TEXT NOT NULL DEFAULT '{}'              -- JSON, commitment id to what was agreed
) STRICT;

-- `filling` counts the questionnaires of one call; the same one may be filled in more than once.
CREATE TABLE sheet (
    call_id      INTEGER NOT NULL REFERENCES call (id),
    filling      INTEGER NOT NULL CHECK (filling > 0),
    moment       INTEGER NOT NULL,
    at           TEXT NOT NULL,
    by           TEXT NOT NULL,
    revision     INTEGER NOT NULL,
    instrument   TEXT NOT NULL,
    answers      TEXT NOT NULL DEFAULT '{}',            -- JSON, question id to the value of the option taken
    words        TEXT NOT NULL DEFAULT '{}',            -- JSON, question id to what was said
    callers_view TEXT NOT NULL DEFAULT '',
    judgement    TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call_id, filling)
) STRICT, WITHOUT ROWID;

CREATE TABLE classification (
    call_id     INTEGER PRIMARY KEY REFERENCES call (id),
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    playbook    TEXT NOT NULL DEFAULT '',
    category    TEXT NOT NULL DEFAULT '',
    subcategory TEXT NOT NULL DEFAULT '',
    profile     TEXT NOT NULL DEFAULT '{}',             -- JSON, dimension id to option id
    groups      TEXT NOT NULL DEFAULT ''                -- ids, separated by spaces
) STRICT;
