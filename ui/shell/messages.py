"""Every error a user can act on, as three sentences: what happened, what is safe, what to do."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.errors import ErrorCode, UserError
from ui.shell.i18n import QT_TRANSLATE_NOOP


class Tone(StrEnum):
    """How a message is shown.  None of them interrupts."""

    PLAIN = "plain"
    DONE = "done"
    CAUTION = "caution"


@dataclass(frozen=True, slots=True)
class Message:
    """What happened, what is safe, what to do.  Only the first is always there."""

    what: str
    safe: str = ""
    next: str = ""
    tone: Tone = Tone.PLAIN

    def whole(self) -> str:
        return " ".join(part for part in (self.what, self.safe, self.next) if part)


def message(error: UserError) -> Message:
    """The sentences for `error`, its values filled in."""
    what, safe, next_step = (
        QCoreApplication.translate("Messages", part).format(**error.values) if part else ""
        for part in _TABLE[error.code]
    )
    return Message(what, safe, next_step, Tone.CAUTION)


_SAFE_TYPED = QT_TRANSLATE_NOOP("Messages", "What you typed is still here.")
_SAFE_RECORDS = QT_TRANSLATE_NOOP("Messages", "Nothing was changed.")
_TABLE: dict[ErrorCode, tuple[str, str, str]] = {
    ErrorCode.WRONG_PASSPHRASE: (
        QT_TRANSLATE_NOOP("Messages", "This passphrase does not open the vault."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Look at caps lock and the input method, then try again."),
    ),
    ErrorCode.WRONG_RECOVERY_CODE: (
        QT_TRANSLATE_NOOP("Messages", "This recovery code does not fit."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Compare it group by group with the printed sheet."),
    ),
    ErrorCode.TOO_SOON: (
        QT_TRANSLATE_NOOP("Messages", "After several wrong tries there is a pause of {seconds} seconds."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Wait until it is over, then try again."),
    ),
    ErrorCode.NOT_A_VAULT: (
        QT_TRANSLATE_NOOP("Messages", "There is no vault of this console in {path}, but other files are."),
        QT_TRANSLATE_NOOP("Messages", "Nothing there was changed."),
        QT_TRANSLATE_NOOP("Messages", "Start the console with --vault and the right folder, or choose an empty one."),
    ),
    ErrorCode.VAULT_NEWER: (
        QT_TRANSLATE_NOOP(
            "Messages", "This vault was written by a newer console (version {found}; this one knows {supported})."
        ),
        QT_TRANSLATE_NOOP("Messages", "The records are untouched."),
        QT_TRANSLATE_NOOP("Messages", "Start the newer version of the console."),
    ),
    ErrorCode.VAULT_CORRUPT: (
        QT_TRANSLATE_NOOP("Messages", "The vault is damaged."),
        QT_TRANSLATE_NOOP(
            "Messages", "It was not opened, so nothing more can be lost. Its folder backups has the last ones."
        ),
        QT_TRANSLATE_NOOP("Messages", "Copy the whole folder, then restore the last backup with your supervisor."),
    ),
    ErrorCode.VAULT_EXISTS: (
        QT_TRANSLATE_NOOP("Messages", "There is already a vault in {path}."),
        QT_TRANSLATE_NOOP("Messages", "It was not touched."),
        QT_TRANSLATE_NOOP("Messages", "Start the console again to unlock it, or choose another folder."),
    ),
    ErrorCode.VAULT_IN_USE: (
        QT_TRANSLATE_NOOP("Messages", "The vault is already open in another window of the console."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Use that window, or close it and try again."),
    ),
    ErrorCode.UNSAFE_SETTINGS: (
        QT_TRANSLATE_NOOP("Messages", "The encryption did not start as it must."),
        QT_TRANSLATE_NOOP("Messages", "The vault was not opened."),
        QT_TRANSLATE_NOOP(
            "Messages", "Install the console again; if it stays, tell whoever looks after this computer."
        ),
    ),
    ErrorCode.DISK_FULL: (
        QT_TRANSLATE_NOOP("Messages", "The disk is full: the last change could not be saved."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Make room on the disk; the console keeps trying."),
    ),
    ErrorCode.READ_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "The folder {path} cannot be written to."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Look whether the disk is write-protected or was removed."),
    ),
    ErrorCode.STORAGE_FAILED: (
        QT_TRANSLATE_NOOP("Messages", "The disk reports an error: the last change could not be saved."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Write the essentials on paper now and tell your supervisor."),
    ),
    ErrorCode.PASSPHRASE_SHORT: (
        QT_TRANSLATE_NOOP("Messages", "This passphrase is too short."),
        "",
        QT_TRANSLATE_NOOP("Messages", "Use at least {minimum} characters, or six words."),
    ),
    ErrorCode.PASSPHRASE_COMMON: (
        QT_TRANSLATE_NOOP("Messages", "This passphrase is easy to guess."),
        "",
        QT_TRANSLATE_NOOP("Messages", "Take a few words that do not belong together."),
    ),
    ErrorCode.PASSPHRASE_MISMATCH: (
        QT_TRANSLATE_NOOP("Messages", "The two passphrases are not the same."),
        "",
        QT_TRANSLATE_NOOP("Messages", "Type the second one again."),
    ),
    ErrorCode.NOT_REMOVABLE: (
        QT_TRANSLATE_NOOP("Messages", "This person cannot be removed by you."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Nobody removes themselves: another supervisor has to do it."),
    ),
    ErrorCode.NAME_TAKEN: (
        QT_TRANSLATE_NOOP("Messages", "Somebody called {name} can already unlock."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Use a name by which both can be told apart."),
    ),
    ErrorCode.BACKUP_UNUSABLE: (
        QT_TRANSLATE_NOOP("Messages", "The folder {path} is not a backup that can be restored."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Choose another one from the list."),
    ),
    ErrorCode.BACKUP_UNDER_WAY: (
        QT_TRANSLATE_NOOP("Messages", "A backup is being made already."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Wait a moment until it is done."),
    ),
    ErrorCode.BACKUP_PLACE_GONE: (
        QT_TRANSLATE_NOOP("Messages", "The second place for backups, {path}, is not there."),
        QT_TRANSLATE_NOOP("Messages", "The backup on this computer was made."),
        QT_TRANSLATE_NOOP("Messages", "Plug the stick in, or choose another folder in the settings."),
    ),
    ErrorCode.EMERGENCY_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "This is not an emergency file of this console, or it is damaged."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Choose another copy of it, if there is one."),
    ),
    ErrorCode.EMERGENCY_LOCKED: (
        QT_TRANSLATE_NOOP("Messages", "This emergency file was written under another key of the vault, by {name}."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Enter the passphrase {name} had then."),
    ),
    ErrorCode.EMERGENCY_NOWHERE: (
        QT_TRANSLATE_NOOP("Messages", "No folder of this computer takes the emergency file."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Write the essentials on paper now and tell your supervisor."),
    ),
    ErrorCode.EMERGENCY_WAITING: (
        QT_TRANSLATE_NOOP("Messages", "A call was kept outside the vault, in {path}."),
        QT_TRANSLATE_NOOP("Messages", "It is encrypted, and nothing of it is lost."),
        QT_TRANSLATE_NOOP("Messages", "Take it in under Settings, Emergency file."),
    ),
    ErrorCode.NAME_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "A name is missing."),
        "",
        QT_TRANSLATE_NOOP("Messages", "Enter it to go on."),
    ),
    ErrorCode.CALL_CLOSED: (
        QT_TRANSLATE_NOOP("Messages", "This call is already closed."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Add to it from the case log."),
    ),
    ErrorCode.CALL_NOT_FOUND: (
        QT_TRANSLATE_NOOP("Messages", "This call is not in the vault."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Go back to the case log and look for it there."),
    ),
    ErrorCode.CALL_OPEN: (
        QT_TRANSLATE_NOOP("Messages", "Another call is still open."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Close it first, then start the next one."),
    ),
    ErrorCode.REASON_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "A reason is needed here."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "A few words are enough."),
    ),
    ErrorCode.LEVEL_ONLY_RISES: (
        QT_TRANSLATE_NOOP("Messages", "By hand a level can only be raised."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "A supervisor can lower it in the case log, with a reason."),
    ),
    ErrorCode.SUPERVISOR_ONLY: (
        QT_TRANSLATE_NOOP("Messages", "Only a supervisor can do this."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Ask your supervisor to unlock the console and do it."),
    ),
    ErrorCode.ENTRY_GONE: (
        QT_TRANSLATE_NOOP("Messages", "This entry is not there any more."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Come back to the page to see what there is now."),
    ),
    ErrorCode.ENTRY_SETTLED: (
        QT_TRANSLATE_NOOP("Messages", "This follow-up has been settled already."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Make a new one where another contact is needed."),
    ),
    ErrorCode.DATE_IMPOSSIBLE: (
        QT_TRANSLATE_NOOP("Messages", "This day cannot be meant."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Write it as year-month-day, such as 2026-03-05."),
    ),
    ErrorCode.CALLER_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "It does not say whom this is about."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Enter the code of the caller."),
    ),
    ErrorCode.SHIFT_NOT_OPEN: (
        QT_TRANSLATE_NOOP("Messages", "No shift is open."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Open one on the shift page."),
    ),
    ErrorCode.RECORD_ALTERED: (
        QT_TRANSLATE_NOOP("Messages", "A record does not match the log that protects it."),
        QT_TRANSLATE_NOOP("Messages", "Nothing was changed by opening it."),
        QT_TRANSLATE_NOOP("Messages", "Do not rely on it. Tell your supervisor and keep the backups."),
    ),
    ErrorCode.OPENED_DESPITE: (
        QT_TRANSLATE_NOOP("Messages", "The vault was opened although its log does not hold. Calls in doubt: {calls}."),
        QT_TRANSLATE_NOOP("Messages", "They can be read and not added to; all others work as ever."),
        QT_TRANSLATE_NOOP("Messages", "Tell your supervisor. A backup can be restored in the settings, under Vault."),
    ),
    ErrorCode.CONSENT_MISSING: (
        QT_TRANSLATE_NOOP("Messages", "Two people have to confirm this, each with a passphrase of their own."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Ask a colleague to come to the console and confirm as well."),
    ),
    ErrorCode.QUERY_INVALID: (
        QT_TRANSLATE_NOOP("Messages", "These search words cannot be read."),
        "",
        QT_TRANSLATE_NOOP("Messages", "Try one or two plain words."),
    ),
    ErrorCode.NOT_YOURS: (
        QT_TRANSLATE_NOOP("Messages", "This record belongs to a colleague's work."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Ask your supervisor, or have the follow-up given to you."),
    ),
    ErrorCode.CALLER_NOT_FOUND: (
        QT_TRANSLATE_NOOP("Messages", "Nobody is known under this code."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Look for it in the list of callers."),
    ),
    ErrorCode.CODE_TAKEN: (
        QT_TRANSLATE_NOOP("Messages", "The code {taken} is taken already."),
        _SAFE_TYPED,
        QT_TRANSLATE_NOOP("Messages", "Take another one, or leave the field empty to be given one."),
    ),
    ErrorCode.GUIDE_BROKEN: (
        QT_TRANSLATE_NOOP("Messages", "The guide pack in {path} has {problems} mistakes and cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "The records are untouched."),
        QT_TRANSLATE_NOOP("Messages", "Install the console again, or have the guide pack mended."),
    ),
    ErrorCode.GUIDE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "There is no guide pack that can be read in {path}."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Choose the folder that holds pack.toml."),
    ),
    ErrorCode.GUIDE_VERSION_TAKEN: (
        QT_TRANSLATE_NOOP("Messages", "There is already a guide pack {version} with other content."),
        QT_TRANSLATE_NOOP("Messages", "Calls taken under it keep it."),
        QT_TRANSLATE_NOOP("Messages", "Raise the version in pack.toml and choose the folder again."),
    ),
    ErrorCode.GUIDE_NOT_IN_USE: (
        QT_TRANSLATE_NOOP("Messages", "The imported guide pack {version} cannot be used."),
        QT_TRANSLATE_NOOP("Messages", "The bundled one, {bundled}, is used instead; calls can be taken."),
        QT_TRANSLATE_NOOP("Messages", "Tell your supervisor: the pack has to be imported again."),
    ),
    ErrorCode.EXPORT_FAILED: (
        QT_TRANSLATE_NOOP("Messages", "The file could not be written to {path}."),
        QT_TRANSLATE_NOOP("Messages", "The record is untouched."),
        QT_TRANSLATE_NOOP("Messages", "Choose another folder and try again."),
    ),
    ErrorCode.PACKAGE_INVALID: (
        QT_TRANSLATE_NOOP("Messages", "This file is not a package of the console, or not a whole one."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Ask the sender to make it again."),
    ),
    ErrorCode.PACKAGE_NEWER: (
        QT_TRANSLATE_NOOP("Messages", "This package comes from a newer console."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Bring this console up to date, then open it again."),
    ),
    ErrorCode.PACKAGE_CLOSED: (
        QT_TRANSLATE_NOOP("Messages", "The package does not open: another passphrase, or the file was changed."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Type the passphrase again; if it is right, ask the sender for the file anew."),
    ),
    ErrorCode.PACKAGE_UNKNOWN: (
        QT_TRANSLATE_NOOP("Messages", "This answers a document that did not leave from this vault."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Open it at the console it was asked from."),
    ),
    ErrorCode.FILE_UNREADABLE: (
        QT_TRANSLATE_NOOP("Messages", "{path} cannot be read."),
        _SAFE_RECORDS,
        QT_TRANSLATE_NOOP("Messages", "Look whether it is still there, then try again."),
    ),
}
