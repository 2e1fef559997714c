"""The files of a guide pack as they lie on disk: their digest, and their tables before any meaning is given.

Entries may be spread over files as a site likes; files are taken in the order of their paths, and that is the order of
the content.
"""

import hashlib
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

Table = dict[str, object]


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with a pack.  file: with its line where known.  entry: which table of it.  mend: what to do
    about it.
    """

    file: str
    entry: str
    what: str
    mend: str

    def __str__(self) -> str:
        return f"{self.file}: {self.entry} {self.what} {self.mend}"


@dataclass(frozen=True, slots=True)
class Entry:
    """One table of a file, such as one `[[rule]]`.  path: where it stands, such as `rule[3]`.  line: counted from 1."""

    file: str
    section: str
    path: str
    table: Table
    line: int

    @property
    def name(self) -> str:
        """The entry as an editor finds it: its id where it has one, its place in the file otherwise."""
        found = self.table.get("id")
        return f"{self.section} {found}" if isinstance(found, str) and found else self.path

    def problem(self, what: str, mend: str, inside: str = "") -> Problem:
        """A problem here.  inside: the key it concerns."""
        return Problem(f"{self.file}:{self.line}", f"{self.name}, {inside}:" if inside else f"{self.name}:", what, mend)


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a pack, relative path → content, in the order of their paths."""

    files: dict[str, bytes]

    @property
    def digest(self) -> str:
        """SHA-256 over names and contents, hex."""
        total = hashlib.sha256()
        for name, content in self.files.items():
            total.update(f"{len(name.encode())}:{name}:{len(content)}:".encode())
            total.update(content)
        return total.hexdigest()


def read(directory: Path) -> Sources:
    """Every `.toml` file below `directory`.  Raises OSError when one cannot be read."""
    paths = sorted(path for path in directory.rglob("*.toml") if path.is_file())
    return Sources({path.relative_to(directory).as_posix(): path.read_bytes() for path in paths})


def parse(sources: Sources) -> tuple[list[Entry], Table, list[Problem]]:
    """The entries of all files in order, the single values of all files together, and the files that are not TOML."""
    entries: list[Entry] = []
    single: Table = {}
    problems: list[Problem] = []
    for file, content in sources.files.items():
        try:
            text = content.decode("utf-8-sig")  # some editors put a mark in front
            document = tomllib.loads(text)
        except UnicodeDecodeError:
            problems.append(Problem(file, "whole file:", "is not UTF-8 text.", "Save it as UTF-8."))
            continue
        except tomllib.TOMLDecodeError as error:
            problems.append(Problem(file, "whole file:", f"is not valid TOML: {error}.", "Mend what it names."))
            continue
        defaults = document.pop("default", {})
        for key, value in document.items():
            if isinstance(value, list) and value and all(isinstance(table, dict) for table in value):
                default = defaults.get(key, {}) if isinstance(defaults, dict) else {}
                entries += _entries(file, key, value, default, _lines(text, key))
            elif key in single:
                what, mend = "is given in another file as well.", "Keep it in one file and delete the other."
                problems.append(Problem(file, f"{key}:", what, mend))
            else:
                single[key] = value
    return entries, single, problems


def _entries(file: str, section: str, tables: list[Table], default: Table, lines: list[int]) -> Iterator[Entry]:
    for number, table in enumerate(tables, 1):
        for conditions in (table.get(key) for key in ("all", "any", "none")):
            for condition in conditions if isinstance(conditions, list) else ():
                # the files say `is`, which Python keeps to itself
                if isinstance(condition, dict) and "is" in condition:
                    condition["answer"] = condition.pop("is")
        line = lines[number - 1] if len(lines) == len(tables) else 1
        yield Entry(file, section, f"{section}[{number}]", {**default, **table}, line)


def _lines(text: str, section: str) -> list[int]:
    """The lines on which the entries of a section begin."""
    heading = re.compile(rf"^[ \t]*\[\[[ \t]*{re.escape(section)}[ \t]*\]\]", re.MULTILINE)
    return [text.count("\n", 0, found.start()) + 1 for found in heading.finditer(text)]
