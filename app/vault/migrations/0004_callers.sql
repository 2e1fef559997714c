-- Callers: who is behind a code, apart from how to reach them.
--
-- The link to a call is the text `call.caller_code`, which a closed call's digest covers; so no call is ever rewritten.  Two codes of
-- one person are joined by `merged_into`, and taking that edge away undoes it exactly.  `root` is the code a person goes by
-- today, worked out from the edges and kept here to be joined on.

CREATE TABLE caller (
    id          INTEGER PRIMARY KEY,
    code        TEXT NOT NULL UNIQUE CHECK (code <> ''),
    serial      INTEGER,                                -- of a code that was given automatically, C-0001 …
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    merged_into INTEGER REFERENCES caller (id),
    root        INTEGER NOT NULL
) STRICT;

CREATE INDEX caller_by_root ON caller (root);
CREATE INDEX caller_by_folded ON caller (upper(code));
CREATE INDEX caller_by_serial ON caller (serial) WHERE serial IS NOT NULL;
CREATE INDEX call_by_caller ON call (caller_code, id) WHERE caller_code <> '';

INSERT INTO caller (code, serial, at, by, root)
SELECT caller_code,
       CASE WHEN caller_code GLOB 'C-[0-9]*' AND caller_code NOT GLOB 'C-*[^0-9]*' AND length(caller_code) <= 11
            THEN CAST(substr(caller_code, 3) AS INTEGER) END,
       started_at, counsellor, 0
FROM (SELECT caller_code, started_at, counsellor, min(id) AS first FROM call WHERE caller_code <> '' GROUP BY caller_code)
ORDER BY first;

UPDATE caller SET root = id;

-- The only place with what identifies somebody.  `key` is HMAC-SHA256 of the normalised number under the index key of the vault;
-- NULL where the number cannot be one.  Deleting the rows of a caller shreds it, and leaves everything else.
CREATE TABLE caller_contact (
    id       INTEGER PRIMARY KEY,
    caller   INTEGER NOT NULL REFERENCES caller (id),
    kind     TEXT NOT NULL CHECK (kind IN ('phone', 'guardian', 'emergency')),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    name     TEXT NOT NULL DEFAULT '',
    relation TEXT NOT NULL DEFAULT '',
    number   TEXT NOT NULL DEFAULT '',
    key      BLOB CHECK (key IS NULL OR length(key) = 32)
) STRICT;

CREATE INDEX caller_contact_by_caller ON caller_contact (caller);
CREATE INDEX caller_contact_by_key ON caller_contact (key) WHERE key IS NOT NULL;

-- What the next colleague should know, and what helped.  Appended; the last of each kind stands.
CREATE TABLE caller_word (
    id     INTEGER PRIMARY KEY,
    caller INTEGER NOT NULL REFERENCES caller (id),
    kind   TEXT NOT NULL CHECK (kind IN ('know', 'helped')),
    at     TEXT NOT NULL,
    by     TEXT NOT NULL,
    text   TEXT NOT NULL
) STRICT;

CREATE INDEX caller_word_by_caller ON caller_word (caller, kind, id);

-- `caller` calls about somebody else, who has a code of their own whether or not they ever called.
CREATE TABLE caller_link (
    caller   INTEGER NOT NULL REFERENCES caller (id),
    about    INTEGER NOT NULL REFERENCES caller (id),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    relation TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (caller, about),
    CHECK (caller <> about)
) STRICT, WITHOUT ROWID;

CREATE INDEX caller_link_by_about ON caller_link (about);

-- The way of working agreed with a frequent caller.  The last one stands until its day, or until it was ended.
CREATE TABLE caller_agreement (
    id        INTEGER PRIMARY KEY,
    caller    INTEGER NOT NULL REFERENCES caller (id),
    at        TEXT NOT NULL,
    by        TEXT NOT NULL,
    supporter TEXT NOT NULL DEFAULT '',
    times     TEXT NOT NULL DEFAULT '',
    approach  TEXT NOT NULL DEFAULT '',
    since     TEXT NOT NULL,                            -- local days, YYYY-MM-DD
    until     TEXT,
    ended_at  TEXT
) STRICT;

CREATE INDEX caller_agreement_by_caller ON caller_agreement (caller, id);

-- What was done to a caller's record as a whole, and why.  The chain holds a digest of each row.
CREATE TABLE caller_act (
    id       INTEGER PRIMARY KEY,
    caller   INTEGER NOT NULL REFERENCES caller (id),
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    act      TEXT NOT NULL CHECK (act IN ('merged', 'unmerged', 'shredded', 'exported')),
    other    INTEGER REFERENCES caller (id),
    reason   TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX caller_act_by_caller ON caller_act (caller, id);

-- What a colleague is good at: ids of playbooks and special groups.
CREATE TABLE person_strength (
    person   TEXT NOT NULL REFERENCES person (id),
    strength TEXT NOT NULL,
    at       TEXT NOT NULL,
    by       TEXT NOT NULL,
    PRIMARY KEY (person, strength)
) STRICT, WITHOUT ROWID;

-- How a call was worked with and what came of it, written down afterwards: never part of what was closed.
CREATE TABLE call_match (
    call_id    INTEGER PRIMARY KEY REFERENCES call (id),
    at         TEXT NOT NULL,
    by         TEXT NOT NULL,
    approach   TEXT NOT NULL DEFAULT '',
    completion TEXT NOT NULL DEFAULT '',
    feedback   TEXT NOT NULL DEFAULT ''
) STRICT;
