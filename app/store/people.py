"""Who has worked with this vault.  Kept after a key slot is gone, so that a record still says whose it was."""

from app.domain.people import Person, PersonId, Role
from app.store import texts
from app.vault.vault import Transaction, Vault


def keep(work: Transaction, person: Person) -> None:
    work.execute(
        "INSERT INTO person (id, name, role) VALUES (?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role",
        (person.id, texts.words(person.name), person.role),
    )


def find(vault: Vault, person: PersonId) -> Person | None:
    rows = vault.query("SELECT id, name, role FROM person WHERE id = ?", (person,))
    return _person(*rows[0]) if rows else None


def everyone(vault: Vault) -> tuple[Person, ...]:
    """By name."""
    return tuple(_person(*row) for row in vault.query("SELECT id, name, role FROM person ORDER BY name, id"))


def _person(person: str, name: str, role: str) -> Person:
    return Person(id=PersonId(person), name=name, role=Role(role))
