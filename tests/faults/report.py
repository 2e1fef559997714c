"""What a fault run found: one row a fault, one line a weakening, as a table and as JSON."""

import json
import platform
import subprocess
from collections.abc import Hashable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(kw_only=True, slots=True)
class Verdict:
    """What one case came to.  lost: acknowledged saves that are gone; undetected: damage or a crash nobody was told of.

    refused: the console noticed and did not open, or its full check failed.
    """

    refused: bool = False
    lost: int = 0
    corrupt: int = 0
    plaintext: int = 0
    undetected: int = 0


@dataclass(kw_only=True, slots=True)
class Row:
    """A fault over all its cases.  distinct: different fault points among them."""

    fault: str
    cases: int = 0
    lost: int = 0
    corrupt: int = 0
    plaintext: int = 0
    undetected: int = 0
    points: set[Hashable] = field(default_factory=set)

    def add(self, point: Hashable, verdict: Verdict) -> None:
        self.cases += 1
        self.points.add(point)
        self.lost += verdict.lost
        self.corrupt += verdict.corrupt
        self.plaintext += verdict.plaintext
        self.undetected += verdict.undetected

    @property
    def met(self) -> bool:
        return self.cases > 0 and not (self.lost or self.corrupt or self.plaintext or self.undetected)

    def as_json(self) -> dict[str, object]:
        content = {name: value for name, value in asdict(self).items() if name != "points"}
        return {**content, "distinct": len(self.points), "met": self.met}


@dataclass(frozen=True, kw_only=True, slots=True)
class Mutation:
    """A safeguard taken away, and whether the harness noticed."""

    weakened: str
    caught: bool


def table(rows: Iterable[Row]) -> str:
    head = f"{'fault':32} {'cases':>7} {'distinct':>9} {'lost':>5} {'corrupt':>8} {'plain':>6} {'undetected':>11}  met"
    return "\n".join([head, *map(line, rows)])


def line(row: Row) -> str:
    return (
        f"{row.fault:32} {row.cases:7} {len(row.points):9} {row.lost:5} {row.corrupt:8} {row.plaintext:6}"
        f" {row.undetected:11}  {'yes' if row.met else 'NO '}"
    )


def _commit() -> str:
    """Of the checkout that was run; empty outside one."""
    command = ["git", "-C", str(Path(__file__).parent), "rev-parse", "--short", "HEAD"]
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def write(path: Path, rows: Iterable[Row], mutations: Iterable[Mutation]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        "machine": f", {platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "commit": _commit(),
        "rows": [row.as_json() for row in rows],
        "mutations": [asdict(mutation) for mutation in mutations],
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
