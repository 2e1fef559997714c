"""The place under the notes: crisis protocol, safety plan, questionnaires, profile.  One lies open at a time, or none.

The tabs stand between the notes and the drawer, always at the same place, each with its key.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QSizePolicy, QVBoxLayout, QWidget

from ui.call.pile import Pile
from ui.shell import theme
from ui.shell.shortcuts import Action, key, text
from ui.widgets.flow import FlowLayout

_BETWEEN = 2  # px
_INSIDE, _TIGHT = 8, 5  # px beside the words; where all tabs would not stand in one line


class _Tab(QAbstractButton):
    """Words, how far it has come, its key; underlined while its panel lies open.  Where all tabs have no room for
    their keys, none shows it: the key is in the hint, and under F1."""

    def __init__(self, words: str, action: Action, name: str) -> None:
        super().__init__()
        self._note, self._key, self._keyed = "", key(action), True
        self._inside = _INSIDE
        self.setText(words)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleDescription(self._key)
        self.setToolTip(f"{text(action)}  {self._key}")

    def set_note(self, note: str) -> None:
        if note != self._note:
            self._note = note
            self.setAccessibleName(" ".join(filter(None, (self.text(), note))))
            self.updateGeometry()
            self.update()

    def set_keyed(self, keyed: bool) -> None:
        if keyed != self._keyed:
            self._keyed = keyed
            self.updateGeometry()
            self.update()

    def set_inside(self, inside: int) -> None:
        if inside != self._inside:
            self._inside = inside
            self.updateGeometry()
            self.update()

    def width_with(self, inside: int, *, keyed: bool) -> int:
        after = "  ".join(filter(None, (self._note, self._key if keyed else "")))
        return self._width(after) - 2 * self._inside + 2 * inside

    def nextCheckState(self) -> None:
        """The drawer decides what lies open."""

    def sizeHint(self) -> QSize:
        return QSize(self._width(self._small()), self._metrics()[0].height() + 10)

    def _width(self, after: str) -> int:
        strong, small = self._metrics()
        return (
            strong.horizontalAdvance(self.text())
            + (small.horizontalAdvance(after) + 6 if after else 0)
            + 2 * self._inside
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        strong, _ = self._metrics()
        ground = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.hasFocus() or self.underMouse():
            painter.setPen(look.color("focus") if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("sunken") if self.underMouse() else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground, theme.RADIUS, theme.RADIUS)
        painter.setPen(look.color("text" if self.isChecked() else "muted"))
        painter.setFont(look.font(13, bold=self.isChecked()))
        inside = self.rect().adjusted(self._inside, 0, -self._inside, -2)
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), self.text())
        inside.setLeft(inside.left() + strong.horizontalAdvance(self.text()) + 6)
        painter.setPen(look.color("muted"))
        painter.setFont(look.font(12))
        painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), self._small())
        if self.isChecked():
            painter.fillRect(self._inside, self.height() - 2, self.width() - 2 * self._inside, 2, look.color("accent"))

    def _small(self) -> str:
        return "  ".join(filter(None, (self._note, self._key if self._keyed else "")))

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        look = theme.current()
        return QFontMetrics(look.font(13, bold=True)), QFontMetrics(look.font(12))


class Tabs(QWidget):
    """One for each panel."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, _Tab] = {}
        self._row = FlowLayout(self, across=_BETWEEN, down=0)

    def add(self, name: str, words: str, action: Action) -> None:
        tab = _Tab(words, action, f"call.tab.{name}")
        tab.clicked.connect(self._on_clicked)
        self._tabs[name] = tab
        self._row.addWidget(tab)

    def set_open(self, name: str) -> None:
        for each, tab in self._tabs.items():
            tab.setChecked(each == name)

    def set_note(self, name: str, note: str) -> None:
        self._tabs[name].set_note(note)
        self._fit()

    def set_shown(self, name: str, *, shown: bool) -> None:
        self._tabs[name].setVisible(shown)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = [tab for tab in self._tabs.values() if not tab.isHidden()]

        def fits(*, keyed: bool) -> bool:
            needed = sum(tab.width_with(_INSIDE, keyed=keyed) + _BETWEEN for tab in shown) - _BETWEEN
            return needed <= self.width()

        keyed = fits(keyed=True)
        inside = _INSIDE if keyed or fits(keyed=False) else _TIGHT
        for tab in shown:
            tab.set_keyed(keyed)
            tab.set_inside(inside)

    def _on_clicked(self) -> None:
        tab = self.sender()
        self.asked.emit(next(name for name, each in self._tabs.items() if each is tab))


class Drawer(QWidget):
    """Holds the panels.  What lies open is `front`, empty for none."""

    opened = Signal(str)
    """A panel came to the front, or none did any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tabs = Tabs()
        self.front = ""
        self._panels: dict[str, QWidget] = {}
        self._pile = Pile()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pile)

    def add(self, name: str, panel: QWidget, words: str, action: Action) -> None:
        self._panels[name] = panel
        self._pile.addWidget(panel)
        self.tabs.add(name, words, action)

    def open(self, name: str) -> None:
        """Bring a panel to the front; without a name, close the drawer."""
        if name:
            self._pile.setCurrentWidget(self._panels[name])
        self.front = name
        self.tabs.set_open(name)
        self.setVisible(bool(name))
        self.opened.emit(name)

    def works(self, name: str) -> bool:
        """Whether somebody is in this panel."""
        panel = self._panels[name]
        focus = QApplication.focusWidget()
        return self.front == name and focus is not None and panel.isAncestorOf(focus)
