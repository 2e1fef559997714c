"""What is said over a closed call that does not match the chain: what is affected, reading it all the same, backups."""

from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.cases.wording import clock, long_day
from ui.shell import icons, theme
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words


class AlteredNotice(Card):
    """Stands alone where the call was refused, and over it where it is read as it lies.

    reading_asked: as it lies.  backups_asked: to where one can be restored.
    """

    reading_asked = Signal()
    backups_asked = Signal()

    def __init__(self, *, may_restore: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.altered")
        self._may_restore = may_restore
        self._sign = QLabel()
        self._title = words("", "heading", name="cases.altered.title")
        self._text = words("", name="cases.altered.text")
        self._backup = words("", "muted", name="cases.altered.backup")
        self._read = Button(self.tr("Read it as it lies"), "", icon="eye", name="cases.altered.read")
        self._backups = Button(self.tr("To the backups"), "quiet", icon="history", name="cases.altered.backups")
        self._read.setAccessibleDescription(self.tr("Reading it is recorded in the log."))
        self._read.clicked.connect(self.reading_asked)
        self._backups.clicked.connect(self.backups_asked)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 1)
        foot = QWidget()
        flow = FlowLayout(foot, across=8, down=8)
        for button in (self._read, self._backups):
            flow.addWidget(button)
        self.body.addLayout(head)
        for part in (self._text, self._backup, foot):
            self.body.addWidget(part)
        self._backups.setVisible(may_restore)
        self._colour()

    def refuse(self, number: str, backup: datetime | None) -> None:
        """The call is not shown.  backup: when the newest verified one was made."""
        self._say(
            self.tr("Call {number} does not match the log that protects it").format(number=number),
            self.tr(
                "It was changed behind the console's back after it was closed. This says nothing of other calls: "
                "each is checked when it is opened. Nothing was changed by opening it. You can read it as it lies; "
                "that is recorded in the log, and the call stays read-only."
            ),
            backup,
        )
        self._read.show()
        self._read.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_over(self, number: str, backup: datetime | None) -> None:
        """The call is shown as it lies."""
        self._say(
            self.tr("Not verified: call {number} is shown as it lies").format(number=number),
            self.tr(
                "Do not rely on it: compare it with a backup and with whoever took the call. It cannot be added to, "
                "lowered or exported. Tell your supervisor and keep the backups."
            ),
            backup,
        )
        self._read.hide()

    def stay_shut(self) -> None:
        """What lies there cannot be read as a call."""
        self._text.setText(
            self.tr("What lies there is not a call any more and cannot be shown. Only a backup can bring it back.")
        )
        self._read.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_backups"):
            self._colour()

    def _say(self, title: str, text: str, backup: datetime | None) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        if backup is None:
            self._backup.setText(self.tr("There is no backup yet."))
            return
        said = self.tr("Newest verified backup: {day} {time}. The change may already be in it.")
        who = "" if self._may_restore else self.tr("A supervisor can restore it.")
        self._backup.setText(" ".join((said.format(day=long_day(backup), time=clock(backup)), who)).strip())

    def _colour(self) -> None:
        size = theme.current().px(20)
        self._sign.setPixmap(icons.pixmap("triangle-alert", "text", size, self.devicePixelRatioF()))
