"""A vault that cannot be opened, said calmly: what it is, what is safe, what to do."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from app.services import backups
from ui.shell.i18n import QT_TRANSLATE_NOOP
from ui.shell.messages import message
from ui.shell.when import moment
from ui.unlock.column import Column
from ui.widgets.button import Button
from ui.widgets.card import QuietCard
from ui.widgets.labels import words

_TITLES = {
    ErrorCode.NOT_A_VAULT: QT_TRANSLATE_NOOP("RefusalPage", "There is no vault here"),
    ErrorCode.VAULT_NEWER: QT_TRANSLATE_NOOP("RefusalPage", "This vault needs a newer console"),
    ErrorCode.VAULT_CORRUPT: QT_TRANSLATE_NOOP("RefusalPage", "This vault is damaged"),
    ErrorCode.RECORD_ALTERED: QT_TRANSLATE_NOOP("RefusalPage", "The files of this vault do not belong together"),
}
_MENDED_BY_A_BACKUP = (ErrorCode.VAULT_CORRUPT, ErrorCode.RECORD_ALTERED, ErrorCode.UNSAFE_SETTINGS)
_LAST_ENTRIES = QT_TRANSLATE_NOOP(
    "RefusalPage",
    "The last entries of the log do not hold together. The calls they are about cannot be vouched for; all other calls "
    "are each checked when they are opened.",
)
_LOST_END = QT_TRANSLATE_NOOP(
    "RefusalPage",
    "The file that remembers the end of the log is missing or was changed, so nothing here can tell whether entries at "
    "the end were taken away. The entries that are there were written by this console.",
)
_AFFECTED = {
    "event-altered": _LAST_ENTRIES,
    "event-missing": _LAST_ENTRIES,
    "anchor": _LOST_END,
    "anchor-missing": _LOST_END,
    "anchor-damaged": _LOST_END,
    "anchor-forged": _LOST_END,
    "older-file": QT_TRANSLATE_NOOP(
        "RefusalPage",
        "The vault is older than it was when it was last closed: somebody put back an older file. What was written "
        "since is not in it.",
    ),
}
"""What can be opened all the same, and what it means."""
_OTHER = QT_TRANSLATE_NOOP("RefusalPage", "The vault was not opened")


def title(code: ErrorCode) -> str:
    return QCoreApplication.translate("RefusalPage", _TITLES.get(code, _OTHER))


class RefusalPage(Column):
    """Emits `retried` when the person has done something about it, `restore_asked` where a backup can help,
    `despite_asked` to open it all the same."""

    retried = Signal()
    restore_asked = Signal()
    despite_asked = Signal()

    def __init__(self, error: UserError, directory: Path, parent: QWidget | None = None) -> None:
        super().__init__("refusal", title(error.code), parent=parent)
        told = message(error)
        self.body.addWidget(words(told.what, name="refusal.what"))
        if told.safe:
            self.body.addWidget(words(told.safe, name="refusal.safe"))
        if told.next:
            card = QuietCard(spacing=6)
            card.body.addWidget(words(self.tr("What to do"), "section"))
            card.body.addWidget(words(told.next, name="refusal.next"))
            self.body.addWidget(card)
        despite = _AFFECTED.get(str(error.values.get("what"))) if error.code is ErrorCode.RECORD_ALTERED else None
        if despite:
            self._tell_affected(QCoreApplication.translate("RefusalPage", despite), directory)
        self.body.addWidget(words(self.tr("Folder: {path}").format(path=directory), "small"))
        if "what" in error.values:  # for whoever mends it
            self.body.addWidget(words(self.tr("Where: {what}").format(what=error.values["what"]), "small"))
        again = Button(self.tr("Look again"), "primary", icon="refresh-cw", name="refusal.again")
        again.clicked.connect(self.retried)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(again)
        if error.code in _MENDED_BY_A_BACKUP:
            restore = Button(self.tr("Restore a backup"), icon="history", name="refusal.restore")
            restore.clicked.connect(self.restore_asked)
            row.addWidget(restore)
        if despite:
            anyway = Button(self.tr("Open anyway …"), "quiet", name="refusal.despite")
            anyway.clicked.connect(self.despite_asked)
            row.addWidget(anyway)
        row.addStretch(1)
        self.body.addLayout(row)
        self._again = again

    def _tell_affected(self, affected: str, directory: Path) -> None:
        """What opening it all the same would mean, and what there is instead."""
        card = QuietCard(spacing=6)
        card.body.addWidget(words(self.tr("What is affected"), "section"))
        card.body.addWidget(words(affected, name="refusal.affected"))
        kept = backups.found(directory)
        newest = (
            self.tr("The newest backup beside it was verified when it was made: {time}.").format(
                time=moment(kept[0].at)
            )
            if kept
            else self.tr("There is no backup beside it; perhaps one lies in the second place.")
        )
        card.body.addWidget(words(newest, "muted", name="refusal.backup"))
        card.body.addWidget(
            words(
                self.tr(
                    "Opened anyway, calls in doubt can be read and not added to. That it was opened so, by whom and "
                    "when, stays in the log."
                ),
                "muted",
            )
        )
        self.body.addWidget(card)

    def arrived(self) -> None:
        self._again.setFocus()
