"""Imports made ahead of need, once the first page is painted and somebody is reading or typing."""

from collections.abc import Callable
from types import ModuleType

from PySide6.QtCore import QObject, QTimer


def import_services() -> list[ModuleType]:
    """What opens a vault.  Touches no widget, so it may run on any thread."""
    import cryptography.exceptions
    import cryptography.hazmat.primitives.ciphers.aead
    import cryptography.hazmat.primitives.kdf.argon2
    import cryptography.hazmat.primitives.kdf.hkdf
    import filelock

    import app.console
    import app.logs
    import app.services.access

    return [cryptography, filelock, app.console, app.logs, app.services.access]


def import_pages(owner: QObject) -> None:
    """The desk and its first page, a piece at a time, so that typing the passphrase never waits for long."""
    _Steps([_desk, _around, _call], owner).start()


def _desk() -> None:
    import ui.shell.desk
    import ui.shell.rooms
    import ui.shell.session  # noqa: F401


def _around() -> None:
    """What keeps watch from the unlocking on."""
    import ui.settings.upkeep
    import ui.shell.capture
    import ui.shell.clipboard
    import ui.shell.palette.finding
    import ui.shell.precedence
    import ui.shell.presence
    import ui.shell.shifttime  # noqa: F401


def _call() -> None:
    import ui.call.page  # noqa: F401


class _Steps(QObject):
    def __init__(self, steps: list[Callable[[], None]], parent: QObject) -> None:
        super().__init__(parent)
        self._steps = steps

    def start(self) -> None:
        QTimer.singleShot(30, self._on_next)

    def _on_next(self) -> None:
        self._steps.pop(0)()
        if self._steps:
            self.start()
        else:
            self.deleteLater()
