-- The case log at many calls: indexes for its filters and orders, how each person looks at it, additions while they are being
-- written, and how long a call is kept.

CREATE INDEX call_by_level ON call (level);
CREATE INDEX call_by_kind ON call (kind);
CREATE INDEX call_unfinished ON call (id) WHERE complete = 0;
CREATE INDEX classification_by_category ON classification (category, subcategory);
CREATE INDEX classification_by_playbook ON classification (playbook);
CREATE INDEX answer_by_item ON answer (item, answer);

-- A view somebody saved under a name, and under the empty name the look of the list as it was left.
CREATE TABLE log_view (
    person  TEXT NOT NULL REFERENCES person (id),
    name    TEXT NOT NULL,
    content TEXT NOT NULL,                              -- JSON: filter, order, columns
    PRIMARY KEY (person, name)
) STRICT, WITHOUT ROWID;

-- Which text of the call an addition says anew; empty for one that only adds.
ALTER TABLE amendment ADD COLUMN revises TEXT NOT NULL DEFAULT '';

-- Written over while it is typed, gone when the addition is made.
CREATE TABLE amendment_draft (
    call_id  INTEGER NOT NULL REFERENCES call (id),
    person   TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    revises  TEXT NOT NULL DEFAULT '',
    text     TEXT NOT NULL,
    reason   TEXT NOT NULL,
    PRIMARY KEY (call_id, person)
) STRICT, WITHOUT ROWID;

-- What differs from the rule of the site.  `keep_until` is a local day; a call on hold is kept however old it is;
-- `purged_at` says that its words were shredded.
CREATE TABLE retention (
    call_id     INTEGER PRIMARY KEY REFERENCES call (id),
    keep_until  TEXT,
    hold_at     TEXT,
    hold_by     TEXT,
    hold_reason TEXT NOT NULL DEFAULT '',
    purged_at   TEXT,
    purged_by   TEXT
) STRICT;

-- Words written beside a call are searched with it, whoever writes them.
CREATE TRIGGER follow_up_contact_is_searched AFTER INSERT ON follow_up_contact
BEGIN
    INSERT OR IGNORE INTO words_due (call_id)
    SELECT call_id FROM follow_up WHERE id = new.follow_up_id AND call_id IS NOT NULL;
END;

CREATE TRIGGER referral_is_searched AFTER INSERT ON referral
BEGIN
    INSERT OR IGNORE INTO words_due (call_id) VALUES (new.call_id);
END;

CREATE TRIGGER incident_is_searched AFTER INSERT ON incident
BEGIN
    INSERT OR IGNORE INTO words_due (call_id) VALUES (new.call_id);
END;
