"""Who sees which record: own calls, their callers, whom these call about, and what was given to one."""

from dataclasses import replace

import pytest

from app.domain.callers import CallerId
from app.domain.calls import CallFilter, CallHeader, CallKind
from app.errors import ErrorCode, UserError
from app.services.seeing import Seeing
from tests.builders import COLLEAGUE, a_call, a_draft


def refused(job):
    with pytest.raises(UserError) as error:
        job()
    return error.value.code is ErrorCode.NOT_YOURS


def seen_calls(console):
    return [row.number for row in console.casework.calls(CallFilter(), 10).rows]


def test_a_supervisor_sees_everything(console, restart):
    theirs = restart(by=COLLEAGUE)
    call = a_call(theirs, caller="C-0001")
    mine = restart()
    assert seen_calls(mine) == ["2026-0001"]
    assert mine.casework.open_call(call.id).record.number == "2026-0001"
    assert [row.code for row in mine.callers.list().rows] == ["C-0001"]


def test_a_counsellor_sees_own_calls_and_all_calls_of_their_callers(console, restart):
    a_call(console, caller="C-0001")
    hidden = a_call(console, caller="C-0002")
    a_call(console)
    theirs = restart(by=COLLEAGUE)
    a_call(theirs, caller="C-0001")
    assert seen_calls(theirs) == ["2026-0004", "2026-0001"]
    assert refused(lambda: theirs.casework.open_call(hidden.id))


def test_codes_that_were_joined_are_one_person_here_too(console, restart):
    a_call(console, caller="C-0001")
    a_call(console, caller="C-0002")
    one, two = console.callers.find("C-0001"), console.callers.find("C-0002")
    console.caller_record.merge(two, one, "同一个人")
    theirs = restart(by=COLLEAGUE)
    a_call(theirs, caller="C-0001")
    assert seen_calls(theirs) == ["2026-0003", "2026-0002", "2026-0001"]


def test_whom_an_own_caller_calls_about_is_seen(console, restart):
    a_call(console, caller="C-0001")
    child = console.callers.find("C-0001")
    theirs = restart(by=COLLEAGUE)
    line = a_draft(theirs, kind=CallKind.ABOUT_OTHER)
    assert refused(lambda: theirs.callers.create(about=child))
    theirs.callers.pick_up(line, "C-0001")
    mother = theirs.callers.create(about=child, relation="母亲")
    header = theirs.intake.unfinished().header
    theirs.intake.set_header(line, type(header)(kind=header.kind, caller_code=mother.code))
    assert theirs.callers.open(child).card.calls == 1


def test_nobody_is_linked_to_somebody_unseen(console, restart):
    a_call(console, caller="C-0001")
    theirs = restart(by=COLLEAGUE)
    a_call(theirs, caller="C-0002")
    own = theirs.callers.find("C-0002")
    assert refused(lambda: theirs.caller_record.link(own, CallerId(1), "邻居"))
    assert refused(lambda: theirs.caller_record.merge(CallerId(1), own, "同一个人"))
    assert refused(lambda: theirs.caller_record.contacts(CallerId(1)))


def test_somebody_just_entered_is_seen_by_whoever_did(console, restart):
    theirs = restart(by=COLLEAGUE)
    made = theirs.callers.create(number="13800138000")
    assert theirs.callers.find("13800138000") == made.id


def test_a_follow_up_given_to_one_shows_the_call_and_its_caller_while_it_is_open(console, restart, vault):
    call = a_call(console, caller="C-0001", S4="within-week")
    caller = console.callers.find("C-0001")
    theirs = restart(by=COLLEAGUE)
    sight = Seeing(theirs._vault, theirs.me)
    assert not sight.call(call.id)
    with theirs._vault.transaction() as work:
        work.execute("UPDATE follow_up SET assigned_to = ?", (theirs.me.id,))
    assert sight.call(call.id)
    assert sight.caller(caller)
    with theirs._vault.transaction() as work:
        work.execute("UPDATE follow_up SET status = 'cancelled', settled_at = created_at")
    assert not sight.caller(caller)


def supervised(console, restart):
    """A call of one counsellor that a supervisor answered to, and a call of the same caller with another."""
    theirs = restart(by=COLLEAGUE)
    call = a_call(theirs, "说到失眠", caller="C-0001").id
    theirs.supervision_desk.save_reflection(call, {"stuck": "我当时慌了"}, talk=False, revision=1)
    boss = restart()
    boss.supervision_desk.answer(call, "先稳住自己", ["listening"])
    other = restart(by=replace(COLLEAGUE, id="third-slot", name="李四"))
    a_call(other, "说到头痛", caller="C-0001")
    return call, other


def found(console, text, **how):
    return [hit.row.id for hit in console.casework.find(text, CallFilter(), 10, **how).hits]


def test_what_was_written_for_supervision_finds_no_call_of_a_colleague(console, restart):
    call, other = supervised(console, restart)
    for text in ("慌了", "稳住", "失眠 慌了", "慌了 稳住"):
        assert found(other, text) == [], text
        assert found(other, text, best_first=True) == [], text
    assert found(other, "失眠") == [call]
    assert found(other, "失眠 -慌了") == [call]  # or its absence would tell
    assert call in found(other, "-慌了")
    assert other.casework.find("失眠", CallFilter(), 10).hits[0].snippet == "说到失眠"
    assert found(other, "失眠", best_first=True) == [call]


def test_it_finds_the_call_for_whoever_took_it_and_for_supervisors(console, restart):
    call, _ = supervised(console, restart)
    for slot in (COLLEAGUE, None):
        reader = restart(by=slot) if slot else restart()
        (hit,) = reader.casework.find("慌了 稳住", CallFilter(), 10).hits
        assert (hit.row.id, hit.snippet) == (call, "我当时慌了")
        assert call not in found(reader, "失眠 -慌了")


def test_an_answer_stands_in_the_history_of_a_caller_for_whoever_may_read_it(console, restart):
    _, other = supervised(console, restart)
    assert "先稳住自己" not in told_of(other, "C-0001")
    assert "先稳住自己" in told_of(restart(by=COLLEAGUE), "C-0001")
    assert "先稳住自己" in told_of(restart(), "C-0001")


def told_of(console, caller):
    return [entry.detail for entry in console.callers.open(console.callers.find(caller)).entries]


def test_what_is_seen_follows_the_code_typed_for_an_open_call(console, restart):
    a_call(console, "说到失眠", caller="C-0001")
    theirs = restart(by=COLLEAGUE)
    draft = a_draft(theirs, "说到头痛")
    assert found(theirs, "失眠") == []
    theirs.intake.set_header(draft, CallHeader(kind=CallKind.SELF, caller_code="C-0001"))
    assert len(found(theirs, "失眠")) == 1
    theirs.intake.set_header(draft, CallHeader(kind=CallKind.SELF, caller_code=""))
    assert found(theirs, "失眠") == []
