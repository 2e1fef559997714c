"""One flag: what was found, on which answer, and where the rule comes from."""

from PySide6.QtCore import QEasingCurve, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.risk import Answer, Flag, ItemId, ItemKind, RiskLevel
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.sources import source_words
from ui.shell import theme
from ui.shell.motion import still
from ui.shell.words import level_words, word
from ui.widgets.labels import words
from ui.widgets.levels import paint_shape, role

ARRIVES_IN = 120  # ms


def basis(guide: GuidePack, flag: Flag, answers: dict[ItemId, Answer], language: Language) -> str:
    """The answers a flag rests on, such as “S4 Within 72 h, S6 Yes”."""
    parts = []
    for item_id in flag.items:
        item = guide.checklist.item(item_id)
        if item.kind is ItemKind.SCALE:
            parts.append(f"{item.id} {item.label.in_(language)}")
            continue
        answer = answers.get(item_id)
        text = next((c.text.in_(language) for c in item.choices if c.id == answer), "")
        parts.append(f"{item.id} {text or word(item.state(answer or Answer('')))}")
    return ", ".join(parts)


class FlagCard(QWidget):
    """Painted on the soft ground of its level.  `room` takes what belongs to the leading flag: what to do now."""

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._level: RiskLevel | None = None
        self._arrival = 1.0
        self._done = False
        self.flag: Flag | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._why = words("", "strong")
        self._basis = words("", "small")
        self._source = words("", "small", name="call.flag.source")
        self._source.hide()
        self._ask = QPushButton(self.tr("Source"))
        self._ask.setProperty("role", "entry")
        self._ask.setCheckable(True)
        self._ask.toggled.connect(self._source.setVisible)
        self._actions = words("", "small")
        self.room = QVBoxLayout()
        self.room.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self._basis, 1)
        line.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 8, 8)
        column.setSpacing(0)
        column.addWidget(self._why)
        column.addLayout(line)
        column.addWidget(self._source)
        column.addWidget(self._actions)
        column.addLayout(self.room)
        self._fade = QVariantAnimation(self, duration=ARRIVES_IN, startValue=0.0, endValue=1.0)
        self._fade.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._fade.valueChanged.connect(self._on_faded)

    def show_flag(
        self, flag: Flag, answers: dict[ItemId, Answer], *, leads: bool, lapsed: bool = False, done: bool = False
    ) -> None:
        """`leads`: its actions are shown as boxes to tick, by the panel; otherwise they are named here.  lapsed: its
        answer was changed since.  done: all it asks for is ticked."""
        self._actions.setVisible(not leads)
        if not leads:
            actions = (self._guide.action(action).text.in_(self._language) for action in flag.actions)
            self._actions.setText("→ " + " · ".join(actions))
        self._level = flag.level
        if self.flag is None or self.flag.rule != flag.rule:
            self._ask.setChecked(False)
            self._source.setText(source_words(self._guide, flag.source, self._language))
        self.flag = flag
        why = flag.because.in_(self._language)
        self._why.setText(why)
        self._why.setIndent(theme.current().px(20))
        self._done = done
        self._basis.setText(self._standing(flag, answers, lapsed=lapsed))
        self._ask.setAccessibleName(self.tr("Source of: {flag}").format(flag=why))
        level = level_words(flag.level) if flag.level else ""
        self.setAccessibleName(": ".join(filter(None, (level, why))))
        self.update()

    def _standing(self, flag: Flag, answers: dict[ItemId, Answer], *, lapsed: bool) -> str:
        """What it rests on, and how far it has come."""
        told = basis(self._guide, flag, answers, self._language)
        if lapsed:
            return self.tr("The answer was changed to {answers}. It stays until all it asks for is ticked.").format(
                answers=told
            )
        if self._done:
            return self.tr("Because of {answers}. All of it is done.").format(answers=told)
        return self.tr("Because of {answers}").format(answers=told)

    def arrive(self) -> None:
        """Be noticed: the ground comes in from a stronger colour.  The words are there in the first frame."""
        if not still():
            self._fade.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name = role(self._level) if self._level else "r0"
        strong, soft = look.color(name), look.color(f"{name}-soft")
        painter.setPen(QPen(strong, 1))
        painter.setBrush(look.color("raised") if self._done else _between(strong, soft, self._arrival))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD_RADIUS, theme.CARD_RADIUS
        )
        side = look.px(13)
        top = self._why.y() + (self._why.fontMetrics().height() - side) / 2
        if self._level:
            paint_shape(painter, QRectF(self._why.x(), top, side, side), self._level)

    def _on_faded(self, value: float) -> None:
        self._arrival = 0.6 + 0.4 * value
        self.update()


def _between(start: QColor, end: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        start.redF() + (end.redF() - start.redF()) * share,
        start.greenF() + (end.greenF() - start.greenF()) * share,
        start.blueF() + (end.blueF() - start.blueF()) * share,
    )
