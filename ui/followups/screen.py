"""The few questions of a follow-up, and what the answers mean while they are given."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.risk import NOT_ASKED, OPEN_ANSWERS, Answer, Assessment, ItemId, assess
from app.guide.pack import GuidePack
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.combo import ComboBox
from ui.widgets.labels import words
from ui.widgets.levels import LevelBadge, role


class Screen(QWidget):
    """call_asked: danger was heard, a call is to begin."""

    call_asked = Signal()

    def __init__(self, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide = guide
        self._boxes: dict[ItemId, ComboBox] = {}
        language = i18n.current()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for item in guide.screen:
            box = ComboBox()
            box.setObjectName(f"followups.screen.{item.id}")
            box.addItem(word(item.state(NOT_ASKED)), NOT_ASKED)
            for choice in reversed(item.choices):
                box.addItem(choice.text.in_(language), choice.id)
            for open_answer in OPEN_ANSWERS[:2]:
                box.addItem(word(item.state(open_answer)), open_answer)
            ask = words(f"{item.id}  {item.ask.in_(language)}")
            ask.setBuddy(box)
            box.setAccessibleName(f"{item.id} {item.label.in_(language)}")
            box.setAccessibleDescription(item.ask.in_(language))
            box.activated.connect(self._on_answered)
            self._boxes[item.id] = box
            column.addWidget(ask)
            column.addWidget(box)
            column.addSpacing(4)
        self._flag, self._badge, self._because, self._actions = QFrame(), LevelBadge(), words("", "strong"), words("")
        column.addWidget(self._flag_card())

    @property
    def answers(self) -> dict[ItemId, Answer]:
        """What was asked."""
        given = {item: Answer(box.currentData()) for item, box in self._boxes.items()}
        return {item: answer for item, answer in given.items() if answer != NOT_ASKED}

    @property
    def assessment(self) -> Assessment:
        return assess(self._guide.checklist, self.answers)

    def begin(self) -> None:
        for box in self._boxes.values():
            box.setCurrentIndex(0)
        self._on_answered()

    def _flag_card(self) -> QFrame:
        self._flag.setObjectName("followups.flag")
        self._flag.setProperty("role", "flag-r2")
        start = Button(self.tr("Start a call with them"), "primary", icon="phone-call", name="followups.flag.call")
        start.clicked.connect(self.call_asked)
        body = QVBoxLayout(self._flag)
        body.setContentsMargins(12, 10, 12, 12)
        body.setSpacing(8)
        body.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._because)
        body.addWidget(self._actions)
        foot = QHBoxLayout()
        foot.addWidget(start)
        foot.addStretch(1)
        body.addLayout(foot)
        self._flag.hide()
        return self._flag

    def _on_answered(self) -> None:
        found = self.assessment
        self._flag.setVisible(bool(found.flags) and found.level.flagged)
        if not found.level.flagged:
            return
        language = i18n.current()
        self._badge.set_level(found.level)
        self._because.setText("\n".join(dict.fromkeys(flag.because.in_(language) for flag in found.flags)))
        actions = (self._guide.action(action).text.in_(language) for action in found.actions)
        self._actions.setText("\n".join(f"→ {action}" for action in actions))
        self._flag.setProperty("role", f"flag-{role(found.level)}")
        self._flag.style().unpolish(self._flag)
        self._flag.style().polish(self._flag)
