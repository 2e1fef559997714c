"""What narrows the log down: levels, days, open or closed.  Every choice is reached and pressed by key."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.clock import Clock
from app.domain.calls import CallFilter, CallStatus
from app.domain.risk import RiskLevel
from app.guide.pack import GuidePack
from ui.cases.morefilters import Chips, MoreFilters
from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.shell.words import level_words, word
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.levels import paint_shape, role
from ui.widgets.segmented import Option, Segmented

TODAY, WEEK, MONTH, CUSTOM = "1", "7", "30", "custom"
ALL = "all"


class FilterBar(QWidget):
    """Emits `changed` when a person chose something; `wanted` is what they chose."""

    changed = Signal()

    def __init__(self, clock: Clock, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.more = MoreFilters(guide)
        self._chips = Chips()
        self._unfold = Button(self.tr("More filters"), "quiet", action=Action.MORE_FILTERS, name="cases.more.open")
        self._unfold.clicked.connect(self.toggle_more)
        self._levels = [LevelChip(level) for level in sorted(RiskLevel, reverse=True)]
        self._range = Segmented(
            [
                Option(ALL, self.tr("All days")),
                Option(TODAY, self.tr("Today")),
                Option(WEEK, self.tr("7 days")),
                Option(MONTH, self.tr("30 days")),
                Option(CUSTOM, self.tr("From … to …")),
            ]
        )
        self._status = Segmented(
            [
                Option(ALL, self.tr("All calls")),
                Option(CallStatus.DRAFT, word(CallStatus.DRAFT)),
                Option(CallStatus.CLOSED, word(CallStatus.CLOSED)),
            ]
        )
        self._since, self._until = self._day("since", self.tr("From")), self._day("until", self.tr("to"))
        self._days = self._between()
        self._lay_out()
        self.clear()
        for chip in self._levels:
            chip.clicked.connect(self.changed)
        self._range.chosen.connect(self._on_range)
        self._status.chosen.connect(self._on_chosen)
        for edit in (self._since, self._until):
            edit.dateChanged.connect(self._on_chosen)
        self.more.changed.connect(self._on_more)
        self._chips.cleared.connect(self.more.clear)

    @property
    def wanted(self) -> CallFilter:
        """The filter as it stands; "today" is the day it is asked for."""
        since, until = self._bounds()
        wanted = CallFilter(
            levels=frozenset(chip.level for chip in self._levels if chip.isChecked()),
            since=since,
            until=until,
            status=None if self._status.value == ALL else CallStatus(self._status.value),
        )
        return self.more.apply(wanted)

    def show_filter(self, wanted: CallFilter) -> None:
        """Choose what a saved view says.  Does not emit."""
        self.clear()
        for chip in self._levels:
            chip.setChecked(chip.level in wanted.levels)
        self._status.set_value(wanted.status or ALL)
        if wanted.since or wanted.until:
            self._range.set_value(CUSTOM)
            for edit, day in ((self._since, wanted.since), (self._until, wanted.until or self._today())):
                edit.blockSignals(True)
                edit.setDate(QDate(day.year, day.month, day.day) if day else edit.minimumDate())
                edit.blockSignals(False)
            self._days.show()
        self.more.show_filter(wanted)
        self._chips.show_chips(self.more.active())

    def toggle_more(self) -> None:
        """Unfold what is needed less often, or fold it again."""
        self.more.setVisible(self.more.isHidden())
        if self.more.isVisible():
            self.more.focus_first()

    def clear(self) -> None:
        """No restriction.  Does not emit."""
        for chip in self._levels:
            chip.setChecked(False)
        self._range.set_value(ALL)
        self._status.set_value(ALL)
        self._days.hide()
        self.more.show_filter(CallFilter())
        self._chips.show_chips(())

    def _bounds(self) -> tuple[date | None, date | None]:
        if self._range.value == ALL:
            return None, None
        if self._range.value == CUSTOM:
            days = sorted((_to_date(self._since.date()), _to_date(self._until.date())))
            return days[0], days[1]
        today = self._today()
        return today - timedelta(days=int(self._range.value) - 1), today

    def _today(self) -> date:
        return self._clock.now().astimezone().date()

    def _day(self, name: str, label: str) -> QDateEdit:
        edit = QDateEdit()
        edit.setObjectName(f"cases.{name}")
        edit.setAccessibleName(label)
        edit.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        edit.setDisplayFormat("yyyy-MM-dd")  # quick to type, and the same in both languages
        today = self._today()
        edit.setDate(QDate(today.year, today.month, today.day))
        return edit

    def _between(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._since)
        row.addWidget(words("–", "muted", wrap=False))
        row.addWidget(self._until)
        return box

    def _lay_out(self) -> None:
        chips = QWidget()
        row = QHBoxLayout(chips)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for chip in self._levels:
            row.addWidget(chip)
        self._range.setObjectName("cases.range")
        self._range.set_label(self.tr("Days"))
        self._status.setObjectName("cases.status")
        self._status.set_label(self.tr("State of the record"))
        flow = FlowLayout(across=16, down=8)
        for part in (chips, self._range, self._days, self._status, self._unfold):
            flow.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(flow)
        for part in (self.more, self._chips):
            part.hide()
            column.addWidget(part)

    def _on_range(self, value: str) -> None:
        self._days.setVisible(value == CUSTOM)
        self.changed.emit()

    def _on_more(self) -> None:
        self._chips.show_chips(self.more.active())
        self.changed.emit()

    def _on_chosen(self, _value: object) -> None:
        self.changed.emit()


class LevelChip(QAbstractButton):
    """One level, by its shape and code; pressed or not by click or Space."""

    def __init__(self, level: RiskLevel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.level = level
        self.setObjectName(f"cases.{role(level)}")
        self.setText(level.value)
        self.setAccessibleName(level_words(level))
        self.setToolTip(level_words(level))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        metrics = QFontMetrics(look.font(13, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + look.px(13) + 28, metrics.height() + 14)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, name = theme.current(), role(self.level)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(look.color(name if self.isChecked() else "line"), 1))
        ground = f"{name}-soft" if self.isChecked() else "sunken" if self.underMouse() else "raised"
        painter.setBrush(look.color(ground))
        painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        side = look.px(13)
        paint_shape(painter, QRectF(10, (self.height() - side) / 2, side, side), self.level)
        painter.setFont(look.font(13, bold=self.isChecked()))
        painter.setPen(look.color(name if self.isChecked() else "text"))
        painter.drawText(self.rect().adjusted(side + 16, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.color("focus"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)


def _to_date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
