"""Cues while notes are typed: words marked by a thin line, and one question suggested at a place kept for it.

Nothing is answered, no level changes, the focus stays where it is until the key is pressed.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QSyntaxHighlighter, QTextBlock, QTextCharFormat, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QWidget

from app.domain.cues import Cue, Lexicon, Listener
from app.domain.notes import NoteMark, spans
from app.domain.risk import NOT_ASKED, Answer, ItemId
from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.notes import NotesEditor
from ui.shell import theme
from ui.shell.shortcuts import Action
from ui.widgets.keyhint import KeyHint
from ui.widgets.labels import ElidedLabel, words

_NARROW = 430  # px at 100 % of text
_PAUSE = 150  # ms of typing after which the suggestion follows
_PAINTED = 30  # ms after which a key is on the screen, and what it changed is read
_LOOKS = {
    NoteMark.WORDS: ("accent-soft", "text"),
    NoteMark.JUDGEMENT: ("sunken", "text"),
    NoteMark.UNVERIFIED: ("raised", "muted"),
}  # the ground and the ink of a marked piece


@dataclass(frozen=True, slots=True)
class Suggestion:
    """words: as they stand in the notes.  line: which paragraph they are in, from 0."""

    words: str
    item: ItemId
    cue: Cue
    line: int


class CueMarks(QSyntaxHighlighter):
    """Draws a thin line under the words that suggest something, and sets apart what is marked by hand.  Only the
    paragraph that changed is read again, once the key that changed it is painted; until then its lines stay under the
    words they were under."""

    def __init__(self, document: QTextDocument, listener: Listener) -> None:
        super().__init__(document)
        self._listener = listener
        self.behind = QTimer(self, singleShot=True, interval=_PAINTED)
        self._read = (-1, "", list[tuple[int, int]]())  # the paragraph last seen, its text, where its lines are
        self._mark = QTextCharFormat()
        self._marked = {mark: QTextCharFormat() for mark in NoteMark}
        self.colour()

    def colour(self) -> None:
        """Take the colour of the theme in use."""
        self._mark.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        self._mark.setUnderlineColor(theme.current().color("accent"))
        for mark, (ground, ink) in _LOOKS.items():
            self._marked[mark].setBackground(theme.current().color(ground))
            self._marked[mark].setForeground(theme.current().color(ink))

    def highlightBlock(self, text: str) -> None:
        for span in spans(text):
            start, end = _units(text, span.start), _units(text, span.end)
            self.setFormat(start, end - start, self._marked[span.mark])
        number = self.currentBlock().blockNumber()
        if number == self._read[0] and not self._listener.knows(text):
            places = _still_there(text, *self._read[1:])
            self.behind.start()
        else:
            heard = self._listener.hear(text)
            places = [(at, at + cue.end - cue.start) for at, cue in heard if cue.item is not None]
        self._read = (number, text, places)
        for first, last in places:
            start, end = _units(text, first), _units(text, last)
            under = QTextCharFormat(self.format(start))
            under.merge(self._mark)
            self.setFormat(start, end - start, under)

    def catch_up(self) -> None:
        """Read what was typed last."""
        block = self.document().findBlockByNumber(self._read[0])
        self.forget()
        if block.isValid():
            self.rehighlightBlock(block)

    def forget(self) -> None:
        self.behind.stop()
        self._read = (-1, "", [])


class CueLine(QWidget):
    """The suggestion in one line, under the notes.  Its place is kept while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("call.cue")
        self._words = ElidedLabel("", "muted")
        self._more = words("", "small", wrap=False)
        self._away = (words(self.tr("Put away"), "small", wrap=False), KeyHint(Action.DISMISS_CUE))
        self._narrow = False
        self._suggestion = QWidget()
        row = QHBoxLayout(self._suggestion)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for part in (self._more, KeyHint(Action.GO_TO_CUE), *self._away):
            row.addWidget(part)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._stack = QStackedLayout(self)  # as high as the higher of both, so that nothing above ever moves
        self._stack.addWidget(self._suggestion)
        self.show_suggestion("", 0)

    def fill_with(self, widget: QWidget) -> None:
        """What stands in the place while nothing is suggested."""
        self._stack.addWidget(widget)
        self._show_rest()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the question comes first; the key is among the others under F1."""
        super().resizeEvent(event)
        narrow = event.size().width() < theme.current().px(_NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self._show_rest()

    @property
    def text(self) -> str:
        return self._words.text()

    def show_suggestion(self, text: str, more: int) -> None:
        """more: how many other questions are suggested."""
        self._words.setText(text)
        self._more.setText(f"+{more}" if more else "")
        self.setAccessibleName(text)
        self._show_rest()

    def _show_rest(self) -> None:
        for part in self._away:
            part.setVisible(not self._narrow)
        self._more.setVisible(bool(self._more.text()))
        self._stack.setCurrentIndex(0 if self.text else self._stack.count() - 1)


class Cues(QObject):
    """Listens to one editor."""

    item_wanted = Signal(str)  # ItemId

    def __init__(self, guide: GuidePack, language: Language, editor: NotesEditor, parent: QObject) -> None:
        super().__init__(parent)
        self.line = CueLine()
        self._labels = {item.id: f"{item.id} {item.label.in_(language)}" for item in guide.checklist.items}
        self._editor = editor
        self._listener = Listener(Lexicon(guide.cues))
        self._marks = CueMarks(editor.document(), self._listener)
        self._marks.behind.timeout.connect(self._on_painted)
        self._answers: Mapping[ItemId, Answer] = {}
        self._dismissed: set[tuple[str, ItemId]] = set()
        self._shown: Suggestion | None = None
        self._later = QTimer(self, singleShot=True, interval=_PAUSE)
        self._later.timeout.connect(self._show)
        editor.edited.connect(self._on_edited)
        theme.announcer.changed.connect(self._recolour)

    def prepare(self) -> Iterator[None]:
        """Read the lexicon ahead of the first word, a little at a time."""
        return self._listener.prepare()

    @property
    def shown(self) -> Suggestion | None:
        return self._shown

    def begin(self, answers: Mapping[ItemId, Answer]) -> None:
        """Of a call that begins or goes on; its notes are in the editor."""
        self._dismissed.clear()
        self.show_answers(answers)

    def end(self) -> None:
        """Forget the words of the call."""
        self._later.stop()
        self._marks.forget()
        self._listener.keep(())
        self.begin({})

    def show_answers(self, answers: Mapping[ItemId, Answer]) -> None:
        """What was asked meanwhile is not suggested any more."""
        self._answers = answers
        self._show()

    def go(self) -> None:
        if self._shown is not None:
            self.item_wanted.emit(self._shown.item)

    def dismiss(self) -> None:
        """Put the suggestion away for the rest of the call.  The mark stays: it says what was written."""
        if self._shown is not None:
            self._dismissed.add((self._shown.words, self._shown.item))
            self._show()

    def _recolour(self) -> None:
        self._marks.colour()
        self._quietly(self._marks.rehighlight)

    def _on_painted(self) -> None:
        self._quietly(self._marks.catch_up)

    def _quietly(self, draw: Callable[[], None]) -> None:
        """The text is as it was."""
        self._editor.blockSignals(True)
        draw()
        self._editor.blockSignals(False)

    def _on_edited(self) -> None:
        if not self._later.isActive():
            self._later.start()

    def _show(self) -> None:
        if self._listener.full:
            self._listener.keep(block.text() for block in self._blocks())
        found = list(self._suggestions())
        here = self._editor.textCursor().blockNumber()
        urgent = [each for each in found if not each.cue.quiet] or found
        before = [each for each in urgent if each.line <= here]
        self._shown = next(reversed(before or urgent), None)
        others = {each.item for each in found} - {self._shown.item if self._shown else ItemId("")}
        self.line.show_suggestion(self._text(self._shown), len(others))

    def _text(self, shown: Suggestion | None) -> str:
        if shown is None:
            return ""
        item, meaning = self._labels[shown.item], shown.cue.meaning
        if meaning.other:
            return self.tr('"{words}", about somebody else → ask {item}').format(words=shown.words, item=item)
        if meaning.past:
            return self.tr('"{words}", earlier → ask {item}').format(words=shown.words, item=item)
        return self.tr('"{words}" → ask {item}').format(words=shown.words, item=item)

    def _suggestions(self) -> Iterator[Suggestion]:
        """Those whose question was not asked yet, in the order of the notes."""
        for number, block in enumerate(self._blocks()):
            text = block.text()
            for at, cue in self._listener.hear(text):
                if cue.item is None or self._answers.get(cue.item, NOT_ASKED) != NOT_ASKED:
                    continue
                said = text[at : at + cue.end - cue.start]
                if (said, cue.item) not in self._dismissed:
                    yield Suggestion(said, cue.item, cue, number)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._editor.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def _still_there(text: str, before: str, places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Those of `places` in `before` whose words stand in `text` too, there or moved by what came or went."""
    moved = len(text) - len(before)
    return [
        (start + by, end + by)
        for start, end in places
        for by in [0 if text[start:end] == before[start:end] else moved]
        if start + by >= 0 and text[start + by : end + by] == before[start:end]
    ]


def _units(text: str, at: int) -> int:
    """Characters before `at` as the document counts them: a rare one counts twice."""
    return at + sum(letter > "\uffff" for letter in text[:at]) if not text.isascii() else at
