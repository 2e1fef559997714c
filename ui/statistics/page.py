"""The statistics as a page: a period, the figures that are reported, and three small tables with bars."""

from collections.abc import Sequence
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.clock import Clock
from app.console import Console
from app.domain.risk import RiskLevel
from app.services.statistics import Figures
from ui.shell import i18n, theme
from ui.shell.tasks import Tasks
from ui.shell.words import level_words, word
from ui.widgets.card import Card, SectionTitle
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.levels import role
from ui.widgets.scroll import ScrollArea
from ui.widgets.segmented import Option, Segmented

ALL, MONTH, YEAR, LAST = "all", "month", "year", "last"
Line = tuple[str, int, str]
"""What is counted, how many, and the role of its bar."""


class StatisticsPage(QWidget):
    """Read anew whenever it is shown."""

    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statistics")
        self._statistics, self._tasks, self._clock = console.statistics, tasks, clock
        self._period = Segmented(
            [
                Option(MONTH, self.tr("30 days")),
                Option(YEAR, self.tr("This year")),
                Option(LAST, self.tr("Last year")),
                Option(ALL, self.tr("All")),
            ]
        )
        self._period.setObjectName("statistics.period")
        self._period.set_label(self.tr("Period"))
        self._period.set_value(MONTH)
        self._period.chosen.connect(self._on_period)
        self._told = words("", "muted", name="statistics.told")
        self._sheet = QWidget()
        self._column = QVBoxLayout(self._sheet)
        self._column.setContentsMargins(24, 8, 24, 24)
        self._column.setSpacing(16)
        self._body: QWidget | None = None
        self._column.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(24, 16, 24, 0)
        head.setSpacing(24)
        head.addWidget(words(self.tr("Statistics"), "title", wrap=False))
        head.addWidget(self._period)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 24, 0)
        row.addWidget(self._told)
        column.addLayout(row)
        column.addWidget(ScrollArea(self._sheet), 1)

    def arrived(self) -> None:
        self._period.setFocus(Qt.FocusReason.OtherFocusReason)
        self._ask()

    def _on_period(self, _value: str) -> None:
        self._ask()

    def _ask(self) -> None:
        self._tasks.run(partial(self._statistics.figures, *self._days()), self._on_figures)

    def _days(self) -> tuple[date | None, date | None]:
        today = self._clock.now().astimezone().date()
        return {
            MONTH: (today - timedelta(days=29), today),
            YEAR: (date(today.year, 1, 1), today),
            LAST: (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
            ALL: (None, None),
        }[self._period.value]

    def _on_figures(self, figures: Figures) -> None:
        since, until = self._days()
        days = f"{since} – {until}" if since else self.tr("All days")
        self._told.setText(self.tr("{days}. Practice calls are not counted.").format(days=days))
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = self._tables(figures)
        self._column.insertWidget(0, self._body)

    def _tables(self, figures: Figures) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._numbers(figures))
        language = i18n.current()
        levels = [
            (level_words(level), figures.levels.get(level, 0), role(level)) for level in sorted(RiskLevel, reverse=True)
        ]
        kinds = sorted(figures.kinds.items(), key=lambda entry: -entry[1])
        for name, title, lines in (
            ("levels", self.tr("Level"), levels),
            ("headings", self.tr("Problem, as it is reported"),
             [(heading.in_(language), count, "accent") for heading, count in figures.headings]),
            ("kinds", self.tr("Kind of call"), [(word(kind), count, "accent") for kind, count in kinds]),
        ):  # fmt: skip
            card = Card()
            card.body.addWidget(SectionTitle(title))
            card.body.addWidget(Table(name, lines, figures.total))
            column.addWidget(card)
        return body

    def _numbers(self, figures: Figures) -> QWidget:
        hours, minutes = divmod(figures.minutes, 60)
        row = QWidget()
        flow = FlowLayout(row, across=32, down=12)
        for name, told, shown in (
            ("total", self.tr("Calls"), f"{figures.total:,}"),
            ("handled", self.tr("Closed complete"), f"{figures.handled:,}"),
            ("critical", self.tr("Highly critical (R4)"), f"{figures.critical:,}"),
            ("repeated", self.tr("Frequent callers"), f"{figures.repeated:,}"),
            ("time", self.tr("Time on the line"), self.tr("{hours} h {minutes} min").format(
                hours=f"{hours:,}", minutes=minutes)),
        ):  # fmt: skip
            part = QWidget()
            column = QVBoxLayout(part)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            column.addWidget(words(shown, "heading", wrap=False, name=f"statistics.{name}"))
            column.addWidget(words(told, "small", wrap=False))
            flow.addWidget(part)
        return row


class Table(QWidget):
    """Words, a bar, how many and what part of all."""

    def __init__(self, name: str, lines: Sequence[Line], total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"statistics.{name}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        most = max((count for _, count, _ in lines), default=0)
        right = Qt.AlignmentFlag.AlignRight
        for place, (said, count, colour) in enumerate(lines):
            grid.addWidget(words(said, wrap=False), place, 0)
            grid.addWidget(Bar(count / most if most else 0, colour), place, 1)
            grid.addWidget(words(f"{count:,}", "strong", wrap=False), place, 2, right)
            share = f"{count / total:.1%}" if total else "–"
            grid.addWidget(words(share, "muted", wrap=False), place, 3, right)


class Bar(QWidget):
    """part: of the longest bar."""

    def __init__(self, part: float, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part, self._colour = part, colour
        self.setMinimumWidth(80)
        self.setFixedHeight(theme.current().px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().color(self._colour))
        painter.drawRoundedRect(QRectF(0, 1, max(self.width() * self._part, 2), self.height() - 2), 3, 3)
