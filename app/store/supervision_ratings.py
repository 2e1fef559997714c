"""How calls were rated, by their counsellor and by a supervisor."""

import hashlib
import json
from datetime import datetime

from app.domain.calls import CallId
from app.domain.people import PersonId
from app.domain.supervision import Rating, Side
from app.store import texts
from app.vault import canonical
from app.vault.vault import Transaction, Vault

_COLUMNS = "side, author, at, scores, remark, revision"


def save(work: Transaction, call: CallId, rating: Rating, document: str = "") -> str:
    """Keep a later revision; returns the digest of its scores for the chain, empty where there is nothing new."""
    scores = canonical.encode(dict(rating.scores)).decode()
    row = (rating.side, texts.words(rating.author), texts.from_time(rating.at), scores, texts.words(rating.remark))
    changed = work.execute(
        "INSERT INTO rating (call_id, side, author, at, scores, remark, revision, document)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (call_id, side, author) DO UPDATE SET at = excluded.at,"
        " scores = excluded.scores, remark = excluded.remark, revision = excluded.revision,"
        " document = excluded.document WHERE excluded.revision > rating.revision RETURNING revision",
        (call, *row, rating.revision, document),
    ).fetchall()
    if not changed:
        return ""
    return hashlib.sha256(canonical.encode(["rating/2", call, rating.side, row[1], scores])).hexdigest()


def of(vault: Vault, call: CallId) -> tuple[Rating, ...]:
    """Self first, then each supervisor in order of time."""
    rows = vault.query(f"SELECT {_COLUMNS} FROM rating WHERE call_id = ? ORDER BY side, at", (call,))
    return tuple(_rating(*row) for row in rows)


def of_counsellor(vault: Vault, counsellor: PersonId, since: datetime | None = None) -> list[tuple[CallId, Rating]]:
    """All ratings of the calls of one person, in the order of the calls."""
    rows = vault.query(
        f"SELECT call_id, {_COLUMNS} FROM rating JOIN call ON call.id = call_id WHERE counsellor = ?"
        " AND started_at >= ? ORDER BY call_id, side, at",
        (counsellor, texts.from_time(since) if since else ""),
    )
    return [(CallId(call), _rating(*row)) for call, *row in rows]


def _rating(side: str, author: str, at: str, scores: str, remark: str, revision: int) -> Rating:
    return Rating(
        side=Side(side),
        author=author,
        at=texts.to_time(at),
        scores=dict(json.loads(scores)),
        remark=remark,
        revision=revision,
    )
