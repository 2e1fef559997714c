"""Safety plan, questionnaires and classification in a call that is read again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel, QTextEdit

from app.domain.instruments import AnswerSheet, InstrumentId, QuestionId
from app.domain.plans import CommitmentId, PlanPartId, SafetyPlan
from app.domain.profiles import Classification, ProfileDimensionId, ProfileOptionId
from tests.builders import BEGINNING, a_draft

PLAN = SafetyPlan(
    at=BEGINNING,
    revision=1,
    lines={PlanPartId("alone"): ("洗把脸", "", "<b>走</b>到楼下")},
    commitments={CommitmentId("first-step"): "先去楼下"},
)
SHEET = AnswerSheet(
    instrument=InstrumentId("PHQ-9"),
    at=BEGINNING,
    revision=1,
    answers={QuestionId(str(number)): 1 for number in range(1, 10)},
    callers_view="就是累",
    judgement="比分数重",
)


def told(page) -> str:
    labels = "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))
    return labels + "\n" + "\n".join(edit.toPlainText() for edit in page.findChildren(QTextEdit))


@pytest.fixture
def read(page, opened):
    """Reads a call with the papers it is given."""

    def show(**papers) -> str:
        intake, call = opened.console.intake, opened.do(lambda: a_draft(opened.console))
        if "plan" in papers:
            opened.do(lambda: intake.save_plan(call, papers["plan"]))
        for sheet in papers.get("sheets", ()):
            opened.do(lambda sheet=sheet: intake.save_sheet(call, sheet))
        if "classification" in papers:
            opened.do(lambda: intake.classify(call, papers["classification"]))
        page.open_call(call)
        opened.settle()
        return told(page)

    return show


def test_a_plan_is_read_part_by_part_as_it_was_said(read, page):
    said = read(plan=PLAN)
    assert "Safety plan" in said
    assert page.findChild(QTextEdit, "cases.plan.alone").toPlainText() == "洗把脸\n<b>走</b>到楼下"
    assert page.findChild(QTextEdit, "cases.plan.first-step").toPlainText() == "先去楼下"
    assert page.findChild(QTextEdit, "cases.plan.people") is None
    assert "Safety plan begun" in said


def test_a_sheet_shows_score_band_source_and_the_two_other_voices(read):
    said = read(sheets=(SHEET,))
    for words in ("Score 9 · Mild", "Source: ", "Validated instrument", "就是累", "比分数重", "Item 9 is not"):
        assert words in said
    assert "decides nothing" in said


def test_a_sheet_that_is_not_complete_has_no_score(read):
    said = read(sheets=(replace(SHEET, answers={QuestionId("1"): 3}),))
    assert "Not complete: 8 not answered" in said
    assert "Score" not in said


def test_a_worksheet_says_that_it_is_not_validated(read):
    sheet = replace(SHEET, instrument=InstrumentId("ABCDE"), answers={}, words={QuestionId("A"): "被骂了"})
    said = read(sheets=(sheet,))
    assert "Site worksheet, not validated" in said
    assert "被骂了" in said


def test_two_fillings_stand_with_their_times(read, opened):
    later = replace(SHEET, filling=2, at=BEGINNING + timedelta(minutes=20))
    said = read(sheets=(SHEET, later))
    assert said.count("Score 9 · Mild") == 2


def test_a_classification_is_one_line_and_a_problem(read):
    profile = {
        ProfileDimensionId("need"): ProfileOptionId("acute-crisis"),
        ProfileDimensionId("cooperation"): ProfileOptionId("high"),
    }
    sorted_as = Classification(
        playbook="acute-crisis", category="mood", subcategory="lonely", profile=profile, groups=("minor",)
    )
    said = read(classification=sorted_as)
    for words in ("acute-cooperative", "Emotional distress · Loneliness", "Minor", "Acute crisis"):
        assert words in said


def test_a_call_without_papers_shows_no_empty_cards(read):
    said = read()
    for title in ("Safety plan", "Questionnaires", "Classification"):
        assert title not in said
