-- Why a call is kept longer than the rule asks, beside the reason of a hold.
ALTER TABLE retention ADD COLUMN keep_reason TEXT NOT NULL DEFAULT '';

-- Two codes that look alike and are not one person: said by somebody who knows, and can be taken back.
CREATE TABLE caller_apart (
    one   INTEGER NOT NULL REFERENCES caller (id),
    other INTEGER NOT NULL REFERENCES caller (id),
    at    TEXT NOT NULL,
    by    TEXT NOT NULL,
    PRIMARY KEY (one, other),
    CHECK (one < other)
) STRICT, WITHOUT ROWID;

CREATE INDEX caller_apart_by_other ON caller_apart (other);
