"""A pack together with the entries it was built from, so that a check can say where something stands."""

from dataclasses import dataclass

from app.guide.pack import GuidePack
from app.guide.sources import Entry, Problem


@dataclass(frozen=True, slots=True)
class Book:
    """pack: what is checked.  entries: where it comes from, in the order of the files."""

    pack: GuidePack
    entries: tuple[Entry, ...]

    def problem(self, section: str, id_: str, what: str, mend: str) -> Problem:
        """A problem at the entry with this section and id; at pack.toml for a single value of the pack."""
        for entry in self.entries:
            if entry.section == section and entry.table.get("id") == id_:
                return entry.problem(what, mend)
        return Problem("pack.toml", f"{id_}:", what, mend)
