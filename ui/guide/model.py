"""The rows of a page of the guide: headings and leaves."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.guide.reading.leaves import Leaf, Section

Row = Section | Leaf
_NO_PARENT = QModelIndex()


class LeafModel(QAbstractListModel):
    """rows: what is shown.  wanted: the words looked for, to be marked.  verify: what the calm mark says."""

    def __init__(self, verify: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.verify = verify
        self.rows: list[Row] = []
        self.wanted = ""

    def show(self, sections: Iterable[Section], wanted: str = "") -> None:
        self.beginResetModel()
        self.rows = []
        for section in sections:
            if section.title or section.lead:
                self.rows.append(section)
            self.rows += section.leaves
        self.wanted = wanted
        self.endResetModel()

    def leaf(self, row: int) -> Leaf | None:
        """The leaf of `row`; None for a heading."""
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Leaf) else None

    def row_of(self, leaf: str) -> int:
        """Where the leaf with this id stands; -1 where it does not."""
        return next((n for n, row in enumerate(self.rows) if isinstance(row, Leaf) and row.id == leaf), -1)

    def next_leaf(self, row: int, step: int) -> int:
        """The nearest leaf from `row` on in the direction of `step`; -1 where there is none."""
        while 0 <= row < len(self.rows):
            if self.leaf(row) is not None:
                return row
            row += step
        return -1

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.leaf(index.row()) is None:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if isinstance(row, Section):
            spoken = {Qt.ItemDataRole.DisplayRole: row.title, Qt.ItemDataRole.AccessibleDescriptionRole: row.lead}
            return spoken.get(Qt.ItemDataRole(role))
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (row.kicker, row.text)))
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            notes = (f"{note.label} {note.text}".strip() for note in row.notes)
            return ". ".join(filter(None, (*notes, self.verify if row.verify else "")))
        return None
