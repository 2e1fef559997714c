"""What was written, where, and how to tell that it is still the same file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.services.supervision import ExportReceipt
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.pill import StatusPill

_GROUP = 8


class ReceiptCard(Card):
    """Shown in the place of the form once the file is there."""

    another_asked = Signal()
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("supervision.receipt")
        self._file = self._selectable("supervision.file", "strong")
        self._folder = ElidedLabel("", "muted")
        self._folder.setObjectName("supervision.folder")
        self._sum = self._selectable("supervision.sha256", "muted")
        self._back = Button(self.tr("Done"), "primary", name="supervision.done")
        self._back.clicked.connect(self.back_asked)
        another = Button(self.tr("Save it once more"), "quiet", name="supervision.another")
        another.clicked.connect(self.another_asked)
        done = StatusPill("circle-check", self.tr("Encrypted and saved"), "accent")
        self.body.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
        facts = QVBoxLayout()
        facts.setSpacing(4)
        self._key = self._selectable("supervision.key", "muted")
        self._signed = words(self.tr("Signed by this workstation, key"), "section")
        sum_of = words("SHA-256", "section", wrap=False)
        for part in (self._file, self._folder, sum_of, self._sum, self._signed, self._key):
            facts.addWidget(part)
        self.body.addLayout(facts)
        keep = self.tr(
            "The signature lies beside the file and travels with it. The sum is in the log of the vault: with either, "
            "the file can be told from a changed one later."
        )
        self.body.addWidget(words(keep, "muted"))
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._back)
        foot.addWidget(another)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def show_receipt(self, receipt: ExportReceipt) -> None:
        self._file.setText(receipt.path.name)
        self._folder.setText(str(receipt.path.parent))
        whole = receipt.sha256
        self._sum.setText(" ".join(whole[at : at + _GROUP] for at in range(0, len(whole), _GROUP)))
        self._key.setText(receipt.key)
        for part in (self._signed, self._key):
            part.setVisible(bool(receipt.key))
        self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def _selectable(self, name: str, role: str) -> QLabel:
        label = words("", role, name=name)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label
