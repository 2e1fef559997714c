"""Filters that are needed less often: who, what kind, which problem or question; and a chip for each that is set."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.calls import CallFilter, CallKind
from app.domain.people import Person, PersonId
from app.guide.pack import GuidePack
from ui.shell import i18n
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words

_ANY = ""


class MoreFilters(QWidget):
    """`apply` adds what is chosen here to a filter; `show_filter` chooses what a filter says.  Emits `changed`."""

    changed = Signal()

    def __init__(self, guide: GuidePack, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cases.more")
        self._answers = flagging(guide)
        language = i18n.current()
        self._boxes = {
            "counsellor": self._box("counsellor", self.tr("Counsellor"), ()),
            "kind": self._box("kind", self.tr("Kind of call"), [(kind.value, word(kind)) for kind in CallKind]),
            "category": self._box(
                "category", self.tr("Problem"), [(c.id, c.label.in_(language)) for c in guide.categories]
            ),
            "playbook": self._box(
                "playbook", self.tr("Playbook"), [(p.id, p.label.in_(language)) for p in guide.playbooks]
            ),
            "item": self._box(
                "item",
                self.tr("Flagged question"),
                [(i.id, f"{i.id} {i.label.in_(language)}") for i in guide.checklist.items if i.id in self._answers],
            ),
        }
        self._unfinished = CheckBox(self.tr("Open or incomplete"))
        self._supervision = CheckBox(self.tr("Needs supervision"))
        self._ticks = {"unfinished": self._unfinished, "supervision": self._supervision}
        for name, tick in self._ticks.items():
            tick.setObjectName(f"cases.{name}")
            tick.toggled.connect(self._on_changed)
        self._lay_out()

    def set_people(self, people: Sequence[Person]) -> None:
        """Who may be chosen.  What was chosen stays."""
        box = self._boxes["counsellor"]
        before = box.currentData()
        box.blockSignals(True)
        while box.count() > 1:
            box.removeItem(1)
        for person in people:
            box.addItem(person.name, person.id)
        box.setCurrentIndex(max(box.findData(before), 0))
        box.blockSignals(False)

    def apply(self, wanted: CallFilter) -> CallFilter:
        chosen = {name: str(box.currentData() or _ANY) for name, box in self._boxes.items()}
        return replace(
            wanted,
            counsellors=frozenset({PersonId(chosen["counsellor"])} if chosen["counsellor"] else ()),
            kinds=frozenset({CallKind(chosen["kind"])} if chosen["kind"] else ()),
            category=chosen["category"],
            playbook=chosen["playbook"],
            item=chosen["item"],
            answers=self._answers.get(chosen["item"], ()),
            unfinished=self._unfinished.isChecked(),
            needs_supervision=self._supervision.isChecked(),
        )

    def show_filter(self, wanted: CallFilter) -> None:
        """Does not emit."""
        chosen = {
            "counsellor": next(iter(wanted.counsellors), _ANY),
            "kind": next(iter(wanted.kinds), _ANY),
            "category": wanted.category,
            "playbook": wanted.playbook,
            "item": wanted.item,
        }
        self.blockSignals(True)
        for name, value in chosen.items():
            self._boxes[name].setCurrentIndex(max(self._boxes[name].findData(value), 0))
        self._unfinished.setChecked(wanted.unfinished)
        self._supervision.setChecked(wanted.needs_supervision)
        self.blockSignals(False)

    def active(self) -> list[tuple[str, str]]:
        """Name and words of everything that is set, for the chips."""
        found = [(name, f"{self._label(name)}: {box.currentText()}") for name, box in self._boxes.items()
                 if box.currentIndex() > 0]  # fmt: skip
        return found + [(name, tick.text()) for name, tick in self._ticks.items() if tick.isChecked()]

    def clear(self, name: str) -> None:
        """Take one filter back."""
        if name in self._ticks:
            self._ticks[name].setChecked(False)
        else:
            self._boxes[name].setCurrentIndex(0)

    def focus_first(self) -> None:
        self._boxes["counsellor"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _box(self, name: str, label: str, options: Sequence[tuple[str, str]]) -> ComboBox:
        box = ComboBox()
        box.setObjectName(f"cases.{name}")
        box.setAccessibleName(label)
        box.addItem(self.tr("Any"), _ANY)
        for value, said in options:
            box.addItem(said, value)
        box.setMinimumContentsLength(8)
        box.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.currentIndexChanged.connect(self._on_changed)
        return box

    def _label(self, name: str) -> str:
        return self._boxes[name].accessibleName()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        for place, box in enumerate(self._boxes.values()):
            label = words(box.accessibleName(), "small", wrap=False)
            label.setBuddy(box)
            grid.addWidget(label, 0, place)
            grid.addWidget(box, 1, place)
            grid.setColumnStretch(place, 1)
        ticks = FlowLayout(across=16, down=4)
        for tick in self._ticks.values():
            ticks.addWidget(tick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addLayout(ticks)

    def _on_changed(self, _value: object = None) -> None:
        self.changed.emit()


class Chips(QWidget):
    """What is set and not in view otherwise; a press takes it back.  cleared: the name of the filter."""

    cleared = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, across=6, down=6)
        self._buttons: list[Button] = []

    def show_chips(self, chips: Sequence[tuple[str, str]]) -> None:
        for button in self._buttons:
            self._flow.removeWidget(button)
            button.deleteLater()
        self._buttons = []
        for name, said in chips:
            button = Button(f"{said}  ×", "quiet", name=f"cases.chip.{name}")
            button.setAccessibleName(self.tr("Take back: {filter}").format(filter=said))
            button.setProperty("filter", name)
            button.clicked.connect(self._on_clicked)
            self._flow.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(chips))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.cleared.emit(str(sender.property("filter")))


def flagging(guide: GuidePack) -> dict[str, tuple[str, ...]]:
    """Question → the answers with which a rule of the guide fires."""
    found: dict[str, set[str]] = {}
    for rule in guide.checklist.rules:
        for condition in (*rule.all, *rule.any):
            if rule.level is not None or rule.up:
                found.setdefault(condition.item, set()).update(condition.answer)
    return {item: tuple(sorted(answers)) for item, answers in found.items() if answers}
