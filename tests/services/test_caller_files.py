"""The whole file of a caller on paper: by a supervisor, with a reason, in full, encrypted, on record."""

import io

import pikepdf
import pytest

from app.domain.callers import Contact, ContactKind
from app.domain.plans import SafetyPlan
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.services.caller_files import Request
from tests.builders import COLLEAGUE, PASSPHRASE, a_draft
from tests.reports.reading import plain, text

COURT = Request(asked_by="某法院", reason="调取证据通知书 7 号")


@pytest.fixture
def caller(console, clock):
    for _ in range(2):
        call = a_draft(console, "说到<b>父亲</b> & 工作 \u202e", caller="C-0001", S4="within-week")
        part = console.guide.plan_parts[3].id
        console.intake.save_plan(call, SafetyPlan(at=clock.now(), revision=1, lines={part: ("表姐 小芳",)}))
        console.intake.close_call(call, "挂断")
        clock.pass_(days=1)
    found = console.callers.find("C-0001")
    contact = Contact(kind=ContactKind.PHONE, number="138 0013 8000", name="王某")
    console.caller_record.save_contact(found, contact)
    return found


def printed(console, caller, request, language=Language.ZH):
    rendered = console.caller_files.render(console.caller_files.content(caller, request, language))
    return rendered, text(rendered.pdf)


@pytest.mark.parametrize("language", Language)
def test_every_call_is_there_in_full_with_its_number_and_names(console, caller, language):
    _, found = printed(console, caller, COURT, language)
    for said in ("C-0001", "2026-0001", "2026-0002", "小芳", "某法院", "7", "<b>"):
        assert plain(said) in found


def test_contact_details_are_there_only_when_they_were_asked_for(console, caller):
    assert "13800138000" not in printed(console, caller, COURT)[1]
    wanted = Request(asked_by=COURT.asked_by, reason=COURT.reason, contacts=True)
    assert "13800138000" in printed(console, caller, wanted)[1]


def test_it_needs_somebody_who_asks_a_reason_and_a_supervisor(console, caller, restart):
    with pytest.raises(UserError) as refused:
        console.caller_files.content(caller, Request(asked_by="某法院", reason=" "), Language.ZH)
    assert refused.value.code is ErrorCode.REASON_MISSING
    with pytest.raises(UserError) as refused:
        restart(by=COLLEAGUE).caller_files.content(caller, COURT, Language.ZH)
    assert refused.value.code is ErrorCode.SUPERVISOR_ONLY


def test_it_leaves_encrypted_and_stays_on_record_without_words_in_the_chain(console, caller, vault, tmp_path):
    rendered, _ = printed(console, caller, COURT)
    receipt = console.caller_files.export(caller, COURT, rendered, PASSPHRASE, tmp_path)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(receipt.path)
    with pikepdf.open(io.BytesIO(receipt.path.read_bytes()), password=PASSPHRASE) as document:
        assert len(document.pages) >= 4
    assert "C-0001" not in receipt.path.name
    acts = [entry for entry in console.callers.open(caller).entries if entry.kind == "act"]
    assert [(entry.subject, "某法院" in entry.detail) for entry in acts] == [("exported", True)]
    events = [payload for (payload,) in vault.query("SELECT payload FROM event WHERE kind = 'caller-act'")]
    assert receipt.sha256 in events[0]
    assert "某法院" not in events[0]
    assert console.administration.verify().sound


def test_an_altered_call_is_not_handed_out(console, caller, vault):
    with vault.transaction() as work:
        work.execute("UPDATE note SET text = 'other' WHERE call_id = 1")
    with pytest.raises(UserError) as refused:
        console.caller_files.content(caller, COURT, Language.ZH)
    assert refused.value.code is ErrorCode.RECORD_ALTERED
