"""What people learned: day, topic, how long."""

from datetime import date, datetime

from app.domain.people import PersonId
from app.domain.wellbeing import Training, TrainingId
from app.store import texts
from app.vault.vault import Transaction, Vault


def add(work: Transaction, person: PersonId, at: datetime, day: date, topic: str, minutes: int) -> None:
    work.execute(
        "INSERT INTO training (person, at, day, topic, minutes) VALUES (?, ?, ?, ?, ?)",
        (person, texts.from_time(at), day.isoformat(), texts.words(topic), minutes),
    )


def remove(work: Transaction, person: PersonId, training: TrainingId) -> None:
    """One's own only."""
    work.execute("DELETE FROM training WHERE id = ? AND person = ?", (training, person))


def of(vault: Vault, person: PersonId | None = None) -> tuple[Training, ...]:
    """The latest day first; of everybody where nobody is named."""
    rows = vault.query(
        "SELECT training.id, coalesce(person.name, training.person), day, topic, minutes FROM training"
        " LEFT JOIN person ON person.id = training.person WHERE ? IS NULL OR training.person = ?"
        " ORDER BY day DESC, training.id DESC",
        (person, person),
    )
    return tuple(
        Training(id=TrainingId(id_), person=name, day=date.fromisoformat(day), topic=topic, minutes=minutes)
        for id_, name, day, topic, minutes in rows
    )
