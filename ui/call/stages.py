"""The six stages of the call: which was visited, which is now."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calls import StageId
from app.domain.text import Language
from app.guide.pack import Stage
from ui.shell import icons, theme

_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight | Qt.TextFlag.TextSingleLine)


class _StageRow(QRadioButton):
    """One stage: number, name, and a tick once it was visited.  A radio button to those who hear the screen."""

    def __init__(self, stage: Stage, number: int, language: Language) -> None:
        super().__init__(stage.label.in_(language))
        self.stage = stage.id
        self.number = number
        self.visited = False
        self.setObjectName(f"call.stage.{stage.id}")
        self.setAccessibleDescription(stage.purpose.in_(language))
        self.setToolTip(stage.purpose.in_(language))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: object) -> bool:
        return True

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.current().font(14, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + theme.current().px(72), metrics.height() + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(72), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, room = theme.current(), self.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self.isChecked()
        if now or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft" if now else "sunken"))
            painter.drawRoundedRect(QRectF(room), theme.RADIUS, theme.RADIUS)
        painter.setFont(look.font(13))
        painter.setPen(look.color("accent" if now else "muted"))
        painter.drawText(room.adjusted(10, 0, 0, 0), _VCENTER, str(self.number))
        painter.setFont(look.font(14, bold=now))
        painter.setPen(look.color("text" if now or not self.visited else "muted"))
        painter.drawText(room.adjusted(10 + look.px(18), 0, -look.px(64), 0), _VCENTER, self.text())
        side = look.px(14)
        right = room.right() - 10 - side
        if now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent"))
            painter.drawEllipse(QRectF(right + side / 2 - 4, room.center().y() - 3.5, 8, 8))
        elif self.visited:
            tick = icons.pixmap("check", "muted", side, self.devicePixelRatioF())
            painter.drawPixmap(right, room.center().y() - side // 2 + 1, tick)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        painter.drawText(room.adjusted(0, 0, -look.px(34), 0), _RIGHT, f"Alt+{self.number}")
        if self.hasFocus():
            painter.setPen(QPen(look.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(room).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)


class StageList(QWidget):
    """Emits the stage a person went to."""

    stage_chosen = Signal(str)

    def __init__(self, stages: tuple[Stage, ...], language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.stages")
        self.setAccessibleName(self.tr("Stages of the call"))
        self._rows = [_StageRow(stage, number, language) for number, stage in enumerate(stages, 1)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for row in self._rows:
            row.clicked.connect(self._on_clicked)
            column.addWidget(row)

    @property
    def stage(self) -> StageId:
        return next(row.stage for row in self._rows if row.isChecked())

    def show_stage(self, stage: StageId, visited: set[StageId]) -> None:
        for row in self._rows:
            row.visited = row.stage in visited
            row.setChecked(row.stage == stage)
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

    def _on_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _StageRow):
            self.stage_chosen.emit(row.stage)
