"""The calm page after a mistake in the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.shell import theme
from ui.widgets.button import Button
from ui.widgets.labels import words


class CrashPage(QWidget):
    """Says what is safe, and offers to go on or to start afresh.  stored_at: local time of the last save, or empty."""

    continued = Signal()
    restart_asked = Signal()

    def __init__(self, place: str, stored_at: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("crash")
        safe = (
            self.tr("What you typed is stored up to {time}. Nothing that was stored is lost.").format(time=stored_at)
            if stored_at
            else self.tr("Nothing that was stored is lost.")
        )
        go_on = Button(self.tr("Go on"), "primary", name="crash.continue")
        afresh = Button(self.tr("Start afresh"), name="crash.restart")
        go_on.clicked.connect(self.continued)
        afresh.clicked.connect(self.restart_asked)
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(words(self.tr("Something in the program went wrong"), "title"))
        column.addWidget(words(safe))
        column.addWidget(
            words(
                self.tr(
                    "Go on where you were, or start afresh: after unlocking, a call that was open is there again. "
                    "If a caller is on the line, stay with them; paper will do for now."
                ),
                "muted",
            )
        )
        column.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(go_on)
        row.addWidget(afresh)
        row.addStretch(1)
        column.addLayout(row)
        column.addSpacing(24)
        column.addWidget(words(place, "small", name="crash.place"))
        inner = QWidget()
        inner.setLayout(column)
        inner.setFixedWidth(theme.current().px(520))
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(inner)
        across.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addLayout(across)
        whole.addStretch(3)
        self.setFocusProxy(go_on)
