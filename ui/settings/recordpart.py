"""Whether the record is whole: the full check with what it found, and a comparison with an anchor on paper."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.console import Console
from app.errors import UserError
from app.services.administration import AnchorMatch, IntegrityReport
from ui.forms import Form
from ui.settings.keeping import Keeping
from ui.shell.messages import message
from ui.shell.tasks import Tasks
from ui.widgets.button import Button
from ui.widgets.card import Card, Hairline
from ui.widgets.labels import words
from ui.widgets.progress import ProgressLine


class RecordPart(Card):
    """Emits `said(Message)`, `checked` when a check went to its end, `restore_asked` where a backup is the way out."""

    said = Signal(object)
    checked = Signal()
    restore_asked = Signal()

    def __init__(self, console: Console, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._administration, self._tasks = console.administration, tasks
        self.keeping = Keeping(console.backups, tasks, self)
        self._check = Button(self.tr("Check the record"), icon="shield-check", name="settings.check")
        self._state = words(self._usual(), "muted", name="settings.check-state")
        self._out = Button(self.tr("Restore a backup …"), icon="history", name="settings.check-restore")
        self._out.hide()
        self._progress = ProgressLine("settings.check")
        self._form = Form("anchor")
        self._number = self._form.line("number", self.tr("Number of entries, as printed"), max_length=20)
        self._head = self._form.line(
            "head",
            self.tr("Letters and digits after it"),
            hint=self.tr("The first sixteen are enough."),
            max_length=100,
        )
        self._compare = Button(self.tr("Compare"), name="anchor.compare")
        self._result = words("", "muted", name="anchor.result")
        self._lay_out()
        self._connect()

    def flush(self) -> None:
        """The check ends early; it is not worth keeping anybody."""
        self.keeping.stop()

    def _usual(self) -> str:
        return self.tr(
            "A backup is made, restored into an empty folder, and every event, every closed call and every page of it "
            "is checked. That happens by itself once a week."
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._check)
        row.addWidget(self._out)
        row.addStretch(1)
        self.body.addLayout(row)
        self.body.addWidget(self._state)
        self.body.addWidget(self._progress)
        self.body.addWidget(Hairline())
        self.body.addWidget(words(self.tr("Compare with a printed sheet"), "strong"))
        self.body.addWidget(
            words(
                self.tr(
                    "Every handover sheet ends with an anchor of the record. If somebody put back a whole older "
                    "folder, nothing on this computer can tell; the paper can."
                ),
                "muted",
            )
        )
        self.body.addWidget(self._form)
        last = QHBoxLayout()
        last.setSpacing(12)
        last.addWidget(self._compare)
        last.addWidget(self._result, 1)
        self.body.addLayout(last)

    def _connect(self) -> None:
        self._check.clicked.connect(self._on_check)
        self._out.clicked.connect(self.restore_asked)
        self._progress.stopped.connect(self.keeping.give_up)
        self._compare.clicked.connect(self._on_compare)
        self._number.returnPressed.connect(self._head.setFocus)
        self._head.returnPressed.connect(self._on_compare)
        self.keeping.copied.connect(self._progress.set_progress)
        self.keeping.moved.connect(self._progress.set_progress)
        self.keeping.checked.connect(self._on_checked)
        self.keeping.failed.connect(self._on_failed)
        self.keeping.ended.connect(self._on_ended)

    def _on_check(self) -> None:
        self._check.setEnabled(False)
        self._out.hide()
        self._state.setText("")
        self._progress.begin(self.tr("Making a backup, and checking every event and every closed call in it …"))
        self.keeping.start(check=True)

    def _on_checked(self, report: IntegrityReport) -> None:
        if not report.complete:
            return
        if report.sound:
            text = self.tr("The record is whole: {events} events, {calls} closed calls.").format(
                events=report.events, calls=report.calls
            )
        else:
            text = self._trouble(report)
        self._state.setText(text)
        self._out.setVisible(not report.sound)
        self.checked.emit()

    def _trouble(self, report: IntegrityReport) -> str:
        """What is affected, and what is not."""
        parts = [self.tr("The record does not match itself. Do not rely on what is named here; tell your supervisor.")]
        if report.altered:
            told = self.tr(
                "Changed behind the console's back: {calls}. They are not relied upon any more; all other calls are as "
                "they were written, and work goes on."
            )
            parts.append(told.format(calls=", ".join(report.altered)))
        if report.broken:
            told = self.tr("The log of what was done breaks off at entry {at}; what follows it is not vouched for.")
            parts.append(told.format(at=report.at))
        parts.append(self.tr("Backups from before can be restored; this vault is set aside then, not deleted."))
        return " ".join(parts)

    def _on_failed(self, error: UserError) -> None:
        self._out.show()
        self.said.emit(message(error))

    def _on_ended(self) -> None:
        self._progress.end()
        self._check.setEnabled(True)
        if not self._state.text():
            self._state.setText(self._usual())

    def _on_compare(self) -> None:
        job = partial(self._administration.compare_anchor, self._number.text(), self._head.text())
        self._tasks.run(job, self._on_compared, self._on_failed)

    def _on_compared(self, match: AnchorMatch) -> None:
        told = {
            AnchorMatch.FITS: self.tr("It fits: the record goes on from that sheet."),
            AnchorMatch.OLDER: self.tr(
                "The vault is older than that sheet: it has fewer entries. Somebody put back an older one, or a backup "
                "was restored since."
            ),
            AnchorMatch.DIFFERENT: self.tr(
                "It does not fit. Type it once more; if it stays so, this is not the record the sheet was printed from."
            ),
            AnchorMatch.UNREADABLE: self.tr(
                "Type the number, and at least sixteen of the letters and digits after it."
            ),
        }
        self._result.setText(told[match])
