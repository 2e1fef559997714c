"""The key, shown where its action is."""

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.shell import shortcuts


class KeyHint(QLabel):
    """A small key cap.  Decoration for the eye: screen readers get the key with the action itself."""

    def __init__(self, action: shortcuts.Action | str, parent: QWidget | None = None) -> None:
        text = shortcuts.key(action) if isinstance(action, shortcuts.Action) else action
        super().__init__(text, parent)
        self.setProperty("role", "key")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
