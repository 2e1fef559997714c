"""What was decided about the findings in texts that are to leave, and why a document left without masking."""

import hashlib
import hmac
import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from app.domain.people import PersonId
from app.store import texts
from app.vault.vault import Transaction, Vault


def digest(vault: Vault, text: str) -> str:
    """By which a text is found again without being kept a second time."""
    return hmac.new(vault.index_key(), b"masking\0" + text.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()


def find(vault: Vault, text: str, by: PersonId) -> dict[str, Any] | None:
    """What `by` decided about `text`; None where nothing yet."""
    rows = vault.query("SELECT state FROM masking WHERE text = ? AND by = ?", (digest(vault, text), by))
    return json.loads(rows[0][0]) if rows else None


def save(work: Transaction, digest: str, by: PersonId, at: datetime, state: Mapping[str, Any]) -> None:
    work.execute(
        "INSERT INTO masking (text, by, at, state) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (text, by) DO UPDATE SET at = excluded.at, state = excluded.state",
        (digest, by, texts.from_time(at), json.dumps(state)),
    )


def forget(vault: Vault, work: Transaction, written: Iterable[str]) -> None:
    """The decisions of everybody about these texts, which are being shredded."""
    work.executemany("DELETE FROM masking WHERE text = ?", [(digest(vault, text),) for text in written])


def save_reason(work: Transaction, document: str, by: PersonId, at: datetime, reason: str) -> None:
    work.execute(
        "INSERT INTO unmasked_export (document, at, by, reason) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (document) DO UPDATE SET at = excluded.at, by = excluded.by, reason = excluded.reason",
        (document, texts.from_time(at), by, texts.words(reason)),
    )


def reason_of(vault: Vault, document: str) -> str:
    """Why `document` left without masking; empty where it did not."""
    rows = vault.query("SELECT reason FROM unmasked_export WHERE document = ?", (document,))
    return rows[0][0] if rows else ""
