"""Loads a guide pack: read, compare with the types, check, build.  A broken pack is refused as a whole.

Reading the files as text takes longer than a start-up should, so a pack that passed may be kept in binary form in a
cache directory, under the digest of its files.  With a `key` the kept form is sealed: one that somebody altered is
not used.
"""

import hashlib
import hmac
from pathlib import Path

import msgspec

from app.errors import ErrorCode, UserError
from app.guide.pack import GuidePack
from app.guide.sources import read
from app.paths import resources_dir

_FORM = 4
"""Raised whenever the types of a pack change, so that a form kept by an older console is not read."""


def bundled(cache: Path | None = None, key: bytes = b"") -> GuidePack:
    """The pack that comes with the console."""
    return load(resources_dir() / "guide", cache, key)


def load(directory: Path, cache: Path | None = None, key: bytes = b"") -> GuidePack:
    """The pack in `directory`.  Raises GUIDE_BROKEN (values: path, problems — one a line) when anything is wrong with
    it.
    """
    try:
        sources = read(directory)
    except OSError as error:
        raise UserError(ErrorCode.GUIDE_BROKEN, path=str(directory), problems=error.strerror or "") from None
    kept = cache / f"guide-{sources.digest}.bin" if cache else None
    if kept and (pack := _kept(kept, key)):
        return pack
    from app.guide.examining import examine  # not needed, and not imported, where the kept form is there

    pack, problems = examine(sources)
    if pack is None:
        raise UserError(ErrorCode.GUIDE_BROKEN, path=str(directory), problems="\n".join(map(str, problems)))
    if kept:
        _keep(pack, kept, key)
    return pack


def _kept(path: Path, key: bytes) -> GuidePack | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    seal, packed = content[:32], content[32:]
    if not hmac.compare_digest(seal, _seal(packed, key)):
        return None
    try:
        return msgspec.msgpack.decode(packed, type=GuidePack)
    except msgspec.MsgspecError:
        return None


def _keep(pack: GuidePack, path: Path, key: bytes) -> None:
    packed = msgspec.msgpack.encode(pack)
    written = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for older in path.parent.glob("guide-*.bin"):
            older.unlink()
        written.write_bytes(_seal(packed, key) + packed)
        written.replace(path)
    except OSError:
        # the pack itself was loaded; without the kept form the next start is only slower
        return


def _seal(packed: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(packed, digest_size=32, key=key, person=f"tingan-g{_FORM}".encode()).digest()
