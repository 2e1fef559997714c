"""Where the guide stands beside the call: the stages, and under them the prompts, or what ends the call.

Where the room is narrow for the size of the text, all of its head is one line, so that the prompts keep their room.
"""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.call.pile import Pile
from ui.call.prompts import PromptPanel
from ui.call.stages import StageList
from ui.widgets.card import Hairline


class GuidancePanel(QWidget):
    """`others` take the whole place of stages and prompts while they are shown."""

    def __init__(
        self, stages: StageList, prompts: PromptPanel, *others: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._stages, self._prompts = stages, prompts
        self._pile = Pile(prompts, *others)
        self._head = QWidget()
        self._line = QHBoxLayout(self._head)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(8)
        self._line.addWidget(stages, 1)
        self._under = Hairline()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._head)
        self._column.addWidget(self._under)
        self._column.addWidget(self._pile, 1)

    @property
    def shown(self) -> QWidget | None:
        return self._pile.currentWidget()

    def show_part(self, part: QWidget) -> None:
        self._pile.setCurrentWidget(part)
        self._head.setVisible(part is self._prompts)
        self._under.setVisible(part is self._prompts)

    def set_narrow(self, narrow: bool) -> None:
        self._stages.set_terse(narrow)
        if narrow:
            self._line.addWidget(self._prompts.topic, 1)
        self._prompts.set_headed(not narrow)
