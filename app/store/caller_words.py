"""What is written down about a caller besides the calls: words for colleagues, agreements, links, and what was done to
the record as a whole."""

import hashlib
from datetime import date, datetime

from app.domain.callers import Act, Agreement, CallerId, Link, WordKind
from app.domain.people import PersonId
from app.store import texts
from app.vault import canonical
from app.vault.vault import Transaction, Vault


def write(work: Transaction, caller: CallerId, kind: WordKind, text: str, at: datetime, by: PersonId) -> str:
    """Let `text` stand from now on.  Returns the digest of the row."""
    row = (caller, kind.value, texts.from_time(at), by, texts.words(text))
    work.execute("INSERT INTO caller_word (caller, kind, at, by, text) VALUES (?, ?, ?, ?, ?)", row)
    return _digest(row)


def words(vault: Vault, caller: CallerId, kind: WordKind) -> str:
    """What stands.  Of a code that was merged too, until the person's own was written anew with both in view."""
    rows = vault.query(
        "SELECT text FROM caller_word JOIN caller ON caller.id = caller_word.caller"
        " WHERE caller.root = ?1 AND kind = ?2 AND caller_word.id ="
        " (SELECT max(id) FROM caller_word AS later WHERE later.caller = caller.id AND later.kind = ?2)"
        " AND (caller.id = ?1 OR NOT EXISTS (SELECT 1 FROM caller_word AS own WHERE own.caller = ?1 AND own.kind = ?2"
        " AND own.at > (SELECT max(at) FROM caller_act WHERE caller_act.caller = caller.id AND act = 'merged')))"
        " ORDER BY caller.id = ?1 DESC, caller.id",
        (caller, kind),
    )
    return "\n".join(text for (text,) in rows if text.strip())


def agree(work: Transaction, caller: CallerId, agreement: Agreement, at: datetime, by: PersonId) -> str:
    """Returns the digest of the row."""
    row = (
        caller,
        texts.from_time(at),
        by,
        texts.words(agreement.supporter),
        texts.words(agreement.times),
        texts.words(agreement.approach),
        agreement.since.isoformat(),
        agreement.until.isoformat() if agreement.until else None,
    )
    work.execute(
        "INSERT INTO caller_agreement (caller, at, by, supporter, times, approach, since, until)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    return _digest(row)


def end_agreements(work: Transaction, caller: CallerId, at: datetime) -> None:
    work.execute(
        "UPDATE caller_agreement SET ended_at = ? WHERE ended_at IS NULL"
        " AND caller IN (SELECT id FROM caller WHERE root = ?)",
        (texts.from_time(at), caller),
    )


def agreements(vault: Vault, caller: CallerId) -> tuple[Agreement, ...]:
    """Newest first."""
    rows = vault.query(
        "SELECT since, until, supporter, times, approach, coalesce(person.name, caller_agreement.by), ended_at"
        " FROM caller_agreement JOIN caller ON caller.id = caller_agreement.caller"
        " LEFT JOIN person ON person.id = caller_agreement.by WHERE caller.root = ? ORDER BY caller_agreement.id DESC",
        (caller,),
    )
    return tuple(
        Agreement(
            since=date.fromisoformat(since),
            until=date.fromisoformat(until) if until else None,
            supporter=supporter,
            times=times,
            approach=approach,
            by=by,
            ended=ended is not None,
        )
        for since, until, supporter, times, approach, by, ended in rows
    )


def link(work: Transaction, caller: CallerId, about: CallerId, relation: str, at: datetime, by: PersonId) -> None:
    work.execute(
        "INSERT INTO caller_link (caller, about, at, by, relation) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (caller, about) DO UPDATE SET relation = excluded.relation, at = excluded.at, by = excluded.by",
        (caller, about, texts.from_time(at), by, texts.words(relation)),
    )


def unlink(work: Transaction, caller: CallerId, about: CallerId) -> None:
    """Take the link back, whichever codes of the two it was made with."""
    work.execute(
        "DELETE FROM caller_link WHERE caller IN (SELECT id FROM caller WHERE root = ?)"
        " AND about IN (SELECT id FROM caller WHERE root = ?)",
        (caller, about),
    )


def calls_about(vault: Vault, caller: CallerId) -> tuple[Link, ...]:
    """Whom this person calls about."""
    return _links(vault, caller, "caller", "about")


def called_about_by(vault: Vault, caller: CallerId) -> tuple[Link, ...]:
    """Who calls about this person."""
    return _links(vault, caller, "about", "caller")


def _links(vault: Vault, caller: CallerId, this: str, that: str) -> tuple[Link, ...]:
    rows = vault.query(
        f"SELECT DISTINCT root.id, root.code, relation FROM caller_link"
        f" JOIN caller AS own ON own.id = caller_link.{this}"
        f" JOIN caller AS other ON other.id = caller_link.{that} JOIN caller AS root ON root.id = other.root"
        " WHERE own.root = ? AND other.root <> own.root ORDER BY root.id",
        (caller,),
    )
    return tuple(Link(id=CallerId(id_), code=code, relation=relation) for id_, code, relation in rows)


def act(
    work: Transaction,
    caller: CallerId,
    done: Act,
    at: datetime,
    by: PersonId,
    *,
    other: CallerId | None = None,
    reason: str = "",
    document: str = "",
) -> str:
    """Keep what was done to the record, and why.  Returns the digest of the row."""
    row = (caller, texts.from_time(at), by, done.value, other, texts.words(reason), document)
    work.execute(
        "INSERT INTO caller_act (caller, at, by, act, other, reason, document) VALUES (?, ?, ?, ?, ?, ?, ?)", row
    )
    return _digest(row)


def _digest(row: tuple[object, ...]) -> str:
    return hashlib.sha256(canonical.encode(list(row))).hexdigest()
