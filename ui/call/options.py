"""The answers of one question, one under another, each with the digit that takes it: what is pressed is what counts."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.instruments import Option
from app.domain.text import Language
from ui.shell import theme


class _Choice(QAbstractButton):
    def __init__(self, place: int) -> None:
        super().__init__()
        self.value = 0
        self.setObjectName(f"call.sheet.option.{place}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_option(self, value: int, text: str, *, taken: bool) -> None:
        self.value = value
        self.setText(text)
        self.setAccessibleName(f"{value} {text}")
        self.setToolTip(text)
        self.setChecked(taken)
        self.update()

    def nextCheckState(self) -> None:
        """The sheet decides what is taken."""

    def sizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(theme.current().font(14)).height() + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(QPen(look.color("accent"), 1) if self.isChecked() else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if self.isChecked() else "sunken"))
            painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        side = look.px(18)
        cap = QRectF(6, (self.height() - side) / 2, side, side)
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(cap, 4, 4)
        painter.setPen(look.color("muted"))
        painter.setFont(look.font(12))
        painter.drawText(cap, int(Qt.AlignmentFlag.AlignCenter), str(self.value))
        painter.setPen(look.color("text"))
        painter.setFont(look.font(14, bold=self.isChecked()))
        inside = self.rect().adjusted(6 + side + 8, 0, -6, 0)
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), text)


class Options(QWidget):
    """Emits the value that was taken."""

    taken = Signal(int)

    def __init__(self, most: int, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._choices = [_Choice(place) for place in range(most)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for choice in self._choices:
            choice.clicked.connect(self._on_clicked)
            column.addWidget(choice)

    def show_options(self, options: tuple[Option, ...], taken: int | None) -> None:
        for place, choice in enumerate(self._choices):
            choice.setVisible(place < len(options))
            if place < len(options):
                option = options[place]
                choice.show_option(option.value, option.text.in_(self._language), taken=option.value == taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if len(event.text()) == 1 and event.text() in "0123456789":
            self.taken.emit(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self) -> None:
        choice = self.sender()
        if isinstance(choice, _Choice):
            self.taken.emit(choice.value)
