"""Which page stands before the vault: creating it, unlocking it, or saying why neither is possible."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.clock import Clock
from app.errors import UserError
from ui.shell.tasks import Tasks

if TYPE_CHECKING:
    from app.services.access import SlotInfo
    from ui.unlock.createpage import CreatePage
    from ui.unlock.refusalpage import RefusalPage
    from ui.unlock.unlockpage import UnlockPage


class Gate(QStackedWidget):
    """Emits `opened(Console)` once somebody is in.  fixed: the directory was named on the command line."""

    opened = Signal(object)

    def __init__(
        self, directory: Path, *, tasks: Tasks, clock: Clock, fixed: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._directory, self._tasks, self._clock, self._fixed = directory, tasks, clock, fixed
        self.look()

    def look(self) -> None:
        """Show the page that fits what is in the directory now."""
        from app.services import access

        try:
            state = access.vault_state(self._directory)
            people = access.people(self._directory) if state is access.VaultState.READY else ()
        except UserError as error:
            self._refuse(error)
            return
        page = self._unlock_page(people) if people else self._create_page()
        page.opened.connect(self.opened)
        page.refused.connect(self._refuse)
        self._show(page)

    def _unlock_page(self, people: "tuple[SlotInfo, ...]") -> "UnlockPage":
        from ui.unlock.unlockpage import UnlockPage

        return UnlockPage(self._directory, people, tasks=self._tasks, clock=self._clock)

    def _create_page(self) -> "CreatePage":
        from ui.unlock.createpage import CreatePage

        return CreatePage(self._directory, tasks=self._tasks, clock=self._clock, fixed=self._fixed)

    def _refuse(self, error: UserError) -> None:
        from ui.unlock.refusalpage import RefusalPage

        page = RefusalPage(error, self._directory)
        page.retried.connect(self.look)
        self._show(page)

    def _show(self, page: "UnlockPage | CreatePage | RefusalPage") -> None:
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        page.arrived()
