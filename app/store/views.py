"""How each person looks at the case log: views saved under a name, and the list as it was left."""

import json
from dataclasses import replace
from datetime import date

from app.domain.calls import CallFilter, CallKind, CallStatus
from app.domain.caselog import USUAL_COLUMNS, Column, LogView, Order
from app.domain.people import PersonId
from app.domain.risk import RiskLevel
from app.store import texts
from app.vault.vault import Transaction, Vault


def save(work: Transaction, person: PersonId, view: LogView) -> None:
    """Under its name, in place of an earlier one."""
    work.execute(
        "INSERT OR REPLACE INTO log_view (person, name, content) VALUES (?, ?, ?)",
        (person, texts.words(view.name), _content(view)),
    )


def drop(work: Transaction, person: PersonId, name: str) -> None:
    work.execute("DELETE FROM log_view WHERE person = ? AND name = ?", (person, name))


def of(vault: Vault, person: PersonId) -> tuple[LogView, ...]:
    """By name; the one without a name, how the list was left, comes first."""
    rows = vault.query("SELECT name, content FROM log_view WHERE person = ? ORDER BY name", (person,))
    return tuple(_view(name, content) for name, content in rows)


def _content(view: LogView) -> str:
    wanted = view.filter
    return json.dumps(
        {
            "levels": sorted(wanted.levels),
            "since": wanted.since and wanted.since.isoformat(),
            "until": wanted.until and wanted.until.isoformat(),
            "status": wanted.status,
            "kinds": sorted(wanted.kinds),
            "counsellors": sorted(wanted.counsellors),
            "caller": wanted.caller,
            "category": wanted.category,
            "playbook": wanted.playbook,
            "unfinished": wanted.unfinished,
            "needs_supervision": wanted.needs_supervision,
            "item": wanted.item,
            "answers": wanted.answers,
            "by": view.order.by,
            "descending": view.order.descending,
            "columns": view.columns,
        },
        ensure_ascii=False,
    )


def _view(name: str, content: str) -> LogView:
    """A column that this program does not know is left out."""
    kept = json.loads(content)
    wanted = CallFilter(
        levels=frozenset(map(RiskLevel, kept["levels"])),
        since=date.fromisoformat(kept["since"]) if kept["since"] else None,
        until=date.fromisoformat(kept["until"]) if kept["until"] else None,
        status=CallStatus(kept["status"]) if kept["status"] else None,
        kinds=frozenset(map(CallKind, kept["kinds"])),
        counsellors=frozenset(map(PersonId, kept["counsellors"])),
    )
    rest = ("caller", "category", "playbook", "unfinished", "needs_supervision", "item")
    wanted = replace(wanted, **{field: kept[field] for field in rest}, answers=tuple(kept["answers"]))
    known = set(Column)
    columns = tuple(Column(column) for column in kept["columns"] if column in known)
    order = Order(Column(kept["by"]), kept["descending"]) if kept["by"] in known else Order()
    return LogView(name=name, filter=wanted, order=order, columns=columns or USUAL_COLUMNS)
