-- After the shift: what a counsellor wants to understand about a call, what a supervisor answers, how both rate it, and
-- which documents went out and came back.

-- Written over as it is typed, one for each call and person; a write with a lower revision changes nothing.
-- `talk` is 1 when the counsellor asks for a talk about this call.
CREATE TABLE reflection (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    by       TEXT NOT NULL,
    at       TEXT NOT NULL,
    revision INTEGER NOT NULL,
    words    TEXT NOT NULL DEFAULT '{}',                -- JSON, question to what was written
    talk     INTEGER NOT NULL DEFAULT 0 CHECK (talk IN (0, 1)),
    PRIMARY KEY (call_id, by)
) STRICT, WITHOUT ROWID;

-- Feedback that was given is never changed; its row is bound to the chain by the digest in its event.
-- `author` is who wrote it, `by` whose hand put it here, `document` the returned package it came in, empty where it was
-- written in this vault.
CREATE TABLE feedback (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    moment   INTEGER NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    author   TEXT NOT NULL,
    themes   TEXT NOT NULL DEFAULT '',                  -- ids of quality dimensions, separated by spaces
    text     TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call_id, moment)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback_draft (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    by       TEXT NOT NULL,
    revision INTEGER NOT NULL,
    themes   TEXT NOT NULL DEFAULT '',
    text     TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call_id, by)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback_read (
    call_id  INTEGER NOT NULL,
    moment   INTEGER NOT NULL,
    by       TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (call_id, moment, by)
) STRICT, WITHOUT ROWID;

CREATE TABLE rating (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    side     TEXT NOT NULL CHECK (side IN ('self', 'supervisor')),
    author   TEXT NOT NULL,
    at       TEXT NOT NULL,
    revision INTEGER NOT NULL,
    scores   TEXT NOT NULL DEFAULT '{}',                -- JSON, quality dimension to 0–4
    remark   TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (call_id, side, author)
) STRICT, WITHOUT ROWID;

-- Which call stands in which place of a document that left: a returned package names the place, never the call.
CREATE TABLE handed_out (
    document TEXT NOT NULL,
    place    INTEGER NOT NULL CHECK (place > 0),
    call_id  INTEGER NOT NULL REFERENCES call (id),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    PRIMARY KEY (document, place)
) STRICT, WITHOUT ROWID;

-- Packages a supervisor received from another console, with the answer as it is being written.
CREATE TABLE received (
    document TEXT PRIMARY KEY,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    content  TEXT NOT NULL,                             -- JSON
    revision INTEGER NOT NULL DEFAULT 0,
    reply    TEXT NOT NULL DEFAULT '{}',                -- JSON
    sent_at  TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX call_by_counsellor ON call (counsellor, id);

-- What a person decided about the findings in a text that is to leave: places, never words.  `text` is a keyed digest.
CREATE TABLE masking (
    text  TEXT NOT NULL,
    by    TEXT NOT NULL,
    at    TEXT NOT NULL,
    state TEXT NOT NULL,                                -- JSON
    PRIMARY KEY (text, by)
) STRICT, WITHOUT ROWID;

-- Why a document left without masking; its event holds the digest of the reason.
CREATE TABLE unmasked_export (
    document TEXT PRIMARY KEY,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    reason   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What is written here is searched with the call it is about.
CREATE TRIGGER reflection_is_searched AFTER INSERT ON reflection
BEGIN
    INSERT OR IGNORE INTO words_due (call_id) VALUES (new.call_id);
END;

CREATE TRIGGER changed_reflection_is_searched AFTER UPDATE OF words ON reflection
BEGIN
    INSERT OR IGNORE INTO words_due (call_id) VALUES (new.call_id);
END;

CREATE TRIGGER feedback_is_searched AFTER INSERT ON feedback
BEGIN
    INSERT OR IGNORE INTO words_due (call_id) VALUES (new.call_id);
END;
