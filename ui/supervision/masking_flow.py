"""From a paper as it was typed to a paper that may leave: found, looked through, kept while that goes on, and vouched
for when it leaves."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.text import Language
from app.errors import UserError
from app.privacy import Review
from app.services.masking import Before, Masking, sources
from app.services.supervision import Draft, Sort, Supervision
from ui.shell.tasks import Tasks
from ui.supervision.masking import MaskingStep

T = TypeVar("T")
_SORTS = frozenset(
    {Sort.SUMMARY, Sort.PEER, Sort.QUALITY}
)  # papers that print what people typed, and leave for supervision


class MaskingFlow(QObject):
    """asked: there is something to look through; `step` shows it.  passed: the paper as it may leave, and how many
    places were masked, -1 where it leaves as it was typed or has no typed text.  refused: an error."""

    asked = Signal()
    passed = Signal(object, int)
    refused = Signal(object)

    def __init__(self, supervision: Supervision, masking: Masking, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._supervision, self._masking, self._tasks = supervision, masking, tasks
        self._draft: Draft | None = None
        self._reason = ""
        self._review: Review | None = None
        self._wanted = 0
        self._seen: frozenset[str] = frozenset()  # texts somebody passed on while this paper was being made
        self.step = MaskingStep()
        self.step.decided.connect(self._on_decided)
        self.step.finished.connect(self._on_finished)
        self.step.unmasked_asked.connect(self._on_unmasked)

    def begin(self, draft: Draft, language: Language) -> None:
        """Look through `draft`; one without typed text passes at once."""
        self._wanted += 1
        self._draft, self._review, self._reason = draft, None, ""
        typed = draft.texts if draft.sort in _SORTS else ()
        if not typed:
            self.passed.emit(draft, -1)
            return
        known = partial(self._on_known, self._wanted, language)
        self._tasks.run(partial(self._masking.before, draft.calls, typed), known, self._on_refused)

    def again(self) -> None:
        """Back to what was looked through."""
        if self._review is not None:
            self.asked.emit()

    def leave(self) -> None:
        """Nothing of it is held any longer."""
        self._wanted += 1
        self._draft, self._review, self._reason, self._seen = None, None, "", frozenset()
        self.step.forget()

    @property
    def was_looked_through(self) -> bool:
        return self._review is not None

    def vouched(self, document: str, leave: Callable[[], T]) -> Callable[[], T]:
        """`leave`, with how the paper was masked put on record before; for the thread of the vault."""
        if self._draft is None or self._review is None:
            return leave
        if self._reason:
            record = partial(self._masking.leave_unmasked, self._draft.calls, document, self._reason)
        else:
            record = partial(self._masking.vouch, self._draft.calls, document, self._review.tally())
        return partial(_one_after_the_other, record, leave)

    def _on_known(self, wanted: int, language: Language, before: Before) -> None:
        if wanted != self._wanted or self._draft is None:
            return
        job = partial(self._masking.review, self._draft.texts, language, before)
        self._tasks.heavy(job, partial(self._on_found, wanted), self._on_refused)

    def _on_found(self, wanted: int, review: Review) -> None:
        if wanted != self._wanted or self._draft is None:
            return
        self._review = review
        self.step.begin(review, sources(self._draft.content))
        if review.complete and self._seen >= set(self._draft.texts):
            self._on_finished()  # another language of the same paper, read a moment ago
        else:
            self.asked.emit()

    def _on_decided(self, key: str) -> None:
        """Keep it at once: a lock in the middle loses nothing."""
        review = self.step.review
        if review is None:
            return
        self._review = review
        keep = partial(self._masking.keep, review.text(key), review.kept(key))
        self._tasks.run(keep, None, self._on_refused)

    def _on_finished(self) -> None:
        if self._review is None or self._draft is None or not self._review.complete:
            return
        self._reason = ""
        self._seen |= set(self._draft.texts)
        count = self._review.tally().masked
        masked = self._supervision.masked(self._draft, self._review.masked(), by=self._masking.by, count=count)
        self.passed.emit(masked, count)

    def _on_unmasked(self, reason: str) -> None:
        if self._draft is not None:
            self._reason = reason
            self.passed.emit(self._draft, -1)

    def _on_refused(self, error: UserError) -> None:
        self.refused.emit(error)


def _one_after_the_other(record: Callable[[], None], leave: Callable[[], T]) -> T:
    record()
    return leave()
