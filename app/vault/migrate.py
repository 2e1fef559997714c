"""Brings the schema of a vault up to this program's: numbered files, each applied whole or not at all."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.errors import ErrorCode, UserError
from app.vault.database import Connection, is_complete

DIRECTORY = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Migration:
    version: int
    sql: str


def migrations(directory: Path = DIRECTORY) -> tuple[Migration, ...]:
    """The files `NNNN_name.sql`, numbered from one without a gap."""
    found = tuple(
        Migration(int(path.name.split("_")[0]), path.read_text(encoding="utf-8"))
        for path in sorted(directory.glob("*.sql"))
    )
    if [migration.version for migration in found] != list(range(1, len(found) + 1)):
        raise ValueError(f"migrations are not numbered 1, 2, 3 …: {directory}")
    return found


def version_of(connection: Connection) -> int:
    row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0


def refuse_unknown(connection: Connection, steps: tuple[Migration, ...]) -> None:
    """Raises VAULT_NEWER for a schema this program does not know, VAULT_CORRUPT when there is none at all."""
    current = version_of(connection)
    if current > len(steps):
        raise UserError(ErrorCode.VAULT_NEWER, found=current, supported=len(steps))
    if current == 0:
        raise UserError(ErrorCode.VAULT_CORRUPT, what="database-empty")


def migrate(connection: Connection, steps: tuple[Migration, ...], before: Callable[[], object]) -> None:
    """Apply what is missing; `before` is called once, ahead of the first change, and makes the backup."""
    missing = steps[version_of(connection) :]
    if missing:
        before()
    for step in missing:
        _apply(connection, step)


def _apply(connection: Connection, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(step.sql):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def statements(sql: str) -> Iterator[str]:
    """The statements of a script, one at a time: running it as a script would commit half-way."""
    pending = ""
    for piece in sql.split(";")[:-1]:
        pending += piece + ";"
        if is_complete(pending):
            yield pending.strip()
            pending = ""
    rest = pending + sql.rpartition(";")[2]
    if any(line.strip() and not line.strip().startswith("--") for line in rest.splitlines()):
        raise ValueError("the script ends in the middle of a statement")
