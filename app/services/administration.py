"""What concerns the hotline as a whole: its name, its people, backups, and whether the record is intact."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.people import Person, Role
from app.domain.site import SiteSettings
from app.errors import ErrorCode, UserError
from app.services import site_settings
from app.store import calls, people, seals
from app.vault.vault import Vault

Progress = Callable[[int, int], bool]
"""Told (done, total); returns False to stop."""


@dataclass(frozen=True, kw_only=True, slots=True)
class IntegrityReport:
    """What a full check found.  events, calls: how many are sound.  broken: what is wrong with the chain, empty
    when nothing is, and `at` which event.  altered: the numbers of closed calls that do not match the chain.
    complete: False when it was stopped. sequence, head: the anchor of the chain, to compare with a printed
    one."""

    events: int
    calls: int
    broken: str
    at: int
    altered: tuple[str, ...]
    complete: bool
    sequence: int
    head: str

    @property
    def sound(self) -> bool:
        """True when everything was checked and everything matched."""
        return self.complete and not self.broken and not self.altered


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

    def verify(self, progress: Progress | None = None) -> IntegrityReport:
        """Recompute the chain, compare every closed call with it, and authenticate every page of the file.

        `progress` counts events and calls together.  Raises VAULT_CORRUPT when the file itself is damaged.
        """
        closed = calls.closed_total(self._vault)
        counted = _Counted(progress, closed)
        chain = self._vault.verify_chain(counted.events)
        wrong = None if counted.stopped else seals.altered(self._vault, counted.calls)
        if wrong is not None:
            self._vault.verify_file()
        anchor = self._vault.anchor()
        return IntegrityReport(
            events=chain.checked,
            calls=closed - len(wrong) if wrong is not None else 0,
            broken=chain.broken,
            at=chain.at,
            altered=tuple(calls.number(self._vault, call) for call in wrong or ()),
            complete=wrong is not None,
            sequence=anchor.sequence,
            head=anchor.head,
        )


class _Counted:
    """Events and calls counted through as one, and whether somebody said stop."""

    def __init__(self, progress: Progress | None, closed: int) -> None:
        self._progress = progress
        self._closed = closed
        self._events = 0
        self.stopped = False

    def events(self, done: int, total: int) -> bool:
        self._events = total
        return self._tell(done, total + self._closed)

    def calls(self, done: int, total: int) -> bool:
        return self._tell(self._events + done, self._events + total)

    def _tell(self, done: int, total: int) -> bool:
        self.stopped = self._progress is not None and not self._progress(done, total)
        return not self.stopped
