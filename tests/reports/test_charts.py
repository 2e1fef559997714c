"""The charts tell the same without colour, in the PDF and on the screen."""

import itertools
import re
import tomllib
import xml.etree.ElementTree as ET

import pytest

from app.domain.calls import LevelCause
from app.domain.crisis import StepStatus
from app.domain.risk import AnswerState, RiskLevel
from app.domain.text import Language
from app.paths import resources_dir
from app.reports.charts import clock, risk_curve, scale_bar
from app.reports.content import Move, ScaleLine
from app.reports.drawing import Disc, Drawing, Label, Path
from app.reports.marks import answer_mark, level_shape, status_mark
from app.reports.svg import to_svg
from app.reports.words import words

THEMES = ("light", "dark", "night", "print")
MOVES = (
    Move(at=300, level=RiskLevel.R2, before=RiskLevel.R0, cause=LevelCause.RULE),
    Move(at=480, level=RiskLevel.R4, before=RiskLevel.R2, cause=LevelCause.RULE),
)


def curve(moves=MOVES, level=RiskLevel.R4, length=1200, **kwargs) -> Drawing:
    return risk_curve(moves, level, length, kwargs.get("flags", (300, 480)), (500,), words(Language.EN), 470)


def without_colour(shapes) -> list[str]:
    return [re.sub(r"(fill|stroke)='[a-z0-9-]+'", r"\1='ink'", repr(shape)) for shape in shapes]


def test_levels_differ_by_shape_alone():
    looks = {"".join(without_colour([level_shape(level, 0, 0, 5)])) for level in RiskLevel}
    assert len(looks) == len(RiskLevel)


@pytest.mark.parametrize(("mark", "values"), [(answer_mark, AnswerState), (status_mark, StepStatus)])
def test_marks_differ_by_shape_alone(mark, values):
    assert len({"".join(without_colour(mark(value, 0, 0))) for value in values}) == len(values)


def test_not_asked_is_an_empty_dashed_ring_and_no_is_not():
    (not_asked,), (no,) = answer_mark(AnswerState.NOT_ASKED, 0, 0), answer_mark(AnswerState.NO, 0, 0)
    assert isinstance(not_asked, Disc)
    assert isinstance(no, Disc)
    assert not_asked.dash
    assert not no.dash


def test_only_the_level_that_means_now_is_red():
    roles = {part.stroke for part in curve(MOVES[:1], RiskLevel.R2).shapes if isinstance(part, Path | Disc)}
    assert "r4" not in roles
    assert any(isinstance(part, Path) and part.stroke == "r4" for part in curve().shapes)


def test_the_curve_says_in_words_how_risk_moved():
    assert "00:05:00 R2" in curve().says
    assert "00:08:00 R4" in curve().says
    assert curve((), RiskLevel.R1).says == words(Language.EN)("no-moves")


@pytest.mark.parametrize("length", [0, 1, 59, 600, 3600, 40_000])
def test_the_times_under_the_curve_never_run_into_each_other(length):
    labels = [
        part for part in curve((), RiskLevel.R0, length, flags=()).shapes if isinstance(part, Label) and part.y == 1
    ]
    places = sorted(label.x for label in labels)
    assert all(after - before > 24 for before, after in itertools.pairwise(places))


@pytest.mark.parametrize(("start", "end"), [(None, None), (85, None), (None, 40), (85, 40), (50, 50), (0, 100)])
def test_a_scale_shows_the_readings_it_has(start, end):
    scale = ScaleLine(item="S10", label="", start=start, end=end, higher_is_better=False)
    drawing = scale_bar(scale, words(Language.ZH), 240)
    shown = " ".join(part.text for part in drawing.shapes if isinstance(part, Label) and part.role == "text")
    assert [int(number) for number in re.findall(r"\d+", shown)] == [
        value for value in (start, end) if value is not None
    ]
    assert sum(isinstance(part, Disc) for part in drawing.shapes) == sum(value is not None for value in (start, end))


def test_the_clock_reads_as_on_the_call_screen():
    assert [clock(seconds) for seconds in (0, 59, 250, 3_850)] == ["00:00:00", "00:00:59", "00:04:10", "01:04:10"]


@pytest.mark.parametrize("theme", THEMES)
def test_the_same_drawing_is_shown_on_the_screen_in_the_colours_of_a_theme(theme):
    roles = tomllib.loads((resources_dir() / "themes" / f"{theme}.toml").read_text("utf-8"))["roles"]
    picture = ET.fromstring(to_svg(curve(), roles))
    tags = [element.tag.rpartition("}")[2] for element in picture.iter()]
    shapes = curve().shapes
    assert tags.count("text") == sum(isinstance(part, Label) for part in shapes)
    assert tags.count("circle") == sum(isinstance(part, Disc) for part in shapes)
    assert roles["r4"] in to_svg(curve(), roles)


def test_words_in_a_drawing_are_only_words():
    drawing = Drawing(width=10, height=10, shapes=(Label(x=0, y=0, text="<script>&"),), says="<b>")
    assert "<script>" not in to_svg(drawing, {"muted": "black"})
    assert ET.fromstring(to_svg(drawing, {"muted": "black"})).find("{*}text").text == "<script>&"
