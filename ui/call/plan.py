"""The safety plan beside the notes: six parts in the caller's own words, then a commitment to steps."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.plans import CommitmentId, PlanPart, PlanPartId, SafetyPlan
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.commitments import Commitments
from ui.call.entries import Entry, EntryList
from ui.call.pace import Pace
from ui.call.pile import Pile
from ui.call.readback import ReadBack
from ui.call.said import SaidEdit
from ui.shell.shortcuts import Action, bind
from ui.widgets.button import Button
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import ElidedLabel, words


class PlanPanel(QWidget):
    """One part at a time: what to ask, and below it what the caller says.  Tab goes on to the next part."""

    plan_written = Signal(dict, dict)
    """PlanPartId → lines, CommitmentId → words: everything, as it stands."""
    left = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._parts: tuple[PlanPart, ...] = guide.plan_parts
        self._lines: dict[PlanPartId, tuple[str, ...]] = {}
        self.setObjectName("call.plan")
        self.list = EntryList("call.plan.parts", self.tr("Parts of the safety plan"))
        self.edit = SaidEdit("call.plan.words", passes=True)
        self.edit.setPlaceholderText(self.tr("In the caller's own words, one entry a line"))
        self.commitments = Commitments(guide.commitments, language)
        most = max((len(part.ask) for part in self._parts), default=0)
        self._asks = [words("", name=f"call.plan.ask.{at}") for at in range(most)]
        self.readback = ReadBack(guide, language)
        self._back = Button(self.tr("Read back"), "quiet", action=Action.READ_BACK, name="call.plan.read-back")
        self._back.setCheckable(True)
        self._back.toggled.connect(self._on_read_back)
        self._purpose = ElidedLabel("", "muted")
        self._pace = Pace(self)
        self._pace.due.connect(self._hand_on)
        self._lay_out()
        self.list.moved.connect(self._on_moved)
        self.list.entered.connect(self.focus_words)
        self.edit.edited.connect(self._on_edited)
        self.edit.passed.connect(self._on_passed)
        self.commitments.edited.connect(self._pace.on_edited)
        self.commitments.passed.connect(self._on_passed)
        for part in (self.list, self.edit, self.commitments, self.readback):
            part.escaped.connect(self._on_escaped)
        bind(Action.READ_BACK, self, self._back.toggle)

    def begin(self, plan: SafetyPlan | None) -> None:
        """Show the plan of a call that begins or goes on."""
        self._pace.forget()
        self._lines = dict(plan.lines) if plan else {}
        self.commitments.begin(plan.commitments if plan else {})
        self._back.setChecked(False)
        self._show_marks()
        self.list.go_to(next((at for at, part in enumerate(self._parts) if not self._said(part)), 0))
        self._on_moved(self.list.at)

    def hand_over(self) -> None:
        """What is typed but not told yet, told now."""
        self.edit.finish_composition()
        self._pace.hurry()

    def arrive(self) -> None:
        """The focus goes to where the next words belong."""
        self._back.setChecked(False)
        self.focus_words()

    def focus_words(self) -> None:
        if self.list.at < len(self._parts):
            self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.commitments.arrive()

    @property
    def progress(self) -> str:
        """How many parts have words, such as 2/6; empty while none has."""
        done = sum(bool(self._said(part)) for part in self._parts)
        return f"{done}/{len(self._parts)}" if done or self.commitments.said else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escaped()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._purpose, 1)
        head.addWidget(self._back)
        head.addWidget(words(self.tr("Next part"), "small", wrap=False))
        head.addWidget(KeyHint("Tab"))
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for ask in self._asks:
            column.addWidget(ask)
        column.addWidget(self.edit, 1)
        self._right = Pile(asking, self.commitments, self.readback)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.list, 2)
        below.addWidget(self._right, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        whole.addLayout(head)
        whole.addLayout(below, 1)
        self._asking = asking

    def _said(self, part: PlanPart) -> int:
        return sum(bool(line.strip()) for line in self._lines.get(part.id, ()))

    def _show_marks(self) -> None:
        entries = []
        for part in self._parts:
            count = self._said(part)
            said = "" if count else self.tr("empty")
            entries.append(Entry(part.title.in_(self._language), bool(count), str(count) if count else "", said))
        agreed = self.commitments.said
        entries.append(Entry(self.tr("What we agree on"), bool(agreed), str(agreed) if agreed else ""))
        self.list.show_entries(entries)

    def _on_moved(self, at: int) -> None:
        self._back.setChecked(False)
        if at >= len(self._parts):
            self._purpose.setText(self.tr("A step instead of a promise"))
            self._right.setCurrentWidget(self.commitments)
            return
        part = self._parts[at]
        asks = [sentence.in_(self._language) for sentence in part.ask]
        for number, label in enumerate(self._asks):
            label.setText(asks[number] if number < len(asks) else "")
            label.setVisible(number < len(asks))
        self._purpose.setText(part.purpose.in_(self._language))
        self.edit.setAccessibleName(part.title.in_(self._language))
        self.edit.setAccessibleDescription(" ".join(asks))
        self.edit.begin("\n".join(self._lines.get(part.id, ())))
        self._right.setCurrentWidget(self._asking)

    def _on_edited(self) -> None:
        part = self._parts[self.list.at]
        self._lines[part.id] = tuple(self.edit.toPlainText().split("\n"))
        self._pace.on_edited()

    def _hand_on(self) -> None:
        self._show_marks()
        lines: Mapping[PlanPartId, tuple[str, ...]] = {
            part: said for part, said in self._lines.items() if said != ("",)
        }
        agreed: Mapping[CommitmentId, str] = self.commitments.words()
        self.plan_written.emit(dict(lines), dict(agreed))

    def _on_passed(self, step: int) -> None:
        """On to the next part, or back; past the end back to the notes, before the beginning to the list."""
        at = self.list.at + step
        if at < 0:
            self.list.setFocus(Qt.FocusReason.BacktabFocusReason)
        elif at > len(self._parts):
            self._on_escaped()
        else:
            self.list.go_to(at)
            self.focus_words()

    def _on_read_back(self, shown: bool) -> None:
        if shown:
            self.hand_over()
            self.readback.show_plan(self._lines, self.commitments.words())
            self._right.setCurrentWidget(self.readback)
            self.readback.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._right.currentWidget() is self.readback:
            self._on_moved(self.list.at)
            self.focus_words()

    def _on_escaped(self) -> None:
        self.hand_over()
        self.left.emit()
