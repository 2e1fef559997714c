"""Questionnaires in a call: choose one, fill it in, come back to it.  It is always said which are validated."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.instruments import AnswerSheet, Instrument, Validity, score
from app.domain.risk import RiskLevel
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.entries import Entry, EntryList
from ui.call.papers import Papers
from ui.call.pile import Pile
from ui.call.sheet_form import SheetForm
from ui.shell.shortcuts import Action, key
from ui.shell.words import word
from ui.widgets.button import IconButton
from ui.widgets.clock import elapsed
from ui.widgets.labels import ElidedLabel, words
from ui.widgets.pill import StatusPill


class SheetsPanel(QWidget):
    """First the shelf: what was begun in this call, then what the guide has.  Then one sheet at a time."""

    item_wanted = Signal()
    """A person wants to ask what an answer brought up."""
    left = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._papers: Papers | None = None
        self._level = RiskLevel.R0
        self.setObjectName("call.sheets")
        self.shelf = EntryList("call.sheets.shelf", self.tr("Questionnaires and worksheets"))
        self.form = SheetForm(guide, language)
        self._title = ElidedLabel("", "strong")
        self._score = words("", "strong", wrap=False, name="call.sheet.score")
        self._mark = StatusPill()
        self._mark.setObjectName("call.sheet.validity")
        all_of_them = self.tr("All questionnaires")
        self._to_shelf = IconButton("arrow-left", f"{all_of_them}  ←", name="call.sheet.back")
        self._to_shelf.clicked.connect(self.show_shelf)
        self._calm = words(
            self.tr("Safety comes first now; questionnaires can wait for a calmer moment."), "muted",
            name="call.sheets.calm",
        )  # fmt: skip
        self._about = words("", name="call.sheets.purpose")
        self._cited = words("", "small")
        self._begin = QPushButton(self.tr("Fill it in   Enter"))
        self._begin.setObjectName("call.sheets.begin")
        self._alert = self._alert_card()
        self._lay_out()
        self.shelf.moved.connect(self._on_shelf_moved)
        self.shelf.entered.connect(self._on_chosen)
        self.shelf.escaped.connect(self.left)
        self._begin.clicked.connect(self._on_chosen)
        self.form.sheet_written.connect(self._on_written)
        self.form.escaped.connect(self._on_escaped)
        self.form.list.stepped_out.connect(self.show_shelf)

    def begin(self, papers: Papers | None, level: RiskLevel) -> None:
        """The sheets of a call that begins or goes on; None lets go of them."""
        self.form.forget()
        self._papers = papers
        self.show_level(level)
        self.show_shelf()

    def show_level(self, level: RiskLevel) -> None:
        self._level = level
        self._show_calm()

    def hand_over(self) -> None:
        self.form.hand_over()

    def arrive(self) -> None:
        if self._pile.currentWidget() is self.form:
            self.form.arrive()
        else:
            self.shelf.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def progress(self) -> str:
        """How many were begun in this call; empty for none."""
        return str(len(self._papers.sheets)) if self._papers and self._papers.sheets else ""

    def show_shelf(self) -> None:
        focused = self._to_shelf.hasFocus() or self.form.isAncestorOf(self.focusWidget() or self)
        self.hand_over()
        entries = [self._filled(sheet) for sheet in self._sheets()]
        entries += [
            Entry(
                each.title.in_(self._language),
                None,
                "" if each.validity is Validity.VALIDATED else self.tr("not validated"),
            )
            for each in self._guide.instruments
        ]
        self.shelf.show_entries(entries)
        self.shelf.go_to(self.shelf.at)
        self._on_shelf_moved(self.shelf.at)
        self._pile.setCurrentWidget(self._choosing)
        self._to_shelf.hide()
        self._show_calm()
        self._show_score()
        if focused:
            self.shelf.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escaped()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._to_shelf)
        head.addWidget(self._title, 1)
        head.addWidget(self._score)
        head.addSpacing(8)
        head.addWidget(self._mark)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._about)
        column.addWidget(self._cited)
        column.addWidget(self._begin, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._choosing = QWidget()
        row = QHBoxLayout(self._choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.shelf, 2)
        row.addWidget(right, 3)
        self._pile = Pile(self._choosing, self.form)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(6)
        for part in (head, self._calm, self._alert, self._pile):
            if isinstance(part, QHBoxLayout):
                whole.addLayout(part)
            else:
                whole.addWidget(part, 1 if part is self._pile else 0)

    def _alert_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "flag-r2")
        card.setObjectName("call.sheet.alert")
        self._because = ElidedLabel("", "strong")
        ask_now = self.tr("Ask now")
        ask = QPushButton(f"{ask_now}  {key(Action.NEXT_OPEN)}")
        ask.setProperty("role", "entry")
        ask.setObjectName("call.sheet.ask")
        ask.clicked.connect(self.item_wanted)
        row = QHBoxLayout(card)
        row.setContentsMargins(12, 4, 8, 4)
        row.addWidget(self._because, 1)
        row.addWidget(ask)
        return card

    def _sheets(self) -> list[AnswerSheet]:
        return list(self._papers.sheets.values()) if self._papers else []

    def _filled(self, sheet: AnswerSheet) -> Entry:
        instrument = self._guide.instrument(sheet.instrument)
        found = score(instrument, sheet.answers)
        began = self._papers.since_start(sheet.at) if self._papers else 0.0
        right = str(found.total) if found.total is not None else "…"
        return Entry(f"{elapsed(began)} {instrument.title.in_(self._language)}", True, right, self.tr("begun"))

    def _on_shelf_moved(self, at: int) -> None:
        instrument = self._instrument_at(at)
        self._show_head(instrument)
        self._about.setText(instrument.purpose.in_(self._language))
        self._cited.setText(instrument.citation.in_(self._language))

    def _instrument_at(self, at: int) -> Instrument:
        sheets = self._sheets()
        if at < len(sheets):
            return self._guide.instrument(sheets[at].instrument)
        return self._guide.instruments[min(at - len(sheets), len(self._guide.instruments) - 1)]

    def _show_head(self, instrument: Instrument) -> None:
        self._title.setText(instrument.title.in_(self._language))
        validated = instrument.validity is Validity.VALIDATED
        short = self.tr("Validated") if validated else self.tr("Not validated")
        self._mark.set_state("circle-check" if validated else "circle-dashed", short)
        self._mark.setAccessibleName(word(instrument.validity))
        self._mark.setToolTip(word(instrument.validity))

    def _on_chosen(self) -> None:
        if self._papers is None:
            return
        sheets, at = self._sheets(), self.shelf.at
        instrument = self._instrument_at(at)
        sheet = sheets[at] if at < len(sheets) else self._papers.new_sheet(instrument.id)
        self._show_head(instrument)
        self.form.show_sheet(instrument, sheet)
        self._pile.setCurrentWidget(self.form)
        self._to_shelf.show()
        self._show_calm()
        self._show_score()
        self.form.arrive()

    def _on_written(self, sheet: AnswerSheet) -> None:
        if self._papers is not None:
            self.form.sheet = self._papers.write_sheet(sheet)
            self._show_score()

    def _show_score(self) -> None:
        """What the answers add up to and what they bring up, as long as their sheet is open."""
        instrument = self.form.instrument if self._pile.currentWidget() is self.form else None
        found = self.form.score() if instrument else None
        self._score.setText(self.form.result.score_words(instrument, found) if instrument and found else "")
        alerts = found.alerts if found else ()
        self._because.setText(" · ".join(alert.because.in_(self._language) for alert in alerts))
        self._alert.setVisible(bool(alerts))

    def _show_calm(self) -> None:
        """In a crisis it says that this can wait, and hinders nobody."""
        filling = self._pile.currentWidget() is self.form
        calm_only = not filling or self.form.instrument is None or self.form.instrument.calm_only
        self._calm.setVisible(self._level.urgent and calm_only)

    def _on_escaped(self) -> None:
        self.hand_over()
        self.left.emit()
