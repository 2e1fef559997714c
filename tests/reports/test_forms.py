"""Blank forms: everything the screen would ask is on paper, and nothing on paper looks answered."""

import pytest

from app.domain.text import Language
from app.guide import bundled
from app.reports.forms import blank_checklist, blank_plan
from app.reports.words import words
from tests.reports.calls import HOTLINE
from tests.reports.reading import pages, plain, text


@pytest.mark.parametrize("language", Language)
def test_every_item_is_there_with_its_sentence_and_choices(language):
    told, say = text(blank_checklist(bundled(), HOTLINE, language)), words(language)
    for item in bundled().checklist.items:
        assert plain(f"{item.id}{item.label.in_(language)}{item.ask.in_(language)}") in told
        for choice in item.choices:
            assert plain(choice.text.in_(language)) in told
    assert plain(say("state-not-asked")) not in told.replace(plain(say("form-checklist-lead")), "")
    assert told.count(plain(say("state-declined"))) == sum(bool(item.choices) for item in bundled().checklist.items)


def test_an_answer_that_alone_calls_for_action_says_so():
    told = text(blank_checklist(bundled(), HOTLINE, Language.ZH))
    assert "是R4" in told
    assert "三天内R3" in told
    assert "否R" not in told


@pytest.mark.parametrize("language", Language)
def test_the_plan_has_every_part_and_every_commitment(language):
    told = text(blank_plan(bundled(), HOTLINE, language))
    for part in bundled().plan_parts:
        assert plain(part.title.in_(language) + part.ask[0].in_(language)) in told
    for question in bundled().commitments:
        assert plain(question.label.in_(language) + question.ask.in_(language)) in told


@pytest.mark.parametrize("form", [blank_checklist, blank_plan])
def test_every_page_names_the_guide_it_was_printed_from(form):
    guide = bundled()
    for page in pages(form(guide, HOTLINE, Language.ZH)):
        assert plain(f"{guide.id}{guide.version}") in page
