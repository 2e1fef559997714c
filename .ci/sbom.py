"""Writes the software bill of materials: what the console is made of, in CycloneDX, from the lock and the metadata.

`python .ci/sbom.py build/sbom.cdx.json`.  The same lock gives the same file, byte for byte.  Scanners read it, or
`requirements.lock` itself; both name every component with its version and its published hashes.
"""

import hashlib
import json
import re
import sys
import tomllib
import uuid
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_ENTRY = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^\s;]+)[^\n]*\n(?P<hashes>(?: {4}--hash=\S+(?: \\)?\n)+)", re.MULTILINE
)
_HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")
_REQUIREMENT = re.compile(r"^\s*([A-Za-z0-9._-]+)")

# What the metadata of a distribution does not say, or not in the words of SPDX.
LICENCES = {
    "charset-normalizer": "MIT",
    "pyside6-essentials": "LGPL-3.0-only",
    "pyside6-pdf": "LGPL-3.0-only",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
}
# What lies inside a distribution without being one: name, licence.
INSIDE = {
    "cryptography": (("OpenSSL", "Apache-2.0"),),
    "lxml": (("libxml2", "MIT"), ("libxslt", "MIT")),
    "pikepdf": (("qpdf", "Apache-2.0"),),
    "pyside6-essentials": (("Qt", "LGPL-3.0-only"),),
    "sqlcipher3": (("SQLCipher", "BSD-3-Clause"), ("SQLite", "blessing"), ("OpenSSL", "Apache-2.0")),
}
# What the project carries itself.
CARRIED = (
    ("Noto Sans SC", "OFL-1.1", "resources/fonts"),
    ("Lucide", "ISC", "resources/icons"),
)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def locked() -> dict[str, tuple[str, list[str]]]:
    """Name → version and published hashes."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return {each["name"]: (each["version"], _HASH.findall(each["hashes"])) for each in _ENTRY.finditer(lock)}


def shipped() -> dict[str, list[str]]:
    """The distributions a bundle carries, each with what it needs; the tools of the developers are left out."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [normal(name) for name in project["dependencies"]]
    needs: dict[str, list[str]] = {}
    while waiting:
        name = waiting.pop()
        if name not in needs:
            needs[name] = sorted(set(_needs(name)))
            waiting += needs[name]
    return dict(sorted(needs.items()))


def _needs(name: str) -> Iterator[str]:
    for line in metadata.requires(name) or ():
        marker = line.partition(";")[2]
        found = _REQUIREMENT.match(line)
        if found and "extra ==" not in marker and "python_full_version <" not in marker:
            yield normal(found[1])


def licence(name: str) -> str:
    """In the words of SPDX; empty when nobody says."""
    return LICENCES.get(name) or str(
        metadata.metadata(name).get("License-Expression") or metadata.metadata(name).get("License") or ""
    )


def bill() -> dict[str, object]:
    versions, needs = locked(), shipped()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    whole = f"tingan@{project['version']}"
    digest = hashlib.sha256((ROOT / "requirements.lock").read_bytes()).hexdigest()
    direct = sorted(normal(name) for name in project["dependencies"])
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, whole + digest)}",
        "version": 1,
        "metadata": {
            "component": {
                "type": "application", "bom-ref": whole, "name": "Tingan", "version": project["version"],
                "licenses": [{"expression": project["license"]}],
            },
            "properties": [{"name": "tingan:lock:sha256", "value": digest}],
        },
        "components": [*(_component(name, *versions[name]) for name in needs), *map(_carried, CARRIED)],
        "dependencies": [
            {"ref": whole, "dependsOn": [_purl(name, versions[name][0]) for name in direct]},
            *(
                {"ref": _purl(name, versions[name][0]), "dependsOn": [_purl(it, versions[it][0]) for it in wanted]}
                for name, wanted in needs.items()
            ),
        ],
    }  # fmt: skip


def _purl(name: str, version: str) -> str:
    return f"pkg:pypi/{name}@{version}"


def _component(name: str, version: str, hashes: list[str]) -> dict[str, object]:
    """hashes: of every file published under this version; the one that is installed is among them."""
    inside = [
        {"type": "library", "name": each, "licenses": [{"expression": terms}]} for each, terms in INSIDE.get(name, ())
    ]
    return {
        "type": "library", "bom-ref": _purl(name, version), "name": name, "version": version,
        "purl": _purl(name, version), "licenses": [{"expression": licence(name)}],
        "hashes": [{"alg": "SHA-256", "content": each} for each in hashes],
        **({"components": inside} if inside else {}),
    }  # fmt: skip


def _carried(carried: tuple[str, str, str]) -> dict[str, object]:
    """Fonts and icons, by one digest over their files in order."""
    name, terms, folder = carried
    digest = hashlib.sha256()
    for path in sorted((ROOT / folder).iterdir()):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return {
        "type": "file" if name != "Lucide" else "library", "bom-ref": f"carried:{normal(name.replace(' ', '-'))}",
        "name": name, "licenses": [{"expression": terms}],
        "hashes": [{"alg": "SHA-256", "content": digest.hexdigest()}],
    }  # fmt: skip


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(bill(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def write_contents(program: Path) -> None:
    """Beside a frozen program: what it is made of, and every file with its SHA-256, as `sha256sum -c` reads it."""
    write(program / "sbom.cdx.json")
    listed = program / "contents.sha256"
    listed.unlink(missing_ok=True)
    files = sorted(path for path in program.rglob("*") if path.is_file() and not path.is_symlink())
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(program).as_posix()}" for path in files
    )
    listed.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
    print(sys.argv[1])
