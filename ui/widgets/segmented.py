"""One of several, side by side.  Arrow keys, digits or a click choose; Delete takes the choice back."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from app.domain.risk import AnswerState
from ui.shell import theme


@dataclass(frozen=True, slots=True)
class Option:
    """One segment.  state: for answers, which of the five states it stands for; None for a plain choice."""

    value: str
    text: str
    state: AnswerState | None = None
    hint: str = ""


class Segmented(QWidget):
    """A row of options of which at most one is chosen.  Nothing chosen looks empty, not grey.

    chosen: emitted with the value when a person chose ("" when they took it back), never by `set_value`.
    clearable: Delete and Backspace take the choice back (an answer becomes “not asked”).
    """

    chosen = Signal(str)

    def __init__(
        self, options: Sequence[Option], parent: QWidget | None = None, *, clearable: bool = False, size: int = 13
    ) -> None:
        super().__init__(parent)
        self._value = ""
        self._clearable = clearable
        self._buttons = [_Segment(option, size, self) for option in options]
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            row.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._place_focus()

    def let_shrink(self) -> None:
        """Where there is no room, words end in an ellipsis instead of pushing the page apart; the chosen ones last."""
        for button in self._buttons:
            button.shrinks = True

    @property
    def value(self) -> str:
        """The chosen value; "" while nothing is chosen."""
        return self._value

    def set_value(self, value: str) -> None:
        """Show `value` as chosen ("" for nothing).  Does not emit."""
        self._value = value
        for button in self._buttons:
            button.setChecked(button.option.value == value)
            if button.shrinks:
                button.updateGeometry()
        self._place_focus()
        self.update()

    def set_label(self, label: str) -> None:
        """What is chosen here, for screen readers: each segment is read with it."""
        self.setAccessibleName(label)
        for button in self._buttons:
            button.setAccessibleName(button.option.text)
            button.setAccessibleDescription(label)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """The focus goes to the chosen segment, or to the first."""
        (self._chosen_button() or self._buttons[0]).setFocus(reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        pressed = None if event.modifiers() & _COMMANDS else self._keyed(event.text())
        if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._move(step)
        elif pressed is not None:
            self._choose(pressed)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._clearable:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def _keyed(self, digit: str) -> "_Segment | None":
        """The segment a digit is for: where segments are numbers, the one it names; else the one at its place."""
        if not (digit.isascii() and digit.isdigit()):
            return None
        if all(button.option.text.isdigit() for button in self._buttons):
            return next((button for button in self._buttons if button.option.text == digit), None)
        return self._buttons[int(digit) - 1] if 1 <= int(digit) <= len(self._buttons) else None

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.color("raised"))
        empty = self._clearable and not self._value
        pen = QPen(look.color("edge"), 1, Qt.PenStyle.SolidLine)
        if empty:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), theme.RADIUS, theme.RADIUS)
        painter.setPen(QPen(look.color("line"), 1))
        for before, button in zip(self._buttons, self._buttons[1:], strict=False):
            if not before.isChecked() and not button.isChecked():
                x = button.x() + 0.5
                painter.drawLine(int(x), button.y() + 6, int(x), button.y() + button.height() - 7)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Segment):
            self._choose(sender)

    def _choose(self, button: "_Segment | None") -> None:
        value = button.option.value if button else ""
        self.set_value(value)
        if button:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(value)

    def _move(self, step: int) -> None:
        focused = next((i for i, button in enumerate(self._buttons) if button.hasFocus()), 0)
        target = min(max(focused + step, 0), len(self._buttons) - 1)
        if self._clearable:  # an answer is only given on purpose: moving looks, Space or a digit answers
            self._buttons[target].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._choose(self._buttons[target])

    def _chosen_button(self) -> "_Segment | None":
        return next((button for button in self._buttons if button.isChecked()), None)

    def _place_focus(self) -> None:
        """One stop for Tab: the chosen segment, or the first.  The focus follows when it was in the row."""
        stop = self._chosen_button() or (self._buttons[0] if self._buttons else None)
        if stop is not None and stop.isChecked() and any(button.hasFocus() for button in self._buttons):
            stop.setFocus(Qt.FocusReason.OtherFocusReason)
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class _Segment(QAbstractButton):
    """Paints one option.  Each state has its own ground and edge, so that it can be told apart in grey."""

    def __init__(self, option: Option, size: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.option = option
        self._size = size
        self.shrinks = False
        self.setText(option.text)
        self.setToolTip(option.hint or option.text)
        self.setAccessibleName(option.text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.current().font(self._size, bold=True))
        return QSize(metrics.horizontalAdvance(self.option.text) + 20, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.current().font(self._size, bold=True))
        width = metrics.horizontalAdvance(self.option.text) + 10
        if self.shrinks:
            width = min(width, theme.current().px(150 if self.isChecked() else 20))
        return QSize(width, metrics.height() + 10)

    def nextCheckState(self) -> None:
        """The row decides what is checked."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows belong to the row; a button of its own would move the focus itself."""
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        ink = look.color("text" if self.isEnabled() else "muted")
        if self.isChecked():
            ground, edge, style, words = _GROUNDS[self.option.state]
            painter.setBrush(look.color(ground))
            painter.setPen(QPen(look.color(edge), 1, style))
            painter.drawRoundedRect(room, theme.RADIUS - 1, theme.RADIUS - 1)
            ink = look.color(words)
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(look.color("sunken"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(room, theme.RADIUS - 1, theme.RADIUS - 1)
        painter.setFont(look.font(self._size, bold=self.isChecked()))
        painter.setPen(ink)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._shown())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def _shown(self) -> str:
        metrics = QFontMetrics(theme.current().font(self._size, bold=self.isChecked()))
        return metrics.elidedText(self.option.text, Qt.TextElideMode.ElideRight, self.width() - 6)


_SOLID, _DASHED, _DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
_GROUNDS = {
    None: ("accent-soft", "accent", _SOLID, "text"),
    AnswerState.YES: ("text", "text", _SOLID, "raised"),
    AnswerState.NO: ("accent-soft", "accent", _SOLID, "text"),
    AnswerState.UNCLEAR: ("sunken", "text", _DASHED, "text"),
    AnswerState.DECLINED: ("sunken", "text", _DOTTED, "text"),
    AnswerState.NOT_ASKED: ("raised", "edge", _DASHED, "muted"),
}
