"""What concerns the hotline as a whole: its name, its people, backups, and whether the record is intact."""

from dataclasses import replace
from pathlib import Path

from app.domain.people import Person, Role
from app.domain.site import SiteSettings
from app.errors import ErrorCode, UserError
from app.services import condition, site_settings
from app.services.backups import Backups
from app.services.condition import AnchorMatch, Condition
from app.services.integrity import Check, IntegrityReport, Progress
from app.store import people
from app.vault import durable
from app.vault.vault import Vault

__all__ = ["Administration", "AnchorMatch", "Condition", "IntegrityReport", "Progress"]


class Administration:
    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me

    def site(self) -> SiteSettings:
        return site_settings.read(self._vault)

    def change_site(self, settings: SiteSettings) -> SiteSettings:
        """Raises SUPERVISOR_ONLY, NAME_MISSING."""
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)
        if not settings.hotline.strip():
            raise UserError(ErrorCode.NAME_MISSING)
        if settings != self.site():
            with self._vault.transaction() as work:
                site_settings.write(work, settings)
        return self.site()

    def rename_hotline(self, name: str) -> SiteSettings:
        """Raises SUPERVISOR_ONLY, NAME_MISSING."""
        return self.change_site(replace(self.site(), hotline=name.strip()))

    def people(self) -> tuple[Person, ...]:
        """Everyone who has worked with this vault, by name."""
        return people.everyone(self._vault)

    def backup(self) -> Path:
        """Make a verified backup; returns its directory."""
        return self._vault.backup()

    def condition(self) -> Condition:
        """How the vault is doing: backups, checks, room, and what is less safe around it than it should be."""
        return condition.condition(self._vault, Backups(self._vault, self._me))

    def close_to_others(self) -> Condition:
        """Take back what others on this computer may do with the files of the vault.  Raises READ_ONLY."""
        with durable.file_errors(self._vault.directory):
            condition.close_to_others(self._vault)
        return self.condition()

    def compare_anchor(self, sequence: str, head: str) -> AnchorMatch:
        """Whether the vault goes on from an anchor that was printed earlier, as typed from the paper."""
        return condition.compare(self._vault, sequence, head)

    def verify(self, progress: Progress | None = None) -> IntegrityReport:
        """Recompute the chain, compare every closed call with it, and authenticate every page of the file.

        `progress` counts events and calls together.  Raises VAULT_CORRUPT when the file itself is damaged.
        """
        check = Check(self._vault)
        for done, total in check.pieces():
            if progress is not None and not progress(done, total):
                break
        return check.report()
