"""Callers: found by code and number, picked up again on the line, seen by whom they concern."""

from datetime import date

import pytest

from app.domain.callers import Agreement, Contact, ContactKind, EntryKind, WordKind
from app.domain.calls import CallHeader, CallKind
from app.domain.plans import SafetyPlan
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.risk import ItemId, RiskLevel, ScaleMoment
from app.errors import ErrorCode, UserError
from tests.builders import COLLEAGUE, a_call, a_draft

PHONE = "138 0013 8000"
ACUTE = Classification(profile={ProfileDimensionId("need"): ProfileOptionId("acute-crisis")})


def events_of(vault, kind):
    return [row[0] for row in vault.query("SELECT subject FROM event WHERE kind = ? ORDER BY sequence", (kind,))]


def test_codes_are_given_one_after_another(console):
    assert [console.callers.create().code for _ in range(3)] == ["C-0001", "C-0002", "C-0003"]


def test_a_typed_code_is_kept_and_taken_once(console):
    assert console.callers.create("夜航 7").code == "夜航 7"
    with pytest.raises(UserError) as refused:
        console.callers.create("夜航 7")
    assert refused.value.code is ErrorCode.CODE_TAKEN


def test_numbering_goes_on_behind_a_typed_code_of_that_kind(console):
    console.callers.create("C-0192")
    assert console.callers.create().code == "C-0193"


ALIKE = ["C-0001", "c-0001", " c-0001 ", "１", "1", "C1", PHONE, "+86 13800138000", "013800138000"]
HOSTILE = ["\u202e12345\u202c", "<b>13800138000</b>", "\x00\x07", "=1+1", "１" * 60, "'; DROP TABLE call --"]


@pytest.mark.parametrize("typed", ALIKE)
def test_a_caller_is_found_however_the_code_or_number_is_typed(console, typed):
    caller = console.callers.create(number=PHONE)
    assert console.callers.find(typed) == caller.id


def test_nobody_is_found_by_a_part_of_a_number(console):
    console.callers.create(number=PHONE)
    assert console.callers.find("1380013") is None


def test_the_number_is_nowhere_but_in_the_contacts(console, vault):
    console.callers.create(number="13800138000")
    tables = [name for (name,) in vault.query("SELECT name FROM sqlite_master WHERE type = 'table'")]
    holding = [
        table
        for table in tables
        if table != "words" and any("13800138000" in str(row) for row in vault.query(f"SELECT * FROM {table}"))
    ]
    assert holding == ["caller_contact"]


def test_a_call_closed_under_a_new_code_makes_the_caller(console):
    a_call(console, caller="C-0117")
    assert console.callers.find("C-0117") is not None


def test_the_card_tells_the_last_contacts_the_level_and_what_was_agreed(console, clock):
    for day in range(4):
        call = a_draft(console, f"第{day}次", caller="C-0001", S4="within-week")
        plan = SafetyPlan(at=clock.now(), revision=1, commitments={console.guide.commitments[0].id: f"先找表姐 {day}"})
        console.intake.save_plan(call, plan)
        console.intake.close_call(call, "挂断")
        clock.pass_(days=1)
    caller = console.callers.find("C-0001")
    console.caller_record.write(caller, WordKind.HELPED, "一起数呼吸")
    line = a_draft(console)
    card = console.callers.pick_up(line, "c1").card
    assert card is not None
    assert (card.caller.code, card.calls, card.level) == ("C-0001", 4, RiskLevel.R3)
    assert [last.number for last in card.last] == ["2026-0004", "2026-0003", "2026-0002"]
    assert list(card.agreed.commitments.values()) == ["先找表姐 3"]
    assert card.helped == "一起数呼吸"


def test_the_call_on_the_line_is_not_counted_as_one_before(console):
    a_call(console, caller="C-0001")
    line = a_draft(console, caller="C-0001")
    card = console.callers.pick_up(line, "C-0001").card
    assert (card.calls, [last.number for last in card.last]) == (1, ["2026-0001"])


