"""The line above the call: how long, who, what kind, what the caller was told, and the ways out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.callers import is_number
from app.domain.calls import CallHeader, CallKind
from app.domain.site import Number
from app.domain.text import Language
from ui.call.clockface import ClockFace
from ui.call.riskline import RiskLine
from ui.call.told import ToldButton
from ui.shell import theme
from ui.shell.shortcuts import Action, key
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.combo import ComboBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words

_AT_HAND = 3
"""Numbers shown on the line; the others are in its tool tip and on the cover."""


class CallBar(QWidget):
    """Emits the header as it changes; shows the one it is given."""

    header_changed = Signal(object)  # CallHeader
    hide_asked = Signal()
    close_asked = Signal()

    def __init__(
        self, clock: Clock, numbers: Sequence[Number], language: Language, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._header = CallHeader()
        self.face = ClockFace()
        self.line = RiskLine()
        self._state = words("", "small", wrap=False, name="call.state")
        self.caller = QLineEdit()
        self.caller.setObjectName("call.caller")
        self.caller.setMaxLength(40)
        self.caller.setPlaceholderText(f"{self.tr('Caller code')}  {key(Action.FOCUS_CALLER)}")
        self.caller.setAccessibleName(self.tr("Caller code"))
        self.caller.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.caller.editingFinished.connect(self._on_caller_edited)
        self.kind = ComboBox()
        self.kind.setObjectName("call.kind")
        self.kind.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.kind.setAccessibleName(self.tr("Kind of call"))
        for kind in CallKind:
            self.kind.addItem(word(kind), kind)
        self.kind.activated.connect(self._on_kind_chosen)
        self.recording = ToldButton(
            self.tr("Recording"), self.tr("Caller told about the recording"), Action.RECORDING_TOLD
        )
        self.recording.setObjectName("call.recording-told")
        self.confidentiality = ToldButton(
            self.tr("Confidentiality"),
            self.tr("Caller told about confidentiality and its limits"),
            Action.CONFIDENTIALITY_TOLD,
        )
        self.confidentiality.setObjectName("call.confidentiality-told")
        self.recording.clicked.connect(self.toggle_recording)
        self.confidentiality.clicked.connect(self.toggle_confidentiality)
        self._hide = Button(self.tr("Hide"), "quiet", icon="eye-off", action=Action.HIDE, name="call.hide")
        self._hide.clicked.connect(self.hide_asked)
        self._close = Button(self.tr("End call"), icon="phone-off", action=Action.CLOSE_CALL, name="call.close")
        self._close.clicked.connect(self.close_asked)
        at_hand = [number.number for number in numbers[:_AT_HAND]]
        named = ", ".join(f"{number.number} {number.name.in_(language)}".strip() for number in numbers)
        self._numbers = words("  ".join(at_hand), "muted", wrap=False, name="call.emergency")
        self._numbers.setAccessibleName(self.tr("Emergency numbers: {numbers}").format(numbers=named))
        self._numbers.setToolTip(named)
        self._lay_out()

    @property
    def ways(self) -> tuple[Button, Button]:
        """Hiding, and ending the call."""
        return self._hide, self._close

    def begin(self, header: CallHeader, started_at: datetime, recovered_at: datetime | None) -> None:
        self.show_header(header)
        self.face.show_seconds((self._clock.now() - started_at).total_seconds())
        if recovered_at is not None:
            self._state.setText(self.tr("Picked up again {time}").format(time=f"{recovered_at.astimezone():%H:%M}"))
        self._state.setVisible(recovered_at is not None)

    def show_header(self, header: CallHeader) -> None:
        self._header = header
        typed = self.caller.text()
        if typed != header.caller_code and not self.caller.hasFocus() and not is_number(typed):
            self.caller.setText(header.caller_code)
        self.kind.setCurrentIndex(self.kind.findData(header.kind))
        self.recording.show_told(header.recording_told_at)
        self.confidentiality.show_told(header.confidentiality_told_at)

    def tick(self, now: datetime, started_at: datetime) -> None:
        self.face.show_seconds((now - started_at).total_seconds())
        self.line.tick(now)

    def toggle_recording(self) -> None:
        told = None if self._header.recording_told_at else self._clock.now()
        self._emit(replace(self._header, recording_told_at=told))

    def toggle_confidentiality(self) -> None:
        told = None if self._header.confidentiality_told_at else self._clock.now()
        self._emit(replace(self._header, confidentiality_told_at=told))

    def hand_over(self) -> None:
        """Take what stands in the caller field."""
        self._on_caller_edited()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "caller"):
            self._size()

    def _emit(self, header: CallHeader) -> None:
        if header != self._header:
            self.show_header(header)
            self.header_changed.emit(header)

    def take_caller(self, code: str) -> None:
        """The caller is known under this code, whatever was typed."""
        self.caller.setText(code)
        self._on_caller_edited()

    def _on_caller_edited(self) -> None:
        """A telephone number stays in the field until it has led to a code: it is no part of the call."""
        typed = self.caller.text().strip()
        if not is_number(typed):
            self._emit(replace(self._header, caller_code=typed))

    def _on_kind_chosen(self) -> None:
        self._emit(replace(self._header, kind=CallKind(self.kind.currentData())))

    def _lay_out(self) -> None:
        time = QVBoxLayout()
        time.setSpacing(0)
        time.addWidget(self.face)
        time.addWidget(self.line)
        rest = FlowLayout(across=8, down=4)
        for widget in (self.caller, self.kind, self.recording, self.confidentiality, self._state):
            rest.addWidget(widget)
        for way in (self._numbers, self._hide, self._close):
            rest.add_pushed(way)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addLayout(time)
        row.addLayout(rest, 1)
        self._size()

    def _size(self) -> None:
        look = theme.current()
        self.caller.setFixedWidth(look.px(150))
        self.kind.setMaximumWidth(look.px(170))  # the longest kind may end in an ellipsis, so that all is one line
