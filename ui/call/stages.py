"""The six stages of the call: which was visited, which is now."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from app.domain.calls import StageId
from app.domain.text import Language
from app.guide.pack import Stage
from ui.shell import theme
from ui.widgets.flow import FlowLayout

_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_INSIDE, _GAP, _BETWEEN = 7, 4, 2


class _Step(QRadioButton):
    """One stage: its number, underlined once it was visited, and its name.  Where names have no room, only the stage of
    the moment keeps its own.  A radio button to those who hear the screen."""

    def __init__(self, stage: Stage, number: int, language: Language) -> None:
        super().__init__(stage.label.in_(language))
        self.stage = stage.id
        self.number = number
        self.visited = False
        self.named = True
        self.setObjectName(f"call.stage.{stage.id}")
        self.setAccessibleDescription(stage.purpose.in_(language))
        self.setToolTip(f"{self.text()}  Alt+{number}\n{stage.purpose.in_(language)}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        return QSize(self.width_of(named=self._spelled()), self._metrics().height() + 8)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def width_of(self, *, named: bool) -> int:
        words = _GAP + self._metrics().horizontalAdvance(self.text()) if named else 0
        return 2 * _INSIDE + theme.current().px(9) + words

    def paintEvent(self, event: QPaintEvent) -> None:
        look, room, now = theme.current(), self.rect(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if now or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if now else "sunken"))
            painter.drawRoundedRect(QRectF(room), theme.RADIUS, theme.RADIUS)
        painter.setFont(look.font(13))
        painter.setPen(look.color("accent" if now or self.visited else "muted"))
        painter.drawText(room.adjusted(_INSIDE, 0, 0, 0), _LEFT, str(self.number))
        if self.visited:
            under = room.center().y() + painter.fontMetrics().ascent() // 2 + 3
            painter.fillRect(QRectF(_INSIDE, under, look.px(8), 2), look.color("accent"))
        if self._spelled():
            painter.setFont(look.font(13, bold=now))
            painter.setPen(look.color("muted" if self.visited and not now else "text"))
            painter.drawText(room.adjusted(_INSIDE + look.px(9) + _GAP, 0, 0, 0), _LEFT, self.text())
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)

    def _spelled(self) -> bool:
        return self.named or self.isChecked()

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(theme.current().font(13, bold=True))


class StageList(QWidget):
    """In one line or in several; emits the stage a person went to."""

    stage_chosen = Signal(str)

    def __init__(self, stages: tuple[Stage, ...], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terse = False
        self.setObjectName("call.stages")
        self.setAccessibleName(self.tr("Stages of the call"))
        self._rows = [_Step(stage, number, language) for number, stage in enumerate(stages, 1)]
        flow = FlowLayout(self, across=_BETWEEN, down=_BETWEEN)
        for row in self._rows:
            row.clicked.connect(self._on_clicked)
            flow.addWidget(row)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def stage(self) -> StageId:
        return next(row.stage for row in self._rows if row.isChecked())

    def set_terse(self, terse: bool) -> None:
        """In one line, whatever the room: names that have none are left to the hints."""
        self._terse = terse
        self._fit()

    def show_stage(self, stage: StageId, visited: set[StageId]) -> None:
        for row in self._rows:
            row.visited = row.stage in visited
            row.setChecked(row.stage == stage)
            row.updateGeometry()
            row.update()

    def step(self, step: int) -> None:
        """To the next stage (1) or the one before (-1)."""
        at = next(i for i, row in enumerate(self._rows) if row.isChecked())
        self.choose(min(max(at + step, 0), len(self._rows) - 1))

    def choose(self, at: int) -> None:
        if at < len(self._rows):
            self.stage_chosen.emit(self._rows[at].stage)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        next((row for row in self._rows if row.isChecked()), self._rows[0]).setFocus(reason)

    def minimumSizeHint(self) -> QSize:
        if not self._terse:
            return super().minimumSizeHint()
        widest = max(row.width_of(named=True) for row in self._rows)
        others = sum(row.width_of(named=False) + _BETWEEN for row in self._rows[1:])
        return QSize(widest + others, self._rows[0].sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_rows"):
            self._fit()

    def _fit(self) -> None:
        whole = sum(row.width_of(named=True) + _BETWEEN for row in self._rows)
        named = not self._terse or whole <= self.width()
        for row in self._rows:
            if row.named != named:
                row.named = named
                row.updateGeometry()
                row.update()

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _Step):
            self.stage_chosen.emit(row.stage)
