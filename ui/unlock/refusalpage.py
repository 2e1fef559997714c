"""A vault that cannot be opened, said calmly: what it is, what is safe, what to do."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.errors import ErrorCode, UserError
from ui.shell.i18n import QT_TRANSLATE_NOOP
from ui.shell.messages import message
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
_OTHER = QT_TRANSLATE_NOOP("RefusalPage", "The vault was not opened")


def title(code: ErrorCode) -> str:
    return QCoreApplication.translate("RefusalPage", _TITLES.get(code, _OTHER))


class RefusalPage(Column):
    """Emits `retried` when the person has done something about it, `restore_asked` where a backup can help."""

    retried = Signal()
    restore_asked = Signal()

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
        row.addStretch(1)
        self.body.addLayout(row)
        self._again = again

    def arrived(self) -> None:
        self._again.setFocus()
