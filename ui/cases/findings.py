"""What was found out in one call: the flags and why, every answer in its state, the scales before and after."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calls import AnswerEntry
from app.domain.risk import (
    NOT_ASKED,
    ActionId,
    Answer,
    AnswerState,
    Assessment,
    Flag,
    Item,
    ItemId,
    ItemKind,
    Reading,
    RiskLevel,
)
from app.guide.pack import GuidePack
from ui.call.sources import source_words
from ui.cases.wording import chosen_words, into
from ui.shell import i18n, icons, theme
from ui.shell.words import level_words
from ui.widgets.card import SectionTitle
from ui.widgets.labels import words
from ui.widgets.levels import paint_shape, role

_MARKS = {  # icon and colour role; every state has a form of its own
    AnswerState.YES: ("circle-dot", "text"),
    AnswerState.NO: ("circle", "muted"),
    AnswerState.UNCLEAR: ("circle-help", "text"),
    AnswerState.DECLINED: ("hand", "text"),
    AnswerState.NOT_ASKED: ("circle-dashed", "muted"),
}


class Sign(QLabel):
    """An icon that follows the theme, as tall as the line of words beside it."""

    def __init__(self, name: str, colour: str, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour_role, self._side = name, colour, size
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_side"):
            self._colour()

    def _colour(self) -> None:
        side = theme.current().px(self._side)
        self.setPixmap(icons.pixmap(self._name, self._colour_role, side, self.devicePixelRatioF()))
        self.setFixedHeight(QFontMetrics(theme.current().font(14)).height())


class FlagLine(QWidget):
    """One flag: its level, why, on which answers, what it asks for, and where the rule comes from.  said: the actions
    that stand above it already; they are named in one line, so that the new ones are seen."""

    def __init__(
        self,
        flag: Flag,
        guide: GuidePack,
        answers: Mapping[ItemId, Answer],
        said: Collection[ActionId] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"cases.flag.{flag.rule}")
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, LevelCode(RiskLevel.R0).sizeHint().width())
        top = Qt.AlignmentFlag.AlignTop
        if flag.level is not None:
            grid.addWidget(LevelCode(flag.level), 0, 0, top)
        grid.addWidget(words(flag.because.in_(i18n.current()), "strong"), 0, 1, top)
        rests_on = " · ".join(self._because(guide, item, answers) for item in flag.items)
        column = QVBoxLayout()
        column.setSpacing(3)
        if rests_on:
            column.addWidget(words(rests_on, "muted"))
        for action in flag.actions:
            if action not in said:
                column.addLayout(self._action(guide.action(action).text.in_(i18n.current())))
        again = [guide.action(action).text.in_(i18n.current()) for action in flag.actions if action in said]
        if again:
            column.addWidget(words(self.tr("Also: {actions}").format(actions=" · ".join(again)), "muted"))
        column.addWidget(words(source_words(guide, flag.source, i18n.current()), "small"))
        grid.addLayout(column, 1, 1)

    def _because(self, guide: GuidePack, item: ItemId, answers: Mapping[ItemId, Answer]) -> str:
        known = guide.checklist.item(item)
        label = f"{item} {known.label.in_(i18n.current())}"
        if known.kind is ItemKind.SCALE:
            return label
        said = chosen_words(known, answers.get(item, NOT_ASKED))
        return self.tr("{question}: {answer}").format(question=label, answer=said)

    def _action(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Sign("arrow-right", "muted", 14), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words(text), 1)
        return row


class LevelCode(QWidget):
    """The shape and the code of a level, as small as a word."""

    def __init__(self, level: RiskLevel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level = level
        self.setAccessibleName(level_words(level))
        self.setToolTip(level_words(level))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = theme.current()
        metrics = QFontMetrics(look.font(14, bold=True))
        return QSize(look.px(13) + 6 + metrics.horizontalAdvance("R0"), metrics.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, side = theme.current(), theme.current().px(13)
        painter = QPainter(self)
        paint_shape(painter, QRectF(0, (self.height() - side) / 2, side, side), self._level)
        painter.setFont(look.font(14, bold=True))
        painter.setPen(look.color(role(self._level)))
        painter.drawText(self.rect().adjusted(side + 6, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), self._level.value)


def flag_lines(assessment: Assessment, guide: GuidePack, answers: Mapping[ItemId, Answer]) -> list[FlagLine]:
    """The flags, highest first, each action in full where it is asked for first."""
    lines, said = [], set[ActionId]()
    for flag in assessment.flags:
        lines.append(FlagLine(flag, guide, answers, frozenset(said)))
        said.update(flag.actions)
    return lines


class Answers(QWidget):
    """Every question of the checklist with its answer, by group.  What was not asked is there, and looks empty."""

    def __init__(
        self,
        guide: GuidePack,
        answers: Mapping[ItemId, Answer],
        history: Sequence[AnswerEntry],
        began: datetime,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._answers, self._began = answers, began
        self._history: dict[ItemId, list[AnswerEntry]] = {}
        for entry in history:
            self._history.setdefault(entry.item, []).append(entry)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(3, 4)
        line = 0
        for group in guide.checklist.groups:
            items = [item for item in guide.checklist.items if item.group == group.id and item.kind is ItemKind.CHOICE]
            if not items:
                continue
            title = SectionTitle(group.label.in_(i18n.current()))
            title.setContentsMargins(0, 10 if line else 0, 0, 2)
            grid.addWidget(title, line, 0, 1, 4)
            line += 1
            for item in items:
                self._add(grid, line, item)
                line += 1

    def _add(self, grid: QGridLayout, line: int, item: Item) -> None:
        answer = self._answers.get(item.id, NOT_ASKED)
        state = item.state(answer)
        top = Qt.AlignmentFlag.AlignTop
        quiet = "muted" if state is AnswerState.NOT_ASKED else ""
        said = words(chosen_words(item, answer), "strong" if state is AnswerState.YES else quiet)
        said.setObjectName(f"cases.answer.{item.id}")
        said.setProperty("state", state.value)
        said.setAccessibleName(f"{item.label.in_(i18n.current())}: {chosen_words(item, answer)}")
        grid.addWidget(Sign(*_MARKS[state], 15), line, 0, top)
        grid.addWidget(words(item.id, "muted", wrap=False), line, 1, top)
        grid.addWidget(words(item.label.in_(i18n.current()), quiet), line, 2, top)
        cell = QVBoxLayout()
        cell.setSpacing(0)
        cell.addWidget(said)
        earlier = self._earlier(item)
        if earlier:
            cell.addWidget(words(earlier, "small"))
        grid.addLayout(cell, line, 3, top)

    def _earlier(self, item: Item) -> str:
        """What was answered before the answer that stands, with its times."""
        entries = self._history.get(item.id, [])[:-1]
        return "  ".join(f"{into(entry.at, self._began)} {chosen_words(item, entry.answer)}" for entry in entries)


class Scale(QWidget):
    """One 0–100 scale: hollow where the call began, filled before it closed, the numbers beside the points."""

    def __init__(self, item: Item, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading = reading
        self.setObjectName(f"cases.scale.{item.id}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        start, end = (self.tr("not read") if value is None else str(value) for value in (reading.start, reading.end))
        self.setAccessibleName(
            self.tr("{scale}: {start} at the start, {end} before closing").format(
                scale=item.label.in_(i18n.current()), start=start, end=end
            )
        )
        self.setToolTip(self.accessibleName())

    def sizeHint(self) -> QSize:
        return QSize(200, theme.current().px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(12))
        edge, radius = look.px(16), look.px(5)
        y = self.height() - radius - 3.0
        left, wide = float(edge), self.width() - 2.0 * edge
        painter.setPen(QPen(look.color("line"), 2))
        painter.drawLine(QPointF(left, y), QPointF(left + wide, y))
        start, end = self._reading.start, self._reading.end
        if start is None and end is None:
            painter.setPen(look.color("muted"))
            above = QRectF(edge, 0, self.width(), y - radius)
            painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft), self.tr("not read"))
            return
        if start is not None and end is not None:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawLine(QPointF(left + wide * start / 100, y), QPointF(left + wide * end / 100, y))
        near = start is not None and end is not None and abs(start - end) < 14
        for value, filled in ((start, False), (end, True)):
            if value is None:
                continue
            at = QPointF(left + wide * value / 100, y)
            painter.setPen(QPen(look.color("accent"), 2))
            painter.setBrush(look.color("accent" if filled else "raised"))
            painter.drawEllipse(at, radius, radius)
            text = f"{start} → {end}" if near else str(value)
            if not (near and filled):
                painter.setPen(look.color("text" if filled else "muted"))
                room = QRectF(at.x() - 60, 0, 120, y - radius - 1)
                painter.drawText(room, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), text)


class Scales(QWidget):
    """All scales of the checklist, under one another."""

    def __init__(self, guide: GuidePack, readings: Mapping[ItemId, Reading], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        scales = [item for item in guide.checklist.items if item.kind is ItemKind.SCALE]
        for line, item in enumerate(scales):
            label = words(item.label.in_(i18n.current()), "muted", wrap=False)
            grid.addWidget(label, line, 0, Qt.AlignmentFlag.AlignBottom)
            grid.addWidget(Scale(item, readings.get(item.id, Reading())), line, 1)


def open_words(assessment: Assessment, guide: GuidePack) -> str:
    """The questions that keep the call at R0, by name; empty for every other level."""
    if assessment.level is not RiskLevel.R0:
        return ""
    labels = (guide.checklist.item(item).label.in_(i18n.current()) for item in assessment.open)
    return ", ".join(f"{item} {label}" for item, label in zip(assessment.open, labels, strict=True))
