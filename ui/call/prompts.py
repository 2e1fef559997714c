"""What to say next: the prompt cards of the current stage, moved through by key without leaving the notes."""

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.domain.calls import StageId
from app.domain.text import Language
from app.guide.pack import GENERAL, GuidePack, PlaybookId
from ui.call.prompt_cards import CardPainter, PromptCards
from ui.shell.shortcuts import Action, key
from ui.widgets.combo import ComboBox
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import words


class CardList(QListView):
    """The cards.  Emits the sentence of a card that should go into the notes."""

    sentence_dropped = Signal(str)

    def __init__(self, model: PromptCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = model
        self._painter = CardPainter(model, self)
        self.setObjectName("call.prompts")
        self.setProperty("role", "bare")
        self.setAccessibleName(self.tr("Prompts of this stage"))
        self.setAccessibleDescription(
            self.tr("Enter puts the sentence into the notes, Space shows where it comes from")
        )
        self.setModel(model)
        self.setItemDelegate(self._painter)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(24)
        self.setMinimumHeight(48)

    def show_stage(self, stage: StageId, playbook: PlaybookId) -> None:
        self._cards.show(stage, playbook)
        self._painter.current = 0
        if self._cards.cards:
            self._go_to(0)
        self.scrollToTop()

    def step(self, by: int) -> None:
        if self._cards.cards:
            self._go_to(min(max(self._painter.current + by, 0), len(self._cards.cards) - 1))

    def drop(self) -> None:
        if self._cards.cards:
            self.sentence_dropped.emit(self._cards.sentence(self._cards.cards[self._painter.current]))

    def toggle_source(self) -> None:
        if self._cards.cards:
            shown = self._cards.cards[self._painter.current].id
            self._painter.sourced = None if self._painter.sourced == shown else shown
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.step(1 if key is Qt.Key.Key_Down else -1)
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.drop()
        elif plain and key is Qt.Key.Key_Space:
            self.toggle_source()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters belong to the input method; they never move the cards."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        super().mousePressEvent(event)
        if index.isValid():
            self._go_to(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.drop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painter.alive = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painter.alive = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._painter.width = self.viewport().width()
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _go_to(self, row: int) -> None:
        self._painter.current = row
        index = self._cards.index(row)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self.viewport().update()


class PromptPanel(QWidget):
    """The cards under a heading with their keys, and what the call is about where the guide knows several."""

    sentence_dropped = Signal(str)
    playbook_chosen = Signal(str)
    """By a person, never by `set_playbook`."""

    def __init__(self, guide: GuidePack, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = guide.stages[0].id
        self.cards = CardList(PromptCards(guide, language, self))
        self.cards.sentence_dropped.connect(self.sentence_dropped)
        self.topic = self._topic = ComboBox()
        self._topic.setObjectName("call.topic")
        self._topic.setProperty("role", "compact")
        self._topic.setAccessibleName(self.tr("What the call is about"))
        self._topic.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for playbook in guide.playbooks:
            self._topic.addItem(playbook.label.in_(language), playbook.id)
        self._topic.activated.connect(self._on_topic_chosen)
        if len(guide.playbooks) < 2:
            self._topic.hide()
        self._head = QWidget()
        head = self._head_row = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(words(self.tr("Prompts"), "section", wrap=False))
        head.addWidget(self._topic, 1)
        if len(guide.playbooks) <= 1:
            head.addStretch(1)
        hint = KeyHint("Alt+↑↓")
        hint.setToolTip(self.tr("Next prompt; {key} puts it into the notes").format(key=key(Action.DROP_PROMPT)))
        head.addWidget(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self.cards, 1)

    def set_headed(self, headed: bool) -> None:
        """Without its heading, what the call is about has its place elsewhere."""
        if headed:
            self._head_row.insertWidget(1, self.topic, 1)
        self._head.setVisible(headed)

    @property
    def playbook(self) -> PlaybookId:
        return PlaybookId(self._topic.currentData() or GENERAL)

    def set_playbook(self, playbook: str) -> None:
        """The prompts of `playbook` come first; the general ones where there is none, or none of that name."""
        before = self.playbook
        self._topic.setCurrentIndex(max(self._topic.findData(playbook), 0))
        if self.playbook != before:
            self.show_stage(self._stage)

    def show_stage(self, stage: StageId) -> None:
        self._stage = stage
        self.cards.show_stage(stage, self.playbook)

    def _on_topic_chosen(self) -> None:
        self.show_stage(self._stage)
        self.playbook_chosen.emit(self.playbook)
