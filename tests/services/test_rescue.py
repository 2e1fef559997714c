"""The open call in a file outside the vault: sealed, read back by key or passphrase, taken in without losing a word."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from app.console import Console
from app.domain.calls import CallId, CallRecord, CallStatus
from app.domain.risk import Answer, ItemId, RiskLevel
from app.errors import ErrorCode, UserError
from app.services import rescue as service
from app.vault import emergency
from tests.builders import COLLEAGUE, PASSPHRASE, FixedClock, a_call, a_console, a_draft, a_vault, reopened

WORDS = "说今晚不想一个人待着"


@pytest.fixture
def console(tmp_path):
    console = a_console(tmp_path / "vault")
    yield console
    console.close()


@pytest.fixture
def place(tmp_path):
    place = tmp_path / "elsewhere"
    place.mkdir()
    return place


def draft(console: Console, **answers: str) -> CallRecord:
    call = a_draft(console, notes="说睡不着", caller="C-7", **answers)
    return console.casework.open_call(call).record


def unsaved(record: CallRecord, **changes: object) -> CallRecord:
    """As the screen has it while the vault takes nothing more."""
    return replace(
        record,
        notes=record.notes + "，" + WORDS,
        answers={**record.answers, ItemId("S4"): Answer("within-72h"), ItemId("S6"): Answer("yes")},
        level=RiskLevel.R4,
        **changes,
    )


def saved(console: Console, record: CallRecord, place: Path) -> Path:
    return console.rescue.save(record, places=[place])


def code(refused: pytest.ExceptionInfo[UserError]) -> ErrorCode:
    return refused.value.code


def test_the_file_says_nothing_of_the_call_and_only_its_owner_reads_it(console, place):
    path = saved(console, unsaved(draft(console)), place)
    content = path.read_bytes()
    for coding in ("utf-8", "utf-16-le", "gbk"):
        assert WORDS.encode(coding) not in content
    assert b"C-7" not in content
    assert "C-7" not in path.name
    assert path.stat().st_mode & 0o077 == 0


def test_words_answers_and_level_come_back_into_the_open_call(console, place):
    record = unsaved(draft(console))
    found = console.rescue.open_file(saved(console, record, place))
    assert (found.known, found.status) == (record.id, CallStatus.DRAFT)
    taken = console.rescue.take_in(found, "file")
    after = console.casework.open_call(record.id).record
    assert taken.status is CallStatus.DRAFT
    assert after.notes == record.notes
    assert after.answers == record.answers
    assert after.level is RiskLevel.R4


def test_taking_in_twice_changes_nothing_more(console, place):
    record = unsaved(draft(console))
    path = saved(console, record, place)
    console.rescue.take_in(console.rescue.open_file(path), "file")
    once = console.casework.open_call(record.id)
    console.rescue.take_in(console.rescue.open_file(path), "file")
    again = console.casework.open_call(record.id)
    assert again.record == once.record
    assert again.answer_history == once.answer_history


def test_what_was_written_after_the_trouble_stays(console, place):
    record = unsaved(draft(console))
    path = saved(console, record, place)
    console.intake.save_notes(record.id, "说睡不着。后来平静一些", 9)
    console.rescue.take_in(console.rescue.open_file(path), "file")
    notes = console.casework.open_call(record.id).record.notes
    assert "后来平静一些" in notes
    assert WORDS in notes


def test_a_level_is_never_lowered_by_taking_in(console, place):
    record = draft(console, S3="now", S4="within-72h", S6="yes")
    path = saved(console, replace(record, level=RiskLevel.R0, answers={}), place)
    console.rescue.take_in(console.rescue.open_file(path), "file")
    assert console.casework.open_call(record.id).record.level is RiskLevel.R4


def test_a_closed_call_gets_what_it_lacks_as_an_addition_once(console, place):
    record = draft(console)
    path = saved(console, unsaved(record), place)
    console.intake.close_call(record.id, "通话中断")
    found = console.rescue.open_file(path)
    assert found.status is CallStatus.CLOSED
    for _ in range(2):
        assert console.rescue.take_in(found, "存在别处").status is CallStatus.CLOSED
    amendments = console.casework.open_call(record.id).amendments
    assert len(amendments) == 1
    assert WORDS in amendments[0].text
    assert "S4: within-72h" in amendments[0].text


def test_a_closed_call_that_lacks_nothing_is_left_alone(console, place):
    record = draft(console)
    path = saved(console, record, place)
    console.intake.close_call(record.id, "通话中断")
    console.rescue.take_in(console.rescue.open_file(path), "file")
    assert console.casework.open_call(record.id).amendments == ()


def test_a_call_the_vault_never_heard_of_becomes_an_open_one(console, place, tmp_path):
    record = unsaved(draft(console, S3="now"))
    path = saved(console, record, place)
    older = tmp_path / "older"
    restored = a_console(older)  # the same vault, as it was before the call
    found = restored.rescue.open_file(path)
    assert found.known is None
    taken = restored.rescue.take_in(found, "file")
    after = restored.intake.unfinished()
    assert after is not None
    assert after.id == taken.call
    assert after.started_at == record.started_at
    assert after.recovered_at is not None
    assert (after.notes, after.answers, after.header) == (record.notes, record.answers, record.header)
    assert restored.rescue.open_file(path).known == taken.call
    restored.close()


def test_an_unknown_call_waits_while_its_counsellor_has_another_one_open(console, place, tmp_path):
    path = saved(console, draft(console), place)
    clock = FixedClock()
    clock.pass_(hours=1)
    restored = a_console(tmp_path / "older", clock)
    a_draft(restored)
    with pytest.raises(UserError) as refused:
        restored.rescue.take_in(restored.rescue.open_file(path), "file")
    assert code(refused) is ErrorCode.CALL_OPEN
    restored.close()


def test_what_the_guide_does_not_know_is_kept_as_words(console, place):
    record = draft(console)
    odd = replace(record, answers={ItemId("X9"): Answer("yes")})
    console.rescue.take_in(console.rescue.open_file(saved(console, odd, place)), "file")
    assert "X9: yes" in console.casework.open_call(record.id).record.notes


def test_taking_in_is_an_event_without_words(console, place):
    record = unsaved(draft(console))
    console.rescue.take_in(console.rescue.open_file(saved(console, record, place)), "file")
    payloads = console._vault.query("SELECT payload FROM event WHERE kind = 'call-taken-in'")
    assert len(payloads) == 1
    assert WORDS not in payloads[0][0]


def test_a_vault_with_another_key_asks_for_the_passphrase_of_then(console, place, tmp_path):
    """A vault made anew stands for one whose key was replaced: it shares nothing with the file."""
    path = saved(console, unsaved(draft(console)), place)
    vault = a_vault(tmp_path / "new")
    vault.close()
    other = reopened(tmp_path / "new")
    with pytest.raises(UserError) as locked:
        other.rescue.open_file(path)
    assert code(locked) is ErrorCode.EMERGENCY_LOCKED
    with pytest.raises(UserError) as wrong:
        other.rescue.open_file(path, "这不是那时的口令")
    assert code(wrong) is ErrorCode.WRONG_PASSPHRASE
    found = other.rescue.open_file(path, PASSPHRASE)
    assert WORDS in found.record.notes
    other.rescue.take_in(found, "file")
    kept = other.casework.open_call(other.rescue.open_file(path, PASSPHRASE).known or CallId(0)).record
    assert kept.notes == found.record.notes
    other.close()


@pytest.mark.parametrize(
    "spoil", [lambda b: b[:-40], lambda b: b.replace(b'"sealed": "', b'"sealed": "00'), lambda _: b"{}"]
)
def test_a_file_that_was_changed_is_refused(console, place, spoil):
    path = saved(console, draft(console), place)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(UserError) as refused:
        console.rescue.open_file(path)
    assert code(refused) is ErrorCode.EMERGENCY_UNREADABLE


def test_every_flipped_bit_is_noticed(console, place):
    path = saved(console, draft(console), place)
    whole = path.read_bytes()
    for position in range(0, len(whole), 97):
        path.write_bytes(whole[:position] + bytes([whole[position] ^ 1]) + whole[position + 1 :])
        with pytest.raises(UserError):
            console.rescue.open_file(path)


def test_the_time_it_says_is_vouched_for(console, place):
    path = saved(console, draft(console), place)
    content = emergency.canonical.checked(path.read_bytes())
    path.write_bytes(emergency.canonical.with_checksum({**content, "at": "2020-01-01T00:00:00+00:00"}))
    with pytest.raises(UserError):
        console.rescue.open_file(path)


def test_the_first_place_that_takes_it_is_used_and_the_next_time_the_same(console, place, tmp_path):
    record = draft(console)
    path = console.rescue.save(record, places=[tmp_path / "not there", place])
    assert path.parent == place
    assert console.rescue.save(replace(record, notes="more"), before=path) == path
    assert console.rescue.open_file(path).record.notes == "more"
    assert [each.name for each in place.iterdir()] == [path.name]


def test_no_place_at_all_is_said(console, tmp_path):
    with pytest.raises(UserError) as refused:
        console.rescue.save(draft(console), places=[tmp_path / "a", tmp_path / "b"])
    assert code(refused) is ErrorCode.EMERGENCY_NOWHERE


def test_the_folder_of_the_vault_is_no_place_for_it(console, monkeypatch, place):
    inside = console._vault.directory / "inside"
    monkeypatch.setattr(service, "emergency_places", lambda: (console._vault.directory, inside, place))
    assert console.rescue.places() == (place,)


def test_a_waiting_file_of_this_vault_is_told_when_it_is_opened(console, place, monkeypatch, tmp_path):
    monkeypatch.setattr(service, "emergency_places", lambda: (place,))
    vault = a_vault(tmp_path / "new")
    vault.close()
    path = saved(console, draft(console), place)
    assert console.rescue.waiting() == (path,)
    stranger = reopened(tmp_path / "new")
    assert stranger.warnings == ()
    stranger.close()
    clock = FixedClock()
    again = a_console(tmp_path / "again", clock)
    assert [error.code for error in again.warnings] == [ErrorCode.EMERGENCY_WAITING]
    again.close()


def test_a_sealed_file_can_be_written_after_the_folder_of_the_vault_is_gone(console, place):
    record = unsaved(draft(console))
    home = console._vault.directory
    home.rename(home.with_name("pulled out"))
    path = saved(console, record, place)
    home.with_name("pulled out").rename(home)
    assert WORDS in console.rescue.open_file(path).record.notes


def test_closing_forgets_the_key(console):
    key = console.rescue._sealer.key
    console.close()
    assert key == bytes(32)


def test_what_the_caller_was_told_comes_back(console, place):
    record = draft(console)
    told = replace(record.header, recording_told_at=record.started_at)
    console.rescue.take_in(console.rescue.open_file(saved(console, replace(record, header=told), place)), "file")
    assert console.casework.open_call(record.id).record.header == told


def test_it_is_readable_for_a_colleague_with_a_slot_of_their_own(console, place, tmp_path):
    """Every slot opens the whole vault, and so what was kept outside it."""
    path = saved(console, a_call(console, notes="已结束"), place)
    colleague = reopened_elsewhere(console, tmp_path / "copy")
    assert colleague.rescue.open_file(path).record.notes == "已结束"
    colleague.close()


def reopened_elsewhere(console: Console, directory: Path) -> Console:
    shutil.copytree(console._vault.directory, directory)
    return reopened(directory, by=COLLEAGUE)
