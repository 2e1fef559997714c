"""One questionnaire being filled in: a question at a time, large enough to read aloud, answered by its digit."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.instruments import AnswerSheet, Instrument, Question, Score, score
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.entries import Entry, EntryList
from ui.call.options import Options
from ui.call.pace import Pace
from ui.call.pile import Pile
from ui.call.said import SaidEdit
from ui.call.sheet_result import SheetResult
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.scroll import ScrollArea


class SheetForm(QWidget):
    """Emits the sheet whenever something in it changed: answers at once, words soon after the last key."""

    sheet_written = Signal(object)  # AnswerSheet
    escaped = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.instrument: Instrument | None = None
        self.sheet: AnswerSheet | None = None
        most = max((len(i.options_of(q)) for i in guide.instruments for q in i.questions if not q.words), default=0)
        self.list = EntryList("call.sheet.questions", self.tr("Questions"))
        self._instruction = ElidedLabel("", "small")
        self._instruction.setObjectName("call.sheet.instruction")
        self._text = words("", "prompt", name="call.sheet.question")
        self._hint = words("", "small")
        self.options = Options(most, language)
        self.words = SaidEdit("call.sheet.words", passes=True)
        self.result = SheetResult(guide, language)
        self._pace = Pace(self)
        self._pace.due.connect(self._hand_on)
        self._lay_out()
        self.list.moved.connect(self._on_moved)
        self.list.entered.connect(self._on_entered)
        self.list.digit.connect(self.take)
        self.options.taken.connect(self.take)
        self.words.edited.connect(self._on_words_edited)
        self.words.passed.connect(self._on_passed)
        self.result.edited.connect(self._pace.on_edited)
        for part in (self.list, self.words, self.result):
            part.escaped.connect(self.escaped)

    def show_sheet(self, instrument: Instrument, sheet: AnswerSheet) -> None:
        """Begin or go on with `sheet`: at the first question without an answer."""
        self.hand_over()
        self.instrument, self.sheet = instrument, sheet
        self.result.begin(sheet)
        self._show_marks()
        self._instruction.setText(instrument.instruction.in_(self._language))
        at = next((at for at, q in enumerate(instrument.questions) if not self._given(q)), len(instrument.questions))
        self.list.go_to(at)
        self._on_moved(self.list.at)

    def forget(self) -> None:
        """Let go of what was said."""
        self._pace.forget()
        self.instrument = self.sheet = None
        self.words.begin("")
        for edit in (self.result.view, self.result.judgement):
            edit.begin("")

    def hand_over(self) -> None:
        self.words.finish_composition()
        self.result.finish_composition()
        self._pace.hurry()

    def arrive(self) -> None:
        """The focus goes to where the next answer is given."""
        question = self._question()
        if question is None:
            self.result.arrive()
        elif question.words:
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def score(self) -> Score:
        assert self.instrument is not None
        assert self.sheet is not None
        return score(self.instrument, self.sheet.answers)

    def take(self, value: int) -> None:
        """Answer the current question by its digit, and go on to the next one."""
        question = self._question()
        if self.instrument is None or self.sheet is None or question is None:
            return
        if value not in {option.value for option in self.instrument.options_of(question)}:
            return
        self.sheet = replace(self.sheet, answers={**self.sheet.answers, question.id: value})
        self._hand_on()
        self.list.go_to(self.list.at + 1)
        self.arrive()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        question = self._question()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.sheet and question:
            left = {id_: value for id_, value in self.sheet.answers.items() if id_ != question.id}
            self.sheet = replace(self.sheet, answers=left)
            self._hand_on()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        asking = QWidget()
        column = QVBoxLayout(asking)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(3)
        for part in (self._instruction, self._text, self._hint, self.options):
            column.addWidget(part)
        column.addWidget(self.words, 1)
        column.addStretch(1)
        self._asking, self._results = ScrollArea(asking), ScrollArea(self.result)
        self._right = Pile(self._asking, self._results)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.list, 2)
        row.addWidget(self._right, 3)

    def _question(self) -> Question | None:
        """The one that is shown; None on the result."""
        if self.instrument is None or self.list.at >= len(self.instrument.questions):
            return None
        return self.instrument.questions[self.list.at]

    def _given(self, question: Question) -> str:
        """The value of the answer, or a mark for words."""
        if self.sheet is None:
            return ""
        if question.words:
            return "…" if self.sheet.words.get(question.id, "").strip() else ""
        value = self.sheet.answers.get(question.id)
        return "" if value is None else str(value)

    def _show_marks(self) -> None:
        if self.instrument is None or self.sheet is None:
            return
        entries = []
        for number, question in enumerate(self.instrument.questions, 1):
            given = self._given(question)
            text = question.text.in_(self._language)
            said = "" if given else self.tr("not answered")
            entries.append(Entry(text if question.words else f"{number} {text}", bool(given), given, said))
        found = self.score()
        total = "" if found.total is None else str(found.total)
        voices = (self.sheet.callers_view.strip(), self.sheet.judgement.strip())
        entries.append(Entry(self.tr("Result and judgement"), all(voices), total))
        self.list.show_entries(entries)
        self.result.show_score(self.instrument, found)

    def _on_moved(self, at: int) -> None:
        question = self._question()
        if self.instrument is None or self.sheet is None:
            return
        if question is None:
            self._right.setCurrentWidget(self._results)
            return
        self._text.setText(question.text.in_(self._language))
        self._hint.setText(question.hint.in_(self._language) if question.hint else "")
        self._hint.setVisible(question.hint is not None)
        self.options.setVisible(not question.words)
        self.words.setVisible(question.words)
        if question.words:
            self.words.setAccessibleName(question.text.in_(self._language))
            self.words.begin(self.sheet.words.get(question.id, ""))
        else:
            self.options.show_options(self.instrument.options_of(question), self.sheet.answers.get(question.id))
        self._right.setCurrentWidget(self._asking)

    def _on_entered(self) -> None:
        self.arrive()

    def _on_words_edited(self) -> None:
        question = self._question()
        if self.sheet is not None and question is not None:
            self.sheet = replace(self.sheet, words={**self.sheet.words, question.id: self.words.toPlainText()})
            self._pace.on_edited()

    def _on_passed(self, step: int) -> None:
        if self.list.at + step < 0:
            self.list.setFocus(Qt.FocusReason.BacktabFocusReason)
        else:
            self.list.go_to(self.list.at + step)
            self.arrive()

    def _hand_on(self) -> None:
        if self.sheet is None:
            return
        self.sheet = replace(
            self.sheet,
            callers_view=self.result.view.toPlainText(),
            judgement=self.result.judgement.toPlainText(),
            words={id_: said for id_, said in self.sheet.words.items() if said},
        )
        self._show_marks()
        question = self._question()
        if question is not None and self.instrument is not None and not question.words:
            self.options.show_options(self.instrument.options_of(question), self.sheet.answers.get(question.id))
        self.sheet_written.emit(self.sheet)