def test_somebody_unknown_has_no_card(console):
    line = a_draft(console)
    assert console.callers.pick_up(line, "C-0404").card is None
    found = console.callers.pick_up(line, PHONE)
    assert (found.card, found.number) == (None, True)


def test_the_number_of_a_guardian_says_so(console):
    child = console.callers.create()
    console.caller_record.save_contact(child.id, Contact(kind=ContactKind.GUARDIAN, name="母亲", number=PHONE))
    found = console.callers.pick_up(a_draft(console), PHONE)
    assert (found.card.caller.code, found.through) == (child.code, ContactKind.GUARDIAN)


def test_only_the_own_line_shows_a_card(console, restart):
    a_call(console, caller="C-0001")
    line = a_draft(console)
    theirs = restart(by=COLLEAGUE)
    with pytest.raises(UserError) as refused:
        theirs.callers.pick_up(line, "C-0001")
    assert refused.value.code is ErrorCode.NOT_YOURS


def test_a_classification_is_due_again_on_the_third_contact_after_it(console):
    call = a_draft(console, caller="C-0001")
    console.intake.classify(call, ACUTE)
    console.intake.close_call(call, "挂断")
    due = []
    for _ in range(3):
        line = a_draft(console, caller="C-0001")
        card = console.callers.pick_up(line, "C-0001").card
        due.append((card.since_profile, card.due_again))
        console.intake.close_call(line, "挂断")
    assert due == [(1, False), (2, False), (3, True)]


def test_a_counsellor_sees_own_callers_and_the_one_on_the_line(console, restart, vault):
    a_call(console, caller="C-0001")
    a_call(console, caller="C-0002")
    theirs = restart(by=COLLEAGUE)
    one = theirs._vault.query("SELECT id FROM caller WHERE code = 'C-0001'")[0][0]
    assert theirs.callers.list().rows == ()
    assert theirs.callers.find("C-0001") is None
    with pytest.raises(UserError) as refused:
        theirs.callers.open(one)
    assert refused.value.code is ErrorCode.NOT_YOURS
    a_draft(theirs, caller="C-0001")
    assert [row.code for row in theirs.callers.list().rows] == ["C-0001"]
    assert theirs.callers.open(one).card.calls == 2


def test_opening_what_colleagues_recorded_is_an_event_and_ones_own_is_not(console, restart):
    a_call(console, caller="C-0001")
    caller = console.callers.find("C-0001")
    console.callers.open(caller)
    assert events_of(console._vault, "caller-opened") == []
    theirs = restart(by=COLLEAGUE)
    line = a_draft(theirs, caller="C-0001")
    theirs.callers.pick_up(line, "C-0001")
    theirs.callers.pick_up(line, "C-0001")
    assert events_of(theirs._vault, "caller-opened") == [f"caller/{caller}"]


def test_the_timeline_holds_every_kind_of_thing_newest_first(console, clock):
    call = a_draft(console, caller="C-0001", S4="within-week")
    console.intake.classify(call, ACUTE)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.START, 80)
    console.intake.read_scale(call, ItemId("S10"), ScaleMoment.END, 40)
    console.intake.close_call(call, "挂断")
    clock.pass_(hours=1)
    caller = console.callers.find("C-0001")
    console.caller_record.agree(caller, Agreement(since=date(2026, 3, 5), supporter="林督导", times="周三晚"))
    entries = console.callers.open(caller).entries
    assert {EntryKind.CALL, EntryKind.PROFILE, EntryKind.SHEET, EntryKind.AGREEMENT} <= {e.kind for e in entries}
    assert [entry.at for entry in entries] == sorted((entry.at for entry in entries), reverse=True)
    scale = next(entry for entry in entries if entry.kind is EntryKind.SHEET)
    assert (scale.subject, scale.value) == ("S10", "80→40")


