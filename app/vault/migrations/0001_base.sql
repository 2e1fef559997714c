-- What every vault has: facts about itself, and the chain of events that proves the record was not altered.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `payload` is canonical JSON of ids, codes and digests; never a caller's words.
-- `mac` is HMAC-SHA256 under the chain key over `previous` and the whole row.
CREATE TABLE event (
    sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
    at       TEXT NOT NULL,
    person   TEXT NOT NULL,
    kind     TEXT NOT NULL,
    subject  TEXT NOT NULL,
    payload  TEXT NOT NULL,
    previous BLOB NOT NULL CHECK (length(previous) = 32),
    mac      BLOB NOT NULL CHECK (length(mac) = 32)
) STRICT;

CREATE INDEX event_by_subject ON event (subject, sequence);

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
    SELECT RAISE(ABORT, 'an event is never changed');
END;

CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN
    SELECT RAISE(ABORT, 'an event is never deleted');
END;
