"""What a colleague is good at: set by themselves, or by a supervisor for anybody."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.console import Console
from app.domain.people import Person, PersonId, Role
from app.guide.pack import GENERAL
from ui.shell import i18n
from ui.shell.messages import Message, Tone
from ui.shell.tasks import Tasks
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words


class Strengths(QWidget):
    said = Signal(object)

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._console, self._tasks = console, tasks
        self._known: dict[PersonId, tuple[str, ...]] = {}
        self._who = ComboBox()
        self._who.setObjectName("callers.strengths.who")
        self._who.setAccessibleName(self.tr("Whose strengths"))
        self._who.setVisible(False)
        self._who.activated.connect(self._show)
        self._boxes: dict[str, CheckBox] = {}
        flow = FlowLayout(across=12, down=2)
        guide = console.guide
        options = {str(each.id): each.label for each in guide.playbooks if each.id != GENERAL}
        options |= {each.id: each.label for each in guide.special_groups}
        for id_, label in options.items():
            box = CheckBox(label.in_(i18n.current()))
            box.setObjectName(f"callers.strength.{id_}")
            box.clicked.connect(self._on_clicked)
            self._boxes[id_] = box
            flow.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(words(self.tr("Suggested to callers whose profile asks for it. Set by oneself."), "muted"))
        column.addWidget(self._who)
        column.addLayout(flow)
        tasks.run(console.matching.strengths, self._on_strengths)

    def _on_strengths(self, found: tuple[tuple[Person, tuple[str, ...]], ...]) -> None:
        self._known = {person.id: strengths for person, strengths in found}
        me = self._console.me
        for person, _ in found:
            self._who.addItem(person.name, person.id)
        self._who.setCurrentIndex(max(self._who.findData(me.id), 0))
        self._who.setVisible(me.role is Role.SUPERVISOR and len(found) > 1)
        self._show()

    def _person(self) -> PersonId:
        return PersonId(str(self._who.currentData() or self._console.me.id))

    def _show(self) -> None:
        wanted = self._known.get(self._person(), ())
        for id_, box in self._boxes.items():
            box.setChecked(id_ in wanted)

    def _on_clicked(self) -> None:
        wanted = tuple(id_ for id_, box in self._boxes.items() if box.isChecked())
        self._known[self._person()] = wanted
        job = partial(self._console.matching.set_strengths, self._person(), wanted)
        self._tasks.run(job, self._on_kept)

    def _on_kept(self, _nothing: object) -> None:
        self.said.emit(Message(self.tr("Kept."), tone=Tone.DONE))
