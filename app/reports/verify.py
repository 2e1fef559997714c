"""Whether a file that was exported is still what was written: `python -m app.reports.verify FILE`."""

import argparse
import sys
from pathlib import Path

from app.reports.signing import LARGEST, SUFFIX, verify


def main(arguments: list[str] | None = None) -> int:
    """0 when the signature fits, 1 when it does not, 2 when a file cannot be read."""
    parser = argparse.ArgumentParser(prog="python -m app.reports.verify", description=__doc__)
    parser.add_argument("file", type=Path, help="the exported file; its signature lies beside it as FILE.sig")
    parser.add_argument("--key", default="", help="the key of the workstation, as its receipts print it")
    chosen = parser.parse_args(arguments)
    beside = chosen.file.with_name(chosen.file.name + SUFFIX)
    try:
        data = chosen.file.read_bytes()
        with beside.open("rb") as file:
            signature = file.read(LARGEST + 1)
    except OSError as error:
        sys.stderr.write(f"{error.filename}: {error.strerror}\n")
        return 2
    found = verify(data, signature)
    if not found.fits:
        sys.stdout.write("The signature does not fit: the file was changed, or it was signed elsewhere.\n")
        return 1
    if chosen.key and "".join(chosen.key.split()).lower() != "".join(found.key.split()):
        sys.stdout.write(f"Signed, but with another key: {found.key}\n")
        return 1
    sys.stdout.write(f"The signature fits.  Key of the workstation: {found.key}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
