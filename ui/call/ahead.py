"""What can be done before the telephone rings, in small pieces while nothing else happens.

The first time a control is shown it gets its look, and the first time a character is painted its shape is read from the
font.  On the first dangerous answer of a shift there is no time for either.
"""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from app.domain.text import Language
from app.guide.pack import GuidePack
from ui.call.view import CallView
from ui.shell import theme

_BETWEEN = 20  # ms
_AT_ONCE = 150  # characters: a piece is short enough for the frame of an answer, when a call comes before the last one
_FACES = ((12, False), (12, True), (13, False), (13, True), (14, False), (14, True), (16, False))


class Ahead(QObject):
    """Does one piece at a time until `pieces` end."""

    def __init__(self, pieces: Iterator[None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pieces = pieces
        self._timer = QTimer(self, interval=_BETWEEN)
        self._timer.timeout.connect(self._on_quiet)
        self._timer.start()

    def _on_quiet(self) -> None:
        if next(self._pieces, self) is self:
            self._timer.stop()


def pieces(
    view: Callable[[], CallView], size: Callable[[], QSize], guide: GuidePack, language: Language
) -> Iterator[None]:
    """The call screen built, given its look, laid out, and every character of the guide read."""
    yield
    screen = view()
    yield
    screen.flags.prepare()
    yield
    yield from screen.cues.prepare()
    for part in screen.findChildren(QWidget):
        part.ensurePolished()
    yield
    if not screen.isVisible():
        screen.resize(size())
        screen.grab()
    yield
    screen.rehearse()
    yield
    characters = "".join(sorted(set("".join(_texts(guide, language)))))
    for px, bold in _FACES:
        for some in _batched(characters, _AT_ONCE):
            sheet = QPixmap(1, 1)
            painter = QPainter(sheet)
            painter.setFont(theme.current().font(px, bold=bold))
            painter.drawText(0, 0, some)
            painter.end()
            yield


def _batched(characters: str, most: int) -> Iterator[str]:
    return (characters[at : at + most] for at in range(0, len(characters), most))


def _texts(guide: GuidePack, language: Language) -> Iterable[str]:
    """What the guide may put on the screen at once."""
    for item in guide.checklist.items:
        yield item.label.in_(language)
        yield item.ask.in_(language)
        yield from (choice.text.in_(language) for choice in item.choices)
    yield from (rule.because.in_(language) for rule in guide.checklist.rules)
    yield from (action.text.in_(language) for action in guide.actions)
    for protocol in guide.protocols:
        yield from (step.what.in_(language) for step in protocol.steps)
    yield "0123456789:"
