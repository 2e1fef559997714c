"""Which page stands before the vault: creating it, unlocking it, or saying why neither is possible."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.clock import Clock
from app.errors import UserError
from app.paths import VaultFiles
from ui.unlock.unlockpage import UnlockPage

if TYPE_CHECKING:
    from app.services.access import Unlocked
    from ui.shell.tasks import Tasks
    from ui.unlock.createpage import CreatePage
    from ui.unlock.recoveredpage import RecoveredPage
    from ui.unlock.refusalpage import RefusalPage
    from ui.unlock.restorepage import RestorePage


class Gate(QStackedWidget):
    """Emits `opened(Console)` once somebody is in."""

    opened = Signal(object)

    def __init__(
        self,
        directory: Path,
        *,
        clock: Clock,
        fixed: bool = False,
        several: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """fixed: the directory was named on the command line.  several: more than one person was here last time."""
        super().__init__(parent)
        self._directory, self._clock = directory, clock
        self._fixed, self._several = fixed, several
        self._tasks: Tasks | None = None
        if VaultFiles(directory).slots.is_file():  # painted before anything is read; `begin` tells whether it holds
            self._show(self._unlock_page())

    def begin(self, tasks: "Tasks") -> None:
        """After the first paint: look what is there, and let `tasks` work for the pages."""
        self._tasks = tasks
        self.look()

    def look(self) -> None:
        """Show the page that fits what is in the directory now."""
        from app.services import access

        assert self._tasks is not None
        try:
            state = access.vault_state(self._directory)
            people = access.people(self._directory) if state is access.VaultState.READY else ()
        except UserError as error:
            self._refuse(error)
            return
        if not people:
            self._show(self._create_page(self._tasks))
            return
        page = self.currentWidget()
        if not isinstance(page, UnlockPage):
            page = self._unlock_page()
            self._show(page)
        page.begin(self._tasks, people)

    def _unlock_page(self) -> UnlockPage:
        page = UnlockPage(self._directory, clock=self._clock, several=self._several)
        page.opened.connect(self.opened)
        page.recovered.connect(self._recover)
        page.restore_asked.connect(self._restore)
        page.refused.connect(self._refuse)
        return page

    def _recover(self, unlocked: "Unlocked") -> None:
        """The recovery code fitted: first of all somebody gets a passphrase again."""
        from app.services import access
        from ui.unlock.recoveredpage import RecoveredPage

        assert self._tasks is not None
        people = access.people(self._directory)
        page = RecoveredPage(self._directory, unlocked, people, tasks=self._tasks, clock=self._clock)
        page.opened.connect(self.opened)
        page.refused.connect(self._refuse)
        self._show(page)

    def _restore(self) -> None:
        from ui.unlock.restorepage import RestorePage

        assert self._tasks is not None
        page = RestorePage(self._directory, tasks=self._tasks, clock=self._clock)
        page.restored.connect(self.look)
        page.went_back.connect(self.look)
        self._show(page)

    def _create_page(self, tasks: "Tasks") -> "CreatePage":
        from ui.unlock.createpage import CreatePage

        page = CreatePage(self._directory, tasks=tasks, clock=self._clock, fixed=self._fixed)
        page.opened.connect(self.opened)
        page.refused.connect(self._refuse)
        page.restore_asked.connect(self._restore)
        return page

    def _refuse(self, error: UserError) -> None:
        from ui.unlock.refusalpage import RefusalPage

        page = RefusalPage(error, self._directory)
        page.retried.connect(self.look)
        page.restore_asked.connect(self._restore)
        page.despite_asked.connect(self._ask_despite)
        self._show(page)

    def _ask_despite(self) -> None:
        """The passphrase once more: the key was given back when the vault was refused."""
        page = self._unlock_page()
        page.insist()
        self._show(page)
        self.look()

    def _show(self, page: "UnlockPage | CreatePage | RefusalPage | RecoveredPage | RestorePage") -> None:
        before = self.currentWidget()
        self.addWidget(page)
        self.setCurrentWidget(page)
        if before is not None:
            self.removeWidget(before)
            before.deleteLater()
        page.arrived()
