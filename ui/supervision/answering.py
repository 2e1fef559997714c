"""What came back about one call, and for a supervisor the field to answer in, saved as it is typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.calls import CallId
from app.domain.supervision import Feedback
from app.guide.library import QualityDimension
from app.services.supervision_desk import SupervisionDesk
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.cases.wording import long_day
from ui.shell import i18n
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.checkbox import CheckBox
from ui.widgets.labels import words


class Answers(QWidget):
    """Answers that were given, oldest first.  Built anew when there are others."""

    def __init__(
        self, answers: Sequence[Feedback], dimensions: Sequence[QualityDimension], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        labels = {dimension.id: dimension.label.in_(i18n.current()) for dimension in dimensions}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for answer in answers:
            card = Card(inside=12, spacing=4)
            told = [answer.author, long_day(answer.at)]
            told += [labels[theme] for theme in answer.themes if theme in labels]
            if answer.document:
                told.append(self.tr("came back with {document}").format(document=answer.document))
            card.body.addWidget(words(" · ".join(told), "muted"))
            said = words(answer.text, name="desk.answer")
            said.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            card.body.addWidget(said)
            column.addWidget(card)


class Answering(QWidget):
    """A supervisor's answer to one call.  given: it is in the vault."""

    given = Signal()

    def __init__(self, desk: SupervisionDesk, outbox: Outbox, dimensions: Sequence[QualityDimension]) -> None:
        super().__init__()
        self._desk, self._outbox = desk, outbox
        self._call: CallId | None = None
        self._showing = False
        self._text = QPlainTextEdit()
        self._text.setObjectName("desk.reply")
        self._text.setAccessibleName(self.tr("Answer to the counsellor"))
        self._text.setPlaceholderText(self.tr("What you saw, what was done well, one thing to try next time"))
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 5 + 24)
        self._text.textChanged.connect(self._on_edited)
        self._themes = {dimension.id: CheckBox(dimension.label.in_(i18n.current())) for dimension in dimensions}
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        for at, (theme, box) in enumerate(self._themes.items()):
            box.setObjectName(f"desk.theme.{theme}")
            box.setAccessibleName(box.text())
            box.toggled.connect(self._on_edited)
            grid.addWidget(box, at // 3, at % 3)
        self._give = Button(self.tr("Give this answer"), "primary", name="desk.give")
        self._give.clicked.connect(self._on_give)
        self._draft = Draft(self._text.toPlainText, self._save, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._text)
        column.addWidget(words(self.tr("It is about"), "muted"))
        column.addLayout(grid)
        once = self.tr("Once given it stays as it is; a further answer can be added.")
        column.addWidget(words(once, "muted"))
        column.addWidget(self._give, 0, Qt.AlignmentFlag.AlignLeft)

    def show_draft(self, call: CallId, text: str, themes: Sequence[str], revision: int) -> None:
        self.flush()
        self._showing = True
        self._call = call
        self._text.setPlainText(text)
        for theme, box in self._themes.items():
            box.setChecked(theme in themes)
        self._draft.begin(revision)
        self._showing = False
        self._settle()

    def flush(self) -> None:
        self._draft.save_now()

    @property
    def _chosen(self) -> tuple[str, ...]:
        return tuple(theme for theme, box in self._themes.items() if box.isChecked())

    def _on_edited(self) -> None:
        if not self._showing:
            self._draft.on_edited()
        self._settle()

    def _settle(self) -> None:
        self._give.setEnabled(bool(self._text.toPlainText().strip()))

    def _save(self, text: str, revision: int) -> None:
        assert self._call is not None
        job = partial(self._desk.save_draft, self._call, text, self._chosen, revision)
        self._outbox.post(job, replaces=f"answer {self._call}")

    def _on_give(self) -> None:
        """Behind what was typed, so that a draft on its way cannot come back after it."""
        assert self._call is not None
        self.flush()
        self._give.setEnabled(False)
        job = partial(self._desk.answer, self._call, self._text.toPlainText(), self._chosen)
        self._outbox.post(job, saved=self._on_given)

    def _on_given(self, _answers: object) -> None:
        self.given.emit()
