"""Which page stands before the vault: creating it, unlocking it, or saying why neither is possible."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.clock import Clock
from app.errors import UserError
from app.paths import VaultFiles
from ui.shell.tasks import Tasks
from ui.unlock.unlockpage import UnlockPage

if TYPE_CHECKING:
    from ui.unlock.createpage import CreatePage
    from ui.unlock.refusalpage import RefusalPage


class Gate(QStackedWidget):
    """Emits `opened(Console)` once somebody is in."""

    opened = Signal(object)

    def __init__(
        self,
        directory: Path,
        *,
        tasks: Tasks,
        clock: Clock,
        fixed: bool = False,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """fixed: the directory was named on the command line.  several: more than one person was here last time."""
        super().__init__(parent)
        self._directory, self._tasks, self._clock = directory, tasks, clock
        self._fixed, self._several = fixed, several
        if VaultFiles(directory).slots.is_file():
            self._show(
                self._unlock_page()
            )  # painted at once; `make_sure` tells whose it is, or that it cannot be opened
        else:
            self.look()

    def make_sure(self) -> None:
        """After the first paint: whose vault it is, where the unlock page was shown without looking."""
        if isinstance(self.currentWidget(), UnlockPage):
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
        page = self.currentWidget()
        if not people:
            self._show(self._create_page())
        elif isinstance(page, UnlockPage):
            page.set_people(people)
        else:
            page = self._unlock_page()
            page.set_people(people)
            self._show(page)

    def _unlock_page(self) -> UnlockPage:
        page = UnlockPage(self._directory, tasks=self._tasks, clock=self._clock, several=self._several)
        page.opened.connect(self.opened)
        page.refused.connect(self._refuse)
        return page

    def _create_page(self) -> "CreatePage":
        from ui.unlock.createpage import CreatePage

        page = CreatePage(self._directory, tasks=self._tasks, clock=self._clock, fixed=self._fixed)
        page.opened.connect(self.opened)
        page.refused.connect(self._refuse)
        return page

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
