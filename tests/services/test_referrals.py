"""The directory, referrals out of it, and what was told outside the line."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.console import Console
from app.domain.incidents import CallerTold, Disclosure, IncidentKind
from app.domain.referrals import Place, ReferralStatus, ResourceKey, matches
from app.domain.text import Language
from app.errors import ErrorCode, UserError
from app.services.incidents import grounds
from app.vault.vault import Vault
from tests.builders import FixedClock, a_call, a_draft

CLINIC = Place(
    key=ResourceKey(""), name="城南医院心理科", service="门诊", numbers="010-5555 0100", region="城南", hours="工作日"
)


def refusal(job: Callable[[], object]) -> ErrorCode:
    with pytest.raises(UserError) as refused:
        job()
    return refused.value.code


def by_key(console: Console, key: str, language: Language = Language.ZH) -> Place:
    return next(place for place in console.referrals.directory(language) if place.key == key)


def test_it_begins_with_the_guide_in_the_language_of_the_screen_and_unverified(console: Console) -> None:
    assert by_key(console, "guide/110").name == "公安报警"
    police = by_key(console, "guide/110", Language.EN)
    assert (police.name, police.numbers, police.verified) == ("Police", "110", None)
    assert police.stale(date(2026, 3, 5), 180)


def test_an_entry_is_added_changed_archived_and_put_back(console: Console) -> None:
    made = console.referrals.keep(replace(CLINIC, note="<b>\x00周三</b>\r\n人少"))
    assert (made.key, made.note) == ("site/1", "<b>周三</b>\n人少")
    assert console.referrals.keep(replace(CLINIC, name="二院")).key == "site/2"
    console.referrals.keep(replace(made, hours="全天"))
    assert by_key(console, "site/1").hours == "全天"
    console.referrals.archive(made, archived=True)
    assert console.referrals.directory(Language.ZH)[-1].key == "site/1", "archived ones come last"
    back = console.referrals.archive(by_key(console, "site/1"), archived=False)
    assert back.archived_at is None
    assert refusal(lambda: console.referrals.keep(replace(CLINIC, name=" \n"))) is ErrorCode.NAME_MISSING


def test_a_changed_entry_of_the_guide_takes_its_place(console: Console) -> None:
    console.referrals.keep(replace(by_key(console, "guide/110"), note="派出所直线 5555 0110"))
    found = [place for place in console.referrals.directory(Language.EN) if place.key == "guide/110"]
    assert [place.note for place in found] == ["派出所直线 5555 0110"]


def test_verifying_makes_it_fresh_until_the_limit(console: Console, clock: FixedClock) -> None:
    today = clock.now().astimezone().date()
    console.referrals.verify(ResourceKey("guide/110"))
    place = by_key(console, "guide/110", Language.EN)
    assert (place.verified, place.verified_by, place.name) == (today, console.me.name, "Police")
    limit = console.guide.stale_after_days
    assert not place.stale(today + timedelta(days=limit), limit)
    assert place.stale(today + timedelta(days=limit + 1), limit)
    for day in (today + timedelta(days=1), date(1, 1, 1)):
        assert refusal(lambda d=day: console.referrals.verify(place.key, d)) is ErrorCode.DATE_IMPOSSIBLE  # type: ignore[misc]


def test_every_word_of_a_search_must_be_there() -> None:
    assert matches(CLINIC, "心理 城南")
    assert matches(CLINIC, "0100")
    assert not matches(CLINIC, "心理 城北")


def test_a_referral_is_given_in_a_call_and_followed(console: Console, vault: Vault) -> None:
    clinic = console.referrals.keep(CLINIC)
    call = a_draft(console, caller="C-3")
    given = console.referrals.give(call, clinic, "先挂号")
    assert console.referrals.give(call, clinic, "先挂号") == given, "asked for again, it is there once"
    console.referrals.keep(replace(clinic, numbers="换了"))
    assert console.referrals.of_call(call) == (given,), "what was read out stays"
    assert given.numbers == CLINIC.numbers
    assert console.referrals.of_caller("C-3") == (given,)
    console.intake.close_call(call, "挂断")
    came = console.referrals.set_status(given.id, ReferralStatus.ATTENDED)
    assert came.status is ReferralStatus.ATTENDED
    assert console.referrals.pending() == ()
    console.casework.open_call(call)  # still sound
    payloads = vault.query("SELECT payload FROM event WHERE kind LIKE 'referral-%'")
    assert "心理科" not in "".join(payload for (payload,) in payloads)


def a_disclosure(console: Console, **changed: object) -> Disclosure:
    told = Disclosure(
        kind=IncidentKind.BREACH,
        happened_at=console._vault.clock.now(),
        ground="exception-life",
        content="告诉 120 所在的楼层",
        recipient="120 调度",
        receipt="0731",
        approver="林督导",
        told=CallerTold.TOLD,
    )
    return replace(told, **changed)  # type: ignore[arg-type]


def test_a_disclosure_is_kept_once_and_bound_to_the_chain(console: Console, vault: Vault) -> None:
    call = a_call(console).id
    written = console.incidents.write(call, a_disclosure(console))
    assert console.incidents.write(call, a_disclosure(console)) == written
    assert console.incidents.of_call(call) == (written,) == console.incidents.everything()
    ground = console.incidents.ground_words(written)
    assert ground is not None
    assert ground.id == "exception-life"
    event = vault.query("SELECT payload FROM event WHERE kind = 'breach-recorded'")[0][0]
    assert "楼层" not in event
    with vault.transaction() as work:
        work.execute("UPDATE incident SET content = '别的'")
    assert refusal(lambda: console.incidents.of_call(call)) is ErrorCode.RECORD_ALTERED


def test_a_mandatory_report_stands_on_a_situation_of_the_guide(console: Console) -> None:
    situations = grounds(console.guide, IncidentKind.REPORT)
    assert len(situations) == 9
    call = a_draft(console, A1="suspected")
    told = a_disclosure(console, kind=IncidentKind.REPORT, ground=situations[0].id)
    assert console.incidents.write(call, told).told.kind is IncidentKind.REPORT
    with pytest.raises(ValueError, match="no such ground"):
        console.incidents.write(call, a_disclosure(console, ground=situations[0].id))


@pytest.mark.parametrize(("field", "value"), [("content", " \n"), ("recipient", "\x00"), ("ground", "")])
def test_what_to_whom_and_why_must_be_said(console: Console, field: str, value: str) -> None:
    call = a_call(console).id
    told = a_disclosure(console, **{field: value})
    assert refusal(lambda: console.incidents.write(call, told)) is ErrorCode.REASON_MISSING


def test_it_cannot_have_happened_before_the_call_or_tomorrow(console: Console, clock: FixedClock) -> None:
    call = a_call(console).id
    for at in (clock.now() + timedelta(days=1), clock.now() - timedelta(days=30)):
        told = a_disclosure(console, happened_at=at)
        assert refusal(lambda t=told: console.incidents.write(call, t)) is ErrorCode.DATE_IMPOSSIBLE  # type: ignore[misc]


def test_only_a_supervisor_reads_all_of_them(console: Console, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.domain.people import Role

    me = replace(console.me, role=Role.COUNSELLOR)
    monkeypatch.setattr(console.incidents, "_me", me)
    assert refusal(console.incidents.everything) is ErrorCode.SUPERVISOR_ONLY
