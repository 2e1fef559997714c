"""The guide packs of one vault: the one new calls are taken under, and those of old calls."""

from dataclasses import replace

import msgspec

from app.domain.calls import GuideVersion
from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.store import events, guide_packs
from app.vault.vault import Transaction, Vault


class Guides:
    """installed: the pack that comes with the console.  current: the one new calls are taken under, for as long as the
    vault is open.  refused: why the pack that was imported last is not in use, None when all is well.

    Whoever edits the installed pack may forget to count the version up.  Calls already taken must keep their
    questions, so it then goes by its version and the beginning of its digest.
    """

    def __init__(self, vault: Vault, installed: GuidePack) -> None:
        self._vault = vault
        kept = guide_packs.digest(vault, installed.guide_version)
        if kept is not None and kept != installed.digest:
            installed = replace(installed, version=f"{installed.version}+{installed.digest[:8]}")
        self.installed = installed
        self.current = installed
        self.refused: UserError | None = None
        self._known = {installed.guide_version: installed}
        adopted = events.adopted_guide(vault)
        if adopted is not None:
            self._take(adopted)

    def of(self, version: GuideVersion) -> GuidePack:
        """The pack a call was taken under."""
        if version not in self._known:
            self._known[version] = msgspec.json.decode(guide_packs.content(self._vault, version), type=GuidePack)
        return self._known[version]

    def keep(self, work: Transaction) -> None:
        """Store the current pack, unless it is there already."""
        self.store(work, self.current)

    def store(self, work: Transaction, pack: GuidePack) -> None:
        """Store `pack`, unless it is there already."""
        if guide_packs.digest(self._vault, pack.guide_version) is None:
            content = msgspec.json.encode(pack, order="deterministic").decode()
            guide_packs.keep(work, pack.guide_version, pack.digest, content)

    def _take(self, adopted: GuideVersion) -> None:
        try:
            self.current = self.of(adopted)
        except (LookupError, msgspec.MsgspecError):
            # calls must be possible whatever became of it: the installed pack always works
            self.refused = UserError(
                ErrorCode.GUIDE_NOT_IN_USE, version=adopted.version, bundled=self.installed.version
            )
