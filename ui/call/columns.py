"""Where the panels of a call lie: three columns, or two where the window is narrow for the size of the text.

    stages, prompts | notes, protocol | flags, checklist        notes, protocol | flags, then checklist or prompts

Between the two only the left column moves; what the eye is on never does while a call goes on as it is.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.call.divider import Divider
from ui.call.pile import Pile
from ui.shell import theme
from ui.shell.shortcuts import Action, key
from ui.widgets.segmented import Option, Segmented

_NARROW = 1080  # px at 100 % of text
Sizes = tuple[int, ...]
_USUAL: Sizes = (276, 524, 422, 250, 280, 238, 300)


class Columns(QWidget):
    """`guide`: stages and prompts.  `notes` and `protocol` share the middle, `flags` and `checklist` the right."""

    divided = Signal(object)
    """A person moved a border; how everything is divided now."""
    narrowed = Signal(bool)
    """The guide came to the place it shares with the checklist, or left it."""
    crowded = Signal(bool)
    """The guide lies in front at that place: the flags above it are to be told in brief, or again in full."""

    def __init__(
        self,
        *,
        guide: QWidget,
        notes: QWidget,
        protocol: QWidget,
        flags: QWidget,
        checklist: QWidget,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._guide, self._checklist = guide, checklist
        self._narrow = self._crowded = False
        self._right_in_full: list[int] = []
        self._lower = Pile(checklist)
        checklist_words, prompt_words = self.tr("Checklist"), self.tr("Prompts")
        self._choice = Segmented(
            [
                Option("checklist", f"{checklist_words} {key(Action.FOCUS_CHECKLIST)}"),
                Option("guide", f"{prompt_words} {key(Action.FOCUS_STAGES)}"),
            ],
            size=12,
        )
        self._choice.setObjectName("call.side")
        self._choice.set_label(self.tr("Beside the notes"))
        self._choice.set_value("checklist")
        self._choice.chosen.connect(self._on_chosen)
        self._choice.hide()
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._choice)
        column.addWidget(self._lower, 1)
        self._left = QWidget()
        QVBoxLayout(self._left).setContentsMargins(16, 12, 8, 12)
        self._home().addWidget(guide)
        self._middle = Divider(Qt.Orientation.Vertical, notes, protocol)
        self._right = Divider(Qt.Orientation.Vertical, flags, below)
        sides = (self._left, _padded(self._middle), _padded(self._right))
        for side in sides:
            side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._lower.currentChanged.connect(self._weigh)
        self._across = Divider(Qt.Orientation.Horizontal, *sides)
        self._across.setStretchFactor(1, 1)
        for divider in (self._across, self._middle, self._right):
            divider.splitterMoved.connect(self._on_moved)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._across)
        self.divide(_USUAL)

    @property
    def narrow(self) -> bool:
        return self._narrow

    def sizes(self) -> Sizes:
        """How the panels are divided, in px: three across, two in the middle, two at the right."""
        return (*self._wide, *self._middle.sizes(), *(self._right_in_full or self._right.sizes()))

    def divide(self, sizes: Sizes) -> None:
        """Divide as `sizes` were once; what does not make sense is left alone."""
        if len(sizes) == len(_USUAL):
            self._wide = sizes[:3]
            for divider, parts in ((self._across, sizes[:3]), (self._middle, sizes[3:5]), (self._right, sizes[5:])):
                divider.setSizes(parts)

    def bring(self, panel: QWidget) -> None:
        """Bring the guide or the checklist to the front where they share a place."""
        if self._narrow:
            self._lower.setCurrentWidget(panel)
            self._choice.set_value("guide" if panel is self._guide else "checklist")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_across"):
            self._arrange()

    def _home(self) -> QVBoxLayout:
        layout = self._left.layout()
        assert isinstance(layout, QVBoxLayout)
        return layout

    def _arrange(self) -> None:
        narrow = self.width() < theme.current().px(_NARROW)
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._lower.addWidget(self._guide)
            self.bring(self._guide)
        else:
            self._home().addWidget(self._guide)
            self._guide.show()
        self._left.setVisible(not narrow)
        self._across.setStretchFactor(2, 1 if narrow else 0)
        self._across.setSizes([1, self.width() // 2, self.width() // 2] if narrow else self._wide)
        self._choice.setVisible(narrow)
        self.narrowed.emit(narrow)
        self._weigh()

    def _weigh(self) -> None:
        crowded = self._narrow and self._lower.currentWidget() is self._guide
        if crowded == self._crowded:
            return
        self._crowded = crowded
        if crowded:
            self._right_in_full = self._right.sizes()
        self._right.hold(held=crowded)
        self.crowded.emit(crowded)
        if not crowded:
            self._right.setSizes(self._right_in_full)
            self._right_in_full = []

    def _on_moved(self) -> None:
        if not self._narrow:
            self._wide = tuple(self._across.sizes())
        self.divided.emit(self.sizes())

    def _on_chosen(self, which: str) -> None:
        self._lower.setCurrentWidget(self._guide if which == "guide" else self._checklist)


def _padded(widget: QWidget) -> QWidget:
    frame = QWidget()
    column = QVBoxLayout(frame)
    column.setContentsMargins(8, 12, 12, 12)
    column.addWidget(widget)
    return frame
