"""Ending the call: what is missing, each with the way to it; then closed as it is, with a reason where something is missing.

It lists, it does not nag, and it never traps: whatever is missing, a call can be closed with a reason.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.calls import MissingEntry, MissingKind
from app.domain.risk import ItemId, ProtocolId, RuleId, ScaleMoment
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea


class WrapUp(QWidget):
    """Lies where the prompts were; nothing else moves."""

    place_wanted = Signal(object)  # MissingEntry
    close_confirmed = Signal(str)  # the reason; empty for a complete call
    put_away = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._missing: tuple[MissingEntry, ...] = ()
        self.setObjectName("call.wrapup")
        self._title = words(self.tr("End the call"), "heading", wrap=False)
        self._lead = words("", "muted", name="call.wrapup.lead")
        self._held = words("", "strong", name="call.wrapup.held")
        self._held.hide()
        inside = QWidget()
        self._list = QVBoxLayout(inside)
        self._list.setContentsMargins(0, 0, 6, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self._rows: list[QPushButton] = []
        self._reason = QLineEdit()
        self._reason.setObjectName("call.wrapup.reason")
        self._reason.setMaxLength(400)
        self._reason.setPlaceholderText(self.tr("Why it stays incomplete"))
        self._reason.setAccessibleName(self.tr("Why the call stays incomplete"))
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._reason.textChanged.connect(self._on_reason_changed)
        self._usual = [
            Button(text, "quiet") for text in (self.tr("Caller hung up"), self.tr("Handed to the supervisor"))
        ]
        self._close = Button(self.tr("Close the call"), "primary", name="call.wrapup.close")
        self._close.clicked.connect(self._on_close)
        self._back = Button(self.tr("Back to the call"), "quiet", name="call.wrapup.back")
        self._back.setAccessibleDescription("Esc")
        self._back.clicked.connect(self.put_away)
        reasons = QHBoxLayout()
        reasons.setSpacing(4)
        for button in self._usual:
            button.clicked.connect(self._on_usual)
            reasons.addWidget(button)
        reasons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for widget in (self._title, self._lead, self._held):
            column.addWidget(widget)
        column.addWidget(ScrollArea(inside), 1)
        column.addWidget(self._reason)
        column.addLayout(reasons)
        column.addWidget(self._close)
        column.addWidget(self._back)

    @property
    def missing(self) -> tuple[MissingEntry, ...]:
        return self._missing

    def begin(self) -> None:
        self._reason.clear()
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """While the call is being closed."""
        self._busy = busy
        self._settle()

    def show_missing(self, missing: tuple[MissingEntry, ...]) -> None:
        """What a complete call would have.  Rows are used again, so the list can follow every answer."""
        self._missing = missing
        held = [entry for entry in missing if entry.kind is MissingKind.HELD]
        listed = [entry for entry in missing if entry.kind is not MissingKind.HELD]
        self._held.setVisible(bool(held))
        if held:
            why = "; ".join(self._because(RuleId(entry.subject)) for entry in held)
            self._held.setText(
                self.tr("Better stay on the line: {why}. Ask the supervisor in before you close.").format(why=why)
            )
        while len(self._rows) < len(listed):
            row = QPushButton()
            row.setProperty("role", "link")
            row.clicked.connect(self._on_row_clicked)
            self._rows.append(row)
            self._list.insertWidget(self._list.count() - 1, row, 0, Qt.AlignmentFlag.AlignLeft)
        for at, row in enumerate(self._rows):
            row.setVisible(at < len(listed))
            if at < len(listed):
                row.setText(self._text(listed[at]))
                row.setProperty("entry", missing.index(listed[at]))
        if missing:
            self._lead.setText(
                self.tr("{count} entries are open. Go to one, or close with a reason.").format(count=len(missing))
            )
        else:
            self._lead.setText(self.tr("Everything is there."))
        for widget in (self._reason, *self._usual):
            widget.setVisible(bool(missing))
        self._settle()

    def arrive(self) -> None:
        """The focus goes to where the next thing is likely: the first open entry, or closing."""
        first = next((row for row in self._rows if row.isVisibleTo(self)), None)
        (first or self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_reason(self) -> None:
        self._reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._reason.hasFocus() and self._close.isEnabled()
        ):
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        complete = not self._missing
        self._close.setText(self.tr("Close the call") if complete else self.tr("Close as incomplete"))
        self._close.setAccessibleName(self._close.text())
        self._close.setEnabled(not self._busy and (complete or bool(self._reason.text().strip())))

    def _because(self, rule: RuleId) -> str:
        known = next((known for known in self._guide.checklist.rules if known.id == rule), None)
        return known.because.in_(self._language) if known else rule

    def _text(self, entry: MissingEntry) -> str:
        if entry.kind is MissingKind.ITEM:
            item = self._guide.checklist.item(ItemId(entry.subject))
            return f"{item.id}  {item.label.in_(self._language)}"
        if entry.kind is MissingKind.SCALE:
            item = self._guide.checklist.item(ItemId(entry.subject))
            return f"{item.id}  {item.label.in_(self._language)} · {word(ScaleMoment(entry.group))}"
        if entry.kind is MissingKind.STEP:
            steps = self._guide.protocol(ProtocolId(entry.group)).steps
            step = next(step for step in steps if step.id == entry.subject)
            return f"□  {step.what.in_(self._language)}"
        return word(entry.kind)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, QPushButton):
            self.place_wanted.emit(self._missing[row.property("entry")])

    def _on_usual(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._reason.setText(button.text())
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason_changed(self) -> None:
        self._settle()

    def _on_close(self) -> None:
        self.close_confirmed.emit("" if not self._missing else self._reason.text().strip())
