"""Four fields about one call, saved as they are typed, and the wish for a talk."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.calls import CallId
from app.domain.supervision import Question, Reflection
from app.guide.library import Statement
from app.services.supervision_desk import SupervisionDesk
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.forms import Form
from ui.shell import i18n
from ui.supervision import wording
from ui.widgets.card import QuietCard
from ui.widgets.checkbox import CheckBox
from ui.widgets.labels import words


class Reflecting(QWidget):
    """Shows one call's reflection; mine can be written, somebody else's is read only.  talk_changed: it was saved."""

    talk_changed = Signal()

    def __init__(
        self, desk: SupervisionDesk, outbox: Outbox, prompts: Sequence[Statement], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._outbox = desk, outbox
        self._call: CallId | None = None
        self._mine = True
        self._form = Form("desk")
        self._fields: dict[Question, QPlainTextEdit] = {}
        for question in Question:
            title, hint = wording.question(question)
            edit = self._form.text(question, title, hint=hint, lines=3)
            edit.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
            edit.setMaximumHeight(edit.minimumHeight())
            edit.textChanged.connect(self._on_edited)
            self._fields[question] = edit
        self._talk = CheckBox(self.tr("I would like to talk about it"))
        self._talk.setObjectName("desk.talk")
        self._talk.setAccessibleName(self._talk.text())
        self._talk.toggled.connect(self._on_edited)
        self._draft = Draft(self._joined, self._save, self)
        self._showing = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._prompts = _prompts(prompts)
        for part in (self._prompts, self._form, self._talk):
            column.addWidget(part)

    def show_reflection(self, call: CallId, written: Reflection, *, mine: bool) -> None:
        """What was typed before is handed on first."""
        self.flush()
        self._showing = True
        self._call, self._mine = call, mine
        for question, edit in self._fields.items():
            edit.setPlainText(written.words.get(question, ""))
            edit.setReadOnly(not mine)
            self._form.set_shown(question, shown=mine or bool(written.words.get(question, "").strip()))
        self._talk.setChecked(written.talk)
        self._talk.setVisible(mine)
        self._prompts.setVisible(mine)
        self._draft.begin(written.revision)
        self._showing = False

    def focus_first(self) -> None:
        self._fields[Question.UNDERSTAND].setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Hand on what is unsaved."""
        self._draft.save_now()

    def _on_edited(self) -> None:
        if not self._showing and self._mine:
            self._draft.on_edited()

    def _joined(self) -> str:
        return "\n".join(edit.toPlainText() for edit in self._fields.values())

    def _save(self, _text: str, revision: int) -> None:
        assert self._call is not None
        said = {question: edit.toPlainText() for question, edit in self._fields.items()}
        job = partial(self._desk.save_reflection, self._call, said, talk=self._talk.isChecked(), revision=revision)
        self._outbox.post(job, replaces=f"reflection {self._call}", saved=self._on_saved)

    def _on_saved(self, _nothing: object) -> None:
        self.talk_changed.emit()


def _prompts(prompts: Sequence[Statement]) -> QWidget:
    """What the guide says to find blind spots."""
    card = QuietCard(inside=12, spacing=4)
    card.setObjectName("desk.prompts")
    for statement in prompts:
        card.body.addWidget(words(statement.title.in_(i18n.current()), "strong"))
        card.body.addWidget(words(statement.text.in_(i18n.current()), "muted"))
    return card
