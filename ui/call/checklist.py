"""The risk checklist: the question to ask above, every question with its answers below."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.risk import NOT_ASKED, Answer, Assessment, Checklist, ItemId, Reading, RiskLevel, ScaleMoment
from app.domain.text import Language
from ui.call.ask import AskCard
from ui.call.checklist_rows import ChecklistRows
from ui.call.checklist_view import ChecklistView
from ui.call.scales import ScaleFields


class ChecklistPanel(QWidget):
    """Shows answers and takes them; what they mean is decided elsewhere."""

    answer_taken = Signal(str, str)  # ItemId, Answer
    scale_read = Signal(str, str, object)  # ItemId, ScaleMoment, int | None

    def __init__(self, checklist: Checklist, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checklist = checklist
        self.rows = ChecklistRows(checklist, language, self)
        self.view = ChecklistView(self.rows)
        self.ask = AskCard(checklist, language)
        self._scales: dict[ItemId, ScaleFields] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.ask)
        column.addWidget(self.view, 1)
        for row, entry in enumerate(self.rows.rows):
            if entry.item is not None and entry.scale:
                fields = ScaleFields(entry.item.id, entry.label)
                fields.scale_read.connect(self.scale_read)
                fields.left.connect(self._on_scale_left)
                self.view.setIndexWidget(self.rows.index(row), fields)
                self._scales[entry.item.id] = fields
        self.view.answer_taken.connect(self.answer_taken)
        self.view.scale_wanted.connect(self._on_scale_wanted)
        self.view.current_moved.connect(self._on_current_moved)
        self.view.focus_changed.connect(self._on_focus_changed)

    @property
    def sentence(self) -> str:
        """The current question with its answer, as it may stand in the notes; empty where there is no current one."""
        row = self.rows.at(self.view.currentIndex())
        return row.written() if row is not None and row.item is not None else ""

    def begin(self, answers: dict[ItemId, Answer], readings: dict[ItemId, Reading], assessment: Assessment) -> None:
        """Show the answers of a call that begins or goes on."""
        for row in self.rows.rows:
            if row.item is not None:
                self.show_answer(row.item.id, answers, readings)
        self.show_levels(assessment)
        self.view.setCurrentIndex(self.rows.index(-1))
        self.view.scrollToTop()

    def show_answer(self, item: ItemId, answers: dict[ItemId, Answer], readings: dict[ItemId, Reading]) -> None:
        if item in self._scales:
            reading = readings.get(item, Reading())
            self.rows.set_reading(item, reading)
            self._scales[item].show_reading(reading)
        else:
            self.rows.set_answer(item, answers.get(item, NOT_ASKED))

    def show_levels(self, assessment: Assessment) -> None:
        levels: dict[ItemId, RiskLevel] = {}
        for flag in assessment.flags:
            for item in flag.items:
                if flag.level is not None:
                    levels[item] = max(flag.level, levels.get(item, flag.level))
        self.rows.set_levels(levels)

    def show_proposed(self, item: ItemId | None) -> None:
        """Mark the question to ask next; nothing moves."""
        self.rows.set_proposed(item)
        self._show_ask()

    def focus_item(self, item: ItemId, moment: ScaleMoment | None = None) -> None:
        """Go to one question, and for a scale into its field."""
        self.view.go_to(item)
        if item in self._scales:
            self._scales[item].begin_typing("", moment)
        else:
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_next_open(self) -> None:
        """To the proposed question, or on from it where the focus is there already."""
        proposed = self.rows.proposed
        if proposed is not None and not (self.view.hasFocus() and self.view.current_item == proposed):
            self.view.go_to(proposed)
        else:
            self.view.go_to_next_open()
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "view"):
            self.ask.reserve()
            self.view.scheduleDelayedItemsLayout()

    def _show_ask(self) -> None:
        current = self.view.current_item if self.view.hasFocus() else None
        proposed = self.rows.proposed
        self.ask.show_item(current or proposed, proposed=current is None or current == proposed)

    def _on_current_moved(self, _item: ItemId | None) -> None:
        self._show_ask()

    def _on_focus_changed(self, _alive: bool) -> None:
        self._show_ask()

    def _on_scale_wanted(self, item: str, digit: str) -> None:
        self._scales[ItemId(item)].begin_typing(digit)

    def _on_scale_left(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.view.go_to_next_open()
