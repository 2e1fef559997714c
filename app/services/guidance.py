"""The guide as a supervisor keeps it: examine an edited pack, see what it changes, take it into use; print it.

What only that needs is imported there: a vault opens without it.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.calls import GuideVersion
from app.domain.people import Person, Role
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.guide.library import Change
from app.guide.pack import GuidePack
from app.guide.sources import Problem, read
from app.paths import resources_dir
from app.services.guides import Guides
from app.store import events, guide_packs
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.guide.comparing import Difference
    from app.guide.reading.leaves import Leaflet


@dataclass(frozen=True, kw_only=True, slots=True)
class Examined:
    """What a folder holds: a pack that may be used, or everything wrong with it."""

    pack: GuidePack | None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Proposal:
    """A pack that may be taken into use.  before: the one in use.  changes: what would be different; news: the lines of
    its changelog that `before` does not have."""

    pack: GuidePack
    before: GuidePack
    changes: "tuple[Difference, ...]"
    news: tuple[Change, ...]

    @property
    def same(self) -> bool:
        return self.pack.guide_version == self.before.guide_version


@dataclass(frozen=True, kw_only=True, slots=True)
class PackState:
    """in_use: what new calls are taken under now.  next: from the next unlock on.  bundled: came with the console."""

    in_use: GuideVersion
    next: GuideVersion
    bundled: GuideVersion


class Guidance:
    """What is adopted is used from the next unlock on: the pages of a running console, and a call that may be under
    way, keep the pack they began with."""

    def __init__(self, vault: Vault, guides: Guides, me: Person) -> None:
        self._vault = vault
        self._guides = guides
        self._me = me

    def state(self) -> PackState:
        bundled = self._guides.installed.guide_version
        return PackState(
            in_use=self._guides.current.guide_version,
            next=events.adopted_guide(self._vault) or bundled,
            bundled=bundled,
        )

    def propose(self, pack: GuidePack) -> Proposal:
        """Compare `pack` with the one in use.  Raises SUPERVISOR_ONLY, GUIDE_VERSION_TAKEN."""
        self._supervisor_only()
        self._refuse_taken(pack)
        from app.guide.comparing import compare

        before = self._guides.current
        return Proposal(
            pack=pack,
            before=before,
            changes=compare(before, pack),
            news=tuple(change for change in pack.changes if change not in before.changes),
        )

    def adopt(self, pack: GuidePack) -> PackState:
        """Keep `pack` for ever and take new calls under it from the next unlock on.  Raises as `propose` does."""
        self._supervisor_only()
        self._refuse_taken(pack)
        with self._vault.transaction() as work:
            self._guides.store(work, pack)
            events.adopt_guide(work, pack.guide_version, pack.digest)
        return self.state()

    def adopt_bundled(self) -> PackState:
        """Go back to the pack that comes with the console, whichever it is at each unlock.  Raises SUPERVISOR_ONLY."""
        self._supervisor_only()
        with self._vault.transaction() as work:
            events.adopt_guide(work, None, self._guides.installed.digest)
        return self.state()

    def _supervisor_only(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)

    def _refuse_taken(self, pack: GuidePack) -> None:
        """A version means one wording for ever: calls are shown by it."""
        known = {each.guide_version: each.digest for each in (self._guides.installed, self._guides.current)}
        kept = guide_packs.digest(self._vault, pack.guide_version) or known.get(pack.guide_version)
        if kept is not None and kept != pack.digest:
            raise UserError(ErrorCode.GUIDE_VERSION_TAKEN, version=pack.version)


def examined(folder: Path) -> Examined:
    """The pack in `folder`, or what is wrong with it.  Touches no vault; slow enough for the heavy thread.  Raises
    GUIDE_UNREADABLE."""
    from app.guide.examining import examine

    if not (folder / "pack.toml").is_file():
        raise UserError(ErrorCode.GUIDE_UNREADABLE, path=str(folder))
    try:
        pack, problems = examine(read(folder))
    except OSError as error:
        raise UserError(ErrorCode.GUIDE_UNREADABLE, path=str(folder)) from error
    return Examined(pack=pack, problems=tuple(problems))


def copy_bundled(folder: Path) -> Path:
    """Write the files of the pack that comes with the console below `folder`, to be edited.  Raises EXPORT_FAILED, also
    where something of that name is there already."""
    target = folder / "tingan-guide"
    try:
        target.mkdir()
        for name, content in read(resources_dir() / "guide").files.items():
            file = target / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
    except OSError as error:
        raise UserError(ErrorCode.EXPORT_FAILED, path=str(target)) from error
    return target


@dataclass(frozen=True, kw_only=True, slots=True)
class Booklet:
    """What to print.  pack: of which it is; hotline: whose."""

    pack: GuidePack
    hotline: str
    leaflets: "Sequence[Leaflet]"
    language: Language


def print_booklet(booklet: Booklet, path: Path) -> Path:
    """Write `booklet` as a PDF, not encrypted: it says nothing about a caller.  Slow.  Raises EXPORT_FAILED."""
    from app.reports.guide_booklet import render_booklet

    _write(path, render_booklet(booklet.leaflets, booklet.pack, booklet.hotline, booklet.language))
    return path


def print_forms(pack: GuidePack, hotline: str, language: Language, folder: Path) -> tuple[Path, ...]:
    """Write the blank checklist and the blank safety plan for a power cut, not encrypted: nothing is on them yet.
    Slow.  Raises EXPORT_FAILED."""
    from app.reports.forms import blank_checklist, blank_plan
    from app.reports.words import words

    made = (("form-checklist-title", blank_checklist), ("form-plan-title", blank_plan))
    paths = tuple(folder / f"{words(language)(title)}.pdf" for title, _ in made)
    for path, (_, form) in zip(paths, made, strict=True):
        _write(path, form(pack, hotline, language))
    return paths


def _write(path: Path, content: bytes) -> None:
    """All of it or nothing.  Raises EXPORT_FAILED."""
    draft = path.with_name(f".{path.name}.new")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError as error:
        draft.unlink(missing_ok=True)
        raise UserError(ErrorCode.EXPORT_FAILED, path=str(path)) from error
