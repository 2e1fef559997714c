"""The directory of the site: its own entries, changed entries of the guide pack, and when each was verified."""

from datetime import date, datetime
from typing import Any

from app.domain.people import PersonId
from app.domain.referrals import SITE, Place, ResourceKey
from app.store import texts
from app.vault.vault import Transaction, Vault


def kept(vault: Vault) -> dict[ResourceKey, Place]:
    """Every entry that somebody wrote or changed, archived ones too."""
    rows = vault.query(
        "SELECT key, name, service, numbers, region, hours, note, archived_at FROM resource ORDER BY name"
    )
    checks = checked(vault)
    return {ResourceKey(row[0]): _place(row, checks) for row in rows}


def checked(vault: Vault) -> dict[str, tuple[date, str]]:
    """Key → the last day somebody made sure, and who."""
    rows = vault.query(
        "SELECT key, max(day), coalesce(person.name, by) FROM resource_check"
        " LEFT JOIN person ON person.id = by GROUP BY key"
    )
    return {key: (date.fromisoformat(day), by) for key, day, by in rows}


def new_key(work: Transaction) -> ResourceKey:
    """The next of the site's own."""
    sql = "SELECT coalesce(max(CAST(substr(key, ?) AS INTEGER)), 0) + 1 FROM resource WHERE key LIKE ?"
    ((number,),) = work.execute(sql, (len(SITE) + 1, f"{SITE}%")).fetchall()
    return ResourceKey(f"{SITE}{number}")


def put(work: Transaction, place: Place, at: datetime, by: PersonId) -> None:
    fields = (place.name, place.service, place.numbers, place.region, place.hours, place.note)
    work.execute(
        "INSERT OR REPLACE INTO resource (key, name, service, numbers, region, hours, note, archived_at, changed_at,"
        " changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            place.key,
            *map(texts.words, fields),
            texts.from_optional_time(place.archived_at),
            texts.from_time(at),
            by,
        ),
    )


def check(work: Transaction, key: ResourceKey, day: date, at: datetime, by: PersonId) -> None:
    work.execute(
        "INSERT OR REPLACE INTO resource_check (key, day, at, by) VALUES (?, ?, ?, ?)",
        (key, day.isoformat(), texts.from_time(at), by),
    )


def _place(row: tuple[Any, ...], checks: dict[str, tuple[date, str]]) -> Place:
    key, name, service, numbers, region, hours, note, archived = row
    day, by = checks.get(key, (None, ""))
    return Place(
        key=ResourceKey(key),
        name=name,
        service=service,
        numbers=numbers,
        region=region,
        hours=hours,
        note=note,
        verified=day,
        verified_by=by,
        archived_at=texts.to_optional_time(archived),
    )
