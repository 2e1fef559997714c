"""The step before the preview: every typed text of a paper, looked through by a person with the machine's findings in
it.

The review is a value: each decision makes a new one, shows it, and is told (`decided`) so that it can be kept.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.privacy import Finding, Kind, Review, Verdict
from ui.shell import theme
from ui.shell.shortcuts import Action, bind
from ui.supervision.masking_panel import MaskingPanel
from ui.supervision.masking_text import MaskingText
from ui.supervision.masking_words import source_words
from ui.widgets.card import Hairline
from ui.widgets.labels import words

_WIDE = 760  # px at 100 % of text


class MaskingStep(QWidget):
    """decided: something changed in the text of that key.  finished: every text was looked through and the person
    goes on.  unmasked_asked: it is to leave as it was typed, for that reason."""

    decided = Signal(str)
    finished = Signal()
    unmasked_asked = Signal(str)
    back_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("masking")
        self._review: Review | None = None
        self._sources: tuple[str, ...] = ()
        self._key = ""
        self._finding: Finding | None = None
        self._text = MaskingText()
        self._result = MaskingText()
        self._result.setObjectName("masking.result")
        self._result.setAccessibleName(self.tr("The text as it will leave"))
        self._panel = MaskingPanel()
        self._lay_out()
        self._connect()

    @property
    def review(self) -> Review | None:
        return self._review

    def begin(self, review: Review, sources: Sequence[str]) -> None:
        """Show the first text that was not looked through yet.  sources: where each text stands."""
        self._review, self._sources = review, tuple(sources)
        self._panel.begin()
        open_ = [key for key in review.keys if key not in review.ticked]
        self._turn_to(next(iter(open_ or review.keys)))
        self._panel.focus_list()

    def forget(self) -> None:
        self._review, self._finding, self._key = None, None, ""
        self._text.show_text("")
        self._result.show_text("")

    def _connect(self) -> None:
        self._panel.chosen.connect(self._on_chosen)
        self._panel.accepted.connect(self._on_accept)
        self._panel.rejected.connect(self._on_reject)
        self._panel.added.connect(self._on_add)
        self._panel.ticked.connect(self._on_ticked)
        self._panel.turned.connect(self._on_turned)
        self._panel.finished.connect(self.finished)
        self._panel.unmasked_asked.connect(self.unmasked_asked)
        self._panel.back_asked.connect(self.back_asked)
        self._text.cursorPositionChanged.connect(self._on_cursor)
        for action, slot in (
            (Action.MASK_NEXT, self._on_next),
            (Action.MASK_BEFORE, self._on_before),
            (Action.MASK_ACCEPT, self._on_accept),
            (Action.MASK_REJECT, self._on_reject),
            (Action.MASK_ADD, self._on_add_key),
            (Action.MASK_TICK, self._panel.toggle_tick),
        ):
            bind(action, self, slot)

    def _lay_out(self) -> None:
        texts = self._texts = QSplitter()
        texts.setObjectName("masking.split")
        texts.setChildrenCollapsible(False)
        texts.addWidget(_titled(self.tr("As it was typed"), self._text))
        texts.addWidget(_titled(self.tr("As it will leave"), self._result))
        texts.setSizes([1, 1])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(texts, 1)
        row.addWidget(Hairline(vertical=True))
        row.addWidget(self._panel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side where there is room, else one above the other."""
        super().resizeEvent(event)
        wide = event.size().width() - self._panel.width() >= theme.current().px(_WIDE)
        self._texts.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def _turn_to(self, key: str, finding: Finding | None = None) -> None:
        """Another text, at `finding`, or at the first one in it."""
        assert self._review is not None
        self._key = key
        found = self._review.findings(key)
        self._finding = finding or next(iter(found), None)
        self._text.blockSignals(True)
        self._text.show_text(self._review.text(key))
        self._text.blockSignals(False)
        self._show()

    def _show(self) -> None:
        review, key = self._review, self._key
        if review is None:
            return
        found = review.findings(key)
        if self._finding not in found:
            self._finding = next(iter(found), None)
        text = review.text(key)
        verdicts = [(one, review.verdict(key, one).value) for one in found]
        self._text.blockSignals(True)
        self._text.show_marks(verdicts, self._finding)
        self._text.blockSignals(False)
        self._result.show_text(review.document.masked(key, review.accepted(key)))
        row = found.index(self._finding) if self._finding in found else -1
        self._panel.show_findings([(one, text[one.start : one.end], verdict) for one, verdict in verdicts], row)
        at = review.keys.index(key)
        self._panel.show_text(
            at + 1,
            len(review.keys),
            source_words(self._sources[at] if at < len(self._sources) else ""),
            ticked=key in review.ticked,
            done=len(review.ticked),
        )

    def _decide(self, review: Review) -> None:
        self._review = review
        self._show()
        self.decided.emit(self._key)

    def _judge(self, verdict: Verdict) -> None:
        if self._review is None or self._finding is None:
            return
        self._decide(self._review.judging(self._key, self._finding, verdict))
        self._on_next()

    def _on_chosen(self, row: int) -> None:
        if self._review is not None:
            self._finding = self._review.findings(self._key)[row]
            self._show()

    def _on_cursor(self) -> None:
        """The finding that was clicked; not while words are being selected."""
        at = self._text.at_cursor()
        if at is not None and at != self._finding and self._text.selection() is None:
            self._finding = at
            QTimer.singleShot(0, self._show)  # the list is rebuilt once the click is over

    def _on_next(self) -> None:
        self._step(forward=True)

    def _on_before(self) -> None:
        self._step(forward=False)

    def _step(self, *, forward: bool) -> None:
        if self._review is None:
            return
        then = self._review.step(self._key, self._finding, forward)
        if then is None:
            return
        key, finding = then
        if key != self._key:
            self._turn_to(key, finding)
        else:
            self._finding = finding
            self._show()

    def _on_accept(self) -> None:
        self._judge(Verdict.ACCEPTED)

    def _on_reject(self) -> None:
        self._judge(Verdict.REJECTED)

    def _on_add_key(self) -> None:
        self._on_add(self._panel.kind)

    def _on_add(self, kind: str) -> None:
        selected = self._text.selection()
        if self._review is None or selected is None:
            self._text.setFocus()
            return
        start, end = selected
        review = self._review.adding(self._key, start, end, Kind(kind))
        self._finding = next(one for one in review.findings(self._key) if one.start == start)
        self._decide(review)

    def _on_ticked(self, ticked: bool) -> None:
        if self._review is None:
            return
        self._decide(self._review.ticking(self._key, ticked=ticked))
        keys = self._review.keys
        after = [*keys[keys.index(self._key) :], *keys]
        open_ = next((key for key in after if key not in self._review.ticked), None)
        if ticked and open_ is not None:
            self._turn_to(open_)

    def _on_turned(self, by: int) -> None:
        if self._review is not None:
            keys = self._review.keys
            self._turn_to(keys[(keys.index(self._key) + by) % len(keys)])


def _titled(title: str, text: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(16, 12, 8, 16)
    column.setSpacing(8)
    column.addWidget(words(title, "section", wrap=False))
    column.addWidget(text, 1)
    return whole
