"""The two ways to fail: an error the user can act on, and (everything else) a bug.

A `UserError` carries a code and plain values; the interface holds the sentences (`ui/shell/messages.py`), so no text of
an exception ever reaches a screen and no value of a caller ever reaches a log.
"""

from enum import StrEnum


class ErrorCode(StrEnum):
    """What went wrong, named by what the user needs to know.  Each has a translated message and a next step."""

    # opening the vault
    WRONG_PASSPHRASE = "wrong-passphrase"
    WRONG_RECOVERY_CODE = "wrong-recovery-code"
    TOO_SOON = "too-soon"  # values: seconds
    NOT_A_VAULT = "not-a-vault"  # values: path
    VAULT_NEWER = "vault-newer"  # values: found, supported
    VAULT_CORRUPT = "vault-corrupt"  # values: what
    VAULT_EXISTS = "vault-exists"  # values: path
    VAULT_IN_USE = "vault-in-use"
    UNSAFE_SETTINGS = "unsafe-settings"  # values: what.  The encrypted store did not accept a required parameter
    # storing
    DISK_FULL = "disk-full"
    READ_ONLY = "read-only"  # values: path
    STORAGE_FAILED = "storage-failed"
    # passphrases
    PASSPHRASE_SHORT = "passphrase-short"  # values: minimum
    PASSPHRASE_COMMON = "passphrase-common"
    PASSPHRASE_MISMATCH = "passphrase-mismatch"
    # people
    NOT_REMOVABLE = "not-removable"  # oneself, or somebody who is gone already
    NAME_TAKEN = "name-taken"  # values: name
    # backups
    BACKUP_UNUSABLE = "backup-unusable"  # values: path
    BACKUP_UNDER_WAY = "backup-under-way"
    BACKUP_PLACE_GONE = "backup-place-gone"  # values: path
    # the open call, kept outside a vault that cannot be written
    EMERGENCY_UNREADABLE = "emergency-unreadable"
    EMERGENCY_LOCKED = "emergency-locked"  # values: name
    EMERGENCY_NOWHERE = "emergency-nowhere"
    EMERGENCY_WAITING = "emergency-waiting"  # values: path
    # records
    NAME_MISSING = "name-missing"
    CALL_CLOSED = "call-closed"
    CALL_NOT_FOUND = "call-not-found"
    CALL_OPEN = "call-open"  # another call is still open
    REASON_MISSING = "reason-missing"
    LEVEL_ONLY_RISES = "level-only-rises"
    SUPERVISOR_ONLY = "supervisor-only"
    ENTRY_GONE = "entry-gone"  # a follow-up, a shift, a referral or an entry of the directory
    ENTRY_SETTLED = "entry-settled"  # done or cancelled meanwhile
    DATE_IMPOSSIBLE = "date-impossible"
    CALLER_MISSING = "caller-missing"
    SHIFT_NOT_OPEN = "shift-not-open"
    RECORD_ALTERED = "record-altered"  # values: what.  The event chain does not match
    OPENED_DESPITE = "opened-despite"  # values: calls.  The vault was opened although its chain does not hold
    QUERY_INVALID = "query-invalid"
    CONSENT_MISSING = "consent-missing"  # two people have to confirm, and one of them has not
    NOT_YOURS = "not-yours"  # somebody else's record, which this person has no part in
    CALLER_NOT_FOUND = "caller-not-found"
    CODE_TAKEN = "code-taken"  # values: taken
    # guide pack
    GUIDE_BROKEN = "guide-broken"  # values: path, problems
    GUIDE_UNREADABLE = "guide-unreadable"  # values: path
    GUIDE_VERSION_TAKEN = "guide-version-taken"  # values: version
    GUIDE_NOT_IN_USE = "guide-not-in-use"  # values: version, bundled
    # export
    EXPORT_FAILED = "export-failed"  # values: path
    PACKAGE_INVALID = "package-invalid"
    PACKAGE_NEWER = "package-newer"
    PACKAGE_CLOSED = "package-closed"  # another passphrase, or damaged
    PACKAGE_UNKNOWN = "package-unknown"  # an answer to a document that never left here
    FILE_UNREADABLE = "file-unreadable"  # values: path


class UserError(Exception):
    """Something the user can act on.  `values` fill the translated message; never put a caller's words in them."""

    def __init__(self, code: ErrorCode, **values: str | int) -> None:
        super().__init__(code.value)
        self.code = code
        self.values = values
