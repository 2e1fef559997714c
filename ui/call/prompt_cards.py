"""Prompt cards: which there are in a stage, and how one is set on its card."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app.domain.calls import StageId
from app.domain.text import Language
from app.guide.pack import GENERAL, GuidePack, PlaybookId, Prompt, PromptId, PromptKind
from ui.call.sources import source_words
from ui.shell import icons, theme
from ui.shell.words import word
from ui.widgets.paragraph import Paragraph, lay

_NO_PARENT = QModelIndex()
_ICONS = {
    PromptKind.SAY: "message-circle",
    PromptKind.ASK: "circle-help",
    PromptKind.AVOID: "ban",
    PromptKind.DO: "hand",
}
_VCENTER = int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_INSIDE, _BETWEEN = 12, 8


class PromptCards(QAbstractListModel):
    """The cards of one stage, those of the playbook first."""

    def __init__(self, guide: GuidePack, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.guide = guide
        self.language = language
        self.cards: tuple[Prompt, ...] = ()

    def show(self, stage: StageId, playbook: PlaybookId = GENERAL) -> None:
        self.beginResetModel()
        here = [prompt for prompt in self.guide.prompts if prompt.stage == stage]
        special = [prompt for prompt in here if prompt.playbook == playbook != GENERAL]
        self.cards = (*special, *(prompt for prompt in here if prompt.playbook == GENERAL))
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        prompt = self.cards[index.row()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{word(prompt.kind)}: {prompt.text.in_(self.language)}"
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return " ".join(filter(None, (self.sentence(prompt) if prompt.instead else "", self._why(prompt))))
        return self.sentence(prompt) if role == Qt.ItemDataRole.DisplayRole else None

    def sentence(self, prompt: Prompt) -> str:
        """What to say: for a card of what to avoid, the better sentence."""
        return (prompt.instead or prompt.text).in_(self.language)

    def source(self, prompt: Prompt) -> str:
        return source_words(self.guide, prompt.source, self.language)

    def _why(self, prompt: Prompt) -> str:
        return prompt.why.in_(self.language) if prompt.why else ""


@dataclass(frozen=True, slots=True)
class _Set:
    """A card set at a width."""

    height: int
    head: int
    sentence: Paragraph
    avoided: Paragraph | None
    why: Paragraph | None
    source: Paragraph | None


class CardPainter(QStyledItemDelegate):
    """Paints `PromptCards`.  current: the card the keys act on.  sourced: the one that shows its source."""

    def __init__(self, model: PromptCards, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._sets: dict[tuple[PromptId, int, float, bool], _Set] = {}
        self.width = 240
        self.current = 0
        self.alive = False
        self.sourced: PromptId | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(10, self._set(self._model.cards[index.row()]).height + _BETWEEN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        prompt, look = self._model.cards[index.row()], theme.current()
        card = self._set(prompt)
        room: QRect = option.rect.adjusted(1, 1, -3, -_BETWEEN - 1)
        now = index.row() == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = now and self.alive
        painter.setPen(QPen(look.color("focus" if ring else "accent" if now else "line"), 2 if ring else 1))
        painter.setBrush(look.color("raised"))
        painter.drawRoundedRect(QRectF(room).adjusted(0.5, 0.5, -0.5, -0.5), theme.CARD_RADIUS, theme.CARD_RADIUS)
        left, top = room.left() + _INSIDE, room.top() + 8
        self._paint_head(painter, QRect(left, top, room.width() - 2 * _INSIDE, card.head), prompt, look, now=now)
        top += card.head
        painter.setFont(look.font(16))
        card.sentence.draw(painter, left, top, look.color("text"))
        top += card.sentence.height
        if card.avoided is not None:
            side = look.px(13)
            painter.drawPixmap(left, top + 6, icons.pixmap("ban", "muted", side, _ratio(painter)))
            card.avoided.draw(painter, left + side + 6, top + 2, look.color("muted"))
            top += card.avoided.height + 4
        for small in (card.why, card.source):
            if small is not None:
                small.draw(painter, left, top + 2, look.color("muted"))
                top += small.height + 4
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRect, prompt: Prompt, look: theme.Theme, *, now: bool) -> None:
        kind = PromptKind.SAY if prompt.kind is PromptKind.AVOID else prompt.kind
        role, side = "accent" if now else "muted", look.px(14)
        painter.drawPixmap(
            room.left(), room.center().y() - side // 2, icons.pixmap(_ICONS[kind], role, side, _ratio(painter))
        )
        painter.setFont(look.font(12, bold=True))
        painter.setPen(look.color(role))
        words = room.adjusted(side + 6, 0, 0, 0)
        painter.drawText(words, _VCENTER, word(kind))
        if prompt.when is None:
            return
        words.setLeft(words.left() + painter.fontMetrics().horizontalAdvance(word(kind)) + 8)
        painter.setFont(look.font(12))
        painter.setPen(look.color("muted"))
        when = prompt.when.in_(self._model.language)
        painter.drawText(
            words, _VCENTER, painter.fontMetrics().elidedText(when, Qt.TextElideMode.ElideRight, words.width())
        )

    def _set(self, prompt: Prompt) -> _Set:
        look = theme.current()
        sourced = self.sourced == prompt.id
        key = (prompt.id, self.width, look.scale, sourced)
        if key not in self._sets:
            self._sets[key] = self._measure(prompt, look, sourced=sourced)
        return self._sets[key]

    def _measure(self, prompt: Prompt, look: theme.Theme, *, sourced: bool) -> _Set:
        width = self.width - 2 * _INSIDE - 4
        language = self._model.language
        head = look.px(22)
        sentence = lay(self._model.sentence(prompt), look.font(16), width, leading=1.6)
        avoided = why = source = None
        if prompt.instead is not None:
            text = f"{word(PromptKind.AVOID)} {prompt.text.in_(language)}"
            avoided = lay(text, look.font(13), width - look.px(13) - 6)
        if prompt.why is not None:
            why = lay(prompt.why.in_(language), look.font(12), width)
        if sourced:
            source = lay(self._model.source(prompt), look.font(12), width)
        small = sum(part.height + 4 for part in (avoided, why, source) if part is not None)
        return _Set(8 + head + sentence.height + small + 10, head, sentence, avoided, why, source)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
