"""Ending the call: what is missing, each with the way to it; closed as it is, with a reason where something is.

It lists, it does not nag, and it never traps: whatever is missing, a call can be closed with a reason.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.calls import CallKind, MissingEntry, MissingKind
from app.domain.followups import FollowUpConsent, FollowUpDue
from app.domain.risk import ItemId, ProtocolId, RuleId, ScaleMoment
from app.domain.site import span
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.shell.shortcuts import Action, key
from ui.shell.words import word
from ui.widgets.button import Button, IconButton
from ui.widgets.flow import FlowLayout
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words
from ui.widgets.scroll import ScrollArea

_SORTS = {MissingKind.STEP: "steps", MissingKind.ITEM: "questions", MissingKind.SCALE: "questions"}


def _sort(entry: MissingEntry) -> str:
    return _SORTS.get(entry.kind, "record")


class _Entry(QPushButton):
    """One line that ends in an ellipsis where there is no room.  at: its place among what is missing."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = ""
        self.at = 0
        self.setProperty("role", "entry")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_entry(self, text: str, at: int) -> None:
        self._whole, self.at = text, at
        self.setAccessibleName(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        text = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width() - 16)
        self.setText(text)
        self.setToolTip(self._whole if text != self._whole else "")


class WrapUp(QWidget):
    """Lies where the prompts were; nothing else moves."""

    place_wanted = Signal(object)  # MissingEntry
    close_confirmed = Signal(str)  # the reason; empty for a complete call
    put_away = Signal()
    profile_wanted = Signal()

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guide, self._language = guide, language
        self._missing: tuple[MissingEntry, ...] = ()
        self.setObjectName("call.wrapup")
        self._title = words(self.tr("End the call"), "heading")
        self._lead = words("", "muted", name="call.wrapup.lead")
        self._rule = words("", "small", name="call.wrapup.rule")
        self._rule.hide()
        self._sorted_as = words(self.tr("Classification"), "section", wrap=False)
        self._sorted_as.setContentsMargins(6, 8, 0, 2)
        self._profile = _Entry()
        self._profile.setObjectName("call.wrapup.profile")
        self._profile.clicked.connect(self.profile_wanted)
        self._follow_ups = words("", "small", name="call.wrapup.followups")
        self._follow_ups.hide()
        self._held = words("", "strong", name="call.wrapup.held")
        self._held.hide()
        self._busy = self._shown = False
        self._rows: list[_Entry] = []
        self._headings: dict[str, QLabel] = {}
        self._reason = QLineEdit()
        self._reason.setObjectName("call.wrapup.reason")
        self._reason.setMaxLength(400)
        self._reason.setPlaceholderText(self.tr("Why it stays incomplete"))
        self._reason.setAccessibleName(self.tr("Why the call stays incomplete"))
        self._reason.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._reason.textChanged.connect(self._on_reason_changed)
        self._usual = [Button(text, "quiet") for text in (self.tr("Caller hung up"), self.tr("Handed to supervisor"))]
        self._close = Button(self.tr("Close the call"), "primary", name="call.wrapup.close")
        self._close.clicked.connect(self._on_close)
        self._back = IconButton("x", self.tr("Back to the call"))
        self._back.setObjectName("call.wrapup.back")
        self._back.setAccessibleDescription("Esc")
        self._back.clicked.connect(self.put_away)
        self._lay_out()

    def _lay_out(self) -> None:
        """What ends the call stands still; everything else scrolls, so that large text pushes nothing out of sight."""
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.addWidget(self._sorted_as)
        self._list.addWidget(self._profile)
        reasons = QWidget()
        row = FlowLayout(reasons, across=4, down=0)
        for button in self._usual:
            button.clicked.connect(self._on_usual)
            row.addWidget(button)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, 6, 0)
        within.setSpacing(8)
        for widget in (self._rule, self._lead, self._follow_ups, self._held):
            within.addWidget(widget)
        within.addLayout(self._list)
        within.addWidget(self._reason)
        within.addWidget(reasons)
        within.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(KeyHint("Esc"))
        head.addWidget(self._back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(ScrollArea(inside), 1)
        column.addWidget(self._close)

    @property
    def missing(self) -> tuple[MissingEntry, ...]:
        return self._missing

    def begin(self) -> None:
        self._shown = False
        self._reason.clear()
        self.set_busy(False)

    def set_busy(self, busy: bool) -> None:
        """While the call is being closed."""
        self._busy = busy
        self._settle()

    def show_call(self, kind: CallKind, profile: str) -> None:
        """How such a call ends, where the guide has a rule for it, and how the call is classified."""
        known = next((known for known in self._guide.call_types if known.id is kind), None)
        rule = known.ending.in_(self._language) if known and known.ending else ""
        if known and known.short and not rule:
            rule = known.note.in_(self._language)
        self._rule.setText(rule)
        self._rule.setVisible(bool(rule))
        told = profile or self.tr("Not classified yet")
        self._profile.show_entry(f"{told}  {key(Action.FOCUS_PROFILE)}", 0)

    def show_follow_ups(self, contacts: tuple[FollowUpDue, ...], consent: FollowUpConsent) -> None:
        """Which contacts closing the call makes, and whether the caller agreed."""
        spans = self.tr(", ").join(span(each.step.hours).in_(self._language) for each in contacts)
        told = self.tr("Follow-ups after the call: {spans}. {consent}.")
        self._follow_ups.setText(told.format(spans=spans, consent=word(consent)) if spans else "")
        self._follow_ups.setVisible(bool(spans))

    def show_missing(self, missing: tuple[MissingEntry, ...]) -> None:
        """What a complete call would have.  Rows are used again, so the list can follow every answer."""
        if missing == self._missing and self._shown:
            return  # rows that are laid out anew would lose the focus
        self._missing, self._shown = missing, True
        held = [entry for entry in missing if entry.kind is MissingKind.HELD]
        listed = [entry for entry in missing if entry.kind is not MissingKind.HELD]
        self._held.setVisible(bool(held))
        if held:
            why = "; ".join(self._because(RuleId(entry.subject)) for entry in held)
            self._held.setText(
                self.tr("Better stay on the line: {why}. Ask the supervisor in before you close.").format(why=why)
            )
        self._show_rows(listed)
        self._lead.setText(
            self.tr("Go to an entry to fill it in, or close with a reason.")
            if missing
            else self.tr("Everything is there.")
        )
        for widget in (self._reason, *self._usual):
            widget.setVisible(bool(missing))
        self._settle()

    def _show_rows(self, listed: list[MissingEntry]) -> None:
        """One row per entry, a heading with the count over each sort."""
        sorts = {sort: sum(_sort(entry) == sort for entry in listed) for sort in ("steps", "questions", "record")}
        names = {"steps": self.tr("Protocol"), "questions": self.tr("Checklist"), "record": self.tr("Record")}
        order = sorted(listed, key=lambda entry: list(sorts).index(_sort(entry)))
        while len(self._rows) < len(order):
            row = _Entry()
            row.clicked.connect(self._on_row_clicked)
            self._rows.append(row)
        for part in (*self._headings.values(), *self._rows):
            self._list.removeWidget(part)
            part.hide()
        at, place = 0, 0
        for sort, count in sorts.items():
            if not count:
                continue
            heading = self._headings.setdefault(sort, words("", "section", wrap=False))
            heading.setText(f"{names[sort]}  {count}")
            heading.setContentsMargins(6, 8 if place else 0, 0, 2)
            self._list.insertWidget(place, heading)
            heading.show()
            place += 1
            for entry in order[at : at + count]:
                self._rows[at].show_entry(self._text(entry), self._missing.index(entry))
                self._list.insertWidget(place, self._rows[at])
                self._rows[at].show()
                at, place = at + 1, place + 1

    def arrive(self) -> None:
        """The focus goes to where the next thing is likely: the first open entry, or closing."""
        first = next((row for row in self._rows if row.isVisibleTo(self)), None)
        (first or self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def go_on(self) -> None:
        """The key once more: to the reason where one is needed, otherwise to closing."""
        (self._reason if self._missing else self._close).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._reason.hasFocus() and self._close.isEnabled()
        ):
            self._on_close()
        else:
            super().keyPressEvent(event)

    def _settle(self) -> None:
        complete = not self._missing
        self._close.setText(self.tr("Close the call") if complete else self.tr("Close as incomplete"))
        self._close.setAccessibleName(self._close.text())
        self._close.setEnabled(not self._busy and (complete or bool(self._reason.text().strip())))

    def _because(self, rule: RuleId) -> str:
        known = next((known for known in self._guide.checklist.rules if known.id == rule), None)
        return known.because.in_(self._language) if known else rule

    def _text(self, entry: MissingEntry) -> str:
        if entry.kind is MissingKind.ITEM:
            item = self._guide.checklist.item(ItemId(entry.subject))
            return f"{item.id}  {item.label.in_(self._language)}"
        if entry.kind is MissingKind.SCALE:
            item = self._guide.checklist.item(ItemId(entry.subject))
            return f"{item.id}  {item.label.in_(self._language)} · {word(ScaleMoment(entry.group))}"
        if entry.kind is MissingKind.STEP:
            steps = self._guide.protocol(ProtocolId(entry.group)).steps
            step = next(step for step in steps if step.id == entry.subject)
            return step.what.in_(self._language)
        return word(entry.kind)

    def _on_row_clicked(self) -> None:
        row = self.sender()
        if isinstance(row, _Entry):
            self.place_wanted.emit(self._missing[row.at])

    def _on_usual(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self._reason.setText(button.text())
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reason_changed(self) -> None:
        self._settle()

    def _on_close(self) -> None:
        self.close_confirmed.emit("" if not self._missing else self._reason.text().strip())
