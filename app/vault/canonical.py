"""One spelling for each JSON value, so that a digest or a MAC over it means the value and not its layout."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any


def encode(value: object) -> bytes:
    """UTF-8 JSON: keys sorted, no spaces, no NaN."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def with_checksum(content: Mapping[str, object]) -> bytes:
    """A JSON file of `content` that carries its own SHA-256, for damage that happens before any key is known."""
    digest = hashlib.sha256(encode(content)).hexdigest()
    return json.dumps({**content, "checksum": digest}, ensure_ascii=False, sort_keys=True, indent=1).encode() + b"\n"


def checked(data: bytes) -> dict[str, Any]:
    """What `with_checksum` wrote.  Raises ValueError when a single bit of the file differs."""
    content = json.loads(data.decode())
    if not isinstance(content, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one kind of error for everything a damaged file can be
    content.pop("checksum", None)
    if with_checksum(content) != data:
        raise ValueError("checksum differs")
    return content
