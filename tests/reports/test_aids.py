"""Questionnaires, classification and the plan to read back, on paper."""

from dataclasses import replace

import pytest

from app.domain.calls import CallFile
from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.domain.plans import CommitmentId, PlanPartId, SafetyPlan
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from app.domain.text import Language
from app.guide import bundled
from app.reports.plan_content import plan_sheet
from app.reports.plan_sheet import render_plan_sheet
from app.reports.summarise import summarise
from app.reports.summary import render_summary
from app.reports.words import words
from tests.reports.calls import DOCUMENT, HOTLINE, STARTED, a_file
from tests.reports.reading import pages, plain, text

SHEET = AnswerSheet(
    instrument=InstrumentId("PHQ-9"),
    at=STARTED,
    answers={QuestionId(str(number)): 1 for number in range(1, 10)},
    callers_view="就是累,别的还好",
    judgement="比分数看上去重",
)
SORTED = Classification(
    category="mood",
    subcategory="lonely",
    profile={ProfileDimensionId("need"): ProfileOptionId("acute-crisis")},
    groups=("minor",),
)
UNSORTED = Classification()
PLAN = SafetyPlan(
    at=STARTED,
    lines={PlanPartId("alone"): ("洗把脸", "", "走到楼下"), PlanPartId("people"): ("表姐",)},
    commitments={CommitmentId("first-step"): "先去楼下"},
)


def a_call(*sheets: AnswerSheet, sorted_as: Classification = UNSORTED) -> CallFile:
    file = a_file()
    return replace(file, record=replace(file.record, sheets=sheets, classification=sorted_as))


def told(file: CallFile, language: Language) -> str:
    content = summarise(file, bundled(), language, hotline=HOTLINE, document_id=DOCUMENT)
    return text(render_summary(content).pdf)


@pytest.mark.parametrize("language", Language)
def test_score_view_and_judgement_stand_apart_and_the_score_decides_nothing(language: Language) -> None:
    say, said = words(language), told(a_call(SHEET), language)
    band = next(band for band in bundled().instrument(SHEET.instrument).bands if band.low <= 9 <= band.high)
    assert plain(say("sheet-score") + "9" + say("clause-separator") + band.label.in_(language)) in said
    assert plain(say("sheet-view") + SHEET.callers_view) in said
    assert plain(say("sheet-judgement") + SHEET.judgement) in said
    assert plain(say("sheet-note")) in said


@pytest.mark.parametrize("language", Language)
def test_validated_and_not_validated_are_told_apart(language: Language) -> None:
    say = words(language)
    worksheet = replace(SHEET, instrument=InstrumentId("ABCDE"), answers={}, words={QuestionId("A"): "被骂了"})
    validated, own = told(a_call(SHEET), language), told(a_call(worksheet), language)
    assert plain(say("sheet-validated")) in validated
    assert plain(say("sheet-worksheet")) not in validated
    assert plain(say("sheet-worksheet")) in own
    assert plain(say("sheet-not-scored")) in own
    assert "被骂了" in own


@pytest.mark.parametrize("language", Language)
def test_what_is_open_is_said_and_nothing_is_added_up(language: Language) -> None:
    said = told(a_call(replace(SHEET, answers={QuestionId("1"): 3})), language)
    assert plain(words(language)("sheet-incomplete", count=8)) in said
    assert plain(words(language)("sheet-not-answered")) in said


@pytest.mark.parametrize("language", Language)
def test_the_classification_is_printed_where_there_is_one(language: Language) -> None:
    title = plain(words(language)("sorted-profile"))
    assert title in told(a_call(sorted_as=SORTED), language)
    assert title not in told(a_call(), language)


@pytest.mark.parametrize("language", Language)
def test_the_plan_to_read_back_is_one_page_of_whole_sentences(language: Language) -> None:
    content = plan_sheet(PLAN, bundled(), language, hotline=HOTLINE, document_id=DOCUMENT)
    pdf = render_plan_sheet(content).pdf
    said = text(pdf)
    assert len(pages(pdf)) == 1
    parts = {part.id: part for part in bundled().plan_parts}
    assert plain(parts[PlanPartId("alone")].read_back.in_(language) + "洗把脸走到楼下") in said
    assert plain(parts[PlanPartId("people")].read_back.in_(language) + "表姐") in said
    assert "先去楼下" in said
    assert plain(parts[PlanPartId("place")].read_back.in_(language)) not in said


def test_a_full_plan_still_fits_on_one_page() -> None:
    long = "半夜醒来心跳很快的时候,先开灯,再喝一杯温水"
    guide = bundled()
    full = SafetyPlan(
        at=STARTED,
        lines={part.id: (long, long, long) for part in guide.plan_parts},
        commitments={question.id: long for question in guide.commitments},
    )
    content = plan_sheet(full, guide, Language.ZH, hotline=HOTLINE, document_id=DOCUMENT)
    assert len(pages(render_plan_sheet(content).pdf)) == 1


def test_the_sheet_does_not_say_whose_plan_it_is() -> None:
    content = plan_sheet(PLAN, bundled(), Language.ZH, hotline=HOTLINE, document_id=DOCUMENT)
    file = a_file()
    said = text(render_plan_sheet(content).pdf)
    assert file.record.header.caller_code not in said
    assert file.record.number not in said
    assert file.record.counsellor.name not in said
