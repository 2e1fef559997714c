"""Who opened, changed, exported and unlocked: the chain as a supervisor reads it, and as a file for whoever reviews
it."""

import csv
import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.calls import CallId
from app.domain.people import Person, PersonId, Role
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.reports.content import new_document_id
from app.services.outbound import Closed, ExportReceipt, Form, closed, write_signed
from app.store import audit, calls, people, site
from app.store.audit import Wanted
from app.vault import durable
from app.vault.vault import Vault

if TYPE_CHECKING:
    from app.reports.audit_log import AuditContent

PAGE = 100
_END = 1 << 62
_CALL = "call/"
_FORMULA = frozenset("=+-@\t\r\n")


class Group(StrEnum):
    """What kind of thing was done."""

    UNLOCKED = "unlocked"
    OPENED = "opened"
    CHANGED = "changed"
    EXPORTED = "exported"
    PEOPLE = "people"
    VAULT = "vault"


_PATTERNS: dict[Group, tuple[str, ...]] = {
    Group.UNLOCKED: ("vault-opened", "vault-opened-despite", "vault-created"),
    Group.OPENED: ("call-opened", "call-opened-altered", "*-seen", "caller-opened"),
    Group.EXPORTED: ("*-exported", "*-printed"),
    Group.PEOPLE: ("slot-*", "recovery-*"),
    Group.VAULT: ("backup-*", "vault-checked", "vault-restored", "site-*", "guide-*"),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line.  who: empty for the recovery code.  about: the number of a call, the name of a person, or nothing."""

    sequence: int
    at: datetime
    who: str
    kind: str
    group: Group
    about: str


Words = Callable[[Row], tuple[str, ...]]
"""One line as whoever asks would read it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What is looked for.  person, group: None for all; since, until: UTC."""

    person: PersonId | None = None
    group: Group | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Found:
    """rows: newest first.  more: where to go on, None at the end."""

    rows: tuple[Row, ...]
    more: int | None


class Audit:
    """Raises SUPERVISOR_ONLY in all it does."""

    def __init__(self, vault: Vault, me: Person) -> None:
        self._vault = vault
        self._me = me
        self._names: dict[str, str] = {}

    def people(self) -> tuple[Person, ...]:
        """Everybody who may stand in it."""
        self._supervisor_only()
        return people.everyone(self._vault)

    def look(self, question: Question, before: int | None = None, limit: int = PAGE) -> Found:
        """A page of it, newest first; `before` is what the page before said in `more`."""
        self._supervisor_only()
        self._names = {person.id: person.name for person in people.everyone(self._vault)}
        found = audit.entries(self._vault, _wanted(question), before or _END, limit + 1)
        rows = tuple(self._row(entry) for entry in found[:limit])
        return Found(rows=rows, more=rows[-1].sequence if len(found) > limit else None)

    def export(self, question: Question, path: Path, head: tuple[str, ...], words: Words) -> int:
        """Write everything that fits as a table, newest first; returns how many lines.  Recorded in the chain.

        Raises EXPORT_FAILED."""
        rows = self._all(question)
        content = table([head, *(words(row) for row in rows)])
        try:
            durable.write_atomically(path, content)
        except OSError as error:
            raise UserError(ErrorCode.EXPORT_FAILED, path=str(path.parent)) from error
        with self._vault.transaction() as work:
            work.record("audit-exported", "audit", {"rows": len(rows)})
        return len(rows)

    def paper(
        self, question: Question, asked: str, language: Language, head: tuple[str, ...], words: Words
    ) -> "AuditContent":
        """Everything that fits, as it stands on paper, newest first."""
        from app.reports.audit_log import AuditContent

        return AuditContent(
            language=language,
            document_id=new_document_id(),
            hotline=site.get(self._vault, site.HOTLINE),
            asked=asked,
            head=head,
            rows=tuple(words(row) for row in self._all(question)),
        )

    @staticmethod
    def close(content: "AuditContent", passphrase: str) -> Closed:
        """Set and encrypted.  Reads nothing but its arguments, so any thread will do.  Raises PASSPHRASE_SHORT,
        PASSPHRASE_COMMON."""
        from app.reports.audit_log import render_audit_log

        pdf = render_audit_log(content).pdf
        return closed(pdf, None, content.document_id, content.fingerprint, passphrase, Form.PDF)

    def hand_out(self, made: Closed, directory: Path) -> ExportReceipt:
        """Write it with its signature.  Recorded before it is written.  Raises EXPORT_FAILED."""
        self._supervisor_only()
        told = {"document": made.document, "fingerprint": made.fingerprint, "sha256": made.sha256}
        with self._vault.transaction() as work:
            work.record("audit-exported", "audit", told)
        path = directory / f"Tingan-{made.document}.pdf"
        signature, key = write_signed(path, made.data, self._vault.signing_key())
        return ExportReceipt(path=path, sha256=made.sha256, document=made.document, signature=signature, key=key)

    def _all(self, question: Question) -> list[Row]:
        self._supervisor_only()
        rows: list[Row] = []
        before: int | None = None
        while True:
            found = self.look(question, before, limit=5_000)
            rows += found.rows
            before = found.more
            if before is None:
                return rows

    def _row(self, entry: audit.Entry) -> Row:
        return Row(
            sequence=entry.sequence,
            at=entry.at,
            who=self._names.get(entry.person, ""),
            kind=entry.kind,
            group=group_of(entry.kind),
            about=self._about(entry.subject),
        )

    def _about(self, subject: str) -> str:
        if subject.startswith(_CALL) and subject[len(_CALL) :].isdecimal():
            return calls.number(self._vault, CallId(int(subject[len(_CALL) :])))
        return self._names.get(subject, "")

    def _supervisor_only(self) -> None:
        if self._me.role is not Role.SUPERVISOR:
            raise UserError(ErrorCode.SUPERVISOR_ONLY)


def group_of(kind: str) -> Group:
    from fnmatch import fnmatchcase

    for group, patterns in _PATTERNS.items():
        if any(fnmatchcase(kind, pattern) for pattern in patterns):
            return group
    return Group.CHANGED


def _wanted(question: Question) -> Wanted:
    wanted = Wanted(person=question.person or "", since=question.since, until=question.until)
    if question.group is Group.CHANGED:
        return replace(wanted, but_not=tuple(each for patterns in _PATTERNS.values() for each in patterns))
    return replace(wanted, kinds=_PATTERNS[question.group]) if question.group else wanted


def table(rows: list[tuple[str, ...]]) -> bytes:
    """CSV in UTF-8 with a mark that spreadsheets know it by; no cell is taken for a formula."""
    text = io.StringIO(newline="")
    csv.writer(text, quoting=csv.QUOTE_ALL).writerows([_harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _harmless(cell: str) -> str:
    """A cell that begins like a formula begins with an apostrophe instead."""
    return "'" + cell if cell.lstrip(" \u3000")[:1] in _FORMULA else cell
