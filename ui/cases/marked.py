"""What can be done with the calls that are marked, or with all that are listed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.shell.shortcuts import Action
from ui.widgets.button import Button
from ui.widgets.labels import ElidedLabel


class MarkedBar(QFrame):
    """Stands under the list.  summary_asked, coded_asked: for what is marked, or what is listed."""

    summary_asked = Signal()
    coded_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said = ElidedLabel("", "muted")
        self._said.setObjectName("cases.marked")
        self._summary = Button(
            self.tr("Summary for supervision"), "quiet", icon="file-lock", action=Action.EXPORT, name="cases.several"
        )
        self._coded = Button(
            self.tr("Coded data"), "quiet", icon="download", action=Action.CODED, name="cases.coded.open"
        )
        self._summary.clicked.connect(self.summary_asked)
        self._coded.clicked.connect(self.coded_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 8)
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self._summary)
        row.addWidget(self._coded)

    def show_marked(self, count: int, listed: int) -> None:
        self.setVisible(listed > 0)
        self._said.setText(self.tr("%n calls marked", "", count) if count > 1 else self.tr("Shift, Ctrl: mark several"))
