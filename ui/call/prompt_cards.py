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
_INSIDE, _ABOVE, _BETWEEN = 8, 6, 4
_LEADING = 1.6


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
    """A card set at a width.  said: its kind, when it is for and why."""

    height: int
    sentence: Paragraph
    said: Paragraph
    avoided: Paragraph | None
    source: Paragraph | None


class CardPainter(QStyledItemDelegate):
    """Paints `PromptCards`: the sign of the kind in the margin, the sentence large, the rest small under it.

    current: the card the keys act on.  sourced: the one that shows its source.
    """

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
        room: QRect = option.rect.adjusted(0, 0, -2, -_BETWEEN)
        now = index.row() == self.current
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, QRectF(room), look, now=now, last=index.row() == len(self._model.cards) - 1)
        side = look.px(16)
        left, top = room.left() + _INSIDE, room.top() + _ABOVE
        words = left + side + _INSIDE
        kind = PromptKind.SAY if prompt.kind is PromptKind.AVOID else prompt.kind
        line = round(look.px(16) * _LEADING)
        sign = icons.pixmap(_ICONS[kind], "accent" if now else "muted", side, _ratio(painter))
        painter.drawPixmap(left, top + (line - side) // 2, sign)
        card.sentence.draw(painter, words, top, look.color("text"))
        top += card.sentence.height
        card.said.draw(painter, words, top, look.color("muted"))
        top += card.said.height
        if card.avoided is not None:
            small = look.px(13)
            sign = icons.pixmap("ban", "muted", small, _ratio(painter))
            painter.drawPixmap(left + (side - small) // 2, top + round((look.px(13) * 1.5 - small) / 2), sign)
            card.avoided.draw(painter, words, top, look.color("muted"))
            top += card.avoided.height
        if card.source is not None:
            card.source.draw(painter, words, top, look.color("muted"))
        painter.restore()

    def _paint_ground(self, painter: QPainter, room: QRectF, look: theme.Theme, *, now: bool, last: bool) -> None:
        """Only the card the keys act on lies on a ground of its own; a hairline parts the others."""
        if now:
            painter.setPen(QPen(look.color("focus"), 2) if self.alive else Qt.PenStyle.NoPen)
            painter.setBrush(look.color("accent-soft"))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), theme.RADIUS, theme.RADIUS)
        elif not last:
            line = QRectF(room.left() + _INSIDE, room.bottom() + _BETWEEN / 2 - 1, room.width() - 2 * _INSIDE, 1)
            painter.fillRect(line, look.color("line"))

    def _set(self, prompt: Prompt) -> _Set:
        look = theme.current()
        sourced = self.sourced == prompt.id
        key = (prompt.id, self.width, look.scale, sourced)
        if key not in self._sets:
            self._sets[key] = self._measure(prompt, look, sourced=sourced)
        return self._sets[key]

    def _measure(self, prompt: Prompt, look: theme.Theme, *, sourced: bool) -> _Set:
        width = self.width - 3 * _INSIDE - look.px(16) - 2
        language = self._model.language
        sentence = lay(self._model.sentence(prompt), look.font(16), width, leading=_LEADING)
        kind = word(PromptKind.SAY if prompt.kind is PromptKind.AVOID else prompt.kind)
        more = (part.in_(language) for part in (prompt.when, prompt.why) if part is not None)
        said = lay(" · ".join((kind, *more)), look.font(12), width)
        avoided = source = None
        if prompt.instead is not None:
            text = f"{word(PromptKind.AVOID)} {prompt.text.in_(language)}"
            avoided = lay(text, look.font(13), width)
        if sourced:
            source = lay(self._model.source(prompt), look.font(12), width)
        height = sum(part.height for part in (sentence, said, avoided, source) if part is not None)
        return _Set(2 * _ABOVE + height, sentence, said, avoided, source)


def _ratio(painter: QPainter) -> float:
    return painter.device().devicePixelRatio()
