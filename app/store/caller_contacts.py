"""How to reach callers, apart from everything else; found by a keyed digest of the number, never by the number."""

import hashlib
import hmac
from datetime import datetime

from app.domain.callers import CallerId, Contact, ContactId, ContactKind, normal_number
from app.domain.people import PersonId
from app.store import texts
from app.vault.vault import Transaction, Vault


def key_of(index_key: bytes, number: str) -> bytes | None:
    """By what a number is found; None for what cannot be one."""
    normal = normal_number(number)
    return hmac.digest(index_key, f"caller-number/1:{normal}".encode(), hashlib.sha256) if normal else None


def add(
    work: Transaction, index_key: bytes, caller: CallerId, contact: Contact, at: datetime, by: PersonId
) -> ContactId:
    """Keep one more way to reach the caller, or another spelling of one that is kept."""
    row = (texts.from_time(at), by, contact.kind, *_words(contact), key_of(index_key, contact.number))
    if contact.id is not None:
        work.execute(
            "UPDATE caller_contact SET at = ?, by = ?, kind = ?, name = ?, relation = ?, number = ?, key = ?"
            " WHERE id = ?",
            (*row, contact.id),
        )
        return contact.id
    cursor = work.execute(
        "INSERT INTO caller_contact (caller, at, by, kind, name, relation, number, key)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (caller, *row),
    )
    return ContactId(cursor.lastrowid or 0)


def of(vault: Vault, caller: CallerId) -> tuple[Contact, ...]:
    """Of all codes of the person, by kind, in the order in which they were kept."""
    rows = vault.query(
        "SELECT caller_contact.id, kind, name, relation, number FROM caller_contact JOIN caller ON caller.id = caller"
        " WHERE caller.root = ? ORDER BY kind = 'emergency', kind = 'guardian', caller_contact.id",
        (caller,),
    )
    return tuple(
        Contact(id=ContactId(id_), kind=ContactKind(kind), name=name, relation=relation, number=number)
        for id_, kind, name, relation, number in rows
    )


def owner(vault: Vault, contact: ContactId) -> CallerId | None:
    """The person a contact is of."""
    rows = vault.query(
        "SELECT caller.root FROM caller_contact JOIN caller ON caller.id = caller WHERE caller_contact.id = ?",
        (contact,),
    )
    return CallerId(rows[0][0]) if rows else None


def by_number(vault: Vault, index_key: bytes, number: str) -> tuple[tuple[CallerId, ContactKind], ...]:
    """The persons reached under `number`, and as what they have it: those whose own it is first."""
    rows = vault.query(
        "SELECT caller.root, kind, min(kind <> 'phone') FROM caller_contact"
        " JOIN caller ON caller.id = caller WHERE key = ? AND key IS NOT NULL GROUP BY caller.root"
        " ORDER BY 3, max(caller_contact.id) DESC",
        (key_of(index_key, number),),
    )
    return tuple((CallerId(root), ContactKind(kind)) for root, kind, _ in rows)


def sharing(vault: Vault, caller: CallerId) -> tuple[tuple[CallerId, ContactKind], ...]:
    """Other persons with a number of this one, and as what they have it."""
    rows = vault.query(
        "SELECT other.root, theirs.kind FROM caller AS own JOIN caller_contact AS mine ON mine.caller = own.id"
        " JOIN caller_contact AS theirs ON theirs.key = mine.key AND theirs.key IS NOT NULL"
        " JOIN caller AS other ON other.id = theirs.caller"
        " WHERE own.root = ? AND other.root <> ? GROUP BY other.root, theirs.kind ORDER BY theirs.kind <> 'phone', 1",
        (caller, caller),
    )
    return tuple((CallerId(root), ContactKind(kind)) for root, kind in rows)


def remove(work: Transaction, contact: ContactId) -> None:
    work.execute("DELETE FROM caller_contact WHERE id = ?", (contact,))


def shred(work: Transaction, caller: CallerId) -> int:
    """Delete every way to reach the person; the freed pages are overwritten.  Returns how many there were."""
    cursor = work.execute(
        "DELETE FROM caller_contact WHERE caller IN (SELECT id FROM caller WHERE root = ?)", (caller,)
    )
    return int(cursor.rowcount)


def _words(contact: Contact) -> tuple[str, str, str]:
    return texts.words(contact.name), texts.words(contact.relation), texts.words(contact.number)
