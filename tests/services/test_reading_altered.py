"""A closed call that does not match the chain can be read as it lies, on the record, and is not written to."""

import pytest

from app.console import Console
from app.domain.calls import CallId
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store import events
from app.vault.vault import Vault
from tests.builders import a_call


@pytest.fixture
def call(console: Console, vault: Vault) -> CallId:
    """A closed call whose notes somebody edited in the file."""
    call = a_call(console, "说到自杀", S4="within-week").id
    with vault.transaction() as work:
        work.execute("UPDATE note SET text = '什么也没说' WHERE call_id = ?", (call,))
    return call


def test_it_is_read_as_it_lies_and_the_chain_says_so(console: Console, vault: Vault, call: CallId) -> None:
    file = console.casework.read_altered(call)
    assert (file.altered, file.record.notes) == (True, "什么也没说")
    assert events.of(vault, call, events.Kind.OPENED) == [{"moment": 0, "altered": True}]
    assert console.administration.verify().altered == (file.record.number,)


def test_a_sound_call_is_not_marked(console: Console, vault: Vault) -> None:
    call = a_call(console, "平常").id
    assert not console.casework.open_call(call).altered
    assert events.of(vault, call, events.Kind.OPENED) == []


def test_nothing_is_written_to_it(console: Console, vault: Vault, call: CallId) -> None:
    before = vault.anchor()
    for write in (
        lambda: console.casework.amend(call, "补记", "回访"),
        lambda: console.casework.lower_level(call, RiskLevel.R0, "已核实"),
    ):
        with pytest.raises(UserError) as refused:
            write()
        assert refused.value.code is ErrorCode.RECORD_ALTERED
    assert vault.anchor() == before


@pytest.mark.parametrize(
    "edit",
    [
        "UPDATE call SET started_at = 'some day' WHERE id = ?",
        "UPDATE call SET kind = 'no such kind' WHERE id = ?",
    ],
)
def test_what_is_no_call_any_more_is_refused(console: Console, vault: Vault, call: CallId, edit: str) -> None:
    with vault.transaction() as work:
        assert work.execute(edit, (call,)).rowcount
    with pytest.raises(UserError) as refused:
        console.casework.read_altered(call)
    assert (refused.value.code, refused.value.values["what"]) == (ErrorCode.RECORD_ALTERED, "unreadable")
