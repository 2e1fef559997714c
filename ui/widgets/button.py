"""Buttons that name and show their key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from ui.shell import theme

if TYPE_CHECKING:
    from ui.shell.shortcuts import Action


def _key(action: "Action") -> str:
    """The table is imported only where a button has a key: the unlock page has none."""
    from ui.shell import shortcuts

    return shortcuts.key(action)


class Button(QPushButton):
    """A button of the style sheet.  role: "", primary, quiet, link or danger.  action: whose key it shows and does."""

    def __init__(
        self,
        text: str,
        role: str = "",
        parent: QWidget | None = None,
        *,
        icon: str = "",
        action: "Action | None" = None,
        name: str = "",
    ) -> None:
        shown = text if action is None else f"{text}   {_key(action)}"
        super().__init__(f" {shown}" if icon else shown, parent)  # a little air between the icon and the words
        self._icon, self._role = icon, role
        self.setProperty("role", role)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        if action is not None:
            self.setAccessibleDescription(_key(action))
        if name:
            self.setObjectName(name)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A filled button has its ring inside, where it stands out from both sides of itself."""
        super().paintEvent(event)
        if self._role == "primary" and self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme.current().color("on-accent"), 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), theme.RADIUS - 2, theme.RADIUS - 2)

    def _colour(self) -> None:
        if getattr(self, "_icon", ""):
            from ui.shell import icons

            colour = {"primary": "on-accent", "danger": "r4", "link": "accent"}.get(self._role, "text")
            self.setIcon(icons.icon(self._icon, colour))
            self.setIconSize(icons.icon_size(16))


class IconButton(QToolButton):
    """An icon alone; its words are its accessible name and tool tip, with the key where there is one."""

    def __init__(
        self,
        icon: str,
        words: str,
        parent: QWidget | None = None,
        *,
        colour: str = "text",
        action: "Action | None" = None,
        name: str = "",
    ) -> None:
        super().__init__(parent)
        self._icon, self._colour_role = icon, colour
        self.setAccessibleName(words)
        self.setToolTip(words if action is None else f"{words}  {_key(action)}")
        if name:
            self.setObjectName(name)
        self._colour()

    def set_icon(self, icon: str, words: str) -> None:
        self._icon = icon
        self.setAccessibleName(words)
        self.setToolTip(words)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour()

    def _colour(self) -> None:
        if getattr(self, "_icon", ""):
            from ui.shell import icons

            self.setIcon(icons.icon(self._icon, self._colour_role))
            self.setIconSize(icons.icon_size(18))
