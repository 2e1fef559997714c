"""Lays out the fields of a form and keeps each control together with its label, hint and error."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from ui.forms.secret import SecretEdit
from ui.widgets.labels import words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QComboBox, QPlainTextEdit

_BLANK = "\u00a0"  # as high as a line of words


@dataclass(slots=True)
class _Row:
    """A control and what stands around it.  said: the hint; reserved: its line is there even when nothing is said."""

    whole: QWidget
    control: QWidget
    hint: QLabel
    error: QLabel
    said: str
    reserved: bool = False

    def show_words(self, error: str) -> None:
        """The error where there is one, else the hint.  What goes is hidden before the other is shown: showing lays
        out at once, and with both there the page would make room for two."""
        self.error.setText(error)
        self.hint.setText(self.said or _BLANK)
        shown = {self.error: bool(error), self.hint: not error and (self.reserved or bool(self.said))}
        for label in sorted(shown, key=lambda label: shown[label]):
            label.setVisible(shown[label])
        self.control.setAccessibleDescription(error or self.said)


class Form(QWidget):
    """Fields under one another.  `page` is the first half of their object names."""

    def __init__(self, page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._rows: dict[str, _Row] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)

    def line(self, name: str, label: str, *, text: str = "", hint: str = "", max_length: int = 120) -> QLineEdit:
        """One line of plain text."""
        edit = QLineEdit(text)
        edit.setMaxLength(max_length)
        self.add(name, label, edit, hint=hint)
        return edit

    def secret(self, name: str, label: str, *, hint: str = "") -> SecretEdit:
        """A passphrase."""
        edit = SecretEdit()
        self.add(name, label, edit, hint=hint)
        return edit

    def text(self, name: str, label: str, *, text: str = "", hint: str = "", lines: int = 4) -> "QPlainTextEdit":
        """Several lines of plain text.  Tab leaves the field."""
        from PySide6.QtWidgets import QPlainTextEdit

        edit = QPlainTextEdit(text)
        edit.setTabChangesFocus(True)
        edit.setMinimumHeight(edit.fontMetrics().lineSpacing() * lines + 24)
        self.add(name, label, edit, hint=hint)
        return edit

    def choice(self, name: str, label: str, options: Sequence[tuple[str, str]], *, hint: str = "") -> "QComboBox":
        """One of several: `options` are (value, words); `currentData()` is the value."""
        from ui.widgets.combo import ComboBox

        box = ComboBox()
        for value, text in options:
            box.addItem(text, value)
        self.add(name, label, box, hint=hint)
        return box

    def add(self, name: str, label: str, control: QWidget, *, hint: str = "") -> None:
        """Any other control, treated the same way."""
        title, below, error = words(label, "strong"), words(hint, "muted"), words("", "error")
        title.setBuddy(control)
        control.setObjectName(f"{self._page}.{name}")
        control.setAccessibleName(label)
        control.setAccessibleDescription(hint)
        error.setObjectName(f"{self._page}.{name}.error")
        error.hide()
        if not hint:
            below.hide()
        whole = QWidget()
        box = QVBoxLayout(whole)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        for part in (title, control, below, error):
            box.addWidget(part)
        self._layout.addWidget(whole)
        self._rows[name] = _Row(whole, control, below, error, hint)

    def put_below(self, name: str, widget: QWidget) -> None:
        """Something that belongs to a field, between it and its hint."""
        layout = self._rows[name].whole.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(2, widget)

    def put_above(self, name: str, widget: QWidget) -> None:
        """What a field answers to, between its label and it."""
        layout = self._rows[name].whole.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, widget)

    def show_error(self, name: str, told: str, *, focus: bool = True) -> None:
        """Say under the field what is wrong with it, in the place of its hint, and put the focus there.

        focus: False where the field was just left, so that nobody is held in it."""
        row = self._rows[name]
        self._mark(row, told)
        if focus:
            row.control.setFocus()
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        QAccessible.updateAccessibility(QAccessibleEvent(row.error, QAccessible.Event.Alert))

    def set_hint(self, name: str, told: str) -> None:
        row = self._rows[name]
        row.said = told
        row.show_words(row.error.text())

    def reserve(self, name: str) -> None:
        """Keep room for one line under a field, so that nothing moves when it gets a hint or an error."""
        row = self._rows[name]
        row.reserved = True
        row.show_words(row.error.text())

    def set_shown(self, name: str, *, shown: bool) -> None:
        """Show a field with its label, or take both away."""
        self._rows[name].whole.setVisible(shown)

    def clear_errors(self) -> None:
        for row in self._rows.values():
            if row.error.text():
                self._mark(row, "")

    def _mark(self, row: _Row, error: str) -> None:
        row.show_words(error)
        row.control.setProperty("invalid", bool(error))
        row.control.style().unpolish(row.control)
        row.control.style().polish(row.control)
