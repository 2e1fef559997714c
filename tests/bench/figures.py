"""What a figure is, how a series of timings becomes one, and the table and file they end up in."""

import json
import platform
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Figure:
    """One measured figure against its peer in the same run.

    ours, peer: in `unit`; None where a side could not be measured, and `note` says why.  goal: in words.
    met: None where it could not be decided.
    """

    id: str
    name: str
    ours: float | None
    peer: float | None = None
    unit: str = "ms"
    goal: str = ""
    met: bool | None = None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        return self.ours / self.peer if self.ours is not None and self.peer else None


def at_most(
    figure: str, name: str, ours: float, peer: float, *, ratio: float, unit: str = "ms", note: str = ""
) -> Figure:
    """A figure whose goal is `ours` ≤ `ratio` × `peer`."""
    return Figure(
        id=figure, name=name, ours=ours, peer=peer, unit=unit, goal=f"≤ {ratio:g}×", met=ours <= ratio * peer, note=note
    )


def below(figure: str, name: str, ours: float, limit: float, *, unit: str = "ms", note: str = "") -> Figure:
    """A figure whose goal is an absolute limit."""
    return Figure(id=figure, name=name, ours=ours, unit=unit, goal=f"≤ {limit:g} {unit}", met=ours <= limit, note=note)


def missing(figure: str, name: str, why: str, *, unit: str = "ms", goal: str = "", ours: float | None = None) -> Figure:
    """A figure, or the peer of one, that could not be measured here.  It stays in the table."""
    return Figure(id=figure, name=name, ours=ours, unit=unit, goal=goal, note=why)


def quantile(values: Iterable[float], q: float) -> float:
    """The value that a share `q` of `values` does not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(q * len(ordered)))]


def median(values: Iterable[float]) -> float:
    return quantile(values, 0.5)


def table(figures: Sequence[Figure]) -> str:
    """Fixed-width lines for a terminal."""

    def number(value: float | None) -> str:
        return "–" if value is None else f"{value:.2f}" if value < 100 else f"{value:.0f}"

    verdict = {True: "met", False: "MISSED", None: "open"}
    rows = [("id", "figure", "ours", "peer", "unit", "ratio", "goal", "")]
    rows += [
        (f.id, f.name, number(f.ours), number(f.peer), f.unit, number(f.ratio), f.goal, verdict[f.met]) for f in figures
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines.insert(1, "  ".join("─" * width for width in widths))
    notes = [f"  {f.id}: {f.note}" for f in figures if f.note]
    return "\n".join([*lines, *(["", *notes] if notes else [])])


def machine() -> str:
    """What the figures were measured on: enough to tell two runs apart, nothing that names a machine."""
    from os import cpu_count

    return f"{platform.system()} {platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}"


def write(figures: Sequence[Figure], path: Path) -> None:
    """The figures as JSON, in the shape that other tools read."""
    rows = [
        {
            "id": f.id, "name": f.name, "ours": f.ours, "peer": f.peer, "unit": f.unit, "ratio": f.ratio,
            "goal": f.goal, "met": f.met, "note": f.note,
        }
        for f in figures
    ]  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"machine": machine(), "figures": rows}, indent=2, ensure_ascii=False) + "\n", "utf-8")
