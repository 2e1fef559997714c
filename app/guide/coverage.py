"""Which entries of a pack serve which row of the map of practice."""

from app.guide.building import FIELDS
from app.guide.pack import GuidePack
from app.guide.rows import ROWS


def served(pack: GuidePack) -> dict[str, list[str]]:
    """Row → the entries that serve it, such as `prompt opening-greeting`, prompts last."""
    rows: dict[str, list[str]] = {row: [] for row in ROWS}
    for section, field in FIELDS.items():
        for entry in getattr(pack, field):
            for row in getattr(entry, "rows", ()):
                rows[row].append(f"{section} {entry.id}")
    for prompt in pack.prompts:
        rows[prompt.row].append(f"prompt {prompt.id}")
    return rows


def report(pack: GuidePack) -> tuple[list[str], list[str]]:
    """The report, line by line, and the rows that nothing serves."""
    rows = served(pack)
    empty = [row for row, entries in rows.items() if not entries]
    lines = [f"{row:6} {len(entries):4}  {ROWS[row]}" for row, entries in rows.items()]
    for row, entries in rows.items():
        lines += ["", f"{row}  {ROWS[row]}", *(f"  {entry}" for entry in entries or ["NOTHING"])]
    lines += ["", f"{len(rows) - len(empty)} of {len(rows)} rows are served."]
    if empty:
        lines.append(f"Empty: {', '.join(empty)}")
    return lines, empty
