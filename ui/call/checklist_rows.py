"""The rows of the risk checklist: headings and questions, built once per guide pack and updated in place."""

from dataclasses import dataclass, field

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.risk import (
    DECLINED,
    NOT_ASKED,
    UNCLEAR,
    Answer,
    AnswerState,
    Checklist,
    Item,
    ItemId,
    ItemKind,
    Reading,
    RiskLevel,
)
from app.domain.text import Language
from ui.shell.words import level_words, word

_NO_PARENT = QModelIndex()


@dataclass(slots=True)
class Segment:
    """One answer that can be taken.  key: its digit, the same for `unclear` and `declined` in every row."""

    answer: Answer
    text: str
    key: str


@dataclass(slots=True)
class Row:
    """A heading (item is None) or a question.  level: what a flag that rests on the answer raises the call to."""

    label: str
    item: Item | None = None
    segments: tuple[Segment, ...] = ()
    answer: Answer = NOT_ASKED
    reading: Reading = field(default_factory=Reading)
    level: RiskLevel | None = None
    proposed: bool = False
    note: str = ""

    @property
    def scale(self) -> bool:
        return self.item is not None and self.item.kind is ItemKind.SCALE

    @property
    def state(self) -> AnswerState:
        if self.item is None:
            return AnswerState.NOT_ASKED
        if self.scale:
            return AnswerState.NOT_ASKED if self.reading.start is None else AnswerState.YES
        return self.item.state(self.answer)

    def by_key(self, digit: str) -> Answer | None:
        return next((segment.answer for segment in self.segments if segment.key == digit), None)

    def spoken(self) -> str:
        """The row for someone who hears it: the question, the answer, what it raised."""
        if self.item is None:
            return self.label
        chosen = next((s.text for s in self.segments if s.answer == self.answer), word(AnswerState.NOT_ASKED))
        parts = [self.item.id, self.label, chosen]
        if self.level is not None:
            parts.append(level_words(self.level))
        return ", ".join(parts)

    def written(self) -> str:
        """The row as a line of the notes: the question and its answer."""
        chosen = next((s.text for s in self.segments if s.answer == self.answer), word(AnswerState.NOT_ASKED))
        code = self.item.id if self.item is not None else ""
        return QCoreApplication.translate("ChecklistRows", "{code} {question}: {answer}").format(
            code=code, question=self.label, answer=chosen
        )


class ChecklistRows(QAbstractListModel):
    """The rows in asking order, under their headings."""

    def __init__(self, checklist: Checklist, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._at: dict[ItemId, int] = {}
        self._proposed: ItemId | None = None
        for group in checklist.groups:
            items = [item for item in checklist.items if item.group == group.id]
            if items:
                self.rows.append(Row(label=group.label.in_(language)))
            for item in items:
                self._at[item.id] = len(self.rows)
                self.rows.append(Row(label=item.label.in_(language), item=item, segments=_segments(item, language)))
        self._count_answered()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.rows[index.row()].item is None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken()
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return row.note
        return row.label if role == Qt.ItemDataRole.DisplayRole else None

    def row_of(self, item: ItemId) -> int:
        return self._at[item]

    def at(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        return self.rows[index.row()] if index.isValid() else None

    def set_answer(self, item: ItemId, answer: Answer) -> None:
        row = self.rows[self._at[item]]
        if row.answer != answer:
            row.answer = answer
            self._changed(self._at[item])
            self._count_answered()

    def set_reading(self, item: ItemId, reading: Reading) -> None:
        self.rows[self._at[item]].reading = reading
        self._changed(self._at[item])
        self._count_answered()

    def set_levels(self, levels: dict[ItemId, RiskLevel]) -> None:
        """Which answers a flag rests on, and how high."""
        for item, at in self._at.items():
            row = self.rows[at]
            if row.level is not levels.get(item):
                row.level = levels.get(item)
                self._changed(at)

    def set_proposed(self, item: ItemId | None) -> None:
        if item == self._proposed:
            return
        for changed, proposed in ((self._proposed, False), (item, True)):
            if changed is not None:
                self.rows[self._at[changed]].proposed = proposed
                self._changed(self._at[changed])
        self._proposed = item

    @property
    def proposed(self) -> ItemId | None:
        return self._proposed

    def next_open(self, after: int) -> int | None:
        """The next question nobody asked yet, below `after`, then from the top.  Scales are read when it is quiet."""
        order = [*range(after + 1, len(self.rows)), *range(min(after + 1, len(self.rows)))]
        for at in order:
            row = self.rows[at]
            if row.item is not None and not row.scale and row.answer == NOT_ASKED:
                return int(at)
        return None

    def _count_answered(self) -> None:
        """Headings say how much of their group was asked."""
        heading = -1
        asked = total = 0
        for at, row in enumerate([*self.rows, Row(label="")]):
            if row.item is not None:
                total += 1
                asked += row.state is not AnswerState.NOT_ASKED
                continue
            if heading >= 0 and self.rows[heading].note != (note := f"{asked}/{total}"):
                self.rows[heading].note = note
                self._changed(heading)
            heading, asked, total = at, 0, 0

    def _changed(self, at: int) -> None:
        index = self.index(at)
        self.dataChanged.emit(index, index)


def _segments(item: Item, language: Language) -> tuple[Segment, ...]:
    if item.kind is ItemKind.SCALE:
        return ()
    own = [Segment(c.id, c.text.in_(language), str(i)) for i, c in enumerate(item.choices, 1)]
    return (
        *own,
        Segment(UNCLEAR, word(AnswerState.UNCLEAR), "8"),
        Segment(DECLINED, word(AnswerState.DECLINED), "9"),
    )
