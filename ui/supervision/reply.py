"""A supervisor's answers to the calls of one package, each saved as it is typed."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.services.packages import CallAnswer, CallsParcel, Packages
from ui.call.draft import Draft
from ui.call.outbox import Outbox
from ui.shell.words import level_words
from ui.widgets.combo import ComboBox
from ui.widgets.labels import words
from ui.widgets.segmented import Option, Segmented


class Reply(QWidget):
    """One call at a time, chosen by its place.  changed: how many calls are answered."""

    changed = Signal(int)

    def __init__(self, packages: Packages, outbox: Outbox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._packages, self._outbox = packages, outbox
        self._parcel: CallsParcel | None = None
        self._given: dict[int, CallAnswer] = {}
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
        self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 6 + 24)
        self._text.textChanged.connect(self._on_edited)
        self._rating = QGridLayout()
        self._rating.setVerticalSpacing(4)
        self._rating.setColumnStretch(1, 1)
        self._rows: dict[str, tuple[Segmented, QLabel, QLabel]] = {}
        self._draft = Draft(self._text.toPlainText, self._save, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._which)
        column.addWidget(self._text)
        column.addWidget(words(self.tr("Quality of the call"), "section", wrap=False))
        column.addLayout(self._rating)

    @property
    def answers(self) -> tuple[CallAnswer, ...]:
        """Those with something in them, in the order of the calls."""
        return tuple(self._given[place] for place in sorted(self._given) if not self._given[place].empty)

    def show_parcel(self, parcel: CallsParcel, given: Sequence[CallAnswer], revision: int) -> None:
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
        for parts in self._rows.values():
            for part in parts:
                self._rating.removeWidget(part)
                part.hide()
                part.deleteLater()
        self._rows = {}
        for at, dimension in enumerate(parcel.dimensions):
            label = words(dimension.label, "strong", wrap=False)
            scores = [Option(str(s), str(s), hint=anchor) for s, anchor in enumerate(dimension.anchors)]
            row = Segmented(scores, clearable=True)
            row.setObjectName(f"packages.rating.{dimension.id}")
            row.set_label(dimension.label)
            row.chosen.connect(partial(self._on_rated, dimension.id))
            anchor = words("", "muted")
            self._rating.addWidget(label, at * 2, 0)
            self._rating.addWidget(row, at * 2, 1, Qt.AlignmentFlag.AlignRight)
            self._rating.addWidget(anchor, at * 2 + 1, 0, 1, 2)
            self._rows[dimension.id] = (row, label, anchor)

    def _show(self, place: int) -> None:
        self._place = place
        given = self._given.get(place, CallAnswer(place=place))
        self._showing = True
        self._text.setPlainText(given.text)
        for dimension, (row, _, _) in self._rows.items():
            row.set_value(str(given.scores.get(dimension, "")))
        self._showing = False
        self._tell()

    def _tell(self) -> None:
        assert self._parcel is not None
        given = self._given.get(self._place, CallAnswer(place=self._place))
        for dimension in self._parcel.dimensions:
            score = given.scores.get(dimension.id)
            anchor = self._rows[dimension.id][2]
            anchor.setText("" if score is None else dimension.anchors[score])
            anchor.setVisible(score is not None)
        self.changed.emit(len(self.answers))

    def _on_place(self, _at: int) -> None:
        self.flush()
        self._show(int(self._which.currentData()))

    def _on_edited(self) -> None:
        if not self._showing:
            self._keep(self._scores())
            self._draft.on_edited()

    def _on_rated(self, dimension: str, value: str) -> None:
        scores = {**self._scores(), dimension: int(value)} if value else self._scores()
        if not value:
            scores.pop(dimension, None)
        self._keep(scores)
        self._draft.on_edited()
        self._draft.save_now()

    def _scores(self) -> dict[str, int]:
        known = self._given.get(self._place)
        return dict(known.scores) if known else {}

    def _keep(self, scores: dict[str, int]) -> None:
        """What is on the screen is the answer.  Its themes are what was rated."""
        themes = tuple(scores)
        self._given[self._place] = CallAnswer(
            place=self._place, text=self._text.toPlainText(), themes=themes, scores=scores
        )
        self._tell()

    def _save(self, _text: str, revision: int) -> None:
        assert self._parcel is not None
        document, given = self._parcel.document, tuple(self._given.values())
        job = partial(self._packages.save_reply, document, given, revision)
        self._outbox.post(job, replaces=f"reply {document}")

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_text"):
            self._text.setMinimumHeight(self._text.fontMetrics().lineSpacing() * 6 + 24)
