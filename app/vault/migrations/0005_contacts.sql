-- Contacts beyond the call: follow-ups and what came of them, shifts and how whoever opened them was, referrals and the
-- directory they point into, and whom something was told outside the line.
--
-- A follow-up, a referral and an incident belong to a call or to a caller's code; the code of a call is read from the call.
-- `digest` in an event of the chain covers the row it is about.

CREATE TABLE follow_up (
    id          INTEGER PRIMARY KEY,
    call_id     INTEGER REFERENCES call (id),           -- NULL: made by hand for a caller without a call
    caller_code TEXT NOT NULL DEFAULT '',               -- only where there is no call
    level       TEXT NOT NULL CHECK (level IN ('R0', 'R1', 'R2', 'R3', 'R4')),
    origin      TEXT NOT NULL CHECK (origin IN ('schedule', 'contact', 'hand')),
    hours       INTEGER,                                -- of the step of a schedule
    purpose     TEXT NOT NULL DEFAULT '',
    due_at      TEXT NOT NULL,
    assigned_to TEXT NOT NULL REFERENCES person (id),
    consent     TEXT NOT NULL CHECK (consent IN ('not-asked', 'agreed', 'declined')),
    status      TEXT NOT NULL DEFAULT 'due' CHECK (status IN ('due', 'done', 'cancelled')),
    reason      TEXT NOT NULL DEFAULT '',               -- why it was moved or cancelled last
    created_at  TEXT NOT NULL,
    created_by  TEXT NOT NULL,
    settled_at  TEXT,
    CHECK ((status = 'due') = (settled_at IS NULL))
) STRICT;

CREATE INDEX follow_up_open ON follow_up (due_at) WHERE status = 'due';
CREATE INDEX follow_up_settled ON follow_up (settled_at) WHERE status <> 'due';
CREATE INDEX follow_up_by_call ON follow_up (call_id);
CREATE INDEX follow_up_by_code ON follow_up (caller_code) WHERE caller_code <> '';

-- Every attempt, also one that reached nobody.  Appended, never changed.
CREATE TABLE follow_up_contact (
    id            INTEGER PRIMARY KEY,
    follow_up_id  INTEGER NOT NULL REFERENCES follow_up (id),
    at            TEXT NOT NULL,
    by            TEXT NOT NULL,
    outcome       TEXT NOT NULL CHECK (outcome IN ('reached', 'no-answer', 'other-person', 'refused')),
    answers       TEXT NOT NULL DEFAULT '{}',           -- JSON, item id to answer
    level         TEXT NOT NULL CHECK (level IN ('R0', 'R1', 'R2', 'R3', 'R4')),
    helped        TEXT NOT NULL DEFAULT '' CHECK (helped IN ('', 'yes', 'partly', 'no')),
    note          TEXT NOT NULL DEFAULT '',
    guide_id      TEXT NOT NULL,
    guide_version TEXT NOT NULL,
    FOREIGN KEY (guide_id, guide_version) REFERENCES guide_pack (id, version)
) STRICT;

CREATE INDEX follow_up_contact_by_follow_up ON follow_up_contact (follow_up_id);

-- `note` is written over while the shift is open; closing it makes the hand-over sheet.
CREATE TABLE shift (
    id        INTEGER PRIMARY KEY,
    person    TEXT NOT NULL REFERENCES person (id),
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    revision  INTEGER NOT NULL DEFAULT 0,
    note      TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX shift_open ON shift (person) WHERE closed_at IS NULL;
CREATE INDEX shift_by_closing ON shift (closed_at) WHERE closed_at IS NOT NULL;

-- For whoever wrote it and nobody else: no query asks for another person's.
CREATE TABLE readiness (
    id       INTEGER PRIMARY KEY,
    person   TEXT NOT NULL REFERENCES person (id),
    at       TEXT NOT NULL,
    shift_id INTEGER REFERENCES shift (id),
    state    TEXT NOT NULL                              -- JSON, readiness item id to value
) STRICT;

CREATE INDEX readiness_by_person ON readiness (person, at);

CREATE TABLE training (
    id      INTEGER PRIMARY KEY,
    person  TEXT NOT NULL REFERENCES person (id),
    at      TEXT NOT NULL,
    day     TEXT NOT NULL,                              -- local, ISO
    topic   TEXT NOT NULL,
    minutes INTEGER NOT NULL CHECK (minutes > 0)
) STRICT;

CREATE INDEX training_by_person ON training (person, day);

-- The directory of the site: entries of its own (`site/…`), and entries of the guide pack (`guide/…`) once somebody changed them.
CREATE TABLE resource (
    key         TEXT PRIMARY KEY,
    name        TEXT NOT NULL,
    service     TEXT NOT NULL DEFAULT '',
    numbers     TEXT NOT NULL DEFAULT '',
    region      TEXT NOT NULL DEFAULT '',
    hours       TEXT NOT NULL DEFAULT '',
    note        TEXT NOT NULL DEFAULT '',
    archived_at TEXT,
    changed_at  TEXT NOT NULL,
    changed_by  TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- When somebody last made sure that an entry is right; one row a day.
CREATE TABLE resource_check (
    key TEXT NOT NULL,
    day TEXT NOT NULL,                                  -- local, ISO
    at  TEXT NOT NULL,
    by  TEXT NOT NULL,
    PRIMARY KEY (key, day)
) STRICT, WITHOUT ROWID;

-- `name` and `numbers` are what was read out then, whatever becomes of the entry.
CREATE TABLE referral (
    id           INTEGER PRIMARY KEY,
    call_id      INTEGER NOT NULL REFERENCES call (id),
    at           TEXT NOT NULL,
    by           TEXT NOT NULL,
    resource_key TEXT NOT NULL DEFAULT '',
    name         TEXT NOT NULL,
    numbers      TEXT NOT NULL DEFAULT '',
    note         TEXT NOT NULL DEFAULT '',
    status       TEXT NOT NULL DEFAULT 'given' CHECK (status IN ('given', 'contacted', 'attended', 'refused')),
    status_at    TEXT NOT NULL
) STRICT;

CREATE INDEX referral_by_call ON referral (call_id);

-- Confidentiality that ended, and reports the law asks for.  Appended, never changed.  `happened_at` may lie before `at`.
CREATE TABLE incident (
    id          INTEGER PRIMARY KEY,
    call_id     INTEGER NOT NULL REFERENCES call (id),
    kind        TEXT NOT NULL CHECK (kind IN ('breach', 'report')),
    at          TEXT NOT NULL,
    by          TEXT NOT NULL,
    happened_at TEXT NOT NULL,
    ground      TEXT NOT NULL,                          -- id of a statement of the guide
    content     TEXT NOT NULL,
    recipient   TEXT NOT NULL,
    receipt     TEXT NOT NULL DEFAULT '',               -- the receiver's number
    approver    TEXT NOT NULL DEFAULT '',
    told        TEXT NOT NULL CHECK (told IN ('told', 'not-told', 'not-possible')),
    guide_id    TEXT NOT NULL,
    guide_version TEXT NOT NULL,
    FOREIGN KEY (guide_id, guide_version) REFERENCES guide_pack (id, version)
) STRICT;

CREATE INDEX incident_by_call ON incident (call_id);
