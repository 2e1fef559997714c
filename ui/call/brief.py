"""What is flagged, in two small lines beside the level, where there is no room for the flags themselves."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.labels import ElidedLabel


class Brief(QWidget):
    """Why, and how long the danger is known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._why, self._time = ElidedLabel("", "section"), ElidedLabel("", "small")
        self._why.setObjectName("call.brief.why")
        self._time.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self._why, self._time):
            column.addWidget(label)

    def show_why(self, why: str) -> None:
        if why != self._why.text():
            self._why.setText(why)

    def show_time(self, told: str) -> None:
        self._time.setText(told)
        self._time.setVisible(bool(told))
