"""Wires one open vault into its services.  Nothing else puts them together."""

from pathlib import Path

from app.clock import Clock
from app.domain.people import Person, PersonId
from app.errors import ErrorCode, UserError
from app.guide.loader import bundled
from app.guide.pack import GuidePack
from app.services import access
from app.services.access import GUIDE_CACHE, NewVault
from app.services.administration import Administration
from app.services.aftercare import Aftercare
from app.services.audit import Audit
from app.services.backups import Backups
from app.services.caller_files import CallerFiles
from app.services.caller_record import CallerRecord
from app.services.callers import Callers
from app.services.care import Care
from app.services.casework import Casework
from app.services.coded_export import CodedExport
from app.services.followups import FollowUps
from app.services.guidance import Guidance
from app.services.guides import Guides
from app.services.incidents import Incidents
from app.services.intake import Intake
from app.services.masking import Masking
from app.services.matching import Matching
from app.services.packages import Packages
from app.services.people import People
from app.services.referrals import Referrals
from app.services.rescue import Rescue
from app.services.retention import Retention
from app.services.shifts import Shifts
from app.services.statistics import Statistics
from app.services.supervision import Supervision
from app.services.supervision_desk import SupervisionDesk
from app.store import people, site
from app.store.events import doubted_calls
from app.vault.keyslots import Unlocked
from app.vault.vault import Vault, open_vault


class Console:
    """One open vault and what can be done with it.  me: who opened it; guide: the pack new calls are taken under.

    site: its name, numbers and schedules; warnings: what whoever opened it should be told; practice: every call in it
    is made up.  Made, used and closed on one thread; `me`, `hotline`, `site`, `guide`, `practice` and `warnings` may be
    read from any.
    """

    def __init__(self, vault: Vault, installed: GuidePack) -> None:
        self._vault = vault
        self.me = _whoever_opened(vault)
        guides = Guides(vault, installed)
        self.guide = guides.current
        self.intake = Intake(vault, guides, self.me)
        self.casework = Casework(vault, guides, self.me)
        self.callers = Callers(vault, guides, self.me)
        self.caller_record = CallerRecord(vault, self.me)
        self.caller_files = CallerFiles(vault, guides, self.me, self.callers)
        self.matching = Matching(vault, guides, self.me)
        self.supervision = Supervision(vault, guides, self.me)
        self.masking = Masking(vault, self.me)
        self.supervision_desk = SupervisionDesk(vault, guides, self.me)
        self.packages = Packages(vault, self.me)
        self.administration = Administration(vault, self.me)
        self.people = People(vault, self.me)
        self.backups = Backups(vault, self.me)
        self.audit = Audit(vault, self.me)
        self.guidance = Guidance(vault, guides, self.me)
        self.followups = FollowUps(vault, guides, self.me)
        self.shifts = Shifts(vault, self.me)
        self.referrals = Referrals(vault, guides, self.me)
        self.incidents = Incidents(vault, guides, self.me)
        self.care = Care(vault, guides, self.me)
        self.aftercare = Aftercare(vault, self.me)
        self.retention = Retention(vault, self.me)
        self.coded_export = CodedExport(vault, guides, self.me)
        self.statistics = Statistics(vault, guides, self.me)
        self.practice = bool(site.get(vault, site.PRACTICE))
        self.site = self.administration.site()
        self.hotline = self.site.hotline
        self.rescue = Rescue(vault, guides, self.intake, self.casework, self.me)
        waiting = [UserError(ErrorCode.EMERGENCY_WAITING, path=str(path)) for path in self.rescue.waiting()[:1]]
        doubt = [UserError(ErrorCode.OPENED_DESPITE, calls=len(doubted_calls(vault)))] if vault.doubt else []
        self.warnings = (*doubt, *([guides.refused] if guides.refused else []), *waiting)

    def close(self) -> None:
        """Close the vault and forget its keys.  Closing twice does nothing."""
        self.rescue.close()
        self._vault.close()


def open_console(directory: Path, unlocked: Unlocked, clock: Clock, *, despite: bool = False) -> Console:
    """despite: see `open_vault`.  Raises as it does, and GUIDE_BROKEN."""
    return _over(open_vault(directory, unlocked, clock, despite=despite))


def create_console(directory: Path, new: NewVault, clock: Clock) -> tuple[Console, str]:
    """A new vault, opened, and its recovery code.  Raises as `access.create` does, and GUIDE_BROKEN before anything is
    made: a recovery code that nobody was shown is lost."""
    bundled()
    vault, code = access.create(directory, new, clock)
    return _over(vault), code


def _over(vault: Vault) -> Console:
    try:
        return Console(vault, bundled(vault.directory / GUIDE_CACHE, vault.cache_key()))
    except BaseException:
        vault.close()
        raise


def _whoever_opened(vault: Vault) -> Person:
    """The owner of the slot.  Kept in the vault under the name of today."""
    slot = vault.slot
    me = Person(id=PersonId(slot.id), name=slot.name, role=slot.role)
    if people.find(vault, me.id) != me:
        with vault.transaction() as work:
            people.keep(work, me)
    return me
