"""Search finds what was written, wherever in a call it was written, and nothing else."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.console import Console
from app.domain.calls import CallFilter, CallId, CallStatus
from app.domain.crisis import StepStatus
from app.domain.risk import RiskLevel
from app.errors import ErrorCode, UserError
from app.store.words import of
from app.vault.vault import Vault
from tests.builders import a_call, a_draft

NOTES = "00:07 她说最近睡不着，提到「自杀」，家里有安眠药。PHQ-9 二十分，服用 Sertraline 50mg。"
EVERYTHING = CallFilter()


def found(console: Console, text: str, wanted: CallFilter = EVERYTHING, limit: int = 50) -> list[CallId]:
    return [hit.row.id for hit in console.casework.search(text, wanted, limit)]


@pytest.mark.parametrize(
    "text",
    [
        "药", "自杀", "安眠药", "提到自杀", "最近睡不着", "phq", "PHQ9", "PHQ-9 自杀", "sertraline", "ＰＨＱ", "50mg",
        '"自杀 家里有"', "她 药 自杀", "自杀 -酒", "-酒",
    ],
)  # fmt: skip
def test_words_of_any_length_are_found(console: Console, text: str) -> None:
    call = a_call(console, NOTES)
    assert found(console, text) == [call.id]


@pytest.mark.parametrize(
    "text", ["酒", "杀自", "自药", "ertraline", "PHQ 90", "自杀 酒", "自杀 -药", '"自杀 药"', "-药"]
)
def test_what_was_not_written_is_not_found(console: Console, text: str) -> None:
    a_call(console, NOTES)
    assert found(console, text) == []


def test_newest_first_and_no_more_than_asked_for(console: Console) -> None:
    calls = [a_call(console, f"第{n}次说到自杀").id for n in range(5)]
    assert found(console, "自杀", limit=3) == [calls[4], calls[3], calls[2]]
    assert found(console, "-酒", limit=2) == [calls[4], calls[3]]


def test_a_filter_narrows_the_search(console: Console) -> None:
    a_call(console, "说到自杀")
    urgent = a_call(console, "说到自杀", S4="within-72h", S6="yes")
    draft = a_draft(console, "说到自杀")
    assert found(console, "自杀", CallFilter(levels=frozenset({RiskLevel.R4}))) == [urgent.id]
    assert found(console, "自杀", CallFilter(status=CallStatus.DRAFT)) == [draft]
    assert found(console, "-酒", CallFilter(levels=frozenset({RiskLevel.R4}))) == [urgent.id]


def test_a_call_under_way_is_found_by_its_latest_words_only(console: Console) -> None:
    call = a_draft(console, "先说失眠")
    assert found(console, "失眠") == [call]
    console.intake.save_notes(call, "后来说头痛", 2)
    assert found(console, "头痛") == [call]
    assert found(console, "失眠") == []


def test_everything_written_about_a_call_is_found(console: Console) -> None:
    call = a_draft(console, caller="C-0192", S4="within-72h", S6="yes")
    protocol = console.guide.protocols[0]
    console.intake.record_step(call, protocol.id, protocol.steps[0].id, StepStatus.STARTED, {"place": "滨江桥东侧"})
    console.intake.close_call(call, "信号中断")
    console.casework.lower_level(call, RiskLevel.R3, "家属已陪同")
    console.casework.amend(call, "回访:已送医", "补记回访")
    for text in ("滨江桥", "信号中断", "家属已陪同", "回访", "补记", "C-0192", "0192", "2026-0001"):
        assert found(console, text) == [call], text


def test_a_phrase_does_not_reach_from_one_text_into_the_next(console: Console) -> None:
    call = a_call(console, "谈到不想").id
    console.casework.amend(call, "活了下来", "补记")
    assert found(console, "不想活了") == []
    assert found(console, "不想 活了") == [call]


def test_a_snippet_shows_the_words_and_marks_them(console: Console) -> None:
    a_call(console, "前面很长" * 50 + "\n她说\u202e想过自杀,<b>又</b>说自-杀\x07不好" + "后面很长" * 50)
    (hit,) = console.casework.search("自杀", EVERYTHING, 50)
    assert [hit.snippet[start:end] for start, end in hit.marks] == ["自杀", "自-杀"]
    assert "<b>又</b>" in hit.snippet
    assert hit.snippet.startswith("…")
    assert hit.snippet.endswith("…")
    assert not any(c in hit.snippet for c in "\n\x07\u202e")


def test_without_a_marked_word_the_snippet_is_how_the_notes_begin(console: Console) -> None:
    a_call(console, "说到失眠")
    (hit,) = console.casework.search("-酒", EVERYTHING, 50)
    assert (hit.snippet, hit.marks) == ("说到失眠", ())


def test_a_megabyte_of_notes_is_kept_found_and_not_slow(console: Console) -> None:
    text = "反复说同一句话。" * 131_072 + "最后提到自杀"
    call = a_draft(console, text)
    began = time.process_time()
    assert found(console, "自杀") == [call]
    assert time.process_time() - began < 5
    assert console.casework.open_call(call).record.notes == text


def test_a_query_without_a_word_is_refused(console: Console) -> None:
    with pytest.raises(UserError) as refused:
        console.casework.search("!?", EVERYTHING, 50)
    assert refused.value.code is ErrorCode.QUERY_INVALID


def test_indexing_happens_before_a_search_and_not_with_each_save(console: Console, vault: Vault) -> None:
    call = a_draft(console, "先说失眠")
    assert vault.query("SELECT call_id FROM words_due") == [(call,)]
    console.casework.search("失眠", EVERYTHING, 50)
    assert vault.query("SELECT call_id FROM words_due") == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    typed=st.text(st.sampled_from("自杀药a9 \"'“”-*()^:{}+,、;.AND OR NOT NEAR\x00%_\\") | st.characters(), max_size=40)
)
def test_no_query_is_a_bug(console: Console, typed: str) -> None:
    if of(typed):
        assert console.casework.search(typed, EVERYTHING, 5) == ()
    else:
        with pytest.raises(UserError, match=ErrorCode.QUERY_INVALID):
            console.casework.search(typed, EVERYTHING, 5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(data=st.data())
def test_every_piece_of_a_text_finds_it(console: Console, data: st.DataObject) -> None:
    text = data.draw(st.text(st.sampled_from("不想活了自杀药ab1 ,。\n"), min_size=1, max_size=60).filter(of))
    words = of(text)
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    draft = console.intake.unfinished() or console.intake.start_call()
    console.intake.save_notes(draft.id, text, console.casework.open_call(draft.id).record.notes_revision + 1)
    assert found(console, '"' + " ".join(words[start:end]) + '"') == [draft.id]


def test_what_is_written_beside_a_call_is_found_with_it(console: Console, vault: Vault) -> None:
    """Whoever writes it: the database itself marks the call."""
    call = a_call(console, "说到失眠").id
    with vault.transaction() as work:
        work.execute(
            "INSERT INTO reflection (call_id, by, at, revision, words) VALUES (?, 'x', '2026', 1, ?)",
            (call, '{"stuck": "我当时慌了"}'),
        )
        work.execute(
            "INSERT INTO referral (call_id, at, by, name, note, status_at)"
            " VALUES (?, '2026', 'x', '市精卫中心', '', '')",
            (call,),
        )
    (hit,) = console.casework.search("慌了", EVERYTHING, 5)
    assert hit.snippet == "我当时慌了"
    assert found(console, "精卫") == [call]
    with vault.transaction() as work:
        work.execute("UPDATE reflection SET words = ?", ('{"stuck": "后来稳住了"}',))
    assert found(console, "慌了") == []
    assert found(console, "稳住") == [call]
