"""One leaf of the guide set at a width: its sentence, its notes, its source, and how high that is."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextCharFormat, QTextLayout

from app.guide.reading.leaves import Leaf, Mark, Note
from app.guide.reading.search import marks
from ui.shell import theme
from ui.shell.theme import Theme
from ui.widgets.paragraph import Paragraph, lay

LABEL = 84
"""The column of the labels of notes, in px at 100 %."""
HEAD, BETWEEN, ABOVE, BELOW = 22, 4, 10, 12


@dataclass(frozen=True, slots=True)
class SetNote:
    """label: None where the note has none.  below: the label stands above the words, because it is a long one."""

    label: Paragraph | None
    words: Paragraph
    mark: Mark | None
    below: bool
    height: int


@dataclass(frozen=True, slots=True)
class SetLeaf:
    head: int
    sentence: Paragraph | None
    notes: tuple[SetNote, ...]
    source: Paragraph | None
    height: int


def set_leaf(leaf: Leaf, width: float, look: Theme, *, sourced: bool) -> SetLeaf:
    head = look.px(HEAD) if leaf.kicker or leaf.level or leaf.verify else 0
    sentence = lay(leaf.text, look.font(16), width, leading=1.6) if leaf.text else None
    notes = tuple(_set_note(note, width, look) for note in leaf.notes)
    sources = leaf.sources.replace("\n", "\u2028")  # a line end within one paragraph
    source = lay(sources, look.font(12), width) if sourced and sources else None
    parts = [part.height + BETWEEN for part in (*notes, source) if part is not None]
    height = ABOVE + head + (sentence.height if sentence else 0) + sum(parts) + BELOW
    return SetLeaf(head, sentence, notes, source, height)


def _set_note(note: Note, width: float, look: Theme) -> SetNote:
    font = look.font(13)
    icon = look.px(20) if note.mark else 0
    if not note.label:
        words = lay(note.text, look.font(14 if note.mark else 13), width - icon)
        return SetNote(None, words, note.mark, below=False, height=words.height)
    column = look.px(LABEL)
    below = QFontMetricsF(look.font(12)).horizontalAdvance(note.label) > column - icon - 8
    label = lay(note.label, look.font(12), width - icon if below else column - icon)
    words = lay(note.text, font, width - (icon if below else column))
    height = label.height + words.height if below else max(label.height, words.height)
    return SetNote(label, words, note.mark, below, height)


def draw(painter: QPainter, paragraph: Paragraph, left: float, top: float, role: str, wanted: str = "") -> None:
    """Draw `paragraph` with the words looked for on a soft ground."""
    look = theme.current()
    painter.setPen(look.color(role))
    found = []
    for start, end in marks(paragraph.layout.text(), wanted):
        ground = QTextLayout.FormatRange()
        ground.start, ground.length = start, end - start
        face = QTextCharFormat()
        face.setBackground(look.color("accent-soft"))
        face.setForeground(look.color("text"))
        ground.format = face
        found.append(ground)
    paragraph.layout.draw(painter, QPointF(left, top), found)
