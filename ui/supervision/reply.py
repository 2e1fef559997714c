"""A supervisor's answers to the calls of one package: to each question the counsellor asked, to the whole, and to each
score; all saved as they are typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.supervision import Question
from app.reports.content import PreparedLine
from app.services.packages import CallsParcel, Packages, WrittenAnswer
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.forms import Form
from ui.shell.words import level_words
from ui.supervision.rated import RatedDimension
from ui.supervision.wording import question
from ui.widgets.combo import ComboBox
from ui.widgets.labels import words

_SENSITIVE = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText


class Reply(QWidget):
    """One call at a time, chosen by its place.  changed: how many calls are answered."""

    changed = Signal(int)

    def __init__(self, packages: Packages, outbox: Outbox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packages, self._outbox = packages, outbox
        self._parcel: CallsParcel | None = None
        self._given: dict[int, WrittenAnswer] = {}
        self._place = 1
        self._showing = False
        self._which = ComboBox()
        self._which.setObjectName("packages.place")
        self._which.setAccessibleName(self.tr("Which call is answered"))
        self._which.activated.connect(self._on_place)
        self._text = QPlainTextEdit()
        self._text.setObjectName("packages.reply")
        self._text.setAccessibleName(self.tr("Answer to the counsellor"))
        self._text.setPlaceholderText(self.tr("What you saw, what was done well, one thing to try next time"))
        self._text.setTabChangesFocus(True)
        self._text.setInputMethodHints(_SENSITIVE)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 6 + 24)
        self._text.textChanged.connect(self._on_edited)
        self._rows: dict[str, RatedDimension] = {}
        self._asked: dict[str, QPlainTextEdit] = {}
        self._questions = Form("packages")
        self._draft = Draft(self._text.toPlainText, self._save, self)
        self._remark_form = Form("packages")
        self._remark = self._remark_form.text("remark", self.tr("Remark on the rating"), lines=2)
        self._remark.setInputMethodHints(_SENSITIVE)
        self._remark.setMaximumHeight(self._remark.minimumHeight())
        self._remark.textChanged.connect(self._on_edited)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._rating = QVBoxLayout()
        self._rating.setSpacing(12)
        self._column.addWidget(self._which)
        self._column.addWidget(self._questions)
        self._column.addWidget(words(self.tr("To the call as a whole"), "section", wrap=False))
        self._column.addWidget(self._text)
        self._column.addWidget(words(self.tr("Quality of the call"), "section", wrap=False))
        self._column.addLayout(self._rating)
        self._column.addWidget(self._remark_form)

    @property
    def answers(self) -> tuple[WrittenAnswer, ...]:
        """Those with something in them, in the order of the calls."""
        return tuple(self._given[place] for place in sorted(self._given) if not self._given[place].empty)

    def show_parcel(self, parcel: CallsParcel, given: Sequence[WrittenAnswer], revision: int) -> None:
        self.flush()
        self._parcel = parcel
        self._given = {answer.place: answer for answer in given}
        self._which.clear()
        for place, call in enumerate(parcel.calls, start=1):
            self._which.addItem(self.tr("Call {place}").format(place=place) + f" · {level_words(call.level)}", place)
        self._which.setVisible(len(parcel.calls) > 1)
        self._build(parcel)
        self._draft.begin(revision)
        self._show(1)

    def flush(self) -> None:
        self._draft.save_now()

    def _build(self, parcel: CallsParcel) -> None:
        """A row for each dimension the package brings with it."""
        for row in self._rows.values():
            self._rating.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = {dimension.id: RatedDimension(dimension) for dimension in parcel.dimensions}
        for row in self._rows.values():
            row.changed.connect(self._on_rated)
            self._rating.addWidget(row)

    def _ask(self, prepared: Sequence[PreparedLine]) -> None:
        """A field for each question the counsellor asked about this call, with their words above it."""
        old, self._questions = self._questions, Form("packages")
        self._asked = {}
        for line in prepared:
            if line.question in set(Question):
                title, _ = question(Question(line.question))
                field = self._questions.text(f"note.{line.question}", title, lines=2)
                self._questions.put_above(f"note.{line.question}", words(line.text, "quote"))
                field.setInputMethodHints(_SENSITIVE)
                field.setAccessibleDescription(line.text)
                field.setMaximumHeight(field.minimumHeight())
                self._asked[line.question] = field
        self._column.replaceWidget(old, self._questions)
        self._questions.setVisible(bool(self._asked))
        old.hide()
        old.deleteLater()

    def _show(self, place: int) -> None:
        assert self._parcel is not None
        self._place = place
        given = self._given.get(place, WrittenAnswer(place=place))
        self._showing = True
        self._ask(self._parcel.calls[place - 1].prepared)
        for asked, field in self._asked.items():
            field.setPlainText(given.notes.get(asked, ""))
            field.textChanged.connect(self._on_edited)
        self._text.setPlainText(given.text)
        self._remark.setPlainText(given.remark)
        for dimension, row in self._rows.items():
            row.set_rating(given.scores.get(dimension), given.notes.get(dimension, ""))
        self._showing = False
        self.changed.emit(len(self.answers))

    def _on_place(self, _at: int) -> None:
        self.flush()
        self._show(int(self._which.currentData()))

    def _on_edited(self) -> None:
        if not self._showing:
            self._keep()
            self._draft.on_edited()

    def _on_rated(self) -> None:
        self._keep()
        self._draft.on_edited()

    def _keep(self) -> None:
        """What is on the screen is the answer."""
        notes = {asked: field.toPlainText() for asked, field in self._asked.items()}
        notes |= {dimension: row.note for dimension, row in self._rows.items()}
        self._given[self._place] = WrittenAnswer(
            place=self._place,
            text=self._text.toPlainText(),
            scores={dimension: row.score for dimension, row in self._rows.items() if row.score is not None},
            remark=self._remark.toPlainText(),
            notes={about: note for about, note in notes.items() if note.strip()},
        )
        self.changed.emit(len(self.answers))

    def _save(self, _text: str, revision: int) -> None:
        assert self._parcel is not None
        document, given = self._parcel.document, tuple(self._given.values())
        job = partial(self._packages.save_reply, document, given, revision)
        self._outbox.post(job, replaces=f"reply {document}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_text"):
            self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 6 + 24)
