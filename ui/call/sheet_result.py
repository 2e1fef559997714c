"""What came of a questionnaire: what its band calls for, its source, the caller's own view, the counsellor's judgement.

Three voices in three places: the score stands above, in the head.  It never decides, and the page says so.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.instruments import AnswerSheet, Instrument, Score
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.said import SaidEdit
from ui.call.sources import source_words
from ui.shell import theme
from ui.widgets.labels import words


class SheetResult(QWidget):
    """The two fields are written in; everything else is only shown."""

    edited = Signal()
    escaped = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._next = words("", name="call.sheet.next")
        self._parts = words("", "muted", name="call.sheet.scores")
        self._source = words("", "small", name="call.sheet.source")
        self.view = SaidEdit("call.sheet.view", self.tr("The caller's own view"))
        self.judgement = SaidEdit("call.sheet.judgement", self.tr("The counsellor's judgement"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 6, 0)
        column.setSpacing(3)
        for label in (self._next, self._parts):
            column.addWidget(label)
        for title, edit in (
            (self.tr("The caller's own view"), self.view),
            (self.tr("The counsellor's judgement"), self.judgement),
        ):
            column.addWidget(words(title, "section", wrap=False))
            column.addWidget(edit)
            edit.edited.connect(self.edited)
            edit.escaped.connect(self.escaped)
        column.addWidget(self._source)
        column.addStretch(1)
        self._size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "judgement"):
            self._size()

    def begin(self, sheet: AnswerSheet) -> None:
        self.view.begin(sheet.callers_view)
        self.judgement.begin(sheet.judgement)

    def show_score(self, instrument: Instrument, score: Score) -> None:
        band = score.band
        self._show(self._next, band.next.in_(self._language) if band and band.next else "")
        labels = {dimension.id: dimension.label.in_(self._language) for dimension in instrument.dimensions}
        parts = [f"{labels[id_]} {total}" for id_, total in score.parts.items()]
        self._show(self._parts, "　".join(parts) if self._language is Language.ZH else "   ".join(parts))
        rests_on = source_words(self._guide, band.source if band else instrument.source, self._language)
        no_verdict = self.tr("A score is an aid; it never decides.") if instrument.scored else ""
        self._source.setText("\n".join(filter(None, (no_verdict, rests_on))))

    def score_words(self, instrument: Instrument, score: Score) -> str:
        """Such as “14 of 27 · Moderate”; what is still open while the sheet is not complete."""
        if not instrument.scored:
            return self.tr("Not scored")
        if score.total is None:
            return self.tr("{sum} so far, {open} not answered").format(sum=score.so_far, open=len(score.unanswered))
        most = sum(max(option.value for option in instrument.options_of(q)) for q in instrument.scored)
        total = self.tr("{sum} of {most}").format(sum=score.total, most=most)
        return f"{total} · {score.band.label.in_(self._language)}" if score.band else total

    def arrive(self) -> None:
        empty = self.view if not self.view.toPlainText() else self.judgement
        empty.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish_composition(self) -> None:
        for edit in (self.view, self.judgement):
            edit.finish_composition()

    def _size(self) -> None:
        """Two lines each: both voices are on screen with the score."""
        for edit in (self.view, self.judgement):
            edit.setFixedHeight(theme.current().px(36) + 18)

    @staticmethod
    def _show(label: QWidget, text: str) -> None:
        label.setProperty("text", text)
        label.setVisible(bool(text))
