"""How one is now: a few scales with words for each step.  Private, and nothing has to be answered."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.wellbeing import ReadinessId, ReadinessKind, advice
from app.guide.pack import GuidePack
from ui.shell import i18n
from ui.widgets.checkbox import CheckBox
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class StateScales(QWidget):
    """changed: another answer was given, or one taken back."""

    changed = Signal()

    def __init__(self, guide: GuidePack, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = i18n.current()
        self._choices: dict[ReadinessId, Segmented] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for item in guide.readiness:
            if item.kind is not ReadinessKind.SCALE:
                continue
            options = [Option(str(at), anchor.in_(language)) for at, anchor in enumerate(item.anchors)]
            choice = Segmented(options, clearable=True)
            choice.setObjectName(f"{name}.{item.id}")
            choice.set_label(item.ask.in_(language))
            choice.let_shrink()
            choice.chosen.connect(self._on_chosen)
            column.addWidget(words(item.ask.in_(language)))
            column.addWidget(choice)
            column.addSpacing(4)
            self._choices[item.id] = choice

    @property
    def state(self) -> dict[ReadinessId, int]:
        """What was answered."""
        return {item: int(choice.value) for item, choice in self._choices.items() if choice.value}

    def begin(self) -> None:
        for choice in self._choices.values():
            choice.set_value("")

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To the first scale."""
        for choice in self._choices.values():
            choice.setFocus(reason)
            return

    def _on_chosen(self, _value: str) -> None:
        self.changed.emit()


class Checks(QWidget):
    """What should be there before the first call, by group.  Ticked or not; it hinders nothing."""

    changed = Signal()

    def __init__(self, guide: GuidePack, group: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        language = i18n.current()
        self._boxes: dict[ReadinessId, CheckBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for item in guide.readiness:
            if item.kind is not ReadinessKind.CHECK or item.group != group:
                continue
            box = CheckBox(item.label.in_(language))
            box.setObjectName(f"shifts.check.{item.id}")
            box.setAccessibleDescription(item.ask.in_(language))
            box.toggled.connect(self.changed)
            told = words(item.ask.in_(language), "muted")
            told.setContentsMargins(28, 0, 0, 4)
            column.addWidget(box)
            column.addWidget(told)
            self._boxes[item.id] = box

    @property
    def state(self) -> dict[ReadinessId, int]:
        return {item: int(box.isChecked()) for item, box in self._boxes.items()}

    def begin(self) -> None:
        for box in self._boxes.values():
            box.setChecked(False)


def advice_words(guide: GuidePack, state: dict[ReadinessId, int]) -> str:
    """What the guide suggests for this state, a sentence a line; empty for nothing."""
    return "\n".join(each.text.in_(i18n.current()) for each in advice(guide.readiness_advice, state))
