"""Exact days become weeks from the call, exact ages become bands."""

from datetime import date

import pytest

from app.domain.text import Language
from app.privacy import Document, Kind
from app.privacy.dates import age_band, day_of, week_words

CALL = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("10月3号", date(2026, 10, 3)), ("12月1日", date(2026, 12, 1)), ("2019年6月18日", date(2019, 6, 18)),
        ("五月二十号", date(2026, 5, 20)), ("去年4月2日", date(2025, 4, 2)), ("14 March 2021", date(2021, 3, 14)),
        ("June 3rd", date(2026, 6, 3)), ("2024-02-19", date(2024, 2, 19)), ("农历七月十五", None), ("2月30日", None),
    ],
)  # fmt: skip
def test_the_day_that_is_meant(written, day):
    assert day_of(written, CALL) == day


@pytest.mark.parametrize(
    ("day", "zh", "en"),
    [
        (date(2026, 11, 18), "来电那一周", "the week of the call"),
        (date(2026, 11, 10), "来电前1 周", "1 week before the call"),
        (date(2026, 12, 1), "来电后2 周", "2 weeks after the call"),
        (date(2026, 6, 1), "来电前约6 个月", "about 6 months before the call"),
        (date(2020, 6, 1), "来电前约6 年", "about 6 years before the call"),
        (None, "某一天", "a certain day"),
    ],
)
def test_a_day_is_said_as_a_distance(day, zh, en):
    assert week_words(day, CALL, Language.ZH) == zh
    assert week_words(day, CALL, Language.EN) == en


@pytest.mark.parametrize(
    ("age", "band"), [("3岁", "0–5 岁"), ("16岁", "12–17 岁"), ("七十二岁", "65–74 岁"), ("二十四岁", "18–24 岁")]
)
def test_an_age_is_said_as_a_band(age, band):
    assert age_band(age, Language.ZH) == band


def test_no_replacement_of_a_day_holds_the_day():
    document = Document.of({"n": "10月3号第一次，2026年10月3日也是那天"}, Language.ZH, CALL)
    assert [one.kind for one in document.findings["n"]] == [Kind.DATE, Kind.DATE]
    assert "3" not in document.masked("n", document.findings["n"])
