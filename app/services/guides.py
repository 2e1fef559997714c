"""The guide packs of one vault: the one new calls are taken under, and those of old calls."""

from dataclasses import replace

import msgspec

from app.domain.calls import GuideVersion
from app.guide.pack import GuidePack
from app.store import guide_packs
from app.vault.vault import Transaction, Vault


class Guides:
    """A site may edit its pack and forget to count the version up.  Calls already taken must keep their
    questions, so the edited pack then goes by its version and the beginning of its digest."""

    def __init__(self, vault: Vault, installed: GuidePack) -> None:
        self._vault = vault
        kept = guide_packs.digest(vault, installed.guide_version)
        if kept is not None and kept != installed.digest:
            installed = replace(installed, version=f"{installed.version}+{installed.digest[:8]}")
        self.current = installed
        self._known = {installed.guide_version: installed}

    def of(self, version: GuideVersion) -> GuidePack:
        """The pack a call was taken under."""
        if version not in self._known:
            self._known[version] = msgspec.json.decode(guide_packs.content(self._vault, version), type=GuidePack)
        return self._known[version]

    def keep(self, work: Transaction) -> None:
        """Store the current pack, unless it is there already."""
        version = self.current.guide_version
        if guide_packs.digest(self._vault, version) is None:
            content = msgspec.json.encode(self.current, order="deterministic").decode()
            guide_packs.keep(work, version, self.current.digest, content)