def test_an_unchanged_profile_is_told_once(console):
    for _ in range(3):
        call = a_draft(console, caller="C-0001")
        console.intake.classify(call, ACUTE)
        console.intake.close_call(call, "挂断")
    entries = console.callers.open(console.callers.find("C-0001")).entries
    assert sum(entry.kind is EntryKind.PROFILE for entry in entries) == 1


def test_calls_of_somebody_else_about_a_person_are_in_their_timeline(console):
    mother = a_draft(console, caller="C-0002", kind=CallKind.ABOUT_OTHER, S4="within-week")
    console.intake.close_call(mother, "挂断")
    a_call(console, caller="C-0001")
    child, mother = console.callers.find("C-0001"), console.callers.find("C-0002")
    console.caller_record.link(mother, child, "母亲")
    entries = console.callers.open(child).entries
    assert [(entry.number, entry.about) for entry in entries if entry.kind is EntryKind.CALL] == [
        ("2026-0002", ""),
        ("2026-0001", "C-0002"),
    ]
    assert console.callers.open(child).card.about_them[0].relation == "母亲"


def test_shredding_leaves_the_calls_and_an_event_without_words(console, vault):
    a_call(console, caller="C-0001")
    caller = console.callers.find("C-0001")
    console.caller_record.save_contact(caller, Contact(kind=ContactKind.PHONE, number=PHONE))
    assert console.caller_record.shred_contacts(caller, "本人要求删除") == 1
    assert console.caller_record.contacts(caller) == ()
    assert console.callers.find(PHONE) is None
    assert console.callers.open(caller).card.calls == 1
    assert all("本人" not in row[0] for row in vault.query("SELECT payload FROM event"))
    assert console.administration.verify().sound


def test_only_a_supervisor_shreds_and_only_with_a_reason(console, restart):
    a_call(console, caller="C-0001")
    caller = console.callers.find("C-0001")
    with pytest.raises(UserError) as refused:
        console.caller_record.shred_contacts(caller, "  ")
    assert refused.value.code is ErrorCode.REASON_MISSING
    with pytest.raises(UserError) as refused:
        restart(by=COLLEAGUE).caller_record.shred_contacts(caller, "因为")
    assert refused.value.code is ErrorCode.SUPERVISOR_ONLY


@pytest.mark.parametrize("hostile", HOSTILE)
def test_odd_input_is_kept_as_text(console, hostile):
    caller = console.callers.create()
    contact = Contact(kind=ContactKind.PHONE, name=hostile, relation=hostile, number=hostile)
    console.caller_record.save_contact(caller.id, contact)
    (kept,) = console.caller_record.contacts(caller.id)
    assert (kept.name, kept.number) == (hostile, hostile)
    console.callers.list(hostile)
    console.callers.pick_up(a_draft(console), hostile)
    assert console.administration.verify().sound


def test_a_typed_code_holds_no_control_or_direction_characters(console):
    assert console.callers.create("\u202eab\x07 \t c\u200b").code == "ab c"


def test_an_agreement_stands_until_its_day_and_gives_way_to_the_next(console, clock):
    caller = console.callers.create().id
    console.caller_record.agree(caller, Agreement(since=date(2026, 3, 1), until=date(2026, 3, 10), times="周三晚"))
    line = a_draft(console)
    console.intake.set_header(line, CallHeader(caller_code="C-0001"))
    assert console.callers.pick_up(line, "C-0001").card.agreement.times == "周三晚"
    console.caller_record.agree(caller, Agreement(since=date(2026, 3, 2), times="周五晚"))
    assert console.callers.pick_up(line, "C-0001").card.agreement.times == "周五晚"
    console.caller_record.end_agreement(caller)
    assert console.callers.pick_up(line, "C-0001").card.agreement is None
    assert len(console.callers.open(caller).agreements) == 2
