"""What came back from supervision about the call that is read in the case log."""

from functools import partial

from PySide6.QtWidgets import QWidget

from app.domain.calls import CallFile, CallId
from app.domain.supervision import Feedback
from app.guide.library import QualityDimension
from app.services.supervision_desk import SupervisionDesk
from ui.shell.tasks import Tasks
from ui.supervision.answering import Answers
from ui.widgets.card import Card, SectionTitle


class ReturnedCard(Card):
    """Not there where nothing came back.  Showing an answer marks it as read."""

    def __init__(
        self,
        desk: SupervisionDesk,
        tasks: Tasks,
        dimensions: tuple[QualityDimension, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cases.returned")
        self._desk, self._tasks, self._dimensions = desk, tasks, dimensions
        self._call: CallId | None = None
        self._answers: Answers | None = None
        self.body.addWidget(SectionTitle(self.tr("From supervision")))
        self.hide()

    def show_file(self, file: CallFile) -> None:
        """The call that is read now."""
        call = file.record.id
        if call != self._call:
            self.hide()
        self._call = call
        self._tasks.run(partial(self._desk.feedback, call), partial(self._on_found, call))

    def _on_found(self, call: CallId, found: tuple[Feedback, ...]) -> None:
        if call != self._call:
            return
        if self._answers is not None:
            self.body.removeWidget(self._answers)
            self._answers.deleteLater()
        self._answers = Answers(found, self._dimensions)
        self.body.addWidget(self._answers)
        self.setVisible(bool(found))
        if any(not answer.read for answer in found):
            self._tasks.run(partial(self._desk.read, call))
