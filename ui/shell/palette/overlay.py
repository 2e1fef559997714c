"""The palette itself: a line to type in and what was found, over the page until something is chosen or Escape.

It is a part of the window, not a dialog: what runs goes on, and clicking beside it puts it away.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.shell import theme
from ui.shell.palette.entries import Entry
from ui.shell.palette.finding import Finding
from ui.shell.palette.list import FoundList
from ui.shell.palette.matching import best
from ui.widgets.card import Card, Hairline
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words

MOST = 60
_WIDTH, _TOP, _BESIDE = 680, 56, 24
_PAUSE = 120  # ms without a key before the vault is asked
_LEAVES_IT = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
              Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason)  # fmt: skip


class Palette(Card):
    """Over `over` while it is shown; gives the focus back where it was."""

    def __init__(self, over: QWidget, finding: Finding) -> None:
        super().__init__(over, inside=0, spacing=0)
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Find anything"))
        self._finding = finding
        self._before = over.window().focusWidget()
        self._entries: Sequence[Entry] = finding.entries()
        self._calls: Sequence[Entry] = ()
        self.line = QLineEdit()
        self.line.setObjectName("palette.line")
        self.line.setProperty("role", "bare")
        self.line.setAccessibleName(self.tr("Find anything"))
        self.line.setPlaceholderText(self.tr("An action, a prompt, a resource, a caller, a call, a page of the guide"))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.found = FoundList()
        self._nothing = words("", "muted", name="palette.nothing")
        self._looking = False  # the vault was not heard yet
        self._nothing.setContentsMargins(20, 12, 20, 12)
        self._nothing.hide()
        self._ask = QTimer(self, singleShot=True, interval=_PAUSE)
        self._ask.timeout.connect(self._on_paused)
        self._lay_out()
        self.line.textChanged.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.found.chosen.connect(self._choose)
        finding.grew.connect(self._on_grew)
        finding.called.connect(self._on_called)
        over.installEventFilter(self)
        self._show()

    @classmethod
    def toggle(cls, over: QWidget, finding: Finding) -> None:
        shown = over.findChild(cls)
        if shown is not None:
            shown.leave()
            return
        palette = cls(over, finding)
        palette.show()
        palette.raise_()
        palette.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self, *, back: bool = True) -> None:
        """Put it away.  back: give the focus back to where it was."""
        self._finding.disconnect(self)
        self.line.removeEventFilter(self)
        self.hide()
        if back and self._before is not None:
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setParent(None)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.line:
            if event.type() == QEvent.Type.Resize:
                self._place()
            return False
        if event.type() == QEvent.Type.FocusOut and event.reason() in _LEAVES_IT:  # type: ignore[attr-defined]
            self.leave(back=False)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(Qt.Key(event.key()))
        return False

    def _on_key(self, key: Qt.Key) -> bool:
        if key is Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            entry = self.found.current
            if entry is not None:
                self._choose(entry)
        elif key in self.found.STEPS:
            self.found.step(key)
            self._tell()
        else:
            return False
        return True

    def _choose(self, entry: Entry) -> None:
        self.leave()
        entry.run()

    def _on_typed(self) -> None:
        self._calls = ()
        self._looking = self._finding.asks(self.line.text())
        self._show()
        self._ask.start()

    def _on_paused(self) -> None:
        self._finding.ask(self.line.text())

    def _on_called(self, text: str, calls: Sequence[Entry]) -> None:
        """What the vault has on it, under what was there: the row one is about to choose stays where it is."""
        if text == self.line.text():
            self._calls, self._looking = calls, False
            self._show()

    def _on_grew(self) -> None:
        self._entries = self._finding.entries()
        self._show()

    def _show(self) -> None:
        rows = [*best(self._entries, self.line.text(), MOST), *self._calls]
        self.found.show_entries(rows)
        self.found.setVisible(bool(rows))
        self._nothing.setText(
            self.tr("Looking through the calls …")
            if self._looking
            else self.tr("Nothing is called that. Try fewer letters.")
        )
        self._nothing.setVisible(not rows)
        self._place()
        if self.isVisible():
            self._tell()

    def _tell(self) -> None:
        """Say the row the keys act on to those who hear the screen; the focus stays in the line."""
        entry = self.found.current
        said = self._nothing.text() if entry is None else ", ".join(filter(None, (entry.title, entry.about, entry.key)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _place(self) -> None:
        over = self.parentWidget()
        if over is None:
            return
        look = theme.current()
        width = min(look.px(_WIDTH), over.width() - 2 * _BESIDE)
        top = min(look.px(_TOP), over.height() // 8)
        self.found.fit(over.height() - 2 * top - look.px(96))
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((over.width() - width) // 2, top)

    def _lay_out(self) -> None:
        self.line.setContentsMargins(12, 6, 12, 6)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 10)
        foot.setSpacing(8)
        for key, text in (("↑↓", ""), ("Enter", self.tr("Go")), ("Esc", self.tr("Back to where you were"))):
            foot.addWidget(KeyHint(key))
            if text:
                foot.addWidget(words(text, "small", wrap=False))
        foot.addStretch(1)
        self.body.addWidget(self.line)
        self.body.addWidget(Hairline())
        self.body.addWidget(self.found)
        self.body.addWidget(self._nothing)
        self.body.addWidget(Hairline())
        self.body.addLayout(foot)
