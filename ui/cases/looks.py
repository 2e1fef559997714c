"""How the list is looked at: a view saved under a name, and which columns are shown."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.caselog import NEEDED, USUAL_COLUMNS, Column, LogView
from ui.cases.columns import title
from ui.widgets.button import Button
from ui.widgets.checkbox import CheckBox
from ui.widgets.combo import ComboBox
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import words


class Looks(QWidget):
    """view_chosen: a LogView, or None for everything.  kept: the name a view is to have.  dropped: of which view.
    columns_chosen: the columns, in their order."""

    view_chosen = Signal(object)
    kept = Signal(str)
    dropped = Signal(str)
    columns_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views: dict[str, LogView] = {}
        self._view = ComboBox()
        self._view.setObjectName("cases.view")
        self._view.setAccessibleName(self.tr("Saved views"))
        self._view.addItem(self.tr("All calls"), "")
        self._view.setMinimumContentsLength(10)
        self._view.activated.connect(self._on_view)
        self._keep = Button(self.tr("Keep this view"), "quiet", name="cases.view.keep")
        self._keep.clicked.connect(self._on_keep)
        self._drop = Button(self.tr("Forget it"), "quiet", name="cases.view.drop")
        self._drop.clicked.connect(self._on_drop)
        self._pick = Button(self.tr("Columns"), "quiet", name="cases.columns.open")
        self._pick.clicked.connect(self._on_pick)
        self.bar = QWidget()
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for part in (self._view, self._keep, self._drop, self._pick):
            row.addWidget(part)
        self._name = self._naming()
        self._columns = self._picking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._naming_row)
        column.addWidget(self._column_row)
        self._drop.hide()
        self._fold()

    def show_views(self, views: Sequence[LogView]) -> None:
        """Those with a name, to choose from."""
        chosen = self._view.currentData()
        self._views = {view.name: view for view in views if view.name}
        while self._view.count() > 1:
            self._view.removeItem(1)
        for name in self._views:
            self._view.addItem(name, name)
        self.choose(str(chosen or ""))

    def choose(self, name: str) -> None:
        """Say which view is shown.  Does not emit."""
        self._view.setCurrentIndex(max(self._view.findData(name), 0))
        self._drop.setVisible(self._view.currentIndex() > 0)

    def show_columns(self, shown: Sequence[Column]) -> None:
        for column, tick in self._columns.items():
            tick.blockSignals(True)
            tick.setChecked(column in shown)
            tick.blockSignals(False)

    def _naming(self) -> QLineEdit:
        self._naming_row = QWidget()
        name = QLineEdit()
        name.setObjectName("cases.view.name")
        name.setAccessibleName(self.tr("Name of the view"))
        name.setPlaceholderText(self.tr("Name of the view, then Enter"))
        name.setMaxLength(40)
        name.returnPressed.connect(self._on_named)
        row = QHBoxLayout(self._naming_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(name, 1)
        save = Button(self.tr("Keep"), name="cases.view.save")
        save.clicked.connect(self._on_named)
        row.addWidget(save)
        return name

    def _picking(self) -> dict[Column, CheckBox]:
        self._column_row = QWidget()
        flow = FlowLayout(self._column_row, across=16, down=6)
        flow.addWidget(words(self.tr("Shown as far as there is room:"), "small", wrap=False))
        ticks = {}
        for column in Column:
            tick = CheckBox(title(column))
            tick.setObjectName(f"cases.column.{column}")
            tick.setChecked(column in USUAL_COLUMNS)
            tick.setEnabled(column is not NEEDED)
            tick.toggled.connect(self._on_columns)
            flow.addWidget(tick)
            ticks[column] = tick
        return ticks

    def _fold(self) -> None:
        for row in (self._naming_row, self._column_row):
            row.hide()
        self.hide()

    def _on_view(self, _index: int) -> None:
        name = str(self._view.currentData() or "")
        self._drop.setVisible(bool(name))
        self.view_chosen.emit(self._views.get(name))

    def _on_keep(self) -> None:
        shown = self._naming_row.isHidden()
        self._fold()
        self._naming_row.setVisible(shown)
        self.setVisible(shown)
        if shown:
            self._name.setText(str(self._view.currentData() or ""))
            self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_named(self) -> None:
        name = self._name.text().strip()
        if name:
            self._fold()
            self.kept.emit(name)

    def _on_drop(self) -> None:
        name = str(self._view.currentData() or "")
        if name:
            self._view.setCurrentIndex(0)
            self._drop.hide()
            self.dropped.emit(name)

    def _on_pick(self) -> None:
        shown = self._column_row.isHidden()
        self._fold()
        self._column_row.setVisible(shown)
        self.setVisible(shown)
        if shown:
            next(tick for tick in self._columns.values() if tick.isEnabled()).setFocus()

    def _on_columns(self, _on: bool) -> None:
        self.columns_chosen.emit(tuple(column for column, tick in self._columns.items() if tick.isChecked()))
