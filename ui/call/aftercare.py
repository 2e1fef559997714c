"""After a hard call, for the counsellor: two quiet minutes, how they are, a wish to talk it over.  All of it voluntary.

It lies beside the way on to the next call, never in it.
"""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.aftercare import CheckIn
from app.domain.calls import CallId
from app.services.aftercare import Aftercare as Kept
from ui.shell.tasks import Tasks
from ui.shell.words import word
from ui.widgets.button import Button
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class Aftercare(QWidget):
    """Says what the counsellor wants; what is kept of it is told back by `show_asked`."""

    pause_asked = Signal()
    checked_in = Signal(object)  # CheckIn, None when it was taken back
    debrief_asked = Signal(str)  # what about, in words; may be empty
    debrief_withdrawn = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.aftercare")
        lead = words(
            self.tr("That was a hard one. If you like, something for yourself; nothing of it is a must."), "muted"
        )
        self._pause = Button(self.tr("Two quiet minutes"), "", icon="leaf", name="call.pause.begin")
        self._pause.clicked.connect(self.pause_asked)
        self._state = Segmented([Option(state.value, word(state)) for state in CheckIn], clearable=True)
        self._state.setObjectName("call.check-in")
        self._state.set_label(self.tr("How I am now; only I see this"))
        self._state.chosen.connect(self._on_state)
        self._about = QLineEdit()
        self._about.setObjectName("call.debrief.about")
        self._about.setMaxLength(200)
        self._about.setPlaceholderText(self.tr("What about, if you want to say"))
        self._about.setAccessibleName(self.tr("What I want to talk over"))
        self._about.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._about.returnPressed.connect(self._on_ask)
        self._ask = Button(self.tr("Ask to talk it over"), "", icon="message-circle", name="call.debrief.ask")
        self._ask.clicked.connect(self._on_ask)
        self._asked = words("", "small", name="call.debrief.asked")
        self._withdraw = Button(self.tr("Take it back"), "quiet", name="call.debrief.withdraw")
        self._withdraw.clicked.connect(self.debrief_withdrawn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(lead)
        column.addWidget(self._pause, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(words(self.tr("How I am now; only I see this"), "small"))
        column.addWidget(self._state)
        column.addSpacing(4)
        column.addWidget(words(self.tr("Talk it over: the supervision desk sees the wish and these words"), "small"))
        column.addWidget(self._about)
        row = QWidget()
        flow = FlowLayout(row, across=8, down=4)
        for part in (self._ask, self._asked, self._withdraw):
            flow.addWidget(part)
        column.addWidget(row)

    def begin(self) -> None:
        """For the call that was just closed."""
        self._state.set_value("")
        self._about.clear()
        self.show_asked(asked=False)

    def show_asked(self, *, asked: bool) -> None:
        """Whether a wish is kept."""
        self._asked.setText(self.tr("Asked for. You will be spoken to.") if asked else "")
        self._asked.setVisible(asked)
        self._withdraw.setVisible(asked)
        self._ask.setVisible(not asked)
        self._about.setEnabled(not asked)

    def _on_state(self, state: str) -> None:
        self.checked_in.emit(CheckIn(state) if state else None)

    def _on_ask(self) -> None:
        if not self._ask.isHidden():
            self.debrief_asked.emit(self._about.text().strip())


class Keeping(QObject):
    """Keeps what is told on an `Aftercare`, with the call it was told after."""

    def __init__(self, shown: Aftercare, kept: Kept, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._shown, self._kept, self._tasks = shown, kept, tasks
        self._call: CallId | None = None
        shown.checked_in.connect(self._on_checked_in)
        shown.debrief_asked.connect(self._on_asked)
        shown.debrief_withdrawn.connect(self._on_withdrawn)

    def begin(self, call: CallId) -> None:
        """`call` was closed just now."""
        self._call = call
        self._shown.begin()

    def _on_checked_in(self, state: CheckIn | None) -> None:
        if self._call is not None:
            self._tasks.run(partial(self._kept.check_in, self._call, state))

    def _on_asked(self, about: str) -> None:
        if self._call is not None:
            self._tasks.run(partial(self._kept.ask_debrief, self._call, about), self._on_asked_kept)

    def _on_asked_kept(self, _nothing: object) -> None:
        self._shown.show_asked(asked=True)

    def _on_withdrawn(self) -> None:
        if self._call is not None:
            self._tasks.run(partial(self._kept.withdraw_debrief, self._call), self._on_withdrawal_kept)

    def _on_withdrawal_kept(self, _nothing: object) -> None:
        self._shown.show_asked(asked=False)
