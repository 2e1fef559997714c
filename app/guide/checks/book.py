"""A pack together with the entries it was built from, so that a check can say where something stands."""

from collections.abc import Iterable

from app.guide.pack import GuidePack
from app.guide.sources import Entry, Problem


class Book:
    """pack: what is checked.  entries: where it comes from, in the order of the files."""

    def __init__(self, pack: GuidePack, entries: Iterable[Entry]) -> None:
        self.pack = pack
        self.entries = tuple(entries)
        self._by_id = {(entry.section, entry.table.get("id")): entry for entry in reversed(self.entries)}

    def entry(self, section: str, id_: str) -> Entry:
        """The entry with this section and id; one that stands for pack.toml where it is a single value of the pack."""
        return self._by_id.get((section, id_)) or Entry("pack.toml", id_, id_, {}, 1)

    def problem(self, section: str, id_: str, what: str, mend: str) -> Problem:
        return self.entry(section, id_).problem(what, mend)
