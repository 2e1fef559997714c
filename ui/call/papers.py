"""What is worked out with the caller beside the answers: safety plan, questionnaires, classification.

As with everything of a call, each change is shown first and saved right after."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol as Shape

from PySide6.QtCore import QObject, Signal

from app.clock import Clock
from app.domain.calls import CallId, CallRecord
from app.domain.instruments import AnswerSheet, InstrumentId, items_to_ask
from app.domain.plans import CommitmentId, PlanPartId, SafetyPlan
from app.domain.profiles import Classification
from app.domain.risk import ItemId
from app.guide.pack import GuidePack
from ui.call.outbox import Outbox


class Saves(Shape):
    """What of `Intake` they need."""

    def save_plan(self, call_id: CallId, plan: SafetyPlan) -> object: ...
    def save_sheet(self, call_id: CallId, sheet: AnswerSheet) -> object: ...
    def classify(self, call_id: CallId, sorted_as: Classification) -> object: ...


class Papers(QObject):
    """The papers of one running call."""

    changed = Signal()
    """Something else is missing now, or should be asked."""

    def __init__(
        self,
        record: CallRecord,
        *,
        guide: GuidePack,
        saves: Saves,
        outbox: Outbox,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._began = record.started_at
        self.call, self._guide, self._saves, self._outbox, self._clock = record.id, guide, saves, outbox, clock
        self.plan = record.plan
        self.sheets: dict[int, AnswerSheet] = {sheet.filling: sheet for sheet in record.sheets}
        self.classification = record.classification

    @property
    def items_to_ask(self) -> tuple[ItemId, ...]:
        """The questions of the risk checklist that the questionnaires bring up."""
        return items_to_ask(self._guide.instruments, self.sheets.values())

    def since_start(self, at: datetime) -> float:
        """Seconds into the call."""
        return max(0.0, (at - self._began).total_seconds())

    def in_record(self, record: CallRecord) -> CallRecord:
        """`record` with the papers as they stand."""
        return replace(record, plan=self.plan, sheets=tuple(self.sheets.values()), classification=self.classification)

    def write_plan(self, lines: Mapping[PlanPartId, tuple[str, ...]], agreed: Mapping[CommitmentId, str]) -> None:
        """The whole plan as it stands.  Without a word in it, it is not begun."""
        before = self.plan or SafetyPlan(at=self._clock.now())
        after = replace(before, lines=dict(lines), commitments=dict(agreed))
        if after == before:
            return
        self.plan = replace(after, revision=before.revision + 1)
        self.changed.emit()
        plan = self.plan
        self._post(lambda call: self._saves.save_plan(call, plan), replaces="plan")

    def new_sheet(self, instrument: InstrumentId) -> AnswerSheet:
        """An empty one, which is kept once something is filled in."""
        return AnswerSheet(instrument=instrument, at=self._clock.now(), filling=max(self.sheets, default=0) + 1)

    def write_sheet(self, sheet: AnswerSheet) -> AnswerSheet:
        """Returns it as it is kept."""
        before = self.sheets.get(sheet.filling)
        if before is None and not sheet.touched:
            return sheet
        if before is not None and replace(sheet, revision=before.revision) == before:
            return before
        kept = replace(sheet, revision=(before.revision if before else 0) + 1)
        self.sheets[sheet.filling] = kept
        self.changed.emit()
        self._post(lambda call: self._saves.save_sheet(call, kept), replaces=f"sheet:{sheet.filling}")
        return kept

    def classify(self, sorted_as: Classification) -> None:
        if sorted_as == self.classification:
            return
        self.classification = sorted_as
        self.changed.emit()
        self._post(lambda call: self._saves.classify(call, sorted_as), replaces="classification")

    def _post(self, save: Callable[[CallId], object], *, replaces: str) -> None:
        self._outbox.post(partial(self._save, save), replaces=replaces)

    def _save(self, save: Callable[[CallId], object]) -> object:
        return save(self.call)
