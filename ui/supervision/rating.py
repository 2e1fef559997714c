"""Rates one call on the dimensions of the guide: 0 to 4, with the words of the anchor; the other side beside it."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.agreement import agreement
from app.domain.calls import CallId
from app.domain.supervision import Rating, Side
from app.guide.library import QualityDimension
from app.services.supervision_desk import SupervisionDesk
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.forms import Form
from ui.shell import i18n
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class RatingPart(QWidget):
    """Built anew for every call.  The other side is shown once this one is complete, so that it does not lead."""

    rated = Signal()

    def __init__(
        self,
        desk: SupervisionDesk,
        outbox: Outbox,
        call: CallId,
        dimensions: Sequence[QualityDimension],
        mine: Rating | None,
        other: Rating | None,
        *,
        side: Side,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._outbox, self._call, self._side = desk, outbox, call, side
        self._dimensions = tuple(dimensions)
        self._scores: dict[str, int] = dict(mine.scores) if mine else {}
        self._other = other
        self._rows: dict[str, Segmented] = {}
        self._anchors: dict[str, QLabel] = {}
        self._theirs: dict[str, QLabel] = {}
        self._agreed = words("", "muted", name="desk.agreement")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        note = self.tr("Anchors of our own, not validated: for learning, never for ranking.")
        column.addWidget(words(note, "muted"))
        column.addLayout(self._grid())
        column.addWidget(self._agreed)
        self._form = Form("desk")
        self._words = self._form.text(
            "remark", self.tr("Remark on the rating"), text=mine.remark if mine else "",
            hint=self.tr("Saved as you type; the other side reads it once both have rated."), lines=2,
        )  # fmt: skip
        self._words.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._words.setMaximumHeight(self._words.minimumHeight())
        self._their_words = words("", "small", name="desk.remark.other")
        self._draft = Draft(self._words.toPlainText, self._save, self)
        self._draft.begin(mine.revision if mine else 0)
        self._words.textChanged.connect(self._draft.on_edited)
        column.addWidget(self._form)
        column.addWidget(self._their_words)
        self._tell()

    @property
    def scores(self) -> Mapping[str, int]:
        return self._scores

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        for at, dimension in enumerate(self._dimensions):
            label = words(dimension.label.in_(i18n.current()), "strong", wrap=False)
            row = Segmented([Option(str(score), str(score)) for score in range(len(dimension.anchors))], clearable=True)
            row.setObjectName(f"desk.rating.{dimension.id}")
            row.set_label(label.text())
            row.set_value(str(self._scores.get(dimension.id, "")))
            row.chosen.connect(partial(self._on_rated, dimension.id))
            self._rows[dimension.id] = row
            self._anchors[dimension.id] = words("", "muted")
            self._theirs[dimension.id] = words("", "small")
            said = QVBoxLayout()
            said.setSpacing(0)
            said.addWidget(self._anchors[dimension.id])
            said.addWidget(self._theirs[dimension.id])
            grid.addWidget(label, at, 0)
            grid.addWidget(row, at, 1)
            grid.addLayout(said, at, 2)
        return grid

    def _on_rated(self, dimension: str, value: str) -> None:
        if value:
            self._scores[dimension] = int(value)
        else:
            self._scores.pop(dimension, None)
        self._tell()
        self._draft.on_edited()
        self._draft.save_now()

    def flush(self) -> None:
        """Hand on what is unsaved."""
        self._draft.save_now()

    def _save(self, remark: str, revision: int) -> None:
        job = partial(self._desk.rate, self._call, dict(self._scores), remark, revision)
        self._outbox.post(job, replaces=f"rating {self._call}", saved=self._on_saved)

    def _on_saved(self, _ratings: object) -> None:
        self.rated.emit()

    def _tell(self) -> None:
        complete = len(self._scores) == len(self._dimensions)
        for dimension in self._dimensions:
            score = self._scores.get(dimension.id)
            anchor = "" if score is None else dimension.anchors[score].in_(i18n.current())
            self._anchors[dimension.id].setText(anchor or self.tr("not rated"))
            theirs = self._other.scores.get(dimension.id) if self._other and complete else None
            self._theirs[dimension.id].setText("" if theirs is None else self._beside(dimension, theirs))
            self._theirs[dimension.id].setVisible(theirs is not None)
        self._agreed.setText(self._agreement(complete=complete))
        theirs_said = self._other.remark if self._other and complete else ""
        by = self.tr("Supervisor: {words}") if self._side is Side.SELF else self.tr("Counsellor: {words}")
        self._their_words.setText(by.format(words=theirs_said) if theirs_said else "")
        self._their_words.setVisible(bool(theirs_said))

    def _beside(self, dimension: QualityDimension, score: int) -> str:
        anchor = dimension.anchors[score].in_(i18n.current())
        if self._side is Side.SELF:
            return self.tr("Supervisor {score}: {anchor}").format(score=score, anchor=anchor)
        return self.tr("Counsellor {score}: {anchor}").format(score=score, anchor=anchor)

    def _agreement(self, *, complete: bool) -> str:
        if self._other is None:
            return ""
        if not complete:
            return self.tr("The other rating shows once yours is complete.")
        pairs = [(self._scores[each], score) for each, score in self._other.scores.items() if each in self._scores]
        found = agreement(pairs)
        if found is None:
            return ""
        return self.tr("The same in {exact} of {pairs}, at most one apart in {near}.").format(
            exact=round(found.exact * found.pairs), pairs=found.pairs, near=round(found.near * found.pairs)
        )
