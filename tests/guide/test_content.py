"""What the bundled pack promises about its content."""

import re
from collections import Counter
from collections.abc import Iterator

import msgspec
import pytest

from app.domain.crisis import Consent
from app.domain.instruments import InstrumentId, Validity
from app.domain.risk import ItemKind, RiskLevel
from app.guide.library import Standing, StatementKind
from app.guide.pack import GENERAL, GuidePack, PromptKind

CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLAYBOOKS = {
    "emotional", "anxiety-depression", "relationships", "acute-crisis", "third-party", "silent", "repeated",
    "harassing", "minor", "dependent", "trauma", "information", "solution-focused",
}  # fmt: skip
FREE = {"PHQ-2", "PHQ-9", "GAD-2", "GAD-7", "K6"}


def texts(value: object, where: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every bilingual text of a pack turned into plain values, with where it stands."""
    if isinstance(value, dict):
        if value.keys() == {"zh", "en"}:
            yield where, value
        for key, content in value.items():
            yield from texts(content, f"{where}.{key}")
    elif isinstance(value, list | tuple):
        for member in value:
            name = member.get("id", "") if isinstance(member, dict) else ""
            yield from texts(member, f"{where}[{name}]")


@pytest.fixture(scope="module")
def every_text(pack: GuidePack) -> list[tuple[str, dict[str, str]]]:
    return list(texts(msgspec.to_builtins(pack)))


def test_prompts_for_every_stage_and_playbook(pack: GuidePack) -> None:
    assert len(pack.prompts) >= 220
    assert {playbook.id for playbook in pack.playbooks} == PLAYBOOKS | {GENERAL}
    assert len(pack.stages) == 6
    by_place = Counter((prompt.playbook, prompt.stage) for prompt in pack.prompts)
    for stage in pack.stages:
        assert by_place[GENERAL, stage.id] >= 12
    for playbook in PLAYBOOKS:
        assert sum(by_place[playbook, stage.id] for stage in pack.stages) >= 10  # type: ignore[index]
        # danger is asked about in every kind of call
        assert by_place[playbook, "risk"] >= 1  # type: ignore[index]


def test_every_kind_of_prompt_in_every_stage(pack: GuidePack) -> None:
    for stage in pack.stages:
        kinds = {prompt.kind for prompt in pack.prompts if prompt.stage == stage.id and prompt.playbook == GENERAL}
        assert {PromptKind.SAY, PromptKind.ASK, PromptKind.AVOID} <= kinds


def test_both_languages_are_what_they_say(every_text: list[tuple[str, dict[str, str]]]) -> None:
    assert len(every_text) > 1500
    for where, text in every_text:
        assert CHINESE.search(text["zh"]) or where.endswith(".citation"), where
        assert not CHINESE.search(text["en"]), where


def test_chinese_is_punctuated_as_chinese(every_text: list[tuple[str, dict[str, str]]]) -> None:
    half_width = re.compile(r"[\u4e00-\u9fff][,;:?!]|[,;:?!][\u4e00-\u9fff]")
    for where, text in every_text:
        assert not half_width.search(text["zh"]), (where, text["zh"])
        assert "..." not in text["zh"], where


def test_english_has_straight_quotes(every_text: list[tuple[str, dict[str, str]]]) -> None:
    """The curly ones are as wide as Han in the type face of the console."""
    assert [where for where, text in every_text if set("\u201c\u201d\u2018\u2019") & set(text["en"])] == []


def test_nothing_is_promised_that_cannot_be_kept(every_text: list[tuple[str, dict[str, str]]]) -> None:
    for where, text in every_text:
        assert "低风险" not in text["zh"] or "answers" in where, where
        assert "low risk" not in text["en"].lower() or "answers" in where, where
        for tool in ("C-SSRS", "EASI", "哥伦比亚"):
            assert tool not in text["zh"] + text["en"], where


def test_only_the_free_instruments_are_called_validated(pack: GuidePack) -> None:
    assert {i.id for i in pack.instruments if i.validity is Validity.VALIDATED} == FREE
    for instrument in pack.instruments:
        if instrument.validity is Validity.WORKSHEET:
            assert "未经验证" in instrument.citation.zh
            assert "not validated" in instrument.citation.en


def test_statements_from_memory_are_marked_for_the_site(pack: GuidePack) -> None:
    for instrument in ("PHQ-2", "GAD-2", "K6"):
        bands = pack.instrument(InstrumentId(instrument)).bands
        assert all(pack.to_verify(band.source) for band in bands)
    for reference in pack.references:
        if reference.standing is Standing.VERIFY:
            assert "请站点" in reference.text.zh, reference.id
    assert all(resource.verified is None for resource in pack.resources)


def test_every_reference_is_used(pack: GuidePack) -> None:
    sources = " ; ".join(_sources(msgspec.to_builtins(pack)))
    unused = [r.id for r in pack.references if not re.search(rf"(^|[; ]){re.escape(r.id)}( |;|$)", sources)]
    assert unused == []


def _sources(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for key, content in value.items():
            if key == "source" and isinstance(content, str):
                yield content
            else:
                yield from _sources(content)
    elif isinstance(value, list | tuple):
        for member in value:
            yield from _sources(member)


def test_every_action_is_asked_for_by_something(pack: GuidePack) -> None:
    asked = {action for rule in pack.checklist.rules for action in rule.actions}
    asked |= {action for level in pack.levels for action in level.actions}
    asked |= {action for rule in pack.profile_rules for action in rule.actions}
    assert {action.id for action in pack.actions} == asked


def test_the_whole_checklist(pack: GuidePack) -> None:
    ids = [item.id for item in pack.checklist.items]
    wanted = {f"S{n}" for n in range(1, 18) if n != 15} | {f"S15{letter}" for letter in "abcde"}
    wanted |= {"V1", "V2", "V3", "V4", "A1", "A2", "M1", "E1", "E2", "E3", "E4"}
    assert set(ids) == wanted
    assert {i.id for i in pack.checklist.items if i.kind is ItemKind.SCALE} == {"S10", "S11", "S12"}
    assert ids[0] == "S1"


def test_help_under_way_is_confirmed_and_needs_no_consent(pack: GuidePack) -> None:
    for protocol in pack.protocols:
        if protocol.id in {"suicide-in-progress", "medical-emergency", "danger-to-others", "child-in-danger"}:
            arrival = next(step for step in protocol.steps if step.id == "arrival")
            assert arrival.key
            assert arrival.fields
        for step in protocol.steps:
            if any(field.id == "receiver" for field in step.fields):
                assert step.consent is Consent.NOT_REQUIRED, (protocol.id, step.id)


def test_a_place_is_recorded_with_who_said_it(pack: GuidePack) -> None:
    for protocol in pack.protocols:
        for step in protocol.steps:
            ids = {field.id for field in step.fields}
            assert "place" not in ids or "place-source" in ids, (protocol.id, step.id)


def test_follow_ups_of_high_risk_keep_the_research_schedule(pack: GuidePack) -> None:
    days = [step.hours // 24 for step in pack.level(RiskLevel.R3).follow_ups]
    assert days == [1, 7, 30, 90, 365]


def test_the_law_is_whole(pack: GuidePack) -> None:
    kinds = Counter(statement.kind for statement in pack.statements)
    assert kinds[StatementKind.REPORT] == 9
    assert kinds[StatementKind.EXCEPTION] == 3
    assert all(kinds[kind] for kind in StatementKind)


def test_the_numbers_of_the_directory(pack: GuidePack) -> None:
    numbers = {resource.number for resource in pack.resources}
    assert numbers == {"110", "119", "120", "12356", "12355", "12338", "12345", "12349", "12348"}


def test_the_matching_worksheet_has_twenty_indicators_over_the_four_dimensions(pack: GuidePack) -> None:
    matching = pack.instrument(InstrumentId("matching"))
    assert len(matching.questions) == 20
    assert {d.id for d in matching.dimensions} == {d.id for d in pack.profile_dimensions}
    assert set(Counter(q.dimension for q in matching.questions).values()) == {5}


def test_the_crisis_sheet_says_which_indicator_is_ours(pack: GuidePack) -> None:
    sheet = pack.instrument(InstrumentId("crisis-sheet"))
    assert len(sheet.questions) == 5
    assert sheet.questions[4].hint is not None
    assert "补全" in sheet.questions[4].hint.zh


def test_the_safety_plan_asks_for_steps_and_never_for_a_promise(pack: GuidePack) -> None:
    assert len(pack.plan_parts) == 6
    assert [question.id for question in pack.commitments] == ["first-step", "first-call", "until", "answer"]
    for part in pack.plan_parts:
        assert len(part.ask) >= 2
    for prompt in pack.prompts:
        if prompt.kind is not PromptKind.AVOID:
            assert "答应我" not in prompt.text.zh
            assert "promise me" not in prompt.text.en.lower()
