"""The guide pack from the command line: `check` a folder before using it; `coverage` shows what serves which row."""

import argparse
import sys
from pathlib import Path

from app.domain.text import Language
from app.guide.coverage import report
from app.guide.examining import examine
from app.guide.sources import read
from app.guide.telling import told
from app.paths import resources_dir


def main(arguments: list[str] | None = None) -> int:
    """0 when all is well, 1 when something is wrong with the pack, 2 when it cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m app.guide", description=__doc__)
    parser.add_argument("command", choices=("check", "coverage"))
    parser.add_argument("folder", nargs="?", type=Path, default=resources_dir() / "guide")
    parser.add_argument("--lang", type=Language, choices=tuple(Language), default=Language.EN, help="of the findings")
    chosen = parser.parse_args(arguments)
    try:
        pack, problems = examine(read(chosen.folder))
    except OSError as error:
        sys.stderr.write(f"{chosen.folder}: {error.strerror}\n")
        return 2
    for problem in problems:
        sys.stdout.write(f"{told(problem, chosen.lang)}\n")
    if pack is None:
        sys.stdout.write(f"{len(problems)} problems.  The pack cannot be used as it is.\n")
        return 1
    if chosen.command == "check":
        sys.stdout.write(f"{pack.id} {pack.version}: nothing is wrong.\n")
        return 0
    lines, empty = report(pack)
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if empty else 0


if __name__ == "__main__":
    sys.exit(main())
