"""The guide packs calls were taken under, whole, so that an old call is always shown with its own questions and
rules."""

from app.domain.calls import GuideVersion
from app.vault.vault import Transaction, Vault


def digest(vault: Vault, version: GuideVersion) -> str | None:
    """Of the pack kept under this id and version; None while there is none."""
    rows = vault.query("SELECT digest FROM guide_pack WHERE id = ? AND version = ?", (version.id, version.version))
    return str(rows[0][0]) if rows else None


def content(vault: Vault, version: GuideVersion) -> str:
    """The canonical JSON of a kept pack.  Raises LookupError for one that is not there; calls refer only to kept
    ones."""
    rows = vault.query("SELECT content FROM guide_pack WHERE id = ? AND version = ?", (version.id, version.version))
    if not rows:
        raise LookupError("guide pack")
    return str(rows[0][0])


def keep(work: Transaction, version: GuideVersion, digest_: str, content_: str) -> None:
    """Store a pack once; one that is there already stays as it is."""
    work.execute(
        "INSERT OR IGNORE INTO guide_pack (id, version, digest, content) VALUES (?, ?, ?, ?)",
        (version.id, version.version, digest_, content_),
    )
